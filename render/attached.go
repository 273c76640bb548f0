package render

import (
	"regexp"
	"strings"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/viet"
)

// appendix composes appendix i: its label, title, the line that ties it to the
// document, and its text (Phụ lục I, Phần I, III.1; Mẫu 2.1).
func (c *composer) appendix(i int) {
	a := c.doc.Appendices[i]
	c.turn(a.Landscape)
	c.add(c.text(c.styles.appendixLabel, appendixLabel(c.doc, i)))
	c.centred(c.styles.appendixTitle, typedLines(strings.ToUpper(clean(a.Title))))
	longest, last := c.centred(c.styles.appendixNote, []string{appendixNote(c.doc)})
	c.closeWithRule(longest, last)
	c.body(a.Body, true)
}

// enclosure composes enclosure i under its own title.
func (c *composer) enclosure(i int) {
	e := c.doc.Enclosures[i]
	c.turn(e.Landscape)
	longest, last := c.centred(c.styles.enclosureTitle, typedLines(strings.ToUpper(clean(e.Title))))
	if e.Note != "" {
		longest, last = c.centred(c.styles.enclosureNote, []string{e.Note})
	}
	c.closeWithRule(longest, last)
	c.body(e.Body, false)
}

// turn sets the width of the text area of the section that begins.
func (c *composer) turn(landscape bool) {
	c.width = nd30.PaperWidth - c.format.Left - c.format.Right
	if landscape {
		c.width = nd30.PaperHeight - c.format.Left - c.format.Right
	}
	c.landscape = landscape
}

// height returns the height of the text area of the section being composed.
func (c *composer) height() Length {
	if c.landscape {
		return nd30.PaperWidth - c.format.Top - c.format.Bottom
	}
	return nd30.PaperHeight - c.format.Top - c.format.Bottom
}

// appendixLabel returns "Phụ lục", with a Roman numeral when there are several.
func appendixLabel(doc *vanban.Document, i int) string {
	if len(doc.Appendices) == 1 {
		return "Phụ lục"
	}
	return "Phụ lục " + viet.Roman(i+1)
}

// appendixName returns the label and title of an appendix in one line.
func appendixName(doc *vanban.Document, i int) string {
	name := appendixLabel(doc, i)
	if t := oneLine(doc.Appendices[i].Title); t != "" {
		name += ". " + t
	}
	return name
}

// appendixNote returns the line that ties an appendix to its document. It is
// filled in on paper; on an electronic document the places stay open (Phụ lục
// I, Phần I, III.1.c).
func appendixNote(doc *vanban.Document) string {
	number, date := doc.Number, doc.Date
	if doc.Medium != vanban.Paper {
		number, date = vanban.Number{Symbol: number.Symbol}, vanban.Date{}
	}
	return "(Kèm theo " + doc.Kind.String() + " số " + dotted(number.String()) + " " + unbroken(dotted(date.String())) +
		" của " + oneLine(doc.Agency) + ")"
}

// dotted puts dots where a number or date leaves a blank, which is a run of
// several spaces.
func dotted(s string) string {
	s = strings.TrimSpace(blanks.ReplaceAllString(s, " … "))
	return strings.ReplaceAll(s, "… /", "…/")
}

var blanks = regexp.MustCompile(` {2,}`)
