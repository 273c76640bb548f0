package copies_test

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/copies"
	"github.com/dean161/vanban/internal/judge"
)

// scanned returns a page of A4 at this resolution, paper of light grey, with a
// red bar across from 40 mm to the height given in millimetres.
func scanned(dpi, bottom int) *image.NRGBA {
	px := func(mm int) int { return mm * dpi * 10 / 254 }
	im := image.NewNRGBA(image.Rect(0, 0, px(210), px(297)))
	draw.Draw(im, im.Bounds(), image.NewUniform(color.NRGBA{240, 240, 238, 255}), image.Point{}, draw.Src)
	draw.Draw(im, image.Rect(px(30), px(40), px(190), px(bottom)), image.NewUniform(color.NRGBA{200, 0, 0, 255}), image.Point{}, draw.Src)
	im.SetNRGBA(px(100), px(280), color.NRGBA{A: 255}) // a speck of dust
	return im
}

// asPNG encodes an image with a resolution; 0 for none.
func asPNG(t testing.TB, im image.Image, dpi int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, im); err != nil || dpi == 0 {
		return b.Bytes()
	}
	chunk := []byte("pHYs\x00\x00\x00\x00\x00\x00\x00\x00\x01")
	binary.BigEndian.PutUint32(chunk[4:], uint32(float64(dpi)/0.0254+0.5))
	binary.BigEndian.PutUint32(chunk[8:], uint32(float64(dpi)/0.0254+0.5))
	out := append(bytes.Clone(b.Bytes()[:33]), 0, 0, 0, 9)
	out = binary.BigEndian.AppendUint32(append(out, chunk...), crc32.ChecksumIEEE(chunk))
	return append(out, b.Bytes()[33:]...)
}

// asJPEG encodes an image with a resolution in dots per centimetre.
func asJPEG(t testing.TB, im image.Image, perCM byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, im, nil); err != nil {
		t.Fatal(err)
	}
	jfif := []byte("\xFF\xE0\x00\x10JFIF\x00\x01\x01\x02\x00 \x00 \x00\x00")
	jfif[13], jfif[15] = perCM, perCM
	return append(append([]byte("\xFF\xD8"), jfif...), b.Bytes()[2:]...)
}

func fromPaper() *vanban.Copy {
	c := onPaper()
	c.From = vanban.Paper
	return c
}

// TestImages makes copies of page images: one page of A4 each, the image at
// 100 %, the block below the ink or on a new sheet.
func TestImages(t *testing.T) {
	short, long := scanned(200, 150), scanned(200, 240)
	for name, c := range map[string]struct {
		copy   *vanban.Copy
		images [][]byte
		pages  int
	}{
		"PNG, room":      {fromPaper(), [][]byte{asPNG(t, short, 200)}, 1},
		"JPEG, room":     {fromPaper(), [][]byte{asJPEG(t, scanned(254, 150), 100)}, 1},
		"PNG, no room":   {fromPaper(), [][]byte{asPNG(t, long, 200)}, 2},
		"two, room":      {fromPaper(), [][]byte{asPNG(t, long, 200), asPNG(t, short, 200)}, 2},
		"electronic":     {electronic(), [][]byte{asPNG(t, long, 200), asPNG(t, short, 200)}, 2},
		"dark all over":  {fromPaper(), [][]byte{asPNG(t, scanned(200, 297), 200)}, 2},
		"nothing on it":  {fromPaper(), [][]byte{asPNG(t, scanned(200, 40), 200)}, 1},
		"scan as a PDF":  {fromPaper(), [][]byte{encode(t, electronic(), nil, asPNG(t, short, 200))}, 1},
		"the same, full": {fromPaper(), [][]byte{encode(t, electronic(), nil, asPNG(t, long, 200))}, 2},
		"JPEG in a PDF":  {fromPaper(), [][]byte{encode(t, electronic(), nil, asJPEG(t, scanned(254, 150), 100))}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			if ps := copies.Check(c.copy, named(c.images...)); len(ps) > 0 {
				t.Errorf("problems: %v", ps)
			}
			out := encode(t, c.copy, nil, c.images...)
			if n := pages(t, out); n != c.pages {
				t.Errorf("%d pages, want %d", n, c.pages)
			}
			if report := judge.Run(t, "qpdf", "--check", judge.Write(t, "file.pdf", out)); strings.Contains(report, "WARNING") {
				t.Error(report)
			}
			text := judge.Run(t, "pdftotext", "-layout", judge.Write(t, "file.pdf", out), "-")
			if want := c.copy.Form.String(); !strings.Contains(text, want) {
				t.Errorf("no %q in %q", want, text)
			}
			for _, p := range judge.Pages(t, out) {
				if !near(p.Width, 595.28, 0.1) || !near(p.Height, 841.89, 0.1) {
					t.Errorf("a page of %.1f × %.1f", p.Width, p.Height)
				}
			}
		})
	}
}

