package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
	"strings"
	"testing"

	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/render/layout"
)

func pngFile(t *testing.T, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func jpegFile(t *testing.T, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// seal is a red disc on a transparent ground.
func seal() *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, 40, 40))
	for y := range 40 {
		for x := range 40 {
			if d := (x-20)*(x-20) + (y-20)*(y-20); d < 400 {
				m.SetNRGBA(x, y, color.NRGBA{200, 20, 30, byte(255 - d/2)})
			}
		}
	}
	return m
}

func gray() *image.Gray {
	m := image.NewGray(image.Rect(0, 0, 9, 5))
	for i := range m.Pix {
		m.Pix[i] = byte(5 * i)
	}
	return m
}

func TestPicture(t *testing.T) {
	paletted := image.NewPaletted(image.Rect(0, 0, 3, 3), color.Palette{color.NRGBA{1, 2, 3, 255}, color.NRGBA{9, 8, 7, 128}})
	paletted.Pix[4] = 1
	deep := image.NewNRGBA64(image.Rect(0, 0, 2, 2))
	deep.SetNRGBA64(1, 1, color.NRGBA64{0xFFFF, 0x8000, 0, 0x8000})
	for _, c := range []struct {
		name, format, space, filter string
		m                           image.Image
		alpha                       bool
	}{
		{"seal", "png", "DeviceRGB", "FlateDecode", seal(), true},
		{"gray", "png", "DeviceGray", "FlateDecode", gray(), false},
		{"paletted", "png", "DeviceRGB", "FlateDecode", paletted, true},
		{"16 bits", "png", "DeviceRGB", "FlateDecode", deep, true},
		{"colour jpeg", "jpeg", "DeviceRGB", "DCTDecode", seal(), false},
		{"gray jpeg", "jpeg", "DeviceGray", "DCTDecode", gray(), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := jpegFile(t, c.m)
			if c.format == "png" {
				data = pngFile(t, c.m)
			}
			p, err := serif().picture(data, c.format)
			if err != nil {
				t.Fatal(err)
			}
			if p.space != c.space || p.filter != c.filter || (p.alpha != nil) != c.alpha || p.width != c.m.Bounds().Dx() || p.height != c.m.Bounds().Dy() {
				t.Errorf("%d×%d %s %s, transparent: %v", p.width, p.height, p.space, p.filter, p.alpha != nil)
			}
			if c.format == "jpeg" {
				if !bytes.Equal(p.data, data) {
					t.Error("the JPEG file was changed")
				}
				return
			}
			samePixels(t, p, c.m)
		})
	}
}

// samePixels compares a picture with the image it was made of.
func samePixels(t *testing.T, p *picture, m image.Image) {
	t.Helper()
	var want, opacity []byte
	for y := range p.height {
		for x := range p.width {
			c := color.NRGBAModel.Convert(m.At(x, y)).(color.NRGBA)
			want = append(want, c.R, c.G, c.B)[:len(want)+3]
			if p.space == "DeviceGray" {
				want = want[:len(want)-2]
			}
			opacity = append(opacity, c.A)
		}
	}
	if !bytes.Equal(inflate(t, p.data), want) {
		t.Error("other colours")
	}
	if p.alpha != nil && !bytes.Equal(inflate(t, p.alpha), opacity) {
		t.Error("other transparency")
	}
}

func inflate(t *testing.T, b []byte) []byte {
	t.Helper()
	r, err := zlib.NewReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestPictureErrors(t *testing.T) {
	sealPNG, grayJPEG := pngFile(t, seal()), jpegFile(t, gray())
	huge := bytes.Clone(sealPNG)
	binary.BigEndian.PutUint32(huge[16:], 7000)
	binary.BigEndian.PutUint32(huge[20:], 7000)
	binary.BigEndian.PutUint32(huge[29:], crc32.ChecksumIEEE(huge[12:29]))
	for _, c := range []struct {
		name, format, want string
		data               []byte
	}{
		{"no image", "png", "không đọc được", nil},
		{"cut short", "png", "không đọc được", sealPNG[:len(sealPNG)-20]},
		{"jpeg cut short", "jpeg", "không đọc được", grayJPEG[:len(grayJPEG)-20]},
		{"other format", "jpeg", "không đọc được", sealPNG},
		{"unknown format", "gif", `"gif"`, sealPNG},
		{"huge", "png", "7000 × 7000", huge},
	} {
		if _, err := serif().picture(c.data, c.format); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}

func TestImages(t *testing.T) {
	l, _ := letter(2)
	sealPNG, grayJPEG := pngFile(t, seal()), jpegFile(t, gray())
	for i := range l.Pages {
		l.Pages[i].Images = []layout.Image{
			{X: 100 * unit.MM, Y: 200 * unit.MM, Width: 30 * unit.MM, Height: 30 * unit.MM, Data: bytes.Clone(sealPNG), Format: "png", Alt: "Dấu"},
			{X: 30 * unit.MM, Y: 200 * unit.MM, Width: 30 * unit.MM, Height: 20 * unit.MM, Data: grayJPEG, Format: "jpeg"},
		}
	}
	pdf := encode(t, l, nil)
	if n := bytes.Count(pdf, []byte("/Subtype /Image")); n != 3 {
		t.Errorf("%d images in the file, want the seal, its transparency and the photo, each once", n)
	}
	out := judge(t, pdf, "qpdf", "--check", "FILE")
	if !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Error(out)
	}
	out = judge(t, pdf, "pdfimages", "-list", "FILE")
	for want, n := range map[string]int{" smask ": 2, "rgb ": 2, " jpeg ": 2} {
		if strings.Count(out, want) != n {
			t.Errorf("want %q %d times:\n%s", want, n, out)
		}
	}
	l.Pages[1].Images[0].Data = nil
	if err := EncodeLayout(io.Discard, l, &info, nil); err == nil || !strings.Contains(err.Error(), `"Dấu"`) {
		t.Errorf("an empty image: %v", err)
	}
}
