package viet_test

import (
	"bytes"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/viet"
)

// The order of CLDR for Vietnamese, at its three levels: letters, then tones,
// then cases.
func TestCollation(t *testing.T) {
	c := viet.NewCollator()
	ascending := func(level string, words ...string) {
		t.Helper()
		for i := range words {
			for j := range words {
				want := 0
				switch {
				case i < j:
					want = -1
				case i > j:
					want = 1
				}
				if got := c.Compare(words[i], words[j]); got != want {
					t.Errorf("%s: Compare(%q, %q) = %d, want %d", level, words[i], words[j], got, want)
				}
				if got := bytes.Compare(c.Key(nil, words[i]), c.Key(nil, words[j])); got != want {
					t.Errorf("%s: keys of %q and %q: %d, want %d", level, words[i], words[j], got, want)
				}
			}
		}
	}
	ascending("letters", strings.Fields("a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z")...)
	for _, v := range "aăâeêioôơuưy" {
		tones := ""
		for _, tone := range []string{"", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"} {
			tones += viet.NFC(string(v)+tone) + " "
		}
		ascending("tones", strings.Fields(tones)...)
		ascending("cases", string(v), strings.ToUpper(string(v)))
	}
	ascending("letters before tones", "ạn", "anh", "ăn", "ân", "bàn", "bạn", "bang", "đà", "ê", "ốm", "ở nhà", "ơn", "uy")
	ascending("tones before cases", "ba", "Ba", "bà", "Bà", "bả", "bã", "bá", "bạ", "Bạ")
	ascending("digraphs are letters", "ca", "cha", "co", "ga", "gia", "na", "nga", "nha", "no", "ta", "tha", "to", "tra", "tu")
	ascending("numbers", "9/QĐ-TTg", "10/QĐ-TTg", "Điều 1", "Điều 2", "Điều 2a", "Điều 10", "Điều 100")
}

// perl's Unicode::Collate::Locale is another reading of CLDR.
func TestPerlJudgesCollation(t *testing.T) {
	perl := judge.Program(t, "perl")
	words := strings.Fields(letters())
	for _, r := range letters() {
		words = append(words, string(r), string(r)+"n", "t"+string(r), "ho"+string(r), "ng"+string(r)+"nh", "n"+string(r)+"m ba")
	}
	cmd := exec.Command(perl, "-MUnicode::Collate::Locale", "-CSD", "-e",
		`my $c = Unicode::Collate::Locale->new(locale => "vi", variable => "non-ignorable"); print join "\n", $c->sort(split /\n/, join "", <STDIN>)`)
	cmd.Stdin = strings.NewReader(strings.Join(words, "\n"))
	out, err := cmd.Output()
	if err != nil {
		t.Skip("perl has no Unicode::Collate::Locale: ", err)
	}
	want := strings.Split(string(out), "\n")
	viet.Sort(words)
	for i := range want {
		if words[i] != want[i] {
			t.Fatalf("place %d of %d: %q, want %q", i, len(want), words[i], want[i])
		}
	}
}

