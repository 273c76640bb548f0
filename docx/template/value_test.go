package template_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/docx/template"
	"github.com/dean161/vanban/internal/judge"
)

// TestInjection: whatever a value holds stays text.
func TestInjection(t *testing.T) {
	var files [][]byte
	for _, v := range []string{
		"{{.b}}", "{{range .x}}", "<w:p>", "</w:t></w:r></w:p>", "&amp; & &#10;", "]]>", "<!--", "=1+1", "=cmd|' /C calc'!A0", "\"'", " hai đầu  trống ",
		"a\nb\r\nc\rd\te", "\u202eđảo", "\x02", strings.Repeat("dài & ", 1<<20/7), "ê\u0323", "𠀀 😀",
	} {
		out := body(para("[{{.a}}]", "{{.b}}")).header(para("{{.a}}"))
		want := strings.NewReplacer("\r\n", "\v", "\r", "\v", "\n", "\v", "ê\u0323", "ệ").Replace(v)
		if v == "\x02" {
			if got := problems(t, out.bytes(t), data{"a": v, "b": "."}, nil); len(got) != 2 {
				t.Errorf("control character: %v", got)
			}
			continue
		}
		file := fill(t, out, data{"a": v, "b": "."}, nil)
		if got := plain(t, file); got != "["+want+"].\n" {
			t.Errorf("%.40q: %.80q", v, got)
		}
		if got := plainPart(t, partOf(t, file, "word/header1.xml")); got != want+"\n" {
			t.Errorf("%.40q in the header: %.80q", v, got)
		}
		if len(v) < 1000 {
			files = append(files, file)
		}
	}
	for _, file := range files {
		judge.Validate(t, file)
	}
}

// TestNothingLeaks: what one letter says in its header never shows in the next.
func TestNothingLeaks(t *testing.T) {
	tmpl, err := template.Open(body(para("{{.ten}}")).header(para("{{if .so}}Số {{.so}}{{end}}")).bytes(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan string)
	for i := range 8 {
		go func() {
			var all strings.Builder
			for j := range 20 {
				values := data{"ten": fmt.Sprintf("t%d.%d", i, j)}
				if j%2 == 0 {
					values["so"] = fmt.Sprintf("s%d.%d", i, j)
				}
				var out bytes.Buffer
				if _, err := tmpl.Execute(&out, values); err != nil {
					t.Error(err)
				}
				want := "\n"
				if j%2 == 0 {
					want = fmt.Sprintf("Số s%d.%d\n", i, j)
				}
				if got := plainPart(t, partOf(t, out.Bytes(), "word/header1.xml")); got != want {
					fmt.Fprintf(&all, "header %q, want %q", got, want)
				}
				if got := plain(t, out.Bytes()); got != values["ten"].(string)+"\n" {
					fmt.Fprintf(&all, "body %q", got)
				}
			}
			done <- all.String()
		}()
	}
	for range 8 {
		if wrong := <-done; wrong != "" {
			t.Error(wrong)
		}
	}
}

func TestFunctions(t *testing.T) {
	values := data{
		"ngay": vanban.Date{Year: 2026, Month: 3, Day: 5}, "gio": time.Date(2025, 12, 1, 8, 0, 0, 0, time.UTC), "chu": "26/11/2024",
		"so": 1250000, "le": 1234.5, "gom": "1.250.000", "ten": "nguyễn văn an", "ds": []string{"Nguyễn Văn Bình", "Lê An", "Trần Ân"},
		"tinh": []string{"Tỉnh Bắc Ninh", "TP An Giang"}, "mot": []string{"A"}, "hai": []string{"A", "B"}, "khong": []string{},
		"nguoi": []any{data{"ten": "Bình", "so": 2}, data{"ten": "An", "so": 10}}, "p": &struct{ X string }{"x"},
	}
	tests := []struct{ tag, want string }{
		{"{{date .ngay}}", "ngày 05 tháng 3 năm 2026"},
		{"{{ngay .gio}}", "ngày 01 tháng 12 năm 2025"},
		{"{{.chu | date}}", "ngày 26 tháng 11 năm 2024"},
		{"{{shortDate .chu}}", "26/11/2024"},
		{"{{ngay_ngan .ngay}}", "05/3/2026"},
		{"{{ngay_bang_chu .ngay}}", "ngày năm tháng ba năm hai nghìn không trăm hai mươi sáu"},
		{"{{number .so}}", "1.250.000"},
		{"{{so .le}}", "1.234,5"},
		{"{{words 21}}", "hai mươi mốt"},
		{"{{bang_chu .le}}", "một nghìn hai trăm ba mươi tư phẩy năm"},
		{"{{money .so}}", "một triệu hai trăm năm mươi nghìn đồng"},
		{"{{tien_bang_chu .gom | hoa_dau}}", "Một triệu hai trăm năm mươi nghìn đồng"},
		{"{{money `USD` 12.5}}", "mười hai đô la Mỹ và năm mươi xu"},
		{"{{roman 14}}{{la_ma `9`}}", "XIVIX"},
		{"{{upper .ten}} {{.ten | title}}", "NGUYỄN VĂN AN Nguyễn Văn An"},
		{"{{join .ds}}", "Nguyễn Văn Bình, Lê An và Trần Ân"},
		{"{{noi “; ” .ds}}", "Nguyễn Văn Bình; Lê An và Trần Ân"},
		{"{{join `; ` `; ` .hai}}|{{join .mot}}|{{join .hai}}|{{join .khong}}", "A; B|A|A và B|"},
		{"{{sortNames .ds | join}}", "Lê An, Trần Ân và Nguyễn Văn Bình"},
		{"{{sap_dia_danh .tinh | join}}", "TP An Giang và Tỉnh Bắc Ninh"},
		{"{{range sort `ten` .nguoi}}{{.ten}}{{.so}} {{end}}", "An10 Bình2 "},
		{"{{range sort `so` .nguoi}}{{.so}} {{end}}", "2 10 "},
		{"{{default `…` .thieu}}{{.ten | mac_dinh `…`}}", "…nguyễn văn an"},
		{"{{rich `a **b** c`}}", "a b c"},
		{"{{.p.X}}{{with .p}}{{.X}}{{end}}", "xx"},
		{"{{ten}}{{upper ten}}", "nguyễn văn anNGUYỄN VĂN AN"},
		{"{{add 1 2 “3”}}", "6"},
		{"{{printf “%05d” 42}}{{len .ds}}{{index .ds 1}}", "000423Lê An"},
	}
	for _, test := range tests {
		if got := plain(t, fill(t, body(para(test.tag)), values, nil)); got != test.want+"\n" {
			t.Errorf("%s: %q, want %q", test.tag, got, test.want)
		}
	}
}
