package vanban

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/viet"
)

func checkBody(c *checker) {
	for i, p := range c.parts() {
		switch {
		case len(p.body) > 0:
		case i == 0:
			c.missing(p.path, "nội dung", "viết nội dung văn bản")
		default:
			c.missing(p.path, "nội dung "+p.name, "viết nội dung hoặc bỏ "+p.name)
		}
	}
}

func checkMeasure(c *checker, path string, l Length, m nd30.Measure, shown func(Length) string) {
	if l == 0 || l >= m.Min && (m.Max == 0 || l <= m.Max) {
		return
	}
	want := "tối thiểu " + shown(m.Min)
	if m.Max > 0 {
		want = "từ " + shown(m.Min) + " đến " + shown(m.Max)
	}
	c.report(Error, path, fmt.Sprintf("%s %s ngoài khoảng cho phép", m.Name, shown(l)), "đặt "+want)
}

// inMillimetres and inPoints print a length for people, with the decimal comma.
func inMillimetres(l Length) string { return decimal(l.Millimetres()) + " mm" }
func inPoints(l Length) string      { return decimal(l.Points()) + " pt" }

func decimal(v float64) string {
	s := strconv.FormatFloat(v, 'f', 2, 64)
	return strings.Replace(strings.TrimRight(strings.TrimRight(s, "0"), "."), ".", ",", 1)
}

func checkVerticalMargins(c *checker) {
	checkMeasure(c, "format.top", c.doc.Format.Top, nd30.TopMargin, inMillimetres)
	checkMeasure(c, "format.bottom", c.doc.Format.Bottom, nd30.BottomMargin, inMillimetres)
}

func checkLeftMargin(c *checker) {
	checkMeasure(c, "format.left", c.doc.Format.Left, nd30.LeftMargin, inMillimetres)
}

func checkRightMargin(c *checker) {
	checkMeasure(c, "format.right", c.doc.Format.Right, nd30.RightMargin, inMillimetres)
}

func checkGap(c *checker) { checkMeasure(c, "format.gap", c.doc.Format.Gap, nd30.Gap, inPoints) }

func checkIndent(c *checker) {
	if l := c.doc.Format.Indent; l != 0 && l != nd30.NarrowIndent && l != nd30.WideIndent {
		c.report(Error, "format.indent", "đầu dòng lùi vào "+inMillimetres(l), "đặt 10 mm hoặc 12,7 mm")
	}
}

func checkSpacing(c *checker) {
	if s := c.doc.Format.LineSpacing; s != 0 && !(s >= nd30.MinSpacing && s <= nd30.MaxSpacing) {
		c.report(Error, "format.line_spacing", "khoảng cách dòng "+decimal(s), "đặt từ 1 đến 1,5 dòng")
	}
}

func checkBodySize(c *checker) {
	s := c.doc.Format.BodySize
	if s != 0 && (s < nd30.Prose.Min || s > nd30.Prose.Max || s%(unit.Pt/2) != 0) {
		c.report(Error, "format.body_size", "cỡ chữ nội dung "+inPoints(s), "đặt 13 pt hoặc 14 pt")
	}
}

// checkEndMark finds texts that end in a mark in the middle of a sentence: of the
// document and of what it issues. Tables end appendices as often as text does.
func checkEndMark(c *checker) {
	for _, p := range c.parts()[:1+len(c.doc.Issued)] {
		if c.broken[p.path] {
			continue
		}
		s := strings.TrimSpace(viet.NFC(lastText(p.body)))
		if nd30.OtherMark(s) && !strings.HasSuffix(s, "?") && !strings.HasSuffix(s, "!") {
			r, _ := utf8.DecodeLastRuneInString(s)
			c.report(Warning, p.path, fmt.Sprintf("nội dung kết thúc bằng dấu %q nên không có \"./.\"", r), "kết thúc câu cuối bằng dấu chấm; thư viện tự thêm \"./.\"")
		}
	}
}

