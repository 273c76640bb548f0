package template

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"html"
	"strings"

	"github.com/dean161/vanban/internal/ooxml"
)

// media are the images that an execution brought in. An image that comes again
// is one file.
type media struct {
	files []mediaFile
	rels  []mediaRel
}

type mediaFile struct {
	name, format string
	sum          [sha256.Size]byte
	data         []byte
}

// A mediaRel is a relationship of a part to an image.
type mediaRel struct{ part, id, target string }

// relate returns the id of the relationship of the part being printed to an
// image.
func (m *media) relate(x *execution, l loaded) string {
	sum := sha256.Sum256(l.Data)
	at := -1
	for i := range m.files {
		if m.files[i].sum == sum {
			at = i
		}
	}
	if at < 0 {
		at = len(m.files)
		name := fmt.Sprintf("word/media/vanban%d.%s", at+1, l.format)
		for x.t.pkg.Has(name) {
			name = strings.Replace(name, "vanban", "vanban_", 1)
		}
		m.files = append(m.files, mediaFile{name, l.format, sum, l.Data})
	}
	target := "/" + m.files[at].name
	for _, r := range m.rels {
		if r.part == x.program.part && r.target == target {
			return r.id
		}
	}
	id := fmt.Sprintf("vanbanImage%d", len(m.rels)+1)
	m.rels = append(m.rels, mediaRel{x.program.part, id, target})
	return id
}

// additions returns the parts that change because of what was brought in.
func (x *execution) additions() ([]ooxml.Change, error) {
	var out []ooxml.Change
	for _, add := range []func() ([]ooxml.Change, error){x.numbering, x.addStyles, x.relationships, x.contentTypes} {
		more, err := add()
		if err != nil {
			return nil, err
		}
		out = append(out, more...)
	}
	for _, f := range x.media.files {
		out = append(out, ooxml.Change{Name: f.name, Data: f.data})
	}
	return out, nil
}

// relationships returns the relationships of the parts that have new images.
func (x *execution) relationships() ([]ooxml.Change, error) {
	var out []ooxml.Change
	for i, r := range x.media.rels {
		if containsPart(x.media.rels[:i], r.part) {
			continue
		}
		var add strings.Builder
		for _, r2 := range x.media.rels[i:] {
			if r2.part == r.part {
				fmt.Fprintf(&add, `<Relationship Id="%s" Type="%s/image" Target="%s"/>`, r2.id, relationSpace, html.EscapeString(r2.target))
			}
		}
		name := ooxml.RelsName(r.part)
		data := []byte(ooxml.Declaration + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`)
		if x.t.pkg.Has(name) {
			var err error
			if data, err = x.t.pkg.Read(name); err != nil {
				return nil, err
			}
		}
		data, err := insertBefore(data, "Relationships", add.String())
		if err != nil {
			return nil, err
		}
		out = append(out, ooxml.Change{Name: name, Data: data})
	}
	return out, nil
}

func containsPart(rels []mediaRel, part string) bool {
	for _, r := range rels {
		if r.part == part {
			return true
		}
	}
	return false
}

var errRoot = errors.New("thành phần của mẫu không có phần tử gốc như chờ đợi")

// insertBefore inserts xml before the end tag of the root element, which may be
// empty.
func insertBefore(data []byte, root, xml string) ([]byte, error) {
	if i := bytes.LastIndex(data, []byte("</")); i >= 0 && bytes.Contains(data[i:], []byte(root+">")) {
		return append(append(append([]byte(nil), data[:i]...), xml...), data[i:]...), nil
	}
	i := bytes.LastIndex(data, []byte("/>"))
	j := bytes.LastIndex(data, []byte("<"+root))
	if i < 0 || j < 0 || bytes.IndexByte(data[j:i], '>') >= 0 {
		return nil, errRoot
	}
	return []byte(string(data[:i]) + ">" + xml + "</" + root + ">"), nil
}

// The types of Word documents and of Word's templates, whose copies are
// documents.
const (
	documentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
	dotxType     = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
)

// contentTypes returns the content types, if there are new ones.
func (x *execution) contentTypes() ([]ooxml.Change, error) {
	const name = "[Content_Types].xml"
	var add strings.Builder
	known := map[string]bool{}
	for _, f := range x.media.files {
		if !known[f.format] && !x.t.pkg.Knows(f.format) {
			fmt.Fprintf(&add, `<Default Extension="%s" ContentType="image/%s"/>`, f.format, f.format)
		}
		known[f.format] = true
	}
	isTemplate := x.t.pkg.Entry(x.t.main).Type == dotxType
	if add.Len() == 0 && !isTemplate {
		return nil, nil
	}
	data, err := x.t.pkg.Read(name)
	if err != nil {
		return nil, err
	}
	if isTemplate {
		data = bytes.ReplaceAll(data, []byte(dotxType), []byte(documentType))
	}
	if data, err = insertBefore(data, "Types", add.String()); err != nil {
		return nil, err
	}
	return []ooxml.Change{{Name: name, Data: data}}, nil
}

// related returns the name of the part that the main part refers to by a type of
// relationship, or "".
func (t *Template) related(kind string) (string, error) {
	rels, err := t.pkg.Relations(t.main)
	if err != nil {
		return "", err
	}
	for _, r := range rels {
		if strings.HasSuffix(r.Type, "/"+kind) && !r.External {
			if e := t.pkg.Entry(ooxml.Resolve(t.main, r.Target)); e != nil {
				return e.Name, nil
			}
		}
	}
	return "", nil
}
