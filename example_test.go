package vanban_test

import (
	"encoding/xml"
	"fmt"
	"io"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/outline"
	"github.com/dean161/vanban/render/pdf"
)

// A letter as a struct literal, written in both formats.
func Example() {
	doc := &vanban.Document{
		Kind:       vanban.Letter,
		Superior:   "UBND tỉnh Thanh Giang",
		Agency:     "Sở Nội vụ",
		Number:     vanban.Number{Symbol: "SNV-VP"}, // pending
		Place:      "Thanh Giang",
		Summary:    "báo cáo công tác văn thư",
		Addressees: []string{"Ủy ban nhân dân tỉnh Thanh Giang"},
		Body: outline.Body{
			&outline.Paragraph{Text: outline.Text{{Text: "Sở Nội vụ báo cáo "}, {Text: "công tác văn thư", Bold: true}, {Text: " như sau."}}},
		},
		Signatures: []vanban.Signature{{Position: "Giám đốc", Name: "Lê Thanh Hà"}},
		Recipients: []string{"Như trên"},
	}
	fmt.Println(docx.Encode(io.Discard, doc, nil))
	fmt.Println(pdf.Encode(io.Discard, doc, nil))
	// Output:
	// <nil>
	// <nil>
}

// The same letter as a clerk types it.
func ExampleDecode() {
	src := `---
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
Sở Nội vụ báo cáo **công tác văn thư** như sau.
`
	doc, err := vanban.Decode([]byte(src), &vanban.DecodeOptions{Name: "congvan.md"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(doc.Number, "|", doc.Date, "|", doc.Body)
	// Output: 05/SNV-VP | ngày 09 tháng 3 năm 2026 | Sở Nội vụ báo cáo **công tác văn thư** như sau.
}

// Problems name the place, the mend, the rule and its clause.
func ExampleDocument_Check() {
	src := "---\nloai: Kế hoạch\nco_quan: Sở Nội vụ\nso: /KH – SNV\ndia_danh: Thanh Giang\n" +
		"trich_yeu: Công tác năm 2026.\nky: {chuc_vu: Giám đốc, ho_ten: Lê Thanh Hà}\nnoi_nhan: [Các phòng]\n---\nNội dung.\n"
	doc, err := vanban.Decode([]byte(src), &vanban.DecodeOptions{Name: "kehoach.md"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range doc.Check() {
		fmt.Println(p)
	}
	// Output:
	// 4:5: so: lỗi: ký hiệu "KH – SNV" có cách chữ hoặc gạch ngang dài; viết "KH-SNV" [L08; PL I, Phần I, II.3.c]
	// 6:12: trich_yeu: cảnh báo: trích yếu có dấu chấm cuối; bỏ dấu chấm [EL-09; PL I, Phần I, II.5]
}

// What is about to be issued must have its number and date. Only a document
// without these problems goes to Encode.
func ExampleDocument_CheckFinal() {
	doc := letter()
	doc.Number.Serial = 0
	for _, p := range doc.CheckFinal() {
		fmt.Println(p)
	}
	// Output:
	// so: cảnh báo: văn bản có ngày ban hành mà chưa có số; ghi số, hoặc để trống cả ngày [NO-08; Điều 15]
	// so: lỗi: văn bản chưa có số; ghi số do văn thư cấp sau khi ký [FIN-03; Điều 15; PL I, Phần I, II.3]
}

func ExampleDocument_Metadata() {
	doc := letter()
	doc.Records = vanban.Records{Notation: "12/HS-VP", Year: 2026}
	m, problems := doc.Metadata(1)
	if err := problems.Err(); err != nil {
		panic(err)
	}
	out, err := xml.MarshalIndent(m, "", "  ")
	if err != nil {
		panic(err)
	}
	fmt.Println(string(out))
	// Output:
	// <Metadata>
	//   <FileCode>
	//     <FileCatalog>2026</FileCatalog>
	//     <FileNotation>12/HS-VP</FileNotation>
	//   </FileCode>
	//   <TypeName>Công văn</TypeName>
	//   <CodeNumber>05</CodeNumber>
	//   <CodeNotation>SNV-VP</CodeNotation>
	//   <IssuedDate>09/03/2026</IssuedDate>
	//   <OrganName>Sở Nội vụ</OrganName>
	//   <Subject>báo cáo công tác văn thư</Subject>
	//   <Language>Tiếng Việt</Language>
	//   <PageAmount>1</PageAmount>
	//   <SignerInfo>
	//     <Position>Giám đốc</Position>
	//     <FullName>Lê Thanh Hà</FullName>
	//   </SignerInfo>
	//   <To>
	//     <OrganName>Ủy ban nhân dân tỉnh Thanh Giang</OrganName>
	//   </To>
	//   <Priority>0</Priority>
	// </Metadata>
}
