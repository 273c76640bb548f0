package main

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/dean161/vanban/viet"
)

// tcvn3 returns text as the bytes of TCVN3.
func tcvn3(t *testing.T, text string) string {
	t.Helper()
	code, err := viet.TCVN3.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return code
}

func TestConvertKeepsUnicode(t *testing.T) {
	utf8 := "Căn cứ Luật Tổ chức Chính phủ;\nXét đề nghị của Bộ trưởng,\n"
	old := "Bãi bỏ các quy định trước đây trái với Quyết định này.\nNơi nhận: như trên; lưu văn thư.\n"
	for _, test := range []struct {
		name, in string
		code     int
		out, err string
	}{
		{"UTF-8, then TCVN3", utf8 + tcvn3(t, old), 0, utf8 + old, ""},
		{"TCVN3, then UTF-8", tcvn3(t, old) + utf8, 0, old + utf8, ""},
		{"stray byte", utf8 + "Quyết định \xff\n" + utf8, 1, utf8 + "Quyết định \xff\n" + utf8, "dòng 3: không phải UTF-8"},
		{"stray byte at first", "\xffQuyết định\n" + utf8, 1, "\xffQuyết định\n" + utf8, "dòng 1: không phải UTF-8"},
		{"French line", utf8 + "caf\xe9 \xe0 l'\xe9cole\n", 1, utf8 + "caf\xe9 \xe0 l'\xe9cole\n", "dòng 3: không phải UTF-8"},
		{"both in a line", tcvn3(t, old) + tcvn3(t, "như trên ") + "Quyết\n", 1, old + tcvn3(t, "như trên ") + "Quyết\n", "dòng 3: lẫn UTF-8"},
		{"mark", "\ufeff" + utf8, 0, utf8, ""},
		{"ASCII for long", strings.Repeat("Cong hoa\n", 20000) + tcvn3(t, old), 0, strings.Repeat("Cong hoa\n", 20000) + old, ""},
		{"VIQR", "Cong hoa\nDDo^.c la^.p - Tu+. do - Ha.nh phu'c\n", 0, "Cong hoa\nĐộc lập - Tự do - Hạnh phúc\n", ""},
		{"UTF-16 without its mark", "V\x00i\x00\xc7\x1et\x00", 2, "", "UTF-16"},
		{"a zero byte", "Việt\x00 Nam là", 0, "Việt\x00 Nam là", ""},
		{"UTF-16, damaged", "\xff\xfeV\x00\x00\xd8i\x00", 1, "V\ufffdi", "dòng 1: có byte không có nghĩa trong utf-16"},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := vb(test.in, "text", "convert")
			if c.code != test.code || c.out != test.out || !strings.Contains(c.err, test.err) || test.err == "" && c.err != "" {
				t.Errorf("code %d\nout %q\nerr %q\nwant %d, %q, %q", c.code, c.out, c.err, test.code, test.out, test.err)
			}
		})
	}
}

func TestTextLines(t *testing.T) {
	for _, test := range []struct {
		args, in string
		code     int
		out, err string
	}{
		{"convert", "C\xe9NG H\xdfA X\xb7 H\xe9I\nQuy\xd5t \xae\xdenh\n", 0, "CỘNG HÒA XÃ HỘI\nQuyết định\n", "từ dòng 1: đã viết hoa"},
		{"convert", "CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", 0, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "đã viết hoa"},
		{"convert --from viscii", "Vi\xaet\n", 0, "Việt\n", ""},
		{"convert --from cp1258", "Vi\xea\xf2t\nx\x8a\n", 1, "Việt\nx\ufffd\n", "dòng 2: có byte không có nghĩa trong cp1258"},
		{"convert --from viqr", "Vie^.t \ufffd\n", 1, "Việt \ufffd\ufffd\ufffd\n", "dòng 1: có byte không có nghĩa trong viqr"},
		{"convert", "Việt \ufffd\n", 0, "Việt \ufffd\n", ""},
		{"convert --to tcvn3", "Ủy ban\nphê duyệt\n", 1, "?y ban\nph\xaa duy\xd6t\n", "dòng 1: bảng mã không có chữ 'Ủ'"},
		{"convert --to tcvn3 --small", "Ủy ban ĐỀ ÁN Ưu 漢\n", 1, "\xf1y ban \xa7\xd2 \xb8N \xa6u ?\n", "'漢'"},
		{"convert --to tcvn3 --small", "ĐỀ ÁN\n", 0, "\xa7\xd2 \xb8N\n", ""},
		{"convert --to vni --small", "", 2, "", "--small chỉ dùng với --to tcvn3"},
		{"convert --to tcvn3", "Việt \xff\n", 1, "Vi\xd6t ?\n", "dòng 1: không phải UTF-8"},
		{"clean", "Vi\xd6t  Nam\nHà  Nội\n", 1, "Vi\xd6t  Nam\nHà Nội\n", "dòng 1: không phải UTF-8"},
		{"words", "\ufeff21\n", 0, "hai mươi mốt\n", ""},
		{"sort", "\ufeffb\r\na\r\n", 0, "a\r\nb\r\n", ""},
	} {
		t.Run(test.args, func(t *testing.T) {
			c := vb(test.in, append([]string{"text"}, strings.Fields(test.args)...)...)
			if c.code != test.code || c.out != test.out || !strings.Contains(c.err, test.err) || test.err == "" && c.err != "" {
				t.Errorf("code %d\nout %q\nerr %q\nwant %d, %q, %q", c.code, c.out, c.err, test.code, test.out, test.err)
			}
		})
	}
}

// Columns of changes of several steps count from the start of the line.
func TestCleanReportColumns(t *testing.T) {
	c := vb("é , \u200bé  x", "text", "clean", "--report")
	for _, at := range []string{"1:2: ", "1:5: ", "1:7: "} {
		if !strings.Contains(c.err, at) {
			t.Errorf("no change at %s in\n%s", at, c.err)
		}
	}
}

// convert answers lines that leave no doubt before it has seen the rest.
func TestConvertStreams(t *testing.T) {
	for _, test := range []struct{ args, in, out string }{
		{"", "Cong hoa\n", "Cong hoa\n"},
		{"", "Quyết định\n", "Quyết định\n"},
		{"--from vni", "Co\xe4ng\n", "Cộng\n"},
	} {
		t.Run(test.args+test.in, func(t *testing.T) {
			workIn(t)
			c := process(t, append([]string{"text", "convert"}, strings.Fields(test.args)...)...)
			in, _ := c.StdinPipe()
			out, _ := c.StdoutPipe()
			if err := c.Start(); err != nil {
				t.Fatal(err)
			}
			for n := range 2 {
				fmt.Fprint(in, test.in)
				buf := make([]byte, len(test.out))
				if _, err := io.ReadFull(out, buf); err != nil || string(buf) != test.out {
					t.Errorf("line %d: %q, %v", n, buf, err)
				}
			}
			in.Close()
			if err := c.Wait(); err != nil {
				t.Error(err)
			}
		})
	}
}
