package viet_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/dean161/vanban/viet"
)

// styles returns every way to read an integer.
func styles() []*viet.NumberStyle {
	all := []*viet.NumberStyle{nil}
	for i := range 64 {
		for four := viet.Tu; four <= viet.BonEverywhere; four++ {
			for five := viet.Lam; five <= viet.Nam; five++ {
				all = append(all, &viet.NumberStyle{Le: i&1 != 0, Mot: i&2 != 0, Ngan: i&4 != 0, Ti: i&8 != 0, NoZero: i&16 != 0,
					Capital: i&32 != 0, Four: four, Five: five})
			}
		}
	}
	return all
}

func TestWords(t *testing.T) {
	for n, want := range map[int64]string{
		0: "không", 1: "một", 4: "bốn", 5: "năm", 10: "mười", 11: "mười một", 14: "mười bốn", 15: "mười lăm", 20: "hai mươi", 21: "hai mươi mốt",
		24: "hai mươi tư", 25: "hai mươi lăm", 55: "năm mươi lăm", 100: "một trăm", 104: "một trăm linh tư", 105: "một trăm linh năm", 110: "một trăm mười",
		115: "một trăm mười lăm", 121: "một trăm hai mươi mốt", 1000: "một nghìn", 1001: "một nghìn không trăm linh một", 1010: "một nghìn không trăm mười",
		1500: "một nghìn năm trăm", 2025: "hai nghìn không trăm hai mươi lăm", 10000: "mười nghìn", 1_000_007: "một triệu không trăm linh bảy",
		1_005_000: "một triệu không trăm linh năm nghìn", 1_000_000_000: "một tỷ", 1_000_000_000_000: "một nghìn tỷ", 1_001_000_000_000: "một nghìn không trăm linh một tỷ",
		1_000_000_000_000_000_000: "một tỷ tỷ", 1_000_000_000_000_000_005: "một tỷ tỷ không trăm linh năm",
		-15: "âm mười lăm",
		math.MinInt64: "âm chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ " +
			"tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh tám",
	} {
		if got := viet.Words(n, nil); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	for _, tt := range []struct {
		n    int64
		st   viet.NumberStyle
		want string
	}{
		{104, viet.NumberStyle{Le: true, Four: viet.TuAfterMuoi}, "một trăm lẻ bốn"},
		{1_024, viet.NumberStyle{NoZero: true, Four: viet.BonEverywhere}, "một nghìn hai mươi bốn"},
		{1_000_005, viet.NumberStyle{NoZero: true, Capital: true}, "Một triệu linh năm"},
		{25_015, viet.NumberStyle{Five: viet.Nham, Ngan: true}, "hai mươi nhăm ngàn không trăm mười lăm"},
		{25_015, viet.NumberStyle{Five: viet.Nam}, "hai mươi năm nghìn không trăm mười năm"},
		{21_000_000_000, viet.NumberStyle{Mot: true, Ti: true}, "hai mươi một tỉ"},
		{-1, viet.NumberStyle{Capital: true}, "Âm một"},
	} {
		if got := viet.Words(tt.n, &tt.st); got != tt.want {
			t.Errorf("%d: %q, want %q", tt.n, got, tt.want)
		}
	}
}

func back(t *testing.T, n int64, st *viet.NumberStyle) {
	words := viet.Words(n, st)
	got, err := viet.ParseWords(words)
	if err != nil || !got.IsInt64() || got.Int64() != n {
		t.Fatalf("%d is %q, which is %v, %v (%+v)", n, words, got, err, st)
	}
}

func TestWordsRoundTrip(t *testing.T) {
	seen := make(map[string]int64, 100_001)
	for n := int64(0); n <= 100_000; n++ {
		back(t, n, nil)
		words := viet.Words(n, nil)
		if old, twice := seen[words]; twice {
			t.Fatalf("%d and %d are both %q", old, n, words)
		}
		seen[words] = n
	}
	rnd := rand.New(rand.NewPCG(1, 2))
	for _, st := range styles() {
		for n := int64(0); n <= 1_200; n++ {
			back(t, n, st)
		}
		for range 40 {
			n := rnd.Int64() >> rnd.IntN(62)
			back(t, n, st)
			back(t, -n, st)
			back(t, n/1_000_000*1_000_000+n%10, st)
			back(t, n/1_000_000_000*1_000_000_000, st)
		}
		for n := int64(1); n < 1e18; n *= 10 {
			for d := int64(-2); d <= 5; d++ {
				back(t, n+d, st)
			}
		}
	}
	for range 2000 {
		digits := make([]byte, 1+rnd.IntN(100))
		for i := range digits {
			digits[i] = '0'
			if rnd.IntN(2) == 0 {
				digits[i] += byte(rnd.IntN(10))
			}
		}
		n, _ := new(big.Int).SetString(string(digits), 10)
		words := viet.BigWords(n, nil)
		if got, err := viet.ParseWords(words); err != nil || got.Cmp(n) != 0 {
			t.Fatalf("%v is %q, which is %v, %v", n, words, got, err)
		}
	}
}

func TestParseWords(t *testing.T) {
	for in, want := range map[string]string{
		"Hai mươi tư": "24", "Hai mươi tư. ": "24", "hai triệu rưỡi": "2500000", "một tỷ rưỡi": "1500000000", "ba vạn rưỡi": "35000", "mười vạn": "100000", "hai chục": "20",
		"một tỷ năm triệu": "1005000000", "một triệu, hai trăm nghìn": "1200000", "BẨY MƯƠI BẢY": "77", "trừ hai": "-2", "một nghìn không trăm": "1000",
		"hai\u0300 mươi": "", "một nghìn tỷ": "1000000000000", "một tỷ tỷ": "1000000000000000000", "không trăm linh năm": "5", "âm không": "0",
		"": "", "một trăm năm": "", "một nghìn năm": "", "mươi": "", "một mươi": "", "hai mươi không": "", "linh năm": "", "tỷ": "", "một nghìn một triệu": "",
		"một hai": "", "hai mươi mười": "", "một nghìn nghìn": "", "âm": "", "trăm": "", "mốt": "", "hai rưỡi": "", "một trăm linh": "", "một trăm linh không": "",
		"một hai ba": "", "con gà": "", "một tỷ rưỡi tỷ": "", "hai trăm mươi": "",
		"chín trăm triệu chín trăm vạn": "", "một vạn mười nghìn": "", "một vạn hai nghìn": "12000",
	} {
		got, err := viet.ParseWords(in)
		if want == "" {
			if err == nil {
				t.Errorf("%q is %v", in, got)
			}
		} else if err != nil || got.String() != want {
			t.Errorf("%q: %v, %v; want %s", in, got, err, want)
		}
	}
}

func TestDecimals(t *testing.T) {
	digitwise := &viet.NumberStyle{Digits: true}
	for _, tt := range []struct {
		in   string
		st   *viet.NumberStyle
		want string
	}{
		{"3.5", nil, "ba phẩy năm"}, {"3.25", nil, "ba phẩy hai mươi lăm"}, {"3.25", digitwise, "ba phẩy hai năm"}, {"3.05", nil, "ba phẩy không năm"},
		{"-0.005", nil, "âm không phẩy không không năm"}, {"3.1416", nil, "ba phẩy một bốn một sáu"}, {"10.50", nil, "mười phẩy năm mươi"},
		{"1.100", nil, "một phẩy một trăm"}, {"1.000", nil, "một phẩy không không không"}, {"2.5", &viet.NumberStyle{Capital: true}, "Hai phẩy năm"},
		{"1000000000000000000000.1", nil, "một nghìn tỷ tỷ phẩy một"}, {"007", nil, "bảy"}, {"-0.0", nil, "âm không phẩy không"},
	} {
		got, err := viet.DecimalWords(tt.in, tt.st)
		if err != nil || got != tt.want {
			t.Errorf("%s: %q, %v; want %q", tt.in, got, err, tt.want)
		}
		if again, err := viet.ParseDecimalWords(got); err != nil || again != strings.TrimLeft(tt.in[:1], "0")+tt.in[1:] && tt.in != "007" {
			t.Errorf("%q: %s, %v; want %s", got, again, err, tt.in)
		}
	}
	for _, in := range []string{"", "-", ".5", "5.", "1,5", "1e3", "--1", "1.2.3", "+1", "１"} {
		if got, err := viet.DecimalWords(in, nil); err == nil {
			t.Errorf("%q is %q", in, got)
		}
	}
	for _, in := range []string{"ba phẩy", "ba phẩy âm hai", "phẩy năm", "ba phẩy không trăm linh hai", "ba phẩy một hai mươi", "ba phẩy hai phẩy ba"} {
		if got, err := viet.ParseDecimalWords(in); err == nil {
			t.Errorf("%q is %q", in, got)
		}
	}
}

// What is written in any style is read back.
func TestStylesReadBack(t *testing.T) {
	dollar, _ := viet.CurrencyOf("USD")
	for _, st := range styles()[1:] {
		for _, digits := range []bool{false, true} {
			st.Digits = digits
			for _, s := range []string{"0.4", "-24.04", "104.104", "1000005.05", "1004.25", "21.010", "5.12345"} {
				words, err := viet.DecimalWords(s, st)
				if got, err2 := viet.ParseDecimalWords(words); err != nil || err2 != nil || got != s {
					t.Fatalf("%s is %q, which is %s, %v, %v", s, words, got, err, err2)
				}
			}
		}
		for _, n := range []int64{1, 4, 5, 14, 24, 104, 1004, 21_005} {
			if got, err := viet.ParseOrdinal(viet.OrdinalWords(n, st)); err != nil || got.Int64() != n {
				t.Fatalf("%q is %v, %v", viet.OrdinalWords(n, st), got, err)
			}
			if num, den, err := viet.ParseFraction(viet.FractionWords(n, n+20, st)); err != nil || num.Int64() != n || den.Int64() != n+20 {
				t.Fatalf("%q is %v/%v, %v", viet.FractionWords(n, n+20, st), num, den, err)
			}
			words, _ := viet.MoneyWords(strconv.FormatInt(n, 10)+".24", dollar, st)
			if got, c, err := viet.ParseMoney(words); err != nil || c != dollar || got != strconv.FormatInt(n, 10)+".24" {
				t.Fatalf("%q is %s %v, %v", words, got, c, err)
			}
		}
		if y, m, d, err := viet.ParseDate(viet.DateWords(2025, 5, 25, st)); err != nil || y != 2025 || m != 5 || d != 25 {
			t.Fatalf("%q is %d %d %d, %v", viet.DateWords(2025, 5, 25, st), d, m, y, err)
		}
	}
}

func TestOrdinalsAndFractions(t *testing.T) {
	for n, want := range map[int64]string{1: "thứ nhất", 2: "thứ hai", 4: "thứ tư", 10: "thứ mười", 14: "thứ mười bốn", 24: "thứ hai mươi tư"} {
		got := viet.OrdinalWords(n, nil)
		if back, err := viet.ParseOrdinal(got); got != want || err != nil || back.Int64() != n {
			t.Errorf("%d: %q, %v, %v; want %q", n, got, back, err, want)
		}
	}
	for _, tt := range []struct {
		num, den int64
		want     string
	}{{1, 2, "một phần hai"}, {3, 4, "ba phần tư"}, {-5, 14, "âm năm phần mười bốn"}, {7, 100, "bảy phần một trăm"}} {
		got := viet.FractionWords(tt.num, tt.den, nil)
		num, den, err := viet.ParseFraction(got)
		if got != tt.want || err != nil || num.Int64() != tt.num || den.Int64() != tt.den {
			t.Errorf("%d/%d: %q, %v/%v, %v; want %q", tt.num, tt.den, got, num, den, err, tt.want)
		}
	}
	if got := viet.OrdinalWords(2, &viet.NumberStyle{Nhi: true}); got != "thứ nhì" {
		t.Error(got)
	}
	if viet.FractionWords(1, 0, nil) != "" {
		t.Error("a fraction of zero")
	}
	for _, in := range []string{"", "thứ", "nhất", "thứ x"} {
		if got, err := viet.ParseOrdinal(in); err == nil {
			t.Errorf("%q is %v", in, got)
		}
	}
	for _, in := range []string{"", "ba", "ba phần không", "phần hai", "ba phần x", "một phần âm hai"} {
		if num, den, err := viet.ParseFraction(in); err == nil {
			t.Errorf("%q is %v/%v", in, num, den)
		}
	}
}

func TestMoney(t *testing.T) {
	for _, tt := range []struct {
		amount, code string
		st           *viet.NumberStyle
		want         string
	}{
		{"1200000", "VND", nil, "một triệu hai trăm nghìn đồng"},
		{"1200000", "VND", &viet.NumberStyle{Capital: true, Chan: true}, "Một triệu hai trăm nghìn đồng chẵn"},
		{"12.50", "USD", nil, "mười hai đô la Mỹ và năm mươi xu"},
		{"12.5", "usd", &viet.NumberStyle{Capital: true, Chan: true}, "Mười hai đô la Mỹ và năm mươi xu"},
		{"12.505", "EUR", nil, "mười hai phẩy năm trăm linh năm ơ-rô"},
		{"1234.5", "VND", nil, "một nghìn hai trăm ba mươi tư phẩy năm đồng"},
		{"0", "JPY", nil, "không yên Nhật"},
		{"-1.01", "GBP", nil, "âm một bảng Anh và một xu"},
		{"-0.01", "GBP", nil, "âm không bảng Anh và một xu"},
		{"1.00", "USD", nil, "một đô la Mỹ"},
	} {
		c, ok := viet.CurrencyOf(tt.code)
		if !ok {
			t.Fatal(tt.code)
		}
		got, err := viet.MoneyWords(tt.amount, c, tt.st)
		if err != nil || got != tt.want {
			t.Errorf("%s %s: %q, %v; want %q", tt.amount, tt.code, got, err, tt.want)
		}
		back, bc, err := viet.ParseMoney(got)
		f1, _ := strconv.ParseFloat(back, 64)
		f2, _ := strconv.ParseFloat(tt.amount, 64)
		if err != nil || bc.Code != c.Code || f1 != f2 {
			t.Errorf("%q: %s %s, %v; want %s", got, back, bc.Code, err, tt.amount)
		}
	}
	for _, c := range viet.Currencies() {
		words, _ := viet.MoneyWords("5", c, nil)
		if amount, got, err := viet.ParseMoney(strings.ToUpper(words) + "./."); err != nil || amount != "5" || got != c {
			t.Errorf("%q: %s %v %v", words, amount, got, err)
		}
	}
	for _, in := range []string{"(Một triệu đồng)", "một triệu đồng Việt Nam", "Một triệu Việt Nam đồng./.", "một triệu VNĐ", "( một triệu đồng chẵn. ).", "một triệu đồng chẵn"} {
		if amount, c, err := viet.ParseMoney(in); err != nil || amount != "1000000" || c.Code != "VND" {
			t.Errorf("%q is %s %v, %v", in, amount, c, err)
		}
	}
	for _, in := range []string{"", "đồng", "một", "x đồng", "một đồng và hai xu", "một đô la Mỹ và một trăm xu", "một phẩy hai đô la Mỹ và ba xu"} {
		if amount, c, err := viet.ParseMoney(in); err == nil || amount != "" || c != (viet.Currency{}) {
			t.Errorf("%q is %s %v, %v", in, amount, c, err)
		}
	}
	if _, err := viet.MoneyWords("x", viet.Currency{}, nil); err == nil {
		t.Error("no error")
	}
	if _, ok := viet.CurrencyOf("XXX"); ok {
		t.Error("XXX is a currency")
	}
}

func TestGroup(t *testing.T) {
	for in, want := range map[string]string{"0": "0", "999": "999", "1000": "1.000", "-1234567.5": "-1.234.567,5", "0.05": "0,05"} {
		got, err := viet.Group(in)
		if err != nil || got != want {
			t.Errorf("Group(%s) = %s, %v; want %s", in, got, err, want)
		}
		if again, err := viet.Ungroup(got); err != nil || again != in {
			t.Errorf("Ungroup(%s) = %s, %v; want %s", got, again, err, in)
		}
	}
	for in, want := range map[string]string{"0001234": "1.234", "-007.50": "-7,50", "000": "0", "-0": "0"} {
		if got, err := viet.Group(in); err != nil || got != want {
			t.Errorf("Group(%s) = %s, %v; want %s", in, got, err, want)
		}
	}
	for in, want := range map[string]string{"1234,5": "1234.5", "1 234 567": "1234567", "1\u00A0000": "1000", "-5": "-5"} {
		if got, err := viet.Ungroup(in); err != nil || got != want {
			t.Errorf("Ungroup(%s) = %s, %v; want %s", in, got, err, want)
		}
	}
	for _, in := range []string{"", "-", "1.5", "1234.567", "1.23.456", "1,2,3", "1,", ",5", "1.000,5.0", "1. 000", "1.000 000", "a", "0.125", "-0.125", "000.125", "0 125"} {
		if got, err := viet.Ungroup(in); err == nil {
			t.Errorf("Ungroup(%q) = %q", in, got)
		}
	}
	if got := viet.GroupInt(math.MinInt64); got != "-9.223.372.036.854.775.808" {
		t.Error(got)
	}
	if _, err := viet.Group("1.000,5"); err == nil {
		t.Error("no error")
	}
}

// Zero has no sign, and a number that is missing is zero.
func TestZero(t *testing.T) {
	if got, err := viet.DecimalWords("-0", nil); got != "không" || err != nil {
		t.Error(got, err)
	}
	if got := viet.BigWords(nil, nil); got != "không" {
		t.Error(got)
	}
}

func TestRoman(t *testing.T) {
	for n := 1; n <= 3999; n++ {
		s := viet.Roman(n)
		if got, ok := viet.ParseRoman(s); !ok || got != n {
			t.Errorf("%d is %s, which is %d", n, s, got)
		}
	}
	for _, s := range []string{"", "IIII", "iv", "VX", "IC", "MMMM", "I I"} {
		if n, ok := viet.ParseRoman(s); ok {
			t.Errorf("%q is %d", s, n)
		}
	}
	if viet.Roman(0)+viet.Roman(4000)+viet.Roman(-1) != "" || viet.Roman(1994) != "MCMXCIV" {
		t.Error("Roman")
	}
}

func FuzzNumbers(f *testing.F) {
	f.Add("một tỷ hai trăm linh năm triệu rưỡi", "12345678901234567890.5")
	f.Add("âm ba phẩy không năm", "-0.0")
	f.Add("ba phần tư", "1.234,5")
	f.Add("một đô la Mỹ và năm xu", "8 giờ 30 phút")
	f.Fuzz(func(t *testing.T, words, number string) {
		if n, err := viet.ParseWords(words); err == nil {
			if again, err := viet.ParseWords(viet.BigWords(n, nil)); err != nil || again.Cmp(n) != 0 {
				t.Fatalf("%q is %v, then %v, %v", words, n, again, err)
			}
		}
		if s, err := viet.ParseDecimalWords(words); err == nil {
			out, err := viet.DecimalWords(s, nil)
			if again, err2 := viet.ParseDecimalWords(out); err != nil || err2 != nil || again != s && len(s) < 30 {
				t.Fatalf("%q is %s, then %q, %v, %v", words, s, again, err, err2)
			}
		}
		if out, err := viet.DecimalWords(number, nil); err == nil {
			if _, err := viet.ParseDecimalWords(out); err != nil {
				t.Fatal(err)
			}
			g, err := viet.Group(number)
			if err != nil {
				t.Fatal(err)
			}
			again, err := viet.Ungroup(g) // the number without zeros in front
			if g2, err2 := viet.Group(again); err != nil || err2 != nil || g2 != g || !strings.HasSuffix(number, strings.TrimPrefix(again, "-")) {
				t.Fatalf("%q is %q, then %q, %v", number, g, again, err)
			}
		}
		viet.ParseMoney(words)
		viet.ParseFraction(words)
		viet.ParseOrdinal(words)
		viet.ParseDate(words)
		viet.ParseClock(number)
		viet.Ungroup(number)
		viet.ParseRoman(number)
	})
}

func BenchmarkWords(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		viet.Words(987_654_321_015, nil)
	}
}

func BenchmarkAppendWords(b *testing.B) {
	b.ReportAllocs()
	buf := make([]byte, 0, 512)
	for b.Loop() {
		viet.AppendWords(buf, 987_654_321_015, nil)
	}
}

func BenchmarkParseWords(b *testing.B) {
	s := viet.Words(987_654_321_015, nil)
	for b.Loop() {
		viet.ParseWords(s)
	}
}
