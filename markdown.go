package vanban

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/dean161/vanban/internal/tree"
	"github.com/dean161/vanban/outline"
)

// A section is a piece of a Markdown file: a block of YAML between --- lines,
// and the text behind it.
type section struct {
	opener   string // the line that opens it, "---" or "--- phu_luc"
	line     int    // number of that line
	yaml     []byte
	closed   bool
	text     string
	textLine int // number of the first line of text
}

// markdown reads a Markdown file: front matter between two lines ---, the body
// behind it, and behind the lines "--- ban_hanh", "--- phu_luc" and "--- kem_theo" the
// keys of an attached part up to the next ---, followed by its body.
func (d *decoder) markdown(doc *Document, src []byte) {
	sections := d.sections(src)
	if len(sections) == 0 {
		return
	}
	d.document(doc, d.header(sections[0]))
	doc.Body = d.sectionBody(sections[0], doc.Body, "body")

	keyed := map[string]bool{"issued": len(doc.Issued) > 0, "appendices": len(doc.Appendices) > 0, "enclosures": len(doc.Enclosures) > 0}
	for _, s := range sections[1:] {
		word := strings.TrimSpace(strings.TrimPrefix(s.opener, "---"))
		at := &tree.Node{Line: s.line, Column: 1}
		kind := attachedKeys.index(word)
		if kind < 0 {
			mend := "mở phần kèm theo bằng dòng --- ban_hanh, --- phu_luc hoặc --- kem_theo; nếu là chữ thì viết \\---"
			if near := attachedKeys.near(word); near != "" {
				mend = fmt.Sprintf("có phải là %q?", "--- "+near)
			}
			d.report(at, "", ruleMarkdown, fmt.Sprintf("dòng %q không mở phần nào", s.opener), mend)
			continue
		}
		list := [...]string{"issued", "appendices", "enclosures"}[kind] // as attachedKeys has them
		if keyed[list] {
			k := documentKeys[documentKeys.must(list)]
			d.report(at, k.en, ruleTwice, fmt.Sprintf("%q ghi ở hai nơi, ở đầu tệp và ở đây", k.vi), "bỏ một trong hai")
		}
		switch list {
		case "issued":
			attach(d, s, list, &doc.Issued, d.issued, func(t *Issued) *outline.Body { return &t.Body })
		case "appendices":
			attach(d, s, list, &doc.Appendices, d.appendix, func(a *Appendix) *outline.Body { return &a.Body })
		case "enclosures":
			attach(d, s, list, &doc.Enclosures, d.enclosure, func(e *Enclosure) *outline.Body { return &e.Body })
		}
	}
}

// attach reads an attached part and appends it to the list of that key.
func attach[T any](d *decoder, s section, key string, list *[]T, read func(*tree.Node, string) T, bodyOf func(*T) *outline.Body) {
	path := fmt.Sprintf("%s[%d]", key, len(*list))
	d.mark(path, s.line, 1)
	var t T
	if n := d.header(s); n != nil {
		t = read(n, path)
	}
	body := bodyOf(&t)
	*body = d.sectionBody(s, *body, path+".body")
	*list = append(*list, t)
}

// sections cuts a file at its --- lines. It returns nothing after a report.
func (d *decoder) sections(src []byte) []section {
	all := sectionsOf(src)
	if len(all) == 0 {
		d.add(Problem{Rule: ruleMarkdown, Severity: Error, Line: 1, Column: 1, Message: "tệp không bắt đầu bằng dòng ---", Mend: "ghi phần khai báo giữa hai dòng --- ở đầu tệp"})
	}
	return all
}

// header reads the YAML of a section.
func (d *decoder) header(s section) *tree.Node {
	if !s.closed {
		d.report(&tree.Node{Line: s.line, Column: 1}, "", ruleMarkdown, fmt.Sprintf("phần khai báo mở bằng %q mà không đóng", s.opener), "thêm dòng --- sau khóa cuối cùng")
		return nil
	}
	return d.tree(tree.YAML(s.yaml, s.line+1))
}

// sectionBody reads the text of a section, if there is any; keyed is the body
// that its keys have already given.
func (d *decoder) sectionBody(s section, keyed outline.Body, path string) outline.Body {
	if strings.TrimSpace(s.text) == "" {
		return keyed
	}
	blank := s.text[:len(s.text)-len(strings.TrimLeft(s.text, " \t\n"))]
	line := s.textLine + strings.Count(blank, "\n")
	if keyed != nil {
		d.report(&tree.Node{Line: line, Column: 1}, path, ruleTwice, "nội dung ghi ở hai nơi, ở khóa noi_dung và sau dòng ---", "bỏ một trong hai")
	}
	d.mark(path, line, 1)
	return d.bodyText(bodyText{text: s.text, line: s.textLine, column: 1}, path)
}

// sectionsOf cuts a file at its --- lines. It returns nothing if the first line
// that is not blank is not "---".
func sectionsOf(src []byte) []section {
	var all []section
	start, line := 0, 0 // of the text or YAML being gathered
	inHeader := false
	for at := 0; at < len(src); {
		end := at + bytes.IndexByte(src[at:], '\n') + 1
		if end == at {
			end = len(src)
		}
		line++
		text := src[at:end]
		opener := ""
		if bytes.HasPrefix(text, []byte("---")) {
			opener = string(bytes.TrimRight(text, " \t\n"))
		}
		switch {
		case len(all) == 0:
			if opener == "---" {
				all = append(all, section{opener: opener, line: line})
				start, inHeader = end, true
			} else if len(bytes.TrimSpace(text)) > 0 {
				return nil
			}
		case inHeader && opener == "---":
			s := &all[len(all)-1]
			s.yaml, s.closed, s.textLine = src[start:at], true, line+1
			start, inHeader = end, false
		case opener != "" && opensSection(opener):
			if s := &all[len(all)-1]; s.closed {
				s.text = string(src[start:at])
			}
			all = append(all, section{opener: opener, line: line})
			start, inHeader = end, true
		}
		at = end
	}
	if n := len(all); n > 0 && all[n-1].closed {
		all[n-1].text = string(src[start:])
	}
	return all
}

// opensSection says whether a line that begins with --- opens an attached part
// or was meant to: what follows the dashes is a word or nothing.
func opensSection(line string) bool {
	rest := line[3:]
	return rest == "" || rest[0] == ' ' && len(strings.Fields(rest)) <= 3
}
