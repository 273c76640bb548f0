package provinces

import "github.com/dean161/vanban"

// The sources of most rows.
const (
	nq15  = "Nghị quyết 15/2008/QH12"
	nq202 = "Nghị quyết 202/2025/QH15"
)

// The days of most rows.
var (
	start  = day(1, 8, 2008)
	eve    = day(30, 6, 2025)
	merger = day(1, 7, 2025)
	never  = vanban.Date{}
)

func day(d, m, y int) vanban.Date { return vanban.Date{Year: y, Month: m, Day: d} }

// units are all rows, by first day and code.
var units = [...]Unit{
	{"01", "Hà Nội", City, start, never, "", nq15},
	{"02", "Hà Giang", Province, start, eve, "08", nq15},
	{"04", "Cao Bằng", Province, start, never, "", nq15},
	{"06", "Bắc Kạn", Province, start, eve, "19", nq15},
	{"08", "Tuyên Quang", Province, start, eve, "08", nq15},
	{"10", "Lào Cai", Province, start, eve, "15", nq15},
	{"11", "Điện Biên", Province, start, never, "", nq15},
	{"12", "Lai Châu", Province, start, never, "", nq15},
	{"14", "Sơn La", Province, start, never, "", nq15},
	{"15", "Yên Bái", Province, start, eve, "15", nq15},
	{"17", "Hòa Bình", Province, start, eve, "25", nq15},
	{"19", "Thái Nguyên", Province, start, eve, "19", nq15},
	{"20", "Lạng Sơn", Province, start, never, "", nq15},
	{"22", "Quảng Ninh", Province, start, day(31, 8, 2026), "22", nq15},
	{"24", "Bắc Giang", Province, start, eve, "24", nq15},
	{"25", "Phú Thọ", Province, start, eve, "25", nq15},
	{"26", "Vĩnh Phúc", Province, start, eve, "25", nq15},
	{"27", "Bắc Ninh", Province, start, eve, "24", nq15},
	{"30", "Hải Dương", Province, start, eve, "31", nq15},
	{"31", "Hải Phòng", City, start, eve, "31", nq15},
	{"33", "Hưng Yên", Province, start, eve, "33", nq15},
	{"34", "Thái Bình", Province, start, eve, "33", nq15},
	{"35", "Hà Nam", Province, start, eve, "37", nq15},
	{"36", "Nam Định", Province, start, eve, "37", nq15},
	{"37", "Ninh Bình", Province, start, eve, "37", nq15},
	{"38", "Thanh Hóa", Province, start, never, "", nq15},
	{"40", "Nghệ An", Province, start, never, "", nq15},
	{"42", "Hà Tĩnh", Province, start, never, "", nq15},
	{"44", "Quảng Bình", Province, start, eve, "44", nq15},
	{"45", "Quảng Trị", Province, start, eve, "44", nq15},
	{"46", "Thừa Thiên Huế", Province, start, day(31, 12, 2024), "46", nq15},
	{"48", "Đà Nẵng", City, start, eve, "48", nq15},
	{"49", "Quảng Nam", Province, start, eve, "48", nq15},
	{"51", "Quảng Ngãi", Province, start, eve, "51", nq15},
	{"52", "Bình Định", Province, start, eve, "52", nq15},
	{"54", "Phú Yên", Province, start, eve, "66", nq15},
	{"56", "Khánh Hòa", Province, start, eve, "56", nq15},
	{"58", "Ninh Thuận", Province, start, eve, "56", nq15},
	{"60", "Bình Thuận", Province, start, eve, "68", nq15},
	{"62", "Kon Tum", Province, start, eve, "51", nq15},
	{"64", "Gia Lai", Province, start, eve, "52", nq15},
	{"66", "Đắk Lắk", Province, start, eve, "66", nq15},
	{"67", "Đắk Nông", Province, start, eve, "68", nq15},
	{"68", "Lâm Đồng", Province, start, eve, "68", nq15},
	{"70", "Bình Phước", Province, start, eve, "75", nq15},
	{"72", "Tây Ninh", Province, start, eve, "80", nq15},
	{"74", "Bình Dương", Province, start, eve, "79", nq15},
	{"75", "Đồng Nai", Province, start, eve, "75", nq15},
	{"77", "Bà Rịa - Vũng Tàu", Province, start, eve, "79", nq15},
	{"79", "Hồ Chí Minh", City, start, eve, "79", nq15},
	{"80", "Long An", Province, start, eve, "80", nq15},
	{"82", "Tiền Giang", Province, start, eve, "82", nq15},
	{"83", "Bến Tre", Province, start, eve, "86", nq15},
	{"84", "Trà Vinh", Province, start, eve, "86", nq15},
	{"86", "Vĩnh Long", Province, start, eve, "86", nq15},
	{"87", "Đồng Tháp", Province, start, eve, "82", nq15},
	{"89", "An Giang", Province, start, eve, "91", nq15},
	{"91", "Kiên Giang", Province, start, eve, "91", nq15},
	{"92", "Cần Thơ", City, start, eve, "92", nq15},
	{"93", "Hậu Giang", Province, start, eve, "92", nq15},
	{"94", "Sóc Trăng", Province, start, eve, "92", nq15},
	{"95", "Bạc Liêu", Province, start, eve, "96", nq15},
	{"96", "Cà Mau", Province, start, eve, "96", nq15},
	{"46", "Huế", City, day(1, 1, 2025), never, "", "Nghị quyết 175/2024/QH15"},
	{"08", "Tuyên Quang", Province, merger, never, "", nq202},
	{"15", "Lào Cai", Province, merger, never, "", nq202},
	{"19", "Thái Nguyên", Province, merger, never, "", nq202},
	{"24", "Bắc Ninh", Province, merger, day(19, 9, 2026), "24", nq202},
	{"25", "Phú Thọ", Province, merger, never, "", nq202},
	{"31", "Hải Phòng", City, merger, never, "", nq202},
	{"33", "Hưng Yên", Province, merger, never, "", nq202},
	{"37", "Ninh Bình", Province, merger, never, "", nq202},
	{"44", "Quảng Trị", Province, merger, never, "", nq202},
	{"48", "Đà Nẵng", City, merger, never, "", nq202},
	{"51", "Quảng Ngãi", Province, merger, never, "", nq202},
	{"52", "Gia Lai", Province, merger, never, "", nq202},
	{"56", "Khánh Hòa", Province, merger, never, "", nq202},
	{"66", "Đắk Lắk", Province, merger, never, "", nq202},
	{"68", "Lâm Đồng", Province, merger, never, "", nq202},
	{"75", "Đồng Nai", Province, merger, day(29, 4, 2026), "75", nq202},
	{"79", "Hồ Chí Minh", City, merger, never, "", nq202},
	{"80", "Tây Ninh", Province, merger, never, "", nq202},
	{"82", "Đồng Tháp", Province, merger, never, "", nq202},
	{"86", "Vĩnh Long", Province, merger, never, "", nq202},
	{"91", "An Giang", Province, merger, never, "", nq202},
	{"92", "Cần Thơ", City, merger, never, "", nq202},
	{"96", "Cà Mau", Province, merger, never, "", nq202},
	{"75", "Đồng Nai", City, day(30, 4, 2026), never, "", "Nghị quyết 30/2026/QH16"},
	{"22", "Quảng Ninh", City, day(1, 9, 2026), never, "", "Nghị quyết 36/2026/QH16"},
	{"24", "Bắc Ninh", City, day(20, 9, 2026), never, "", "Nghị quyết 39/2026/QH16"},
}
