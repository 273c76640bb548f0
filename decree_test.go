package vanban_test

import (
	"math"
	"strings"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/internal/nd30"
)

// A page of letter 5989 or of the plan, as it was measured in a PDF.
type measured struct {
	*testing.T
	types []judge.Type
	rules []judge.Stroke
	width float64
}

// TestTrueToDecree measures the first page of both samples in our PDF and in the
// PDF that LibreOffice makes of our DOCX, and holds positions, sizes, weights
// and rule lengths to the rows of the decree.
func TestTrueToSamples(t *testing.T) {
	judge.Program(t, "mutool")
	judge.Program(t, "soffice")
	for _, path := range samples {
		doc := sample(t, path)
		for name, file := range map[string][]byte{
			"PDF":  encodePDF(t, doc),
			"DOCX": judge.Office(t, encodeDOCX(t, doc, nil))[0],
		} {
			t.Run(path+"/"+name, func(t *testing.T) {
				sight := judge.Look(t, file)[0]
				m := &measured{T: t, types: sight.Types, rules: sight.Rules, width: 210 * 72 / 25.4}
				m.header()
				if doc.Kind == vanban.Letter {
					m.letterParts()
				} else {
					m.titleParts()
				}
				m.prose()
			})
		}
	}
}

// find returns the type that begins with a text, held to an element's size,
// weight and slant.
func (m *measured) find(start string, e nd30.Element) judge.Type {
	m.Helper()
	fold := strings.NewReplacer("\u00A0", " ", "\u2060", "").Replace
	for _, ty := range m.types {
		if !strings.HasPrefix(fold(ty.Text), start) {
			continue
		}
		if lo, hi := e.Min.Points(), e.Max.Points(); ty.Size < lo-0.1 || ty.Size > hi+0.1 {
			m.Errorf("%s (%s): %.1f pt, %s wants %g to %g", e.Name, start, ty.Size, e.Clause, lo, hi)
		}
		if ty.Bold != e.Bold || ty.Italic != e.Italic {
			m.Errorf("%s (%s): bold %v, italic %v, want %v, %v", e.Name, start, ty.Bold, ty.Italic, e.Bold, e.Italic)
		}
		return ty
	}
	m.Fatalf("%s: no line begins with %q", e.Name, start)
	return judge.Type{}
}

// ruleBelow returns the first rule below a line of type, in its column.
func (m *measured) ruleBelow(ty judge.Type) judge.Stroke {
	m.Helper()
	best := judge.Stroke{Y: math.Inf(1)}
	for _, r := range m.rules {
		if r.Y > ty.Baseline && r.Y < best.Y && r.Left < ty.Right && r.Right > ty.Left {
			best = r
		}
	}
	if best.Y-ty.Baseline > 8 {
		m.Fatalf("no rule close below %q", ty.Text)
	}
	return best
}

func (m *measured) near(what string, got, want, tolerance float64) {
	m.Helper()
	if math.Abs(got-want) > tolerance {
		m.Errorf("%s: %.2f pt, want %.2f ± %.2f", what, got, want, tolerance)
	}
}

func middle(ty judge.Type) float64 { return (ty.Left + ty.Right) / 2 }

const mm = 72 / 25.4

// header measures ô 1 to 4.
func (m *measured) header() {
	name := m.find(nd30.NationalNameText, nd30.NationalName)
	motto := m.find(nd30.MottoText, nd30.Motto)
	m.near("Tiêu ngữ is centred under Quốc hiệu", middle(motto), middle(name), 1)
	rule := m.ruleBelow(motto)
	m.near("rule as long as Tiêu ngữ", rule.Width(), motto.Right-motto.Left, 1)
	m.near("rule centred under Tiêu ngữ", (rule.Left+rule.Right)/2, middle(motto), 1)
	if name.Left < m.width/2-12*mm {
		m.Errorf("Quốc hiệu begins at %.1f pt, in the left half", name.Left)
	}
	m.near("Quốc hiệu at the top of the text area", name.Baseline, nd30.TopMargin.Default.Points()+12, 4)
	var agency, last judge.Type
	for _, ty := range m.types {
		if ty.Right < name.Left && ty.Bold && ty.Baseline < motto.Baseline+2 {
			if agency.Text == "" {
				agency = ty
			}
			last = ty
		}
	}
	m.near("agency line 1 on the baseline of Quốc hiệu", agency.Baseline, name.Baseline, 0.5)
	m.near("agency line 2 on the baseline of Tiêu ngữ", last.Baseline, motto.Baseline, 0.5)
	rule = m.ruleBelow(last)
	longest := max(agency.Right-agency.Left, last.Right-last.Left)
	if r := rule.Width() / longest; r < 1/3.-0.01 || r > 0.51 {
		m.Errorf("rule under the agency is %.2f of its longest line, want 1/3 to 1/2", r)
	}
	number := m.find("Số:", nd30.NumberLine)
	var date judge.Type
	for _, ty := range m.types {
		if strings.Contains(ty.Text, "ngày") && ty.Baseline < number.Baseline+2 {
			date = ty
		}
	}
	m.near("Số and date share a row", date.Baseline, number.Baseline, 0.5)
	if !date.Italic {
		m.Error("the date is not italic")
	}
	m.near("number centred under the agency", middle(number), middle(agency), 2)
}

