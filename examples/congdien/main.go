// Command congdien writes an urgent telegram (Mẫu 1.6) as congdien.docx
// and congdien.pdf.
//
//	go run ./examples/congdien [DIRECTORY]
package main

import (
	"github.com/dean161/vanban"
	"github.com/dean161/vanban/examples/save"
)

func main() { save.Main("congdien", telegram()) }

func telegram() *vanban.Document {
	return &vanban.Document{
		Kind:    vanban.Telegram,
		Agency:  "Ủy ban nhân dân tỉnh Thanh Giang",
		Number:  vanban.Number{Symbol: "CĐ-UBND"},
		Place:   "Thanh Giang",
		Date:    vanban.Date{Year: 2026, Month: 9},
		Summary: "Về việc tập trung ứng phó bão số 5 và mưa lũ sau bão",
		Urgency: vanban.Express,
		Addressees: []string{
			"Ủy ban nhân dân các xã, phường",
			"Các sở, ban, ngành thuộc tỉnh",
			"Bộ Chỉ huy Quân sự tỉnh",
			"Công an tỉnh",
		},
		Issuer:     "Chủ tịch Ủy ban nhân dân tỉnh",
		Body:       save.Body(text),
		Signatures: []vanban.Signature{{Authority: []vanban.Authority{{By: vanban.KT, Of: "CHỦ TỊCH"}}, Position: "PHÓ CHỦ TỊCH", Name: "Trần Minh Khuê"}},
		Recipients: []string{
			"Như trên",
			"Ban Chỉ đạo Phòng thủ dân sự quốc gia (để báo cáo)",
			"Thường trực Tỉnh ủy, Hội đồng nhân dân tỉnh",
			"Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh",
		},
		Archive: vanban.Archive{Units: []string{"VT", "KT"}},
	}
}

const text = `
Bão số 5 đang di chuyển nhanh theo hướng Tây Tây Bắc, dự báo gây gió mạnh cấp 9, cấp 10 và mưa rất to trên địa bàn tỉnh, nguy cơ cao xảy ra lũ quét, sạt lở đất và ngập lụt vùng thấp trũng.
Để chủ động ứng phó, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
1. Chủ tịch Ủy ban nhân dân các xã, phường hoàn thành việc sơ tán người dân khỏi khu vực ven sông, ven biển, sườn dốc trước 17 giờ 00 ngày bão đổ bộ; bảo đảm lương thực, nước uống, chỗ ở tại nơi sơ tán, ưu tiên người cao tuổi, người khuyết tật, phụ nữ và trẻ em.
2. Sở Nông nghiệp và Môi trường theo dõi chặt chẽ diễn biến bão; kiểm soát việc vận hành các hồ chứa; thông báo kịp thời cho người dân vùng hạ du.
3. Bộ Chỉ huy Quân sự tỉnh, Công an tỉnh bố trí lực lượng, phương tiện tại các khu vực xung yếu, sẵn sàng cứu hộ, cứu nạn.
4. Các sở, ban, ngành theo chức năng, nhiệm vụ trực ban 24/24 giờ, báo cáo Ủy ban nhân dân tỉnh trước 15 giờ 00 hằng ngày.
`
