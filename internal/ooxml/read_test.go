package ooxml

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
	"testing"
)

// written returns the sample as a file.
func written(t *testing.T) []byte {
	t.Helper()
	rels, parts := sample()
	var b bytes.Buffer
	if err := Write(&b, rels, parts); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestOpen(t *testing.T) {
	_, parts := sample()
	p, err := Open(written(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range parts {
		got, err := p.Read(want.Name)
		if err != nil || !bytes.Equal(got, want.Data) || p.Entry(want.Name).Type != want.Type {
			t.Errorf("%s: %v, type %q", want.Name, err, p.Entry(want.Name).Type)
		}
	}
	rels, err := p.Relations("word/a.xml")
	if err != nil || len(rels) != 2 || rels[1].ID != RelID(1) || Resolve("word/a.xml", rels[1].Target) != "word/media/c.png" {
		t.Errorf("relationships %v %v", rels, err)
	}
	if got := Resolve("word/a.xml", "../x/y.xml") + " " + Resolve("word/a.xml", "/z.xml") + " " + Resolve("", "../../../etc/x"); got != "x/y.xml z.xml etc/x" {
		t.Errorf("resolved %q", got)
	}
	if _, err := p.Read("nope.xml"); err == nil {
		t.Error("a part that is not there is read")
	}
}

// TestRewrite: what is not changed keeps its bytes and its place, and a package
// without changes written twice is the same.
func TestRewrite(t *testing.T) {
	p, err := Open(written(t))
	if err != nil {
		t.Fatal(err)
	}
	var same, again, changed bytes.Buffer
	long := []byte(strings.Repeat("<x/>", 1000))
	if err := errors.Join(p.Rewrite(&same, nil), p.Rewrite(&again, nil), p.Rewrite(&changed, []Change{{Name: "word/B.xml", Data: long}, {Name: "e.png", Data: []byte("e")}})); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(same.Bytes(), written(t)) || !bytes.Equal(same.Bytes(), again.Bytes()) {
		t.Error("a package without changes is written in other bytes")
	}
	q, err := Open(changed.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := q.Read("word/b.xml"); !bytes.Equal(got, long) {
		t.Error("the change is not there")
	}
	if last := q.Entries[len(q.Entries)-1].Name; last != "e.png" || len(q.Entries) != len(p.Entries)+1 {
		t.Errorf("last part %s of %d", last, len(q.Entries))
	}
	for n := 0; n < changed.Len(); n += 97 {
		if err := p.Rewrite(&full{n}, nil); n < same.Len() && !errors.Is(err, errFull) {
			t.Fatalf("room for %d bytes: %v", n, err)
		}
	}
}

// TestLies: an archive whose directory lies about sizes is refused, not believed.
func TestLies(t *testing.T) {
	good := written(t)
	change := func(offset int, value uint32) []byte {
		b := bytes.Clone(good)
		at := bytes.Index(b, []byte("PK\x01\x02"))
		binary.LittleEndian.PutUint32(b[at+offset:], value)
		return b
	}
	for name, file := range map[string][]byte{
		"a smaller size":             change(24, 5),
		"a larger size":              change(24, 1<<31),
		"a larger compressed size":   change(20, 1<<31),
		"another checksum":           change(16, 1),
		"a place behind the end":     change(42, 1<<31-1),
		"another way of compression": change(10, 99),
	} {
		var f *Fault
		if _, err := Open(file); !errors.As(err, &f) {
			t.Errorf("%s: %v", name, err)
		}
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for range MaxEntries + 1 {
		if _, err := z.Create("x" + strings.Repeat("x", b.Len()%7)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(b.Bytes()); err == nil || !strings.Contains(err.Error(), "thành phần") {
		t.Errorf("too many entries: %v", err)
	}
}
