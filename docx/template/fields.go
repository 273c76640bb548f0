package template

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/dean161/vanban"
)

// Type is what a template uses a value as.
type Type uint8

// The types.
const (
	Condition Type = iota // only asked for by if or with
	Text                  // printed: text, a number, a date
	Picture               // printed as an image
	Object                // its fields are used
	List                  // repeated, joined or sorted
)

// String returns the Vietnamese word for t.
func (t Type) String() string {
	switch t {
	case Condition:
		return "điều kiện"
	case Text:
		return "chữ"
	case Picture:
		return "ảnh"
	case Object:
		return "nhóm trường"
	case List:
		return "danh sách"
	}
	return fmt.Sprintf("Type(%d)", uint8(t))
}

// A Field is a value that a template needs.
type Field struct {
	Name     string
	Type     Type
	Required bool    // used outside of every condition
	Fields   []Field // of an Object, or of each item of a List; nil: items are text
}

// Fields are the values that a template needs, in the order of their first use.
type Fields []Field

// Fields returns the values that the template needs, with their types as they
// follow from use. Between delimiters other than {{ and }} they are those of
// Options.Names; nil if these are nil.
func (t *Template) Fields() Fields {
	if t.named() && t.opts.Names == nil {
		return nil
	}
	c, err := t.compile(t.opts.Names)
	if err != nil {
		return nil // Open has reported it
	}
	return c.needs.fields()
}

// JSONSchema returns the fields as a JSON Schema (draft 2020-12) of the data.
func (fs Fields) JSONSchema() []byte {
	s := schemaOf(fs)
	s.Schema = "https://json-schema.org/draft/2020-12/schema"
	out, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		panic("template: " + err.Error()) // the schema is of our types
	}
	return append(out, '\n')
}

// A schema is a JSON Schema, so far as Fields need it.
type schema struct {
	Schema      string      `json:"$schema,omitempty"`
	Type        any         `json:"type,omitempty"`
	Description string      `json:"description,omitempty"`
	Properties  *properties `json:"properties,omitempty"`
	Required    []string    `json:"required,omitempty"`
	Items       *schema     `json:"items,omitempty"`
}

// properties are fields that keep their order.
type properties Fields

// MarshalJSON writes the properties in their order.
func (p *properties) MarshalJSON() ([]byte, error) {
	var b strings.Builder
	b.WriteByte('{')
	for i, f := range *p {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := json.Marshal(f.Name)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(f.schema())
		if err != nil {
			return nil, err
		}
		b.Write(append(append(name, ':'), value...))
	}
	b.WriteByte('}')
	return []byte(b.String()), nil
}

// printable are the JSON types that print as text.
var printable = []string{"string", "number", "boolean"}

func schemaOf(fs Fields) *schema {
	s := &schema{Type: "object", Properties: (*properties)(&fs)}
	for _, f := range fs {
		if f.Required {
			s.Required = append(s.Required, f.Name)
		}
	}
	return s
}

func (f Field) schema() *schema {
	switch f.Type {
	case Object:
		return schemaOf(f.Fields)
	case List:
		if f.Fields != nil {
			return &schema{Type: "array", Items: schemaOf(f.Fields)}
		}
		return &schema{Type: "array", Items: &schema{Type: printable}}
	case Picture:
		return &schema{Type: "string", Description: "tên tệp ảnh PNG hoặc JPEG"}
	case Condition:
		return &schema{Description: "điều kiện: có giá trị hay không"}
	}
	return &schema{Type: printable}
}

// unused warns of values that the template does not use.
func (c *compiled) unused(data any) Problems {
	var out Problems
	c.needs.unusedIn(reflect.ValueOf(data), "", func(path string) {
		if len(out) < maxProblems {
			out = append(out, Problem{Severity: vanban.Warning, Tag: path, Message: "mẫu không dùng giá trị này", Mend: "kiểm tra tên trường trong mẫu và trong dữ liệu"})
		}
	})
	return out
}

// unusedIn calls found for the keys of maps in v that n has no field for, each
// once.
func (n *need) unusedIn(v reflect.Value, path string, found func(string)) {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	switch {
	case n.whole:
	case v.Kind() == reflect.Map && v.Type().Key().Kind() == reflect.String && (n.fields() != nil || path == ""):
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
		for _, k := range keys {
			name := strings.TrimPrefix(path+"."+k.String(), ".")
			if child := n.find(k.String()); child == nil {
				found(name)
			} else {
				child.unusedIn(v.MapIndex(k), name, found)
			}
		}
	case (v.Kind() == reflect.Slice || v.Kind() == reflect.Array) && n.item != nil:
		said := map[string]bool{}
		for i := range v.Len() {
			n.item.unusedIn(v.Index(i), path+"[]", func(path string) {
				if !said[path] {
					said[path] = true
					found(path)
				}
			})
		}
	}
}
