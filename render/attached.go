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

// An attachment is a text behind the document, still to be composed.
type attachment struct {
	name      string // in one line
	landscape bool
	compose   func(c *composer) // its blocks
}

// attached returns the attachments of a document, in the order of the files of
// an ElectronicApart document.
func attached(d *vanban.Document) []attachment {
	all := make([]attachment, 0, len(d.Issued)+len(d.Appendices)+len(d.Enclosures))
	for _, t := range d.Issued {
		name := strings.TrimSpace(oneLine(t.Name) + " " + oneLine(t.Summary))
		all = append(all, attachment{name, t.Landscape, func(c *composer) { c.issued(t) }})
	}
	for i, a := range d.Appendices {
		label := "Phụ lục"
		if len(d.Appendices) > 1 {
			label += " " + viet.Roman(i+1)
		}
		name := label
		if title := oneLine(a.Title); title != "" {
			name += ". " + title
		}
		all = append(all, attachment{name, a.Landscape, func(c *composer) { c.appendix(label, a) }})
	}
	for _, e := range d.Enclosures {
		all = append(all, attachment{oneLine(e.Title), e.Landscape, func(c *composer) { c.enclosure(e) }})
	}
	return all
}

// attach composes an attachment as a section of its own.
func (c *composer) attach(a attachment) Section {
	c.width = nd30.PaperWidth - c.format.Left - c.format.Right
	if a.landscape {
		c.width = nd30.PaperHeight - c.format.Left - c.format.Right
	}
	c.landscape = a.landscape
	a.compose(c)
	return c.section(a.name, a.landscape)
}

// signing composes ô 14, in the top right corner of the first page of an
// attached file: number, symbol and time of signing (Phụ lục I, Phần I, II.8.b,
// III.1.d). What is not known yet is dots, as in Mẫu 2.2.
func (c *composer) signing() []Block {
	when := signingTime(c.doc.Signing.Time)
	return []Block{c.text(c.styles.signingInfo, unbroken("Số: "+dotted(c.doc.Number.String())+"; "+when))}
}

// vietnam is the zone of Vietnam (ISO 8601).
var vietnam = time.FixedZone("", 7*60*60)

// signingTime returns an RFC 3339 time as Mẫu 2.2 and 3.2 write it, in the zone
// of Vietnam, or dots for none.
func signingTime(s string) string {
	at, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return "…/…/…; …: …: …"
	}
	return at.In(vietnam).Format("02/01/2006; 15:04:05 -07:00")
}

// issued composes a text that a decision issues: its head, which has no number
// and no date but the mark of a draft, its name and trích yếu, the line that ties
// it to the decision, and its text (Phụ lục III, the sheets behind Mẫu 1.3).
//
// A space of one point stands above: LibreOffice 25.2 does not number pages from
// 1 where they begin with a table.
func (c *composer) issued(t vanban.Issued) {
	left, right := c.headerColumns()
	row := c.bodyRow(left, right)
	row.Cells[0].Blocks = append(row.Cells[0].Blocks, c.draftMark(left)...)
	c.add(&Rule{Height: unit.Pt}, &Table{Columns: []Length{left, right}, Rows: []Row{row}})
	c.add(c.text(c.styles.issuedName, strings.ToUpper(oneLine(t.Name))))
	c.centred(c.styles.summary, typedLines(t.Summary))
	c.tie(c.styles.issuedNote)
	c.body(t.Body, true)
}

// appendix composes an appendix: its label, "Phụ lục" with a Roman numeral when
// there are several, title, the line that ties it to the
// document, and its text (Phụ lục I, Phần I, III.1; Mẫu 2.1).
func (c *composer) appendix(label string, a vanban.Appendix) {
	c.add(c.text(c.styles.appendixLabel, label))
	c.centred(c.styles.appendixTitle, typedLines(strings.ToUpper(clean(a.Title))))
	c.tie(c.styles.appendixNote)
	c.body(a.Body, true)
}

// enclosure composes an enclosure under its own title.
func (c *composer) enclosure(e vanban.Enclosure) {
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

// height returns the height of the text area of the section being composed.
func (c *composer) height() Length {
	if c.landscape {
		return nd30.PaperWidth - c.format.Top - c.format.Bottom
	}
	return nd30.PaperHeight - c.format.Top - c.format.Bottom
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
