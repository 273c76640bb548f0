package pdf

import (
	"bytes"
	"strings"
	"testing"

	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/render"
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
