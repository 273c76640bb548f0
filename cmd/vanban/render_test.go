package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/render/pdf"
)

// wantOutput checks that a file is a whole DOCX or PDF.
func wantOutput(t *testing.T, path string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Error(err)
		return
	}
	ok := bytes.HasPrefix(data, []byte("PK")) && bytes.Contains(data, []byte("PK\x05\x06"))
	if filepath.Ext(path) == ".pdf" {
		ok = bytes.HasPrefix(data, []byte("%PDF-")) && bytes.HasSuffix(bytes.TrimSpace(data), []byte("%%EOF"))
	}
	if !ok {
		t.Errorf("%s is not whole", path)
	}
}

func TestRender(t *testing.T) {
	for _, test := range []struct {
		args  string
		out   string // standard output
		files string // in the working directory besides the inputs
	}{
		{"a.md", "a.docx a.pdf", "a.docx a.pdf"},
		{"a.md --format pdf", "a.pdf", "a.pdf"},
		{"--format docx a.md", "a.docx", "a.docx"},
		{"--format=PDF,docx,pdf -- a.md", "a.pdf a.docx", "a.docx a.pdf"},
		{"a.md dir/b.md", "a.docx a.pdf dir/b.docx dir/b.pdf", "a.docx a.pdf"},
		{"a.md --out o/deep dir/b.md", "o/deep/a.docx o/deep/a.pdf o/deep/b.docx o/deep/b.pdf", "o"},
		{"- a.md", "vanban.docx vanban.pdf a.docx a.pdf", "a.docx a.pdf vanban.docx vanban.pdf"},
		{"- --out o", "o/vanban.docx o/vanban.pdf", "o"},
	} {
		t.Run(test.args, func(t *testing.T) {
			workIn(t, "a.md", good, "dir/b.md", good)
			c := vb(good, append([]string{"render"}, strings.Fields(test.args)...)...)
			if out := strings.Join(strings.Fields(filepath.ToSlash(c.out)), " "); c.code != exitOK || out != test.out {
				t.Errorf("exit code %d, printed %q; want %q\n%s", c.code, out, test.out, c.err)
			}
			if note := strings.Contains(c.err, "Liberation Serif"); note != strings.Contains(test.out, "pdf") {
				t.Errorf("standard error: %q", c.err)
			}
			for _, path := range strings.Fields(test.out) {
				wantOutput(t, path)
			}
			wantFiles(t, ".", append(strings.Fields(test.files), "a.md", "dir")...)
		})
	}
}

// What render writes is what Encode writes, in each run.
func TestRenderBytes(t *testing.T) {
	source, err := filepath.Abs("../../examples/congvan5989/congvan5989.md")
	if err != nil {
		t.Fatal(err)
	}
	src, err := os.ReadFile(source)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := vanban.Decode(src, &vanban.DecodeOptions{Name: source})
	if err != nil {
		t.Fatal(err)
	}
	var asDOCX, asPDF bytes.Buffer
	if err := docx.Encode(&asDOCX, doc, nil); err != nil {
		t.Fatal(err)
	}
	if err := pdf.Encode(&asPDF, doc, nil); err != nil {
		t.Fatal(err)
	}
	workIn(t)
	for _, out := range []string{"1", "2"} {
		if c := vb("", "render", source, "--out", out); c.code != exitOK {
			t.Fatalf("exit code %d, %s", c.code, c.err)
		}
		for name, want := range map[string][]byte{"congvan5989.docx": asDOCX.Bytes(), "congvan5989.pdf": asPDF.Bytes()} {
			if got, err := os.ReadFile(filepath.Join(out, name)); err != nil || !bytes.Equal(got, want) {
				t.Errorf("run %s: %s differs from Encode (%v)", out, name, err)
			}
		}
	}
}

// A document with errors leaves no file, and the others are done.
func TestRenderProblems(t *testing.T) {
	workIn(t, "bad.md", bad, "good.md", good, "nope", "")
	c := vb("", "render", "bad.md", "missing.md", "good.md")
	if c.code != exitFailure || c.out != "good.docx\ngood.pdf\n" {
		t.Errorf("exit code %d, printed %q", c.code, c.out)
	}
	if !strings.Contains(c.err, "bad.md:3:7: ngay: lỗi: ") || !strings.Contains(c.err, "missing.md: lỗi: không mở được tệp") {
		t.Errorf("standard error: %s", c.err)
	}
	wantFiles(t, ".", "bad.md", "good.md", "nope", "good.docx", "good.pdf")
	if c := vb("", "render", "bad.md"); c.code != exitProblems {
		t.Errorf("bad.md alone: exit code %d", c.code)
	}
}

