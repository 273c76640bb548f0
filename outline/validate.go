package outline

import "fmt"

// The codes of the findings of Validate, besides BadLabel, Ragged, TableForm,
// ImageForm, FootnoteForm, Twice, Limit and More.
const (
	NoNode   Code = "no-node"   // a nil node, or a type that is none of ours
	BadLevel Code = "bad-level" // a level that is none, or not narrower than its holder's
	NoText   Code = "no-text"   // a paragraph without text
	BadDepth Code = "bad-depth" // a Contents of a depth that is none
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
	toc   bool // a Contents was seen
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
	case *PageBreak:
	case *Contents:
		v.contents(n, path, i)
	default:
		panic(fmt.Sprintf("outline: node %T", n))
	}
}

// missing reports whether n is nil, a nil pointer or of a type that is none of
// ours.
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
	case *PageBreak:
		return n == nil
	case *Contents:
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
	case len(t.Head)+len(t.Rows)+len(t.Foot) == 0:
		v.add(t, path, i, TableForm, "bảng không có hàng nào; hãy thêm hàng hoặc xóa bảng")
	case !validShares(t.Columns):
		v.add(t, path, i, TableForm, fmt.Sprintf("hãy ghi tỉ lệ cho mọi cột hoặc không cột nào, mỗi tỉ lệ lớn hơn 0 và quy ra không quá %d", MaxShare))
	}
	for _, c := range t.Columns {
		if c.Align > Right {
			v.add(t, path, i, TableForm, "cột không có kiểu căn lề như vậy; hãy dùng một trong: mặc định, trái, giữa, phải")
		}
	}
	even := true
	for k, row := range t.AllRows() {
		v.nodes += len(row)
		for _, cell := range row {
			for _, text := range cell {
				v.text(t, text, path, i)
			}
		}
		if len(row) != len(t.Columns) {
			even = false
			v.add(t, path, i, Ragged, fmt.Sprintf("bảng: %s có %d ô, mà có %d cột; hãy thêm hoặc bớt ô", rowName(t, k), len(row), len(t.Columns)))
		}
	}
	if even && v.nodes <= MaxNodes {
		v.merges(t, path, i)
	}
}

// rowName names row k of AllRows.
func rowName(t *Table, k int) string {
	switch body := k - len(t.Head); {
	case body < 0:
		return fmt.Sprintf("hàng tiêu đề %d", k+1)
	case body < len(t.Rows):
		return fmt.Sprintf("hàng %d", body+1)
	default:
		return fmt.Sprintf("hàng tổng %d", body-len(t.Rows)+1)
	}
}

// merges checks the merged cells of a table whose rows are even.
func (v *validator) merges(t *Table, path []*Item, i int) {
	rows := t.AllRows()
	taken := make([]bool, len(rows)*len(t.Columns))
	for _, m := range t.Merges {
		switch {
		case m.Row < 0 || m.Column < 0 || m.Rows < 1 || m.Columns < 1 || m.Rows == 1 && m.Columns == 1,
			m.Row > len(rows) || m.Rows > len(rows)-m.Row, m.Column > len(t.Columns) || m.Columns > len(t.Columns)-m.Column:
			v.add(t, path, i, TableForm, "bảng: ô gộp phải gồm ít nhất hai ô và nằm trong bảng")
			return
		case t.part(m.Row) != t.part(m.Row+m.Rows-1):
			v.add(t, path, i, TableForm, fmt.Sprintf("bảng: ô gộp ở %s cột %d không được vượt qua ranh giới giữa hàng tiêu đề, hàng thường và hàng tổng", rowName(t, m.Row), m.Column+1))
			return
		}
		for at := range m.cells() {
			first := at.row == m.Row && at.column == m.Column
			if !first && normalCell(rows[at.row][at.column]) != nil {
				v.add(t, path, i, TableForm, fmt.Sprintf("bảng: ô ở %s cột %d bị gộp vào ô khác nên phải để trống", rowName(t, at.row), at.column+1))
				return
			}
			if k := at.row*len(t.Columns) + at.column; taken[k] {
				v.add(t, path, i, TableForm, fmt.Sprintf("bảng: hai ô gộp chồng lên nhau ở %s cột %d", rowName(t, at.row), at.column+1))
				return
			} else {
				taken[k] = true
			}
		}
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

func (v *validator) contents(c *Contents, path []*Item, i int) {
	if c.Depth < 0 || c.Depth > MaxDepth {
		v.add(c, path, i, BadDepth, fmt.Sprintf("mục lục sâu %d cấp; phải từ 1 đến %d, hoặc 0 là mọi cấp", c.Depth, MaxDepth))
	}
	if v.toc {
		v.add(c, path, i, Twice, "mục lục thứ hai; hãy bỏ một")
	}
	v.toc = true
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
