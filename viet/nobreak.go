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
// with the label that follows; a number with its unit or per cent sign; initials
// and degrees with the name (Nguyễn V. An, TS. Lê Hà); and all of a cited symbol
// (161/QĐ-TTg), a date (25-01-2016) or a range of numbers (2021-2025). s is in
// normal form C.
func NoBreaks(dst []int, s string) []int {
	last := ""
	for start := 0; start < len(s); {
		end := start + wordLen(s[start:])
		word := s[start:end]
		if hasDash(word) && strings.ContainsAny(word, "/0123456789") && boundInside(trimMarks(word)) {
			dst = appendHyphens(dst, s, start, end)
		}
		if end == len(s) {
			break
		}
		next := end + 1
		if after := s[next : next+wordLen(s[next:])]; after != "" && (bound(word, after) || boundName(last, word, after)) {
			dst = append(dst, end)
		}
		last, start = word, next
	}
	return dst
}

// wordLen returns the length of s up to its first space.
func wordLen(s string) int {
	if i := strings.IndexByte(s, ' '); i >= 0 {
		return i
	}
	return len(s)
}

// labelWords are the words that bind the label or number behind them, in small
// letters. A false value binds only a label of digits.
var labelWords = map[string]bool{
	"ngày": false, "tháng": false, "năm": false, "số": false, "lần": false, "quý": true,
	"phần": true, "chương": true, "mục": true, "điều": true, "khoản": true, "điểm": true,
}

// units are the words that a number before them binds.
var units = map[string]bool{
	"%": true, "‰": true, "°C": true, "mm": true, "cm": true, "dm": true, "m": true, "km": true, "m2": true, "m²": true,
	"m3": true, "m³": true, "ha": true, "mg": true, "g": true, "kg": true, "tấn": true, "lít": true, "ml": true, "kW": true, "kWh": true, "MW": true,
	"đồng": true, "đ": true, "nghìn": true, "triệu": true, "tỷ": true, "tỉ": true, "USD": true, "VND": true, "giờ": true, "phút": true,
}

// bound says whether a line must not break between two neighbouring words.
func bound(word, after string) bool {
	a := trimMarks(after)
	if a == "" {
		return false
	}
	digit := isDigit(a[0])
	if digit || isLabel(a) {
		if any, ok := labelWords[lower(strings.TrimLeft(word, `(["“‘`))]; ok && (digit || any) {
			return true
		}
	}
	last := len(word) - 1
	return last >= 0 && isDigit(word[last]) && units[a] && isNumber(strings.TrimLeft(word, `(["“‘`))
}

// degrees are the short forms in front of names that bind the name.
var degrees = map[string]bool{"TS.": true, "ThS.": true, "GS.": true, "PGS.": true, "BS.": true, "KS.": true, "LS.": true, "CN.": true, "GS.TS.": true, "PGS.TS.": true}

// boundName says whether word is an initial within a name or a degree, and after
// the name. A single capital counts as an initial only behind or in front of
// another part of a name, since "A." may begin a heading or end a sentence.
func boundName(last, word, after string) bool {
	if len(word) < 2 || word[len(word)-1] != '.' || !startsUpper(after) {
		return false
	}
	word = strings.TrimLeft(word, `(["“‘`)
	if degrees[word] {
		return true
	}
	return isInitial(word) && (isInitial(after) || isInitial(last) || startsUpper(last) && unicode.IsLetter(lastRune(last)))
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

// lower lowers the case of a short word; most words are lower already.
func lower(w string) string {
	if len(w) > 12 {
		return ""
	}
	for _, r := range w {
		if unicode.IsUpper(r) {
			return strings.ToLower(w)
		}
	}
	return w
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
	w = strings.ReplaceAll(w, enDash, "-")
	for i := 0; i < len(w); i++ {
		switch c := w[i]; {
		case isDigit(c):
			digits = true
		case c == '-' || c == '.' || c == ',' || c == '/':
			if !digits {
				return false
			}
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
	return strings.TrimRight(strings.TrimLeft(w, `(["“‘`), `)]"”’.,;:!?…`)
}

// isLabel says whether w is a Roman numeral or a single letter.
func isLabel(w string) bool {
	r, size := utf8.DecodeRuneInString(w)
	if size == len(w) {
		return unicode.IsLetter(r)
	}
	return strings.IndexByte("IVXLC", w[0]) >= 0 && strings.Trim(w, "IVXLC") == ""
}

// isNumber says whether w is a number with its separators.
func isNumber(w string) bool { return strings.Trim(w, "0123456789.,-/+±") == "" }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
