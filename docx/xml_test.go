package docx_test

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

// A node is an element of a part; names are "w:p" and the like.
type node struct {
	name  string
	attrs map[string]string
	kids  []*node
	text  string
}

var prefixes = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":           "w:",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":    "r:",
	"http://schemas.openxmlformats.org/drawingml/2006/main":                  "a:",
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp:",
	"http://schemas.openxmlformats.org/drawingml/2006/picture":               "pic:",
	"http://www.w3.org/XML/1998/namespace":                                   "xml:",
}

// parse reads a part with encoding/xml, which knows nothing of our writer.
func parse(t testing.TB, data string) *node {
	t.Helper()
	root := &node{}
	open := []*node{root}
	d := xml.NewDecoder(strings.NewReader(data))
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		top := open[len(open)-1]
		switch tok := tok.(type) {
		case xml.StartElement:
			n := &node{name: prefixes[tok.Name.Space] + tok.Name.Local, attrs: map[string]string{}}
			for _, a := range tok.Attr {
				n.attrs[prefixes[a.Name.Space]+a.Name.Local] = a.Value
			}
			top.kids = append(top.kids, n)
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			top.text += string(tok)
		}
	}
	if len(root.kids) != 1 {
		t.Fatalf("%d root elements", len(root.kids))
	}
	return root.kids[0]
}

// walk visits n and everything in it, in document order.
func (n *node) walk(visit func(*node)) {
	visit(n)
	for _, k := range n.kids {
		k.walk(visit)
	}
}

// all returns the elements of a name, in document order.
func (n *node) all(name string) []*node {
	var found []*node
	n.walk(func(m *node) {
		if m.name == name {
			found = append(found, m)
		}
	})
	return found
}

// find follows a path of child elements; it returns an empty node when there
// is none.
func (n *node) find(path ...string) *node {
	for _, name := range path {
		var next *node
		for _, k := range n.kids {
			if k.name == name {
				next = k
				break
			}
		}
		if next == nil {
			return &node{}
		}
		n = next
	}
	return n
}

func (n *node) val() string { return n.attrs["w:val"] }

// visible returns the text of all w:t.
func (n *node) visible() string {
	var b strings.Builder
	for _, t := range n.all("w:t") {
		b.WriteString(t.text)
	}
	return b.String()
}
