package template

import (
	"fmt"
	"slices"
	"strings"
	"text/template/parse"
	"unicode"
	"unicode/utf8"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/viet"
)

// A tag is an action of the template as it stands in a paragraph.
type tag struct {
	typed    string // with its delimiters, as it is typed
	code     string // what text/template is given
	word     string // the keyword; "" for the tag of a value
	par      *paragraph
	from, to int // in the text of the paragraph, with the blanks that - trims
	number   int // in the part, from 0
	picture  *picture
	block    *block
	put      put // where its action goes; of a tag of a value always in its place
}

// The words of tags, beside if, range, with, else and end.
const (
	wordSet     = "set"     // {{$x := …}}
	wordComment = "comment" // {{/* … */}}
	wordRestart = "restart" // {{restart}}

	wordRestartVietnamese = "danh_lai_so"
)

// anchor returns the element in which the tag begins.
func (t *tag) anchor() *element {
	if t.picture != nil {
		return t.picture.drawing
	}
	return t.par.pieces[t.par.pieceAt(t.from)].el
}

// at returns the place of the tag.
func (t *tag) at() place {
	if t.picture != nil {
		return place{t.picture.drawing.start, 0}
	}
	pc := t.par.pieces[t.par.pieceAt(t.from)]
	return place{pc.el.start, t.from - pc.off}
}

// opens says whether the tag opens a block.
func (t *tag) opens() bool { return t.word == "if" || t.word == "range" || t.word == "with" }

// structural says whether the tag is one of a block.
func (t *tag) structural() bool { return t.opens() || t.word == "else" || t.word == "end" }

// problem returns an error at the tag.
func (t *tag) problem(part, message, mend string) Problem {
	return Problem{Severity: vanban.Error, Part: part, Paragraph: t.par.number, Tag: shown(t.typed), Message: message, Mend: mend}
}

// shown returns a text for a message, cut if it is long.
func shown(s string) string {
	const limit = 80
	s = strings.Join(strings.Fields(s), " ")
	if utf8.RuneCountInString(s) <= limit {
		return s
	}
	return string([]rune(s)[:limit]) + "…"
}

// findTags finds the tags of a paragraph between {{ and }}.
func (p *paragraph) findTags(part string, r *report) {
	at := 0
	for {
		i := strings.Index(p.text[at:], "{{")
		if i < 0 {
			return
		}
		from := at + i
		n := actionEnd(p.text[from+2:], "}}")
		if n < 0 {
			r.add(Problem{Severity: vanban.Error, Part: part, Paragraph: p.number, Tag: shown(p.text[from:]),
				Message: "thẻ mở bằng {{ mà không đóng trong cùng đoạn", Mend: "thêm }} vào cuối thẻ; một thẻ không kéo qua hai đoạn"})
			return
		}
		to := from + 2 + n + 2
		t := &tag{typed: p.text[from:to], par: p, from: from, to: to}
		t.trim(p.text[from+2:to-2], at)
		at = t.to
		if t.classify(part, r) {
			p.tags = append(p.tags, t)
		}
	}
}

// trim takes off the markers {{- and -}}, and with them the blanks around the
// tag, back to where the tag before ends.
func (t *tag) trim(inner string, least int) {
	text := t.par.text
	inner = plainCode(inner)
	if rest, ok := strings.CutPrefix(inner, "-"); ok && strings.HasPrefix(rest, " ") {
		inner = rest
		t.from = least + len(strings.TrimRight(text[least:t.from], " \t\r\n"))
	}
	if rest, ok := strings.CutSuffix(inner, "-"); ok && strings.HasSuffix(rest, " ") {
		inner = rest
		t.to = len(text) - len(strings.TrimLeft(text[t.to:], " \t\r\n"))
	}
	t.code = strings.TrimSpace(inner)
}

// plainCode returns the text of a tag with what Word makes of it while it is
// typed undone: curly quotes around strings, no-break spaces between words and
// characters that show nothing.
func plainCode(s string) string {
	s = viet.NFC(s)
	var b strings.Builder
	for i := 0; i < len(s); {
		if n := stringEnd(s[i:]); n > 0 {
			if inner, ok := curly(s[i : i+n]); ok {
				b.WriteString(`"` + inner + `"`)
			} else {
				b.WriteString(s[i : i+n])
			}
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch {
		case viet.ZeroWidth(r) || r == '\u2060':
			continue
		case r == '\u00a0' || r == '\n' || r == '\t' || r == '\r':
			r = ' '
		}
		b.WriteRune(r)
	}
	return b.String()
}

// curly returns what stands between curly quotes.
func curly(s string) (string, bool) {
	if inner, ok := strings.CutPrefix(s, "“"); ok {
		if inner, ok = strings.CutSuffix(inner, "”"); ok {
			return strings.ReplaceAll(inner, `"`, `\"`), true
		}
	}
	return "", false
}

// stringEnd returns the length of the string constant with which s begins, or 0.
func stringEnd(s string) int {
	for _, q := range [...]struct{ open, close string }{{`"`, `"`}, {"`", "`"}, {"“", "”"}} {
		if !strings.HasPrefix(s, q.open) {
			continue
		}
		for i := len(q.open); i < len(s); i++ {
			if s[i] == '\\' && q.open != "`" {
				i++
			} else if strings.HasPrefix(s[i:], q.close) {
				return i + len(q.close)
			}
		}
	}
	return 0
}

// actionEnd returns where the right delimiter stands, outside of strings and
// comments, or -1.
func actionEnd(s, right string) int {
	if rest := strings.TrimLeft(strings.TrimPrefix(s, "-"), " "); strings.HasPrefix(rest, "/*") {
		at := len(s) - len(rest)
		end := strings.Index(rest, "*/")
		if end < 0 {
			return -1
		}
		if i := strings.Index(rest[end:], right); i >= 0 {
			return at + end + i
		}
		return -1
	}
	for i := 0; i < len(s); {
		if strings.HasPrefix(s[i:], right) {
			return i
		}
		i += max(1, stringEnd(s[i:]))
	}
	return strings.Index(s, right)
}

// variables finds the variables of a tag, so that each can be parsed alone.
func variables(code string) string {
	var b strings.Builder
	for i, r := range code {
		if r != '$' {
			continue
		}
		end := i + 1
		for _, r := range code[i+1:] {
			if r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				break
			}
			end += utf8.RuneLen(r)
		}
		if end > i+1 {
			fmt.Fprintf(&b, "\x01%s := 0\x02", code[i:end])
		}
	}
	return b.String()
}

