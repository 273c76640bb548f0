// Package ooxml is the container of Office Open XML files: parts, their
// content types and their relationships, in a ZIP archive (ECMA-376 Part 2,
// Open Packaging Conventions).
package ooxml

import (
	"archive/zip"
	"io"
	"path"
	"strconv"
	"strings"
)

// Declaration is the first line of every XML part.
const Declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// A Part is a file of a package.
type Part struct {
	Name string // without the leading slash: "word/document.xml"
	Type string // media type
	Data []byte
	Rels []Rel // what the part refers to
}

// A Rel is a relationship of a part, or of the package, to a part. Its id is
// "rId" and its place in the list, counted from 1.
type Rel struct {
	Type   string
	Target string // relative to the folder of the part that owns it
}

// RelID returns the id of the relationship that stands in place i, from 0.
func RelID(i int) string { return "rId" + strconv.Itoa(i+1) }

// Write writes a package: the content types, the relationships of the package,
// then the parts in the given order, each followed by its relationships. The
// bytes depend on nothing else. Names, types and targets are the program's own
// and need no escaping.
func Write(w io.Writer, rels []Rel, parts []Part) error {
	a := archive{zip: zip.NewWriter(w)}
	a.add("[Content_Types].xml", contentTypes(parts), true)
	a.add("_rels/.rels", relationships(rels), true)
	for i := range parts {
		p := &parts[i]
		a.add(p.Name, p.Data, !strings.HasPrefix(p.Type, "image/"))
		if len(p.Rels) > 0 {
			dir, file := path.Split(p.Name)
			a.add(dir+"_rels/"+file+".rels", relationships(p.Rels), true)
		}
	}
	return a.close()
}

// contentTypes gives every part an Override, except the relationships, which
// are not parts of their own.
func contentTypes(parts []Part) []byte {
	b := make([]byte, 0, 256+160*len(parts))
	b = append(b, Declaration+`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`+
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`...)
	for i := range parts {
		b = append(b, `<Override PartName="/`...)
		b = append(b, parts[i].Name...)
		b = append(b, `" ContentType="`...)
		b = append(b, parts[i].Type...)
		b = append(b, `"/>`...)
	}
	return append(b, `</Types>`...)
}

func relationships(rels []Rel) []byte {
	b := make([]byte, 0, 128+160*len(rels))
	b = append(b, Declaration+`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`...)
	for i, r := range rels {
		b = append(b, `<Relationship Id="`...)
		b = append(b, RelID(i)...)
		b = append(b, `" Type="`...)
		b = append(b, r.Type...)
		b = append(b, `" Target="`...)
		b = append(b, r.Target...)
		b = append(b, `"/>`...)
	}
	return append(b, `</Relationships>`...)
}
