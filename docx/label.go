package docx

import (
	"strconv"
	"strings"

	"github.com/dean161/vanban/outline"
	"github.com/dean161/vanban/render"
)

// A shape is all of a label but its count: labels of one shape can share a
// level of a list.
type shape struct {
	format        string // ST_NumberFormat, 17.18.59
	before, after string // around the number
	bold, italic  bool
	alone         bool // no text follows, so no space either
}

// The number formats in use.
const (
	decimal     = "decimal"
	upperRoman  = "upperRoman"
	lowerLetter = "lowerLetter"
	fixed       = "none" // before is the whole label
)

// parseLabel cuts a label into its shape and its count. What Word cannot count
// ("đ)", "-") is fixed.
func parseLabel(l *render.Label, text bool) (shape, int) {
	s := shape{bold: l.Bold, italic: l.Italic, alone: !text}
	body := strings.TrimRight(l.Text, ".):-/–")
	at := strings.LastIndexAny(body, " .") + 1
	token := body[at:]
	s.before, s.after = l.Text[:at], l.Text[len(body):]
	switch l.Level {
	case uint8(outline.Part), uint8(outline.Chapter), uint8(outline.Heading):
		if n := romanValue(token); n > 0 {
			s.format = upperRoman
			return s, n
		}
	case uint8(outline.Point):
		if len(token) == 1 && 'a' <= token[0] && token[0] <= 'z' {
			s.format = lowerLetter
			return s, int(token[0]-'a') + 1
		}
	}
	if n, err := strconv.Atoi(token); err == nil && 0 < n && n < 1<<15 && strconv.Itoa(n) == token {
		s.format = decimal
		return s, n
	}
	s.format, s.before, s.after = fixed, l.Text, ""
	return s, 0
}

// romanValue returns the value of a Roman number up to 39, as headings have
// it, or 0.
func romanValue(token string) int {
	tens := len(token) - len(strings.TrimLeft(token, "X"))
	if tens > 3 {
		return 0
	}
	for i, unit := range [...]string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"} {
		if token[tens:] == unit {
			return 10*tens + i
		}
	}
	return 0
}
