package vanban

import (
	"fmt"
	"strconv"
	"strings"
	"time"
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
// String writes. An empty string is a pending date.
func ParseDate(s string) (Date, error) {
	t := strings.TrimSpace(s)
	if t == "" {
		return Date{}, nil
	}
	var d Date
	var ok bool
	switch {
	case strings.Contains(strings.ToLower(t), "tháng"):
		d, ok = dateFromWords(t)
	case strings.Count(t, "/") == 2:
		d, ok = dateFromParts(strings.Split(t, "/"), 2, 1, 0)
	case strings.Count(t, "-") == 2:
		d, ok = dateFromParts(strings.Split(t, "-"), 0, 1, 2)
	}
	if !ok || !d.Valid() || (d == Date{} && strings.ContainsAny(t, "0123456789")) {
		return Date{}, fmt.Errorf("ngày %q không đúng: viết dạng 26/11/2024 hoặc 2024-11-26", s)
	}
	return d, nil
}

// dateFromParts reads three numbers, given the places of year, month and day.
func dateFromParts(p []string, year, month, day int) (Date, bool) {
	y, ok1 := datePart(p[year], 4)
	m, ok2 := datePart(p[month], 2)
	d, ok3 := datePart(p[day], 2)
	return Date{y, m, d}, ok1 && ok2 && ok3 && len(strings.TrimSpace(p[year])) == 4 && y > 0 && m > 0 && d > 0
}

// dateFromWords reads "ngày … tháng … năm …", in which a blank is pending and
// "ngày …" may be missing.
func dateFromWords(s string) (Date, bool) {
	s = strings.ToLower(s)
	head, rest, _ := strings.Cut(s, "tháng")
	month, year, ok := strings.Cut(rest, "năm")
	d, ok1 := datePart(strings.TrimPrefix(strings.TrimSpace(head), "ngày"), 2)
	m, ok2 := datePart(month, 2)
	y, ok3 := datePart(year, 4)
	return Date{y, m, d}, ok && ok1 && ok2 && ok3
}

// datePart reads a number of at most n digits; a blank or dots are zero.
func datePart(s string, n int) (int, bool) {
	s = strings.Trim(s, " .…_")
	if s == "" {
		return 0, true
	}
	if len(s) > n || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	v, err := strconv.Atoi(s)
	return v, err == nil
}
