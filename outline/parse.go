package outline

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dean161/vanban/viet"
)

// Parse reads the text form of a body. It reads whatever it is given: when the
// notes hold an Error (see [Notes.Err]), the body is what could be read. A body
// read without an Error passes Validate, and it is in normal form.
func Parse(src string) (Body, Notes) {
	r := readSource(src, nil)
	return r.body, r.notes.sorted()
}

// ParsePositions is Parse that also returns the position of every node, in the
// order of All.
func ParsePositions(src string) (Body, []Position, Notes) {
	r := readSource(src, []Position{})
	return r.body, r.positions, r.notes.sorted()
}

// A Position is where a node begins in a source.
type Position struct {
	Line, Column int // from 1; Column counts the characters of the line in NFC
}

// A reader is Parse at work.
type reader struct {
	rest   string   // what is not read yet
	found  int      // what scan found in the source
	line   string   // the line being read, cleaned
	number int      // of that line, from 1
	at     Position // of the block being read

	body      Body
	positions []Position // of the nodes; nil: not asked for
	open      []*Item    // from the widest to the innermost
	nodes     int
	title     *Item                  // waits for its title
	blank     bool                   // a blank line stands above the line being read
	signs     []typedSign            // of the table being read
	contents  bool                   // a Contents has been read
	quote     quoteMark              // of the quotation being read
	quoteEnds [straight + 1]quoteEnd // by the marks

	items      slab[Item]
	paragraphs slab[Paragraph]
	spans      slab[[1]Span]
	notes      Notes
	more       bool // notes were left out

	definitions map[string]*definition // of footnotes; nil: none
	noted       int                    // footnotes read
	inFootnote  bool
	literal     bool // the line holds no footnotes
}

// readSource reads a source, collecting positions if they are not nil. Only a second
// reading knows which footnotes are defined and never cited.
func readSource(src string, positions []Position) *reader {
	r := &reader{rest: src, positions: positions}
	r.read(nil)
	if cited := r.cited(); cited != nil {
		r = &reader{rest: src, positions: positions}
		r.read(cited)
	}
	return r
}

// read reads the source. Footnotes are defined by all lines that look so, or by
// those whose ids are in only.
func (r *reader) read(only map[string]bool) {
	if len(r.rest) > MaxBytes {
		r.number = 1
		r.fail(0, Limit, fmt.Sprintf("nội dung dài hơn %d MB; hãy chia nhỏ văn bản", MaxBytes>>20))
		return
	}
	r.rest = strings.TrimPrefix(r.rest, "\ufeff")
	r.found = scan(r.rest)
	if r.found&exotic != 0 {
		r.rest = viet.NFC(r.rest)
	}
	if r.found&returns != 0 {
		r.rest = strings.ReplaceAll(strings.ReplaceAll(r.rest, "\r\n", "\n"), "\r", "\n")
	}
	r.define(only)
	for r.next() {
		r.block()
		r.literal = false
		if r.nodes > MaxNodes {
			r.fail(0, Limit, fmt.Sprintf("nội dung có hơn %d đoạn; phần từ đây trở đi không được đọc", MaxNodes))
			break
		}
	}
}

// A slab hands out values that were allocated together.
type slab[T any] struct{ free []T }

func (s *slab[T]) next() *T {
	if len(s.free) == 0 {
		s.free = make([]T, 16)
	}
	value := &s.free[0]
	s.free = s.free[1:]
	return value
}

// next goes to the next line.
func (r *reader) next() bool {
	if r.rest == "" {
		return false
	}
	line, rest, _ := strings.Cut(r.rest, "\n")
	r.rest = rest
	r.number++
	r.line = r.clean(line, r.found)
	return true
}

// block reads the line, and for a table those that follow.
func (r *reader) block() {
	s := trim(r.line)
	if s == "" {
		r.blank = true
		return
	}
	off := strings.Index(r.line, s)
	if r.definitions != nil && r.definition(s, off) {
		return
	}
	r.at = Position{r.number, off + 1} // only spaces stand before s
	blank := r.blank
	r.blank = false

	m, escape := readMark(s), 0
	if s[0] == '\\' && len(s) > 1 && !escapable(s[1]) {
		escaped := s[1:]
		if readMark(escaped).special() || r.title != nil && blank && capitals(escaped) {
			escape = 1
		}
	}
	if r.quote != 0 {
		m = r.quoted(m, s)
	}
	waiting := r.title
	r.title = nil
	switch m.kind {
	case prose:
		r.noteProse(s, off, m)
		if waiting != nil && (!blank || escape == 0 && capitals(s)) {
			r.readTitle(waiting, s[escape:], off+escape, blank)
			return
		}
		r.paragraph(s[escape:], off+escape)
	case item:
		r.item(s, off, m)
	case closing:
		if len(r.open) == 0 {
			r.warn(off, Unopened, "dấu / không có mục nào để đóng và bị bỏ qua; hãy xóa dòng này")
			return
		}
		r.open = r.open[:len(r.open)-1]
	case row:
		r.table()
	case picture:
		if image, caption := readImage(s); image != nil {
			image.Caption = r.words(caption, off+strings.LastIndex(s, caption))
			r.add(image)
			return
		}
		r.warn(off, ImageForm, `dòng ảnh không đúng mẫu, được đọc là chữ; hãy viết ![mô tả](tệp.png), ![mô tả](tệp.png "chú thích") hoặc ![mô tả](tệp.png){width=80mm}`)
		r.paragraph(s, off)
	case command:
		r.command(s, off)
	case quoting:
		if q := opensQuote(s); r.quotation(q) {
			r.quote = q
		} else {
			r.warn(off, Unclosed, `dấu ngoặc kép mở ở đầu dòng không đóng ở cuối dòng nào phía sau; hãy thêm dấu đóng, hoặc viết \ ở đầu dòng`)
		}
		r.paragraph(s, off)
	}
}

