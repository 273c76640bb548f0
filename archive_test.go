package vanban_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
)

// documentXML returns word/document.xml of a DOCX.
func documentXML(t testing.TB, docx []byte) string {
	t.Helper()
	return wordParts(t, docx)["word/document.xml"]
}

// wordParts returns the parts of a DOCX by name.
func wordParts(t testing.TB, docx []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	parts := make(map[string]string)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(text)
	}
	return parts
}

// editDOCX replaces a phrase in word/document.xml, as somebody does in Word.
func editDOCX(t testing.TB, docx []byte, old, new string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == "word/document.xml" {
			if strings.Count(string(data), old) != 1 {
				t.Fatalf("%q stands %d times in the document", old, strings.Count(string(data), old))
			}
			data = []byte(strings.Replace(string(data), old, new, 1))
		}
		part, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write(data); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
