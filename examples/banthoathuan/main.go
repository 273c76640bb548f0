// Command banthoathuan writes an agreement, for which the decree has no form, as banthoathuan.docx
// and banthoathuan.pdf.
//
//	go run ./examples/banthoathuan [DIRECTORY]
package main

import (
	"github.com/dean161/vanban"
	"github.com/dean161/vanban/examples/save"
)

func main() { save.Main("banthoathuan", agreement()) }

func agreement() *vanban.Document {
	return &vanban.Document{
		Kind:    vanban.Agreement,
		Agency:  "Ủy ban nhân dân xã Bình Minh -\nỦy ban nhân dân phường Hòa Bình",
		Number:  vanban.Number{Symbol: "BTT-UBND"},
		Place:   "Bình Minh",
		Date:    vanban.Date{Year: 2026},
		Summary: "Về phối hợp quản lý tuyến đường giáp ranh và thu gom rác thải",
		Body:    save.Body(text),
		Signatures: []vanban.Signature{
			{Authority: []vanban.Authority{{By: vanban.TM, Of: "ỦY BAN NHÂN DÂN XÃ BÌNH MINH"}}, Position: "CHỦ TỊCH", Name: "Vũ Đình Lâm"},
			{Authority: []vanban.Authority{{By: vanban.TM, Of: "ỦY BAN NHÂN DÂN PHƯỜNG HÒA BÌNH"}, {By: vanban.KT, Of: "CHỦ TỊCH"}}, Position: "PHÓ CHỦ TỊCH", Name: "Hoàng Thu Giang"},
		},
		Recipients: []string{
			"Ủy ban nhân dân tỉnh (để báo cáo)",
			"Ủy ban nhân dân xã Bình Minh",
			"Ủy ban nhân dân phường Hòa Bình",
		},
		Archive: vanban.Archive{Units: []string{"VT hai bên"}},
	}
}

const text = `
Để bảo đảm vệ sinh môi trường và trật tự giao thông trên tuyến đường giáp ranh, Ủy ban nhân dân xã Bình Minh và Ủy ban nhân dân phường Hòa Bình thỏa thuận như sau:
Điều 1. Phạm vi
Tuyến đường Sông Lam, đoạn từ cầu Bình Minh đến hết địa giới hai đơn vị, dài 2,4 km.
Điều 2. Trách nhiệm của Ủy ban nhân dân xã Bình Minh
1. Duy tu mặt đường, hệ thống thoát nước phía bên trái tuyến.
2. Bố trí điểm tập kết rác thải tại km 1+200.
Điều 3. Trách nhiệm của Ủy ban nhân dân phường Hòa Bình
1. Duy tu mặt đường, hệ thống chiếu sáng phía bên phải tuyến.
2. Thu gom, vận chuyển rác thải hằng ngày về điểm tập kết.
Điều 4. Điều khoản thi hành
1. Kinh phí do ngân sách mỗi bên bảo đảm theo phần việc được phân công.
2. Bản thỏa thuận có hiệu lực từ ngày ký và được lập thành 04 bản, mỗi bên giữ 02 bản.
`
