package render

import (
	"strings"

	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/outline"
)

// The look of tables, for which the decree has no figures (A17).
const (
	tableBorder  = unit.Pt / 2
	tablePadding = 108 * unit.Twip // 1.9 mm, as office programs have it
)

// table composes a table over the whole text width, with a space above. A row
// stays whole where it fits on a page below the head; a head of more than half a
// page is not repeated.
func (c *composer) table(t *outline.Table) {
	styles := make([]*Style, len(t.Columns))
	for i := range styles {
		styles[i] = c.columnStyle(t, i)
	}
	out := &Table{Columns: c.columnWidths(t, styles), Border: tableBorder, Padding: tablePadding}
	room := c.height()
	if t.Head != nil {
		head := Row{Cells: c.headCells(t.Head, out.Columns)}
		height := c.rowHeight(out, head)
		head.CantSplit = height <= room
		if !head.CantSplit {
			level(head.Cells)
		}
		if height <= room/2 {
			out.Head = 1
			room -= height
		}
		out.Rows = append(out.Rows, head)
	}
	for _, row := range t.Rows {
		r := Row{Cells: make([]Cell, len(row))}
		for i, cell := range row {
			r.Cells[i] = Cell{Blocks: c.cellBlocks(styles[i], cell, out.Columns[i])}
		}
		r.CantSplit = c.rowHeight(out, r) <= room
		out.Rows = append(out.Rows, r)
	}
	c.add(&Rule{Height: c.format.Gap, KeepNext: true}, out)
}

// rowHeight returns the height of a row of t, with its lines, or a little more.
func (c *composer) rowHeight(t *Table, r Row) (height Length) {
	for i, cell := range r.Cells {
		height = max(height, c.stackHeight(cell.Blocks, t.Columns[i]-2*t.Padding))
	}
	return height + 3*t.Border
}

// level puts the text of cells at their top: a row over pages has no middle.
func level(cells []Cell) {
	for i := range cells {
		cells[i].Middle = false
	}
}

func (c *composer) headCells(head []outline.Cell, columns []Length) []Cell {
	cells := make([]Cell, len(head))
	for i, cell := range head {
		cells[i] = Cell{Middle: true, Blocks: c.cellBlocks(c.styles.tableHead, cell, columns[i])}
	}
	return cells
}

// cellBlocks composes the paragraphs of a cell, of which there is at least one.
func (c *composer) cellBlocks(st *Style, cell outline.Cell, column Length) []Block {
	if len(cell) == 0 {
		return []Block{&Paragraph{Style: st}}
	}
	blocks := make([]Block, len(cell))
	for i, text := range cell {
		p := &Paragraph{Style: st, Runs: c.bind.runs(st, text)}
		c.loosen(p, column-2*tablePadding)
		blocks[i] = p
	}
	return blocks
}

// loosen lets words break behind their hyphens again when one of them is wider
// than its column: it would be cut between letters.
func (c *composer) loosen(p *Paragraph, width Length) {
	joined := plain(p.Runs)
	if !strings.Contains(joined, wordJoiner) {
		return
	}
	for _, word := range strings.Fields(joined) {
		if strings.Contains(word, wordJoiner) && c.widthOf(p.Style, word) > width {
			for i := range p.Runs {
				p.Runs[i].Text = strings.ReplaceAll(p.Runs[i].Text, wordJoiner, "")
			}
			return
		}
	}
}
