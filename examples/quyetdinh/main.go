// Command quyetdinh writes a decision that rules directly (Mẫu 1.2) as quyetdinh.docx
// and quyetdinh.pdf.
//
//	go run ./examples/quyetdinh [DIRECTORY]
package main

import (
	"github.com/dean161/vanban"
	"github.com/dean161/vanban/examples/save"
)

func main() { save.Main("quyetdinh", decision()) }

func decision() *vanban.Document {
	return &vanban.Document{
		Kind:     vanban.Decision,
		Superior: "UBND tỉnh Thanh Giang",
		Agency:   "Sở Nội vụ",
		Number:   vanban.Number{Symbol: "QĐ-SNV"},
		Place:    "Thanh Giang",
		Date:     vanban.Date{Year: 2026},
		Summary:  "Về việc thành lập Tổ công tác đánh giá kết quả thực hiện Đề án 161",
		Issuer:   "Giám đốc Sở Nội vụ",
		Bases: []string{
			"Căn cứ Nghị định số 150/2025/NĐ-CP ngày 12 tháng 6 năm 2025 của Chính phủ quy định tổ chức các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh, thành phố trực thuộc trung ương và Ủy ban nhân dân xã, phường, đặc khu thuộc tỉnh, thành phố trực thuộc trung ương",
			"Căn cứ Quyết định số 161/QĐ-TTg ngày 25 tháng 01 năm 2016 của Thủ tướng Chính phủ phê duyệt Đề án xây dựng và triển khai Kế hoạch thực hiện các mục tiêu của Cộng đồng Văn hóa - Xã hội ASEAN đến năm 2025",
			"Theo đề nghị của Trưởng phòng Lao động - Việc làm",
		},
		Body:       save.Body(text),
		Signatures: []vanban.Signature{{Position: "GIÁM ĐỐC", Name: "Lê Thanh Hà"}},
		Recipients: []string{
			"Như Điều 3",
			"Ủy ban nhân dân tỉnh (để báo cáo)",
			"Giám đốc, các Phó Giám đốc Sở",
		},
		Archive: vanban.Archive{Units: []string{"VT", "LĐVL"}},
	}
}

const text = `
Điều 1. Thành lập Tổ công tác đánh giá kết quả thực hiện Đề án 161 trên địa bàn tỉnh (sau đây gọi tắt là Tổ công tác) gồm các ông, bà có tên sau đây:
1. Bà Đỗ Thị Phương Thảo, Phó Giám đốc Sở Nội vụ, Tổ trưởng.
2. Ông Vũ Đình Lâm, Trưởng phòng Lao động - Việc làm, Tổ phó.
3. Bà Trần Thị Mai, chuyên viên Văn phòng Sở, Tổ viên kiêm Thư ký.
Điều 2. Tổ công tác có nhiệm vụ:
1. Tổng hợp, phân tích báo cáo của các sở, ban, ngành và Ủy ban nhân dân các xã, phường về kết quả thực hiện Đề án 161.
2. Xây dựng dự thảo báo cáo đánh giá, trình Giám đốc Sở trước ngày 15 tháng 12 năm 2026.
3. Tự giải thể sau khi hoàn thành nhiệm vụ.
Điều 3. Chánh Văn phòng Sở, Trưởng phòng Lao động - Việc làm, thủ trưởng các đơn vị liên quan và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.
`
