package outline

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/dean161/vanban/viet"
)

// Normal returns a copy of the body in normal form: every Text in normal form,
// paragraphs without text left out, nil for what is empty, shares of columns
// scaled to what the text form can say. Data of images is shared with b.
func (b Body) Normal() Body {
	var out Body
	for _, n := range b {
		switch n := n.(type) {
		case *Item:
			out = append(out, &Item{n.Level, n.Label, n.Text.Normal(), n.Children.Normal()})
		case *Paragraph:
			if text := n.Text.Normal(); text != nil {
				out = append(out, &Paragraph{text})
			}
		case *Table:
			out = append(out, normalTable(n))
		case *Image:
			image := *n
			image.Alt, image.Source, image.Caption = viet.NFC(n.Alt), viet.NFC(n.Source), n.Caption.Normal()
			out = append(out, &image)
		case *PageBreak:
			out = append(out, &PageBreak{})
		case *Contents:
			out = append(out, &Contents{n.Depth})
		default:
			panic(fmt.Sprintf("outline: node %T", n))
		}
	}
	return out
}

func normalTable(t *Table) *Table {
	return &Table{
		Columns: normalColumns(t.Columns), Head: normalRows(t.Head), Rows: normalRows(t.Rows), Foot: normalRows(t.Foot),
		Merges: sortedMerges(t.Merges),
	}
}

func sortedMerges(merges []Merge) []Merge {
	out := append([]Merge(nil), merges...)
	slices.SortFunc(out, func(a, b Merge) int { return cmp.Or(a.Row-b.Row, a.Column-b.Column) })
	return out
}

func normalRows(rows [][]Cell) [][]Cell {
	var out [][]Cell
	for _, row := range rows {
		cells := make([]Cell, len(row))
		for i, cell := range row {
			cells[i] = normalCell(cell)
		}
		out = append(out, cells)
	}
	return out
}

func normalCell(cell Cell) (out Cell) {
	for _, text := range cell {
		out = append(out, text.Normal())
	}
	if len(out) == 1 && out[0] == nil {
		return nil
	}
	return out
}

// normalColumns scales shares up until the least is 3 and one is longer than the
// usual cells of a delimiter row.
func normalColumns(columns []Column) []Column {
	if len(columns) == 0 {
		return nil
	}
	out := append([]Column(nil), columns...)
	least, most := out[0].Share, out[0].Share
	for _, c := range out {
		least, most = min(least, c.Share), max(most, c.Share)
	}
	scale := 1
	if least > 0 && least < 3 {
		scale = (3 + least - 1) / least
	}
	for most > 0 && most*scale <= usualDelimiter {
		scale *= 2
	}
	for i := range out {
		out[i].Share *= scale
	}
	return out
}
