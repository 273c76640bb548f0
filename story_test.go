package vanban_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/render"
	"github.com/dean161/vanban/render/layout"
	"github.com/dean161/vanban/render/pdf"
)

// A story is one txtar file of testdata/stories: an input.md and all views of
// it. The README there explains them.
func stories(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/stories/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no stories (%v)", err)
	}
	return files
}

func TestStories(t *testing.T) {
	update := flag.Lookup("update").Value.String() == "true"
	for _, file := range stories(t) {
		t.Run(storyName(file), func(t *testing.T) {
			story, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if len(story.Files) == 0 || story.Files[0].Name != "input.md" {
				t.Fatal("a story begins with input.md")
			}
			renewed := &txtar.Archive{Comment: story.Comment, Files: append(story.Files[:1:1], views(t, story.Files[0].Data)...)}
			had, got := txtar.Format(story), txtar.Format(renewed)
			switch {
			case bytes.Equal(had, got):
			case update:
				if err := os.WriteFile(file, got, 0o666); err != nil {
					t.Fatal(err)
				}
			default:
				t.Errorf("%s differs; run with -update and look at the difference:\n%s", file, firstDifference(string(had), string(got)))
			}
		})
	}
}

func storyName(file string) string { return strings.TrimSuffix(filepath.Base(file), ".txtar") }

// views returns the problems of an input and, if it can be composed, the sheet,
// the document.xml and the pages of each of its parts.
func views(t *testing.T, input []byte) []txtar.File {
	t.Helper()
	view := func(name, text string) txtar.File { return txtar.File{Name: name, Data: []byte(text)} }
	doc, err := vanban.Decode(input, &vanban.DecodeOptions{Name: "input.md", FS: os.DirFS("testdata/stories")})
	if err != nil {
		return []txtar.File{view("problems", err.Error()+"\n")}
	}
	var problems strings.Builder
	for _, p := range doc.Check() {
		problems.WriteString(p.String() + "\n")
	}
	files := []txtar.File{view("problems", problems.String())}
	for i, part := range doc.Parts() {
		sheet, err := render.ComposePart(doc, i)
		if err != nil {
			return files
		}
		var word bytes.Buffer
		if err := docx.EncodeSheet(&word, sheet, nil); err != nil {
			t.Fatal(err)
		}
		of := ""
		if i > 0 {
			of = " of " + part
		}
		files = append(files,
			view("sheet"+of, dumpSheet(sheet)),
			view("document.xml"+of, brokenXML(documentXML(t, word.Bytes()))),
			view("pages"+of, dumpPages(layout.Pages(sheet, font.Times()))))
	}
	return files
}

// TestStoriesLineForLine is TestLineForLine for every story that can be
// composed.
func TestStoriesLineForLine(t *testing.T) {
	judge.Program(t, "soffice")
	var names []string
	var words, files [][]byte
	for _, file := range stories(t) {
		story, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := vanban.Decode(story.Files[0].Data, &vanban.DecodeOptions{Name: "input.md", FS: os.DirFS("testdata/stories")})
		if err != nil || doc.Check().Err() != nil {
			continue
		}
		for i, part := range doc.Parts() {
			var p bytes.Buffer
			if err := pdf.Encode(&p, doc, &pdf.Options{Part: i}); err != nil {
				t.Fatal(err)
			}
			names, words, files = append(names, storyName(file)+"/"+part), append(words, encodeDOCX(t, doc, &docx.Options{Part: i})), append(files, p.Bytes())
		}
	}
	version := judge.OfficeVersion(t)
	for i, office := range judge.Office(t, words...) {
		t.Run(names[i], func(t *testing.T) {
			judge.Validate(t, words[i])
			if names[i] == "chu-thich-bang/van-ban" && !strings.HasPrefix(version, "7.4.") {
				t.Skipf("LibreOffice %s turns the page elsewhere in a table with notes", version)
			}
			sameLines(t, judge.Pages(t, files[i]), judge.Pages(t, office))
		})
	}
}

// firstDifference returns the first line in which two texts differ.
func firstDifference(had, got string) string {
	a, b := strings.Split(had, "\n"), strings.Split(got, "\n")
	for i := range max(len(a), len(b)) {
		var x, y string
		if i < len(a) {
			x = a[i]
		}
		if i < len(b) {
			y = b[i]
		}
		if x != y || i >= len(a) || i >= len(b) {
			return fmt.Sprintf("line %d\n had %s\n got %s", i+1, x, y)
		}
	}
	return "only in the end of the last line"
}
