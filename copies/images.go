package copies

import (
	"bytes"
	"fmt"
	"image"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/internal/pdffile"
	"github.com/dean161/vanban/render"
	"github.com/dean161/vanban/render/layout"
	"github.com/dean161/vanban/render/pdf"
)

// pagesOf writes page images as a PDF file with the copy on it.
func (o *originals) pagesOf(c *vanban.Copy, b *block, sheet *render.Sheet, opts *Options) ([]byte, error) {
	l := &layout.Layout{}
	for i := range o.scans {
		s := &o.scans[i]
		l.Pages = append(l.Pages, layout.Page{Width: nd30.PaperWidth, Height: nd30.PaperHeight, Images: []layout.Image{{
			X: s.x, Y: s.y, Width: s.width, Height: s.height, Data: s.data, Format: s.format, Alt: s.alt,
		}}})
	}
	if c.To == vanban.Electronic {
		k, err := o.scans[0].ink()
		if err != nil {
			return nil, err
		}
		up, _ := b.clear(k, pageWidth, pageHeight)
		overlay(&l.Pages[0], &b.pages[0], -up)
	} else {
		last := len(o.scans) - 1
		k, err := o.scans[last].ink()
		if err != nil {
			return nil, err
		}
		down, ok := b.below(fromTop(k, pageHeight), c)
		if ok && (opts == nil || !opts.NewSheet) {
			overlay(&l.Pages[last], &b.pages[0], down)
		} else {
			l.Pages = append(l.Pages, b.pages...)
		}
	}
	var out bytes.Buffer
	err := pdf.EncodeLayout(&out, l, &sheet.Info, opts.pdf())
	return out.Bytes(), err
}

// The size of A4 in points.
var pageWidth, pageHeight = layout.Length(nd30.PaperWidth).Points(), layout.Length(nd30.PaperHeight).Points()

// fromTop returns how far the lowest ink is from the upper edge of a page of this
// height in points.
func fromTop(k *ink, height float64) layout.Length {
	return layout.Length((height - k.bottom(height)) * float64(vanban.Pt))
}

// overlay puts the text and rules of a page on another, so far down.
func overlay(to, from *layout.Page, down layout.Length) {
	for _, t := range from.Texts {
		t.Y += down
		to.Texts = append(to.Texts, t)
	}
	for _, r := range from.Rules {
		r.Y += down
		to.Rules = append(to.Rules, r)
	}
}

// ink looks at the image of a page.
func (p *pageImage) ink() (*ink, error) {
	im, _, err := image.Decode(bytes.NewReader(p.data))
	if err != nil {
		return nil, fmt.Errorf("copies: %s: %w", p.alt, err)
	}
	k := new(ink)
	points := func(pixels int) float64 { return float64(pixels) / p.dpi * 72 }
	left, top := p.x.Points(), pageHeight-p.y.Points()
	for _, b := range bandsOf(im, p.dpi) {
		k.boxes = append(k.boxes, pdffile.Box{Left: left + points(b.left), Right: left + points(b.right), Top: top - points(b.top), Bottom: top - points(b.bottom)})
	}
	return k, nil
}
