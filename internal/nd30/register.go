package nd30

// RegisterColumns are the columns of the sổ đăng ký văn bản đi. Phụ lục IV wants
// at least ten; their names are practice.
var RegisterColumns = [...]string{
	"Số, ký hiệu văn bản",
	"Ngày, tháng văn bản",
	"Tên loại và trích yếu nội dung văn bản",
	"Người ký",
	"Nơi nhận văn bản",
	"Đơn vị, người nhận bản lưu",
	"Số lượng bản",
	"Ngày chuyển",
	"Ký nhận",
	"Ghi chú",
}
