package render

import (
	"strings"
	"testing"

	"github.com/dean161/vanban"
)

func TestAppendixNote(t *testing.T) {
	doc := &vanban.Document{
		Kind: vanban.Plan, Agency: "Ủy ban nhân dân\ntỉnh Thanh Giang",
		Number: vanban.Number{Serial: 7, Symbol: "KH-UBND"}, Date: vanban.Date{Year: 2026, Month: 3, Day: 9},
	}
	for _, c := range []struct {
		spoil func()
		want  string
	}{
		{func() {}, "(Kèm theo Kế hoạch số 07/KH-UBND ngày 09 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Thanh Giang)"},
		{func() { doc.Date.Day = 0 }, "(Kèm theo Kế hoạch số 07/KH-UBND ngày … tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Thanh Giang)"},
		{func() { doc.Number.Serial = 0 }, "(Kèm theo Kế hoạch số …/KH-UBND ngày … tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Thanh Giang)"},
		{func() { doc.Medium = vanban.Electronic }, "(Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm … của Ủy ban nhân dân tỉnh Thanh Giang)"},
	} {
		c.spoil()
		if got := strings.ReplaceAll(attachedNote(doc), noBreakSpace, " "); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}
