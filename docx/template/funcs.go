package template

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	gotemplate "text/template"
	"time"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/outline"
	"github.com/dean161/vanban/viet"
)

// functions are the functions of the field under their English and their
// unaccented Vietnamese names. The value that a function works on is its last
// argument, so that it may come through a pipe. A value that is missing stays
// missing.
var functions = [...]struct {
	english, vietnamese string
	call                func(args ...any) (any, error)
}{
	{"date", "ngay", one(dateText(vanban.Date.String))},
	{"shortDate", "ngay_ngan", one(dateText(func(d vanban.Date) string { return viet.ShortDate(d.Year, d.Month, d.Day) }))},
	{"dateWords", "ngay_bang_chu", one(dateText(func(d vanban.Date) string { return viet.DateWords(d.Year, d.Month, d.Day, nil) }))},
	{"number", "so", one(numberText(viet.Group))},
	{"words", "bang_chu", one(numberText(func(s string) (string, error) { return viet.DecimalWords(s, nil) }))},
	{"money", "tien_bang_chu", money},
	{"roman", "la_ma", one(roman)},
	{"upper", "chu_hoa", one(cased(viet.Upper))},
	{"lower", "chu_thuong", one(cased(viet.Lower))},
	{"title", "hoa_moi_chu", one(cased(viet.Title))},
	{"capitalize", "hoa_dau", one(cased(viet.Capitalize))},
	{"join", "noi", join},
	{"sort", "sap_xep", sorter((*viet.Collator).Compare)},
	{"sortNames", "sap_ten", sorter((*viet.Collator).CompareNames)},
	{"sortPlaces", "sap_dia_danh", sorter((*viet.Collator).ComparePlaces)},
	{"add", "cong", add},
	{"default", "mac_dinh", otherwise},
	{"rich", "kieu_chu", one(rich)},
	{"body", "noi_dung", one(body)},
}

// functionStubs returns all functions. Those that need the state of an
// execution do nothing here; a runner puts its own in their place.
func functionStubs() gotemplate.FuncMap {
	m := gotemplate.FuncMap{
		"image": func(...any) any { return nil }, "anh": func(...any) any { return nil },
		wordRestart: func() string { return "" }, wordRestartVietnamese: func() string { return "" },
		funcPrint: func(int, any) string { return "" }, funcList: func(int, any) any { return nil },
		funcNumber: func(int) int { return 0 }, funcID: func() int { return 0 },
		funcParagraph: func() string { return "" }, funcTableStart: func() string { return "" }, funcTableEnd: func() string { return "" },
	}
	for _, f := range functions {
		call := tolerant(f.call)
		m[f.english], m[f.vietnamese] = call, call
	}
	return m
}

// A failure is the value of a function that could not work. It is reported where
// it would be printed, so that the rest of the template is looked at, too.
type failure struct{ err error }

// tolerant returns f with failures for errors.
func tolerant(f func(...any) (any, error)) func(...any) any {
	return func(args ...any) any {
		for _, a := range args {
			if bad, ok := a.(failure); ok {
				return bad
			}
		}
		v, err := f(args...)
		if err != nil {
			return failure{err}
		}
		return v
	}
}

// Functions returns the functions of this package that work without a Word file,
// under both names, for texts that are filled in the same language. Their values
// are text, an outline.Text, an outline.Body or a list.
func Functions() gotemplate.FuncMap {
	m := make(gotemplate.FuncMap, 2*len(functions))
	for _, f := range functions {
		m[f.english], m[f.vietnamese] = f.call, f.call
	}
	return m
}

