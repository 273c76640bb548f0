package vanban_test

import "github.com/dean161/vanban/internal/nd30"

// decreeDeviations are the places where a form of the decree breaks the
// decree's own rule or fixes nothing. The reasons are for people who know it.
func decreeDeviations() []*deviation {
	return []*deviation{
		{form: "*", start: "", aspect: inMargin,
			reason: "Bảng đầu trang và khối chữ ký của mẫu rộng hơn vùng chữ 155 mm nên lấn ra lề. Lề phải giữ đủ " + decimal(nd30.RightMargin.Min.Millimetres()) + " mm (" + nd30.RightMargin.Clause + "): thư viện đặt cả khối trong lề."},
		{form: "*", start: "TÊNCƠQUAN,TỔCHỨC", aspect: inRule,
			reason: "Đường kẻ dưới tên cơ quan dài 1/3 đến 1/2 dòng chữ (" + nd30.Agency.Clause + "); mẫu gõ dấu gạch dưới nên ngắn hơn."},
		{form: "*", start: key(nd30.MottoText), aspect: inRule,
			reason: "Đường kẻ dưới Tiêu ngữ dài bằng dòng chữ (" + nd30.Motto.Clause + "); mẫu gõ dấu gạch dưới nên ngắn hơn."},
		{form: "1.4", start: "", aspect: inLook,
			reason: "Trích yếu in đậm (" + nd30.Summary.Clause + "); riêng mẫu 1.4 để dòng chấm chữ đứng."},
		{form: "1.5", start: "-;", aspect: inPlace,
			reason: "Gạch đầu dòng thẳng dưới dấu hai chấm của Kính gửi (" + nd30.Addressee.Clause + "); mẫu lùi sang trái 7 mm (A21)."},
		{form: "1.5", start: "-", aspect: inPlace,
			reason: "Như dòng trên."},
		{form: "1.10", start: "cấpcho:", aspect: inPlace,
			reason: "Trong mẫu là phần viết tiếp của câu trên; người soạn viết liền câu thì cũng liền như vậy."},
		{form: "1.10", start: "Họvàtên", aspect: missing,
			reason: "Họ tên dưới phần xác nhận do nơi nghỉ phép ghi; thư viện chừa chỗ."},
		{form: "1.10", start: "Xácnhận", aspect: inPlace,
			reason: "Nghị định không định chỗ của phần xác nhận; thư viện đặt giữa cột Nơi nhận."},
		{form: "2.1", start: endKey, aspect: inSize,
			reason: "Chữ nội dung 13 - 14 pt (" + nd30.Prose.Clause + "); các dòng chấm của mẫu là 12 pt."},
		{form: "2.2", start: endKey, aspect: inSize,
			reason: "Như mẫu 2.1."},
		{form: "3.1", start: endKey, aspect: inSize,
			reason: "Như mẫu 2.1."},
		{form: "3.1", start: "TÊNCƠQUAN,TỔCHỨC", aspect: inSize,
			reason: "Tên cơ quan thực hiện sao văn bản " + sizeRange(nd30.Agency) + " như tên cơ quan ban hành (" + nd30.Agency.Clause + "; PL I, Phần II, II.2)."},
		{form: "3.1", start: "", aspect: inLook,
			reason: "Trích yếu in đậm, đứng (" + nd30.Summary.Clause + "); dòng chấm của mẫu đậm, nghiêng."},
		{form: "3.2", start: "", aspect: inLook,
			reason: "Như mẫu 3.1."},
	}
}
