package layout

import (
	"slices"

	"github.com/dean161/vanban/internal/linebreak"
	"github.com/dean161/vanban/render"
)

// A row is a row of a table, or what of it is not on a page yet.
type row struct {
	table  *render.Table
	index  int
	edges  []int // of the columns, from the left edge of the table area
	border int
	cells  []cell
	// divided says that a part of the row is on another page.
	divided bool
	low     int // the least height, for cells that begin in rows above
	// first and last say that the row is the first or the last on its page, where
	// cells that go on over the edge have a line too.
	first, last bool
	noted       bool    // notes have their marks in it
	head        []piece // the rows to repeat above it on a new page; nil: none
}

// A cell is a cell of a row.
type cell struct {
	x, width int // of its content
	pieces   []piece
	from     int // the first piece that is not on a page yet
	tail     int // space below the last piece
	middle   bool
	down     bool // it goes on in the next row
	above    bool // it goes on from the row above: nothing of its own is shown
	room     int  // height of the rows below in which it goes on
	// Of a cell that goes on from above: the cell of this page that it belongs to,
	// and the height of the rows of the page in which that stands above this row.
	master *cell
	sunk   int
}

// appendRows appends the rows of a table. It reports whether the table is kept
// with the next block.
//
// LibreOffice: a row is kept with the next one if the first paragraph of its
// first cell is; a table is kept with the next block only if all its rows are.
// Repeated rows are never alone at the foot of a page.
func (c *composer) appendRows(pieces []piece, t *render.Table, tail int) ([]piece, bool) {
	edges := columnEdges(t)
	all, kept := len(t.Rows) > 0, false
	start := len(pieces)
	rows := make([]*row, len(t.Rows))
	for i := range t.Rows {
		rows[i] = c.row(t, i, edges)
	}
	extend(rows)
	for i, r := range rows {
		if i >= t.Head && t.Head > 0 {
			r.head = pieces[start : start+t.Head : start+t.Head]
		}
		p := piece{row: r, height: r.height(), kept: kept}
		if i == 0 {
			p.lead = tail
		}
		pieces = append(pieces, p)
		keeps := rowKeeps(&t.Rows[i])
		all = all && keeps
		kept = keeps || i < t.Head
	}
	return pieces, all
}

func rowKeeps(r *render.Row) bool {
	if len(r.Cells) == 0 || len(r.Cells[0].Blocks) == 0 {
		return false
	}
	switch b := r.Cells[0].Blocks[0].(type) {
	case *render.Paragraph:
		return b.KeepNext || b.Style.KeepNext
	case *render.Rule:
		return b.KeepNext
	case *render.Image:
		return b.KeepNext || b.Style.KeepNext
	}
	return false
}

// columnEdges returns the edges of the columns from the left margin.
func columnEdges(t *render.Table) []int {
	edges := linebreak.ColumnEdges(t.Columns)
	out := make([]int, len(edges))
	for i, e := range edges {
		out[i] = t.Indent.Twips() + e.Twips()
	}
	return out
}

// row lays out the cells of a row.
//
// LibreOffice: half of the line beside a cell counts if it is wider than the
// padding, but does not move the left edge of the text. The empty paragraph
// behind a table that ends a cell has no height.
func (c *composer) row(t *render.Table, index int, edges []int) *row {
	source := &t.Rows[index]
	r := &row{table: t, index: index, edges: edges, border: t.Border.Twips(), cells: make([]cell, len(source.Cells))}
	padding, column := t.Padding.Twips(), 0
	for i := range source.Cells {
		s := &source.Cells[i]
		next := min(column+max(s.Span, 1), len(edges)-1)
		r.cells[i] = cell{
			x:      edges[column] + padding,
			width:  edges[next] - edges[column] - 2*max(padding, r.border/2),
			middle: s.Middle,
			down:   s.Down,
			above:  s.Above,
		}
		r.cells[i].pieces, r.cells[i].tail = c.flow(s.Blocks, r.cells[i].width)
		if n := len(s.Blocks); n > 0 && isTable(s.Blocks[n-1]) {
			p := r.cells[i].pieces
			p[len(p)-1].height = 0
		}
		r.noted = r.noted || slices.ContainsFunc(r.cells[i].pieces, func(p piece) bool { return p.noted() })
		column = next
	}
	return r
}

// height is the height of what is left of the row, with the line above it. A row
// that is divided is no higher than what it holds.
//
// LibreOffice: a row of nothing but cells that go on from above or below has no
// height of its own.
func (r *row) height() int {
	h := 0
	for i := range r.cells {
		if c := &r.cells[i]; !c.down && !c.above {
			h = max(h, r.border+c.height(len(c.pieces)))
		}
	}
	if !r.divided {
		h = max(h, r.source().Height.Twips(), r.low)
	}
	return h
}

// height is the height of the pieces that are left, up to the one given.
//
// LibreOffice: the space above a paragraph stays at the top of a cell, and what
// line spacing adds to the last line stays at its foot.
func (c *cell) height(end int) int {
	h := 0
	for i := c.from; i < end; i++ {
		h += c.lead(i) + c.pieces[i].height
	}
	if end == len(c.pieces) && end > c.from {
		h += c.tail
	}
	return h
}

// lead is the space above piece i. LibreOffice: where a cell goes on on a new
// page only the Before of a paragraph stays.
func (c *cell) lead(i int) int {
	p := &c.pieces[i]
	switch {
	case i > c.from || i == 0:
		return p.lead
	case p.paragraph != nil:
		return p.paragraph.before
	}
	return 0
}

