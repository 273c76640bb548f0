package layout

import "github.com/dean161/vanban/render"

// A filler fills the pages of a section.
type filler struct {
	c           *composer
	section     *render.Section
	left, width int
	top, bottom int   // of the text area of the page
	head, foot  frame // of the first page
	pages       int   // begun
	pieces      []piece
	start       int      // the first piece of the page
	used        int      // height of the head rows repeated above it
	notes       noteArea // that the page begins with: what goes on of the page before
	above       noteArea // with the notes of all that fits on the page
}

// fill puts the pieces on pages.
func (f *filler) fill(pieces []piece) {
	f.pieces = pieces
	f.begin()
	for f.start < len(f.pieces) {
		end, y := f.room()
		switch {
		case end == len(f.pieces):
			f.draw(end)
			f.start = end
		case end > f.start && f.pieces[end].newPage:
			f.turn(end)
		default:
			f.next(f.breakAt(end, y), end, y)
		}
	}
	for len(f.notes.rest) > 0 {
		f.begin()
		f.draw(f.start)
	}
}

// turn ends the page before the piece at.
func (f *filler) turn(at int) {
	if at < len(f.pieces) {
		f.carry(at)
	}
	f.draw(at)
	f.start = at
	if at < len(f.pieces) {
		f.begin()
	}
}

// begin begins a page. Head rows stand above a row that goes on on it.
func (f *filler) begin() {
	f.pages++
	f.c.newPage(f.section, f.pages)
	f.frames()
	f.used = 0
	f.notes = f.continued(f.notes.rest)
	if f.pages == 1 || f.start == len(f.pieces) || f.pieces[f.start].row == nil {
		return
	}
	r := f.pieces[f.start].row
	for i := range r.head {
		f.used += r.head[i].height
	}
	if f.top+f.used+r.least()+r.border > f.bottom-f.notes.height {
		f.used = 0 // no room is left for the row itself
		return
	}
	y := f.top
	for i := range r.head {
		f.c.draw(&r.head[i], f.left, y, f.width)
		y += r.head[i].height
	}
}

// frames sets the text area of a page. On the first one the head and the foot,
// take from it what the margins do not hold. It writes the head.
func (f *filler) frames() {
	s := f.section
	f.top, f.bottom = s.Top.Twips(), s.Height.Twips()-s.Bottom.Twips()
	if f.pages > 1 {
		return
	}
	f.bottom -= f.foot.height
	f.c.drawFrame(&f.head, f.left, s.HeaderDistance.Twips(), f.width)
	f.top = max(f.top, s.HeaderDistance.Twips()+f.head.height)
}

// lead returns the space above a piece. LibreOffice: none at the top of a page,
// but on the first of a section and where a page was asked for.
func (f *filler) lead(i int) int {
	if i == f.start && f.pages > 1 && !f.pieces[i].newPage {
		return 0
	}
	return f.pieces[i].lead
}

// room returns the first piece that does not stand on the page, as it does not fit
// or begins the next one, and where it would begin.
func (f *filler) room() (end, y int) {
	y = f.top + f.used
	notes := f.notes
	for end = f.start; end < len(f.pieces); end++ {
		p := &f.pieces[end]
		f.above = notes
		top, fits := y+f.lead(end), true
		if p.newPage && end > f.start {
			return end, top
		}
		if p.noted() {
			notes, fits = f.addAll(notes, p, top)
		}
		if !fits || top+p.height+p.below() > f.bottom-notes.height {
			return end, top
		}
		y = top + p.height
	}
	return end, y
}

// below is what must fit on the page below the piece: the line that closes a
// table.
func (p *piece) below() int {
	if p.row != nil {
		return p.row.border
	}
	return 0
}

// breakAt returns the piece that is to begin the next page when the piece over
// is the first that does not fit: over or one before it.
//
// LibreOffice: a row that may be divided is, where it stands, at y. Else only the
// paragraph that does not fit is divided. A paragraph that is kept with it moves
// whole, and so on upwards; if that leads to the top of the page, the paragraphs
// are not kept, but the rows of a table are, and one that should be whole is
// divided.
func (f *filler) breakAt(over, y int) int {
	if r := f.pieces[over].row; r != nil && !r.source().CantSplit {
		f.sink(over)
		if _, _, ok := f.split(r, y); ok {
			return over
		}
	}
	first := f.first(over)
	if !f.pieces[over].whole {
		if at := f.inside(over, first); at > first {
			return at
		}
	}
	at := first
	for at > f.start && f.pieces[at].kept {
		at = f.first(at - 1)
	}
	switch {
	case at > f.start:
		return at
	case first > f.start:
		if at := f.tableTop(first); at > f.start {
			return at
		}
		return first
	}
	if at := f.inside(over, first); at > first {
		return at
	}
	return over
}

// tableTop returns the first row on the page that the row at is kept with, or
// at.
func (f *filler) tableTop(at int) int {
	for at > f.start && f.pieces[at].kept && f.pieces[at].row != nil && f.pieces[at-1].row != nil && f.pieces[at].row.table == f.pieces[at-1].row.table {
		at--
	}
	return at
}

// first returns the first piece on the page that is of the group of piece i.
func (f *filler) first(i int) int {
	for i > f.start && f.pieces[i].group == f.pieces[i-1].group {
		i--
	}
	return i
}

// inside returns the last piece up to over, but behind first, before which its
// paragraph may be divided, or first.
func (f *filler) inside(over, first int) int {
	for over > first && !f.pieces[over].inside {
		over--
	}
	return over
}

// next ends the page before the piece at and begins the next one. The piece
// over is the first that does not fit, and would begin at y.
func (f *filler) next(at, over, y int) {
	if at == over && f.divisible(over) && f.divide(over, y) {
		return
	}
	if at == f.start {
		at++ // too tall for a page, and not to be divided
	}
	f.turn(at)
}

// divisible reports whether the piece is a row that may be divided.
//
// LibreOffice: one that is to stay whole may if it is too tall for a page: at
// the top of a page, or below the head rows that it is kept with.
func (f *filler) divisible(i int) bool {
	r := f.pieces[i].row
	return r != nil && (!r.source().CantSplit || i == f.start || r.head != nil && r.index == r.table.Head)
}

// divide divides the row over, which begins at y, at the foot of the page.
func (f *filler) divide(over, y int) bool {
	r := f.pieces[over].row
	f.sink(over)
	ends, height, ok := f.split(r, y)
	if !ok {
		return false
	}
	rest := r.rest(ends)
	f.pieces[over].row, f.pieces[over].height = r.part(ends), height
	f.draw(over + 1)
	f.pieces[over].row = rest
	f.start = over
	f.resume(over)
	f.begin()
	return true
}

// draw writes the pieces of the page, up to the one given, and below them the
// foot of the first page.
func (f *filler) draw(end int) {
	y := f.top + f.used
	for i := f.start; i < end; i++ {
		p := &f.pieces[i]
		y += f.lead(i)
		if r := p.row; r != nil {
			r.first, r.last = i == f.start, i == end-1
		}
		f.c.draw(p, f.left, y, f.width)
		if p.noted() {
			f.notes = f.force(f.notes, p, y)
		}
		y += p.height
	}
	f.drawNotes(&f.notes)
	if f.pages == 1 {
		f.c.drawFrame(&f.foot, f.left, f.bottom, f.width)
	}
}
