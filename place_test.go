package vanban_test

import (
	"testing"

	"github.com/dean161/vanban"
)

func TestPlace(t *testing.T) {
	for path, want := range map[string]string{
		"":                            "",
		"number":                      "so",
		"recipients[0]":               "noi_nhan thứ 1",
		"signatures[1].position":      "ky thứ 2, chuc_vu",
		"issued[0].name":              "ban_hanh thứ 1, ten_loai",
		"enclosures[2].body":          "kem_theo thứ 3, noi_dung",
		"records.to[3].name":          "ho_so_luu, gui_den thứ 4, ten",
		"format.body_size":            "trinh_bay, co_chu",
		"body[0].children[1].table":   "noi_dung thứ 1, muc_con thứ 2, bang",
		"copy.signing.time":           "ban_sao, ky_so, thoi_gian",
		"form":                        "hinh_thuc_sao",
		"signers.phó giám đốc.office": "nguoi_ky, phó giám đốc, chuc_vu_khac",
		"kyhieu":                      "kyhieu",
		"archive[x":                   "luu",
		"word/header1.xml":            "word/header1.xml",
		"goc.pdf":                     "goc.pdf",
	} {
		if got := (vanban.Problem{Path: path}).Place(); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}
