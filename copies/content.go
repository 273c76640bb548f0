package copies

import (
	"bytes"
	"math"

	"github.com/dean161/vanban/internal/pdffile"
)

// A reader follows the content of a page (ISO 32000-1, 8 and 9) as far as it
// takes to know where ink may be.
type reader struct {
	f     *pdffile.File
	rough bool // whether scans are not looked into
	out   *ink
	page  pdffile.Box
	state state
	stack []state

	operators int
	looked    int // pixels of scans
	args      []pdffile.Object
	resources pdffile.Dict
	form      int // how many forms within each other

	path    pdffile.Box // bounding box, in units of the page
	empty   bool        // whether there is no path
	clipped bool        // the path clips once it is painted
	text    text
	fonts   map[pdffile.Ref]*typeface
}

// A state is the part of the graphics state that matters.
type state struct {
	ctm                  matrix
	clip                 pdffile.Box
	width                float64 // of lines
	fill, stroke         paint
	font                 *typeface
	size, leading, rise  float64
	charSpace, wordSpace float64
	stretch              float64 // horizontal scaling - 1
	hidden               bool    // text is not shown
}

// run follows a content with its resources.
func (r *reader) run(content []byte, resources pdffile.Dict, form int) error {
	outer, depth := r.resources, r.form
	r.resources, r.form = resources, form
	defer func() { r.resources, r.form = outer, depth }()
	r.empty, r.clipped, r.args = true, false, r.args[:0]
	l := pdffile.NewLexer(content)
	for {
		o, err := l.Next()
		if err != nil {
			return err
		}
		if pdffile.Done(o) {
			return nil
		}
		op, ok := o.(pdffile.Keyword)
		if !ok {
			if r.args = append(r.args, o); len(r.args) > 64 {
				return errUnread
			}
			continue
		}
		if r.operators++; r.operators > maxOperators {
			return errUnread
		}
		if err := r.f.Spend(operatorSize); err != nil {
			return err
		}
		if op == "BI" {
			err = r.inline(l)
		} else {
			err = r.operator(op)
		}
		if err != nil {
			return err
		}
		r.args = r.args[:0]
	}
}

// numbers returns the operands, which are n numbers.
func (r *reader) numbers(n int) ([]float64, error) {
	if len(r.args) != n {
		return nil, errUnread
	}
	out := make([]float64, n)
	for i, o := range r.args {
		v, ok := o.(pdffile.Number)
		if ok {
			out[i], ok = v.Float()
		}
		if !ok {
			return nil, errUnread
		}
	}
	return out, nil
}

// operator follows one operator. What is unknown is an error.
func (r *reader) operator(op pdffile.Keyword) error {
	switch op {
	case "q", "Q", "cm", "w", "J", "j", "M", "d", "ri", "i", "gs":
		return r.general(op)
	case "m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n", "W", "W*":
		return r.paths(op)
	case "g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN":
		r.color(op)
		return nil
	case "BT", "ET", "Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts", "Td", "TD", "Tm", "T*", "Tj", "TJ", "'", "\"":
		return r.letters(op)
	case "Do":
		return r.object()
	case "sh":
		return r.mark(r.state.clip)
	case "MP", "DP", "BMC", "BDC", "EMC", "BX", "EX":
		return nil
	}
	return errUnread
}

func (r *reader) general(op pdffile.Keyword) error {
	switch op {
	case "q":
		if len(r.stack) > 1000 {
			return errUnread
		}
		r.stack = append(r.stack, r.state)
	case "Q":
		if len(r.stack) == 0 {
			return errUnread
		}
		r.state, r.stack = r.stack[len(r.stack)-1], r.stack[:len(r.stack)-1]
	case "cm":
		v, err := r.numbers(6)
		if err != nil {
			return err
		}
		r.state.ctm = matrix(v).times(r.state.ctm)
		if !r.state.ctm.sound() {
			return errUnread
		}
	case "w":
		v, err := r.numbers(1)
		if err != nil {
			return err
		}
		r.state.width = math.Abs(v[0])
	case "gs":
		return r.graphics()
	}
	return nil
}

// graphics takes line width and font from an ExtGState.
func (r *reader) graphics() error {
	d, err := r.resource("ExtGState")
	if err != nil {
		return err
	}
	g, err := r.f.Dict(d)
	if err != nil {
		return err
	}
	if v, ok := r.f.Float(g["LW"]); ok {
		r.state.width = math.Abs(v)
	}
	if g["Font"] != nil {
		return errUnread
	}
	return nil
}

// resource returns the resource of a kind that the operand names.
func (r *reader) resource(kind pdffile.Name) (pdffile.Object, error) {
	if len(r.args) == 0 {
		return nil, errUnread
	}
	name, ok := r.args[0].(pdffile.Name)
	d, err := r.f.Dict(r.resources[kind])
	if err != nil || !ok || d[name] == nil {
		return nil, errUnread
	}
	return d[name], nil
}

