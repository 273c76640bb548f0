package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image/color"
	"image/jpeg"
	"image/png"

	"github.com/dean161/vanban/render/layout"
)

// maxPixels is the greatest size of an image: a page of A4 at 600 dots per inch
// has 35 million pixels.
const maxPixels = 40_000_000

// A picture is an image of the file, encoded once however often it is shown.
type picture struct {
	width, height int
	space         string // "DeviceRGB" or "DeviceGray", 8 bits each
	filter        string // of data
	params        string // of the filter
	data          []byte
	alpha         []byte // 8 bits a pixel, deflated; nil: opaque
}

// An album is the pictures of a document in the order of their first appearance.
type album struct {
	pictures []*picture
	number   map[*layout.Image]int // from 1
}

// picturesOf encodes the images of the pages. Equal files become one picture.
func picturesOf(pages []layout.Page, f *Fonts) (*album, error) {
	a := &album{number: make(map[*layout.Image]int)}
	known := make(map[[sha256.Size]byte]int)
	for i := range pages {
		for j := range pages[i].Images {
			im := &pages[i].Images[j]
			sum := sha256.Sum256(im.Data)
			if known[sum] == 0 {
				p, err := f.picture(im.Data, im.Format)
				if err != nil {
					return nil, fmt.Errorf("pdf: ảnh %q: %w", im.Alt, err)
				}
				a.pictures = append(a.pictures, p)
				known[sum] = len(a.pictures)
			}
			a.number[im] = known[sum]
		}
	}
	return a, nil
}

// appendPage appends the operators that show the images of a page.
func (a *album) appendPage(b []byte, images []layout.Image, height layout.Length) []byte {
	for i := range images {
		im := &images[i]
		b = append(appendPoints(append(b, "q "...), im.Width), " 0 0 "...)
		b = append(appendPoints(b, im.Height), ' ')
		b = append(appendPoints(b, im.X), ' ')
		b = append(appendPoints(b, height-im.Y-im.Height), " cm /I"...)
		b = append(appendInt(b, int64(a.number[im])), " Do Q\n"...)
	}
	return b
}

// picture encodes a PNG or JPEG file, all of which must be sound. A JPEG goes
// into the PDF as it is, unless its colours are those of print (CMYK).
func (f *Fonts) picture(data []byte, format string) (*picture, error) {
	config, decode := png.DecodeConfig, png.Decode
	switch format {
	case "png":
	case "jpeg":
		config, decode = jpeg.DecodeConfig, jpeg.Decode
	default:
		return nil, fmt.Errorf("định dạng %q không phải png hay jpeg", format)
	}
	c, err := config(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("không đọc được tệp %s: %w", format, err)
	}
	if c.Width <= 0 || c.Height <= 0 || c.Width > maxPixels/c.Height {
		return nil, fmt.Errorf("ảnh có %d × %d điểm ảnh; chỉ nhận đến %d triệu", c.Width, c.Height, maxPixels/1_000_000)
	}
	m, err := decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("không đọc được tệp %s: %w", format, err)
	}
	p := &picture{width: c.Width, height: c.Height, space: "DeviceRGB", filter: "DCTDecode", data: data}
	switch {
	case format == "png" || c.ColorModel == color.CMYKModel:
		f.flatten(p, m)
	case c.ColorModel == color.GrayModel:
		p.space = "DeviceGray"
	case c.ColorModel == color.RGBAModel:
		p.params = " /DecodeParms << /ColorTransform 0 >>"
	}
	return p, nil
}

// picture writes a picture as the object n, and its transparency as the next.
func (f *file) picture(n int, p *picture) {
	const dict = " /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /%s /BitsPerComponent 8"
	mask := ""
	if p.alpha != nil {
		mask = fmt.Sprintf(" /SMask %d 0 R", n+1)
		f.stream(n+1, fmt.Sprintf(dict, p.width, p.height, "DeviceGray"), "FlateDecode", p.alpha)
	}
	f.stream(n, fmt.Sprintf(dict, p.width, p.height, p.space)+mask+p.params, p.filter, p.data)
}

// objects is the number of objects that the picture takes.
func (p *picture) objects() int {
	if p.alpha != nil {
		return 2
	}
	return 1
}
