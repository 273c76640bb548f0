package docx_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/render"
)

func noteOf(number int, text string) *render.Footnote {
	return &render.Footnote{Number: number, Style: body, Runs: []render.Run{{Text: text, Bold: body.Bold}}}
}

// TestFootnotes holds the parts of a document with notes, and that one without
// has none of them.
func TestFootnotes(t *testing.T) {
	p := par(body, "Chữ")
	s := &render.Sheet{Styles: styles(), Sections: []render.Section{section(p)}}
	plain := files(t, encode(t, s, docx.Typed))
	if plain["word/footnotes.xml"] != "" || strings.Contains(plain["word/styles.xml"]+plain["word/settings.xml"]+plain["[Content_Types].xml"], "footnote") {
		t.Error("a document without notes speaks of notes")
	}
	p.Runs[0].Footnote = noteOf(1, "Một <1>")
	p.Runs = append(p.Runs, render.Run{Text: " và"}, render.Run{Footnote: noteOf(2, "Hai")})
	got := files(t, encode(t, s, docx.Word))
	for _, want := range [][2]string{
		{"word/document.xml", `<w:t>Chữ</w:t></w:r><w:r><w:rPr><w:rStyle w:val="DauChuThich"/></w:rPr><w:footnoteReference w:id="1"/></w:r><w:r><w:t xml:space="preserve"> và</w:t></w:r>`},
		{"word/footnotes.xml", `<w:footnote w:type="separator" w:id="-1">`},
		{"word/footnotes.xml", `<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:t>Một &lt;1&gt;</w:t></w:r></w:p></w:footnote><w:footnote w:id="2">`},
		{"word/styles.xml", `<w:vertAlign w:val="superscript"/>`},
		{"word/settings.xml", `<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat>`},
		{"word/_rels/document.xml.rels", `relationships/footnotes" Target="footnotes.xml"`},
		{"[Content_Types].xml", `PartName="/word/footnotes.xml"`},
	} {
		if !strings.Contains(got[want[0]], want[1]) {
			t.Errorf("%s lacks %s:\n%s", want[0], want[1], got[want[0]])
		}
	}
}

// TestFootnoteErrors holds that notes are refused where they cannot stand.
func TestFootnoteErrors(t *testing.T) {
	noted := func(n *render.Footnote) *render.Paragraph {
		p := par(body, "Chữ")
		p.Runs[0].Footnote = n
		return p
	}
	nested := noteOf(1, "a")
	nested.Runs[0].Footnote = noteOf(2, "b")
	unknown := noteOf(1, "a")
	unknown.Style = &render.Style{ID: "La", Name: "Lạ"}
	head := section(par(body, "Chữ"))
	head.FirstHead = []render.Block{noted(noteOf(1, "a"))}
	table := &render.Table{Columns: []render.Length{50 * mm}, Head: 1, Rows: []render.Row{{Cells: []render.Cell{{Blocks: []render.Block{noted(noteOf(1, "a"))}}}}}}
	for name, s := range map[string]render.Section{
		"number": section(noted(noteOf(2, "a"))), "nested": section(noted(nested)), "style": section(noted(unknown)),
		"head": head, "repeated row": section(table), "control": section(noted(noteOf(1, "a\x00"))),
	} {
		if err := docx.EncodeSheet(&bytes.Buffer{}, &render.Sheet{Styles: styles(), Sections: []render.Section{s}}, nil); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
