package vanban_test

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/outline"
	"github.com/dean161/vanban/render/pdf"
)

// regulation is a decision with the quy chế that it issues: 44 pages of
// chapters, footnotes, tables with merged cells and totals, pictures, a table of
// contents and four appendices, one of them landscape (tier 2).
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
		office := judge.Office(t, word, encodeDOCX(t, doc, &docx.Options{Numbering: docx.Word}))
		sameLines(t, ours, judge.Pages(t, office[0]))
		_, found := judge.Compare(ours, judge.Pages(t, office[1]))
		var listed []string
		for line := range strings.Lines(read(t, "testdata/quyche/differences.txt")) {
			if place, _, ok := strings.Cut(line, ":"); ok && strings.HasPrefix(place, "page ") {
				listed = append(listed, place)
			}
		}
		for i, d := range found {
			found[i], _, _ = strings.Cut(d, ":")
			if !slices.Contains(listed, found[i]) {
				t.Errorf("labels of Word: %s", d)
			}
		}
		for _, place := range listed {
			if !slices.Contains(found, place) {
				t.Errorf("labels of Word: %s is listed and equal", place)
			}
		}
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

// TestRegulationHoldsAll holds that the long document has what it is there for.
func TestRegulationHoldsAll(t *testing.T) {
	doc := sample(t, regulation)
	bodies, landscape := []outline.Body{doc.Body, doc.Issued[0].Body}, 0
	for _, a := range doc.Appendices {
		bodies = append(bodies, a.Body)
		if a.Landscape {
			landscape++
		}
	}
	has := map[string]int{"appendices": len(doc.Appendices), "landscape": landscape}
	levels := map[outline.Level]int{}
	texts := func(t outline.Text) {
		for _, s := range t {
			if s.Footnote != nil {
				has["footnotes"]++
			}
		}
	}
	for _, b := range bodies {
		for n := range b.All() {
			switch n := n.(type) {
			case *outline.Item:
				levels[n.Level]++
				texts(n.Text)
			case *outline.Paragraph:
				texts(n.Text)
			case *outline.Table:
				has["tables"]++
				has["merges"] += len(n.Merges)
				has["totals"] += len(n.Foot)
			case *outline.Image:
				if n.Caption != nil {
					has["captions"]++
				}
			default:
				has[fmt.Sprintf("%T", n)]++
			}
		}
	}
	for what, least := range map[string]int{"appendices": 4, "landscape": 1, "footnotes": 20, "tables": 7, "merges": 12, "totals": 2, "captions": 3,
		"*outline.Contents": 1, "*outline.PageBreak": 2} {
		if has[what] < least {
			t.Errorf("%d %s, want %d at least", has[what], what, least)
		}
	}
	for _, l := range []outline.Level{outline.Part, outline.Chapter, outline.Section, outline.Subsection, outline.Article, outline.Heading, outline.Clause, outline.Point, outline.Dash} {
		if levels[l] < 2 {
			t.Errorf("%d items of level %d", levels[l], l)
		}
	}
}

// benchmarkRegulation encodes the long document, decoded beforehand, in turn
// with other words and letters, so that no result is met a second time soon.
func benchmarkRegulation(b *testing.B, encode func(io.Writer, *vanban.Document) error) {
	src, err := os.ReadFile(regulation)
	if err != nil {
		b.Fatal(err)
	}
	docs := make([]*vanban.Document, 80)
	for i := range docs {
		text := strings.NewReplacer("Hòa Bình", fmt.Sprintf("số %d", 1000+i), "tích đống", "tích đống "+string(rune('ạ'+i)), "Văn thư cơ quan", fmt.Sprintf("Văn thư cơ quan %c", 'A'+i%26)).Replace(string(src))
		if docs[i], err = vanban.Decode([]byte(text), &vanban.DecodeOptions{Name: regulation, FS: os.DirFS(filepath.Dir(regulation))}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if err := encode(io.Discard, docs[i%len(docs)]); err != nil {
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
