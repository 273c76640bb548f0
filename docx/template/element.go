package template

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// An element is an XML element of a part, with its place in the bytes of the
// part: its start tag is [start,inner), its content [inner,close), its end tag
// [close,end). An empty element has inner, close and end in one place.
type element struct {
	name     string // with its prefix: "w:p"
	start    int
	inner    int
	close    int
	end      int
	parent   *element
	children []*element
	text     string // of a w:t or w:instrText, decoded
}

// The namespaces that the engine writes itself.
const (
	wordSpace     = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	strictSpace   = "http://purl.oclc.org/ooxml/wordprocessingml/main"
	relationSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)

// The bounds of a part.
const (
	maxDepth    = 256 // of elements within each other
	maxElements = 1_000_000
)

// The reasons for which a part is refused.
var (
	errXML    = errors.New("XML bị hỏng")
	errDTD    = errors.New("có khai báo DOCTYPE, không được dùng")
	errMany   = errors.New("có quá nhiều phần tử")
	errDeep   = errors.New("các phần tử lồng nhau quá sâu")
	errStrict = errors.New("tệp lưu dạng Strict Open XML")
	errPrefix = errors.New("tiền tố w không chỉ không gian tên của Word")
)

// parseXML reads a part of WordprocessingML into its tree.
func parseXML(data []byte) (*element, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = func(string, io.Reader) (io.Reader, error) { return nil, errXML }
	top := &element{}
	at, depth, count := top, 0, 0
	for {
		start := int(d.InputOffset())
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, errXML
		}
		end := int(d.InputOffset())
		switch token := token.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return nil, errDeep
			}
			if count++; count > maxElements {
				return nil, errMany
			}
			e := &element{name: qualified(token.Name), start: start, inner: end, parent: at}
			if at == top {
				if len(top.children) > 0 {
					return nil, errXML
				}
				if err := checkSpaces(token.Attr); err != nil {
					return nil, err
				}
			}
			at.children = append(at.children, e)
			at = e
		case xml.EndElement:
			if at == top || at.name != qualified(token.Name) {
				return nil, errXML
			}
			at.close, at.end = start, end
			at, depth = at.parent, depth-1
		case xml.CharData:
			if at == top && len(bytes.TrimSpace(token)) > 0 && start > 0 {
				return nil, errXML
			}
			if at.name == "w:t" || at.name == "w:instrText" {
				at.text += string(token)
			}
		case xml.Directive:
			return nil, errDTD
		}
	}
	if at != top || len(top.children) != 1 {
		return nil, errXML
	}
	return top.children[0], nil
}

func qualified(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

// checkSpaces holds that the root element gives the prefix w its usual meaning.
func checkSpaces(attrs []xml.Attr) error {
	for _, a := range attrs {
		if a.Name.Space == "xmlns" && a.Name.Local == "w" && a.Value == wordSpace {
			return nil
		}
	}
	for _, a := range attrs {
		if a.Value == strictSpace {
			return errStrict
		}
	}
	return errPrefix
}

// up returns the nearest element of one of the names that e is or stands in, or
// nil.
func (e *element) up(names ...string) *element {
	for ; e != nil; e = e.parent {
		for _, n := range names {
			if e.name == n {
				return e
			}
		}
	}
	return nil
}

// child returns the first child of the name, or nil.
func (e *element) child(name string) *element {
	for _, c := range e.children {
		if c.name == name {
			return c
		}
	}
	return nil
}

// within says whether e is a, or stands in it.
func (e *element) within(a *element) bool {
	for ; e != nil; e = e.parent {
		if e == a {
			return true
		}
	}
	return false
}

// below returns the child of a that e is, or stands in; e stands in a.
func (e *element) below(a *element) *element {
	for e.parent != a {
		e = e.parent
	}
	return e
}

// attribute returns the raw value of an attribute of the start tag in data, and
// where it stands. Where there is none, from is -1.
func (e *element) attribute(data []byte, name string) (value string, from, to int) {
	tag := string(data[e.start:e.inner])
	for i := 0; ; {
		at := strings.Index(tag[i:], name+"=")
		if at < 0 {
			return "", -1, -1
		}
		at += i
		i = at + len(name) + 1
		if at == 0 || !strings.ContainsRune(" \t\r\n", rune(tag[at-1])) || i >= len(tag) {
			continue
		}
		quote := tag[i]
		n := strings.IndexByte(tag[i+1:], quote)
		if n < 0 {
			return "", -1, -1
		}
		return tag[i+1 : i+1+n], e.start + i + 1, e.start + i + 1 + n
	}
}
