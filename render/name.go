package render

import (
	"math"
	"strings"
)

// nameBreaks are the words before which the name of an agency breaks best.
var nameBreaks = map[string]bool{
	"VÀ": true, "TỈNH": true, "THÀNH": true, "XÃ": true, "PHƯỜNG": true, "ĐẶC": true, "HUYỆN": true, "QUẬN": true, "THỊ": true,
	"HỘI": true, "ỦY": true, "UỶ": true,
}

// unbrokenNames are parts of names that stay on one line.
var unbrokenNames = []string{"ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "THÀNH PHỐ", "VIỆT NAM", "ĐẶC KHU", "THỊ XÃ", "THỊ TRẤN", "XÃ HỘI", "VĂN PHÒNG", "BAN CHỈ ĐẠO"}

// nameWords are words of two syllables that names of agencies are made of: a
// break inside one is the last that is chosen.
var nameWords = func() map[string]bool {
	words := map[string]bool{}
	for word := range strings.SplitSeq(`AN TOÀN,BẢO HIỂM,BẢO TRỢ,BẢO VỆ,BỆNH TẬT,BỆNH VIỆN,CÁN BỘ,CAO ĐẲNG,CHẤT LƯỢNG,CHĂN NUÔI,CHI CỤC,CHỈ HUY,
CHÍNH TRỊ,CHUYỂN ĐỔI,CÔNG CHỨC,CÔNG NGHỆ,CÔNG NGHIỆP,CÔNG TÁC,CÔNG THƯƠNG,CÔNG TRÌNH,CỨU NẠN,CỬA KHẨU,DÂN SỰ,DÂN TỘC,DI TÍCH,DỊCH VỤ,DOANH NGHIỆP,
DỰ ÁN,DỰ PHÒNG,DU LỊCH,ĐA KHOA,ĐẠI BIỂU,ĐẠI HỌC,ĐÀO TẠO,ĐẤT ĐAI,ĐẦU TƯ,ĐĂNG KÝ,ĐO LƯỜNG,ĐÔ THỊ,ĐỔI MỚI,GIÁM SÁT,GIÁO DỤC,GIAO THÔNG,HẠ TẦNG,
HÀNH CHÍNH,HẢI QUAN,HỖ TRỢ,HỘI ĐỒNG,KẾ HOẠCH,KHEN THƯỞNG,KHO BẠC,KHOA HỌC,KHU VỰC,KHUYẾN NÔNG,KIỂM LÂM,KIỂM NGHIỆM,KIỂM SOÁT,KINH TẾ,KỸ THUẬT,
LÂM NGHIỆP,LAO ĐỘNG,LỊCH SỬ,LƯU TRỮ,MẦM NON,MÔI TRƯỜNG,NGHỀ NGHIỆP,NGHỆ THUẬT,NGOẠI VỤ,NHÀ NƯỚC,NÔNG NGHIỆP,NÔNG THÔN,NỘI VỤ,PHÁT TRIỂN,
PHÒNG THỦ,PHỔ THÔNG,PHỤC VỤ,QUẢN LÝ,QUỐC GIA,QUỐC HỘI,QUỐC TẾ,SÁNG TẠO,SỨC KHỎE,TÀI CHÍNH,TÀI NGUYÊN,THANH TRA,THẮNG CẢNH,THỂ THAO,THI ĐUA,
THÔNG TIN,THỐNG KÊ,THỦY LỢI,THỦY SẢN,THUỶ SẢN,THỰC PHẨM,THƯƠNG BINH,THƯƠNG MẠI,THƯỜNG XUYÊN,TIÊU CHUẨN,TIỂU HỌC,TÌM KIẾM,TỔ CHỨC,TÔN GIÁO,
TRUNG HỌC,TRUNG TÂM,TRUYỀN THÔNG,TRUYỀN THỐNG,TUYỂN DỤNG,TƯ PHÁP,VĂN HÓA,VĂN HOÁ,VĂN THƯ,VỆ SINH,VIÊN CHỨC,VIỆC LÀM,VIỄN THÔNG,XÂY DỰNG,XÚC TIẾN`, ",") {
		words[strings.TrimSpace(word)] = true
	}
	return words
}()

// wholeNames binds the parts of names that stay on one line.
var wholeNames = func() *strings.Replacer {
	var pairs []string
	for _, name := range unbrokenNames {
		pairs = append(pairs, name, unbroken(name))
	}
	return strings.NewReplacer(pairs...)
}()

// breakName divides the name of an agency into lines. Typed breaks win. A line
// that does not fit is divided into as few lines as fit, before VÀ, TỈNH,
// THÀNH PHỐ … where that is possible, never beside a dash and never inside ỦY
// BAN NHÂN DÂN; what fits nowhere stays as it is.
func breakName(name string, fits func(string) bool) []string {
	var lines []string
	for _, line := range typedLines(name) {
		if fits(line) {
			lines = append(lines, line)
		} else {
			lines = append(lines, divide(line, fits)...)
		}
	}
	return lines
}

// unreached is more than any division costs.
const unreached = math.MaxInt / 2

// divide is breakName for one line that does not fit.
func divide(line string, fits func(string) bool) []string {
	words := strings.Fields(line)
	allowed := breakCosts(words)
	// best[i] is the cheapest division of words[i:]; next[i] is where its first
	// line ends.
	best, next := make([]int, len(words)+1), make([]int, len(words)+1)
	for i := len(words) - 1; i >= 0; i-- {
		best[i], next[i] = unreached, len(words)
		for j := i + 1; j <= len(words); j++ {
			if allowed[j] < 0 {
				continue
			}
			cost := 100 + allowed[j] + best[j] + raggedness(words, i, j)
			if j == i+1 {
				cost += 50 // a word alone
			}
			wide := !fits(strings.Join(words[i:j], " "))
			if wide {
				cost += 10000
			}
			if cost < best[i] {
				best[i], next[i] = cost, j
			}
			if wide && best[i] < unreached {
				break // what is longer does not fit either
			}
		}
	}
	var lines []string
	for i := 0; i < len(words); i = next[i] {
		lines = append(lines, strings.Join(words[i:next[i]], " "))
	}
	return lines
}

// breakCosts returns, for a break before each word and at the end, what it
// costs: nothing before a word of nameBreaks, most inside one of nameWords, -1
// where it is forbidden.
func breakCosts(words []string) []int {
	costs := make([]int, len(words)+1)
	for i := 1; i < len(words); i++ {
		switch {
		case dash(words[i]) || dash(words[i-1]):
			costs[i] = -1
		case nameWords[strings.Trim(words[i-1]+" "+words[i], ",")]:
			costs[i] = 300
		case !nameBreaks[words[i]]:
			costs[i] = 60
		}
	}
	for _, name := range unbrokenNames {
		parts := strings.Fields(name)
		for i := 0; i+len(parts) <= len(words); i++ {
			if strings.Join(words[i:i+len(parts)], " ") == name {
				for j := 1; j < len(parts); j++ {
					costs[i+j] = -1
				}
			}
		}
	}
	return costs
}

// raggedness is small when a line is about half as long as the name, so that
// lines come out even.
func raggedness(words []string, i, j int) int {
	if d := (j - i) - len(words)/2; d > 0 {
		return d
	} else {
		return -d
	}
}

func dash(w string) bool { return w == "-" || w == "–" || w == "—" }
