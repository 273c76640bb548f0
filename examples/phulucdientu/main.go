// Command phulucdientu writes an electronic decision, the plan that it approves
// and its appendix, each in a file of its own with the signing information in the
// corner (Mẫu 1.3 and 2.2), as phulucdientu.docx, phulucdientu-ban-hanh-1.docx,
// phulucdientu-phu-luc-1.docx and the same in PDF. It is a specimen.
//
//	go run ./examples/phulucdientu [DIRECTORY]
package main

import (
	"github.com/dean161/vanban"
	"github.com/dean161/vanban/examples/save"
)

func main() { save.Main("phulucdientu", decision()) }

func decision() *vanban.Document {
	return &vanban.Document{
		Kind:     vanban.Decision,
		Superior: "UBND tỉnh Thanh Giang",
		Agency:   "Sở Nội vụ",
		Number:   vanban.Number{Serial: 123, Symbol: "QĐ-SNV"},
		Place:    "Thanh Giang",
		Date:     vanban.Date{Year: 2026, Month: 12, Day: 7},
		Summary:  "Phê duyệt Kế hoạch tổ chức Tuần lễ ASEAN năm 2027",
		Issuer:   "Giám đốc Sở Nội vụ",
		Bases: []string{
			"Căn cứ Kế hoạch công tác năm 2027 của Sở Nội vụ",
			"Theo đề nghị của Chánh Văn phòng Sở",
		},
		Body:       save.Body(text),
		Signatures: []vanban.Signature{{Position: "GIÁM ĐỐC", Name: "Lê Thanh Hà"}},
		Recipients: []string{"Như Điều 2", "Ủy ban nhân dân tỉnh (để báo cáo)"},
		Archive:    vanban.Archive{Units: []string{"VT", "VP"}},
		Signing:    vanban.Signing{Time: "2026-12-07T15:20:05+07:00"},
		Issued: []vanban.Issued{{
			Name:    "Kế hoạch",
			Summary: "Tổ chức Tuần lễ ASEAN năm 2027",
			Body:    save.Body(plan),
		}},
		Appendices: []vanban.Appendix{{
			Title: "Phân công nhiệm vụ tổ chức Tuần lễ ASEAN năm 2027",
			Body:  save.Body(tasks),
		}},
		Medium:   vanban.ElectronicApart,
		Specimen: true,
	}
}

const text = `
Điều 1. Phê duyệt kèm theo Quyết định này Kế hoạch tổ chức Tuần lễ ASEAN năm 2027 và Phụ lục phân công nhiệm vụ.
Điều 2. Chánh Văn phòng Sở, Trưởng các phòng và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.
`

const plan = `
I. MỤC ĐÍCH, YÊU CẦU
1. Giới thiệu về đất nước, con người các nước ASEAN; nâng cao nhận thức của người dân về Cộng đồng Văn hóa - Xã hội ASEAN.
2. Tổ chức thiết thực, tiết kiệm, an toàn.
II. THỜI GIAN, ĐỊA ĐIỂM
1. Thời gian: từ ngày 02 đến ngày 08 tháng 8 năm 2027.
2. Địa điểm: Quảng trường trung tâm, phường Hòa Bình.
III. NỘI DUNG
1. Triển lãm ảnh, sách về ASEAN.
2. Hội thi tìm hiểu về ASEAN dành cho học sinh, sinh viên.
3. Giao lưu văn nghệ, ẩm thực (phân công nhiệm vụ tại Phụ lục kèm theo).
IV. KINH PHÍ
Từ dự toán chi thường xuyên năm 2027 của Sở và nguồn xã hội hóa.
`

const tasks = `
| TT | Nội dung | Đơn vị chủ trì | Thời hạn |
|:---:|------------------------------|----------------------|:--------------:|
| 1 | Xây dựng kịch bản, mời đại biểu | Văn phòng Sở | 15/6/2027 |
| 2 | Chuẩn bị triển lãm ảnh, sách | Phòng Văn hóa - Thông tin | 15/7/2027 |
| 3 | Tổ chức hội thi tìm hiểu về ASEAN | Phòng Lao động - Việc làm | 04/8/2027 |
| 4 | Bảo đảm y tế, an ninh trật tự | Văn phòng Sở | 08/8/2027 |
`
