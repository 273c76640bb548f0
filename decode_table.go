package vanban

import (
	"fmt"
	"strconv"

	"github.com/dean161/vanban/internal/tree"
	"github.com/dean161/vanban/outline"
)

// table reads a table. Columns may be left out. There is either a head row or a
// list of several.
func (o *object) table(en string) outline.Node {
	n := o.get(en)
	if n == nil || n.Kind != tree.Map {
		o.report(o.values[o.keys.must(en)], o.prefix+en, ruleType, "bảng cần các khóa "+tableKeys.list(), "")
		return nil
	}
	in := o.object(n, o.prefix+en, tableKeys)
	t := &outline.Table{Columns: list(in, "columns", o.column)}
	rows := &rowReader{decoder: o.decoder}
	if head := in.get("head"); head != nil {
		t.Head = [][]outline.Cell{rows.row(head, in.prefix+"head")}
		if heads := in.get("heads"); heads != nil {
			o.report(heads, in.prefix+"heads", ruleTwice, fmt.Sprintf("%q và %q cùng được ghi", "dau_bang", "cac_dau_bang"), "bỏ một trong hai")
		}
	} else {
		t.Head = rows.rows(in, "heads")
	}
	t.Rows, t.Foot = rows.rows(in, "rows"), rows.rows(in, "foot")
	if t.Columns == nil {
		width := 0
		for _, row := range t.AllRows() {
			width = max(width, len(row))
		}
		t.Columns = make([]outline.Column, width)
	}
	rows.join(t, o.prefix+en)
	return t
}

func (d *decoder) column(n *tree.Node, path string) outline.Column {
	o := d.object(n, path, columnKeys)
	return outline.Column{Align: outline.Align(o.word("align", alignWords)), Share: o.count("share")}
}

// A rowReader reads the rows of a table from top to bottom and gathers the signs
// of merged cells.
type rowReader struct {
	*decoder
	count int // of rows
	signs []outline.Sign
	nodes []*tree.Node // of the signs
}

// rows reads a list of rows.
func (r *rowReader) rows(o *object, en string) (rows [][]outline.Cell) {
	n := o.get(en)
	if n == nil {
		return nil
	}
	if n.Kind != tree.List {
		r.report(n, o.prefix+en, ruleType, "cần danh sách các hàng, gặp "+shape(n), "")
		return nil
	}
	for i, row := range n.Items {
		rows = append(rows, r.row(row, fmt.Sprintf("%s%s[%d]", o.prefix, en, i)))
	}
	return rows
}

// row reads the cells of a row: each a text, a number, a list of paragraphs, the
// sign of a merged cell, or empty.
func (r *rowReader) row(n *tree.Node, path string) []outline.Cell {
	r.count++
	if n.Kind != tree.List {
		r.report(n, path, ruleType, "cần danh sách các ô, gặp "+shape(n), "")
		return nil
	}
	cells := make([]outline.Cell, len(n.Items))
	for i, cell := range n.Items {
		at := path + "[" + strconv.Itoa(i) + "]"
		switch {
		case cell.Kind == tree.List:
			for _, p := range cell.Items {
				cells[i] = append(cells[i], r.inlineNode(p, at))
			}
		case cell.Form == tree.Number:
			cells[i] = outline.Cell{{{Text: cell.Text}}}
		case cell.Kind == tree.Scalar && (cell.Text == "<" || cell.Text == "^"):
			r.signs = append(r.signs, outline.Sign{Row: r.count - 1, Column: i, Left: cell.Text == "<"})
			r.nodes = append(r.nodes, cell)
		case cell.Kind != tree.Null && (cell.Kind != tree.Scalar || cell.Text != ""):
			cells[i] = outline.Cell{r.inlineNode(cell, at)}
		}
	}
	return cells
}

// join merges cells, if all rows have one for each column; Check reports what is
// uneven.
func (r *rowReader) join(t *outline.Table, path string) {
	for _, row := range t.AllRows() {
		if len(row) != len(t.Columns) {
			return
		}
	}
	bad := t.Join(r.signs)
	for i, s := range r.signs {
		if len(bad) == 0 || s != bad[0] {
			continue
		}
		bad = bad[1:]
		r.report(r.nodes[i], path, ruleValue, fmt.Sprintf("dấu %q không gộp được ô", r.nodes[i].Text),
			"ô gộp phải là hình chữ nhật, nằm trọn trong phần đầu, phần thân hoặc phần tổng của bảng; nếu là chữ, viết \\"+r.nodes[i].Text)
	}
}
