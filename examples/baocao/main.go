// Command baocao writes a report to a higher body with a table (Mẫu 1.4) as baocao.docx
// and baocao.pdf.
//
//	go run ./examples/baocao [DIRECTORY]
package main

import (
	"github.com/dean161/vanban"
	"github.com/dean161/vanban/examples/save"
)

func main() { save.Main("baocao", report()) }

func report() *vanban.Document {
	return &vanban.Document{
		Kind:       vanban.Report,
		Superior:   "UBND tỉnh Thanh Giang",
		Agency:     "Sở Nội vụ",
		Number:     vanban.Number{Symbol: "BC-SNV"},
		Place:      "Thanh Giang",
		Date:       vanban.Date{Year: 2026},
		Summary:    "Kết quả thực hiện Đề án 161 trên địa bàn tỉnh năm 2026",
		Addressees: []string{"Ủy ban nhân dân tỉnh Thanh Giang"},
		Body:       save.Body(text),
		Signatures: []vanban.Signature{{Authority: []vanban.Authority{{By: vanban.KT, Of: "GIÁM ĐỐC"}}, Position: "PHÓ GIÁM ĐỐC", Name: "Đỗ Thị Phương Thảo"}},
		Recipients: []string{
			"Như trên",
			"Các sở, ban, ngành thuộc tỉnh",
		},
		Archive: vanban.Archive{Units: []string{"VT", "LĐVL"}},
		Drafter: vanban.Drafter{Symbol: "VĐL", Copies: 25},
	}
}

const text = `
Thực hiện nhiệm vụ Ủy ban nhân dân tỉnh giao, Sở Nội vụ báo cáo kết quả thực hiện Đề án xây dựng và triển khai các mục tiêu của Cộng đồng Văn hóa - Xã hội ASEAN (Đề án 161) trên địa bàn tỉnh năm 2026 như sau:
I. KẾT QUẢ THỰC HIỆN
1. **Công tác chỉ đạo, tuyên truyền**
Các mục tiêu của Đề án được lồng ghép vào kế hoạch phát triển kinh tế - xã hội của tỉnh; 100% sở, ban, ngành và Ủy ban nhân dân các xã, phường đã phân công đầu mối thực hiện.
2. **Kết quả một số chỉ tiêu**
| TT | Chỉ tiêu | Đơn vị | Kế hoạch | Thực hiện |
|:---:|--------------------------------------------|:-----------:|-----------:|-----------:|
| 1 | Lao động được giải quyết việc làm | người | 21.500 | 22.130 |
| 2 | Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ | % | 31,0 | 31,4 |
| 3 | Giao lưu với các địa phương của các nước ASEAN | hoạt động | 4 | 5 |
II. HẠN CHẾ VÀ NGUYÊN NHÂN
Việc thống kê theo bộ chỉ số của Đề án còn chậm; cán bộ đầu mối ở cấp xã phải kiêm nhiệm nhiều việc sau khi sắp xếp đơn vị hành chính.
III. PHƯƠNG HƯỚNG, KIẾN NGHỊ
1. Sở Nội vụ sẽ hoàn thành báo cáo đánh giá cuối kỳ trong quý I năm 2027.
2. Đề nghị Ủy ban nhân dân tỉnh giao Sở Tài chính bố trí kinh phí điều tra, thống kê các chỉ số trong dự toán năm 2027.
`
