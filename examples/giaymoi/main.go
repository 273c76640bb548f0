// Command giaymoi writes an invitation (Mẫu 1.7) as giaymoi.docx
// and giaymoi.pdf.
//
//	go run ./examples/giaymoi [DIRECTORY]
package main

import (
	"github.com/dean161/vanban"
	"github.com/dean161/vanban/examples/save"
)

func main() { save.Main("giaymoi", invitation()) }

func invitation() *vanban.Document {
	return &vanban.Document{
		Kind:       vanban.Invitation,
		Superior:   "UBND tỉnh Thanh Giang",
		Agency:     "Sở Nội vụ",
		Number:     vanban.Number{Symbol: "GM-SNV"},
		Place:      "Thanh Giang",
		Date:       vanban.Date{Year: 2026},
		Summary:    "Hội thảo góp ý dự thảo báo cáo tổng kết Đề án 161",
		Body:       save.Body(text),
		Signatures: []vanban.Signature{{Authority: []vanban.Authority{{By: vanban.TL, Of: "GIÁM ĐỐC"}}, Position: "CHÁNH VĂN PHÒNG", Name: "Hoàng Thu Giang"}},
		Recipients: []string{
			"Như trên",
			"Giám đốc Sở (để báo cáo)",
		},
		Archive: vanban.Archive{Units: []string{"VT", "VP"}},
	}
}

const text = `
Sở Nội vụ trân trọng kính mời: đại diện lãnh đạo các sở, ban, ngành thuộc tỉnh; đại diện lãnh đạo Ủy ban nhân dân các xã, phường
Tới dự Hội thảo góp ý dự thảo báo cáo tổng kết Đề án 161 trên địa bàn tỉnh.
Chủ trì: bà Đỗ Thị Phương Thảo, Phó Giám đốc Sở Nội vụ
Thời gian: 08 giờ 00, thứ Năm, ngày 10 tháng 12 năm 2026
Địa điểm: Phòng họp số 2, trụ sở Sở Nội vụ
Đề nghị quý cơ quan cử đại biểu dự đúng thành phần, chuẩn bị ý kiến bằng văn bản và gửi danh sách đại biểu về Văn phòng Sở trước ngày 07 tháng 12 năm 2026.
`
