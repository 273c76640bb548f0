package outline

import "fmt"

// String returns the text form of the body, which ends with a line end: one
// blank line between blocks, none between the rows of a table or between a
// Part, Chapter, Section or Subsection and its title. Parse reads it back as
// b.Normal(). The body must be one that Validate accepts, without control
// characters in its texts.
func (b Body) String() string {
	p := printer{}
	p.body(b, 0, false)
	return string(p.buf)
}

// A printer is String at work.
type printer struct {
	buf  []byte
	open []Level // the items a reader of buf has open
}

// body prints the nodes of an item that is depth items deep. untitled says
// that the item waits for a title, which no paragraph may be taken for.
func (p *printer) body(b Body, depth int, untitled bool) {
	quotes := quoter{body: b, end: -1}
	for i, n := range b {
		switch n := n.(type) {
		case *Item:
			p.reach(depth, n.Level)
			p.item(n, depth)
		case *Paragraph:
			p.reach(depth, 0)
			if quotes.has(i, n.Text) {
				p.quoted(n.Text)
			} else {
				p.line(n.Text, untitled && i == 0)
			}
		case *Table:
			p.reach(depth, 0)
			p.table(normalTable(n))
		case *Image:
			p.reach(depth, 0)
			p.image(n)
		case *PageBreak:
			p.reach(depth, 0)
			p.buf = append(append(p.buf, pageBreaks[0]...), '\n')
		case *Contents:
			p.reach(depth, 0)
			p.contents(n)
		default:
			panic(fmt.Sprintf("outline: node %T", n))
		}
	}
}

// reach closes what keeps the next block from standing depth items deep, and
// begins that block. level is the block's, or 0 when it is no item.
func (p *printer) reach(depth int, level Level) {
	if len(p.open) > depth && (level == 0 || p.open[depth] < level) {
		for range len(p.open) - depth {
			p.separate()
			p.buf = append(p.buf, "/\n"...)
		}
	}
	p.open = p.open[:min(depth, len(p.open))]
	p.separate()
}

// separate prints the blank line between blocks.
func (p *printer) separate() {
	if len(p.buf) > 0 {
		p.buf = append(p.buf, '\n')
	}
}

func (p *printer) item(it *Item, depth int) {
	text := it.Text.Normal()
	p.buf = appendLabel(p.buf, it.Level, it.Label)
	switch {
	case it.Level.titled():
		p.buf = append(p.buf, '\n')
		if text != nil {
			p.line(text, false)
		}
	case text != nil:
		p.buf = append(p.buf, ' ')
		p.buf = append(appendText(p.buf, text, 0), '\n')
	default:
		p.buf = append(p.buf, '\n')
	}
	p.open = append(p.open, it.Level)
	p.body(it.Children, depth+1, it.Level.titled() && text == nil)
}

// line prints a paragraph or a title, with a \ before what would be read as
// something else.
func (p *printer) line(t Text, untitled bool) {
	start := len(p.buf)
	p.buf = append(appendText(p.buf, t.Normal(), 0), '\n')
	s := string(p.buf[start : len(p.buf)-1])
	if needsEscape(s, untitled) {
		p.buf = append(p.buf[:start], '\\')
		p.buf = append(append(p.buf, s...), '\n')
	}
}

// quoted prints a paragraph of a quotation, in which labels are prose.
func (p *printer) quoted(t Text) {
	s := t.String()
	switch m := readMark(s).kind; {
	case s[0] == '\\' && needsEscape(s, false), m == row, m == picture, m == command:
		p.buf = append(p.buf, '\\')
	}
	p.buf = append(append(p.buf, s...), '\n')
}

// needsEscape reports whether a line, printed as it is, would be read as more
// or as less than its text.
func needsEscape(s string, untitled bool) bool {
	if s == "" || s[0] == '*' {
		return false
	}
	if readCommand(s) != nil {
		return true
	}
	if s[0] == '\\' { // would the \ vanish?
		s = s[1:]
		if s == "" || escapable(s[0]) {
			return false
		}
	}
	return readMark(s).special() || untitled && capitals(s)
}
