package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// table prints a table that is in normal form.
func (p *printer) table(t *Table) {
	signs := t.signs()
	for i, row := range t.Head {
		escape := ""
		if allCells(row, isDelimiter) {
			escape = "-"
		}
		p.row(row, signs.row(i), escape)
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
	for i, row := range t.AllRows()[len(t.Head):] {
		if t.Foot != nil && i == len(t.Rows) {
			p.buf = append(append(p.buf, strings.Repeat("|===", len(t.Columns))...), "|\n"...)
		}
		escape := ""
		if allCells(row, isEquals) {
			escape = "="
		}
		p.row(row, signs.row(len(t.Head)+i), escape)
	}
}

// row prints one row. The sign escape, where there is one, keeps it from being
// read as a line between the parts of the table. signs are those of the cells
// that belong to another one.
func (p *printer) row(cells []Cell, signs []string, escape string) {
	for k, cell := range cells {
		p.buf = append(p.buf, "| "...)
		if signs != nil && signs[k] != "" {
			p.buf = append(append(p.buf, signs[k]...), ' ')
			continue
		}
		if s := plainCell(cell); s == signLeft || s == signAbove {
			p.buf = append(p.buf, '\\')
		}
		for i, text := range cell {
			if i > 0 {
				p.buf = append(p.buf, "<br>"...)
				if startsWithMark(text) { // which would join the > in NFC
					p.buf = append(p.buf, ' ')
				}
			}
			if escape != "" {
				p.buf = append(p.buf, strings.Replace(text.Plain(), escape, `\`+escape, 1)...)
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

// allCells reports whether every cell of a row, as it is printed, is of the kind.
func allCells(row []Cell, kind func(string) bool) bool {
	for _, cell := range row {
		if !kind(plainCell(cell)) {
			return false
		}
	}
	return true
}

// plainCell returns the text of a cell that is one plain span, or "".
func plainCell(cell Cell) string {
	if len(cell) != 1 || len(cell[0]) != 1 || cell[0][0].style() != 0 || cell[0][0].Footnote != nil {
		return ""
	}
	return cell[0][0].Text
}
