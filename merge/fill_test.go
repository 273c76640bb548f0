package merge

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"github.com/dean161/vanban"
)

// oneRow yields a row of string values.
func oneRow(fields ...string) Row {
	r := Row{Line: 2}
	for i := 0; i < len(fields); i += 2 {
		r.Fields = append(r.Fields, Field{fields[i], fields[i+1]})
	}
	return r
}

// xmlOf returns document.xml of the i-th letter in a zip.
func xmlOf(t *testing.T, zipped []byte, i int) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(zipped), int64(len(zipped)))
	if err != nil {
		t.Fatal(err)
	}
	return part1(t, readAll(t, z.File[i]), "word/document.xml")
}

func readAll(t *testing.T, f *zip.File) []byte {
	t.Helper()
	r, err := f.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func part1(t *testing.T, file []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		if f.Name == name {
			return string(readAll(t, f))
		}
	}
	t.Fatalf("no %s", name)
	return ""
}

// TestInjection holds that a value is text, whatever it looks like, or that its
// row fails.
func TestInjection(t *testing.T) {
	for _, c := range []struct{ value, want string }{
		{"{{.ong_ba}}", "{{.ong_ba}}"},
		{"{{range}}", "{{range}}"},
		{"<w:p>", "&lt;w:p&gt;"},
		{"A & B", "A &amp; B"},
		{"**đậm** \\", "**đậm** \\"},
		{"=SUM(A1)", "=SUM(A1)"},
		{"]]>", "]]&gt;"},
		{"0012", "0012"},
		{"a\nb", "! dòng 2, cột \"Họ và tên\": noi_dung thứ 1, chu thứ 2, chu: lỗi: giá trị có dấu xuống dòng"},
		{"a\x00b", "! dòng 2, cột \"Họ và tên\": noi_dung thứ 1, chu thứ 2, chu: lỗi: giá trị có ký tự điều khiển"},
		{"a\u2028b", "! dòng 2, cột \"Họ và tên\": noi_dung thứ 1, chu thứ 2, chu: lỗi: giá trị có ký tự điều khiển"},
		{"a\u202eb", "a\u202eb"},
		{strings.Repeat("dài ", 1<<18), strings.Repeat("dài ", 1<<18)[:1<<18]},
	} {
		zipped, entries, _ := run(t, decoded(t, invitation), rowsOf([]Row{oneRow("Họ và tên", c.value, "ong_ba", "Bà", "ghi_chu", "")}), nil)
		if want, bad := strings.CutPrefix(c.want, "! "); bad {
			if found := entries[0].Found(); len(found) == 0 || !strings.HasPrefix(found[0].String(), want) {
				t.Errorf("%.20q: %v", c.value, found)
			}
			continue
		}
		if !entries[0].OK {
			t.Errorf("%.20q: %.300s", c.value, entries[0].Found()[0].String())
			continue
		}
		if got := xmlOf(t, zipped, 0); !strings.Contains(got, c.want) {
			t.Errorf("%.20q: not in the letter", c.value)
		}
	}
}

// TestNothingCarriedOver holds that no letter has a value of another, and that a
// paragraph whose {{if}} prints nothing goes.
func TestNothingCarriedOver(t *testing.T) {
	rows := []Row{oneRow("ho_va_ten", "Một", "ong_ba", "Ông", "ghi_chu", "riêng"), oneRow("ho_va_ten", "Hai", "ong_ba", "Bà", "ghi_chu", "")}
	doc := decoded(t, invitation)
	zipped, _, s := run(t, doc, rowsOf(rows), nil)
	if s.Written != 2 {
		t.Fatal(s)
	}
	first, second := xmlOf(t, zipped, 0), xmlOf(t, zipped, 1)
	if !strings.Contains(first, "Một") || !strings.Contains(first, "Ghi chú: riêng.") || strings.Contains(first, "Hai") {
		t.Error("first letter")
	}
	if !strings.Contains(second, "Hai") || strings.Contains(second, "riêng") || strings.Contains(second, "Ghi chú") {
		t.Error("second letter")
	}
	if strings.Count(first, "<w:p>")-strings.Count(second, "<w:p>") != 1 {
		t.Error("an empty paragraph is left")
	}
	if doc.Body[0] == nil || !strings.Contains(string(mustJSON(doc)), "{{.ho_va_ten}}") {
		t.Error("the document was changed")
	}
}

func mustJSON(doc *vanban.Document) []byte {
	h := document{doc}
	_ = h.hash()
	return line(doc)
}

