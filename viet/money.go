package viet

import (
	"fmt"
	"strings"
)

// A Currency is a đơn vị tiền tệ as amounts in it are read.
type Currency struct {
	Code  string // ISO 4217: "VND"
	Unit  string // "đồng"
	Small string // a hundredth, "xu"; "" if it has none in use
}

// Currencies returns the currencies of Việt Nam and of those it deals with
// most, đồng first. A caller with another makes a Currency of their own.
func Currencies() []Currency {
	return []Currency{
		{"VND", "đồng", ""},
		{"USD", "đô la Mỹ", "xu"},
		{"EUR", "ơ-rô", "xu"},
		{"JPY", "yên Nhật", ""},
		{"CNY", "nhân dân tệ", "xu"},
		{"KRW", "won Hàn Quốc", ""},
		{"GBP", "bảng Anh", "xu"},
		{"CHF", "franc Thụy Sĩ", "xu"},
		{"AUD", "đô la Úc", "xu"},
		{"CAD", "đô la Canada", "xu"},
		{"SGD", "đô la Singapore", "xu"},
		{"HKD", "đô la Hồng Kông", "xu"},
		{"TWD", "đô la Đài Loan", "xu"},
		{"THB", "bạt Thái Lan", "xu"},
		{"MYR", "ringgit Malaysia", "xu"},
		{"LAK", "kíp Lào", ""},
		{"KHR", "riel Campuchia", ""},
		{"RUB", "rúp Nga", "xu"},
		{"INR", "rupee Ấn Độ", "xu"},
	}
}

// CurrencyOf returns the currency of a code of ISO 4217, in any case.
func CurrencyOf(code string) (Currency, bool) {
	for _, c := range Currencies() {
		if strings.EqualFold(c.Code, code) {
			return c, true
		}
	}
	return Currency{}, false
}

// MoneyWords returns an amount in words: "một triệu hai trăm nghìn đồng",
// "mười hai đô la Mỹ và năm mươi xu". The amount is written as for DecimalWords.
// Small change finer than a hundredth, or of a currency that has none, is read as
// a decimal.
func MoneyWords(amount string, c Currency, style *NumberStyle) (string, error) {
	whole, decimals, ok := splitNumber(amount)
	if !ok {
		return "", errNumber
	}
	inner := style.small()
	change := strings.TrimRight(decimals, "0")
	if change != "" && (c.Small == "" || len(change) > 2) {
		words, err := DecimalWords(whole+"."+change, inner)
		return style.cased(words + " " + c.Unit), err
	}
	words := string(appendNumber(nil, []byte(whole), inner)) + " " + c.Unit
	switch {
	case change != "":
		words += " và " + string(appendNumber(nil, []byte((change + "0")[:2]), inner)) + " " + c.Small
	case style != nil && style.Chan:
		words += " chẵn"
	}
	return style.cased(words), nil
}

// ParseMoney reads an amount in words with its currency, as MoneyWords writes
// it; "chẵn", "./.", a full stop at the end and brackets around it are left out.
// The đồng may also be "đồng Việt Nam", "Việt Nam đồng" or "VNĐ". The amount is
// written as for DecimalWords. With an error there is no Currency.
func ParseMoney(s string) (amount string, c Currency, err error) {
	text := Lower(OneLine(s))
	text = strings.TrimRight(text, "./ ")
	if inner, ok := strings.CutPrefix(text, "("); ok {
		text = strings.TrimSpace(strings.TrimRight(strings.TrimSuffix(inner, ")"), "./ "))
	}
	text = strings.TrimSuffix(text, " chẵn")
	for _, unit := range [...]string{" đồng việt nam", " việt nam đồng", " vnđ", " vnd"} {
		if words, ok := strings.CutSuffix(text, unit); ok {
			text = words + " đồng"
			break
		}
	}
	change := ""
	if before, behind, ok := strings.Cut(text, " và "); ok {
		text, change = before, behind
	}
	for _, c := range append(Currencies(), Currency{"USD", "đô la", "xu"}) {
		words, ok := strings.CutSuffix(text, " "+strings.ToLower(c.Unit))
		if !ok {
			continue
		}
		if amount, err = ParseDecimalWords(words); err != nil {
			return "", Currency{}, err
		}
		if change == "" {
			return amount, c, nil
		}
		small, ok := strings.CutSuffix(change, " "+c.Small)
		n, err := ParseWords(small)
		if !ok || c.Small == "" || err != nil || !n.IsInt64() || n.Int64() < 1 || n.Int64() > 99 || strings.Contains(amount, ".") {
			return "", Currency{}, wordsError(s)
		}
		if amount == "0" && isNegative(words) {
			amount = "-0"
		}
		return fmt.Sprintf("%s.%02d", amount, n.Int64()), c, nil
	}
	return "", Currency{}, fmt.Errorf("viet: %q không có đơn vị tiền", s)
}
