package outline

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// The codes of the findings of Validate, besides BadLabel, Ragged, TableForm,
// ImageForm, Control, Encoding and Limit.
const (
	NoNode   Code = "no-node"   // a nil node, or a type that is none of the four
	BadLevel Code = "bad-level" // a level that is none, or not narrower than its holder's
	NoText   Code = "no-text"   // a paragraph without text
)

// Validate finds what keeps a body that was built in Go from being written: it
// returns nil when every item is narrower than what holds it and has a label
// its level can have, texts hold no control characters, paragraphs are not
// empty, and tables and images are as their types say. What Normal mends is no
// fault. Numbering is the business of CheckNumbering.
func Validate(b Body) []Finding {
	v := validator{root: b}
	v.body(b, make([]*Item, 0, Plus))
	return v.found
}

type validator struct {
	root  Body
	found []Finding
	nodes int
	full  bool // the limit was reported
}

func (v *validator) body(b Body, path []*Item) {
	for i, n := range b {
		if v.nodes++; v.nodes > MaxNodes {
			if !v.full {
				v.full = true
				v.add(n, path, i, Limit, fmt.Sprintf("nội dung có hơn %d đoạn; hãy chia nhỏ văn bản", MaxNodes))
			}
			return
		}
		switch n := n.(type) {
		case *Item:
			if n != nil {
				v.item(n, path, i)
				continue
			}
		case *Paragraph:
			if n != nil {
				v.paragraph(n, path, i)
				continue
			}
		case *Table:
			if n != nil {
				v.table(n, path, i)
				continue
			}
		case *Image:
			if n != nil {
				v.image(n, path, i)
				continue
			}
		}
		v.add(n, path, i, NoNode, fmt.Sprintf("không có nội dung (%T); hãy bỏ đi", n))
	}
}

func (v *validator) item(it *Item, path []*Item, i int) {
	switch {
	case it.Level < Part || it.Level > Plus:
		v.add(it, path, i, BadLevel, fmt.Sprintf("không có cấp %d; hãy dùng các cấp từ Part đến Plus", it.Level))
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

func (v *validator) paragraph(p *Paragraph, path []*Item, i int) {
	if p.Text.Normal() == nil {
		v.add(p, path, i, NoText, "đoạn không có chữ nào; hãy bỏ đi")
	}
	v.text(p, p.Text, path, i)
}

func (v *validator) text(n Node, t Text, path []*Item, i int) {
	for _, s := range t {
		if v.words(n, s.Text, path, i) {
			return
		}
	}
}

// words reports the first fault of a string, and whether there is one.
func (v *validator) words(n Node, s string, path []*Item, i int) bool {
	if badByte(s) >= 0 {
		v.add(n, path, i, Encoding, "chữ không phải UTF-8; hãy dùng Unicode")
		return true
	}
	if at := strings.IndexFunc(s, isControl); at >= 0 {
		c, _ := utf8.DecodeRuneInString(s[at:])
		v.add(n, path, i, Control, fmt.Sprintf("có ký tự điều khiển U+%s; hãy xóa, hoặc tách thành nhiều đoạn", hex(c)))
		return true
	}
	return false
}

func (v *validator) table(t *Table, path []*Item, i int) {
	switch {
	case len(t.Columns) < 1 || len(t.Columns) > MaxColumns:
		v.add(t, path, i, TableForm, fmt.Sprintf("bảng có %d cột; phải có từ 1 đến %d cột", len(t.Columns), MaxColumns))
		return
	case t.Head == nil && len(t.Rows) == 0:
		v.add(t, path, i, TableForm, "bảng không có hàng nào; hãy thêm hàng hoặc xóa bảng")
	case !validShares(t.Columns):
		v.add(t, path, i, TableForm, fmt.Sprintf("Share của các cột phải cùng bằng 0 hoặc cùng lớn hơn 0, quy ra không quá %d", MaxShare))
	}
	for _, c := range t.Columns {
		if c.Align > Right {
			v.add(t, path, i, TableForm, fmt.Sprintf("không có kiểu căn lề %d; hãy dùng Default, Left, Center, Right", c.Align))
		}
	}
	if t.Head != nil {
		v.row(t, t.Head, 0, path, i)
	}
	for k, row := range t.Rows {
		v.row(t, row, k+1, path, i)
	}
}

// row checks row number k, the head row being 0.
func (v *validator) row(t *Table, row []Cell, k int, path []*Item, i int) {
	v.nodes += len(row)
	if len(row) != len(t.Columns) {
		v.add(t, path, i, Ragged, fmt.Sprintf("hàng %d có %d ô nhưng bảng có %d cột; hãy thêm hoặc bớt ô", k, len(row), len(t.Columns)))
	}
	for _, cell := range row {
		for _, text := range cell {
			v.text(t, text, path, i)
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
		v.add(m, path, i, ImageForm, "ảnh không có tên tệp; hãy ghi Source")
	}
	if m.Width < 0 || m.Width > MaxWidth {
		v.add(m, path, i, ImageForm, fmt.Sprintf("ảnh rộng %s; phải từ 0 đến %s", m.Width, MaxWidth))
	}
	_ = v.words(m, m.Alt, path, i) || v.words(m, m.Source, path, i)
}

// add reports a fault of the i-th node of what path leads to.
func (v *validator) add(n Node, path []*Item, i int, code Code, message string) {
	where := fmt.Sprintf("khối thứ %d", i+1)
	if len(path) > 0 {
		where += " trong " + place(v.root, path)
	}
	v.found = append(v.found, Finding{Node: n, Place: where, Code: code, Message: where + ": " + message})
}
