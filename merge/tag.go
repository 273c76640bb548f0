package merge

import (
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"text/template"
	"text/template/parse"

	word "github.com/dean161/vanban/docx/template"
	"github.com/dean161/vanban/outline"
	"github.com/dean161/vanban/viet"
)

// maxText is the most bytes that the tags of one text may print.
const maxText = 4 << 20

// A tagged is a text with tags of text/template, such as "Kính gửi {{.ten}}", or
// {{ten}}: a bare name that is given no value means the field of that name.
type tagged struct {
	source string
	tmpl   *template.Template
	names  []string // of the columns it asks for, sorted
	lone   bool     // it is one {{if}} or {{with}}, so that it may come to nothing
}

// parseTagged reads a text. It returns nil for one without tags.
func parseTagged(s string) (*tagged, error) {
	if !strings.Contains(s, "{{") {
		return nil, nil
	}
	if i := strings.Index(s, "{{define"); i >= 0 || strings.Contains(s, "{{block") {
		return nil, errors.New("thẻ define và block không dùng được ở đây")
	}
	tree := parse.New("")
	tree.Mode = parse.SkipFuncCheck
	set := map[string]*parse.Tree{}
	if _, err := tree.Parse(viet.NFC(s), "", "", set); err != nil {
		return nil, errors.New(syntaxReason(err))
	}
	w := tagWalk{}
	w.list(tree.Root, true)
	if w.err != nil {
		return nil, w.err
	}
	t, err := template.New("").Option("missingkey=error").Funcs(functions).AddParseTree("", tree)
	if err != nil {
		return nil, errors.New(syntaxReason(err))
	}
	tg := &tagged{source: s, tmpl: t}
	slices.Sort(w.names)
	tg.names = slices.Compact(w.names)
	if nodes := tree.Root.Nodes; len(nodes) == 1 {
		switch nodes[0].(type) {
		case *parse.IfNode, *parse.WithNode:
			tg.lone = true
		}
	}
	return tg, nil
}

// functions are those that tags know beside the ones of text/template: those of
// Word templates.
var functions = withPrinter(word.Functions())

func withPrinter(m template.FuncMap) template.FuncMap {
	m[printName] = printed
	return m
}

// printName is the function that prints the value of every tag.
const printName = "vanban_in"

// printed returns a value as text.
func printed(v any) (string, error) {
	switch v := v.(type) {
	case nil:
		return "", errors.New("thiếu giá trị")
	case string:
		return v, nil
	case outline.Text:
		return v.Plain(), nil
	case outline.Body:
		return "", errors.New("hàm noi_dung chỉ dùng trong mẫu Word")
	case fmt.Stringer:
		return v.String(), nil
	}
	switch reflect.ValueOf(v).Kind() {
	case reflect.Slice, reflect.Array:
		return "", errors.New("giá trị là một danh sách: dùng {{range}} hoặc hàm noi")
	case reflect.Map, reflect.Struct:
		return "", errors.New("giá trị gồm nhiều trường: ghi rõ trường nào")
	case reflect.Func, reflect.Chan:
		return "", fmt.Errorf("giá trị kiểu %T không in được", v)
	}
	return fmt.Sprint(v), nil
}

// A tagWalk finds the columns that tags ask for and has every value printed by
// printed.
type tagWalk struct {
	names []string
	err   error
}

// maxCount is the greatest number in a tag, so that none counts for ever.
const maxCount = 10_000

// list walks nodes; root says that the dot is the row.
func (w *tagWalk) list(l *parse.ListNode, root bool) {
	if l == nil {
		return
	}
	for _, n := range l.Nodes {
		switch n := n.(type) {
		case *parse.ActionNode:
			w.pipe(n.Pipe, root)
			if len(n.Pipe.Decl) == 0 {
				call := &parse.CommandNode{NodeType: parse.NodeCommand, Pos: n.Pos, Args: []parse.Node{parse.NewIdentifier(printName).SetPos(n.Pos)}}
				n.Pipe.Cmds = append(n.Pipe.Cmds, call)
			}
		case *parse.IfNode:
			w.branch(&n.BranchNode, root, root)
		case *parse.WithNode:
			w.branch(&n.BranchNode, root, false)
		case *parse.RangeNode:
			w.branch(&n.BranchNode, root, false)
		case *parse.TemplateNode:
			w.err = errors.New("thẻ template không dùng được ở đây")
		}
	}
}

func (w *tagWalk) branch(b *parse.BranchNode, root, inside bool) {
	w.pipe(b.Pipe, root)
	w.list(b.List, inside)
	w.list(b.ElseList, root)
}

