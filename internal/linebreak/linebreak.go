// Package linebreak decides where the lines of a paragraph break. It breaks at
// the same place as LibreOffice 7.4 does with a paragraph of a DOCX file in
// compatibilityMode 14: greedily, at the opportunities of UAX #14 as
// LibreOffice understands it, with widths rounded as LibreOffice rounds them.
package linebreak

import (
	"strconv"
	"strings"

	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/internal/unit"
)

// A Span is text in one font. Neighbours in the same font act as one span.
type Span struct {
	Text string
	Font font.Style
	Size unit.Length
	// Shown is what stands on the paper in place of Text, where that is Mark.
	Shown string
}

// Mark is the Text of a span that holds the mark of a footnote. LibreOffice: the
// mark is measured on its own, and a line breaks behind it where it would break
// behind the letter before it.
const Mark = "\x01"

// markPercent is how large a mark is in per cent of its text. LibreOffice: in
// whole twips.
const markPercent = 58

// MarkSpan returns the span of the mark of the note number behind text in the
// font and size given.
func MarkSpan(number int, style font.Style, size unit.Length) Span {
	return Span{
		Text: Mark, Font: style, Shown: strconv.Itoa(number),
		Size: unit.Length(size.Twips()*markPercent/100) * unit.Twip,
	}
}

// A Line is a line of a paragraph. Start, End and Next are offsets in bytes in
// the text of all spans. Next is the Start of the next line; between End and
// Next stand only spaces.
type Line struct {
	Start, End, Next int
	Width            unit.Length // of the text from Start to End, in whole twips
	Spaces           int         // how many U+0020 stand from Start to End
}

// Lines breaks a paragraph into lines, of which the first has the width first
// and all others the width rest. A word wider than the line is broken between
// letters; combining marks stay with their base. Every line holds at least one
// letter; only a paragraph that is empty or all spaces has one empty line. It
// takes time linear in the length of the text.
func Lines(spans []Span, m *font.Metrics, first, rest unit.Length) []Line {
	return Append(nil, Text(spans), spans, m, first, rest)
}

// Append is Lines that appends the lines to the slice lines. It is given the
// Text of the spans.
func Append(lines []Line, text string, spans []Span, m *font.Metrics, first, rest unit.Length) []Line {
	end := len(strings.TrimRight(text, " ")) // spaces at the end need no room
	if end == 0 {
		return append(lines, Line{Next: len(text)})
	}
	b := breakers.Get().(*breaker)
	b.ruler = ruler{m: m, spans: spans, text: text[:end]}
	width := first.Twips()
	for start := 0; start < end; {
		line := b.line(start, width)
		if line.Next == end {
			line.Next = len(text)
		}
		lines = append(lines, line)
		start, width = line.Next, rest.Twips()
	}
	b.ruler = ruler{}
	breakers.Put(b)
	return lines
}

// Width is what the spans measure on one line, spaces at the end included.
func Width(spans []Span, m *font.Metrics) unit.Length {
	r := ruler{m: m, spans: spans, text: Text(spans)}
	twips := 0
	for at := 0; at < len(r.text); {
		p := r.portion(at, unlimited)
		twips += p.width
		at = p.end
	}
	return unit.Length(twips) * unit.Twip
}

// Text is the text of all spans, to which the offsets of a Line refer.
func Text(spans []Span) string {
	switch len(spans) {
	case 0:
		return ""
	case 1:
		return spans[0].Text
	}
	n := 0
	for i := range spans {
		n += len(spans[i].Text)
	}
	var b strings.Builder
	b.Grow(n)
	for i := range spans {
		b.WriteString(spans[i].Text)
	}
	return b.String()
}
