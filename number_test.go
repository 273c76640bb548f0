package vanban_test

import (
	"testing"

	"github.com/dean161/vanban"
)

func TestNumberBothWays(t *testing.T) {
	for _, c := range []struct {
		in   string
		want vanban.Number
		out  string // "": as in
	}{
		{"05/BNV-VP", vanban.Number{Serial: 5, Symbol: "BNV-VP"}, ""},
		{"5/BNV-VP", vanban.Number{Serial: 5, Symbol: "BNV-VP"}, "05/BNV-VP"},
		{"10/QĐ-TTg", vanban.Number{Serial: 10, Symbol: "QĐ-TTg"}, ""},
		{"Số: 5989/BLĐTBXH-VHTQT", vanban.Number{Serial: 5989, Symbol: "BLĐTBXH-VHTQT"}, "5989/BLĐTBXH-VHTQT"},
		{"       /KH-UBND", vanban.Number{Symbol: "KH-UBND"}, ""},
		{"…/KH-UBND", vanban.Number{Symbol: "KH-UBND"}, "       /KH-UBND"},
		{"07", vanban.Number{Serial: 7}, ""},
	} {
		got, err := vanban.ParseNumber(c.in)
		if err != nil || got != c.want {
			t.Errorf("ParseNumber(%q) = %+v, %v; want %+v", c.in, got, err, c.want)
		}
		if c.out == "" {
			c.out = c.in
		}
		if s := got.String(); s != c.out {
			t.Errorf("%+v prints %q, want %q", got, s, c.out)
		}
	}
	for _, bad := range []string{"007/QĐ-BNV", "010/QĐ-BNV", "0/QĐ-BNV", "12a/QĐ-BNV", "XII/QĐ-BNV", "1234567890/QĐ-BNV"} {
		if n, err := vanban.ParseNumber(bad); err == nil {
			t.Errorf("ParseNumber(%q) = %+v, want an error", bad, n)
		}
	}
}

// The vectors of NO-12; the first three are printed in the decree.
func TestDateBothWays(t *testing.T) {
	for _, c := range []struct {
		in   string
		want vanban.Date
		out  string
	}{
		{"05/01/2020", vanban.Date{Year: 2020, Month: 1, Day: 5}, "ngày 05 tháng 01 năm 2020"},
		{"2019-06-29", vanban.Date{Year: 2019, Month: 6, Day: 29}, "ngày 29 tháng 6 năm 2019"},
		{"5/3/2020", vanban.Date{Year: 2020, Month: 3, Day: 5}, "ngày 05 tháng 3 năm 2020"},
		{"10/10/2026", vanban.Date{Year: 2026, Month: 10, Day: 10}, "ngày 10 tháng 10 năm 2026"},
		{"ngày 03 tháng 02 năm 2026", vanban.Date{Year: 2026, Month: 2, Day: 3}, "ngày 03 tháng 02 năm 2026"},
		{"tháng 11 năm 2025", vanban.Date{Year: 2025, Month: 11}, "ngày      tháng 11 năm 2025"},
		{"ngày … tháng … năm 2021", vanban.Date{Year: 2021}, "ngày      tháng      năm 2021"},
		{"", vanban.Date{}, "ngày      tháng      năm     "},
	} {
		got, err := vanban.ParseDate(c.in)
		if err != nil || got != c.want {
			t.Errorf("ParseDate(%q) = %+v, %v; want %+v", c.in, got, err, c.want)
			continue
		}
		if s := got.String(); s != c.out {
			t.Errorf("%+v prints %q, want %q", got, s, c.out)
		}
		if back, err := vanban.ParseDate(got.String()); err != nil || back != got {
			t.Errorf("ParseDate(%q) = %+v, %v; want %+v", got.String(), back, err, got)
		}
	}
	for _, bad := range []string{"31/02/2024", "29/02/2023", "26-11-2024", "26/11/24", "32/1/2024", "1/13/2024", "hôm nay", "2024/11/26", "ngày 31 tháng 4 năm 2024", "26.11.2024"} {
		if d, err := vanban.ParseDate(bad); err == nil {
			t.Errorf("ParseDate(%q) = %+v, want an error", bad, d)
		}
	}
}

func TestKinds(t *testing.T) {
	kinds := vanban.Kinds()
	if len(kinds) != 29 {
		t.Fatalf("%d kinds, Điều 7 has 29", len(kinds))
	}
	forms, abbreviated := map[string]int{}, 0
	for _, k := range kinds {
		forms[k.Form()]++
		if k.Abbreviation() != "" {
			abbreviated++
		}
		for _, name := range []string{k.String(), k.Key(), k.Abbreviation()} {
			if got, err := vanban.ParseKind(name); name != "" && (err != nil || got != k) {
				t.Errorf("ParseKind(%q) = %v, %v; want %v", name, got, err, k)
			}
		}
	}
	if abbreviated != 27 {
		t.Errorf("%d abbreviations, Phụ lục III has 27", abbreviated)
	}
	if forms["1.4"] != 17 || forms[""] != 4 {
		t.Errorf("forms %v: Mẫu 1.4 serves 17 kinds and 4 kinds have no form", forms)
	}
	if _, err := vanban.ParseKind("Thông tư"); err == nil {
		t.Error("Thông tư is no administrative document")
	}
}

func TestAuthority(t *testing.T) {
	for in, want := range map[string]string{
		"KT. BỘ TRƯỞNG":       "KT. BỘ TRƯỞNG",
		"KT BỘ TRƯỞNG":        "KT. BỘ TRƯỞNG",
		"T/M ỦY BAN NHÂN DÂN": "TM. ỦY BAN NHÂN DÂN",
		"tuq. Giám đốc":       "TUQ. Giám đốc",
		"Q. GIÁM ĐỐC":         "Q. GIÁM ĐỐC",
		"  TL.  CHỦ TỊCH ":    "TL. CHỦ TỊCH",
	} {
		got, err := vanban.ParseAuthority(in)
		if err != nil || got.String() != want {
			t.Errorf("ParseAuthority(%q) = %v, %v; want %q", in, got, err, want)
		}
	}
	for _, bad := range []string{"", "KT.", "BỘ TRƯỞNG", "P. BỘ TRƯỞNG"} {
		if a, err := vanban.ParseAuthority(bad); err == nil {
			t.Errorf("ParseAuthority(%q) = %v, want an error", bad, a)
		}
	}
}
