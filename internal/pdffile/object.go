// Package pdffile reads PDF files that others wrote and appends to them. Reading
// is strict, lazy and bounded: only what is asked for is parsed, a file whose
// cross-reference table does not lead to its objects is refused, and no file
// makes it use more than a fixed amount of work and memory. Writing is an
// incremental update (ISO 32000-1, 7.5.6): the bytes of the file stay as they
// are, so that signatures in it stay valid.
//
// Messages are in Vietnamese: they are shown to whoever chose the file.
package pdffile

import (
	"encoding/hex"
	"maps"
	"slices"
	"strconv"
)

// An Object is nil, a bool, a Number, String, Name, Array, Dict, Ref or *Stream.
type Object any

type (
	// A Number is a number as it is typed.
	Number string
	// A String is the bytes of a string.
	String string
	// A Name is a name without its slash.
	Name string
	// An Array is a list of objects.
	Array []Object
	// A Dict is a dictionary; null entries are left out.
	Dict map[Name]Object
	// A Ref refers to an object by number and generation.
	Ref struct{ Number, Generation int }
	// A Stream is a dictionary with encoded data.
	Stream struct {
		Dict Dict
		Data []byte
	}
	// A Keyword is a bare word: an operator in the content of a page.
	Keyword string
)

// Float returns the value of a number.
func (n Number) Float() (float64, bool) {
	v, err := strconv.ParseFloat(string(n), 64)
	return v, err == nil && v > -1e9 && v < 1e9
}

// Int returns the value of a whole number.
func (n Number) Int() (int, bool) {
	v, err := strconv.ParseInt(string(n), 10, 48)
	return int(v), err == nil
}

// integer returns the value of o if it is a whole number.
func integer(o Object) (int, bool) {
	n, ok := o.(Number)
	if !ok {
		return 0, false
	}
	return n.Int()
}

// appendObject appends o as a file holds it. Keys are in order.
func appendObject(b []byte, o Object) []byte {
	switch o := o.(type) {
	case nil:
		return append(b, "null"...)
	case bool:
		return strconv.AppendBool(b, o)
	case Number:
		return append(b, o...)
	case String:
		return append(hex.AppendEncode(append(b, '<'), []byte(o)), '>')
	case Name:
		return appendName(b, o)
	case Ref:
		b = strconv.AppendInt(b, int64(o.Number), 10)
		b = strconv.AppendInt(append(b, ' '), int64(o.Generation), 10)
		return append(b, " R"...)
	case Array:
		b = append(b, '[')
		for i, item := range o {
			if i > 0 {
				b = append(b, ' ')
			}
			b = appendObject(b, item)
		}
		return append(b, ']')
	case Dict:
		b = append(b, "<<"...)
		for _, k := range slices.Sorted(maps.Keys(o)) {
			b = append(appendName(append(b, ' '), k), ' ')
			b = appendObject(b, o[k])
		}
		return append(b, " >>"...)
	case *Stream:
		d := maps.Clone(o.Dict)
		if d == nil {
			d = Dict{}
		}
		d["Length"] = Number(strconv.Itoa(len(o.Data)))
		b = append(appendObject(b, d), "\nstream\n"...)
		return append(append(b, o.Data...), "\nendstream"...)
	}
	panic("pdffile: cannot write an object of this type")
}

func appendName(b []byte, n Name) []byte {
	b = append(b, '/')
	for _, c := range []byte(n) {
		if c <= ' ' || c >= 0x7F || c == '#' || delimiter(c) {
			b = append(b, '#')
			b = hex.AppendEncode(b, []byte{c})
			continue
		}
		b = append(b, c)
	}
	return b
}
