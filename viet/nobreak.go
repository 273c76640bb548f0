package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// NoBreaks appends to dst the byte offsets of s at which a line must not
// break, in rising order, and returns it. Where s has a space at the offset, the
// space is to become U+00A0; elsewhere U+2060 belongs in front of the offset.
//
// Bound together are "ngày", "tháng", "năm", "số" and the words of citation
// with the label that follows; a number with its unit or per cent sign, and the
// groups of a number (30 000); initials and degrees with the name (Nguyễn V. An,
// TS. Lê Hà); and all of a cited symbol (161/QĐ-TTg), a date (25-01-2016) or a
// range of numbers (2021-2025, giai đoạn 2021 - 2025). s is in normal form C.
func NoBreaks(dst []int, s string) []int {
	var w window
	for start := 0; start < len(s); {
		end := start + wordLen(s[start:])
		w.word = s[start:end]
		if hasDash(w.word) && strings.ContainsAny(w.word, "/0123456789") && boundInside(trimMarks(w.word)) {
			dst = appendHyphens(dst, s, start, end)
		}
		if end == len(s) {
			break
		}
		next := end + 1
		if s[end] != ' ' { // a tab or the end of a line parts words
			w, start = window{}, next
			continue
		}
		stop := next + wordLen(s[next:])
		w.after, w.behind = s[next:stop], 0
		if stop+1 < len(s) {
			w.behind = s[stop+1]
		}
		if w.after != "" && w.bound() {
			dst = append(dst, end)
		}
		w.first, w.last, start = w.last, w.word, next
	}
	return dst
}

// wordLen returns the length of s up to its first space, tab or end of line.
func wordLen(s string) int {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c == ' ' || c == '\t' || c == '\n' || c == '\r' {
			return i
		}
	}
	return len(s)
}

// A window is the neighbours of a space: the word in front of it with the two
// before that, the word after it, and the first byte of what stands behind.
type window struct {
	first, last, word, after string
	behind                   byte
}

// bound says whether a line must not break between word and after.
func (w *window) bound() bool {
	a := trimMarks(w.after)
	if a == "" {
		return false
	}
	word := trimOpen(w.word)
	if kind := kindOf(a); kind != noLabel && kind <= labelOf(word, w.last) {
		return true
	}
	if isDashWord(a) && boundRange(w.last, word) && isDigit(w.behind) || isDashWord(word) && boundRange(w.first, w.last) && isDigit(a[0]) {
		return true
	}
	if word != "" && isDigit(word[len(word)-1]) && isNumber(word) {
		return w.boundUnit(a) || len(word) <= 3 && allDigits(word) && isGroup(a)
	}
	return w.boundName()
}

// A labelKind is a kind of label; a word that binds one binds those before it.
type labelKind uint8

const (
	noLabel labelKind = iota
	figures           // 5, 161/QĐ-TTg
	roman             // XIV
	aLetter           // a, đ
)

// kindOf returns which kind of label a word is.
func kindOf(a string) labelKind {
	switch r, size := utf8.DecodeRuneInString(a); {
	case isDigit(a[0]):
		return figures
	case strings.IndexByte("IVXLC", a[0]) >= 0 && strings.Trim(a, "IVXLC") == "":
		return roman
	case size == len(a) && (isWordByte(a[0]) || r == 'đ' || r == 'Đ'):
		return aLetter
	}
	return noLabel
}

// labelOf returns the last kind of label that a word binds behind it.
func labelOf(word, last string) labelKind {
	var buf [16]byte
	switch string(lower(buf[:0], word)) {
	case "ngày", "tháng", "năm", "số", "số:", "lần", "thứ", "trang":
		return figures
	case "quý", "khóa", "khoá":
		return roman
	case "phần", "chương", "mục", "điều", "khoản", "điểm":
		return aLetter
	case "lục":
		var buf [16]byte
		if string(lower(buf[:0], trimOpen(last))) == "phụ" {
			return aLetter
		}
	}
	return noLabel
}

// units are the words that a number before them binds.
var units = map[string]bool{
	"%": true, "‰": true, "°C": true, "mm": true, "cm": true, "dm": true, "m": true, "km": true, "m2": true, "m²": true, "km2": true, "km²": true,
	"m3": true, "m³": true, "ha": true, "mg": true, "g": true, "kg": true, "tấn": true, "lít": true, "ml": true,
	"V": true, "kV": true, "W": true, "kW": true, "kWh": true, "MW": true,
	"đồng": true, "đ": true, "nghìn": true, "triệu": true, "tỷ": true, "tỉ": true, "USD": true, "VND": true, "VNĐ": true, "giờ": true, "phút": true, "giây": true,
}

// boundUnit says whether a number binds the unit a. Of a unit by another (đồng/người)
// the first counts. Days, months and years are units if the number is no label
// itself (tháng 12 năm 2024).
func (w *window) boundUnit(a string) bool {
	if i := strings.IndexByte(a, '/'); i > 0 {
		a = a[:i]
	}
	switch a {
	case "ngày", "tháng", "năm":
		return (len(a) < len(w.after) || !isDigit(w.behind)) && labelOf(trimOpen(w.last), "") == noLabel
	}
	return units[a]
}

