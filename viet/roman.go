package viet

// Roman returns n in Roman numerals, from 1 (I) to 3999 (MMMCMXCIX), and ""
// outside that range.
func Roman(n int) string {
	if n < 1 || n > 3999 {
		return ""
	}
	var buf [15]byte // MMMDCCCLXXXVIII
	out := buf[:0]
	for _, r := range romans {
		for ; n >= r.value; n -= r.value {
			out = append(out, r.digits...)
		}
	}
	return string(out)
}

// ParseRoman is the inverse of Roman: it reads only the canonical form in
// capitals, so "IIII" and "iv" are not read.
func ParseRoman(s string) (n int, ok bool) {
	rest := s
	for _, r := range romans {
		for len(rest) >= len(r.digits) && rest[:len(r.digits)] == r.digits {
			n += r.value
			rest = rest[len(r.digits):]
		}
	}
	if rest != "" || len(s) > 15 || !sameRoman(n, s) {
		return 0, false
	}
	return n, true
}

// sameRoman reports whether s is Roman(n), without building a string.
func sameRoman(n int, s string) bool {
	if n < 1 || n > 3999 {
		return false
	}
	for _, r := range romans {
		for ; n >= r.value; n -= r.value {
			if len(s) < len(r.digits) || s[:len(r.digits)] != r.digits {
				return false
			}
			s = s[len(r.digits):]
		}
	}
	return s == ""
}

// romans are the signs in falling order, never changed.
var romans = [...]struct {
	value  int
	digits string
}{
	{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"},
	{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
}
