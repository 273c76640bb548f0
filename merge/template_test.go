package merge

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/internal/judge"
)

// wordTemplate is the invitation as a Word file with tags.
func wordTemplate(t *testing.T) Source {
	t.Helper()
	doc := decoded(t, strings.Replace(invitation, "so: /GM-SNV", "so: /GM-SNV\nkinh_gui: Ông", 1))
	doc.Kind, doc.Addressees = vanban.Letter, []string{"{{.ong_ba}} {{.ho_va_ten}}"}
	var b bytes.Buffer
	if err := docx.Encode(&b, doc, nil); err != nil {
		t.Fatal(err)
	}
	src, err := Template(b.Bytes(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return src
}

func TestTemplate(t *testing.T) {
	src := wordTemplate(t)
	rows := guests(6)
	rows[2].Fields[0].Value = "a\x00b"
	rows[3].Fields[0].Value = "{{.ong_ba}} <w:p> &"
	var want []byte
	for _, workers := range []int{1, 4} {
		var b bytes.Buffer
		var entries []*Entry
		s, err := Zip(context.Background(), &b, src, rowsOf(rows), &Options{Workers: workers, Done: func(e *Entry) { entries = append(entries, e) }})
		if err != nil || s != (Summary{Rows: 6, Written: 5, Failed: 1}) {
			t.Fatalf("%+v %v", s, err)
		}
		if got := found(entries); !strings.HasPrefix(got, `dòng 4, cột "Họ và tên": word/document.xml, đoạn `) || !strings.Contains(got, "giá trị có ký tự điều khiển U+0000") {
			t.Error(got)
		}
		if x := xmlOf(t, b.Bytes(), 0); !strings.Contains(x, "Nguyễn Văn 1") || strings.Contains(x, "Nguyễn Văn 2") {
			t.Error("first letter")
		}
		if x := xmlOf(t, b.Bytes(), 2); !strings.Contains(x, "{{.ong_ba}} &lt;w:p&gt; &amp;") {
			t.Error("a value that looks like markup")
		}
		if want == nil {
			want = b.Bytes()
		}
		if !bytes.Equal(want, b.Bytes()) {
			t.Error("bytes depend on the workers")
		}
	}
}

func TestTemplateValid(t *testing.T) {
	root, dir := openDir(t)
	if _, err := Dir(context.Background(), root, wordTemplate(t), rowsOf(guests(1)), nil); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(dir, "1-van-ban.docx"))
	if err != nil {
		t.Fatal(err)
	}
	judge.Validate(t, data)
}

func TestTemplateRefuses(t *testing.T) {
	src := wordTemplate(t)
	row := []Row{oneRow("ten", "A", "ong_ba", "Bà")}
	for _, c := range []struct {
		rows []Row
		o    *Options
		want string
	}{
		{row, nil, "mẫu hỏi cột ho_va_ten, dữ liệu không có; các cột: ten, ong_ba"},
		{guests(1), &Options{Mode: Send}, "cách gửi (send) chỉ dùng cho văn bản"},
		{guests(1), &Options{Formats: []Format{PDF}}, "mẫu Word chỉ cho ra tệp docx"},
	} {
		if _, err := Zip(context.Background(), io.Discard, src, rowsOf(c.rows), c.o); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.want, err)
		}
	}
	s, err := Combined(context.Background(), io.Discard, src, rowsOf(guests(1)), nil)
	if err != nil || s.Failed != 1 {
		t.Errorf("combined: %+v %v", s, err)
	}
	if _, err := Template([]byte("không phải Word"), nil); err == nil {
		t.Error("a file that is none")
	}
}

// TestTemplateNumbers holds the column so to one letter each.
func TestTemplateNumbers(t *testing.T) {
	rows := guests(4)
	for i, so := range []string{"5/GM-SNV", "6/GM-SNV", "05/GM-SNV", ""} {
		rows[i].Fields = append(rows[i].Fields, Field{"Số", so})
	}
	var entries []*Entry
	_, err := Zip(context.Background(), io.Discard, wordTemplate(t), rowsOf(rows), &Options{Done: func(e *Entry) { entries = append(entries, e) }})
	const want = "dòng 4, cột \"Số\": lỗi: số 05/GM-SNV đã cấp cho dòng 2; ghi số khác, lấy từ sổ đăng ký văn bản đi [MRG-07]\n"
	if got := found(entries); err != nil || got != want {
		t.Errorf("%v\n%s", err, got)
	}
}
