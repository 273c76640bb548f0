package vanban

import (
	"fmt"
	"strconv"
	"unicode/utf8"

	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/outline"
	"github.com/dean161/vanban/viet"
)

// checkControls finds characters that no font shows and no file format takes.
func checkControls(c *checker) {
	c.eachStrange(func(p *place, s string) {
		if !utf8.ValidString(s) {
			c.report(Error, p.String(), "chữ không phải UTF-8 hợp lệ", "lưu tệp với bộ mã Unicode (UTF-8)")
			return
		}
		for i, r := range s {
			switch {
			case r >= 0x20 && r < 0x7F || r == '\n' && p.lines || !control(r) && !viet.ZeroWidth(r):
				continue
			case viet.ZeroWidth(r):
				c.report(Warning, p.String(), fmt.Sprintf("ký tự vô hình %U ở vị trí %d được bỏ ra", r, utf8.RuneCountInString(s[:i])+1), "")
			default:
				c.report(Error, p.String(), fmt.Sprintf("ký tự điều khiển %U ở vị trí %d", r, utf8.RuneCountInString(s[:i])+1), "xóa ký tự này")
			}
			return
		}
	})
}

// control says whether r is a control character, a line or paragraph separator,
// a private use character or none at all.
func control(r rune) bool {
	return r < 0x20 || r >= 0x7F && r < 0xA0 || r == '\u2028' || r == '\u2029' || r >= 0xE000 && r <= 0xF8FF || r&0xFFFE == 0xFFFE
}

// checkGlyphs finds characters for which Times New Roman has no picture.
func checkGlyphs(c *checker) {
	times := font.Times()
	c.eachStrange(func(p *place, s string) {
		s = viet.NFC(s)
		for i, r := range s {
			if latin(r) || r == '\u2060' || control(r) || viet.ZeroWidth(r) {
				continue
			}
			if _, ok := times.Advance(font.Regular, r); !ok {
				c.report(Error, p.String(), fmt.Sprintf("phông Times New Roman không có ký tự %q (%U) ở vị trí %d", r, r, utf8.RuneCountInString(s[:i])+1), "thay bằng ký tự khác")
				return
			}
		}
	})
}

// latin says whether r is of the Latin letters, Vietnamese ones among them, all
// of which the font has.
func latin(r rune) bool { return r < 0x250 && r >= 0x20 || r >= 0x1EA0 && r <= 0x1EF9 }

// plainLatin says whether s is all of such letters, and so in NFC too. It looks
// at their bytes in UTF-8.
func plainLatin(s string) bool {
	for i := 0; i < len(s); {
		switch b := s[i]; {
		case b >= 0x20 && b < 0x7F:
			i++
		case b >= 0xC3 && b <= 0xC8 && i+1 < len(s) && s[i+1]&0xC0 == 0x80:
			i += 2
		case b == 0xE1 && i+2 < len(s) && (s[i+1] == 0xBA && s[i+2] >= 0xA0 || s[i+1] == 0xBB && s[i+2] <= 0xB9):
			i += 3
		default:
			return false
		}
	}
	return true
}

// A place is where a text stands in a Document. It is spelled out only when
// something is wrong there.
type place struct {
	parent *place
	name   string
	index  int  // -1: none
	lines  bool // the text may hold line breaks
}

// String returns the path, "enclosures[0].body[3].children[1]".
func (p *place) String() string {
	s := p.name
	if p.index >= 0 {
		s += "[" + strconv.Itoa(p.index) + "]"
	}
	if p.parent == nil {
		return s
	}
	return p.parent.String() + "." + s
}

// A strange is a text with more than plain Latin letters, and its place.
type strange struct {
	at   *place
	text string
}

// eachStrange calls f for every text of the document that has more than plain
// Latin letters, which few have. They are looked for once.
func (c *checker) eachStrange(f func(p *place, s string)) {
	if c.strange == nil {
		c.strange = []strange{}
		c.eachText(func(p *place, s string) {
			if !plainLatin(s) {
				c.strange = append(c.strange, strange{p, s})
			}
		})
	}
	for _, t := range c.strange {
		f(t.at, t.text)
	}
}

