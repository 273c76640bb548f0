package vanban_test

import (
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/render/pdf"
)

// regulation is a decision with the quy chế that it issues: 40 pages of
// chapters, tables, pictures and appendices (tier 2).
const regulation = "testdata/quyche/quyche.md"

// TestRegulation holds the long document to the rules, LibreOffice, the
// validators and its length.
func TestRegulation(t *testing.T) {
	doc := sample(t, regulation)
	for _, p := range doc.Check() {
		t.Error(p)
	}
	word, file := encodeDOCX(t, doc, nil), encodePDF(t, doc)
	t.Run("line for line", func(t *testing.T) {
		ours := judge.Pages(t, file)
		if len(ours) < 40 {
			t.Errorf("only %d pages", len(ours))
		}
		sameLines(t, ours, judge.Pages(t, judge.Office(t, word)[0]))
	})
	t.Run("Open XML validator", func(t *testing.T) {
		judge.Validate(t, word)
		judge.Validate(t, encodeDOCX(t, doc, &docx.Options{Numbering: docx.Word}))
	})
	t.Run("qpdf", func(t *testing.T) {
		judge.Run(t, "qpdf", "--check", judge.Write(t, "file.pdf", file))
	})
	t.Run("same bytes", func(t *testing.T) {
		again := sample(t, regulation)
		if string(encodeDOCX(t, again, nil)) != string(word) || string(encodePDF(t, again)) != string(file) {
			t.Error("the same text makes different files")
		}
	})
}

// benchmarkRegulation encodes the long document, decoded beforehand.
func benchmarkRegulation(b *testing.B, encode func(io.Writer, *vanban.Document) error) {
	src, err := os.ReadFile(regulation)
	if err != nil {
		b.Fatal(err)
	}
	doc, err := vanban.Decode(src, &vanban.DecodeOptions{Name: regulation, FS: os.DirFS(filepath.Dir(regulation))})
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := encode(io.Discard, doc); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRegulationDOCX(b *testing.B) {
	benchmarkRegulation(b, func(w io.Writer, d *vanban.Document) error { return docx.Encode(w, d, nil) })
}

func BenchmarkRegulationPDF(b *testing.B) {
	benchmarkRegulation(b, func(w io.Writer, d *vanban.Document) error { return pdf.Encode(w, d, nil) })
}
