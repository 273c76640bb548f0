package vanban_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"path"
	"strconv"
	"strings"
	"testing"
)

// A wordParagraph is a paragraph of a DOCX, ours or the decree's, with its
// effective formatting: its own over that of its style, over the styles below,
// over the defaults of the document.
type wordParagraph struct {
	style string // name of the style
	text  string // without what is raised
	look  wordLook
	box   *wordBox // the table of one column around it; nil for none
}

// A wordLook is the formatting of a paragraph and of its first letters. Lengths
// are in millimetres, sizes in points.
type wordLook struct {
	font         string
	size         float64
	bold, italic bool
	color        string
	align        string // "left", "center", "right" or "both"
	left, first  float64
}

// A wordBox is a table of one column, measured over its lines, in millimetres.
type wordBox struct {
	width, height float64
	border        bool
}

// A wordPage is the page setup of a section in millimetres.
type wordPage struct{ width, height, top, bottom, left, right, header float64 }

// A wordFile is what the tests read in a DOCX.
type wordFile struct {
	paragraphs []wordParagraph // those of the headers first, then the text, then the footers
	pages      []wordPage
}

// An xmlNode is an element of a part.
type xmlNode struct {
	XMLName xml.Name
	Attrs   []xml.Attr `xml:",any,attr"`
	Text    string     `xml:",chardata"`
	Nodes   []xmlNode  `xml:",any"`
}

// child returns the child of a name; nil for none. A nil node has no children.
func (n *xmlNode) child(names ...string) *xmlNode {
	for _, name := range names {
		if n == nil {
			return nil
		}
		var found *xmlNode
		for i := range n.Nodes {
			if n.Nodes[i].XMLName.Local == name {
				found = &n.Nodes[i]
				break
			}
		}
		n = found
	}
	return n
}

func (n *xmlNode) attr(name string) string {
	if n != nil {
		for _, a := range n.Attrs {
			if a.Name.Local == name {
				return a.Value
			}
		}
	}
	return ""
}

func (n *xmlNode) number(name string) float64 {
	f, _ := strconv.ParseFloat(n.attr(name), 64)
	return f
}

// twip is a twip in millimetres.
const twip = 25.4 / 1440

// readWord reads a DOCX.
func readWord(t testing.TB, docx []byte) wordFile {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]*xmlNode{}
	var names []string
	for _, f := range z.File {
		if path.Dir(f.Name) != "word" || path.Ext(f.Name) != ".xml" {
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		n := new(xmlNode)
		if err := xml.Unmarshal(text, n); err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		name := strings.TrimSuffix(path.Base(f.Name), ".xml")
		parts[name], names = n, append(names, name)
	}
	w := wordReader{defaults: parts["styles"].child("docDefaults"), styles: map[string]*xmlNode{}}
	for i := range parts["styles"].Nodes {
		if s := &parts["styles"].Nodes[i]; s.XMLName.Local == "style" {
			w.styles[s.attr("styleId")] = s
			if s.attr("default") == "1" && s.attr("type") == "paragraph" {
				w.normal = s.attr("styleId")
			}
		}
	}
	for _, kind := range []string{"header", "document", "footer"} {
		for _, name := range names {
			if strings.HasPrefix(name, kind) {
				w.walk(parts[name], nil)
			}
		}
	}
	return w.file
}

// A wordReader resolves formatting.
type wordReader struct {
	file     wordFile
	defaults *xmlNode
	styles   map[string]*xmlNode
	normal   string
}

// walk enters the paragraphs and page setups below n.
func (w *wordReader) walk(n *xmlNode, box *wordBox) {
	switch n.XMLName.Local {
	case "p":
		w.paragraph(n, box)
		w.page(n.child("pPr", "sectPr"))
		for i := range n.Nodes {
			w.shapes(&n.Nodes[i])
		}
		return
	case "sectPr":
		w.page(n)
		return
	case "tbl":
		box = boxOf(n)
	}
	for i := range n.Nodes {
		w.walk(&n.Nodes[i], box)
	}
}

// shapes enters the paragraphs in the shapes of a paragraph, each of which
// stands in the file twice.
func (w *wordReader) shapes(n *xmlNode) {
	switch n.XMLName.Local {
	case "Fallback":
	case "txbxContent":
		for i := range n.Nodes {
			w.walk(&n.Nodes[i], nil)
		}
	default:
		for i := range n.Nodes {
			w.shapes(&n.Nodes[i])
		}
	}
}

