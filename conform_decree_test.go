package vanban_test

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/internal/nd30"
)

// A decreeForm is a form of Phụ lục III with the document that fills it with
// the same words.
type decreeForm struct {
	number string            // "1.4"
	title  string            // as the decree calls it
	label  string            // how the line above the form begins in the decree's file
	input  string            // in testdata/decree
	part   int               // of the files of the document
	page   int               // of ours with which the form begins, from 0
	same   map[string]string // keys of our paragraphs by which the decree's form has others
}

// issuedLabel begins the lines above both sheets behind Mẫu 1.3.
const issuedLabel = "Mẫu văn bản (được ban hành,"

// The forms in the order of the decree's file.
var decreeForms = []decreeForm{
	{number: "1.1", title: "Nghị quyết (cá biệt)", label: "Mẫu 1.1 -", input: "1.1.md"},
	{number: "1.2", title: "Quyết định (cá biệt) quy định trực tiếp", label: "Mẫu 1.2 -", input: "1.2.md"},
	{number: "1.3", title: "Quyết định (cá biệt) quy định gián tiếp", label: "Mẫu 1.3 -", input: "1.3.md"},
	{number: "1.3 giấy", title: "Văn bản được ban hành, phê duyệt kèm theo quyết định, bản giấy", label: issuedLabel, input: "1.3-giay.md", page: 1,
		same: map[string]string{"ChươngI": "", "ChươngII": "", issuedNote: "(KèmtheoQuyếtđịnhsốQĐ-ngàythángnămcủa)"}},
	{number: "1.3 điện tử", title: "Văn bản được ban hành, phê duyệt kèm theo quyết định, bản điện tử", label: issuedLabel, input: "1.3-dien-tu.md", part: 1,
		same: map[string]string{"ChươngI": "", "ChươngII": "", issuedNote: "(KèmtheoQuyếtđịnhsốQĐ-ngàythángnămcủa)", "Số:QĐ-;;::": signingLine}},
	{number: "1.4", title: "Văn bản có tên loại", label: "Mẫu 1.4 -", input: "1.4.md",
		same: map[string]string{"KẾHOẠCH": "TÊNLOẠIVĂNBẢN", "Số:KH-": "Số:-"}},
	{number: "1.5", title: "Công văn", label: "Mẫu 1.5 -", input: "1.5.md"},
	{number: "1.6", title: "Công điện", label: "Mẫu 1.6 -", input: "1.6.md"},
	{number: "1.7", title: "Giấy mời", label: "Mẫu 1.7 -", input: "1.7.md"},
	{number: "1.8", title: "Giấy giới thiệu", label: "Mẫu 1.8 -", input: "1.8.md"},
	{number: "1.9", title: "Biên bản", label: "Mẫu 1.9 -", input: "1.9.md"},
	{number: "1.10", title: "Giấy nghỉ phép", label: "Mẫu 1.10 -", input: "1.10.md"},
	{number: "2.1", title: "Phụ lục văn bản hành chính giấy", label: "Mẫu 2.1 -", input: "2.1.md", page: 1,
		same: map[string]string{appendixNote: "(KèmtheoVănbảnsốngàythángnămcủa)"}},
	{number: "2.2", title: "Phụ lục văn bản hành chính điện tử", label: "Mẫu 2.2 -", input: "2.2.md", part: 1,
		same: map[string]string{appendixNote: "(KèmtheoVănbảnsốngàythángnămcủa)", "Số:KH-;;::": signingLine}},
	{number: "3.1", title: "Bản sao sang định dạng giấy", label: "Mẫu 3.1 -", input: "3.1.md",
		same: map[string]string{"KẾHOẠCH": "TÊNLOẠIVĂNBẢN", "Số:TrS-": "Số:-", key(nd30.CopyForms[3].Text): ""}},
	{number: "3.2", title: "Bản sao sang định dạng điện tử", label: "Mẫu 3.2 -", input: "3.2.md",
		same: map[string]string{"KẾHOẠCH": "TÊNLOẠIVĂNBẢN", "TRÍCHSAO;Têncơquan,tổchức;;::+:": ";;ngàythángnăm;giờ:phút:giây"}},
}

