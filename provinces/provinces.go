// Package provinces knows the provincial units of Viet Nam (đơn vị hành chính
// cấp tỉnh) as of any date from 01/08/2008: the 63 until 30/06/2025, the 34 from
// 01/07/2025, their names and types at the time, and which took the place of
// which. A letter goes to the units of its own date.
package provinces

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dean161/vanban"
)

// First returns the first day that the data covers, 01/08/2008: Hà Tây had
// become part of Hà Nội and 63 units were left.
func First() vanban.Date { return start }

// Type is the type of a unit.
type Type uint8

// The types.
const (
	Province Type = iota + 1 // tỉnh
	City                     // thành phố trực thuộc trung ương
)

// String returns "tỉnh" or "thành phố".
func (t Type) String() string {
	switch t {
	case Province:
		return "tỉnh"
	case City:
		return "thành phố"
	}
	return fmt.Sprintf("Type(%d)", uint8(t))
}

// A Unit is a provincial unit for as long as it bore one name and type. A unit
// that changes either ends, and another begins.
type Unit struct {
	Code string // of the list of administrative units of its time, "46"; later used again for another: see On
	Name string // "Nam Định", without the type
	Type Type

	From   vanban.Date // the first day; First of units that are older
	To     vanban.Date // the last day; zero while the unit stands
	Into   string      // the code of the unit that took its place; "" while it stands
	Source string      // the resolution of the National Assembly (Nghị quyết) that the unit rests on; of the units that are older than First the one of that day
}

// String returns the unit with its type, as a name in a sentence: "tỉnh Nam
// Định", "thành phố Huế". A unit named after a person has it as a part of the
// name: "Thành phố Hồ Chí Minh" (Phụ lục I, Phần I, II.4.a; Phụ lục II, III).
func (u Unit) String() string {
	if u.Name == "Hồ Chí Minh" {
		return "Thành phố " + u.Name
	}
	return u.Type.String() + " " + u.Name
}

// PeoplesCommittee returns the body that a letter to the unit is addressed to:
// "Ủy ban nhân dân tỉnh Nam Định".
func (u Unit) PeoplesCommittee() string { return "Ủy ban nhân dân " + u.String() }

// Stood says whether the unit stood on a day.
func (u Unit) Stood(on vanban.Date) bool {
	return number(u.From) <= number(on) && (u.To == vanban.Date{} || number(on) <= number(u.To))
}

// On returns the units of a day by code: 63 until 30/06/2025, 34 from
// 01/07/2025. It returns an error for a day that is pending, none of the
// calendar or before First. Days to come have the units of today, as far as the
// data knows.
func On(day vanban.Date) ([]Unit, error) {
	switch {
	case day.Pending() || !day.Valid():
		return nil, fmt.Errorf("ngày %d/%d/%d chưa đủ hoặc không có thật", day.Day, day.Month, day.Year)
	case number(day) < number(start):
		return nil, fmt.Errorf("dữ liệu đơn vị hành chính chỉ có từ %s", start)
	}
	var on []Unit
	for _, u := range units {
		if u.Stood(day) {
			on = append(on, u)
		}
	}
	slices.SortFunc(on, func(a, b Unit) int { return strings.Compare(a.Code, b.Code) })
	return on, nil
}

// After returns the unit that took the place of u on the day after u.To, and
// false if u stands.
func (u Unit) After() (Unit, bool) {
	if u.Into == "" {
		return Unit{}, false
	}
	for _, next := range units { // by first day
		if next.Code == u.Into && number(next.From) > number(u.To) {
			return next, true
		}
	}
	return Unit{}, false
}

// Before returns the units in whose place u came, by code: several after a
// merger, none if u is older than First.
func (u Unit) Before() []Unit {
	var before []Unit
	for _, b := range units {
		if next, ok := b.After(); ok && next == u {
			before = append(before, b)
		}
	}
	return before
}

// number orders days.
func number(d vanban.Date) int { return d.Year*10000 + d.Month*100 + d.Day }
