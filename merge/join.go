package merge

import (
	"fmt"
	"slices"

	"github.com/dean161/vanban/render"
)

// A joiner joins sheets into one. The sections of each keep their pages and their
// page numbers, which begin at 1.
type joiner struct {
	sheet  *render.Sheet
	styles map[render.Style]*render.Style // those of the sheet as they came
	ids    map[string]int                 // how often an id is there

	swap    map[*render.Style]*render.Style // for those of the sheet being added
	anchors int                             // the highest so far
	before  int                             // the highest before the sheet being added
}

func newJoiner() *joiner {
	return &joiner{styles: map[render.Style]*render.Style{}, ids: map[string]int{}}
}

// hasFootnotes says whether a sheet has notes. Their numbers count through a file,
// so that the second letter of a joined one would not begin with 1.
func hasFootnotes(blocks []render.Block) bool {
	for _, b := range blocks {
		switch b := b.(type) {
		case *render.Paragraph:
			if slices.ContainsFunc(b.Runs, func(r render.Run) bool { return r.Footnote != nil }) {
				return true
			}
		case *render.Table:
			for _, r := range b.Rows {
				if slices.ContainsFunc(r.Cells, func(c render.Cell) bool { return hasFootnotes(c.Blocks) }) {
					return true
				}
			}
		}
	}
	return false
}

// add adds the sections of s, which is used up and has no footnotes.
func (j *joiner) add(s *render.Sheet) {
	if j.sheet == nil {
		j.sheet = &render.Sheet{Info: s.Info, Mark: s.Mark}
		j.sheet.Info.Fields = nil // each letter has its own
	}
	j.before, j.swap = j.anchors, make(map[*render.Style]*render.Style, len(s.Styles))
	for _, style := range s.Styles {
		j.swap[style] = j.style(style)
	}
	for i := range s.Sections {
		section := &s.Sections[i]
		section.PageNumber = j.swapped(section.PageNumber)
		for _, blocks := range [][]render.Block{section.FirstHead, section.FirstFoot, section.Blocks} {
			j.adapt(blocks)
		}
	}
	j.sheet.Sections = append(j.sheet.Sections, s.Sections...)
}

// style returns the style of the joined sheet that looks as s. One that shares its
// id with another look gets an id and a name of its own.
func (j *joiner) style(s *render.Style) *render.Style {
	if known := j.styles[*s]; known != nil {
		return known
	}
	out := *s
	if n := j.ids[s.ID]; n > 0 {
		out.ID, out.Name = fmt.Sprintf("%s-%d", s.ID, n+1), fmt.Sprintf("%s (%d)", s.Name, n+1)
	}
	j.ids[s.ID]++
	j.styles[*s] = &out
	j.sheet.Styles = append(j.sheet.Styles, &out)
	return &out
}

func (j *joiner) swapped(s *render.Style) *render.Style {
	if known := j.swap[s]; known != nil {
		return known
	}
	return s // nil, or one that the sheet lacks, which the writer refuses
}

// adapt gives blocks the styles of the joined sheet, and anchors that no other
// letter has.
func (j *joiner) adapt(blocks []render.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *render.Paragraph:
			j.paragraph(b)
		case *render.Image:
			b.Style = j.swapped(b.Style)
		case *render.Rule:
		case *render.Table:
			for i := range b.Rows {
				for k := range b.Rows[i].Cells {
					j.adapt(b.Rows[i].Cells[k].Blocks)
				}
			}
		default:
			panic(fmt.Sprintf("merge: unknown block %T", b))
		}
	}
}

func (j *joiner) paragraph(p *render.Paragraph) {
	p.Style = j.swapped(p.Style)
	if p.Anchor > 0 {
		p.Anchor += j.before
		j.anchors = max(j.anchors, p.Anchor)
	}
	if p.Entry != nil {
		e := *p.Entry
		e.Anchor += j.before
		p.Entry = &e
	}
}
