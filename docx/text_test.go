package docx_test

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/outline"
	"github.com/dean161/vanban/render"
)

func atoi(t testing.TB, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// plain returns the text of blocks, a line for every paragraph and rule.
func plain(blocks []render.Block, lines []string) []string {
	for _, b := range blocks {
		switch b := b.(type) {
		case *render.Paragraph:
			text := ""
			for _, r := range b.Runs {
				text += r.Text
			}
			switch {
			case b.Label != nil && text != "":
				text = b.Label.Text + " " + text
			case b.Label != nil:
				text = b.Label.Text
			}
			lines = append(lines, text)
		case *render.Table:
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					lines = plain(c.Blocks, lines)
				}
			}
		default:
			lines = append(lines, "")
		}
	}
	return lines
}

// TestText holds that every word of the sheet stands in the document once, in
// order, in both ways of numbering.
func TestText(t *testing.T) {
	s := letter(t)
	var want []string
	for i := range s.Sections {
		want = plain(s.Sections[i].Blocks, want)
	}
	for _, mode := range modes {
		t.Run(mode.name, func(t *testing.T) {
			got := visibleLines(t, files(t, encode(t, s, mode.numbering)))
			if len(got) != len(want) {
				t.Fatalf("%d paragraphs, want %d", len(got), len(want))
			}
			for i := range want {
				if got[i] != want[i] {
					t.Errorf("paragraph %d: %.60q, want %.60q", i, got[i], want[i])
				}
			}
		})
	}
}

// TestTextErrors holds that what XML cannot hold is refused, wherever it
// stands, before anything is written.
func TestTextErrors(t *testing.T) {
	short := func() *render.Sheet {
		return &render.Sheet{Styles: styles(), Sections: []render.Section{section(par(body, "trước"), par(body, "x"), par(body, "sau"))}}
	}
	places := map[string]func(*render.Sheet, string){
		"run":   func(s *render.Sheet, x string) { s.Sections[0].Blocks[1].(*render.Paragraph).Runs[0].Text = x },
		"title": func(s *render.Sheet, x string) { s.Info.Title = x },
		"alt":   func(s *render.Sheet, x string) { s.Sections[0].Blocks[0] = alt(t, x) },
		"label": func(s *render.Sheet, x string) {
			s.Sections[0].Blocks[1].(*render.Paragraph).Label = &render.Label{Text: x, Level: uint8(outline.Clause)}
		},
	}
	texts := []string{"a\x00b", "a\tb", "a\nb", "\r", "\x1b", "\x7f", "a\u0085", "\uffff", "x\ufffe", "b\xffc", "\xed\xa0\x80", "a\xc3"}
	for place, set := range places {
		for _, text := range texts {
			for _, mode := range modes {
				s := short()
				set(s, text)
				var out bytes.Buffer
				err := docx.EncodeSheet(&out, s, &docx.Options{Numbering: mode.numbering})
				if err == nil || out.Len() > 0 {
					t.Errorf("%s %q, %s: error %v, %d bytes written", place, text, mode.name, err, out.Len())
				}
			}
		}
	}
	s := short()
	places["run"](s, "ký tự � 𠀋 \u00a0\u2060 và chữ ghép ộ")
	encode(t, s, docx.Typed)
}

func alt(t *testing.T, text string) *render.Image {
	return &render.Image{Style: picture, Data: pixels(t), Format: "png", Width: mm, Height: mm, Alt: text}
}

