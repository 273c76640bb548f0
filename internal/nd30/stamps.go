package nd30

import "github.com/dean161/vanban/internal/unit"

// A Stamp is a con dấu mức độ khẩn: its word and its width.
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

// StampHeight is the height of all stamps.
const StampHeight = 8 * unit.MM
