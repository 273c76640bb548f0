// Command trichsao writes an extract of a plan, composed anew, with the block of
// the copy on paper (trích sao, Mẫu 3.1) as trichsao.docx and trichsao.pdf. It is
// a specimen.
//
//	go run ./examples/trichsao [DIRECTORY]
package main

import (
	"github.com/dean161/vanban"
	"github.com/dean161/vanban/examples/save"
)

func main() { save.Main("trichsao", extract()) }

func extract() *vanban.Document {
	return &vanban.Document{
		Kind:       vanban.Plan,
		Superior:   "UBND tỉnh Thanh Giang",
		Agency:     "Sở Nội vụ",
		Number:     vanban.Number{Serial: 45, Symbol: "KH-SNV"},
		Place:      "Thanh Giang",
		Date:       vanban.Date{Year: 2026, Month: 1, Day: 5},
		Summary:    "Công tác văn thư, lưu trữ năm 2026",
		Body:       save.Body(text),
		Signatures: []vanban.Signature{{Position: "GIÁM ĐỐC", Name: "Lê Thanh Hà"}},
		Recipients: []string{"Ủy ban nhân dân tỉnh (để báo cáo)", "Các phòng, đơn vị thuộc Sở"},
		Copy: &vanban.Copy{
			Form:   vanban.Extract,
			From:   vanban.Electronic,
			To:     vanban.Paper,
			Agency: "Trung tâm Lưu trữ tỉnh Thanh Giang",
			Number: vanban.Number{Symbol: "TrS-TTLT"},
			Place:  "Thanh Giang",
			Date:   vanban.Date{Year: 2026},
			Signatures: []vanban.Signature{{
				Authority: []vanban.Authority{{By: vanban.KT, Of: "GIÁM ĐỐC"}},
				Position:  "PHÓ GIÁM ĐỐC",
				Name:      "Hoàng Thu Giang",
			}},
			Recipients: []string{"Phòng Nghiệp vụ lưu trữ"},
		},
		Specimen: true,
	}
}

const text = `
…
II. NHIỆM VỤ
1. Tập huấn công tác văn thư, lưu trữ cho công chức, viên chức trước ngày 30 tháng 6 năm 2026.
2. Rà soát, bổ sung danh mục hồ sơ của từng đơn vị; số hóa tài liệu của Phông lưu trữ Ủy ban nhân dân tỉnh.
`
