package template

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/dean161/vanban/viet"
)

// join joins a list as a sentence does: "A, B và C". Other signs than the comma
// and the "và" may come first.
func join(args ...any) (any, error) {
	between, last := ", ", " và "
	if len(args) == 3 {
		last = fmt.Sprint(args[1])
	}
	if len(args) > 1 {
		between = fmt.Sprint(args[0])
	}
	if len(args) < 1 || len(args) > 3 {
		return nil, errArguments
	}
	items, err := listOf(args[len(args)-1])
	if items == nil || err != nil {
		return nil, err
	}
	var b strings.Builder
	for i, item := range items {
		s, err := scalar(item)
		if err != nil {
			return nil, err
		}
		switch {
		case i == 0:
		case i == len(items)-1:
			b.WriteString(last)
		default:
			b.WriteString(between)
		}
		b.WriteString(s)
	}
	return b.String(), nil
}

// listOf returns the items of a list, without pointers; nil for a missing one.
func listOf(v any) ([]any, error) {
	if v = indirect(v); v == nil {
		return nil, nil
	}
	r := reflect.ValueOf(v)
	if r.Kind() != reflect.Slice && r.Kind() != reflect.Array {
		return nil, errors.New("giá trị không phải là danh sách")
	}
	items := make([]any, r.Len())
	for i := range items {
		if items[i] = indirect(r.Index(i).Interface()); items[i] == nil {
			return nil, fmt.Errorf("phần tử thứ %d của danh sách bị thiếu", i+1)
		}
	}
	return items, nil
}

// sorter makes a function that returns a sorted copy of a list, of objects by
// the field that comes first.
func sorter(compare func(*viet.Collator, string, string) int) func(...any) (any, error) {
	return func(args ...any) (any, error) {
		if len(args) < 1 || len(args) > 2 {
			return nil, errArguments
		}
		items, err := listOf(args[len(args)-1])
		if items == nil || err != nil {
			return nil, err
		}
		keys := make([]string, len(items))
		order := make([]int, len(items))
		for i, item := range items {
			order[i] = i
			if len(args) == 2 {
				item = fieldOf(item, fmt.Sprint(args[0]))
			}
			if item == nil {
				return nil, fmt.Errorf("phần tử thứ %d không có trường %q", i+1, args[0])
			}
			if keys[i], err = scalar(item); err != nil {
				return nil, err
			}
		}
		c := viet.NewCollator()
		slices.SortStableFunc(order, func(a, b int) int { return compare(c, keys[a], keys[b]) })
		sorted := make([]any, len(items))
		for i, from := range order {
			sorted[i] = items[from]
		}
		return sorted, nil
	}
}

// fieldOf returns a field of an object, or nil.
func fieldOf(v any, name string) any {
	r := reflect.ValueOf(v)
	switch r.Kind() {
	case reflect.Map:
		if r.Type().Key().Kind() == reflect.String {
			r = r.MapIndex(reflect.ValueOf(name).Convert(r.Type().Key()))
			break
		}
		return nil
	case reflect.Struct:
		if f, ok := r.Type().FieldByName(name); !ok || !f.IsExported() {
			return nil
		}
		r = r.FieldByName(name)
	default:
		return nil
	}
	if !r.IsValid() {
		return nil
	}
	return indirect(r.Interface())
}
