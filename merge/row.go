package merge

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/viet"
)

// A Row is one row of data: what one letter is filled with, or in mode Send one
// recipient.
type Row struct {
	Line   int // where it stands: the line of a text file, the row of a spreadsheet; from 1
	Fields []Field
}

// A Field is a value of a row under the heading of its column. Values are strings,
// or of JSON bool, nil, []any and map[string]any too, whose numbers are strings as
// they were typed.
type Field struct {
	Name  string // as it is typed: "Họ và tên"
	Value any
}

// Key returns the name by which a tag asks for a column: small letters without
// diacritics, "_" between words. "Họ và tên" is ho_va_ten.
func Key(heading string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(viet.Strip(heading)), func(r rune) bool {
		return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), "_")
}

// MaxColumns is the most columns of a row.
const MaxColumns = 1024

// columns are the headings of a row, looked up.
type columns struct {
	names []string
	keys  []string
	at    map[string]int // by key and by heading
}

// newColumns looks the headings of a row up. Two that give one key, and a value
// without a heading, are problems.
func newColumns(r *Row) (*columns, Problems) {
	c := &columns{at: make(map[string]int, 2*len(r.Fields))}
	var problems Problems
	fault := func(i int, message, mend string) {
		problems = append(problems, problem(r.Line, c.names[i], ruleHeading, message, mend))
	}
	if len(r.Fields) > MaxColumns {
		return c, Problems{problem(r.Line, "", ruleHeading, fmt.Sprintf("hơn %d cột", MaxColumns), "bỏ các cột thừa")}
	}
	for i, f := range r.Fields {
		key := Key(f.Name)
		c.names, c.keys = append(c.names, f.Name), append(c.keys, key)
		if key == "" {
			if f.Value != nil && f.Value != "" {
				fault(i, fmt.Sprintf("cột thứ %d không có tên", i+1), "ghi tên cột ở dòng đầu")
			}
			continue
		}
		if other, ok := c.at[key]; ok {
			fault(i, fmt.Sprintf("hai cột %q và %q cùng thành tên %s", c.names[other], f.Name, key), "đổi tên một cột")
			continue
		}
		c.at[key] = i
	}
	for i, name := range c.names {
		if _, ok := c.at[name]; !ok && name != "" {
			c.at[name] = i
		}
	}
	return c, problems
}

// describes says whether the headings are those of the row.
func (c *columns) describes(r *Row) bool {
	if c == nil || len(c.names) != len(r.Fields) {
		return false
	}
	for i, f := range r.Fields {
		if f.Name != c.names[i] || c.keys[i] == "" && f.Value != nil && f.Value != "" {
			return false
		}
	}
	return true
}

// data returns the values of a row for text/template, under both names, and the
// place of the row among the rows as stt unless a column has that name.
func (c *columns) data(r *Row, ordinal int) map[string]any {
	data := make(map[string]any, len(c.at)+1)
	data["stt"] = fmt.Sprint(ordinal)
	for name, i := range c.at {
		data[name] = r.Fields[i].Value
	}
	return data
}

// text returns the value of the first of the columns that is there and is not
// blank, and its heading. Of a list it is the items, with commas.
func (c *columns) text(r *Row, keys ...string) (value, heading string) {
	for _, key := range keys {
		i, ok := c.at[key]
		if !ok {
			continue
		}
		if s := plainText(r.Fields[i].Value); s != "" {
			return s, r.Fields[i].Name
		}
	}
	return "", ""
}

func plainText(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case []any:
		items := make([]string, len(v))
		for i := range v {
			items[i] = plainText(v[i])
		}
		return strings.Join(items, ", ")
	}
	return ""
}

// date returns the date in a column, or the zero Date.
func (c *columns) date(r *Row, keys ...string) (vanban.Date, Problems) {
	s, heading := c.text(r, keys...)
	d, err := vanban.ParseDate(s)
	if err != nil {
		return d, Problems{problem(r.Line, heading, ruleColumn, err.Error(), "")}
	}
	return d, nil
}
