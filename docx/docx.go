// Package docx writes a composed sheet as a Word document (WordprocessingML,
// ECMA-376 Part 1). Word breaks the lines and pages; the document says only
// what the sheet says: named paragraph styles, text, tables, rules, images.
package docx

import (
	"io"
	"sync"
	"time"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/ooxml"
	"github.com/dean161/vanban/render"
	"github.com/dean161/vanban/render/layout"
)

// Options belong to the Word format alone. The zero value, and nil, is the
// default.
type Options struct {
	// Numbering is how labels are written. The default is Typed.
	Numbering Numbering
	// Time is when the document was made, for its properties. The default,
	// the zero time, writes no dates.
	Time time.Time
	// Part is the file to write of a document that is issued in several: an
	// index of doc.Parts(), by default 0, the document itself. Only Encode heeds
	// it.
	Part int
}

// Numbering is how the labels of a body ("Điều 1.", "1.", "a)", "-") are written.
type Numbering uint8

// The ways of numbering. Both show the same labels.
const (
	// Typed writes labels as text: they are words of the law, and offices type
	// them. Nothing renumbers when an item is inserted.
	Typed Numbering = iota
	// Word writes labels as automatic multilevel numbering. Word has no list of
	// Vietnamese letters, so points are lists of consecutive letters (a–d; đ
	// alone; e; g–i; k–v; x–y); a point inserted there needs a new export.
	Word
)

// The content types and relationship types of the parts.
const (
	wordType     = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	officeRel    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	coreType     = "application/vnd.openxmlformats-package.core-properties+xml"
	coreRel      = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
	customType   = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
	extendedType = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
)

// packageRels are the relationships of the package.
var packageRels = []ooxml.Rel{
	{Type: officeRel + "officeDocument", Target: "word/document.xml"},
	{Type: coreRel, Target: "docProps/core.xml"},
	{Type: officeRel + "extended-properties", Target: "docProps/app.xml"},
}

// customRel is that of the custom properties.
var customRel = ooxml.Rel{Type: officeRel + "custom-properties", Target: "docProps/custom.xml"}

// Encode composes doc and writes it to w as a DOCX file. What is attached stands
// in the same file, except with Medium ElectronicApart: there each attachment is
// a Part of its own. When doc has problems that stand in the way Encode writes
// nothing and returns a *vanban.ProblemsError. Default options are used if o is
// nil.
func Encode(w io.Writer, doc *vanban.Document, o *Options) error {
	if o == nil {
		o = &Options{}
	}
	sheet, err := render.ComposePart(doc, o.Part)
	if err != nil {
		return err
	}
	return EncodeSheet(w, sheet, o)
}

// EncodeSheet writes s to w as a .docx file. The same sheet and options give
// the same bytes. Text that XML cannot hold, and a sheet that breaks its own
// contract, is an error found before anything is written. A nil o means the
// default options.
func EncodeSheet(w io.Writer, s *render.Sheet, o *Options) error {
	if o == nil {
		o = &Options{}
	}
	e := newEncoder(s, o)
	defer e.free()
	e.part("word/document.xml", wordType+"document.main+xml", e.document)
	e.headers()
	e.footers()
	if len(e.footnotes) > 0 {
		e.related("footnotes", wordType+"footnotes+xml", e.footnoteTexts)
	}
	e.related("styles", wordType+"styles+xml", e.styles)
	e.related("settings", wordType+"settings+xml", e.settings)
	e.related("fontTable", wordType+"fontTable+xml", e.fontTable)
	if len(e.numbers.lists) > 0 {
		e.related("numbering", wordType+"numbering+xml", e.numbering)
	}
	e.media()
	e.part("docProps/core.xml", coreType, e.core)
	e.part("docProps/app.xml", extendedType, e.app)
	rels := packageRels
	if len(s.Info.Fields) > 0 {
		e.part("docProps/custom.xml", customType, e.custom)
		rels = append(rels[:len(rels):len(rels)], customRel)
	}
	e.parts[0].Rels = e.rels
	if e.err != nil {
		return e.err
	}
	return ooxml.Write(w, rels, e.parts)
}

// An encoder collects the parts of one document in one buffer. What the
// document refers to (headers, images, lists, rule styles) is noted while its
// body is written, and written after it.
type encoder struct {
	xml
	buffer *[]byte // of the pool
	sheet  *render.Sheet
	opts   *Options

	parts []ooxml.Part
	rels  []ooxml.Rel // of the document, which is the first part

	known   map[*render.Style]bool          // the styles of the sheet
	next    map[*render.Style]*render.Style // what first follows a heading
	rules   []ruleStyle
	spacer  bool // the style of technical paragraphs is in use
	heads   []header
	feet    []*render.Section // the sections of the footers; nil: the empty one
	footIDs []string          // their relationship ids
	images  []*render.Image
	// The notes, whose ids are their places, from 1.
	footnotes []*render.Footnote
	numbers   numbers
	marks     int                   // written so far
	anchors   map[int]layout.Anchor // of the sections laid out for a table of contents
	laid      map[int]bool          // which sections these are
	current   int                   // the section being written
}

func newEncoder(s *render.Sheet, o *Options) *encoder {
	buffer := buffers.Get().(*[]byte)
	e := &encoder{
		xml:    xml{b: *buffer},
		buffer: buffer,
		sheet:  s,
		opts:   o,
		parts:  make([]ooxml.Part, 0, 16),
		rels:   make([]ooxml.Rel, 0, 8),
		known:  make(map[*render.Style]bool, len(s.Styles)),
		next:   map[*render.Style]*render.Style{},
	}
	for _, style := range s.Styles {
		e.known[style] = true
	}
	return e
}

// part lets write fill a part. The data stays valid when the buffer grows, as
// nothing is written twice.
func (e *encoder) part(name, kind string, write func()) {
	start := len(e.b)
	e.lit(ooxml.Declaration)
	write()
	e.parts = append(e.parts, ooxml.Part{Name: name, Type: kind, Data: e.b[start:len(e.b):len(e.b)]})
}

// related is part for a part that the document refers to by its type alone.
func (e *encoder) related(rel, kind string, write func()) {
	e.relate(rel, rel+".xml")
	e.part("word/"+rel+".xml", kind, write)
}

// relate adds a relationship to the document and returns its id.
func (e *encoder) relate(rel, target string) string {
	e.rels = append(e.rels, ooxml.Rel{Type: officeRel + rel, Target: target})
	return ooxml.RelID(len(e.rels) - 1)
}

// buffers keeps the buffers of earlier documents. A buffer holds no state that
// the next document can see.
var buffers = sync.Pool{New: func() any {
	b := make([]byte, 0, 64<<10)
	return &b
}}

// free gives the buffer back, unless the document was unusually large.
func (e *encoder) free() {
	if cap(e.b) <= 1<<20 {
		*e.buffer = e.b[:0]
		buffers.Put(e.buffer)
	}
}
