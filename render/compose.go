// Package render composes a document into a Sheet of styled blocks: the waist
// between the kinds of document and the writers. Types in this package may
// still change before v1.
package render

import (
	"fmt"
	"strings"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/viet"
)

// Compose decides the whole look of doc by the decree and returns it as a
// Sheet: the document and behind it what is attached, or with Medium
// ElectronicApart the document alone. It calls doc.Check first and returns a
// *vanban.ProblemsError when a problem stands in the way; doc is not changed.
func Compose(doc *vanban.Document) (*Sheet, error) { return ComposePart(doc, 0) }

// ComposePart is Compose for one of the files in which doc is issued: that of
// doc.Parts()[part].
func ComposePart(doc *vanban.Document, part int) (*Sheet, error) {
	if err := doc.Check().Err(); err != nil {
		return nil, err
	}
	if n := len(doc.Parts()); part < 0 || part >= n {
		return nil, fmt.Errorf("văn bản gồm %d tệp, không có tệp %d", n, part)
	}
	return newComposer(doc, attached(doc)).part(part), nil
}

// ComposeParts is ComposePart for all files in which doc is issued, in their
// order, with one Check.
func ComposeParts(doc *vanban.Document) ([]*Sheet, error) {
	if err := doc.Check().Err(); err != nil {
		return nil, err
	}
	sheets := make([]*Sheet, len(doc.Parts()))
	texts := attached(doc)
	for i := range sheets {
		sheets[i] = newComposer(doc, texts).part(i)
	}
	return sheets, nil
}

// part composes the file of doc.Parts()[part].
func (c *composer) part(part int) *Sheet {
	sheet := &Sheet{Info: c.info(), Styles: c.styles.table, Mark: c.mark()}
	if part > 0 {
		c.done = part
		s := c.attach(c.attached[part-1])
		s.FirstHead = c.signing()
		sheet.Info.Title = s.Title
		sheet.Sections = append(sheet.Sections, s)
		c.finishFootnotes(sheet)
		return sheet
	}
	sheet.Sections = append(sheet.Sections, c.main(sheet.Info.Title))
	if c.doc.Medium != vanban.ElectronicApart {
		for i, a := range c.attached {
			s := c.attach(a)
			c.target(s.Blocks, i)
			sheet.Sections = append(sheet.Sections, s)
		}
	}
	c.extract(sheet)
	c.finishFootnotes(sheet)
	return sheet
}

// main composes the document itself under its title.
func (c *composer) main(title string) Section {
	c.header()
	c.title()
	c.secrecy()
	c.urgency()
	c.addressees()
	c.bases()
	c.body(c.doc.Body, true)
	c.closing()
	main := c.section(title, false)
	main.FirstHead, main.FirstFoot = append(c.recall(), c.circulation()...), c.contact()
	return main
}

// A composer makes the blocks of one document.
type composer struct {
	doc       *vanban.Document
	attached  []attachment
	format    vanban.Format // with all defaults filled in
	styles    *styles
	metrics   *font.Metrics
	width     Length   // of the text area of the section being composed
	landscape bool     // whether that section is
	blocks    []Block  // of the section being composed
	bodyStart int      // the first block of the body being composed
	newPage   bool     // the next block begins a page
	listed    *listing // the headings of that body; nil: it has no table of contents
	anchors   int      // given so far; the first are those of the attachments
	done      int      // how many sections are composed
	linked    bool     // the attachments are listed in the document
	bind      binder
	footnotes int // composed so far
}

func newComposer(doc *vanban.Document, texts []attachment) *composer {
	c := &composer{doc: doc, attached: texts, format: filled(doc.Format), metrics: font.Times(), anchors: len(texts)}
	c.width = nd30.PaperWidth - c.format.Left - c.format.Right
	c.chooseProfile()
	c.bind.footnote = c.footnote
	return c
}

// filled returns f with the default in every field that is zero.
func filled(f vanban.Format) vanban.Format {
	or := func(l *Length, d Length) {
		if *l == 0 {
			*l = d
		}
	}
	or(&f.BodySize, nd30.Prose.Default)
	or(&f.Indent, nd30.WideIndent)
	or(&f.Gap, nd30.Gap.Default)
	or(&f.Top, nd30.TopMargin.Default)
	or(&f.Bottom, nd30.BottomMargin.Default)
	or(&f.Left, nd30.LeftMargin.Default)
	or(&f.Right, nd30.RightMargin.Default)
	if f.LineSpacing == 0 {
		f.LineSpacing = nd30.MinSpacing
	}
	return f
}

// section closes the section being composed and returns it.
func (c *composer) section(title string, landscape bool) Section {
	s := Section{
		Title: title, Width: nd30.PaperWidth, Height: nd30.PaperHeight,
		Top: c.format.Top, Bottom: c.format.Bottom, Left: c.format.Left, Right: c.format.Right,
		HeaderDistance: headerDistance, PageNumber: c.styles.pageNumber, Blocks: c.blocks,
	}
	if landscape {
		s.Width, s.Height = s.Height, s.Width
	}
	c.blocks = nil
	c.done++
	return s
}

// headerDistance is where the forms of Phụ lục III have the page number.
const headerDistance = 10 * unit.MM

// add appends blocks to the section being composed. The first is no Table where
// it may begin a page.
func (c *composer) add(blocks ...Block) {
	if c.newPage {
		switch b := blocks[0].(type) {
		case *Paragraph:
			b.NewPage = true
		case *Rule:
			b.NewPage = true
		case *Image:
			b.NewPage = true
		default:
			panic(fmt.Sprintf("render: a page cannot begin with %T", b))
		}
		c.newPage = false
	}
	c.blocks = append(c.blocks, blocks...)
}

// text returns a paragraph of plain text in a style.
func (c *composer) text(st *Style, s string) *Paragraph {
	return &Paragraph{Style: st, Runs: []Run{{Text: c.bind.string(s), Bold: st.Bold, Italic: st.Italic}}}
}

// oneLine returns a text that may hold typed breaks as one line, clean.
func oneLine(s string) string { return viet.OneLine(clean(s)) }

// typedLines returns the lines of a text with typed breaks, without the blank
// ones.
func typedLines(s string) []string {
	var lines []string
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}