// functionNames lists the Vietnamese names for a message.
func functionNames() string {
	names := []string{"anh", wordRestartVietnamese}
	for _, f := range functions {
		names = append(names, f.vietnamese)
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

var errArguments = errors.New("hàm nhận sai số giá trị")

// one makes a function of one value.
func one(f func(any) (any, error)) func(...any) (any, error) {
	return func(args ...any) (any, error) {
		if len(args) != 1 {
			return nil, errArguments
		}
		if v := indirect(args[0]); v != nil {
			return f(v)
		}
		return nil, nil
	}
}

// indirect follows pointers, as far as they do not say themselves how they are
// printed. A nil pointer is nil.
func indirect(v any) any {
	for {
		switch v.(type) {
		case nil:
			return nil
		case fmt.Stringer, error:
			if r := reflect.ValueOf(v); r.Kind() == reflect.Pointer && r.IsNil() {
				return nil
			}
			return v
		}
		r := reflect.ValueOf(v)
		if r.Kind() != reflect.Pointer && r.Kind() != reflect.Interface {
			return v
		}
		if r.IsNil() {
			return nil
		}
		v = r.Elem().Interface()
	}
}

// scalar returns a value as text, unless it is a list or an object.
func scalar(v any) (string, error) {
	switch v := v.(type) {
	case string:
		return v, nil
	case outline.Text:
		if noted(v) {
			return "", errFootnote
		}
		return v.Plain(), nil
	case fmt.Stringer, error:
		return fmt.Sprint(v), nil
	}
	switch reflect.ValueOf(v).Kind() {
	case reflect.Slice, reflect.Array:
		return "", errors.New("giá trị là một danh sách; dùng range hoặc hàm noi")
	case reflect.Map, reflect.Struct:
		return "", errors.New("giá trị gồm nhiều trường; ghi rõ trường nào, ví dụ {{.nguoi_ky.ho_ten}}")
	case reflect.Func, reflect.Chan, reflect.UnsafePointer:
		return "", fmt.Errorf("giá trị kiểu %T không in được", v)
	}
	return fmt.Sprint(v), nil
}

func cased(f func(string) string) func(any) (any, error) {
	return func(v any) (any, error) {
		if t, ok := v.(outline.Text); ok {
			out := slices.Clone(t)
			for i := range out {
				out[i].Text = f(out[i].Text)
			}
			return out, nil
		}
		s, err := scalar(v)
		return f(s), err
	}
}

// dateText makes a function of a date: a vanban.Date, a time.Time, or text as
// vanban.ParseDate reads it.
func dateText(f func(vanban.Date) string) func(any) (any, error) {
	return func(v any) (any, error) {
		switch v := v.(type) {
		case vanban.Date:
			return f(v), nil
		case time.Time:
			return f(vanban.Date{Year: v.Year(), Month: int(v.Month()), Day: v.Day()}), nil
		}
		s, err := scalar(v)
		if err != nil {
			return nil, err
		}
		d, err := vanban.ParseDate(s)
		return f(d), err
	}
}

// numberText makes a function of a number.
func numberText(f func(string) (string, error)) func(any) (any, error) {
	return func(v any) (any, error) {
		n, err := plainNumber(v)
		if err != nil {
			return nil, err
		}
		s, err := f(n)
		if err != nil {
			return nil, fmt.Errorf("%q không phải là số", n)
		}
		return s, nil
	}
}

// plainNumber returns a number in plain digits; text may be grouped in the way
// of Việt Nam.
func plainNumber(v any) (string, error) {
	switch v := v.(type) {
	case string:
		s := strings.TrimSpace(v)
		if _, err := viet.DecimalWords(s, nil); err == nil {
			return s, nil
		}
		if plain, err := viet.Ungroup(s); err == nil {
			return plain, nil
		}
		return "", fmt.Errorf("%q không phải là số", v)
	case json.Number:
		return v.String(), nil
	}
	r := reflect.ValueOf(v)
	switch {
	case r.CanInt():
		return strconv.FormatInt(r.Int(), 10), nil
	case r.CanUint():
		return strconv.FormatUint(r.Uint(), 10), nil
	case r.CanFloat():
		return strconv.FormatFloat(r.Float(), 'f', -1, 64), nil
	}
	return "", errors.New("giá trị không phải là số")
}

// money reads an amount in words: in đồng, or in the currency whose code comes
// first.
func money(args ...any) (any, error) {
	code := "VND"
	if len(args) == 2 {
		code = fmt.Sprint(args[0])
		args = args[1:]
	}
	c, ok := viet.CurrencyOf(code)
	if !ok {
		return nil, fmt.Errorf("không có đơn vị tiền %q", code)
	}
	return one(numberText(func(s string) (string, error) { return viet.MoneyWords(s, c, nil) }))(args...)
}

func roman(v any) (any, error) {
	s, err := plainNumber(v)
	if err != nil {
		return nil, err
	}
	n, _ := strconv.Atoi(s)
	if r := viet.Roman(n); r != "" {
		return r, nil
	}
	return nil, fmt.Errorf("%s không viết được bằng số La Mã (1 đến 3999)", s)
}

// add adds whole numbers, such as 1 to the index of a range.
func add(args ...any) (any, error) {
	sum := 0
	for _, v := range args {
		if v = indirect(v); v == nil {
			return nil, nil
		}
		s, err := plainNumber(v)
		if err != nil {
			return nil, err
		}
		n, err := strconv.Atoi(s)
		if err != nil {
			return nil, fmt.Errorf("%s không phải là số nguyên", s)
		}
		sum += n
	}
	return sum, nil
}

// otherwise returns its last argument, or the first if that is missing or empty.
func otherwise(args ...any) (any, error) {
	if len(args) != 2 {
		return nil, errArguments
	}
	if v := indirect(args[1]); v != nil && v != "" {
		return v, nil
	}
	return args[0], nil
}

// rich reads **bold** and *italic* in a text.
func rich(v any) (any, error) {
	if t, ok := v.(outline.Text); ok {
		return t, nil
	}
	s, err := scalar(v)
	if err != nil {
		return nil, err
	}
	var out outline.Text
	for i, line := range strings.Split(s, "\n") {
		t, notes := outline.ParseText(line)
		if err := notes.Err(); err != nil {
			return nil, err
		}
		if i > 0 {
			out = append(out, outline.Span{Text: "\n"})
		}
		out = append(out, t...)
	}
	return out, nil
}

// body reads a text in the form of package outline.
func body(v any) (any, error) {
	if b, ok := v.(outline.Body); ok {
		return b, nil
	}
	s, err := scalar(v)
	if err != nil {
		return nil, err
	}
	b, notes := outline.Parse(s)
	return b, notes.Err()
}
