package layout

// extend makes the rows of a table high enough for the cells that begin above
// them.
//
// LibreOffice: a cell over several rows counts in the last of them, with what it
// needs beyond the others.
func extend(rows []*row) {
	type master struct {
		*cell
		own int // height of its row
	}
	open := map[int]master{} // by the left edge
	for _, r := range rows {
		for i := range r.cells {
			c := &r.cells[i]
			if m := open[c.x]; c.above && !c.down && m.cell != nil {
				r.low = max(r.low, m.height(len(m.pieces))+r.border-m.own-m.room)
			}
		}
		height := r.height()
		for i := range r.cells {
			c := &r.cells[i]
			switch m := open[c.x]; {
			case c.above && m.cell != nil:
				m.room += height
			case c.down:
				open[c.x] = master{c, height}
			}
		}
	}
}

// shown returns the cell whose pieces stand in c, and the height in which they
// stand above its row.
func (c *cell) shown() (*cell, int) {
	if c.above && c.master != nil {
		return c.master, c.sunk
	}
	return c, 0
}

// sink finds the masters on the page of the cells of row i that go on from above.
// It reports whether there are any.
func (f *filler) sink(i int) bool {
	any := false
	r := f.pieces[i].row
	for k := range r.cells {
		c := &r.cells[k]
		c.master, c.sunk = nil, 0
		for at := i - 1; c.above && c.master == nil && at >= f.start && f.pieces[at].row != nil; at-- {
			up := f.pieces[at].row
			c.sunk += f.pieces[at].height
			for j := range up.cells {
				if m := &up.cells[j]; m.x == c.x && !m.above {
					c.master, any = m, true
				}
			}
		}
	}
	return any
}

// carry lets the cells that go on over the end of the page, before row at, go on
// with what of them is not on it.
//
// LibreOffice: such a cell is filled down to the foot of the page, and on the next
// page goes on in the first row.
func (f *filler) carry(at int) {
	if r := f.pieces[at].row; r != nil && f.sink(at) {
		for i := range r.cells {
			if m := r.cells[i].master; m != nil {
				end := m.fitting(r.cells[i].sunk - r.border)
				r.cells[i].goOn(end)
				m.cut(end)
			}
		}
		f.resume(at)
	}
}

// resume computes the heights of row at, with which a page begins, and of those
// that go on from it.
func (f *filler) resume(at int) {
	var rows []*row
	for i := at; i < len(f.pieces); i++ {
		r := f.pieces[i].row
		if r == nil || i > at && !r.fromAbove() {
			break
		}
		r.low = 0
		for k := range r.cells {
			r.cells[k].room = 0
		}
		rows = append(rows, r)
	}
	extend(rows)
	for i, r := range rows {
		f.pieces[at+i].height = r.height()
	}
}

// fromAbove reports whether a cell of the row goes on from above.
func (r *row) fromAbove() bool {
	for i := range r.cells {
		if r.cells[i].above {
			return true
		}
	}
	return false
}
