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
// met a second time soon.

// variants is how many letters the benchmarks take in turn.
const variants = 256

// variant returns the source of the letter, the i-th of many.
func variant(src string, i int) []byte {
	unit := fmt.Sprintf("Sở %c%c số %d", 'A'+rune(i%25), 'a'+rune(i/25%25), i)
	return []byte(strings.NewReplacer("các tỉnh, thành phố trực thuộc Trung ương", unit, "nỗ lực", "nỗ lực "+string(rune('ạ'+i%80))).Replace(src))
}

func decodeVariant(b *testing.B, src []byte) *vanban.Document {
	b.Helper()
	doc, err := vanban.Decode(src, &vanban.DecodeOptions{Name: samples[0]})
	if err != nil {
		b.Fatal(err)
	}
	return doc
}

func BenchmarkLetterDecodeCheckCompose(b *testing.B) {
	src := read(b, samples[0])
	sources := make([][]byte, variants)
	for i := range sources {
		sources[i] = variant(src, i)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := render.Compose(decodeVariant(b, sources[i%variants])); err != nil {
			b.Fatal(err)
		}
	}
}

func benchmarkEncode(b *testing.B, encode func(io.Writer, *vanban.Document) error) {
	src := read(b, samples[0])
	docs := make([]*vanban.Document, variants)
	for i := range docs {
		docs[i] = decodeVariant(b, variant(src, i))
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if err := encode(io.Discard, docs[i%variants]); err != nil {
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
