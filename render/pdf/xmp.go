package pdf

import (
	"fmt"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/dean161/vanban/render"
)

// fieldsNamespace is that of the fields of Phụ lục VI in XMP.
const fieldsNamespace = "https://github.com/dean161/vanban/ns/nd30/1.0/"

// xmp returns the metadata stream of the file (ISO 16684-1): what the document
// information says, and the fields of Phụ lục VI with the number of pages of the
// file, as simple text properties. It has no room to be edited in place, which nobody
// does to a document that is to be signed.
func xmp(info *render.Info, pages int, at time.Time) ([]byte, error) {
	x := &xmpWriter{b: make([]byte, 0, 4096)}
	x.lit("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n" +
		"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<rdf:Description rdf:about=\"\"" +
		" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"")
	x.lit(" xmlns:nd30=\"" + fieldsNamespace + "\">\n")
	x.lit("<dc:format>application/pdf</dc:format>\n")
	x.list("dc:title", "Alt", ` xml:lang="x-default"`, info.Title)
	x.list("dc:creator", "Seq", "", info.Author)
	x.list("dc:description", "Alt", ` xml:lang="x-default"`, info.Subject)
	x.list("dc:language", "Bag", "", info.Language)
	x.property("pdf:Keywords", info.Keywords)
	x.property("pdf:Producer", "vanban")
	x.property("xmp:CreatorTool", "vanban")
	if !at.IsZero() {
		date := at.Format(time.RFC3339)
		x.property("xmp:CreateDate", date)
		x.property("xmp:ModifyDate", date)
	}
	for _, f := range info.Fields {
		x.name(f.Name)
		x.property("nd30:"+f.Name, f.Value)
	}
	if len(info.Fields) > 0 {
		x.property("nd30:PageAmount", strconv.Itoa(pages))
	}
	x.lit("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return x.b, x.err
}

// An xmpWriter appends XML to a buffer. It remembers the first error.
type xmpWriter struct {
	b   []byte
	err error
}

func (x *xmpWriter) lit(s string) { x.b = append(x.b, s...) }

// property writes a simple property, if it has a value.
func (x *xmpWriter) property(name, value string) {
	if value == "" {
		return
	}
	x.lit("<" + name + ">")
	x.text(value)
	x.lit("</" + name + ">\n")
}

// list writes an array of one item, if it has a value.
func (x *xmpWriter) list(name, kind, attributes, value string) {
	if value == "" {
		return
	}
	x.lit("<" + name + "><rdf:" + kind + "><rdf:li" + attributes + ">")
	x.text(value)
	x.lit("</rdf:li></rdf:" + kind + "></" + name + ">\n")
}

// name holds the name of a field to letters.
func (x *xmpWriter) name(s string) {
	for _, c := range []byte(s) {
		if c|0x20 < 'a' || c|0x20 > 'z' {
			x.fail(s)
		}
	}
	if s == "" {
		x.fail(s)
	}
}

// text writes character data. What is no character of XML 1.0 is an error.
func (x *xmpWriter) text(s string) {
	for i, r := range s {
		switch {
		case r == '&':
			x.lit("&amp;")
		case r == '<':
			x.lit("&lt;")
		case r == '>':
			x.lit("&gt;")
		case r < ' ', r == 0xFFFE, r == 0xFFFF, r == utf8.RuneError && s[i] != '\xEF':
			x.fail(s)
		default:
			x.b = utf8.AppendRune(x.b, r)
		}
	}
}

func (x *xmpWriter) fail(s string) {
	if x.err == nil {
		x.err = fmt.Errorf("pdf: thông tin văn bản %q có ký tự không dùng được", s)
	}
}
