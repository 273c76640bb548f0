package outline

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/dean161/vanban/viet"
)

// Cite returns the citation of an item of the body, from the narrowest level to
// the widest (CAP-36): "điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I". A
// Heading is a Mục, a Subclause is "khoản 1.1" and needs no khoản 1 behind it,
// Dash and Plus are counted: "gạch đầu dòng thứ 2 khoản 1 Điều 5". It returns
// "" when the item is not in the body.
func Cite(b Body, it *Item) string {
	for n, path := range b.All() {
		if n == Node(it) {
			return place(b, append(path, it))
		}
	}
	return ""
}

// place is the citation of the last item of path.
func place(b Body, path []*Item) string {
	var parts []string
	for i := len(path) - 1; i >= 0; i-- {
		it := path[i]
		label := it.Label
		switch {
		case it.Level == Dash || it.Level == Plus:
			label = strconv.Itoa(position(b, path[:i+1]))
		case label == "":
			label = "(chưa đánh số)"
		case it.Level == Clause && i+1 < len(path) && path[i+1].Level == Subclause &&
			strings.HasPrefix(path[i+1].Label, label+"."):
			continue
		}
		parts = append(parts, cite(it.Level, label))
	}
	return strings.Join(parts, " ")
}

// cite names one item: "khoản 2".
func cite(level Level, label string) string {
	switch level {
	case Part, Chapter, Section, Subsection, Article:
		return level.word() + " " + label
	case Heading:
		return "Mục " + label
	case Clause, Subclause:
		return "khoản " + label
	case Point:
		return "điểm " + label
	case Dash:
		return "gạch đầu dòng thứ " + label
	case Plus:
		return "dấu cộng thứ " + label
	}
	panic("outline: level " + strconv.Itoa(int(level)))
}

// position is the place of the last item of path among the items of its level
// and holder, from 1.
func position(b Body, path []*Item) int {
	it := path[len(path)-1]
	if len(path) > 1 {
		b = path[len(path)-2].Children
	}
	count := 0
	for _, n := range b {
		if other, ok := n.(*Item); ok && other != nil && other.Level == it.Level {
			if count++; other == it {
				break
			}
		}
	}
	return count
}

// Find returns the item a citation names, the inverse of Cite: "điểm b khoản 2
// Điều 5", "khoản 1 Mục III", "Điều 3 Chương II". Case does not matter, levels
// may be left out as long as one item only is meant, and their order is free.
// Mục with a Roman number is a Heading, with an Arabic one a Section.
func Find(b Body, citation string) (*Item, error) {
	steps, err := readCitation(citation)
	if err != nil {
		return nil, err
	}
	target := steps[len(steps)-1]
	var found *Item
	for n, path := range b.All() {
		it, ok := n.(*Item)
		if !ok || it.Level != target.level {
			continue
		}
		if full := append(path, it); !matches(b, full, steps) {
			continue
		}
		if found != nil {
			return nil, fmt.Errorf("%q chỉ nhiều nơi: %s và %s; hãy ghi đầy đủ hơn", citation, Cite(b, found), Cite(b, it))
		}
		found = it
	}
	if found == nil {
		return nil, fmt.Errorf("không có %q trong văn bản", citation)
	}
	return found, nil
}

// A step is one level of a citation.
type step struct {
	level Level
	label string // for Dash and Plus their position
}

// matches reports whether every step names an item of path, the last one its
// last item.
func matches(b Body, path []*Item, steps []step) bool {
	i := len(path) - 1
	for k := len(steps) - 1; k >= 0; k-- {
		want := steps[k]
		for i >= 0 && path[i].Level > want.level {
			i--
		}
		if i < 0 || path[i].Level != want.level {
			return false
		}
		label := path[i].Label
		if want.level == Dash || want.level == Plus {
			label = strconv.Itoa(position(b, path[:i+1]))
		}
		if label != want.label {
			return false
		}
	}
	return true
}

// readCitation returns the steps of a citation, the widest first.
func readCitation(citation string) ([]step, error) {
	text := strings.ToLower(viet.NFC(citation))
	text = strings.NewReplacer("\u00a0", " ", ",", " ", ";", " ").Replace(text)
	words := strings.Fields(text)
	var steps []step
	for len(words) > 0 {
		word := words[0]
		words = words[1:]
		for _, long := range [...]string{"tiểu mục", "gạch đầu dòng", "dấu cộng"} {
			rest := strings.Fields(long)
			if word == rest[0] && len(words) >= len(rest)-1 && slices.Equal(words[:len(rest)-1], rest[1:]) {
				word, words = long, words[len(rest)-1:]
			}
		}
		if len(words) == 0 {
			return nil, fmt.Errorf("%q: thiếu số sau %q; hãy ghi như điểm b khoản 2 Điều 5", citation, word)
		}
		s, used := readStep(word, words)
		if used == 0 {
			return nil, fmt.Errorf("%q: không hiểu %q; hãy ghi như điểm b khoản 2 Điều 5", citation, word+" "+words[0])
		}
		words = words[used:]
		steps = append(steps, s)
	}
	slices.SortStableFunc(steps, func(a, b step) int { return int(a.level) - int(b.level) })
	for i := 1; i < len(steps); i++ {
		if steps[i].level == steps[i-1].level {
			return nil, fmt.Errorf("%q: hai lần cùng một cấp; hãy ghi như điểm b khoản 2 Điều 5", citation)
		}
	}
	if len(steps) == 0 {
		return nil, fmt.Errorf("chưa ghi cần tìm mục nào; hãy ghi như điểm b khoản 2 Điều 5")
	}
	return steps, nil
}

// readStep reads the label of a level at the start of words, all in small
// letters, and returns how many words it took, 0 when it is none.
func readStep(word string, words []string) (s step, used int) {
	label := strings.TrimRight(words[0], ".)")
	n, roman, used := readNumber(label, words)
	switch word {
	case "phần":
		s.level = Part
	case "chương":
		s.level = Chapter
	case "mục":
		if s.level = Section; roman {
			s.level = Heading
		}
	case "tiểu mục":
		s.level = Subsection
	case "điều":
		s.level = Article
	case "khoản":
		s.level = Clause
	case "điểm":
		s.level = Point
		n, roman, used = pointIndex(label), false, 1
	case "gạch đầu dòng":
		s.level = Dash
	case "dấu cộng":
		s.level = Plus
	default:
		return s, 0
	}
	switch {
	case (s.level == Clause || s.level == Point) && subclause(label) != nil:
		return step{Subclause, label}, 1
	case roman && s.level != Part && s.level != Chapter && s.level != Heading:
		return s, 0
	case (s.level == Dash || s.level == Plus) && n > 0:
		s.label = strconv.Itoa(n)
	default:
		s.label = makeLabel(s.level, n)
	}
	if s.label == "" {
		return s, 0
	}
	return s, used
}

// readNumber reads the number label stands for, in Arabic or Roman digits, or
// the ordinal at the start of words ("thứ hai", "thứ 2"), and returns how many
// words it took. n is 0 when there is none.
func readNumber(label string, words []string) (n int, roman bool, used int) {
	if words[0] == "thứ" && len(words) > 1 {
		const longest = 4 // words of "thứ hai mươi mốt"
		text := strings.Join(words[:min(longest, len(words))], " ")
		if n, end := ordinal(text); n > 0 {
			return n, false, len(strings.Fields(text[:end]))
		}
		return arabic(words[1]), false, 2
	}
	if n := arabic(label); n > 0 {
		return n, false, 1
	}
	n, roman = viet.ParseRoman(strings.ToUpper(label))
	return n, roman, 1
}
