package merge

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/render"
	"github.com/dean161/vanban/render/layout"
	"github.com/dean161/vanban/render/pdf"
)

// A Source is what letters are made from: see Document.
type Source interface {
	// prepare holds the source to the mode and to the columns of the first row.
	prepare(o *Options, c *columns) (maker, Problems)
	// hash returns a checksum of all that the source says.
	hash() [sha256.Size]byte
	// mode returns what Auto is for the source.
	mode(Mode) Mode
}

// A maker makes the letters of one merge. It serves all workers at once.
type maker interface {
	// make makes the letter of a row and encodes it in the formats; in none if
	// sheets are asked for.
	make(t *task, o *Options, sheets bool) *letter
}

// A letter is what a row makes.
type letter struct {
	doc      *vanban.Document // nil: the source is none
	sheets   []*render.Sheet  // of the parts of the document
	files    []file
	pages    int
	metadata *vanban.Metadata
	problems Problems
	name     string // for ten_tep
}

// A file is a file of a letter; part is what its name ends in, "" for the first.
type file struct {
	part   string
	format Format
	data   []byte
}

// Document returns a document as a source. Its texts may hold tags of
// text/template over the columns of a row: "Kính gửi {{.ten}}". A tag and what
// belongs to it stand in one text: one line of a list, one run of a paragraph. A
// value is text and nothing else. The columns co_quan_chu_quan, co_quan, so,
// dia_danh, ngay, trich_yeu, kinh_gui, noi_nhan and kem_theo, or their English
// keys, give whole parts of the document. The document is not changed.
func Document(doc *vanban.Document) Source { return document{doc} }

type document struct{ doc *vanban.Document }

func (d document) mode(m Mode) Mode { return m.of(d.doc.Kind) }

func (d document) hash() [sha256.Size]byte {
	b, err := json.Marshal(d.doc)
	if err != nil { // a number that JSON lacks, which Check refuses as well
		b = fmt.Appendf(nil, "%v", err)
	}
	return sha256.Sum256(b)
}

func (d document) prepare(o *Options, c *columns) (maker, Problems) {
	m := &documentMaker{doc: d.doc, mode: d.mode(o.Mode)}
	var texts []*plan
	var problems Problems
	m.plan, texts, problems = planOf(d.doc)
	for _, t := range texts {
		if m.mode == Send {
			problems = append(problems, Problem{Problem: vanban.Problem{Rule: ruleMode, Severity: vanban.Error, Path: t.path,
				Message: "gửi thì mọi nơi nhận cùng một văn bản, mà văn bản có thẻ trộn", Mend: "bỏ thẻ, hoặc chọn address (đề tên), issue (ban hành)"}})
			break
		}
		for _, name := range t.text.names {
			if _, ok := c.at[name]; !ok && name != "stt" {
				problems = append(problems, Problem{Problem: vanban.Problem{Rule: ruleTag, Severity: vanban.Error, Path: t.path,
					Message: fmt.Sprintf("thẻ hỏi cột %s, dữ liệu không có", name), Mend: "các cột: " + c.list()}})
			}
		}
	}
	problems = append(problems, d.allows(m.mode, c)...)
	if m.mode != Send && len(texts) == 0 && !c.givesPart() {
		problems = append(problems, Problem{Problem: vanban.Problem{Rule: ruleMode, Severity: vanban.Error,
			Message: "mọi bản sẽ giống hệt nhau: văn bản không có thẻ trộn, dữ liệu không có cột kinh_gui hay cột nào thay một mục của văn bản",
			Mend:    "thêm thẻ như {{.ten}} hoặc cột kinh_gui, hoặc chọn send (gửi)"}})
	}
	if m.mode == Send {
		for _, p := range d.doc.Check() {
			if p.Severity == vanban.Error && p.Waived == "" {
				problems = append(problems, Problem{Problem: p})
			}
		}
	}
	return m, problems
}

// allows holds the numbers to the mode.
func (d document) allows(mode Mode, c *columns) Problems {
	refuse := func(heading, message, mend string) Problems {
		return Problems{problem(0, heading, ruleMode, message, mend)}
	}
	number, date := partOf("number"), partOf("date")
	switch mode {
	case Send, Address:
		for _, p := range []*part{number, date} {
			if i := c.column(p); i >= 0 {
				return refuse(c.names[i], "các bản gửi đi của một văn bản cùng một số, một ngày", "bỏ cột này, hoặc chọn issue (ban hành)")
			}
		}
	case Issue:
		if !d.doc.Number.Pending() && c.column(number) < 0 {
			return refuse("", fmt.Sprintf("mọi văn bản sẽ cùng mang số %s", d.doc.Number), "để trống số, hoặc thêm cột so lấy từ sổ đăng ký văn bản đi")
		}
	}
	return nil
}

