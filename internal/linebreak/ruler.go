package linebreak

import (
	"math"

	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/internal/unit"
)

// LibreOffice measures text in pixels of 1/6 twip: the width of each letter is
// rounded to whole pixels, the sum over a portion to whole twips. Verified in
// all styles from 10 to 16 pt.
const pixelsPerTwip = 6

// unlimited is the room of a portion that need not fit.
const unlimited = math.MaxInt / (2 * pixelsPerTwip)

// pixels returns v, in units of 1/2048 em of a font of the size given in
// pixels, in whole pixels.
func pixels(v, size int) int { return (v*size + font.Em/2) / font.Em }

// twips returns pixels in whole twips.
func twips(pixels int) int { return (pixels + pixelsPerTwip/2) / pixelsPerTwip }

// pixelSize returns the size of a font in pixels.
func pixelSize(size unit.Length) int { return size.Twips() * pixelsPerTwip }

// Height returns the height of a single line in a font of the size given, and
// how far its baseline lies below its top. The line gap lies above the letters,
// and each of the two is rounded on its own. Verified from 6 to 36 pt in all
// styles.
func Height(m *font.Metrics, size unit.Length) (ascent, height unit.Length) {
	px := pixelSize(size)
	up, down, gap := pixels(m.Ascent, px), pixels(m.Descent, px), twips(pixels(m.LineGap, px))
	return unit.Length(twips(up)+gap) * unit.Twip, unit.Length(twips(up+down)+gap) * unit.Twip
}

// A portion is what LibreOffice measures as one: a maximal run of text in one
// font in which no U+00A0, U+2060 or U+200B stands. Each of these is a portion
// of its own.
type portion struct {
	start, end int
	runes      int
	cut        int // the first rune that does not fit; end if all do
	fits       int // pixels, of what stands before cut
	width      int // in twips, of all that was read
	kind       kind
	style      font.Style
	size       int // in pixels
}

type kind uint8

const (
	plain   kind = iota
	blank        // U+00A0
	control      // U+2060, U+200B: has no width
)

func kindOf(r rune) kind {
	switch r {
	case 0x00A0:
		return blank
	case 0x2060, 0x200B, 0xFEFF:
		return control
	}
	return plain
}

// A ruler measures the text of a paragraph. It goes forward cheaply.
type ruler struct {
	m      *font.Metrics
	spans  []Span
	text   string
	span   int // the span that holds the byte last asked for
	before int // the offset of that span in text
}

// seek makes the span that holds the byte at the one at hand.
func (r *ruler) seek(at int) {
	for at < r.before {
		r.span--
		r.before -= len(r.spans[r.span].Text)
	}
	for at >= r.before+len(r.spans[r.span].Text) {
		r.before += len(r.spans[r.span].Text)
		r.span++
	}
}

// portion measures the portion that starts at the byte start where room twips
// are left. It stops reading soon behind the first rune that does not fit.
func (r *ruler) portion(start, room int) portion {
	r.seek(start)
	room = max(room, 0)
	if r.spans[r.span].Shown != "" {
		return r.mark(start, room)
	}
	style, length := r.spans[r.span].Font, r.spans[r.span].Size
	size, fit, sum := pixelSize(length), room*pixelsPerTwip, 0
	p := portion{start: start, end: start, cut: -1, style: style, size: size}
	for p.end < len(r.text) && sum <= fit+pixelsPerTwip {
		if p.end == r.before+len(r.spans[r.span].Text) {
			r.before = p.end
			r.span++
			if s := &r.spans[r.span]; s.Text != "" && (s.Font != style || s.Size != length || s.Shown != "") {
				break
			}
			continue
		}
		c, n := runeAt(r.text, p.end)
		k := kindOf(c)
		if k != plain && p.end > start {
			break
		}
		w := r.pixels(c, style, size)
		if sum+w > fit && p.cut < 0 {
			p.cut, p.fits = p.end, sum
		}
		sum += w
		p.end += n
		p.runes++
		if p.kind = k; k != plain {
			break
		}
	}
	p.width = twips(sum)
	if _, height := Height(r.m, length); p.cut < 0 || p.width <= room && 2*room > p.runes*height.Twips() {
		// LibreOffice looks whether all fits in twips only if it expects that
		// from the number of letters; otherwise it looks for the cut in pixels.
		p.cut, p.fits = p.end, sum
	}
	return p
}

// mark measures the mark of a note at the byte start.
func (r *ruler) mark(start, room int) portion {
	s := &r.spans[r.span]
	p := portion{start: start, end: start + len(s.Text), runes: 1, style: s.Font, size: pixelSize(s.Size)}
	p.cut = p.end
	for _, c := range s.Shown {
		p.fits += r.pixels(c, p.style, p.size)
	}
	if p.width = twips(p.fits); p.width > room {
		p.cut, p.fits = start, 0
	}
	return p
}

// until returns the width in twips of p up to the byte end, which lies before
// what does not fit.
func (r *ruler) until(p *portion, end int) int {
	sum := p.fits
	for at := end; at < p.cut; {
		c, n := runeAt(r.text, at)
		sum -= r.pixels(c, p.style, p.size)
		at += n
	}
	return twips(sum)
}

// pixels returns the width of c. A letter that the font lacks is 1 em wide; one
// that must not show has no width.
func (r *ruler) pixels(c rune, style font.Style, size int) int {
	if kindOf(c) == control || c == softHyphen {
		return 0
	}
	units, ok := r.m.Advance(style, c)
	if !ok && classOf(c) != cm {
		units = font.Em
	}
	return pixels(units, size)
}

const softHyphen = 0x00AD
