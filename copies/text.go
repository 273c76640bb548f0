package copies

import (
	"math"

	"github.com/dean161/vanban/internal/pdffile"
)

// A text is the state of a text object. The pen is known only as an interval,
// from where it stands if all letters are as narrow as can be to where it stands
// if they are as wide as can be.
type text struct {
	matrix, line matrix
	from, to     float64 // of the pen along the line
}

// How far letters reach from the baseline and how wide they are, in em, at
// most: of the fonts that office programs embed none goes beyond.
const (
	ascent  = 1.2
	descent = 0.45
	advance = 1.3
	overlap = 0.3 // to the left of the pen
)

// letters follows an operator of text.
func (r *reader) letters(op pdffile.Keyword) error {
	switch op {
	case "BT":
		r.text = text{matrix: matrix{1, 0, 0, 1, 0, 0}, line: matrix{1, 0, 0, 1, 0, 0}}
		return nil
	case "ET":
		return nil
	case "Tf":
		return r.setFont()
	case "T*":
		r.nextLine(0, -r.state.leading)
		return nil
	case "Tj":
		return r.show(r.args)
	case "TJ":
		if len(r.args) == 1 {
			if a, ok := r.args[0].(pdffile.Array); ok {
				return r.show(a)
			}
		}
		return errUnread
	case "'":
		r.nextLine(0, -r.state.leading)
		return r.show(r.args)
	case "\"":
		if len(r.args) != 3 {
			return errUnread
		}
		str := r.args[2:]
		r.args = r.args[:2]
		v, err := r.numbers(2)
		if err != nil {
			return err
		}
		r.state.wordSpace, r.state.charSpace = v[0], v[1]
		r.nextLine(0, -r.state.leading)
		return r.show(str)
	}
	return r.setText(op)
}

// setText follows the operators of text that take numbers.
func (r *reader) setText(op pdffile.Keyword) error {
	n := 1
	switch op {
	case "Td", "TD":
		n = 2
	case "Tm":
		n = 6
	}
	v, err := r.numbers(n)
	if err != nil {
		return err
	}
	switch op {
	case "Tc":
		r.state.charSpace = v[0]
	case "Tw":
		r.state.wordSpace = v[0]
	case "Tz":
		r.state.stretch = v[0]/100 - 1
	case "TL":
		r.state.leading = v[0]
	case "Tr":
		r.state.hidden = v[0] == 3 || v[0] == 7
	case "Ts":
		r.state.rise = v[0]
	case "Td":
		r.nextLine(v[0], v[1])
	case "TD":
		r.state.leading = -v[1]
		r.nextLine(v[0], v[1])
	case "Tm":
		r.text = text{matrix: matrix(v), line: matrix(v)}
	}
	return nil
}

func (r *reader) nextLine(x, y float64) {
	m := matrix{1, 0, 0, 1, x, y}.times(r.text.line)
	r.text = text{matrix: m, line: m}
}

// show marks what strings and the moves between them show.
func (r *reader) show(items []pdffile.Object) error {
	if r.state.font == nil {
		return errUnread
	}
	s := &r.state
	stretch := 1 + s.stretch
	from, to := r.text.from, r.text.to
	left, right := from, to
	shows := false
	for _, o := range items {
		switch o := o.(type) {
		case pdffile.Number:
			v, ok := o.Float()
			if !ok {
				return errUnread
			}
			move := -v / 1000 * s.size * stretch
			from, to = from+move, to+move
		case pdffile.String:
			n := math.Ceil(float64(len(o)) / float64(s.font.width))
			most := n * (math.Abs(s.size)*advance + math.Abs(s.charSpace) + math.Abs(s.wordSpace)) * math.Abs(stretch)
			spacing := n * (math.Abs(s.charSpace) + math.Abs(s.wordSpace)) * math.Abs(stretch)
			from, to = from-spacing, to+most
			shows = shows || !s.font.blankText(o)
		default:
			return errUnread
		}
		left, right = min(left, from), max(right, to)
	}
	r.text.from, r.text.to = from, to
	if !shows || s.hidden {
		return nil
	}
	r.out.text = true
	size := math.Abs(s.size)
	box := pdffile.Box{Left: left - overlap*size, Bottom: s.rise - descent*size, Right: right + overlap*size, Top: s.rise + ascent*size}
	if s.size < 0 {
		box.Bottom, box.Top = s.rise-ascent*size, s.rise+descent*size
	}
	m := r.text.matrix.times(s.ctm)
	if !m.sound() {
		return errUnread
	}
	return r.mark(m.box(box))
}
