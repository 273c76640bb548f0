package outline

import (
	"fmt"
	"strings"
)

// A footnote is the markup of a chú thích in a line: ^[its text], or [^id]
// where a line of the source reads [^id]: its text.
type footnote struct {
	start, end int
	id         string // "" for the first form
	text       Text
}

// footnotes finds the footnotes of s, which stands at byte off of the line, and
// reports what resembles one and stays text.
func (r *reader) footnotes(s string, off int) (notes []footnote) {
	if strings.IndexByte(s, '^') < 0 || r.literal {
		return nil
	}
	for _, m := range r.noteMarks(s, off) {
		switch {
		case r.inFootnote:
			r.warn(off+m.start, FootnoteForm, `chú thích trong chú thích được giữ nguyên là chữ; hãy đưa ra ngoài`)
		case r.noted == MaxFootnotes:
			r.fail(off+m.start, Limit, fmt.Sprintf("nội dung có hơn %d chú thích; hãy chia nhỏ văn bản", MaxFootnotes))
			return notes
		default:
			if m.text = r.footnoteText(s, off, m); m.text != nil {
				r.noted++
				notes = append(notes, m)
			}
		}
	}
	return notes
}

// footnoteText reads the text of a footnote; nil has been reported.
func (r *reader) footnoteText(s string, off int, m footnote) (t Text) {
	r.inFootnote = true
	defer func() { r.inFootnote = false }()
	if m.id != "" {
		return r.cite(m.id, off+m.start)
	}
	inner := s[m.start+len("^[") : m.end-len("]")]
	text := trim(inner)
	if t = r.text(text, off+m.start+len("^[")+strings.Index(inner, text)); t == nil {
		r.warn(off+m.start, FootnoteForm, `chú thích không có chữ nào, được giữ nguyên là chữ; hãy viết ^[nội dung]`)
	}
	return t
}

// noteMarks finds what is marked as a footnote in s: a ^[ with its ], where
// pairs of brackets between them are not counted, and references. What lies
// inside another one is left out.
func (r *reader) noteMarks(s string, off int) (marks []footnote) {
	var open []int // brackets that are not closed yet; of a ^[ the place of the ^
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && escapable(s[i+1]):
			i++
		case strings.HasPrefix(s[i:], "^["):
			open = append(open, i)
			i++
		case s[i] == '[':
			id := reference(s[i:])
			if id == "" {
				open = append(open, i)
				continue
			}
			marks = append(marks, footnote{start: i, end: i + len("[^]") + len(id), id: id})
			i += len("[^") + len(id)
		case s[i] == ']' && len(open) > 0:
			start := open[len(open)-1]
			if open = open[:len(open)-1]; s[start] == '^' {
				for len(marks) > 0 && marks[len(marks)-1].start > start {
					marks = marks[:len(marks)-1]
				}
				marks = append(marks, footnote{start: start, end: i + 1})
			}
		}
	}
	for _, start := range open {
		if s[start] == '^' {
			r.warn(off+start, FootnoteForm, `chú thích không có dấu ] đóng trên cùng dòng, được giữ nguyên là chữ; hãy viết ^[nội dung], hoặc \^[ nếu là chữ`)
			break
		}
	}
	return marks
}

// reference returns the id of the [^id] with which s begins, or "".
func reference(s string) (id string) {
	const longest = 40
	rest, ok := strings.CutPrefix(s, "[^")
	if !ok {
		return ""
	}
	for i := range min(len(rest), longest) {
		switch c := rest[i]; {
		case c == ']':
			return rest[:i]
		case isDigit(c), 'a' <= c|0x20 && c|0x20 <= 'z', c == '-', c == '_', c >= 0x80:
		default:
			return ""
		}
	}
	return ""
}

// A definition is a line [^id]: text.
type definition struct {
	line   string // cleaned
	number int    // of the line
	off    int    // of the text in it
	cited  bool
}

// define finds the definitions of the source, the first of each id. With only,
// those of other ids are none.
func (r *reader) define(only map[string]bool) {
	if !strings.Contains(r.rest, "[^") {
		return
	}
	r.definitions = map[string]*definition{}
	number := 0
	for line := range strings.Lines(r.rest) {
		number++
		if !strings.HasPrefix(strings.TrimLeft(line, " \t"), "[^") {
			continue
		}
		cleaner := reader{number: number}
		line = cleaner.clean(strings.TrimSuffix(line, "\n"), r.found)
		id, off := definedBy(line)
		if id != "" && r.definitions[id] == nil && (only == nil || only[id]) {
			r.definitions[id] = &definition{line: line, number: number, off: off}
		}
	}
}

// definedBy returns the id that a line defines and the byte at which the text
// of its footnote begins, or "".
func definedBy(line string) (id string, off int) {
	s := strings.TrimLeft(line, " \t")
	id = reference(s)
	if id == "" {
		return "", 0
	}
	text, ok := strings.CutPrefix(s[len("[^]")+len(id):], ":")
	if text = trim(text); !ok || strings.Trim(text, "* ") == "" {
		return "", 0
	}
	return id, len(strings.TrimRight(line, " \t")) - len(text)
}

// cite returns the text of the footnote id, which stands in the source where it
// is referred to, or reports why there is none.
func (r *reader) cite(id string, off int) Text {
	d := r.definitions[id]
	switch {
	case d == nil:
		r.warn(off, FootnoteForm, fmt.Sprintf(`không có dòng "[^%s]: nội dung" cho chú thích này, được giữ nguyên là chữ; hãy thêm dòng đó hoặc viết ^[nội dung]`, id))
		return nil
	case d.cited:
		r.warn(off, FootnoteForm, fmt.Sprintf(`chú thích [^%s] đã được dẫn ở trên, lần này được giữ nguyên là chữ; hãy viết chú thích riêng`, id))
		return nil
	}
	d.cited = true
	line, number := r.line, r.number
	r.line, r.number = d.line, d.number
	text := r.text(trim(d.line[d.off:]), d.off)
	r.line, r.number = line, number
	return text
}

// definition reports whether the line, trimmed to s, holds a footnote that is
// cited. A line that only looks so is read as prose, literally.
func (r *reader) definition(s string, off int) bool {
	id, _ := definedBy(s)
	if id == "" {
		return false
	}
	if d := r.definitions[id]; d != nil && d.number == r.number {
		return true
	} else if d != nil {
		r.warn(off, FootnoteForm, fmt.Sprintf(`nội dung chú thích [^%s] ghi hai lần, dòng này được đọc là lời văn; hãy bỏ một`, id))
	} else {
		r.warn(off, FootnoteForm, fmt.Sprintf(`chú thích [^%s] không được dẫn ở đâu, dòng này được đọc là lời văn; hãy đặt [^%s] vào chỗ cần chú thích`, id, id))
	}
	r.literal = true
	return false
}

// cited returns the ids that are cited, or nil if all that are defined are.
func (r *reader) cited() map[string]bool {
	ids := map[string]bool{}
	for id, d := range r.definitions {
		if d.cited {
			ids[id] = true
		}
	}
	if len(ids) == len(r.definitions) {
		return nil
	}
	return ids
}
