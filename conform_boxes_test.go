package vanban_test

import (
	"math"
	"slices"

	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/internal/nd30"
)

// A frame is a box drawn with lines, from the middle of its lines.
type frame struct{ left, right, top, bottom float64 }

// outside is the thickness of a line: boxes are measured over their lines.
const outside = 0.75

// box returns the box around a paragraph, which stands in its middle.
func (m *measured) box(p *placed) frame {
	m.Helper()
	f, top, bottom := m.around(p)
	l := p.first
	if top.Red != l.red || bottom.Red != l.red {
		m.Errorf("box of %q: red %v, %v", p.text, top.Red, bottom.Red)
	}
	m.near("sides of the box", bottom.Left, top.Left, 0.1)
	m.near("sides of the box", bottom.Right, top.Right, 0.1)
	m.near("text in the middle of "+p.text, l.middle(), (f.left+f.right)/2, 1)
	m.near("text halfway up in "+p.text, l.baseline-0.66*l.size/2, (f.top+f.bottom)/2, 2)
	return f
}

// around returns the lines closest above and below a paragraph that reach over
// it.
func (m *measured) around(p *placed) (f frame, top, bottom judge.Stroke) {
	l := p.first
	top, bottom = judge.Stroke{Y: math.Inf(-1)}, judge.Stroke{Y: math.Inf(1)}
	for _, r := range m.page.rules {
		switch {
		case r.Left > l.left || r.Right < l.right:
		case r.Y < l.baseline && r.Y > top.Y:
			top = r
		case r.Y > l.baseline && r.Y < bottom.Y:
			bottom = r
		}
	}
	return frame{top.Left, top.Right, top.Y, bottom.Y}, top, bottom
}

// stamps measures ô 10b and 11 and the draft mark.
func (m *measured) stamps() {
	for _, p := range m.of(nd30.UrgencyStamp) {
		f := m.box(p)
		if p.style == draftStyle {
			m.near("draft mark under the number", p.first.middle(), m.of(nd30.NumberLine)[0].first.middle(), 2)
			m.near("draft box as wide as its text", f.right-f.left, p.first.right-p.first.left+4*mm, 4)
			continue
		}
		width := map[string]float64{
			nd30.ExpressStamp.Text: nd30.ExpressStamp.Width.Points(), nd30.VeryUrgentStamp.Text: nd30.VeryUrgentStamp.Width.Points(), nd30.UrgentStamp.Text: nd30.UrgentStamp.Width.Points(),
		}[p.text]
		m.near("width of the stamp", f.right-f.left, width, outside)
		m.near("height of the stamp", f.bottom-f.top+outside, nd30.StampHeight.Points(), 0.3)
		m.near("stamp at the left edge", f.left, m.left, 0.6)
		if topic := m.of(nd30.LetterTopic); len(topic) > 0 && f.top < topic[len(topic)-1].first.baseline {
			m.Error("the stamp stands above ô 5b")
		}
		if to := m.of(nd30.Addressee); len(to) > 0 && f.bottom > to[0].first.baseline-to[0].first.size {
			m.Error("the stamp reaches into ô 9a")
		}
	}
	for _, p := range m.of(nd30.Circulation) {
		f := m.box(p)
		m.near("ô 11 centred above Quốc hiệu", p.first.middle(), m.of(nd30.NationalName)[0].first.middle(), 1)
		m.near("ô 11 as wide as its text", f.right-f.left, p.first.right-p.first.left+4*mm, 4)
		if f.top < 9*mm || f.bottom > m.top {
			m.Errorf("ô 11 from %.1f to %.1f mm, not in the top margin", f.top/mm, f.bottom/mm)
		}
	}
}

// contact measures ô 13.
func (m *measured) contact() {
	lines := m.of(nd30.Contact)
	if len(lines) == 0 {
		return
	}
	first, last := lines[0].first, lines[len(lines)-1].lastLine()
	m.near("ô 13 at the foot of the text area", last.baseline+0.22*last.size, m.bottom, 1)
	m.near("ô 13 at the left margin", first.left, m.left, 1)
	var rule judge.Stroke
	for _, r := range m.page.rules {
		if r.Y < first.baseline && r.Y > rule.Y {
			rule = r
		}
	}
	m.near("rule as wide as the text area", rule.Left, m.left, 1)
	m.near("rule as wide as the text area", rule.Right, m.right, 1)
	for _, l := range m.page.lines {
		if l.baseline > rule.Y && !slices.ContainsFunc(lines, func(p *placed) bool { return slices.Contains(p.lines, l) }) {
			m.Errorf("%q below the rule of ô 13", l.text)
		}
		if l.baseline < rule.Y && l.baseline > rule.Y-4 {
			m.Errorf("%q touches the rule of ô 13", l.text)
		}
	}
}