func (r *reader) paths(op pdffile.Keyword) error {
	switch op {
	case "m", "l", "c", "v", "y":
		v, err := r.numbers(len(r.args))
		if err != nil || len(v)%2 != 0 || len(v) == 0 {
			return errUnread
		}
		for i := 0; i < len(v); i += 2 {
			r.reach(v[i], v[i+1])
		}
	case "h":
	case "re":
		v, err := r.numbers(4)
		if err != nil {
			return err
		}
		r.reach(v[0], v[1])
		r.reach(v[0]+v[2], v[1])
		r.reach(v[0], v[1]+v[3])
		r.reach(v[0]+v[2], v[1]+v[3])
	case "W", "W*":
		r.clipped = true
	default:
		return r.paint(op)
	}
	return nil
}

// reach adds a point to the path.
func (r *reader) reach(x, y float64) {
	x, y = r.state.ctm.point(x, y)
	if r.empty {
		r.path, r.empty = pdffile.Box{Left: x, Bottom: y, Right: x, Top: y}, false
		return
	}
	r.path = pdffile.Box{Left: min(r.path.Left, x), Bottom: min(r.path.Bottom, y), Right: max(r.path.Right, x), Top: max(r.path.Top, y)}
}

// paint marks the path as ink, unless it is filled white, and lets it clip what
// follows.
func (r *reader) paint(op pdffile.Keyword) error {
	fills, strokes := bytes.ContainsAny([]byte(op), "fFBb"), bytes.ContainsAny([]byte(op), "SsBb")
	if !r.empty {
		box := r.path
		if strokes && !r.state.stroke.white {
			// Joins reach further than half the line; 10 is the standard limit.
			half := max(r.state.width*r.state.ctm.scale(), 1) / 2 * 1.5
			if err := r.mark(pdffile.Box{Left: box.Left - half, Bottom: box.Bottom - half, Right: box.Right + half, Top: box.Top + half}); err != nil {
				return err
			}
		}
		if fills && !r.state.fill.white {
			if err := r.mark(box); err != nil {
				return err
			}
		}
		if r.clipped {
			r.state.clip = r.state.clip.Intersect(box)
		}
	} else if r.clipped {
		r.state.clip = pdffile.Box{}
	}
	r.empty, r.clipped = true, false
	return nil
}

// mark notes a box of the page as ink, so far as it is not clipped.
func (r *reader) mark(b pdffile.Box) error {
	if math.IsNaN(b.Left + b.Right + b.Bottom + b.Top) {
		return errUnread
	}
	visible := r.state.clip.Intersect(r.page)
	if visible.Width() <= 0 || visible.Height() <= 0 || !b.Meets(visible) {
		return nil
	}
	b = b.Intersect(visible)
	if len(r.out.boxes) >= maxBoxes {
		return errUnread
	}
	r.out.boxes = append(r.out.boxes, b)
	return nil
}

// object follows an image or a form.
func (r *reader) object() error {
	o, err := r.resource("XObject")
	if err != nil {
		return err
	}
	if o, err = r.f.Resolve(o); err != nil {
		return err
	}
	s, ok := o.(*pdffile.Stream)
	if !ok {
		return errUnread
	}
	switch s.Dict["Subtype"] {
	case pdffile.Name("Image"):
		return r.image(s)
	case pdffile.Name("Form"):
		return r.formObject(s)
	}
	return errUnread
}

func (r *reader) formObject(s *pdffile.Stream) error {
	if r.form >= maxForms {
		return errUnread
	}
	data, err := r.f.Decode(s)
	if err != nil {
		return err
	}
	resources, err := r.f.Dict(s.Dict["Resources"])
	if err != nil {
		return err
	}
	if resources == nil {
		resources = r.resources
	}
	saved, stack, words := r.state, r.stack, r.text
	r.stack = nil
	if a, err := r.f.Array(s.Dict["Matrix"]); err != nil {
		return err
	} else if a != nil {
		r.args = a
		for i := range a {
			if r.args[i], err = r.f.Resolve(a[i]); err != nil {
				return err
			}
		}
		v, err := r.numbers(6)
		if err != nil {
			return err
		}
		r.state.ctm = matrix(v).times(r.state.ctm)
	}
	if box, ok := r.f.Box(s.Dict["BBox"]); ok {
		r.state.clip = r.state.clip.Intersect(r.state.ctm.box(box))
	}
	if !r.state.ctm.sound() {
		return errUnread
	}
	err = r.run(data, resources, r.form+1)
	r.state, r.stack, r.text = saved, stack, words
	return err
}

// inline follows an inline image, whose data end at a word EI.
func (r *reader) inline(l *pdffile.Lexer) error {
	d, err := l.InlineImage()
	if err != nil {
		return err
	}
	return r.image(&pdffile.Stream{Dict: d})
}
