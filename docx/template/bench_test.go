package template_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/dean161/vanban/docx/template"
)

// threePages is a template of three pages as Word writes them: 80 KB of
// document.xml with 60 tags, most of them cut into runs, beside 60 KB of styles
// and themes that no tag stands in.
func threePages(t testing.TB) ([]byte, data) {
	values := data{}
	var b strings.Builder
	const props = `<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr>`
	for i := range 60 {
		name := fmt.Sprintf("truong_%d", i)
		values[name] = "Nguyễn Văn An, phường Bến Thành"
		b.WriteString(`<w:p w14:paraId="1A2B3C4D"><w:pPr><w:spacing w:before="120" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>` + props + `</w:pPr>`)
		for _, text := range []string{"Căn cứ quy định hiện hành, đề nghị ", "{{", ".", name, "}}", " thực hiện theo đúng tiến độ."} {
			b.WriteString(`<w:r w:rsidR="00A1B2C3">` + props + `<w:t xml:space="preserve">` + text + `</w:t></w:r><w:proofErr w:type="spellEnd"/>`)
		}
		b.WriteString(`</w:p>`)
	}
	f := body(b.String())
	f.part("styles", "styles.xml", "styles", strings.Repeat(`<w:style w:type="paragraph" w:styleId="S"><w:name w:val="S"/><w:pPr><w:spacing w:before="120"/></w:pPr></w:style>`, 500))
	if n := len(b.String()); n < 80_000 {
		t.Fatalf("document.xml has only %d bytes", n)
	}
	return f.bytes(t), values
}

func BenchmarkFill(b *testing.B) {
	file, values := threePages(b)
	tmpl, err := template.Open(file, nil)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		values["truong_0"] = fmt.Sprint("Nguyễn Văn ", i)
		if _, err := tmpl.Execute(io.Discard, values); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	file, _ := threePages(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := template.Open(file, nil); err != nil {
			b.Fatal(err)
		}
	}
}

// The same template and data give the same bytes, one after the other and at
// once.
func TestSameBytes(t *testing.T) {
	file, values := threePages(t)
	tmpl, err := template.Open(file, nil)
	if err != nil {
		t.Fatal(err)
	}
	var first bytes.Buffer
	if _, err := tmpl.Execute(&first, values); err != nil {
		t.Fatal(err)
	}
	results := make(chan string)
	for i := range 16 {
		go func() {
			var out bytes.Buffer
			other := data{}
			for k := range values {
				other[k] = fmt.Sprint(k, i)
			}
			if _, err := tmpl.Execute(io.Discard, other); err != nil {
				t.Error(err)
			}
			if _, err := tmpl.Execute(&out, values); err != nil {
				t.Error(err)
			}
			results <- out.String()
		}()
	}
	for range 16 {
		if got := <-results; got != first.String() {
			t.Error("other bytes")
		}
	}
}
