package viet

import (
	"errors"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A NumberStyle says how numbers are read. The zero NumberStyle (and nil) is
// the reading of official documents: một trăm linh tư, hai mươi mốt, hai mươi
// lăm, nghìn, tỷ, and each missing hundred named (một nghìn không trăm linh
// năm).
type NumberStyle struct {
	Le      bool     // lẻ instead of linh: một trăm lẻ năm
	Four    FourWord // tư or bốn
	Mot     bool     // một instead of mốt: hai mươi một
	Five    FiveWord // lăm, nhăm or năm
	Ngan    bool     // ngàn instead of nghìn
	Ti      bool     // tỉ instead of tỷ
	NoZero  bool     // a missing hundred is not named: một nghìn linh năm, một triệu năm mươi
	Digits  bool     // decimals digit by digit; else up to three are read as a number
	Nhi     bool     // OrdinalWords reads thứ nhì instead of thứ hai
	Chan    bool     // MoneyWords adds chẵn to an amount without small change
	Capital bool     // the first letter is a capital
}

// A FourWord says where the digit 4 is tư. Alone, and in mười bốn, it is always
// bốn.
type FourWord uint8

// The readings of 4.
const (
	Tu            FourWord = iota // hai mươi tư, một trăm linh tư
	TuAfterMuoi                   // hai mươi tư, một trăm linh bốn
	BonEverywhere                 // hai mươi bốn, một trăm linh bốn
)

// A FiveWord is how the digit 5 is read behind mươi and mười.
type FiveWord uint8

// The readings of 5.
const (
	Lam  FiveWord = iota // mười lăm, hai mươi lăm
	Nham                 // mười lăm, hai mươi nhăm
	Nam                  // mười năm, hai mươi năm
)

// digitWords are the ten digits.
var digitWords = [10]string{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}

// Words returns n in words; a nil style is the official reading:
// "một triệu không trăm linh bảy".
func Words(n int64, style *NumberStyle) string {
	var buf [256]byte
	return string(AppendWords(buf[:0], n, style))
}

// AppendWords appends n in words to dst and returns it, without allocation if
// dst has room.
func AppendWords(dst []byte, n int64, style *NumberStyle) []byte {
	var buf [20]byte
	return appendNumber(dst, strconv.AppendInt(buf[:0], n, 10), style)
}

// BigWords returns a number of any size in words. A nil number is 0.
func BigWords(n *big.Int, style *NumberStyle) string {
	if n == nil {
		n = new(big.Int)
	}
	return string(appendNumber(nil, n.Append(nil, 10), style))
}

// errNumber is the error of text that is no number.
var errNumber = errors.New("viet: không phải là số")

// DecimalWords returns in words a number of any size that is written with
// ASCII digits, a minus and a decimal point, as strconv does: "-12.5" is
// "âm mười hai phẩy năm". Ungroup makes such a number of "1.234,5".
func DecimalWords(number string, style *NumberStyle) (string, error) {
	whole, decimals, ok := splitNumber(number)
	if !ok {
		return "", errNumber
	}
	dst := appendNumber(make([]byte, 0, 16*len(number)), []byte(whole), style)
	if decimals != "" {
		dst = append(dst, " phẩy"...)
		dst = appendDecimals(dst, decimals, style)
	}
	return string(dst), nil
}

// splitNumber splits a plain number at its point. whole has the sign, but a
// whole zero has none.
func splitNumber(number string) (whole, decimals string, ok bool) {
	whole, decimals, point := strings.Cut(number, ".")
	digits := strings.TrimPrefix(whole, "-")
	if digits == "" || point && decimals == "" || !allDigits(digits) || !allDigits(decimals) {
		return "", "", false
	}
	if !point && strings.Trim(digits, "0") == "" {
		whole = digits
	}
	return whole, decimals, true
}

func allDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) {
			return false
		}
	}
	return true
}

// appendDecimals appends the digits behind the point, each with a space in front.
func appendDecimals(dst []byte, decimals string, style *NumberStyle) []byte {
	asNumber := len(decimals) <= 3 && (style == nil || !style.Digits)
	for i := 0; i < len(decimals); i++ {
		dst = append(dst, ' ')
		if asNumber && decimals[i] != '0' {
			return appendNumber(dst, []byte(decimals[i:]), style.small())
		}
		dst = append(dst, digitWords[decimals[i]-'0']...)
	}
	return dst
}

