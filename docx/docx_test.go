package docx_test

import (
	"archive/zip"
	"bytes"
	"io"
	"testing"

	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/render"
)

var modes = []struct {
	name      string
	numbering docx.Numbering
}{{"typed", docx.Typed}, {"word", docx.Word}}

func encode(t testing.TB, s *render.Sheet, n docx.Numbering) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := docx.EncodeSheet(&b, s, &docx.Options{Numbering: n}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// files opens a package.
func files(t testing.TB, data []byte) map[string]string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range r.File {
		rc, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(rc)
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		if _, twice := all[f.Name]; twice {
			t.Errorf("%s stands twice in the archive", f.Name)
		}
		all[f.Name] = string(text)
	}
	return all
}
