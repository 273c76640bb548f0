package outline

import (
	"strings"
	"unicode/utf8"

	"github.com/dean161/vanban/viet"
)

// What scan finds in a string, to be or-ed.
const (
	exotic  = 1 << iota // characters that only the tables of Unicode can judge
	tab                 // tabs
	control             // other control characters, line ends excepted
	returns             // carriage returns
)

// scan looks once at every byte. Without exotic, s is UTF-8 in NFC: it has only
// ASCII, U+0080–02FF, U+1E00–1EFF (where all Vietnamese letters are) and
// U+2002–2027, U+202A–203F, which neither compose nor decompose.
func scan(s string) (found int) {
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c < utf8.RuneSelf:
			if c < ' ' || c == 0x7f {
				switch c {
				case '\n':
				case '\t':
					found |= tab
				case '\r':
					found |= returns
				default:
					found |= control
				}
			}
			i++
		case c >= 0xc3 && c <= 0xcb && continued(s, i+1):
			i += 2
		case c == 0xc2 && continued(s, i+1):
			if s[i+1] < 0xa0 {
				found |= control
			}
			i += 2
		case c == 0xe1 && i+2 < len(s) && s[i+1]&^3 == 0xb8 && continued(s, i+2):
			i += 3
		case c == 0xe2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] > 0x81 && continued(s, i+2):
			if s[i+2] == 0xa8 || s[i+2] == 0xa9 {
				found |= control
			}
			i += 3
		default:
			// Judged by the tables; control characters and faulty bytes among
			// the rest are looked for where exotic is set.
			return found | exotic | tab | control | returns
		}
	}
	return found
}

func continued(s string, i int) bool { return i < len(s) && s[i]&0xc0 == 0x80 }

// isControl reports whether r may not stand in a text: the control characters
// C0 and C1, the line and paragraph separators, and non-characters that XML
// does not allow.
func isControl(r rune) bool {
	return r < ' ' || 0x7f <= r && r < 0xa0 || r == '\u2028' || r == '\u2029' || r&^1 == 0xfffe
}

// clean returns the line with tabs made spaces and what may not stand in a
// text made U+FFFD, and reports the first of each. found is what scan found in
// the source.
func (r *reader) clean(line string, found int) string {
	r.line = line
	if found&(tab|control|exotic) == 0 {
		return line
	}
	if inner := trim(line); strings.IndexByte(inner, '\t') >= 0 {
		r.warn(strings.Index(line, inner)+strings.IndexByte(inner, '\t'), Tab,
			"ký tự tab được đọc là dấu cách; hãy thay bằng dấu cách")
	}
	if strings.IndexByte(line, '\t') >= 0 {
		line = strings.ReplaceAll(line, "\t", " ")
	}
	if at := badByte(line); at >= 0 {
		r.fail(at, Encoding, "không phải UTF-8; hãy lưu tệp bằng bảng mã Unicode (UTF-8)")
		line = viet.NFC(strings.ToValidUTF8(line, "\ufffd"))
		r.line = line
	}
	if at := strings.IndexFunc(line, isControl); at >= 0 {
		c, _ := utf8.DecodeRuneInString(line[at:])
		r.fail(at, Control, "có ký tự điều khiển U+"+hex(c)+"; hãy xóa ký tự này")
		line = strings.Map(func(c rune) rune {
			if isControl(c) {
				return utf8.RuneError
			}
			return c
		}, line)
	}
	r.line = line
	return line
}

// badByte returns the place of the first byte that is not UTF-8, or -1.
func badByte(s string) int {
	if utf8.ValidString(s) {
		return -1
	}
	for i, r := range s {
		if r == utf8.RuneError {
			if _, n := utf8.DecodeRuneInString(s[i:]); n == 1 {
				return i
			}
		}
	}
	return -1
}

// hex returns r as four hexadecimal digits.
func hex(r rune) string {
	const digits = "0123456789ABCDEF"
	return string([]byte{digits[r>>12&15], digits[r>>8&15], digits[r>>4&15], digits[r&15]})
}

// trim removes spaces and tabs at both ends.
func trim(s string) string { return strings.Trim(s, " \t") }
