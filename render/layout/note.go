package layout

import (
	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/internal/linebreak"
	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/render"
)

// A mark is the mark of a note in a paragraph.
type mark struct {
	at   int // byte of the text of the paragraph
	note *paragraph
}

// A foundMark is the mark of a note and the span that holds it.
type foundMark struct {
	span int
	note *render.Footnote
}

// raise returns how far a mark of the size small stands above the baseline of
// text of the size large.
//
// LibreOffice: the tops of both are level.
func (c *composer) raise(small, large Length) Length {
	a, _ := linebreak.Height(c.m, small)
	b, _ := linebreak.Height(c.m, large)
	return b - a
}

func (c *composer) markSpan(number int, bold, italic bool, size Length) {
	c.spans = append(c.spans, linebreak.MarkSpan(number, font.StyleOf(bold, italic), size))
}

// notesOf lays out the notes that were found in a paragraph of the spans given.
func (c *composer) notesOf(spans []linebreak.Span, found []foundMark) []mark {
	marks := make([]mark, len(found))
	at, span := 0, 0
	for i, f := range found {
		for ; span < f.span; span++ {
			at += len(spans[span].Text)
		}
		marks[i] = mark{at: at, note: c.note(f.note)}
	}
	return marks
}

// note lays out a note: its number as a mark, a space, its text.
func (c *composer) note(n *render.Footnote) *paragraph {
	st := n.Style
	start := len(c.spans)
	c.markSpan(n.Number, st.Bold, st.Italic, st.Size)
	c.span(" ", st.Bold, st.Italic, st.Size)
	for i := range n.Runs {
		if r := &n.Runs[i]; r.Text != "" {
			c.span(r.Text, r.Bold, r.Italic, st.Size)
		}
	}
	out := &paragraph{style: st, left: st.Indent.Left.Twips(), first: st.Indent.First.Twips()}
	out.width = c.noteWidth - out.left - st.Indent.Right.Twips()
	out.ascent, out.height, _ = c.spacing(st)
	out.spans = c.spans[start:len(c.spans):len(c.spans)]
	c.breakLines(out)
	return out
}

// notesIn returns the notes whose marks stand in line i.
func (p *paragraph) notesIn(i int) (notes []*paragraph) {
	for _, m := range p.marks {
		if l := &p.lines[i]; l.Start <= m.at && m.at < l.Next {
			notes = append(notes, m.note)
		}
	}
	return notes
}

// The line above the notes of a page.
//
// LibreOffice: 0.1 cm above it and below it; a quarter of the text area wide.
const (
	noteGap  = 57
	noteRule = 10
	noteHead = noteGap + noteRule + noteGap
)

// A noteArea is the notes at the foot of a page.
type noteArea struct {
	parts  []notePart
	height int        // with the line above them; 0 without notes
	rest   []notePart // what goes on on the next page
}

// A notePart is the lines of a note that stand on one page.
type notePart struct {
	note     *paragraph
	from, to int
}

// add puts the notes of a line into the area, where room is left from the foot
// of that line down to the foot of the page. It reports false if the line cannot
// stand there.
//
// LibreOffice: a note goes on on the next page if it does not fit, but two of its
// lines at least stand with the mark, and it is the last of its line. If there is
// room for only one of them, a page that has notes already keeps the line of the
// mark, provided that another such line would fit: then the note stands on the
// next page, and so do further ones of the line. Else the line stands there too.
func (a noteArea) add(notes []*paragraph, room, pitch int) (noteArea, bool) {
	for i, n := range notes {
		all, fits := len(n.lines), a.fits(n, room)
		switch {
		case len(a.rest) > 0 && (i == 0 || a.rest[0].from > 0):
			return a, false
		case len(a.rest) > 0:
			a = a.later(notePart{n, 0, all})
		case fits >= all:
			a = a.with(notePart{n, 0, all})
		case fits >= 2:
			a = a.with(notePart{n, 0, fits}).later(notePart{n, fits, all})
		case fits == 1 && len(a.parts) > 0 && room-a.height >= pitch:
			a = a.later(notePart{n, 0, all})
		default:
			return a, false
		}
	}
	return a, true
}

// fits returns how many more lines of a note stand in the room.
func (a *noteArea) fits(n *paragraph, room int) int {
	return max(0, (room-max(a.height, noteHead))/n.height)
}

