package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	stdunicode "unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"github.com/dean161/vanban/viet"
)

// sampled is how much of the input detection reads ahead.
const sampled = 64 << 10

// textDetect prints the encoding of the input.
func textDetect(a *app, f *textFlags) int {
	data, err := io.ReadAll(io.LimitReader(a.in, 16*sampled))
	if err != nil {
		return a.fail("text", err)
	}
	if isUTF16(data) {
		fmt.Fprintln(a.out, "utf-16 1.00")
		return exitOK
	}
	d := viet.Detect(data, f.font)
	misread := ""
	if d.Misread {
		misread = " (đã bị đọc thành Windows-1252)"
	}
	fmt.Fprintf(a.out, "%s %.2f%s\n", d.Encoding, d.Confidence, misread)
	return exitOK
}

// errUnknown says that the encoding of the input could not be found out.
var errUnknown = errors.New("không nhận ra bảng mã của đầu vào; dùng --from")

// textConvert writes the input in another encoding.
func textConvert(a *app, f *textFlags) int {
	for _, name := range []string{f.from, f.to} {
		if _, ok := viet.ParseEncoding(name); name != "" && !ok {
			return a.misuse("text", fmt.Errorf("không có bảng mã %q", name))
		}
	}
	from, _ := viet.ParseEncoding(f.from)
	to, _ := viet.ParseEncoding(f.to) // Unicode, if none is named
	if f.small && to != viet.TCVN3 {
		return a.misuse("text", errors.New("--small chỉ dùng với --to tcvn3"))
	}
	in := bufio.NewReaderSize(a.in, sampled)
	r := &textReader{app: a, in: in, font: f.font, named: f.from != "", decided: f.from != ""}
	r.decodeFrom(viet.Detection{Encoding: from})
	if from == viet.Unicode {
		if head, _ := in.Peek(2); isUTF16(head) {
			utf16 := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
			r.in = bufio.NewReaderSize(transform.NewReader(in, utf16.NewDecoder()), sampled)
			r.decided, r.utf16 = true, true
		}
	}
	write := encodeTo(to, f)
	return a.eachLine(r.in, func(number int, line string) (string, error) {
		text, failed := r.read(number, line)
		if errors.Is(failed, errUnknown) {
			return "", failed
		}
		out, err := write(text)
		if failed == nil {
			failed = err
		}
		return out, failed
	})
}

// encodeTo returns the function that writes a line in an encoding. What the
// encoding lacks is "?" and, unless --replace is given, an error.
func encodeTo(to viet.Encoding, f *textFlags) func(string) (string, error) {
	if to == viet.Unicode {
		return func(line string) (string, error) { return viet.NFC(line), nil }
	}
	strict, replacing := to.NewEncoder(), encoding.ReplaceUnsupported(to.NewEncoder())
	return func(line string) (string, error) {
		line = viet.NFC(line)
		if f.small {
			line = smallToned(line)
		}
		out, failed := strict.String(line)
		if failed == nil {
			return out, nil
		}
		out, err := replacing.String(strings.ToValidUTF8(line, "?"))
		if f.replace {
			failed = err
		}
		return out, failed
	}
}

// smallToned writes the capitals above ASCII that TCVN3 lacks as small letters.
func smallToned(line string) string {
	return strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf || strings.ContainsRune("ĂÂÊÔƠƯĐ", r) {
			return r
		}
		return stdunicode.ToLower(r)
	}, line)
}

// isUTF16 says whether text begins with the mark of UTF-16.
func isUTF16(head []byte) bool {
	return bytes.HasPrefix(head, []byte{0xFF, 0xFE}) || bytes.HasPrefix(head, []byte{0xFE, 0xFF})
}
