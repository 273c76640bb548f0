package copies

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/color"
	_ "image/jpeg" // page images are JPEG or PNG
	_ "image/png"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/internal/pdffile"
	"github.com/dean161/vanban/internal/unit"
)

// An Original is a file of what is copied: a PDF file, or a PNG or JPEG image of
// a page.
type Original struct {
	Name string // for messages
	Data []byte
}

// The rules about originals.
const (
	ruleDigitised = "SG-40" // the quality of a digitised text
	ruleOriginal  = "CP-20" // a file that cannot be copied
	ruleCrowded   = "CP-21" // no room for ô 14
)

// The limits of what is copied; more is an error.
const (
	MaxImages = 500              // page images
	MaxBytes  = pdffile.MaxBytes // of a PDF file: 200 MB
)

// originals are the files of one copy, read.
type originals struct {
	file  *pdffile.File // of a PDF; nil for images
	pages []pdffile.Page
	scans []pageImage
}

// A pageImage is a page of A4 with an image on it.
type pageImage struct {
	format              string
	data                []byte
	alt                 string
	x, y, width, height vanban.Length
	dpi                 float64
}

// read reads the files and reports what is wrong with them.
func (o *originals) read(c *vanban.Copy, files []Original) (problems vanban.Problems) {
	note := func(s vanban.Severity, rule, clause, path, message, mend string) {
		problems = append(problems, vanban.Problem{Rule: rule, Severity: s, Clause: clause, Path: path, Message: message, Mend: mend})
	}
	switch {
	case len(files) == 0:
		note(vanban.Error, ruleOriginal, "Điều 25", "", "chưa có văn bản được sao", "chọn một tệp PDF, hoặc các ảnh trang PNG, JPEG")
	case len(files) == 1 && bytes.HasPrefix(files[0].Data, []byte("%PDF-")):
		o.readPDF(c, files[0], note)
	case len(files) > MaxImages:
		note(vanban.Error, ruleOriginal, "Điều 25", "", fmt.Sprintf("hơn %d ảnh trang", MaxImages), "sao từ một tệp PDF")
	default:
		for i, f := range files {
			o.readImage(f, i+1, note)
		}
		if c.From == vanban.Electronic && c.Form != vanban.Extract {
			note(vanban.Warning, ruleOriginal, "Điều 25", files[0].Name, "sao từ bản điện tử nhưng tệp là ảnh trang", "sao từ chính tệp văn bản điện tử đã ký số")
		}
	}
	return problems
}

// A noter takes a problem of a file.
type noter func(s vanban.Severity, rule, clause, path, message, mend string)

func (o *originals) readPDF(c *vanban.Copy, f Original, note noter) {
	file, err := pdffile.Open(f.Data)
	if err == nil {
		o.pages, err = file.Pages()
	}
	if err != nil {
		mend := "xuất lại tệp từ nguồn, hoặc sao từ ảnh trang"
		if errors.Is(err, pdffile.ErrEncrypted) {
			mend = "bỏ mật khẩu rồi sao, hoặc sao từ bản in"
		}
		note(vanban.Error, ruleOriginal, "", f.Name, err.Error(), mend)
		return
	}
	o.file = file
	if c.From == vanban.Paper && c.To == vanban.Electronic {
		o.checkScans(f, note)
	}
}

// checkScans holds a scan that becomes an electronic copy to what the decree asks
// of one.
func (o *originals) checkScans(f Original, note noter) {
	if v := o.file.Version(); v < nd30.ScanPDF {
		note(vanban.Error, ruleDigitised, nd30.ScanClause, f.Name, "tệp PDF phiên bản "+v+", thấp hơn "+nd30.ScanPDF, "số hóa lại sang PDF phiên bản 1.4 trở lên")
	}
	for i := range o.pages {
		scans := scansOf(o.file, &o.pages[i])
		page := fmt.Sprintf("%s: trang %d", f.Name, i+1)
		switch {
		case len(scans) == 0:
			note(vanban.Warning, ruleDigitised, nd30.ScanClause, page, "trang không phải là ảnh số hóa của bản giấy", "số hóa bản giấy; nếu bản gốc là bản điện tử thì không sao sang bản điện tử")
		case scans[0].dpi < nd30.ScanDPI-1:
			note(vanban.Error, ruleDigitised, nd30.ScanClause, page, fmt.Sprintf("ảnh chỉ có %.0f dpi", scans[0].dpi), "số hóa lại với độ phân giải tối thiểu 200 dpi")
		case !scans[0].color:
			note(vanban.Warning, ruleDigitised, nd30.ScanClause, page, "ảnh không có màu", "số hóa lại ở chế độ màu")
		}
	}
}

