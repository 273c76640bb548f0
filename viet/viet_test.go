package viet_test

import (
	"strings"
	"testing"

	"github.com/dean161/vanban/viet"
)

// show marks the places of NoBreaks: "~" for a bound space, "^" for a joint.
func show(s string) string {
	var b strings.Builder
	last := 0
	for _, i := range viet.NoBreaks(nil, s) {
		b.WriteString(s[last:i])
		last = i
		if s[i] == ' ' {
			b.WriteByte('~')
			last++
		} else {
			b.WriteByte('^')
		}
	}
	return b.String() + s[last:]
}

func TestNoBreaks(t *testing.T) {
	for _, want := range []string{
		"",
		"văn bản",
		"Quyết định số~161/QĐ-^TTg ngày~25/01/2016 của",
		"(Số~5989/BLĐTBXH-^VHTQT)",
		"giai đoạn 2021-^2025.",
		"trước ngày~06 tháng~12 năm~2024",
		"điểm~b khoản~2 Điều~5 Chương~II",
		"Điều kiện, điểm mới, khoản chi, mục tiêu",
		"tăng 5,5~% và 1.500~tỷ đồng, 3~ha",
		"(mức độ (%) thực hiện)",
		"Văn hoá - Xã hội",
		"0962.332.858/0243.826.4222",
		"và/hoặc, non-GMO, COVID-19",
		"/KH-^UBND",
		"số - 5",
		"25-^01-^2016",
		"giai đoạn 2021–^2025, 1998 – 2009",
		"ông Nguyễn V.~An và TS.~Lê Hà, V.~I.~Lê-nin",
		"A. Phần chung", "loại A. Các loại", "tại Khu A.",
	} {
		in := strings.NewReplacer("~", " ", "^", "").Replace(want)
		if got := show(in); got != want {
			t.Errorf("NoBreaks(%q)\n got %s\nwant %s", in, got, want)
		}
	}
}

func TestNFC(t *testing.T) {
	for in, want := range map[string]string{
		"":                             "",
		"abc":                          "abc",
		"Quyết định":                   "Quyết định",
		"Quy\u00ea\u0301t":             "Quyết",
		"\u0111i\u0323nh":              "định",
		"\u0061\u0302\u0323":           "ậ",
		"\u0061\u0323\u0302":           "ậ",
		"Ng\u01b0\u01a1\u0300i \u1edf": "Người ở",
	} {
		if got := viet.NFC(in); got != want {
			t.Errorf("NFC(%+q) = %+q, want %+q", in, got, want)
		}
	}
}

func FuzzNoBreaks(f *testing.F) {
	f.Add("số 161/QĐ-TTg ngày 25/01/2016, 2021-2025; điểm a khoản 1")
	f.Add("  - -- 5 - % /-/")
	f.Fuzz(func(t *testing.T, s string) {
		last := -1
		for _, i := range viet.NoBreaks(nil, s) {
			if i <= last || i >= len(s) {
				t.Fatalf("offset %d behind %d in %q", i, last, s)
			}
			last = i
		}
	})
}

func BenchmarkNoBreaks(b *testing.B) {
	s := strings.Repeat("Thực hiện Quyết định số 161/QĐ-TTg ngày 25/01/2016 của Thủ tướng Chính phủ phê duyệt Đề án giai đoạn 2021-2025 ", 20)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	var dst []int
	for b.Loop() {
		dst = viet.NoBreaks(dst[:0], s)
	}
}