// TestSheetErrors holds that a sheet that breaks its contract is an error, not
// a damaged file.
func TestSheetErrors(t *testing.T) {
	cell := func(span int) render.Cell { return render.Cell{Span: span, Blocks: []render.Block{par(body, "x")}} }
	table := func(cells ...render.Cell) *render.Table {
		return &render.Table{Columns: []render.Length{30 * mm, 30 * mm}, Rows: []render.Row{{Cells: cells}}}
	}
	one := func(b render.Block) *render.Sheet {
		return &render.Sheet{Styles: styles(), Sections: []render.Section{section(b)}}
	}
	with := func(extra *render.Style) *render.Sheet {
		s := one(par(body, "x"))
		s.Styles = append(s.Styles, extra)
		return s
	}
	noNumber := one(par(body, "x"))
	noNumber.Sections[0].PageNumber = nil
	gif := alt(t, "x")
	gif.Format = "gif"
	empty := alt(t, "x")
	empty.Data = nil
	tests := map[string]*render.Sheet{
		"no section":      {Styles: styles()},
		"no style":        one(&render.Paragraph{}),
		"unknown style":   one(par(&render.Style{ID: "La", Name: "Lạ"}, "x")),
		"no page number":  noNumber,
		"too few cells":   one(table(cell(1))),
		"too many cells":  one(table(cell(1), cell(1), cell(1))),
		"too wide a span": one(table(cell(3))),
		"no rows":         one(&render.Table{Columns: []render.Length{mm}}),
		"gif":             one(gif),
		"empty image":     one(empty),
		"style twice":     with(&render.Style{ID: "ThanVan", Name: "Khác"}),
		"name twice":      with(&render.Style{ID: "Khac", Name: "Thân văn bản"}),
		"comma in a name": with(&render.Style{ID: "Khac", Name: "Số, ký hiệu"}),
	}
	for name, s := range tests {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			if err := docx.EncodeSheet(&out, s, nil); err == nil || out.Len() > 0 {
				t.Errorf("error %v, %d bytes written", err, out.Len())
			}
		})
	}
}

// TestUnknownBlock holds that a kind of block that the writer does not know
// cannot vanish.
func TestUnknownBlock(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	s := &render.Sheet{Styles: styles(), Sections: []render.Section{section(struct{ render.Block }{})}}
	_ = docx.EncodeSheet(io.Discard, s, nil)
}

// A brokenWriter takes n bytes and then fails.
type brokenWriter struct{ n int }

var errBroken = errors.New("hết chỗ trên đĩa")

func (w *brokenWriter) Write(p []byte) (int, error) {
	if w.n -= len(p); w.n < 0 {
		return 0, errBroken
	}
	return len(p), nil
}

func TestBrokenWriter(t *testing.T) {
	s := letter(t)
	size := len(encode(t, s, docx.Typed))
	for n := 0; n < size; n += 1024 {
		if err := docx.EncodeSheet(&brokenWriter{n}, s, nil); !errors.Is(err, errBroken) {
			t.Fatalf("after %d of %d bytes: %v", n, size, err)
		}
	}
	if err := docx.EncodeSheet(&brokenWriter{size}, s, nil); err != nil {
		t.Error(err)
	}
}

// TestSameBytes holds that the same sheet gives the same bytes, also when many
// are written at a time and buffers are passed on between them.
func TestSameBytes(t *testing.T) {
	for _, mode := range modes {
		want := encode(t, letter(t), mode.numbering)
		var wg sync.WaitGroup
		for range 8 {
			wg.Go(func() {
				for range 4 {
					if !bytes.Equal(encode(t, letter(t), mode.numbering), want) {
						t.Error("two runs differ")
					}
				}
			})
		}
		wg.Wait()
	}
}

func TestProperties(t *testing.T) {
	var out bytes.Buffer
	o := &docx.Options{Time: time.Date(2024, 11, 26, 8, 30, 0, 0, time.FixedZone("", 7*3600))}
	if err := docx.EncodeSheet(&out, letter(t), o); err != nil {
		t.Fatal(err)
	}
	core := files(t, out.Bytes())["docProps/core.xml"]
	for _, want := range []string{
		"<dc:title>V/v thực hiện Đề án &lt;161&gt; &amp; kế hoạch</dc:title>", "<dc:creator>Bộ LĐTBXH</dc:creator>",
		"<cp:keywords>ASEAN, đề án</cp:keywords>", "<dc:language>vi-VN</dc:language>",
		`<dcterms:created xsi:type="dcterms:W3CDTF">2024-11-26T01:30:00Z</dcterms:created>`,
	} {
		if !strings.Contains(core, want) {
			t.Errorf("core.xml lacks %s", want)
		}
	}
	if core := files(t, encode(t, letter(t), docx.Typed))["docProps/core.xml"]; strings.Contains(core, "dcterms:created") {
		t.Error("a date where none was asked for")
	}
}
