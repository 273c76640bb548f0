package template

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/dean161/vanban/internal/ooxml"
)

// lists are the automatic lists that an execution restarted. Word counts the
// paragraphs of one w:num on and on; a list that restarts is a w:num of its own
// over the same w:abstractNum.
type lists struct {
	on      bool
	current map[int]int // the id that a list has since the last restart
	made    []restarted
	next    int // the first free id
}

// A restarted list is a new id and the list that it restarts.
type restarted struct{ id, of int }

// restart lets every list begin anew.
func (l *lists) restart() string {
	l.on, l.current = true, map[int]int{}
	return ""
}

// number returns the id that a list has now.
func (l *lists) number(id int) int {
	if !l.on {
		return id
	}
	now, ok := l.current[id]
	if !ok {
		if l.next == 0 {
			l.next = firstRestarted
		}
		now = l.next
		l.next++
		l.current[id] = now
		l.made = append(l.made, restarted{now, id})
	}
	return now
}

// firstRestarted is the first id of a restarted list: above those that programs
// give, and in the range of Word's 16 bits.
const firstRestarted = 10_001

// levels of an automatic list.
const levels = 9

// numbering returns the numbering part with the lists that were restarted.
func (x *execution) numbering() ([]ooxml.Change, error) {
	if len(x.lists.made) == 0 {
		return nil, nil
	}
	name, err := x.t.related("numbering")
	if name == "" || err != nil {
		return nil, err
	}
	data, err := x.t.pkg.Read(name)
	if err != nil {
		return nil, err
	}
	root, err := parseXML(data)
	if err != nil {
		return nil, err
	}
	abstract := map[string]string{}
	at := -1
	for _, e := range root.children {
		if e.name != "w:num" {
			continue
		}
		at = e.end
		if a := e.child("w:abstractNumId"); a != nil {
			id, _, _ := e.attribute(data, "w:numId")
			abstract[id], _, _ = a.attribute(data, "w:val")
		}
	}
	var b strings.Builder
	for _, m := range x.lists.made {
		of, ok := abstract[strconv.Itoa(m.of)]
		if !ok {
			continue
		}
		fmt.Fprintf(&b, `<w:num w:numId="%d"><w:abstractNumId w:val="%s"/>`, m.id, of)
		for i := range levels {
			fmt.Fprintf(&b, `<w:lvlOverride w:ilvl="%d"><w:startOverride w:val="1"/></w:lvlOverride>`, i)
		}
		b.WriteString(`</w:num>`)
	}
	if b.Len() == 0 {
		return nil, nil
	}
	text := string(data[:at]) + b.String() + string(data[at:])
	return []ooxml.Change{{Name: name, Data: []byte(text)}}, nil
}
