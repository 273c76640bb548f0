package outline

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Number gives every item without a label the label that follows from the
// items before it, in place; labels that are there stay and are counted from.
// Điều runs on through the document, and so does Chương; the other levels begin
// anew in every item that holds them (BD-14, BD-15). A Subclause takes the
// number of the Clause or Heading that holds it, else 1. Dash and Plus have no
// label. When there is no label left, such as for a 24th điểm, Number returns
// an error that says where, and the items from there on stay as they are.
func Number(b Body) error {
	var failed error
	q := sequence{visit: func(it *Item, path []*Item, want string, code Code) bool {
		if code == Unnumbered && want == "" {
			failed = fmt.Errorf("%s: không còn nhãn để đánh số; hãy chia nhỏ mục này", place(b, path))
			return false
		}
		if code == Unnumbered {
			it.Label = want
		}
		return true
	}}
	q.run(b, make([]*Item, 0, Plus))
	return failed
}

// The codes of the findings of CheckNumbering.
const (
	Gap        Code = "gap"        // a number is left out before the item
	Repeat     Code = "repeat"     // the number of the item before, again
	Order      Code = "order"      // a number lower than that of the item before
	Unnumbered Code = "unnumbered" // no label
	BadLabel   Code = "bad-label"  // a label that the level cannot have
)

// A Finding is a fault of a body.
type Finding struct {
	Node     Node
	Place    string // where it is, as Cite writes it
	Code     Code
	Expected string // the label that is due there, if there is one
	Message  string // in Vietnamese: where, what, and what to write
}

// CheckNumbering finds the items whose labels do not follow each other: gaps,
// repeats, wrong order, labels left out. The rules are those of Number, except
// that Chương may also begin anew in a new Phần (BD-13 to BD-16).
func CheckNumbering(b Body) []Finding {
	var found []Finding
	q := sequence{visit: func(it *Item, path []*Item, want string, code Code) bool {
		if code == "" {
			return true
		}
		f := Finding{Node: it, Place: place(b, append(path, it)), Code: code, Expected: want}
		what := map[Code]string{
			Gap:        "số bị nhảy cách",
			Repeat:     "số bị lặp lại",
			Order:      "số sai thứ tự",
			Unnumbered: "chưa đánh số",
			BadLabel:   "nhãn không đúng mẫu",
		}[code]
		mend := "không còn nhãn nào cho vị trí này, hãy chia nhỏ mục"
		if want != "" {
			mend = "ở đây phải là " + cite(it.Level, want)
		}
		f.Message = f.Place + ": " + what + "; " + mend
		found = append(found, f)
		return true
	}}
	q.run(b, make([]*Item, 0, Plus))
	return found
}

// A sequence counts the labelled items of a document.
type sequence struct {
	chapters, articles int // through the document
	// visit is told the label that is due and what is wrong with the one that
	// is there ("" when nothing is). It may give the item a label; when it
	// returns false, the counting ends.
	visit func(it *Item, path []*Item, want string, code Code) bool
}

// run counts the items of one holder, which path leads to, and of what they
// hold.
func (q *sequence) run(b Body, path []*Item) bool {
	var last [Plus + 1]int
	sub := subSequence{prefix: subPrefix(path)}
	for _, n := range b {
		it, ok := n.(*Item)
		if !ok {
			continue
		}
		switch it.Level {
		case Dash, Plus:
		case Subclause:
			want := sub.want()
			if !q.visit(it, path, want, sub.judge(it.Label)) {
				return false
			}
			sub.last = subclause(it.Label)
			if sub.last == nil {
				sub.last = subclause(want)
			}
		default:
			previous := &last[it.Level]
			anew := false
			switch it.Level {
			case Chapter:
				anew = *previous == 0 && len(path) > 0
				*previous = 1
				previous = &q.chapters
			case Article:
				previous = &q.articles
			}
			if !q.visit(it, path, makeLabel(it.Level, *previous+1), judge(it, *previous, anew)) {
				return false
			}
			*previous++
			if n := labelNumber(it.Level, it.Label); n > 0 {
				*previous = n
			}
		}
		if !q.run(it.Children, append(path, it)) {
			return false
		}
	}
	return true
}

// judge tells what is wrong with the label of an item that follows number
// previous; anew allows it to be the first.
func judge(it *Item, previous int, anew bool) Code {
	n := labelNumber(it.Level, it.Label)
	switch {
	case it.Label == "":
		return Unnumbered
	case n == 0:
		return BadLabel
	case n == previous+1, anew && n == 1:
		return ""
	case n == previous:
		return Repeat
	case n < previous:
		return Order
	}
	return Gap
}

// A subSequence counts the Subclauses of one holder.
type subSequence struct {
	prefix int // the first number of all labels; 0: any
	last   []int
}

// subPrefix is the number of the Clause or Heading at the end of path.
func subPrefix(path []*Item) int {
	if len(path) == 0 {
		return 0
	}
	holder := path[len(path)-1]
	if holder.Level != Clause && holder.Level != Heading {
		return 0
	}
	return labelNumber(holder.Level, holder.Label)
}

// want returns the label after the last one.
func (s subSequence) want() string {
	if s.last == nil {
		return strconv.Itoa(max(1, s.prefix)) + ".1"
	}
	next := slices.Clone(s.last)
	next[len(next)-1]++
	label := joinSubclause(next)
	if subclause(label) == nil {
		return ""
	}
	return label
}

// judge tells what is wrong with a label after the last one. After 1.1 may
// come 1.2 and 1.1.1; after 1.1.2 may come 1.1.3, 1.1.2.1 and 1.2.
func (s subSequence) judge(label string) Code {
	if label == "" {
		return Unnumbered
	}
	got := subclause(label)
	if got == nil {
		return BadLabel
	}
	if s.prefix > 0 && got[0] != s.prefix {
		if got[0] > s.prefix {
			return Gap
		}
		return Order
	}
	if s.last == nil || s.prefix == 0 && got[0] == s.last[0]+1 {
		if slices.Equal(got[1:], []int{1}) {
			return ""
		}
		return Gap
	}
	if slices.Equal(got, append(slices.Clone(s.last), 1)) {
		return ""
	}
	for k := 2; k <= len(s.last); k++ {
		next := slices.Clone(s.last[:k])
		next[k-1]++
		if slices.Equal(got, next) {
			return ""
		}
	}
	switch slices.Compare(got, s.last) {
	case 0:
		return Repeat
	case -1:
		return Order
	}
	return Gap
}

func joinSubclause(numbers []int) string {
	parts := make([]string, len(numbers))
	for i, n := range numbers {
		parts[i] = strconv.Itoa(n)
	}
	return strings.Join(parts, ".")
}