// appendNumber appends the number whose decimal digits are given, with a minus
// or not.
func appendNumber(dst, digits []byte, style *NumberStyle) []byte {
	if style == nil {
		style = &NumberStyle{}
	}
	start := len(dst)
	if digits[0] == '-' {
		digits = digits[1:]
		dst = append(dst, "âm"...)
	}
	for len(digits) > 1 && digits[0] == '0' {
		digits = digits[1:]
	}
	if len(digits) == 1 {
		dst = appendWord(dst, start, digitWords[digits[0]-'0'])
	} else {
		dst = style.appendLimbs(dst, start, digits)
	}
	if style.Capital && len(dst) > start {
		r, _ := utf8.DecodeRune(dst[start:])
		utf8.EncodeRune(dst[start:], upperLetter(r)) // of as many bytes
	}
	return dst
}

// appendLimbs appends a number of at least two digits, nine by nine: what stands
// in front of the last nine is a number of tỷ, and so on.
func (st *NumberStyle) appendLimbs(dst []byte, start int, digits []byte) []byte {
	billion := "tỷ"
	if st.Ti {
		billion = "tỉ"
	}
	first := true
	for rest := len(digits); rest > 0; {
		n := (rest-1)%9 + 1
		dst = st.appendLimb(dst, start, digits[len(digits)-rest:len(digits)-rest+n], first)
		first = false
		if rest -= n; rest > 0 {
			dst = appendWord(dst, start, billion)
		}
	}
	return dst
}

// appendLimb appends a number of at most nine digits: triệu, nghìn and units.
func (st *NumberStyle) appendLimb(dst []byte, start int, digits []byte, first bool) []byte {
	for rest := len(digits); rest > 0; {
		n := (rest-1)%3 + 1
		group := 0
		for _, d := range digits[len(digits)-rest : len(digits)-rest+n] {
			group = group*10 + int(d-'0')
		}
		rest -= n
		if group == 0 {
			continue
		}
		dst = st.appendGroup(dst, start, group, !first)
		first = false
		switch {
		case rest == 6:
			dst = appendWord(dst, start, "triệu")
		case rest == 3 && st.Ngan:
			dst = appendWord(dst, start, "ngàn")
		case rest == 3:
			dst = appendWord(dst, start, "nghìn")
		}
	}
	return dst
}

// appendGroup appends a number of 1 to 999. Behind higher groups, a missing
// hundred is named.
func (st *NumberStyle) appendGroup(dst []byte, start, n int, behind bool) []byte {
	hundreds, tens, unit := n/100, n/10%10, n%10
	if hundreds > 0 || behind && !st.NoZero {
		dst = appendWord(dst, start, digitWords[hundreds])
		dst = appendWord(dst, start, "trăm")
		behind = true
	}
	word := digitWords[unit]
	switch {
	case tens == 0 && behind && unit > 0:
		zero := "linh"
		if st.Le {
			zero = "lẻ"
		}
		dst = appendWord(dst, start, zero)
		if unit == 4 && st.Four == Tu {
			word = "tư"
		}
	case tens == 1:
		dst = appendWord(dst, start, "mười")
		if unit == 5 && st.Five != Nam {
			word = "lăm"
		}
	case tens > 1:
		dst = appendWord(dst, start, digitWords[tens])
		dst = appendWord(dst, start, "mươi")
		word = st.afterMuoi(unit)
	}
	if unit > 0 {
		dst = appendWord(dst, start, word)
	}
	return dst
}

// afterMuoi returns the digit as it is read behind mươi.
func (st *NumberStyle) afterMuoi(unit int) string {
	switch {
	case unit == 1 && !st.Mot:
		return "mốt"
	case unit == 4 && st.Four != BonEverywhere:
		return "tư"
	case unit == 5 && st.Five == Lam:
		return "lăm"
	case unit == 5 && st.Five == Nham:
		return "nhăm"
	}
	return digitWords[unit]
}

// appendWord appends a word, with a space in front if it is not the first
// behind start.
func appendWord(dst []byte, start int, word string) []byte {
	if len(dst) > start {
		dst = append(dst, ' ')
	}
	return append(dst, word...)
}
