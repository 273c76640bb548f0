// Package save is what the examples share: they read bodies and write documents
// to files.
package save

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/copies"
	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/outline"
	"github.com/dean161/vanban/render/pdf"
)

// Main is the main function of an example: it writes doc as name.docx and
// name.pdf into the directory that the first argument names, or into "out". Of a
// document that is issued in several files the others have the name of their part
// behind name.
func Main(name string, doc *vanban.Document) {
	into(func(dir string) error { return all(dir, name, doc) })
}

// Copy is the main function of an example that copies a document: it writes the
// copy as name.pdf where Main would.
func Copy(name string, c *vanban.Copy, from copies.Original) {
	into(func(dir string) error {
		return file(filepath.Join(dir, name+".pdf"), func(w io.Writer) error {
			return copies.Encode(w, c, []copies.Original{from}, nil)
		})
	})
}

// into calls write with the directory, and ends the program if it fails.
func into(write func(dir string) error) {
	dir := "out"
	if len(os.Args) > 1 {
		dir = os.Args[1]
	}
	err := os.MkdirAll(dir, 0o777)
	if err == nil {
		err = write(dir)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func all(dir, name string, doc *vanban.Document) error {
	for i, part := range doc.Parts() {
		base := filepath.Join(dir, name)
		if i > 0 {
			base += "-" + part
		}
		if err := file(base+".docx", func(w io.Writer) error { return docx.Encode(w, doc, &docx.Options{Part: i}) }); err != nil {
			return err
		}
		if err := file(base+".pdf", func(w io.Writer) error { return pdf.Encode(w, doc, &pdf.Options{Part: i}) }); err != nil {
			return err
		}
	}
	return nil
}

// file writes a file and removes it again if that fails.
func file(path string, write func(io.Writer) error) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := write(f); err != nil {
		f.Close()
		os.Remove(path)
		return err
	}
	fmt.Println(path)
	return f.Close()
}

// Body reads a body from its plain-text form. A doubt about it ends the program.
func Body(text string) outline.Body {
	body, notes := outline.Parse(text)
	if len(notes) > 0 {
		fmt.Fprintln(os.Stderr, notes)
		os.Exit(1)
	}
	return body
}
