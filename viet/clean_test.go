package viet_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/dean161/vanban/viet"
)

func TestCleanSteps(t *testing.T) {
	for _, tt := range []struct {
		step     viet.Step
		in, want string
	}{
		{viet.Invisible, "\ufeffVăn\u200b bản\u0000\u200e,\ttab\r\n", "Văn bản,\ttab\r\n"},
		{viet.Invisible, "👨\u200d👩 Nguy\u00adễn c\u00ado h\u00adng", "👨\u200d👩 Nguyễn co h\u00adng"},
		{viet.NormalForm, "Quy\u00ea\u0301t đi\u0323nh a\u0301\u0302", "Quyết định ấ"},
		{viet.LookAlikes, "Ðại ðường Ɖà Fjorð Ðà", "Đại đường Đà Fjorð Đà"},
		{viet.Spaces, "một hai   ba\n  thụt  đầu\n", "một hai ba\n  thụt đầu\n"},
		{viet.Spaces, "STT  Họ và tên   Chức vụ\r\nmột  hai\r\nba   \r\n", "STT  Họ và tên   Chức vụ\r\nmột hai\r\nba   \r\n"},
		{viet.Spaces, "Sở đã nhận đủ hồ sơ.  Đề nghị các đơn vị  phối hợp.  Xin cảm ơn.", "Sở đã nhận đủ hồ sơ. Đề nghị các đơn vị phối hợp. Xin cảm ơn."},
		{viet.Spaces, "UBND HUYỆN       CỘNG HÒA", "UBND HUYỆN       CỘNG HÒA"},
		{viet.Spaces, "Số:   /QĐ-UBND, ngày  tháng  năm   2024 (số   /BC)", "Số:   /QĐ-UBND, ngày  tháng  năm   2024 (số   /BC)"},
		{viet.Spaces, "Số:      /QĐ-UBND, ngày      tháng    năm   2024", "Số:      /QĐ-UBND, ngày      tháng    năm   2024"},
		{viet.LineEnds, "một \t\nhai\t\r\nba  ", "một\nhai\r\nba"},
		{viet.LineEnds, "   \n", "   \n"},
		{viet.SpaceBefore, "một , hai ; ba : bốn . năm ! sáu ? (bảy ) “tám ”", "một, hai; ba: bốn. năm! sáu? (bảy) “tám”"},
		{viet.SpaceBefore, "tệp .docx :) ..... ( ) [ ] ngày ... tháng 5 ... tên …… .", "tệp .docx :) ..... ( ) [ ] ngày ... tháng 5 ... tên …… ."},
		{viet.SpaceBefore, ", đầu dòng\n . x", ", đầu dòng\n . x"},
		{viet.SpaceBefore, "tỷ lệ 1 : 3, 15 . 000; tên . . . . .; mục 1 : Mục . 2 :", "tỷ lệ 1 : 3, 15 . 000; tên . . . . .; mục 1: Mục. 2:"},
		{viet.SpaceAfter, "( một) “ hai” [ ] ( )", "(một) “hai” [ ] ( )"},
		{viet.Quotes, `Khẩu hiệu "Thi đua" và ("hai") "ba".`, "Khẩu hiệu “Thi đua” và (“hai”) “ba”."},
		{viet.Quotes, `màn hình 15" và "một" <a href="x"> "`, `màn hình 15" và "một" <a href="x"> "`},
		{viet.Quotes, `in("x") ra` + "\n" + `{"a": "b"}, ["c"]` + "\n" + `href="x"` + "\n" + `"một" và ("hai")`, `in("x") ra` + "\n" + `{"a": "b"}, ["c"]` + "\n" + `href="x"` + "\n" + `“một” và (“hai”)`},
		{viet.Dashes, "và/hoặc–Không, A/B–C, 161/QĐ – TTg – SNV, 9/BNV – Bộ, Số:   /QĐ–UBND, 161/QĐ - TTg", "và/hoặc–Không, A/B–C, 161/QĐ-TTg-SNV, 9/BNV – Bộ, Số:   /QĐ-UBND, 161/QĐ-TTg"},
		{viet.Dashes, "Độc lập – Tự do—Hạnh phúc; ĐỘC LẬP-TỰ DO - HẠNH PHÚC", "Độc lập - Tự do - Hạnh phúc; ĐỘC LẬP - TỰ DO - HẠNH PHÚC"},
		{viet.Dashes, "kinh tế–xã hội, Bà Rịa – Vũng Tàu, 161/QĐ–TTg, 12/KHLT–SNV–STC, 2021–2025 – x", "kinh tế - xã hội, Bà Rịa - Vũng Tàu, 161/QĐ-TTg, 12/KHLT-SNV-STC, 2021–2025 – x"},
	} {
		got, changes := viet.Clean(tt.in, tt.step)
		if got != tt.want {
			t.Errorf("%s: %q\n got %q\nwant %q", tt.step, tt.in, got, tt.want)
		}
		if (len(changes) == 0) != (tt.in == tt.want) {
			t.Errorf("%s: %q has changes %v", tt.step, tt.in, changes)
		}
		checkChanges(t, tt.in, changes)
	}
}

