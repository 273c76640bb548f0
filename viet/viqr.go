package viet

import (
	"unicode/utf8"

	"golang.org/x/text/transform"
)

// A viqrDecoder decodes VIQR of RFC 1456: "Vie^.t Nam". Marks stand in any
// order, "dd", "Dd" and "DD" are đ and Đ, and a backslash in front of a mark, a d
// or a backslash makes it stand for itself. The states of the RFC (\v \l \m)
// are not used in practice and not read.
type viqrDecoder struct{ transform.NopResetter }

// Transform implements transform.Transformer.
func (viqrDecoder) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	for nSrc < len(src) {
		r, size, whole := viqrLetter(src[nSrc:])
		if !whole && !atEOF {
			return nDst, nSrc, transform.ErrShortSrc
		}
		if nDst+utf8.RuneLen(r) > len(dst) {
			return nDst, nSrc, transform.ErrShortDst
		}
		nDst += utf8.EncodeRune(dst[nDst:], r)
		nSrc += size
	}
	return nDst, nSrc, nil
}

// viqrLetter reads the first letter of src. It is whole if bytes behind src
// could not change it.
func viqrLetter(src []byte) (r rune, size int, whole bool) {
	c := src[0]
	switch {
	case c >= utf8.RuneSelf:
		return utf8.RuneError, 1, true
	case c == '\\':
		if len(src) > 1 && viqrEscaped(src[1]) {
			return rune(src[1]), 2, true
		}
		return '\\', 1, len(src) > 1
	case c == 'd' || c == 'D':
		if len(src) > 1 && src[1]|0x20 == 'd' {
			return 'đ' - rune(c>>5&1^1), 2, true
		}
		return rune(c), 1, len(src) > 1
	}
	l := letterOf(rune(c))
	if l == 0 {
		return rune(c), 1, true
	}
	size = 1
	for size < 3 {
		if size == len(src) {
			return l.rune(), size, false
		}
		m := viqrMarked(l, rune(src[size]))
		if m == 0 {
			break
		}
		l = m
		size++
	}
	return l.rune(), size, true
}

// viqrMarked returns the vowel l with one more mark, or 0 if it takes none.
func viqrMarked(l letter, mark rune) letter {
	t := Ngang
	switch mark {
	case '`':
		t = Huyen
	case '?':
		t = Hoi
	case '~':
		t = Nga
	case '\'':
		t = Sac
	case '.':
		t = Nang
	}
	const next = 6 // from a vowel to the next in the table
	switch v := l.vowel(); {
	case t != Ngang && l.tone() == Ngang:
		return l.withTone(t)
	case mark == '^' && v == vA, mark == '+' && v == vO:
		return l + 2*next
	case mark == '^' && (v == vE || v == vO), mark == '(' && v == vA, mark == '+' && v == vU:
		return l + next
	}
	return 0
}

// viqrEscaped says whether a backslash in front of c is an escape.
func viqrEscaped(c byte) bool {
	switch c {
	case '`', '?', '~', '\'', '.', '^', '(', '+', '\\', 'd', 'D':
		return true
	}
	return false
}

// viqrMarks are the marks behind a letter: of vowels by their number, and of tones.
var (
	viqrVowels = [12]string{"a", "a(", "a^", "e", "e^", "i", "o", "o^", "o+", "u", "u+", "y"}
	viqrTones  = [6]string{"", "`", "?", "~", "'", "."}
)

// A viqrEncoder writes VIQR, with a backslash wherever plain text would be read
// as a mark.
type viqrEncoder struct{ last letter }

// Reset implements transform.Transformer.
func (e *viqrEncoder) Reset() { e.last = 0 }

// Transform implements transform.Transformer.
func (e *viqrEncoder) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	for nSrc < len(src) {
		r, size, err := nextRune(src[nSrc:], atEOF)
		if err != nil {
			return nDst, nSrc, err
		}
		var buf [4]byte
		out := buf[:0]
		l := letterOf(r)
		switch {
		case l != 0:
			out = append(out, viqrVowels[l.vowel()]...)
			out[0] -= byte(l&capital) >> 2 // the distance of the cases, 0x20
			out = append(out, viqrTones[l.tone()]...)
		case r == 'đ':
			out = append(out, "dd"...)
		case r == 'Đ':
			out = append(out, "DD"...)
		case r == 'd' || r == 'D':
			if rest := src[nSrc+1:]; !atEOF && !utf8.FullRune(rest) {
				return nDst, nSrc, transform.ErrShortSrc
			} else if next, _ := utf8.DecodeRune(rest); next == 'd' || next == 'D' || next == 'đ' || next == 'Đ' {
				out = append(out, '\\')
			}
			out = append(out, byte(r))
		case r >= utf8.RuneSelf && e.last != 0 && viqrMarked(e.last, '?') != 0:
			return nDst, nSrc, viqrUnsupportedError{unsupportedError(r)}
		case r >= utf8.RuneSelf:
			return nDst, nSrc, unsupportedError(r)
		case r == '\\' || e.last != 0 && viqrMarked(e.last, r) != 0:
			out = append(out, '\\', byte(r))
		default:
			out = append(out, byte(r))
		}
		if nDst+len(out) > len(dst) {
			return nDst, nSrc, transform.ErrShortDst
		}
		nDst += copy(dst[nDst:], out)
		nSrc += size
		e.last = l
	}
	return nDst, nSrc, nil
}

// A viqrUnsupportedError is a rune that VIQR has not, behind a vowel that a
// question mark would give a tone.
type viqrUnsupportedError struct{ unsupportedError }

// Replacement returns the byte to write instead.
func (viqrUnsupportedError) Replacement() byte { return '#' }
