package viet

import (
	"fmt"
	"strconv"
	"strings"
)

// GroupInt writes n with a dot before each three digits: "1.234.567".
func GroupInt(n int64) string {
	var buf [20]byte
	return string(appendGrouped(nil, strconv.AppendInt(buf[:0], n, 10)))
}

// Group writes a plain number, as for DecimalWords, in the way of Việt Nam:
// dots between groups of three digits and a decimal comma. "-1234.5" becomes
// "-1.234,5". Zeros in front are left out.
func Group(number string) (string, error) {
	whole, decimals, ok := splitNumber(number)
	if !ok {
		return "", fmt.Errorf("viet: %q không phải là số", number)
	}
	digits := strings.TrimPrefix(whole, "-")
	whole = whole[:len(whole)-len(digits)] + trimZeros(digits)
	dst := appendGrouped(make([]byte, 0, 2*len(number)), []byte(whole))
	if decimals != "" {
		dst = append(append(dst, ','), decimals...)
	}
	return string(dst), nil
}

// trimZeros takes off the zeros in front of a number, but for the last digit.
func trimZeros(digits string) string {
	for len(digits) > 1 && digits[0] == '0' {
		digits = digits[1:]
	}
	return digits
}

func appendGrouped(dst, digits []byte) []byte {
	if digits[0] == '-' {
		dst, digits = append(dst, '-'), digits[1:]
	}
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			dst = append(dst, '.')
		}
		dst = append(dst, d)
	}
	return dst
}

// Ungroup is the inverse of Group: "1.234,5" becomes "1234.5". Groups may also be
// parted by spaces or not at all ("1234,5"); they must be of three digits, so
// that "1.5", which is an English number, is refused and not taken for 15, and
// the first must not begin with 0, so that "0.125" is.
func Ungroup(s string) (string, error) {
	fail := func() (string, error) {
		return "", fmt.Errorf("viet: %q không phải là số viết theo lối Việt Nam", s)
	}
	whole, decimals, comma := strings.Cut(s, ",")
	digits := strings.TrimPrefix(whole, "-")
	if comma && decimals == "" || !allDigits(decimals) {
		return fail()
	}
	var out strings.Builder
	out.WriteString(whole[:len(whole)-len(digits)])
	groups := []string{digits}
	for _, sep := range []string{".", " ", "\u00A0"} {
		if strings.Contains(digits, sep) {
			groups = strings.Split(digits, sep)
			break
		}
	}
	if len(groups) > 1 && digits[0] == '0' {
		return fail()
	}
	for i, g := range groups {
		if g == "" || !allDigits(g) || len(groups) > 1 && (i > 0 && len(g) != 3 || len(g) > 3) {
			return fail()
		}
		out.WriteString(g)
	}
	if comma {
		out.WriteString("." + decimals)
	}
	return out.String(), nil
}
