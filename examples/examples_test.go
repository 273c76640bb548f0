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
	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/render/pdf"
)

// TestSameBytesFromText holds that each program and the .md file beside it make
// the same two files.
func TestSameBytesFromText(t *testing.T) {
	texts, err := filepath.Glob("*/*.md")
	if err != nil || len(texts) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	for _, text := range texts {
		name := filepath.Base(filepath.Dir(text))
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			if out, err := exec.Command("go", "run", "./"+name, dir).CombinedOutput(); err != nil {
				t.Fatalf("go run: %v\n%s", err, out)
			}
			src, err := os.ReadFile(text)
			if err != nil {
				t.Fatal(err)
			}
			doc, err := vanban.Decode(src, &vanban.DecodeOptions{Name: text})
			if err != nil {
				t.Fatal(err)
			}
			if problems := doc.Check(); len(problems) > 0 {
				t.Errorf("problems in an example: %v", problems)
			}
			same(t, filepath.Join(dir, name+".docx"), func(w io.Writer) error { return docx.Encode(w, doc, nil) })
			same(t, filepath.Join(dir, name+".pdf"), func(w io.Writer) error { return pdf.Encode(w, doc, nil) })
		})
	}
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
