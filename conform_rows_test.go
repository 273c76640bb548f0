package vanban_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/dean161/vanban/internal/nd30"
)

// A row is a line of the table.
type row struct {
	element                                     string // id; "" for what is of none
	cell, name, clause, rule, docx, pdf, decree string
}

// rowsOf returns the rows of a case in the order of the cells, from a page on,
// those of the block of a copy behind the others. Match has the paragraphs of the
// decree's form.
func (c *conformCase) rowsOf(from int, decree []typePage, match map[*placed]*placed) (rows []row) {
	end := copyBlock(c.found["DOCX"])
	rows = c.rowsBetween(0, end, from, decree, match)
	block := c.rowsBetween(end, len(c.found["DOCX"]), from, decree, match)
	for i, r := range block {
		block[i].cell = copyCells[r.cell]
		if r.element == nd30.CopyLabel.ID {
			block[i].cell = "sao 1"
		}
	}
	slices.SortStableFunc(block, func(a, b row) int { return strings.Compare(a.cell, b.cell) })
	return append(rows, block...)
}

// copyCells are the cells of a copy (Phụ lục I, Phần II, II), by those of a
// document.
var copyCells = map[string]string{"2": "sao 2", "3": "sao 3", "4": "sao 4", "7a": "sao 5a", "7b": "sao 5b", "7c": "sao 5c", "8": "sao 6", "9b": "sao 7"}

// rowsBetween returns the rows of the paragraphs from start to end: one for each
// style, the rules under them and the space between them.
func (c *conformCase) rowsBetween(start, end, from int, decree []typePage, match map[*placed]*placed) (rows []row) {
	seen := map[string]bool{}
	for i, p := range c.found["DOCX"][:end] {
		q := c.found["PDF"][i]
		e, ok := elementOf(p.style)
		if i < start || !ok || p.first == nil || q.first == nil || p.first.page < from || seen[p.style] {
			continue
		}
		seen[p.style] = true
		r := row{element: e.ID, cell: e.Cell, name: nameOf(p.style, e), clause: e.Clause, rule: ruling(e), docx: inWord(p), pdf: inPDF(q, p.look.align)}
		if p.style == draftStyle {
			r = row{name: draftStyle, rule: "nghị định không định", docx: r.docx, pdf: r.pdf}
		}
		d := match[q]
		if d != nil {
			r.decree = inPDF(d, p.look.align)
		}
		rows = append(rows, r)
		if p.box != nil && p.box.border {
			rows = append(rows, c.boxRow(r, p, q))
		}
		if slices.Contains(ruledStyles, p.style) {
			rows = append(rows, c.ruleRow(r, p, q, d, decree)...)
		}
	}
	rows = append(rows, c.spaceRows(start, end, from)...)
	slices.SortStableFunc(rows, func(a, b row) int { return cellIndex(a.cell) - cellIndex(b.cell) })
	return rows
}

// cellIndex returns the place of a cell in their order; what is of none comes
// last.
func cellIndex(cell string) int {
	i := slices.IndexFunc(cells, func(c [2]string) bool { return c[0] == cell })
	if i < 0 {
		return len(cells)
	}
	return i
}

// nameOf returns the name of a style of ours, or of the element it is called
// after: the names of styles have no commas.
func nameOf(style string, e nd30.Element) string {
	if _, ok := otherStyles[style]; ok {
		return style
	}
	return e.Name
}

// ruling returns what the row of an element fixes: "13 - 14 pt, đậm, IN HOA".
func ruling(e nd30.Element) string {
	s := sizeRange(e) + ", " + lookWords(wordLook{bold: e.Bold, italic: e.Italic})
	if e.Upper {
		s += ", IN HOA"
	}
	return s
}

// inWord returns the formatting in the DOCX and the place at which LibreOffice
// prints it.
func inWord(p *placed) string {
	align := map[string]string{"center": "giữa", "left": "trái", "right": "phải", "both": "đều hai bên"}[p.look.align]
	return fmt.Sprintf("%s pt, %s, %s; %s", decimal(p.look.size), lookWords(p.look), align, placeOf(p, p.look.align))
}

// inPDF returns what is printed and where, of a line that is aligned so.
func inPDF(p *placed, align string) string {
	l := wordLook{bold: p.first.bold, italic: p.first.italic}
	return fmt.Sprintf("%s pt, %s; %s", decimal(p.first.size), lookWords(l), placeOf(p, align))
}

// placeOf returns the middle of a centred line, the right edge of one set to
// the right, the left edge of others.
func placeOf(p *placed, align string) string {
	switch align {
	case "center":
		return "tâm " + decimal(p.first.middle()/mm)
	case "right":
		return "đến " + decimal(p.first.right/mm)
	}
	return "từ " + decimal(p.first.left/mm)
}

// ruleRow returns the row of the rule under a paragraph, if it has one.
func (c *conformCase) ruleRow(r row, p, q, d *placed, decree []typePage) []row {
	length := func(pages []typePage, p *placed) string {
		s, ok := pages[p.first.page].ruleUnder(p.lastLine())
		if !ok {
			return ""
		}
		return fmt.Sprintf("%s mm; tâm %s", decimal(s.Width()/mm), decimal((s.Left+s.Right)/2/mm))
	}
	out := row{cell: r.cell, name: "– đường kẻ ở dưới", clause: r.clause, rule: ruleWords(p),
		docx: length(c.pages["DOCX"], p), pdf: length(c.pages["PDF"], q)}
	if out.docx == "" {
		return nil
	}
	if d != nil {
		out.decree = length(decree, d)
	}
	return []row{out}
}

