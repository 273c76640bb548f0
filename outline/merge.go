package outline

import "iter"

// AllRows returns the rows of the table from top to bottom: head, rows, foot.
func (t *Table) AllRows() [][]Cell {
	if len(t.Head)+len(t.Foot) == 0 {
		return t.Rows
	}
	rows := make([][]Cell, 0, len(t.Head)+len(t.Rows)+len(t.Foot))
	return append(append(append(rows, t.Head...), t.Rows...), t.Foot...)
}

// part tells the head, the rows and the foot apart.
func (t *Table) part(row int) int {
	switch {
	case row < len(t.Head):
		return 0
	case row < len(t.Head)+len(t.Rows):
		return 1
	}
	return 2
}

// The signs of a cell that belongs to another one, in the text form.
const (
	signLeft  = "<"
	signAbove = "^"
)

// A Sign says that a cell belongs to the one on its left, or else above it, as
// the cells < and ^ of the text form do.
type Sign struct {
	Row, Column int // from 0; rows are counted as AllRows has them
	Left        bool
}

// Join adds the merged cells that the signs make, which stand in the order of the
// rows and name cells that there are. It returns the signs that make none: at the
// edge of the table, across head, rows and foot, or of what is no rectangle.
func (t *Table) Join(signs []Sign) (bad []Sign) {
	if len(signs) == 0 {
		return nil
	}
	width := len(t.Columns)
	owner := map[int]int{} // the first cell that a cell belongs to; absent: itself
	own := func(cell int) int {
		if o, ok := owner[cell]; ok {
			return o
		}
		return cell
	}
	box := map[int]*Merge{}
	size := map[int]int{}
	var order []int
	for _, s := range signs {
		to, ok := s.Row*width+s.Column, s.Column > 0
		from := to - 1
		if !s.Left {
			from, ok = to-width, s.Row > 0 && t.part(s.Row-1) == t.part(s.Row)
		}
		if !ok {
			continue
		}
		first := own(from)
		if owner[to] = first; box[first] == nil {
			box[first], size[first] = &Merge{first / width, first % width, 1, 1}, 1
			order = append(order, first)
		}
		m := box[first]
		m.Rows, m.Columns = max(m.Rows, s.Row-m.Row+1), max(m.Columns, s.Column-m.Column+1)
		size[first]++
	}
	for _, first := range order {
		if m := box[first]; size[first] == m.Rows*m.Columns {
			t.Merges = append(t.Merges, *m)
			size[first] = 0
		}
	}
	for _, s := range signs {
		if first, ok := owner[s.Row*width+s.Column]; !ok || size[first] != 0 {
			bad = append(bad, s)
		}
	}
	t.Merges = sortedMerges(t.Merges)
	return bad
}

// A typedSign is a sign and where it is typed.
type typedSign struct {
	Sign
	line tableLine
	at   int // byte of the line
}

// join merges the cells of the table that has just been read. A sign that merges
// nothing is text.
func (r *reader) join(t *Table) {
	if len(r.signs) == 0 {
		return
	}
	signs := make([]Sign, len(r.signs))
	for i, s := range r.signs {
		signs[i] = s.Sign
	}
	bad := t.Join(signs)
	if len(bad) == 0 {
		return
	}
	rows := t.AllRows()
	for _, s := range r.signs {
		if len(bad) == 0 || s.Sign != bad[0] {
			continue
		}
		bad = bad[1:]
		sign := signAbove
		if s.Left {
			sign = signLeft
		}
		rows[s.Row][s.Column] = Cell{{{Text: sign}}}
		r.goTo(s.line)
		r.fail(s.at, TableForm, "dấu "+sign+" không gộp được ô: ô gộp phải là hình chữ nhật, nằm trọn trong phần đầu, phần thân hoặc phần tổng của bảng; nếu là chữ, hãy viết \\"+sign)
	}
}

// A cellPlace is the place of a cell in a table.
type cellPlace struct{ row, column int }

// cells returns the cells of a merge, the first one first.
func (m Merge) cells() iter.Seq[cellPlace] {
	return func(yield func(cellPlace) bool) {
		for i := range m.Rows {
			for j := range m.Columns {
				if !yield(cellPlace{m.Row + i, m.Column + j}) {
					return
				}
			}
		}
	}
}

// signGrid holds the sign of every cell of a table; nil: there is none.
type signGrid [][]string

// signs returns the signs that say the merged cells of a table.
func (t *Table) signs() signGrid {
	if len(t.Merges) == 0 {
		return nil
	}
	grid := make(signGrid, len(t.Head)+len(t.Rows)+len(t.Foot))
	for _, m := range t.Merges {
		for at := range m.cells() {
			if grid[at.row] == nil {
				grid[at.row] = make([]string, len(t.Columns))
			}
			switch {
			case at.column > m.Column:
				grid[at.row][at.column] = signLeft
			case at.row > m.Row:
				grid[at.row][at.column] = signAbove
			}
		}
	}
	return grid
}

func (g signGrid) row(i int) []string {
	if g == nil {
		return nil
	}
	return g[i]
}
