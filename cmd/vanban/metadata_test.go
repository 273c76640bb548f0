package main

import (
	"encoding/json"
	"encoding/xml"
	"os"
	"strings"
	"testing"

	"github.com/dean161/vanban"
)

func TestMetadata(t *testing.T) {
	long := strings.Replace(good, "---\n", "---\nho_so_luu: {ghi_chu: "+strings.Repeat("x", 501)+"}\n", 1)
	workIn(t, "a.md", good, "bad.md", bad, "long.md", long)
	var fromJSON, fromXML, fromStdin vanban.Metadata
	c := vb("", "metadata", "a.md")
	if err := json.Unmarshal([]byte(c.out), &fromJSON); err != nil || c.code != exitOK || fromJSON.TypeName != "Công văn" || fromJSON.PageAmount != 1 {
		t.Errorf("exit code %d, %v: %s%s", c.code, err, c.out, c.err)
	}
	c = vb("", "metadata", "--xml", "a.md")
	if err := xml.Unmarshal([]byte(c.out), &fromXML); err != nil || !strings.HasPrefix(c.out, "<?xml ") || fromXML.Subject != fromJSON.Subject {
		t.Errorf("exit code %d, %v: %s%s", c.code, err, c.out, c.err)
	}
	if err := json.Unmarshal([]byte(vb(good, "metadata", "-").out), &fromStdin); err != nil || fromStdin.Subject != fromJSON.Subject {
		t.Errorf("from the standard input: %v, %+v", err, fromStdin)
	}
	for args, says := range map[string]string{
		"bad.md":        "bad.md:3:7: ngay: lỗi: ",
		"long.md":       "ho_so_luu, ghi_chu: lỗi: ghi chú dài 501 ký tự",
		"long.md --xml": "[MD-01; PL VI, Phần II.I]",
	} {
		c := vb("", append([]string{"metadata"}, strings.Fields(args)...)...)
		if c.code != exitProblems || c.out != "" || !strings.Contains(c.err, says) {
			t.Errorf("%s: exit code %d, %q, %s", args, c.code, c.out, c.err)
		}
	}
	if c := vb("", "metadata", "a.md", "bad.md"); c.code != exitFailure || !strings.Contains(c.err, "một tệp") {
		t.Errorf("two files: exit code %d, %s", c.code, c.err)
	}
}

func TestRegister(t *testing.T) {
	const issued = `---
loai: Công văn
co_quan: Sở Nội vụ
so: 05/SNV-VP
dia_danh: Thanh Giang
ngay: 09/03/2026
trich_yeu: báo cáo, "tổng kết"
kinh_gui: "=HYPERLINK(1)"
ky: {chuc_vu: Giám đốc, ho_ten: -Lê Thanh Hà}
noi_nhan: [Như trên]
ho_so_luu: {ghi_chu: "@SUM(1)"}
---
Sở Nội vụ báo cáo.
`
	pending := strings.Replace(issued, "so: 05", "so: ", 1)
	workIn(t, "a.md", issued, "b.md", strings.Replace(issued, "05", "06", 1), "pending.md", pending)
	c := vb("", "metadata", "--csv", "a.md", "pending.md", "b.md")
	const row = `/SNV-VP,09/03/2026,"Công văn báo cáo, ""tổng kết""",'-Lê Thanh Hà,'=HYPERLINK(1),VT,,,,'@SUM(1)` + "\r\n"
	lines := strings.SplitAfterN(c.out, "\r\n", 2)
	if c.code != exitProblems || !strings.HasPrefix(lines[0], "\uFEFF\"Số, ký hiệu văn bản\",") || lines[1] != "05"+row+"06"+row {
		t.Errorf("exit code %d, %q", c.code, c.out)
	}
	if !strings.Contains(c.err, "pending.md:4:5: so: lỗi: văn bản chưa có số") {
		t.Errorf("standard error: %s", c.err)
	}
	if c := vb("", "metadata", "--csv", "--xml", "a.md"); c.code != exitFailure {
		t.Errorf("--csv --xml: exit code %d", c.code)
	}
}

func TestRenderByNumber(t *testing.T) {
	numbered := strings.Replace(good, "so: /", "so: 12/", 1)
	twin := strings.Replace(numbered, "trich_yeu: ", "trich_yeu: khác, ", 1)
	name := "12-" + strings.Trim(strings.Split(strings.SplitAfter(good, "so: /")[1], "\n")[0], "\" ")
	workIn(t, "a.md", numbered, "twin.md", twin, "bad.md", bad)
	c := vb("", "render", "--by-number", "--format", "docx", "--out", "o", "a.md", "bad.md")
	if c.code != exitProblems || c.out != strings.ReplaceAll("o/"+name+".docx\n", "/", string(os.PathSeparator)) {
		t.Errorf("exit code %d, %q, %s", c.code, c.out, c.err)
	}
	if c := vb(good, "render", "-", "--by-number", "--format", "pdf"); c.code != exitOK || !strings.HasPrefix(c.out, "cong-van-") {
		t.Errorf("from the standard input: exit code %d, %q, %s", c.code, c.out, c.err)
	}
	c = vb("", "render", "--by-number", "a.md", "twin.md")
	if c.code != exitFailure || !strings.Contains(c.err, "a.md và twin.md cùng ghi ra "+name+".docx") {
		t.Errorf("twins: exit code %d, %s", c.code, c.err)
	}
}
