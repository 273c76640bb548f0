package vanban_test

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/outline"
	"github.com/dean161/vanban/render/pdf"
)

var encoders = map[string]func(io.Writer, *vanban.Document) error{
	"DOCX": func(w io.Writer, d *vanban.Document) error { return docx.Encode(w, d, nil) },
	"PDF":  func(w io.Writer, d *vanban.Document) error { return pdf.Encode(w, d, nil) },
}

// TestProblemsWriteNothing holds that a document with errors gives a
// ProblemsError that names place and mend, and not one byte.
func TestProblemsWriteNothing(t *testing.T) {
	for name, encode := range encoders {
		for what, doc := range map[string]*vanban.Document{"empty": {}, "no glyph": func() *vanban.Document { d := letter(); d.Body = body("Mũi tên ➔ lạ"); return d }()} {
			var out bytes.Buffer
			err := encode(&out, doc)
			var problems *vanban.ProblemsError
			if !errors.As(err, &problems) || out.Len() > 0 {
				t.Errorf("%s, %s: error %v, %d bytes", name, what, err, out.Len())
			}
		}
	}
	ps := (&vanban.Document{}).Check()
	for _, path := range []string{"kind", "agency", "number", "place", "summary", "body", "signatures", "recipients"} {
		if !slices.ContainsFunc(ps, func(p vanban.Problem) bool { return p.Path == path && strings.HasPrefix(p.Message, "thiếu") }) {
			t.Errorf("the empty document lacks no %s", path)
		}
	}
}

// A brokenWriter takes so many bytes and then fails.
type brokenWriter struct{ room int }

var errFull = errors.New("đĩa đầy")

func (w *brokenWriter) Write(p []byte) (int, error) {
	if len(p) > w.room {
		n := w.room
		w.room = 0
		return n, errFull
	}
	w.room -= len(p)
	return len(p), nil
}

func TestWriterThatFails(t *testing.T) {
	for name, encode := range encoders {
		for _, room := range []int{0, 1, 100, 3000, 8000} {
			if err := encode(&brokenWriter{room}, letter()); !errors.Is(err, errFull) {
				t.Errorf("%s: a writer that fails after %d bytes gives %v", name, room, err)
			}
		}
	}
}

// pdfText returns all text of a document's PDF, without spaces.
func pdfText(t *testing.T, doc *vanban.Document) string {
	t.Helper()
	return withoutPageNumbers(judge.Run(t, "pdftotext", judge.Write(t, "file.pdf", encodePDF(t, doc)), "-"))
}

// TestNothingLost holds that hard input comes out whole in both formats.
func TestNothingLost(t *testing.T) {
	long := strings.Repeat("Kế hoạch thực hiện Đề án 161. ", 400_000) // over 10 MB
	wide := strings.Repeat("Nghiêng", 60)
	tall := strings.Repeat("Nội dung của một ô cao hơn một trang giấy. ", 300)
	cases := map[string]outline.Body{
		"a word wider than the line": {&outline.Paragraph{Text: outline.Text{{Text: wide}}}},
		"a cell taller than a page": {&outline.Table{
			Columns: []outline.Column{{}, {}},
			Head:    [][]outline.Cell{{{{{Text: "TT"}}}, {{{Text: "Nội dung"}}}}},
			Rows:    [][]outline.Cell{{{{{Text: "1"}}}, {{{Text: strings.TrimSpace(tall)}}}}},
		}},
		"NFD": {&outline.Paragraph{Text: outline.Text{{Text: "Quy\u00ea\u0301t \u0111i\u0323nh"}}}},
	}
	for name, b := range cases {
		t.Run(name, func(t *testing.T) {
			judge.Program(t, "pdftotext")
			doc := letter()
			doc.Body = b
			want := b.String()
			if table, ok := b[0].(*outline.Table); ok {
				want = table.Rows[0][1][0].Plain()
			}
			if got := pdfText(t, doc); !strings.Contains(strings.ReplaceAll(got, "TTNộidung", ""), squeezed(want)) {
				t.Error("text is lost in the PDF")
			}
			if got := squeezed(tag.ReplaceAllString(documentXML(t, encodeDOCX(t, doc, nil)), "")); !strings.Contains(got, squeezed(want)) {
				t.Error("text is lost in the DOCX")
			}
		})
	}
	t.Run("a paragraph of 10 MB", func(t *testing.T) {
		doc := letter()
		doc.Body = outline.Body{&outline.Paragraph{Text: outline.Text{{Text: strings.TrimSpace(long)}}}}
		if file := encodePDF(t, doc); bytes.Count(file, []byte("/Type /Page\n")) < 1000 && len(file) < 1<<20 {
			t.Errorf("only %d bytes", len(file))
		}
		if got := documentXML(t, encodeDOCX(t, doc, nil)); len(got) < len(long) {
			t.Error("text is lost in the DOCX")
		}
	})
	t.Run("10,000 paragraphs", func(t *testing.T) {
		doc := letter()
		doc.Body = nil
		for range 10_000 {
			doc.Body = append(doc.Body, &outline.Paragraph{Text: outline.Text{{Text: "Đoạn văn thứ nhất của kế hoạch."}}})
		}
		if n := strings.Count(documentXML(t, encodeDOCX(t, doc, nil)), "Đoạn văn thứ nhất"); n != 10_000 {
			t.Errorf("%d paragraphs in the DOCX", n)
		}
		if n := strings.Count(pdfText(t, doc), "Đoạnvănthứnhất"); n != 10_000 {
			t.Errorf("%d paragraphs in the PDF", n)
		}
	})
}

func TestImages(t *testing.T) {
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewNRGBA(image.Rect(0, 0, 40, 30))); err != nil {
		t.Fatal(err)
	}
	doc := letter()
	doc.Body = append(doc.Body, &outline.Image{Alt: "Sơ đồ", Source: "so-do.png", Data: picture.Bytes()})
	for name, encode := range encoders {
		if err := encode(io.Discard, doc); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		broken := letter()
		broken.Body = append(broken.Body, &outline.Image{Source: "hong.png", Data: picture.Bytes()[:60]})
		if err := encode(io.Discard, broken); err == nil {
			t.Errorf("%s: a truncated image gives no error", name)
		}
	}
}
