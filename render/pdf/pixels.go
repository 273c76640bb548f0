package pdf

import (
	"image"
	"image/color"
)

// flatten sets p to the pixels of m, deflated: grey if all are, else red, green
// and blue, with the transparency apart.
func (f *Fonts) flatten(p *picture, m image.Image) {
	rgb, alpha, opaque := pixels(m)
	p.space, p.filter = "DeviceRGB", "FlateDecode"
	if grey, ok := greyOf(rgb); ok {
		p.space, rgb = "DeviceGray", grey
	}
	p.data = f.deflate(rgb)
	if !opaque {
		p.alpha = f.deflate(alpha)
	}
}

// pixels returns the colours of m, three bytes a pixel, and their opacity.
func pixels(m image.Image) (rgb, alpha []byte, opaque bool) {
	r := m.Bounds()
	rgb = make([]byte, 0, 3*r.Dx()*r.Dy())
	alpha = make([]byte, 0, r.Dx()*r.Dy())
	at := pixelAt(m)
	opaque = true
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			c := at(x, y)
			rgb = append(rgb, c.R, c.G, c.B)
			alpha = append(alpha, c.A)
			opaque = opaque && c.A == 0xFF
		}
	}
	return rgb, alpha, opaque
}

// pixelAt returns the function that reads a pixel of m, fast for the kinds of
// image that most PNG files are.
func pixelAt(m image.Image) func(x, y int) color.NRGBA {
	convert := func(c color.Color) color.NRGBA { return color.NRGBAModel.Convert(c).(color.NRGBA) }
	switch m := m.(type) {
	case *image.NRGBA:
		return m.NRGBAAt
	case *image.Gray:
		return func(x, y int) color.NRGBA {
			v := m.GrayAt(x, y).Y
			return color.NRGBA{v, v, v, 0xFF}
		}
	case *image.Paletted:
		var palette [256]color.NRGBA
		for i, c := range m.Palette {
			palette[i] = convert(c)
		}
		return func(x, y int) color.NRGBA { return palette[m.ColorIndexAt(x, y)] }
	}
	return func(x, y int) color.NRGBA { return convert(m.At(x, y)) }
}

// greyOf returns one byte a pixel if all pixels are grey.
func greyOf(rgb []byte) ([]byte, bool) {
	grey := make([]byte, 0, len(rgb)/3)
	for ; len(rgb) > 0; rgb = rgb[3:] {
		if rgb[0] != rgb[1] || rgb[1] != rgb[2] {
			return nil, false
		}
		grey = append(grey, rgb[0])
	}
	return grey, true
}