// A documentMaker fills a document.
type documentMaker struct {
	doc  *vanban.Document
	plan *plan
	mode Mode
}

func (m *documentMaker) make(t *task, o *Options, sheets bool) *letter {
	l := &letter{}
	f := &filling{data: t.data, row: t.row.Line, columns: t.columns}
	l.doc = f.document(m.doc, m.plan)
	l.problems = append(f.problems, override(l.doc, t.columns, &t.row)...)
	if l.problems.Err() != nil {
		return l
	}
	receiver(l.doc, t)
	l.problems = append(l.problems, addressed(t.columns, &t.row, l.doc.Date, o.On)...)
	l.name = l.doc.FileName()
	m.check(l, t)
	if l.problems.Err() == nil {
		if err := l.encode(o, sheets); err != nil {
			l.problems = append(l.problems, problem(t.row.Line, "", ruleOutput, err.Error(), ""))
		}
	}
	return l
}

// receiver notes who gets the letter, if the row says so with a code.
func receiver(doc *vanban.Document, t *task) {
	code, _ := t.columns.text(&t.row, codeKeys...)
	if name, _ := t.columns.text(&t.row, nameKeys...); code != "" && name != "" {
		doc.Records.To = []vanban.Receiver{{OrganID: code, OrganName: name}}
	}
}

// check holds the letter to the decree. A problem of a text with tags names the
// column, if it is one.
func (m *documentMaker) check(l *letter, t *task) {
	for _, p := range l.doc.Check() {
		l.problems = append(l.problems, Problem{t.row.Line, m.headingOf(p.Path, t), p})
	}
}

// headingOf returns the heading of the column that made what stands at a path, or
// "".
func (m *documentMaker) headingOf(path string, t *task) string {
	for i := range parts {
		if at := t.columns.column(&parts[i]); at >= 0 && within(path, parts[i].english) && !isBlank(t.row.Fields[at].Value) {
			return t.columns.names[at]
		}
	}
	names := namesAt(m.plan, path)
	if len(names) != 1 {
		return ""
	}
	if at, ok := t.columns.at[names[0]]; ok {
		return t.columns.names[at]
	}
	return ""
}

// namesAt returns the columns of the tags at a path.
func namesAt(p *plan, path string) (names []string) {
	switch {
	case p == nil:
	case p.text != nil:
		if within(p.path, path) || within(path, p.path) {
			return p.text.names
		}
	default:
		names = namesAt(p.inner, path)
		for _, part := range p.parts {
			names = append(names, namesAt(part, path)...)
		}
	}
	return names
}

// within says whether a path lies in the value at another.
func within(path, outer string) bool {
	return outer != "" && len(path) >= len(outer) && path[:len(outer)] == outer &&
		(len(path) == len(outer) || path[len(outer)] == '.' || path[len(outer)] == '[')
}

// encode composes the parts of the document, counts the pages and encodes them.
func (l *letter) encode(o *Options, sheets bool) error {
	for i, name := range l.doc.Parts() {
		sheet, err := render.ComposePart(l.doc, i)
		if err != nil {
			return err
		}
		pages := pdf.Layout(sheet, &pdf.Options{Fonts: o.Fonts})
		l.pages += len(pages.Pages)
		l.sheets = append(l.sheets, sheet)
		if sheets {
			continue
		}
		if i == 0 {
			name = ""
		}
		for _, format := range o.Formats {
			var b bytes.Buffer
			if err := encodeSheet(&b, sheet, pages, format, o); err != nil {
				return err
			}
			l.files = append(l.files, file{name, format, b.Bytes()})
		}
	}
	if !sheets {
		l.sheets = nil
	}
	m, problems := l.doc.Metadata(l.pages)
	if err := problems.Err(); err == nil {
		l.metadata = m
	}
	return nil
}

// encodeSheet encodes a sheet, or its pages.
func encodeSheet(b *bytes.Buffer, s *render.Sheet, l *layout.Layout, f Format, o *Options) error {
	switch f {
	case DOCX:
		return docx.EncodeSheet(b, s, nil)
	case PDF:
		return pdf.EncodeLayout(b, l, &s.Info, &pdf.Options{Fonts: o.Fonts})
	}
	return errors.New("merge: " + f.String())
}
