package docx_test

import (
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/render"
)

// TestInvariants holds what Word asks of a document and what no validator
// looks at.
func TestInvariants(t *testing.T) {
	for _, mode := range modes {
		t.Run(mode.name, func(t *testing.T) {
			parts := files(t, encode(t, letter(t), mode.numbering))
			document := parse(t, parts["word/document.xml"])
			checkPackage(t, parts)
			checkStyles(t, parts)
			checkReferences(t, parts, document)
			checkStructure(t, document)
			checkNoCheating(t, document)
		})
	}
}

// checkPackage: every part has a content type, every relationship a target.
func checkPackage(t *testing.T, parts map[string]string) {
	t.Helper()
	typed := map[string]bool{}
	for _, o := range parse(t, parts["[Content_Types].xml"]).kids {
		if name := o.attrs["PartName"]; name != "" {
			typed[name[1:]] = true
		}
	}
	for name, data := range parts {
		if name != "[Content_Types].xml" && !strings.HasSuffix(name, ".rels") && !typed[name] {
			t.Errorf("%s has no content type", name)
		}
		delete(typed, name)
		if !strings.HasSuffix(name, ".rels") {
			continue
		}
		for _, r := range parse(t, data).kids {
			target := path.Join(path.Dir(path.Dir(name)), r.attrs["Target"])
			if _, ok := parts[target]; !ok {
				t.Errorf("%s: no part %s", name, target)
			}
		}
	}
	for name := range typed {
		t.Errorf("a content type for %s, which is not there", name)
	}
}

// checkStyles: every style id in use exists, and so do the styles that styles
// name; names are unique.
func checkStyles(t *testing.T, parts map[string]string) {
	t.Helper()
	known, names := map[string]bool{}, map[string]bool{}
	table := parse(t, parts["word/styles.xml"])
	for _, s := range table.all("w:style") {
		id, name := s.attrs["w:styleId"], s.find("w:name").val()
		if known[id] || names[name] {
			t.Errorf("style %s (%s) stands twice", id, name)
		}
		known[id], names[name] = true, true
	}
	for _, s := range table.all("w:style") {
		for _, ref := range []string{"w:next", "w:basedOn"} {
			if id := s.find(ref).val(); id != "" && !known[id] {
				t.Errorf("%s of %s: no style %s", ref, s.attrs["w:styleId"], id)
			}
		}
	}
	used := 0
	for name, data := range parts {
		if !strings.HasPrefix(name, "word/") || !strings.HasSuffix(name, ".xml") {
			continue
		}
		for _, p := range parse(t, data).all("w:p") {
			used++
			if id := p.find("w:pPr", "w:pStyle").val(); !known[id] {
				t.Errorf("%s: no style %q", name, id)
			}
		}
	}
	if used < 100 {
		t.Errorf("only %d paragraphs looked at", used)
	}
}

// checkReferences: relationship ids and list ids resolve; drawings have ids of
// their own.
func checkReferences(t *testing.T, parts map[string]string, document *node) {
	t.Helper()
	rels := map[string]bool{}
	for _, r := range parse(t, parts["word/_rels/document.xml.rels"]).kids {
		rels[r.attrs["Id"]] = true
	}
	lists := map[string]bool{}
	if data, ok := parts["word/numbering.xml"]; ok {
		numbering := parse(t, data)
		abstract := map[string]*node{}
		for _, a := range numbering.all("w:abstractNum") {
			abstract[a.attrs["w:abstractNumId"]] = a
		}
		for _, n := range numbering.all("w:num") {
			a := abstract[n.find("w:abstractNumId").val()]
			if a == nil {
				t.Fatalf("list %s has no definition", n.attrs["w:numId"])
			}
			for _, l := range a.all("w:lvl") {
				lists[n.attrs["w:numId"]+"/"+l.attrs["w:ilvl"]] = true
			}
		}
	}
	drawings := map[string]bool{}
	document.walk(func(n *node) {
		for _, a := range []string{"r:id", "r:embed"} {
			if id := n.attrs[a]; id != "" && !rels[id] {
				t.Errorf("%s: no relationship %s", n.name, id)
			}
		}
		switch n.name {
		case "w:numPr":
			if id := n.find("w:numId").val() + "/" + n.find("w:ilvl").val(); !lists[id] {
				t.Errorf("no list level %s", id)
			}
		case "wp:docPr":
			if drawings[n.attrs["id"]] {
				t.Errorf("two drawings have the id %s", n.attrs["id"])
			}
			drawings[n.attrs["id"]] = true
		}
	})
	if len(drawings) != 2 {
		t.Errorf("%d drawings, want 2", len(drawings))
	}
}

