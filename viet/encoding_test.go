package viet_test

import (
	"bytes"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/viet"
)

// letters returns all letters of Vietnamese: 29 in two cases, vowels with all tones.
func letters() string {
	var b strings.Builder
	for _, r := range "aăâbcdđeêghiklmnoôơpqrstuưvxy" {
		b.WriteRune(r)
		if strings.ContainsRune("aăâeêioôơuưy", r) {
			for _, mark := range []string{"\u0300", "\u0309", "\u0303", "\u0301", "\u0323"} {
				b.WriteString(norm.NFC.String(string(r) + mark))
			}
		}
	}
	return b.String() + strings.ToUpper(b.String())
}

func TestLettersRoundTrip(t *testing.T) {
	all := letters()
	if n := len([]rune(all)); n != 2*(29+12*5) {
		t.Fatalf("%d letters", n)
	}
	for _, e := range viet.Encodings() {
		text := all
		switch e {
		case viet.TCVN3:
			text = strings.ToLower(all) + "ABCDĐEÊĂÂOÔƠUƯY"
		case viet.TCVN3Upper:
			text = strings.ToUpper(all)
		}
		text += " 0123456789 .,;:!?'`~^(+\\ ddđDDĐdD a. d\\d\r\n"
		if e == viet.TCVN3Upper {
			text = strings.ToUpper(text)
		}
		code, err := e.NewEncoder().String(text)
		if err != nil {
			t.Errorf("%s: %v", e, err)
			continue
		}
		if got, err := e.NewDecoder().String(code); err != nil || got != text {
			t.Errorf("%s: %v\n got %q\nwant %q", e, err, got, text)
		}
	}
}

// The table of VNI as its makers printed it: each letter and its bytes in Latin-1.
func TestVNITable(t *testing.T) {
	table := "á aù à aø ả aû ã aõ ạ aï â aâ ấ aá ầ aà ẩ aå ẫ aã ậ aä ă aê ắ aé ằ aè ẳ aú ẵ aü ặ aë é eù è eø ẻ eû ẽ eõ ẹ eï ê eâ ế eá ề eà ể eå ễ eã ệ eä " +
		"í í ì ì ỉ æ ĩ ó ị ò ó où ò oø ỏ oû õ oõ ọ oï ô oâ ố oá ồ oà ổ oå ỗ oã ộ oä ơ ô ớ ôù ờ ôø ở ôû ỡ ôõ ợ ôï ú uù ù uø ủ uû ũ uõ ụ uï ư ö ứ öù ừ öø ử öû ữ öõ ự öï " +
		"ý yù ỳ yø ỷ yû ỹ yõ ỵ î đ ñ"
	cells := strings.Fields(table + " " + strings.ToUpper(table))
	if len(cells) != 2*2*67 {
		t.Fatal(len(cells))
	}
	for i := 0; i < len(cells); i += 2 {
		want, _ := charmap.ISO8859_1.NewEncoder().String(cells[i+1])
		if got, err := viet.VNI.NewEncoder().String(cells[i]); err != nil || got != want {
			t.Errorf("%s is % X, %v; want % X", cells[i], got, err, want)
		}
		if got, err := viet.VNI.NewDecoder().String(want); err != nil || got != cells[i] {
			t.Errorf("% X is %s, %v; want %s", want, got, err, cells[i])
		}
	}
}

// The letters of TCVN3 as the standard lists them, from B5 on.
func TestTCVN3Table(t *testing.T) {
	for first, letters := range map[byte]string{0xA1: "ĂÂÊÔƠƯĐăâêôơưđ", 0xB5: "àảãáạ", 0xBB: "ằẳẵắ", 0xC6: "ặầẩẫấậè", 0xCE: "ẻẽéẹềểễếệìỉ", 0xDC: "ĩíịò", 0xE1: "ỏõóọồổỗốộờởỡớợù", 0xF1: "ủũúụừửữứựỳỷỹýỵ"} {
		for _, r := range letters {
			if got, err := viet.TCVN3.NewEncoder().Bytes([]byte(string(r))); err != nil || len(got) != 1 || got[0] != first {
				t.Errorf("%c is % X, %v; want %X", r, got, err, first)
			}
			first++
		}
	}
}

// Of bytes and runes there is one each way.
func TestTablesAreOneToOne(t *testing.T) {
	for _, e := range []viet.Encoding{viet.TCVN3, viet.VISCII, viet.VPS, viet.CP1258} {
		seen := map[string]int{}
		for b := range 256 {
			s, err := e.NewDecoder().String(string([]byte{byte(b)}))
			if err != nil || s == "\uFFFD" {
				continue
			}
			if old, twice := seen[s]; twice {
				t.Errorf("%s: %02X and %02X are both %q", e, old, b, s)
			}
			seen[s] = b
			code, err := e.NewEncoder().String(s)
			if err == nil && code != string([]byte{byte(b)}) {
				t.Errorf("%s: %02X is %q, which encodes as % X", e, b, s, code)
			}
		}
		if e == viet.CP1258 || e == viet.TCVN3 {
			continue
		}
		for _, r := range letters() {
			if _, ok := seen[string(r)]; !ok {
				t.Errorf("%s has no %q", e, r)
			}
		}
	}
}

