package template

import (
	"bytes"
	"errors"
	"fmt"
	"html"
	"image"
	_ "image/jpeg" // the formats that Word and we read
	_ "image/png"
	"io"
	"strings"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/unit"
)

// An Image is a picture as the value of a tag. In the alternative text of a
// picture of the template the tag replaces that picture and fits into its size;
// in text the image stands in its line.
type Image struct {
	Data  []byte        // a PNG or JPEG file, at most vanban.MaxImageBytes
	Width vanban.Length // in text; 0: its natural width, at most that of the column
	Alt   string        // what the image shows, in words
}

// loaded is an image that was looked at.
type loaded struct {
	Image
	format        string // "png" or "jpeg"
	width, height int    // in pixels
}

// load looks at the value of an image tag: an Image, the bytes of one, or the
// name of a file.
func (x *execution) load(v any) (loaded, error) {
	var im Image
	switch v := v.(type) {
	case Image:
		im = v
	case []byte:
		im.Data = v
	case string:
		data, err := x.file(v)
		if err != nil {
			return loaded{}, err
		}
		im.Data = data
	default:
		return loaded{}, errors.New("giá trị không phải là ảnh")
	}
	if len(im.Data) > vanban.MaxImageBytes {
		return loaded{}, fmt.Errorf("ảnh lớn hơn %d MB", vanban.MaxImageBytes>>20)
	}
	conf, format, err := image.DecodeConfig(bytes.NewReader(im.Data))
	switch {
	case err != nil:
		return loaded{}, errors.New("ảnh không đọc được; chỉ nhận PNG hoặc JPEG")
	case conf.Width < 1 || conf.Height < 1 || conf.Width > vanban.MaxImagePixels/conf.Height:
		return loaded{}, fmt.Errorf("ảnh có %d × %d điểm ảnh, quá giới hạn", conf.Width, conf.Height)
	}
	return loaded{im, format, conf.Width, conf.Height}, nil
}

// file reads an image file of Options.FS.
func (x *execution) file(name string) ([]byte, error) {
	if x.t.opts.FS == nil {
		return nil, fmt.Errorf("không có thư mục để đọc ảnh %q", name)
	}
	f, err := x.t.opts.FS.Open(name)
	if err != nil {
		return nil, fmt.Errorf("không mở được ảnh %q", name)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, vanban.MaxImageBytes+1))
	if err != nil {
		return nil, fmt.Errorf("không đọc được ảnh %q", name)
	}
	return data, nil
}

// image is the function of that name: it makes an Image of the bytes or the file
// name that it is given last, as wide as a number of millimetres that may come
// first.
func (x *execution) image(args ...any) (any, error) {
	if len(args) < 1 || len(args) > 2 {
		return nil, errArguments
	}
	v := indirect(args[len(args)-1])
	if v == nil {
		return nil, nil
	}
	l, err := x.load(v)
	if err != nil {
		return nil, err
	}
	if len(args) == 2 {
		var mm float64
		if _, err := fmt.Sscanf(strings.TrimSuffix(strings.TrimSpace(fmt.Sprint(args[0])), "mm"), "%g", &mm); err != nil || !(mm >= 1 && mm <= 1000) {
			return nil, fmt.Errorf("bề rộng ảnh %q không đúng; viết số mi-li-mét, ví dụ 40", fmt.Sprint(args[0]))
		}
		l.Width = vanban.Length(mm * float64(unit.MM))
	}
	return l.Image, nil
}

// defaultColumn is the width of the text of a letter, for images in places whose
// width the template does not tell.
const defaultColumn = 160 * unit.MM

// naturalPixel is the size of a pixel of an image without a width.
const naturalPixel = unit.Inch / 96

// inlineImage prints an image in its line.
func (x *execution) inlineImage(n int, s *spot, v Image) error {
	l, err := x.load(v)
	if err != nil {
		x.fail(n, err.Error(), "")
		return nil
	}
	w := l.Width
	if w == 0 {
		column := vanban.Length(s.width)
		if column == 0 {
			column = defaultColumn
		}
		w = min(vanban.Length(l.width)*naturalPixel, column)
	}
	h := max(1, vanban.Length(float64(w)*float64(l.height)/float64(l.width)))
	rel := x.media.relate(x, l)
	var b strings.Builder
	b.WriteString(closeText + `<w:drawing>`)
	inlineXML(&b, x.freshID(), rel, w, h, l.Alt)
	b.WriteString(`</w:drawing>` + openText)
	_, err = x.out.Write([]byte(b.String()))
	return err
}

// inlineXML writes a wp:inline (20.4.2.8).
func inlineXML(b *strings.Builder, id int, rel string, w, h vanban.Length, alt string) {
	alt = attributeText(alt)
	fmt.Fprintf(b, `<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">`+
		`<wp:extent cx="%d" cy="%d"/><wp:docPr id="%d" name="Hình %d" descr="%s"/>`, w, h, id, id, alt)
	fmt.Fprintf(b, `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">`+
		`<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">`+
		`<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="%d" name="Hình %d"/><pic:cNvPicPr/></pic:nvPicPr>`+
		`<pic:blipFill><a:blip xmlns:r="`+relationSpace+`" r:embed="%s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`+
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`+
		`</pic:pic></a:graphicData></a:graphic></wp:inline>`, id, id, rel, w, h)
}

// attributeText returns text as the value of an attribute. What XML cannot hold
// is left out: an alternative text is no part of the document's words.
func attributeText(s string) string {
	return html.EscapeString(strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7F && r < 0xA0 || r == 0xFFFE || r == 0xFFFF || r == '\uFFFD' {
			return -1
		}
		return r
	}, s))
}