// checkStructure: cells, sections and the body end in a paragraph, tables do
// not touch, and the cells of a row fill the grid.
func checkStructure(t *testing.T, document *node) {
	t.Helper()
	document.walk(func(n *node) {
		for i, k := range n.kids[:max(0, len(n.kids)-1)] {
			if k.name == "w:tbl" && n.kids[i+1].name == "w:tbl" {
				t.Errorf("two tables touch in %s", n.name)
			}
		}
		switch n.name {
		case "w:tc":
			if last := n.kids[len(n.kids)-1].name; last != "w:p" {
				t.Errorf("a cell ends in %s", last)
			}
		case "w:body":
			if k := n.kids; len(k) < 2 || k[len(k)-1].name != "w:sectPr" || k[len(k)-2].name != "w:p" {
				t.Error("the body does not end in w:p, w:sectPr")
			}
		case "w:tbl":
			checkGrid(t, n)
		}
	})
	if got := len(document.all("w:sectPr")); got != 3 {
		t.Errorf("%d sections, want 3", got)
	}
}

func checkGrid(t *testing.T, table *node) {
	t.Helper()
	var grid []int
	for _, c := range table.find("w:tblGrid").kids {
		grid = append(grid, atoi(t, c.attrs["w:w"]))
	}
	for _, row := range table.kids {
		if row.name != "w:tr" {
			continue
		}
		at := 0
		for _, cell := range row.kids {
			if cell.name != "w:tc" {
				continue
			}
			span := 1
			if s := cell.find("w:tcPr", "w:gridSpan").val(); s != "" {
				span = atoi(t, s)
			}
			want := 0
			for _, w := range grid[at : at+span] {
				want += w
			}
			if got := atoi(t, cell.find("w:tcPr", "w:tcW").attrs["w:w"]); got != want {
				t.Errorf("cell of %d twips over columns of %d", got, want)
			}
			at += span
		}
		if at != len(grid) {
			t.Errorf("row of %d columns in a grid of %d", at, len(grid))
		}
	}
}

// checkNoCheating: nothing in the document forces a line or a page to break
// where it does, and no paragraph or run says what its style says.
func checkNoCheating(t *testing.T, document *node) {
	t.Helper()
	banned := strings.Fields("w:br w:cr w:tab w:framePr w:pageBreakBefore w:lastRenderedPageBreak w:position w:w w:kern w:fitText " +
		"w:snapToGrid w:contextualSpacing w:textboxTightWrap w:noBreakHyphen w:softHyphen w:sz w:rFonts w:color w:jc w:hyperlink w:sdt wp:anchor")
	document.walk(func(n *node) {
		if slices.Contains(banned, n.name) {
			t.Errorf("document.xml holds %s", n.name)
		}
		if n.name == "w:rPr" || n.name == "w:pPr" {
			for _, k := range n.kids {
				if k.name == "w:spacing" {
					t.Errorf("w:spacing in %s", n.name)
				}
			}
		}
	})
}