// readImage reads a page image. Its size must be known, so that it is shown at
// 100 %.
func (o *originals) readImage(f Original, page int, note noter) {
	fail := func(message, mend string) { note(vanban.Error, ruleDigitised, nd30.ScanClause, f.Name, message, mend) }
	conf, format, err := image.DecodeConfig(bytes.NewReader(f.Data))
	if err != nil {
		note(vanban.Error, ruleOriginal, "", f.Name, "không phải ảnh PNG, JPEG đọc được", "nhiều trang thì chọn các ảnh trang, hoặc một tệp PDF")
		return
	}
	if conf.Width <= 0 || conf.Height <= 0 || conf.Width > maxPixels/conf.Height {
		fail(fmt.Sprintf("ảnh có %d × %d điểm ảnh; chỉ nhận đến %d triệu", conf.Width, conf.Height, maxPixels/1_000_000), "số hóa lại với độ phân giải 200 - 400 dpi")
		return
	}
	dpi := resolution(f.Data, format)
	switch {
	case dpi == 0:
		fail("ảnh không ghi độ phân giải nên không biết kích thước thật", "số hóa lại bằng máy quét, lưu kèm độ phân giải (dpi)")
		return
	case dpi < nd30.ScanDPI-0.5:
		fail(fmt.Sprintf("ảnh chỉ có %.0f dpi", dpi), "số hóa lại với độ phân giải tối thiểu 200 dpi")
		return
	}
	p := pageImage{format: format, data: f.Data, dpi: dpi, alt: fmt.Sprintf("Trang %d", page)}
	inch := func(pixels int) vanban.Length { return vanban.Length(float64(pixels) / dpi * float64(unit.Inch)) }
	p.width, p.height = inch(conf.Width), inch(conf.Height)
	if p.width > nd30.PaperWidth+tolerance || p.height > nd30.PaperHeight+tolerance {
		fail(fmt.Sprintf("ảnh rộng %.0f mm, cao %.0f mm, lớn hơn khổ A4", millimetres(p.width), millimetres(p.height)), "số hóa từng trang A4, tỷ lệ 100%")
		return
	}
	p.x, p.y = (nd30.PaperWidth-p.width)/2, min(0, (nd30.PaperHeight-p.height)/2)
	if greyModel(conf.ColorModel) {
		note(vanban.Warning, ruleDigitised, nd30.ScanClause, f.Name, "ảnh không có màu", "số hóa lại ở chế độ màu")
	}
	o.scans = append(o.scans, p)
}

// tolerance is how much a scan of A4 may be larger than A4.
const tolerance = 5 * vanban.MM

func millimetres(l vanban.Length) float64 { return float64(l) / float64(vanban.MM) }

// greyModel says whether an image of this model has no colours.
func greyModel(m color.Model) bool {
	if p, ok := m.(color.Palette); ok {
		for _, c := range p {
			if r, g, b, _ := c.RGBA(); r != g || g != b {
				return false
			}
		}
		return true
	}
	return m == color.GrayModel || m == color.Gray16Model
}

// resolution returns the dots per inch that an image states, 0 for none or for
// pixels that are not square.
func resolution(data []byte, format string) float64 {
	if format == "png" {
		return resolutionPNG(data)
	}
	return resolutionJPEG(data)
}

// resolutionPNG reads the chunk pHYs.
func resolutionPNG(data []byte) float64 {
	for at := 8; at+8 <= len(data); {
		n := int(binary.BigEndian.Uint32(data[at:]))
		kind, body := string(data[at+4:at+8]), data[at+8:]
		if n < 0 || n > len(body) || kind == "IDAT" {
			return 0
		}
		if kind == "pHYs" && n == 9 && body[8] == 1 {
			x, y := binary.BigEndian.Uint32(body), binary.BigEndian.Uint32(body[4:])
			if x != y {
				return 0
			}
			return float64(x) * 0.0254
		}
		at += 12 + n
	}
	return 0
}

// resolutionJPEG reads the segment JFIF.
func resolutionJPEG(data []byte) float64 {
	for at := 2; at+4 <= len(data) && data[at] == 0xFF; {
		marker, n := data[at+1], int(binary.BigEndian.Uint16(data[at+2:]))
		if marker == 0xDA || n < 2 || at+2+n > len(data) {
			return 0
		}
		body := data[at+4 : at+2+n]
		if marker == 0xE0 && len(body) >= 12 && bytes.HasPrefix(body, []byte("JFIF\x00")) {
			x, y := binary.BigEndian.Uint16(body[8:]), binary.BigEndian.Uint16(body[10:])
			switch {
			case x != y:
				return 0
			case body[7] == 1:
				return float64(x)
			case body[7] == 2:
				return float64(x) * 2.54
			}
			return 0
		}
		at += 2 + n
	}
	return 0
}