// Keys of lines that name the document in ours and leave dots in the forms.
const (
	issuedNote   = "(KèmtheoQuyếtđịnhsốQĐ-ngàythángnămcủaTêncơquan,tổchức)"
	appendixNote = "(KèmtheoKếhoạchsốKH-ngàythángnămcủaTêncơquan,tổchức)"
	signingLine  = "Số:;ngàythángnăm;giờ:phút:giây"
)

// hints are the paragraphs of the forms that say who signs and seals here: we
// leave the space empty (ô 7c, 8).
var hints = []string{"(Chữký", "dấuchữký", "dấucủa"}

// A deviation is where forms of the decree break the decree's own rule, or
// leave more open than another; we follow the rule.
type deviation struct {
	forms   []string // numbers; nil for all
	pattern string   // of the keys of the paragraphs
	aspect  string   // what differs
	reason  string
	found   []found
}

// A found is a form in which a deviation was found, with its figures.
type found struct {
	form    string
	figures []string
}

// note adds a figure of a form.
func (d *deviation) note(form, figure string) {
	i := slices.IndexFunc(d.found, func(f found) bool { return f.form == form })
	if i < 0 {
		i, d.found = len(d.found), append(d.found, found{form: form})
	}
	if f := &d.found[i]; !slices.Contains(f.figures, figure) {
		f.figures = append(f.figures, figure)
	}
}

// The aspects in which forms are compared.
const (
	inSize   = "cỡ chữ"
	inLook   = "kiểu chữ"
	inPlace  = "vị trí"
	inMargin = "lấn lề"
	inRule   = "đường kẻ"
	missing  = "thiếu"
	inWords  = "lời"
	together = "cỡ chữ đầu trang"
)

// decreeText are the margins of the decree's file, which our inputs choose too.
const (
	decreeLeft  = 35 * mm
	decreeRight = (210 - 20) * mm
)

// within is how far a place may lie from that of the decree's form: 3 mm.
const within = 3 * mm

// A formCompare compares a form of ours in one of its files with the decree's.
type formCompare struct {
	*testing.T
	form         decreeForm
	theirs, ours []*placed
	match        map[*placed]*placed // of the decree's, by ours
	theirPages   []typePage
	ourPages     []typePage
	deviations   []*deviation
	record       bool // note the deviations found, of which both files have the same
	columns      map[string][2]float64
}

// differs reports a difference, unless it is a listed deviation.
func (c *formCompare) differs(p *placed, aspect, format string, args ...any) {
	c.Helper()
	figure := fmt.Sprintf(format, args...)
	for _, d := range c.deviations {
		if (d.forms == nil || slices.Contains(d.forms, c.form.number)) && d.aspect == aspect && regexp.MustCompile(d.pattern).MatchString(p.key) {
			if c.record {
				d.note(c.form.number, figure)
			}
			return
		}
	}
	c.Errorf("%q: %s: %s", p.text, aspect, figure)
}

// compare pairs the paragraphs and holds ours to those of the decree.
func (c *formCompare) compare() {
	c.match = map[*placed]*placed{}
	taken := map[*placed]bool{}
	for _, o := range c.ours {
		if o.first == nil {
			c.Errorf("not on the page: %q", o.text)
		}
	}
	for i, d := range c.theirs {
		fill := d.key == "" && d.look.align != "center" && !d.look.bold && i < len(c.theirs)-1 // lines of dots to write on
		if fill || slices.ContainsFunc(hints, func(h string) bool { return strings.HasPrefix(d.key, h) }) {
			continue
		}
		if d.first == nil {
			c.Errorf("not found on the decree's pages: %q", d.text)
			continue
		}
		o := c.counterpart(d, taken)
		if o == nil && d.key == endKey && slices.ContainsFunc(c.ours, func(o *placed) bool { return strings.HasSuffix(o.text, nd30.EndMark) }) {
			continue // it ends a line of words in ours
		}
		if o == nil || o.first == nil {
			c.differs(d, missing, "không có %q", strings.Join(strings.Fields(d.text), " "))
			continue
		}
		taken[o], c.match[o] = true, d
		c.pair(d, o)
		c.words(d)
	}
	c.order()
	c.sizesTogether()
}

