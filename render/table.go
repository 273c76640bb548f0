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
// page is not repeated. Rows that a merged cell joins stay together, as totals do
// with the row above them.
func (c *composer) table(t *outline.Table) {
	styles := make([]*Style, len(t.Columns))
	for i := range styles {
		styles[i] = c.columnStyle(t, i)
	}
	m := &tableMaker{c: c, source: t, styles: styles, merges: mergesByCell(t),
		out: &Table{Columns: c.columnWidths(t, styles), Border: tableBorder, Padding: tablePadding}}
	for i, row := range t.AllRows() {
		m.out.Rows = append(m.out.Rows, m.row(i, row))
	}
	m.hold()
	c.add(&Rule{Height: c.format.Gap, KeepNext: true}, m.out)
}

// A tableMaker makes one table.
type tableMaker struct {
	c      *composer
	source *outline.Table
	styles []*Style                 // of the columns
	merges map[[2]int]outline.Merge // by the row and column of all their cells
	out    *Table
}

func mergesByCell(t *outline.Table) map[[2]int]outline.Merge {
	if t.Merges == nil {
		return nil
	}
	cells := map[[2]int]outline.Merge{}
	for _, m := range t.Merges {
		for i := range m.Rows {
			for j := range m.Columns {
				cells[[2]int{m.Row + i, m.Column + j}] = m
			}
		}
	}
	return cells
}

// row composes row i of the table, which is no longer than its cells need.
func (m *tableMaker) row(i int, row []outline.Cell) Row {
	head := len(m.source.Head)
	r := Row{Cells: make([]Cell, 0, len(row))}
	for j := 0; j < len(row); {
		cell := Cell{Middle: i < head}
		merge, span := m.merges[[2]int{i, j}], 1
		if merge.Columns > 1 {
			span, cell.Span = merge.Columns, merge.Columns
		}
		cell.Above = merge.Rows > 1 && i > merge.Row
		cell.Down = merge.Rows > 1 && i < merge.Row+merge.Rows-1
		st, foot := m.styles[j], i >= head+len(m.source.Rows)
		switch {
		case i < head:
			st = m.c.styles.tableHead
		case foot && span > 1:
			st = m.c.styles.tableCenter
		}
		cell.Blocks = m.c.cellBlocks(st, row[j])
		if foot {
			embolden(cell.Blocks)
		}
		m.c.loosen(cell.Blocks, sum(m.out.Columns[j:j+span])-2*tablePadding)
		r.Cells = append(r.Cells, cell)
		j += span
	}
	return r
}

// embolden makes the text of paragraphs bold.
func embolden(blocks []Block) {
	for _, b := range blocks {
		p := b.(*Paragraph)
		for i := range p.Runs {
			p.Runs[i].Bold = true
		}
	}
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

// loosen frees what is bound in the paragraphs of a cell when it is wider than
// the cell, where it would be cut between letters: first words that no-break
// spaces join (năm 2026), then those that break at hyphens.
func (c *composer) loosen(blocks []Block, width Length) {
	for _, b := range blocks {
		p := b.(*Paragraph)
		for _, bond := range [...]struct{ mark, free string }{{noBreakSpace, " "}, {wordJoiner, ""}} {
			if !c.overflows(p, bond.mark, width) {
				continue
			}
			for i := range p.Runs {
				p.Runs[i].Text = strings.ReplaceAll(p.Runs[i].Text, bond.mark, bond.free)
			}
		}
	}
}

// overflows says whether a piece of text that holds the mark, and at which no
// line may break, is wider than the column.
func (c *composer) overflows(p *Paragraph, mark string, width Length) bool {
	joined := plain(p.Runs)
	if !strings.Contains(joined, mark) {
		return false
	}
	st := *p.Style
	for i := range p.Runs {
		st.Bold = st.Bold || p.Runs[i].Bold // no word is wider than that
	}
	for piece := range strings.SplitSeq(joined, " ") {
		if strings.Contains(piece, mark) && c.widthOf(&st, piece) > width {
			return true
		}
	}
	return false
}
