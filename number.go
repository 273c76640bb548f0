package vanban

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/dean161/vanban/viet"
)

// A Number is the số, ký hiệu of a document (ô 3; Phụ lục I, Phần I, II.3).
type Number struct {
	Serial int    // from 1 in each year; 0: pending, a blank is left for the clerk
	Symbol string // "BLĐTBXH-VHTQT", "KH-UBND"
}

// numberBlank stands for a number that the clerk is to write in.
const numberBlank = "       "

// Pending says whether the number is still to be given.
func (n Number) Pending() bool { return n.Serial == 0 }

// String returns the number as it is printed behind "Số: ", with a leading zero
// below 10 (Phụ lục I, Phần I, II.3.c): "05/BNV-VP". A pending number is a
// blank before the slash.
func (n Number) String() string {
	s := numberBlank
	if !n.Pending() {
		s = fmt.Sprintf("%02d", n.Serial)
	}
	if n.Symbol == "" {
		return s
	}
	return s + "/" + n.Symbol
}

// ParseNumber reads what String writes, with or without "Số:" before it. A
// number below 10 may lack its zero; more zeros than the decree's are an error,
// since they would be lost. The number is pending if nothing but space or dots
// stands before the slash.
func ParseNumber(s string) (Number, error) {
	t := strings.TrimSpace(viet.NFC(s))
	if rest, ok := cutPrefixFold(t, "số"); ok {
		t = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(rest), ":"))
	}
	serial, symbol, _ := strings.Cut(t, "/")
	serial, symbol = strings.Trim(serial, " .…_"), strings.TrimSpace(symbol)
	n := Number{Symbol: symbol}
	if serial == "" {
		return n, nil
	}
	if strings.Trim(serial, "0123456789") != "" || len(serial) > 9 {
		return Number{}, fmt.Errorf("số %q không phải số thứ tự bằng chữ số Ả Rập; viết số, dấu gạch chéo rồi ký hiệu, ví dụ 05/QĐ-BNV", serial)
	}
	n.Serial, _ = strconv.Atoi(serial)
	if n.Serial == 0 {
		return Number{}, fmt.Errorf("số %q: số văn bản bắt đầu từ 01; chưa có số thì để trống", serial)
	}
	if zeros := len(serial) - len(strconv.Itoa(n.Serial)); zeros > 1 || zeros == 1 && n.Serial > 9 {
		return Number{}, fmt.Errorf("số %q thừa số 0 phía trước: viết %02d", serial, n.Serial)
	}
	return n, nil
}

func cutPrefixFold(s, prefix string) (string, bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}
