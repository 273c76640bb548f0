package outline

import (
	"strconv"
	"strings"
)

// The lines that are a PageBreak or a Contents, in small letters: first the one
// that String writes.
var (
	pageBreaks = [...]string{"[ngắt trang]", "[ngat trang]", "[pagebreak]", "[page break]", `\newpage`}
	contents   = [...]string{"[mục lục", "[muc luc", "[toc"}
)

// readCommand reads a line that stands for a PageBreak or a Contents, or returns
// nil when it is none.
func readCommand(s string) Node {
	const longest = 40 // bytes, and longer than any of them
	if len(s) > longest {
		return nil
	}
	s = strings.ToLower(s)
	for _, line := range pageBreaks {
		if s == line {
			return &PageBreak{}
		}
	}
	for _, start := range contents {
		rest, ok := strings.CutPrefix(s, start)
		rest, closed := strings.CutSuffix(rest, "]")
		if !ok || !closed {
			continue
		}
		if rest == "" {
			return &Contents{}
		}
		if depth, err := strconv.Atoi(strings.TrimPrefix(rest, " ")); err == nil && rest[0] == ' ' && 1 <= depth && depth <= MaxDepth {
			return &Contents{Depth: depth}
		}
	}
	return nil
}

// command adds the node of such a line.
func (r *reader) command(s string, off int) {
	n := readCommand(s)
	if _, ok := n.(*Contents); ok {
		if r.contents {
			r.fail(off, Twice, "nội dung có hai mục lục; hãy bỏ một")
		}
		r.contents = true
	}
	r.add(n)
}

func (p *printer) contents(c *Contents) {
	p.buf = append(p.buf, contents[0]...)
	if c.Depth > 0 {
		p.buf = strconv.AppendInt(append(p.buf, ' '), int64(c.Depth), 10)
	}
	p.buf = append(p.buf, "]\n"...)
}
