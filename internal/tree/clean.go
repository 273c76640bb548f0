package tree

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// Clean returns src without a byte order mark and with every line ending in
// "\n" alone, and the faults that no reader gets past: too many bytes, bytes
// that are not UTF-8, control characters. Lines keep their numbers. It returns
// src itself when there is nothing to do.
func Clean(src []byte) ([]byte, []Fault) {
	if len(src) > MaxBytes {
		return nil, []Fault{{TooLarge, 1, 1, fmt.Sprintf("tệp dài %d byte, quá giới hạn %d MB", len(src), MaxBytes>>20), "tách tệp hoặc bỏ phần không thuộc văn bản"}}
	}
	src = bytes.TrimPrefix(src, []byte("\ufeff"))
	if bytes.IndexByte(src, '\r') >= 0 {
		src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
	}
	if printable(src) {
		return src, nil
	}
	return src, faultyRunes(src)
}

// printable is the quick answer for sources in which faultyRunes finds nothing.
func printable(src []byte) bool {
	for i := 0; i < len(src); {
		c := src[i]
		if c < utf8.RuneSelf {
			if Forbidden(rune(c)) {
				return false
			}
			i++
			continue
		}
		r, n := utf8.DecodeRune(src[i:])
		if r == utf8.RuneError && n == 1 || Forbidden(r) {
			return false
		}
		i += n
	}
	return true
}

func faultyRunes(src []byte) []Fault {
	if bytes.HasPrefix(src, []byte("\xff\xfe")) || bytes.HasPrefix(src, []byte("\xfe\xff")) {
		return []Fault{{Encoding, 1, 1, "tệp lưu theo UTF-16, không phải UTF-8", "lưu lại tệp với bảng mã UTF-8"}}
	}
	var fs []Fault
	line, column := 1, 1
	for i := 0; i < len(src) && len(fs) < maxFaults; {
		r, n := utf8.DecodeRune(src[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			fs = append(fs, Fault{Encoding, line, column, fmt.Sprintf("byte 0x%02X không phải UTF-8", src[i]), "lưu lại tệp với bảng mã UTF-8 (Unicode)"})
		case Forbidden(r):
			fs = append(fs, Fault{Control, line, column, fmt.Sprintf("ký tự điều khiển U+%04X không có trong văn bản", r), "xóa ký tự này"})
		}
		i += n
		column++
		if r == '\n' {
			line, column = line+1, 1
		}
	}
	return fs
}

// Forbidden says whether r has no place in the text of a document: the control
// characters except tab and line feed, the line and paragraph separators and
// the byte order mark.
func Forbidden(r rune) bool {
	return r < 0x20 && r != '\t' && r != '\n' || r >= 0x7f && r < 0xa0 || r == 0x2028 || r == 0x2029 || r == 0xfeff
}
