package template

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/ooxml"
)

// Options say how a template is read and filled. The zero value, and nil, is the
// default.
type Options struct {
	// Left and Right are the delimiters of tags. The default is {{ and }}. Other
	// ones, such as « and », [ and ], < and >, ${ and }, make a tag only around a
	// name that Names or the data declares: "[1]" and "<10%" stay text.
	Left, Right string
	// Names are the names that make a tag between other delimiters. The default,
	// nil, takes those of the data.
	Names []string
	// Blank is printed for a value that is missing, such as "……". By default, "",
	// a missing value is an error.
	Blank string
	// Format is the look of the bodies that values bring in, as in a
	// vanban.Document. The default is that of the decree.
	Format vanban.Format
	// FS holds the files that the function image is given by name. The default,
	// nil, has none.
	FS fs.FS
}

// A Template is a Word document with tags in its text. It may be used by several
// goroutines at once.
type Template struct {
	opts    Options
	pkg     *ooxml.Package
	main    string // name of the main part
	parts   []part
	carrier []byte

	mu    sync.Mutex
	cache *compiled // the last one; of its names alone
}

// A part is a part of the file that may hold tags.
type part struct {
	name string
	data []byte
	root *element
}

// compiled is a template for one set of names.
type compiled struct {
	names    []string
	programs []*program
	needs    *need
	nextID   int // the first free id of a drawing
}

// Open reads a template from the bytes of a .docx file, which must not be
// changed while the Template is in use. What is wrong with the file or its tags
// is a *ProblemsError that lists all of it. Default options are used if o is
// nil.
func Open(data []byte, o *Options) (*Template, error) {
	t := &Template{}
	if o != nil {
		t.opts = *o
	}
	if (t.opts.Left == "") != (t.opts.Right == "") {
		return nil, errors.New("template: chỉ có một trong hai dấu Left và Right")
	}
	if err := t.open(data); err != nil {
		if f := (*ooxml.Fault)(nil); errors.As(err, &f) {
			return nil, (Problems{{Severity: vanban.Error, Part: f.Part, Message: f.Message, Mend: f.Mend}}).Err()
		}
		return nil, err
	}
	if t.named() && t.opts.Names == nil {
		return t, nil // the data will say what a tag is
	}
	_, err := t.compile(t.opts.Names)
	return t, err
}

// Read is Open of all that r gives.
func Read(r io.Reader, o *Options) (*Template, error) {
	data, err := io.ReadAll(io.LimitReader(r, ooxml.MaxFile+1))
	if err != nil {
		return nil, err
	}
	return Open(data, o)
}

// named says whether tags are told by their names.
func (t *Template) named() bool {
	return t.opts.Left != "" && (t.opts.Left != "{{" || t.opts.Right != "}}")
}

// open reads the parts with text.
func (t *Template) open(data []byte) (err error) {
	if t.pkg, err = ooxml.Open(data); err != nil {
		return err
	}
	if t.main, err = t.pkg.Main(); err != nil {
		return err
	}
	content, err := t.carryIn()
	if err != nil {
		return err
	}
	if err := t.addPart(t.main, content); err != nil {
		return err
	}
	for i := range t.pkg.Entries {
		e := &t.pkg.Entries[i]
		if strings.HasPrefix(e.Type, signatureType) {
			return &ooxml.Fault{Code: ooxml.OtherKind, Part: e.Name, Message: "tệp đã ký số, điền vào thì chữ ký mất giá trị", Mend: "dùng bản chưa ký làm mẫu"}
		}
		if !holdsText(e.Type) {
			continue
		}
		content, err := t.pkg.Read(e.Name)
		if err != nil {
			return err
		}
		if err := t.addPart(e.Name, content); err != nil {
			return err
		}
	}
	return nil
}

// signatureType begins the types of the parts of a digital signature.
const signatureType = "application/vnd.openxmlformats-package.digital-signature-"

// holdsText says whether parts of a type, beside the main one, hold text with
// tags.
func holdsText(mediaType string) bool {
	kind, ok := strings.CutPrefix(mediaType, "application/vnd.openxmlformats-officedocument.wordprocessingml.")
	return ok && slices.Contains([]string{"header+xml", "footer+xml", "footnotes+xml", "endnotes+xml"}, kind)
}

func (t *Template) addPart(name string, data []byte) error {
	root, err := parseXML(data)
	switch {
	case errors.Is(err, errStrict):
		return &ooxml.Fault{Code: ooxml.Damaged, Part: name, Message: err.Error(), Mend: "mở bằng Word, lưu lại dạng Word Document (.docx) thông thường"}
	case err != nil:
		return &ooxml.Fault{Code: ooxml.Damaged, Part: name, Message: err.Error(), Mend: "mở bằng Word rồi lưu lại"}
	}
	t.parts = append(t.parts, part{name, data, root})
	return nil
}

