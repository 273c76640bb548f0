package vanban_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/internal/nd30"
)

// stamped returns a letter of two pages with everything in boxes, and a foot.
func stamped(t *testing.T, u vanban.Urgency) *vanban.Document {
	doc := sample(t, samples[0])
	doc.Body = append(doc.Body, doc.Body...)
	doc.Urgency, doc.Circulation, doc.Draft = u, "Lưu hành nội bộ", "DỰ THẢO lần 2"
	doc.Number.Serial, doc.Date.Day = 0, 0
	doc.Contact = "Số 8, phố Tôn Thất Thuyết\nĐT: 0243.000.000"
	return doc
}

// TestFootInThinMargins holds ô 13 and the pages below it to LibreOffice where
// the bottom margin, waived, is thinner than a footer, and where it is thick.
func TestFootInThinMargins(t *testing.T) {
	judge.Program(t, "soffice")
	var words, files [][]byte
	margins := []vanban.Length{1 * vanban.MM, 9 * vanban.MM, 11 * vanban.MM, 60 * vanban.MM}
	for _, bottom := range margins {
		doc := stamped(t, vanban.Urgent)
		doc.Format.Bottom = bottom
		doc.Waive = append(doc.Waive, vanban.Waiver{Rule: "PG-03", Reason: "thử"})
		words, files = append(words, encodeDOCX(t, doc, nil)), append(files, encodePDF(t, doc))
	}
	for i, office := range judge.Office(t, words...) {
		t.Run(margins[i].String(), func(t *testing.T) {
			judge.Validate(t, words[i])
			sameLines(t, judge.Pages(t, files[i]), judge.Pages(t, office))
		})
	}
}

// TestReserved measures the spaces of the stamps of secrets in our PDF and in the
// PDF that LibreOffice makes of our DOCX: they push down what stands below, and
// nothing is drawn in them.
func TestReserved(t *testing.T) {
	judge.Program(t, "mutool")
	judge.Program(t, "soffice")
	look := func(secrecy vanban.Secrecy, recall bool) (sights [2]judge.Sight) {
		d := letter()
		d.Urgency, d.Secrecy, d.Recall = vanban.Urgent, secrecy, recall
		d.Waive = []vanban.Waiver{{Rule: "EL-12", Reason: "thử"}}
		sights[0] = judge.Look(t, encodePDF(t, d))[0]
		sights[1] = judge.Look(t, judge.Office(t, encodeDOCX(t, d, nil))[0])[0]
		return sights
	}
	plain := look(vanban.NotSecret, false)
	for _, c := range []struct {
		secrecy vanban.Secrecy
		width   vanban.Length
	}{{vanban.Secret, 20 * vanban.MM}, {vanban.VerySecret, 30 * vanban.MM}, {vanban.TopSecret, 40 * vanban.MM}} {
		for i, sight := range look(c.secrecy, true) {
			moved := func(text string) float64 { return baseline(t, sight, text) - baseline(t, plain[i], text) }
			m := &measured{T: t}
			down := moved(nd30.NationalNameText)
			m.near("space of the stamp of recall from 10 to 25 mm", down, 5*mm, 1)
			m.near("space of the stamp of secrecy", moved("KHẨN")-down, 8*mm+6, 1)
			if len(sight.Types) != len(plain[i].Types) || len(sight.Rules) != len(plain[i].Rules) {
				t.Errorf("%d: %d lines and %d strokes, without secrecy %d and %d", c.secrecy, len(sight.Types), len(sight.Rules), len(plain[i].Types), len(plain[i].Rules))
			}
		}
		d := letter()
		d.Secrecy, d.Waive = c.secrecy, []vanban.Waiver{{Rule: "EL-12", Reason: "thử"}}
		if xml := documentXML(t, encodeDOCX(t, d, nil)); !strings.Contains(xml, fmt.Sprintf(`<w:gridCol w:w="%d"/>`, c.width.Twips())) {
			t.Errorf("no space %v wide", c.width)
		}
	}
}

// baseline returns where a text stands on a page.
func baseline(t *testing.T, s judge.Sight, text string) float64 {
	t.Helper()
	for _, l := range s.Types {
		if l.Text == text {
			return l.Baseline
		}
	}
	t.Fatalf("%q is not on the page", text)
	return 0
}
