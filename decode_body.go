package vanban

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"

	"github.com/dean161/vanban/internal/tree"
	"github.com/dean161/vanban/outline"
)

// levelWords are the values of "level", by outline.Level.
var levelWords = words{{}, {"phần", "part"}, {"chương", "chapter"}, {"mục", "section"}, {"tiểu mục", "subsection"}, {"điều", "article"},
	{"đề mục", "heading"}, {"khoản", "clause"}, {"khoản con", "subclause"}, {"điểm", "point"}, {"gạch", "dash"}, {"cộng", "plus"}}

// body reads a body: text in the form of package outline, or a list of nodes.
func (o *object) body(en string) outline.Body {
	n := o.get(en)
	if n == nil {
		return nil
	}
	return o.bodyNode(n, o.prefix+en)
}

func (d *decoder) bodyNode(n *tree.Node, path string) outline.Body {
	switch n.Kind {
	case tree.List:
		var b outline.Body
		for i, item := range n.Items {
			if node := d.node(item, path+"["+strconv.Itoa(i)+"]"); node != nil {
				d.nodes[node] = mark{item.Line, item.Column}
				b = append(b, node)
			}
		}
		return b
	case tree.Map:
		d.report(n, path, ruleType, "cần chữ hoặc danh sách, gặp khóa: giá trị", "viết nội dung sau dấu | trên các dòng thụt lề, hoặc thành danh sách các mục")
		return nil
	}
	s, ok := d.scalar(n, path)
	if !ok {
		return nil
	}
	t := bodyText{text: s, node: n}
	if n.Form == tree.Block {
		t.line, t.column = n.TextLine, n.TextColumn
	}
	return d.bodyText(t, path)
}

// A bodyText is the text form of a body and where it comes from: line and
// column of its first character if its lines are those of the file, else the
// node it is the value of.
type bodyText struct {
	text         string
	line, column int // 0: only node is known
	node         *tree.Node
}

// place returns the place in the file of a place in the text.
func (t bodyText) place(line, column int) (int, int) {
	if t.line == 0 {
		return t.node.Line, t.node.Column
	}
	return t.line + line - 1, t.column + column - 1
}

func (d *decoder) bodyText(t bodyText, path string) outline.Body {
	b, positions, notes := outline.ParsePositions(t.text)
	for _, note := range notes {
		d.note(note, t, path)
	}
	if len(d.nodes) == 0 {
		d.nodes = make(map[outline.Node]mark, len(positions))
	}
	i := 0
	for n := range b.All() {
		line, column := t.place(positions[i].Line, positions[i].Column)
		d.nodes[n] = mark{line, column}
		i++
	}
	d.loadImages(b, path)
	return b
}

// note passes on what outline reports of a body.
func (d *decoder) note(note outline.Note, t bodyText, path string) {
	p := Problem{Rule: "OUT-" + string(note.Code), Severity: Warning, Path: path, Message: note.Message}
	if note.Severity == outline.Error {
		p.Severity = Error
	}
	if p.Line, p.Column = t.place(note.Line, note.Column); t.line == 0 && strings.Contains(t.text, "\n") {
		p.Message = fmt.Sprintf("dòng %d của nội dung: %s", note.Line, note.Message)
	}
	d.add(p)
}

// file reads a file of at most limit bytes that the document names.
func (d *decoder) file(name string, limit int) ([]byte, error) {
	switch {
	case d.fs == nil:
		return nil, errors.New("không đọc được tệp khác từ đây")
	case !fs.ValidPath(name) || strings.ContainsAny(name, `\:`):
		return nil, errors.New("đường dẫn phải tính từ thư mục của văn bản, dùng dấu /, không có .. hay ổ đĩa")
	}
	f, err := d.fs.Open(name)
	if err != nil {
		return nil, errors.New("không mở được tệp")
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return nil, errors.New("không phải là tệp")
	}
	var b bytes.Buffer
	b.Grow(int(min(info.Size(), int64(limit))) + 1)
	n, err := b.ReadFrom(io.LimitReader(f, int64(limit)+1))
	switch {
	case err != nil:
		return nil, errors.New("không đọc được tệp")
	case n > int64(limit):
		return nil, fmt.Errorf("tệp lớn hơn %d MB", limit>>20)
	}
	return b.Bytes(), nil
}

// node reads one node of a body. A nil node has been reported.
func (d *decoder) node(n *tree.Node, path string) outline.Node {
	if n.Kind != tree.Map {
		d.report(n, path, ruleType, "cần một mục của nội dung, gặp "+shape(n), "ghi doan: lời văn, hoặc cap, nhan, chu, muc_con")
		return nil
	}
	o := d.object(n, path, nodeKeys)
	var named []string
	for _, en := range []string{"level", "paragraph", "table", "image", "page_break", "contents"} {
		if o.values[nodeKeys.must(en)] != nil {
			named = append(named, en)
		}
	}
	if len(named) != 1 {
		d.report(n, path, ruleType, "mỗi mục của nội dung cần đúng một trong các khóa cap, doan, bang, anh, ngat_trang, muc_luc", "")
		return nil
	}
	for _, en := range []string{"label", "text", "children"} {
		if v := o.values[nodeKeys.must(en)]; v != nil && named[0] != "level" {
			d.report(v, path+"."+en, ruleKey, fmt.Sprintf("khóa %q chỉ dùng cùng khóa %q", nodeKeys[nodeKeys.must(en)].vi, "cap"), "")
		}
	}
	switch named[0] {
	case "level":
		if o.get("level") == nil {
			d.report(o.values[nodeKeys.must("level")], path+".level", ruleType, "mục thiếu cấp", "ghi một trong: "+levelWords.list())
		}
		return &outline.Item{Level: outline.Level(o.word("level", levelWords)), Label: o.label("label"), Text: o.inline("text"), Children: o.body("children")}
	case "paragraph":
		return &outline.Paragraph{Text: o.inline("paragraph")}
	case "table":
		return o.table("table")
	case "image":
		return o.image("image")
	case "page_break":
		if !o.flag("page_break") {
			d.report(n, path+".page_break", ruleValue, "ngắt trang chỉ ghi true", "ghi true hoặc bỏ mục này")
		}
		return &outline.PageBreak{}
	}
	return o.contents("contents")
}

// contents reads a table of contents: true, or how many kinds of heading it lists.
func (o *object) contents(en string) outline.Node {
	n := o.get(en)
	if n == nil {
		o.report(o.values[o.keys.must(en)], o.prefix+en, ruleValue, "mục lục ghi true hoặc số cấp đề mục, từ 1", "")
		return nil
	}
	if all, _ := truth(n); all {
		return &outline.Contents{}
	}
	return &outline.Contents{Depth: o.count(en)}
}

// label reads a label, which JSON may give as a number.
func (o *object) label(en string) string {
	return read(o, en, func(s string) (string, error) { return s, nil })
}

// inline reads one line with **bold** and *italic*.
func (o *object) inline(en string) outline.Text {
	n := o.get(en)
	if n == nil {
		return nil
	}
	return o.inlineNode(n, o.prefix+en)
}

func (d *decoder) inlineNode(n *tree.Node, path string) outline.Text {
	text, notes := outline.ParseText(d.line(n, path))
	for _, note := range notes {
		d.note(note, bodyText{node: n}, path)
	}
	return text
}
