package vanban

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/dean161/vanban/internal/tree"
	"github.com/dean161/vanban/outline"
)

// TestHostileBytes holds what a txtar file cannot.
func TestHostileBytes(t *testing.T) {
	deep := strings.Repeat("[", 40) + strings.Repeat("]", 40)
	for _, c := range []struct{ name, src, want string }{
		{"a.yaml", "loai: Công văn\ntrich_yeu: \xc3(\n", `2:12: lỗi: byte 0xC3 không phải UTF-8; lưu lại tệp với bảng mã UTF-8 (Unicode) [DEC-02]`},
		{"a.md", "\xff\xfel\x00", `1:1: lỗi: tệp lưu theo UTF-16, không phải UTF-8; lưu lại tệp với bảng mã UTF-8 [DEC-02]`},
		{"a.md", "---\n---\nĐoạn\u0085 và\x07.\n", "3:5: lỗi: ký tự điều khiển U+0085 không có trong văn bản; xóa ký tự này [DEC-03]\n3:9: lỗi: ký tự điều khiển U+0007 không có trong văn bản; xóa ký tự này [DEC-03]"},
		{"a.json", "{\"kinh_gui\": \"a\rb\"}", `1:16: lỗi: ký tự điều khiển U+000D không có trong văn bản; xóa ký tự này [DEC-03]`},
		{"a.json", `{"body": ` + deep + `}`, `1:41: lỗi: lồng nhau quá 32 tầng; bớt tầng lồng nhau [DEC-10]`},
		{"a.yaml", `body: ` + deep, `1:39: lỗi: lồng nhau quá 32 tầng; bớt tầng lồng nhau [DEC-10]`},
		{"a.yaml", `body: ` + strings.Repeat("[", 20000), `1:1: lỗi: lồng nhau quá 32 tầng; bớt tầng lồng nhau [DEC-10]`},
		{"a.json", `{"a":[` + strings.Repeat("1,", tree.MaxNodes) + `1]}`, `1:400001: lỗi: tệp có quá 200000 giá trị; tách tệp [DEC-11]`},
		{"a.yaml", `a: [` + strings.Repeat("1,", tree.MaxNodes) + `1]`, `1:399999: lỗi: tệp có quá 200000 giá trị; tách tệp [DEC-11]`},
		{"a.yaml", strings.Repeat("- a\n", 3<<20), `1:1: lỗi: tệp có quá 200000 giá trị; tách tệp [DEC-11]`},
		{"a.md", strings.Repeat("a", tree.MaxBytes+1), `1:1: lỗi: tệp dài 16777217 byte, quá giới hạn 16 MB; tách tệp hoặc bỏ phần không thuộc văn bản [DEC-09]`},
	} {
		doc, err := Decode([]byte(c.src), &DecodeOptions{Name: c.name})
		if doc != nil || err == nil || err.Error() != c.want {
			t.Errorf("%.40q: got %v\nwant %s", c.src, err, c.want)
		}
	}
	big := "---\n---\n" + strings.Repeat("chữ ", 10<<20/5) + "\n"
	if _, err := Decode([]byte(big), nil); err != nil {
		t.Errorf("a paragraph of 10 MB: %v", err)
	}
	doubtful := "---\nkem_theo:\n" + strings.Repeat("  - noi_dung: a *b\n", 2*maxProblems) + "    sai: 1\n---\n"
	if _, err := Decode([]byte(doubtful), nil); err == nil || !strings.Contains(err.Error(), `không có khóa "sai"`) {
		t.Errorf("an error is lost behind warnings: %v", err)
	}
}

