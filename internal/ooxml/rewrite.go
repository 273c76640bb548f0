package ooxml

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
)

// A Change is a part that Rewrite writes in place of the one of its name, or
// behind all others.
type Change struct {
	Name   string
	Data   []byte
	Packed *zip.File // compressed already, in place of Data; nil: Data
}

// Rewrite writes the package again with some parts changed and others added.
// What is not changed keeps its place and its compressed form. The bytes depend
// on nothing but the package and the changes.
func (p *Package) Rewrite(w io.Writer, changes []Change) error {
	a := archive{zip: zip.NewWriter(w)}
	by := make(map[string]*Change, len(changes))
	for i := range changes {
		by[strings.ToLower(changes[i].Name)] = &changes[i]
	}
	for i := range p.Entries {
		e := &p.Entries[i]
		if c := by[strings.ToLower(e.Name)]; c != nil {
			a.change(e.Name, c)
			continue
		}
		a.raw(rawHeader(e.Name, e.file), e.raw)
	}
	for i := range changes {
		if c := &changes[i]; !p.Has(c.Name) {
			a.change(c.Name, c)
		}
	}
	return a.close()
}

func (a *archive) change(name string, c *Change) {
	if c.Packed == nil {
		a.add(name, c.Data, strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rels"))
		return
	}
	if a.err != nil {
		return
	}
	r, err := c.Packed.OpenRaw()
	var b bytes.Buffer
	if err == nil {
		_, err = b.ReadFrom(r)
	}
	if err != nil {
		a.err = err
		return
	}
	a.raw(rawHeader(name, c.Packed), b.Bytes())
}

// rawHeader returns the header of a compressed part in our form: its sizes
// before the data, and no time.
func rawHeader(name string, f *zip.File) *zip.FileHeader {
	return &zip.FileHeader{
		Name:               name,
		CreatorVersion:     zipVersion,
		ReaderVersion:      zipVersion,
		Method:             f.Method,
		Flags:              f.Flags & 0x800, // the name is UTF-8
		CRC32:              f.CRC32,
		CompressedSize64:   f.CompressedSize64,
		UncompressedSize64: f.UncompressedSize64,
		//lint:ignore SA1019 CreateRaw writes this field as it is and ignores Modified.
		ModifiedDate: dosDate,
	}
}