// split returns how many pieces of each cell stand in the height given, the
// line above the row counted, and the height they take. It reports false if in
// one cell not even the first does. Of a cell that goes on from above the pieces
// of its master are counted.
//
// LibreOffice: neither widows nor orphans nor kept paragraphs count in a row
// that is divided.
func (r *row) split(height int) (ends []int, taken int, ok bool) {
	ends = make([]int, len(r.cells))
	for i := range r.cells {
		c, sunk := r.cells[i].shown()
		if r.cells[i].down {
			continue
		}
		ends[i] = c.fitting(height + sunk - r.border)
		if ends[i] == c.from && ends[i] < len(c.pieces) && sunk == 0 {
			return nil, 0, false
		}
		taken = max(taken, r.border+c.height(ends[i])-sunk)
	}
	for i := range r.cells {
		if c, sunk := r.cells[i].shown(); r.cells[i].down {
			ends[i] = c.fitting(taken + sunk - r.border)
		}
	}
	return ends, taken, true
}

// fitting returns the end of the pieces that stand in the height given.
func (c *cell) fitting(height int) int {
	end := c.from
	for end < len(c.pieces) && c.height(end+1) <= height {
		end++
	}
	return end
}

// cut keeps only the pieces before end.
func (c *cell) cut(end int) {
	if end < len(c.pieces) {
		c.pieces, c.tail = c.pieces[:end], 0
	}
	c.middle = false
}

// part returns the row with only the pieces before ends.
func (r *row) part(ends []int) *row {
	out := *r
	out.divided = true
	out.cells = append([]cell(nil), r.cells...)
	for i := range out.cells {
		if c := &out.cells[i]; !c.above {
			c.cut(ends[i])
		} else if c.master != nil {
			c.master.cut(ends[i])
		}
	}
	return &out
}

// rest returns the row without the pieces before ends.
func (r *row) rest(ends []int) *row {
	out := *r
	out.divided = true
	out.cells = append([]cell(nil), r.cells...)
	for i := range out.cells {
		out.cells[i].goOn(ends[i])
	}
	return &out
}

// goOn makes the cell begin with the piece at from, on another page. If it goes
// on from above, that is a piece of its master.
func (c *cell) goOn(from int) {
	if c.above && c.master != nil {
		c.pieces, c.tail = c.master.pieces, c.master.tail
	}
	c.above, c.master, c.sunk = false, nil, 0
	c.from, c.middle = from, false
}

// drawRow writes a row with its top at y. The lines below it are those of the
// row that follows, or of the end of the table on the page.
//
// LibreOffice: horizontal lines lie within the height of the rows, the upper
// one of each row counting; vertical lines lie on the edges of the columns.
func (c *composer) drawRow(r *row, x, y int) {
	height := r.height()
	for i := range r.cells {
		cell := &r.cells[i]
		at := y + r.border
		if cell.middle {
			at += (height + cell.room - r.border - cell.height(len(cell.pieces))) / 2
		}
		if cell.above {
			continue
		}
		for j := cell.from; j < len(cell.pieces); j++ {
			at += cell.lead(j)
			c.draw(&cell.pieces[j], x+cell.x, at, cell.width)
			at += cell.pieces[j].height
		}
	}
	if r.border > 0 {
		c.drawBorders(r, x, y, height)
	}
}

// drawBorders writes the lines above and below a row and beside its cells.
func (c *composer) drawBorders(r *row, x, y, height int) {
	weight := r.table.Border
	half := weight / 2
	across := func(from, to, y int) {
		left, right := twips(x+r.edges[from])-half, twips(x+r.edges[to])+half
		c.page.Rules = append(c.page.Rules, Rule{X: left, Y: twips(y), Width: right - left, Height: weight, Color: r.table.Color})
	}
	r.segments(func(c *cell) bool { return !c.above || r.first }, func(from, to int) { across(from, to, y) })
	r.segments(func(c *cell) bool { return !c.down || r.last }, func(from, to int) { across(from, to, y+height) })
	column := 0
	for i := 0; ; i++ {
		c.page.Rules = append(c.page.Rules, Rule{
			X: twips(x+r.edges[column]) - half, Y: twips(y), Width: weight, Height: twips(height) + weight, Color: r.table.Color,
		})
		if i == len(r.cells) {
			return
		}
		column = r.next(column, i)
	}
}

// next returns the column behind cell i, which begins in the column given.
func (r *row) next(column, i int) int {
	return min(column+max(r.source().Cells[i].Span, 1), len(r.edges)-1)
}

// segments calls f for the first and the last edge of each longest run of cells
// that have a line.
func (r *row) segments(lined func(*cell) bool, f func(from, to int)) {
	start, column := -1, 0
	for i := range r.cells {
		switch has := lined(&r.cells[i]); {
		case has && start < 0:
			start = column
		case !has && start >= 0:
			f(start, column)
			start = -1
		}
		column = r.next(column, i)
	}
	if start >= 0 {
		f(start, column)
	}
}

// source is the row of the sheet.
func (r *row) source() *render.Row { return &r.table.Rows[r.index] }

// least is the height that a page must have left for the row.
func (r *row) least() int {
	if r.source().CantSplit {
		return r.height()
	}
	h := 0
	for i := range r.cells {
		if c := &r.cells[i]; c.from < len(c.pieces) {
			h = max(h, c.lead(c.from)+c.pieces[c.from].height)
		}
	}
	return r.border + h
}
