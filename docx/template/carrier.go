package template

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"

	"github.com/dean161/vanban/internal/ooxml"
	carrier "github.com/nguyenthenguyen/docx"
)

// The main part goes in and out of github.com/nguyenthenguyen/docx. Alone it
// opens archives of any size, shares its headers between documents, knows the
// main part by one name only and forgets the errors of writing. So it never sees
// the file of a stranger: it is given a package of two parts that passed
// ooxml.Open, opened again for every document, writes into memory, and what it
// wrote is read back and compared before it counts.

// The parts of the package that the carrier is given.
const (
	carriedMain = "word/document.xml"
	carriedRels = "word/_rels/document.xml.rels"
)

// errCarrier says that the carrier lost something.
var errCarrier = errors.New("thư viện nguyenthenguyen/docx ghi sai nội dung")

// carryIn makes the package of the carrier and returns the main part as the
// carrier reads it.
func (t *Template) carryIn() ([]byte, error) {
	content, err := t.pkg.Read(t.main)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range []struct {
		name string
		data []byte
	}{{carriedMain, content}, {carriedRels, []byte(ooxml.Declaration)}} {
		f, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Store})
		if err == nil {
			_, err = f.Write(p.data)
		}
		if err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	t.carrier = b.Bytes()
	r, err := carrier.ReadDocxFromMemory(bytes.NewReader(t.carrier), int64(len(t.carrier)))
	if err != nil {
		return nil, err
	}
	defer r.Close()
	read := []byte(r.Editable().GetContent())
	if !bytes.Equal(read, content) {
		return nil, errCarrier
	}
	return read, nil
}

// carryOut returns the main part with the content given, compressed.
func (t *Template) carryOut(content []byte) (packed *zip.File, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%w: %v", errCarrier, p)
		}
	}()
	r, err := carrier.ReadDocxFromMemory(bytes.NewReader(t.carrier), int64(len(t.carrier)))
	if err != nil {
		return nil, err
	}
	defer r.Close()
	d := r.Editable()
	d.SetContent(string(content))
	var b bytes.Buffer
	if err := d.Write(&b); err != nil {
		return nil, err
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		return nil, err
	}
	for _, f := range z.File {
		if f.Name == carriedMain && sameContent(f, content) {
			return f, nil
		}
	}
	return nil, errCarrier
}

// sameContent says whether a compressed part holds exactly the content.
func sameContent(f *zip.File, content []byte) bool {
	return f.UncompressedSize64 == uint64(len(content)) && f.CRC32 == checksum(content)
}
