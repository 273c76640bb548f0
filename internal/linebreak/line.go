package linebreak

import (
	"strings"
	"sync"

	"github.com/dean161/vanban/internal/unit"
)

// A breaker breaks one paragraph.
type breaker struct {
	ruler
	start    int       // of the line at hand
	portions []portion // of that line; its room serves one paragraph after the other
}

// breakers are those that no paragraph needs at the moment.
var breakers = sync.Pool{New: func() any { return new(breaker) }}

// line breaks the line of the width given, in twips, that begins at the byte
// start. It does what LibreOffice does (SwTextFormatter::BuildPortions): put
// portion behind portion until one does not fit.
func (b *breaker) line(start, width int) Line {
	b.start, b.portions = start, b.portions[:0]
	x := 0
	for at := start; at < len(b.text); {
		p := b.portion(at, width-x)
		if p.cut < p.end {
			return b.full(p)
		}
		b.portions = append(b.portions, p)
		x += p.width
		at = p.end
	}
	return b.finish(len(b.text), portion{})
}

// full ends the line at hand, on which p does not fit (SwTextGuess::Guess,
// SwTextPortion::Format_). The break may lie before p: then the portion before
// p is given one twip less than it needs and looked at again, and so on
// backwards (SwTextFormatter::UnderFlow).
func (b *breaker) full(p portion) Line {
	for again := false; ; again = true {
		switch {
		case p.kind == blank:
			if b.blankStays(p, again) {
				return b.finish(p.end, p)
			}
		case b.text[p.cut] == ' ':
			return b.finish(p.cut, p) // the rules are not asked
		default:
			at := lineBreak(b.text, p.cut, b.start)
			if at >= p.start && at > b.start {
				return b.finish(at, p)
			}
			if at < b.start || p.start == b.start || b.behindBlank() && !b.spaceBefore(p) {
				return b.cut(p)
			}
		}
		last := len(b.portions) - 1
		for last > 0 && b.portions[last].width == 0 {
			last--
		}
		if last < 0 {
			return b.cut(p)
		}
		p = b.portion(b.portions[last].start, b.portions[last].width-1)
		b.portions = b.portions[:last]
	}
}

// blankStays reports whether the line ends behind the U+00A0 that does not fit:
// only if no space stands before it on the line, or one stands next to it
// (SwBlankPortion::MayUnderflow).
func (b *breaker) blankStays(p portion, again bool) bool {
	if again {
		return p.end < len(b.text) && b.text[p.end] == ' '
	}
	return !b.spaceBefore(p) || b.text[p.start-1] == ' '
}

// behindBlank reports whether the last portion before the one looked at is a
// U+00A0.
func (b *breaker) behindBlank() bool {
	return len(b.portions) > 0 && b.portions[len(b.portions)-1].kind == blank
}

// spaceBefore reports whether a U+0020 stands on the line before p.
func (b *breaker) spaceBefore(p portion) bool {
	return strings.IndexByte(b.text[b.start:p.start], ' ') >= 0
}

// cut ends the line where p does not fit any more, between two letters: there
// is no better place (SwTextPortion::BreakCut). At least one letter stays.
func (b *breaker) cut(p portion) Line {
	at := p.cut
	if at == b.start {
		_, n := runeAt(b.text, at)
		at += n
	}
	for at < len(b.text) {
		c, n := runeAt(b.text, at)
		if classOf(c) != cm {
			break
		}
		at += n
	}
	return b.finish(at, p)
}

// finish makes the line that ends at the byte end, less the spaces before it.
// The last portion, unless it is empty, does not fit wholly.
func (b *breaker) finish(end int, last portion) Line {
	if last.runes > 0 {
		b.portions = append(b.portions, last)
	}
	line := Line{Start: b.start, End: end, Next: end}
	for line.End > b.start && b.text[line.End-1] == ' ' {
		line.End--
	}
	for line.Next < len(b.text) && b.text[line.Next] == ' ' {
		line.Next++
	}
	sum := 0
	for i := range b.portions {
		sum += b.widthUntil(&b.portions[i], line.End)
	}
	line.Width = unit.Length(sum) * unit.Twip
	line.Spaces = strings.Count(b.text[b.start:line.End], " ")
	return line
}

// widthUntil returns how wide p is on a line that ends at the byte end.
func (b *breaker) widthUntil(p *portion, end int) int {
	switch {
	case end <= p.start:
		return 0
	case end == p.end && p.cut == p.end:
		return p.width
	case end > p.cut: // a letter that does not fit, but stays
		part := b.ruler
		part.text = b.text[:end]
		return part.portion(p.start, unlimited).width
	}
	return b.until(p, end)
}

// lineBreak returns the last place at or before the byte cut where a line that
// starts at the byte start may break (BreakIterator_Unicode::getLineBreak). It
// returns start if only the start is such a place, and none if not even that.
func lineBreak(text string, cut, start int) int {
	for cut >= start {
		at := cut
		if !mayBreak(text, at) || at > start && text[at-1] == '/' {
			for at--; at >= start && !mayBreak(text, at); at-- {
			}
			at = beforePath(text, at, start)
		}
		if at < start {
			return none
		}
		before, glued := skipGlue(text, at, start)
		if !glued || at == 0 {
			return at
		}
		if at == start {
			return none
		}
		cut = before
	}
	return none
}

const none = -1

// longPath is the number of letters beyond which LibreOffice breaks a path
// behind a slash.
const longPath = 66

// beforePath moves a break behind a slash to the space before: LibreOffice
// never breaks "và/hoặc" or "161/QĐ-TTg" behind the slash, except where no
// space stands among the last 66 letters; nor ever behind a slash after which
// nothing fits.
func beforePath(text string, at, start int) int {
	if at <= start || text[at-1] != '/' {
		return at
	}
	i := at - 1
	for n := 1; i > 0 && n < longPath; n++ {
		r, size := runeBefore(text, i)
		i -= size
		if isSpace(r) {
			return i + size
		}
	}
	return at
}

// skipGlue reports whether a U+2060 stands behind at or before it, spaces
// between them not counted: then the line may not break there. It returns the
// place of the first rune before them.
func skipGlue(text string, at, start int) (before int, glued bool) {
	if at < len(text) {
		r, _ := runeAt(text, at)
		glued = r == wordJoiner
	}
	for before = at; before > start; {
		r, size := runeBefore(text, before)
		before -= size
		if r != wordJoiner && !isSpace(r) {
			break
		}
		glued = glued || r == wordJoiner
	}
	return before, glued
}

const wordJoiner = 0x2060

// isSpace reports whether r is white space that may break.
func isSpace(r rune) bool {
	return r == ' ' || r >= 0x2000 && r <= 0x200A && r != 0x2007 || r == 0x205F
}
