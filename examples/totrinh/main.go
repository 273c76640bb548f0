// Command totrinh writes a proposal to a higher body (Mẫu 1.4) as totrinh.docx
// and totrinh.pdf.
//
//	go run ./examples/totrinh [DIRECTORY]
package main

import (
	"github.com/dean161/vanban"
	"github.com/dean161/vanban/examples/save"
)

func main() { save.Main("totrinh", proposal()) }

func proposal() *vanban.Document {
	return &vanban.Document{
		Kind:       vanban.Proposal,
		Superior:   "UBND tỉnh Thanh Giang",
		Agency:     "Sở Nội vụ",
		Number:     vanban.Number{Symbol: "TTr-SNV"},
		Place:      "Thanh Giang",
		Date:       vanban.Date{Year: 2026},
		Summary:    "Về việc ban hành Kế hoạch tổng kết Đề án 161 trên địa bàn tỉnh",
		Addressees: []string{"Ủy ban nhân dân tỉnh Thanh Giang"},
		Body:       save.Body(text),
		Signatures: []vanban.Signature{{Position: "GIÁM ĐỐC", Name: "Lê Thanh Hà"}},
		Recipients: []string{
			"Như trên",
			"Sở Tài chính (để phối hợp)",
			"Giám đốc, các Phó Giám đốc Sở",
		},
		Archive: vanban.Archive{Units: []string{"VT", "LĐVL"}},
	}
}

const text = `
Thực hiện Quyết định số 161/QĐ-TTg ngày 25/01/2016 của Thủ tướng Chính phủ phê duyệt Đề án xây dựng và triển khai Kế hoạch thực hiện các mục tiêu của Cộng đồng Văn hóa - Xã hội ASEAN đến năm 2025 (Đề án 161), Sở Nội vụ trình Ủy ban nhân dân tỉnh ban hành Kế hoạch tổng kết Đề án trên địa bàn tỉnh như sau:
I. SỰ CẦN THIẾT
Đề án 161 đã được triển khai ở tất cả các sở, ban, ngành và địa phương trong tỉnh. Việc tổng kết là cần thiết để đánh giá đúng kết quả, rút ra bài học và xác định nhiệm vụ của tỉnh trong giai đoạn tới.
II. NỘI DUNG TRÌNH
1. Nội dung tổng kết: kết quả thực hiện từng mục tiêu; nguồn lực đã huy động; hạn chế, nguyên nhân; đề xuất, kiến nghị.
2. Thời gian: hội nghị tổng kết tổ chức trong tháng 3 năm 2027; báo cáo gửi Bộ Nội vụ trước ngày 31 tháng 3 năm 2027.
3. Kinh phí: từ dự toán chi thường xuyên năm 2027 của Sở Nội vụ.
III. KIẾN NGHỊ
Sở Nội vụ đã lấy ý kiến của các sở, ban, ngành liên quan và tiếp thu, hoàn thiện dự thảo Kế hoạch (gửi kèm theo).
/
Sở Nội vụ kính trình Ủy ban nhân dân tỉnh xem xét, quyết định.
`
