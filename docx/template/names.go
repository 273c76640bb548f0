package template

import (
	"reflect"
	"slices"
	"strings"
	"unicode"

	"github.com/dean161/vanban/viet"
)

// findNamed finds the tags of a paragraph between other delimiters: those around
// a declared name, around if, range or with and such a name, and the else and end
// that belong to these. It returns how many blocks are open behind the paragraph,
// of those open before.
func (p *paragraph) findNamed(left, right string, names []string, open int, part string, r *report) int {
	at := 0
	for {
		i := strings.Index(p.text[at:], left)
		if i < 0 {
			return open
		}
		from := at + i
		n := strings.Index(p.text[from+len(left):], right)
		if n < 0 {
			return open
		}
		to := from + len(left) + n + len(right)
		code, ok := namedCode(p.text[from+len(left):to-len(right)], names)
		if !ok || open == 0 && (code == "else" || code == "end") {
			at = from + len(left)
			continue
		}
		t := &tag{typed: p.text[from:to], code: code, par: p, from: from, to: to}
		at = to
		if !t.classify(part, r) {
			continue
		}
		p.tags = append(p.tags, t)
		switch {
		case t.opens():
			open++
		case t.word == "end":
			open--
		}
	}
}

// namedCode returns what text/template is given for the text of a tag between
// other delimiters, if it is one: NAME, NAME | function …, if NAME, range NAME,
// with NAME, else, end.
func namedCode(inner string, names []string) (code string, ok bool) {
	inner = strings.TrimSpace(plainCode(inner))
	word, rest, more := strings.Cut(inner, " ")
	switch word {
	case "else", "end":
		return inner, !more
	case "if", "range", "with":
		if !more {
			return "", false
		}
		word, inner = word+" ", strings.TrimSpace(rest)
	default:
		word = ""
	}
	path, pipe, piped := strings.Cut(inner, "|")
	path = strings.TrimPrefix(strings.TrimSpace(path), ".")
	if !declared(path, names) {
		return "", false
	}
	code = word + "." + fieldPath(path, names)
	if piped {
		code += " | " + strings.TrimSpace(pipe)
	}
	return code, true
}

// declared says whether all parts of a dotted path are declared, as they are or
// as keys.
func declared(path string, names []string) bool {
	if path == "" || !isPath(path) {
		return false
	}
	for seg := range strings.SplitSeq(path, ".") {
		if !slices.Contains(names, seg) && !slices.Contains(names, keyOf(seg)) {
			return false
		}
	}
	return true
}

// fieldPath returns the path with the names as they are declared.
func fieldPath(path string, names []string) string {
	segs := strings.Split(path, ".")
	for i, seg := range segs {
		if !slices.Contains(names, seg) {
			segs[i] = keyOf(seg)
		}
	}
	return strings.Join(segs, ".")
}

// isPath says whether s may be names joined by dots: no digit in front, so that
// "[1]" is none whatever is declared.
func isPath(s string) bool {
	first := true
	for _, r := range s {
		switch {
		case unicode.IsLetter(r), r == '_':
			first = false
		case unicode.IsDigit(r) && !first, r == ' ' && !first:
		case r == '.' && !first:
			first = true
		default:
			return false
		}
	}
	return !first
}

// keyOf returns a heading as a key: "Họ và tên" is ho_va_ten.
func keyOf(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(viet.Strip(s)), func(r rune) bool {
		return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), "_")
}

// namesOf returns the keys of data and of what it holds, sorted.
func namesOf(data any) []string {
	found := map[string]bool{}
	collectNames(reflect.ValueOf(data), found, 0)
	names := make([]string, 0, len(found))
	for n := range found {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}

// maxData bounds how deep data is looked into for names.
const maxData = 16

func collectNames(v reflect.Value, found map[string]bool, depth int) {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	if depth == maxData {
		return
	}
	switch v.Kind() {
	case reflect.Map:
		for _, k := range v.MapKeys() {
			if k.Kind() == reflect.String {
				found[k.String()] = true
			}
			collectNames(v.MapIndex(k), found, depth+1)
		}
	case reflect.Slice, reflect.Array:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			return
		}
		for i := range v.Len() {
			collectNames(v.Index(i), found, depth+1)
		}
	case reflect.Struct:
		for _, f := range reflect.VisibleFields(v.Type()) {
			if f.IsExported() && len(f.Index) == 1 {
				found[f.Name] = true
				collectNames(v.Field(f.Index[0]), found, depth+1)
			}
		}
	}
}
