package template_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/dean161/vanban/docx/template"
	"github.com/dean161/vanban/internal/judge"
)

// contains holds that the main part of a filled template has, or lacks, pieces
// of XML.
func contains(t *testing.T, out []byte, want, lack string) {
	t.Helper()
	document := partOf(t, out, "word/document.xml")
	if !strings.Contains(document, want) {
		t.Errorf("no %s in %s", want, document)
	}
	if lack != "" && strings.Contains(document, lack) {
		t.Errorf("there is %s in %s", lack, document)
	}
}

// A part of another name, and a template of Word's own kind, whose copies are
// documents.
func TestOtherPackages(t *testing.T) {
	in := rezip(t, body(para("{{.a}}")).bytes(t), func(name string, data []byte) (string, []byte) {
		data = bytes.ReplaceAll(data, []byte("word/document.xml"), []byte("w/main2.xml"))
		data = bytes.ReplaceAll(data, []byte("document.main+xml"), []byte("template.main+xml"))
		return strings.Replace(strings.Replace(name, "word/document.xml", "w/main2.xml", 1), "word/_rels/document.xml.rels", "w/_rels/main2.xml.rels", 1), data
	})
	tmpl, err := template.Open(in, nil)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if _, err := tmpl.Execute(&out, data{"a": "x"}); err != nil {
		t.Fatal(err)
	}
	if got := plainPart(t, partOf(t, out.Bytes(), "w/main2.xml")); got != "x\n" {
		t.Errorf("%q", got)
	}
	if types := partOf(t, out.Bytes(), "[Content_Types].xml"); strings.Contains(types, "template.main") {
		t.Error(types)
	}
	judge.Validate(t, out.Bytes())
}

// What no tag stands in keeps its bytes.
func TestUntouched(t *testing.T) {
	f := body(`<w:p w:rsidR="001"><w:r><w:t>a &#38; b</w:t></w:r></w:p>`, para("{{.a}}")).header(`<w:p><w:r><w:t >x</w:t></w:r></w:p>`)
	out := fill(t, f, data{"a": "x"}, nil)
	contains(t, out, `<w:p w:rsidR="001"><w:r><w:t>a &#38; b</w:t></w:r></w:p>`, "")
	if partOf(t, out, "word/header1.xml") != f.parts["word/header1.xml"] {
		t.Error("the header is changed")
	}
}

// A control bound to data of its own would be overwritten by Word.
func TestBoundControl(t *testing.T) {
	f := body(`<w:p><w:sdt><w:sdtPr><w:id w:val="1"/><w:showingPlcHdr/><w:dataBinding w:xpath="/a" w:storeItemID="{}"/></w:sdtPr><w:sdtContent>` + run("{{.a}}") + `</w:sdtContent></w:sdt></w:p>`)
	contains(t, fill(t, f, data{"a": "x"}, nil), `<w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent><w:r><w:t xml:space="preserve">x</w:t>`, "dataBinding")
}

// A section that ends in the paragraph of a tag is not lost, and bookmarks of a
// paragraph that goes stay.
func TestKeptWithTags(t *testing.T) {
	section := `<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr>` + run("{{end}}") + `</w:p>`
	out := fill(t, body(para("{{if .a}}"), para("x"), section, `<w:p><w:bookmarkStart w:id="4" w:name="dau"/>`+run("{{if .a}}")+`</w:p>`, para("y"), `<w:p>`+run("{{end}}")+`<w:bookmarkEnd w:id="4"/></w:p>`), data{"a": true}, nil)
	contains(t, out, `<w:sectPr><w:pgSz w:w="11906"`, "")
	contains(t, out, `<w:bookmarkStart w:id="4" w:name="dau"/><w:p>`, "")
	contains(t, out, `</w:p><w:bookmarkEnd w:id="4"/>`, "")
	if got := plain(t, out); got != "x\n\ny\n" {
		t.Errorf("%q", got)
	}
	if got := problems(t, body(strings.Replace(section, "{{end}}", "{{body .a}}", 1)).bytes(t), data{"a": "x\ny"}, nil); len(got) != 1 || !strings.Contains(got[0].Message, "không đứng chung đoạn") {
		t.Errorf("%v", got)
	}
}

