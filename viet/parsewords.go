package viet

import (
	"fmt"
	"math/big"
	"strings"
)

// ParseWords reads an integer in words: whatever Words writes in any style, in
// any case, and "vạn", "chục" and "rưỡi" ("hai triệu rưỡi"), with a full stop at
// the end or not. It refuses what may be read in two ways, such as "một trăm
// năm", which is 105 or 150.
func ParseWords(s string) (*big.Int, error) {
	digits, err := parseDigits(strings.TrimSuffix(strings.TrimSpace(s), "."))
	if err != nil {
		return nil, err
	}
	n, _ := new(big.Int).SetString(digits, 10)
	return n, nil
}

// ParseDecimalWords reads a number in words with or without "phẩy" and returns
// it as DecimalWords takes it: "-12.5" for "âm mười hai phẩy năm".
func ParseDecimalWords(s string) (string, error) {
	whole, decimals, point := cutWord(s, "phẩy", "phảy")
	digits, err := parseDigits(whole)
	if err != nil || !point {
		return digits, err
	}
	fraction, ok := parseFractionDigits(numberFields(decimals))
	if !ok {
		return "", wordsError(s)
	}
	if digits == "0" && isNegative(whole) {
		digits = "-0"
	}
	return digits + "." + fraction, nil
}

// parseFractionDigits reads the words behind "phẩy": single digits, or zeros
// and a number.
func parseFractionDigits(words []string) (digits string, ok bool) {
	var out []byte
	for len(words) > 0 {
		d := digitOf(words[0])
		if d < 0 || len(words) > 1 && digitOf(words[1]) < 0 && d > 0 {
			break // a number begins here
		}
		out, words = append(out, byte('0'+d)), words[1:]
	}
	if len(words) == 0 {
		return string(out), len(out) > 0
	}
	number, err := parseDigits(strings.Join(words, " "))
	if err != nil || number[0] == '-' || strings.Trim(string(out), "0") != "" {
		return "", false
	}
	return string(out) + number, true
}

// cutWord cuts s at the first of the words given, which stands between spaces.
func cutWord(s string, at ...string) (before, after string, found bool) {
	s = Lower(s)
	for _, w := range at {
		if before, after, found = strings.Cut(s, " "+w+" "); found {
			return before, after, true
		}
	}
	return s, "", false
}

func wordsError(s string) error {
	const longest = 80
	if r := []rune(s); len(r) > longest {
		s = string(r[:longest]) + "…"
	}
	return fmt.Errorf("viet: %q không phải là số viết bằng chữ", s)
}

// parseDigits returns the decimal digits of an integer in words, with a minus.
func parseDigits(s string) (string, error) {
	r := numberReader{words: numberFields(s), ok: true, first: true}
	negative := r.take("âm", "trừ")
	var out []byte
	for {
		n, some := r.limb()
		if !some && len(out) == 0 {
			return "", wordsError(s)
		}
		out = fmt.Appendf(out, "%09d", n)
		if !r.take("tỷ", "tỉ") {
			break
		}
		if r.take("rưỡi", "rưởi") {
			out = append(out, "500000000"...)
			break
		}
	}
	if !r.ok || len(r.words) > 0 {
		return "", wordsError(s)
	}
	digits := strings.TrimLeft(string(out), "0")
	switch {
	case digits == "":
		return "0", nil
	case negative:
		return "-" + digits, nil
	}
	return digits, nil
}

// isNegative says whether a number in words has a minus.
func isNegative(s string) bool {
	f := numberFields(s)
	return len(f) > 0 && (f[0] == "âm" || f[0] == "trừ")
}

// numberFields splits a number into words; commas between groups, and
// hyphens, are spaces.
func numberFields(s string) []string {
	return strings.FieldsFunc(Lower(s), func(r rune) bool { return r == ' ' || r == ',' || r == '-' || r == '\u00A0' || r == '\n' || r == '\t' })
}

// A numberReader reads the words of a number from left to right.
type numberReader struct {
	words []string
	ok    bool
	first bool // no group has been read
}

// take takes the next word if it is one of those given.
func (r *numberReader) take(words ...string) bool {
	if len(r.words) == 0 {
		return false
	}
	for _, w := range words {
		if r.words[0] == w {
			r.words = r.words[1:]
			return true
		}
	}
	return false
}

// limb reads a number below a tỷ: groups of triệu, vạn, nghìn and units, in this
// order. There is none in front of a tỷ that follows a tỷ.
func (r *numberReader) limb() (n int, some bool) {
	last := int(1e9)
	for r.ok && len(r.words) > 0 && last > 1 && r.words[0] != "tỷ" && r.words[0] != "tỉ" {
		group, bare := r.group()
		unit := 1
		switch {
		case r.take("triệu"):
			unit = 1e6
		case r.take("vạn"):
			unit = 1e4
		case r.take("nghìn", "ngàn"):
			unit = 1e3
		}
		// A single digit at the end may be read in two ways: "một nghìn năm".
		r.ok = r.ok && unit < last && group*unit < last && !(bare && unit == 1 && !r.first)
		n += group * unit
		last, some, r.first = unit, true, false
		if unit > 1 && r.take("rưỡi", "rưởi") {
			return n + unit/2, true
		}
	}
	return n, some
}

// group reads a number below a thousand. It is bare if it is one digit.
func (r *numberReader) group() (n int, bare bool) {
	d := r.digit()
	switch {
	case d >= 0 && r.take("trăm"):
		return d*100 + r.tens(), false
	case d > 1 && r.take("mươi"), d > 0 && r.take("chục"):
		return d*10 + r.unit(), false
	case d >= 0:
		return d, true
	}
	r.ok = r.ok && len(r.words) > 0 && (r.words[0] == "mười" || !r.first)
	before := len(r.words)
	n = r.tens()
	r.ok = r.ok && len(r.words) < before
	return n, false
}

// tens reads what may stand behind trăm: nothing, linh and a digit, or a ten.
func (r *numberReader) tens() int {
	switch {
	case r.take("linh", "lẻ"):
		d := r.digit()
		r.ok = r.ok && d > 0
		return d
	case r.take("mười"):
		return 10 + r.unit()
	case len(r.words) > 1 && (r.words[1] == "mươi" || r.words[1] == "chục"):
		d := r.digit()
		r.ok = r.ok && d > 1
		r.words = r.words[1:]
		return d*10 + r.unit()
	}
	return 0
}

// unit reads the digit behind mươi and mười, if there is one.
func (r *numberReader) unit() int {
	switch {
	case r.take("mốt"):
		return 1
	case r.take("lăm", "nhăm"):
		return 5
	}
	d := r.digit()
	r.ok = r.ok && d != 0
	return max(d, 0)
}

// digit reads a digit, or returns -1.
func (r *numberReader) digit() int {
	if len(r.words) == 0 {
		return -1
	}
	d := digitOf(r.words[0])
	if d >= 0 {
		r.words = r.words[1:]
	}
	return d
}

// digitOf returns the digit that a word is, or -1.
func digitOf(word string) int {
	switch word {
	case "tư":
		return 4
	case "bẩy":
		return 7
	}
	for i, w := range digitWords {
		if w == word {
			return i
		}
	}
	return -1
}
