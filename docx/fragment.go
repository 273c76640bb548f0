package docx

import (
	"bytes"

	"github.com/dean161/vanban/internal/ooxml"
	"github.com/dean161/vanban/render"
)

// A Fragment is the blocks of a sheet as WordprocessingML, to be set into a
// document that somebody else made.
type Fragment struct {
	// Blocks are w:p and w:tbl elements. The prefixes w, wp, a, pic and r have
	// their usual meaning. A drawing stands for Images[i] where its wp:docPr has
	// the id i+1; its a:blip has the relationship id of Image.
	Blocks []byte
	Styles []FragmentStyle // those that Blocks refer to
	Images []FragmentImage
}

// A FragmentStyle is a paragraph style.
type FragmentStyle struct {
	ID  string
	XML []byte // a w:style element, based on the style Normal
}

// A FragmentImage is an image of a Fragment.
type FragmentImage struct {
	ID     string // of its relationship, within the Fragment
	Format string // "png" or "jpeg"
	Data   []byte
}

// NewFragment writes the blocks of the first section of s. Footnotes, which have a
// part of their own, are an error.
func NewFragment(s *render.Sheet) (*Fragment, error) {
	e := newEncoder(s, &Options{})
	defer e.free()
	e.blocks(s.Sections[0].Blocks, nil)
	if len(e.footnotes) > 0 {
		e.fail("nội dung có chú thích cuối trang, không chèn được vào văn bản khác")
	}
	f := &Fragment{Blocks: bytes.Clone(e.b)}
	for i, m := range e.images {
		f.Images = append(f.Images, FragmentImage{ooxml.RelID(i), m.Format, m.Data})
	}
	e.checkStyles()
	style := func(id string, write func()) {
		start := len(e.b)
		write()
		f.Styles = append(f.Styles, FragmentStyle{id, bytes.Clone(e.b[start:])})
	}
	for _, st := range s.Styles {
		if bytes.Contains(f.Blocks, []byte(`<w:pStyle w:val="`+st.ID+`"/>`)) {
			style(st.ID, func() { e.style(st) })
		}
	}
	for i, r := range e.rules {
		style(r.id, func() { e.ruleStyleXML(i) })
	}
	if e.spacer {
		style(spacerStyleID, e.spacerStyle)
	}
	return f, e.err
}
