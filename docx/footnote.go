package docx

import "github.com/dean161/vanban/render"

// The character style of the marks of footnotes. LibreOffice 7.4 raises the mark
// in a note only if the style has this name, under which Word knows it too.
const (
	markStyleID   = "DauChuThich"
	markStyleName = "footnote reference"
)

// footnoteSettings names the two notes that hold the lines above the notes of a
// page (17.11.9).
const footnoteSettings = `<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>`

// footnoteMark writes the mark of a note behind its run. Word counts the notes
// of a document from 1 on, so the number of the sheet must be that count.
func (e *encoder) footnoteMark(style *render.Style, r *render.Run) {
	e.footnotes = append(e.footnotes, r.Footnote)
	if n := len(e.footnotes); r.Footnote.Number != n {
		e.fail("chú thích thứ %d mang số %d", n, r.Footnote.Number)
	}
	e.noteMark(style, r.Bold, r.Italic)
	e.lit(`<w:footnoteReference w:id="`).num(len(e.footnotes)).lit(`"/></w:r>`)
}

// noteMark opens a run in the style of marks.
func (e *encoder) noteMark(style *render.Style, bold, italic bool) {
	e.lit(`<w:r><w:rPr><w:rStyle w:val="` + markStyleID + `"/>`)
	e.toggle(differ(style.Bold, bold), `<w:b/>`, `<w:b w:val="0"/>`)
	e.toggle(differ(style.Italic, italic), `<w:i/>`, `<w:i w:val="0"/>`)
	e.lit(`</w:rPr>`)
}

// footnoteTexts writes the notes, behind the lines that stand above them: that
// of a page whose notes begin on it, and that of one on which a note goes on.
func (e *encoder) footnoteTexts() {
	e.lit(`<w:footnotes` + namespaces + `>`)
	for i, line := range [...]string{"separator", "continuationSeparator"} {
		e.lit(`<w:footnote w:type="`).lit(line).lit(`" w:id="`).num(i - 1).lit(`"><w:p><w:r><w:`).lit(line).lit(`/></w:r></w:p></w:footnote>`)
	}
	for i, n := range e.footnotes {
		e.lit(`<w:footnote w:id="`).num(i + 1).lit(`"><w:p>`)
		e.paragraphProps(&paragraphProps{style: e.styleID(n.Style)})
		if e.err != nil {
			return
		}
		e.noteMark(n.Style, n.Style.Bold, n.Style.Italic)
		e.lit(`<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`)
		for j := range n.Runs {
			if n.Runs[j].Footnote != nil {
				e.fail("chú thích %d chứa một chú thích khác", i+1)
			}
		}
		e.runs(n.Style, nil, n.Runs)
		e.lit(`</w:p></w:footnote>`)
	}
	e.lit(`</w:footnotes>`)
}

// footnoteMarkStyle writes the style of marks: small and raised.
func (e *encoder) footnoteMarkStyle() {
	e.lit(`<w:style w:type="character" w:styleId="` + markStyleID + `"><w:name w:val="` + markStyleName +
		`"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`)
}
