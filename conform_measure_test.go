package vanban_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/internal/nd30"
)

const mm = 72 / 25.4

// measured is what stands on one page of a file.
type measured struct {
	*testing.T
	all                      []*placed
	page                     typePage
	left, right, top, bottom float64 // of the text area
}

// measure holds a case, in one of its files, to the rows of the decree.
func (c *conformCase) measure(t *testing.T, as string) {
	setup := c.word.pages[0]
	for _, page := range c.word.pages {
		page.lawful(t)
	}
	for i, p := range c.found[as] {
		c.technique(t, p)
		if q := c.found["PDF"][i]; p.first != nil && q.first != nil && (math.Abs(p.first.left-q.first.left) > mm || math.Abs(p.first.baseline-q.first.baseline) > mm || p.first.page != q.first.page) {
			t.Errorf("%q: %.1f, %.1f mm in the DOCX, %.1f, %.1f mm in the PDF", p.text, p.first.left/mm, p.first.baseline/mm, q.first.left/mm, q.first.baseline/mm)
		}
	}
	for _, l := range lines(c.pages[as]) {
		if !l.used && !c.inTable(l) {
			t.Errorf("page %d: %q is of no paragraph", l.page+1, l.text)
		}
	}
	for i, page := range c.pages[as] {
		m := &measured{T: t, page: page, left: setup.left * mm, right: page.width - setup.right*mm, top: setup.top * mm, bottom: page.height - setup.bottom*mm}
		for _, p := range c.found[as] {
			if p.first != nil && p.first.page == i {
				m.all = append(m.all, p)
			}
		}
		m.number(i)
		m.copied()
		m.head()
		m.title()
		m.letter()
		m.closing()
		m.stamps()
		m.contact()
		m.signing()
		m.prose()
	}
}

// lawful holds a page setup to A4 and to the ranges of the margins.
func (p wordPage) lawful(t *testing.T) {
	t.Helper()
	if w, h := min(p.width, p.height), max(p.width, p.height); math.Abs(w-nd30.PaperWidth.Millimetres()) > 0.1 || math.Abs(h-nd30.PaperHeight.Millimetres()) > 0.1 {
		t.Errorf("paper of %.1f × %.1f mm", w, h)
	}
	for _, m := range []struct {
		nd30.Measure
		got float64
	}{{nd30.LeftMargin, p.left}, {nd30.RightMargin, p.right}, {nd30.TopMargin, p.top}, {nd30.BottomMargin, p.bottom}} {
		if m.got < m.Min.Millimetres()-0.1 || m.got > m.Max.Millimetres()+0.1 {
			t.Errorf("%s: %.1f mm", m.Name, m.got)
		}
	}
}

// inTable says whether a line is of a table: its head comes again, and cells
// hold the same words.
func (c *conformCase) inTable(l *typeLine) bool {
	return slices.ContainsFunc(c.word.paragraphs, func(p wordParagraph) bool {
		return slices.Contains(oursAlone, p.style) && strings.Contains(key(p.text), key(l.text))
	})
}

// technique holds the look of a paragraph to its row: font, size, weight,
// slant and capitals in the DOCX, and as they are printed.
func (c *conformCase) technique(t *testing.T, p *placed) {
	t.Helper()
	if p.first == nil {
		t.Errorf("not on the page: %q", p.text)
		return
	}
	if p.look.font != "Times New Roman" {
		t.Errorf("%q: font %s", p.text, p.look.font)
	}
	if math.Abs(p.first.size-p.look.size) > 0.1 || p.first.bold != p.look.bold || p.first.italic != p.look.italic {
		t.Errorf("%q: printed at %.1f pt, bold %v, italic %v; the DOCX says %v", p.text, p.first.size, p.first.bold, p.first.italic, p.look)
	}
	e, ok := elementOf(p.style)
	if !ok {
		if !slices.Contains(oursAlone, p.style) {
			t.Errorf("%q stands in style %q, which is of no element", p.text, p.style)
		}
		return
	}
	if lo, hi := e.Min.Points(), e.Max.Points(); p.look.size < lo || p.look.size > hi {
		t.Errorf("%s (%q): %g pt, %s wants %g to %g", e.Name, p.text, p.look.size, e.Clause, lo, hi)
	}
	if p.look.bold != e.Bold || p.look.italic != e.Italic {
		t.Errorf("%s (%q): %s, want bold %v, italic %v", e.Name, p.text, lookWords(p.look), e.Bold, e.Italic)
	}
	if e.Upper && p.style != draftStyle && strings.ToUpper(p.text) != p.text {
		t.Errorf("%s (%q) is not in capitals", e.Name, p.text)
	}
	if p.first.red != (e.ID == nd30.UrgencyStamp.ID && p.style != draftStyle) {
		t.Errorf("%s (%q): red %v", e.Name, p.text, p.first.red)
	}
}

