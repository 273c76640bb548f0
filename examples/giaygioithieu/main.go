// Command giaygioithieu writes an introduction (Mẫu 1.8) as giaygioithieu.docx
// and giaygioithieu.pdf.
//
//	go run ./examples/giaygioithieu [DIRECTORY]
package main

import (
	"github.com/dean161/vanban"
	"github.com/dean161/vanban/examples/save"
)

func main() { save.Main("giaygioithieu", introduction()) }

func introduction() *vanban.Document {
	return &vanban.Document{
		Kind:       vanban.Introduction,
		Superior:   "UBND tỉnh Thanh Giang",
		Agency:     "Sở Nội vụ",
		Number:     vanban.Number{Symbol: "GGT-SNV"},
		Place:      "Thanh Giang",
		Date:       vanban.Date{Year: 2026},
		Issuer:     "Sở Nội vụ tỉnh Thanh Giang",
		Body:       save.Body(text),
		Signatures: []vanban.Signature{{Authority: []vanban.Authority{{By: vanban.TL, Of: "GIÁM ĐỐC"}}, Position: "CHÁNH VĂN PHÒNG", Name: "Hoàng Thu Giang"}},
		Recipients: []string{"Như trên"},
	}
}

const text = `
Bà Trần Thị Mai
Chức vụ: chuyên viên Văn phòng Sở Nội vụ
Được cử đến: Trung tâm Lưu trữ lịch sử tỉnh Thanh Giang
Về việc: khai thác tài liệu lưu trữ phục vụ tổng kết Đề án 161
Đề nghị Quý cơ quan tạo điều kiện để bà có tên ở trên hoàn thành nhiệm vụ.
Giấy này có giá trị đến hết ngày 31 tháng 12 năm 2026.
`
