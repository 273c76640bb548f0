package copies

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/dean161/vanban/internal/pdffile"
)

// handmade returns a PDF file of one page. Page is what its dictionary says
// besides, objects are further objects from number 10 on.
func handmade(page, content string, objects ...string) []byte {
	var b bytes.Buffer
	offsets := map[int]int{}
	object := func(n int, s string) {
		offsets[n] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", n, s)
	}
	b.WriteString("%PDF-1.4\n")
	object(1, "<< /Type /Catalog /Pages 2 0 R >>")
	object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
	object(3, "<< /Type /Page /Parent 2 0 R /Contents 4 0 R "+page+" >>")
	object(4, fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(content), content))
	object(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
	for i, s := range objects {
		object(10+i, s)
	}
	at := b.Len()
	fmt.Fprintf(&b, "xref\n0 1\n0000000000 65535 f \n")
	for n := 1; n < 10+len(objects); n++ {
		if o, ok := offsets[n]; ok {
			fmt.Fprintf(&b, "%d 1\n%010d 00000 n \n", n, o)
		}
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", 10+len(objects), at)
	return b.Bytes()
}

// a4Page is the dictionary of an A4 page with a font and further resources.
func a4Page(resources string) string {
	return "/MediaBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> " + resources + " >>"
}

func form(dict, content string) string {
	return fmt.Sprintf("<< /Type /XObject /Subtype /Form %s /Length %d >>\nstream\n%s\nendstream", dict, len(content), content)
}

// TestInk holds what is measured of a page to where its ink is: never higher.
func TestInk(t *testing.T) {
	const full = -1
	for name, c := range map[string]struct {
		page, content string
		objects       []string
		least, most   float64 // of the lowest ink above the lower edge
	}{
		"nothing":            {a4Page(""), "", nil, 842, 842},
		"a rectangle":        {a4Page(""), "100 300 50 20 re f", nil, 300, 300},
		"upside down":        {a4Page(""), "100 300 50 -20 re f", nil, 280, 280},
		"a line":             {a4Page(""), "10 w 100 300 m 200 300 l S", nil, 285, 295},
		"a curve":            {a4Page(""), "0 400 m 10 350 20 250 30 400 c f", nil, 250, 250},
		"white":              {a4Page(""), "1 g 0 0 595 842 re f 0 g 100 300 50 20 re f", nil, 300, 300},
		"white in RGB":       {a4Page(""), "1 1 1 rg 0 0 595 842 re f", nil, 842, 842},
		"white in CMYK":      {a4Page(""), "0 0 0 0 k 0 0 595 842 re f", nil, 842, 842},
		"white by a space":   {a4Page("/ColorSpace << /C [/ICCBased 10 0 R] >>"), "/C cs 1 1 1 scn 0 0 595 842 re f", []string{"<< /N 3 /Length 0 >>\nstream\n\nendstream"}, 842, 842},
		"black by a space":   {a4Page("/ColorSpace << /C [/ICCBased 10 0 R] >>"), "/C cs 1 1 1 1 scn 0 10 595 842 re f", []string{"<< /N 4 /Length 0 >>\nstream\n\nendstream"}, 10, 10},
		"a separation":       {a4Page("/ColorSpace << /C [/Separation /Black /DeviceGray 9 0 R] >>"), "/C cs 1 scn 0 10 595 842 re f", nil, 10, 10},
		"white restored":     {a4Page(""), "q 1 g Q 0 0 595 842 re f", nil, 0, 0},
		"a pattern":          {a4Page(""), "/Pattern cs /P scn 0 100 595 742 re f", nil, 100, 100},
		"clipped":            {a4Page(""), "0 500 595 342 re W n 0 0 595 842 re f", nil, 500, 500},
		"clip restored":      {a4Page(""), "q 0 500 595 342 re W n Q 0 0 595 842 re f", nil, 0, 0},
		"scaled":             {a4Page(""), "q .5 0 0 .5 0 100 cm 0 200 10 10 re f Q", nil, 200, 200},
		"turned":             {a4Page(""), "0 1 -1 0 300 300 cm -100 0 50 10 re f", nil, 200, 200},
		"text":               {a4Page(""), "BT /F 10 Tf 100 300 Td (A) Tj ET", nil, 290, 298},
		"text matrix":        {a4Page(""), "BT /F 1 Tf 10 0 0 10 100 300 Tm (A) Tj ET", nil, 290, 298},
		"next lines":         {a4Page(""), "BT /F 10 Tf 12 TL 100 300 Td (A) Tj T* (B) ' ET", nil, 266, 276},
		"TD":                 {a4Page(""), "BT /F 10 Tf 100 300 TD 0 -50 TD (A) Tj T* (A) Tj ET", nil, 190, 198},
		"word spacing":       {a4Page(""), "BT /F 10 Tf 12 TL 100 300 Td 1 1 (A) \" ET", nil, 278, 288},
		"rise":               {a4Page(""), "BT /F 10 Tf 100 300 Td -20 Ts (A) Tj ET", nil, 270, 278},
		"turned text":        {a4Page(""), "BT /F 10 Tf 0 -1 1 0 100 300 Tm (ABCDEFGHIJ) Tj ET", nil, 100, 250},
		"hidden text":        {a4Page(""), "BT 3 Tr /F 10 Tf 100 300 Td (A) Tj ET", nil, 842, 842},
		"TJ":                 {a4Page(""), "BT /F 10 Tf 100 300 Td [(A) -500 (B)] TJ ET", nil, 290, 298},
		"empty string":       {a4Page(""), "BT /F 10 Tf 100 300 Td () Tj ET", nil, 842, 842},
		"a form":             {a4Page("/XObject << /X 10 0 R >>"), "1 0 0 1 0 50 cm /X Do", []string{form("/Matrix [2 0 0 2 0 0] /BBox [0 0 100 100]", "0 10 200 900 re f")}, 70, 70},
		"a form in itself":   {a4Page("/XObject << /X 10 0 R >>"), "/X Do", []string{form("/Resources << /XObject << /X 10 0 R >> >>", "/X Do")}, full, full},
		"an image":           {a4Page("/XObject << /X 10 0 R >>"), "q 100 0 0 80 10 300 cm /X Do Q", []string{"<< /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream"}, 300, 300},
		"a scan unread":      {a4Page("/XObject << /X 10 0 R >>"), "q 595 0 0 842 0 0 cm /X Do Q", []string{"<< /Subtype /Image /Width 1 /Height 1 /Filter /JPXDecode /Length 1 >>\nstream\n0\nendstream"}, 0, 0},
		"an inline image":    {a4Page(""), "q 100 0 0 80 10 300 cm BI /W 2 /H 1 /BPC 8 /CS /G ID \x00EIx EI Q", nil, 300, 300},
		"a shading":          {a4Page(""), "0 200 595 100 re W n /S sh", nil, 200, 200},
		"outside":            {a4Page(""), "0 -500 595 400 re f", nil, 842, 842},
		"an annotation":      {a4Page("") + " /Annots [<< /Subtype /Widget /Rect [100 150 200 180] >> << /Subtype /Link /Rect [0 0 9 9] >> << /Subtype /Widget /Rect [0 0 0 0] >>]", "", nil, 150, 150},
		"a hidden note":      {a4Page("") + " /Annots [<< /Subtype /Text /F 2 /Rect [100 150 200 180] >>]", "", nil, 842, 842},
		"cropped":            {"/MediaBox [0 0 700 900] /CropBox [50 100 645 942] /Resources << >>", "60 200 10 10 re f", nil, 100, 100},
		"rotated 90":         {"/MediaBox [0 0 842 595] /Rotate 90 /Resources << >>", "800 0 20 595 re f", nil, 22, 22},
		"rotated 180":        {"/MediaBox [0 0 595 842] /Rotate 180 /Resources << >>", "0 800 595 20 re f", nil, 22, 22},
		"rotated 270":        {"/MediaBox [0 0 842 595] /Rotate 270 /Resources << >>", "20 0 20 595 re f", nil, 20, 20},
		"units":              {"/MediaBox [0 0 297.5 421] /UserUnit 2 /Resources << >>", "0 100 10 10 re f", nil, 200, 200},
		"unknown operator":   {a4Page(""), "0 0 0 xyz", nil, full, full},
		"unknown font":       {a4Page(""), "BT /G 10 Tf (A) Tj ET", nil, full, full},
		"no font":            {a4Page(""), "BT (A) Tj ET", nil, full, full},
		"type 3":             {strings.Replace(a4Page(""), "/F 5", "/F 10", 1), "BT /F 10 Tf (A) Tj ET", []string{"<< /Type /Font /Subtype /Type3 >>"}, full, full},
		"vertical":           {strings.Replace(a4Page(""), "/F 5", "/F 10", 1), "BT /F 10 Tf (A) Tj ET", []string{"<< /Type /Font /Subtype /Type0 /Encoding /Identity-V >>"}, full, full},
		"Q too many":         {a4Page(""), "Q", nil, full, full},
		"not a number":       {a4Page(""), "(a) w", nil, full, full},
		"infinite":           {a4Page(""), "99999999999 0 0 1 0 0 cm 0 0 1 1 re f", nil, full, full},
		"too few operands":   {a4Page(""), "1 2 3 re f", nil, full, full},
		"compressed somehow": {"/MediaBox [0 0 595 842] /Resources << >> /Contents 10 0 R", "", []string{"<< /Filter /LZWDecode /Length 1 >>\nstream\n0\nendstream"}, full, full},
	} {
		f, err := pdffile.Open(handmade(c.page, c.content, c.objects...))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		pages, err := f.Pages()
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		k, err := inkOf(f, &pages[0])
		_, height := pages[0].Size()
		switch bottom := k.bottom(height); {
		case (c.least == full) != errors.Is(err, errUnread):
			t.Errorf("%s: %v", name, err)
		case c.least != full && (bottom < c.least-0.1 || bottom > c.most+0.1):
			t.Errorf("%s: lowest ink at %.1f, want %.0f to %.0f", name, bottom, c.least, c.most)
		}
	}
}

// TestShown holds the transformations of turned pages to each other.
func TestShown(t *testing.T) {
	for _, rotate := range []int{0, 90, 180, 270} {
		p := &pdffile.Page{Box: pdffile.Box{Left: 10, Bottom: 20, Right: 310, Top: 420}, Rotate: rotate, Unit: 2}
		w, h := p.Size()
		if got, want := shown(p).box(p.Box), (pdffile.Box{Right: w, Top: h}); got != want {
			t.Errorf("%d: the page is shown at %v, want %v", rotate, got, want)
		}
		x, y := shown(p).times(drawn(p)).point(17, 23)
		if math.Abs(x-17) > 1e-9 || math.Abs(y-23) > 1e-9 {
			t.Errorf("%d: there and back is %v, %v", rotate, x, y)
		}
	}
}

func TestBlanks(t *testing.T) {
	cmap := "2 beginbfchar <0003> <0020> <0004> <0041> endbfchar 2 beginbfrange <0010> <0012> <00A0> <0020> <0022> [<0041> <0020> <0042>] endbfrange"
	f := &typeface{width: 2, blanks: blanksOf([]byte(cmap))}
	for s, want := range map[string]bool{
		"": true, "\x00\x03\x00\x03": true, "\x00\x03\x00\x04": false, "\x00\x10": true, "\x00\x11": false, "\x00\x21": true, "\x00\x22": false, "\x00": false,
	} {
		if f.blankText(pdffile.String(s)) != want {
			t.Errorf("%q: not %v", s, want)
		}
	}
}