// Only a document that can be issued passes --final; the others write nothing.
func TestFinal(t *testing.T) {
	const issued = `---
loai: Công văn
co_quan: Sở Nội vụ
so: 05/SNV-VP
dia_danh: Thanh Giang
ngay: 09/03/2026
trich_yeu: báo cáo công tác văn thư
kinh_gui: Ủy ban nhân dân tỉnh Thanh Giang
ky: {chuc_vu: Giám đốc, ho_ten: Lê Thanh Hà}
noi_nhan: [Như trên]
---
Sở Nội vụ báo cáo.
`
	pending := strings.NewReplacer("so: 05", "so: ", "ngay: 09/03/2026\n", "").Replace(issued)
	draft := strings.Replace(pending, "---\nSở", "du_thao: DỰ THẢO lần 2\n---\nSở", 1)
	specimen := strings.Replace(issued, "---\nSở", "mau_minh_hoa: có\n---\nSở", 1)
	workIn(t, "draft.md", draft, "issued.md", issued, "pending.md", pending, "specimen.md", specimen)
	for name, says := range map[string][]string{
		"draft":    {"draft.md:10:10: du_thao: lỗi: văn bản còn là dự thảo; bỏ", "FIN-01; Điều 15", "FIN-03", "FIN-04"},
		"pending":  {"pending.md:4:5: so: lỗi: văn bản chưa có số; ghi", "pending.md: ngay: lỗi: ", "FIN-04; Điều 15"},
		"specimen": {"specimen.md:11:15: mau_minh_hoa: lỗi: ", "FIN-02"},
	} {
		for _, command := range []string{"render", "check"} {
			c := vb("", command, "--final", name+".md")
			for _, s := range says {
				if c.code != exitProblems || !strings.Contains(c.out+c.err, s) {
					t.Errorf("%s %s: exit code %d without %q:\n%s%s", command, name, c.code, s, c.out, c.err)
				}
			}
		}
	}
	wantFiles(t, ".", "draft.md", "issued.md", "pending.md", "specimen.md")
	for _, args := range []string{"check draft.md pending.md specimen.md", "render issued.md --final"} {
		if c := vb("", strings.Fields(args)...); c.code != exitOK {
			t.Errorf("%s: exit code %d\n%s%s", args, c.code, c.out, c.err)
		}
	}
	wantFiles(t, ".", "draft.md", "issued.md", "pending.md", "specimen.md", "issued.docx", "issued.pdf")
}

// A picture whose head can be read but whose rest is broken is a problem of the
// document, whether Check or a writer finds it, and leaves no file either.
func TestRenderBrokenPicture(t *testing.T) {
	const png = "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x10\x00\x00\x00\x10\x08\x02\x00\x00\x00\x90\x91h6"
	workIn(t, "a.md", good+"\n![Hình](a.png)\n", "a.png", png)
	c := vb("", "render", "a.md")
	if c.code != exitProblems || c.out != "" || !strings.HasPrefix(c.err, "a.md:") || !strings.Contains(c.err, " lỗi: ") {
		t.Errorf("exit code %d, %q, %q", c.code, c.out, c.err)
	}
	wantFiles(t, ".", "a.md", "a.png")
}

// Pictures and profiles come from the folder of the file, not from outside.
func TestRenderStaysInFolder(t *testing.T) {
	profiled := strings.Replace(good, "# ho_so: coquan.yaml", "ho_so: coquan.yaml", 1)
	workIn(t, "in/a.md", profiled, "coquan.yaml", "dia_danh: Huế\n")
	if c := vb("", "check", "in/a.md"); c.code != exitProblems {
		t.Errorf("profile of another folder: exit code %d", c.code)
	}
	if err := os.Symlink("../coquan.yaml", "in/coquan.yaml"); err != nil {
		t.Skip(err)
	}
	if c := vb("", "check", "in/a.md"); c.code != exitProblems {
		t.Errorf("profile outside, through a link: exit code %d", c.code)
	}
	if err := os.Remove("in/coquan.yaml"); err != nil {
		t.Fatal(err)
	}
	write(t, "in/coquan.yaml", "dia_danh: Huế\n")
	if c := vb("", "check", "in/a.md"); c.code != exitOK {
		t.Errorf("profile beside the file: exit code %d, %s", c.code, c.out)
	}
	if c := vb(profiled, "check", "-"); c.code != exitOK {
		t.Errorf("profile in the working directory: exit code %d, %s", c.code, c.out)
	}
}