func (w *tagWalk) pipe(p *parse.PipeNode, root bool) {
	if p == nil {
		return
	}
	for i, c := range p.Cmds {
		for k, a := range c.Args {
			switch a := a.(type) {
			case *parse.IdentifierNode:
				if k > 0 || i == 0 && len(c.Args) == 1 {
					c.Args[k] = &parse.FieldNode{NodeType: parse.NodeField, Pos: a.Pos, Ident: []string{a.Ident}}
				} else if _, ok := functions[a.Ident]; !ok && !slices.Contains(builtins, a.Ident) {
					w.err = fmt.Errorf("không có hàm %q", a.Ident)
				}
			case *parse.ChainNode:
				if id, ok := a.Node.(*parse.IdentifierNode); ok {
					c.Args[k] = &parse.FieldNode{NodeType: parse.NodeField, Pos: a.Pos, Ident: append([]string{id.Ident}, a.Field...)}
				}
			}
			w.arg(c.Args[k], root)
		}
	}
}

// builtins are the functions of text/template.
var builtins = []string{"and", "call", "eq", "ge", "gt", "html", "index", "js", "le", "len", "lt", "ne", "not", "or", "print", "printf", "println", "slice", "urlquery"}

func (w *tagWalk) arg(n parse.Node, root bool) {
	switch n := n.(type) {
	case *parse.FieldNode:
		if root {
			w.names = append(w.names, n.Ident[0])
		}
	case *parse.VariableNode:
		if n.Ident[0] == "$" && len(n.Ident) > 1 {
			w.names = append(w.names, n.Ident[1])
		}
	case *parse.ChainNode:
		w.arg(n.Node, root)
	case *parse.PipeNode:
		w.pipe(n, root)
	case *parse.NumberNode:
		if n.IsInt && (n.Int64 > maxCount || n.Int64 < -maxCount) {
			w.err = fmt.Errorf("số %s trong thẻ lớn hơn %d", n.Text, maxCount)
		}
	}
}

var (
	atLine     = regexp.MustCompile(`^template: :\d+(:\d+)?: `)
	noEntry    = regexp.MustCompile(`map has no entry for key "([^"]*)"`)
	ofCall     = regexp.MustCompile(`error calling [^:]*: (.*)$`)
	errTooLong = errors.New("thẻ in ra quá dài")
)

// syntaxReason says in Vietnamese what is wrong with tags.
func syntaxReason(err error) string {
	s := atLine.ReplaceAllString(err.Error(), "")
	switch {
	case strings.Contains(s, "unexpected EOF"):
		return "thẻ {{if}}, {{range}} hoặc {{with}} không có {{end}} trong cùng một đoạn, cùng một kiểu chữ"
	case strings.Contains(s, "unexpected {{end}}"), strings.Contains(s, "unexpected {{else}}"):
		return "thẻ {{end}} hoặc {{else}} không có thẻ mở trong cùng một đoạn, cùng một kiểu chữ"
	case strings.Contains(s, "unclosed action"), strings.Contains(s, "unterminated"):
		return "thẻ {{ không đóng bằng }} trong cùng một đoạn, cùng một kiểu chữ"
	case strings.Contains(s, "missing value"):
		return "thẻ trống: ghi tên cột, ví dụ {{.ten}}"
	case strings.Contains(s, "bad character"), strings.Contains(s, "unexpected"):
		return "thẻ viết sai: tên cột chỉ gồm chữ, số và dấu _, ví dụ {{.ho_va_ten}} (" + s + ")"
	}
	return "thẻ viết sai: " + s
}

// execReason says in Vietnamese why tags could not be filled.
func execReason(err error) string {
	s := err.Error()
	switch {
	case errors.Is(err, errTooLong):
		return errTooLong.Error()
	case noEntry.MatchString(s):
		return fmt.Sprintf("dòng này không có cột %q", noEntry.FindStringSubmatch(s)[1])
	case ofCall.MatchString(s):
		return ofCall.FindStringSubmatch(s)[1]
	case strings.Contains(s, "can't evaluate field"), strings.Contains(s, "nil pointer"):
		return "giá trị không có trường mà thẻ hỏi"
	case strings.Contains(s, "range can't iterate"):
		return "giá trị không phải danh sách"
	}
	return "không điền được thẻ: " + atLine.ReplaceAllString(s, "")
}

// fill prints the text with the values of a row.
func (t *tagged) fill(data map[string]any) (string, error) {
	var b bounded
	if err := t.tmpl.Execute(&b, data); err != nil {
		return "", errors.New(execReason(err))
	}
	return viet.NFC(b.String()), nil
}

// A bounded is a text that does not grow for ever.
type bounded struct{ strings.Builder }

func (b *bounded) Write(p []byte) (int, error) {
	if b.Len()+len(p) > maxText {
		return 0, errTooLong
	}
	return b.Builder.Write(p)
}
