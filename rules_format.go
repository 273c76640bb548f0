package vanban

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/internal/unit"
)

// checkBounds finds choices of Format with which nothing can be laid out,
// whatever range is waived.
func checkBounds(c *checker) {
	f := c.doc.Format
	for _, m := range []struct {
		path string
		l    Length
	}{
		{"format.indent", f.Indent}, {"format.gap", f.Gap},
		{"format.top", f.Top}, {"format.bottom", f.Bottom}, {"format.left", f.Left}, {"format.right", f.Right},
	} {
		if m.l < 0 || m.l > nd30.MaxLength {
			c.report(Error, m.path, "số đo "+inMillimetres(m.l)+" không dùng được", "đặt từ 0 đến "+inMillimetres(nd30.MaxLength))
		}
	}
	if or(f.Left, nd30.LeftMargin.Default)+or(f.Right, nd30.RightMargin.Default) > nd30.PaperWidth-nd30.MinTextWidth {
		c.report(Error, "format.left", "hai lề không chừa đủ chỗ cho chữ", "thu hẹp lề")
	}
	if f.BodySize != 0 && (f.BodySize < nd30.MinSize || f.BodySize > nd30.MaxSize) {
		c.report(Error, "format.body_size", "cỡ chữ "+inPoints(f.BodySize)+" không dùng được", "đặt từ "+inPoints(nd30.MinSize)+" đến "+inPoints(nd30.MaxSize))
	}
	if s := f.LineSpacing; s != 0 && !(s >= nd30.MinLine && s <= nd30.MaxLine) {
		c.report(Error, "format.line_spacing", "khoảng cách dòng "+decimal(s)+" không dùng được", "đặt từ 1 đến 1,5 dòng")
	}
}

// or returns l, or the default d if l is zero.
func or(l, d Length) Length {
	if l == 0 {
		return d
	}
	return l
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

func inPoints(l Length) string { return decimal(l.Points()) + " pt" }

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

func checkIndent(c *checker) {
	if l := c.doc.Format.Indent; l != 0 && l != nd30.NarrowIndent && l != nd30.WideIndent {
		c.report(Error, "format.indent", "đầu dòng lùi vào "+inMillimetres(l), "đặt 10 mm hoặc 12,7 mm")
	}
}

func checkGap(c *checker) { checkMeasure(c, "format.gap", c.doc.Format.Gap, nd30.Gap, inPoints) }

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
