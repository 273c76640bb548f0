package merge

import (
	"fmt"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/provinces"
)

// addressed is exists for a row that names an addressee. In others tu_ngay and
// den_ngay are days of something else, such as a leave.
func addressed(c *columns, r *Row, day, on vanban.Date) Problems {
	if who, _ := c.text(r, addresseeKeys...); who == "" {
		return nil
	}
	return exists(c, r, day, on)
}

// exists holds the addressee of a row to the day of its letter: columns tu_ngay
// (from) and den_ngay (to) are its first and its last day. While the day is
// pending it is held to on; if that is not known either, an addressee that has a
// last day is a doubt.
func exists(c *columns, r *Row, day, on vanban.Date) Problems {
	from, bad := c.date(r, fromKeys...)
	to, bad2 := c.date(r, toKeys...)
	if bad = append(bad, bad2...); bad != nil {
		return bad
	}
	who, _ := c.text(r, nameKeys...)
	_, fromHeading := c.text(r, fromKeys...)
	_, toHeading := c.text(r, toKeys...)
	asOf := "ngày của văn bản"
	if day.Pending() {
		day, asOf = on, "ngày dự kiến phát hành"
	}
	never := vanban.Date{}
	switch {
	case day.Pending() && to != never:
		p := problem(r.Line, toHeading, ruleAddressee, fmt.Sprintf("%s chỉ có đến %s, mà văn bản chưa có ngày", who, short(to)), "kiểm tra lại nơi nhận khi phát hành")
		p.Problem.Severity = vanban.Warning
		return Problems{p}
	case day.Pending():
	case from != never && before(day, from):
		return Problems{problem(r.Line, fromHeading, ruleAddressee, fmt.Sprintf("vào %s (%s) chưa có %s: có từ %s", asOf, short(day), who, short(from)), "dùng danh sách đúng với ngày của văn bản")}
	case to != never && before(to, day):
		return Problems{problem(r.Line, toHeading, ruleAddressee, fmt.Sprintf("vào %s (%s) không còn %s: chỉ có đến %s", asOf, short(day), who, short(to)), "dùng danh sách đúng với ngày của văn bản")}
	}
	return nil
}

// before says whether day a comes before day b.
func before(a, b vanban.Date) bool {
	if a.Year != b.Year {
		return a.Year < b.Year
	}
	return a.Month*100+a.Day < b.Month*100+b.Day
}

func short(d vanban.Date) string { return fmt.Sprintf("%02d/%02d/%04d", d.Day, d.Month, d.Year) }

// Units returns provincial units as rows, in their order: their People's
// Committees as addressees (kinh_gui), name, type and code, and the days between
// which they stand (tu_ngay, den_ngay).
func Units(units []provinces.Unit) []Row {
	rows := make([]Row, len(units))
	for i, u := range units {
		last := ""
		if u.To != (vanban.Date{}) {
			last = short(u.To)
		}
		rows[i] = Row{Line: i + 1, Fields: []Field{
			{"kinh_gui", u.PeoplesCommittee()},
			{"ten", u.Name},
			{"loai", u.Type.String()},
			{"ma", u.Code},
			{"tu_ngay", short(u.From)},
			{"den_ngay", last},
		}}
	}
	return rows
}
