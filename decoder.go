package vanban

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/dean161/vanban/internal/tree"
	"github.com/dean161/vanban/outline"
)

// The rules of Decode.
const (
	ruleSyntax    = "DEC-01" // YAML or JSON that cannot be read
	ruleEncoding  = "DEC-02" // bytes that are not UTF-8
	ruleControl   = "DEC-03" // a control character
	ruleSurrogate = "DEC-04" // half of a surrogate pair
	ruleAlias     = "DEC-05" // a YAML anchor, alias or merge key
	ruleTag       = "DEC-06" // a YAML tag
	ruleDocuments = "DEC-07" // a second YAML document
	ruleKeyType   = "DEC-08" // a key that is not text
	ruleTooLarge  = "DEC-09" // a limit of size
	ruleTooDeep   = "DEC-10" // a limit of depth
	ruleTooMany   = "DEC-11" // a limit of number
	ruleMarkdown  = "DEC-12" // the --- lines of a Markdown file
	ruleKey       = "DEC-13" // an unknown key
	ruleTwice     = "DEC-14" // a value given twice
	ruleType      = "DEC-15" // text where a list belongs, and the like
	ruleValue     = "DEC-16" // a kind, number, date, length … that is none
	ruleFile      = "DEC-17" // a profile or image that cannot be read
	ruleDoubt     = "DEC-18" // a warning: read, but perhaps not as it was meant
	// What package outline notes in a body bears "OUT-" and its code.
)

var treeRules = [...]string{
	tree.Syntax: ruleSyntax, tree.Encoding: ruleEncoding, tree.Control: ruleControl, tree.Surrogate: ruleSurrogate,
	tree.Alias: ruleAlias, tree.Tag: ruleTag, tree.Documents: ruleDocuments, tree.KeyType: ruleKeyType,
	tree.TooLarge: ruleTooLarge, tree.TooDeep: ruleTooDeep, tree.TooMany: ruleTooMany,
}

// maxProblems of each severity are reported of one file, and behind them that
// there are more.
const maxProblems = 1000

// A form is a form of file.
type form uint8

const (
	yamlForm form = iota
	jsonForm
	markdownForm
)

func formOf(name string, src []byte) form {
	switch strings.ToLower(path.Ext(name)) {
	case ".md", ".markdown":
		return markdownForm
	case ".yaml", ".yml":
		return yamlForm
	case ".json":
		return jsonForm
	}
	src = bytes.TrimLeft(src, " \t\n")
	first, _, _ := bytes.Cut(src, []byte("\n"))
	switch {
	case string(bytes.TrimRight(first, " \t")) == "---":
		return markdownForm
	case len(first) > 0 && first[0] == '{':
		return jsonForm
	}
	return yamlForm
}

// A decoder walks the tree of one file and collects what is wrong.
type decoder struct {
	fs       fs.FS
	profile  *AgencyProfile // of the document; nil without
	problems Problems
	counts   [Error + 1]int // of problems, by severity, those left out too
	marks    map[string]mark
	nodes    map[outline.Node]mark
	images   map[string][]byte // what has been read, by name
	room     int               // for further images
}

// maxImagesBytes is the limit of all images of a document.
const maxImagesBytes = 100 << 20

func newDecoder(fsys fs.FS) *decoder {
	return &decoder{fs: fsys, marks: make(map[string]mark, 64), nodes: make(map[outline.Node]mark), room: maxImagesBytes}
}

// report notes an error in n, the value at path.
func (d *decoder) report(n *tree.Node, path, rule, message, mend string) {
	d.add(Problem{Rule: rule, Severity: Error, Path: path, Line: n.Line, Column: n.Column, Message: message, Mend: mend})
}

// doubt notes a warning about n, the value at path.
func (d *decoder) doubt(n *tree.Node, path, message, mend string) {
	d.add(Problem{Rule: ruleDoubt, Severity: Warning, Path: path, Line: n.Line, Column: n.Column, Message: message, Mend: mend})
}

func (d *decoder) add(p Problem) {
	if d.counts[p.Severity]++; d.counts[p.Severity] <= maxProblems {
		d.problems = append(d.problems, p)
	}
}

// full says whether errors are being left out, so that looking for more is in
// vain.
func (d *decoder) full() bool { return d.counts[Error] > maxProblems }