func TestRenderUnwritable(t *testing.T) {
	t.Run("an output is a directory", func(t *testing.T) {
		workIn(t, "a.md", good, "b.md", good, "a.docx/keep", "")
		c := vb("", "render", "a.md", "b.md")
		if c.code != exitFailure || c.out != "b.docx\nb.pdf\n" || !strings.Contains(c.err, "a.md: lỗi: không ghi được a.docx: đã có thư mục tên này") {
			t.Errorf("exit code %d, %q, %q", c.code, c.out, c.err)
		}
		wantFiles(t, ".", "a.md", "b.md", "a.docx", "b.docx", "b.pdf")
	})
	t.Run("--out is a file", func(t *testing.T) {
		workIn(t, "a.md", good, "o", "")
		if c := vb("", "render", "a.md", "--out", "o"); c.code != exitFailure || !strings.Contains(c.err, "không tạo được thư mục o: ") {
			t.Errorf("exit code %d, %q", c.code, c.err)
		}
		wantFiles(t, ".", "a.md", "o")
	})
	t.Run("a directory without permission", func(t *testing.T) {
		if runtime.GOOS == "windows" || os.Getuid() == 0 {
			t.Skip("this user may write everywhere")
		}
		workIn(t, "a.md", good, "o/keep", "")
		if err := os.Chmod("o", 0o555); err != nil {
			t.Fatal(err)
		}
		defer os.Chmod("o", 0o777)
		c := vb("", "render", "a.md", "--out", "o")
		if c.code != exitFailure || strings.Count(c.err, "không có quyền") != 2 {
			t.Errorf("exit code %d, %q", c.code, c.err)
		}
		wantFiles(t, "o", "keep")
	})
	t.Run("a directory that is gone", func(t *testing.T) {
		if _, err := writeFiles([]target{{path: filepath.Join(t.TempDir(), "gone", "a.pdf")}}, make([]bytes.Buffer, 1)); err == nil {
			t.Error("no error")
		}
	})
}

// With each attachment in a file of its own all files are written, or none.
func TestRenderParts(t *testing.T) {
	const apart = "--- phu_luc\n---\nMột.\n\n--- phu_luc\n---\nHai.\n\n--- kem_theo\ntieu_de: Đề cương\n---\nBa.\n"
	src := strings.Replace(good, "---\n", "---\nhinh_thuc: điện tử tách tệp\n", 1) + "\n(Phụ lục kèm theo.)\n\n" + apart
	workIn(t, "a.md", src)
	c := vb("", "render", "a.md")
	if want := "a.docx\na.pdf\na-phu-luc-1.docx\na-phu-luc-1.pdf\na-phu-luc-2.docx\na-phu-luc-2.pdf\na-kem-theo-1.docx\na-kem-theo-1.pdf\n"; c.code != exitOK || c.out != want {
		t.Errorf("exit code %d, %q, %q", c.code, c.out, c.err)
	}
	wantFiles(t, ".", "a.md", "a.docx", "a.pdf", "a-phu-luc-1.docx", "a-phu-luc-1.pdf", "a-phu-luc-2.docx", "a-phu-luc-2.pdf", "a-kem-theo-1.docx", "a-kem-theo-1.pdf")

	workIn(t, "a.md", src, "a-phu-luc-2.pdf/keep", "")
	if c := vb("", "render", "a.md"); c.code != exitFailure || c.out != "" || !strings.Contains(c.err, "không ghi được a-phu-luc-2.pdf") {
		t.Errorf("a part that cannot be written: exit code %d, %q, %q", c.code, c.out, c.err)
	}
	wantFiles(t, ".", "a.md", "a-phu-luc-2.pdf")

	workIn(t, "a.md", src, "a-phu-luc-1.md", good)
	if c := vb("", "render", "a.md", "a-phu-luc-1.md"); c.code != exitFailure || !strings.Contains(c.err, "a-phu-luc-1.docx trùng với tệp của a-phu-luc-1.md") {
		t.Errorf("a part in the place of another file: exit code %d, %q", c.code, c.err)
	}
	wantFiles(t, ".", "a.md", "a-phu-luc-1.md", "a-phu-luc-1.docx", "a-phu-luc-1.pdf")
}

// A file that is there already is replaced as a whole, and the temporary file
// gets out of the way of others.
func TestWriteFile(t *testing.T) {
	workIn(t, "a.pdf", "old", fmt.Sprintf(".vanban-%d-0.tmp", os.Getpid()), "")
	if n, err := writeFiles([]target{{path: "a.pdf"}}, []bytes.Buffer{*bytes.NewBufferString("new")}); n != 1 || err != nil {
		t.Fatal(n, err)
	}
	if got, _ := os.ReadFile("a.pdf"); string(got) != "new" {
		t.Errorf("wrote %q", got)
	}
	if n := len(listing(t, ".")); n != 2 {
		t.Errorf("files %q", listing(t, "."))
	}
}

