// Command saoydientu writes an electronic sao y of a document on paper (Mẫu 3.2):
// the scanned page goc.png with the line of the copy in its corner, as
// saoydientu.pdf. What is copied is a specimen.
//
//	go run ./examples/saoydientu [DIRECTORY]
package main

import (
	_ "embed"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/copies"
	"github.com/dean161/vanban/examples/save"
)

//go:embed goc.png
var page []byte

func main() {
	save.Copy("saoydientu", electronic(), copies.Original{Name: "goc.png", Data: page})
}

func electronic() *vanban.Copy {
	return &vanban.Copy{
		Form:    vanban.CertifiedCopy,
		From:    vanban.Paper,
		To:      vanban.Electronic,
		Agency:  "Ủy ban nhân dân phường Hòa Bình",
		Signing: vanban.Signing{Time: "2026-12-09T08:30:00+07:00"},
	}
}
