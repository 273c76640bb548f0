package render

import (
	"strings"
	"unicode/utf8"

	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/outline"
)

// The look of tables, for which the decree has no figures (A17).
const (
	tableBorder  = unit.Pt / 2
	tablePadding = 108 * unit.Twip // 1.9 mm, as office programs have it
)

// table composes a table over the whole text width, with a space above.
func (c *composer) table(t *outline.Table) {
	widths := c.columnWidths(t)
	out := &Table{Columns: widths, Border: tableBorder, Padding: tablePadding}
	if t.Head != nil {
		out.Head = 1
		out.Rows = append(out.Rows, Row{CantSplit: true, Cells: c.headCells(t.Head)})
	}
	for _, row := range t.Rows {
		cells := make([]Cell, len(row))
		for i, cell := range row {
			cells[i] = Cell{Blocks: c.cellBlocks(c.columnStyle(t, i), cell)}
		}
		out.Rows = append(out.Rows, Row{CantSplit: true, Cells: cells})
	}
	c.add(&Rule{Height: c.format.Gap, KeepNext: true}, out)
}

func (c *composer) headCells(head []outline.Cell) []Cell {
	cells := make([]Cell, len(head))
	for i, cell := range head {
		cells[i] = Cell{Middle: true, Blocks: c.cellBlocks(c.styles.tableHead, cell)}
	}
	return cells
}

// cellBlocks composes the paragraphs of a cell, of which there is at least one.
func (c *composer) cellBlocks(st *Style, cell outline.Cell) []Block {
	if len(cell) == 0 {
		return []Block{&Paragraph{Style: st}}
	}
	blocks := make([]Block, len(cell))
	for i, text := range cell {
		blocks[i] = &Paragraph{Style: st, Runs: c.bind.runs(st, text)}
	}
	return blocks
}

// columnStyle returns the style of the cells of a column. By default text
// stands left; a column of nothing but numbers and short signs is centred.
func (c *composer) columnStyle(t *outline.Table, column int) *Style {
	switch t.Columns[column].Align {
	case outline.Left:
		return c.styles.tableText
	case outline.Center:
		return c.styles.tableCenter
	case outline.Right:
		return c.styles.tableRight
	}
	for _, row := range t.Rows {
		if s := cellText(row[column]); utf8.RuneCountInString(s) > 4 {
			return c.styles.tableText
		}
	}
	return c.styles.tableCenter
}

// columnWidths divides the text width: by the shares typed, or by the content,
// where no word breaks as long as there is room and what is left goes to the
// columns with more text.
func (c *composer) columnWidths(t *outline.Table) []Length {
	n := len(t.Columns)
	widths := make([]Length, n)
	shares := 0
	for _, col := range t.Columns {
		shares += col.Share
	}
	if shares > 0 {
		for i, col := range t.Columns {
			widths[i] = c.width * Length(col.Share) / Length(shares)
		}
		return wholeTwips(widths, c.width)
	}
	word, full := make([]Length, n), make([]Length, n)
	var words, fulls Length
	for i := range t.Columns {
		word[i], full[i] = c.contentWidths(t, i)
		words += word[i]
		fulls += full[i]
	}
	for i := range widths {
		switch {
		case words >= c.width:
			widths[i] = Length(float64(c.width) * float64(word[i]) / float64(words))
		case fulls <= c.width:
			widths[i] = full[i] + (c.width-fulls)*full[i]/fulls
		default:
			widths[i] = word[i] + Length(float64(c.width-words)*float64(full[i]-word[i])/float64(fulls-words))
		}
	}
	return wholeTwips(widths, c.width)
}

// contentWidths returns what a column needs for its longest word and for its
// longest paragraph on one line, at most the text width.
func (c *composer) contentWidths(t *outline.Table, column int) (word, full Length) {
	measure := func(st *Style, cell outline.Cell) {
		for _, text := range cell {
			s := clean(text.Plain())
			full = max(full, c.widthOf(st, s))
			for _, w := range strings.Fields(s) {
				word = max(word, c.widthOf(st, w))
			}
		}
	}
	if t.Head != nil {
		measure(c.styles.tableHead, t.Head[column])
	}
	for _, row := range t.Rows {
		measure(c.columnStyle(t, column), row[column])
	}
	pad := 2*Length(tablePadding) + slack
	return min(word+pad, c.width), min(full+pad, c.width)
}

// wholeTwips rounds widths to twips such that their sum is exactly total.
func wholeTwips(widths []Length, total Length) []Length {
	var sum, edge Length
	for i, w := range widths {
		sum += w
		if i == len(widths)-1 {
			sum = total
		}
		next := sum - sum%unit.Twip
		widths[i], edge = next-edge, next
	}
	return widths
}

// cellText returns the text of a cell in one line.
func cellText(cell outline.Cell) string {
	var b strings.Builder
	for i, t := range cell {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t.Plain())
	}
	return b.String()
}
