package outline

import "strings"

// A quoteMark is the kind of quotation marks of a quotation over several lines;
// 0 is none.
type quoteMark uint8

const (
	curly    quoteMark = iota + 1 // “ ”
	straight                      // " "
)

// opensQuote tells the marks of a quotation that begins with the line and does not
// end on it.
func opensQuote(s string) quoteMark {
	switch {
	case strings.HasPrefix(s, "“") && openCurly(s) > 0:
		return curly
	case strings.HasPrefix(s, `"`) && strings.Count(s, `"`)%2 == 1:
		return straight
	}
	return 0
}

// closesQuote reports whether a quotation in the marks q ends with the line:
// behind the mark there are only stars and what ends a sentence.
func closesQuote(s string, q quoteMark) bool {
	s = strings.TrimRight(s, " \t*.,;:/")
	if q == curly {
		return strings.HasSuffix(s, "”") && openCurly(s) < 0
	}
	return strings.HasSuffix(s, `"`) && strings.Count(s, `"`)%2 == 1
}

// openCurly counts the quotations that are left open on a line.
func openCurly(s string) int { return strings.Count(s, "“") - strings.Count(s, "”") }

// A quoteEnd is the next line that ends a quotation or begins another one in the
// same marks: then the one before has no end.
type quoteEnd struct {
	rest  int // length of the source from that line on, and 1 more; 0: not known
	found bool
}

// quotation reports whether a quotation in the marks q, which begins with the line
// being read, ends on one of those that follow.
func (r *reader) quotation(q quoteMark) bool {
	end := &r.quoteEnds[q]
	if end.rest != 0 && end.rest <= len(r.rest)+1 {
		return end.found
	}
	*end = quoteEnd{rest: 1}
	for rest := r.rest; rest != ""; {
		line, after, _ := strings.Cut(rest, "\n")
		line = trim(line)
		if ends := closesQuote(line, q); ends || opensQuote(line) == q {
			*end = quoteEnd{len(rest) + 1, ends}
			break
		}
		rest = after
	}
	return end.found
}

// quoted reads a line of a quotation, of which only tables, images and commands
// are not prose.
func (r *reader) quoted(m mark, s string) mark {
	if m.kind == item || m.kind == closing || m.kind == quoting || m.kind == prose {
		m = mark{}
		if closesQuote(s, r.quote) {
			r.quote = 0
		}
	}
	return m
}

// A quoter tells a printer which paragraphs of a body are of a quotation, in the
// order of the body.
type quoter struct {
	body Body
	end  int               // the last paragraph of the last quotation; -1: there is none yet
	none [straight + 1]int // up to here no quotation ends, by its marks
}

// has reports whether paragraph i is of a quotation: one that begins and ends in
// the body, without an item or the beginning of another one in between.
func (q *quoter) has(i int, t Text) bool {
	if i <= q.end {
		return true
	}
	if len(t) == 0 || !strings.HasPrefix(t[0].Text, "“") && !strings.HasPrefix(t[0].Text, `"`) {
		return false
	}
	mark := opensQuote(t.String())
	if mark == 0 || i < q.none[mark] {
		return false
	}
	for j := i + 1; j < len(q.body); j++ {
		switch n := q.body[j].(type) {
		case *Item:
			q.none[mark] = j
			return false
		case *Paragraph:
			line := n.Text.String()
			if closesQuote(line, mark) {
				q.end = j
				return true
			}
			if opensQuote(line) == mark {
				q.none[mark] = j
				return false
			}
		}
	}
	q.none[mark] = len(q.body)
	return false
}
