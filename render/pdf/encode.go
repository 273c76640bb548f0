// Package pdf writes composed documents as PDF.
//
// Text is real text in embedded fonts: it can be searched, selected and copied.
// The same document gives the same bytes.
package pdf

import (
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/render"
	"github.com/dean161/vanban/render/layout"
)

// Options say how a PDF is written. The zero value and nil are the default.
type Options struct {
	// Fonts is the family of the text. The default is Liberation Serif, whose
	// letters are as wide as those of Times New Roman (PL I, Phần I, I.4).
	Fonts *Fonts
	// Time is the date of creation that the file carries. The default, the zero
	// Time, writes none.
	Time time.Time
	// Part is the file to write of a document that is issued in several: an
	// index of doc.Parts(), by default 0, the document itself. Only Encode heeds
	// it.
	Part int
}

func (o *Options) fonts() *Fonts {
	if o == nil || o.Fonts == nil {
		return serif()
	}
	return o.Fonts
}

// Encode composes doc, lays it out and writes it to w as a PDF file. What is
// attached stands in the same file, except with Medium ElectronicApart: there
// each attachment is a Part of its own. When doc has problems that stand in the
// way Encode writes nothing and returns a *vanban.ProblemsError. Default options
// are used if o is nil.
func Encode(w io.Writer, doc *vanban.Document, o *Options) error {
	part := 0
	if o != nil {
		part = o.Part
	}
	sheet, err := render.ComposePart(doc, part)
	if err != nil {
		return err
	}
	return EncodeSheet(w, sheet, o)
}

// EncodeSheet lays out a composed sheet and writes it to w as a PDF file. Nothing
// is written if the sheet cannot be: a letter that the font lacks or an image
// that cannot be read is an error that names it. Default options are used if o is
// nil.
func EncodeSheet(w io.Writer, s *render.Sheet, o *Options) error {
	return EncodeLayout(w, Layout(s, o), &s.Info, o)
}

// Layout lays out a composed sheet as EncodeSheet does, with the widths of the
// fonts asked for.
func Layout(s *render.Sheet, o *Options) *layout.Layout {
	return layout.Pages(s, o.fonts().metrics)
}

// EncodeLayout writes laid-out pages to w as a PDF file, as EncodeSheet does.
func EncodeLayout(w io.Writer, l *layout.Layout, info *render.Info, o *Options) error {
	fonts := o.fonts()
	subsets, err := fonts.subsetsOf(l.Pages)
	if err != nil {
		return err
	}
	album, err := picturesOf(l.Pages, fonts)
	if err != nil {
		return err
	}
	drawn, err := draw(l, info, subsets, album)
	if err != nil {
		return err
	}
	f := &finish{fonts: fonts, subsets: subsets, pictures: album.pictures, language: info.Language}
	if o != nil {
		f.time = o.Time
	}
	if f.xmp, err = xmp(info, len(l.Pages), f.time); err != nil {
		return err
	}
	finished, err := f.run(drawn)
	if err != nil {
		return err
	}
	_, err = w.Write(finished)
	return err
}

// maxSide is the longest side of a page that readers of PDF take (ISO 32000-1,
// annex C).
const maxSide = 200 * unit.Inch

// draw draws the pages on a canvas.
func draw(l *layout.Layout, info *render.Info, subsets *[4]*subset, album *album) ([]byte, error) {
	if len(l.Pages) == 0 {
		return nil, errors.New("pdf: the document has no page")
	}
	c := newCanvas(info)
	set := &typesetter{subsets: subsets}
	for i := range l.Pages {
		p := &l.Pages[i]
		if p.Width <= 0 || p.Height <= 0 || p.Width > maxSide || p.Height > maxSide {
			return nil, fmt.Errorf("pdf: page %d of %v × %v", i+1, p.Width, p.Height)
		}
		c.page(p.Width, p.Height)
		if p.Mark != nil {
			c.raw(set.mark(p.Mark, p.Height))
		}
		if set.b = album.appendPage(set.b[:0], p.Images, p.Height); len(set.b) > 0 {
			c.raw(set.b) // a page may be an image, on which the others stand
		}
		for j := range p.Rules {
			c.rule(&p.Rules[j])
		}
		set.b = set.b[:0]
		set.page(p.Texts, p.Height)
		c.raw(set.b)
		for j := range p.Links {
			if err := c.link(&p.Links[j], l); err != nil {
				return nil, err
			}
		}
	}
	for i := range l.Bookmarks {
		if err := c.bookmark(&l.Bookmarks[i], l.Pages); err != nil {
			return nil, err
		}
	}
	return c.bytes()
}
