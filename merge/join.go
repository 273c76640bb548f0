package merge

import (
	"fmt"

	"github.com/dean161/vanban/render"
)

// A joiner joins sheets into one. The sections of each keep their pages and their
// page numbers, which begin at 1.
type joiner struct {
	sheet  *render.Sheet
	styles map[render.Style]*render.Style // those of the sheet as they came
	ids    map[string]int                 // how often an id or name is there
}

func newJoiner() *joiner {
	return &joiner{styles: map[render.Style]*render.Style{}, ids: map[string]int{}}
}

// add adds the sections of s, which is used up.
func (j *joiner) add(s *render.Sheet) {
	if j.sheet == nil {
		j.sheet = &render.Sheet{Info: s.Info, Mark: s.Mark}
		j.sheet.Info.Fields = nil // each letter has its own
	}
	swap := make(map[*render.Style]*render.Style, len(s.Styles))
	for _, style := range s.Styles {
		swap[style] = j.style(style)
	}
	for i := range s.Sections {
		section := &s.Sections[i]
		section.PageNumber = swapped(swap, section.PageNumber)
		for _, blocks := range [][]render.Block{section.FirstHead, section.FirstFoot, section.Blocks} {
			restyle(blocks, swap)
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

func swapped(swap map[*render.Style]*render.Style, s *render.Style) *render.Style {
	if known := swap[s]; known != nil {
		return known
	}
	return s // nil, or one that the sheet lacks, which the writer refuses
}

// restyle gives blocks the styles of the joined sheet.
func restyle(blocks []render.Block, swap map[*render.Style]*render.Style) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *render.Paragraph:
			b.Style = swapped(swap, b.Style)
		case *render.Image:
			b.Style = swapped(swap, b.Style)
		case *render.Rule:
		case *render.Table:
			for i := range b.Rows {
				for k := range b.Rows[i].Cells {
					restyle(b.Rows[i].Cells[k].Blocks, swap)
				}
			}
		default:
			panic(fmt.Sprintf("merge: unknown block %T", b))
		}
	}
}
