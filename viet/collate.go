package viet

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// A Collator compares text in the order of Vietnamese dictionaries as CLDR
// defines it: first by letters (a ă â … d đ … o ô ơ … u ư), then by tone
// (ngang, huyền, hỏi, ngã, sắc, nặng), then small letters before capitals;
// numbers count by their value, so that Điều 2 stands before Điều 10. Text that
// is still equal is ordered by its bytes. A Collator holds buffers: each
// goroutine needs its own.
type Collator struct {
	c   *collate.Collator
	buf collate.Buffer
}

// NewCollator returns a Collator. It costs some microseconds.
func NewCollator() *Collator {
	return &Collator{c: collate.New(language.Vietnamese, collate.Numeric)}
}

// Compare returns -1, 0 or +1 as a stands before b, is b, or stands behind it.
func (c *Collator) Compare(a, b string) int {
	if v := c.c.CompareString(a, b); v != 0 {
		return v
	}
	return strings.Compare(a, b)
}

// CompareNames compares names of persons: by the given name, which is the
// last word, then by the family and middle names, as lists in Việt Nam do. A
// form of address or a degree in front (Ông, Bà, TS.) does not count.
func (c *Collator) CompareNames(a, b string) int {
	restA, givenA := SplitName(a)
	restB, givenB := SplitName(b)
	if v := c.c.CompareString(givenA, givenB); v != 0 {
		return v
	}
	if v := c.c.CompareString(restA, restB); v != 0 {
		return v
	}
	return c.Compare(a, b)
}

// ComparePlaces compares names of places without their kind, as PlaceName gives
// them.
func (c *Collator) ComparePlaces(a, b string) int {
	if v := c.c.CompareString(PlaceName(a), PlaceName(b)); v != 0 {
		return v
	}
	return c.Compare(a, b)
}

// Key appends to dst the bytes whose order is that of Compare, but for text
// that Compare orders by bytes alone, and returns the whole.
func (c *Collator) Key(dst []byte, s string) []byte {
	c.buf.Reset()
	return append(dst, c.c.KeyFromString(&c.buf, s)...)
}

// NameKey is Key in the order of CompareNames.
func (c *Collator) NameKey(dst []byte, name string) []byte {
	rest, given := SplitName(name)
	return c.Key(append(c.Key(dst, given), 0, 0, 0), rest) // two zeros part the levels of a key
}

// PlaceKey is Key in the order of ComparePlaces.
func (c *Collator) PlaceKey(dst []byte, place string) []byte { return c.Key(dst, PlaceName(place)) }

// Sort sorts a list in the order of Compare.
func Sort(list []string) { c := NewCollator(); sortBy(list, c.Key) }

// SortNames sorts a list of persons in the order of CompareNames.
func SortNames(list []string) { c := NewCollator(); sortBy(list, c.NameKey) }

// SortPlaces sorts a list of places in the order of ComparePlaces.
func SortPlaces(list []string) { c := NewCollator(); sortBy(list, c.PlaceKey) }

// sortBy sorts the list by keys, and equal keys by their text.
func sortBy(list []string, key func([]byte, string) []byte) {
	type item struct {
		key  []byte
		text string
	}
	items := make([]item, len(list))
	for i, s := range list {
		items[i] = item{key(nil, s), s}
	}
	slices.SortFunc(items, func(a, b item) int {
		if v := bytes.Compare(a.key, b.key); v != 0 {
			return v
		}
		return strings.Compare(a.text, b.text)
	})
	for i := range items {
		list[i] = items[i].text
	}
}
