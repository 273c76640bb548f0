package render

import (
	"strings"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/outline"
)

// ComposeBody composes a body alone, in the styles that the text of a document
// has, to be set into a document that somebody else made. The Sheet has one
// section. Problems of the body stand in the way as in Compose; no end mark is
// added.
func ComposeBody(b outline.Body, f vanban.Format) (*Sheet, error) {
	doc := &vanban.Document{Kind: vanban.Letter, Body: b, Format: f}
	var problems vanban.Problems
	for _, p := range doc.Check() {
		if strings.HasPrefix(p.Path, "body") || strings.HasPrefix(p.Path, "format") {
			problems = append(problems, p)
		}
	}
	if err := problems.Err(); err != nil {
		return nil, err
	}
	c := newComposer(doc, nil)
	c.body(b, false)
	return c.slot(), nil
}

// Slots are the pieces of a document that a letterhead of somebody else takes
// up, each as a Sheet of one section. All share their styles.
type Slots struct {
	Bases      *Sheet // thẩm quyền ban hành, căn cứ, "QUYẾT ĐỊNH:"
	Body       *Sheet // nội dung, with its end mark
	Recipients *Sheet // nơi nhận, with its head and the archive line
	Urgency    string // the word of the stamp of độ khẩn; "" for none
}

// ComposeSlots is Compose for the pieces of doc that go into a letterhead.
func ComposeSlots(doc *vanban.Document) (*Slots, error) {
	if err := doc.Check().Err(); err != nil {
		return nil, err
	}
	c := newComposer(doc, attached(doc))
	s := &Slots{Urgency: stamps[doc.Urgency].Text}
	c.bases()
	s.Bases = c.slot()
	c.body(doc.Body, true)
	s.Body = c.slot()
	c.add(c.recipients()...)
	s.Recipients = c.slot()
	return s, nil
}

// slot closes what is being composed and returns it as a sheet of its own.
func (c *composer) slot() *Sheet {
	return &Sheet{Info: Info{Language: "vi-VN"}, Styles: c.styles.table, Sections: []Section{c.section("", false)}}
}
