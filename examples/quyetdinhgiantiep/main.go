// Command quyetdinhgiantiep writes a decision that issues a quy chế (Mẫu 1.3) as
// quyetdinhgiantiep.docx and quyetdinhgiantiep.pdf.
//
//	go run ./examples/quyetdinhgiantiep [DIRECTORY]
package main

import (
	"github.com/dean161/vanban"
	"github.com/dean161/vanban/examples/save"
)

func main() { save.Main("quyetdinhgiantiep", decision()) }

func decision() *vanban.Document {
	return &vanban.Document{
		Kind:    vanban.Decision,
		Agency:  "Ủy ban nhân dân tỉnh Thanh Giang",
		Number:  vanban.Number{Symbol: "QĐ-UBND"},
		Place:   "Thanh Giang",
		Date:    vanban.Date{Year: 2026},
		Summary: "Ban hành Quy chế phối hợp thực hiện các mục tiêu\ncủa Cộng đồng Văn hóa - Xã hội ASEAN trên địa bàn tỉnh",
		Issuer:  "Ủy ban nhân dân tỉnh Thanh Giang",
		Bases: []string{
			"Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
			"Căn cứ Quyết định số 161/QĐ-TTg ngày 25 tháng 01 năm 2016 của Thủ tướng Chính phủ phê duyệt Đề án xây dựng và triển khai Kế hoạch thực hiện các mục tiêu của Cộng đồng Văn hóa - Xã hội ASEAN đến năm 2025",
			"Theo đề nghị của Giám đốc Sở Nội vụ",
		},
		Body: save.Body(text),
		Signatures: []vanban.Signature{{
			Authority: []vanban.Authority{{By: vanban.TM, Of: "ỦY BAN NHÂN DÂN"}, {By: vanban.KT, Of: "CHỦ TỊCH"}},
			Position:  "PHÓ CHỦ TỊCH",
			Name:      "Trần Minh Khuê",
		}},
		Recipients: []string{
			"Như Điều 3",
			"Bộ Nội vụ (để báo cáo)",
			"Thường trực Tỉnh ủy, Hội đồng nhân dân tỉnh",
			"Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh",
		},
		Archive: vanban.Archive{Units: []string{"VT", "VX"}},
		Issued: []vanban.Issued{{
			Name:    "Quy chế",
			Summary: "Phối hợp thực hiện các mục tiêu\ncủa Cộng đồng Văn hóa - Xã hội ASEAN trên địa bàn tỉnh",
			Body:    save.Body(regulation),
		}},
	}
}

const text = `
Điều 1. Ban hành kèm theo Quyết định này Quy chế phối hợp thực hiện các mục tiêu của Cộng đồng Văn hóa - Xã hội ASEAN trên địa bàn tỉnh.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, thủ trưởng các sở, ban, ngành và Chủ tịch Ủy ban nhân dân các xã, phường chịu trách nhiệm thi hành Quyết định này.
`

const regulation = `
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng
1. Quy chế này quy định nguyên tắc, nội dung và trách nhiệm phối hợp giữa các sở, ban, ngành, Ủy ban nhân dân các xã, phường trong thực hiện các mục tiêu của Cộng đồng Văn hóa - Xã hội ASEAN trên địa bàn tỉnh.
2. Quy chế này áp dụng đối với các sở, ban, ngành, Ủy ban nhân dân các xã, phường và cá nhân có liên quan.
Điều 2. Nguyên tắc phối hợp
1. Tuân thủ quy định của pháp luật và chức năng, nhiệm vụ, quyền hạn của từng cơ quan.
2. Chủ động, kịp thời; cơ quan chủ trì chịu trách nhiệm về kết quả cuối cùng.
Chương II
NỘI DUNG VÀ TRÁCH NHIỆM PHỐI HỢP
Điều 3. Nội dung phối hợp
1. Xây dựng và tổ chức thực hiện kế hoạch hằng năm.
2. Tuyên truyền, nâng cao nhận thức của người dân về Cộng đồng ASEAN.
3. Giám sát, đánh giá và báo cáo kết quả thực hiện.
Điều 4. Trách nhiệm của Sở Nội vụ
1. Là cơ quan thường trực, giúp Ủy ban nhân dân tỉnh điều phối việc thực hiện các mục tiêu.
2. Tổng hợp, báo cáo Ủy ban nhân dân tỉnh và Bộ Nội vụ trước ngày 15 tháng 12 hằng năm.
Điều 5. Trách nhiệm của các sở, ban, ngành và Ủy ban nhân dân các xã, phường
1. Cử đầu mối; thực hiện nhiệm vụ được phân công theo lĩnh vực, địa bàn quản lý.
2. Báo cáo kết quả về Sở Nội vụ trước ngày 01 tháng 12 hằng năm.
Chương III
TỔ CHỨC THỰC HIỆN
Điều 6. Điều khoản thi hành
Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan, đơn vị phản ánh về Sở Nội vụ để tổng hợp, báo cáo Ủy ban nhân dân tỉnh xem xét, quyết định.
`