// words notes where the forms word a line otherwise than the decree's text.
func (c *formCompare) words(d *placed) {
	switch {
	case strings.HasPrefix(d.key, "(KèmtheoVănbản"):
		c.differs(d, inWords, "“Kèm theo Văn bản”")
	case strings.HasSuffix(d.key, "giờ:phút:giây"):
		c.differs(d, inWords, "“ngày/tháng/năm; giờ: phút: giây”")
	}
}

// sizesTogether holds that the sizes of Quốc hiệu, Tiêu ngữ and date go together
// in a form: 13, 14, 14 or 12, 13, 13 (Phụ lục I, Phần I, V, footnote 1).
func (c *formCompare) sizesTogether() {
	var sizes []float64
	var motto *placed
	for _, e := range []nd30.Element{nd30.NationalName, nd30.Motto, nd30.PlaceDate} {
		for _, o := range c.ours {
			if f, _ := elementOf(o.style); f.ID == e.ID && c.match[o] != nil {
				if sizes = append(sizes, c.match[o].look.size); e.ID == nd30.Motto.ID {
					motto = c.match[o]
				}
				break
			}
		}
	}
	if motto != nil && !large(sizes) && !small(sizes) {
		var words []string
		for _, s := range sizes {
			words = append(words, decimal(s))
		}
		c.differs(motto, together, "%s pt", strings.Join(words, ", "))
	}
}

// large and small say whether the sizes of Quốc hiệu, Tiêu ngữ and, if it stands,
// the date are those of a profile.
func large(sizes []float64) bool { return slices.Equal(sizes, []float64{13, 14, 14}[:len(sizes)]) }
func small(sizes []float64) bool { return slices.Equal(sizes, []float64{12, 13, 13}[:len(sizes)]) }

// counterpart returns our paragraph with the words of d: the first that is not
// taken; for a paragraph of dots the first such that is centred if d is, and for
// the one at the foot the last.
func (c *formCompare) counterpart(d *placed, taken map[*placed]bool) *placed {
	centred := d.look.align == "center"
	if d.key == "" && !centred && !d.look.bold {
		return c.ours[len(c.ours)-1]
	}
	for _, o := range c.ours {
		k, ok := c.form.same[o.key]
		if !ok {
			k = o.key
		}
		if !taken[o] && k == d.key && (k != "" || (o.look.align == "center") == centred || d.look.bold) {
			return o
		}
	}
	return nil
}

// pair compares two paragraphs: size and look with the rule for the element,
// place with the form.
func (c *formCompare) pair(d, o *placed) {
	e, ok := elementOf(o.style)
	if !ok {
		c.Errorf("%q stands in style %q, which is of no element", o.text, o.style)
		return
	}
	if size := d.look.size; size < e.Min.Points() || size > e.Max.Points() {
		c.differs(d, inSize, "%s pt", decimal(size))
	}
	if d.look.bold != o.look.bold || d.look.italic != o.look.italic {
		c.differs(d, inLook, "chữ %s", lookWords(d.look))
	}
	if over := overrun(d); over != 0 && d.look.align == "center" && d.key != "" {
		c.differs(d, inMargin, "%s mm", decimal(math.Abs(over)/mm))
	}
	want, got := c.places(d, e, o.look.align == "center"), o.first.left
	if o.look.align == "center" {
		got = o.first.middle()
	}
	if e.Cell == "14" { // in the right corner, however long
		got = o.first.right
	}
	if d.key != endKey && (got < want[0]-within || got > want[1]+within) {
		c.differs(d, inPlace, "%s mm; thư viện %s mm", decimal(want[0]/mm), decimal(got/mm))
	}
	if slices.Contains(ruledStyles, o.style) {
		c.rule(d, o)
	}
}

