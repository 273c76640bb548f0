package viet

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// IssueDate returns a date as the decree writes it on a document (Phụ lục I,
// Phần I, II.4.b): days below 10 and months 1 and 2 take a leading zero, others do
// not. "ngày 05 tháng 3 năm 2020". It does not ask whether the day exists.
func IssueDate(year, month, day int) string {
	zero := ""
	if month < 3 {
		zero = "0"
	}
	return fmt.Sprintf("ngày %02d tháng %s%d năm %d", day, zero, month, year)
}

// ShortDate returns a date as running text cites it: "05/3/2020", with zeros as
// in IssueDate.
func ShortDate(year, month, day int) string {
	if month < 3 {
		return fmt.Sprintf("%02d/%02d/%d", day, month, year)
	}
	return fmt.Sprintf("%02d/%d/%d", day, month, year)
}

// DateWords returns a date in words: "ngày năm tháng ba năm hai nghìn không
// trăm hai mươi". The fourth month is "tháng tư"; the first ten days take no
// "mùng", which is of the lunar calendar.
func DateWords(year, month, day int, style *NumberStyle) string {
	in := style.small()
	return style.cased("ngày " + Words(int64(day), in) + " " + monthWords(month, in) + " năm " + Words(int64(year), in))
}

func monthWords(month int, style *NumberStyle) string {
	if month == 4 {
		return "tháng tư"
	}
	return "tháng " + Words(int64(month), style)
}

// weekdayNames are the days of the week as Phụ lục II (Phần V.8) writes them.
var weekdayNames = [7]string{"Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"}

// Weekday returns the name of a day of the week: "thứ Hai", "Chủ nhật".
func Weekday(d time.Weekday) string {
	if d < 0 || int(d) >= len(weekdayNames) {
		return ""
	}
	return weekdayNames[d]
}

// ParseWeekday is the inverse of Weekday, in any case; it also reads "thứ 2"
// and "CN".
func ParseWeekday(s string) (time.Weekday, bool) {
	s = Lower(OneLine(s))
	for i, name := range weekdayNames {
		if s == strings.ToLower(name) || i > 0 && s == "thứ "+strconv.Itoa(i+1) {
			return time.Weekday(i), true
		}
	}
	return 0, s == "cn"
}

// ParseDate reads a date in figures or in words: "ngày 05 tháng 3 năm 2020",
// "05/3/2020", "5-3-2020", "5.3.2020", "2020-03-05", "ngày năm tháng ba năm hai
// nghìn không trăm hai mươi". The day must exist, and a year in figures must have
// more than two.
func ParseDate(s string) (year, month, day int, err error) {
	text := strings.TrimRight(Lower(OneLine(s)), ".")
	text = strings.TrimPrefix(text, "ngày ")
	var parts []string
	if d, rest, ok := strings.Cut(text, " tháng "); ok {
		if m, y, ok := strings.Cut(rest, " năm "); ok { // also of "tháng năm năm …"
			parts = []string{d, m, y}
		}
	} else {
		for _, sep := range []string{"/", "-", "."} {
			if p := strings.Split(text, sep); len(p) == 3 {
				parts = p
				break
			}
		}
		if len(parts) == 3 && len(parts[0]) == 4 {
			parts[0], parts[2] = parts[2], parts[0]
		}
	}
	var n [3]int
	for i, p := range parts {
		n[i] = smallNumber(strings.TrimSpace(p))
	}
	day, month, year = n[0], n[1], n[2]
	if len(parts) != 3 || isShortYear(strings.TrimSpace(parts[2])) || !dayExists(year, month, day) {
		return 0, 0, 0, fmt.Errorf("viet: %q không phải là ngày", s)
	}
	return year, month, day, nil
}

// isShortYear says whether a year is of one or two figures: '24 may be any century.
func isShortYear(s string) bool { return len(s) < 3 && allDigits(s) }

// smallNumber reads a number of at most four digits, in figures or in words, or
// returns -1.
func smallNumber(s string) int {
	if s != "" && len(s) <= 4 && allDigits(s) {
		n, _ := strconv.Atoi(s)
		return n
	}
	if n, err := ParseWords(s); err == nil && n.IsInt64() && n.Int64() <= 9999 {
		return int(n.Int64())
	}
	return -1
}

// dayExists says whether the calendar has the day, in the years 1 to 9999.
func dayExists(year, month, day int) bool {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 {
		return false
	}
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Day() == day
}
