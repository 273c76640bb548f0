package viet_test

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

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
		"điểm ở xã, phần ở cuối, mục ô số, điều ý nghĩa, khoản ở, điểm~đ khoản~1",
		"bà Trần Thị B. Căn cứ Luật, ông Nguyễn Văn A. Bà B.", "Phần~A. Quy định", "Bà Nguyễn V.~An",
		"rộng 5~km2, 60~km/h, 110~kV, hạn 30~ngày, 05~năm kinh nghiệm, 12~tháng", "Quyết định số~5 ngày~6 tháng~12 năm~7",
		"lãi 20~%/năm, 500~đồng/người, 30~000~đồng, 1~234~567,5~kg", "tháng~12 năm~2024, quý~I năm~2025", "đợt 2 năm~2024",
		"giai đoạn 2021~-~2025, nhiệm kỳ 2021~–~2026; 2021 - 2025; giai đoạn 2021 - nay",
		"Số:~161/QĐ-^TTg", "lần thứ~2, trang~5, Phụ lục~II, PHỤ LỤC~I, Khóa~XIV, kỷ lục I, khóa a",
		"\tĐiều~5 và\nkhoản~2\r\nĐiểm~b", "Điều\n5", "Số\t161/QĐ-^TTg",
		"A. Phần chung", "loại A. Các loại", "tại Khu A.",
	} {
		in := strings.NewReplacer("~", " ", "^", "").Replace(want)
		if got := show(in); got != want {
			t.Errorf("NoBreaks(%q)\n got %s\nwant %s", in, got, want)
		}
	}
}

func TestOneLine(t *testing.T) {
	for in, want := range map[string]string{
		"": "", " ": "", "\n\t": "", "một": "một", "một hai": "một hai", " một": "một", "một ": "một",
		"một  hai": "một hai", "ỦY BAN\nNHÂN DÂN": "ỦY BAN NHÂN DÂN", "một\u00a0hai": "một hai", "hòa\u0300": viet.NFC("hòa\u0300"), "ho\u0300a \n": "hòa",
	} {
		if got := viet.OneLine(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	const line = "Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu"
	if n := testing.AllocsPerRun(10, func() { viet.OneLine(line) }); n > 0 {
		t.Errorf("%v allocations for what is one line", n)
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

// Each letter is one rune, however its marks were typed.
func TestNFCAllForms(t *testing.T) {
	tones := []string{"\u0300", "\u0309", "\u0303", "\u0301", "\u0323"}
	for _, base := range []string{"a", "a\u0306", "a\u0302", "e", "e\u0302", "i", "o", "o\u0302", "o\u031B", "u", "u\u031B", "y"} {
		for _, vowel := range []string{base, strings.ToUpper(base)} {
			letter, mark := vowel[:1], vowel[1:]
			for _, tone := range tones {
				want := norm.NFC.String(vowel + tone)
				if len([]rune(want)) != 1 {
					t.Fatalf("%q", want)
				}
				for _, form := range []string{
					letter + mark + tone, letter + tone + mark, // in either order
					norm.NFC.String(letter+mark) + tone, norm.NFC.String(letter+tone) + mark, // half joined
					want, norm.NFD.String(want),
				} {
					if got := viet.NFC("x" + form + "x"); got != "x"+want+"x" {
						t.Errorf("NFC(%+q) = %+q, want %+q", form, got, want)
					}
					if viet.IsNFC(form) != (form == want) {
						t.Errorf("IsNFC(%+q) = %v", form, !viet.IsNFC(form))
					}
				}
			}
		}
	}
	for in, want := range map[string]string{"a\u0340": "à", "e\u0341": "é", "\u1ea1\u0302": "ậ", "á\u0302\u0302": "ấ\u0302", "n\u0301": "ń", "\u0301": "\u0301",
		"í\u0302": "í\u0302", "é\u0306": "é\u0306", "\x80\u0301\u0323": "\x80\u0323\u0301"} {
		if got := viet.NFC(in); got != want {
			t.Errorf("NFC(%+q) = %+q, want %+q", in, got, want)
		}
	}
}

func FuzzNFC(f *testing.F) {
	f.Add("Quy\u00ea\u0301t a\u0301\u0302 \x80\u0301\u0323")
	f.Fuzz(func(t *testing.T, s string) {
		got := viet.NFC(s)
		if !norm.NFC.IsNormalString(got) || viet.NFC(got) != got || viet.IsNFC(s) != (got == s) {
			t.Fatalf("NFC(%+q) = %+q", s, got)
		}
		if viet.IsNFC(s) && !norm.NFC.IsNormalString(s) {
			t.Fatalf("IsNFC(%+q)", s)
		}
	})
}
