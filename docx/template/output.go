package template

import (
	"bytes"
	"errors"
)

// maxOutput bounds one part of a filled document.
const maxOutput = 64 << 20

var errOutput = errors.New("văn bản tạo ra quá lớn")

// An output takes what a program prints. It can leave out what the program
// prints next, up to the end of the paragraph.
type output struct {
	b      []byte
	skip   bool  // up to the next endParagraph
	tables []int // where the tables begin that are being printed
}

const endParagraph = "</w:p>"

// Write appends p.
func (o *output) Write(p []byte) (int, error) {
	n := len(p)
	if o.skip {
		i := bytes.Index(p, []byte(endParagraph))
		if i < 0 {
			return n, nil
		}
		p, o.skip = p[i+len(endParagraph):], false
	}
	if len(o.b)+len(p) > maxOutput {
		return 0, errOutput
	}
	o.b = append(o.b, p...)
	return n, nil
}

// replaceParagraph takes back the paragraph that is being printed, leaves out
// the rest of it, and prints xml in its place.
func (o *output) replaceParagraph(xml []byte) error {
	from := max(bytes.LastIndex(o.b, []byte("<w:p>")), bytes.LastIndex(o.b, []byte("<w:p ")))
	o.b = o.b[:from]
	_, err := o.Write(xml)
	o.skip = true
	return err
}

// paragraph returns an empty paragraph, unless one ends here.
func (o *output) paragraph() string {
	if bytes.HasSuffix(o.b, []byte(endParagraph)) || endsEmpty(o.b) {
		return ""
	}
	return "<w:p/>"
}

// endsEmpty says whether b ends in a paragraph without content.
func endsEmpty(b []byte) bool {
	return bytes.HasSuffix(b, []byte("/>")) && bytes.HasPrefix(b[bytes.LastIndexByte(b, '<'):], []byte("<w:p")) &&
		!bytes.HasPrefix(b[bytes.LastIndexByte(b, '<'):], []byte("<w:pPr"))
}

func (o *output) tableStart() string {
	o.tables = append(o.tables, len(o.b))
	return ""
}

// tableEnd takes a table without rows away.
func (o *output) tableEnd() string {
	last := len(o.tables) - 1
	from := o.tables[last]
	o.tables = o.tables[:last]
	if !bytes.Contains(o.b[from:], []byte("</w:tr>")) {
		o.b = o.b[:from]
	}
	return ""
}
