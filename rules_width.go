package vanban

import (
	"fmt"
	"strings"

	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/internal/linebreak"
	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/viet"
)

// checkHeadWidths finds words of the head that are wider than their column: what
// breaks there breaks inside a word. Quốc hiệu keeps its room on the right; the
// small profile counts unless the document asks for the large one.
func checkHeadWidths(c *checker) {
	d := c.doc
	size := func(e nd30.Element) Length {
		if e.Small != 0 && d.Format.Header != Large {
			return e.Small
		}
		return e.Default
	}
	width := func(e nd30.Element, s string) Length {
		return linebreak.Width([]linebreak.Span{{Text: s, Font: font.StyleOf(e.Bold, e.Italic), Size: size(e)}}, font.Times())
	}
	const between = 12 * unit.Pt
	text := nd30.PaperWidth - or(d.Format.Left, nd30.LeftMargin.Default) - or(d.Format.Right, nd30.RightMargin.Default)
	left := text - width(nd30.NationalName, nd30.NationalNameText) - between
	right := text - left
	for _, part := range []struct {
		path, text string
		element    nd30.Element
		column     Length
	}{
		{"superior", strings.ToUpper(d.Superior), nd30.Superior, left},
		{"agency", strings.ToUpper(d.Agency), nd30.Agency, left},
		{"number", strings.ReplaceAll("Số: "+d.Number.String(), " ", "\u00A0"), nd30.NumberLine, left},
		{"place", d.Place, nd30.PlaceDate, right},
	} {
		for word := range strings.SplitSeq(viet.OneLine(part.text), " ") {
			if w := width(part.element, word); w > part.column {
				c.report(Error, part.path, fmt.Sprintf("%q rộng %s, cột chỉ rộng %s", strings.ReplaceAll(word, "\u00A0", " "), inMillimetres(w), inMillimetres(part.column)),
					"rút ngắn, hoặc chọn cỡ chữ đầu nhỏ và lề hẹp hơn")
			}
		}
	}
}
