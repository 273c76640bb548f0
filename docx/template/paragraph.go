package template

import (
	"sort"
	"strings"
)

// A paragraph is a w:p with the map from its text to its runs. The text is that
// of all runs, through links, smart tags, insertions and content controls, but
// not of text boxes anchored in it, which have paragraphs of their own.
type paragraph struct {
	el     *element
	number int // in the part, from 1
	text   string
	pieces []piece
	tags   []*tag
}

// A piece is an element of a run that stands for text: w:t, w:tab, w:br.
type piece struct {
	el  *element
	off int // where its text begins in that of the paragraph
	n   int // the length of its text
}

// pieceAt returns the index of the piece that holds byte off of the text.
func (p *paragraph) pieceAt(off int) int {
	i := sort.Search(len(p.pieces), func(i int) bool { return off < p.pieces[i].off+p.pieces[i].n })
	return min(i, len(p.pieces)-1)
}

// tagsIn returns the tags of which a part stands in a piece.
func (p *paragraph) tagsIn(pc *piece) []*tag {
	from := sort.Search(len(p.tags), func(i int) bool { return p.tags[i].to > pc.off })
	to := sort.Search(len(p.tags), func(i int) bool { return p.tags[i].from >= pc.off+pc.n })
	return p.tags[from:max(from, to)]
}

// marks are what a reader sees, in the order of the part.
type marks struct {
	list  []mark
	count [][solidMark + 1]int // before each mark, those of at least a kind
}

// A mark is something that a reader sees at a place.
type mark struct {
	at   place
	kind markKind
}

// A place is an offset in the part, and behind it one in the text of the
// element that begins there.
type place struct{ offset, sub int }

func (a place) before(b place) bool {
	return a.offset < b.offset || a.offset == b.offset && a.sub < b.sub
}

// markKind says what a mark is.
type markKind uint8

// The kinds, from the one that is hardest to see.
const (
	blankMark   markKind = iota // spaces, tabs, line breaks
	settingMark                 // a tag that sets a variable
	solidMark                   // text, the tag of a value, a picture
)

func (m *marks) add(at place, kind markKind) {
	var n [solidMark + 1]int
	if last := len(m.list) - 1; last >= 0 {
		n = m.count[last]
		for k := range m.list[last].kind + 1 {
			n[k]++
		}
	}
	m.list, m.count = append(m.list, mark{at, kind}), append(m.count, n)
}

// between says whether there is a mark of at least the kind from a to before b.
func (m *marks) between(a, b place, least markKind) bool {
	return m.before(b, least) > m.before(a, least)
}

// before returns how many marks of at least the kind stand before a.
func (m *marks) before(a place, least markKind) int {
	i := sort.Search(len(m.list), func(i int) bool { return !m.list[i].at.before(a) })
	if i == 0 {
		return 0
	}
	n := m.count[i-1][least]
	if m.list[i-1].kind >= least {
		n++
	}
	return n
}

// paragraphs returns the paragraphs of a part in the order in which they begin.
func paragraphs(data []byte, root *element) []*paragraph {
	var all []*paragraph
	var walk func(e *element, p *paragraph)
	walk = func(e *element, p *paragraph) {
		switch e.name {
		case "w:p":
			p = &paragraph{el: e, number: len(all) + 1}
			all = append(all, p)
		case "w:pPr", "w:rPr", "w:sectPr", "w:del", "w:moveFrom", "w:tblPr", "w:tcPr", "w:trPr":
			return
		case "w:t", "w:tab", "w:br", "w:cr":
			if p != nil && e.parent.name == "w:r" {
				if text := pieceText(data, e); text != "" {
					p.pieces = append(p.pieces, piece{e, len(p.text), len(text)})
					p.text += text
				}
			}
			return
		}
		for _, c := range e.children {
			walk(c, p)
		}
	}
	walk(root, nil)
	return all
}

// pieceText returns the text that an element of a run stands for.
func pieceText(data []byte, e *element) string {
	switch e.name {
	case "w:t":
		if space, _, _ := e.attribute(data, "xml:space"); space != "preserve" {
			return strings.Trim(e.text, " \t\r\n")
		}
		return e.text
	case "w:tab":
		return "\t"
	}
	if kind, _, _ := e.attribute(data, "w:type"); kind == "page" || kind == "column" {
		return ""
	}
	return "\n"
}

// findMarks returns what is seen in a part, its tags apart from those that open
// and close blocks.
func findMarks(root *element, ps []*paragraph) *marks {
	byPiece := map[*element]*paragraph{}
	index := map[*element]int{}
	for _, p := range ps {
		for i := range p.pieces {
			byPiece[p.pieces[i].el], index[p.pieces[i].el] = p, i
		}
	}
	m := &marks{}
	var walk func(e *element)
	walk = func(e *element) {
		if p := byPiece[e]; p != nil {
			p.pieceMarks(&p.pieces[index[e]], m)
			return
		}
		switch e.name {
		case "w:pPr", "w:rPr", "w:sectPr", "w:del", "w:moveFrom", "w:tblPr", "w:tcPr", "w:trPr", "w:tblGrid", "w:sdtPr", "w:sdtEndPr":
			return
		}
		if e.parent != nil && e.parent.name == "w:r" && e.name != "w:t" && e.name != "w:lastRenderedPageBreak" {
			m.add(place{e.start, 0}, solidMark)
		}
		for _, c := range e.children {
			walk(c)
		}
	}
	walk(root)
	return m
}

// pieceMarks adds the marks of a piece.
func (p *paragraph) pieceMarks(pc *piece, m *marks) {
	literal := func(from, to int) {
		if from >= to {
			return
		}
		kind := blankMark
		if strings.Trim(p.text[from:to], " \t\r\n\u00a0") != "" {
			kind = solidMark
		}
		m.add(place{pc.el.start, from - pc.off}, kind)
	}
	at, end := pc.off, pc.off+pc.n
	for _, t := range p.tagsIn(pc) {
		literal(at, t.from)
		if t.from >= at {
			switch t.word {
			case "":
				m.add(t.at(), solidMark)
			case wordSet, wordRestart:
				m.add(t.at(), settingMark)
			}
		}
		at = min(end, t.to)
	}
	literal(at, end)
}
