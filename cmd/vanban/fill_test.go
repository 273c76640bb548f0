package main

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
)

// fillable is a letter whose text is tags: rendered, it is a template.
func fillable(tags string) string {
	return "---\nloai: Công văn\nco_quan_chu_quan: UBND tỉnh Thanh Giang\nco_quan: Sở Nội vụ\nso: /SNV-VP\ndia_danh: Thanh Giang\ntrich_yeu: mời họp\n" +
		"kinh_gui: Sở A\nky: {chuc_vu: Giám đốc, ho_ten: Lê Thanh Hà}\nnoi_nhan: [Như trên]\n---\n" + tags + "\n"
}

func TestFill(t *testing.T) {
	workIn(t, "mau.md", fillable("Kính mời {{.ten}}, {{join .ds}}.\n\n{{if .co}}\n\nCó [ten].\n\n{{end}}\n\nSố {{.so}}, {{.le}}."),
		"a.yaml", "ten: Ông & Bà\nds: [A, B, C]\nco: true\nso: 05\nle: 1.50\nthua: x\n",
		"b.json", `{"ten": "X", "ds": [], "co": false, "so": 7, "le": 1.5}`,
		"thieu.yaml", "ds: []\n", "hong.json", "{", "lap.yaml", "a: 1\na: 2\n", "chu.yaml", "chữ\n")
	if c := vb("", "render", "mau.md", "--format", "docx"); c.code != 0 {
		t.Fatalf("%+v", c)
	}
	tests := []struct {
		args     string
		code     int
		out, err string // a part of what is printed
	}{
		{"mau.docx a.yaml", 0, "a.docx\n", "mau.docx: «thua»: cảnh báo: mẫu không dùng giá trị này"},
		{"mau.docx b.json -o kq.docx", 0, "kq.docx\n", ""},
		{"mau.docx thieu.yaml", 1, "", "mau.docx: thân văn bản (word/document.xml), đoạn "},
		{"mau.docx thieu.yaml --blank ……", 0, "thieu.docx\n", ""},
		{"mau.docx thieu.yaml --delims", 2, "", "thiếu giá trị của tùy chọn --delims"},
		{"mau.docx thieu.yaml --delims [", 2, "", `--delims "[" không đúng`},
		{"mau.docx a.yaml --names ten", 2, "", "--names chỉ dùng với --delims"},
		{"mau.docx hong.json", 2, "", "hong.json: lỗi: 1:2: thiếu khóa"},
		{"mau.docx lap.yaml", 2, "", `lap.yaml: lỗi: 2:1: khóa "a" đã có ở dòng 1`},
		{"mau.docx chu.yaml", 2, "", "dữ liệu phải gồm các cặp tên và giá trị"},
		{"mau.md a.yaml -o x.docx", 1, "", "mau.md: lỗi: không phải tệp DOCX"},
		{"nope.docx a.yaml", 2, "", "nope.docx: lỗi: không mở được tệp"},
		{"mau.docx nope.yaml", 2, "", "nope.yaml: lỗi: không mở được tệp"},
		{"mau.docx a.yaml -o mau.docx", 2, "", "sẽ ghi đè lên mau.docx"},
		{"mau.docx", 2, "", "cần đúng hai tệp"},
		{"- a.yaml", 2, "", "mẫu phải là một tệp"},
	}
	for _, test := range tests {
		c := vb("", append([]string{"fill"}, strings.Fields(test.args)...)...)
		if c.code != test.code || !strings.Contains(c.out, test.out) || !strings.Contains(c.err, test.err) || test.err == "" && test.code == 0 && strings.Contains(c.err, "lỗi") {
			t.Errorf("%s: %+v, want %+v", test.args, c, test)
		}
	}
	for _, name := range []string{"x.docx", "hong.docx", "chu.docx"} {
		if _, err := os.Stat(name); err == nil {
			t.Errorf("%s was written", name)
		}
	}
	c := vb("ten: X\n", "fill", "--json", "mau.docx", "-", "--delims", "[ ]")
	var r fillJSON
	if err := json.Unmarshal([]byte(c.out), &r); err != nil || !r.OK || r.Output != "vanban.docx" || r.Bytes == 0 {
		t.Errorf("%v %+v", err, c)
	}
	c = vb("", "fill", "--json", "mau.docx", "thieu.yaml", "-o", "y.docx")
	if err := json.Unmarshal([]byte(c.out), &r); err != nil || r.OK || len(r.Problems) < 3 || r.Problems[0].Tag != "{{.ten}}" || r.Problems[0].Severity != "error" || r.Problems[0].Paragraph == 0 {
		t.Errorf("%v %+v", err, c)
	}
}

