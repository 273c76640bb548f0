package outline

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// table reads the table that begins on this line.
func (r *reader) table() {
	lines := []tableLine{{r.line, r.number}}
	for r.nodes+len(lines) <= MaxNodes && r.nextIsRow() && r.next() {
		lines = append(lines, tableLine{r.line, r.number})
	}
	t := &Table{}
	r.add(t)
	var delimited bool
	rows := lines
	if t.Columns, delimited = r.delimiters(lines[0]); delimited {
		rows = lines[1:]
	} else if len(lines) > 1 {
		if t.Columns, delimited = r.delimiters(lines[1]); delimited {
			t.Head = r.row(lines[0], len(t.Columns))
			rows = lines[2:]
		}
	}
	if !delimited {
		r.goTo(lines[0])
		fields, _ := splitRow(r.line, MaxColumns)
		t.Columns = make([]Column, len(fields))
		r.warn(0, TableForm, "bảng không có dòng phân cách nên được đọc là bảng không có hàng tiêu đề; hãy viết |---|---| dưới hàng tiêu đề")
	}
	for _, line := range rows {
		if r.nodes > MaxNodes {
			break
		}
		t.Rows = append(t.Rows, r.row(line, len(t.Columns)))
	}
	if t.Head == nil && t.Rows == nil {
		r.fail(0, TableForm, "bảng không có hàng nào; hãy thêm hàng hoặc xóa bảng")
	}
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

// row reads the cells of a line, as many as there are columns. Surplus cells
// stay in the last one, so that nothing is lost.
func (r *reader) row(line tableLine, columns int) []Cell {
	r.goTo(line)
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
		cells[i] = r.cell(f)
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

// delimiters reads the delimiter row of a table; ok is false when the line is
// none.
func (r *reader) delimiters(line tableLine) (columns []Column, ok bool) {
	fields, more := splitRow(line.text, MaxColumns)
	minimal := true
	for _, f := range fields {
		s := trim(line.text[f.start:f.end])
		if !isDelimiter(s) && !(more && len(columns) == MaxColumns-1) {
			return nil, false
		}
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
		minimal = minimal && column.Share == 3
		columns = append(columns, column)
	}
	if more {
		r.goTo(line)
		r.fail(fields[len(fields)-1].start, TableForm, fmt.Sprintf("bảng có hơn %d cột; hãy bớt cột", MaxColumns))
	}
	if minimal {
		for i := range columns {
			columns[i].Share = 0
		}
	}
	return columns, true
}

// isDelimiter reports whether s is a cell of a delimiter row: dashes with or
// without a colon at each end.
func isDelimiter(s string) bool {
	dashes := strings.TrimSuffix(strings.TrimPrefix(s, ":"), ":")
	return dashes != "" && strings.Trim(dashes, "-") == ""
}

// table prints a table that is in normal form.
func (p *printer) table(t *Table) {
	if t.Head != nil {
		p.row(t.Head, headIsDelimiter(t.Head))
	}
	for _, c := range t.Columns {
		p.buf = append(p.buf, '|')
		left, right := c.Align == Left || c.Align == Center, c.Align == Right || c.Align == Center
		dashes := max(3, c.Share)
		if left {
			p.buf = append(p.buf, ':')
			dashes--
		}
		if right {
			dashes--
		}
		for range dashes {
			p.buf = append(p.buf, '-')
		}
		if right {
			p.buf = append(p.buf, ':')
		}
	}
	p.buf = append(p.buf, "|\n"...)
	for _, row := range t.Rows {
		p.row(row, false)
	}
}

// row prints one row. escape keeps a head row from being read as a delimiter
// row.
func (p *printer) row(cells []Cell, escape bool) {
	for _, cell := range cells {
		p.buf = append(p.buf, "| "...)
		for i, text := range cell {
			if i > 0 {
				p.buf = append(p.buf, "<br>"...)
				if startsWithMark(text) { // which would join the > in NFC
					p.buf = append(p.buf, ' ')
				}
			}
			if escape {
				p.buf = append(p.buf, strings.Replace(text.Plain(), "-", `\-`, 1)...)
				continue
			}
			p.buf = appendText(p.buf, text, inCell)
		}
		p.buf = append(p.buf, ' ')
	}
	p.buf = append(p.buf, "|\n"...)
}

func startsWithMark(t Text) bool {
	if t == nil || t[0].style() != 0 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(t[0].Text)
	return unicode.IsMark(first)
}

// headIsDelimiter reports whether a head row would be read as a delimiter row.
func headIsDelimiter(head []Cell) bool {
	for _, cell := range head {
		if len(cell) != 1 || len(cell[0]) != 1 || cell[0][0].style() != 0 || cell[0][0].Footnote != nil || !isDelimiter(cell[0][0].Text) {
			return false
		}
	}
	return true
}
