package vanban_test

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/outline"
	"github.com/dean161/vanban/render"
	"github.com/dean161/vanban/render/layout"
)

// withContents is a plan of many pages whose table of contents moves them.
func withContents() *vanban.Document {
	d := plan()
	text := "[mục lục 2]\n"
	for i := range 40 {
		text += fmt.Sprintf("#I. PHẦN THỨ %d\n#. **Mục tiêu %d**\n%s\n", i, i, strings.Repeat("Lời văn của kế hoạch. ", 30))
	}
	d.Body, _ = outline.Parse(text)
	d.Appendices = []vanban.Appendix{{Title: "Danh mục", Body: outline.Body{&outline.Contents{}, d.Body[1]}}}
	return d
}

// TestContents holds that every entry of a table of contents names the page on
// which its heading stands, in both files, and leads there.
func TestContents(t *testing.T) {
	d := withContents()
	sheet, err := render.Compose(d)
	if err != nil {
		t.Fatal(err)
	}
	l := layout.Pages(sheet, font.Times())
	entries, headings := map[string]string{}, map[string]string{} // the numbers of the pages by the titles
	for i, p := range l.Pages[:len(l.Pages)-1] {
		for j, text := range p.Texts {
			switch {
			case !strings.Contains(text.S, ". Mục tiêu "):
			case text.Bold:
				headings[text.S] = fmt.Sprint(i + 1)
			case strings.Trim(p.Texts[j+1].S, ".") == "":
				entries[text.S] = p.Texts[j+2].S
			}
		}
	}
	if len(entries) != 40 || !reflect.DeepEqual(entries, headings) {
		t.Errorf("entries %v, headings %v", entries, headings)
	}

	document := documentXML(t, encodeDOCX(t, d, nil))
	marks := map[string]int{}
	for _, m := range regexp.MustCompile(`<w:bookmarkStart w:id="(\d+)" w:name="([^"]+)"/>`).FindAllStringSubmatch(document, -1) {
		marks[m[2]]++
	}
	fields := regexp.MustCompile(`w:anchor="([^"]+)".*?(?:PAGEREF (\S+) \\h "><w:r><w:t>(\d+)<|</w:hyperlink>)`).FindAllStringSubmatch(document, -1)
	for _, f := range fields {
		if marks[f[1]] != 1 || f[2] != "" && f[2] != f[1] {
			t.Errorf("the entry %s has %d marks and the field %q", f[1], marks[f[1]], f[2])
		}
		var n int
		fmt.Sscanf(f[1], "_Muc%d", &n)
		if f[2] != "" && f[3] != fmt.Sprint(l.Anchors[n].Number) {
			t.Errorf("%s: page %s in the DOCX, want %d", f[1], f[3], l.Anchors[n].Number)
		}
	}
	if len(fields) != 80+1+2 || len(marks) != len(fields) {
		t.Errorf("%d entries and %d marks", len(fields), len(marks))
	}
	if n := strings.Count(string(encodePDF(t, d)), "/Subtype /Link"); n != len(fields) {
		t.Errorf("%d links in the PDF, want %d", n, len(fields))
	}
}
