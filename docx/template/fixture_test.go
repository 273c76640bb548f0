package template_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/dean161/vanban/docx/template"
)

const wordNS = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
	` xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
	` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"`

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// A file is the content of a template as tests write it.
type file struct {
	body   string            // of w:body
	parts  map[string]string // further parts, by name
	types  string            // further content types
	rels   string            // further relationships of the main part
	sectPr string            // content of the last w:sectPr
}

const (
	typePrefix = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	relPrefix  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
)

// part adds a part of the kind, such as "header", to the file.
func (f *file) part(kind, name, root, content string) *file {
	if f.parts == nil {
		f.parts = map[string]string{}
	}
	f.parts["word/"+name] = xmlHead + "<w:" + root + " " + wordNS + ">" + content + "</w:" + root + ">"
	f.types += `<Override PartName="/word/` + name + `" ContentType="` + typePrefix + kind + `+xml"/>`
	f.rels += `<Relationship Id="rel` + name + `" Type="` + relPrefix + kind + `" Target="` + name + `"/>`
	return f
}

// header adds a header for all pages.
func (f *file) header(content string) *file {
	f.part("header", "header1.xml", "hdr", content)
	f.sectPr += `<w:headerReference w:type="default" r:id="relheader1.xml"/>`
	return f
}

// bytes returns the file.
func (f *file) bytes(t testing.TB) []byte {
	t.Helper()
	all := []struct{ name, data string }{
		{"[Content_Types].xml", xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>` +
			`<Override PartName="/word/document.xml" ContentType="` + typePrefix + `document.main+xml"/>` + f.types + `</Types>`},
		{"_rels/.rels", xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="rId1" Type="` + relPrefix + `officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", xmlHead + `<w:document ` + wordNS + `><w:body>` + f.body + `<w:sectPr>` + f.sectPr +
			`<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`},
		{"word/_rels/document.xml.rels", xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + f.rels + `</Relationships>`},
	}
	for _, name := range sortedKeys(f.parts) {
		all = append(all, struct{ name, data string }{name, f.parts[name]})
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range all {
		w, err := z.Create(p.name)
		if err == nil {
			_, err = io.WriteString(w, p.data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func sortedKeys(m map[string]string) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	for i := range keys {
		for j := i; j > 0 && keys[j] < keys[j-1]; j-- {
			keys[j], keys[j-1] = keys[j-1], keys[j]
		}
	}
	return keys
}

// escaped returns text as character data.
func escaped(s string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(s)); err != nil {
		panic(err)
	}
	return b.String()
}

// run returns a run of text.
func run(text string) string {
	return `<w:r><w:t xml:space="preserve">` + escaped(text) + `</w:t></w:r>`
}

// para returns a paragraph of a run for each text.
func para(texts ...string) string {
	s := `<w:p>`
	for _, t := range texts {
		s += run(t)
	}
	return s + `</w:p>`
}

// table returns a table, each cell of one paragraph.
func table(rows ...[]string) string {
	s := `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>`
	for range rows[0] {
		s += `<w:gridCol w:w="2000"/>`
	}
	s += `</w:tblGrid>`
	for _, row := range rows {
		s += `<w:tr>`
		for _, cell := range row {
			s += `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>` + para(cell) + `</w:tc>`
		}
		s += `</w:tr>`
	}
	return s + `</w:tbl>`
}

// body returns a file of the blocks given.
func body(blocks ...string) *file { return &file{body: strings.Join(blocks, "")} }

// fill opens and fills a template; problems fail the test.
func fill(t testing.TB, f *file, data any, o *template.Options) []byte {
	t.Helper()
	tmpl, err := template.Open(f.bytes(t), o)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if _, err := tmpl.Execute(&out, data); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// problems opens and fills a template and returns the problems it has.
func problems(t testing.TB, data []byte, values any, o *template.Options) template.Problems {
	t.Helper()
	tmpl, err := template.Open(data, o)
	if err == nil {
		var out bytes.Buffer
		var found template.Problems
		if found, err = tmpl.Execute(&out, values); err == nil {
			return found
		}
		if out.Len() > 0 {
			t.Error("something was written beside the problems")
		}
	}
	pe := (*template.ProblemsError)(nil)
	if !errors.As(err, &pe) {
		t.Fatalf("error %v", err)
	}
	return pe.Problems
}

// partOf returns a part of a file.
func partOf(t testing.TB, data []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	b, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// plain returns the text of the main part: a line for each paragraph, a tab and
// a line break as such. It fails the test if the XML is not well formed.
func plain(t testing.TB, data []byte) string {
	t.Helper()
	return plainPart(t, partOf(t, data, "word/document.xml"))
}

// holders are the elements in which an element of the name may stand.
var holders = map[string]string{
	"p": "body tc txbxContent hdr ftr footnote endnote sdtContent", "tbl": "body tc txbxContent hdr ftr footnote endnote sdtContent",
	"tr": "tbl", "tc": "tr", "t": "r", "br": "r", "drawing": "r Choice", "rPr": "r pPr style rPrDefault", "tab": "r tabs",
	"r": "p hyperlink ins del smartTag sdtContent", "hyperlink": "p sdtContent smartTag ins", "proofErr": "p", "sdt": "p body tc",
}

// structure holds that a part is built as Word wants it: every element where it
// may stand, cells that end in a paragraph, tables with rows.
func structure(t testing.TB, part string) {
	t.Helper()
	type open struct {
		name, last string
		rows       int
	}
	stack := []open{{}}
	d := xml.NewDecoder(strings.NewReader(part))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("the XML is broken: %v\n%s", err, part)
		}
		top := &stack[len(stack)-1]
		switch token := token.(type) {
		case xml.StartElement:
			name := token.Name.Local
			if in := holders[name]; in != "" && strings.HasSuffix(token.Name.Space, "wordprocessingml/2006/main") && !strings.Contains(" "+in+" ", " "+top.name+" ") {
				t.Fatalf("<%s> stands in <%s>\n%s", name, top.name, part)
			}
			top.last = name
			if name == "tr" {
				top.rows++
			}
			stack = append(stack, open{name: name})
		case xml.EndElement:
			if top.name == "tbl" && top.rows == 0 || (top.name == "tc" || top.name == "txbxContent" || top.name == "hdr") && top.last != "p" {
				t.Fatalf("<%s> ends in <%s>\n%s", top.name, top.last, part)
			}
			stack = stack[:len(stack)-1]
		}
	}
}

func plainPart(t testing.TB, part string) string {
	t.Helper()
	structure(t, part)
	var b strings.Builder
	d := xml.NewDecoder(strings.NewReader(part))
	var stack []string
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return b.String()
		}
		if err != nil {
			t.Fatalf("the XML is broken: %v\n%s", err, part)
		}
		switch token := token.(type) {
		case xml.StartElement:
			stack = append(stack, token.Name.Local)
			if len(stack) > 1 && stack[len(stack)-2] == "r" {
				switch token.Name.Local {
				case "tab":
					b.WriteByte('\t')
				case "br":
					b.WriteByte('\v')
				}
			}
		case xml.EndElement:
			stack = stack[:len(stack)-1]
			if token.Name.Local == "p" {
				b.WriteByte('\n')
			}
		case xml.CharData:
			if len(stack) > 0 && stack[len(stack)-1] == "t" {
				b.Write(token)
			}
		}
	}
}

// data is a map of values.
type data = map[string]any

func ExampleOpen_problems() {
	_, err := template.Open([]byte("%PDF-1.7"), nil)
	fmt.Println(err)
	// Output: lỗi: đây là tệp PDF, không phải DOCX; dùng tệp .docx gốc
}
