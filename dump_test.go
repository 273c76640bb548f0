package vanban_test

import (
	"fmt"
	"strings"

	"github.com/dean161/vanban/render"
	"github.com/dean161/vanban/render/layout"
)

// dumpSheet writes a sheet for readers: the blocks with their styles, and behind
// them the styles in use.
func dumpSheet(s *render.Sheet) string {
	d := sheetDumper{used: map[*render.Style]bool{}}
	fmt.Fprintf(&d.b, "title %s\n", s.Info.Title)
	if m := s.Mark; m != nil {
		fmt.Fprintf(&d.b, "mark %s %s%s\n", points(m.Size), m.Text, ink(m.Color))
	}
	for _, section := range s.Sections {
		fmt.Fprintf(&d.b, "section %s × %s, margins %s %s %s %s\n", section.Width, section.Height, section.Top, section.Bottom, section.Left, section.Right)
		if len(section.FirstHead) > 0 {
			d.b.WriteString("  head of page 1\n")
			d.blocks("    ", section.FirstHead)
		}
		d.blocks("  ", section.Blocks)
		if len(section.FirstFoot) > 0 {
			d.b.WriteString("  foot of page 1\n")
			d.blocks("    ", section.FirstFoot)
		}
	}
	for _, st := range s.Styles {
		if d.used[st] {
			d.style(st)
		}
	}
	return d.b.String()
}

type sheetDumper struct {
	b    strings.Builder
	used map[*render.Style]bool
}

func (d *sheetDumper) blocks(margin string, blocks []render.Block) {
	for _, b := range blocks {
		d.b.WriteString(margin)
		switch b := b.(type) {
		case *render.Paragraph:
			d.paragraph(b)
		case *render.Rule:
			fmt.Fprintf(&d.b, "rule %s from %s, %s from the right%s%s\n", points(b.Weight), b.Left, b.Right, flags(b.KeepNext, "keep"), flags(b.NewPage, "new page"))
		case *render.Image:
			fmt.Fprintf(&d.b, "image %s × %s %q%s%s\n", b.Width, b.Height, b.Alt, flags(b.KeepNext, "keep"), flags(b.NewPage, "new page"))
		case *render.Table:
			fmt.Fprintf(&d.b, "table %v, %d head, border %s%s\n", b.Columns, b.Head, points(b.Border), ink(b.Color))
			for _, row := range b.Rows {
				fmt.Fprintf(&d.b, "%s  row%s%s\n", margin, flags(row.CantSplit, "whole"), flags(row.Height > 0, "of "+row.Height.String()))
				for _, cell := range row.Cells {
					fmt.Fprintf(&d.b, "%s    cell%s%s%s%s\n", margin, flags(cell.Span > 1, fmt.Sprint("of ", cell.Span)), flags(cell.Above, "from above"), flags(cell.Down, "down"), flags(cell.Middle, "middle"))
					d.blocks(margin+"      ", cell.Blocks)
				}
			}
		default:
			panic(fmt.Sprintf("unknown block %T", b))
		}
	}
}

func (d *sheetDumper) paragraph(p *render.Paragraph) {
	d.used[p.Style] = true
	d.b.WriteString(p.Style.ID + flags(p.KeepNext, "keep") + flags(p.NewPage, "new page") + flags(p.Anchor > 0, fmt.Sprint("anchor ", p.Anchor)))
	if e := p.Entry; e != nil {
		fmt.Fprintf(&d.b, " to anchor %d, dots up to %s", e.Anchor, e.Right)
	}
	if p.Indent != nil {
		fmt.Fprintf(&d.b, " indent %s %s %s", p.Indent.First, p.Indent.Left, p.Indent.Right)
	}
	d.b.WriteString(": ")
	if p.Label != nil {
		fmt.Fprintf(&d.b, "[%s] ", p.Label.Text)
	}
	d.runs(p.Style, p.Runs)
	d.b.WriteByte('\n')
}

