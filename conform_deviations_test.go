package vanban_test

import (
	"regexp"

	"github.com/dean161/vanban/internal/nd30"
)

// decreeDeviations are the places where a form of the decree breaks the
// decree's own rule or fixes nothing. The reasons are for people who know it.
func decreeDeviations() []*deviation {
	exactly := func(text string) string { return "^" + regexp.QuoteMeta(key(text)) + "$" }
	clause := func(e nd30.Element) string { return " (" + e.Clause + ")" }
	return []*deviation{
		{aspect: inMargin,
			reason: "Bảng đầu trang và khối chữ ký của mẫu rộng hơn vùng chữ 155 mm nên lấn ra lề; thư viện đặt cả khối trong lề (" + nd30.RightMargin.Clause + ")."},
		{pattern: exactly("TÊN CƠ QUAN, TỔ CHỨC"), aspect: inRule,
			reason: "Đường kẻ dưới tên cơ quan dài 1/3 đến 1/2 dòng chữ" + clause(nd30.Agency) + "; mẫu gõ dấu gạch dưới nên ngắn hơn."},
		{pattern: exactly(nd30.MottoText), aspect: inRule,
			reason: "Đường kẻ dưới Tiêu ngữ dài bằng dòng chữ" + clause(nd30.Motto) + "; mẫu gõ dấu gạch dưới nên ngắn hơn."},
		{forms: []string{"1.5"}, aspect: together,
			reason: "Cỡ chữ trong một văn bản cùng tăng, cùng giảm: Quốc hiệu 13, Tiêu ngữ 14, địa danh 14 hoặc 12, 13, 13 (PL I, Phần I, V, chú thích 1)."},
		{forms: []string{"1.4", "3.1", "3.2"}, pattern: "^$", aspect: inLook,
			reason: "Trích yếu in đậm, đứng" + clause(nd30.Summary) + "."},
		{forms: []string{"1.5"}, pattern: "^-;?$", aspect: inPlace,
			reason: "Gạch đầu dòng thẳng dưới dấu hai chấm của Kính gửi" + clause(nd30.Addressee) + "; mẫu lùi sang trái 7 mm."},
		{forms: []string{"1.10"}, pattern: "cấpcho:$", aspect: inPlace,
			reason: "Trong mẫu là phần viết tiếp của câu trên; người soạn viết liền câu thì cũng liền như vậy."},
		{forms: []string{"1.10"}, pattern: exactly("Họ và tên"), aspect: missing,
			reason: "Họ tên dưới phần xác nhận do nơi nghỉ phép ghi; thư viện chừa chỗ."},
		{forms: []string{"1.10"}, pattern: "^Xácnhận", aspect: inPlace,
			reason: "Nghị định không định chỗ của phần xác nhận; thư viện đặt giữa cột Nơi nhận."},
		{forms: []string{"2.1", "2.2", "3.1"}, pattern: "^" + endKey + "$", aspect: inSize,
			reason: "Chữ nội dung 13 - 14 pt" + clause(nd30.Prose) + "."},
		{forms: []string{"3.1"}, pattern: exactly("TÊN CƠ QUAN, TỔ CHỨC"), aspect: inSize,
			reason: "Tên cơ quan thực hiện sao văn bản như tên cơ quan ban hành, " + sizeRange(nd30.Agency) + " (PL I, Phần II, II.2.c)."},
		{forms: []string{"2.1", "2.2"}, pattern: `^\(Kèmtheo`, aspect: inWords,
			reason: "Thư viện ghi tên loại, “Kèm theo Kế hoạch số …”, như mẫu của văn bản kèm theo quyết định" + clause(nd30.AppendixNote) + "."},
		{forms: []string{"1.3 điện tử", "2.2", "3.2"}, pattern: "giây$", aspect: inWords,
			reason: "Thời gian ký số có múi giờ Việt Nam theo tiêu chuẩn ISO 8601" + clause(nd30.SigningInfo) + "; mẫu không có chỗ: thư viện ghi thêm +07:00."},
	}
}
