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
// an error that says where, and the items from there on stay as they are. The
// body must be one that Validate accepts.
func Number(b Body) error {
	var failed error
	q := sequence{visit: func(it *Item, path []*Item, want string, code Code) bool {
		if code == Exhausted {
			failed = fmt.Errorf("%s: không còn nhãn để đánh số; hãy chia nhỏ mục này", place(b, path))
			return false
		}
		if code == Unnumbered {
			it.Label = want
		}
		return true
	}}
	q.run(b, make([]*Item, 0, Plus), 0)
	return failed
}

// The codes of the findings of CheckNumbering.
const (
	Gap        Code = "gap"        // a number is left out before the item
	Repeat     Code = "repeat"     // the number of the item before, again
	Order      Code = "order"      // a number lower than that of the item before
	Unnumbered Code = "unnumbered" // no label; Number gives it the one that is due
	Exhausted  Code = "exhausted"  // no label, and none is left: Number fails
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
// that Chương may also begin anew in a new Phần (BD-13 to BD-16). Number fails
// just when there is an Exhausted among the findings; of a run of items of one
// holder, only the first is. The body must be one that Validate accepts.
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
			Exhausted:  "không đánh số được",
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
	q.run(b, make([]*Item, 0, Plus), 0)
	return found
}

// A sequence counts the labelled items of a document.
type sequence struct {
	chapters, articles int // through the document
	// visit is told the label that is due and what is wrong with the one that
	// is there ("" when nothing is). It may give an item without a label the one
	// that is due; when it returns false, the counting ends.
	visit func(it *Item, path []*Item, want string, code Code) bool
}

// run counts the items of one holder, which path leads to, and of what they
// hold. prefix is the number of the holder, if it is a Clause or Heading, else 0.
func (q *sequence) run(b Body, path []*Item, prefix int) bool {
	var last [Plus + 1]int  // numbers, by level
	var full [Plus + 1]bool // levels without a label left
	sub := subSequence{prefix: prefix}
	for _, n := range b {
		it, ok := n.(*Item)
		if !ok {
			continue
		}
		var want string
		var code Code
		number := 0
		switch it.Level {
		case Dash, Plus:
		case Subclause:
			want, code = sub.next(it.Label)
		default:
			want, code, number = q.next(it, &last[it.Level], len(path) > 0)
		}
		if code == Unnumbered && want == "" {
			code = Exhausted
		}
		told := code == Exhausted && full[it.Level]
		full[it.Level] = full[it.Level] || code == Exhausted
		if !told && !q.visit(it, path, want, code) {
			return false
		}
		if code == BadLabel || code == Exhausted || it.Level != Clause && it.Level != Heading {
			number = 0
		}
		if !q.run(it.Children, append(path, it), number) {
			return false
		}
	}
	return true
}

// next counts an item that is no Subclause, after number *previous of its level
// and holder. It returns the label that is due, what is wrong with the one that
// is there, and the number of the item.
func (q *sequence) next(it *Item, previous *int, held bool) (want string, code Code, number int) {
	anew := false
	switch it.Level {
	case Chapter:
		anew = *previous == 0 && held
		*previous = 1
		previous = &q.chapters
	case Article:
		previous = &q.articles
	}
	want, code = makeLabel(it.Level, *previous+1), judge(it, *previous, anew)
	*previous++
	if n := labelNumber(it.Level, it.Label); n > 0 {
		*previous = n
	}
	return want, code, *previous
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

// next counts a Subclause. It returns the label that is due and what is wrong
// with the one that is there.
func (s *subSequence) next(label string) (want string, code Code) {
	want, code = s.want(), s.judge(label)
	if numbers := subclause(label); numbers != nil {
		s.last = numbers
	} else if want != "" {
		s.last = subclause(want)
	}
	return want, code
}

// want returns the label after the last one, "" when there is none.
func (s *subSequence) want() string {
	next := []int{max(1, s.prefix), 1}
	if s.last != nil {
		next = slices.Clone(s.last)
		next[len(next)-1]++
	}
	label := joinSubclause(next)
	if subclause(label) == nil {
		return ""
	}
	return label
}

// judge tells what is wrong with a label after the last one. After 1.1 may
// come 1.2 and 1.1.1; after 1.1.2 may come 1.1.3, 1.1.2.1 and 1.2.
func (s *subSequence) judge(label string) Code {
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