// refusedWords are actions of text/template that have no place in a document.
var refusedWords = []string{"define", "template", "block", "break", "continue"}

// classify finds what kind of tag t is and whether its syntax is right.
func (t *tag) classify(part string, r *report) bool {
	word, rest, _ := strings.Cut(t.code, " ")
	if strings.HasPrefix(t.code, "/*") {
		if !strings.HasSuffix(t.code, "*/") {
			r.add(t.problem(part, "ghi chú trong thẻ không đóng", "viết {{/* ghi chú */}}"))
			return false
		}
		t.word = wordComment
		return true
	}
	if slices.Contains(refusedWords, word) {
		r.add(t.problem(part, fmt.Sprintf("không dùng được %q trong mẫu Word", word), "dùng if, range, with, else, end"))
		return false
	}
	source := variables(t.code)
	switch word {
	case "if", "range", "with":
		t.word = word
		source += "\x01" + t.code + "\x02\x01end\x02"
	case "else":
		t.word = word
		opener := "if"
		if strings.HasPrefix(strings.TrimSpace(rest), "with") {
			opener = "with"
		}
		source += "\x01" + opener + " 1\x02\x01" + t.code + "\x02\x01end\x02"
	case "end":
		t.word = word
		source += "\x01if 1\x02\x01" + t.code + "\x02"
	default:
		source += "\x01" + t.code + "\x02"
	}
	tree, err := parseSource("the", source)
	if err != nil {
		message, mend := syntaxMessage(err)
		r.add(t.problem(part, message, mend))
		return false
	}
	if t.word == "" {
		t.word = valueWord(tree)
	}
	return t.checkFunctions(tree, part, r)
}

// valueWord tells the tag of a value from one that sets a variable or restarts
// numbering.
func valueWord(tree *parse.Tree) string {
	nodes := tree.Root.Nodes
	if len(nodes) == 0 {
		return wordComment
	}
	a, ok := nodes[len(nodes)-1].(*parse.ActionNode)
	switch {
	case !ok:
		return ""
	case len(a.Pipe.Decl) > 0:
		return wordSet
	case isCall(a.Pipe, wordRestart) || isCall(a.Pipe, wordRestartVietnamese):
		return wordRestart
	}
	return ""
}

// isCall says whether a pipe is the one word name.
func isCall(p *parse.PipeNode, name string) bool {
	if len(p.Cmds) != 1 || len(p.Cmds[0].Args) != 1 {
		return false
	}
	id, ok := p.Cmds[0].Args[0].(*parse.IdentifierNode)
	return ok && id.Ident == name
}

// parseSource parses the source of a program without asking which functions
// there are.
func parseSource(name, source string) (*parse.Tree, error) {
	t := parse.New(name)
	t.Mode = parse.SkipFuncCheck
	return t.Parse(source, "\x01", "\x02", map[string]*parse.Tree{})
}

// syntaxMessage says in Vietnamese what the parser found.
func syntaxMessage(err error) (message, mend string) {
	s := err.Error()
	switch {
	case strings.Contains(s, "undefined variable"):
		i := strings.Index(s, `"`)
		return "biến " + strings.Trim(s[i:], `"`) + " chưa được đặt ở phía trước trong cùng khối", "đặt bằng {{$tên := …}}"
	case strings.Contains(s, "unterminated"):
		return "chuỗi trong thẻ không đóng ngoặc kép", ""
	case strings.Contains(s, "empty command"), strings.Contains(s, "missing value for command"):
		return "thẻ trống", "ghi tên trường, ví dụ {{.ho_ten}}"
	case strings.Contains(s, "missing value"):
		return "thẻ thiếu tên trường hoặc giá trị", "ví dụ {{if .co_phu_luc}}, {{range .danh_sach}}"
	case strings.Contains(s, "unexpected") && strings.Contains(s, "else"):
		return "thẻ else viết sai", "viết {{else}} hoặc {{else if .ten}}"
	}
	return "thẻ viết sai cú pháp", "tên trường viết liền, không dấu cách: {{.ho_ten}}"
}
