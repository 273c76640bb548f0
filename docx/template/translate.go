package template

import (
	"strconv"
	"strings"
)

// A translation turns a part into the source of its program: its raw XML with
// the actions in their places.
type translation struct {
	data  []byte
	root  *element
	ps    []*paragraph
	tags  []*tag
	place *placer
	edits []edit
}

// action returns the action of a tag in the source, with the number of the tag
// in front, which newProgram takes off.
func (t *tag) action() string {
	return "\x01\x03" + strconv.Itoa(t.number) + "\x04" + t.code + "\x02"
}

// source returns the source of the program.
func (tr *translation) source() string {
	for _, t := range tr.tags {
		if t.put.kind == putBetween && t.word != wordComment {
			tr.edits = append(tr.edits, edit{t.put.offset, t.put.offset, t.number, t.action()})
		}
	}
	for e := range tr.place.doomed {
		tr.edits = append(tr.edits, edit{e.start, e.end, 0, ""})
		for _, r := range rangeMarkers(e, nil) {
			tr.edits = append(tr.edits, edit{e.start, e.start, -1, string(tr.data[r.start:r.end])})
		}
	}
	for _, p := range tr.ps {
		tr.paragraph(p)
	}
	tr.freeControls()
	return apply(tr.data, tr.edits)
}

// freeControls takes the binding to data of their own from content controls in
// which tags stand: Word would put that data back in place of what is printed.
func (tr *translation) freeControls() {
	freed := map[*element]bool{}
	for _, t := range tr.tags {
		for e := t.anchor().up("w:sdt"); e != nil && !freed[e]; e = e.parent.up("w:sdt") {
			freed[e] = true
			props := e.child("w:sdtPr")
			if props == nil {
				continue
			}
			for _, c := range props.children {
				if c.name == "w:dataBinding" || c.name == "w15:dataBinding" || c.name == "w:showingPlcHdr" {
					tr.edits = append(tr.edits, edit{c.start, c.end, 0, ""})
				}
			}
		}
	}
}

// rangeMarkers returns the ends of bookmarks and comments in e, which stay when
// e goes: their other ends may stand elsewhere.
func rangeMarkers(e *element, to []*element) []*element {
	for _, c := range e.children {
		switch c.name {
		case "w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart", "w:commentRangeEnd", "w:permStart", "w:permEnd":
			to = append(to, c)
		default:
			to = rangeMarkers(c, to)
		}
	}
	return to
}

// paragraph writes the pieces that tags stand in.
func (tr *translation) paragraph(p *paragraph) {
	if len(p.tags) == 0 {
		return
	}
	emptied := map[*element]bool{} // pieces of which nothing is left
	for i := range p.pieces {
		pc := &p.pieces[i]
		if tags := p.tagsIn(pc); len(tags) > 0 {
			text := tr.piece(p, pc, tags)
			emptied[pc.el] = text == ""
			tr.edits = append(tr.edits, edit{pc.el.start, pc.el.end, 0, text})
		}
	}
	for i := range p.pieces {
		if r := p.pieces[i].el.parent; emptied[p.pieces[i].el] && allEmptied(r, emptied) {
			tr.edits = append(tr.edits, edit{r.start, r.end, 0, ""})
		}
	}
}

// allEmptied says whether nothing is left of a run.
func allEmptied(r *element, emptied map[*element]bool) bool {
	for _, c := range r.children {
		if c.name != "w:rPr" && c.name != "w:lastRenderedPageBreak" && !emptied[c] {
			return false
		}
	}
	return true
}

const (
	openText  = `<w:t xml:space="preserve">`
	closeText = `</w:t>`
)

// piece returns what a piece becomes: the text between its tags, the actions
// that stay in it, and where an action stands between elements the end of one and
// the beginning of the next.
func (tr *translation) piece(p *paragraph, pc *piece, tags []*tag) string {
	if pc.el.name != "w:t" {
		return ""
	}
	var out, text strings.Builder
	flush := func() {
		if text.Len() > 0 {
			out.WriteString(openText + text.String() + closeText)
			text.Reset()
		}
	}
	at, end := pc.off, pc.off+pc.n
	for _, t := range tags {
		if t.from > at {
			escape(&text, p.text[at:t.from])
		}
		if t.from >= at {
			switch t.put.kind {
			case putInText:
				text.WriteString(t.action())
			case putInRun:
				flush()
				out.WriteString(t.action())
			case putInLine:
				flush()
				ends, starts := tr.cut(pc.el.parent, t.put.outer)
				out.WriteString(ends + t.action() + starts)
			}
		}
		at = min(end, t.to)
	}
	escape(&text, p.text[at:end])
	flush()
	return out.String()
}

// cut returns what ends a run and the elements around it, out to outer, and what
// begins them again.
func (tr *translation) cut(run, outer *element) (ends, starts string) {
	for e := run; ; e = e.parent {
		ends += "</" + e.name + ">"
		switch e.name {
		case "w:r":
			starts = runStart(tr.data, e)
		case "w:sdt":
			starts = "<w:sdt>" + starts // its properties stay with the first half
		default:
			starts = string(tr.data[e.start:e.inner]) + starts
		}
		if e == outer {
			return ends, starts
		}
	}
}

// runStart returns the start tag and the properties of a run.
func runStart(data []byte, r *element) string {
	s := string(data[r.start:r.inner])
	if props := r.child("w:rPr"); props != nil {
		s += string(data[props.start:props.end])
	}
	return s
}

// escape writes text as character data.
func escape(b *strings.Builder, s string) {
	done := 0
	for i := 0; i < len(s); i++ {
		var esc string
		switch s[i] {
		case '&':
			esc = "&amp;"
		case '<':
			esc = "&lt;"
		case '>':
			esc = "&gt;"
		default:
			continue
		}
		b.WriteString(s[done:i])
		b.WriteString(esc)
		done = i + 1
	}
	b.WriteString(s[done:])
}
