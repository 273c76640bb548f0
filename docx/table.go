package docx

import "github.com/dean161/vanban/render"

// table writes a w:tbl of fixed layout.
func (e *encoder) table(t *render.Table) {
	e.lit(`<w:tbl>`)
	e.tableProps(t)
	edges := columnEdges(t.Columns)
	e.lit(`<w:tblGrid>`)
	for i := range t.Columns {
		e.lit(`<w:gridCol w:w="`).num(edges[i+1] - edges[i]).lit(`"/>`)
	}
	e.lit(`</w:tblGrid>`)
	if len(t.Rows) == 0 || len(t.Columns) == 0 {
		e.fail("bảng không có hàng hoặc cột")
	}
	notes := len(e.footnotes)
	for i := range t.Rows {
		if e.row(&t.Rows[i], i < t.Head, edges); i < t.Head && len(e.footnotes) > notes {
			e.fail("hàng lặp lại của bảng có chú thích")
		}
	}
	e.lit(`</w:tbl>`)
}

// columnEdges returns the edges of the columns in twips from the left edge of
// the table. Each is rounded on its own, so that errors do not add up.
func columnEdges(columns []render.Length) []int {
	edges := make([]int, 1, len(columns)+1)
	var x render.Length
	for _, w := range columns {
		x += w
		edges = append(edges, x.Twips())
	}
	return edges
}

// tableProps writes w:tblPr in the order of 17.4.60, CT_TblPr.
//
// Up to compatibility mode 14, Word puts the text of the first column, not the
// edge of the table, at w:tblInd; LibreOffice does the same. So the padding is
// added to the indent of the edge.
func (e *encoder) tableProps(t *render.Table) {
	var width render.Length
	for _, w := range t.Columns {
		width += w
	}
	e.lit(`<w:tblPr><w:tblW w:w="`).twips(width)
	e.lit(`" w:type="dxa"/><w:tblInd w:w="`).twips(t.Indent + t.Padding).lit(`" w:type="dxa"/>`)
	if t.Border > 0 {
		e.borders(eighths(t.Border), hexColor(t.Color))
	}
	e.lit(`<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="`).twips(t.Padding)
	e.lit(`" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="`).twips(t.Padding)
	e.lit(`" w:type="dxa"/></w:tblCellMar></w:tblPr>`)
}

func (e *encoder) borders(weight int, color string) {
	e.lit(`<w:tblBorders>`)
	for _, side := range [...]string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		e.lit(`<w:`).lit(side).lit(` w:val="single" w:sz="`).num(weight).lit(`" w:space="0" w:color="`).lit(color).lit(`"/>`)
	}
	e.lit(`</w:tblBorders>`)
}

// row writes a w:tr, with w:trPr in the order of 17.4.81.
func (e *encoder) row(r *render.Row, head bool, edges []int) {
	e.lit(`<w:tr>`)
	if r.CantSplit || head || r.Height > 0 {
		e.lit(`<w:trPr>`)
		if r.CantSplit {
			e.lit(`<w:cantSplit/>`)
		}
		if r.Height > 0 {
			e.lit(`<w:trHeight w:val="`).twips(r.Height).lit(`" w:hRule="atLeast"/>`)
		}
		if head {
			e.lit(`<w:tblHeader/>`)
		}
		e.lit(`</w:trPr>`)
	}
	column := 0
	for i := range r.Cells {
		c := &r.Cells[i]
		span := max(c.Span, 1)
		if column+span >= len(edges) {
			e.fail("một hàng của bảng có nhiều ô hơn %d cột", len(edges)-1)
			return
		}
		e.cell(c, span, edges[column+span]-edges[column])
		column += span
	}
	if column != len(edges)-1 {
		e.fail("một hàng của bảng có %d ô, bảng có %d cột", column, len(edges)-1)
	}
	e.lit(`</w:tr>`)
}

// cell writes a w:tc, with w:tcPr in the order of 17.4.69. Every cell ends in
// a paragraph, as blocks sees to it.
func (e *encoder) cell(c *render.Cell, span, width int) {
	e.lit(`<w:tc><w:tcPr><w:tcW w:w="`).num(width).lit(`" w:type="dxa"/>`)
	if span > 1 {
		e.lit(`<w:gridSpan w:val="`).num(span).lit(`"/>`)
	}
	switch {
	case c.Above:
		e.lit(`<w:vMerge/>`)
	case c.Down:
		e.lit(`<w:vMerge w:val="restart"/>`)
	}
	if c.Middle {
		e.lit(`<w:vAlign w:val="center"/>`)
	}
	e.lit(`</w:tcPr>`)
	e.blocks(c.Blocks, nil)
	e.lit(`</w:tc>`)
}
