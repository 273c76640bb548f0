package viet

import (
	"fmt"
	"strings"
	"time"
)

// Clock returns a time of day: "8 giờ 30 phút", "14 giờ".
func Clock(hour, minute int) string {
	if minute == 0 {
		return fmt.Sprintf("%d giờ", hour)
	}
	return fmt.Sprintf("%d giờ %02d phút", hour, minute)
}

// ClockWords returns a time of day in words: "tám giờ ba mươi phút".
func ClockWords(hour, minute int, style *NumberStyle) string {
	in := style.small()
	words := Words(int64(hour), in) + " giờ"
	if minute != 0 {
		words += " " + Words(int64(minute), in) + " phút"
	}
	return style.cased(words)
}

// ParseClock reads a time of day: what Clock and ClockWords write, "8h30", "8h30'",
// "8g30", "08:30", and "rưỡi" for 30 minutes.
func ParseClock(s string) (hour, minute int, err error) {
	text := Lower(OneLine(s))
	var m string
	h, m, ok := strings.Cut(text, "giờ")
	for _, sep := range []string{"h", "g", ":"} {
		if !ok {
			h, m, ok = strings.Cut(text, sep)
		}
	}
	hour = smallNumber(strings.TrimSpace(h))
	for _, minutes := range [...]string{"phút", "'", "’", "′"} {
		if before, ok := strings.CutSuffix(m, minutes); ok {
			m = before
			break
		}
	}
	switch m = strings.TrimSpace(m); m {
	case "":
	case "rưỡi":
		minute = 30
	default:
		minute = smallNumber(m)
	}
	if !ok || hour < 0 || hour > 24 || minute < 0 || minute > 59 || hour == 24 && minute > 0 {
		return 0, 0, fmt.Errorf("viet: %q không phải là giờ", s)
	}
	return hour, minute, nil
}

// Moment returns a time as invitations write it: "8 giờ 30 phút, thứ Hai, ngày
// 05 tháng 8 năm 2024". The time is read in its own zone.
func Moment(t time.Time) string {
	y, m, d := t.Date()
	return Clock(t.Hour(), t.Minute()) + ", " + Weekday(t.Weekday()) + ", " + IssueDate(y, int(m), d)
}

// Duration returns a length of time in days, hours, minutes and seconds: "2
// ngày 3 giờ 15 phút". What is shorter than a second is left out.
func Duration(d time.Duration) string {
	return duration(d, func(n int64) string { return fmt.Sprint(n) }, "-")
}

// DurationWords is Duration in words: "hai ngày ba giờ mười lăm phút".
func DurationWords(d time.Duration, style *NumberStyle) string {
	in := style.small()
	return style.cased(duration(d, func(n int64) string { return Words(n, in) }, "âm "))
}

func duration(d time.Duration, number func(int64) string, minus string) string {
	n := int64(d / time.Second)
	var parts []string
	for _, u := range []struct {
		seconds int64
		name    string
	}{{86400, "ngày"}, {3600, "giờ"}, {60, "phút"}, {1, "giây"}} {
		k := n / u.seconds
		n -= k * u.seconds
		if k < 0 {
			k = -k
		}
		if k > 0 || u.seconds == 1 && len(parts) == 0 {
			parts = append(parts, number(k)+" "+u.name)
		}
	}
	if d <= -time.Second {
		parts[0] = minus + parts[0]
	}
	return strings.Join(parts, " ")
}
