package render

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestBreakName(t *testing.T) {
	for _, c := range []struct {
		name  string
		width int // in characters
		want  string
	}{
		{"SỞ NỘI VỤ", 24, "SỞ NỘI VỤ"},
		{"ỦY BAN NHÂN DÂN TỈNH LÀO CAI", 24, "ỦY BAN NHÂN DÂN|TỈNH LÀO CAI"},
		{"ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", 24, "ỦY BAN NHÂN DÂN|THÀNH PHỐ HỒ CHÍ MINH"},
		{"BỘ LAO ĐỘNG – THƯƠNG BINH VÀ XÃ HỘI", 25, "BỘ LAO ĐỘNG – THƯƠNG BINH|VÀ XÃ HỘI"},
		{"BỘ LAO ĐỘNG – THƯƠNG BINH\nVÀ XÃ HỘI", 25, "BỘ LAO ĐỘNG – THƯƠNG BINH|VÀ XÃ HỘI"},
		{"BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH", 24, "BỘ VĂN HÓA, THỂ THAO|VÀ DU LỊCH"},
		{"CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC", 24, "CỤC VĂN THƯ|VÀ LƯU TRỮ NHÀ NƯỚC"},
		{"HỘI ĐỒNG NHÂN DÂN XÃ MƯỜNG HUM", 24, "HỘI ĐỒNG NHÂN DÂN|XÃ MƯỜNG HUM"},
		{"VĂN PHÒNG HỘI ĐỒNG NHÂN DÂN VÀ ỦY BAN NHÂN DÂN THÀNH PHỐ THANH GIANG", 24, "VĂN PHÒNG|HỘI ĐỒNG NHÂN DÂN|VÀ ỦY BAN NHÂN DÂN|THÀNH PHỐ THANH GIANG"},
		{"HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG TỈNH", 22, "HỘI ĐỒNG|THI ĐUA - KHEN THƯỞNG|TỈNH"},
		{"TRUNG TÂM KIỂM SOÁT BỆNH TẬT TỈNH THANH GIANG", 24, "TRUNG TÂM|KIỂM SOÁT BỆNH TẬT|TỈNH THANH GIANG"},
		{"PHỔ THÔNG", 6, "PHỔ|THÔNG"},
		{"SỞ\nNỘI VỤ", 24, "SỞ|NỘI VỤ"},
		{"CỘNGHÒAXÃHỘICHỦNGHĨAVIỆTNAM", 10, "CỘNGHÒAXÃHỘICHỦNGHĨAVIỆTNAM"},
		{"", 10, ""},
	} {
		fits := func(s string) bool { return utf8.RuneCountInString(s) <= c.width }
		if got := strings.Join(breakName(c.name, fits), "|"); got != c.want {
			t.Errorf("breakName(%q, %d) = %q, want %q", c.name, c.width, got, c.want)
		}
	}
}
