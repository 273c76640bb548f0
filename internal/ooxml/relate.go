package ooxml

import (
	"bytes"
	"encoding/xml"
	"path"
	"strings"
)

// typesName is the part that names the type of every other.
const typesName = "[Content_Types].xml"

// A contentTypeTable is what [Content_Types].xml says: the type by extension,
// and by part. Keys are in small letters.
type contentTypeTable struct{ byExtension, byPart map[string]string }

// The types and relationship types by which a Word document is known. A
// relationship type ends in one of these words in all editions of the standard.
const (
	mainType     = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
	dotxType     = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
	mainRelation = "/officeDocument"
)

// readTypes reads the content types, gives each part its own, and refuses
// macros.
func (p *Package) readTypes() error {
	var t struct {
		Default []struct {
			Extension   string `xml:",attr"`
			ContentType string `xml:",attr"`
		}
		Override []struct {
			PartName    string `xml:",attr"`
			ContentType string `xml:",attr"`
		}
	}
	if err := p.unmarshal(typesName, &t); err != nil {
		return err
	}
	p.types = contentTypeTable{map[string]string{}, map[string]string{}}
	for _, d := range t.Default {
		p.types.byExtension[strings.ToLower(d.Extension)] = d.ContentType
	}
	for _, o := range t.Override {
		p.types.byPart[strings.ToLower(strings.TrimPrefix(o.PartName, "/"))] = o.ContentType
	}
	for i := range p.Entries {
		e := &p.Entries[i]
		e.Type = p.types.of(e.Name)
		if kind := strings.ToLower(e.Type); strings.Contains(kind, "macroenabled") || strings.Contains(kind, "vbaproject") || strings.HasSuffix(strings.ToLower(e.Name), "vbaproject.bin") {
			return &Fault{Macros, e.Name, "tệp có macro, không được dùng làm mẫu", "lưu lại dạng .docx (không có macro)"}
		}
	}
	return nil
}

func (t *contentTypeTable) of(name string) string {
	name = strings.ToLower(name)
	if kind, ok := t.byPart[name]; ok {
		return kind
	}
	return t.byExtension[strings.TrimPrefix(path.Ext(name), ".")]
}

// Knows says whether the package has a type for files of the extension.
func (p *Package) Knows(extension string) bool {
	_, ok := p.types.byExtension[extension]
	return ok
}

// unmarshal reads a part of plain XML into v.
func (p *Package) unmarshal(name string, v any) error {
	data, err := p.Read(name)
	if err != nil {
		return err
	}
	if bytes.Contains(data, []byte("<!DOCTYPE")) || xml.Unmarshal(data, v) != nil {
		return damaged(name)
	}
	return nil
}

// A Relation is a relationship of a part that somebody else made.
type Relation struct {
	ID, Type string
	Target   string // as it is written
	External bool   // the target is no part
}

// Relations returns the relationships of a part, or of the package for "".
func (p *Package) Relations(part string) ([]Relation, error) {
	name := RelsName(part)
	if !p.Has(name) {
		return nil, nil
	}
	var r struct {
		Relationship []struct {
			ID         string `xml:"Id,attr"`
			Type       string `xml:",attr"`
			Target     string `xml:",attr"`
			TargetMode string `xml:",attr"`
		}
	}
	if err := p.unmarshal(name, &r); err != nil {
		return nil, err
	}
	out := make([]Relation, len(r.Relationship))
	for i, x := range r.Relationship {
		out[i] = Relation{x.ID, x.Type, x.Target, x.TargetMode == "External"}
	}
	return out, nil
}

// RelsName returns the name of the part that holds the relationships of a part.
func RelsName(part string) string {
	dir, file := path.Split(part)
	return dir + "_rels/" + file + ".rels"
}

// Resolve returns the name of the part that a target of a part's relationship
// means.
func Resolve(part, target string) string {
	if strings.HasPrefix(target, "/") {
		return strings.TrimPrefix(path.Clean(target), "/")
	}
	return strings.TrimPrefix(path.Join("/", path.Dir(part), target), "/")
}

// Main returns the name of the main part of a Word document. Word's templates
// (.dotx) are documents too.
func (p *Package) Main() (string, error) {
	rels, err := p.Relations("")
	if err != nil {
		return "", err
	}
	for _, r := range rels {
		if !strings.HasSuffix(r.Type, mainRelation) || r.External {
			continue
		}
		e := p.Entry(Resolve("", r.Target))
		switch {
		case e == nil:
			return "", &Fault{Damaged, r.Target, "thiếu thành phần này", "mở bằng Word rồi lưu lại"}
		case e.Type == mainType || e.Type == dotxType:
			return e.Name, nil
		case strings.Contains(e.Type, "spreadsheetml"):
			return "", &Fault{OtherKind, "", "đây là tệp Excel, không phải tệp Word", "chọn một tệp .docx"}
		case strings.Contains(e.Type, "presentationml"):
			return "", &Fault{OtherKind, "", "đây là tệp PowerPoint, không phải tệp Word", "chọn một tệp .docx"}
		}
	}
	return "", &Fault{NotPackage, "", "tệp không có phần nội dung của Word", "mở bằng Word rồi lưu lại dạng .docx"}
}
