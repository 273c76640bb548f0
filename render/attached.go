package render

import (
	"regexp"
	"strings"
	"time"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/viet"
)

// attached returns what composes each attachment, in the order of the files of
// an ElectronicApart document.
func (c *composer) attached() (sections []func() Section) {
	for i, t := range c.doc.Issued {
		sections = append(sections, func() Section {
			c.issued(i)
			return c.section(issuedName(c.doc, i), t.Landscape)
		})
	}
	for i, a := range c.doc.Appendices {
		sections = append(sections, func() Section {
			c.appendix(i)
			return c.section(appendixName(c.doc, i), a.Landscape)
		})
	}
	for i, e := range c.doc.Enclosures {
		sections = append(sections, func() Section {
			c.enclosure(i)
			return c.section(oneLine(e.Title), e.Landscape)
		})
	}
	return sections
}

// signing composes ô 14, in the top right corner of the first page of an
// attached file: number, symbol and time of signing (Phụ lục I, Phần I, II.8.b,
// III.1.d). What is not known yet is dots, as in Mẫu 2.2.
func (c *composer) signing() []Block {
	when := "…/…/…; …: …: …"
	if at, err := time.Parse(time.RFC3339, c.doc.Signing.Time); err == nil {
		when = at.Format("02/01/2006; 15:04:05 -07:00")
	}
	return []Block{c.text(c.styles.signingInfo, unbroken("Số: "+dotted(c.doc.Number.String())+"; "+when))}
}

// issued composes text i that a decision issues: its head, which has no number
// and no date but the mark of a draft, its name and trích yếu, the line that ties
// it to the decision, and its text (Phụ lục III, the sheets behind Mẫu 1.3).
func (c *composer) issued(i int) {
	t := c.doc.Issued[i]
	c.turn(t.Landscape)
	left, right := c.headerColumns()
	row := c.bodyRow(left, right)
	row.Cells[0].Blocks = append(row.Cells[0].Blocks, c.draftMark(left)...)
	c.add(&Table{Columns: []Length{left, right}, Rows: []Row{row}})
	c.add(c.text(c.styles.issuedName, strings.ToUpper(oneLine(t.Name))))
	c.centred(c.styles.summary, typedLines(t.Summary))
	c.tie(c.styles.issuedNote)
	c.body(t.Body, true)
}

// issuedName returns the name and trích yếu of an issued text in one line.
func issuedName(doc *vanban.Document, i int) string {
	return strings.TrimSpace(oneLine(doc.Issued[i].Name) + " " + oneLine(doc.Issued[i].Summary))
}

// appendix composes appendix i: its label, title, the line that ties it to the
// document, and its text (Phụ lục I, Phần I, III.1; Mẫu 2.1).
func (c *composer) appendix(i int) {
	a := c.doc.Appendices[i]
	c.turn(a.Landscape)
	c.add(c.text(c.styles.appendixLabel, appendixLabel(c.doc, i)))
	c.centred(c.styles.appendixTitle, typedLines(strings.ToUpper(clean(a.Title))))
	c.tie(c.styles.appendixNote)
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

// tieRule is how long the rule under the line that ties a text to its document
// is in the forms: 14 mm in that of Mẫu 1.3, 16 mm in Mẫu 2.1 and 2.2.
const tieRule = 15 * unit.MM

// tie adds the line that ties an attached text to its document, and its rule.
func (c *composer) tie(st *Style) {
	c.centred(st, []string{attachedNote(c.doc)})
	rule := centredRule(c.width, tieRule)
	rule.KeepNext = true
	c.add(rule)
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

// attachedNote returns the line that ties an appendix or issued text to its
// document. It is filled in on paper; on an electronic document the places of
// number and date stay open (Phụ lục I, Phần I, III.1.c; Mẫu 1.3, 2.2).
func attachedNote(doc *vanban.Document) string {
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
