package vanban

import (
	"fmt"
	"strings"

	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/outline"
	"github.com/dean161/vanban/viet"
)

func checkKind(c *checker) {
	switch k := c.doc.Kind; {
	case k == 0:
		c.missing("kind", "loại văn bản", "ghi một trong 29 loại của Điều 7, ví dụ \"Công văn\"")
	case !k.Valid():
		c.report(Error, "kind", fmt.Sprintf("loại văn bản %d không có trong 29 loại của Điều 7", k), "dùng một trong các hằng của thư viện")
	}
}

// shortened are the abbreviations that the line of the superior alone may have.
var shortened = map[string]string{"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân"}

func checkAgency(c *checker) {
	if blank(c.doc.Agency) {
		c.missing("agency", "tên cơ quan ban hành", "ghi tên chính thức, đầy đủ của cơ quan")
		return
	}
	for _, word := range strings.Fields(c.doc.Agency) {
		if full := shortened[word]; full != "" {
			c.report(Warning, "agency", fmt.Sprintf("tên cơ quan ban hành viết tắt %q", word), fmt.Sprintf("ghi đầy đủ %q; chỉ tên cơ quan chủ quản được viết tắt", full))
		}
	}
}

func checkSymbol(c *checker) {
	d := c.doc
	if d.Kind.row().Lacks&nd30.Symbol != 0 {
		if d.Number != (Number{}) {
			c.report(Error, "number", d.Kind.String()+" không có số, ký hiệu", "bỏ số, ký hiệu")
		}
		return
	}
	if !blank(d.Number.Symbol) {
		c.symbolOfKind(viet.NFC(strings.TrimSpace(d.Number.Symbol)))
		return
	}
	example := "BNV-VP"
	if a := d.Kind.Abbreviation(); a != "" {
		example = a + "-BNV"
	}
	c.missing("number", "ký hiệu văn bản", fmt.Sprintf("ghi ký hiệu sau dấu gạch chéo, ví dụ %q; chưa có số thì để trống trước dấu gạch chéo", "/"+example))
}

// symbolOfKind wants the abbreviation of the kind first in the symbol, and none
// in that of a công văn. What contracts and agreements are called has no rule, and
// joint documents have letters behind the abbreviation (KHLT).
func (c *checker) symbolOfKind(symbol string) {
	kind := c.doc.Kind
	abbreviation := kind.Abbreviation()
	head, rest, _ := strings.Cut(symbol, "-")
	switch {
	case strings.Contains(symbol, "/") || kind == Contract || kind == Memorandum || kind == Agreement:
	case kind == Letter && head == "CV":
		c.report(Warning, "number", fmt.Sprintf("ký hiệu công văn %q có chữ viết tắt tên loại \"CV\"", symbol), "ghi chữ viết tắt tên cơ quan, gạch nối, đơn vị soạn thảo, ví dụ \"SNV-VP\"")
	case abbreviation != "" && !strings.HasPrefix(head, abbreviation):
		if rest == "" {
			rest = head
		}
		c.report(Warning, "number", fmt.Sprintf("ký hiệu %q không bắt đầu bằng %q, chữ viết tắt tên loại %s", symbol, abbreviation, kind),
			fmt.Sprintf("viết %q", abbreviation+"-"+rest))
	}
}

func checkSymbolYear(c *checker) {
	if head, _, ok := strings.Cut(c.doc.Number.Symbol, "/"); ok {
		c.report(Error, "number", fmt.Sprintf("ký hiệu %q có thêm nhóm %q trước dấu gạch chéo", c.doc.Number.Symbol, head),
			"văn bản hành chính chỉ ghi số/ký hiệu; năm chỉ có ở văn bản quy phạm pháp luật")
	}
}

func checkSymbolSpacing(c *checker) {
	s := c.doc.Number.Symbol
	if strings.ContainsAny(strings.TrimSpace(s), " –—") {
		fixed := strings.NewReplacer(" ", "", "–", "-", "—", "-").Replace(s)
		c.report(Error, "number", fmt.Sprintf("ký hiệu %q có cách chữ hoặc gạch ngang dài", s), fmt.Sprintf("viết %q", fixed))
	}
}

func checkPlace(c *checker) {
	lacks := c.doc.Kind.row().Lacks&nd30.Place != 0
	if blank(c.doc.Place) && (!lacks || c.doc.Date != Date{}) {
		c.missing("place", "địa danh", "ghi tên tỉnh, thành phố hoặc đơn vị hành chính nơi cơ quan đóng trụ sở")
	}
}

func checkDate(c *checker) {
	if d := c.doc.Date; !d.Valid() || d.Year != 0 && d.Year < 1000 {
		c.report(Error, "date", fmt.Sprintf("không có %s", d), "ghi đúng ngày, năm bốn chữ số, hoặc để trống nếu chưa ban hành")
	}
}

