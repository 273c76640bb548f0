package template_test

import (
	"strings"
	"testing"

	"github.com/dean161/vanban/internal/judge"
)

// between is what Word puts between the runs of a tag.
var between = []string{
	``,
	`<w:proofErr w:type="spellStart"/>`,
	`<w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/>`,
	`<w:del w:id="9" w:author="A" w:date="2025-01-01T00:00:00Z"><w:r><w:delText>xóa</w:delText></w:r></w:del>`,
	`<w:r><w:rPr><w:b/></w:rPr><w:lastRenderedPageBreak/></w:r>`,
}

// wraps are what Word puts runs into.
var wraps = [][2]string{
	{``, ``},
	{`<w:smartTag w:uri="u" w:element="place">`, `</w:smartTag>`},
	{`<w:ins w:id="3" w:author="A" w:date="2025-01-01T00:00:00Z">`, `</w:ins>`},
	{`<w:hyperlink w:anchor="x">`, `</w:hyperlink>`},
	{`<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>`, `</w:sdtContent></w:sdt>`},
}

// cut returns a paragraph of the text cut into runs at the places given.
func cut(text []rune, at []int, n int) string {
	var b strings.Builder
	b.WriteString(`<w:p>`)
	from := 0
	for i, to := range append(at, len(text)) {
		wrap := wraps[(n+i)%len(wraps)]
		b.WriteString(wrap[0] + run(string(text[from:to])) + wrap[1] + between[(n+i)%len(between)])
		from = to
	}
	b.WriteString(`</w:p>`)
	return b.String()
}

// TestSplitTags cuts a line with tags at every one and two places, and at many
// fours, into runs with what Word puts between them, and fills it.
func TestSplitTags(t *testing.T) {
	text := []rune(`Ông {{.ten}} {{if .x}}&{{end}}.`)
	var cuts [][]int
	for i := range len(text) + 1 {
		cuts = append(cuts, []int{i})
		for j := i; j <= len(text); j++ {
			cuts = append(cuts, []int{i, j})
			if (i+j)%3 == 0 && j+5 < len(text) {
				cuts = append(cuts, []int{i, j, j + 2, j + 5})
			}
		}
	}
	const want = "Ông Nguyễn Văn A &.\n"
	values := data{"ten": "Nguyễn Văn A", "x": true}
	for n, at := range cuts {
		if got := plain(t, fill(t, body(cut(text, at, n)), values, nil)); got != want {
			t.Fatalf("cut at %v: %q, want %q\n%s", at, got, want, cut(text, at, n))
		}
	}
	t.Logf("%d ways of cutting", len(cuts))
}

// ways returns all ways of cutting a text of n characters into at most the given
// number of runs.
func ways(n, runs int) [][]int {
	all := [][]int{nil}
	for i := 0; i < len(all); i++ {
		if at := all[i]; len(at) < runs-1 {
			from := 1
			if len(at) > 0 {
				from = at[len(at)-1] + 1
			}
			for c := from; c < n; c++ {
				all = append(all, append(at[:len(at):len(at)], c))
			}
		}
	}
	return all
}

// TestEveryWayOfSplitting cuts a tag in every way into one to five runs, in every
// part of a file, and asks the judges about the outcome.
func TestEveryWayOfSplitting(t *testing.T) {
	tag := []rune(`{{.ten}}`)
	all := ways(len(tag), 5)
	var blocks []string
	for n, at := range all {
		var p strings.Builder
		p.WriteString(`<w:p>`)
		from := 0
		for i, to := range append(at, len(tag)) {
			p.WriteString(run(string(tag[from:to])) + between[(n+i)%2])
			from = to
		}
		blocks = append(blocks, p.String()+`</w:p>`)
	}
	content := strings.Join(blocks, "")
	f := body(content, textBox(content), strings.ReplaceAll(table([]string{"CELL"}), para("CELL"), content)).header(content)
	f.part("footer", "footer1.xml", "ftr", content)
	f.part("footnotes", "footnotes.xml", "footnotes", noteSeparators+`<w:footnote w:id="1">`+content+`</w:footnote>`)
	f.part("endnotes", "endnotes.xml", "endnotes", strings.ReplaceAll(noteSeparators, "footnote", "endnote")+`<w:endnote w:id="1">`+content+`</w:endnote>`)
	out := fill(t, f, data{"ten": "Trần B"}, nil)
	lines := strings.Repeat("Trần B\n", len(all))
	for part, want := range map[string]string{
		"document": lines + lines + lines + "\n" + lines, "header1": lines, "footer1": lines, "footnotes": "\n\n" + lines, "endnotes": "\n\n" + lines,
	} {
		if got := plainPart(t, partOf(t, out, "word/"+part+".xml")); got != want {
			t.Errorf("%s: %q", part, got)
		}
	}
	t.Logf("%d ways", len(all))
	judge.Validate(t, out)
	text := judge.Run(t, "pdftotext", judge.Write(t, "x.pdf", judge.Office(t, fill(t, body(content), data{"ten": "Trần B"}, nil))[0]), "-")
	if n := strings.Count(text, "Trần B\n"); n != len(all) {
		t.Errorf("LibreOffice shows %d lines, want %d", n, len(all))
	}
}