// boxOf returns the measures of a table of one column; nil for another.
func boxOf(n *xmlNode) *wordBox {
	border := n.child("tblPr", "tblBorders", "top")
	grid := n.child("tblGrid")
	if len(grid.Nodes) != 1 {
		return nil
	}
	weight := border.number("sz") / 8 * 20 // in twips
	return &wordBox{
		width:  (grid.Nodes[0].number("w") + weight) * twip,
		height: (n.child("tr", "trPr", "trHeight").number("val") + weight) * twip,
		border: border != nil,
	}
}

func (w *wordReader) page(n *xmlNode) {
	if n == nil {
		return
	}
	size, margin := n.child("pgSz"), n.child("pgMar")
	mm := func(n *xmlNode, name string) float64 { return n.number(name) * twip }
	w.file.pages = append(w.file.pages, wordPage{mm(size, "w"), mm(size, "h"),
		mm(margin, "top"), mm(margin, "bottom"), mm(margin, "left"), mm(margin, "right"), mm(margin, "header")})
}

func (w *wordReader) paragraph(n *xmlNode, box *wordBox) {
	id := n.child("pPr", "pStyle").attr("val")
	if id == "" {
		id = w.normal
	}
	p := wordParagraph{style: w.styles[id].child("name").attr("val"), box: box}
	var letters, dots *xmlNode // properties of the run with the first letters, and with anything
	for i := range n.Nodes {
		p.text += w.text(&n.Nodes[i], &letters, &dots)
	}
	if letters == nil {
		letters = dots
	}
	p.look = w.look(id, n.child("pPr"), letters)
	w.file.paragraphs = append(w.file.paragraphs, p)
}

// text returns the text of a run, or of those in a field or a link. The first
// run with letters sets letters, the first that is not blank sets dots.
func (w *wordReader) text(n *xmlNode, letters, dots **xmlNode) string {
	var s strings.Builder
	switch n.XMLName.Local {
	case "r":
		if n.child("rPr", "vertAlign").attr("val") == "superscript" {
			return ""
		}
		for _, c := range n.Nodes {
			switch c.XMLName.Local {
			case "t":
				s.WriteString(c.Text)
			case "tab", "br":
				s.WriteString(" ")
			}
		}
		props := n.child("rPr")
		if props == nil {
			props = new(xmlNode)
		}
		if *letters == nil && key(s.String()) != "" {
			*letters = props
		}
		if *dots == nil && strings.TrimSpace(s.String()) != "" {
			*dots = props
		}
	case "fldSimple", "hyperlink":
		for i := range n.Nodes {
			s.WriteString(w.text(&n.Nodes[i], letters, dots))
		}
	}
	return s.String()
}

// look resolves the formatting of a paragraph of the style id.
func (w *wordReader) look(id string, own, letters *xmlNode) wordLook {
	pPr := []*xmlNode{own}
	rPr := []*xmlNode{letters}
	for ; id != ""; id = w.styles[id].child("basedOn").attr("val") {
		pPr = append(pPr, w.styles[id].child("pPr"))
		rPr = append(rPr, w.styles[id].child("rPr"))
	}
	pPr = append(pPr, w.defaults.child("pPrDefault", "pPr"))
	rPr = append(rPr, w.defaults.child("rPrDefault", "rPr"))
	first := func(in []*xmlNode, element, attr string) string {
		for _, n := range in {
			if v := n.child(element).attr(attr); v != "" {
				return v
			}
		}
		return ""
	}
	toggle := func(element string) bool {
		for _, n := range rPr {
			if c := n.child(element); c != nil {
				v := c.attr("val")
				return v != "0" && v != "false"
			}
		}
		return false
	}
	size, _ := strconv.ParseFloat(first(rPr, "sz", "val"), 64)
	l := wordLook{font: first(rPr, "rFonts", "ascii"), size: size / 2, bold: toggle("b"), italic: toggle("i"),
		color: first(rPr, "color", "val"), align: first(pPr, "jc", "val")}
	if l.align == "" || l.align == "start" {
		l.align = "left"
	}
	left, _ := strconv.ParseFloat(first(pPr, "ind", "left"), 64)
	l.left = left * twip
	for _, n := range pPr {
		ind := n.child("ind")
		if v := ind.attr("firstLine"); v != "" {
			l.first = ind.number("firstLine") * twip
			break
		}
		if v := ind.attr("hanging"); v != "" {
			l.first = -ind.number("hanging") * twip
			break
		}
	}
	return l
}
