package template

import (
	"slices"
	"strings"
)

// A block is an if, range or with, its else and its end.
type block struct {
	tags []*tag
	home *element // the innermost element that holds all tags
	from int      // where the bytes that the block governs begin and end
	to   int
}

// A put says where the action of a tag goes.
type put struct {
	kind   putKind
	offset int      // of putBetween
	outer  *element // of putInLine: the outermost element that is cut in two
}

type putKind uint8

// The kinds.
const (
	putInText  putKind = iota // where the tag stands
	putInRun                  // there too, between two elements of its run
	putInLine                 // there too, between two runs or what holds them
	putBetween                // between two elements, at the offset
	putNowhere                // the tag prints nothing and governs nothing
)

// A placer finds the places for the actions of a part.
type placer struct {
	part   string
	tags   []*tag
	marks  *marks
	report *report
	doomed map[*element]bool // what goes with the tags that stand alone in it
}

// matchBlocks pairs the tags of blocks in their order.
func matchBlocks(part string, tags []*tag, r *report) []*block {
	var open []*block
	var all []*block
	for _, t := range tags {
		switch {
		case t.opens():
			b := &block{tags: []*tag{t}}
			t.block = b
			open, all = append(open, b), append(all, b)
		case !t.structural():
		case len(open) == 0:
			r.add(t.problem(part, "thẻ "+t.word+" không có if, range hoặc with ở trước", "xóa thẻ này hoặc thêm thẻ mở"))
		default:
			b := open[len(open)-1]
			if t.word == "else" && b.hasFinalElse() {
				r.add(t.problem(part, "khối này đã có else", "xóa bớt một thẻ else hoặc thêm end"))
				continue
			}
			t.block = b
			b.tags = append(b.tags, t)
			if t.word == "end" {
				open = open[:len(open)-1]
			}
		}
	}
	for _, b := range open {
		r.add(b.tags[0].problem(part, "khối không đóng", "thêm {{end}} ở cuối khối"))
	}
	return all
}

// hasFinalElse says whether the last tag of b is an else without a condition.
func (b *block) hasFinalElse() bool {
	last := b.tags[len(b.tags)-1]
	return last.word == "else" && strings.TrimSpace(last.code) == "else"
}

// findHome finds the innermost element that holds all tags of the block.
func (b *block) findHome() {
	home := b.tags[0].anchor()
	for _, t := range b.tags[1:] {
		for e := t.anchor(); !e.within(home); {
			home = home.parent
		}
	}
	for home != nil && !slices.Contains(homes, home.name) {
		home = home.parent
	}
	b.home = home
}

// homes are the elements of which any child may be left out or repeated.
var homes = []string{
	"w:t", "w:r", "w:p", "w:hyperlink", "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:sdtContent", "w:fldSimple",
	"w:body", "w:tbl", "w:tc", "w:txbxContent", "w:hdr", "w:ftr", "w:footnote", "w:endnote",
}

// place finds where the actions of a block go.
func (pl *placer) place(b *block) {
	b.findHome()
	if b.home == nil {
		t := b.tags[0]
		pl.report.add(t.problem(pl.part, "khối mở ở một chú thích hay khung chữ mà đóng ở chỗ khác", "để cả khối trong một chỗ"))
		return
	}
	for _, t := range b.tags {
		t.put = pl.putOf(t, b.home)
	}
	first, last := b.tags[0], b.tags[len(b.tags)-1]
	b.from, b.to = first.position(), last.position()
}

// position returns about where in the part the action of t stands.
func (t *tag) position() int {
	if t.put.kind == putBetween {
		return t.put.offset
	}
	return t.anchor().start
}

// putOf finds where the action of t goes so that it stands directly in home.
func (pl *placer) putOf(t *tag, home *element) put {
	anchor := t.anchor()
	if anchor == home {
		return put{kind: putInText}
	}
	e := anchor.below(home)
	least := leastMark(e)
	seen := pl.marks.between(place{e.start, 0}, place{e.end, 0}, least)
	before := pl.marks.between(place{e.start, 0}, t.at(), least)
	after := pl.marks.between(t.at().next(), place{e.end, 0}, least)
	switch {
	case !seen && removable(e):
		pl.doomed[e] = true
		return put{kind: putBetween, offset: e.start}
	case !seen && t.opens() && !pl.closesBehind(t, e):
		return put{kind: putBetween, offset: e.end}
	case !before:
		return put{kind: putBetween, offset: e.start}
	case !after:
		return put{kind: putBetween, offset: e.end}
	case e.name == "w:t":
		return put{kind: putInRun}
	case divisible(anchor.parent, e):
		return put{kind: putInLine, outer: e}
	}
	message, mend := stuck(t, e)
	pl.report.add(t.problem(pl.part, message, mend))
	return put{kind: putNowhere}
}

