package docx

import (
	"strconv"
	"strings"

	"github.com/dean161/vanban/outline"
	"github.com/dean161/vanban/render"
)

// A number is the place of a paragraph in the automatic numbering: the id of
// its list, from 1, and the level in it. The zero value is no number.
type number struct{ list, level int }

// numbers hands out automatic numbers. It counts as Word does and uses a list
// as long as that shows the label of the sheet; where it would show another
// one, a new list begins.
//
// Titles (Phần, Chương, Mục, Tiểu mục) and items (Điều, I., 1., 1.1., a)) are
// two multilevel lists, so that articles are counted on through the chapters.
// Points that leave Word's alphabet are lists of their own and leave the items
// in peace.
type numbers struct {
	lists         []*list
	titles, items *list // nil: none yet in this section
	points        *list
	fixedLists    map[shape]number
}

// restart begins new lists: a section is numbered on its own.
func (n *numbers) restart() { n.titles, n.items, n.points = nil, nil, nil }

// number returns the number that shows l, or false if Word cannot show it.
func (n *numbers) number(l *render.Label, text bool) (number, bool) {
	s, count := parseLabel(l, text)
	const longest = 31 // characters of a number, [MS-DOC] and Word's own dialogue
	if len([]rune(l.Text)) > longest || strings.Contains(l.Text, "%") {
		return number{}, false
	}
	if s.format == fixed {
		return n.fixed(s), true
	}
	kind, level := &n.items, 0
	switch l.Level {
	case uint8(outline.Part), uint8(outline.Chapter), uint8(outline.Section), uint8(outline.Subsection):
		kind, level = &n.titles, int(l.Level)-int(outline.Part)
	case uint8(outline.Article), uint8(outline.Heading), uint8(outline.Clause), uint8(outline.Subclause), uint8(outline.Point):
		level = int(l.Level) - int(outline.Article)
	default:
		return n.fixed(shape{format: fixed, before: l.Text, bold: s.bold, italic: s.italic, alone: s.alone}), true
	}
	if *kind != nil && (*kind).take(level, s, count) {
		return number{(*kind).id, level}, true
	}
	if l.Level == uint8(outline.Point) && (*kind != nil || count > 1) {
		return n.point(s, count), true
	}
	*kind = n.add()
	(*kind).take(level, s, count)
	return number{(*kind).id, level}, true
}

// point continues or begins a list of consecutive letters.
func (n *numbers) point(s shape, count int) number {
	if n.points == nil || !n.points.take(0, s, count) {
		n.points = n.add()
		n.points.take(0, s, count)
	}
	return number{n.points.id, 0}
}

// fixed returns the list whose one level always shows the same label.
func (n *numbers) fixed(s shape) number {
	found, ok := n.fixedLists[s]
	if !ok {
		l := n.add()
		l.take(0, s, 0)
		found = number{l.id, 0}
		if n.fixedLists == nil {
			n.fixedLists = map[shape]number{}
		}
		n.fixedLists[s] = found
	}
	return found
}

func (n *numbers) add() *list {
	l := &list{id: len(n.lists) + 1}
	n.lists = append(n.lists, l)
	return l
}

// A list is a multilevel list of Word and the state of its counters.
type list struct {
	id     int
	levels [5]level
}

type level struct {
	shape   shape
	start   int
	used    bool
	count   int  // of the last paragraph since a wider level began anew; 0: none
	skipped bool // a narrower level came since then, so that programs differ in the count
}

// take moves the counters to a paragraph at level i and reports true, if that
// shows the count in the shape; otherwise it does nothing. The first paragraph
// of a level sets its shape and its start.
func (l *list) take(i int, s shape, count int) bool {
	s = l.linked(i, s)
	lv := &l.levels[i]
	want := lv.count + 1
	if lv.count == 0 {
		want = lv.start
	}
	if lv.used && (lv.shape != s || want != count) || lv.skipped {
		return false
	}
	if !lv.used {
		lv.used, lv.shape, lv.start = true, s, count
	}
	lv.count = count
	for k := range l.levels {
		switch {
		case k < i && l.levels[k].count == 0:
			l.levels[k].skipped = true
		case k > i:
			l.levels[k].count, l.levels[k].skipped = 0, false
		}
	}
	return true
}

// linked makes the first number of "2.1." that of the level above, if that is
// where it stands.
func (l *list) linked(i int, s shape) shape {
	if i == 0 || s.format != decimal {
		return s
	}
	above := &l.levels[i-1]
	if above.count > 0 && above.shape.format == decimal && s.before == strconv.Itoa(above.count)+"." {
		s.before = "%" + strconv.Itoa(i) + "."
	}
	return s
}

// numbering writes the numbering part: a definition for every list, then the
// lists (17.9.17).
func (e *encoder) numbering() {
	e.lit(`<w:numbering` + namespaces + `>`)
	for _, l := range e.numbers.lists {
		e.abstractNum(l)
	}
	for _, l := range e.numbers.lists {
		e.lit(`<w:num w:numId="`).num(l.id).lit(`"><w:abstractNumId w:val="`).num(l.id - 1).lit(`"/></w:num>`)
	}
	e.lit(`</w:numbering>`)
}

// abstractNum writes the definition of a list down to its last level in use.
// It says nothing of indents: they are those of the paragraph style.
func (e *encoder) abstractNum(l *list) {
	last := 0
	for i := range l.levels {
		if l.levels[i].used {
			last = i
		}
	}
	kind := "multilevel"
	if last == 0 {
		kind = "singleLevel"
	}
	e.lit(`<w:abstractNum w:abstractNumId="`).num(l.id - 1).lit(`"><w:multiLevelType w:val="`).lit(kind).lit(`"/>`)
	for i := range l.levels[:last+1] {
		e.level(i, &l.levels[i])
	}
	e.lit(`</w:abstractNum>`)
}

// level writes a w:lvl, in the order of 17.9.6, CT_Lvl.
func (e *encoder) level(i int, lv *level) {
	s := &lv.shape
	e.lit(`<w:lvl w:ilvl="`).num(i).lit(`"><w:start w:val="`).num(lv.start).lit(`"/><w:numFmt w:val="`)
	if !lv.used {
		e.lit(fixed + `"/><w:suff w:val="nothing"/><w:lvlText w:val=""/><w:lvlJc w:val="left"/></w:lvl>`)
		return
	}
	e.lit(s.format).lit(`"/><w:suff w:val="`)
	if s.alone {
		e.lit(`nothing`)
	} else {
		e.lit(`space`)
	}
	e.lit(`"/><w:lvlText w:val="`).text(s.before)
	if s.format != fixed {
		e.lit(`%`).num(i + 1)
	}
	e.text(s.after).lit(`"/><w:lvlJc w:val="left"/>`)
	e.runProps(explicit(s.bold), explicit(s.italic), 0, 0)
	e.lit(`</w:lvl>`)
}