// letterParts measures ô 5b, 9a, 7 and 9b of the letter.
func (m *measured) letterParts() {
	number := m.find("Số:", nd30.NumberLine)
	topic := m.find("V/v", nd30.LetterTopic)
	m.near("V/v centred under the number", middle(topic), middle(number), 2)
	if gap := topic.Baseline - number.Baseline; gap < 18 || gap > 24 {
		m.Errorf("V/v is %.1f pt below the number, want a line and 6 pt", gap)
	}
	to := m.find("Kính gửi:", nd30.Addressee)
	first := m.find("- Các Bộ", nd30.Addressee)
	second := m.find("- Ủy ban", nd30.Addressee)
	m.near("dashes under each other", second.Left, first.Left, 0.5)
	m.near("dashes under the colon", first.Left, to.Right-0.278*to.Size, 1)
	m.closing("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Nguyễn Thị Hà")
}

// closing measures ô 7 and 9b.
func (m *measured) closing(authority, position, name string) {
	head := m.find("Nơi nhận:", nd30.RecipientHead)
	item := m.find("- Như trên;", nd30.Recipient)
	kt := m.find(authority, nd30.Authority)
	post := m.find(position, nd30.Position)
	signer := m.find(name, nd30.SignerName)
	m.near("Nơi nhận level with the authority", head.Baseline, kt.Baseline, 0.5)
	m.near("Nơi nhận at the left margin", head.Left, nd30.LeftMargin.Default.Points(), 1)
	m.near("recipients at the left margin", item.Left, nd30.LeftMargin.Default.Points(), 1)
	m.near("position centred under the authority", middle(post), middle(kt), 1)
	m.near("name centred under the position", middle(signer), middle(post), 1)
	if kt.Left < m.width/2 {
		m.Error("the signature does not stand in the right half")
	}
	if gap := signer.Baseline - post.Baseline; gap < 20*mm || gap > 40*mm {
		m.Errorf("%.1f mm for the signature", gap/mm)
	}
}

// titleParts measures ô 5a of the plan.
func (m *measured) titleParts() {
	text := nd30.LeftMargin.Default.Points() + (nd30.PaperWidth-nd30.LeftMargin.Default-nd30.RightMargin.Default).Points()/2
	kind := m.find("KẾ HOẠCH", nd30.KindName)
	m.near("kind centred on the page", middle(kind), text, 1)
	var longest float64
	var last judge.Type
	for _, start := range []string{"Thực hiện Đề án xây dựng", "Kế hoạch thực hiện", "đến năm 2025"} {
		last = m.find(start, nd30.Summary)
		m.near("trích yếu centred", middle(last), text, 1)
		longest = max(longest, last.Right-last.Left)
	}
	rule := m.ruleBelow(last)
	if r := rule.Width() / longest; r < 1/3.-0.01 || r > 0.51 {
		m.Errorf("rule under the trích yếu is %.2f of its longest line, want 1/3 to 1/2", r)
	}
	m.near("rule centred", (rule.Left+rule.Right)/2, text, 1)
	heading := m.find("I. MỤC TIÊU", nd30.RomanHeading)
	m.near("heading at the indent", heading.Left, (nd30.LeftMargin.Default + nd30.WideIndent).Points(), 1)
}

// prose measures the first paragraph: size, margins, indent, line pitch.
func (m *measured) prose() {
	first := m.find("Thực hiện Quyết định", nd30.Prose)
	m.near("first line indented", first.Left, (nd30.LeftMargin.Default + nd30.WideIndent).Points(), 1)
	m.near("justified to the right margin", first.Right, (nd30.PaperWidth - nd30.RightMargin.Default).Points(), 1)
	var second judge.Type
	for _, ty := range m.types {
		if ty.Baseline > first.Baseline+2 && (second.Text == "" || ty.Baseline < second.Baseline) {
			second = ty
		}
	}
	m.near("second line at the left margin", second.Left, nd30.LeftMargin.Default.Points(), 1)
	single := 1.149 * first.Size
	if pitch := second.Baseline - first.Baseline; pitch < nd30.MinSpacing*single-0.2 || pitch > nd30.MaxSpacing*single+0.2 {
		m.Errorf("lines are %.2f pt apart, single is %.2f", pitch, single)
	}
}
