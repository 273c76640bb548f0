package pdf

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/render"
	"github.com/dean161/vanban/render/layout"
)

// sheet is a sheet of one paragraph.
func sheet(text string) *render.Sheet {
	style := &render.Style{ID: "ThanVan", Size: 14 * unit.Pt, Align: render.Justify, Line: 240}
	return &render.Sheet{Info: info, Styles: []*render.Style{style}, Sections: []render.Section{{
		Width: 210 * unit.MM, Height: 297 * unit.MM, Top: top, Bottom: top, Left: left, Right: 15 * unit.MM,
		PageNumber: style, Blocks: []render.Block{&render.Paragraph{Style: style, Runs: []render.Run{{Text: text}}}},
	}}}
}

func TestEncodeSheet(t *testing.T) {
	var b bytes.Buffer
	if err := EncodeSheet(&b, sheet(prose+" Quyết định số\u00a0161/QĐ-\u2060TTg"), nil); err != nil {
		t.Fatal(err)
	}
	for name, args := range map[string][]string{"pdftotext": {"FILE", "-"}, "mutool": {"draw", "-q", "-F", "text", "FILE"}} {
		t.Run(name, func(t *testing.T) {
			got := strings.Join(strings.Fields(judge(t, b.Bytes(), name, args...)), " ")
			if want := prose + " Quyết định số 161/QĐ-TTg"; got != want {
				t.Errorf("\n got %q\nwant %q", got, want)
			}
		})
	}
	if err := EncodeSheet(&b, sheet("☐ có"), nil); err == nil || !strings.Contains(err.Error(), "U+2610") {
		t.Errorf("a letter that the font lacks: %v", err)
	}
}

// TestMark holds that the mark is drawn before all else on a page, in its
// colour, as an artifact that is read as one word.
func TestMark(t *testing.T) {
	s := sheet(prose)
	s.Mark = &render.Mark{Text: "MẪU", Size: 66 * unit.Pt, Color: 0xD9D9D9}
	l := layout.Pages(s, serif().metrics)
	subsets, err := serif().subsetsOf(l.Pages)
	if err != nil {
		t.Fatal(err)
	}
	drawn, err := draw(l, &s.Info, subsets, &album{})
	if err != nil {
		t.Fatal(err)
	}
	_, page, _ := strings.Cut(string(drawn), ">>\nstream\n")
	mark, rest, ok := strings.Cut(page, "Q\n")
	const opens = "q\n/Artifact <</Type /Pagination /Subtype /Watermark>> BDC\n/Span <</ActualText <FEFF004D1EAA0055>>> BDC\nBT\n/F1 66 Tf\n0.85 0.85 0.85 rg\n.70711 .70711 -.70711 .70711 "
	if at := strings.Index(mark, opens); !ok || at < 0 || strings.Contains(mark[:at], "BT") || strings.Contains(mark[:at], " re") {
		t.Errorf("the page begins with %.400q", page)
	}
	if !strings.HasPrefix(strings.TrimSpace(rest), "BT\n/F1 14 Tf\n1 0 0 1 ") {
		t.Errorf("behind the mark stands %.60q", rest)
	}
	s.Mark.Text = "☐"
	if err := EncodeSheet(io.Discard, s, nil); err == nil || !strings.Contains(err.Error(), "U+2610") {
		t.Errorf("a letter that the font lacks: %v", err)
	}
}
