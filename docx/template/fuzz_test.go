package template_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/dean161/vanban/docx/template"
)

// FuzzOpen: no file, however broken, makes Open or Execute panic.
func FuzzOpen(f *testing.F) {
	good := body(para("{{range .a}}", "{{.}}", "{{end}}"), table([]string{"{{if .b}}x", "y{{end}}"})).header(para("{{.c}}"))
	f.Add(good.bytes(f))
	f.Add([]byte("PK\x03\x04"))
	f.Add([]byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1})
	f.Fuzz(func(t *testing.T, file []byte) {
		tmpl, err := template.Open(file, nil)
		if err == nil {
			tmpl.Fields().JSONSchema()
			tmpl.Execute(io.Discard, data{"a": []any{"x"}, "b": true, "c": "y"})
		}
	})
}

// FuzzTags: no text of two paragraphs, in which § parts runs and ¶ paragraphs,
// makes Open or Execute panic or write what is not well formed.
func FuzzTags(f *testing.F) {
	for _, s := range []string{
		"a {{.a}} b", "{{if .b}}¶x¶{{else}}y{{end}}", "{{ra§nge .a}}{{.}}{{en§d}}", "{{$x := .c}}¶{{$x}}¶{{/* x */}}", "x{{range $i, $e := .a}}¶{{$i}}{{end}}y",
		"{{- .c -}} ¶ {{with .c}}{{.}}{{end}}", "{{“}}”}}", "{{restart}}¶{{join `,` .a | upper}}", "{{rich .c}}{{body .c}}", "{{.c.d.e}}{{index .a 5}}", "{{{{}}}}{", "{{printf `%d%s%v` 1}}",
		"{{range .a}}§{{if .}}¶{{end}}{{end}}", "{{if .b}}{{else}}¶{{end}}{{if .b}}¶{{end}}",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.Map(func(r rune) rune {
			if r < ' ' || r == 0xFFFE || r == 0xFFFF || r == '\uFFFD' {
				return -1
			}
			return r
		}, strings.ToValidUTF8(text, ""))
		var blocks []string
		for p := range strings.SplitSeq(text, "¶") {
			blocks = append(blocks, para(strings.Split(p, "§")...))
		}
		in := body(strings.Join(blocks, ""), `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid><w:tr><w:tc>`+strings.Join(blocks, `</w:tc><w:tc>`)+`</w:tc></w:tr></w:tbl>`)
		tmpl, err := template.Open(in.bytes(t), nil)
		if err == nil {
			fillWell(t, tmpl)
		}
	})
}

// fillWell fills a template; what it writes, if it writes, must be built as Word
// wants it.
func fillWell(t *testing.T, tmpl *template.Template) {
	tmpl.Fields().JSONSchema()
	var out bytes.Buffer
	_, err := tmpl.Execute(&out, data{"a": []any{"x", data{"y": "<"}}, "b": true, "c": "Điều 1. & **đậm**\n- x"})
	if err != nil {
		if pe := (*template.ProblemsError)(nil); !errors.As(err, &pe) {
			t.Fatal(err)
		}
		return
	}
	z, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(f.Name, "document") && strings.HasSuffix(f.Name, ".xml") {
			structure(t, string(data))
		}
	}
}
