package vanban_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/internal/nd30"
)

const (
	textLeft  = 30 * mm
	textRight = (210 - 15) * mm
)

// TestStamps measures ô 10b, 11 and 13 and the draft mark in our PDF and in the
// PDF that LibreOffice makes of our DOCX.
func TestStamps(t *testing.T) {
	judge.Program(t, "mutool")
	judge.Program(t, "soffice")
	for _, stamp := range []struct {
		urgency vanban.Urgency
		text    string
		width   float64 // in mm (PL I, Phần I, III.2.b)
	}{
		{vanban.Urgent, "KHẨN", 20}, {vanban.VeryUrgent, "THƯỢNG KHẨN", 40}, {vanban.Express, "HỎA TỐC", 30},
	} {
		doc := stamped(t, stamp.urgency)
		for name, file := range map[string][]byte{
			"PDF":  encodePDF(t, doc),
			"DOCX": judge.Office(t, encodeDOCX(t, doc, nil))[0],
		} {
			t.Run(stamp.text+"/"+name, func(t *testing.T) {
				sights := judge.Look(t, file)
				m := &measured{T: t, types: sights[0].Types, rules: sights[0].Rules, width: 210 * mm}
				m.urgency(stamp.text, stamp.width)
				m.circulation()
				m.draft()
				m.contact()
				for _, s := range sights {
					for _, ty := range s.Types {
						if ty.Red && ty.Text != stamp.text {
							t.Errorf("%q is red", ty.Text)
						}
					}
				}
				if len(sights) < 2 {
					t.Fatal("the letter has one page")
				}
				m.second(sights[1])
			})
		}
	}
}

// stamped returns a letter of two pages with everything in boxes, and a foot.
func stamped(t *testing.T, u vanban.Urgency) *vanban.Document {
	doc := sample(t, samples[0])
	doc.Body = append(doc.Body, doc.Body...)
	doc.Urgency, doc.Circulation, doc.Draft = u, "Lưu hành nội bộ", "DỰ THẢO lần 2"
	doc.Number.Serial, doc.Date.Day = 0, 0
	doc.Contact = "Số 8, phố Tôn Thất Thuyết\nĐT: 0243.000.000"
	return doc
}

// A frame is a box drawn with lines, from the middle of its lines.
type frame struct{ left, right, top, bottom float64 }

// box returns the box around a line of type, which stands in its middle.
func (m *measured) box(ty judge.Type) frame {
	m.Helper()
	top, bottom := judge.Stroke{Y: math.Inf(-1)}, judge.Stroke{Y: math.Inf(1)}
	for _, r := range m.rules {
		switch {
		case r.Left > ty.Left || r.Right < ty.Right:
		case r.Y < ty.Baseline && r.Y > top.Y:
			top = r
		case r.Y > ty.Baseline && r.Y < bottom.Y:
			bottom = r
		}
	}
	if top.Red != ty.Red || bottom.Red != ty.Red {
		m.Errorf("box of %q: red %v, %v", ty.Text, top.Red, bottom.Red)
	}
	m.near("sides of the box", bottom.Left, top.Left, 0.1)
	m.near("sides of the box", bottom.Right, top.Right, 0.1)
	f := frame{top.Left, top.Right, top.Y, bottom.Y}
	m.near("text in the middle of "+ty.Text, middle(ty), (f.left+f.right)/2, 1)
	capital := 0.66 * ty.Size
	m.near("text halfway up in "+ty.Text, ty.Baseline-capital/2, (f.top+f.bottom)/2, 2)
	return f
}

// outside is the thickness of a line: boxes are measured over their lines.
const outside = 0.75

func (m *measured) urgency(text string, width float64) {
	ty := m.find(text, nd30.UrgencyStamp)
	if !ty.Red {
		m.Error("the stamp is not red")
	}
	f := m.box(ty)
	m.near("width of the stamp", f.right-f.left, width*mm, outside)
	m.near("height of the stamp", f.bottom-f.top+outside, 8*mm, 0.3)
	m.near("stamp at the left edge", f.left, textLeft, 0.6)
	if topic := m.find("V/v", nd30.LetterTopic); f.top < topic.Baseline {
		m.Error("the stamp stands above ô 5b")
	}
	if to := m.find("Kính gửi:", nd30.Addressee); f.bottom > to.Baseline-to.Size {
		m.Error("the stamp reaches into ô 9a")
	}
}

func (m *measured) circulation() {
	ty := m.find("LƯU HÀNH NỘI BỘ", nd30.Circulation)
	name := m.find(nd30.NationalNameText, nd30.NationalName)
	f := m.box(ty)
	m.near("ô 11 centred above Quốc hiệu", middle(ty), middle(name), 1)
	m.near("ô 11 as wide as its text", f.right-f.left, ty.Right-ty.Left+4*mm, 4)
	if f.top < 9*mm || f.bottom > nd30.TopMargin.Default.Points() {
		m.Errorf("ô 11 from %.1f to %.1f mm, not in the top margin", f.top/mm, f.bottom/mm)
	}
	m.near("Quốc hiệu at the top of the text area", name.Baseline, nd30.TopMargin.Default.Points()+12, 4)
}

func (m *measured) draft() {
	ty := m.find("DỰ THẢO lần", nd30.UrgencyStamp)
	f := m.box(ty)
	m.near("draft mark under the number", middle(ty), middle(m.find("Số:", nd30.NumberLine)), 2)
	m.near("draft box as wide as its text", f.right-f.left, ty.Right-ty.Left+4*mm, 4)
}

func (m *measured) contact() {
	first := m.find("Số 8, phố", nd30.Contact)
	last := m.find("ĐT: 0243", nd30.Contact)
	bottom := 297*mm - nd30.BottomMargin.Default.Points()
	m.near("ô 13 at the foot of the text area", last.Baseline+0.22*last.Size, bottom, 1)
	m.near("ô 13 at the left margin", first.Left, textLeft, 1)
	var rule judge.Stroke
	for _, r := range m.rules {
		if r.Y < first.Baseline && r.Y > rule.Y {
			rule = r
		}
	}
	m.near("rule as wide as the text area", rule.Left, textLeft, 1)
	m.near("rule as wide as the text area", rule.Right, textRight, 1)
	for _, ty := range m.types {
		if ty.Baseline > rule.Y && ty != first && ty != last {
			m.Errorf("%q below the rule of ô 13", ty.Text)
		}
		if ty.Baseline < rule.Y && ty.Baseline > rule.Y-4 {
			m.Errorf("%q touches the rule of ô 13", ty.Text)
		}
	}
}

// second holds that page 2 has neither ô 11 nor 13, and all its text area.
func (m *measured) second(s judge.Sight) {
	if len(s.Rules) > 0 {
		m.Errorf("page 2 has %d lines", len(s.Rules))
	}
	for _, ty := range s.Types {
		if strings.HasPrefix(ty.Text, "LƯU HÀNH") || strings.HasPrefix(ty.Text, "ĐT: 0243") {
			m.Errorf("%q on page 2", ty.Text)
		}
	}
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
			had := &measured{T: t, types: plain[i].Types}
			m := &measured{T: t, types: sight.Types}
			down := m.find(nd30.NationalNameText, nd30.NationalName).Baseline - had.find(nd30.NationalNameText, nd30.NationalName).Baseline
			m.near("space of the stamp of recall from 10 to 25 mm", down, 5*mm, 1)
			below := m.find("KHẨN", nd30.UrgencyStamp).Baseline - had.find("KHẨN", nd30.UrgencyStamp).Baseline
			m.near("space of the stamp of secrecy", below-down, 8*mm+6, 1)
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
