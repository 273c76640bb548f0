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
	c := newComposer(doc)
	c.body(b, false)
	sheet := &Sheet{Info: Info{Language: "vi-VN"}, Styles: c.styles.table}
	sheet.Sections = append(sheet.Sections, c.section("", false))
	return sheet, nil
}
