package template_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"log"
	"regexp"
	"strings"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/docx/template"
	"github.com/dean161/vanban/outline"
)

// invitation returns a template. In an office it is a file made in Word.
func invitation() []byte {
	text := func(s string) *outline.Paragraph { return &outline.Paragraph{Text: outline.Text{{Text: s}}} }
	doc := &vanban.Document{
		Kind: vanban.Letter, Agency: "Sở Nội vụ", Superior: "UBND tỉnh Thanh Giang", Number: vanban.Number{Symbol: "SNV-VP"}, Place: "Thanh Giang",
		Summary: "mời họp", Addressees: []string{"Sở Tài chính"}, Signatures: []vanban.Signature{{Position: "Giám đốc", Name: "Lê Thanh Hà"}}, Recipients: []string{"Như trên"},
		Body: outline.Body{
			text("Kính mời {{join .khach}} họp vào {{date .ngay}}."),
			text("{{range .viec}}"), text("+ {{.}};"), text("{{end}}"),
			text("Kinh phí {{number .tien}} đồng ({{money .tien}})."),
		},
	}
	var b bytes.Buffer
	if err := docx.Encode(&b, doc, nil); err != nil {
		log.Fatal(err)
	}
	return b.Bytes()
}

// show prints the body of a document.
func show(file []byte) {
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		log.Fatal(err)
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		log.Fatal(err)
	}
	xml, err := io.ReadAll(f)
	if err != nil {
		log.Fatal(err)
	}
	text := strings.ReplaceAll(string(xml), "</w:p>", "\n")
	text = regexp.MustCompile("<[^>]*>|\u2060").ReplaceAllString(text, "")
	text = strings.ReplaceAll(text, "\u00a0", " ")
	text = text[strings.Index(text, "Kính mời"):]
	fmt.Print(text[:strings.Index(text, "Nơi nhận")])
}

func Example() {
	t, err := template.Open(invitation(), nil)
	if err != nil {
		log.Fatal(err)
	}
	for _, f := range t.Fields() {
		fmt.Println(f.Name+":", f.Type)
	}
	var out bytes.Buffer
	warnings, err := t.Execute(&out, map[string]any{
		"khach": []string{"Sở Tài chính", "Sở Tư pháp", "Văn phòng"},
		"ngay":  "15/12/2026",
		"viec":  []string{"Bàn kế hoạch", "Phân công"},
		"tien":  1250000,
		"gio":   "8 giờ",
	})
	fmt.Println(warnings, err)
	show(out.Bytes())
	// Output:
	// khach: danh sách
	// ngay: chữ
	// viec: danh sách
	// tien: chữ
	// [«gio»: cảnh báo: mẫu không dùng giá trị này; kiểm tra tên trường trong mẫu và trong dữ liệu] <nil>
	// Kính mời Sở Tài chính, Sở Tư pháp và Văn phòng họp vào ngày 15 tháng 12 năm 2026.
	// + Bàn kế hoạch;
	// + Phân công;
	// Kinh phí 1.250.000 đồng (một triệu hai trăm năm mươi nghìn đồng)./.
}

func ExampleTemplate_Execute_problems() {
	t, err := template.Open(invitation(), nil)
	if err != nil {
		log.Fatal(err)
	}
	_, err = t.Execute(io.Discard, map[string]any{"khach": []string{}, "ngay": "hôm nay", "viec": []string{}})
	fmt.Println(err)
	// Output:
	// thân văn bản (word/document.xml), đoạn 11, «{{date .ngay}}»: lỗi: ngày "hôm nay" không đúng: viết dạng 26/11/2024 hoặc 2024-11-26
	// thân văn bản (word/document.xml), đoạn 15, «{{number .tien}}»: lỗi: thiếu giá trị cho thẻ này; thêm giá trị này vào dữ liệu; nếu không bắt buộc thì đặt thẻ trong if
	// thân văn bản (word/document.xml), đoạn 15, «{{money .tien}}»: lỗi: thiếu giá trị cho thẻ này; thêm giá trị này vào dữ liệu; nếu không bắt buộc thì đặt thẻ trong if
}
