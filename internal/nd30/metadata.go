package nd30

// A Field is a row of the input data of an outgoing document in the electronic
// document system.
type Field struct {
	Group  string // the element it stands in, "SignerInfo"; "" for none
	Name   string // of the element, "FullName"
	Title  string // trường thông tin
	Type   FieldType
	Length int // characters or digits, at most
}

// FieldType is the type of a Field.
type FieldType uint8

// The types.
const (
	String FieldType = iota
	Number
	DateField // dd/mm/yyyy; the way of writing it is practice
)

// MetadataClause is where Fields stand.
const MetadataClause = "PL VI, Phần II.I"

// Fields are the fields of an outgoing document in the order of Phụ lục VI, Phần
// II.I.
var Fields = []Field{
	{"FileCode", "OrganId", "Mã định danh của cơ quan, tổ chức lập danh mục hồ sơ", String, 13},
	{"FileCode", "FileCatalog", "Năm hình thành hồ sơ", Number, 4},
	{"FileCode", "FileNotation", "Số và ký hiệu hồ sơ", String, 20},
	{"", "DocOrdinal", "Số thứ tự văn bản trong hồ sơ", Number, 3},
	{"", "TypeName", "Tên loại văn bản", String, 100},
	{"", "CodeNumber", "Số của văn bản", String, 11},
	{"", "CodeNotation", "Ký hiệu của văn bản", String, 30},
	{"", "IssuedDate", "Ngày, tháng, năm văn bản", DateField, 10},
	{"", "OrganName", "Tên cơ quan, tổ chức ban hành văn bản", String, 200},
	{"", "Subject", "Trích yếu nội dung", String, 500},
	{"", "Language", "Ngôn ngữ", String, 30},
	{"", "PageAmount", "Số trang của văn bản", Number, 3},
	{"", "Description", "Ghi chú", String, 500},
	{"SignerInfo", "Position", "Chức vụ của người ký", String, 100},
	{"SignerInfo", "FullName", "Họ và tên người ký", String, 50},
	{"To", "OrganId", "Mã định danh của cơ quan, tổ chức nhận văn bản", String, 13},
	{"To", "OrganName", "Tên cơ quan, tổ chức nhận văn bản", String, 200},
	{"", "Priority", "Mức độ khẩn", Number, 1},
	{"", "IssuedAmount", "Số lượng bản phát hành", Number, 3},
	{"", "DueDate", "Hạn trả lời văn bản", DateField, 10},
}