func TestRenderFonts(t *testing.T) {
	workIn(t, "a.md", good, "fonts/readme.txt", "")
	for _, dir := range []string{"fonts", "none"} {
		if c := vb("", "render", "a.md", "--fonts", dir); c.code != exitFailure || c.out != "" || !strings.Contains(c.err, "phông chữ") {
			t.Errorf("--fonts %s: exit code %d, %q", dir, c.code, c.err)
		}
	}
	wantFiles(t, ".", "a.md", "fonts")
}

func TestRenderJSON(t *testing.T) {
	workIn(t, "a.md", good, "bad.md", bad)
	c := vb("", "render", "--json", "a.md", "bad.md", "--out", "o")
	if c.code != exitProblems || c.err != "" {
		t.Errorf("exit code %d, standard error %q", c.code, c.err)
	}
	var report map[string]any
	if err := json.Unmarshal([]byte(c.out), &report); err != nil {
		t.Fatal(err)
	}
	wantKeys(t, report, "version", "files")
	files := report["files"].([]any)
	for i, ok := range []bool{true, false} {
		f := files[i].(map[string]any)
		wantKeys(t, f, "file", "ok", "error", "problems", "outputs")
		if f["ok"] != ok || len(f["outputs"].([]any)) > 0 != ok || len(f["problems"].([]any)) > 0 == ok {
			t.Errorf("file %d: %v", i, f)
		}
	}
	for i, o := range files[0].(map[string]any)["outputs"].([]any) {
		o := o.(map[string]any)
		wantKeys(t, o, "file", "format", "bytes", "font")
		info, err := os.Stat(o["file"].(string))
		if err != nil {
			t.Fatal(err)
		}
		if want := []string{"docx", "pdf"}[i]; o["format"] != want || o["bytes"] != float64(info.Size()) || o["font"] != []string{"", defaultFont}[i] {
			t.Errorf("output %v", o)
		}
	}
}

// Many files rendered at once are the same files, in the same order.
func TestRenderMany(t *testing.T) {
	workIn(t, "one.md", good)
	if c := vb("", "render", "one.md"); c.code != exitOK {
		t.Fatal(c.err)
	}
	args, want := []string{"render", "--out", "o"}, []string{}
	for i := range 20 {
		name := fmt.Sprintf("%02d", i)
		write(t, name+".md", good)
		args, want = append(args, name+".md"), append(want, filepath.Join("o", name+".docx"), filepath.Join("o", name+".pdf"))
	}
	c := vb("", args...)
	if got := strings.Fields(c.out); c.code != exitOK || !slices.Equal(got, want) {
		t.Fatalf("exit code %d, %q, %s", c.code, got, c.err)
	}
	for _, path := range want {
		got, _ := os.ReadFile(path)
		if one, _ := os.ReadFile("one" + filepath.Ext(path)); !bytes.Equal(got, one) {
			t.Errorf("%s differs", path)
		}
	}
}

func TestResultCode(t *testing.T) {
	fault := vanban.Problems{{Severity: vanban.Error}}
	waived := vanban.Problems{{Severity: vanban.Error, Waived: "thử"}, {Severity: vanban.Warning}}
	refused := &encodeError{"pdf", errors.New("phông không có chữ này")}
	for i, test := range []struct {
		r    result
		want int
	}{
		{result{}, exitOK},
		{result{problems: waived}, exitOK},
		{result{problems: fault}, exitProblems},
		{result{err: refused}, exitProblems},
		{result{err: os.ErrNotExist}, exitFailure},
		{result{problems: fault, err: os.ErrNotExist}, exitFailure},
	} {
		if got := test.r.code(); got != test.want {
			t.Errorf("result %d: exit code %d, want %d", i, got, test.want)
		}
	}
}

func TestProgress(t *testing.T) {
	var b bytes.Buffer
	p := &progress{w: &b, total: 4, done: 1, start: time.Now().Add(-time.Hour)}
	p.step()
	p.clear()
	p.clear()
	p.step()
	want := "[" + strings.Repeat("#", 15) + strings.Repeat("-", 15) + "] 2/4, 0,0 tệp/giây, còn 60 phút 0 giây"
	blank := "\r" + strings.Repeat(" ", len([]rune(want))) + "\r"
	if got := b.String(); !strings.HasPrefix(got, want+blank+"[") {
		t.Errorf("%q", got)
	}
	a := &app{err: &b}
	if a.newProgress(100, false) != nil {
		t.Error("a progress for what is not a terminal")
	}
	var none *progress
	none.step()
	none.clear()
}
