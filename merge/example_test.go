package merge_test

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/merge"
	"github.com/dean161/vanban/outline"
)

// An invitation for every row of a list, into a ZIP archive.
func ExampleZip() {
	doc := &vanban.Document{
		Kind:    vanban.Invitation,
		Agency:  "SỞ NỘI VỤ",
		Number:  vanban.Number{Symbol: "GM-SNV"},
		Place:   "Hà Nội",
		Summary: "dự hội nghị",
		Body: outline.Body{
			&outline.Paragraph{Text: outline.Text{{Text: "Sở Nội vụ trân trọng kính mời {{.ong_ba}} {{.ho_va_ten}} tới dự hội nghị."}}},
		},
		Signatures: []vanban.Signature{{Position: "GIÁM ĐỐC", Name: "Nguyễn Văn A"}},
		Recipients: []string{"Như trên"},
	}
	rows := merge.CSV(strings.NewReader("Họ và tên;Ông/Bà\nTrần Thị B;Bà\nLê Văn C\nVõ D;Ông\n"))
	summary, err := merge.Zip(context.Background(), io.Discard, merge.Document(doc), rows, &merge.Options{
		Names: "{{.stt}}-{{.ho_va_ten}}",
		Done: func(e *merge.Entry) {
			for _, f := range e.Files {
				fmt.Println(f.Name)
			}
			for _, p := range e.Found() {
				fmt.Println(p)
			}
		},
	})
	fmt.Println(summary.Written, summary.Failed, err)
	// Output:
	// 1-Tran-Thi-B.docx
	// dòng 3: lỗi: chỉ có 1 ô, dòng đầu có 2 cột; thêm dấu ngăn cho ô trống [MRG-01]
	// 3-Vo-D.docx
	// 2 1 <nil>
}
