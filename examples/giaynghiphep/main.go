// Command giaynghiphep writes a leave permit (Mẫu 1.10) as giaynghiphep.docx
// and giaynghiphep.pdf.
//
//	go run ./examples/giaynghiphep [DIRECTORY]
package main

import (
	"github.com/dean161/vanban"
	"github.com/dean161/vanban/examples/save"
)

func main() { save.Main("giaynghiphep", leave()) }

func leave() *vanban.Document {
	return &vanban.Document{
		Kind:         vanban.LeavePermit,
		Superior:     "UBND tỉnh Thanh Giang",
		Agency:       "Sở Nội vụ",
		Number:       vanban.Number{Symbol: "GNP-SNV"},
		Place:        "Thanh Giang",
		Date:         vanban.Date{Year: 2026},
		Body:         save.Body(text),
		Signatures:   []vanban.Signature{{Authority: []vanban.Authority{{By: vanban.TL, Of: "GIÁM ĐỐC"}}, Position: "CHÁNH VĂN PHÒNG", Name: "Hoàng Thu Giang"}},
		Confirmation: "Xác nhận của cơ quan (tổ chức) hoặc chính quyền địa phương nơi nghỉ phép",
		Recipients: []string{
			"Bà Trần Thị Mai",
			"Phòng Kế hoạch - Tài chính",
		},
	}
}

const text = `
Xét Đơn đề nghị nghỉ phép ngày 16 tháng 11 năm 2026 của bà Trần Thị Mai.
Sở Nội vụ cấp cho:
Bà: Trần Thị Mai
Chức vụ: chuyên viên Văn phòng Sở Nội vụ
Được nghỉ phép trong thời gian 05 ngày kể từ ngày 14 tháng 12 năm 2026 đến hết ngày 18 tháng 12 năm 2026 tại phường Hòa Bình, tỉnh Sông Lam.
Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ phép hằng năm của năm 2026.
`
