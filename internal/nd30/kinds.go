package nd30

// A Kind is a row of Điều 7 with its abbreviation (Phụ lục III, I) and its
// official form (Phụ lục III, II).
type Kind struct {
	Name    string // tên loại, "Kế hoạch"
	Abbr    string // chữ viết tắt, "KH"; "" for the two without
	Key     string // unaccented name for files and commands, "ke-hoach"
	Form    string // number of the form, "1.4"; "" where the decree has none
	To      To     // whether ô 9a (Kính gửi) belongs to the kind
	Lacks   Part   // what the form of the kind has no place for
	Order   string // the words after the căn cứ (Mẫu 1.1 to 1.3), "QUYẾT ĐỊNH"; "" for none
	Opening string // the words behind the issuer in the centred line above the text (Mẫu 1.6, 1.8), "điện"; "" for none
	Signers int    // how many sign at least: side by side and above Nơi nhận if more than 1 (Mẫu 1.9; else ours)
}

// Who keeps a copy when the document does not say: Văn thư (Phụ lục I, Phần I,
// II.9.d); of minutes the file too (Mẫu 1.9).
const (
	Kept        = "VT"
	KeptMinutes = "VT, Hồ sơ"
)

// To says whether a kind of document bears "Kính gửi" (Phụ lục I, Phần I, II.9.b
// and d).
type To uint8

// The answers.
const (
	NoAddressees       To = iota
	OptionalAddressees    // Tờ trình, Báo cáo sent to a higher body; Thư công (ours)
	Addressees            // Công văn; Công điện, in its own words (Mẫu 1.6)
)

// Part is a set of thành phần thể thức.
type Part uint8

// The parts that some forms lack (Mẫu 1.8 to 1.10; the last row is ours).
const (
	Topic      Part = 1 << iota // trích yếu (ô 5)
	Place                       // địa danh và thời gian (ô 4)
	Symbol                      // số, ký hiệu (ô 3)
	Recipients                  // nơi nhận (ô 9b)
)

// Kinds are the 29 kinds in the order of Điều 7; Kinds[0] is no kind.
var Kinds = [...]Kind{
	{},
	{"Nghị quyết", "NQ", "nghi-quyet", "1.1", NoAddressees, 0, "QUYẾT NGHỊ", "", 1},
	{"Quyết định", "QĐ", "quyet-dinh", "1.2", NoAddressees, 0, "QUYẾT ĐỊNH", "", 1},
	{"Chỉ thị", "CT", "chi-thi", "1.4", NoAddressees, 0, "", "", 1},
	{"Quy chế", "QC", "quy-che", "1.4", NoAddressees, 0, "", "", 1},
	{"Quy định", "QyĐ", "quy-dinh", "1.4", NoAddressees, 0, "", "", 1},
	{"Thông cáo", "TC", "thong-cao", "1.4", NoAddressees, 0, "", "", 1},
	{"Thông báo", "TB", "thong-bao", "1.4", NoAddressees, 0, "", "", 1},
	{"Hướng dẫn", "HD", "huong-dan", "1.4", NoAddressees, 0, "", "", 1},
	{"Chương trình", "CTr", "chuong-trinh", "1.4", NoAddressees, 0, "", "", 1},
	{"Kế hoạch", "KH", "ke-hoach", "1.4", NoAddressees, 0, "", "", 1},
	{"Phương án", "PA", "phuong-an", "1.4", NoAddressees, 0, "", "", 1},
	{"Đề án", "ĐA", "de-an", "1.4", NoAddressees, 0, "", "", 1},
	{"Dự án", "DA", "du-an", "1.4", NoAddressees, 0, "", "", 1},
	{"Báo cáo", "BC", "bao-cao", "1.4", OptionalAddressees, 0, "", "", 1},
	{"Biên bản", "BB", "bien-ban", "1.9", NoAddressees, Place, "", "", 2},
	{"Tờ trình", "TTr", "to-trinh", "1.4", OptionalAddressees, 0, "", "", 1},
	{"Hợp đồng", "HĐ", "hop-dong", "", NoAddressees, 0, "", "", 2},
	{"Công văn", "", "cong-van", "1.5", Addressees, 0, "", "", 1},
	{"Công điện", "CĐ", "cong-dien", "1.6", Addressees, 0, "", "điện", 1},
	{"Bản ghi nhớ", "BGN", "ban-ghi-nho", "", NoAddressees, 0, "", "", 2},
	{"Bản thỏa thuận", "BTT", "ban-thoa-thuan", "", NoAddressees, 0, "", "", 2},
	{"Giấy ủy quyền", "GUQ", "giay-uy-quyen", "1.4", NoAddressees, 0, "", "", 1},
	{"Giấy mời", "GM", "giay-moi", "1.7", NoAddressees, 0, "", "", 1},
	{"Giấy giới thiệu", "GGT", "giay-gioi-thieu", "1.8", NoAddressees, Topic, "", "trân trọng giới thiệu", 1},
	{"Giấy nghỉ phép", "GNP", "giay-nghi-phep", "1.10", NoAddressees, Topic, "", "", 1},
	{"Phiếu gửi", "PG", "phieu-gui", "1.4", NoAddressees, 0, "", "", 1},
	{"Phiếu chuyển", "PC", "phieu-chuyen", "1.4", NoAddressees, 0, "", "", 1},
	{"Phiếu báo", "PB", "phieu-bao", "1.4", NoAddressees, 0, "", "", 1},
	{"Thư công", "", "thu-cong", "", OptionalAddressees, Topic | Symbol | Recipients, "", "", 1},
}
