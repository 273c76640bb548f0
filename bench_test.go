package vanban_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/render"
	"github.com/dean161/vanban/render/pdf"
)

// The benchmarks run the complete letter 5989 with its enclosures. From one
// iteration to the next its addressee and some words vary, so that no result is
// met a second time.

// variant returns the source of the letter, the i-th of many.
func variant(src string, i int) string {
	unit := fmt.Sprintf("Sở %c%c số %d", 'A'+rune(i%25), 'a'+rune(i/25%25), i)
	return strings.NewReplacer("các tỉnh, thành phố trực thuộc Trung ương", unit, "nỗ lực", fmt.Sprint("nỗ lực ", string(rune('ạ'+i%80)))).Replace(src)
}

func BenchmarkLetterDecodeCheckCompose(b *testing.B) {
	src := read(b, samples[0])
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		b.StopTimer()
		text := []byte(variant(src, i))
		b.StartTimer()
		doc, err := vanban.Decode(text, &vanban.DecodeOptions{Name: samples[0]})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := render.Compose(doc); err != nil {
			b.Fatal(err)
		}
	}
}

func benchmarkEncode(b *testing.B, encode func(io.Writer, *vanban.Document) error) {
	src := read(b, samples[0])
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		b.StopTimer()
		doc, err := vanban.Decode([]byte(variant(src, i)), &vanban.DecodeOptions{Name: samples[0]})
		if err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		if err := encode(io.Discard, doc); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLetterDOCX(b *testing.B) {
	benchmarkEncode(b, func(w io.Writer, d *vanban.Document) error { return docx.Encode(w, d, nil) })
}

func BenchmarkLetterPDF(b *testing.B) {
	benchmarkEncode(b, func(w io.Writer, d *vanban.Document) error { return pdf.Encode(w, d, nil) })
}
