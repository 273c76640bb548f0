package viet_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding"

	"github.com/dean161/vanban/viet"
)

func TestRaiseTCVN3(t *testing.T) {
	for in, want := range map[string]string{
		"CộNG HòA Xã HộI CHủ NGHĩA VIệT NAM": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
		"Bộ TàI CHíNH":           "BỘ TÀI CHÍNH",
		"Uỷ BAN NHÂN DÂN Xã":     "UỶ BAN NHÂN DÂN XÃ",
		"ý KIếN":                 "Ý KIẾN",
		"QUYếT ĐịNH\nVề việc Xã": "QUYẾT ĐỊNH\nVề việc Xã",
		"Số: 15/QĐ-UBND":         "Số: 15/QĐ-UBND",
		"UBND Xã Hòa Bình":       "UBND Xã Hòa Bình",
		"Nơi nhận: TM. Uỷ BAN":   "Nơi nhận: TM. UỶ BAN",
		"CộNG HòA - Xã":          "CỘNG HÒA - XÃ",
		"Ông: Lý Tú - GIáM ĐốC":  "Ông: Lý Tú - GIÁM ĐỐC",
		"ở UBND":                 "ở UBND",
		"Bà NGUYễN THị HOA":      "Bà NGUYỄN THỊ HOA",
		"Hà Nội, ngày":           "Hà Nội, ngày",
		"Xã":                     "Xã",
		"CÔNG TY A":              "CÔNG TY A",
		"\xff HòA":               "\xff HÒA",
		"":                       "",
		"Quyết định của Thủ tướng VIệT NAM ạ": "Quyết định của Thủ tướng VIỆT NAM Ạ",
	} {
		if got := viet.RaiseTCVN3(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}

// The headings of files in TCVN3 are in capitals with small toned letters.
func TestDetectTCVN3Headings(t *testing.T) {
	for _, s := range []string{"CộNG HòA Xã HộI CHủ NGHĩA VIệT NAM", "QUYếT ĐịNH"} {
		code := encoded(t, viet.TCVN3, s)
		latin := make([]rune, len(code))
		for i, b := range code {
			latin[i] = rune(b)
		}
		for font, want := range map[string]viet.Encoding{"": viet.TCVN3, ".VnTime": viet.TCVN3, ".VnTimeH": viet.TCVN3Upper} {
			if got := viet.Detect(code, font); got.Encoding != want || got.Misread {
				t.Errorf("%q in %q: %+v", s, font, got)
			}
			if got := viet.Detect([]byte(string(latin)), font); got.Encoding != want || !got.Misread {
				t.Errorf("%q misread in %q: %+v", s, font, got)
			}
		}
	}
	if got := viet.Detect([]byte("Sè"), ".VnTime"); got.Encoding != viet.TCVN3 || !got.Misread {
		t.Errorf("%+v", got)
	}
	if got := viet.Detect([]byte("Sè"), ""); got.Encoding != viet.Unicode {
		t.Errorf("%+v", got)
	}
}

// Foreign bytes in UTF-8 do not make another encoding of it.
func TestDetectDamagedUTF8(t *testing.T) {
	text := strings.Join(passages, "\n")
	for name, data := range map[string]string{
		"stray byte": text + "\xff",
		"one word":   "Việt Nam \xff",
		"TCVN3":      text + "\n" + string(encoded(t, viet.TCVN3, passages[3])),
	} {
		if got := viet.Detect([]byte(data), ""); got.Encoding != viet.Unicode || got.Confidence <= 0.3 || got.Confidence > 0.9 || got.Misread {
			t.Errorf("%s: %+v", name, got)
		}
	}
	var utf16 []byte
	for _, r := range text {
		utf16 = append(utf16, byte(r), byte(r>>8))
	}
	if got := viet.Detect(utf16, ".VnTime"); got != (viet.Detection{}) {
		t.Errorf("UTF-16 is %+v", got)
	}
}

func TestRereadOfNoEncoding(t *testing.T) {
	if got, ok := viet.Reread("QuyÕt", viet.Encoding(99)); ok || got != "QuyÕt" {
		t.Errorf("%q, %v", got, ok)
	}
}

// What stands for a rune that VIQR lacks is no mark.
func TestVIQRReplacement(t *testing.T) {
	for in, want := range map[string]string{"a漢": "a#", "b漢": "b?", "ả漢.": "a??."} {
		code, err := encoding.ReplaceUnsupported(viet.VIQR.NewEncoder()).String(in)
		if err != nil || code != want {
			t.Errorf("%q is %q, %v; want %q", in, code, err, want)
		}
	}
}

func ExampleRaiseTCVN3() {
	fmt.Println(viet.RaiseTCVN3("CộNG HòA Xã HộI, Hà Nội"))
	// Output: CỘNG HÒA XÃ HỘI, Hà Nội
}

func BenchmarkNewEncoder(b *testing.B) {
	for b.Loop() {
		viet.CP1258.NewEncoder()
	}
}
