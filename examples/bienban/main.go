// Command bienban writes the minutes of a meeting (Mẫu 1.9) as bienban.docx
// and bienban.pdf.
//
//	go run ./examples/bienban [DIRECTORY]
package main

import (
	"github.com/dean161/vanban"
	"github.com/dean161/vanban/examples/save"
)

func main() { save.Main("bienban", minutes()) }

func minutes() *vanban.Document {
	return &vanban.Document{
		Kind:     vanban.Minutes,
		Superior: "UBND tỉnh Thanh Giang",
		Agency:   "Sở Nội vụ",
		Number:   vanban.Number{Symbol: "BB-SNV"},
		Summary:  "Họp Tổ công tác đánh giá kết quả thực hiện Đề án 161",
		Body:     save.Body(text),
		Signatures: []vanban.Signature{
			{Position: "THƯ KÝ", Name: "Trần Thị Mai"},
			{Position: "CHỦ TỌA", Office: "PHÓ GIÁM ĐỐC", Name: "Đỗ Thị Phương Thảo"},
		},
		Recipients: []string{
			"Giám đốc Sở (để báo cáo)",
			"Các thành viên Tổ công tác",
		},
	}
}

const text = `
Thời gian bắt đầu: 14 giờ 00, ngày 20 tháng 11 năm 2026
Địa điểm: Phòng họp số 2, trụ sở Sở Nội vụ
Thành phần tham dự: các thành viên Tổ công tác; đại diện Phòng Kế hoạch - Tài chính (vắng mặt: không)
Chủ trì (chủ tọa): bà Đỗ Thị Phương Thảo, Phó Giám đốc Sở, Tổ trưởng
Thư ký (người ghi biên bản): bà Trần Thị Mai, chuyên viên Văn phòng Sở
Nội dung (theo diễn biến cuộc họp):
1. Ông Vũ Đình Lâm, Tổ phó, báo cáo tiến độ tổng hợp: đã nhận báo cáo của 14 sở, ban, ngành và 52 xã, phường.
2. Các thành viên thảo luận, thống nhất:
a) Bổ sung số liệu về bình đẳng giới và bảo vệ trẻ em vào dự thảo báo cáo;
b) Tổ chức hội thảo góp ý dự thảo trong tháng 12 năm 2026.
3. Chủ tọa kết luận: giao bà Trần Thị Mai hoàn thiện dự thảo, gửi các thành viên trước ngày 27 tháng 11 năm 2026.
/
Cuộc họp kết thúc vào 16 giờ 30, ngày 20 tháng 11 năm 2026. Biên bản đã được đọc cho các thành viên dự họp nghe và nhất trí thông qua.
`
