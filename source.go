package vanban

import (
	"strings"

	"github.com/dean161/vanban/outline"
)

// A source is what a decoded Document remembers of its file. A nil source, that
// of a Document built in Go, knows nothing.
type source struct {
	warnings Problems              // what was read with doubt
	marks    map[string]mark       // where the values stand, by path
	nodes    map[outline.Node]mark // where the nodes of the bodies stand
	sound    map[*byte]int         // the files of pictures that can be read: first byte and length
}

// soundImages reads the pictures that belong to a document, so that Check, which
// comes before each Encode, need not read them every time.
func soundImages(files map[string][]byte) map[*byte]int {
	sound := make(map[*byte]int, len(files))
	for _, data := range files {
		if message, _ := imageFault(data); message == "" {
			sound[&data[0]] = len(data)
		}
	}
	return sound
}

// knows says whether data is the file of a picture that Decode could read.
func (s *source) knows(data []byte) bool {
	return s != nil && len(data) > 0 && s.sound[&data[0]] == len(data)
}

// A mark is a place in a file, counted from 1, columns in characters.
type mark struct{ line, column int }

// problems returns the warnings of Decode. The slice may be appended to.
func (s *source) problems() Problems {
	if s == nil {
		return nil
	}
	return s.warnings[:len(s.warnings):len(s.warnings)]
}

// position returns the place of the value at path, or of the nearest value that
// holds it: "body[3].children[1]" is found at "body". It returns 0, 0 when the
// place is not known.
func (s *source) position(path string) (line, column int) {
	if s == nil {
		return 0, 0
	}
	for path != "" {
		if m, ok := s.marks[path]; ok {
			return m.line, m.column
		}
		path = path[:max(0, strings.LastIndexAny(path, ".["))]
	}
	return 0, 0
}

// nodeLine returns the place of a node of one of the bodies, at any depth. It
// returns 0, 0 when the place is not known, as of a node that was put there
// after Decode.
func (s *source) nodeLine(n outline.Node) (line, column int) {
	if s == nil {
		return 0, 0
	}
	m := s.nodes[n]
	return m.line, m.column
}
