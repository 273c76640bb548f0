package docx_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/render"
	"github.com/dean161/vanban/render/layout"
)

// TestContentsOfOtherSections holds that an entry may lead to any section: the
// number is the one that the layout of the whole sheet has. An anchor that is
// nowhere is an error.
func TestContentsOfOtherSections(t *testing.T) {
	entry := func(anchor int) *render.Paragraph {
		p := par(recipients, "Điều 1")
		p.Entry = &render.Entry{Anchor: anchor, Right: 10 * mm}
		return p
	}
	var blocks []render.Block
	for range 60 {
		blocks = append(blocks, par(body, strings.Repeat("chữ ", 40)))
	}
	blocks[59].(*render.Paragraph).Anchor = 1
	s := &render.Sheet{Styles: styles(), Sections: []render.Section{section(entry(1)), section(par(body, "giữa")), section(blocks...)}}
	var b bytes.Buffer
	if err := docx.EncodeSheet(&b, s, nil); err != nil {
		t.Fatal(err)
	}
	page := layout.Pages(s, font.Times()).Anchors[1].Number
	if xml := string(files(t, b.Bytes())["word/document.xml"]); page < 2 || !strings.Contains(xml, fmt.Sprintf(`PAGEREF _Muc1 \h "><w:r><w:t>%d</w:t>`, page)) {
		t.Errorf("not page %d: %s", page, xml[strings.Index(xml, "PAGEREF"):][:80])
	}
	s.Sections[0].Blocks = append(s.Sections[0].Blocks, entry(2))
	if err := docx.EncodeSheet(&b, s, nil); err == nil {
		t.Error("an entry leads nowhere")
	}
}