// readTitle gives a Part, Chapter, Section or Subsection its title.
func (r *reader) readTitle(it *Item, s string, off int, blank bool) {
	if blank {
		r.warn(off, TitleApart, fmt.Sprintf(`dòng này được đọc là tên của "%s"; hãy viết ngay dưới dòng đó, không để dòng trống`, it.Mark()))
	}
	it.Text = r.words(s, off)
}

// words is text from the slab when there is no markup.
func (r *reader) words(s string, off int) Text {
	if s == "" || !plainText(s) {
		return r.text(s, off)
	}
	span := r.spans.next()
	span[0].Text = s
	return span[:]
}

func (r *reader) paragraph(s string, off int) {
	if text := r.words(s, off); text != nil {
		p := r.paragraphs.next()
		p.Text = text
		r.add(p)
	}
}

// item opens an item and closes those of its level and narrower ones.
func (r *reader) item(s string, off int, m mark) {
	n := len(r.open)
	for n > 0 && r.open[n-1].Level >= m.level {
		n--
	}
	r.open = r.open[:n]
	it := r.items.next()
	it.Level, it.Label = m.level, m.label
	it.Text = r.words(s[m.text:], off+m.text)
	r.add(it)
	r.open = append(r.open, it)
	if m.level.titled() && it.Text == nil {
		r.title = it
	}
	if m.code != "" {
		r.noteLabel(s, off, m)
	}
}

// add puts a node at the end of the innermost open item.
func (r *reader) add(n Node) {
	r.nodes++
	if r.positions != nil {
		r.positions = append(r.positions, r.at)
	}
	if len(r.open) == 0 {
		r.body = append(r.body, n)
		return
	}
	it := r.open[len(r.open)-1]
	it.Children = append(it.Children, n)
}

func (r *reader) noteLabel(s string, off int, m mark) {
	label := (&Item{Level: m.level, Label: m.label}).Mark()
	typed := strings.TrimSpace(s[:m.text])
	switch {
	case m.code == Doubtful:
		r.warn(off, Doubtful, fmt.Sprintf(`"%s" được đọc là nhãn; nếu là lời văn, hãy viết "\%s" ở đầu dòng`, typed, typed))
	case m.level.titled() && m.text < len(s):
		r.warn(off, LabelForm, fmt.Sprintf(`"%s" được đọc là "%s" với tên đi liền; hãy viết tên ở dòng ngay dưới`, typed, label))
	case m.level.titled():
		r.warn(off, LabelForm, fmt.Sprintf(`"%s" được đọc là nhãn "%s"; hãy viết "%s"`, typed, label, label))
	default:
		r.warn(off, LabelForm, fmt.Sprintf(`"%s" được đọc là nhãn "%s"; hãy viết "%s" rồi một dấu cách`, typed, label, label))
	}
}

// noteProse reports prose that resembles a label.
func (r *reader) noteProse(s string, off int, m mark) {
	const end = `; nếu là lời văn, hãy viết \ ở đầu dòng`
	switch m.code {
	case NoSpace:
		r.warn(off, NoSpace, "dòng này được đọc là lời văn vì sau nhãn không có dấu cách; hãy thêm dấu cách"+end)
	case NoLetter:
		c, _ := utf8.DecodeRuneInString(s)
		r.warn(off, NoLetter, fmt.Sprintf(`chữ "%c" không dùng làm nhãn; mục dùng I. II. III., điểm dùng a) b) c) d) đ) e) g) h) i) k) l)…`, c)+end)
	case Markdown:
		r.warn(off, Markdown, "dấu # đầu dòng được đọc là chữ; hãy dùng nhãn như Chương I, Điều 1., I., 1."+end)
	case StyledLabel:
		r.warn(off, StyledLabel, "nhãn nằm trong chữ đậm hoặc nghiêng nên dòng này được đọc là lời văn; hãy bỏ dấu * quanh nhãn")
	}
}

func (r *reader) warn(off int, code Code, message string) { r.note(off, Warning, code, message) }
func (r *reader) fail(off int, code Code, message string) { r.note(off, Error, code, message) }

// note reports what stands at byte off of the line. Beyond MaxNotes only the
// first error is still taken.
func (r *reader) note(off int, severity Severity, code Code, message string) {
	if len(r.notes) >= MaxNotes {
		if !r.more {
			r.more = true
			r.notes = append(r.notes, Note{r.number, 1, Warning, More, "còn nhiều lỗi và cảnh báo khác ở phía sau"})
		}
		if severity != Error || r.notes.Err() != nil {
			return
		}
	}
	column := utf8.RuneCountInString(r.line[:off]) + 1
	r.notes = append(r.notes, Note{r.number, column, severity, code, message})
}

// sorted puts the notes in the order of the source.
func (n Notes) sorted() Notes {
	slices.SortStableFunc(n, func(a, b Note) int {
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Column - b.Column
	})
	return n
}