// TestDirectFormatting holds that a paragraph that is like its style carries
// nothing but the style, and one that differs carries the difference.
func TestDirectFormatting(t *testing.T) {
	bold := render.Run{Text: "đậm", Bold: true}
	plain := render.Run{Text: "thường "}
	same := body.Indent
	tests := []struct {
		name string
		give *render.Paragraph
		want string
	}{
		{"like its style", &render.Paragraph{Style: body, Indent: &same, Runs: []render.Run{plain}},
			`<w:p><w:pPr><w:pStyle w:val="ThanVan"/></w:pPr><w:r><w:t xml:space="preserve">thường </w:t></w:r></w:p>`},
		{"bold in plain", &render.Paragraph{Style: body, Runs: []render.Run{bold}},
			`<w:p><w:pPr><w:pStyle w:val="ThanVan"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>đậm</w:t></w:r></w:p>`},
		{"plain in bold", &render.Paragraph{Style: heading, KeepNext: true, Runs: []render.Run{bold, {Text: "x", Italic: true}}},
			`<w:p><w:pPr><w:pStyle w:val="TieuDe"/></w:pPr><w:r><w:t>đậm</w:t></w:r>` +
				`<w:r><w:rPr><w:b w:val="0"/><w:i/></w:rPr><w:t>x</w:t></w:r></w:p>`},
		{"indent, kept", &render.Paragraph{Style: list, KeepNext: true, Indent: &render.Indent{Left: 10 * pt, First: -5 * pt, Right: pt}},
			`<w:p><w:pPr><w:pStyle w:val="DiemTreo"/><w:keepNext/><w:ind w:left="200" w:right="20" w:hanging="100"/></w:pPr></w:p>`},
		{"flush", &render.Paragraph{Style: list, Indent: &render.Indent{}},
			`<w:p><w:pPr><w:pStyle w:val="DiemTreo"/><w:ind w:left="0" w:right="0" w:firstLine="0"/></w:pPr></w:p>`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := &render.Sheet{Styles: styles(), Sections: []render.Section{section(tt.give)}}
			got := files(t, encode(t, s, 0))["word/document.xml"]
			_, got, _ = strings.Cut(got, "<w:body>")
			got, _, _ = strings.Cut(got, "<w:sectPr>")
			if got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

// TestStyleTable holds the measures of a style and what stands behind it.
func TestStyleTable(t *testing.T) {
	parts := files(t, encode(t, letter(t), 0))
	for _, want := range []string{
		`<w:style w:type="paragraph" w:customStyle="1" w:styleId="TieuDe"><w:name w:val="Tiêu đề"/><w:basedOn w:val="Normal"/>` +
			`<w:next w:val="ThanVan"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>` +
			`<w:spacing w:before="120" w:after="0" w:line="264" w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLine="720"/>` +
			`<w:jc w:val="both"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:i w:val="0"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>`,
		`<w:spacing w:before="60" w:after="0" w:line="360" w:lineRule="exact"/><w:ind w:left="1134" w:right="0" w:hanging="397"/>`,
		`<w:name w:val="Đường kẻ 1"/><w:basedOn w:val="Normal"/><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr>` +
			`<w:spacing w:before="0" w:after="0" w:line="105" w:lineRule="exact"/></w:pPr>`,
		`<w:widowControl/>`, `w:cs="Times New Roman"`, `<w:lang w:val="vi-VN"/>`,
	} {
		if !strings.Contains(parts["word/styles.xml"], want) {
			t.Errorf("styles.xml lacks %s", want)
		}
	}
	if !strings.Contains(parts["word/settings.xml"], `w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="14"`) {
		t.Error("settings.xml lacks compatibility mode 14")
	}
	if !strings.Contains(parts["word/document.xml"], `<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>`) {
		t.Error("document.xml lacks the landscape section")
	}
}

// TestColumns holds that rounding to twips does not add up over columns.
func TestColumns(t *testing.T) {
	columns := make([]render.Length, 30)
	for i := range columns {
		columns[i] = 100*unit.Twip + 300 // rounded one by one: 3,000 twips; 3,014 together
	}
	row := render.Row{Cells: []render.Cell{{Span: 30, Blocks: []render.Block{par(body, "x")}}}}
	s := &render.Sheet{Styles: styles(), Sections: []render.Section{section(&render.Table{Columns: columns, Rows: []render.Row{row}})}}
	sum := 0
	for _, c := range parse(t, files(t, encode(t, s, 0))["word/document.xml"]).all("w:gridCol") {
		sum += atoi(t, c.attrs["w:w"])
	}
	if sum != 3014 {
		t.Errorf("columns sum up to %d twips, want 3014", sum)
	}
}
