package vanban

import (
	"fmt"
	"slices"
	"strings"
)

// checkCopyForm wants one of the three forms, and of a document that is composed
// anew the only one that is.
func checkCopyForm(c *checker) {
	cp := c.doc.Copy
	switch {
	case cp == nil:
	case c.prefix != "": // seen with the document
	case !cp.Form.Valid():
		c.report(Error, c.copyPath("form"), "chưa ghi hình thức sao", "ghi sao y, sao lục hoặc trích sao")
	case !c.face && cp.Form != Extract:
		c.report(Error, c.copyPath("form"), fmt.Sprintf("văn bản soạn lại không phải là %s", cp.Form),
			"sao y, sao lục thì sao chụp, in hoặc số hóa chính bản gốc: dùng lệnh vanban copy; chỉ trích sao mới trình bày lại")
	case !c.face && c.doc.Draft != "":
		c.report(Error, "draft", "bản sao của dự thảo", "chỉ sao văn bản đã ban hành")
	}
}

// copyPath returns the path of a field of the copy.
func (c *checker) copyPath(field string) string {
	if c.face {
		return field // report adds the prefix
	}
	return "copy." + field
}

// directions are the ways from medium to medium of each form (Điều 25).
var directions = map[CopyForm][][2]Medium{
	CertifiedCopy: {{Paper, Paper}, {Electronic, Paper}, {Paper, Electronic}},
	CopyOfCopy:    {{Paper, Paper}, {Paper, Electronic}, {Electronic, Paper}},
	Extract:       {{Paper, Paper}, {Paper, Electronic}, {Electronic, Electronic}, {Electronic, Paper}},
}

func checkCopyDirection(c *checker) {
	cp := c.doc.Copy
	if cp == nil || !c.face || !cp.Form.Valid() {
		return
	}
	for _, m := range [...]struct {
		field  string
		medium Medium
	}{{"from", cp.From}, {"to", cp.To}} {
		if m.medium > Electronic {
			c.report(Error, m.field, "bản sao chỉ là bản giấy hoặc bản điện tử", "ghi giấy hoặc điện tử")
			return
		}
	}
	if !slices.Contains(directions[cp.Form], [2]Medium{cp.From, cp.To}) {
		c.report(Error, "to", fmt.Sprintf("không có %s từ bản %s sang bản %s", cp.Form, mediumWords[cp.From][0], mediumWords[cp.To][0]),
			"gửi chính tệp điện tử đã ký số; nếu cần bản sao thì sao sang bản giấy")
	}
}

// checkCopySymbol wants the abbreviation of the form before that of the agency.
func checkCopySymbol(c *checker) {
	cp := c.doc.Copy
	if cp == nil || !c.face || !cp.Form.Valid() || cp.To == Electronic {
		return
	}
	want := cp.Form.Abbreviation() + "-"
	agency, ok := strings.CutPrefix(strings.TrimSpace(cp.Number.Symbol), want)
	if !ok || blank(agency) {
		c.report(Error, "number", fmt.Sprintf("ký hiệu %q của bản %s không đúng", cp.Number.Symbol, cp.Form),
			fmt.Sprintf("viết số bản sao, dấu gạch chéo, %s và chữ viết tắt tên cơ quan sao, ví dụ %q", cp.Form.Abbreviation(), "05/"+want+"BNV"))
	}
}

func checkCopySigner(c *checker) {
	if cp := c.doc.Copy; cp != nil && c.face && len(cp.Signatures) > 1 {
		c.report(Error, "signatures[1]", "bản sao có hơn một người ký", "ghi một người có thẩm quyền sao văn bản")
	}
}

// checkCopySigning keeps what each medium shows apart: ô 14 stands on electronic
// copies alone, the other cells on paper alone.
func checkCopySigning(c *checker) {
	cp := c.doc.Copy
	switch {
	case cp == nil || !c.face:
	case cp.To == Electronic && cp.Signing.Time == "":
		c.missing("signing", "thời gian ký số của cơ quan sao", "ghi thời gian có múi giờ, ví dụ 2026-01-05T10:15:30+07:00")
	case cp.To == Electronic && !validTime(cp.Signing.Time):
		c.report(Error, "signing.time", fmt.Sprintf("thời gian %q không đúng", cp.Signing.Time), "viết dạng 2026-01-05T10:15:30+07:00")
	case cp.To == Paper && cp.Signing != Signing{}:
		c.report(Warning, "signing", "bản sao giấy không có thông tin chữ ký số", "bỏ phần này")
	}
}

func validTime(s string) bool {
	_, err := parseTime(s)
	return err == nil
}

// checkCopyFormat leaves the look of an extract to its document.
func checkCopyFormat(c *checker) {
	cp := c.doc.Copy
	switch {
	case cp == nil || c.face:
	case cp.Format != Format{} || len(cp.Waive) > 0:
		c.report(Error, "copy.format", "trích sao trình bày theo văn bản của nó", "chuyển trinh_bay và bo_qua ra ngoài phần bản sao")
	case c.doc.Medium == ElectronicApart:
		c.report(Error, "medium", "trích sao tách thành nhiều tệp", "trích sao vào một tệp")
	}
}
