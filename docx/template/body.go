package template

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/internal/ooxml"
	"github.com/dean161/vanban/outline"
	"github.com/dean161/vanban/render"
)

// styles are the paragraph styles that the bodies of an execution brought in, in
// the order of their first use.
type styles []docx.FragmentStyle

// printBody puts the paragraphs of a body in place of the paragraph of its tag.
func (x *execution) printBody(n int, s *spot, b outline.Body) error {
	if len(b) == 0 {
		return x.printSheet(n, s, nil)
	}
	if listed(b) {
		x.fail(n, "mục lục không chèn được vào mẫu: số trang của mẫu do Word chia", "bỏ mục lục khỏi nội dung này")
		return nil
	}
	sheet, err := render.ComposeBody(b, x.t.opts.Format)
	if faulty := (*vanban.ProblemsError)(nil); errors.As(err, &faulty) {
		for _, p := range faulty.Problems {
			if p.Severity == vanban.Error {
				x.report.add(s.tag.problem(x.program.part, p.Path+": "+p.Message, p.Mend))
			}
		}
		return nil
	}
	if err != nil {
		return err
	}
	return x.printSheet(n, s, sheet)
}

// listed says whether a body has a table of contents.
func listed(b outline.Body) bool {
	for node := range b.All() {
		if _, ok := node.(*outline.Contents); ok {
			return true
		}
	}
	return false
}

// printSheet puts the blocks of a sheet in place of the paragraph of a tag; nil
// is none.
func (x *execution) printSheet(n int, s *spot, sheet *render.Sheet) error {
	if !s.alone {
		x.fail(n, "nội dung nhiều đoạn không đứng chung đoạn với chữ khác", "đặt thẻ này riêng một đoạn, không ở đoạn ngắt phần")
		return nil
	}
	if sheet == nil || len(sheet.Sections[0].Blocks) == 0 {
		return x.out.replaceParagraph(nil)
	}
	f, err := docx.NewFragment(sheet)
	if err != nil {
		x.fail(n, strings.TrimPrefix(err.Error(), "docx: "), "")
		return nil
	}
	for _, st := range f.Styles {
		if !slices.ContainsFunc(x.styles, func(have docx.FragmentStyle) bool { return have.ID == st.ID }) {
			x.styles = append(x.styles, st)
		}
	}
	return x.out.replaceParagraph(x.adopt(f))
}

// inlineSpaces are the namespaces that drawings need and a part may lack.
const inlineSpaces = `<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
	` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"` +
	` xmlns:r="` + relationSpace + `" `

// adopt returns the blocks of a fragment with the images related to the part
// being printed.
func (x *execution) adopt(f *docx.Fragment) []byte {
	if len(f.Images) == 0 {
		return f.Blocks
	}
	var pairs []string
	for i, m := range f.Images {
		rel := x.media.relate(x, loaded{Image: Image{Data: m.Data}, format: m.Format})
		pairs = append(pairs,
			fmt.Sprintf(`<wp:docPr id="%d"`, i+1), fmt.Sprintf(`<wp:docPr id="%d"`, x.freshID()),
			` r:embed="`+m.ID+`"`, ` r:embed="`+rel+`"`)
	}
	pairs = append(pairs, `<wp:inline `, inlineSpaces)
	return []byte(strings.NewReplacer(pairs...).Replace(string(f.Blocks)))
}

// The decree's font, which the styles of a fragment leave to the defaults of the
// document, and what they are based on: these are other in another document.
var styleTerms = strings.NewReplacer(
	`<w:basedOn w:val="Normal"/>`, ``,
	`<w:rPr>`, `<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>`,
)

// addStyles returns the style part with the styles that bodies brought in. A
// style of the template with the same id stays.
func (x *execution) addStyles() ([]ooxml.Change, error) {
	if len(x.styles) == 0 {
		return nil, nil
	}
	name, err := x.t.related("styles")
	if name == "" || err != nil {
		return nil, err
	}
	data, err := x.t.pkg.Read(name)
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	for _, st := range x.styles {
		if !bytes.Contains(data, []byte(`w:styleId="`+st.ID+`"`)) {
			b.WriteString(styleTerms.Replace(string(st.XML)))
		}
	}
	if data, err = insertBefore(data, "styles", b.String()); err != nil {
		return nil, err
	}
	return []ooxml.Change{{Name: name, Data: data}}, nil
}
