package viet_test

import (
	"testing"
	"time"

	"github.com/dean161/vanban/viet"
)

// The first three dates are printed in the decree.
func TestDates(t *testing.T) {
	for _, tt := range []struct {
		y, m, d               int
		issue, short, inWords string
	}{
		{2020, 1, 5, "ngày 05 tháng 01 năm 2020", "05/01/2020", "ngày năm tháng một năm hai nghìn không trăm hai mươi"},
		{2019, 6, 29, "ngày 29 tháng 6 năm 2019", "29/6/2019", "ngày hai mươi chín tháng sáu năm hai nghìn không trăm mười chín"},
		{2020, 3, 5, "ngày 05 tháng 3 năm 2020", "05/3/2020", "ngày năm tháng ba năm hai nghìn không trăm hai mươi"},
		{2026, 10, 10, "ngày 10 tháng 10 năm 2026", "10/10/2026", "ngày mười tháng mười năm hai nghìn không trăm hai mươi sáu"},
		{2026, 2, 3, "ngày 03 tháng 02 năm 2026", "03/02/2026", "ngày ba tháng hai năm hai nghìn không trăm hai mươi sáu"},
		{1975, 4, 30, "ngày 30 tháng 4 năm 1975", "30/4/1975", "ngày ba mươi tháng tư năm một nghìn chín trăm bảy mươi lăm"},
		{2000, 5, 4, "ngày 04 tháng 5 năm 2000", "04/5/2000", "ngày bốn tháng năm năm hai nghìn"},
	} {
		for _, got := range [][2]string{
			{viet.IssueDate(tt.y, tt.m, tt.d), tt.issue}, {viet.ShortDate(tt.y, tt.m, tt.d), tt.short}, {viet.DateWords(tt.y, tt.m, tt.d, nil), tt.inWords},
		} {
			if got[0] != got[1] {
				t.Errorf("%q, want %q", got[0], got[1])
			}
		}
	}
}

// Each day of a leap year and of another is read back from all its forms.
func TestDatesRoundTrip(t *testing.T) {
	for day := time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2025; day = day.AddDate(0, 0, 1) {
		y, month, d := day.Date()
		m := int(month)
		for _, s := range []string{
			viet.IssueDate(y, m, d), viet.ShortDate(y, m, d), viet.DateWords(y, m, d, &viet.NumberStyle{Capital: true}),
			day.Format("2006-01-02"), day.Format("2-1-2006"), day.Format("02.01.2006"),
		} {
			if gy, gm, gd, err := viet.ParseDate(s); err != nil || gy != y || gm != m || gd != d {
				t.Fatalf("%q: %d %d %d, %v", s, gy, gm, gd, err)
			}
		}
	}
	for _, s := range []string{"", "ngày", "31/02/2024", "29/02/2023", "1/1", "a/b/c", "ngày 5 tháng năm 2020", "0/0/0", "2024/13/01", "1/1/99999", "5/3/20", "ngày 5 tháng 3 năm 20", "5-3-9"} {
		if y, m, d, err := viet.ParseDate(s); err == nil {
			t.Errorf("%q is %d %d %d", s, y, m, d)
		}
	}
}

func TestWeekdays(t *testing.T) {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if got, ok := viet.ParseWeekday(viet.Weekday(d)); !ok || got != d {
			t.Errorf("%v: %v", d, got)
		}
	}
	for s, want := range map[string]time.Weekday{"CHỦ NHẬT": time.Sunday, "CN": time.Sunday, "Thứ 2": time.Monday, "thứ  bảy": time.Saturday} {
		if got, ok := viet.ParseWeekday(s); !ok || got != want {
			t.Errorf("%q: %v, %v", s, got, ok)
		}
	}
	if _, ok := viet.ParseWeekday("thứ 1"); ok || viet.Weekday(9) != "" || viet.Weekday(-1) != "" {
		t.Error("a day that is none")
	}
}

func TestClock(t *testing.T) {
	for h := range 24 {
		for m := range 60 {
			for _, s := range []string{viet.Clock(h, m), viet.ClockWords(h, m, nil), time.Date(1, 1, 1, h, m, 0, 0, time.UTC).Format("15:04")} {
				if gh, gm, err := viet.ParseClock(s); err != nil || gh != h || gm != m {
					t.Fatalf("%q: %d %d %v", s, gh, gm, err)
				}
			}
		}
	}
	for s, want := range map[string][2]int{"8h30": {8, 30}, "8h30'": {8, 30}, "8h05’": {8, 5}, "8 giờ rưỡi": {8, 30}, "14g": {14, 0}, "24 giờ": {24, 0}, "8 giờ": {8, 0}} {
		if h, m, err := viet.ParseClock(s); err != nil || h != want[0] || m != want[1] {
			t.Errorf("%q: %d %d %v", s, h, m, err)
		}
	}
	for _, s := range []string{"", "25 giờ", "8", "8 giờ 60 phút", "24:01", "x giờ", ":", "8 giờ âm một phút"} {
		if h, m, err := viet.ParseClock(s); err == nil {
			t.Errorf("%q is %d:%d", s, h, m)
		}
	}
	when := time.Date(2024, 8, 5, 8, 30, 0, 0, time.FixedZone("", 7*3600))
	if got := viet.Moment(when); got != "8 giờ 30 phút, thứ Hai, ngày 05 tháng 8 năm 2024" {
		t.Error(got)
	}
}

func TestDuration(t *testing.T) {
	for d, want := range map[time.Duration][2]string{
		0: {"0 giây", "không giây"}, 51*time.Hour + 15*time.Minute: {"2 ngày 3 giờ 15 phút", "hai ngày ba giờ mười lăm phút"},
		-90 * time.Second: {"-1 phút 30 giây", "âm một phút ba mươi giây"}, time.Millisecond: {"0 giây", "không giây"}, -time.Millisecond: {"0 giây", "không giây"},
		-1 << 63: {"-106751 ngày 23 giờ 47 phút 16 giây", ""},
	} {
		if got := viet.Duration(d); got != want[0] {
			t.Errorf("%v: %q, want %q", d, got, want[0])
		}
		if got := viet.DurationWords(d, nil); want[1] != "" && got != want[1] {
			t.Errorf("%v: %q, want %q", d, got, want[1])
		}
	}
}
