package main

import (
	"io"
	"os/exec"
	"strings"
	"testing"
)

func TestText(t *testing.T) {
	for _, test := range []struct {
		args, in string
		code     int
		out, err string
	}{
		{"convert", "C\xe9ng h\xdfa x\xb7 h\xe9i\nch\xf1 ngh\xdca Vi\xd6t Nam", 0, "Cộng hòa xã hội\nchủ nghĩa Việt Nam", ""},
		{"convert", "QuyÕt ®Þnh vÒ viÖc\r\n", 0, "Quyết định về việc\r\n", ""},
		{"convert --font .VnTimeH", "QuyÕt ®Þnh", 0, "QUYẾT ĐỊNH", ""},
		{"convert --to tcvn3", "phương\u0301\n", 1, "ph\xad\xacn?\n", "dòng 1: bảng mã không có chữ"},
		{"convert --to tcvn3 --replace", "phương Ấn\n", 0, "ph\xad\xacng ?n\n", ""},
		{"convert --from vni --to viqr", "Co\xe4ng ho\xf8a", 0, "Co^.ng ho`a", ""},
		{"convert", "\xff\xfeV\x00i\x00\xc7\x1et\x00\n\x00", 0, "Việt\n", ""},
		{"convert", "caf\xe9 \xe0 l'\xe9cole", 2, "", "không nhận ra bảng mã"},
		{"convert --from x", "", 2, "", `không có bảng mã "x"`},
		{"convert --to x", "", 2, "", `không có bảng mã "x"`},
		{"convert --names", "", 2, "", "convert không có tùy chọn --names"},
		{"detect", "Việt Nam", 0, "unicode 1.00\n", ""},
		{"detect", "\xff\xfeV\x00", 0, "utf-16 1.00\n", ""},
		{"words", "1.000.007\n\n-12,5\n3.25\n", 0, "một triệu không trăm linh bảy\n\nâm mười hai phẩy năm\nba phẩy hai mươi lăm\n", ""},
		{"words --le --bon --nam --mot --ngan --capital", "2104\n25\n21\n", 0, "Hai ngàn một trăm lẻ bốn\nHai mươi năm\nHai mươi một\n", ""},
		{"words --money vnd --capital --chan", "1.250.000", 0, "Một triệu hai trăm năm mươi nghìn đồng chẵn", ""},
		{"words --money usd --back", "mười hai đô la Mỹ và năm mươi xu\nmột đồng", 1, "12,50\nmột đồng", "dòng 2"},
		{"words --ordinal", "1\n4\n1,5", 1, "thứ nhất\nthứ tư\n1,5", "dòng 3"},
		{"words --ordinal --back", "thứ nhì", 0, "2", ""},
		{"words --back", "hai triệu rưỡi\nx\n", 1, "2.500.000\nx\n", "dòng 2"},
		{"words --money xxx", "1", 2, "", "không có mã tiền"},
		{"words --money vnd --ordinal", "1", 2, "", "không dùng cùng nhau"},
		{"sort", "Điều 10\nĐiều 9\nDanh sách", 0, "Danh sách\nĐiều 9\nĐiều 10\n", ""},
		{"sort --names", "Lê Văn Bình\nTrần Thị Ánh\n", 0, "Trần Thị Ánh\nLê Văn Bình\n", ""},
		{"sort --places", "Thành phố Huế\r\nTỉnh An Giang\r\n", 0, "Tỉnh An Giang\r\nThành phố Huế\r\n", ""},
		{"sort --places --names", "", 2, "", "không dùng cùng nhau"},
		{"clean", "Quy\u00ea\u0301t  định , số\n", 0, "Quyết định, số\n", ""},
		{"clean --report --steps spaces", "một  hai , ba", 0, "một hai , ba", "1:4: bỏ dấu cách thừa"},
		{"clean --steps x", "", 2, "", `không có bước "x"`},
		{"", "", 2, "", "thiếu việc"},
		{"x", "", 2, "", `không có việc "x"`},
		{"sort x", "", 2, "", `thừa "x"`},
	} {
		t.Run(test.args, func(t *testing.T) {
			c := vb(test.in, append([]string{"text"}, strings.Fields(test.args)...)...)
			if c.code != test.code || c.out != test.out || !strings.Contains(c.err, test.err) || test.err == "" && c.err != "" {
				t.Errorf("code %d\nout %q\nerr %q\nwant %d, %q, %q", c.code, c.out, c.err, test.code, test.out, test.err)
			}
		})
	}
}

// The filter answers each line before the next is typed.
func TestTextStreams(t *testing.T) {
	workIn(t)
	c := process(t, "text", "words")
	in, _ := c.StdinPipe()
	out, _ := c.StdoutPipe()
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	buf := make([]byte, 100)
	for _, line := range []struct{ in, out string }{{"21\n", "hai mươi mốt\n"}, {"4\n", "bốn\n"}} {
		io.WriteString(in, line.in)
		if n, err := out.Read(buf); err != nil || string(buf[:n]) != line.out {
			t.Errorf("%q, %v; want %q", buf[:n], err, line.out)
		}
	}
	in.Close()
	if err := c.Wait(); err != nil {
		t.Errorf("%v", err.(*exec.ExitError))
	}
}
