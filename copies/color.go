package copies

import "github.com/dean161/vanban/internal/pdffile"

// A paint is a colour, so far as it matters: white leaves no ink.
type paint struct {
	space space
	white bool
}

// A space is a kind of colour space.
type space uint8

// The kinds.
const (
	unknown     space = iota // no colour of it is taken as white
	additive                 // all components 1 are white
	subtractive              // all components 0 are white
)

// color follows an operator of colour: those in small letters fill, those in
// capitals stroke.
func (r *reader) color(op pdffile.Keyword) {
	p := &r.state.fill
	if op[0] < 'a' {
		p = &r.state.stroke
	}
	switch op {
	case "g", "G", "rg", "RG":
		*p = paint{additive, r.all(1)}
	case "k", "K":
		*p = paint{subtractive, r.all(0)}
	case "cs", "CS":
		*p = paint{space: r.space()}
	default:
		p.white = p.space == additive && r.all(1) || p.space == subtractive && r.all(0)
	}
}

// space returns the kind of the colour space that the operand names.
func (r *reader) space() space {
	if len(r.args) != 1 {
		return unknown
	}
	switch r.args[0] {
	case pdffile.Name("DeviceGray"), pdffile.Name("DeviceRGB"):
		return additive
	case pdffile.Name("DeviceCMYK"):
		return subtractive
	}
	o, err := r.resource("ColorSpace")
	if err != nil {
		return unknown
	}
	family, profile := r.family(o)
	switch family {
	case "DeviceGray", "DeviceRGB", "CalGray", "CalRGB":
		return additive
	case "DeviceCMYK":
		return subtractive
	case "ICCBased":
		switch profile["N"] {
		case pdffile.Number("1"), pdffile.Number("3"):
			return additive
		case pdffile.Number("4"):
			return subtractive
		}
	}
	return unknown
}

// family returns the name of a colour space and its profile, if it has one.
func (r *reader) family(o pdffile.Object) (pdffile.Name, pdffile.Dict) {
	o, err := r.f.Resolve(o)
	if err != nil {
		return "", nil
	}
	if name, ok := o.(pdffile.Name); ok {
		return name, nil
	}
	a, ok := o.(pdffile.Array)
	if !ok || len(a) == 0 {
		return "", nil
	}
	name, _ := a[0].(pdffile.Name)
	if name != "ICCBased" || len(a) < 2 {
		return name, nil
	}
	profile, err := r.f.Dict(a[1])
	if err != nil {
		return "", nil
	}
	return name, profile
}

// all says whether the operands are numbers of this value.
func (r *reader) all(want float64) bool {
	for _, o := range r.args {
		n, ok := o.(pdffile.Number)
		v, _ := n.Float()
		if !ok || v != want {
			return false
		}
	}
	return len(r.args) > 0
}