func TestKnownTexts(t *testing.T) {
	for _, tt := range []struct {
		e          viet.Encoding
		code, text string
	}{
		{viet.TCVN3, "C\xe9ng h\xdfa x\xb7 h\xe9i ch\xf1 ngh\xdca Vi\xd6t Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"},
		{viet.TCVN3, "th\xad\xacng, \xae\xad\xeec \x96 \x9325\xb0C\x94", "thương, được – “25°C”"},
		{viet.TCVN3Upper, "quyÕt ®Þnh", ""},
		{viet.VNI, "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", ""},
		{viet.VISCII, "Ti\xaang Vi\xaet", "Tiếng Việt"},
		{viet.VPS, "Ti\x89ng Vi\x8ct", "Tiếng Việt"},
		{viet.CP1258, "Ti\xea\xecng Vi\xea\xf2t \xf0\xfd\xf5\xf2c", "Tiếng Việt được"},
		{viet.VIQR, "Tie^'ng Vie^.t, DDa(\\.c bie^.t dde^? o+? dda^'y\\.", "Tiếng Việt, Đă.c biệt để ở đấy."},
		{viet.VIQR, "a'^ o.+ \\dd x. ba\\?", "ấ ợ dd x. ba?"},
	} {
		switch tt.e {
		case viet.TCVN3Upper, viet.VNI: // typed as Latin-1
			var b []byte
			for _, r := range tt.code {
				b = append(b, byte(r))
			}
			tt.code = string(b)
			tt.text = map[viet.Encoding]string{viet.TCVN3Upper: "QUYẾT ĐỊNH", viet.VNI: "Cộng hòa xã hội chủ nghĩa Việt Nam"}[tt.e]
		}
		if got, err := tt.e.NewDecoder().String(tt.code); err != nil || got != tt.text {
			t.Errorf("%s %q: %q, %v; want %q", tt.e, tt.code, got, err, tt.text)
		}
	}
}

// iconv reads bytes as TCVN 5712 VN1 and as CP1258; we must read them alike.
func TestIconvJudges(t *testing.T) {
	iconv := judge.Program(t, "iconv")
	read := func(charset string, b ...byte) (string, bool) {
		cmd := exec.Command(iconv, "-f", charset, "-t", "UTF-8")
		cmd.Stdin = bytes.NewReader(b)
		out, err := cmd.Output()
		return string(out), err == nil
	}
	for b := range 256 {
		got, _ := viet.CP1258.NewDecoder().String(string([]byte{byte(b)}))
		if want, ok := read("CP1258", byte(b)); ok && got != want {
			t.Errorf("CP1258 %02X: %q, want %q", b, got, want)
		} else if !ok && got != "\uFFFD" {
			t.Errorf("CP1258 %02X: %q, which iconv does not read", b, got)
		}
		if b >= 0xB0 && b <= 0xB4 || b < 0x20 || b >= 0x80 && b < 0xA0 { // VN1 alone has letters there
			continue
		}
		got, _ = viet.TCVN3.NewDecoder().String(string([]byte{byte(b)}))
		if want, ok := read("TCVN", byte(b)); !ok || got != want {
			t.Errorf("TCVN3 %02X: %q, want %q", b, got, want)
		}
	}
	all := strings.Join(strings.Split(letters(), ""), " ") + " “–”…₫"
	cmd := exec.Command(iconv, "-f", "UTF-8", "-t", "CP1258")
	cmd.Stdin = strings.NewReader(all)
	if want, err := cmd.Output(); err == nil {
		if got, err := viet.CP1258.NewEncoder().Bytes([]byte(all)); err != nil || !bytes.Equal(got, want) {
			t.Errorf("encoding CP1258: %v\n got % X\nwant % X", err, got, want)
		}
	}
	var pairs []byte
	for _, base := range "aAeEiIoOuUyY\xc2\xe2\xca\xea\xd4\xf4\xc3\xe3\xd5\xf5\xdd\xfd" {
		for _, mark := range []byte{0xCC, 0xD2, 0xDE, 0xEC, 0xF2} {
			pairs = append(pairs, byte(base), mark, ' ')
		}
	}
	want, ok := read("CP1258", pairs...)
	if got, _ := viet.CP1258.NewDecoder().Bytes(pairs); !ok || string(got) != norm.NFC.String(want) {
		t.Errorf("CP1258 pairs\n got %s\nwant %s", got, want)
	}
}

