package viet

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A Step is one kind of typographic clean-up. None changes a word; what may be
// meant as it is stays as it is.
type Step uint8

// The steps, in the order in which Clean takes them.
const (
	// Invisible removes control characters, marks of direction, zero-width
	// characters and byte order marks. Tabs and ends of lines stay, so does
	// what joins emoji or letters of other scripts, and a soft hyphen stays where
	// it may be the ư of a document in TCVN3 ("t" + U+00AD).
	Invisible Step = iota
	// NormalForm joins letters and marks, as NFC does.
	NormalForm
	// LookAlikes writes Đ and đ for the letters Ð (U+00D0), ð (U+00F0) and Ɖ
	// (U+0189) that look like them, in words that are syllables with đ.
	LookAlikes
	// Spaces writes one space where there are two or three between words.
	// Longer runs, and several runs in a line of short pieces, set columns or
	// leave room to write; they stay, and so do the beginnings of lines and the
	// blanks of drafts ("Số:   /QĐ-UBND").
	Spaces
	// LineEnds removes spaces and tabs at the ends of lines.
	LineEnds
	// SpaceBefore removes a space before , . ; : ! ? ) ] } and ”. Ratios (1 : 3) and
	// rows of dots stay.
	SpaceBefore
	// SpaceAfter removes a space behind ( [ { and “.
	SpaceAfter
	// Quotes writes “ and ” for straight quotes, if those of a line pair up and
	// none looks like code or JSON (f("x"), {"a": 1}).
	Quotes
	// Dashes writes the hyphen with a space at each side in fixed phrases ("Độc
	// lập - Tự do - Hạnh phúc", "Bà Rịa - Vũng Tàu") and the bare hyphen in
	// cited symbols ("161/QĐ-TTg"), where word processors like to put longer
	// dashes.
	Dashes
)

// stepNames are the names of the steps and what they do, in Vietnamese.
var stepNames = [...]struct{ name, title string }{
	Invisible:   {"invisible", "bỏ ký tự không nhìn thấy"},
	NormalForm:  {"normal-form", "chuyển chữ tổ hợp thành chữ dựng sẵn"},
	LookAlikes:  {"look-alikes", "thay chữ trông giống chữ đ"},
	Spaces:      {"spaces", "bỏ dấu cách thừa"},
	LineEnds:    {"line-ends", "bỏ dấu cách cuối dòng"},
	SpaceBefore: {"space-before", "bỏ dấu cách trước dấu câu"},
	SpaceAfter:  {"space-after", "bỏ dấu cách sau dấu mở"},
	Quotes:      {"quotes", "thay dấu ngoặc kép thẳng"},
	Dashes:      {"dashes", "thay gạch dài trong cụm từ cố định, ký hiệu"},
}

// Steps returns all steps in their order.
func Steps() []Step {
	all := make([]Step, len(stepNames))
	for i := range all {
		all[i] = Step(i)
	}
	return all
}

// String returns the name of the step: "space-before".
func (s Step) String() string {
	if int(s) < len(stepNames) {
		return stepNames[s].name
	}
	return ""
}

// Title says in Vietnamese what the step does: "bỏ dấu cách trước dấu câu".
func (s Step) Title() string {
	if int(s) < len(stepNames) {
		return stepNames[s].title
	}
	return ""
}

// ParseStep is the inverse of Step.String.
func ParseStep(name string) (Step, bool) {
	for i, n := range stepNames {
		if n.name == name {
			return Step(i), true
		}
	}
	return 0, false
}

// A Change is one place that a step changed.
type Change struct {
	Step   Step
	Offset int    // in bytes, in the text that was given to Clean
	Old    string // what stood there
	New    string // what stands there now
}

// Clean takes the steps, in their own order and each once, and returns the text
// with all changes, in the order in which they were made. Without steps it takes
// all. Cleaning what is clean changes nothing, and returns text itself.
//
// Lines end at "\n"; a text may be cleaned line by line. Text that is not UTF-8 is
// in another encoding and is returned as it is.
func Clean(text string, steps ...Step) (string, []Change) {
	if len(steps) == 0 {
		steps = Steps()
	}
	if !utf8.ValidString(text) {
		return text, nil
	}
	c := cleaner{text: text}
	for _, s := range Steps() {
		if slices.Contains(steps, s) {
			c.take(s)
		}
	}
	return c.text, c.changes
}

// An edit replaces text[start:end].
type edit struct {
	start, end int
	with       string
}

// A cleaner is a text on its way through the steps.
type cleaner struct {
	text    string
	changes []Change
	moved   []shift
}

// A shift says that from the offset at of the text on, the original is delta
// bytes further.
type shift struct{ at, delta int }

// take finds the edits of a step, which rise and do not overlap, and makes them.
func (c *cleaner) take(s Step) {
	edits := findEdits(s, c.text)
	if len(edits) == 0 {
		return
	}
	var b strings.Builder
	var moved []shift
	old := c.moved
	delta, lost, done := 0, 0, 0 // of the shifts passed; of the edits made; bytes copied
	for _, e := range edits {
		for len(old) > 0 && old[0].at <= e.start {
			delta = old[0].delta
			if at := old[0].at; at >= done {
				moved = append(moved, shift{at - lost, delta + lost})
			}
			old = old[1:]
		}
		c.changes = append(c.changes, Change{s, e.start + delta, c.text[e.start:e.end], e.with})
		b.WriteString(c.text[done:e.start])
		b.WriteString(e.with)
		done = e.end
		for len(old) > 0 && old[0].at <= e.end { // shifts inside the edit: the last holds behind it
			delta, old = old[0].delta, old[1:]
		}
		lost += e.end - e.start - len(e.with)
		moved = append(moved, shift{e.end - lost, delta + lost})
	}
	for _, m := range old {
		moved = append(moved, shift{m.at - lost, m.delta + lost})
	}
	b.WriteString(c.text[done:])
	c.text, c.moved = b.String(), moved
}

// findEdits returns what a step would change.
func findEdits(s Step, text string) []edit {
	switch s {
	case Invisible:
		return findInvisible(text)
	case NormalForm:
		return findUnjoined(text)
	case LookAlikes:
		return findLookAlikes(text)
	case Spaces:
		return findSpaces(text)
	case LineEnds:
		return findLineEnds(text)
	case SpaceBefore:
		return findSpaceBefore(text)
	case SpaceAfter:
		return findSpaceAfter(text)
	case Quotes:
		return findQuotes(text)
	case Dashes:
		return findDashes(text)
	}
	return nil
}