// draftStyle is the style of a draft mark, which is set like a stamp, but neither
// red nor in capitals.
const draftStyle = "Dự thảo"

// oursAlone are the styles of what the decree has no figures for (A17).
var oursAlone = []string{"Đầu bảng", "Bảng", "Bảng (canh giữa)", "Bảng (canh phải)", "Ảnh"}

// of returns the paragraphs of elements, in order.
func (m *measured) of(es ...nd30.Element) (ps []*placed) {
	for _, p := range m.all {
		e, ok := elementOf(p.style)
		if ok && slices.ContainsFunc(es, func(f nd30.Element) bool { return f.ID == e.ID }) {
			ps = append(ps, p)
		}
	}
	return ps
}

func (m *measured) near(what string, got, want, tolerance float64) {
	m.Helper()
	if math.Abs(got-want) > tolerance {
		m.Errorf("%s: %.2f pt, want %.2f ± %.2f", what, got, want, tolerance)
	}
}

// longest returns the width of the longest line of paragraphs.
func longest(ps []*placed) (w float64) {
	for _, p := range ps {
		for _, l := range p.lines {
			w = max(w, l.right-l.left)
		}
	}
	return w
}

// under holds that the rule under paragraphs is as long as the decree says, in
// the middle of their column.
func (m *measured) under(ps []*placed, middle float64) {
	m.Helper()
	last := ps[len(ps)-1]
	rule, ok := m.page.ruleUnder(last.lastLine())
	if !ok {
		m.Errorf("no rule under %q", last.text)
		return
	}
	m.near("rule centred under "+last.text, (rule.Left+rule.Right)/2, middle, 1)
	low, high := ruleRange(last)
	if r := rule.Width() / longest(ps); r < low-0.01 || r > high+0.01 {
		m.Errorf("rule under %q: %.2f of the longest line, want %.2f to %.2f", last.text, r, low, high)
	}
}

// head measures ô 1 to 4.
func (m *measured) head() {
	names, mottos := m.of(nd30.NationalName), m.of(nd30.Motto)
	if len(names) == 0 {
		return
	}
	name, motto := names[0].first, mottos[0].first
	m.near("Tiêu ngữ is centred under Quốc hiệu", motto.middle(), name.middle(), 1)
	m.under(mottos, motto.middle())
	if name.left < 105*mm-12*mm || name.right > m.right+1 {
		m.Errorf("Quốc hiệu stands from %.1f to %.1f mm, not in the right half of the text area", name.left/mm, name.right/mm)
	}
	sizes := []float64{names[0].look.size, mottos[0].look.size}
	for _, d := range m.of(nd30.PlaceDate) {
		sizes = append(sizes, d.look.size)
	}
	if !large(sizes) && !small(sizes) {
		m.Errorf("Quốc hiệu, Tiêu ngữ and date at %v pt do not go together", sizes)
	}
	m.near("Quốc hiệu at the top of the text area", name.baseline, m.top+12, 4)
	agency := m.of(nd30.Superior, nd30.Agency)
	m.near("line 1 of ô 2 on the baseline of Quốc hiệu", agency[0].first.baseline, name.baseline, 0.5)
	if len(agency) > 1 {
		m.near("line 2 of ô 2 on the baseline of Tiêu ngữ", agency[1].first.baseline, motto.baseline, 0.5)
	}
	column := agency[0].first.middle()
	for _, a := range agency {
		m.near("ô 2 centred in its column", a.first.middle(), column, 1)
	}
	m.under(m.of(nd30.Agency), column)
	for _, n := range m.of(nd30.NumberLine) {
		m.near("number centred under the agency", n.first.middle(), column, 2)
		for _, d := range m.of(nd30.PlaceDate) {
			m.near("Số and date share a row", d.lastLine().baseline, n.first.baseline, 0.5+17*float64(len(d.lines)-1))
		}
		if n.first.baseline < agency[len(agency)-1].first.baseline+10 {
			m.Error("the number stands too close below the agency")
		}
	}
	for _, d := range m.of(nd30.PlaceDate) {
		m.near("date centred under Quốc hiệu", d.first.middle(), name.middle(), 1)
	}
}

