package render

import (
	"strings"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/internal/unit"
)

// header composes ô 1 to 4 and 5b as a table of two columns. Both sides have
// lines of one exact height, so line 1 of the agency stands on the baseline of
// Quốc hiệu and line 2 on that of Tiêu ngữ; Số and the date share a row below
// the taller side.
func (c *composer) header() {
	left, right := c.headerColumns()
	top := c.bodyRow(left, right)
	second := Row{CantSplit: true, Cells: []Cell{{Blocks: c.numberBlocks(left)}, {Blocks: c.dateBlocks()}}}
	c.add(&Table{Columns: []Length{left, right}, Rows: []Row{top, second}})
}

// bodyRow composes ô 1 and 2.
func (c *composer) bodyRow(left, right Length) Row {
	return Row{CantSplit: true, Cells: []Cell{{Blocks: c.agencyBlocks(left)}, {Blocks: c.nationalBlocks(right)}}}
}

// headerColumns divides the header: two fifths for the agency, as in the forms
// of Phụ lục III, or more when a line of its name needs it and Quốc hiệu keeps
// its room.
func (c *composer) headerColumns() (left, right Length) {
	const between = 12 * unit.Pt
	most := c.width - c.widthOf(c.styles.nationalName, nd30.NationalNameText) - between
	left = min(c.width*2/5, most)
	for _, n := range c.agencyNames() {
		for _, line := range typedLines(n.text) {
			if w := c.widthOf(n.style, line) + slack; w <= most {
				left = max(left, w)
			}
		}
	}
	if w := c.widthOf(c.styles.numberLine, c.numberText()) + slack; w <= most {
		left = max(left, w)
	}
	left -= left % unit.Twip
	return left, c.width - left
}

// numberText returns the line of ô 3, which breaks nowhere.
func (c *composer) numberText() string { return unbroken("Số: " + c.doc.Number.String()) }

// chooseProfile sets the profile the document asks for, else the large one, or
// the small one if the agency takes fewer lines in it, or the date fits only
// there.
func (c *composer) chooseProfile() {
	c.setProfile(c.doc.Format.Header == vanban.Small)
	if c.doc.Format.Header != vanban.Auto {
		return
	}
	lines, fits := c.tryHeader()
	if fits && lines == len(typedLines(c.doc.Superior))+len(typedLines(c.doc.Agency)) {
		return
	}
	c.setProfile(small)
	if fewer, fit := c.tryHeader(); fewer >= lines && (fits || !fit) {
		c.setProfile(large)
	}
}

// setProfile makes the styles of a profile.
func (c *composer) setProfile(p profile) { c.styles = newStyles(&c.format, p, c.doc.Copy != nil) }

// tryHeader returns how many lines the agency takes with the styles that are
// set, and whether those lines and the date fit unbroken.
func (c *composer) tryHeader() (lines int, fits bool) {
	left, right := c.headerColumns()
	names := c.agencyLines(left)
	date := c.dateLine()
	fits = c.widthOf(date.Style, date.Runs[0].Text) <= right
	for _, line := range names {
		fits = fits && c.widthOf(line.Style, line.Runs[0].Text) <= left
	}
	return len(names), fits
}

// agencyBlocks composes ô 2: the superior, the agency and its rule.
func (c *composer) agencyBlocks(column Length) []Block {
	var blocks []Block
	var longest, last Length
	for _, line := range c.agencyLines(column) {
		blocks = append(blocks, line)
		if line.Style == c.styles.agency {
			last = min(column, c.widthOf(line.Style, line.Runs[0].Text))
			longest = max(longest, last)
		}
	}
	return append(blocks, ruleUnder(column, longest, last))
}

// A name is the name of a body in the style it is set in.
type name struct {
	style *Style
	text  string
}

// agencyNames returns the superior and the agency, in capitals.
func (c *composer) agencyNames() []name {
	return []name{
		{c.styles.superior, strings.ToUpper(clean(c.doc.Superior))},
		{c.styles.agency, strings.ToUpper(clean(c.doc.Agency))},
	}
}

// agencyLines returns the lines of ô 2, each a paragraph of its own.
func (c *composer) agencyLines(column Length) []*Paragraph {
	var lines []*Paragraph
	for _, n := range c.agencyNames() {
		fits := func(s string) bool { return c.widthOf(n.style, s)+slack <= column }
		for _, line := range breakName(n.text, fits) {
			lines = append(lines, &Paragraph{Style: n.style, Runs: []Run{{Text: line, Bold: n.style.Bold}}})
		}
	}
	return lines
}

// nationalBlocks composes ô 1. The rule is exactly as long as Tiêu ngữ.
func (c *composer) nationalBlocks(column Length) []Block {
	motto := c.text(c.styles.motto, nd30.MottoText)
	return []Block{
		c.text(c.styles.nationalName, nd30.NationalNameText),
		motto,
		centredRule(column, c.widthOf(motto.Style, motto.Runs[0].Text)),
	}
}

// numberBlocks composes ô 3, below it ô 5b of a công văn and the draft mark.
func (c *composer) numberBlocks(column Length) []Block {
	st := c.styles.numberLine
	blocks := []Block{&Paragraph{Style: st, Runs: []Run{{Text: c.numberText()}}}}
	if c.doc.Kind == vanban.PublicLetter {
		blocks = []Block{&Paragraph{Style: st}}
	}
	if c.doc.Kind == vanban.Letter {
		blocks = append(blocks, c.topicBlocks(column)...)
	}
	return append(blocks, c.draftMark(column)...)
}

// topicBlocks composes ô 5b: "V/v" and the trích yếu, in which typed breaks
// win.
func (c *composer) topicBlocks(column Length) []Block {
	const side = 2 * unit.MM
	var blocks []Block
	for i, line := range typedLines(c.doc.Summary) {
		st := c.styles.letterTopicNext
		if i == 0 {
			st, line = c.styles.letterTopic, "V/v "+line
		}
		p := c.text(st, line)
		if len(c.linesOf(p, column)) > 1 {
			p.Indent = &Indent{Left: side, Right: side}
			c.balance(p, column)
		}
		blocks = append(blocks, p)
	}
	return blocks
}

// dateBlocks composes ô 4.
func (c *composer) dateBlocks() []Block {
	if c.doc.Place == "" {
		return []Block{&Paragraph{Style: c.styles.placeDate}}
	}
	return []Block{c.dateLine()}
}

// dateLine returns the line of place and date, in which only the place may
// break. It does not end in blanks, which LibreOffice leaves out of the centring
// and Word does not.
func (c *composer) dateLine() *Paragraph {
	st := c.styles.placeDate
	text := clean(c.doc.Place) + ", " + unbroken(strings.TrimRight(c.doc.Date.String(), " "))
	return &Paragraph{Style: st, Runs: []Run{{Text: text, Italic: st.Italic}}}
}
