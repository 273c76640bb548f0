package vanban

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/dean161/vanban/viet"
)

// A Date is the ngày tháng năm ban hành (ô 4; Phụ lục I, Phần I, II.4.b). The
// zero Date is pending as a whole; with Day zero only the day is pending, as
// in a draft of a known month.
type Date struct{ Year, Month, Day int }

// Pending says whether a part of the date is still to be written in.
func (d Date) Pending() bool { return d.Day == 0 || d.Month == 0 || d.Year == 0 }

// Valid says whether the date, so far as it is given, is a day of the calendar.
func (d Date) Valid() bool {
	switch {
	case d == Date{}:
		return true
	case d.Year < 1 || d.Year > 9999 || d.Month < 0 || d.Month > 12 || d.Day < 0 || d.Day > 31:
		return false
	case d.Month == 0:
		return d.Day == 0
	case d.Day == 0:
		return true
	}
	t := time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	return t.Day() == d.Day
}

// String returns the date in the words of the decree, where days below 10 and
// months 1 and 2 take a leading zero and others do not: "ngày 05 tháng 3 năm
// 2020". Pending parts are blanks.
func (d Date) String() string {
	day, month, year := "    ", "    ", "    "
	if d.Day > 0 {
		day = fmt.Sprintf("%02d", d.Day)
	}
	switch {
	case d.Month > 2:
		month = strconv.Itoa(d.Month)
	case d.Month > 0:
		month = fmt.Sprintf("%02d", d.Month)
	}
	if d.Year > 0 {
		year = strconv.Itoa(d.Year)
	}
	return "ngày " + day + " tháng " + month + " năm " + year
}

// ParseDate reads "26/11/2024", "2024-11-26", "tháng 11 năm 2024" and what
// String writes. The year has four digits. In words a blank or dots stand for
// what is pending; a number that is typed is never 0. An empty string is a
// pending date.
func ParseDate(s string) (Date, error) {
	t := strings.ToLower(strings.TrimSpace(viet.NFC(s)))
	if t == "" {
		return Date{}, nil
	}
	var d Date
	var ok bool
	switch {
	case strings.Contains(t, "tháng"):
		d, ok = dateFromWords(t)
	case strings.Count(t, "/") == 2:
		p := strings.Split(t, "/")
		d, ok = dateFromParts(p[2], p[1], p[0])
		ok = ok && !d.Pending()
	case strings.Count(t, "-") == 2:
		p := strings.Split(t, "-")
		d, ok = dateFromParts(p[0], p[1], p[2])
		ok = ok && !d.Pending()
	}
	switch {
	case ok && !d.Valid() && d.Year > 999:
		return Date{}, fmt.Errorf("ngày %q không có trong lịch", s)
	case !ok || !d.Valid():
		return Date{}, fmt.Errorf("ngày %q không đúng: viết dạng 26/11/2024 hoặc 2024-11-26", s)
	}
	return d, nil
}

// dateFromWords reads "ngày … tháng … năm …", in small letters, in which "ngày
// …" may be missing.
func dateFromWords(s string) (Date, bool) {
	day, rest, _ := strings.Cut(s, "tháng")
	month, year, found := strings.Cut(rest, "năm")
	d, ok := dateFromParts(year, month, strings.TrimPrefix(strings.TrimSpace(day), "ngày"))
	return d, found && ok
}

// dateFromParts reads a year, a month and a day, of which blanks are pending.
func dateFromParts(year, month, day string) (Date, bool) {
	y, ok1 := datePart(year, 4, 4)
	m, ok2 := datePart(month, 1, 2)
	d, ok3 := datePart(day, 1, 2)
	return Date{y, m, d}, ok1 && ok2 && ok3
}

// datePart reads a number from 1 of so many digits; a blank or dots are zero.
func datePart(s string, least, most int) (n int, ok bool) {
	s = strings.Trim(s, " \u00a0.…_")
	if s == "" {
		return 0, true
	}
	if len(s) < least || len(s) > most || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil && n > 0
}