// TestFillLetterhead fills a letterhead with a document.
func TestFillLetterhead(t *testing.T) {
	workIn(t, "giay.md", fillable("Số {{.so}} {{.trich_yeu}} {{join .kinh_gui}}\n\n{{.noi_dung}}\n\n{{.noi_nhan}}\n\n{{range .ky}}{{.ho_ten}}{{end}}\n\nhết"),
		"thu.md", fillable("Nội dung thư."), "hong.md", fillable("Nội dung thư.\n--- phu_luc\n---\nPhụ lục."), "sai.md", "---\nloai: Công văn\n---\n")
	if c := vb("", "render", "giay.md", "--format", "docx"); c.code != 0 {
		t.Fatalf("%+v", c)
	}
	if c := vb("", "fill", "giay.docx", "thu.md", "-o", "x.docx"); c.code != 0 || c.out != "x.docx\n" {
		t.Errorf("%+v", c)
	}
	if c := vb("", "fill", "giay.docx", "hong.md"); c.code != 1 || !strings.Contains(c.err, "mẫu giấy tiêu đề không nhận phụ lục") {
		t.Errorf("%+v", c)
	}
	if c := vb("", "fill", "giay.docx", "sai.md"); c.code != 1 || !strings.Contains(c.err, "sai.md: lỗi: ") {
		t.Errorf("%+v", c)
	}
}

// TestDataValues: what is typed is what is printed.
func TestDataValues(t *testing.T) {
	workIn(t, "d.yaml", "a: 05\nb: 5\nc: 1.50\nd: 1.5\ne: true\nf: 'true'\ng: 2024-11-26\nh: |\n  một\n  hai\ni: 1e3\nj: [1, x]\nk: ~\n")
	a := &app{}
	got, err := a.readData("d.yaml")
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]any{"a": "05", "b": 5, "c": "1.50", "d": 1.5, "e": true, "f": "true", "g": "2024-11-26", "h": "một\nhai", "i": "1e3", "k": nil}
	m := got.(map[string]any)
	if !slices.Equal(m["j"].([]any), []any{1, "x"}) {
		t.Errorf("j: %v", m["j"])
	}
	for k, v := range want {
		if m[k] != v {
			t.Errorf("%s: %#v, want %#v", k, m[k], v)
		}
	}
}

func TestFields(t *testing.T) {
	workIn(t, "mau.md", fillable("{{.ten}} {{range .ds}}{{.x}}{{end}} {{if .co}}y{{end}} [ten]"), "hong.md", fillable("{{.ten"))
	if c := vb("", "render", "mau.md", "hong.md", "--format", "docx"); c.code != 0 {
		t.Fatalf("%+v", c)
	}
	const want = "ten*                     chữ\nds*                      danh sách\n  x*                     chữ\nco                       điều kiện\n"
	if c := vb("", "fields", "mau.docx"); c.code != 0 || c.out != want {
		t.Errorf("%+v", c)
	}
	if c := vb("", "fields", "mau.docx", "--json"); c.code != 0 || !json.Valid([]byte(c.out)) {
		t.Errorf("%+v", c)
	}
	if c := vb("", "fields", "mau.docx", "--delims", "[ ]", "--names", "ten"); c.out != "ten*                     chữ\n" {
		t.Errorf("%+v", c)
	}
	if c := vb("", "fields", "mau.docx", "--delims", "[ ]"); c.code != 2 {
		t.Errorf("%+v", c)
	}
	if c := vb("", "fields", "hong.docx"); c.code != 1 || !strings.Contains(c.err, "mà không đóng trong cùng đoạn") {
		t.Errorf("%+v", c)
	}
}
