package template

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"sort"
	"strconv"
)

// pairs are the elements that mark a range of a document with two ends of one id,
// by kind.
var pairs = map[string]string{
	"w:bookmarkStart": "bookmark", "w:bookmarkEnd": "bookmark",
	"w:commentRangeStart": "comment", "w:commentRangeEnd": "comment", "w:commentReference": "comment",
	"w:permStart": "permission", "w:permEnd": "permission",
}

// repeats mends what may stand only once in a document and stands in a block
// that is repeated: ids of drawings become fresh ones, ids of paragraphs,
// bookmarks and comments go, and lists restart where a tag asks for it.
func (tr *translation) repeats(blocks []*block) {
	var ranges, restarts spans
	for _, b := range blocks {
		if b.tags[0].word == "range" {
			ranges = append(ranges, span{b.from, b.to, b.tags[0]})
			if tr.restarts(b) {
				restarts = append(restarts, span{b.from, b.to, b.tags[0]})
			}
		}
	}
	if len(ranges) == 0 {
		return
	}
	ranges, restarts = ranges.joined(), restarts.joined()
	repeated := func(e *element) bool { return ranges.hold(e.start) }
	marked := map[string]bool{} // what has an end in a repeated block
	tr.root.each(func(e *element) {
		if pair := pairs[e.name]; pair != "" && repeated(e) {
			id, _, _ := e.attribute(tr.data, "w:id")
			marked[pair+id] = true
		}
		if (e.name == "w:footnoteReference" || e.name == "w:endnoteReference") && repeated(e) {
			tr.place.report.add(ranges.first(e.start).problem(tr.place.part, "khối lặp chứa một chú thích, mà mỗi chú thích chỉ có một nội dung", "ghi chú thích ấy trong ngoặc, hoặc đưa ra ngoài khối lặp"))
		}
	})
	tr.root.each(func(e *element) {
		switch e.name {
		case "w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart", "w:commentRangeEnd", "w:commentReference", "w:permStart", "w:permEnd":
			if id, _, _ := e.attribute(tr.data, "w:id"); marked[pairs[e.name]+id] {
				tr.edits = append(tr.edits, edit{e.start, e.end, 0, ""})
			}
		case "w:p", "w:tr":
			if repeated(e) {
				tr.dropAttribute(e, "w14:paraId")
				tr.dropAttribute(e, "w14:textId")
			}
		case "wp:docPr":
			if _, from, to := e.attribute(tr.data, "id"); from >= 0 && repeated(e) {
				tr.edits = append(tr.edits, edit{from, to, 0, "\x01" + funcID + "\x02"})
			}
		case "w:numId":
			value, from, to := e.attribute(tr.data, "w:val")
			if n, err := strconv.Atoi(value); err == nil && n > 0 && restarts.hold(e.start) {
				tr.edits = append(tr.edits, edit{from, to, 0, fmt.Sprintf("\x01%s %d\x02", funcNumber, n)})
			}
		}
	})
}

// spans are places of a part, in order and apart once they are joined.
type spans []span

// A span is the bytes from one offset to before another, of the block that a tag
// opens.
type span struct {
	from, to int
	tag      *tag
}

// joined returns the spans in order, with those that meet made one.
func (s spans) joined() spans {
	slices.SortFunc(s, func(a, b span) int { return cmp.Compare(a.from, b.from) })
	var out spans
	for _, x := range s {
		if last := len(out) - 1; last >= 0 && x.from <= out[last].to {
			out[last].to = max(out[last].to, x.to)
			continue
		}
		out = append(out, x)
	}
	return out
}

// first returns the tag of the joined span that holds an offset, or nil.
func (s spans) first(offset int) *tag {
	i := sort.Search(len(s), func(i int) bool { return s[i].to > offset })
	if i < len(s) && s[i].from <= offset {
		return s[i].tag
	}
	return nil
}

// hold says whether an offset stands in one of the joined spans.
func (s spans) hold(offset int) bool { return s.first(offset) != nil }

// restarts says whether a tag in a block restarts numbering.
func (tr *translation) restarts(b *block) bool {
	for _, t := range tr.tags {
		if t.word == wordRestart && t.number > b.tags[0].number && t.number < b.tags[len(b.tags)-1].number {
			return true
		}
	}
	return false
}

// dropAttribute takes an attribute with its blank out of a start tag.
func (tr *translation) dropAttribute(e *element, name string) {
	if _, from, to := e.attribute(tr.data, name); from >= 0 {
		tr.edits = append(tr.edits, edit{from - len(name) - 3, to + 1, 0, ""})
	}
}

// each calls f for e and every element in it, in their order.
func (e *element) each(f func(*element)) {
	f(e)
	for _, c := range e.children {
		c.each(f)
	}
}

// keepWhole sees to it that cells and text boxes still end in a paragraph and
// tables still have rows, whatever the blocks in them leave out.
func (tr *translation) keepWhole(blocks []*block) {
	guarded := map[*element]bool{}
	guard := func(home *element) {
		switch {
		case home == nil || guarded[home]:
		case home.name == "w:tbl":
			tr.edits = append(tr.edits,
				edit{home.start, home.start, math.MaxInt, "\x01" + funcTableStart + "\x02"},
				edit{home.end, home.end, math.MinInt, "\x01" + funcTableEnd + "\x02"})
			if slices.Contains(paragraphHolders, home.parent.name) && !guarded[home.parent] {
				guarded[home.parent] = true
				tr.edits = append(tr.edits, edit{home.parent.close, home.parent.close, math.MaxInt, "\x01" + funcParagraph + "\x02"})
			}
		case slices.Contains(paragraphHolders, home.name):
			tr.edits = append(tr.edits, edit{home.close, home.close, math.MaxInt, "\x01" + funcParagraph + "\x02"})
		default:
			return
		}
		guarded[home] = true
	}
	for _, b := range blocks {
		guard(b.home)
	}
	for _, t := range tr.tags {
		if t.word == "" || t.put.kind == putBetween {
			guard(t.par.el.parent)
		}
	}
}

// highestID returns the highest id of a drawing in a part.
func highestID(pt *part) int {
	highest := 0
	pt.root.each(func(e *element) {
		if e.name == "wp:docPr" {
			value, _, _ := e.attribute(pt.data, "id")
			if n, err := strconv.Atoi(value); err == nil {
				highest = max(highest, n)
			}
		}
	})
	return highest
}