// isGroup says whether a is a group of three digits within a number, with or
// without decimals.
func isGroup(a string) bool {
	return len(a) >= 3 && allDigits(a[:3]) && (len(a) == 3 || a[3] == ',' && allDigits(a[4:]))
}

// isDashWord says whether a word is a dash.
func isDashWord(w string) bool { return w == "-" || w == enDash }

// boundRange says whether a year in front of a dash begins a range, because of
// the word before it: giai đoạn 2021 - 2025.
func boundRange(before, year string) bool {
	if len(year) != 4 || !allDigits(year) {
		return false
	}
	var buf [16]byte
	switch string(lower(buf[:0], before)) {
	case "đoạn", "kỳ", "học", "khóa", "khoá":
		return true
	}
	return false
}

// degrees are the short forms in front of names that bind the name.
var degrees = map[string]bool{"TS.": true, "ThS.": true, "GS.": true, "PGS.": true, "BS.": true, "KS.": true, "LS.": true, "CN.": true, "GS.TS.": true, "PGS.TS.": true}

// boundName says whether word is an initial within a name or a degree, and after
// the name. An initial binds onward if another follows, or if it is the second
// part of a name; a third (Trần Thị B.) is the last of a name that is not to be
// told, and "A." alone may begin a heading or end a sentence.
func (w *window) boundName() bool {
	if len(w.word) < 2 || w.word[len(w.word)-1] != '.' || !startsUpper(w.after) {
		return false
	}
	word := trimOpen(w.word)
	if degrees[word] {
		return true
	}
	if !isInitial(word) {
		return false
	}
	return isInitial(w.after) || (isInitial(w.last) || isNamePart(w.last)) && !isNamePart(w.first)
}

// isNamePart says whether a word may be a part of a name that is written out: it
// has a capital, no mark behind it, and is no form of address or of order.
func isNamePart(word string) bool {
	word = trimOpen(word)
	if !startsUpper(word) || !unicode.IsLetter(lastRune(word)) || labelOf(word, "") != noLabel {
		return false
	}
	var buf [16]byte
	switch string(lower(buf[:0], word)) {
	case "ông", "bà", "anh", "chị", "chí", "khu", "lô", "nhóm", "loại", "hạng", "lục", "mẫu", "biểu", "bảng", "hình":
		return false
	}
	return true
}

// isInitial says whether word is one capital and a full stop.
func isInitial(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) && word[n:] == "."
}

func startsUpper(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// hasDash says whether word has a hyphen or an en dash behind its beginning.
func hasDash(word string) bool {
	return strings.IndexByte(word, '-') > 0 || strings.Index(word, enDash) > 0
}

const enDash = "–"

// lower appends a short word in small letters; nothing of a longer one.
func lower(dst []byte, w string) []byte {
	if len(w) > 12 {
		return dst
	}
	for _, r := range w {
		dst = utf8.AppendRune(dst, lowerRune(r))
	}
	return dst
}

// boundInside says whether a word with a hyphen in it is a symbol, a date or a
// range, which stay whole.
func boundInside(w string) bool {
	if strings.IndexByte(w, '/') > 0 && isDigit(w[0]) || w != "" && w[0] == '/' {
		return true // 161/QĐ-TTg, 2021-2025/x, /KH-UBND
	}
	return isRange(w)
}

// isRange says whether w is numbers joined by hyphens: 2021-2025, 25-01-2016.
func isRange(w string) bool {
	digits := false
	for i := 0; i < len(w); i++ {
		switch c := w[i]; {
		case isDigit(c):
			digits = true
		case c == '-' || c == '.' || c == ',' || c == '/':
			if !digits {
				return false
			}
		case strings.HasPrefix(w[i:], enDash):
			if !digits {
				return false
			}
			i += len(enDash) - 1
		case c == '%' && i == len(w)-1:
		default:
			return false
		}
	}
	return digits
}

// appendHyphens appends the offset behind each hyphen or dash of the word
// s[start:end] that has something on both sides.
func appendHyphens(dst []int, s string, start, end int) []int {
	for i := start + 1; i < end-1; i++ {
		switch {
		case s[i] == '-':
			dst = append(dst, i+1)
		case strings.HasPrefix(s[i:end-1], enDash):
			dst = append(dst, i+len(enDash))
		}
	}
	return dst
}

// trimMarks cuts the marks of punctuation around a word.
func trimMarks(w string) string {
	w = trimOpen(w)
	if w == "" {
		return w
	}
	switch w[len(w)-1] {
	case ')', ']', '"', '.', ',', ';', ':', '!', '?', 0x9D, 0x99, 0xA6: // the last three end ”’… in UTF-8
		return strings.TrimRight(w, `)]"”’.,;:!?…`)
	}
	return w
}

// trimOpen cuts the opening marks in front of a word; most words have none.
func trimOpen(w string) string {
	if w == "" || w[0] != '(' && w[0] != '[' && w[0] != '"' && w[0] != 0xE2 { // “ and ‘ begin with E2
		return w
	}
	return strings.TrimLeft(w, `(["“‘`)
}

// isWordByte says whether c is a letter or digit of ASCII.
func isWordByte(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || isDigit(c) }

// isNumber says whether w is a number with its separators.
func isNumber(w string) bool { return strings.Trim(w, "0123456789.,-/+±") == "" }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
