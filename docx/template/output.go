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

// lastTag returns where in b the last tag begins that begins with name, "<w:p",
// or -1. Behind the name of a tag a blank may stand.
func lastTag(b []byte, name string) int {
	for end := len(b); ; {
		i := bytes.LastIndex(b[:end], []byte(name))
		if i < 0 {
			return -1
		}
		if at := i + len(name); at < len(b) && bytes.IndexByte([]byte("> /\t\r\n"), b[at]) >= 0 {
			return i
		}
		end = i
	}
}

// behindParagraph returns where in p the first paragraph has ended, or -1.
func behindParagraph(p []byte) int {
	const start = "</w:p"
	for at := 0; ; {
		i := bytes.Index(p[at:], []byte(start))
		if i < 0 {
			return -1
		}
		at += i + len(start)
		if rest := bytes.TrimLeft(p[at:], " \t\r\n"); len(rest) > 0 && rest[0] == '>' {
			return len(p) - len(rest) + 1
		}
	}
}

// Write appends p.
func (o *output) Write(p []byte) (int, error) {
	n := len(p)
	if o.skip {
		i := behindParagraph(p)
		if i < 0 {
			return n, nil
		}
		p, o.skip = p[i:], false
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
	o.b = o.b[:lastTag(o.b, "<w:p")]
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
	return bytes.HasSuffix(b, []byte("/>")) && lastTag(b, "<w:p") == bytes.LastIndexByte(b, '<')
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
	if lastTag(o.b[from:], "<w:tr") < 0 {
		o.b = o.b[:from]
	}
	return ""
}