func TestBadTags(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"{{.ho_ten}}", "noi_dung thứ 1, chu thứ 1, chu: lỗi: thẻ hỏi cột ho_ten, dữ liệu không có; các cột: ho_va_ten, nu [MRG-03]"},
		{"{{ho_ten | upper}}", "thẻ hỏi cột ho_ten"},
		{"{{ho_va_ten 1}}", `không có hàm "ho_va_ten"`},
		{"{{.ho_va_ten", "thẻ {{ không đóng bằng }}"},
		{"{{if .nu}}Bà", "không có {{end}} trong cùng một đoạn"},
		{"Bà{{end}}", "thẻ {{end}} hoặc {{else}} không có thẻ mở"},
		{"{{}}", "thẻ trống"},
		{"{{họ và tên}}", `không có hàm "họ"`},
		{"{{define \"x\"}}a{{end}}", "thẻ define và block không dùng được"},
		{"{{range 99999999}}{{end}}", "số 99999999 trong thẻ lớn hơn 10000"},
		{"{{if .nu}}{{.khac}}{{end}}", "thẻ hỏi cột khac"},
		{"{{range .nu}}{{$.khac}}{{end}}", "thẻ hỏi cột khac"},
		{"{{template \"x\"}}", "thẻ template không dùng được"},
	} {
		doc := decoded(t, strings.Replace(invitation, "Sở Nội vụ trân trọng kính mời **{{.ong_ba}} {{.ho_va_ten}}** tới dự hội nghị.", c.text, 1))
		doc.Body = doc.Body[:1]
		_, err := Zip(context.Background(), io.Discard, Document(doc), rowsOf([]Row{oneRow("Họ và tên", "A", "nu", "")}), nil)
		ok := false
		for want := range strings.SplitSeq(c.want, "|") {
			ok = ok || err != nil && strings.Contains(err.Error(), want)
		}
		if !ok {
			t.Errorf("%s: %v", c.text, err)
		}
	}
}

// TestTags shows what tags print.
func TestTags(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"{{.ho_va_ten}}|{{ho_va_ten}}|{{ $.ho_va_ten }}|{{index . \"Họ và tên\"}}", "Lê A|Lê A|Lê A|Lê A"},
		{"{{ho_va_ten | upper}} {{chu_hoa .ho_va_ten}}", "LÊ A LÊ A"},
		{"{{range ds}}{{.ten}};{{end}}", "x;y;"},
		{"{{range $i, $d := .ds}}{{$i}}{{$d.ten}}{{end}}", "0x1y"},
		{"{{len ds}} {{len ho_va_ten}} {{with index ds 1}}{{ten}}{{end}}", "2 5 y"},
		{"{{if nu}}Bà{{else}}Ông{{end}} {{with .ghi_chu}}{{.}}{{end}}", "Bà "},
		{"{{- .so -}} tờ {{printf \"%s!\" .so}} {{len .ds}} {{.stt}}", "1.50tờ 1.50! 2 7"},
		{"{{/* chú thích */}}a{{.trong}}b", "! thiếu giá trị"},
		{"{{mac_dinh \"……\" .trong}} {{tien_bang_chu .tien}}; {{noi .khach}}; {{ngay .ngay}}; {{kieu_chu .dam}}", "…… một trăm nghìn đồng; A, B và C; ngày 26 tháng 11 năm 2024; x y"},
		{"{{noi_dung .dam}}", "! hàm noi_dung chỉ dùng trong mẫu Word"},
		{"{{.ds}}", "! giá trị là một danh sách"},
		{"{{index .ds 0}}", "! giá trị gồm nhiều trường"},
		{"{{range .so}}{{end}}", "! giá trị không phải danh sách"},
		{"{{index .ds 9}}", "! "},
	} {
		var row Row
		for r, err := range JSON(strings.NewReader(`[{"Họ và tên": "Lê A", "ds": [{"ten": "x"}, {"ten": "y"}], "nu": true, "ghi_chu": "", "so": 1.50, "trong": null, "tien": 100000, "khach": ["A", "B", "C"], "ngay": "26/11/2024", "dam": "**x** y"}]`)) {
			if row = r; err != nil {
				t.Fatal(err)
			}
		}
		cols, _ := newColumns(&row)
		tg, err := parseTagged(c.text)
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		got, err := tg.fill(cols.data(&row, 7))
		if err != nil {
			got = "! " + err.Error()
		}
		if want, bad := strings.CutPrefix(c.want, "! "); bad != (err != nil) || bad && !strings.Contains(got, want) || !bad && got != want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestHeadings(t *testing.T) {
	for _, c := range []struct {
		row  Row
		want string
	}{
		{oneRow("Họ và tên", "a", "ho_va_ten", "b"), `hai cột "Họ và tên" và "ho_va_ten" cùng thành tên ho_va_ten`},
		{oneRow("HỌ VÀ TÊN", "a", "Họ  và-tên", "b"), "cùng thành tên ho_va_ten"},
		{oneRow("ho_va_ten", "a", "", "b"), "cột thứ 2 không có tên"},
	} {
		_, err := Zip(context.Background(), io.Discard, Document(decoded(t, invitation)), rowsOf([]Row{c.row}), nil)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v: %v", c.row, err)
		}
	}
	for heading, want := range map[string]string{"Họ và tên": "ho_va_ten", "  Đơn vị (cấp xã) ": "don_vi_cap_xa", "CCCD/CMND": "cccd_cmnd", "…": "", "Số 2": "so_2"} {
		if got := Key(heading); got != want {
			t.Errorf("Key(%q) = %q", heading, got)
		}
	}
}
