package outline

import "fmt"

// The codes of the findings of Validate, besides BadLabel, Ragged, TableForm,
// ImageForm, FootnoteForm, Limit and More.
const (
	NoNode   Code = "no-node"   // a nil node, or a type that is none of the four
	BadLevel Code = "bad-level" // a level that is none, or not narrower than its holder's
	NoText   Code = "no-text"   // a paragraph without text
)

// Validate finds what is wrong with the shape of a body. It returns nil when
// every item is narrower than what holds it and has a label its level can have,
// paragraphs are not empty, and tables and images are as their types say. What
// Normal mends is no fault. Numbering is the business of CheckNumbering; the
// characters of the texts are looked at by Parse, but not here.
//
// It bears every Body that Go can build, one with nil nodes or one that holds
// itself too. After MaxNotes findings it stops with one that says so.
func Validate(b Body) []Finding {
	v := validator{root: b}
	v.body(b, make([]*Item, 0, Plus))
	return v.found
}

type validator struct {
	root  Body
	found []Finding
	nodes int
	notes int  // footnotes
	done  bool // a limit was reported
}

func (v *validator) body(b Body, path []*Item) {
	for i, n := range b {
		v.nodes++
		if missing(n) {
			v.add(nil, path, i, NoNode, "không có nội dung; hãy bỏ đi")
		} else {
			v.node(n, path, i)
		}
		if v.nodes > MaxNodes {
			v.end(n, Limit, fmt.Sprintf("nội dung có hơn %d đoạn và ô bảng; hãy chia nhỏ văn bản", MaxNodes))
		}
		if v.done {
			return
		}
	}
}

func (v *validator) node(n Node, path []*Item, i int) {
	switch n := n.(type) {
	case *Item:
		v.item(n, path, i)
	case *Paragraph:
		v.text(n, n.Text, path, i)
		if n.Text.Normal() == nil {
			v.add(n, path, i, NoText, "đoạn không có chữ nào; hãy bỏ đi")
		}
	case *Table:
		v.table(n, path, i)
	case *Image:
		v.image(n, path, i)
	default:
		panic(fmt.Sprintf("outline: node %T", n))
	}
}

// missing reports whether n is nil, a nil pointer or of a type that is none of
// the four.
func missing(n Node) bool {
	switch n := n.(type) {
	case *Item:
		return n == nil
	case *Paragraph:
		return n == nil
	case *Table:
		return n == nil
	case *Image:
		return n == nil
	}
	return true
}

func (v *validator) item(it *Item, path []*Item, i int) {
	switch {
	case it.Level < Part || it.Level > Plus:
		v.add(it, path, i, BadLevel, "mục không có cấp; hãy dùng một trong các cấp: phần, chương, mục, tiểu mục, điều, đề mục, khoản, khoản con, điểm, gạch, cộng")
		return
	case len(path) > 0 && path[len(path)-1].Level >= it.Level:
		v.add(it, path, i, BadLevel, "cấp của mục không nhỏ hơn cấp của mục chứa nó; hãy đưa mục ra ngoài")
		return
	case !validLabel(it.Level, it.Label):
		v.add(it, path, i, BadLabel, fmt.Sprintf("nhãn %q không đúng mẫu; ví dụ đúng: %s", it.Label, exampleLabel(it.Level)))
	}
	v.text(it, it.Text, path, i)
	v.body(it.Children, append(path, it))
}

// text checks the footnotes of a text.
func (v *validator) text(n Node, t Text, path []*Item, i int) {
	for k := range t {
		if t[k].Footnote == nil {
			continue
		}
		if t[k].Footnote.noted() {
			v.add(n, path, i, FootnoteForm, "chú thích chứa một chú thích khác; hãy đưa ra ngoài")
		}
		if v.notes++; v.notes > MaxFootnotes {
			v.end(n, Limit, fmt.Sprintf("nội dung có hơn %d chú thích; hãy chia nhỏ văn bản", MaxFootnotes))
			return
		}
	}
}

// exampleLabel is a label for a message.
func exampleLabel(level Level) string {
	switch level {
	case Subclause:
		return `"1.1"`
	case Dash, Plus:
		return `"" (để trống)`
	}
	return fmt.Sprintf("%q", makeLabel(level, 1))
}

func (v *validator) table(t *Table, path []*Item, i int) {
	switch {
	case len(t.Columns) < 1 || len(t.Columns) > MaxColumns:
		v.add(t, path, i, TableForm, fmt.Sprintf("bảng có %d cột; phải có từ 1 đến %d cột", len(t.Columns), MaxColumns))
		return
	case t.Head == nil && len(t.Rows) == 0:
		v.add(t, path, i, TableForm, "bảng không có hàng nào; hãy thêm hàng hoặc xóa bảng")
	case !validShares(t.Columns):
		v.add(t, path, i, TableForm, fmt.Sprintf("hãy ghi tỉ lệ cho mọi cột hoặc không cột nào, mỗi tỉ lệ lớn hơn 0 và quy ra không quá %d", MaxShare))
	}
	for _, c := range t.Columns {
		if c.Align > Right {
			v.add(t, path, i, TableForm, "cột không có kiểu căn lề như vậy; hãy dùng một trong: mặc định, trái, giữa, phải")
		}
	}
	if t.Head != nil {
		v.row(t, t.Head, "hàng tiêu đề", path, i)
	}
	for k, row := range t.Rows {
		v.row(t, row, fmt.Sprintf("hàng %d", k+1), path, i)
	}
}

// row checks the row of the name.
func (v *validator) row(t *Table, row []Cell, name string, path []*Item, i int) {
	v.nodes += len(row)
	for _, cell := range row {
		for _, text := range cell {
			v.text(t, text, path, i)
		}
	}
	if len(row) != len(t.Columns) {
		v.add(t, path, i, Ragged, fmt.Sprintf("bảng: %s có %d ô, mà có %d cột; hãy thêm hoặc bớt ô", name, len(row), len(t.Columns)))
	}
}

func validShares(columns []Column) bool {
	zeros := 0
	for _, c := range columns {
		if c.Share < 0 || c.Share > MaxShare {
			return false
		}
		if c.Share == 0 {
			zeros++
		}
	}
	for _, c := range normalColumns(columns) {
		if c.Share > MaxShare {
			return false
		}
	}
	return zeros == 0 || zeros == len(columns)
}

func (v *validator) image(m *Image, path []*Item, i int) {
	if m.Source == "" {
		v.add(m, path, i, ImageForm, "ảnh không có tên tệp; hãy ghi tên tệp, ví dụ sodo.png")
	}
	if m.Width < 0 || m.Width > MaxWidth {
		v.add(m, path, i, ImageForm, fmt.Sprintf("ảnh rộng %s; phải từ 0 đến %s", m.Width, MaxWidth))
	}
}

// add reports a fault of the i-th node of what path leads to.
func (v *validator) add(n Node, path []*Item, i int, code Code, message string) {
	if len(v.found) == MaxNotes {
		v.end(n, More, "nội dung còn nhiều lỗi khác")
	}
	if v.done {
		return
	}
	where := fmt.Sprintf("khối thứ %d", i+1)
	if len(path) > 0 {
		where += " trong " + place(v.root, path)
	}
	v.found = append(v.found, Finding{Node: n, Place: where, Code: code, Message: where + ": " + message})
}

// end reports that n and what follows is not looked at.
func (v *validator) end(n Node, code Code, message string) {
	if !v.done {
		v.done = true
		v.found = append(v.found, Finding{Node: n, Code: code, Message: message})
	}
}