func checkAuthority(c *checker) {
	for i, s := range c.doc.Signatures {
		chain := make([]AuthorityKind, len(s.Authority))
		for j, a := range s.Authority {
			chain[j] = a.By
			if blank(a.Of) {
				c.missing(fmt.Sprintf("signatures[%d].authority[%d]", i, j), "chức vụ sau "+a.By.String(), "ghi chức vụ của người đứng đầu hoặc tên tập thể")
			}
		}
		if slices.ContainsFunc(chain, func(k AuthorityKind) bool { return k < TM || k > Q }) {
			continue // DOC-08
		}
		if !slices.ContainsFunc(authorityChains, func(known []AuthorityKind) bool { return slices.Equal(known, chain) }) {
			c.report(Error, fmt.Sprintf("signatures[%d].authority", i), "cách ghi quyền hạn "+chainString(chain)+" không có trong nghị định",
				"dùng TM., KT., TL., TUQ., Q., hoặc TM. rồi KT./Q., TL. rồi KT./Q.; người được ủy quyền không ủy quyền lại")
		}
	}
}

func chainString(chain []AuthorityKind) string {
	names := make([]string, len(chain))
	for i, k := range chain {
		names[i] = k.String()
	}
	return strings.Join(names, " / ")
}

func checkSigner(c *checker) {
	if len(c.doc.Signatures) == 0 {
		c.missing("signatures", "người ký", "ghi quyền hạn, chức vụ và họ tên người ký")
	}
	for i, s := range c.doc.Signatures {
		path := fmt.Sprintf("signatures[%d].", i)
		if blank(s.Name) {
			c.missing(path+"name", "họ tên người ký", "ghi họ, tên đệm và tên")
		}
		switch acting := headSigns(s.Authority); {
		case blank(s.Position) && blank(s.Party) && !acting:
			c.missing(path+"position", "chức vụ người ký", "ghi chức vụ lãnh đạo chính thức của người ký")
		case !blank(s.Position) && acting:
			c.report(Warning, path+"position", "sau dòng \"Q.\" còn ghi chức vụ", "bỏ chức vụ: người được giao quyền ký theo chức vụ ở dòng \"Q.\"")
		}
	}
}

// headSigns says whether the authority lines name the signer's own post: Q. is
// written before the post of the head, who then signs alone.
func headSigns(lines []Authority) bool {
	return len(lines) > 0 && lines[len(lines)-1].By == Q
}

func checkRecipients(c *checker) {
	d := c.doc
	if d.Kind.row().Lacks&nd30.Recipients != 0 {
		for _, part := range []struct {
			path  string
			given bool
		}{
			{"recipients", len(d.Recipients) > 0}, {"archive", len(d.Archive.Units) > 0 || d.Archive.Copies != 0}, {"drafter", d.Drafter != Drafter{}},
		} {
			if part.given {
				c.report(Error, part.path, d.Kind.String()+" không có nơi nhận, dòng lưu và ký hiệu người soạn", "bỏ phần này; người nhận thư ghi ở kính gửi")
			}
		}
		return
	}
	if len(d.Recipients) == 0 {
		c.missing("recipients", "nơi nhận", "ghi các nơi nhận; dòng \"Lưu: VT\" thư viện tự thêm")
	}
	for i, r := range d.Recipients {
		if blank(r) {
			c.missing(fmt.Sprintf("recipients[%d]", i), "tên nơi nhận", "ghi tên hoặc bỏ dòng")
		}
	}
}

func checkAppendixMention(c *checker) {
	if len(c.doc.Appendices) == 0 {
		return
	}
	phrases := []string{"phụ lục", "kèm theo"}
	if len(c.doc.Issued) > 0 {
		phrases = phrases[:1] // what is issued is "kèm theo" too
	}
	found := c.broken["body"] || mentions(c.doc.Body, phrases...)
	for _, p := range c.parts()[1 : 1+len(c.doc.Issued)] {
		found = found || c.broken[p.path] || mentions(p.body, "phụ lục")
	}
	if !found {
		c.report(Warning, "appendices[0]", "nội dung không nhắc đến phụ lục", "ghi chỉ dẫn, ví dụ \"(Phụ lục kèm theo)\"")
	}
}

func checkEnclosureTitle(c *checker) {
	for i, e := range c.doc.Enclosures {
		if blank(e.Title) {
			c.missing(fmt.Sprintf("enclosures[%d].title", i), "tiêu đề tài liệu kèm theo", "ghi tiêu đề; tài liệu mang chữ \"Phụ lục\" thì khai ở phụ lục")
		}
	}
}
