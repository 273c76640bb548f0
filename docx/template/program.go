package template

import (
	"strconv"
	"strings"
	gotemplate "text/template"
)

// A program is a part as a text/template: its raw XML, and actions that print
// XML. It is not changed once it is made.
type program struct {
	part  string
	size  int    // of its source
	spots []spot // of the tags, by their number
	tmpl  *gotemplate.Template
	tagOn map[int]int // the number of a tag by its line in the source
}

// A spot is what printing a value needs to know of its tag.
type spot struct {
	tag       *tag
	paragraph int    // its number
	run       string // start tag and properties of its run
	alone     bool   // the tag is all that its paragraph holds, which may go
	picture   *picture
	width     int64 // of the column that it stands in, in EMU; 0: unknown
}

// The functions that only translated templates call.
const (
	funcPrint      = "__print"      // value, number of the tag
	funcList       = "__list"       // value of a range, number of the tag
	funcNumber     = "__number"     // id of a list
	funcID         = "__id"         // a fresh id of a drawing
	funcParagraph  = "__paragraph"  // a paragraph, unless one ends here
	funcTableStart = "__tableStart" // remembers where a table begins
	funcTableEnd   = "__tableEnd"   // takes a table without rows away
)

// newProgram makes the program of a part from its source.
func newProgram(part, source string, tags []*tag, data []byte, r *report) *program {
	p := &program{part: part, size: len(source), spots: make([]spot, len(tags))}
	source = p.number(source)
	tree, err := parseSource(part, source)
	if err != nil {
		t := tags[p.tagOn[errorLine(err)]]
		message, mend := syntaxMessage(err)
		r.add(t.problem(part, message, mend))
		return nil
	}
	for i, t := range tags {
		p.spots[i] = newSpot(t, data)
	}
	p.rewrite(tree.Root)
	p.tmpl, err = gotemplate.New(part).Funcs(functionStubs()).AddParseTree(part, tree)
	if err != nil {
		panic("template: " + err.Error())
	}
	return p
}

// newSpot notes where a tag stands.
func newSpot(t *tag, data []byte) spot {
	s := spot{tag: t, paragraph: t.par.number, picture: t.picture}
	if t.picture == nil && t.word == "" {
		s.run = runStart(data, t.anchor().parent)
		s.alone = len(t.par.tags) == 1 && strings.TrimSpace(t.par.text[:t.from]+t.par.text[t.to:]) == "" && !holdsSection(t.par.el)
		s.width = columnWidth(data, t.anchor())
	}
	return s
}

// number takes the numbers of the tags out of the source and puts a line feed
// in the place of each, so that every tag stands on a line of its own, by which
// it is known again.
func (p *program) number(source string) string {
	p.tagOn = map[int]int{}
	var out strings.Builder
	out.Grow(len(source))
	line := 1
	for {
		i := strings.IndexByte(source, '\x03')
		if i < 0 {
			out.WriteString(source)
			return out.String()
		}
		n, rest, _ := strings.Cut(source[i+1:], "\x04")
		out.WriteString(source[:i])
		out.WriteByte('\n')
		line += strings.Count(source[:i], "\n") + 1
		p.tagOn[line], _ = strconv.Atoi(n)
		source = rest
	}
}

// errorLine returns the line that an error of text/template names, or 0.
func errorLine(err error) int {
	fields := strings.SplitN(err.Error(), ":", 4)
	if len(fields) < 3 {
		return 0
	}
	n, _ := strconv.Atoi(strings.TrimSpace(fields[2]))
	return n
}
