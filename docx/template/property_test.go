package template_test

import (
	"bytes"
	"math/rand"
	"strings"
	"testing"
	gotemplate "text/template"

	"github.com/dean161/vanban/docx/template"
)

// A maker makes random templates: the paragraphs of one, and the same as text
// for text/template, in which a paragraph ends in a line feed and one that holds
// only the tags of blocks vanishes.
type maker struct {
	r     *rand.Rand
	body  strings.Builder
	text  strings.Builder
	plain bool // of single runs
}

var literals = []string{"Kính gửi", " ", "<a>", "&amp;", "100%", "}}", "[1]", "\"x\"", "ơ", "{ x", "'", "–", "  ", "Điều 1."}

func (m *maker) pick(list ...string) string { return list[m.r.Intn(len(list))] }

// inline returns a piece of a line; dot says what the dot is.
func (m *maker) inline(dot string, depth int) string {
	field := m.pick(".a", ".b", ".o.a", ".n", "$.a")
	cond := m.pick(".t", ".f", ".t", "not .f", "eq .n 3", "$.t")
	list := m.pick(".l", ".m", "$.l", ".e")
	if dot == "item" {
		field, cond, list = m.pick(".", ".", "$.a", "$i", "$.o.a"), m.pick("$.t", ".", "$.f"), m.pick("$.l", "$.e")
	}
	switch n := m.r.Intn(9); {
	case n < 3 || depth > 2:
		return m.pick(literals...)
	case n < 5:
		return m.pick("{{", "{{", "{{- ") + field + m.pick("}}", "}}", " -}}", "| printf \"%v;\"}}")
	case n == 5:
		return "{{if " + cond + "}}" + m.line(dot, depth+1) + m.pick("", "{{else}}"+m.line(dot, depth+1), "{{else if $.t}}"+m.pick(literals...)) + "{{end}}"
	case n == 6:
		return "{{range $i, $e := " + list + "}}" + m.line("item", depth+1) + m.pick("", "{{else}}"+m.pick(literals...)) + "{{end}}"
	case n == 7:
		return "{{with " + field + "}}" + m.pick("{{.}}", "x") + "{{end}}"
	}
	return m.pick("{{/* ghi chú */}}", "{{$v := "+field+"}}{{$v}}")
}

func (m *maker) line(dot string, depth int) string {
	var b strings.Builder
	for range m.r.Intn(4) {
		b.WriteString(m.inline(dot, depth))
	}
	return b.String()
}

// paragraph adds a paragraph of the text.
func (m *maker) paragraph(text string, vanishes bool) {
	runes := []rune(text)
	var at []int
	for i := range runes {
		if !m.plain && m.r.Intn(6) == 0 {
			at = append(at, i)
		}
	}
	m.body.WriteString(cut(runes, at, m.r.Intn(5)))
	if vanishes {
		m.text.WriteString(strings.TrimSpace(text))
		return
	}
	m.text.WriteString(text + "\n")
}

func (m *maker) blocks(dot string, depth int) {
	for range 1 + m.r.Intn(3) {
		if m.r.Intn(3) > 0 || depth > 2 {
			m.paragraph("§"+m.line(dot, 0)+"§", false) // the signs keep a line from vanishing, and its ends from being trimmed
			continue
		}
		open, inner := "{{if "+m.pick("$.t", "$.f")+"}}", dot
		if m.r.Intn(2) == 0 {
			open, inner = "{{range $i, $e := "+m.pick("$.l", "$.e", "$.m")+"}}", "item"
		}
		m.paragraph(open, true)
		m.blocks(inner, depth+1)
		if m.r.Intn(3) == 0 {
			m.paragraph(" {{else}}"[m.r.Intn(2):], true)
			m.blocks(dot, depth+1)
		}
		m.paragraph("{{end}}", true)
	}
}

