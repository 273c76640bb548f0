package merge

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/outline"
)

// A plan says where in a document there are tags: nil at a value without any.
//
// Documents are walked by reflection, so that a text that the model gets one day
// is filled as all others are, and never passed over.
type plan struct {
	text  *tagged       // of a string
	parts map[int]*plan // of a struct by field, of a slice by place
	inner *plan         // of a pointer or interface
	path  string        // as vanban.Problem has it: "enclosures[0].title"
}

// A planner makes the plan of a document.
type planner struct {
	problems Problems
	texts    []*plan // those with a text
}

// planOf finds the tags of a document.
func planOf(doc *vanban.Document) (*plan, []*plan, Problems) {
	p := &planner{}
	root := p.value(reflect.ValueOf(doc).Elem(), "")
	return root, p.texts, p.problems
}

// value returns the plan of a value, or nil.
func (p *planner) value(v reflect.Value, path string) *plan {
	out := &plan{path: path}
	switch v.Kind() {
	case reflect.String:
		t, err := parseTagged(v.String())
		if err != nil {
			p.problems = append(p.problems, Problem{Problem: vanban.Problem{Rule: ruleTag, Severity: vanban.Error, Path: path, Message: fmt.Sprintf("%q: %v", excerpt(v.String()), err)}})
		}
		if t == nil {
			return nil
		}
		out.text = t
		p.texts = append(p.texts, out)
		return out
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				out.set(i, p.value(v.Field(i), join(path, f.Name)))
			}
		}
	case reflect.Slice, reflect.Array:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			return nil
		}
		for i := range v.Len() {
			out.set(i, p.value(v.Index(i), fmt.Sprintf("%s[%d]", path, i)))
		}
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return nil
		}
		out.inner = p.value(v.Elem(), path)
	}
	if out.parts == nil && out.inner == nil {
		return nil
	}
	return out
}

func (p *plan) set(i int, part *plan) {
	if part == nil {
		return
	}
	if p.parts == nil {
		p.parts = map[int]*plan{}
	}
	p.parts[i] = part
}

// join returns the path of a field: its name in small letters with "_" between
// words.
func join(path, field string) string {
	var b strings.Builder
	for i, r := range field {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	if path == "" {
		return b.String()
	}
	return path + "." + b.String()
}

// excerpt shortens a text for a message.
func excerpt(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}

// A filling fills the tags of one document.
type filling struct {
	data     map[string]any
	problems Problems
	row      int
	columns  *columns
}

// document returns a copy of the document with its tags filled. What has no tags
// is shared with the original, which is not changed.
func (f *filling) document(doc *vanban.Document, p *plan) *vanban.Document {
	out := *doc
	if p != nil {
		v, _ := f.value(reflect.ValueOf(&out).Elem(), p)
		out = v.Interface().(vanban.Document)
	}
	return &out
}

var textType = reflect.TypeFor[outline.Text]()

// value returns a filled copy. It comes to nothing if it is text of a lone {{if}}
// that prints none.
func (f *filling) value(v reflect.Value, p *plan) (filled reflect.Value, nothing bool) {
	switch {
	case p == nil:
		return v, false
	case p.text != nil:
		s := f.text(p)
		return reflect.ValueOf(s).Convert(v.Type()), p.text.lone && strings.TrimSpace(s) == ""
	case p.inner != nil && v.Kind() == reflect.Pointer:
		inner, nothing := f.value(v.Elem(), p.inner)
		out := reflect.New(v.Type().Elem())
		out.Elem().Set(inner)
		return out, nothing
	case p.inner != nil:
		return f.value(v.Elem(), p.inner)
	case v.Kind() == reflect.Slice:
		return f.slice(v, p)
	}
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	gone := false
	for i, part := range p.parts {
		filled, nothing := f.value(v.Field(i), part)
		out.Field(i).Set(filled)
		gone = gone || nothing
	}
	_, isParagraph := out.Interface().(outline.Paragraph)
	return out, gone && isParagraph
}

// slice fills the items of a list and leaves out those that come to nothing: lines
// of a list, and paragraphs.
func (f *filling) slice(v reflect.Value, p *plan) (reflect.Value, bool) {
	out := reflect.MakeSlice(v.Type(), 0, v.Len())
	for i := range v.Len() {
		filled, nothing := f.value(v.Index(i), p.parts[i])
		if !nothing {
			out = reflect.Append(out, filled)
		}
	}
	if v.Type() == textType {
		text := out.Interface().(outline.Text).Normal()
		return reflect.ValueOf(text), len(text) == 0 && v.Len() == 1
	}
	return out, false
}

// text fills one text. A value with a line break or another control character is
// a problem of its column, unless the text may have lines.
func (f *filling) text(p *plan) string {
	s, err := p.text.fill(f.data)
	if err != nil {
		f.fail(p, "", err.Error(), "")
		return ""
	}
	if !strings.ContainsFunc(s, forbidden) {
		return s
	}
	message, mend := "giá trị có ký tự điều khiển", "xóa ký tự này khỏi dữ liệu"
	if !strings.ContainsFunc(strings.ReplaceAll(s, "\n", ""), forbidden) {
		if bearsLines(p.path) {
			return s
		}
		message, mend = "giá trị có dấu xuống dòng ở chỗ chỉ có một dòng", "nối thành một dòng"
	}
	heading := ""
	for _, name := range p.text.names {
		if v, ok := f.data[name].(string); ok && strings.ContainsFunc(v, forbidden) {
			heading = f.heading(name)
			break
		}
	}
	f.fail(p, heading, message, mend)
	return ""
}

// forbidden says whether a character has no place in a line.
func forbidden(r rune) bool {
	return r < ' ' && r != '\t' || r >= 0x7f && r < 0xa0 || r == 0x2028 || r == 0x2029 || r == 0xfeff || r == unicode.ReplacementChar
}

// bearsLines says whether "\n" breaks the line in the text at a path, as the
// comments of vanban.Document say.
func bearsLines(path string) bool {
	last := path[strings.LastIndexByte(path, '.')+1:]
	if strings.HasPrefix(path, "body") || strings.Contains(path, ".body") {
		return false
	}
	return slices.Contains([]string{"superior", "agency", "summary", "issuer", "contact", "title"}, last)
}

// fail notes a problem with the text at a place of the document.
func (f *filling) fail(p *plan, heading, message, mend string) {
	if heading == "" && len(p.text.names) == 1 {
		heading = f.heading(p.text.names[0])
	}
	pr := problem(f.row, heading, ruleValue, message, mend)
	pr.Problem.Path = p.path
	f.problems = append(f.problems, pr)
}

// heading returns the heading of a column by its key.
func (f *filling) heading(name string) string {
	if i, ok := f.columns.at[name]; ok {
		return f.columns.names[i]
	}
	return name
}