// boxRow returns the row of the frame around a paragraph.
func (c *conformCase) boxRow(r row, p, q *placed) row {
	f, _, _ := (&measured{page: c.pages["PDF"][q.first.page]}).around(q)
	rule := "khung một nét"
	for _, s := range []nd30.Stamp{nd30.ExpressStamp, nd30.VeryUrgentStamp, nd30.UrgentStamp} {
		if s.Text == p.text {
			rule = fmt.Sprintf("%s × %s mm, mực đỏ", decimal(s.Width.Millimetres()), decimal(nd30.StampHeight.Millimetres()))
		}
	}
	return row{cell: r.cell, name: "– khung", clause: r.clause, rule: rule,
		docx: fmt.Sprintf("%s × %s mm", decimal(p.box.width), decimal(p.box.height)),
		pdf:  fmt.Sprintf("%s × %s mm", decimal((f.right-f.left)/mm), decimal((f.bottom-f.top+outside)/mm))}
}

// spaceRows returns the rows of the space to sign in and of ô 12.
func (c *conformCase) spaceRows(start, end, from int) (rows []row) {
	gap := map[string]string{}
	mark := map[string]*placed{}
	for as := range c.found {
		m := &measured{}
		for _, p := range c.found[as][start:end] {
			if p.first != nil && p.first.page >= from {
				m.all = append(m.all, p)
			}
		}
		if g := m.signatureGap(); g > 0 {
			gap[as] = decimal(g/mm) + " mm"
		}
		if rs := m.of(nd30.Recipient); len(rs) > 0 && start == 0 && c.doc.Drafter.Symbol != "" {
			mark[as] = rs[len(rs)-1]
		}
	}
	if gap["DOCX"] != "" {
		for _, cell := range []string{"7c", "8"} {
			name := map[string]string{"7c": "Chỗ để ký", "8": "Chỗ đóng dấu, trùm 1/3 chữ ký về bên trái"}[cell]
			rows = append(rows, row{cell: cell, name: name, clause: "PL I, Phần I, IV", rule: "nghị định không định", docx: gap["DOCX"], pdf: gap["PDF"]})
		}
	}
	if p := mark["DOCX"]; p != nil {
		rows = append(rows, row{cell: "12", name: "Ký hiệu người soạn thảo, số bản (cuối dòng Lưu)", clause: "PL I, Phần I, III.3", rule: ruling(nd30.Recipient),
			docx: inWord(p), pdf: inPDF(mark["PDF"], p.look.align)})
	}
	return rows
}

// reservedRows returns the rows of the spaces for the stamps of secrets: how far
// they push down what stands below, compared with the same letter without, and
// that nothing is drawn in them.
func (r *conformance) reservedRows(t *testing.T) (rows []row) {
	for i, c := range r.secret {
		down, below := map[string]string{}, map[string]string{}
		for as := range c.pages {
			m, had := &measured{T: t, all: c.found[as]}, &measured{all: r.plain.found[as]}
			shift := func(e nd30.Element) float64 { return m.of(e)[0].first.baseline - had.of(e)[0].first.baseline }
			recall, secrecy := shift(nd30.NationalName), shift(nd30.UrgencyStamp)-shift(nd30.NationalName)
			m.near("space of the stamp of recall, from 10 to 25 mm", recall, 5*mm, 1)
			m.near("space of the stamp of secrecy", secrecy, nd30.StampHeight.Points()+6, 1)
			if p, q := c.pages[as][0], r.plain.pages[as][0]; len(p.lines) != len(q.lines) || len(p.rules) != len(q.rules) {
				t.Errorf("%s: %d lines and %d rules, without secrecy %d and %d", c.name, len(p.lines), len(p.rules), len(q.lines), len(q.rules))
			}
			down[as], below[as] = "chừa "+decimal(recall/mm)+" mm dưới lề trên", "chừa "+decimal(secrecy/mm)+" mm với khoảng cách"
		}
		space := slices.IndexFunc(c.word.paragraphs, func(p wordParagraph) bool { return p.style == secrecyStyle })
		if space < 0 {
			t.Fatalf("%s: no space for the stamp", c.name)
		}
		box, stamp := c.word.paragraphs[space].box, secretStamps[i]
		if math.Abs(box.width-stamp.Width.Millimetres()) > 0.1 || math.Abs(box.height-nd30.StampHeight.Millimetres()) > 0.1 {
			t.Errorf("%s: space of %.1f × %.1f mm", c.name, box.width, box.height)
		}
		if i == 0 {
			rows = append(rows, row{cell: "11", name: "Chỗ dấu “Tài liệu thu hồi”", clause: "PL I, Phần I, III.2.a", rule: "theo pháp luật về bí mật nhà nước", docx: down["DOCX"], pdf: down["PDF"]})
		}
		rows = append(rows, row{cell: "10a", name: "Chỗ dấu " + stamp.Text, clause: "PL I, Phần I, III.2.a", rule: "theo pháp luật về bí mật nhà nước",
			docx: fmt.Sprintf("%s × %s mm", decimal(box.width), decimal(box.height)), pdf: below["PDF"]})
	}
	return rows
}

// secrecyStyle is the style of the space of ô 10a.
const secrecyStyle = "Dấu độ mật"

// secretStamps are the stamps in the order of the degrees.
var secretStamps = []nd30.Stamp{nd30.SecretStamp, nd30.VerySecretStamp, nd30.TopSecretStamp}