// A tag keeps the formatting of its first run, the text around it that of its
// own run.
func TestFormattingKept(t *testing.T) {
	f := body(`<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>A{{.t</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>en}}B</w:t></w:r><w:r><w:t>{{</w:t></w:r><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>.ten}}</w:t></w:r></w:p>`)
	got := partOf(t, fill(t, f, data{"ten": "x"}, nil), "word/document.xml")
	const want = `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Ax</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">B</w:t></w:r><w:r><w:t xml:space="preserve">x</w:t></w:r></w:p>`
	if !strings.Contains(got, want) {
		t.Errorf("%s\nwant %s", got, want)
	}
}

func TestBlocks(t *testing.T) {
	people := data{"ds": []any{data{"ten": "An", "so": []any{"1", "2"}}, data{"ten": "Bình", "so": []any{}}}, "co": true, "khong": false, "n": 3}
	tests := []struct {
		name string
		file *file
		want string
	}{
		{"paragraphs", body(para("{{range .ds}}"), para("- {{.ten}}"), para("{{end}}"), para("hết")), "- An\n- Bình\nhết\n"},
		{"nested", body(para("{{range .ds}}"), para("- {{.ten}}"), para("{{range .so}}"), para("+ {{.}}"), para("{{end}}"), para("{{end}}")), "- An\n+ 1\n+ 2\n- Bình\n"},
		{"two ends in one paragraph", body(para("{{range .ds}}{{range .so}}"), para("+ {{.}}"), para("{{end}} {{end}}")), "+ 1\n+ 2\n"},
		{"else", body(para("{{if .khong}}"), para("có"), para("{{else if .co}}"), para("hai"), para("{{else}}"), para("không"), para("{{end}}")), "hai\n"},
		{"in a line", body(para("a {{if .co}}b{{else}}c{{end}} d")), "a b d\n"},
		{"in a line, over runs", body(para("a {{if .co}}", "b{{el", "se}}c{{e", "nd}} d")), "a b d\n"},
		{"list in a line", body(para("{{range $i, $e := .ds}}{{if $i}}, {{end}}{{.ten}}{{end}}.")), "An, Bình.\n"},
		{"opens in a line", body(para("{{if .khong}}a"), para("b"), para("c{{end}}"), para("d")), "d\n"},
		{"opens at the end of a line", body(para("x:{{range .ds}}"), para("{{.ten}}"), para("{{end}}y")), "x:\nAn\nBình\ny\n"},
		{"row, tags in the first and last cell", body(table([]string{"TT", "Tên"}, []string{"{{range $i, $e := .ds}}{{add $i 1}}", "{{.ten}}{{end}}"})), "TT\nTên\n1\nAn\n2\nBình\n"},
		{"row, tags alone in their cells", body(table([]string{"{{range .ds}}", "{{.ten}}", "{{end}}"})), "\nAn\n\n\nBình\n\n"},
		{"rows of their own", body(table([]string{"{{range .ds}}", ""}, []string{"a", "{{.ten}}"}, []string{"{{end}}", ""}, []string{"c", "d"})), "a\nAn\na\nBình\nc\nd\n"},
		{"a table without rows", body(para("x"), table([]string{"{{if .khong}}a", "b{{end}}"}), para("y")), "x\ny\n"},
		{"a cell left empty", body(`<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid><w:tr><w:tc>` + para("{{if .khong}}") + para("a") + para("{{end}}") + `</w:tc></w:tr></w:tbl>`), "\n"},
		{"setting alone", body(para("{{$x := .n}}"), para("{{$x}}"), para("{{/* ghi chú */}}")), "3\n"},
		{"setting before a range", body(para("{{$x := .n}}{{range .ds}}"), para("{{$x}}{{.ten}}"), para("{{end}}")), "3An\n3Bình\n"},
		{"trim", body(para("a  {{- if .co -}}  b  {{- end}} c")), "ab c\n"},
		{"with", body(para("{{with index .ds 0}}"), para("{{.ten}}"), para("{{end}}")), "An\n"},
		{"bare names", body(para("{{n}}: {{range ds}}{{ten}} {{end}}")), "3: An Bình \n"},
		{"br within", body(`<w:p><w:r><w:t>{{if .co}}a</w:t><w:br/><w:t>b{{end}}</w:t></w:r></w:p>`), "a\vb\n"},
		{"break in a tag", body(`<w:p><w:r><w:t>{{if</w:t><w:br/><w:t>.co}}a{{end}}</w:t></w:r></w:p>`), "a\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := plain(t, fill(t, test.file, people, nil)); got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}
