package vanban_test

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

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
		{"So\u0302\u0301: 5/ABC", vanban.Number{Serial: 5, Symbol: "ABC"}, "05/ABC"}, // in NFD
		{"5/A\u0302B", vanban.Number{Serial: 5, Symbol: "ÂB"}, "05/ÂB"},
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
		{"nga\u0300y 5 tha\u0301ng 3 na\u0306m 2020", vanban.Date{Year: 2020, Month: 3, Day: 5}, "ngày 05 tháng 3 năm 2020"}, // in NFD
		{"NGÀY 5 THÁNG 3 NĂM 2020", vanban.Date{Year: 2020, Month: 3, Day: 5}, "ngày 05 tháng 3 năm 2020"},
		{"ngày\u00a05 tháng\u00a03 năm\u00a02020", vanban.Date{Year: 2020, Month: 3, Day: 5}, "ngày 05 tháng 3 năm 2020"},
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
	for _, bad := range []string{"31/02/2024", "29/02/2023", "26-11-2024", "26/11/24", "32/1/2024", "1/13/2024", "hôm nay", "2024/11/26", "ngày 31 tháng 4 năm 2024", "26.11.2024",
		"ngày 5 tháng 3 năm 26", "tháng 3 năm 202", "tháng 3 năm 02026", "ngày 0 tháng 3 năm 2024", "ngày 00 tháng 3 năm 2024", "tháng 0 năm 2024", "ngày 0 tháng 0 năm 0", "ngày … tháng … năm 0000", "0/0/0000", "00/01/2024", "//", "--", "5//2024"} {
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
		name := k.String()
		for _, name := range []string{name, k.Key(), k.Abbreviation(), strings.ToLower(k.Abbreviation()), strings.ToUpper(name), norm.NFD.String(name),
			strings.ReplaceAll(name, " ", "-"), strings.ReplaceAll(name, " ", "_"), " " + strings.ReplaceAll(name, " ", "  ") + "\u00a0"} {
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
	for _, name := range []string{"Thông tư", "", " ", "_", "Kếhoạch", "Kế hoạch số"} {
		if k, err := vanban.ParseKind(name); err == nil {
			t.Errorf("ParseKind(%q) = %v, want an error", name, k)
		}
	}
	for in, want := range map[string]vanban.Kind{"hđ": vanban.Contract, "HD": vanban.Guidance, "hd": vanban.Guidance, "đa": vanban.Scheme, "da": vanban.Project, "Bản thoả thuận": vanban.Agreement} {
		if k, err := vanban.ParseKind(in); err != nil || k != want {
			t.Errorf("ParseKind(%q) = %v, %v; want %v", in, k, err, want)
		}
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
		"KT.BỘ TRƯỞNG":        "KT. BỘ TRƯỞNG",
		"K/T.BỘ TRƯỞNG":       "KT. BỘ TRƯỞNG",
		"Q.Cục trưởng":        "Q. Cục trưởng",
		"KT . BỘ TRƯỞNG":      "KT. BỘ TRƯỞNG",
		"T.M. ỦY BAN":         "TM. ỦY BAN",
		"KT.\u00a0BỘ TRƯỞNG":  "KT. BỘ TRƯỞNG",
		"TM.U\u0309Y BAN":     "TM. ỦY BAN", // in NFD
	} {
		got, err := vanban.ParseAuthority(in)
		if err != nil || got.String() != want {
			t.Errorf("ParseAuthority(%q) = %v, %v; want %q", in, got, err, want)
		}
	}
	for _, bad := range []string{"", "KT.", "BỘ TRƯỞNG", "P. BỘ TRƯỞNG", "KT", "Q. .", "GIÁM ĐỐC Q. A"} {
		if a, err := vanban.ParseAuthority(bad); err == nil {
			t.Errorf("ParseAuthority(%q) = %v, want an error", bad, a)
		}
	}
}
