package copies

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"math"

	"github.com/dean161/vanban/internal/pdffile"
)

// maxPixels is the greatest size of an image that is looked at; it is that of
// package pdf.
const maxPixels = 40_000_000

// The look of ink on scanned paper.
const (
	contrast = 32 // how much darker than the paper, of 255
	speck    = 3  // fewer dark pixels in a row are dust
	edge     = 3  // millimetres at the sides where scanners leave shadows
)

// A band is a run of rows of an image that show ink, and how far it reaches
// across. Rows and columns count from the top left corner.
type band struct{ top, bottom, left, right int }

// bandsOf returns where an image of this resolution shows ink. Paper is its most
// frequent light grey.
func bandsOf(im image.Image, dpi float64) []band {
	luma, bounds := lumaOf(im), im.Bounds()
	var count [256]int
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			count[luma(x, y)]++
		}
	}
	paper := 255
	for v := 254; v >= 128; v-- {
		if count[v] > count[paper] {
			paper = v
		}
	}
	skip := int(edge * dpi / 25.4)
	var bands []band
	last := -2
	for y := bounds.Min.Y + skip; y < bounds.Max.Y-skip; y++ {
		dark, left, right := 0, 0, 0
		for x := bounds.Min.X + skip; x < bounds.Max.X-skip; x++ {
			if int(luma(x, y)) < paper-contrast {
				if dark++; dark == 1 {
					left = x
				}
				right = x + 1
			}
		}
		if dark < speck {
			continue
		}
		row := y - bounds.Min.Y
		left, right = left-bounds.Min.X, right-bounds.Min.X
		if row == last+1 {
			b := &bands[len(bands)-1]
			b.bottom, b.left, b.right = row+1, min(b.left, left), max(b.right, right)
		} else {
			bands = append(bands, band{row, row + 1, left, right})
		}
		last = row
	}
	return bands
}

// lumaOf returns the function that reads how light a pixel is.
func lumaOf(im image.Image) func(x, y int) uint8 {
	of := func(c color.Color) uint8 { return color.GrayModel.Convert(c).(color.Gray).Y }
	switch im := im.(type) {
	case *image.YCbCr:
		return func(x, y int) uint8 { return im.Y[im.YOffset(x, y)] }
	case *image.Gray:
		return func(x, y int) uint8 { return im.Pix[im.PixOffset(x, y)] }
	case *image.RGBA:
		return func(x, y int) uint8 {
			p := im.Pix[im.PixOffset(x, y):]
			return uint8((int(p[0])*299 + int(p[1])*587 + int(p[2])*114) / 1000)
		}
	case *image.Paletted:
		var levels [256]uint8
		for i, c := range im.Palette {
			levels[i] = of(c)
		}
		return func(x, y int) uint8 { return levels[im.ColorIndexAt(x, y)] }
	}
	return func(x, y int) uint8 { return of(im.At(x, y)) }
}

// image marks an image that the content of a page shows. One that fills the page
// like a scan is looked into: it is paper for the most part.
func (r *reader) image(s *pdffile.Stream) error {
	m := r.state.ctm
	unit := pdffile.Box{Right: 1, Top: 1}
	whole := m.box(unit)
	shown := whole.Intersect(r.state.clip).Intersect(r.page)
	if shown.Width() <= 0 || shown.Height() <= 0 {
		return nil
	}
	width, height, grey := r.imageSize(s)
	// The content is in points unless the page has a unit of its own.
	dpi := min(float64(width)/math.Hypot(m[0], m[1]), float64(height)/math.Hypot(m[2], m[3])) * 72
	if shown.Width() >= 0.6*r.page.Width() && shown.Height() >= 0.6*r.page.Height() {
		r.out.scans = append(r.out.scans, scan{box: shown, dpi: dpi, color: !grey})
		if upright := m[1] == 0 && m[2] == 0 && m[0] > 0 && m[3] > 0; upright && !r.rough {
			if im := r.pixels(s, width, height); im != nil {
				return r.bands(im, dpi)
			}
		}
	}
	return r.mark(whole)
}

// bands marks the ink of a scan.
func (r *reader) bands(im image.Image, dpi float64) error {
	w, h := float64(im.Bounds().Dx()), float64(im.Bounds().Dy())
	for _, b := range bandsOf(im, dpi) {
		box := pdffile.Box{Left: float64(b.left) / w, Bottom: 1 - float64(b.bottom)/h, Right: float64(b.right) / w, Top: 1 - float64(b.top)/h}
		if err := r.mark(r.state.ctm.box(box)); err != nil {
			return err
		}
	}
	return nil
}

// imageSize returns the pixels of an image, and whether they are grey or black
// and white.
func (r *reader) imageSize(s *pdffile.Stream) (width, height int, grey bool) {
	first := func(keys ...pdffile.Name) pdffile.Object {
		for _, k := range keys {
			if o, err := r.f.Resolve(s.Dict[k]); err == nil && o != nil {
				return o
			}
		}
		return nil
	}
	w, _ := r.f.Float(first("Width", "W"))
	h, _ := r.f.Float(first("Height", "H"))
	switch family, profile := r.family(first("ColorSpace", "CS")); family {
	case "DeviceGray", "CalGray", "G":
		grey = true
	case "ICCBased":
		grey = profile["N"] == pdffile.Number("1")
	}
	grey = grey || first("ImageMask", "IM") == true
	return int(min(max(w, 0), 1e6)), int(min(max(h, 0), 1e6)), grey
}

// pixels decodes an image; nil if it is of a kind that is not decoded here.
func (r *reader) pixels(s *pdffile.Stream, width, height int) image.Image {
	if width <= 0 || height <= 0 || width > maxPixels/height || s.Data == nil || r.looked+width*height > 2*maxPixels {
		return nil
	}
	r.looked += width * height
	for _, k := range [...]pdffile.Name{"SMask", "Mask", "Decode", "ImageMask"} {
		if s.Dict[k] != nil {
			return nil
		}
	}
	filters, err := r.f.Filters(s)
	if err != nil {
		return nil
	}
	if len(filters) == 1 && (filters[0] == "DCTDecode" || filters[0] == "DCT") {
		c, err := jpeg.DecodeConfig(bytes.NewReader(s.Data))
		if err != nil || c.Width != width || c.Height != height || c.ColorModel == color.CMYKModel || c.ColorModel == color.RGBAModel {
			return nil
		}
		im, err := jpeg.Decode(bytes.NewReader(s.Data))
		if err != nil {
			return nil
		}
		return im
	}
	return r.samples(s, width, height)
}

// samples reads an image of plain samples: 8 bits of grey, or of red, green and
// blue.
func (r *reader) samples(s *pdffile.Stream, width, height int) image.Image {
	if s.Dict["BitsPerComponent"] != pdffile.Number("8") {
		return nil
	}
	n := 0
	switch family, profile := r.family(s.Dict["ColorSpace"]); {
	case family == "DeviceGray", family == "CalGray", family == "ICCBased" && profile["N"] == pdffile.Number("1"):
		n = 1
	case family == "DeviceRGB", family == "CalRGB", family == "ICCBased" && profile["N"] == pdffile.Number("3"):
		n = 3
	}
	data, err := r.f.Decode(s)
	if err != nil || n == 0 || len(data) < n*width*height {
		return nil
	}
	rect := image.Rect(0, 0, width, height)
	if n == 1 {
		return &image.Gray{Pix: data, Stride: width, Rect: rect}
	}
	im := image.NewRGBA(rect)
	for i := range width * height {
		copy(im.Pix[4*i:], data[3*i:3*i+3])
		im.Pix[4*i+3] = 0xFF
	}
	return im
}