// number measures the number of a page: in the middle of the top margin, of the
// size of its row; the first page of a document has none.
func (m *measured) number(page int) {
	e := nd30.PageNumber
	for _, l := range m.page.lines {
		if !pageNumberLine.MatchString(strings.TrimSpace(l.text)) || l.baseline > m.top {
			continue
		}
		m.near("page number in the middle", l.middle(), m.page.width/2+(m.left-(m.page.width-m.right))/2, 1)
		if page == 0 || l.size < e.Min.Points()-0.1 || l.size > e.Max.Points()+0.1 || l.bold || l.italic {
			m.Errorf("page %d bears the number %s at %.1f pt, bold %v, italic %v", page+1, l.text, l.size, l.bold, l.italic)
		}
	}
}

// copyBlock returns the index of the paragraph with which the block of a copy
// begins: the agency, whose cell stands before that of the form of copy.
func copyBlock(all []*placed) int {
	i := slices.IndexFunc(all, func(p *placed) bool { return p.style == nd30.CopyLabel.Name })
	if i < 0 {
		return len(all)
	}
	for i > 0 && all[i-1].style == nd30.Agency.Name {
		i--
	}
	return i
}

// copied measures the block of a copy on paper, and leaves what stands above it
// to the others.
func (m *measured) copied() {
	i := copyBlock(m.all)
	if i == len(m.all) {
		return
	}
	block := *m
	m.all, block.all = m.all[:i], block.all[i:]
	agency, number, date := block.of(nd30.Agency), block.of(nd30.NumberLine), block.of(nd30.PlaceDate)
	label := block.of(nd30.CopyLabel)[0]
	m.near("the form of copy on the first line of ô 2", label.first.baseline, agency[0].first.baseline, 0.5)
	m.near("number centred under the agency", number[0].first.middle(), agency[0].first.middle(), 2)
	m.near("Số and date share a row", date[0].first.baseline, number[0].first.baseline, 0.5)
	m.near("date centred under the form of copy", date[0].first.middle(), label.first.middle(), 1)
	block.under(agency, agency[0].first.middle())
	block.closing()
	if above := m.all[len(m.all)-1].first; !slices.ContainsFunc(m.page.rules, func(r judge.Stroke) bool {
		return r.Y > above.baseline && r.Y < label.first.baseline && math.Abs(r.Left-m.left) < 1 && math.Abs(r.Right-m.right) < 1
	}) {
		m.Error("no rule as wide as the text above the copy")
	}
}

// title measures ô 5a and the titles of attachments.
func (m *measured) title() {
	middle := (m.left + m.right) / 2
	centred := m.of(nd30.KindName, nd30.Summary, nd30.AppendixLabel, nd30.AppendixTitle, nd30.AppendixNote, nd30.IssuedNote, nd30.Issuer, nd30.Order, nd30.Opening,
		nd30.PartLabel, nd30.PartTitle, nd30.SectionLabel, nd30.SectionTitle)
	for _, p := range centred {
		for _, l := range p.lines {
			m.near(p.text+" centred on the page", l.middle(), middle, 1)
		}
	}
	switch kind, summary, note := m.of(nd30.KindName), m.of(nd30.Summary), m.of(nd30.AppendixNote, nd30.IssuedNote); {
	case len(note) > 0:
		m.under(note, middle)
	case len(summary) > 0:
		m.under(summary, middle)
	case len(kind) > 0:
		m.under(kind, middle)
	}
}

// letter measures ô 5b and 9a.
func (m *measured) letter() {
	if topic := m.of(nd30.LetterTopic); len(topic) > 0 {
		number := m.of(nd30.NumberLine)[0].first
		m.near("V/v centred under the number", topic[0].first.middle(), number.middle(), 2)
		if gap := topic[0].first.baseline - number.baseline; gap < 18 || gap > 24 {
			m.Errorf("V/v is %.1f pt below the number, want a line and 6 pt", gap)
		}
	}
	to := m.of(nd30.Addressee)
	if len(to) < 2 {
		return
	}
	dashes := to
	if strings.HasPrefix(to[0].text, "Kính gửi") {
		dashes = to[1:]
		m.near("dashes under the colon", dashes[0].first.left, to[0].first.right-0.278*to[0].first.size, 1)
	}
	for _, d := range dashes {
		m.near("dashes under each other", d.first.left, dashes[0].first.left, 0.5)
	}
}

