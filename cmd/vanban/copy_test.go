package main

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

const copyOnPaper = `{"form": "sao y", "from": "điện tử", "agency": "Sở Nội vụ", "number": "05/SY-SNV", "place": "Thanh Giang",
"signatures": {"position": "Chánh Văn phòng", "name": "Trần Minh Khuê"}, "recipients": "Như trên"}`

func TestCopy(t *testing.T) {
	workIn(t, "a.md", good, "sao.json", copyOnPaper, "bad.json", strings.Replace(copyOnPaper, "SY-SNV", "SNV", 1), "not.pdf", "%PDF-1.4\n")
	if c := vb("", "render", "a.md", "--format", "pdf"); c.code != exitOK {
		t.Fatal(c.err)
	}
	for _, test := range []struct {
		args string
		code int
		want string // on the standard output or error
	}{
		{"sao.json a.pdf -o b.pdf", exitOK, "b.pdf"},
		{"sao.json b.pdf -o c.pdf --new-sheet", exitOK, "c.pdf"},
		{"- a.pdf -o d.pdf", exitOK, "d.pdf"},
		{"bad.json a.pdf -o x.pdf", exitProblems, "CP-03"},
		{"sao.json not.pdf -o x.pdf", exitProblems, "tệp PDF bị hỏng"},
		{"sao.json a.md -o x.pdf", exitProblems, "không phải ảnh PNG, JPEG"},
		{"a.md a.pdf -o x.pdf", exitProblems, "không có khóa"},
		{"sao.json missing.pdf -o x.pdf", exitFailure, "missing.pdf: không mở được tệp"},
		{"missing.json a.pdf -o x.pdf", exitFailure, "không mở được tệp"},
		{"sao.json a.pdf -o no/x.pdf", exitFailure, "không ghi được"},
		{"sao.json a.pdf -o a.pdf", exitFailure, "ghi đè"},
		{"sao.json a.pdf", exitFailure, "thiếu -o"},
		{"sao.json -o x.pdf", exitFailure, "thiếu tệp văn bản được sao"},
		{"sao.json a.pdf -o x.pdf --fonts nowhere", exitFailure, "phông chữ"},
	} {
		c := vb(copyOnPaper, append([]string{"copy"}, strings.Fields(test.args)...)...)
		if c.code != test.code || !strings.Contains(c.out+c.err, test.want) {
			t.Errorf("%s: exit code %d, printed %s%s; want %d, %q", test.args, c.code, c.out, c.err, test.code, test.want)
		}
	}
	wantFiles(t, ".", "a.md", "a.pdf", "b.pdf", "c.pdf", "d.pdf", "bad.json", "not.pdf", "sao.json")
	original, err1 := os.ReadFile("a.pdf")
	made, err2 := os.ReadFile("c.pdf")
	if err1 != nil || err2 != nil || !bytes.HasPrefix(made, original) {
		t.Error("the copy does not hold the original", err1, err2)
	}
}

func TestCopyJSON(t *testing.T) {
	workIn(t, "a.md", good, "sao.json", copyOnPaper)
	vb("", "render", "a.md", "--format", "pdf")
	c := vb("", "copy", "--json", "sao.json", "a.pdf", "-o", "b.pdf")
	var report reportJSON
	if err := json.Unmarshal([]byte(c.out), &report); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat("b.pdf")
	if err != nil {
		t.Fatal(err)
	}
	if f := report.Files[0]; !f.OK || f.File != "sao.json" || len(f.Outputs) != 1 || f.Outputs[0].File != "b.pdf" || int64(f.Outputs[0].Bytes) != info.Size() || c.err != "" {
		t.Errorf("%+v %s", report, c.err)
	}
}
