package template_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/docx/template"
	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/outline"
)

// letterhead is an agency's own paper: its header and its table stay.
func letterhead(t testing.TB) []byte {
	cell := func(content string) string {
		return `<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>` + content + `</w:tc>`
	}
	f := body(
		table([]string{"SỞ NỘI VỤ THANH GIANG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"}, []string{"Số: {{.so}}", "{{.dia_danh}}, {{.ngay}}"}, []string{"V/v {{.trich_yeu}}", "{{.do_khan}}"}),
		para("Kính gửi: {{join .kinh_gui}}."),
		para("{{.can_cu}}"), para("{{.noi_dung}}"),
		`<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid><w:tr>`+
			cell(para("{{.noi_nhan}}"))+cell(para("{{range .ky}}")+para("{{range .quyen_han}}")+para("{{upper .}}")+para("{{end}}")+para("{{upper .chuc_vu}}")+para("{{.ho_ten}}")+para("{{end}}"))+`</w:tr></w:tbl>`,
		para(""),
	)
	f.header(para("Sở Nội vụ – Hệ thống quản lý chất lượng"))
	f.part("styles", "styles.xml", "styles", styleSheet)
	return f.bytes(t)
}

func letter() *vanban.Document {
	return &vanban.Document{
		Kind: vanban.Letter, Superior: "UBND tỉnh Thanh Giang", Agency: "Sở Nội vụ", Number: vanban.Number{Serial: 5, Symbol: "SNV-VP"}, Place: "Thanh Giang",
		Date: vanban.Date{Year: 2026, Month: 3, Day: 9}, Summary: "báo cáo công tác <văn thư>", Urgency: vanban.Urgent, Addressees: []string{"Sở A", "Sở B"},
		Body: outline.Body{
			&outline.Paragraph{Text: outline.Text{{Text: "Sở Nội vụ báo cáo "}, {Text: "như sau", Bold: true}, {Text: ":"}}},
			&outline.Item{Level: outline.Clause, Label: "1", Text: outline.Text{{Text: "Kết quả"}}},
		},
		Signatures: []vanban.Signature{{Authority: []vanban.Authority{{By: vanban.KT, Of: "Giám đốc"}}, Position: "Phó Giám đốc", Name: "Lê Thanh Hà"}}, Recipients: []string{"Như trên"},
	}
}

// TestLetterhead sets a document of ours into an agency's own file.
func TestLetterhead(t *testing.T) {
	tmpl, err := template.Open(letterhead(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if found, err := tmpl.ExecuteDocument(&out, letter()); err != nil || len(found) > 0 {
		t.Fatal(err, found)
	}
	const want = `SỞ NỘI VỤ THANH GIANG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 05/SNV-VP
Thanh Giang, ngày 09 tháng 3 năm 2026
V/v báo cáo công tác <văn thư>
KHẨN
Kính gửi: Sở A và Sở B.
Sở Nội vụ báo cáo như sau:
1. Kết quả./.
Nơi nhận:
- Như trên;
- Lưu: VT.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Lê Thanh Hà

`
	if got := strings.NewReplacer("\u00a0", " ", "\u2060", "").Replace(plain(t, out.Bytes())); got != want {
		t.Errorf("%q\nwant %q", got, want)
	}
	if got := plainPart(t, partOf(t, out.Bytes(), "word/header1.xml")); got != "Sở Nội vụ – Hệ thống quản lý chất lượng\n" {
		t.Errorf("header %q", got)
	}
	judge.Validate(t, out.Bytes())
}

// What a letterhead has no place for is told, never left out.
func TestLetterheadLosesNothing(t *testing.T) {
	tmpl, err := template.Open(letterhead(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	d := letter()
	d.Circulation = "LƯU HÀNH NỘI BỘ"
	d.Enclosures = []vanban.Enclosure{{Title: "Danh sách", Body: d.Body}}
	found, err := tmpl.ExecuteDocument(io.Discard, d)
	if pe := (*template.ProblemsError)(nil); !errors.As(err, &pe) || len(found) != 2 ||
		!strings.Contains(found[0].Message, "mẫu không có chỗ cho phạm vi lưu hành") || !strings.Contains(found[1].Message, "không nhận tài liệu kèm theo") {
		t.Errorf("%v %v", err, found)
	}
	if _, err := tmpl.ExecuteDocument(io.Discard, &vanban.Document{}); !errors.As(err, new(*vanban.ProblemsError)) {
		t.Errorf("a document with errors: %v", err)
	}
}
