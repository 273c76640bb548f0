package docx_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/render"
)

// footedLetter is a sheet of which the second section has a head and a foot.
func footedLetter() *render.Sheet {
	first, second, third := section(par(body, prose)), section(par(body, prose)), section(par(body, prose))
	box := &render.Table{Columns: []render.Length{40 * mm}, Border: mm / 4, Color: render.Red,
		Rows: []render.Row{{Height: 8 * mm, Cells: []render.Cell{{Blocks: []render.Block{par(number, "MẬT")}, Middle: true}}}}}
	second.FirstHead = []render.Block{box}
	second.FirstFoot = []render.Block{&render.Rule{Weight: mm / 4, Height: mm}, par(number, "Địa chỉ")}
	return &render.Sheet{Styles: styles(), Sections: []render.Section{first, second, third}}
}

// A section with a foot gives all sections footers, as one without would take
// over those of the section before; none but the first page of it has text.
func TestFirstHeadAndFoot(t *testing.T) {
	parts := files(t, encode(t, footedLetter(), docx.Typed))
	checkPackage(t, parts)
	known := map[string]bool{}
	for _, s := range parse(t, parts["word/styles.xml"]).all("w:style") {
		known[s.attrs["w:styleId"]] = true
	}
	target := map[string]string{}
	for _, r := range parse(t, parts["word/_rels/document.xml.rels"]).kids {
		target[r.attrs["Id"]] = parts["word/"+r.attrs["Target"]]
	}
	sections := parse(t, parts["word/document.xml"]).all("w:sectPr")
	if len(sections) != 3 {
		t.Fatalf("%d sections", len(sections))
	}
	for i, s := range sections {
		seen := 0
		for _, ref := range append(s.all("w:headerReference"), s.all("w:footerReference")...) {
			seen++
			own := i == 1 && ref.attrs["w:type"] == "first"
			part, text := target[ref.attrs["r:id"]], "MẬT"
			if ref.name == "w:footerReference" {
				text = "Địa chỉ"
			}
			if part == "" || strings.Contains(part, text) != own {
				t.Errorf("section %d, %s %s: %s", i+1, ref.name, ref.attrs["w:type"], part)
			}
			if own {
				root := parse(t, part)
				if last := root.kids[len(root.kids)-1].name; last != "w:p" {
					t.Errorf("%s ends in %s", root.name, last)
				}
				for _, p := range root.all("w:pStyle") {
					if !known[p.val()] {
						t.Errorf("no style %q", p.val())
					}
				}
			}
		}
		if seen != 4 {
			t.Errorf("section %d refers to %d headers and footers, want 4", i+1, seen)
		}
		if margins := s.find("w:pgMar"); margins.attrs["w:footer"] != "567" {
			t.Errorf("section %d: footers end at %s", i+1, margins.attrs["w:footer"])
		}
	}
	for _, want := range []string{`<w:trHeight w:val="454" w:hRule="atLeast"/>`, `w:color="FF0000"`} {
		if !strings.Contains(target[sections[1].all("w:headerReference")[1].attrs["r:id"]], want) {
			t.Errorf("the box lacks %s", want)
		}
	}
}

// An image in a head or foot is an error: it would refer to nothing.
func TestStillHead(t *testing.T) {
	s := footedLetter()
	s.Sections[1].FirstFoot = []render.Block{&render.Image{Style: picture, Data: pixels(t), Format: "png", Width: mm, Height: mm}}
	var b bytes.Buffer
	if err := docx.EncodeSheet(&b, s, nil); err == nil || b.Len() > 0 {
		t.Errorf("an image at the foot: %v, %d bytes", err, b.Len())
	}
}
