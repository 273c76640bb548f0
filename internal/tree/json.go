package tree

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// JSON reads one JSON value (RFC 8259, strictly). src is the outcome of Clean.
// The node is nil if there are faults.
func JSON(src []byte) (*Node, []Fault) {
	p := &jsonParser{src: src, line: 1, column: 1}
	n := p.value(0)
	if p.space(); n != nil && p.pos < len(p.src) {
		p.fail(Syntax, "còn chữ sau giá trị JSON", "một tệp JSON chỉ có một giá trị { … }")
	}
	if len(p.faults) > 0 {
		return nil, p.faults
	}
	return n, nil
}

// A jsonParser stops at the first fault of syntax: value returns nil then.
type jsonParser struct {
	src    []byte
	pos    int
	nodes  int
	faults []Fault

	markPos, line, column int // the place of src[markPos]
}

// place brings the mark to the current position.
func (p *jsonParser) place() (line, column int) {
	for p.markPos < p.pos {
		r, n := rune(p.src[p.markPos]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRune(p.src[p.markPos:])
		}
		p.markPos += n
		p.column++
		if r == '\n' {
			p.line, p.column = p.line+1, 1
		}
	}
	return p.line, p.column
}

func (p *jsonParser) fail(c Code, message, mend string) *Node {
	line, column := p.place()
	p.faults = append(p.faults, Fault{c, line, column, message, mend})
	return nil
}

func (p *jsonParser) space() {
	for p.pos < len(p.src) && strings.IndexByte(" \t\n\r", p.src[p.pos]) >= 0 {
		p.pos++
	}
}

// accept steps over c, with space around it, if it comes next.
func (p *jsonParser) accept(c byte) bool {
	p.space()
	if p.pos < len(p.src) && p.src[p.pos] == c {
		p.pos++
		p.space()
		return true
	}
	return false
}

func (p *jsonParser) value(depth int) *Node {
	p.space()
	if p.pos == len(p.src) {
		return p.fail(Syntax, "tệp JSON hết giữa chừng", "thêm phần còn thiếu, kể cả ] và }")
	}
	line, column := p.place()
	n := &Node{Kind: Scalar, Line: line, Column: column}
	if p.nodes++; p.nodes > MaxNodes {
		return p.fail(TooMany, fmt.Sprintf("tệp có quá %d giá trị", MaxNodes), "tách tệp")
	}
	switch c := p.src[p.pos]; {
	case c == '{' || c == '[':
		if depth == MaxDepth {
			return p.fail(TooDeep, fmt.Sprintf("lồng nhau quá %d tầng", MaxDepth), "bớt tầng lồng nhau")
		}
		if c == '{' {
			return p.object(n, depth)
		}
		return p.array(n, depth)
	case c == '"':
		n.Form = Quoted
		var ok bool
		if n.Text, ok = p.text(); !ok {
			return nil
		}
		return n
	case c == '-' || c >= '0' && c <= '9':
		return p.number(n)
	}
	return p.word(n)
}

func (p *jsonParser) object(n *Node, depth int) *Node {
	n.Kind = Map
	p.pos++
	if p.accept('}') {
		return n
	}
	for {
		p.space()
		if p.pos == len(p.src) || p.src[p.pos] != '"' {
			return p.fail(Syntax, "thiếu khóa trong ngoặc kép", `viết "khóa": giá trị; không để dấu phẩy trước }`)
		}
		key := p.value(depth + 1)
		if key == nil {
			return nil
		}
		if !p.accept(':') {
			return p.fail(Syntax, "thiếu dấu : sau khóa "+strconv.Quote(key.Text), "")
		}
		v := p.value(depth + 1)
		if v == nil {
			return nil
		}
		n.Pairs = append(n.Pairs, Pair{key, v})
		switch {
		case p.accept(','):
		case p.accept('}'):
			return n
		default:
			return p.fail(Syntax, "thiếu dấu , hoặc } trong đối tượng JSON", "")
		}
	}
}

func (p *jsonParser) array(n *Node, depth int) *Node {
	n.Kind = List
	p.pos++
	if p.accept(']') {
		return n
	}
	for {
		v := p.value(depth + 1)
		if v == nil {
			return nil
		}
		n.Items = append(n.Items, v)
		switch {
		case p.accept(','):
		case p.accept(']'):
			return n
		default:
			return p.fail(Syntax, "thiếu dấu , hoặc ] trong danh sách JSON", "")
		}
	}
}

