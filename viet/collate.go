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
//
// The zero Collator is ready for use.
type Collator struct {
	c   *collate.Collator // made when it is first needed
	buf collate.Buffer
}

// NewCollator returns a Collator. It costs some microseconds.
func NewCollator() *Collator {
	c := new(Collator)
	c.table()
	return c
}

// table returns the collator of CLDR.
func (c *Collator) table() *collate.Collator {
	if c.c == nil {
		c.c = collate.New(language.Vietnamese, collate.Numeric)
	}
	return c.c
}

// compare compares text without its bytes.
func (c *Collator) compare(a, b string) int { return c.table().CompareString(NFC(a), NFC(b)) }

// Compare returns -1, 0 or +1 as a stands before b, is b, or stands behind it.
func (c *Collator) Compare(a, b string) int {
	if v := c.compare(a, b); v != 0 {
		return v
	}
	return strings.Compare(a, b)
}

// CompareNames compares names of persons: by the given name, which is the
// last word, then by the family and middle names, as lists in Việt Nam do. A
// form of address or a degree in front (Ông, Bà, TS.) does not count, nor do
// capitals: NGUYỄN VĂN AN stands beside Nguyễn Văn An. Names that are still equal
// are ordered by Compare.
func (c *Collator) CompareNames(a, b string) int {
	restA, givenA := SplitName(a)
	restB, givenB := SplitName(b)
	if v := c.compare(Lower(givenA), Lower(givenB)); v != 0 {
		return v
	}
	if v := c.compare(Lower(restA), Lower(restB)); v != 0 {
		return v
	}
	return c.Compare(a, b)
}

// ComparePlaces compares names of places without their kind, as PlaceName gives
// them, and without capitals. Names that are still equal are ordered by Compare.
func (c *Collator) ComparePlaces(a, b string) int {
	if v := c.compare(Lower(PlaceName(a)), Lower(PlaceName(b))); v != 0 {
		return v
	}
	return c.Compare(a, b)
}

// Key appends to dst the bytes whose order is that of Compare, but for text
// that Compare orders by bytes alone, and returns the whole.
func (c *Collator) Key(dst []byte, s string) []byte {
	c.buf.Reset()
	return append(dst, c.table().KeyFromString(&c.buf, NFC(s))...)
}

// NameKey is Key in the order of CompareNames.
func (c *Collator) NameKey(dst []byte, name string) []byte {
	rest, given := SplitName(name)
	dst = append(c.Key(dst, Lower(given)), 0, 0, 0) // two zeros part the levels of a key
	dst = append(c.Key(dst, Lower(rest)), 0, 0, 0)
	return c.Key(dst, name)
}

// PlaceKey is Key in the order of ComparePlaces.
func (c *Collator) PlaceKey(dst []byte, place string) []byte {
	return c.Key(append(c.Key(dst, Lower(PlaceName(place))), 0, 0, 0), place)
}

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
