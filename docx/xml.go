package docx

import (
	"fmt"
	"strconv"
	"unicode/utf8"

	"github.com/dean161/vanban/render"
)

// An xml appends markup to a buffer. It remembers the first error.
type xml struct {
	b   []byte
	err error
}

// lit appends markup as it is.
func (x *xml) lit(s string) *xml {
	x.b = append(x.b, s...)
	return x
}

// num appends a whole number.
func (x *xml) num(n int) *xml {
	x.b = strconv.AppendInt(x.b, int64(n), 10)
	return x
}

// twips appends a length in twentieths of a point.
func (x *xml) twips(l render.Length) *xml { return x.num(l.Twips()) }

// text appends s as character data or as an attribute value. Control
// characters and what is no character in XML 1.0 (section 2.2) are an error:
// tabs and line ends, too, which a Run never holds.
func (x *xml) text(s string) *xml {
	if !utf8.ValidString(s) {
		i := 0
		for r, n := utf8.DecodeRuneInString(s); r != utf8.RuneError || n > 1; r, n = utf8.DecodeRuneInString(s[i:]) {
			i += n
		}
		x.reject(s, i, utf8.RuneError, 1)
		return x
	}
	done := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= utf8.RuneSelf:
			// U+0080 to U+009F begin with C2; U+FFFE and U+FFFF are EF BF BE and EF BF BF.
			if c == 0xC2 && s[i+1] < 0xA0 || c == 0xEF && s[i+1] == 0xBF && s[i+2] >= 0xBE {
				r, n := utf8.DecodeRuneInString(s[i:])
				x.reject(s, i, r, n)
			}
		case escapes[c] != "":
			x.b = append(append(x.b, s[done:i]...), escapes[c]...)
			done = i + 1
		case c < ' ' || c == 0x7F:
			x.reject(s, i, rune(c), 1)
		}
	}
	x.b = append(x.b, s[done:]...)
	return x
}

// escapes are the characters that markup has taken for itself.
var escapes = [utf8.RuneSelf]string{'&': "&amp;", '<': "&lt;", '>': "&gt;", '"': "&quot;"}

func (x *xml) reject(s string, at int, r rune, size int) {
	if r == utf8.RuneError && size == 1 {
		x.fail("byte 0x%02X không phải UTF-8, sau «%s»", s[at], tail(s[:at]))
		return
	}
	x.fail("ký tự điều khiển %U không được phép trong văn bản, sau «%s»", r, tail(s[:at]))
}

// fail notes an error, unless one came before.
func (x *xml) fail(format string, args ...any) {
	if x.err == nil {
		x.err = fmt.Errorf("docx: "+format, args...)
	}
}

// tail returns the last characters of s, to show where something happened.
func tail(s string) string {
	const limit = 40
	n := 0
	for i := len(s); i > 0; {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		if n++; n == limit && i > 0 {
			return "…" + s[i:]
		}
	}
	return s
}
