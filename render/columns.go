package render

import (
	"strings"
	"unicode/utf8"

	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/outline"
)

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
	wide := wideCells(t, column)
	for i, row := range t.Rows {
		if s := cellText(row[column]); utf8.RuneCountInString(s) > 4 && !wide[len(t.Head)+i] {
			return c.styles.tableText
		}
	}
	return c.styles.tableCenter
}

// wideCells returns the rows in which a cell over several columns begins in the
// column.
func wideCells(t *outline.Table, column int) map[int]bool {
	var rows map[int]bool
	for _, m := range t.Merges {
		if m.Column == column && m.Columns > 1 {
			if rows == nil {
				rows = map[int]bool{}
			}
			rows[m.Row] = true
		}
	}
	return rows
}

// columnWidths divides the text width: by the shares typed, or by the content,
// where no word breaks as long as there is room, nor what is bound ("năm 2026"),
// and what is left goes to the columns with more text. No column is narrower than nd30.MinColumn; Check has
// seen that they fit.
func (c *composer) columnWidths(t *outline.Table, styles []*Style) []Length {
	n := len(t.Columns)
	least, words, want := make([]Length, n), make([]Length, n), make([]Length, n)
	for i, col := range t.Columns {
		if col.Share > 0 {
			least[i], words[i], want[i] = nd30.MinColumn, nd30.MinColumn, Length(col.Share)*unit.MM
		} else {
			least[i], words[i], want[i] = c.contentWidths(t, i, styles[i])
		}
	}
	if sum(least) > c.width {
		least = words
	}
	if sum(least) > c.width {
		for i := range least {
			least[i] = min(least[i], max(nd30.MinColumn, c.width/Length(n)))
		}
	}
	return wholeTwips(divided(least, want, c.width), c.width)
}

// divided divides total in the proportion of want, except for those that would
// get less than their least: they get that.
func divided(least, want []Length, total Length) []Length {
	out := make([]Length, len(want))
	fixed := make([]bool, len(want))
	for {
		room, wanted := total, Length(0)
		for i := range want {
			if fixed[i] {
				room -= out[i]
			} else {
				wanted += want[i]
			}
		}
		again := false
		for i := range want {
			if fixed[i] {
				continue
			}
			out[i] = Length(float64(room) * float64(want[i]) / float64(wanted))
			if out[i] < least[i] {
				out[i], fixed[i], again = least[i], true, true
			}
		}
		if !again {
			return out
		}
	}
}

func sum(ls []Length) (total Length) {
	for _, l := range ls {
		total += l
	}
	return total
}

// contentWidths returns what a column needs for the longest words that are bound
// together, for its longest word and for its longest paragraph on one line, at
// most the text width. Cells over several columns do not count.
func (c *composer) contentWidths(t *outline.Table, column int, st *Style) (bound, word, full Length) {
	measure := func(st *Style, cell outline.Cell) {
		for _, text := range cell {
			st := boldest(st, text)
			s := c.bind.string(marked(text))
			full = max(full, c.widthOf(st, s))
			for _, together := range strings.Split(s, " ") {
				bound = max(bound, c.widthOf(st, together))
				for _, w := range strings.Fields(together) {
					word = max(word, c.widthOf(st, w))
				}
			}
		}
	}
	wide := wideCells(t, column)
	for i, row := range t.AllRows() {
		switch {
		case wide[i]:
		case i < len(t.Head) || i >= len(t.Head)+len(t.Rows): // bold
			measure(c.styles.tableHead, row[column])
		default:
			measure(st, row[column])
		}
	}
	pad := 2*Length(tablePadding) + slack
	return min(max(bound+pad, nd30.MinColumn), c.width), min(max(word+pad, nd30.MinColumn), c.width), min(max(full+pad, nd30.MinColumn), c.width)
}

// boldest returns the style in bold when a part of the text is bold: no word of
// it is wider than that.
func boldest(st *Style, text outline.Text) *Style {
	for _, span := range text {
		if span.Bold && !st.Bold {
			bold := *st
			bold.Bold = true
			return &bold
		}
	}
	return st
}

// marked returns the text of a cell with a place for the mark of each
// note.
func marked(t outline.Text) string {
	s := ""
	for _, span := range t {
		s += span.Text
		if span.Footnote != nil {
			s += "00" // wider than a small number of three digits
		}
	}
	return s
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
