package template

import (
	"cmp"
	"slices"
	"strings"
)

// An edit puts text in place of the bytes [from,to) of a part.
type edit struct {
	from, to int
	order    int // among the edits that insert at one place
	text     string
}

// apply returns data with the edits made. Edits within one that takes bytes
// away are lost with them.
func apply(data []byte, edits []edit) string {
	slices.SortStableFunc(edits, func(a, b edit) int {
		switch {
		case a.from != b.from:
			return cmp.Compare(a.from, b.from)
		case a.from == a.to && b.from == b.to:
			return cmp.Compare(a.order, b.order)
		case a.from == a.to || b.from == b.to:
			return cmp.Compare(a.to, b.to)
		}
		return cmp.Compare(b.to, a.to) // the wider one
	})
	var out strings.Builder
	out.Grow(len(data) + 4096)
	at := 0
	for _, e := range edits {
		if e.from < at {
			continue
		}
		out.Write(data[at:e.from])
		out.WriteString(e.text)
		at = e.to
	}
	out.Write(data[at:])
	return out.String()
}
