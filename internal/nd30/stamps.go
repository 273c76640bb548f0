package nd30

import "github.com/dean161/vanban/internal/unit"

// A Stamp is a con dấu độ mật or mức độ khẩn: its word and its width.
type Stamp struct {
	Text  string
	Width unit.Length
}

// The stamps (EL-13; PL I, Phần I, III.2.b).
var (
	ExpressStamp    = Stamp{"HỎA TỐC", 30 * unit.MM}
	VeryUrgentStamp = Stamp{"THƯỢNG KHẨN", 40 * unit.MM}
	UrgentStamp     = Stamp{"KHẨN", 20 * unit.MM}
)

// The stamps of secrecy (EL-12), whose space is left empty. Their sizes are those
// of Thông tư 24/2020/TT-BCA, that of MẬT not verified; those of Nghị định
// 63/2026/NĐ-CP, in force since, were not found.
var (
	SecretStamp     = Stamp{"MẬT", 20 * unit.MM}
	VerySecretStamp = Stamp{"TỐI MẬT", 30 * unit.MM}
	TopSecretStamp  = Stamp{"TUYỆT MẬT", 40 * unit.MM}
)

// RecallHeight is the height of the stamp "TÀI LIỆU THU HỒI" (EL-15) by the law
// on state secrets; not verified.
const RecallHeight = 15 * unit.MM

// StampHeight is the height of all stamps.
const StampHeight = 8 * unit.MM
