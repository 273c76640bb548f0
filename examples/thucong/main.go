// Command thucong writes a public letter, for which the decree has no form, as thucong.docx
// and thucong.pdf.
//
//	go run ./examples/thucong [DIRECTORY]
package main

import (
	"github.com/dean161/vanban"
	"github.com/dean161/vanban/examples/save"
)

func main() { save.Main("thucong", letter()) }

func letter() *vanban.Document {
	return &vanban.Document{
		Kind:       vanban.PublicLetter,
		Agency:     "Ủy ban nhân dân tỉnh Thanh Giang",
		Place:      "Thanh Giang",
		Date:       vanban.Date{Year: 2026, Month: 8},
		Body:       save.Body(text),
		Signatures: []vanban.Signature{{Position: "CHỦ TỊCH", Name: "Nguyễn Hữu Phước"}},
	}
}

const text = `
Thân gửi cán bộ, công chức, viên chức, người lao động và Nhân dân trong tỉnh,
Nhân kỷ niệm 59 năm Ngày thành lập Hiệp hội các quốc gia Đông Nam Á (08/8/1967 - 08/8/2026), thay mặt Ủy ban nhân dân tỉnh, tôi gửi tới toàn thể cán bộ, công chức, viên chức, người lao động và Nhân dân trong tỉnh lời thăm hỏi ân cần và lời chúc tốt đẹp nhất.
Những năm qua, tỉnh ta đã góp phần cùng cả nước xây dựng một Cộng đồng ASEAN hướng vào người dân, lấy người dân làm trung tâm: đời sống văn hóa được nâng lên, an sinh xã hội được chăm lo, quan hệ hữu nghị với các địa phương của các nước ASEAN ngày càng gắn bó. Thành quả đó là công sức của mỗi người dân trong tỉnh.
Tôi mong rằng mỗi cơ quan, mỗi gia đình, mỗi người dân tiếp tục phát huy truyền thống đoàn kết, mến khách, chung tay giữ gìn bản sắc văn hóa, bảo vệ môi trường và giúp đỡ những người còn khó khăn, để không ai bị bỏ lại phía sau.
Chúc đồng bào và các đồng chí mạnh khỏe, hạnh phúc.
Thân ái!
`
