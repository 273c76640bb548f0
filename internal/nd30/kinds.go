package nd30

// A Kind is a row of Điều 7 with its abbreviation (Phụ lục III, I) and its
// official form (Phụ lục III, II).
type Kind struct {
	Name  string // tên loại, "Kế hoạch"
	Abbr  string // chữ viết tắt, "KH"; "" for the two without
	Key   string // unaccented name for files and commands, "ke-hoach"
	Form  string // number of the form, "1.4"; "" where the decree has none
	Reply Reply  // whether ô 9a (Kính gửi) belongs to the kind
}

// Reply says whether a kind of document bears "Kính gửi" (Phụ lục I, Phần I,
// II.9.b and d).
type Reply uint8

// The answers.
const (
	NoAddressees     Reply = iota
	UpwardAddressees       // Tờ trình, Báo cáo sent to a higher body
	Addressees             // Công văn
)

// Kinds are the 29 kinds in the order of Điều 7; Kinds[0] is no kind.
var Kinds = [...]Kind{
	{},
	{"Nghị quyết", "NQ", "nghi-quyet", "1.1", NoAddressees},
	{"Quyết định", "QĐ", "quyet-dinh", "1.2", NoAddressees},
	{"Chỉ thị", "CT", "chi-thi", "1.4", NoAddressees},
	{"Quy chế", "QC", "quy-che", "1.4", NoAddressees},
	{"Quy định", "QyĐ", "quy-dinh", "1.4", NoAddressees},
	{"Thông cáo", "TC", "thong-cao", "1.4", NoAddressees},
	{"Thông báo", "TB", "thong-bao", "1.4", NoAddressees},
	{"Hướng dẫn", "HD", "huong-dan", "1.4", NoAddressees},
	{"Chương trình", "CTr", "chuong-trinh", "1.4", NoAddressees},
	{"Kế hoạch", "KH", "ke-hoach", "1.4", NoAddressees},
	{"Phương án", "PA", "phuong-an", "1.4", NoAddressees},
	{"Đề án", "ĐA", "de-an", "1.4", NoAddressees},
	{"Dự án", "DA", "du-an", "1.4", NoAddressees},
	{"Báo cáo", "BC", "bao-cao", "1.4", UpwardAddressees},
	{"Biên bản", "BB", "bien-ban", "1.9", NoAddressees},
	{"Tờ trình", "TTr", "to-trinh", "1.4", UpwardAddressees},
	{"Hợp đồng", "HĐ", "hop-dong", "", NoAddressees},
	{"Công văn", "", "cong-van", "1.5", Addressees},
	{"Công điện", "CĐ", "cong-dien", "1.6", NoAddressees},
	{"Bản ghi nhớ", "BGN", "ban-ghi-nho", "", NoAddressees},
	{"Bản thỏa thuận", "BTT", "ban-thoa-thuan", "", NoAddressees},
	{"Giấy ủy quyền", "GUQ", "giay-uy-quyen", "1.4", NoAddressees},
	{"Giấy mời", "GM", "giay-moi", "1.7", NoAddressees},
	{"Giấy giới thiệu", "GGT", "giay-gioi-thieu", "1.8", NoAddressees},
	{"Giấy nghỉ phép", "GNP", "giay-nghi-phep", "1.10", NoAddressees},
	{"Phiếu gửi", "PG", "phieu-gui", "1.4", NoAddressees},
	{"Phiếu chuyển", "PC", "phieu-chuyen", "1.4", NoAddressees},
	{"Phiếu báo", "PB", "phieu-bao", "1.4", NoAddressees},
	{"Thư công", "", "thu-cong", "", NoAddressees},
}
