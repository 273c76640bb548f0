package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
)

// A flat is a PDF file as the pinned fpdf writes it: a list of objects with a
// classic cross-reference table.
type flat struct {
	objects    [][]byte // by number, from 1: what stands between "obj" and "endobj"
	info, root int      // their numbers
}

const flatHeader = "%PDF-1.3\n%µ¶\n"

var errFlat = errors.New("pdf: the drawing library wrote a file of another form than the one it is pinned to")

// readFlat reads a file that fpdf wrote. Anything else is an error, even if it
// is a PDF: what finish does not know it must not change.
func readFlat(data []byte) (*flat, error) {
	body, at, ok := cutStart(data)
	if !ok || at < len(flatHeader) || at > len(body) || !bytes.HasPrefix(body, []byte(flatHeader)) {
		return nil, errFlat
	}
	offsets, ok := readTable(body[at:])
	if !ok {
		return nil, errFlat
	}
	f := &flat{objects: make([][]byte, len(offsets)), info: len(offsets) - 2, root: len(offsets) - 1}
	// The objects fill the file from the header to the table without a gap.
	order := make([]int, len(offsets)-1)
	for i := range order {
		order[i] = i + 1
	}
	slices.SortFunc(order, func(a, b int) int { return offsets[a] - offsets[b] })
	place := len(flatHeader)
	for i, n := range order {
		end := at
		if i+1 < len(order) {
			end = offsets[order[i+1]]
		}
		if offsets[n] != place || end <= place || end > at {
			return nil, errFlat
		}
		object, ok := bytes.CutPrefix(body[place:end], fmt.Appendf(nil, "%d 0 obj\n", n))
		if ok {
			f.objects[n], ok = bytes.CutSuffix(object, []byte("\nendobj\n"))
		}
		if !ok {
			return nil, errFlat
		}
		place = end
	}
	return f, nil
}

// cutStart cuts off the end of a file and returns the place of the
// cross-reference table that stands there.
func cutStart(data []byte) (body []byte, at int, ok bool) {
	body, ok = bytes.CutSuffix(data, []byte("\n%%EOF\n"))
	i := bytes.LastIndexByte(body, '\n')
	if !ok || i < 0 {
		return nil, 0, false
	}
	at, err := strconv.Atoi(string(body[i+1:]))
	body, ok = bytes.CutSuffix(body[:i+1], []byte("startxref\n"))
	return body, at, ok && err == nil
}

// readTable reads the cross-reference table and the trailer, which fill b, and
// returns the places of the objects by their numbers, from 1.
func readTable(b []byte) (offsets []int, ok bool) {
	const entry = 20
	b, ok = bytes.CutPrefix(b, []byte("xref\n0 "))
	digits, b, found := bytes.Cut(b, []byte("\n0000000000 65535 f \n"))
	size, err := strconv.Atoi(string(digits))
	if !ok || !found || err != nil || size < 5 || size-1 > len(b)/entry {
		return nil, false
	}
	offsets = make([]int, size)
	for n := 1; n < size; n++ {
		line := b[:entry]
		b = b[entry:]
		offsets[n], err = strconv.Atoi(string(line[:10]))
		if err != nil || offsets[n] < 0 || string(line[10:]) != " 00000 n \n" {
			return nil, false
		}
	}
	trailer := fmt.Sprintf("trailer\n<<\n/Size %d\n/Root %d 0 R\n/Info %d 0 R\n>>\n", size, size-1, size-2)
	return offsets, string(b) == trailer
}
