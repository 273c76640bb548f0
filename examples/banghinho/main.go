// Command banghinho writes a memorandum, for which the decree has no form, as banghinho.docx
// and banghinho.pdf.
//
//	go run ./examples/banghinho [DIRECTORY]
package main

import (
	"github.com/dean161/vanban"
	"github.com/dean161/vanban/examples/save"
)

func main() { save.Main("banghinho", memorandum()) }

func memorandum() *vanban.Document {
	return &vanban.Document{
		Kind:    vanban.Memorandum,
		Agency:  "Sở Nội vụ tỉnh Thanh Giang -\nTrường Đại học Thanh Giang",
		Number:  vanban.Number{Symbol: "BGN-SNV-ĐHTG"},
		Place:   "Thanh Giang",
		Date:    vanban.Date{Year: 2026},
		Summary: "Về hợp tác phát triển nguồn nhân lực đáp ứng yêu cầu hội nhập ASEAN",
		Body:    save.Body(text),
		Signatures: []vanban.Signature{
			{Party: "SỞ NỘI VỤ", Position: "GIÁM ĐỐC", Name: "Lê Thanh Hà"},
			{Party: "TRƯỜNG ĐẠI HỌC THANH GIANG", Position: "HIỆU TRƯỞNG", Name: "Ngô Gia Bách"},
		},
		Recipients: []string{
			"Ủy ban nhân dân tỉnh (để báo cáo)",
			"Sở Nội vụ (02 bản)",
			"Trường Đại học Thanh Giang (02 bản)",
		},
		Archive: vanban.Archive{Units: []string{"VT hai bên"}},
	}
}

const text = `
Sở Nội vụ tỉnh Thanh Giang và Trường Đại học Thanh Giang (sau đây gọi là hai bên), trên tinh thần tự nguyện, bình đẳng, cùng có lợi, ghi nhận sự thống nhất về những nội dung sau:
1. **Mục đích**
Phối hợp đào tạo, bồi dưỡng nguồn nhân lực của tỉnh về ngoại ngữ, kỹ năng hội nhập và hiểu biết về Cộng đồng Văn hóa - Xã hội ASEAN.
2. **Nội dung hợp tác**
a) Trao đổi thông tin về nhu cầu và khả năng đào tạo;
b) Tổ chức các khóa bồi dưỡng ngắn hạn cho cán bộ, công chức, viên chức;
c) Tạo điều kiện để sinh viên thực tập tại các cơ quan của tỉnh.
3. **Tổ chức thực hiện**
Mỗi bên cử một đầu mối liên lạc; hằng năm hai bên họp đánh giá và thống nhất kế hoạch cho năm tiếp theo. Kinh phí của từng hoạt động được thỏa thuận riêng.
4. **Hiệu lực**
Bản ghi nhớ có hiệu lực 03 năm kể từ ngày ký, không làm phát sinh nghĩa vụ tài chính của mỗi bên và được lập thành 04 bản, mỗi bên giữ 02 bản.
`
