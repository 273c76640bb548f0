package docx_test

import (
	"bytes"
	"io"
	"strconv"
	"testing"

	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/outline"
	"github.com/dean161/vanban/render"
)

// fivePages is a letter with its enclosures in plain and mixed text: five
// pages, some 36 KB of document.xml.
func fivePages(t testing.TB) *render.Sheet {
	s := letter(t)
	first := s.Sections[0].Blocks[:1:1]
	for i := range 36 {
		p := item(body, outline.Clause, strconv.Itoa(i+1)+".", strconv.Itoa(1000-7*i)+" "+prose)
		p.Runs = append(p.Runs, render.Run{Text: prose[:80], Italic: true}, render.Run{Text: prose[80:]})
		first = append(first, p)
	}
	s.Sections[0].Blocks = append(first, s.Sections[0].Blocks[16:]...)
	s.Sections[1] = section(append([]render.Block{par(chapter, "ĐỀ CƯƠNG")}, first[1:12]...)...)
	s.Sections[2] = section(append([]render.Block{par(chapter, "DANH SÁCH")}, first[12:18]...)...)
	return s
}

func BenchmarkEncodeSheet(b *testing.B) {
	for _, mode := range modes {
		b.Run(mode.name, func(b *testing.B) {
			s := fivePages(b)
			runs := s.Sections[0].Blocks[3].(*render.Paragraph).Runs
			o := &docx.Options{Numbering: mode.numbering}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				runs[0].Text = strconv.Itoa(i) + prose
				if err := docx.EncodeSheet(io.Discard, s, o); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestSize holds the size of a letter.
func TestSize(t *testing.T) {
	s := fivePages(t)
	var out bytes.Buffer
	if err := docx.EncodeSheet(&out, s, nil); err != nil {
		t.Fatal(err)
	}
	if document := len(files(t, out.Bytes())["word/document.xml"]); document < 30_000 || document > 60_000 {
		t.Errorf("document.xml holds %d bytes: not the letter that the limits are for", document)
	}
	if out.Len() > 25_000 {
		t.Errorf("the letter takes %d bytes, more than 25 KB", out.Len())
	}
}
