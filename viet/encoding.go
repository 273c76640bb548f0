package viet

import (
	"strings"
	"sync"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// An Encoding is a way in which Vietnamese was written to files before (or
// beside) Unicode. It is a golang.org/x/text/encoding.Encoding; the values are
// constants, so they can be compared and stand in a switch.
//
// A decoder writes U+FFFD for each byte that means nothing, and Vietnamese
// letters come out in normal form C. An encoder takes text in normal form C and
// stops with an error that names the rune at a rune that the encoding lacks;
// encoding.ReplaceUnsupported and encoding.HTMLEscapeUnsupported work as
// with any Encoding. Bytes 80 to 9F of TCVN3, TCVN3Upper and VNI are the
// quotes and dashes of Windows-1252, as in the files that office programs of
// the time wrote.
type Encoding uint8

// The encodings. The zero Encoding is Unicode.
const (
	Unicode    Encoding = iota // UTF-8
	TCVN3                      // TCVN 5712:1993, VN3: fonts .VnTime, "ABC"
	TCVN3Upper                 // the same bytes under a font of capitals: .VnTimeH
	VNI                        // VNI for Windows: fonts VNI-Times
	VISCII                     // VISCII 1.1, RFC 1456
	VPS                        // Vietnamese Professionals Society: fonts "VPS Times"
	CP1258                     // Windows-1258: precomposed vowels and combining tones
	VIQR                       // RFC 1456: ASCII with marks behind the letters
)

// encodingNames are the names of the encodings, by their number, and other
// names in use. Never changed.
var encodingNames = [...][]string{
	Unicode:    {"unicode", "utf-8", "utf8"},
	TCVN3:      {"tcvn3", "tcvn", "tcvn-5712", "tcvn5712-3", "abc", "vn3"},
	TCVN3Upper: {"tcvn3-upper", "tcvn3h", "abc-upper"},
	VNI:        {"vni", "vni-win", "vni-windows"},
	VISCII:     {"viscii", "viscii1.1-1"},
	VPS:        {"vps", "x-viet-vps"},
	CP1258:     {"cp1258", "windows-1258", "1258"},
	VIQR:       {"viqr"},
}

// Encodings returns all encodings, Unicode first.
func Encodings() []Encoding {
	return []Encoding{Unicode, TCVN3, TCVN3Upper, VNI, VISCII, VPS, CP1258, VIQR}
}

// String returns the name of e in small letters: "tcvn3".
func (e Encoding) String() string {
	if int(e) < len(encodingNames) {
		return encodingNames[e][0]
	}
	return ""
}

// ParseEncoding is the inverse of String. It also reads other names in use,
// "utf-8", "abc", "vni-win", "windows-1258", in any case.
func ParseEncoding(name string) (e Encoding, ok bool) {
	for i, names := range encodingNames {
		for _, n := range names {
			if strings.EqualFold(n, name) {
				return Encoding(i), true
			}
		}
	}
	return Unicode, false
}

// NewDecoder returns a decoder from e to UTF-8. It is correct at any boundary
// of its chunks. It panics if e is none of the constants.
func (e Encoding) NewDecoder() *encoding.Decoder {
	switch e {
	case Unicode:
		return unicode.UTF8.NewDecoder()
	case VNI:
		return &encoding.Decoder{Transformer: pairDecoder{decodeTable(vniTable()), vniPair}}
	case CP1258:
		return &encoding.Decoder{Transformer: pairDecoder{decodeTable(cp1258Table()), cp1258Pair}}
	case VIQR:
		return &encoding.Decoder{Transformer: viqrDecoder{}}
	}
	return &encoding.Decoder{Transformer: byteDecoder{table: decodeTable(e.table())}}
}

// NewEncoder returns an encoder from UTF-8 to e, with the same promise. VNI,
// VISCII, VPS, CP1258 and VIQR have all letters, TCVN3 has no toned capitals,
// TCVN3Upper has no small letters at all.
func (e Encoding) NewEncoder() *encoding.Encoder {
	switch e {
	case Unicode:
		return unicode.UTF8.NewEncoder()
	case VIQR:
		return &encoding.Encoder{Transformer: &viqrEncoder{}}
	case VNI:
		return &encoding.Encoder{Transformer: vniEncoder()}
	case CP1258:
		return &encoding.Encoder{Transformer: cp1258Encoder()}
	}
	return &encoding.Encoder{Transformer: newRuneEncoder(e.table())}
}

// The encoders with letters of two bytes have no state, and are made once.
var (
	vniEncoder = sync.OnceValue(func() *runeEncoder {
		w := newRuneEncoder(vniTable())
		w.addPairs(vniPair)
		return w
	})
	cp1258Encoder = sync.OnceValue(func() *runeEncoder {
		w := newRuneEncoder(cp1258Table())
		w.addPairs(cp1258Pair)
		return w
	})
)

// table returns the table of an encoding that has one byte for each letter.
func (e Encoding) table() byteTable {
	switch e {
	case TCVN3:
		return tcvn3Table()
	case TCVN3Upper:
		return tcvn3UpperTable()
	case VISCII:
		return visciiTable()
	case VPS:
		return vpsTable()
	}
	panic("viet: no such Encoding")
}
