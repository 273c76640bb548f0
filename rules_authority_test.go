package vanban_test

import (
	"testing"

	"github.com/dean161/vanban"
)

// What the rules must not find: the ways in which signers of all sorts sign.
func TestAuthorityAllowed(t *testing.T) {
	type lines = []vanban.Authority
	const tm, kt, tl, tuq, q = vanban.TM, vanban.KT, vanban.TL, vanban.TUQ, vanban.Q
	for _, c := range []struct {
		agency, issuer string
		symbol         string
		lines          lines
		position       string
		office         string
	}{
		{"Ủy ban nhân dân\ntỉnh Thanh Giang", "ỦY BAN NHÂN DÂN TỈNH THANH GIANG", "QĐ-UBND", lines{{tm, "ỦY BAN NHÂN DÂN"}}, "CHỦ TỊCH", ""},
		{"Uỷ ban nhân dân\nxã Đông Yên", "Ủy ban nhân dân xã Đông Yên", "QĐ-UBND", lines{{tm, "UBND xã"}, {kt, "CHỦ TỊCH"}}, "PHÓ CHỦ TỊCH", ""},
		{"Ủy ban nhân dân\ntỉnh Thanh Giang", "Chủ tịch Ủy ban nhân dân tỉnh", "QĐ-UBND", nil, "CHỦ TỊCH", ""},
		{"Ủy ban nhân dân\ntỉnh Thanh Giang", "Chủ tịch Ủy ban nhân dân tỉnh", "QĐ-UBND", lines{{kt, "CHỦ TỊCH"}}, "PHÓ CHỦ TỊCH", ""},
		{"Hội đồng nhân dân\ntỉnh Thanh Giang", "Hội đồng nhân dân tỉnh Thanh Giang khóa XV, kỳ họp thứ 10", "QĐ-HĐND", nil, "CHỦ TỊCH", ""},
		{"Hội đồng nhân dân\ntỉnh Thanh Giang", "Hội đồng nhân dân tỉnh Thanh Giang", "QĐ-HĐND", lines{{tm, "HĐND"}}, "CHỦ TỊCH", ""},
		{"Bộ Nội vụ", "Bộ trưởng Bộ Nội vụ", "QĐ-BNV", lines{{kt, "BỘ TRƯỞNG"}}, "THỨ TRƯỞNG", ""},
		{"Bộ Nội vụ", "Bộ trưởng Bộ Nội vụ", "QĐ-BNV", lines{{tl, "BỘ TRƯỞNG"}, {kt, "CHÁNH VĂN PHÒNG"}}, "PHÓ CHÁNH VĂN PHÒNG", ""},
		{"Cục Việc làm", "Cục trưởng Cục Việc làm", "QĐ-CVL", lines{{q, "CỤC TRƯỞNG"}}, "", ""},
		{"Sở Nội vụ", "Giám đốc Sở Nội vụ", "QĐ-SNV", lines{{tuq, "GIÁM ĐỐC"}}, "TRƯỞNG PHÒNG TỔ CHỨC", ""},
		{"Ban Chỉ đạo chuyển đổi số", "Ban Chỉ đạo chuyển đổi số", "QĐ-BCĐ", lines{{tm, "BAN CHỈ ĐẠO"}, {kt, "TRƯỞNG BAN"}}, "PHÓ TRƯỞNG BAN", "GIÁM ĐỐC SỞ NỘI VỤ"},
		{"Ban Chỉ đạo quốc gia\nvề chuyển đổi số", "Trưởng ban Ban Chỉ đạo", "QĐ-BCĐQG", lines{{kt, "TRƯỞNG BAN"}}, "PHÓ TRƯỞNG BAN", "BỘ TRƯỞNG BỘ NỘI VỤ"},
		{"Trường Đại học Y", "Hiệu trưởng Trường Đại học Y", "QĐ-ĐHY", lines{{kt, "HIỆU TRƯỞNG"}}, "PHÓ HIỆU TRƯỞNG", ""},
		{"Đoàn công tác", "Đoàn công tác", "QĐ-ĐCT", lines{{tm, "ĐOÀN CÔNG TÁC"}}, "TRƯỞNG ĐOÀN", ""},
	} {
		d := decision()
		d.Agency, d.Issuer, d.Number.Symbol = c.agency, c.issuer, c.symbol
		d.Signatures[0].Authority, d.Signatures[0].Position, d.Signatures[0].Office = c.lines, c.position, c.office
		for _, p := range d.Check() {
			t.Errorf("%s, %s: %v", c.agency, c.lines, p)
		}
	}
}

// A mention counts however it is typed.
func TestMentions(t *testing.T) {
	d := decision()
	d.Appendices = []vanban.Appendix{{Body: body("Một.")}}
	d.Issued[0].Name = "Bản thoả thuận"
	d.Body = body("Điều 1. Ban hành kèm theo Quyết định này BẢN\u00a0THỎA THUẬN và phụ\u00a0lục.", "Điều 2. Các phòng chịu trách nhiệm thi hành.")
	if ps := d.Check(); len(ps) > 0 {
		t.Error(ps)
	}
}
