package main

import (
	"bufio"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"

	"github.com/dean161/vanban/viet"
)

// A textReader makes Unicode of lines in an encoding that is named or has to be
// found out. It decides at the first line that is not certain to be ASCII or
// Unicode, by as much as detection reads of what follows; until then lines pass
// without delay.
type textReader struct {
	app     *app
	in      *bufio.Reader
	font    string
	named   bool // the user named the encoding
	utf16   bool // in decodes it
	decided bool
	from    viet.Encoding
	misread bool
	decoder *encoding.Decoder

	unicode bool // a line was certain to be Unicode
	viqr    bool // ASCII was examined for VIQR
	raised  bool // the note about capitals was given
}

// decodeFrom sets the encoding.
func (t *textReader) decodeFrom(d viet.Detection) {
	t.from, t.misread, t.decoder = d.Encoding, d.Misread, d.Encoding.NewDecoder()
}

// read returns a line as Unicode. With an error the line is what could be made
// of it. errUnknown says that nothing can.
func (t *textReader) read(number int, line string) (string, error) {
	if t.from == viet.Unicode {
		line = withoutMark(number, line)
	}
	if !t.decided {
		if err := t.decide(line); err != nil {
			return line, err
		}
	}
	text := line
	switch {
	case t.from == viet.Unicode && !utf8.ValidString(line):
		return line, errNotUTF8
	case t.from == viet.Unicode:
	case t.misread:
		text, _ = viet.Reread(line, t.from)
	case !t.named && latinUTF8(line): // stays
		return line, nil
	case !t.named && hasUTF8Letter(line):
		return line, errors.New("lẫn UTF-8 với bảng mã khác")
	default:
		decoded, err := t.decoder.String(line)
		if err != nil {
			return line, err
		}
		text = decoded
	}
	if (text != line || t.utf16) && strings.Count(text, "\uFFFD") > t.ownMarks(line) {
		return text, fmt.Errorf("có byte không có nghĩa trong %s, đã ghi thành U+FFFD", t.name())
	}
	if t.from == viet.TCVN3 {
		text = t.raise(number, text)
	}
	return text, nil
}

// name returns the name of the encoding that is read.
func (t *textReader) name() string {
	if t.utf16 {
		return "utf-16"
	}
	return t.from.String()
}

// ownMarks returns how often U+FFFD stands in the line before it is decoded.
func (t *textReader) ownMarks(line string) int {
	if t.misread {
		return strings.Count(line, "\uFFFD")
	}
	return 0
}

// raise writes the capitals that TCVN3 lacks, and says so once.
func (t *textReader) raise(number int, text string) string {
	raised := viet.RaiseTCVN3(text)
	if raised != text && !t.raised {
		t.raised = true
		fmt.Fprintf(t.app.err, "vanban text: từ dòng %d: đã viết hoa chữ có dấu theo cả từ, vì tcvn3 không có chữ hoa mang dấu\n", number)
	}
	return raised
}

// decide finds out the encoding if line requires it.
func (t *textReader) decide(line string) error {
	switch {
	case line != "" && strings.Count(line, "\x00") >= (len(line)+3)/4:
		return fmt.Errorf("%w (có byte 0, có thể là UTF-16 không có BOM)", errUnknown)
	case isASCII(line):
		if t.viqr || !strings.ContainsAny(line, "^+`~") {
			return nil
		}
		t.viqr = true
		if d := viet.Detect(t.sample(line), t.font); d.Encoding == viet.VIQR {
			t.decided = true
			t.decodeFrom(d)
		}
		return nil
	case latinUTF8(line):
		if d := viet.Detect([]byte(line), t.font); d == (viet.Detection{Encoding: viet.Unicode, Confidence: 1}) {
			t.unicode = true
			return nil
		}
	}
	d := viet.Detect(t.sample(line), t.font)
	unsure := d.Encoding == viet.Unicode && d.Confidence == 0
	switch {
	case unsure && !t.unicode:
		return errUnknown
	case t.unicode && d.Confidence < 0.5:
		d = viet.Detection{} // Unicode, as before
	}
	t.decided = true
	t.decodeFrom(d)
	return nil
}

// sample returns line and what follows, up to the size that is sampled.
func (t *textReader) sample(line string) []byte {
	t.app.out.Flush()               // the wait may be long; run reports an error
	behind, _ := t.in.Peek(sampled) // eachLine meets the error
	return append([]byte(line+"\n"), behind...)
}

// isASCII says whether all bytes of line are ASCII.
func isASCII(line string) bool {
	return strings.IndexFunc(line, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// latinUTF8 says whether line is UTF-8 with Latin letters above ASCII.
func latinUTF8(line string) bool {
	return utf8.ValidString(line) && strings.IndexFunc(line, func(r rune) bool {
		return r >= utf8.RuneSelf && unicode.Is(unicode.Latin, r) || 0x300 <= r && r <= 0x323
	}) >= 0
}

// hasUTF8Letter says whether a line has the UTF-8 of a letter from U+1E80 to
// U+1EFF, bytes that stand together in no other encoding of Vietnamese.
func hasUTF8Letter(line string) bool {
	for i := 0; i+2 < len(line); i++ {
		if line[i] == 0xE1 && (line[i+1] == 0xBA || line[i+1] == 0xBB) && line[i+2]&0xC0 == 0x80 {
			return true
		}
	}
	return false
}