// closing measures ô 7 and 9b.
func (m *measured) closing() {
	heads, posts, names := m.of(nd30.RecipientHead), m.of(nd30.Authority, nd30.Position), m.of(nd30.SignerName)
	for _, h := range m.of(nd30.RecipientHead, nd30.Recipient) {
		m.near(h.text+" at the left margin", h.first.left, m.left, 1)
	}
	if len(names) == 0 || len(posts) == 0 {
		return
	}
	if len(names) > 1 {
		m.near("names of several signers share a row", names[1].first.baseline, names[0].first.baseline, 0.5)
		for _, h := range heads {
			if h.first.baseline < names[0].first.baseline {
				m.Error("Nơi nhận does not stand below several signers")
			}
		}
		return
	}
	for _, h := range heads {
		m.near("Nơi nhận level with the authority", h.first.baseline, posts[0].first.baseline, 0.5)
	}
	for _, p := range append(posts, m.of(nd30.OtherOffice)...) {
		m.near(p.text+" centred in its column", p.first.middle(), names[0].first.middle(), 1)
	}
	if posts[0].first.left < 105*mm-12*mm {
		m.Error("the signature does not stand in the right half")
	}
	if gap := m.signatureGap(); gap < 20*mm || gap > 40*mm {
		m.Errorf("%.1f mm for the signature", gap/mm)
	}
}

// signatureGap returns the height between the baselines of the last post and
// the name, or the office above it: the space of ô 7c and 8.
func (m *measured) signatureGap() float64 {
	posts, names := m.of(nd30.Authority, nd30.Position), m.of(nd30.OtherOffice, nd30.SignerName)
	if len(posts) == 0 || len(names) == 0 {
		return 0
	}
	return names[0].first.baseline - posts[len(posts)-1].lastLine().baseline
}

// prose measures the indents of the text, and in its first paragraph of several
// lines margins and line spacing.
func (m *measured) prose() {
	for _, p := range m.all {
		if e, ok := elementOf(p.style); ok && e.Cell == "6" && p.look.align == "both" {
			m.near(p.text+" at its indent", p.first.left, m.left+(p.look.left+p.look.first)*mm, 1)
		}
	}
	if len(m.of(nd30.NationalName, nd30.AppendixLabel, nd30.AppendixTitle)) == 0 && len(m.page.rules) > 0 && !m.tables() {
		m.Errorf("%d rules on a page without head, title and table", len(m.page.rules))
	}
	for _, p := range m.of(nd30.Prose) {
		if len(p.lines) < 3 || p.look.align != "both" || p.style != nd30.Prose.Name {
			continue
		}
		m.near("first line indented", p.first.left, m.left+p.look.first*mm, 1)
		m.near("justified to the right margin", p.first.right, m.right, 1)
		m.near("second line at the left margin", p.lines[1].left, m.left, 1)
		single := 1.149 * p.first.size
		if pitch := p.lines[1].baseline - p.first.baseline; pitch < nd30.MinSpacing*single-0.2 || pitch > nd30.MaxSpacing*single+0.2 {
			m.Errorf("lines are %.2f pt apart, single is %.2f", pitch, single)
		}
		return
	}
}

// signing measures ô 14: in the top margin, its end in the right margin.
func (m *measured) signing() {
	for _, p := range m.of(nd30.SigningInfo) {
		m.near("end of ô 14", p.first.right, m.right+5*mm, 1)
		if p.first.baseline > m.top || p.first.baseline < 10*mm {
			m.Errorf("ô 14 stands at %.1f mm", p.first.baseline/mm)
		}
	}
	for _, p := range m.of(nd30.AppendixLabel) {
		m.near("label at the top of the text area", p.first.baseline, m.top+13, 2)
	}
}

// tables says whether the page has tables.
func (m *measured) tables() bool {
	return slices.ContainsFunc(m.all, func(p *placed) bool { return slices.Contains(oursAlone, p.style) })
}