// Offsets are those of the text that was given, whatever earlier steps did. A
// later step may change what an earlier one wrote, so only first changes are compared.
func checkChanges(t *testing.T, in string, changes []viet.Change) {
	t.Helper()
	var first viet.Step
	for i, c := range changes {
		if i == 0 {
			first = c.Step
		}
		if c.Offset < 0 || c.Offset > len(in) || c.Old == c.New {
			t.Errorf("%q: %+v", in, c)
		} else if c.Step == first && !strings.HasPrefix(in[c.Offset:], c.Old) {
			t.Errorf("%q: %+v, and there is %q", in, c, in[c.Offset:])
		}
	}
}

func TestCleanOffsets(t *testing.T) {
	in := "\ufeffCa\u0301c  đơn vị ,\u200b\n( gồm  \"một\" ) \nĐộc lập – Tự do"
	want := "Các đơn vị,\n(gồm “một”)\nĐộc lập - Tự do"
	got, changes := viet.Clean(in)
	if got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	var b strings.Builder
	for _, c := range changes {
		fmt.Fprintf(&b, "%s %q→%q %q\n", c.Step, c.Old, c.New, in[c.Offset:min(len(in), c.Offset+6)])
		if !strings.HasPrefix(in[c.Offset:], c.Old) && c.Old != "  " {
			t.Errorf("%+v: there is %q", c, in[c.Offset:])
		}
	}
	if len(changes) != 12 {
		t.Errorf("%d changes:\n%s", len(changes), b.String())
	}
	again, changes := viet.Clean(got)
	if again != got || changes != nil {
		t.Errorf("%q, %v", again, changes)
	}
}

func TestStepNames(t *testing.T) {
	for _, s := range viet.Steps() {
		if got, ok := viet.ParseStep(s.String()); !ok || got != s || s.Title() == "" {
			t.Errorf("%d: %q %q", s, s, s.Title())
		}
	}
	if _, ok := viet.ParseStep("x"); ok || viet.Step(99).String()+viet.Step(99).Title() != "" {
		t.Error("a step that is none has a name")
	}
	if got, changes := viet.Clean("a  b", viet.Step(99)); got != "a  b" || changes != nil {
		t.Error(got)
	}
}

// words returns the letters and digits of a text, which no step may change.
func words(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, strings.NewReplacer("Ð", "Đ", "ð", "đ", "Ɖ", "Đ").Replace(viet.NFC(s)))
}

func FuzzClean(f *testing.F) {
	f.Add("\ufeffCa\u0301c  đơn vị ,\u200b  ( gồm  \"một\" ) \nĐộc lập – Tự do", uint8(0))
	f.Add("00Đ\u0090\u00adA n\u200b\u00adớc 👨\u200d\ufeffa", uint8(0))
	f.Add("Số:      /QĐ–UBND ( ) \" a\"b ", uint8(3))
	f.Fuzz(func(t *testing.T, s string, only uint8) {
		steps := viet.Steps()
		if k := int(only); k < len(steps) {
			steps = steps[k : k+1]
		}
		once, changes := viet.Clean(s, steps...)
		checkChanges(t, s, changes)
		twice, more := viet.Clean(once, steps...)
		if twice != once || len(more) > 0 {
			t.Fatalf("%q becomes %q, then %q (%v)", s, once, twice, more)
		}
		if len(changes) == 0 && once != s {
			t.Fatalf("%q silently becomes %q", s, once)
		}
		plain, _ := viet.Clean(s, viet.Invisible)
		if words(once) != words(s) && words(once) != words(plain) {
			t.Fatalf("words of %q are others in %q", s, once)
		}
	})
}

// Clean of 200,000 pieces that each step has to look at ends; if the time
// grew with the square of the text it would run into the limit of go test.
func TestCleanOfHostileText(t *testing.T) {
	for _, piece := range []string{"\u00ad", "\u200b", "\u200b\u200b\u200b\u00ad", "h\u00adng", "A–", "A – ", "Ab&", " .", "\"", "   ", "a\u0301", "x  ", "Ð"} {
		viet.Clean("1/A" + strings.Repeat(piece, 200_000))
	}
}
