package pdf

import (
	"bytes"
	"fmt"
	"time"
	"unicode/utf16"

	"codeberg.org/go-pdf/fpdf"

	"github.com/dean161/vanban/render"
	"github.com/dean161/vanban/render/layout"
)

// A canvas is the narrow seam to fpdf, the drawing library: nothing else in this
// package knows it. fpdf owns the page tree, the contents of the pages, the
// paths, the bookmarks, the document information and the cross-reference table.
// It never sets text, reads a font or an image, compresses or encrypts: text
// comes in as operators, and the rest is the work of finish.
type canvas struct {
	pdf   *fpdf.Fpdf
	level int // of the last bookmark, -1 if there is none
}

// newCanvas returns an empty document. fpdf demands dates; finish drops them.
func newCanvas(info *render.Info) *canvas {
	p := fpdf.New("P", "pt", "A4", "")
	p.SetCompression(false)
	p.SetCatalogSort(true)
	p.SetAutoPageBreak(false, 0)
	p.SetCreationDate(time.Unix(0, 0).UTC())
	p.SetModificationDate(time.Unix(0, 0).UTC())
	p.SetTitle(textString(info.Title), false)
	p.SetAuthor(textString(info.Author), false)
	p.SetSubject(textString(info.Subject), false)
	p.SetKeywords(textString(info.Keywords), false)
	p.SetCreator("vanban", false)
	p.SetProducer("vanban", false)
	return &canvas{pdf: p, level: -1}
}

// page starts a page of this size.
func (c *canvas) page(width, height layout.Length) {
	c.pdf.AddPageFormat("P", fpdf.SizeType{Wd: width.Points(), Ht: height.Points()})
}

// rule fills a rectangle of the page.
func (c *canvas) rule(r *layout.Rule) {
	if r.Color != 0 {
		c.pdf.SetFillColor(int(r.Color>>16&0xFF), int(r.Color>>8&0xFF), int(r.Color&0xFF))
		defer c.pdf.SetFillColor(0, 0, 0)
	}
	c.pdf.Rect(r.X.Points(), r.Y.Points(), r.Width.Points(), r.Height.Points(), "F")
}

// raw writes operators into the page.
func (c *canvas) raw(operators []byte) { c.pdf.RawWriteBuf(bytes.NewReader(operators)) }

// link makes an area of the page lead to another place.
func (c *canvas) link(k *layout.Link, l *layout.Layout) error {
	to, ok := l.Anchors[k.Anchor]
	if !ok || to.Page < 0 || to.Page >= len(l.Pages) {
		return fmt.Errorf("pdf: a link leads to anchor %d, which is on no page", k.Anchor)
	}
	n := c.pdf.AddLink()
	y := to.Y.Points()
	if y == -1 { // which fpdf takes to mean the place of its pen
		y = 0
	}
	c.pdf.SetLink(n, y, to.Page+1)
	c.pdf.Link(k.X.Points(), k.Y.Points(), k.Width.Points(), k.Height.Points(), n)
	return nil
}

// bookmark adds a bookmark after all pages have been drawn. A bookmark stands at
// most one level below the one before it.
func (c *canvas) bookmark(b *layout.Bookmark, pages []layout.Page) error {
	if b.Page < 0 || b.Page >= len(pages) {
		return fmt.Errorf("pdf: bookmark %q on page %d of %d", b.Title, b.Page, len(pages))
	}
	c.level = max(0, min(b.Level, c.level+1))
	// fpdf measures the places of all pages by the height of the last one, and
	// takes -1 to mean the place of its pen.
	last := len(pages) - 1
	y := (pages[last].Height - pages[b.Page].Height + b.Y).Points()
	if y == -1 {
		y = 0
	}
	c.pdf.SetPage(b.Page + 1)
	c.pdf.Bookmark(textString(b.Title), c.level, y)
	c.pdf.SetPage(last + 1)
	return nil
}

// bytes returns the file as fpdf writes it.
func (c *canvas) bytes() ([]byte, error) {
	var b bytes.Buffer
	if err := c.pdf.Output(&b); err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	return b.Bytes(), nil
}

// textString returns s as a text string of PDF: as it is if it is ASCII, else in
// UTF-16 with a byte order mark (ISO 32000-1, 7.9.2.2). fpdf escapes it.
func textString(s string) string {
	ascii := true
	for i := range len(s) {
		ascii = ascii && ' ' <= s[i] && s[i] <= '~'
	}
	if ascii {
		return s
	}
	b := []byte{0xFE, 0xFF}
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u>>8), byte(u))
	}
	return string(b)
}
