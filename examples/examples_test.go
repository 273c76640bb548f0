// Package examples_test runs the examples as a newcomer does.
package examples_test

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/copies"
	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/render/pdf"
)

// names returns the examples: the directories with a text.
func names(t *testing.T) []string {
	t.Helper()
	texts, err := filepath.Glob("*/*.md")
	if err != nil || len(texts) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	for i, text := range texts {
		texts[i] = filepath.Base(filepath.Dir(text))
	}
	return texts
}

// decode reads the text of an example.
func decode(t *testing.T, name string) *vanban.Document {
	t.Helper()
	src, err := os.ReadFile(filepath.Join(name, name+".md"))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := vanban.Decode(src, &vanban.DecodeOptions{Name: name + ".md", FS: os.DirFS(name)})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// TestSameBytesFromText holds that each program and the .md file beside it make
// the same two files, of a document without problems.
func TestSameBytesFromText(t *testing.T) {
	programs := t.TempDir()
	if out, err := exec.Command("go", "build", "-o", programs, "./...").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	for _, name := range names(t) {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			if out, err := exec.Command(filepath.Join(programs, name), dir).CombinedOutput(); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			doc := decode(t, name)
			for _, p := range doc.Check() {
				t.Errorf("a problem in an example: %v", p)
			}
			for i, part := range doc.Parts() {
				base := filepath.Join(dir, name)
				if i > 0 {
					base += "-" + part
				}
				same(t, base+".docx", func(w io.Writer) error { return docx.Encode(w, doc, &docx.Options{Part: i}) })
				same(t, base+".pdf", func(w io.Writer) error { return pdf.Encode(w, doc, &pdf.Options{Part: i}) })
			}
		})
	}
}

// TestSameCopies holds the same of the programs that copy a document and the .yaml
// file beside them.
func TestSameCopies(t *testing.T) {
	for _, name := range copyNames {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			if out, err := exec.Command("go", "run", "./"+name, dir).CombinedOutput(); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			c, from := decodeCopy(t, name)
			for _, p := range copies.Check(c, from) {
				t.Errorf("a problem in an example: %v", p)
			}
			same(t, filepath.Join(dir, name+".pdf"), func(w io.Writer) error { return copies.Encode(w, c, from, nil) })
		})
	}
}

// copyNames are the examples that copy a document.
var copyNames = []string{"saoy", "saoydientu"}

// decodeCopy reads what an example copies, and how.
func decodeCopy(t *testing.T, name string) (*vanban.Copy, []copies.Original) {
	t.Helper()
	src, err := os.ReadFile(filepath.Join(name, name+".yaml"))
	if err != nil {
		t.Fatal(err)
	}
	c, err := vanban.DecodeCopy(src, &vanban.DecodeOptions{Name: name + ".yaml", FS: os.DirFS(name)})
	if err != nil {
		t.Fatal(err)
	}
	originals, err := filepath.Glob(name + "/goc.*")
	if err != nil || len(originals) != 1 {
		t.Fatalf("%v, %v", originals, err)
	}
	data, err := os.ReadFile(originals[0])
	if err != nil {
		t.Fatal(err)
	}
	return c, []copies.Original{{Name: filepath.Base(originals[0]), Data: data}}
}

func same(t *testing.T, path string, encode func(io.Writer) error) {
	t.Helper()
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := encode(&b); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(b.Bytes(), file) {
		t.Errorf("%s: the program and the text make different files", filepath.Base(path))
	}
}

// TestNoForgeries holds that no example but the real letter 5989 can be taken
// for an issued document: number and date are pending, or it is a specimen.
func TestNoForgeries(t *testing.T) {
	for _, name := range names(t) {
		if doc := decode(t, name); name != "congvan5989" && !doc.Specimen && !(doc.Number.Pending() && doc.Date.Pending()) {
			t.Errorf("%s has number %q and date %q", name, doc.Number, doc.Date)
		}
	}
}

// TestEveryForm holds that the gallery shows an example of every form of Phụ lục
// III and of every kind without a form, and every example.
func TestEveryForm(t *testing.T) {
	shown := map[string]bool{}
	for _, p := range gallery {
		shown[p.form], shown[p.name] = true, true
	}
	for _, name := range append(names(t), copyNames...) {
		if !shown[name] {
			t.Errorf("%s is not in the gallery", name)
		}
	}
	want := []string{"Mẫu 1.3", "Mẫu 2.1", "Mẫu 2.2", "Mẫu 3.1", "Mẫu 3.2"}
	for _, k := range vanban.Kinds() {
		if k.Form() != "" {
			want = append(want, "Mẫu "+k.Form())
		} else {
			want = append(want, k.String())
		}
	}
	for _, form := range want {
		if !shown[form] {
			t.Errorf("no example of %s", form)
		}
	}
}
