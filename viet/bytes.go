package viet

import (
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"
)

// A byteTable says which rune each byte stands for; U+FFFD is none.
type byteTable struct {
	runes [256]rune
	alone [256]bool // only decoded: the encoder has a better byte, or the byte is not of this encoding
}

// windows1252 is bytes 80 to 9F of Windows-1252.
const windows1252 = "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ"

// makeTable returns the table that has ASCII, then from the byte first on the
// runes of high, then Latin-1.
func makeTable(first int, high string) (t byteTable) {
	for i := range t.runes {
		t.runes[i] = rune(i)
	}
	for _, r := range high {
		t.runes[first] = r
		first++
	}
	return t
}

// set gives bytes other runes: the pairs are a rune below U+0100 for the byte
// and its rune.
func (t *byteTable) set(pairs string) {
	b := rune(-1)
	for _, r := range pairs {
		if b < 0 {
			b = r
			continue
		}
		t.runes[b], b = r, -1
	}
}

// An utf8Table is a byteTable with the runes written out: length and bytes.
type utf8Table [256][4]byte

func decodeTable(t byteTable) *utf8Table {
	var u utf8Table
	for i, r := range t.runes {
		u[i][3] = byte(utf8.EncodeRune(u[i][:3], r))
	}
	return &u
}

// A byteDecoder decodes an encoding of one byte a letter.
type byteDecoder struct {
	transform.NopResetter
	table *utf8Table
}

// Transform implements transform.Transformer.
func (d byteDecoder) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	safe := len(dst) - utf8.UTFMax // up to here any letter fits
	for nSrc < len(src) {
		e := &d.table[src[nSrc]]
		n := int(e[3])
		if nDst <= safe {
			*(*[4]byte)(dst[nDst:]) = *e // the length byte is overwritten by the next letter
			nDst += n
			nSrc++
			continue
		}
		if nDst+n > len(dst) {
			return nDst, nSrc, transform.ErrShortDst
		}
		nDst += copy(dst[nDst:], e[:n])
		nSrc++
	}
	return nDst, nSrc, nil
}

// A pairDecoder decodes an encoding in which some letters are two bytes.
type pairDecoder struct {
	table *utf8Table
	// pair returns the letter that two bytes are. The second result says whether
	// the first byte alone may begin a pair.
	pair func(first, second byte) (r rune, may bool)
}

// Reset implements transform.Transformer.
func (pairDecoder) Reset() {}

// Transform implements transform.Transformer.
func (d pairDecoder) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	for nSrc < len(src) {
		c, second, size := src[nSrc], byte(0), 1
		if nSrc+1 < len(src) {
			second = src[nSrc+1]
		}
		var out [4]byte
		n := 0
		if second >= utf8.RuneSelf || nSrc+1 == len(src) {
			r, may := d.pair(c, second)
			if may && nSrc+1 == len(src) && !atEOF {
				return nDst, nSrc, transform.ErrShortSrc
			}
			if r != 0 {
				n, size = utf8.EncodeRune(out[:], r), 2
			}
		}
		if n == 0 {
			out = d.table[c]
			n = int(out[3])
		}
		if nDst+n > len(dst) {
			return nDst, nSrc, transform.ErrShortDst
		}
		nDst += copy(dst[nDst:], out[:n])
		nSrc += size
	}
	return nDst, nSrc, nil
}

// A runeEncoder writes the bytes of each rune.
type runeEncoder struct {
	transform.NopResetter
	codes map[rune]string
}

// newRuneEncoder returns an encoder of the runes of one byte. Where two bytes
// mean one rune the first is written.
func newRuneEncoder(t byteTable) *runeEncoder {
	w := &runeEncoder{codes: make(map[rune]string, 256)}
	for i, r := range t.runes {
		if _, twice := w.codes[r]; !twice && !t.alone[i] && r != utf8.RuneError {
			w.codes[r] = string([]byte{byte(i)})
		}
	}
	return w
}

// addPairs adds the letters of two bytes. A letter that has one byte keeps it.
func (w *runeEncoder) addPairs(pair func(first, second byte) (rune, bool)) {
	for first := 0x41; first < 256; first++ {
		if _, may := pair(byte(first), 0); !may {
			continue
		}
		small := byte(0)
		if vniSmall(byte(first)) {
			small = 0x20 // of marks that have two cases the letter's own is written
		}
		for k := 0xC0; k < 0x100; k++ {
			second := byte(k) ^ small
			r, _ := pair(byte(first), second)
			if _, twice := w.codes[r]; r != 0 && !twice {
				w.codes[r] = string([]byte{byte(first), second})
			}
		}
	}
}

// Transform implements transform.Transformer.
func (w *runeEncoder) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	for nSrc < len(src) {
		r, size, err := nextRune(src[nSrc:], atEOF)
		if err != nil {
			return nDst, nSrc, err
		}
		code, ok := w.codes[r]
		if !ok {
			return nDst, nSrc, unsupportedError(r)
		}
		if nDst+len(code) > len(dst) {
			return nDst, nSrc, transform.ErrShortDst
		}
		nDst += copy(dst[nDst:], code)
		nSrc += size
	}
	return nDst, nSrc, nil
}

// nextRune reads the first rune of src, which is not empty.
func nextRune(src []byte, atEOF bool) (r rune, size int, err error) {
	r, size = utf8.DecodeRune(src)
	if r == utf8.RuneError && size == 1 {
		if !atEOF && !utf8.FullRune(src) {
			return 0, 0, transform.ErrShortSrc
		}
		return 0, 0, encoding.ErrInvalidUTF8
	}
	return r, size, nil
}

// An unsupportedError is a rune that an encoding has not. It is what
// encoding.ReplaceUnsupported and encoding.HTMLEscapeUnsupported look for.
type unsupportedError rune

// Error implements error.
func (e unsupportedError) Error() string {
	return fmt.Sprintf("viet: bảng mã không có chữ %q (%U)", rune(e), rune(e))
}

// Replacement returns the byte to write instead.
func (e unsupportedError) Replacement() byte { return '?' }