// perl's Encode has VISCII.
func TestPerlJudgesVISCII(t *testing.T) {
	perl := judge.Program(t, "perl")
	cmd := exec.Command(perl, "-MEncode", "-CO", "-e", `print decode("viscii", join "", map chr, 0..255)`)
	want, err := cmd.Output()
	if err != nil {
		t.Skip("perl has no VISCII: ", err)
	}
	all := make([]byte, 256)
	for i := range all {
		all[i] = byte(i)
	}
	if got, _ := viet.VISCII.NewDecoder().Bytes(all); !bytes.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// x/text decodes single bytes of Windows-1258 too.
func TestCP1258LikeCharmap(t *testing.T) {
	for b := range 256 {
		got, _ := viet.CP1258.NewDecoder().String(string([]byte{byte(b)}))
		want := string(charmap.Windows1258.DecodeByte(byte(b)))
		if got != want && got != "\uFFFD" {
			t.Errorf("%02X: %q, want %q", b, got, want)
		}
	}
}

// A stream cut anywhere decodes and encodes like the whole.
func TestChunks(t *testing.T) {
	text := "Cộng hòa ĐẠ dđ d\\d Ộ ợ. ưỡ a? ă( “x”"
	for _, e := range viet.Encodings() {
		in := text
		switch e {
		case viet.TCVN3:
			in = "Cộng hòa ưỡ ă( “x”"
		case viet.TCVN3Upper:
			in = "CỘNG HÒA ƯỠ Ă( “X”"
		case viet.VIQR, viet.VISCII, viet.VPS:
			in = strings.NewReplacer("“", "", "”", "").Replace(text)
		}
		code, err := e.NewEncoder().String(in)
		if err != nil {
			t.Errorf("%s: %v", e, err)
		}
		for n := 1; n < 5; n++ {
			if got := inChunks(t, e.NewDecoder(), code, n); got != in {
				t.Errorf("%s, chunks of %d: decoded %q", e, n, got)
			}
			if got := inChunks(t, e.NewEncoder(), in, n); got != code {
				t.Errorf("%s, chunks of %d: encoded %q, want %q", e, n, got, code)
			}
		}
	}
}

// inChunks transforms s through a reader that gives n bytes at a time.
func inChunks(t *testing.T, tr transform.Transformer, s string, n int) string {
	t.Helper()
	out, err := io.ReadAll(transform.NewReader(&dripper{s, n}, tr))
	if err != nil {
		t.Error(err)
	}
	return string(out)
}

type dripper struct {
	s string
	n int
}

func (d *dripper) Read(p []byte) (int, error) {
	if d.s == "" {
		return 0, io.EOF
	}
	n := copy(p[:min(d.n, len(p))], d.s)
	d.s = d.s[n:]
	return n, nil
}

func TestUnsupported(t *testing.T) {
	_, err := viet.TCVN3.NewEncoder().String("Á")
	if err == nil || !strings.Contains(err.Error(), "U+00C1") {
		t.Errorf("error %v", err)
	}
	got, err := encoding.ReplaceUnsupported(viet.TCVN3.NewEncoder()).String("Áo")
	if err != nil || got != "?o" {
		t.Errorf("%q, %v", got, err)
	}
	got, err = encoding.HTMLEscapeUnsupported(viet.VIQR.NewEncoder()).String("中a")
	if err != nil || got != "&#20013;a" {
		t.Errorf("%q, %v", got, err)
	}
	if _, err := viet.VNI.NewEncoder().String("a\xff"); err == nil {
		t.Error("no error for invalid UTF-8")
	}
}

func TestEncodingNames(t *testing.T) {
	for _, e := range viet.Encodings() {
		if got, ok := viet.ParseEncoding(strings.ToUpper(e.String())); !ok || got != e {
			t.Errorf("ParseEncoding(%q) = %v, %v", e, got, ok)
		}
	}
	if _, ok := viet.ParseEncoding("latin1"); ok || viet.Encoding(99).String() != "" {
		t.Error("an encoding that is none has a name")
	}
}

func FuzzEncodings(f *testing.F) {
	for _, s := range []string{"Tiếng Việt", "Tie^'ng Vie^.t \\dd", "Coäng hoøa", "C\xe9ng h\xdfa", "\xea\xec\xd2a\xcc"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, e := range viet.Encodings()[1:] {
			text, err := e.NewDecoder().String(s) // any bytes
			if err != nil {
				t.Fatalf("%s: decoding %q: %v", e, s, err)
			}
			if e != viet.CP1258 { // foreign letters with tones may decode to more than one spelling
				code, err := e.NewEncoder().String(text)
				if err == nil {
					if again, _ := e.NewDecoder().String(code); again != text {
						t.Fatalf("%s: %q encodes as %q, which decodes as %q", e, text, code, again)
					}
				}
			}
			if x := norm.NFC.String(s); true {
				code, err := e.NewEncoder().String(x)
				if err != nil {
					continue
				}
				if again, _ := e.NewDecoder().String(code); again != x {
					t.Fatalf("%s: %q encodes as %q, which decodes as %q", e, x, code, again)
				}
			}
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	text := strings.Repeat("Thực hiện quyết định của thủ tướng chính phủ phê duyệt đề án giai đoạn 2021-2025. ", 500)
	for _, e := range viet.Encodings()[1:] {
		if e == viet.TCVN3Upper {
			text = strings.ToUpper(text)
		}
		code, err := e.NewEncoder().Bytes([]byte(text))
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprint(e), func(b *testing.B) {
			d := e.NewDecoder()
			dst := make([]byte, 4*len(code))
			b.SetBytes(int64(len(code)))
			for b.Loop() {
				if _, _, err := d.Transformer.Transform(dst, code, true); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
