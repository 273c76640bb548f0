package vanban_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/dean161/vanban"
)

func TestFileName(t *testing.T) {
	named := func(serial int, symbol string) func(*vanban.Document) {
		return func(d *vanban.Document) { d.Number = vanban.Number{Serial: serial, Symbol: symbol} }
	}
	topic := func(s string) func(*vanban.Document) {
		return func(d *vanban.Document) { d.Number.Serial, d.Summary = 0, s }
	}
	for _, c := range []struct {
		want string
		set  func(*vanban.Document)
	}{
		{"5989-BLDTBXH-VHTQT", named(5989, "BLĐTBXH-VHTQT")},
		{"05-BNV-VP", named(5, "BNV-VP")},
		{"12-BNV-CVT-LTNN", named(12, "BNV-CVT&LTNN")},
		{"09-QyD-UBND", named(9, "QyĐ-UBND")},
		{"07", named(7, "")},
		{"01-A-B-C-con", named(1, `../A\B:C.con`)},
		{"cong-van-bao-cao-cong-tac-van-thu", topic("báo cáo công tác văn thư")},
		{"cong-van-de-an-161-2025", topic("  Đề án\n161/2025…\u00a0")},
		{"cong-van", topic("…")},
		{"giay-nghi-phep", func(d *vanban.Document) { topic("")(d); d.Kind = vanban.LeavePermit }},
		{"van-ban", func(d *vanban.Document) { *d = vanban.Document{} }},
		{"cong-van-bao-cao-cong-tac-van-thu-du-thao-lan-2", func(d *vanban.Document) { d.Number.Serial, d.Draft = 0, "DỰ THẢO lần 2" }},
		{"cong-van" + strings.Repeat("-trich-yeu", 8) + "-trich", topic(strings.Repeat("trích yếu ", 40))},
		{"cong-van-xu-du-thao-dot", func(d *vanban.Document) {
			topic("xứ " + strings.Repeat("x", 90))(d)
			d.Draft = "DỰ THẢO đợt " + strings.Repeat("x", 40)
		}},
	} {
		d := letter()
		c.set(d)
		if got := d.FileName(); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// safe is what every file system takes as the name of a file.
var safe = regexp.MustCompile(`^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$`)

// reserved are the names that Windows keeps to itself.
var reserved = regexp.MustCompile(`(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])$`)

func FuzzFileName(f *testing.F) {
	f.Add(5, "BNV-VP", "Kế hoạch", "")
	f.Add(0, "", "con", "DỰ THẢO")
	f.Add(-1, "\x00/\\:*?\"<>|", "aux. ", "\xff")
	f.Add(0, "", strings.Repeat("ư", 300), strings.Repeat("x", 300))
	f.Fuzz(func(t *testing.T, serial int, symbol, summary, draft string) {
		for _, kind := range append(vanban.Kinds(), 0, 200) {
			d := &vanban.Document{Kind: kind, Number: vanban.Number{Serial: serial, Symbol: symbol}, Summary: summary, Draft: draft}
			if name := d.FileName(); !safe.MatchString(name) || reserved.MatchString(name) || len(name) > 96 {
				t.Errorf("%q", name)
			}
		}
	})
}

func TestSafeName(t *testing.T) {
	for in, want := range map[string]string{
		"1-Nguyễn Thị Đào": "1-Nguyen-Thi-Dao",
		"../../etc/passwd": "etc-passwd",
		"a\x00b\nc.docx":   "a-b-c-docx",
		"…":                "",
		"CON":              "tep-CON",
		"lpt1":             "tep-lpt1",
		"com":              "com",
	} {
		if got := vanban.SafeName(in); got != want {
			t.Errorf("SafeName(%q) = %q, want %q", in, got, want)
		}
	}
	if got := vanban.SafeName(strings.Repeat("dài quá ", 40)); len(got) > 96 || !strings.HasSuffix(got, "dai-qua") && !strings.HasSuffix(got, "dai") {
		t.Errorf("%q", got)
	}
}