// TestLikeTextTemplate: what the engine prints as plain text is what
// text/template prints for the same text.
func TestLikeTextTemplate(t *testing.T) {
	rounds := 1000
	if testing.Short() {
		rounds = 300
	}
	filled := 0
	for seed := range rounds {
		m := &maker{r: rand.New(rand.NewSource(int64(seed))), plain: seed%2 == 0}
		m.blocks("root", 0)
		values := data{
			"a": m.pick("An", "<w:p>", "{{.b}}", "dòng 1\ndòng 2", ""), "b": m.pick("&amp;", "\t", "x"), "n": m.r.Intn(5), "t": true, "f": false,
			"o": data{"a": "trong"}, "l": []any{"một", "<hai>", 3}[:m.r.Intn(4)], "m": []string{"p", "q"}, "e": []any{},
		}
		ref, err := gotemplate.New("").Parse(m.text.String())
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		var want strings.Builder
		if err := ref.Execute(&want, values); err != nil {
			continue // such as a field of a text
		}
		if strings.Contains(want.String(), "[]") {
			continue // the index of an empty list, in its else: we print no lists
		}
		got := strings.ReplaceAll(plain(t, fill(t, body(m.body.String()), values, nil)), "\v", "\n")
		if got != want.String() {
			t.Fatalf("seed %d\n%s\ngot  %q\nwant %q\n%s", seed, m.text.String(), got, want.String(), m.body.String())
		}
		filled++
	}
	t.Logf("%d of %d templates filled", filled, rounds)
	if filled < rounds/3 {
		t.Errorf("only %d of %d templates filled", filled, rounds)
	}
}

// TestTornBlocks sprinkles the tags of blocks over paragraphs, rows, cells and
// text boxes. Whatever comes of it is built as Word wants it and reads as
// text/template has it, or is refused.
func TestTornBlocks(t *testing.T) {
	filled, refused := 0, 0
	for seed := range 2000 {
		r := rand.New(rand.NewSource(int64(seed)))
		open := 0
		text := func() string {
			var b strings.Builder
			for range r.Intn(3) {
				switch n := r.Intn(8); {
				case n < 2:
					b.WriteString([]string{"{{if $.t}}", "{{if $.f}}", "{{range $.l}}"}[r.Intn(3)])
					open++
				case n < 5 && open > 0:
					b.WriteString("{{end}}")
					open--
				case n == 5 && open > 0:
					b.WriteString("{{else}}")
				case n == 6:
					b.WriteByte("abcdefghijklmnopqrstuvwxyz"[r.Intn(26)])
				}
			}
			return b.String()
		}
		var blocks func(depth int) string
		blocks = func(depth int) string {
			var b strings.Builder
			for range 1 + r.Intn(3) {
				switch n := r.Intn(8); {
				case n == 0 && depth < 2:
					b.WriteString(`<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid>`)
					for range 1 + r.Intn(3) {
						b.WriteString(`<w:tr><w:tc>` + blocks(depth+1) + para(text()) + `</w:tc><w:tc>` + para(text(), text()) + `</w:tc></w:tr>`)
					}
					b.WriteString(`</w:tbl>`)
				case n == 1 && depth < 2:
					b.WriteString(textBox(para(text()) + para("{{if $.t}}y{{end}}")))
				default:
					b.WriteString(para(text(), text()))
				}
			}
			return b.String()
		}
		content := blocks(0) + para(strings.Repeat("{{end}}", open))
		tmpl, err := template.Open(body(content).bytes(t), nil)
		if err != nil {
			refused++
			continue
		}
		values := data{"t": true, "f": false, "l": []any{1, 2}}
		var out, want bytes.Buffer
		if _, err := tmpl.Execute(&out, values); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		flat := strings.ReplaceAll(plain(t, body(content).bytes(t)), "\n", "") // the template as text, in its order
		if err := gotemplate.Must(gotemplate.New("").Parse(flat)).Execute(&want, values); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if got := strings.ReplaceAll(plain(t, out.Bytes()), "\n", ""); got != want.String() {
			t.Fatalf("seed %d: %q, want %q\n%s\n%s", seed, got, want.String(), flat, content)
		}
		filled++
	}
	t.Logf("%d filled, %d refused", filled, refused)
	if filled < 500 || refused < 200 {
		t.Errorf("%d filled, %d refused", filled, refused)
	}
}