// TestManyProblems holds that problems end, and that it is told when some are
// left out.
func TestManyProblems(t *testing.T) {
	for _, n := range []int{maxProblems - 1, maxProblems, maxProblems + 1, 5 * maxProblems} {
		keys := "ho_so: coquan.yaml\n" + strings.Repeat("a: 1\n", n)
		profile := fstest.MapFS{"coquan.yaml": {Data: []byte(strings.Repeat("a: 1\n", n))}}
		images := "---\n---\n" + strings.Repeat("![Ảnh](a.png)\n", n)
		doubts := "---\n---\n" + strings.Repeat("*a\n", n/2) + "--- kem_theo\n---\n" + strings.Repeat("*a\n", n-n/2)
		for _, c := range []struct {
			name, src string
			fs        fstest.MapFS
			severity  Severity
			mark      string
		}{
			{"keys", keys, fstest.MapFS{"coquan.yaml": {}}, Error, "tệp còn lỗi khác sau 1000 lỗi đầu tiên"},
			{"profile", "ho_so: coquan.yaml\n", profile, Error, "tệp còn lỗi khác sau 1000 lỗi đầu tiên"},
			{"images", images, nil, Error, "tệp còn lỗi khác sau 1000 lỗi đầu tiên"},
			{"doubts", doubts, nil, Warning, "tệp còn cảnh báo khác sau 1000 cảnh báo đầu tiên"},
		} {
			doc, err := Decode([]byte(c.src), &DecodeOptions{FS: c.fs})
			var ps Problems
			if doc != nil {
				ps = doc.source.problems()
			} else {
				ps = err.(*ProblemsError).Problems
			}
			last := ps[len(ps)-1]
			if more := n > maxProblems; len(ps) != min(n, maxProblems+1) || (last.Message == c.mark) != more || last.Severity != c.severity || last.Line < ps[0].Line {
				t.Errorf("%s, %d: %d problems, the last %v", c.name, n, len(ps), last)
			}
		}
	}
}

// TestImages holds the limits of files that a document names.
func TestImages(t *testing.T) {
	src := []byte("---\n---\n\n![Ảnh](a.png)\n")
	doc, err := Decode(src, &DecodeOptions{FS: fstest.MapFS{"a.png": {Data: []byte("PNG")}}})
	if err != nil || string(doc.Body[0].(*outline.Image).Data) != "PNG" {
		t.Errorf("image not loaded: %v", err)
	}
	for _, c := range []struct {
		fs   fstest.MapFS
		want string
	}{
		{nil, `4:1: noi_dung thứ 1: lỗi: ảnh "a.png": không mở được tệp [DEC-17]`},
		{fstest.MapFS{"a.png": {Data: make([]byte, MaxImageBytes+1)}}, `4:1: noi_dung thứ 1: lỗi: ảnh "a.png": tệp lớn hơn 20 MB [DEC-17]`},
		{fstest.MapFS{"a.png/b": {}}, `4:1: noi_dung thứ 1: lỗi: ảnh "a.png": không phải là tệp [DEC-17]`},
	} {
		if _, err := Decode(src, &DecodeOptions{FS: c.fs}); err == nil || err.Error() != c.want {
			t.Errorf("got %v\nwant %s", err, c.want)
		}
	}
	want := `4:1: noi_dung thứ 1: lỗi: ảnh "a.png": không đọc được tệp khác từ đây [DEC-17]`
	if _, err := Decode(src, nil); err == nil || err.Error() != want {
		t.Errorf("got %v\nwant %s", err, want)
	}
}

// TestImagesTogether holds the limit of all images; a name given twice is read
// once.
func TestImagesTogether(t *testing.T) {
	fsys, src := fstest.MapFS{}, "---\n---\n"
	data := make([]byte, MaxImageBytes)
	for i := range 6 {
		name := fmt.Sprintf("%d.png", i)
		fsys[name] = &fstest.MapFile{Data: data}
		src += "![Ảnh](" + name + ")\n![Ảnh](0.png)\n"
	}
	want := `13:1: noi_dung thứ 11: lỗi: ảnh "5.png": các ảnh của văn bản cộng lại lớn hơn 100 MB [DEC-17]`
	if _, err := Decode([]byte(src), &DecodeOptions{FS: fsys}); err == nil || err.Error() != want {
		t.Errorf("got %v\nwant %s", err, want)
	}
}
