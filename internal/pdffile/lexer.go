package pdffile

import (
	"bytes"
	"errors"
)

// The limits of one object.
const (
	maxDepth  = 64        // arrays and dictionaries within each other
	maxTokens = 1_000_000 // objects within it
)

var errSyntax = errors.New("cú pháp PDF không đúng")

// A Lexer reads objects and keywords, of a file or of the content of a page.
type Lexer struct {
	data   []byte
	at     int
	tokens int // read so far
	most   int // of them, when the object at hand ends
}

// NewLexer returns a lexer of the content of a page.
func NewLexer(content []byte) *Lexer { return &Lexer{data: content} }

// end is what Next returns behind the last object.
type end struct{}

// Done says whether o is what Next returns at the end.
func Done(o Object) bool { return o == end{} }

func space(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func delimiter(c byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

func (l *Lexer) skip() {
	for ; l.at < len(l.data); l.at++ {
		switch c := l.data[l.at]; {
		case c == '%':
			for l.at < len(l.data) && l.data[l.at] != '\n' && l.data[l.at] != '\r' {
				l.at++
			}
			l.at--
		case !space(c):
			return
		}
	}
}

// Next returns the next object or Keyword. References are not put together:
// "1 0 R" are two Numbers and a Keyword, except in arrays and dictionaries.
func (l *Lexer) Next() (Object, error) {
	l.most = l.tokens + maxTokens
	return l.next(0)
}

func (l *Lexer) next(depth int) (Object, error) {
	l.skip()
	if l.at >= len(l.data) {
		return end{}, nil
	}
	if l.tokens++; l.tokens > l.most || depth > maxDepth {
		return nil, errTooMuch
	}
	switch c := l.data[l.at]; c {
	case '/':
		l.at++
		return l.name()
	case '(':
		return l.literal()
	case '[':
		l.at++
		return l.array(depth)
	case '<':
		if l.at+1 < len(l.data) && l.data[l.at+1] == '<' {
			l.at += 2
			return l.dict(depth)
		}
		return l.hex()
	case ']', '}', '{', ')':
		l.at++
		return Keyword([]byte{c}), nil
	case '>':
		if l.at+1 < len(l.data) && l.data[l.at+1] == '>' {
			l.at += 2
			return Keyword(">>"), nil
		}
		return nil, errSyntax
	}
	return l.word(), nil
}

// word reads a number or a bare word.
func (l *Lexer) word() Object {
	start := l.at
	number := true
	for ; l.at < len(l.data); l.at++ {
		c := l.data[l.at]
		if space(c) || delimiter(c) {
			break
		}
		number = number && (c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+')
	}
	w := string(l.data[start:l.at])
	switch {
	case number:
		return Number(w)
	case w == "true":
		return true
	case w == "false":
		return false
	case w == "null":
		return nil
	}
	return Keyword(w)
}

func (l *Lexer) name() (Object, error) {
	var b []byte
	for ; l.at < len(l.data); l.at++ {
		c := l.data[l.at]
		if space(c) || delimiter(c) {
			break
		}
		if c == '#' && l.at+2 < len(l.data) {
			hi, lo := nibble(l.data[l.at+1]), nibble(l.data[l.at+2])
			if hi >= 0 && lo >= 0 {
				c = byte(hi<<4 | lo)
				l.at += 2
			}
		}
		b = append(b, c)
	}
	return Name(b), nil
}

func nibble(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// literal reads a string in parentheses.
func (l *Lexer) literal() (Object, error) {
	var b []byte
	depth := 0
	for ; l.at < len(l.data); l.at++ {
		switch c := l.data[l.at]; c {
		case '(':
			if depth++; depth > 1 {
				b = append(b, c)
			}
		case ')':
			if depth--; depth == 0 {
				l.at++
				return String(b), nil
			}
			b = append(b, c)
		case '\\':
			b = l.escape(b)
		default:
			b = append(b, c)
		}
	}
	return nil, errSyntax
}

// escape reads what follows a backslash and leaves the lexer at its last byte.
func (l *Lexer) escape(b []byte) []byte {
	if l.at++; l.at >= len(l.data) {
		return b
	}
	c := l.data[l.at]
	if i := bytes.IndexByte([]byte("nrtbf"), c); i >= 0 {
		return append(b, "\n\r\t\b\f"[i])
	}
	switch {
	case c == '\r':
		if l.at+1 < len(l.data) && l.data[l.at+1] == '\n' {
			l.at++
		}
		return b
	case c == '\n':
		return b
	case c < '0' || c > '7':
		return append(b, c)
	}
	v := 0
	for i := 0; i < 3 && l.at < len(l.data) && l.data[l.at] >= '0' && l.data[l.at] <= '7'; i++ {
		v = v<<3 | int(l.data[l.at]-'0')
		l.at++
	}
	l.at--
	return append(b, byte(v))
}

func (l *Lexer) hex() (Object, error) {
	var b []byte
	high := -1
	for l.at++; l.at < len(l.data); l.at++ {
		c := l.data[l.at]
		if c == '>' {
			l.at++
			if high >= 0 {
				b = append(b, byte(high<<4))
			}
			return String(b), nil
		}
		v := nibble(c)
		switch {
		case v < 0 && !space(c):
			return nil, errSyntax
		case v < 0:
		case high < 0:
			high = v
		default:
			b = append(b, byte(high<<4|v))
			high = -1
		}
	}
	return nil, errSyntax
}

func (l *Lexer) array(depth int) (Object, error) {
	a := Array{}
	for {
		o, err := l.next(depth + 1)
		switch {
		case err != nil:
			return nil, err
		case o == Keyword("]"):
			return a, nil
		case o == Keyword("R"):
			if a, err = joinRef(a); err != nil {
				return nil, err
			}
			continue
		}
		if _, ok := o.(Keyword); ok || Done(o) {
			return nil, errSyntax
		}
		a = append(a, o)
	}
}

// joinRef replaces the two numbers at the end of a by the reference they make.
func joinRef(a Array) (Array, error) {
	if len(a) < 2 {
		return nil, errSyntax
	}
	n, ok1 := integer(a[len(a)-2])
	g, ok2 := integer(a[len(a)-1])
	if !ok1 || !ok2 || n < 0 || g < 0 {
		return nil, errSyntax
	}
	return append(a[:len(a)-2], Ref{n, g}), nil
}

func (l *Lexer) dict(depth int) (Object, error) {
	var flat Array
	for {
		o, err := l.next(depth + 1)
		switch {
		case err != nil:
			return nil, err
		case o == Keyword(">>"):
			return dictOf(flat)
		case o == Keyword("R"):
			if flat, err = joinRef(flat); err != nil {
				return nil, err
			}
			continue
		}
		if _, ok := o.(Keyword); ok || Done(o) {
			return nil, errSyntax
		}
		flat = append(flat, o)
	}
}

// dictOf returns the dictionary of keys and values in a row. Of equal keys the
// last one counts.
func dictOf(flat Array) (Object, error) {
	if len(flat)%2 != 0 {
		return nil, errSyntax
	}
	d := make(Dict, len(flat)/2)
	for i := 0; i < len(flat); i += 2 {
		k, ok := flat[i].(Name)
		if !ok {
			return nil, errSyntax
		}
		if delete(d, k); flat[i+1] != nil {
			d[k] = flat[i+1]
		}
	}
	return d, nil
}

// InlineImage reads the dictionary of an inline image behind its BI and skips
// the data up to a word EI. Keys are as they are typed, most of them short.
func (l *Lexer) InlineImage() (Dict, error) {
	var flat Array
	for {
		o, err := l.Next()
		if err != nil {
			return nil, err
		}
		if o == Keyword("ID") {
			break
		}
		if _, ok := o.(Keyword); ok || Done(o) || len(flat) > 64 {
			return nil, errSyntax
		}
		flat = append(flat, o)
	}
	d, err := dictOf(flat)
	if err != nil {
		return nil, err
	}
	for {
		i := bytes.Index(l.data[l.at:], []byte("EI"))
		if i < 0 {
			return nil, errSyntax
		}
		end := l.at + i
		l.at = end + 2
		if end > 0 && space(l.data[end-1]) && (l.at == len(l.data) || space(l.data[l.at])) {
			return d.(Dict), nil
		}
	}
}