// overrun returns how far a line stands out over the left margin of the form,
// negative over the right one.
func overrun(p *placed) float64 {
	return max(0, decreeLeft-1-p.first.left) - max(0, p.first.right-decreeRight-1)
}

// places returns between what places the decree's forms fix one: the middle of
// a centred line, the left edge of others. The columns of the header and of the
// signature and the end of ô 14 differ from form to form: they lie between the
// outermost of all forms, of which those that reach into a margin are pushed back.
func (c *formCompare) places(d *placed, e nd30.Element, centred bool) [2]float64 {
	if r, ok := c.columns[columnOf(c.form, e)]; ok {
		return r
	}
	at := d.first.left
	if centred {
		at = d.first.middle()
	}
	return [2]float64{at, at}
}

// columnOf returns the column in which an element stands in all forms, or "".
func columnOf(f decreeForm, e nd30.Element) string {
	if e.ID == nd30.CopyLabel.ID {
		return "head right"
	}
	switch e.Cell {
	case "14":
		return "corner"
	case "1", "4":
		return "head right"
	case "2", "3", "5b":
		return "head left"
	case "7a", "7b":
		if f.number != "1.9" {
			return "signature"
		}
	}
	return ""
}

// columnRanges returns where the columns stand in all forms.
func columnRanges(forms map[string][]*placed) map[string][2]float64 {
	ranges := map[string][2]float64{}
	for _, f := range decreeForms {
		for _, d := range forms[f.number] {
			column := ""
			var m float64
			if d.first != nil {
				m = d.first.middle() + overrun(d)
			}
			switch {
			case d.first == nil:
			case strings.HasSuffix(d.key, "giờ:phút:giây"):
				column, m = "corner", d.first.right
			case d.key == key(nd30.NationalNameText):
				column = "head right"
			case d.key == "TÊNCƠQUAN,TỔCHỨC":
				column = "head left"
			case d.key == "QUYỀNHẠN,CHỨCVỤCỦANGƯỜIKÝ":
				column = "signature"
			}
			if column != "" {
				r, ok := ranges[column]
				if !ok {
					r = [2]float64{m, m}
				}
				ranges[column] = [2]float64{min(r[0], m), max(r[1], m)}
			}
		}
	}
	return ranges
}

// ruledStyles are those under which the decree has a rule.
var ruledStyles = []string{nd30.Motto.Name, nd30.Agency.Name, nd30.KindName.Name, nd30.Summary.Name, nd30.AppendixNote.Name, nd30.IssuedNote.Name}

// rule compares the rules under two paragraphs: either both have one, in the
// middle of the text above it and as long as the decree says. Under dots to
// fill in nothing can be said of the length in the form.
func (c *formCompare) rule(d, o *placed) {
	theirs, has := c.theirPages[d.lastLine().page].ruleUnder(d.lastLine())
	mine, have := c.ourPages[o.lastLine().page].ruleUnder(o.lastLine())
	if has != have {
		c.differs(d, inRule, "mẫu %s", map[bool]string{true: "có kẻ", false: "không có kẻ"}[has])
	}
	if !has || !have {
		return
	}
	low, high := ruleRange(o)
	ratio := theirs.Width() / (d.lastLine().right - d.lastLine().left)
	if !strings.ContainsAny(d.text, "….") && (ratio < low-0.06 || ratio > high+0.06) {
		c.differs(d, inRule, "%s dòng chữ", strings.Replace(fmt.Sprintf("%.2f", ratio), ".", ",", 1))
	}
	if ratio := mine.Width() / (o.lastLine().right - o.lastLine().left); ratio < low-0.02 || ratio > high+0.02 {
		c.Errorf("rule under %q is %.2f of it, want %.2f to %.2f", o.text, ratio, low, high)
	}
	if m := (mine.Left + mine.Right) / 2; math.Abs(m-o.lastLine().middle()) > 1 {
		c.Errorf("rule under %q centred at %.1f mm, the text at %.1f mm", o.text, m/mm, o.lastLine().middle()/mm)
	}
}

