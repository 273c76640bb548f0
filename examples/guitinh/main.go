// Command guitinh sends letters to the provinces (gửi tỉnh): letter 5989 to the 63
// of its date, and a specimen letter of Bộ Nội vụ to the 34 of today.
//
//	go run ./examples/guitinh [DIRECTORY]
//
// Each is sent in the two ways that offices know: as one document with a list of
// who gets it (…-gui), and as a copy for each with its name (…-de-ten). A run that
// was interrupted goes on where it stopped.
package main

import (
	"context"
	"fmt"
	"iter"
	"log"
	"os"
	"path/filepath"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/examples"
	"github.com/dean161/vanban/examples/save"
	"github.com/dean161/vanban/merge"
	"github.com/dean161/vanban/provinces"
)

// today is the day on which the specimen is supposed to go out.
var today = vanban.Date{Year: 2026, Month: 11, Day: 22}

func main() {
	log.SetFlags(0)
	dir := "out"
	if len(os.Args) > 1 {
		dir = os.Args[1]
	}
	letter, err := examples.Letter5989()
	if err != nil {
		log.Fatal(err)
	}
	for _, l := range []struct {
		name string
		doc  *vanban.Document
		day  vanban.Date // of the units that get it
	}{
		{"5989", letter, letter.Date},
		{"bo-noi-vu", specimen(), today},
	} {
		units, err := provinces.On(l.day)
		if err != nil {
			log.Fatal(err)
		}
		for way, mode := range map[string]merge.Mode{"gui": merge.Send, "de-ten": merge.Address} {
			into := filepath.Join(dir, l.name+"-"+way)
			if err := send(into, l.doc, units, mode); err != nil {
				log.Fatalf("%s: %v", into, err)
			}
		}
	}
}

// send merges a letter and units into a directory.
func send(dir string, doc *vanban.Document, units []provinces.Unit, mode merge.Mode) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	o := &merge.Options{Mode: mode, Formats: []merge.Format{merge.DOCX, merge.PDF}, On: today}
	if mode == merge.Address {
		o.Names = "{{.ma}}-{{.ten}}"
	}
	s, err := merge.Dir(context.Background(), root, merge.Document(doc), rows(units), o)
	if err == nil && s.Failed > 0 {
		err = fmt.Errorf("%d dòng có lỗi, xem %s", s.Failed, merge.ManifestName)
	}
	return err
}

// rows returns the units as rows of data.
func rows(units []provinces.Unit) iter.Seq2[merge.Row, error] {
	return func(yield func(merge.Row, error) bool) {
		for _, r := range merge.Units(units) {
			if !yield(r, nil) {
				return
			}
		}
	}
}

// specimen is a letter of Bộ Nội vụ that was never sent.
func specimen() *vanban.Document {
	return &vanban.Document{
		Kind:       vanban.Letter,
		Agency:     "BỘ NỘI VỤ",
		Number:     vanban.Number{Symbol: "BNV-VTLTNN"},
		Place:      "Hà Nội",
		Date:       vanban.Date{Year: today.Year, Month: today.Month},
		Summary:    "rà soát việc soạn thảo văn bản hành chính\nsau khi sắp xếp đơn vị hành chính",
		Addressees: []string{"Ủy ban nhân dân các tỉnh, thành phố"},
		Body: save.Body(`
Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư, Bộ Nội vụ đề nghị Ủy ban nhân dân tỉnh, thành phố thực hiện một số nội dung sau:

1. Rà soát thể thức văn bản của các cơ quan trực thuộc sau khi sắp xếp đơn vị hành chính: tên cơ quan ban hành, địa danh, ký hiệu văn bản và nơi nhận.

2. Cập nhật danh sách cơ quan nhận văn bản theo tên gọi hiện hành.

3. Tổng hợp khó khăn, vướng mắc, gửi về Bộ Nội vụ trước ngày 31 tháng 12 năm 2026.

Trân trọng cảm ơn./.
`),
		Signatures: []vanban.Signature{{
			Authority: []vanban.Authority{{By: vanban.KT, Of: "BỘ TRƯỞNG"}},
			Position:  "THỨ TRƯỞNG",
			Name:      "Nguyễn Văn A",
		}},
		Recipients: []string{"Như trên", "Bộ trưởng (để b/c)"},
		Archive:    vanban.Archive{Units: []string{"VT", "VTLTNN"}},
		Specimen:   true,
	}
}
