package vanban_test

import (
	"math"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/render"
	"github.com/dean161/vanban/render/layout"
)

// Any number of signers is laid out, names side by side on one baseline; also
// none or one, if what wants more is waived.
func TestSignersOfAnyNumber(t *testing.T) {
	names := []string{"Lê Thanh Hà", "Trần Minh Khuê", "Phạm Quốc Bảo", "Đỗ Phương Thảo", "Nguyễn Hoàng", "Vũ An", "Bùi Bình"}
	for n := range len(names) + 1 {
		d := minutes()
		d.Waive = []vanban.Waiver{{Rule: "SG-10", Reason: "thử"}, {Rule: "EL-42", Reason: "thử"}}
		d.Signatures = nil
		for i := range n {
			s := vanban.Signature{Position: "Ủy viên", Name: names[i]}
			if i%2 == 1 {
				s.Party, s.Office = "Đại diện Trung tâm Lưu trữ lịch sử tỉnh Thanh Giang", "Phó Trưởng ban"
			}
			d.Signatures = append(d.Signatures, s)
		}
		sheet, err := render.Compose(d)
		if err != nil {
			t.Fatal(err)
		}
		across := map[int]int{0: 1, 1: 1, 2: 2, 4: 2}[n]
		if across == 0 {
			across = 3
		}
		var at []layout.Text
		for _, page := range layout.Pages(sheet, font.Times()).Pages {
			for _, name := range names[:n] {
				for _, text := range page.Texts {
					if text.S == name {
						at = append(at, text)
					}
				}
			}
		}
		if len(at) != n {
			t.Fatalf("%d signers, %d names", n, len(at))
		}
		for i := range at {
			first := at[i/across*across]
			if d := (at[i].Y - first.Y).Points(); math.Abs(d) > 0.01 {
				t.Errorf("%d signers: %s stands %.2f pt below %s", n, at[i].S, d, first.S)
			}
			if i%across > 0 && at[i].X <= at[i-1].X {
				t.Errorf("%d signers: %s does not stand right of %s", n, at[i].S, at[i-1].S)
			}
		}
	}
}