func TestSortNames(t *testing.T) {
	want := []string{
		"Trần Văn An", "Lê Thị Hồng Ánh", "Nguyễn Văn Bình", "TS. Phạm Bình", "Vũ Thị Bình", "Đỗ Đức", "Ông Nguyễn Hòa", "Nguyễn Thị Minh Khai (chủ trì)", "Võ Thị Sáu", "Ân Văn Xuân",
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	viet.SortNames(got)
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	c := viet.NewCollator()
	slices.Reverse(got)
	slices.SortFunc(got, c.CompareNames)
	if !slices.Equal(got, want) {
		t.Errorf("CompareNames: %q", got)
	}
	for in, want := range map[string][2]string{
		"Nguyễn Văn An": {"Nguyễn Văn", "An"}, "An": {"", "An"}, "": {}, "Ông": {"", "Ông"}, "PGS.TS. Lê An": {"Lê", "An"},
		"đồng chí Lê Duẩn, Bí thư": {"Lê", "Duẩn"}, "Bà Triệu": {"Bà", "Triệu"}, " ( ": {},
		"Ông Ích Khiêm": {"Ông Ích", "Khiêm"}, "Đồng Văn An": {"Đồng Văn", "An"}, "Ông Nguyễn An": {"Nguyễn", "An"}, "Bà Tôn Nữ Thị Ninh": {"Tôn Nữ Thị", "Ninh"},
		"PGS.TS Lê Hà": {"Lê", "Hà"}, "Nguyễn An - Giám đốc": {"Nguyễn", "An"}, "Lê Hà – Thư ký": {"Lê", "Hà"}, "V. I. Lê-nin": {"V. I.", "Lê-nin"},
		"Đồng chí GS. TS. Lê Hà": {"Lê", "Hà"}, "ĐỒNG CHÍ LÊ DUẨN": {"LÊ", "DUẨN"}, "Đồng Chí Thanh": {"Đồng Chí", "Thanh"}, "Th.S. Lê Hà": {"Lê", "Hà"},
	} {
		if rest, given := viet.SplitName(in); rest != want[0] || given != want[1] {
			t.Errorf("SplitName(%q) = %q, %q", in, rest, given)
		}
	}
}

// The family name decides before capitals do.
func TestCapitalsComeLast(t *testing.T) {
	var c viet.Collator // the zero Collator works
	for _, tt := range []struct {
		want []string
		by   func(a, b string) int
		sort func([]string)
	}{
		{[]string{"Bùi Văn An", "Nguyễn Văn An", "NGUYỄN VĂN AN", "Nguyễn Xuân An", "Trần Văn An"}, c.CompareNames, viet.SortNames},
		{[]string{"Tỉnh An Giang", "TỈNH AN GIANG", "Tỉnh Bắc Ninh", "TỈNH BẮC NINH"}, c.ComparePlaces, viet.SortPlaces},
	} {
		got := slices.Clone(tt.want)
		slices.Reverse(got)
		tt.sort(got)
		if !slices.Equal(got, tt.want) {
			t.Errorf("sorted: %q", got)
		}
		slices.Reverse(got)
		slices.SortFunc(got, tt.by)
		if !slices.Equal(got, tt.want) {
			t.Errorf("compared: %q", got)
		}
	}
}

// Letters and marks count as the letters they make.
func TestCollationOfCombining(t *testing.T) {
	var c, key viet.Collator
	for _, words := range [][2]string{{"Quyết", "Quyệt"}, {"ân", "bân"}, {"an", "ấn"}, {"Đặng", "Đẫy"}} {
		a, b := norm.NFD.String(words[0]), norm.NFD.String(words[1])
		if c.Compare(a, words[1]) >= 0 || c.Compare(words[0], b) >= 0 || bytes.Compare(key.Key(nil, a), key.Key(nil, words[1])) >= 0 {
			t.Errorf("%q", words)
		}
		if !bytes.Equal(key.Key(nil, a), key.Key(nil, words[0])) {
			t.Errorf("keys of %q differ", words[0])
		}
	}
}

func TestSortPlaces(t *testing.T) {
	want := []string{
		"Phường 2", "Quận 10", "Tỉnh An Giang", "tỉnh Cà Mau", "Thành phố Cần Thơ", "TP. Đà Nẵng", "Tỉnh Đắk Lắk", "Đồng Nai", "TP Hà Nội", "TP.Hồ Chí Minh", "Thành phố Huế", "tỉnh Vĩnh Long",
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	viet.SortPlaces(got)
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	c := viet.NewCollator()
	slices.Reverse(got)
	slices.SortFunc(got, c.ComparePlaces)
	if !slices.Equal(got, want) {
		t.Errorf("ComparePlaces: %q", got)
	}
	for in, want := range map[string]string{"Tỉnh": "Tỉnh", "Thành phố": "Thành phố", "Xã Hội": "Hội", "Tpé": "Tpé", "Phường": "Phường", "": "", "T.An Giang": "An Giang", "T.P Huế": "Huế", "T.P. Huế": "Huế", "Huyện đảo Phú Quý": "Phú Quý"} {
		if got := viet.PlaceName(in); got != want {
			t.Errorf("PlaceName(%q) = %q", in, got)
		}
	}
}

func FuzzOrder(f *testing.F) {
	f.Add("Nguyễn Văn An", "TP. Huế")
	f.Fuzz(func(t *testing.T, a, b string) {
		c := viet.NewCollator()
		for _, cmp := range []func(a, b string) int{c.Compare, c.CompareNames, c.ComparePlaces} {
			if cmp(a, b) != -cmp(b, a) || cmp(a, a) != 0 {
				t.Fatalf("%q and %q", a, b)
			}
		}
	})
}

func BenchmarkCompare(b *testing.B) {
	c := viet.NewCollator()
	for b.Loop() {
		c.Compare("Nguyễn Văn Bình", "Nguyễn Văn Bính")
	}
}
