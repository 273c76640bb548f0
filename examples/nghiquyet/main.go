// Command nghiquyet writes a resolution of a provincial council (Mẫu 1.1) as nghiquyet.docx
// and nghiquyet.pdf.
//
//	go run ./examples/nghiquyet [DIRECTORY]
package main

import (
	"github.com/dean161/vanban"
	"github.com/dean161/vanban/examples/save"
)

func main() { save.Main("nghiquyet", resolution()) }

func resolution() *vanban.Document {
	return &vanban.Document{
		Kind:    vanban.Resolution,
		Agency:  "Hội đồng nhân dân tỉnh Thanh Giang",
		Number:  vanban.Number{Symbol: "NQ-HĐND"},
		Place:   "Thanh Giang",
		Date:    vanban.Date{Year: 2026},
		Summary: "Về Chương trình giám sát của Hội đồng nhân dân tỉnh năm 2027",
		Issuer:  "Hội đồng nhân dân tỉnh Thanh Giang",
		Bases: []string{
			"Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
			"Căn cứ Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân",
			"Xét Tờ trình của Thường trực Hội đồng nhân dân tỉnh về Chương trình giám sát năm 2027 và ý kiến của các đại biểu",
		},
		Body:       save.Body(text),
		Signatures: []vanban.Signature{{Authority: []vanban.Authority{{By: vanban.TM, Of: "HỘI ĐỒNG NHÂN DÂN"}}, Position: "CHỦ TỊCH", Name: "Nguyễn Minh Khai"}},
		Recipients: []string{
			"Như Điều 3",
			"Ủy ban Thường vụ Quốc hội (để báo cáo)",
			"Thường trực Tỉnh ủy",
			"Ủy ban nhân dân tỉnh",
			"Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
		},
		Archive: vanban.Archive{Units: []string{"VT", "CTHĐ"}},
	}
}

const text = `
Điều 1. Thông qua Chương trình giám sát của Hội đồng nhân dân tỉnh năm 2027 gồm các nội dung sau:
1. Tại kỳ họp thường lệ giữa năm và cuối năm, Hội đồng nhân dân tỉnh xem xét các báo cáo công tác theo luật định; chất vấn và xem xét việc trả lời chất vấn.
2. Giám sát chuyên đề về việc thực hiện các mục tiêu của Cộng đồng Văn hóa - Xã hội ASEAN trên địa bàn tỉnh giai đoạn 2021-2026, tập trung vào:
a) An sinh xã hội, bình đẳng giới, bảo vệ trẻ em và các nhóm yếu thế;
b) Giáo dục, y tế, phát triển nguồn nhân lực đáp ứng yêu cầu hội nhập;
c) Bảo tồn và phát huy giá trị di sản văn hóa gắn với phát triển du lịch.
Điều 2. Giao Thường trực Hội đồng nhân dân tỉnh ban hành kế hoạch triển khai, thành lập Đoàn giám sát chuyên đề và báo cáo kết quả tại kỳ họp thường lệ cuối năm 2027.
Điều 3. Thường trực, các Ban, các đại biểu Hội đồng nhân dân tỉnh và các cơ quan, tổ chức có liên quan chịu trách nhiệm thi hành Nghị quyết này.
`
