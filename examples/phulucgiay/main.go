// Command phulucgiay writes a guidance with two appendices on paper (Mẫu 2.1) as phulucgiay.docx
// and phulucgiay.pdf.
//
//	go run ./examples/phulucgiay [DIRECTORY]
package main

import (
	"github.com/dean161/vanban"
	"github.com/dean161/vanban/examples/save"
)

func main() { save.Main("phulucgiay", guidance()) }

func guidance() *vanban.Document {
	return &vanban.Document{
		Kind:       vanban.Guidance,
		Superior:   "UBND tỉnh Thanh Giang",
		Agency:     "Sở Nội vụ",
		Number:     vanban.Number{Symbol: "HD-SNV"},
		Place:      "Thanh Giang",
		Date:       vanban.Date{Year: 2026},
		Summary:    "Báo cáo tổng kết Đề án 161 trên địa bàn tỉnh",
		Body:       save.Body(text),
		Signatures: []vanban.Signature{{Authority: []vanban.Authority{{By: vanban.KT, Of: "GIÁM ĐỐC"}}, Position: "PHÓ GIÁM ĐỐC", Name: "Đỗ Thị Phương Thảo"}},
		Recipients: []string{
			"Các sở, ban, ngành thuộc tỉnh",
			"Ủy ban nhân dân các xã, phường",
			"Ủy ban nhân dân tỉnh (để báo cáo)",
		},
		Archive: vanban.Archive{Units: []string{"VT", "LĐVL"}},
		Appendices: []vanban.Appendix{
			{Title: "Đề cương báo cáo tổng kết Đề án 161", Body: save.Body(appendix1)},
			{Title: "Biểu tổng hợp kinh phí thực hiện Đề án 161", Landscape: true, Body: save.Body(appendix2)},
		},
	}
}

const text = `
Để thống nhất việc tổng kết Đề án 161 trên địa bàn tỉnh, Sở Nội vụ hướng dẫn như sau:
1. Các sở, ban, ngành, Ủy ban nhân dân các xã, phường xây dựng báo cáo theo đề cương tại Phụ lục I và tổng hợp số liệu theo biểu tại Phụ lục II kèm theo Hướng dẫn này.
2. Số liệu tính từ ngày 01 tháng 01 năm 2021 đến hết ngày 31 tháng 12 năm 2026.
3. Báo cáo gửi về Sở Nội vụ trước ngày 15 tháng 01 năm 2027, đồng thời gửi bản điện tử qua trục liên thông văn bản.
/
Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các cơ quan, địa phương phản ánh về Sở Nội vụ để được hướng dẫn.
`

const appendix1 = `
I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH
1. Việc ban hành văn bản, phân công đầu mối thực hiện.
2. Công tác thông tin, tuyên truyền: hình thức, số lượng, đối tượng.
II. KẾT QUẢ THỰC HIỆN CÁC MỤC TIÊU
1. Cộng đồng gắn kết và mang lại lợi ích cho người dân.
2. Cộng đồng hòa nhập, bền vững, tự cường và năng động.
III. NGUỒN LỰC
Kinh phí đã bố trí, đã huy động; kết quả giải ngân (số liệu tại Phụ lục II).
IV. ĐÁNH GIÁ CHUNG
1. Ưu điểm.
2. Hạn chế, nguyên nhân.
3. Bài học kinh nghiệm.
V. ĐỀ XUẤT, KIẾN NGHỊ
Nhiệm vụ, giải pháp của cơ quan, địa phương trong giai đoạn tới.
`

const appendix2 = `
| TT | Nhóm hoạt động | Ngân sách tỉnh (triệu đồng) | Ngân sách xã, phường (triệu đồng) | Nguồn khác (triệu đồng) | Ghi chú |
|:---:|----------------------------|----------------:|----------------:|----------------:|--------------|
| 1 | Tuyên truyền, nâng cao nhận thức |  |  |  |  |
| 2 | An sinh xã hội, bình đẳng giới |  |  |  |  |
| 3 | Giáo dục, đào tạo nguồn nhân lực |  |  |  |  |
| 4 | Văn hóa, du lịch, giao lưu quốc tế |  |  |  |  |
| 5 | Phòng, chống thiên tai, dịch bệnh |  |  |  |  |
`
