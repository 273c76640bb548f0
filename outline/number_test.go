package outline

import (
	"strings"
	"testing"
)

// read parses a source that must be without errors.
func read(t testing.TB, src string) Body {
	t.Helper()
	body, notes := Parse(src)
	if err := notes.Err(); err != nil {
		t.Fatal(err)
	}
	return body
}

func TestCheckNumbering(t *testing.T) {
	tests := []struct{ name, src, want string }{
		{"right", "Phần I\nX\nChương I\nX\nMục 1\nX\nĐiều 1.\n1.\na)\nb)\n2.\nMục 2\nY\nĐiều 2.\n1.\nChương II\nX\nMục 1\nX\nTiểu mục 1\nX\nĐiều 3.\nMục 2\nX\nTiểu mục 1\nX", ""},
		{"plan", "I.\n1.\n1.1.\n1.2.\n1.2.1.\n1.2.2.\n1.3.\n2.\n2.1.\na)\nII.\n1.\n-\n+", ""},
		{"decimal under Roman", "I.\n1.1.\n1.2.\nII.\n2.1.", ""},
		{"decimal alone", "1.1.\n1.2.\n2.1.", ""},
		{"chapters run on", "Phần I\nX\nChương I\nX\nPhần II\nX\nChương II\nX", ""},
		{"chapters anew", "Phần I\nX\nChương I\nX\nChương II\nX\nPhần II\nX\nChương I\nX\nChương II\nX", ""},
		{"gap", "1.\n3.\n4.", "gap khoản 3 want 2"},
		{"first", "2.", "gap khoản 2 want 1"},
		{"repeat", "Điều 1.\nĐiều 1.\nĐiều 2.", "repeat Điều 1 want 2"},
		{"order", "a)\nb)\na)\nb)", "order điểm a want c"},
		{"đ", "a)\nb)\nc)\nd)\ne)", "gap điểm e want đ"},
		{"articles run on", "Chương I\nX\nĐiều 1.\nChương II\nX\nĐiều 1.", "repeat Điều 1 Chương II want 2"},
		{"sections restart", "Chương I\nX\nMục 1\nX\nChương II\nX\nMục 2\nX", "gap Mục 2 Chương II want 1"},
		{"clauses restart", "Điều 1.\n1.\n2.\nĐiều 2.\n3.", "gap khoản 3 Điều 2 want 1"},
		{"subclause prefix", "1.\n1.1.\n2.\n1.2.", "order khoản 1.2 khoản 2 want 2.1"},
		{"subclause gap", "1.\n1.1.\n1.3.", "gap khoản 1.3 want 1.2"},
		{"subclause repeat", "1.\n1.1.\n1.1.", "repeat khoản 1.1 want 1.2"},
		{"subclause first", "1.\n1.2.", "gap khoản 1.2 want 1.1"},
		{"unnumbered", "1.\n#.\n3.\n#.#.", "unnumbered khoản (chưa đánh số) want 2\nunnumbered khoản (chưa đánh số) khoản 3 want 3.1"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, f := range CheckNumbering(read(t, test.src)) {
				got = append(got, string(f.Code)+" "+f.Place+" want "+f.Expected)
				if !strings.HasPrefix(f.Message, f.Place) {
					t.Errorf("message without place: %s", f.Message)
				}
			}
			if strings.Join(got, "\n") != test.want {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), test.want)
			}
		})
	}
	if f := CheckNumbering(Body{&Item{Level: Point, Label: "f"}, &Item{Level: Subclause, Label: "1"}}); len(f) != 2 || f[0].Code != BadLabel || f[1].Code != BadLabel {
		t.Errorf("bad labels: %+v", f)
	}
}

func TestNumber(t *testing.T) {
	b := read(t, "Phần #\nX\nChương #\nX\nMục #\nX\nĐiều #.\n#.\n#)\n#)\n#)\n#)\n#)\n#.\n#.#.\n#.#.\nChương #\nX\nMục #\nX\nĐiều #.\n#.\n5.\n#.\nPhần #\nX\nChương #\nX\n#I.\n#.#.")
	want := "Phần I\nX\nChương I\nX\nMục 1\nX\nĐiều 1.\n1.\na)\nb)\nc)\nd)\nđ)\n2.\n2.1.\n2.2.\nChương II\nX\nMục 1\nX\nĐiều 2.\n1.\n5.\n6.\nPhần II\nX\nChương III\nX\nI.\n1.1."
	if err := Number(b); err != nil {
		t.Fatal(err)
	}
	if got := b.String(); got != read(t, want).String() {
		t.Errorf("got\n%s", got)
	}

	full := read(t, strings.Repeat("#)\n", 24))
	if err := Number(full); err == nil {
		t.Error("a 24th điểm was numbered")
	}
	if full[22].(*Item).Label != "y" || full[23].(*Item).Label != "" {
		t.Errorf("the last letters are %q, %q", full[22].(*Item).Label, full[23].(*Item).Label)
	}
}