// order holds that what stands above or level in the decree's form does so in
// ours.
func (c *formCompare) order() {
	for o, d := range c.match {
		for p, q := range c.match {
			switch {
			case o == p:
			case d.first.level(q.first, 6) && d.first.right < q.first.left:
				if !o.first.level(p.first, 0.5) || o.first.left >= p.first.left {
					c.differs(d, inPlace, "không cùng hàng với %q", p.text)
				}
			case d.first.page < q.first.page || d.first.page == q.first.page && d.first.baseline < q.first.baseline-6:
				if p.first.above(o.first) {
					c.differs(d, inPlace, "đứng dưới %q", p.text)
				}
			}
		}
	}
}

// sizeRange returns "13 - 14" or "11".
func sizeRange(e nd30.Element) string {
	if e.Min == e.Max {
		return decimal(e.Min.Points()) + " pt"
	}
	return decimal(e.Min.Points()) + " - " + decimal(e.Max.Points()) + " pt"
}

// lookWords returns "đậm, nghiêng".
func lookWords(l wordLook) string {
	switch {
	case l.bold && l.italic:
		return "đậm, nghiêng"
	case l.bold:
		return "đậm"
	case l.italic:
		return "nghiêng"
	}
	return "đứng"
}

// ruleRange returns how long the rule under a paragraph is by the decree, in
// parts of its text.
func ruleRange(p *placed) (low, high float64) {
	switch p.style {
	case nd30.Motto.Name:
		return 1, 1
	case nd30.AppendixNote.Name, nd30.IssuedNote.Name: // short, as in Mẫu 2.1
		return 0.05, 1 / 2.
	}
	return 1 / 3., 1 / 2.
}

func ruleWords(p *placed) string {
	switch low, _ := ruleRange(p); low {
	case 1:
		return "dài bằng dòng chữ"
	case 0.05:
		return "ngắn, giữa dòng (theo mẫu)"
	}
	return "1/3 - 1/2 dòng chữ"
}

// decimal returns a number with a decimal comma and at most one place.
func decimal(f float64) string {
	s := strings.TrimSuffix(fmt.Sprintf("%.1f", f), ".0")
	if s == "-0" {
		s = "0"
	}
	return strings.Replace(s, ".", ",", 1)
}

// A decreeFile is the file of Phụ lục III with the lines that LibreOffice prints.
type decreeFile struct {
	word  wordFile
	pages []typePage
}

// forms returns the paragraphs of each form in the decree's file, placed on its
// pages.
func (file decreeFile) forms(t *testing.T) map[string][]*placed {
	t.Helper()
	notes := func(s string) bool { return strings.HasPrefix(s, "Ghi chú:") }
	paragraphs, all := file.word.paragraphs, lines(file.pages)
	forms := map[string][]*placed{}
	for _, f := range decreeForms {
		starts := func(s string) bool { return strings.HasPrefix(strings.Join(strings.Fields(s), " "), f.label) }
		p := slices.IndexFunc(paragraphs, func(p wordParagraph) bool { return starts(p.text) })
		l := slices.IndexFunc(all, func(l *typeLine) bool { return starts(l.text) })
		if p < 0 || l < 0 {
			t.Fatalf("the decree's file has no %s (%d, %d)", f.label, p, l)
		}
		paragraphs, all = paragraphs[p+1:], all[l+1:]
		p = slices.IndexFunc(paragraphs, func(p wordParagraph) bool { return notes(p.text) })
		l = slices.IndexFunc(all, func(l *typeLine) bool { return notes(l.text) })
		forms[f.number] = place(paragraphs[:p], all[:l])
	}
	return forms
}

// readDecree reads the decree's file and what LibreOffice prints of it.
func readDecree(t *testing.T, pdf []byte) decreeFile {
	return decreeFile{word: readWord(t, []byte(read(t, "testdata/decree/Phuluc3.docx"))), pages: typePages(judge.Look(t, pdf))}
}

// ours returns the paragraphs of our form.
func (f decreeForm) ours(all []*placed) []*placed {
	return slices.DeleteFunc(slices.Clone(all), func(p *placed) bool { return p.first != nil && p.first.page < f.page })
}