// sorted returns the problems in the order of the file, and behind them whether
// there are more.
func (d *decoder) sorted() Problems {
	ps := d.problems
	slices.SortStableFunc(ps, func(a, b Problem) int {
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Column - b.Column
	})
	for s, count := range d.counts {
		if count > maxProblems {
			last := ps[len(ps)-1]
			ps = append(ps, Problem{Rule: ruleTooMany, Severity: Severity(s), Line: last.Line, Column: last.Column,
				Message: fmt.Sprintf("tệp còn %s khác sau %d %s đầu tiên", Severity(s), maxProblems, Severity(s)), Mend: "sửa các lỗi trên rồi kiểm tra lại"})
		}
	}
	return ps
}

func (d *decoder) faults(fs []tree.Fault) {
	for _, f := range fs {
		d.add(Problem{Rule: treeRules[f.Code], Severity: Error, Line: f.Line, Column: f.Column, Message: f.Message, Mend: f.Mend})
	}
}

// tree reports the faults of a reader. The node is nil if there are any.
func (d *decoder) tree(n *tree.Node, fs []tree.Fault) *tree.Node {
	d.faults(fs)
	return n
}

// data reads YAML or JSON. It returns nil after a report.
func (d *decoder) data(f form, src []byte) *tree.Node {
	if f == jsonForm {
		return d.tree(tree.JSON(src))
	}
	return d.tree(tree.YAML(src, 1))
}

// mark remembers where the value at path stands.
func (d *decoder) mark(path string, line, column int) {
	d.marks[path] = mark{line, column}
}

// An object is a map of the tree whose keys have been looked up in a table.
type object struct {
	*decoder
	prefix string // of the paths of its values: "", "signatures[0]."
	keys   keys
	values [maxKeys]*tree.Node // by row of the table; nil: not given
}

// object returns the map n with the given keys. What is not in the table, or
// twice, is reported. It returns nil, on which all readers return zero, if n is
// not a map. An empty value is a map without keys.
func (d *decoder) object(n *tree.Node, path string, ks keys) *object {
	o := &object{decoder: d, keys: ks}
	if path != "" {
		o.prefix = path + "."
	}
	switch n.Kind {
	case tree.Null:
		return o
	case tree.Map:
	default:
		d.report(n, path, ruleType, "cần các dòng khóa: giá trị, gặp "+shape(n), ks.all())
		return nil
	}
	var typed [maxKeys]*tree.Node
	for _, p := range n.Pairs {
		if d.full() {
			break
		}
		i := ks.index(p.Key.Text)
		switch {
		case i < 0:
			mend := ks.hint(p.Key.Text)
			if strings.Trim(p.Key.Text, "0123456789") == "" { // {cach_dong: 1,15}
				mend = "trong { } dấu phẩy tách các khóa: đặt số có dấu phẩy trong ngoặc kép, hoặc viết dấu chấm"
			}
			d.report(p.Key, o.prefix+p.Key.Text, ruleKey, fmt.Sprintf("không có khóa %q", p.Key.Text), mend)
		case typed[i] != nil:
			d.report(p.Key, o.prefix+ks[i].en, ruleTwice, fmt.Sprintf("khóa %q đã ghi ở dòng %d (%q)", p.Key.Text, typed[i].Line, typed[i].Text), "bỏ một trong hai")
		default:
			typed[i], o.values[i] = p.Key, p.Value
			d.mark(o.prefix+ks[i].en, p.Value.Line, p.Value.Column)
		}
	}
	return o
}

// get returns the value of an English key, or nil when it is missing or empty.
func (o *object) get(en string) *tree.Node {
	if o == nil {
		return nil
	}
	if n := o.values[o.keys.must(en)]; n != nil && n.Kind != tree.Null {
		return n
	}
	return nil
}

// shape names what was found in place of something else.
func shape(n *tree.Node) string {
	switch {
	case n.Kind == tree.Null:
		return "giá trị trống"
	case n.Kind == tree.List:
		return "danh sách"
	case n.Kind == tree.Map:
		return "các khóa: giá trị"
	case n.Form == tree.Number:
		return "số " + n.Text
	case n.Form == tree.Bool:
		return n.Text
	}
	return "chữ"
}
