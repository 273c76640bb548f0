package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// guestLetter is a giấy mời with tags.
const guestLetter = `---
loai: Giấy mời
co_quan: SỞ NỘI VỤ
so: /GM-SNV
dia_danh: Hà Nội
trich_yeu: dự hội nghị
ky:
  chuc_vu: GIÁM ĐỐC
  ho_ten: Nguyễn Văn A
noi_nhan: Như trên
---

Sở Nội vụ trân trọng kính mời **{{.ho_va_ten}}** tới dự hội nghị.
`

func TestMerge(t *testing.T) {
	const guests = "Họ và tên;Ghi chú\nTrần Thị B;\nLê Văn C;\n"
	for _, test := range []struct {
		args  string
		code  int
		out   string
		err   string // a part of the standard error
		files string // written
	}{
		{"moi.md ds.csv", exitOK, "moi-tron: 2 dòng, 2 xong, 0 lỗi", "", "moi-tron/1-giay-moi-du-hoi-nghi.docx moi-tron/2-giay-moi-du-hoi-nghi.docx moi-tron/manifest.jsonl"},
		{"moi.md ds.csv --out o --format pdf --name {{.ho_va_ten}}", exitOK, "o: 2 dòng, 2 xong, 0 lỗi", "", "o/Tran-Thi-B.pdf o/Le-Van-C.pdf o/manifest.jsonl"},
		{"moi.md ds.csv --zip a.zip", exitOK, "a.zip: 2 dòng, 2 xong, 0 lỗi", "", "a.zip a.zip.jsonl"},
		{"moi.md ds.csv --combined a.pdf --manifest m.jsonl", exitOK, "a.pdf: 2 dòng, 2 xong, 0 lỗi", "", "a.pdf m.jsonl"},
		{"moi.md ds.csv --combined a.docx --mode de_ten", exitOK, "a.docx: 2 dòng, 2 xong, 0 lỗi", "", "a.docx a.docx.jsonl"},
		{"moi.md loi.csv --out o", exitProblems, "o: 2 dòng, 1 xong, 1 lỗi", "loi.csv: dòng 2: lỗi: chỉ có 1 ô", "o/2-giay-moi-du-hoi-nghi.docx o/manifest.jsonl"},
		{"moi.md loi.csv --out o --stop", exitProblems, "o: 1 dòng, 0 xong, 1 lỗi", "loi.csv: dòng 2: lỗi", "o/manifest.jsonl"},
		{"moi.md khac.csv --out o", exitProblems, "", "thẻ hỏi cột ho_va_ten, dữ liệu không có; các cột: ten", "o/manifest.jsonl"},
		{"thu.md tinh --out o", exitOK, "o: 63 dòng, 63 xong, 0 lỗi", "", "o/12-BNV-VP.docx o/manifest.jsonl"},
		{"thu.md tinh:22/11/2026 --out o", exitProblems, "o: 34 dòng, 9 xong, 25 lỗi", `cột "tu_ngay": lỗi: vào ngày của văn bản`, "o/12-BNV-VP.docx o/manifest.jsonl"},
		{"ngoac.md ds.csv", exitProblems, "", `phải đặt trong ngoặc kép: kinh_gui: "{{.ten}}"`, ""},
		{"moi.md", exitFailure, "", "cần hai tên", ""},
		{"moi.md ds.csv --zip a.zip --out o", exitFailure, "", "chỉ chọn một", ""},
		{"moi.md ds.csv --combined a.zip", exitFailure, "", "cần tên tệp .docx hoặc .pdf", ""},
		{"moi.md ds.csv --mode x", exitFailure, "", `không có cách trộn "x"`, ""},
		{"moi.md ds.doc", exitFailure, "", "không mở được tệp", ""},
		{"moi.md ds.csv --sheet x", exitFailure, "", "chỉ dùng với tệp .xlsx", ""},
		{"moi.md moi.md", exitFailure, "", "không biết đọc tệp .md", ""},
		{"moi.md ds.csv --zip khong/a.zip", exitFailure, "", "không ghi được khong/a.zip", ""},
	} {
		t.Run(test.args, func(t *testing.T) {
			workIn(t, "moi.md", guestLetter, "ds.csv", guests, "loi.csv", strings.Replace(guests, "B;", "B", 1), "khac.csv", "ten\nA\n",
				"thu.md", strings.NewReplacer("Giấy mời", "Công văn", "/GM-SNV", "12/BNV-VP", "dia_danh", "ngay: 26/11/2024\nkinh_gui: Ủy ban nhân dân các tỉnh\ndia_danh", "**{{.ho_va_ten}}**", "quý cơ quan").Replace(guestLetter),
				"ngoac.md", strings.Replace(guestLetter, "dia_danh: Hà Nội", "dia_danh: {{.noi}}", 1))
			c := vb("", append([]string{"merge"}, strings.Fields(test.args)...)...)
			if c.code != test.code || strings.TrimSpace(c.out) != test.out || !strings.Contains(filepath.ToSlash(c.err), test.err) || test.err == "" && c.err != "" {
				t.Errorf("exit code %d, printed %q\n%s", c.code, c.out, c.err)
			}
			for _, name := range strings.Fields(test.files) {
				if ext := filepath.Ext(name); ext == ".docx" || ext == ".pdf" || ext == ".zip" {
					wantOutput(t, name)
				} else if _, err := os.Stat(name); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

// TestMergeTemplate makes a template, merges it and goes on where all is done.
func TestMergeTemplate(t *testing.T) {
	workIn(t, "moi.md", strings.Replace(guestLetter, "{{.ho_va_ten}}", "«Họ và tên»", 1), "ds.csv", "Họ và tên;x\nTrần Thị B;1\nLê C;2\n")
	if c := vb("", "render", "moi.md", "--format", "docx"); c.code != exitOK {
		t.Fatal(c.err)
	}
	for _, want := range []string{"moi-tron: 2 dòng, 2 xong, 0 lỗi", "moi-tron: 2 dòng, 2 xong (2 từ lần trước), 0 lỗi"} {
		c := vb("", "merge", "moi.docx", "ds.csv", "--delims", "« »", "--name", "{{ho_va_ten}}")
		if c.code != exitOK || strings.TrimSpace(c.out) != want {
			t.Errorf("%d %s %s", c.code, c.out, c.err)
		}
	}
	wantOutput(t, "moi-tron/Tran-Thi-B.docx")
	if c := vb("", "merge", "ds.docx", "ds.csv"); c.code != exitFailure {
		t.Error(c.err)
	}
	if c := vb("", "merge", "moi.md", "ds.csv", "--delims", "« »"); c.code != exitFailure || !strings.Contains(c.err, "chỉ dùng với mẫu Word") {
		t.Error(c.err)
	}
}

func TestMergeJSON(t *testing.T) {
	workIn(t, "moi.md", guestLetter, "ds.csv", "Họ và tên;x\nA;\nB\n")
	c := vb("", "merge", "moi.md", "ds.csv", "--json")
	var got struct {
		Rows, Written, Failed int
		Problems              []struct {
			Row            int
			Rule, Severity string
		}
	}
	if err := json.Unmarshal([]byte(c.out), &got); err != nil || c.code != exitProblems || c.err != "" {
		t.Fatalf("%v %s %s", err, c.out, c.err)
	}
	if got.Rows != 2 || got.Written != 1 || got.Failed != 1 || got.Problems[0].Row != 3 || got.Problems[0].Rule != "MRG-01" || got.Problems[0].Severity != "error" {
		t.Errorf("%+v", got)
	}
}

// TestMergeKilled kills a merge in the middle, again and again, and holds that what
// is there at each moment is whole and that the last run ends with what a run that
// was never disturbed leaves.
func TestMergeKilled(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a process that was killed may hold its files here")
	}
	var rows strings.Builder
	rows.WriteString("Họ và tên\n")
	const letters = 600
	for i := range letters {
		fmt.Fprintf(&rows, "Người %d\n", i)
	}
	workIn(t, "moi.md", guestLetter, "ds.csv", rows.String())
	for try := range 4 {
		c := process(t, "merge", "moi.md", "ds.csv", "--out", "o")
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(60+20*try) * time.Millisecond)
		c.Process.Kill()
		c.Wait()
		files, _ := filepath.Glob("o/*.docx")
		for _, name := range files {
			wantOutput(t, name)
		}
		t.Logf("%d files", len(files))
	}
	if c := vb("", "merge", "moi.md", "ds.csv", "--out", "o"); c.code != exitOK || !strings.HasPrefix(c.out, "o: 600 dòng, 600 xong") {
		t.Fatalf("%d %s %s", c.code, c.out, c.err)
	}
	if c := vb("", "merge", "moi.md", "ds.csv", "--out", "whole"); c.code != exitOK {
		t.Fatal(c.err)
	}
	files, _ := filepath.Glob("whole/*")
	left, _ := filepath.Glob("o/*")
	if len(files) != letters+1 || len(left) != len(files) {
		t.Fatalf("%d and %d files", len(files), len(left))
	}
	for _, name := range files {
		want, _ := os.ReadFile(name)
		got, err := os.ReadFile(filepath.Join("o", filepath.Base(name)))
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s differs: %v", name, err)
		}
	}
	if hidden, _ := filepath.Glob("o/.*.tmp"); len(hidden) > 0 {
		t.Errorf("left behind: %v", hidden)
	}
}