// compile returns the programs of the template for a set of names; nil where
// tags are not told by names.
func (t *Template) compile(names []string) (*compiled, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.cache != nil && slices.Equal(t.cache.names, names) {
		return t.cache, nil
	}
	c := &compiled{names: names, nextID: 1}
	r := &report{}
	for i := range t.parts {
		c.nextID = max(c.nextID, highestID(&t.parts[i])+1)
		if p := t.translate(&t.parts[i], names, r); p != nil {
			c.programs = append(c.programs, p)
		}
	}
	if err := r.found.Err(); err != nil {
		return nil, err
	}
	c.needs = findNeeds(c.programs)
	t.cache = c
	return c, nil
}

// maxTags bounds the tags of a part.
const maxTags = 20_000

// translate makes the program of a part, or nil if it has no tags or its tags
// have problems.
func (t *Template) translate(pt *part, names []string, r *report) *program {
	ps := paragraphs(pt.data, pt.root)
	var tags []*tag
	before, open := len(r.found), 0
	for _, p := range ps {
		if t.named() {
			open = p.findNamed(t.opts.Left, t.opts.Right, names, open, pt.name, r)
		} else {
			p.findTags(pt.name, r)
		}
		tags = append(tags, p.tags...)
	}
	t.hiddenTags(pt, r)
	tags = append(tags, t.pictures(pt, ps, names, r)...)
	if len(tags) == 0 {
		return nil
	}
	slices.SortStableFunc(tags, func(a, b *tag) int {
		if a.at().before(b.at()) {
			return -1
		}
		return 1
	})
	for i, tg := range tags {
		tg.number = i
	}
	if len(tags) > maxTags {
		r.add(tags[maxTags].problem(pt.name, fmt.Sprintf("phần này có hơn %d thẻ", maxTags), "dùng range cho những đoạn lặp lại"))
		return nil
	}
	blocks := matchBlocks(pt.name, tags, r)
	if len(r.found) > before {
		return nil
	}
	pl := &placer{part: pt.name, tags: tags, marks: findMarks(pt.root, ps), report: r, doomed: map[*element]bool{}}
	for _, b := range blocks {
		pl.place(b)
	}
	pl.placeSettings(tags)
	if len(r.found) > before {
		return nil
	}
	tr := &translation{data: pt.data, root: pt.root, ps: ps, tags: tags, place: pl}
	tr.repeats(blocks)
	tr.keepWhole(blocks)
	tr.pictures()
	if len(r.found) > before {
		return nil
	}
	return newProgram(pt.name, tr.source(), tags, pt.data, r)
}

// hiddenTags reports tags in the codes of fields, where nobody sees them printed.
func (t *Template) hiddenTags(pt *part, r *report) {
	pt.root.each(func(e *element) {
		text := e.text
		if e.name == "w:fldSimple" {
			text, _, _ = e.attribute(pt.data, "w:instr")
		} else if e.name != "w:instrText" {
			return
		}
		if !t.named() && strings.Contains(text, "{{") {
			r.add(Problem{Severity: vanban.Error, Part: pt.name, Tag: shown(text), Message: "thẻ nằm trong mã trường (field) của Word nên không điền được", Mend: "gõ thẻ thành chữ thường, ngoài mã trường"})
		}
	})
}

// Execute fills the template with data, a map or a struct as for text/template,
// and writes the document to w. Problems of the data, such as missing values, are
// a *ProblemsError that lists all of them, and nothing is written; any other
// error is about writing. The problems that do not stand in the way, values that
// the template does not use, are returned beside. The same template and data give
// the same bytes.
func (t *Template) Execute(w io.Writer, data any) (Problems, error) {
	return t.execute(w, data, func(c *compiled) Problems { return c.unused(data) })
}

// execute is Execute with the problems that look finds in the template when it is
// compiled.
func (t *Template) execute(w io.Writer, data any, look func(*compiled) Problems) (Problems, error) {
	names := t.opts.Names
	if t.named() && names == nil {
		names = namesOf(data)
	}
	c, err := t.compile(names)
	if err != nil {
		return problemsOf(err), err
	}
	x := newExecution(t, c)
	for _, p := range c.programs {
		x.run(p, data)
	}
	x.report.found = append(x.report.found, look(c)...)
	if err := x.report.found.Err(); err != nil {
		return x.report.found, err
	}
	changes, err := x.changes()
	if err != nil {
		return x.report.found, fmt.Errorf("template: %w", err)
	}
	return x.report.found, t.pkg.Rewrite(w, changes)
}

// problemsOf returns the problems that an error lists.
func problemsOf(err error) Problems {
	if pe := (*ProblemsError)(nil); errors.As(err, &pe) {
		return pe.Problems
	}
	return nil
}