func checkSummary(c *checker) {
	d := c.doc
	lacks := d.Kind.row().Lacks&nd30.Topic != 0
	switch s := strings.TrimSpace(d.Summary); {
	case blank(s) && !lacks:
		c.missing("summary", "trích yếu nội dung", "ghi một câu ngắn hoặc một cụm từ nêu nội dung chủ yếu")
	case !blank(s) && lacks:
		c.report(Error, "summary", d.Kind.String()+" không có trích yếu", "bỏ trích yếu")
	case strings.HasSuffix(s, "."):
		c.report(Warning, "summary", "trích yếu có dấu chấm cuối", "bỏ dấu chấm")
	}
}

func checkLetterTopic(c *checker) {
	if c.doc.Kind != Letter {
		return
	}
	s := strings.ToLower(strings.TrimSpace(viet.NFC(c.doc.Summary)))
	if strings.HasPrefix(s, "v/v") || strings.HasPrefix(s, "về việc") {
		c.report(Error, "summary", "trích yếu công văn lặp lại \"V/v\"", "bỏ \"V/v\" hoặc \"Về việc\": thư viện tự ghi \"V/v\"")
	}
}

// checkKindName finds the name of a kind typed where it does not belong: a công
// văn has none, and in the other kinds Compose prints it. It counts in capitals,
// and as a line of the trích yếu in small letters too.
func checkKindName(c *checker) {
	d := c.doc
	texts := map[string]string{"summary": d.Summary}
	if p, ok := first(d.Body).(*outline.Paragraph); ok && p != nil && !c.broken["body"] {
		texts["body"] = p.Text.Plain()
	}
	for _, path := range []string{"summary", "body"} {
		line, _, _ := strings.Cut(strings.TrimSpace(viet.NFC(texts[path])), "\n")
		for k := Resolution; k <= PublicLetter; k++ {
			n := len(k.String()) // as long in capitals
			if len(line) < n || !strings.EqualFold(line[:n], k.String()) {
				continue
			}
			capitals := line[:n] == strings.ToUpper(line[:n]) && strings.HasPrefix(line[n:]+" ", " ")
			if alone := path == "summary" && len(line) == n; !capitals && !alone {
				continue
			}
			switch {
			case d.Kind == Letter:
				c.report(Error, path, fmt.Sprintf("công văn ghi tên loại %q", k), "bỏ tên loại: công văn chỉ có \"V/v\" và trích yếu dưới số, ký hiệu")
			case d.Kind == k:
				c.report(Error, path, fmt.Sprintf("tên loại %q ghi hai lần", k), "bỏ tên loại: thư viện tự ghi ở trên trích yếu")
			}
		}
	}
}

// first returns the first node of a body, or nil.
func first(b outline.Body) outline.Node {
	if len(b) == 0 {
		return nil
	}
	return b[0]
}

func checkAddressees(c *checker) {
	d := c.doc
	if !d.Kind.Valid() {
		return
	}
	switch to := nd30.Kinds[d.Kind].To; {
	case to == nd30.Addressees && len(d.Addressees) == 0:
		what := "Kính gửi"
		if d.Kind == Telegram {
			what = "nơi nhận điện"
		}
		c.missing("addressees", what, "ghi cơ quan, tổ chức, cá nhân trực tiếp giải quyết công việc")
	case to == nd30.NoAddressees && len(d.Addressees) > 0:
		c.report(Error, "addressees", d.Kind.String()+" không có Kính gửi", "chuyển các nơi này xuống Nơi nhận")
	}
	for i, a := range d.Addressees {
		if blank(a) {
			c.missing(fmt.Sprintf("addressees[%d]", i), "tên nơi nhận", "ghi tên hoặc bỏ dòng")
		}
	}
}

func checkSecrecy(c *checker) {
	if c.doc.Secrecy != NotSecret {
		c.report(Error, "secrecy", "văn bản có độ mật", "soạn văn bản mật trên máy không kết nối mạng; trên máy ấy thì khai bỏ qua EL-12 với lý do, thư viện chừa chỗ đóng dấu mà không vẽ dấu")
	}
}

func checkRecall(c *checker) {
	if c.doc.Recall && c.doc.Secrecy == NotSecret {
		c.report(Error, "recall", "tài liệu thu hồi mà không có độ mật", "ghi độ mật, hoặc bỏ chỉ dẫn thu hồi; phạm vi lưu hành ghi ở pham_vi")
	}
}

// maxSerial is more than any agency issues in a year.
const maxSerial = 999_999

func checkSerial(c *checker) {
	if n := c.doc.Number.Serial; n < 0 || n > maxSerial {
		c.report(Error, "number", fmt.Sprintf("số %d không phải số thứ tự trong một năm", n), "ghi số do văn thư cấp, hoặc để trống")
	}
}