func (d *sheetDumper) runs(st *render.Style, runs []render.Run) {
	for _, r := range runs {
		mark := flags(r.Bold && !st.Bold, "b") + flags(r.Italic && !st.Italic, "i")
		if mark != "" {
			fmt.Fprintf(&d.b, "<%s %s>", strings.ReplaceAll(strings.TrimSpace(mark), " ", ""), shown(r.Text))
		} else {
			d.b.WriteString(shown(r.Text))
		}
		if n := r.Footnote; n != nil {
			d.used[n.Style] = true
			fmt.Fprintf(&d.b, "{%s %d: ", n.Style.ID, n.Number)
			d.runs(n.Style, n.Runs)
			d.b.WriteByte('}')
		}
	}
}

func (d *sheetDumper) style(s *render.Style) {
	fmt.Fprintf(&d.b, "style %s %s%s%s, %s, before %s", s.ID, points(s.Size), flags(s.Bold, "bold"), flags(s.Italic, "italic"),
		[...]string{"left", "centre", "right", "justified"}[s.Align], points(s.Before))
	if s.Exact > 0 {
		fmt.Fprintf(&d.b, ", line exactly %s", points(s.Exact))
	} else {
		fmt.Fprintf(&d.b, ", line %g", float64(s.Line)/240)
	}
	if s.Indent != (render.Indent{}) {
		fmt.Fprintf(&d.b, ", indent %s %s %s", s.Indent.First, s.Indent.Left, s.Indent.Right)
	}
	d.b.WriteString(flags(s.KeepNext, "keep") + ink(s.Color) + "\n")
}

// ink returns a colour that is not black.
func ink(c render.Color) string { return flags(c != 0, fmt.Sprintf("%06X", uint32(c))) }

// flags returns " name" if on.
func flags(on bool, name string) string {
	if on {
		return " " + name
	}
	return ""
}

func points(l render.Length) string { return fmt.Sprintf("%gpt", l.Points()) }

// shown makes the places where a line must not break visible.
func shown(s string) string {
	return strings.NewReplacer("\u00A0", "~", "\u2060", "^").Replace(s)
}

// dumpPages writes pages for readers: each text with its place in millimetres.
func dumpPages(l *layout.Layout) string {
	var b strings.Builder
	for i, p := range l.Pages {
		fmt.Fprintf(&b, "page %d, %.0f × %.0f\n", i+1, p.Width.Millimetres(), p.Height.Millimetres())
		if m := p.Mark; m != nil {
			fmt.Fprintf(&b, "  %6.1f %6.1f %4.3g%s mark %s\n", m.X.Millimetres(), m.Y.Millimetres(), m.Size.Points(), ink(m.Color), m.S)
		}
		for _, t := range p.Texts {
			fmt.Fprintf(&b, "  %6.1f %6.1f %4.3g%s%s %s\n", t.X.Millimetres(), t.Y.Millimetres(), t.Size.Points(), flags(t.Bold, "b"), flags(t.Italic, "i")+ink(t.Color), shown(t.S))
		}
		for _, r := range p.Rules {
			fmt.Fprintf(&b, "  %6.1f %6.1f rule %.1f × %.1f%s\n", r.X.Millimetres(), r.Y.Millimetres(), r.Width.Millimetres(), r.Height.Millimetres(), ink(r.Color))
		}
	}
	for _, m := range l.Bookmarks {
		fmt.Fprintf(&b, "bookmark %d %s, page %d\n", m.Level, m.Title, m.Page+1)
	}
	return b.String()
}

// brokenXML puts each paragraph, row and table on a line of its own.
func brokenXML(s string) string {
	for _, tag := range []string{"<w:body>", "<w:p>", "<w:tbl>", "<w:tr>", "<w:tc>", "</w:tc>", "</w:tbl>", "<w:sectPr", "</w:body>"} {
		s = strings.ReplaceAll(s, tag, "\n"+tag)
	}
	return s + "\n"
}
