package template_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/dean161/vanban/docx/template"
	"github.com/dean161/vanban/outline"
)

// TestBadTags: what is wrong in a template is told with its place.
func TestBadTags(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"not closed", "Ông {{.ten", "thân văn bản (word/document.xml), đoạn 2, «{{.ten»: lỗi: thẻ mở bằng {{ mà không đóng trong cùng đoạn; thêm }} vào cuối thẻ; một thẻ không kéo qua hai đoạn"},
		{"no syntax", "{{.a .}}.b}}{{..}}", "«{{..}}»: lỗi: thẻ viết sai cú pháp; tên trường viết liền, không dấu cách: {{.ho_ten}}"},
		{"empty", "{{}}", "«{{}}»: lỗi: thẻ trống; ghi tên trường, ví dụ {{.ho_ten}}"},
		{"blank in a name", "{{ho ten}}", "«{{ho ten}}»: lỗi: không có hàm \"ho\""},
		{"no function", "{{.a | in_hoa}}", "lỗi: không có hàm \"in_hoa\"; tên trường viết liền, không dấu cách ({{.ho_ten}}); các hàm: anh, bang_chu,"},
		{"internal function", "{{__id}}", "không có hàm \"__id\""},
		{"end alone", "{{end}}", "«{{end}}»: lỗi: thẻ end không có if, range hoặc with ở trước"},
		{"not ended", "{{if .a}}x", "«{{if .a}}»: lỗi: khối không đóng; thêm {{end}} ở cuối khối"},
		{"two elses", "{{if .a}}x{{else}}y{{else}}z{{end}}", "«{{else}}»: lỗi: khối này đã có else"},
		{"if without value", "{{if}}x{{end}}", "«{{if}}»: lỗi: thẻ thiếu tên trường hoặc giá trị"},
		{"string not closed", "{{.a | join \"}}", "lỗi: chuỗi trong thẻ không đóng ngoặc kép"},
		{"unknown variable", "{{$x}}", "«{{$x}}»: lỗi: biến $x chưa được đặt ở phía trước trong cùng khối; đặt bằng {{$tên := …}}"},
		{"define", "{{define \"x\"}}", "lỗi: không dùng được \"define\" trong mẫu Word"},
		{"break", "{{range .a}}{{break}}{{end}}", "lỗi: không dùng được \"break\" trong mẫu Word"},
		{"comment not closed", "{{/* x }}", "lỗi: thẻ mở bằng {{ mà không đóng trong cùng đoạn"},
	}
	for _, test := range tests {
		got := problems(t, body(para("mở đầu"), para(test.text)).bytes(t), data{"a": "x"}, nil)
		if len(got) == 0 || !strings.Contains(got[0].String(), test.want) {
			t.Errorf("%s: %v\nwant %s", test.name, got, test.want)
			continue
		}
		if got[0].Paragraph != 2 || got[0].Part != "word/document.xml" {
			t.Errorf("%s: place %+v", test.name, got[0])
		}
	}
}

// TestBadBlocks: blocks whose tags would tear the file apart are told, never
// written.
func TestBadBlocks(t *testing.T) {
	tests := []struct {
		name, want string
		file       *file
	}{
		{"middle of two paragraphs", "đoạn 1, «{{if .a}}»: lỗi: thẻ đứng giữa một đoạn mà khối kéo qua nhiều đoạn; đặt thẻ if riêng một đoạn", body(para("x{{if .a}}y"), para("z{{end}}w"))},
		{"middle of a row", "lỗi: thẻ đứng giữa một hàng của bảng mà khối kéo ra ngoài hàng ấy", body(table([]string{"x", "{{range .a}}y", "z{{end}}", "w"}))},
		{"out of a table", "lỗi: thẻ đứng giữa một hàng của bảng", body(para("{{if .a}}"), table([]string{"x", "y{{end}}z"}))},
		{"a note repeated", "đoạn 1, «{{range .a}}»: lỗi: khối lặp chứa một chú thích", body(para("{{range .a}}"), `<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`, para("{{end}}"))},
		{"code of a field", "«HYPERLINK {{.a}}»: lỗi: thẻ nằm trong mã trường", body(`<w:p><w:r><w:instrText>HYPERLINK {{.a}}</w:instrText></w:r></w:p>`)},
		{"signed", "(_xmlsignatures/sig1.xml): lỗi: tệp đã ký số", &file{parts: map[string]string{"_xmlsignatures/sig1.xml": "<x/>"}, types: `<Override PartName="/_xmlsignatures/sig1.xml" ContentType="application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"/>`}},
		{"set before a row", "lỗi: thẻ đứng giữa một hàng của bảng", body(table([]string{"{{$x := 1}}{{range .a}}x", "{{end}}"}))},
	}
	for _, test := range tests {
		got := problems(t, test.file.bytes(t), data{"a": []any{}}, nil)
		if len(got) == 0 || !strings.Contains(got[0].String(), test.want) {
			t.Errorf("%s: %v\nwant %s", test.name, got, test.want)
		}
	}
}

