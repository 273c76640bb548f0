package outline

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dean161/vanban/viet"
)

// points are the letters of điểm in the order of the Vietnamese alphabet,
// without the letters that carry a mark other than đ (BD-16).
const points = "abcdđeghiklmnopqrstuvxy"

// PointLetter returns the letter of the n-th điểm, from 1 (a) over 5 (đ) to
// 23 (y), and "" outside that range (BD-16).
func PointLetter(n int) string {
	if n < 1 {
		return ""
	}
	for _, r := range points {
		if n--; n == 0 {
			return string(r)
		}
	}
	return ""
}

// pointIndex is the inverse of PointLetter; it is 0 for other letters.
func pointIndex(letter string) int {
	r, n := utf8.DecodeRuneInString(letter)
	i := strings.IndexRune(points, r)
	if i < 0 || n != len(letter) {
		return 0
	}
	return utf8.RuneCountInString(points[:i]) + 1
}

// makeLabel returns the label of the n-th item of a level, and "" when the
// level has no label for that number. Dash, Plus and Subclause have none.
func makeLabel(level Level, n int) string {
	switch level {
	case Part, Chapter, Heading:
		if n <= MaxRoman {
			return viet.Roman(n)
		}
	case Section, Subsection, Article, Clause:
		if 1 <= n && n <= MaxNumber {
			return strconv.Itoa(n)
		}
	case Point:
		return PointLetter(n)
	}
	return ""
}

// labelNumber is the inverse of makeLabel; it is 0 for a label that the level
// cannot have.
func labelNumber(level Level, label string) int {
	switch level {
	case Part, Chapter, Heading:
		if n, ok := viet.ParseRoman(label); ok && n <= MaxRoman {
			return n
		}
	case Section, Subsection, Article, Clause:
		if n := arabic(label); n > 0 && label[0] != '0' {
			return n
		}
	case Point:
		return pointIndex(label)
	}
	return 0
}

// validLabel reports whether an item of the level can have the label; every
// level can be without one.
func validLabel(level Level, label string) bool {
	if label == "" {
		return true
	}
	if level == Subclause {
		return subclause(label) != nil
	}
	return labelNumber(level, label) > 0
}

// arabic returns the number that s, all digits, stands for: 1 to MaxNumber,
// and 0 for anything else.
func arabic(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) {
			return 0
		}
		if n = 10*n + int(s[i]-'0'); n > MaxNumber {
			return 0
		}
	}
	return n
}

// subclause returns the numbers of a Subclause label such as 1.1 or 1.1.1, and
// nil for anything else.
func subclause(label string) []int {
	fields := strings.Split(label, ".")
	if len(fields) < 2 || len(fields) > 4 {
		return nil
	}
	numbers := make([]int, len(fields))
	for i, f := range fields {
		if len(f) < 1 || len(f) > 2 || f[0] == '0' || arabic(f) == 0 {
			return nil
		}
		numbers[i] = arabic(f)
	}
	return numbers
}

// appendLabel appends the label as it is written at the start of a line.
func appendLabel(dst []byte, level Level, label string) []byte {
	switch {
	case label != "":
	case level == Heading:
		label = "#I"
	case level == Subclause:
		label = "#.#"
	default:
		label = "#"
	}
	switch level {
	case Part, Chapter, Section, Subsection:
		return append(append(append(dst, level.word()...), ' '), label...)
	case Article:
		return append(append(append(dst, "Điều "...), label...), '.')
	case Heading, Clause, Subclause:
		return append(append(dst, label...), '.')
	case Point:
		return append(append(dst, label...), ')')
	case Dash:
		return append(dst, '-')
	case Plus:
		return append(dst, '+')
	}
	panic("outline: level " + strconv.Itoa(int(level)))
}

// word is the word of the level at the start of a line.
func (l Level) word() string {
	switch l {
	case Part:
		return "Phần"
	case Chapter:
		return "Chương"
	case Section:
		return "Mục"
	case Subsection:
		return "Tiểu mục"
	case Article:
		return "Điều"
	}
	return ""
}

// titled reports whether items of the level have their title on the line below.
func (l Level) titled() bool { return l >= Part && l <= Subsection }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// romanRun returns the length of the run of Roman digits at the start of s.
func romanRun(s string) int {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case 'I', 'V', 'X', 'L', 'C', 'D', 'M':
		default:
			return i
		}
	}
	return len(s)
}