// with returns the area with a part at its end. Areas share no parts.
func (a noteArea) with(p notePart) noteArea {
	a.parts = append(a.parts[:len(a.parts):len(a.parts)], p)
	a.height = max(a.height, noteHead) + (p.to-p.from)*p.note.height
	return a
}

// later returns the area with a part that stands on the next page.
func (a noteArea) later(p notePart) noteArea {
	a.rest = append(a.rest[:len(a.rest):len(a.rest)], p)
	return a
}

// addAll adds the notes of a piece whose top is at y. It reports false if the
// piece cannot stand there for their sake.
func (f *filler) addAll(a noteArea, p *piece, y int) (noteArea, bool) {
	if p.row != nil {
		return f.addRow(a, p.row, y), true
	}
	return a.add(p.notes, f.bottom-y-p.height, p.height+p.paragraph.extra)
}

// addRow adds the notes of a row whose top is at y.
//
// LibreOffice: a row does not move for the sake of its notes. What has no room
// below the row, or if it may be divided below the line of the mark, stands on
// the next page; the first note of a page may begin there with one line.
func (f *filler) addRow(a noteArea, r *row, y int) noteArea {
	foot := 0
	if r.source().CantSplit {
		foot = y + r.height() + r.border
	}
	for i := range r.cells {
		c := &r.cells[i]
		at := y + r.border
		for j := c.from; j < len(c.pieces); j++ {
			p := &c.pieces[j]
			at += c.lead(j)
			if p.row != nil {
				a = f.addRow(a, p.row, at)
			}
			at += p.height
			for _, n := range p.notes {
				a = a.addLoose(n, f.bottom-max(at, foot))
			}
		}
	}
	return a
}

// addLoose adds a note that does not keep its mark from standing where it is.
func (a noteArea) addLoose(n *paragraph, room int) noteArea {
	all, fits := len(n.lines), a.fits(n, room)
	switch {
	case len(a.rest) > 0:
		return a.later(notePart{n, 0, all})
	case fits >= all:
		return a.with(notePart{n, 0, all})
	case fits >= 2 || fits == 1 && len(a.parts) == 0:
		return a.with(notePart{n, 0, fits}).later(notePart{n, fits, all})
	}
	return a.later(notePart{n, 0, all})
}

// continued returns the area of a page on which the notes rest go on.
func (f *filler) continued(rest []notePart) (a noteArea) {
	for i, p := range rest {
		fits := a.fits(p.note, f.bottom-f.top)
		if p.from+fits >= p.to {
			a = a.with(p)
			continue
		}
		a.rest = rest[i:]
		if fits > 0 {
			a = a.with(notePart{p.note, p.from, p.from + fits})
			a.rest = append([]notePart{{p.note, p.from + fits, p.to}}, rest[i+1:]...)
		}
		break
	}
	return a
}

// drawNotes writes the notes of a page, above its foot.
func (f *filler) drawNotes(a *noteArea) {
	if len(a.parts) == 0 {
		return
	}
	y := f.bottom - a.height + noteGap
	f.c.page.Rules = append(f.c.page.Rules, Rule{X: twips(f.left), Y: twips(y), Width: twips(f.width / 4), Height: noteRule * unit.Twip})
	y += noteRule + noteGap
	for _, p := range a.parts {
		for i := p.from; i < p.to; i++ {
			f.c.text(p.note, i, f.left, y)
			y += p.note.height
		}
	}
}

// noted reports whether marks of notes may stand in the piece.
func (p *piece) noted() bool { return p.notes != nil || p.row != nil && p.row.noted }

// force is addAll for a piece that stands on the page in any case: notes for
// which there is no room stand on the next page.
func (f *filler) force(a noteArea, p *piece, y int) noteArea {
	fitted, ok := f.addAll(a, p, y)
	if ok {
		return fitted
	}
	for _, n := range p.notes {
		a = a.later(notePart{n, 0, len(n.lines)})
	}
	return a
}

// split is row.split for a row that begins at y and is the first that does not
// fit: above the notes of the page and those of what stands on it of the row.
func (f *filler) split(r *row, y int) (ends []int, taken int, ok bool) {
	for notes := f.above.height; ; {
		ends, taken, ok = r.split(f.bottom - notes - y - r.border)
		if !ok || !r.noted {
			return ends, taken, ok
		}
		more := f.addRow(f.above, r.part(ends), y).height
		if more <= notes {
			return ends, taken, true
		}
		notes = more
	}
}
