package render

import "testing"

func TestCloseText(t *testing.T) {
	for in, want := range map[string]string{
		"Kính báo":       "Kính báo./.",
		"Kính báo.":      "Kính báo./.",
		"Kính báo./.":    "Kính báo./.",
		"Kính báo. ":     "Kính báo./.",
		"diện tích 5 m²": "diện tích 5 m²./.",
		"(kèm theo)":     "(kèm theo)./.",
		"“đã xong”":      "“đã xong”./.",
		"Có không?":      "Có không?",
		"gồm:":           "gồm:",
		"v.v...":         "v.v...",
	} {
		p := &Paragraph{Runs: []Run{{Text: in[:1]}, {Text: in[1:], Bold: true}, {Text: " "}}}
		closeText(p)
		if got := plain(p.Runs); got != want {
			t.Errorf("%q closes as %q, want %q", in, got, want)
		}
	}
}

// The end mark stands before the mark of a note that ends the text.
func TestCloseTextBeforeNotes(t *testing.T) {
	note := &Footnote{Number: 1}
	for _, c := range []struct {
		runs []Run
		want string
	}{
		{[]Run{{Text: "xong", Footnote: note}}, "xong./."},
		{[]Run{{Text: "xong.", Footnote: note}, {Footnote: note}, {Text: " "}}, "xong./."},
		{[]Run{{Text: "xong", Footnote: note}, {Text: "."}}, "xong./."},
		{[]Run{{Footnote: note}}, ""},
	} {
		p := &Paragraph{Runs: c.runs}
		notes := 0
		closeText(p)
		for _, r := range p.Runs {
			if r.Footnote != nil {
				notes++
			}
		}
		if got := plain(p.Runs); got != c.want || notes == 0 {
			t.Errorf("closes as %q with %d notes, want %q", got, notes, c.want)
		}
	}
}

func TestDivided(t *testing.T) {
	for _, c := range []struct{ least, want, out []Length }{
		{[]Length{10, 10}, []Length{1, 1}, []Length{50, 50}},
		{[]Length{10, 10}, []Length{1, 99}, []Length{10, 90}},
		{[]Length{10, 30, 10}, []Length{1, 10, 89}, []Length{10, 30, 60}},
	} {
		got := divided(c.least, c.want, 100)
		for i := range got {
			if got[i] != c.out[i] {
				t.Errorf("divided(%v, %v, 100) = %v, want %v", c.least, c.want, got, c.out)
				break
			}
		}
	}
}