// TestExhausted holds that what Number cannot number is told once.
func TestExhausted(t *testing.T) {
	roman := func(n int) string { return strings.Repeat("Phần #\nX\n", n) }
	for _, test := range []struct {
		name string
		body Body
		want string // places
	}{
		{"23 điểm", read(t, strings.Repeat("#)\n", 23)), ""},
		{"24 điểm", read(t, strings.Repeat("#)\n", 24)), "điểm (chưa đánh số)"},
		{"40 điểm in two khoản", read(t, "1.\n"+strings.Repeat("#)\n", 40)+"2.\n"+strings.Repeat("#)\n", 40)), "điểm (chưa đánh số) khoản 1, điểm (chưa đánh số) khoản 2"},
		{"a điểm after y", read(t, "y)\n#)\n"), "điểm (chưa đánh số)"},
		{"99 Phần", read(t, roman(99)), ""},
		{"4,000 Phần", read(t, roman(4000)), "Phần (chưa đánh số)"},
		{"Chương in Phần", read(t, strings.Repeat("Phần #\nX\n"+strings.Repeat("Chương #\nX\n", 50), 2)), "Chương (chưa đánh số) Phần (chưa đánh số)"},
		{"khoản 1.100", read(t, "1.99.\n#.#.\n#.#.\n"), "khoản (chưa đánh số)"},
		{"khoản 100.1", read(t, strings.Repeat("#.\n", 99)+"#.\n#.#.\n"), "khoản (chưa đánh số) khoản (chưa đánh số)"},
		{"khoản 100.1 of khoản 100", read(t, "100.\n#.#.\n"), "khoản (chưa đánh số) khoản 100"},
		{"in an item without label", read(t, strings.Repeat("#)\n", 24)+"-\n+\n"), "điểm (chưa đánh số)"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var places []string
			for _, f := range CheckNumbering(test.body) {
				if f.Code == Exhausted {
					places = append(places, f.Place)
					if f.Expected != "" || !strings.HasSuffix(f.Message, "không đánh số được; không còn nhãn nào cho vị trí này, hãy chia nhỏ mục") {
						t.Errorf("finding %+v", f)
					}
				}
			}
			if got := strings.Join(places, ", "); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
			checkNumbers(t, test.body)
			if found := Validate(test.body); found != nil {
				t.Errorf("numbered: %+v", found)
			}
		})
	}
}

func TestFindAndCite(t *testing.T) {
	b := read(t, `Phần I
X
Chương XII
X
Mục 5
X
Điều 1.
1.
a)
2.
a)
đ)
- một
- hai
+ ba
Chương XIII
X
Mục 5
X
Điều 2.
1.
Phần II
X
I.
1.
1.1.
a)
III.
1.`)
	for _, test := range []struct{ citation, want string }{
		{"điểm đ khoản 2 Điều 1", "điểm đ khoản 2 Điều 1 Mục 5 Chương XII Phần I"},
		{"Điểm Đ, Khoản 2, điều 1", "điểm đ khoản 2 Điều 1 Mục 5 Chương XII Phần I"},
		{"Điều 1 khoản 2 điểm a)", "điểm a khoản 2 Điều 1 Mục 5 Chương XII Phần I"},
		{"điểm đ", "điểm đ khoản 2 Điều 1 Mục 5 Chương XII Phần I"},
		{"khoản 1 Mục III", "khoản 1 Mục III Phần II"},
		{"mục iii", "Mục III Phần II"},
		{"khoản 1.1 mục I", "khoản 1.1 Mục I Phần II"},
		{"điểm 1.1 khoản 1", "khoản 1.1 Mục I Phần II"},
		{"điểm a khoản 1.1 Mục I", "điểm a khoản 1.1 Mục I Phần II"},
		{"mục 5 Chương 12", "Mục 5 Chương XII Phần I"},
		{"Điều\u00a02", "Điều 2 Mục 5 Chương XIII Phần I"},
		{"phần thứ hai", "Phần II"},
		{"gạch đầu dòng thứ hai điểm đ", "gạch đầu dòng thứ 2 điểm đ khoản 2 Điều 1 Mục 5 Chương XII Phần I"},
		{"dấu cộng thứ 1", "dấu cộng thứ 1 gạch đầu dòng thứ 2 điểm đ khoản 2 Điều 1 Mục 5 Chương XII Phần I"},
	} {
		it, err := Find(b, test.citation)
		if err != nil {
			t.Errorf("Find %q: %v", test.citation, err)
		} else if got := Cite(b, it); got != test.want {
			t.Errorf("Find %q is %q, want %q", test.citation, got, test.want)
		}
	}
	for _, citation := range []string{"", " ", "khoản", "khoản 2 Điều 7", "mục 5", "điểm f", "tiết a", "Điều I", "khoản 1 khoản 2",
		"điểm", "Điều năm", "khoản 1.x", "phần thứ", "gạch đầu dòng", "gạch đầu dòng thứ x", "Điều 99999999999999999999", "điểm b khoản 2 Điều 1"} {
		if it, err := Find(b, citation); err == nil {
			t.Errorf("Find %q gives %q", citation, Cite(b, it))
		}
	}
	items := 0
	for n := range b.All() {
		if it, ok := n.(*Item); ok {
			items++
			if got, err := Find(b, Cite(b, it)); err != nil || got != it {
				t.Errorf("Find of Cite %q: %v", Cite(b, it), err)
			}
		}
	}
	if items != 23 {
		t.Errorf("%d items", items)
	}
	if got := Cite(b, &Item{Level: Clause, Label: "1"}); got != "" {
		t.Errorf("Cite of a stranger is %q", got)
	}
}
