package render

import (
	"strings"

	"github.com/dean161/vanban/internal/nd30"
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

// untitledGap is the space between the head and a text with neither title nor
// addressees, as wide as that above them.
const untitledGap = 12 * unit.Pt

// addressees composes ô 9a. One addressee stands on the line of "Kính gửi:",
// centred; more stand below it, one a line, with their dashes under the colon
// (Phụ lục I, Phần I, II.9.d). "Kính gửi:" moves left, as far as the indent of a
// paragraph, before a line wraps.
func (c *composer) addressees() {
	if words := nd30.Kinds[c.doc.Kind].Opening; words != "" {
		c.opening(words)
		return
	}
	const word = "Kính gửi"
	switch names := c.doc.Addressees; len(names) {
	case 0:
		if !c.doc.Kind.Titled() { // a thư công: its text begins right under the date
			c.add(&Rule{Height: untitledGap, KeepNext: true})
		}
	case 1:
		c.oneAddressee(word+": ", names[0])
	default:
		colon := c.widthOf(c.styles.addressees, word)
		head := c.text(c.styles.addressee, word+":")
		c.add(head)
		c.addresseeList(func(widest Length) Length {
			left := max(c.format.Indent, min(addresseeIndent, c.width-colon-widest-slack))
			left -= left % unit.Twip
			head.Style.Indent.Left = left
			return left + colon
		})
	}
}

// addresseeList adds the addressees one a line, with their dashes at the place
// that at finds for the width of the widest.
func (c *composer) addresseeList(at func(widest Length) Length) {
	st, names := c.styles.addressees, c.doc.Addressees
	lines := make([]Block, len(names))
	var widest Length
	for i, name := range names {
		end := ";"
		if i == len(names)-1 {
			end = "."
		}
		line := c.text(st, "- "+name+end)
		lines[i] = line
		widest = max(widest, c.widthOf(st, line.Runs[0].Text))
	}
	hang := c.widthOf(st, "- ")
	st.Indent = Indent{Left: at(widest) + hang, First: -hang}
	c.add(lines...)
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

// telegramIndent is where the receivers stand in Mẫu 1.6 when there is room.
const telegramIndent = 55 * unit.MM

// opening composes the centred line above the text that names the issuer
// ("Sở Nội vụ trân trọng giới thiệu:", Mẫu 1.6 and 1.8), and below it the
// receivers of a telegram.
func (c *composer) opening(words string) {
	p := c.text(c.styles.opening, oneLine(c.doc.Issuer)+" "+words+":")
	c.balance(p, c.width)
	c.add(p)
	if len(c.doc.Addressees) > 0 {
		c.addresseeList(func(widest Length) Length {
			return max(c.format.Indent, min(telegramIndent, c.width-widest-slack))
		})
	}
}

// bases composes what stands above the text: the thẩm quyền ban hành of a
// resolution or decision; the căn cứ, one a paragraph, each ending with ";" and
// the last with "." (Phụ lục I, Phần I, II.6.a); "QUYẾT ĐỊNH:" (Mẫu 1.1 to 1.3).
func (c *composer) bases() {
	issuer := c.doc.Issuer
	if nd30.Kinds[c.doc.Kind].Opening != "" {
		issuer = "" // it stands in the opening
	}
	for i, line := range typedLines(strings.ToUpper(clean(issuer))) {
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