// closesBehind says whether a block goes on or closes behind t in e.
func (pl *placer) closesBehind(t *tag, e *element) bool {
	for _, u := range pl.tags[t.number+1:] {
		if !u.at().before(place{e.end, 0}) {
			return false
		}
		if u.structural() && !u.opens() {
			return true
		}
	}
	return false
}

// divisible says whether a line can be cut in two inside all elements from a run
// out to e.
func divisible(run, e *element) bool {
	for {
		switch run.name {
		case "w:r", "w:hyperlink", "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:sdt", "w:sdtContent":
		default:
			return false
		}
		if run == e {
			return true
		}
		run = run.parent
	}
}

func (a place) next() place { return place{a.offset, a.sub + 1} }

// stuck says why the action of t cannot leave e.
func stuck(t *tag, e *element) (message, mend string) {
	mend = "đặt thẻ " + t.word + " riêng một đoạn, hoặc để cả khối trong một đoạn"
	switch e.name {
	case "w:p":
		return "thẻ đứng giữa một đoạn mà khối kéo qua nhiều đoạn", mend
	case "w:tr", "w:tc", "w:tbl":
		return "thẻ đứng giữa một hàng của bảng mà khối kéo ra ngoài hàng ấy", "đặt thẻ mở ở đầu ô đầu và thẻ đóng ở cuối ô cuối của hàng, hoặc mỗi thẻ một hàng riêng"
	}
	return "khối bắt đầu và kết thúc ở hai chỗ không cùng cấp (ô bảng, khung chữ, ô điền)", mend
}

// leastMark returns what counts as seen in e: within a line blanks do, a
// paragraph of blanks and settings counts as empty, and above it settings count,
// as a block must not pass over them.
func leastMark(e *element) markKind {
	switch {
	case e.name == "w:p":
		return solidMark
	case e.parent.up("w:p", "w:txbxContent") != nil && e.parent.up("w:p", "w:txbxContent").name == "w:p":
		return blankMark
	}
	return settingMark
}

// removable says whether an element in which nothing is seen can go with its
// tags: a run, a row, and a paragraph that nothing needs.
func removable(e *element) bool {
	switch e.name {
	case "w:r", "w:tr":
		return true
	case "w:p":
		return !holdsSection(e) && !needed(e)
	}
	return false
}

// holdsSection says whether a paragraph ends a section.
func holdsSection(p *element) bool {
	props := p.child("w:pPr")
	return props != nil && props.child("w:sectPr") != nil
}

// blockElements are what stands in a cell or a text box beside paragraphs.
var blockElements = []string{"w:p", "w:tbl", "w:sdt", "w:customXml"}

// needed says whether a paragraph is all that its cell or text box has.
func needed(p *element) bool {
	if !slices.Contains(paragraphHolders, p.parent.name) {
		return false
	}
	for _, c := range p.parent.children {
		if c != p && slices.Contains(blockElements, c.name) {
			return false
		}
	}
	return true
}

// paragraphHolders are the elements that must end in a paragraph.
var paragraphHolders = []string{"w:tc", "w:txbxContent", "w:hdr", "w:ftr", "w:footnote", "w:endnote"}

// placeSettings places tags that set a variable or restart numbering, and drops
// comments. Alone in a paragraph they take it with them.
func (pl *placer) placeSettings(tags []*tag) {
	for _, t := range tags {
		switch t.word {
		case wordSet, wordRestart, wordComment:
		default:
			continue
		}
		p := t.par.el
		if removable(p) && !pl.marks.between(place{p.start, 0}, place{p.end, 0}, solidMark) && pl.alone(t.par) {
			pl.doomed[p] = true
			t.put = put{kind: putBetween, offset: p.start}
		}
		if t.word == wordComment {
			t.put = put{kind: putNowhere}
		}
	}
}

// alone says whether no block that opens in a paragraph also closes there: its
// line would stay.
func (pl *placer) alone(p *paragraph) bool {
	for _, t := range p.tags {
		if t.block != nil && t.put.kind != putBetween {
			return false
		}
	}
	return true
}
