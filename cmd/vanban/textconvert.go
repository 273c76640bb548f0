package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

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

// textConvert writes the input in another encoding.
func textConvert(a *app, f *textFlags) int {
	for _, name := range []string{f.from, f.to} {
		if _, ok := viet.ParseEncoding(name); name != "" && !ok {
			return a.misuse("text", fmt.Errorf("không có bảng mã %q", name))
		}
	}
	decode, err := decoderOf(bufio.NewReaderSize(a.in, sampled), f)
	if err != nil {
		return a.fail("text", err)
	}
	to, _ := viet.ParseEncoding(f.to) // Unicode, if none is named
	encoder := to.NewEncoder()
	if f.replace {
		encoder = encoding.ReplaceUnsupported(encoder)
	}
	return a.eachLine(decode.reader, func(_ int, line string) (string, error) {
		line = viet.NFC(decode.line(line))
		if to == viet.Unicode {
			return line, nil
		}
		return encoder.String(line)
	})
}

// A decoding is how the input becomes Unicode: as a stream, then line by line.
type decoding struct {
	reader io.Reader
	line   func(string) string
}

// decoderOf finds out how the input is to be decoded.
func decoderOf(in *bufio.Reader, f *textFlags) (decoding, error) {
	same := func(s string) string { return s }
	head, err := in.Peek(sampled)
	if err != nil && err != io.EOF {
		return decoding{}, err
	}
	from, _ := viet.ParseEncoding(f.from)
	switch {
	case from == viet.Unicode && isUTF16(head):
		utf16 := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
		return decoding{transform.NewReader(in, utf16.NewDecoder()), same}, nil
	case f.from == "":
		d := viet.Detect(head, f.font)
		if d.Encoding == viet.Unicode && d.Confidence == 0 {
			return decoding{}, errors.New("không nhận ra bảng mã của đầu vào; dùng --from")
		}
		if d.Misread {
			reread := func(line string) string {
				line, _ = viet.Reread(line, d.Encoding)
				return line
			}
			return decoding{in, reread}, nil
		}
		from = d.Encoding
	}
	if from == viet.Unicode {
		return decoding{in, same}, nil // bytes that are no UTF-8 stay as they are
	}
	return decoding{transform.NewReader(in, from.NewDecoder()), same}, nil
}

// isUTF16 says whether text begins with the mark of UTF-16.
func isUTF16(head []byte) bool {
	return bytes.HasPrefix(head, []byte{0xFF, 0xFE}) || bytes.HasPrefix(head, []byte{0xFE, 0xFF})
}
