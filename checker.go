package vanban

import (
	"strings"
	"unicode"

	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/outline"
	"github.com/dean161/vanban/viet"
)

// A checker carries the document through the rules.
type checker struct {
	doc      *Document
	rule     nd30.Rule // the one being checked
	problems Problems
	bodies   []part          // of the document; nil: not looked up yet
	strange  []strange       // texts; nil: not looked for yet
	face     bool            // the document is but what a copy shares with documents
	prefix   string          // of the paths of a copy within a document
	broken   map[string]bool // paths of bodies that no other rule may walk
}

// report notes a problem under the rule being checked.
func (c *checker) report(s Severity, path, message, mend string) {
	path = c.prefix + path
	p := Problem{Rule: c.rule.ID, Severity: s, Clause: c.rule.Clause, Path: path, Message: message, Mend: mend}
	p.Line, p.Column = c.doc.source.position(path)
	if !c.rule.Firm {
		p.Waived = c.doc.waiver(c.rule.ID)
	}
	c.problems = append(c.problems, p)
}

// reportNode is report for a node of the body at path, whose own line is named
// where it is known.
func (c *checker) reportNode(s Severity, path string, n outline.Node, message, mend string) {
	c.report(s, path, message, mend)
	if line, column := c.doc.source.nodeLine(n); line > 0 {
		p := &c.problems[len(c.problems)-1]
		p.Line, p.Column = line, column
	}
}

// missing reports an absent part of the document.
func (c *checker) missing(path, what, mend string) {
	c.report(Error, path, "thiếu "+what, mend)
}

// waiver returns the reason for which rule is set aside, or "".
func (d *Document) waiver(rule string) string {
	for _, w := range d.Waive {
		if w.Rule == rule {
			return w.Reason
		}
	}
	return ""
}

// parts returns the document and what is attached to it, sound or not.
func (c *checker) parts() []part {
	if c.bodies == nil {
		c.bodies = c.doc.parts()
	}
	return c.bodies
}

// eachBody calls f for every sound body of the document and its attachments.
func (c *checker) eachBody(f func(path string, b outline.Body)) {
	for _, p := range c.parts() {
		if !c.broken[p.path] {
			f(p.path, p.body)
		}
	}
}

// blank says whether s shows nothing.
func blank(s string) bool {
	return strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || viet.ZeroWidth(r) || r == '\u2060' }) == ""
}
