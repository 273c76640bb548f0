package linebreak_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/internal/linebreak"
	"github.com/dean161/vanban/internal/unit"
)

// tokens are what official texts hold beside plain words.
var tokens = strings.Fields(`161/QĐ-TTg 5989/BLĐTBXH-VHTQT và/hoặc 2021-2025 2021–2025 12.500,50% 1.500.000đ 12°C 5\u00a0°C (abc) “nghĩa” ‘x’ a—b – …
	abc… abc% 100% $100 100₫ ₫5 €5 ±5 5±3 №5 §5 ©2024 a@b.com.vn nguyen-van-a@molisa.gov.vn https://molisa.gov.vn/a/b-c?d=e&f=g#h www.chinhphu.vn/
	C:\\dir\\file [1] {2} <3> a,b;c:d a.b.c 1,5;2:3 50%) (50%) %5 x=y+z a×b ≥5 → • 10km/h 24/7 01/01/2025 08:30:15 Điều\u00a05 khoản\u00a02\u00a0Điều\u00a05
	161/\u2060QĐ-\u2060TTg x\u2060–\u2060y ! ? (!) “( )” a)b đ) " ' «a» a|b a~b a_b * #1 & ½ ² TM. v.v… - -- + a- -5 3-4-5 a--b (-5) / // a/ /b ° ‰ 5‰ ™ €
	kWh/(m²·năm) ■ □ 1. a; A/B/C/D/E/F a/5 5/a TừRấtDàiKhôngVừaMộtDòngNàoCả`)

var words = strings.Fields("Căn cứ Quyết định số ngày tháng năm của Thủ tướng Chính phủ về việc phê duyệt Đề án AVA ƯƠ TRƯỞNG ỦY BAN NHÂN DÂN TỈNH")

// A sample is a paragraph to break.
type sample struct {
	spans       []linebreak.Span
	jc          string
	left, right int // indents in twips
	first       int
}

// textWidth is the width between the margins of the page, in twips.
const textWidth = 9600

// samples returns n random paragraphs.
func samples(n int, r *rand.Rand) []sample {
	token := strings.NewReplacer(`\u00a0`, "\u00a0", `\u2060`, "\u2060", `\\`, `\`)
	out := make([]sample, n)
	for i := range out {
		s := &out[i]
		s.jc = [...]string{"both", "left", "center", "right"}[r.Intn(4)]
		s.left, s.right, s.first = r.Intn(2000), r.Intn(5000), r.Intn(3)*283
		size := unit.Length(20+r.Intn(13)) * unit.Pt / 2
		for range 1 + r.Intn(6) {
			var text []string
			for range 3 + r.Intn(9) {
				w := words[r.Intn(len(words))]
				if r.Intn(3) == 0 {
					w = token.Replace(tokens[r.Intn(len(tokens))])
				}
				text = append(text, w)
			}
			s.spans = append(s.spans, linebreak.Span{Text: strings.Join(text, " "), Font: font.Style(r.Intn(4)), Size: size})
			if r.Intn(3) > 0 {
				s.spans[len(s.spans)-1].Text += " "
			}
		}
		last := &s.spans[len(s.spans)-1]
		last.Text = strings.TrimRight(last.Text, " ")
	}
	return out
}

// TestOffice holds the lines of 2,000 random paragraphs to those of LibreOffice.
func TestOffice(t *testing.T) {
	all := samples(2000, rand.New(rand.NewSource(161)))
	pdf := judge.Office(t, docx(t, all))[0]
	var theirs []string
	for _, p := range judge.Pages(t, pdf) {
		for _, l := range p.Lines {
			theirs = append(theirs, squeeze(l.Text))
		}
	}
	var ours []string
	for _, s := range all {
		text := linebreak.Text(s.spans)
		rest := unit.Length(textWidth-s.left-s.right) * unit.Twip
		for _, l := range linebreak.Lines(s.spans, font.Times(), rest-unit.Length(s.first)*unit.Twip, rest) {
			if line := squeeze(text[l.Start:l.End]); line != "" {
				ours = append(ours, line)
			}
		}
	}
	if len(ours) != len(theirs) {
		t.Errorf("%d lines, LibreOffice has %d", len(ours), len(theirs))
	}
	for i := range min(len(ours), len(theirs)) {
		if ours[i] != theirs[i] {
			t.Fatalf("line %d: %q, LibreOffice has %q", i, ours[i], theirs[i])
		}
	}
}

func squeeze(s string) string {
	return strings.NewReplacer(" ", "", "\u00a0", "", "\u2060", "").Replace(s)
}

const (
	xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`
	wordNS  = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	office  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	opc     = "http://schemas.openxmlformats.org/package/2006/"
	types   = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

// docx writes the paragraphs with as little as LibreOffice needs.
func docx(t *testing.T, all []sample) []byte {
	t.Helper()
	var body strings.Builder
	escape := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	for _, s := range all {
		fmt.Fprintf(&body, `<w:p><w:pPr><w:ind w:left="%d" w:right="%d" w:firstLine="%d"/><w:jc w:val="%s"/></w:pPr>`, s.left, s.right, s.first, s.jc)
		for _, x := range s.spans {
			fmt.Fprintf(&body, `<w:r><w:rPr><w:b w:val="%d"/><w:i w:val="%d"/><w:sz w:val="%d"/></w:rPr><w:t xml:space="preserve">%s</w:t></w:r>`,
				x.Font&font.Bold, x.Font&font.Italic>>1, x.Size.HalfPoints(), escape.Replace(x.Text))
		}
		body.WriteString(`</w:p>`)
	}
	fmt.Fprintf(&body, `<w:sectPr><w:pgSz w:w="11906" w:h="30000"/><w:pgMar w:top="1000" w:right="%d" w:bottom="1000" w:left="1000"/></w:sectPr>`, 11906-1000-textWidth)
	override := func(part, kind string) string {
		return `<Override PartName="/word/` + part + `.xml" ContentType="` + types + kind + `+xml"/>`
	}
	relation := func(id, kind, target string) string {
		return `<Relationship Id="` + id + `" Type="` + office + kind + `" Target="` + target + `"/>`
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="` + opc + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			override("document", "document.main") + override("settings", "settings") + override("styles", "styles") + `</Types>`},
		{"_rels/.rels", `<Relationships xmlns="` + opc + `relationships">` + relation("r1", "officeDocument", "word/document.xml") + `</Relationships>`},
		{"word/_rels/document.xml.rels", `<Relationships xmlns="` + opc + `relationships">` + relation("r1", "settings", "settings.xml") + relation("r2", "styles", "styles.xml") + `</Relationships>`},
		{"word/settings.xml", `<w:settings` + wordNS + `><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="14"/></w:compat></w:settings>`},
		{"word/styles.xml", `<w:styles` + wordNS + `><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>` +
			`<w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`},
		{"word/document.xml", `<w:document` + wordNS + `><w:body>` + body.String() + `</w:body></w:document>`},
	} {
		w, err := z.Create(part[0])
		if err == nil {
			_, err = w.Write([]byte(xmlHead + part[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
