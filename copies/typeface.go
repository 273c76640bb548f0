package copies

import (
	"github.com/dean161/vanban/internal/pdffile"
)

// A typeface is a font, so far as it matters.
type typeface struct {
	width  int          // bytes of a code
	blanks map[int]bool // codes that read as spaces: they leave no ink
}

// setFont takes the font that the operands name.
func (r *reader) setFont() error {
	if len(r.args) != 2 {
		return errUnread
	}
	size, ok := r.args[1].(pdffile.Number)
	if ok {
		r.state.size, ok = size.Float()
	}
	o, err := r.resource("Font")
	if err != nil || !ok {
		return errUnread
	}
	ref, _ := o.(pdffile.Ref)
	if f := r.fonts[ref]; f != nil {
		r.state.font = f
		return nil
	}
	if r.state.font, err = r.typeface(o); ref != (pdffile.Ref{}) {
		r.fonts[ref] = r.state.font
	}
	return err
}

// typeface reads a font. Letters of Type 3 fonts may reach anywhere, and vertical
// writing goes another way: they are not understood.
func (r *reader) typeface(o pdffile.Object) (*typeface, error) {
	d, err := r.f.Dict(o)
	if err != nil {
		return nil, err
	}
	f := &typeface{width: 1}
	switch d["Subtype"] {
	case pdffile.Name("Type1"), pdffile.Name("MMType1"), pdffile.Name("TrueType"):
	case pdffile.Name("Type0"):
		if f.width = 2; d["Encoding"] != pdffile.Name("Identity-H") {
			return nil, errUnread
		}
	default:
		return nil, errUnread
	}
	if o, err := r.f.Resolve(d["ToUnicode"]); err == nil {
		if s, ok := o.(*pdffile.Stream); ok {
			if data, err := r.f.Decode(s); err == nil {
				f.blanks = blanksOf(data)
			}
		}
	}
	return f, nil
}

// blankText says whether all codes of a string read as spaces.
func (f *typeface) blankText(s pdffile.String) bool {
	if len(s)%f.width != 0 {
		return false
	}
	for i := 0; i < len(s); i += f.width {
		if !f.blanks[codeOf(s[i:i+f.width])] {
			return false
		}
	}
	return true
}

func codeOf(s pdffile.String) (code int) {
	for i := range min(len(s), 4) {
		code = code<<8 | int(s[i])
	}
	return code
}

// blanksOf returns the codes that a ToUnicode CMap (ISO 32000-1, 9.10.3) reads as
// a space, U+0020 or U+00A0.
func blanksOf(cmap []byte) map[int]bool {
	blanks := map[int]bool{}
	blank := func(o pdffile.Object) bool { return o == pdffile.String("\x00 ") || o == pdffile.String("\x00\xA0") }
	var args []pdffile.Object
	l := pdffile.NewLexer(cmap)
	for {
		o, err := l.Next()
		if err != nil || pdffile.Done(o) {
			return blanks
		}
		word, ok := o.(pdffile.Keyword)
		if !ok {
			args = append(args, o)
			continue
		}
		switch word {
		case "endbfchar":
			for i := 0; i+1 < len(args); i += 2 {
				if code, ok := args[i].(pdffile.String); ok && blank(args[i+1]) {
					blanks[codeOf(code)] = true
				}
			}
		case "endbfrange":
			for i := 0; i+2 < len(args); i += 3 {
				code, ok := args[i].(pdffile.String)
				if list, many := args[i+2].(pdffile.Array); ok && many && len(list) > 0 {
					for j, o := range list {
						if blank(o) {
							blanks[codeOf(code)+j] = true
						}
					}
				} else if ok && blank(args[i+2]) {
					blanks[codeOf(code)] = true // the first of a range; the others read as letters
				}
			}
		}
		args = args[:0]
	}
}
