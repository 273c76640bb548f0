package outline

import (
	"fmt"
	"strings"
)

// table reads the table that begins on this line.
func (r *reader) table() {
	lines := []tableLine{{r.line, r.number}}
	for r.nodes+len(lines) <= MaxNodes && r.nextIsRow() && r.next() {
		lines = append(lines, tableLine{r.line, r.number})
	}
	t := &Table{}
	r.add(t)
	r.signs = r.signs[:0]
	columns, at := r.delimiter(lines)
	t.Columns = columns
	if at < 0 {
		r.goTo(lines[0])
		fields, _ := splitRow(r.line, MaxColumns)
		t.Columns = make([]Column, len(fields))
		r.warn(0, TableForm, "bảng không có dòng phân cách nên được đọc là bảng không có hàng tiêu đề; hãy viết |---|---| dưới hàng tiêu đề")
	}
	part, totals := &t.Rows, false
	for i, line := range lines {
		switch {
		case r.nodes > MaxNodes:
		case i < at:
			t.Head = append(t.Head, r.row(line, t, i))
		case i == at:
		case !totals && isTotal(line.text, len(t.Columns)):
			part, totals = &t.Foot, true
		default:
			*part = append(*part, r.row(line, t, len(t.Head)+len(t.Rows)+len(t.Foot)))
		}
	}
	r.goTo(lines[0])
	switch {
	case len(t.AllRows()) == 0:
		r.fail(0, TableForm, "bảng không có hàng nào; hãy thêm hàng hoặc xóa bảng")
	case totals && t.Foot == nil:
		r.warn(0, TableForm, "dưới dòng |===| không có hàng tổng nào; hãy thêm hàng hoặc xóa dòng này")
	}
	r.join(t)
	r.goTo(lines[len(lines)-1])
}

// delimiter finds the delimiter row, the at-th line, and reads it; at is -1 if
// there is none. From the third line on its cells are of three signs at least, as
// a row of dashes may well be one without content.
func (r *reader) delimiter(lines []tableLine) (columns []Column, at int) {
	for i, line := range lines {
		if columns, least := r.delimiters(line); columns != nil && (i < 2 || least >= 3) {
			return columns, i
		}
	}
	return nil, -1
}

// A tableLine is a line of the source that begins with |.
type tableLine struct {
	text   string
	number int
}

// goTo makes notes speak of the line.
func (r *reader) goTo(line tableLine) { r.line, r.number = line.text, line.number }

// nextIsRow reports whether the next line begins with |.
func (r *reader) nextIsRow() bool {
	return strings.HasPrefix(strings.TrimLeft(r.rest, " \t"), "|")
}

// A field is the place of a cell in its line.
type field struct{ start, end int }

// splitRow finds the cells of a line. From the limit-th on they stay together,
// and more is true.
func splitRow(line string, limit int) (fields []field, more bool) {
	start := strings.IndexByte(line, '|') + 1
	end := len(strings.TrimRight(line, " \t"))
	bar := -1 // a | after the limit-th cell began
	for i := start; i < end; i++ {
		switch {
		case line[i] == '\\' && i+1 < end && escapable(line[i+1]):
			i++
		case line[i] != '|':
		case len(fields)+1 < limit && i+1 < end:
			fields = append(fields, field{start, i})
			start = i + 1
		case i+1 == end:
			return append(fields, field{start, i}), more || bar >= 0
		default:
			bar, more = i, true
		}
	}
	return append(fields, field{start, end}), more
}

// row reads the cells of a line, row k of the table, as many as there are
// columns. Surplus cells stay in the last one, so that nothing is lost.
func (r *reader) row(line tableLine, t *Table, k int) []Cell {
	r.goTo(line)
	columns := len(t.Columns)
	fields, more := splitRow(line.text, columns)
	if more || len(fields) < columns {
		count := "ít"
		if more {
			count = "nhiều"
		}
		r.fail(fields[len(fields)-1].end, Ragged, fmt.Sprintf(`hàng này có số ô %s hơn số cột của bảng (%d); hãy thêm hoặc bớt ô, và viết \| cho dấu | trong ô`, count, columns))
	}
	cells := make([]Cell, columns)
	for i, f := range fields {
		switch s := trim(r.line[f.start:f.end]); s {
		case signLeft, signAbove:
			at := f.start + strings.Index(r.line[f.start:f.end], s)
			r.signs = append(r.signs, typedSign{Sign{k, i, s == signLeft}, line, at})
		default:
			cells[i] = r.cell(f)
		}
	}
	r.nodes += columns
	return cells
}

// cell reads the paragraphs of a cell.
func (r *reader) cell(f field) Cell {
	var cell Cell
	start := f.start
	for i := f.start; i < f.end; i++ {
		switch r.line[i] {
		case '\\':
			if i+1 < f.end && escapable(r.line[i+1]) {
				i++
			}
		case '<':
			if n := lineBreak(r.line[i:f.end]); n > 0 {
				cell = append(cell, r.cellText(start, i))
				start = i + n
				i = start - 1
			}
		}
	}
	last := r.cellText(start, f.end)
	if cell == nil && last == nil {
		return nil
	}
	return append(cell, last)
}

func (r *reader) cellText(start, end int) Text {
	s := trim(r.line[start:end])
	return r.words(s, start+strings.Index(r.line[start:end], s))
}

// usualDelimiter is the length of :---:, the longest cell of a delimiter row that
// says the alignment of its column and not how wide it is.
const usualDelimiter = 5

// delimiters reads the delimiter row of a table and returns how many signs its
// narrowest cell has; columns is nil when the line is none.
func (r *reader) delimiters(line tableLine) (columns []Column, least int) {
	fields, more := splitRow(line.text, MaxColumns)
	usual := true
	least = MaxShare
	for _, f := range fields {
		s := trim(line.text[f.start:f.end])
		if !isDelimiter(s) && !(more && len(columns) == MaxColumns-1) {
			return nil, 0
		}
		least = min(least, len(s))
		column := Column{Share: max(3, len(s))}
		switch left, right := s[0] == ':', s[len(s)-1] == ':'; {
		case left && right:
			column.Align = Center
		case left:
			column.Align = Left
		case right:
			column.Align = Right
		}
		if column.Share > MaxShare {
			column.Share = MaxShare
			r.goTo(line)
			r.fail(f.start, TableForm, fmt.Sprintf("cột rộng quá %d dấu; hãy rút ngắn dòng phân cách", MaxShare))
		}
		usual = usual && column.Share <= usualDelimiter
		columns = append(columns, column)
	}
	if more {
		r.goTo(line)
		r.fail(fields[len(fields)-1].start, TableForm, fmt.Sprintf("bảng có hơn %d cột; hãy bớt cột", MaxColumns))
	}
	if usual {
		for i := range columns {
			columns[i].Share = 0
		}
	}
	return columns, least
}

// isDelimiter reports whether s is a cell of a delimiter row: dashes with or
// without a colon at each end.
func isDelimiter(s string) bool {
	dashes := strings.TrimSuffix(strings.TrimPrefix(s, ":"), ":")
	return dashes != "" && strings.Trim(dashes, "-") == ""
}

// isTotal reports whether a line is the one above the totals of a table: cells of
// three and more equals signs, one for each column.
func isTotal(line string, columns int) bool {
	if !strings.Contains(line, "===") {
		return false
	}
	fields, more := splitRow(line, columns)
	for _, f := range fields {
		if !isEquals(trim(line[f.start:f.end])) {
			return false
		}
	}
	return !more && len(fields) == columns
}

func isEquals(s string) bool { return len(s) >= 3 && strings.Trim(s, "=") == "" }
