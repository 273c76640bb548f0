package copies

import (
	"errors"
	"math"

	"github.com/dean161/vanban/internal/pdffile"
)

// The limits of looking at a page; a page that needs more is taken as full.
const (
	maxOperators = 1_000_000
	maxBoxes     = 200_000
	maxForms     = 12 // forms within each other
	operatorSize = 32 // bytes of work of an operator
)

// errUnread says that something on a page is not understood: how far its ink
// reaches is not known.
var errUnread = errors.New("copies: the page shows something that cannot be measured")

// An ink is where a page shows something, never less: clipping is taken by its
// bounding box, text by the height of its font.
type ink struct {
	boxes []pdffile.Box // as the page is shown, in points from its lower left corner
	scans []scan
	text  bool // whether letters are shown, not only hidden behind a scan
	open  int  // how many q the content leaves open
}

// A scan is an image as it is shown on a page.
type scan struct {
	box   pdffile.Box
	dpi   float64
	color bool
}

// bottom returns the height of the lowest ink above the lower edge of the page;
// top is the height of the page if there is none.
func (k *ink) bottom(top float64) float64 {
	for _, b := range k.boxes {
		top = min(top, b.Bottom)
	}
	return top
}

// inkOf looks at a page. The error is errUnread if the page must be taken as
// full; what it returns then is what was understood.
func inkOf(f *pdffile.File, p *pdffile.Page) (*ink, error) {
	return (&reader{f: f}).look(p)
}

// scansOf returns the scans that a page shows, without looking into them.
func scansOf(f *pdffile.File, p *pdffile.Page) []scan {
	k, _ := (&reader{f: f, rough: true}).look(p)
	return k.scans
}

func (r *reader) look(p *pdffile.Page) (*ink, error) {
	r.out, r.page, r.fonts = new(ink), p.Box, map[pdffile.Ref]*typeface{}
	r.state = state{ctm: matrix{1, 0, 0, 1, 0, 0}, clip: p.Box, width: 1}
	err := r.contents(p)
	if err == nil {
		err = r.annotations(p)
	}
	r.out.open = len(r.stack)
	m := shown(p)
	for i := range r.out.boxes {
		r.out.boxes[i] = m.box(r.out.boxes[i])
	}
	for i := range r.out.scans {
		r.out.scans[i].box = m.box(r.out.scans[i].box)
		r.out.scans[i].dpi /= p.Unit
	}
	if err != nil {
		return r.out, errUnread
	}
	return r.out, nil
}

// contents reads what a page shows.
func (r *reader) contents(p *pdffile.Page) error {
	streams, err := r.f.Contents(p)
	if err != nil {
		return err
	}
	var all []byte
	for _, s := range streams {
		data, err := r.f.Decode(s)
		if err != nil {
			return err
		}
		all = append(append(all, data...), '\n')
	}
	return r.run(all, p.Resources, 0)
}

// annotations takes what annotations show by their rectangles.
func (r *reader) annotations(p *pdffile.Page) error {
	all, err := r.f.Array(p.Dict["Annots"])
	if err != nil {
		return err
	}
	for _, o := range all {
		a, err := r.f.Dict(o)
		if err != nil {
			return err
		}
		flags, _ := r.f.Float(a["F"])
		const hidden = 1<<1 | 1<<5
		if a == nil || a["Subtype"] == pdffile.Name("Link") || a["Subtype"] == pdffile.Name("Popup") || int(flags)&hidden != 0 {
			continue
		}
		box, ok := r.f.Box(a["Rect"])
		if !ok {
			return errUnread
		}
		if box.Width() > 0 && box.Height() > 0 { // those of invisible signatures have none
			r.state.clip = r.page
			if err := r.mark(box); err != nil {
				return err
			}
		}
	}
	return nil
}

// A matrix is a transformation of PDF: x' = ax + cy + e, y' = bx + dy + f.
type matrix [6]float64

// times returns the transformation that does m first and then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

func (m matrix) point(x, y float64) (float64, float64) {
	return m[0]*x + m[2]*y + m[4], m[1]*x + m[3]*y + m[5]
}

// box returns the bounding box of a transformed box.
func (m matrix) box(b pdffile.Box) pdffile.Box {
	x, y := m.point(b.Left, b.Bottom)
	out := pdffile.Box{Left: x, Bottom: y, Right: x, Top: y}
	for _, corner := range [...][2]float64{{b.Right, b.Bottom}, {b.Left, b.Top}, {b.Right, b.Top}} {
		x, y := m.point(corner[0], corner[1])
		out = pdffile.Box{Left: min(out.Left, x), Bottom: min(out.Bottom, y), Right: max(out.Right, x), Top: max(out.Top, y)}
	}
	return out
}

// scale is the most by which the transformation stretches a length.
func (m matrix) scale() float64 { return max(math.Hypot(m[0], m[1]), math.Hypot(m[2], m[3])) }

// sound says whether all numbers are ones to compute with.
func (m matrix) sound() bool {
	for _, v := range m {
		if math.IsNaN(v) || math.Abs(v) > 1e9 {
			return false
		}
	}
	return true
}

// shown returns the transformation from the units of a page to the page as it is
// shown, in points from its lower left corner.
func shown(p *pdffile.Page) matrix {
	b, w, h := p.Box, p.Box.Width(), p.Box.Height()
	m := matrix{1, 0, 0, 1, -b.Left, -b.Bottom}
	switch p.Rotate {
	case 90:
		m = m.times(matrix{0, -1, 1, 0, 0, w})
	case 180:
		m = m.times(matrix{-1, 0, 0, -1, w, h})
	case 270:
		m = m.times(matrix{0, 1, -1, 0, h, 0})
	}
	return m.times(matrix{p.Unit, 0, 0, p.Unit, 0, 0})
}

// drawn returns the inverse of shown.
func drawn(p *pdffile.Page) matrix {
	m := shown(p)
	det := m[0]*m[3] - m[1]*m[2]
	return matrix{
		m[3] / det, -m[1] / det, -m[2] / det, m[0] / det,
		(m[2]*m[5] - m[3]*m[4]) / det, (m[1]*m[4] - m[0]*m[5]) / det,
	}
}
