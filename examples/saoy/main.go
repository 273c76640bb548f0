// Command saoy writes a sao y of an electronic document on paper (Mẫu 3.1): the
// pages of goc.pdf as they are, with the block of the copy below the text, as
// saoy.pdf. Both numbers are pending.
//
//	go run ./examples/saoy [DIRECTORY]
package main

import (
	_ "embed"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/copies"
	"github.com/dean161/vanban/examples/save"
)

//go:embed goc.pdf
var original []byte

func main() {
	save.Copy("saoy", onPaper(), copies.Original{Name: "goc.pdf", Data: original})
}

func onPaper() *vanban.Copy {
	return &vanban.Copy{
		Form:   vanban.CertifiedCopy,
		From:   vanban.Electronic,
		To:     vanban.Paper,
		Agency: "Ủy ban nhân dân phường Hòa Bình",
		Number: vanban.Number{Symbol: "SY-UBND"},
		Place:  "Hòa Bình",
		Date:   vanban.Date{Year: 2026, Month: 12},
		Signatures: []vanban.Signature{{
			Authority: []vanban.Authority{{By: vanban.TL, Of: "CHỦ TỊCH"}},
			Position:  "CHÁNH VĂN PHÒNG",
			Name:      "Ngô Gia Bách",
		}},
		Recipients: []string{"Phòng Văn hóa - Xã hội", "Trung tâm Phục vụ hành chính công"},
	}
}
