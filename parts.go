package vanban

import (
	"fmt"

	"github.com/dean161/vanban/outline"
)

// Parts returns the names of the files in which the document is issued, in their
// order: "van-ban", the document itself, and with Medium ElectronicApart one for
// each attachment: "ban-hanh-1" for an issued text, "phu-luc-1" for an appendix,
// "kem-theo-1" for an enclosure (Phụ lục I, Phần I, III.1.d; Mẫu 2.2). They hold
// nothing but small letters, digits and hyphens. Part i of docx.Options and
// pdf.Options is the file of the name at i.
func (d *Document) Parts() []string {
	parts := []string{"van-ban"}
	if d.Medium == ElectronicApart {
		for _, p := range d.parts()[1:] {
			parts = append(parts, p.file)
		}
	}
	return parts
}

// A part is a text with a body of its own: the document or what is attached to it.
type part struct {
	path      string // of the body: "body", "appendices[0].body"
	name      string // for messages, "phụ lục"
	file      string // as Parts has it
	body      outline.Body
	landscape bool
}

// parts returns the document, then what it issues, its appendices and its
// enclosures.
func (d *Document) parts() []part {
	all := make([]part, 0, 1+len(d.Issued)+len(d.Appendices)+len(d.Enclosures))
	all = append(all, part{path: "body", name: "văn bản", file: "van-ban", body: d.Body})
	add := func(list, name, file string, i int, body outline.Body, landscape bool) {
		all = append(all, part{fmt.Sprintf("%s[%d].body", list, i), name, fmt.Sprintf("%s-%d", file, i+1), body, landscape})
	}
	for i, t := range d.Issued {
		add("issued", "văn bản ban hành kèm theo", "ban-hanh", i, t.Body, t.Landscape)
	}
	for i, a := range d.Appendices {
		add("appendices", "phụ lục", "phu-luc", i, a.Body, a.Landscape)
	}
	for i, e := range d.Enclosures {
		add("enclosures", "tài liệu kèm theo", "kem-theo", i, e.Body, e.Landscape)
	}
	return all
}