// word reads true, false and null.
func (p *jsonParser) word(n *Node) *Node {
	end := p.pos
	for end < len(p.src) && (p.src[end]|0x20 >= 'a' && p.src[end]|0x20 <= 'z') {
		end++
	}
	switch w := string(p.src[p.pos:end]); w {
	case "true", "false":
		n.Form, n.Text = Bool, w
	case "null":
		n.Kind = Null
	default:
		return p.fail(Syntax, "giá trị không phải JSON", `chữ đặt trong ngoặc kép "…"`)
	}
	p.pos = end
	return n
}

// number reads a number and keeps its digits.
func (p *jsonParser) number(n *Node) *Node {
	start := p.pos
	digits := func() int {
		from := p.pos
		for p.pos < len(p.src) && p.src[p.pos] >= '0' && p.src[p.pos] <= '9' {
			p.pos++
		}
		return p.pos - from
	}
	next := func(set string) bool {
		if p.pos < len(p.src) && strings.IndexByte(set, p.src[p.pos]) >= 0 {
			p.pos++
			return true
		}
		return false
	}
	next("-")
	first := p.pos
	whole := digits()
	ok := whole == 1 || whole > 1 && p.src[first] != '0'
	if next(".") {
		ok = digits() > 0 && ok
	}
	if next("eE") {
		next("+-")
		ok = digits() > 0 && ok
	}
	if n.Form, n.Text = Number, string(p.src[start:p.pos]); !ok {
		p.pos = start
		return p.fail(Syntax, fmt.Sprintf("số %s không đúng cách viết của JSON", n.Text), `số có 0 ở đầu đặt trong ngoặc kép: "05"`)
	}
	return n
}

// text reads a string, from quote to quote.
func (p *jsonParser) text() (string, bool) {
	p.pos++
	start := p.pos
	for p.pos < len(p.src) && p.src[p.pos] != '"' && p.src[p.pos] != '\\' && p.src[p.pos] != '\n' {
		p.pos++
	}
	if p.pos < len(p.src) && p.src[p.pos] == '"' {
		p.pos++
		return string(p.src[start : p.pos-1]), true
	}
	var b strings.Builder
	b.Write(p.src[start:p.pos])
	for p.pos < len(p.src) {
		switch c := p.src[p.pos]; c {
		case '"':
			p.pos++
			return b.String(), true
		case '\n':
			p.fail(Syntax, "chuỗi JSON bị ngắt dòng", `đóng ngoặc kép trên cùng dòng; viết \n chỗ xuống dòng`)
			return "", false
		case '\\':
			if !p.escape(&b) {
				return "", false
			}
		default:
			b.WriteByte(c)
			p.pos++
		}
	}
	p.fail(Syntax, "chuỗi JSON không đóng ngoặc kép", "")
	return "", false
}

var jsonEscapes = strings.NewReplacer(`"`, `"`, `\`, `\`, `/`, `/`, "b", "\b", "f", "\f", "n", "\n", "r", "\r", "t", "\t")

func (p *jsonParser) escape(b *strings.Builder) bool {
	if p.pos+1 < len(p.src) && strings.IndexByte(`"\/bfnrt`, p.src[p.pos+1]) >= 0 {
		b.WriteString(jsonEscapes.Replace(string(p.src[p.pos+1])))
		p.pos += 2
		return true
	}
	r, ok := p.hex(p.pos)
	if !ok {
		p.fail(Syntax, `dấu \ không đúng cách viết của JSON`, `viết \\ cho dấu \, \n chỗ xuống dòng`)
		return false
	}
	n := 6
	if utf16.IsSurrogate(r) {
		low, ok := p.hex(p.pos + 6)
		if pair := utf16.DecodeRune(r, low); ok && pair != utf8.RuneError {
			r, n = pair, 12
		} else {
			p.fail(Surrogate, fmt.Sprintf("%s là nửa ký tự, thiếu nửa kia", p.src[p.pos:p.pos+6]), "viết cả ký tự, không viết mã")
			r = utf8.RuneError
		}
	}
	b.WriteRune(r)
	p.pos += n
	return true
}

// hex reads \uXXXX at i.
func (p *jsonParser) hex(i int) (rune, bool) {
	if i+6 > len(p.src) || p.src[i] != '\\' || p.src[i+1] != 'u' {
		return 0, false
	}
	v, err := strconv.ParseUint(string(p.src[i+2:i+6]), 16, 16)
	return rune(v), err == nil
}
