package vanban_test

import (
	"encoding/xml"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/render"
	"github.com/dean161/vanban/render/layout"
)

const specimenText = "MẪU MINH HỌA"

// specimen returns the plan of the repository, of several pages and with an
// appendix in landscape, as a specimen with everything at head and foot.
func specimen(t *testing.T) *vanban.Document {
	doc := sample(t, samples[1])
	doc.Specimen, doc.Circulation, doc.Contact = true, "Lưu hành nội bộ", "Số 8, phố Vườn Đào"
	return doc
}

// TestSpecimen holds that every page and every header bears the mark, and that
// the content is where it is without it.
func TestSpecimen(t *testing.T) {
	doc := specimen(t)
	pages := composedPages(t, doc)
	for i, p := range pages {
		if p.Mark == nil || p.Mark.S != specimenText || p.Mark.Color == 0 {
			t.Errorf("page %d bears no mark: %+v", i+1, p.Mark)
		}
	}
	headers := 0
	for name, part := range wordParts(t, encodeDOCX(t, doc, nil)) {
		if strings.HasPrefix(name, "word/header") {
			if headers++; strings.Count(part, `string="`+specimenText+`"`) != 1 {
				t.Errorf("%s bears no mark", name)
			}
		}
	}
	if headers < 3 {
		t.Errorf("only %d headers", headers)
	}
	doc.Specimen = false
	for i, p := range composedPages(t, doc) {
		if p.Mark != nil {
			t.Errorf("page %d bears a mark", i+1)
		}
		if len(p.Texts) != len(pages[i].Texts) || p.Texts[0] != pages[i].Texts[0] {
			t.Errorf("the mark moves the text of page %d", i+1)
		}
	}
}

func composedPages(t *testing.T, doc *vanban.Document) []layout.Page {
	t.Helper()
	sheet, err := render.Compose(doc)
	if err != nil {
		t.Fatal(err)
	}
	return layout.Pages(sheet, font.Times()).Pages
}

// TestSpecimenSeen holds that readers find the mark once on a page, apart from
// the text, and that LibreOffice draws that of the DOCX at the same place.
func TestSpecimenSeen(t *testing.T) {
	doc := specimen(t)
	word, ours := encodeDOCX(t, doc, nil), encodePDF(t, doc)
	judge.Validate(t, word)
	office := judge.Office(t, word)[0]
	sameLines(t, judge.Pages(t, ours), judge.Pages(t, office))
	file := judge.Write(t, "a.pdf", ours)
	for _, read := range [][]string{{"pdftotext", file, "-"}, {"pdftotext", "-layout", file, "-"}, {"mutool", "draw", "-q", "-F", "text", file}} {
		for i, page := range strings.Split(strings.TrimRight(judge.Run(t, read[0], read[1:]...), "\f\n"), "\f") {
			n := 0
			for line := range strings.Lines(page) {
				if strings.TrimSpace(line) == specimenText {
					n++
				}
			}
			if n != 1 || strings.Count(page, specimenText) != 1 {
				t.Errorf("%v: page %d has %d lines of the mark", read[:2], i+1, n)
			}
		}
	}
	mine, theirs := greyBoxes(t, ours), greyBoxes(t, office)
	if len(mine) != len(theirs) {
		t.Fatalf("%d pages, LibreOffice has %d", len(mine), len(theirs))
	}
	for i, b := range mine {
		for _, side := range []int{0, 2, 3} { // above, only the corner of a letter's box is known of ours
			if math.Abs(b[side]-theirs[i][side]) > 4*mm {
				t.Errorf("page %d: the mark lies in %.0f, LibreOffice has %.0f", i+1, b, theirs[i])
				break
			}
		}
	}
}

// greyBoxes returns what the grey of the mark covers on each page, as MuPDF
// sees it: left, top, right and bottom.
func greyBoxes(t *testing.T, pdf []byte) [][4]float64 {
	t.Helper()
	var boxes [][4]float64
	var m, trm [6]float64
	read := func(to *[6]float64, s string) {
		for i, f := range strings.Fields(s) {
			to[i], _ = strconv.ParseFloat(f, 64)
		}
	}
	grey := false
	d := xml.NewDecoder(strings.NewReader(judge.Run(t, "mutool", "trace", judge.Write(t, "a.pdf", pdf))))
	d.Strict = false
	for {
		token, err := d.Token()
		if err != nil {
			return boxes
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		at := map[string]float64{}
		for _, a := range e.Attr {
			switch a.Name.Local {
			case "color":
				grey = strings.HasPrefix(a.Value, ".85") || strings.HasPrefix(a.Value, "0.85")
			case "transform":
				read(&m, a.Value)
			case "trm":
				read(&trm, a.Value)
			default:
				at[a.Name.Local], _ = strconv.ParseFloat(a.Value, 64)
			}
		}
		switch e.Name.Local {
		case "page":
			boxes, grey = append(boxes, [4]float64{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}), false
		case "moveto", "lineto", "g":
			if !grey {
				continue
			}
			b := &boxes[len(boxes)-1]
			for _, u := range []float64{0, at["adv"]} { // of a letter, its box up to the height of capitals
				for _, v := range []float64{0, 0.66} {
					if e.Name.Local != "g" {
						u, v = 0, 0
					}
					x, y := at["x"]+u*trm[0]+v*trm[2], at["y"]+u*trm[1]+v*trm[3]
					x, y = m[0]*x+m[2]*y+m[4], m[1]*x+m[3]*y+m[5]
					*b = [4]float64{min(b[0], x), min(b[1], y), max(b[2], x), max(b[3], y)}
				}
			}
		}
	}
}