// eachText calls f for every text of the document.
func (c *checker) eachText(f func(p *place, s string)) {
	d := c.doc
	field := func(name, s string, lines bool) { f(&place{name: name, index: -1, lines: lines}, s) }
	list := func(name string, ss []string) {
		for i, s := range ss {
			f(&place{name: name, index: i}, s)
		}
	}
	field("superior", d.Superior, true)
	field("agency", d.Agency, true)
	field("number", d.Number.Symbol, false)
	field("place", d.Place, false)
	field("summary", d.Summary, true)
	field("circulation", d.Circulation, false)
	list("addressees", d.Addressees)
	field("issuer", d.Issuer, true)
	list("bases", d.Bases)
	c.eachBody(func(path string, b outline.Body) { eachBodyText(nil, path, b, f) })
	for i, s := range d.Signatures {
		at := &place{name: "signatures", index: i}
		f(&place{at, "party", -1, false}, s.Party)
		for j, a := range s.Authority {
			f(&place{at, "authority", j, false}, a.Of)
		}
		f(&place{at, "position", -1, false}, s.Position)
		f(&place{at, "office", -1, false}, s.Office)
		f(&place{at, "name", -1, false}, s.Name)
	}
	field("confirmation", d.Confirmation, false)
	list("recipients", d.Recipients)
	list("archive", d.Archive.Units)
	field("drafter", d.Drafter.Symbol, false)
	field("contact", d.Contact, true)
	field("draft", d.Draft, false)
	field("signing", d.Signing.Time, false)
	field("records.organ_id", d.Records.OrganID, false)
	field("records.notation", d.Records.Notation, false)
	field("records.note", d.Records.Note, false)
	for i, to := range d.Records.To {
		at := &place{name: "records.to", index: i}
		f(&place{at, "organ_id", -1, false}, to.OrganID)
		f(&place{at, "name", -1, false}, to.OrganName)
	}
	for i, w := range d.Waive {
		f(&place{name: "waive", index: i}, w.Rule)
		f(&place{name: "waive", index: i}, w.Reason)
	}
	for i, t := range d.Issued {
		at := &place{name: "issued", index: i}
		f(&place{at, "name", -1, false}, t.Name)
		f(&place{at, "summary", -1, true}, t.Summary)
	}
	for i, a := range d.Appendices {
		at := &place{name: "appendices", index: i}
		f(&place{at, "title", -1, true}, a.Title)
	}
	for i, e := range d.Enclosures {
		at := &place{name: "enclosures", index: i}
		f(&place{at, "title", -1, true}, e.Title)
		f(&place{at, "note", -1, false}, e.Note)
	}
}

func eachBodyText(parent *place, name string, b outline.Body, f func(p *place, s string)) {
	for i, n := range b {
		at := &place{parent: parent, name: name, index: i}
		switch n := n.(type) {
		case *outline.Item:
			eachSpan(at, n.Text, f)
			eachBodyText(at, "children", n.Children, f)
		case *outline.Paragraph:
			eachSpan(at, n.Text, f)
		case *outline.Table:
			for _, row := range n.AllRows() {
				for _, cell := range row {
					eachCellText(at, cell, f)
				}
			}
		case *outline.Image:
			f(at, n.Alt)
			f(at, n.Source)
			eachSpan(at, n.Caption, f)
		case *outline.PageBreak, *outline.Contents:
		default:
			panic(fmt.Sprintf("vanban: unknown outline node %T", n))
		}
	}
}

func eachCellText(at *place, cell outline.Cell, f func(p *place, s string)) {
	for _, t := range cell {
		eachSpan(at, t, f)
	}
}

func eachSpan(at *place, t outline.Text, f func(p *place, s string)) {
	for _, s := range t {
		f(at, s.Text)
		for _, n := range s.Footnote {
			f(at, n.Text)
		}
	}
}
