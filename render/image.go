package render

import (
	"bytes"
	"image"
	_ "image/jpeg" // the formats that Check lets through
	_ "image/png"

	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/outline"
)

// naturalPixel is the size of a pixel in an image that names no width: 96 to
// the inch.
const naturalPixel = unit.Inch / 96

// image composes a picture in a centred paragraph, as wide as asked or as its
// pixels are, and never wider or higher than the text area, and its caption.
func (c *composer) image(im *outline.Image) {
	conf, format, err := image.DecodeConfig(bytes.NewReader(im.Data))
	if err != nil {
		panic("render: image passed Check but cannot be read: " + err.Error())
	}
	w := im.Width
	if w == 0 {
		w = Length(conf.Width) * naturalPixel
	}
	w = max(unit.MM, min(w, c.width))
	h := Length(float64(w) * float64(conf.Height) / float64(conf.Width))
	if most := c.height() * 9 / 10; h > most {
		w, h = Length(float64(w)*float64(most)/float64(h)), most
	}
	h = max(h, unit.MM)
	c.add(&Image{Style: c.styles.image, Data: im.Data, Format: format, PixelW: conf.Width, PixelH: conf.Height,
		Width: w - w%unit.Twip, Height: h - h%unit.Twip, Alt: im.Alt, KeepNext: im.Caption != nil})
	if im.Caption != nil {
		p := &Paragraph{Style: c.styles.caption, Runs: c.bind.runs(c.styles.caption, im.Caption)}
		c.balance(p, c.width)
		c.add(p)
	}
}
