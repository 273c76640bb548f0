package ooxml

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
)

func sample() ([]Rel, []Part) {
	return []Rel{{Type: "urn:main", Target: "word/a.xml"}}, []Part{
		{Name: "word/a.xml", Type: "application/a+xml", Data: []byte(strings.Repeat("<a/>", 2000)), Rels: []Rel{{"urn:x", "b.xml"}, {"urn:y", "media/c.png"}}},
		{Name: "word/b.xml", Type: "application/b+xml", Data: []byte("<b/>")},
		{Name: "word/media/c.png", Type: "image/png", Data: bytes.Repeat([]byte("c"), 5000)},
		{Name: "d.xml", Type: "application/d+xml", Data: []byte(strings.Repeat("<d/>", 3000)), Rels: []Rel{{"urn:z", "e.xml"}}},
	}
}

func TestWrite(t *testing.T) {
	rels, parts := sample()
	var out bytes.Buffer
	if err := Write(&out, rels, parts); err != nil {
		t.Fatal(err)
	}
	r, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	var names []string
	for _, f := range r.File {
		rc, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(rc) // checks the checksum
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		names, got[f.Name] = append(names, f.Name), string(data)
		if f.Flags&8 != 0 {
			t.Errorf("%s: the sizes stand behind the data", f.Name)
		}
		if want := f.Name == "word/a.xml" || f.Name == "d.xml"; (f.Method == zip.Deflate) != want {
			t.Errorf("%s: method %d", f.Name, f.Method)
		}
		if y, m, d := f.Modified.Date(); y != 1980 || m != 1 || d != 1 {
			t.Errorf("%s: date %v", f.Name, f.Modified)
		}
	}
	const order = "[Content_Types].xml _rels/.rels word/a.xml word/_rels/a.xml.rels word/b.xml word/media/c.png d.xml _rels/d.xml.rels"
	if s := strings.Join(names, " "); s != order {
		t.Errorf("entries %s\nwant    %s", s, order)
	}
	for _, p := range parts {
		if got[p.Name] != string(p.Data) {
			t.Errorf("%s: other data", p.Name)
		}
		if !strings.Contains(got["[Content_Types].xml"], `PartName="/`+p.Name+`" ContentType="`+p.Type+`"`) {
			t.Errorf("%s: no content type", p.Name)
		}
	}
	if !strings.Contains(got["word/_rels/a.xml.rels"], `Id="`+RelID(1)+`" Type="urn:y" Target="media/c.png"`) {
		t.Errorf("relationships: %s", got["word/_rels/a.xml.rels"])
	}
}

// A full writer has room for n bytes.
type full struct{ n int }

var errFull = errors.New("full")

func (w *full) Write(p []byte) (int, error) {
	if w.n -= len(p); w.n < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestWriteFails(t *testing.T) {
	rels, parts := sample()
	var out bytes.Buffer
	if err := Write(&out, rels, parts); err != nil {
		t.Fatal(err)
	}
	for n := 0; n < out.Len(); n += 31 {
		if err := Write(&full{n}, rels, parts); !errors.Is(err, errFull) {
			t.Fatalf("room for %d of %d bytes: %v", n, out.Len(), err)
		}
	}
}

// What a deflater keeps never shows: packages written one after the other, some
// with the same parts, have the bytes they have alone.
func TestKeptParts(t *testing.T) {
	write := func(text string) string {
		var out bytes.Buffer
		err := Write(&out, nil, []Part{
			{Name: "a.xml", Type: "application/a+xml", Data: []byte(strings.Repeat(text, 2000))},
			{Name: "b.xml", Type: "application/b+xml", Data: []byte(strings.Repeat("<same/>", 2000))},
		})
		if err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	first := write("<one/>")
	other := write("<two/>")
	if write("<one/>") != first || write("<two/>") != other || first == other {
		t.Error("the bytes depend on what was written before")
	}
}
