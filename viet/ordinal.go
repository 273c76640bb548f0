package viet

import (
	"fmt"
	"math/big"
	"strings"
)

// OrdinalWords returns the ordinal of n: "thứ nhất", "thứ hai", "thứ tư", "thứ
// mười bốn".
func OrdinalWords(n int64, style *NumberStyle) string {
	word := ""
	switch {
	case n == 1:
		word = "nhất"
	case n == 2 && style != nil && style.Nhi:
		word = "nhì"
	case n == 4:
		word = "tư"
	default:
		word = Words(n, style.small())
	}
	return style.cased("thứ " + word)
}

// ParseOrdinal reads an ordinal: what OrdinalWords writes, and "thứ nhì".
func ParseOrdinal(s string) (*big.Int, error) {
	rest, ok := strings.CutPrefix(Lower(strings.TrimSpace(s)), "thứ ")
	switch rest = strings.TrimSpace(rest); {
	case !ok:
		return nil, fmt.Errorf("viet: %q không phải là số thứ tự", s)
	case rest == "nhất":
		return big.NewInt(1), nil
	case rest == "nhì":
		return big.NewInt(2), nil
	}
	return ParseWords(rest)
}

// FractionWords returns a fraction: "ba phần tư" for 3/4, "hai phần mười lăm".
// It is "" if den is not positive.
func FractionWords(num, den int64, style *NumberStyle) string {
	if den <= 0 {
		return ""
	}
	below := "tư"
	if den != 4 {
		below = Words(den, style.small())
	}
	return style.cased(Words(num, style.small()) + " phần " + below)
}

// ParseFraction reads a fraction: what FractionWords writes, "ba trên tư" and
// "một nửa".
func ParseFraction(s string) (num, den *big.Int, err error) {
	text := Lower(OneLine(s))
	if text == "một nửa" || text == "nửa" {
		return big.NewInt(1), big.NewInt(2), nil
	}
	above, below, ok := strings.Cut(text, " phần ")
	if !ok {
		above, below, ok = strings.Cut(text, " trên ")
	}
	if !ok {
		return nil, nil, fmt.Errorf("viet: %q không phải là phân số", s)
	}
	if num, err = ParseWords(above); err != nil {
		return nil, nil, err
	}
	if den, err = ParseWords(below); err != nil {
		return nil, nil, err
	}
	if den.Sign() <= 0 {
		return nil, nil, fmt.Errorf("viet: mẫu số của %q phải lớn hơn không", s)
	}
	return num, den, nil
}

// small returns the style without a capital, for words that are not the first.
func (st *NumberStyle) small() *NumberStyle {
	if st == nil || !st.Capital {
		return st
	}
	c := *st
	c.Capital = false
	return &c
}

// cased gives words the capital that the style wants.
func (st *NumberStyle) cased(words string) string {
	if st != nil && st.Capital {
		return Capitalize(words)
	}
	return words
}
