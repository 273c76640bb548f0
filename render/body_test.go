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