// TestBelowScan looks where the block begins on a scan: 12 pt below the ink.
func TestBelowScan(t *testing.T) {
	out := encode(t, fromPaper(), nil, asPNG(t, scanned(200, 150), 200))
	rule := ruleOf(t, judge.Look(t, out)[0])
	if want := 150*72/25.4 + 12; !near(rule.Y, want, 2) {
		t.Errorf("rule at %.1f pt, want %.1f", rule.Y, want)
	}
	// The rule is seen: it lies on the image, not below it.
	ppm := judge.Run(t, "pdftoppm", "-r", "72", "-gray", judge.Write(t, "file.pdf", out))
	pixels := ppm[len(ppm)-596*842:]
	row, dark := pixels[int(rule.Y)*596:(int(rule.Y)+1)*596], 0
	for _, v := range []byte(row) {
		if v < 160 {
			dark++
		}
	}
	if dark < 400 {
		t.Errorf("the rule shows on %d points", dark)
	}
}

// TestImageProblems holds page images to what the decree asks of digitised text.
func TestImageProblems(t *testing.T) {
	grey := image.NewGray(image.Rect(0, 0, 1654, 2339))
	draw.Draw(grey, grey.Bounds(), image.White, image.Point{}, draw.Src)
	for name, c := range map[string]struct {
		image []byte
		want  string
		fatal bool
	}{
		"coarse":        {asPNG(t, scanned(100, 50), 100), "ảnh chỉ có 100 dpi", true},
		"size unknown":  {asPNG(t, scanned(200, 50), 0), "không ghi độ phân giải", true},
		"larger":        {asPNG(t, scanned(300, 50), 200), "lớn hơn khổ A4", true},
		"JPEG, coarse":  {asJPEG(t, scanned(100, 50), 40), "ảnh chỉ có 102 dpi", true},
		"JPEG, unknown": {asJPEG(t, scanned(100, 50), 0), "không ghi độ phân giải", true},
		"grey":          {asPNG(t, grey, 200), "ảnh không có màu", false},
	} {
		ps := copies.Check(electronic(), named(c.image))
		if len(ps) != 1 || !strings.Contains(ps[0].String(), c.want) || !strings.Contains(ps[0].String(), "[SG-40; PL I, Phần II, I.2]") || (ps.Err() != nil) != c.fatal {
			t.Errorf("%s: %v", name, ps)
		}
	}
	scan := encode(t, electronic(), nil, asPNG(t, grey, 200))
	if ps := copies.Check(electronic(), named(scan)); !strings.Contains(ps[0].String(), "ảnh không có màu") {
		t.Errorf("a grey scan as a PDF: %v", ps)
	}
	if ps := copies.Check(electronic(), named(stranger(t, "office"))); len(ps) != 2 || ps.Err() != nil || !strings.Contains(ps[0].Message, "không phải là ảnh số hóa") {
		t.Errorf("a text as a scan: %v", ps)
	}
}
