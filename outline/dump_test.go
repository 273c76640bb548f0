package outline

import (
	"fmt"
	"strings"
)

// dump writes a tree so that a person can read it and every difference shows.
func dump(b Body) string {
	var out strings.Builder
	dumpBody(&out, b, "")
	return out.String()
}

func dumpBody(out *strings.Builder, b Body, indent string) {
	for _, n := range b {
		out.WriteString(indent)
		switch n := n.(type) {
		case *Item:
			names := [...]string{"?", "Part", "Chapter", "Section", "Subsection", "Article",
				"Heading", "Clause", "Subclause", "Point", "Dash", "Plus"}
			fmt.Fprintf(out, "%s %q %s\n", names[n.Level], n.Label, dumpText(n.Text))
			dumpBody(out, n.Children, indent+"  ")
		case *Paragraph:
			fmt.Fprintf(out, "Paragraph %s\n", dumpText(n.Text))
		case *Table:
			fmt.Fprintf(out, "Table %v %d head, %d foot", n.Columns, len(n.Head), len(n.Foot))
			if n.Merges != nil {
				fmt.Fprintf(out, ", merges %v", n.Merges)
			}
			out.WriteString("\n")
			for _, row := range n.AllRows() {
				dumpRow(out, row, indent+"  ")
			}
		case *Image:
			fmt.Fprintf(out, "Image %q %q %d", n.Alt, n.Source, n.Width)
			if n.Caption != nil {
				out.WriteString(" " + dumpText(n.Caption))
			}
			out.WriteString("\n")
		case *PageBreak:
			out.WriteString("PageBreak\n")
		case *Contents:
			fmt.Fprintf(out, "Contents %d\n", n.Depth)
		default:
			panic(fmt.Sprintf("%T", n))
		}
	}
}

func dumpRow(out *strings.Builder, row []Cell, indent string) {
	out.WriteString(indent)
	for _, cell := range row {
		out.WriteString("|")
		for _, text := range cell {
			out.WriteString(" " + dumpText(text))
		}
	}
	out.WriteString("|\n")
}

func dumpText(t Text) string {
	if t == nil {
		return "–"
	}
	parts := make([]string, len(t))
	for i, s := range t {
		parts[i] = [...]string{"", "i", "b", "bi"}[s.style()] + fmt.Sprintf("%q", s.Text)
		if s.Footnote != nil {
			parts[i] += "^[" + dumpText(s.Footnote) + "]"
		}
	}
	return strings.Join(parts, " ")
}