// Tags of XML may hold blanks.
func TestBlanksInMarkup(t *testing.T) {
	f := body(para("trước"), "<w:p\tw:rsidR=\"1\"\n>"+run("{{body .a}}")+"</w:p >", strings.NewReplacer("</w:tr>", "</w:tr\n>", "<w:tr>", "<w:tr\n>").Replace(table([]string{"{{if .b}}x", "y{{end}}"})), para("sau"))
	f.part("styles", "styles.xml", "styles", styleSheet)
	if got := plain(t, fill(t, f, data{"a": "một\nhai", "b": true}, nil)); got != "trước\nmột\nhai\nx\ny\nsau\n" {
		t.Errorf("%q", got)
	}
}

// Every drawing keeps an id of its own.
func TestDrawingIDs(t *testing.T) {
	f := body(para("{{range .a}}"), textBox(para("{{.}}")), para("{{end}}"))
	out := fill(t, f, data{"a": []string{"m", "n", "o"}}, nil)
	for _, id := range []string{`<wp:docPr id="8"`, `<wp:docPr id="9"`, `<wp:docPr id="10"`} {
		contains(t, out, id, `<wp:docPr id="7"`)
	}
	if got := plain(t, out); got != "m\nm\n\nn\nn\n\no\no\n\n" {
		t.Errorf("%q", got)
	}
	judge.Validate(t, out)
}

type fullWriter struct{ room int }

var errFull = errors.New("full")

func (w *fullWriter) Write(p []byte) (int, error) {
	if w.room -= len(p); w.room < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestWriteFails(t *testing.T) {
	tmpl, err := template.Open(body(para("{{.a}}")).bytes(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	for room := 0; room < 1000; room += 50 {
		if _, err := tmpl.Execute(&fullWriter{room}, data{"a": 1}); !errors.Is(err, errFull) {
			t.Fatalf("room for %d bytes: %v", room, err)
		}
	}
	if _, err := template.Read(io.MultiReader(strings.NewReader("PK"), errReader{}), nil); !errors.Is(err, errFull) {
		t.Errorf("reading: %v", err)
	}
}

type errReader struct{}

func (errReader) Read([]byte) (int, error) { return 0, errFull }

// TestHostile: large and crooked templates take time in proportion to their
// size, or are refused.
func TestHostile(t *testing.T) {
	many := strings.Repeat("{{.a}} ", 19_000)
	runs := strings.Repeat(run("{")+run("{.a")+run("}}"), 10_000)
	tests := []struct {
		name string
		file *file
		ok   bool
	}{
		{"many tags in a paragraph", body(para(many)), true},
		{"too many tags", body(para(many + many)), false},
		{"many runs", body(`<w:p>` + runs + `</w:p>`), true},
		{"many ranges", body(strings.Repeat(para("{{range .l}}")+listed("x")+para("{{restart}}{{end}}"), 5_000)), true},
		{"a deep nest", body(strings.Repeat(para("{{if .a}}"), 2_000) + para("x") + strings.Repeat(para("{{end}}"), 2_000)), true},
		{"too many elements", body(strings.Repeat("<w:p/>", 1_000_001)), false},
	}
	for _, test := range tests {
		start := time.Now()
		tmpl, err := template.Open(test.file.bytes(t), nil)
		if (err == nil) != test.ok {
			t.Errorf("%s: %.200v", test.name, err)
			continue
		}
		if err == nil {
			_, err = tmpl.Execute(io.Discard, data{"a": "x", "l": []int{1, 2}})
		}
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%s: %v %v", test.name, took, err)
		} else {
			t.Logf("%-26s %v", test.name, took)
		}
	}
}
