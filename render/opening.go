package render

import (
	"strings"

	"github.com/dean161/vanban/internal/unit"
)

// title composes ô 5a: the kind, the trích yếu and its rule. A kind without a
// trích yếu has a rule under its name.
func (c *composer) title() {
	if !c.doc.Kind.Titled() {
		return
	}
	kind := c.text(c.styles.kindName, strings.ToUpper(c.doc.Kind.String()))
	c.add(kind)
	longest := c.widthOf(kind.Style, kind.Runs[0].Text)
	last := longest
	if lines := typedLines(c.doc.Summary); len(lines) > 0 {
		longest, last = c.centred(c.styles.summary, lines)
	}
	c.closeWithRule(longest, last)
}

// centred adds lines of a centred text, each balanced when it is long, and
// returns the width of the longest and of the last line.
func (c *composer) centred(st *Style, lines []string) (longest, last Length) {
	for _, line := range lines {
		p := c.text(st, line)
		var l Length
		l, last = c.balance(p, c.width)
		longest = max(longest, l)
		c.add(p)
	}
	return longest, last
}

// closeWithRule adds the rule under a heading, which stays with what follows.
func (c *composer) closeWithRule(longest, last Length) {
	rule := ruleUnder(c.width, longest, last)
	rule.KeepNext = true
	c.add(rule)
}

// addresseeIndent is where "Kính gửi:" stands in Mẫu 1.5 when there is room.
const addresseeIndent = 35 * unit.MM

// addressees composes ô 9a. One addressee stands on the line of "Kính gửi:",
// centred; more stand below it, one a line, with their dashes under the colon
// (Phụ lục I, Phần I, II.9.d). "Kính gửi:" moves left, as far as the indent of a
// paragraph, before a line wraps.
func (c *composer) addressees() {
	const word = "Kính gửi"
	switch names := c.doc.Addressees; len(names) {
	case 0:
	case 1:
		c.oneAddressee(word+": ", names[0])
	default:
		st := c.styles.addressees
		colon := c.widthOf(st, word)
		lines := make([]*Paragraph, len(names))
		var widest Length
		for i, name := range names {
			end := ";"
			if i == len(names)-1 {
				end = "."
			}
			lines[i] = c.text(st, "- "+name+end)
			widest = max(widest, c.widthOf(st, lines[i].Runs[0].Text))
		}
		left := max(c.format.Indent, min(addresseeIndent, c.width-colon-widest-slack))
		left -= left % unit.Twip
		c.styles.addressee.Indent.Left = left
		hang := c.widthOf(st, "- ")
		st.Indent = Indent{Left: left + colon + hang, First: -hang}
		c.add(c.text(c.styles.addressee, word+":"))
		for _, line := range lines {
			c.add(line)
		}
	}
}

// oneAddressee composes ô 9a for one addressee: centred if it fits on a line,
// otherwise with its lines under each other.
func (c *composer) oneAddressee(word, name string) {
	st := c.styles.addressee
	p := c.text(st, word+name)
	if c.widthOf(st, p.Runs[0].Text) <= c.width {
		st.Align = Center
	} else {
		hang := c.widthOf(st, word)
		st.Indent = Indent{Left: c.format.Indent + hang, First: -hang}
	}
	c.add(p)
}

// bases composes what stands above the text: the thẩm quyền ban hành of a
// resolution or decision; the căn cứ, one a paragraph, each ending with ";" and
// the last with "." (Phụ lục I, Phần I, II.6.a); "QUYẾT ĐỊNH:" (Mẫu 1.1 to 1.3).
func (c *composer) bases() {
	for i, line := range typedLines(strings.ToUpper(clean(c.doc.Issuer))) {
		st := c.styles.issuer
		if i > 0 {
			st = c.styles.partTitle // no space above
		}
		p := c.text(st, line)
		c.balance(p, c.width)
		c.add(p)
	}
	for i, basis := range c.doc.Bases {
		end := ";"
		if i == len(c.doc.Bases)-1 {
			end = "."
		}
		c.add(c.text(c.styles.basis, basis+end))
	}
	if order := c.doc.Kind.Order(); order != "" {
		c.add(c.text(c.styles.order, order+":"))
	}
}
