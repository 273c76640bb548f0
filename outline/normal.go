package outline

import (
	"fmt"

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
			image.Alt, image.Source = viet.NFC(n.Alt), viet.NFC(n.Source)
			out = append(out, &image)
		default:
			panic(fmt.Sprintf("outline: node %T", n))
		}
	}
	return out
}

func normalTable(t *Table) *Table {
	out := &Table{Columns: normalColumns(t.Columns)}
	if t.Head != nil {
		out.Head = normalRow(t.Head)
	}
	for _, row := range t.Rows {
		out.Rows = append(out.Rows, normalRow(row))
	}
	return out
}

func normalRow(row []Cell) []Cell {
	out := make([]Cell, len(row))
	for i, cell := range row {
		for _, text := range cell {
			out[i] = append(out[i], text.Normal())
		}
		if len(out[i]) == 1 && out[i][0] == nil {
			out[i] = nil
		}
	}
	return out
}

// normalColumns scales shares up until the least is 3 and not all are.
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
	if most > 0 && most*scale == 3 {
		scale *= 2
	}
	for i := range out {
		out[i].Share *= scale
	}
	return out
}