// TestBadData: all that is missing or wrong in the data is told at once, with the
// tag.
func TestBadData(t *testing.T) {
	f := body(para("{{.a}}"), para("{{.b.c}} {{.d}}"), para("{{range .ds}}{{.x}}{{end}}{{range .thieu}}{{end}}"), para("{{.s | words}}")).header(para("{{.so}}"))
	got := problems(t, f.bytes(t), data{"d": []string{"x"}, "ds": []any{data{"y": 1}, data{"y": 1}}, "s": "mười"}, nil)
	want := []string{
		"đoạn 1, «{{.a}}»: lỗi: thiếu giá trị cho thẻ này; thêm giá trị này vào dữ liệu; nếu không bắt buộc thì đặt thẻ trong if",
		"đoạn 2, «{{.b.c}}»: lỗi: thiếu giá trị",
		"đoạn 2, «{{.d}}»: lỗi: giá trị là một danh sách; dùng range hoặc hàm noi",
		"đoạn 3, «{{.x}}»: lỗi: thiếu giá trị",
		"đoạn 3, «{{range .thieu}}»: lỗi: thiếu danh sách",
		`đoạn 4, «{{.s | words}}»: lỗi: "mười" không phải là số`,
		"đầu trang (word/header1.xml), đoạn 1, «{{.so}}»: lỗi: thiếu giá trị",
		"«ds[].y»: cảnh báo: mẫu không dùng giá trị này",
	}
	for i, w := range want {
		if i >= len(got) || !strings.Contains(got[i].String(), w) {
			t.Fatalf("problem %d is not %q\n%v", i, w, got)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d problems, want %d: %v", len(got), len(want), got)
	}
}

func TestBlank(t *testing.T) {
	got := plain(t, fill(t, body(para("Số: {{.so}}/QĐ, {{.ten}}")), data{"ten": "A"}, &template.Options{Blank: "……"}))
	if got != "Số: ……/QĐ, A\n" {
		t.Errorf("%q", got)
	}
}

func TestBadValues(t *testing.T) {
	tests := []struct {
		name  string
		value any
		want  string
	}{
		{"control", "a\x01b", "giá trị có ký tự điều khiển U+0001"},
		{"UTF-8", "a\xffb", "giá trị có byte 0xFF không phải UTF-8"},
		{"noncharacter", "a\uffffb", "U+FFFF"},
		{"C1", "a\u0085b", "U+0085"},
		{"map", data{"x": 1}, "giá trị gồm nhiều trường"},
		{"nil", nil, "thiếu giá trị"},
		{"nil pointer", (*string)(nil), "thiếu giá trị"},
		{"function", func() {}, "không in được"},
		{"footnote", outline.Text{{Text: "a", Footnote: outline.Text{{Text: "b"}}}}, "giá trị có chú thích cuối trang"},
		{"footnote of a body", outline.Body{&outline.Paragraph{Text: outline.Text{{Text: "a", Footnote: outline.Text{{Text: "b"}}}}}}, "có chú thích cuối trang"},
		{"contents", outline.Body{&outline.Contents{}}, "mục lục không chèn được"},
	}
	for _, test := range tests {
		got := problems(t, body(para("{{.a}}")).bytes(t), data{"a": test.value}, nil)
		if len(got) == 0 || !strings.Contains(got[0].String(), test.want) {
			t.Errorf("%s: %v, want %s", test.name, got, test.want)
		}
	}
	for tags, want := range map[string]string{
		"{{.a.b}}":                    "lỗi: dữ liệu không có trường mà thẻ này nêu",
		"{{if gt .a 1}}x{{end}}":      "lỗi: so sánh hai giá trị khác kiểu",
		"{{range .a}}x{{end}}":        "lỗi: giá trị không phải là danh sách",
		"{{join .a}}":                 "lỗi: giá trị không phải là danh sách",
		"{{date .a}}":                 `lỗi: ngày "x" không đúng`,
		"{{range 100000000}}x{{end}}": "lỗi: các danh sách có tất cả hơn 1000000 phần tử",
		"{{printf}}":                  "thiếu giá trị", // a field of that name
		"{{roman 5000}}":              "lỗi: 5000 không viết được bằng số La Mã",
		"{{money `XYZ` 5}}":           `lỗi: không có đơn vị tiền "XYZ"`,
		"{{image .a}}":                `lỗi: không có thư mục để đọc ảnh "x"`,
		"{{range 5000}}{{range 5000}}{{end}}{{end}}": "lỗi: các danh sách có tất cả hơn",
	} {
		got := problems(t, body(para(tags)).bytes(t), data{"a": "x"}, nil)
		if len(got) == 0 || !strings.Contains(got[0].String(), want) || got[0].Paragraph != 1 {
			t.Errorf("%s: %v, want %s", tags, got, want)
		}
	}
}

// rezip changes the files of an archive.
func rezip(t testing.TB, file []byte, change func(name string, data []byte) (string, []byte)) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		name, data := change(f.Name, data)
		if name == "" {
			continue
		}
		out, err := w.Create(name)
		if err == nil {
			_, err = out.Write(data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestBadFiles: what is no template is told in one sentence.
func TestBadFiles(t *testing.T) {
	good := body(para("{{.a}}")).bytes(t)
	main := func(from, to string) []byte {
		return rezip(t, good, func(name string, data []byte) (string, []byte) {
			if name == "word/document.xml" {
				return name, bytes.Replace(data, []byte(from), []byte(to), 1)
			}
			return name, data
		})
	}
	typed := func(from, to string) []byte {
		return rezip(t, good, func(name string, data []byte) (string, []byte) {
			return name, bytes.ReplaceAll(data, []byte(from), []byte(to))
		})
	}
	without := func(part string) []byte {
		return rezip(t, good, func(name string, data []byte) (string, []byte) {
			if name == part {
				name = ""
			}
			return name, data
		})
	}
	renamed := func(to string) []byte {
		return rezip(t, body(para("")).part("header", "header1.xml", "hdr", para("")).bytes(t), func(name string, data []byte) (string, []byte) {
			if name == "word/header1.xml" {
				name = to
			}
			return name, data
		})
	}
	ole := append([]byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}, make([]byte, 600)...)
	locked := append(bytes.Clone(ole), "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"...)
	broken := bytes.Clone(good)
	copy(broken[bytes.Index(broken, []byte("word/document.xml"))+40:], "rác rác rác")
	bomb := body(para("{{.a}}"), `<w:p><w:r><w:t>`+strings.Repeat(" ", 70<<20)+`</w:t></w:r></w:p>`).bytes(t)
	tests := []struct {
		name string
		file []byte
		want string
	}{
		{"empty", nil, "lỗi: tệp trống"},
		{"text", []byte("xin chào"), "lỗi: không phải tệp DOCX, hoặc tệp bị hỏng"},
		{"cut", good[:len(good)/2], "lỗi: không phải tệp DOCX, hoặc tệp bị hỏng"},
		{"pdf", []byte("%PDF-1.7"), "lỗi: đây là tệp PDF"},
		{"rtf", []byte(`{\rtf1 x}`), "lỗi: đây là tệp RTF"},
		{"doc", ole, "lỗi: đây là tệp Word đời cũ (.doc)"},
		{"encrypted", locked, "lỗi: tệp đặt mật khẩu nên không đọc được; mở bằng Word, gỡ mật khẩu"},
		{"macros", typed("document.main+xml", "x"), "lỗi: tệp không có phần nội dung của Word"},
		{"macro-enabled", typed("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "application/vnd.ms-word.document.macroEnabled.main+xml"), "lỗi: tệp có macro, không được dùng làm mẫu"},
		{"macro part", renamed("word/vbaProject.bin"), "lỗi: tệp có macro"},
		{"excel", typed("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"), "lỗi: đây là tệp Excel"},
		{"no types", without("[Content_Types].xml"), "lỗi: tệp ZIP này không phải DOCX"},
		{"no main part", without("word/document.xml"), "thiếu thành phần này"},
		{"climbing name", renamed("word/../../x.xml"), "lỗi: tệp có thành phần mang tên không an toàn"},
		{"absolute name", renamed("/x.xml"), "không an toàn"},
		{"twice", renamed("WORD/document.xml"), "lỗi: có hai thành phần cùng tên"},
		{"damaged", broken, "thân văn bản (word/document.xml): lỗi: thành phần bị hỏng"},
		{"bomb", bomb, "lỗi: nội dung giải nén quá lớn"},
		{"broken XML", main("</w:p>", "</w:q>"), "thân văn bản (word/document.xml): lỗi: XML bị hỏng"},
		{"doctype", main("<w:document", "<!DOCTYPE x><w:document"), "lỗi: có khai báo DOCTYPE"},
		{"strict", main("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"), "lỗi: tệp lưu dạng Strict Open XML; mở bằng Word"},
		{"other prefix", main("xmlns:w=", "xmlns:q="), "lỗi: tiền tố w không chỉ"},
		{"deep", main("<w:p>", strings.Repeat("<w:p>", 300)), "lỗi: các phần tử lồng nhau quá sâu"},
	}
	for _, test := range tests {
		got := problems(t, test.file, data{"a": 1}, nil)
		if len(got) != 1 || !strings.Contains(got[0].String(), test.want) {
			t.Errorf("%s: %v, want %s", test.name, got, test.want)
		}
	}
}
