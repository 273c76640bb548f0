package template_test

import (
	"testing"

	"github.com/dean161/vanban/docx/template"
)

// TestNames: between other delimiters a tag is only what the data or the caller
// declares; the rest stays text.
func TestNames(t *testing.T) {
	values := data{"ten_dv": "Chi cục A", "_001_": "một", "ds": []any{data{"ten": "An"}, data{"ten": "Bình"}}, "ho_va_ten": "Lê B", "so": 5, "co": true}
	tests := []struct{ left, right, text, want string }{
		{"<", ">", "Kính gửi: <ten_dv> <10% và <b> a<ten_dv", "Kính gửi: Chi cục A <10% và <b> a<ten_dv"},
		{"[", "]", "[_001_] [1] [khac] [ten_dv]", "một [1] [khac] Chi cục A"},
		{"«", "»", "«Họ và tên» «ten_dv» «x»", "Lê B Chi cục A «x»"},
		{"${", "}", "${ten_dv} ${khac} {ten_dv} $5", "Chi cục A ${khac} {ten_dv} $5"},
		{"[", "]", "[range ds][ten];[end] [end] [else]", "An;Bình; [end] [else]"},
		{"[", "]", "[if co]có[else]không[end] [if khac]x", "có [if khac]x"},
		{"[", "]", "[so | words] [.ten_dv | upper]", "năm CHI CỤC A"},
		{"[", "]", "{{.ten_dv}}", "{{.ten_dv}}"},
		{"{{", "}}", "{{.ten_dv}}", "Chi cục A"},
	}
	for _, test := range tests {
		for n, p := range []string{para(test.text), cut([]rune(test.text), []int{2, 3, 5, 8}, 1)} {
			got := plain(t, fill(t, body(p), values, &template.Options{Left: test.left, Right: test.right}))
			if got != test.want+"\n" {
				t.Errorf("%s %d: %q, want %q", test.text, n, got, test.want)
			}
		}
	}
}

// Names that the caller declares are tags whether the data has them or not, and
// the data declares no others.
func TestDeclaredNames(t *testing.T) {
	f := body(para("[a] [b] [ds.x]"))
	o := &template.Options{Left: "[", Right: "]", Names: []string{"a"}}
	if got := plain(t, fill(t, f, data{"a": 1, "b": 2}, o)); got != "1 [b] [ds.x]\n" {
		t.Errorf("%q", got)
	}
	if got := problems(t, f.bytes(t), data{"b": 2}, o); len(got) != 2 || got[0].Tag != "[a]" {
		t.Errorf("%v", got)
	}
	tmpl, err := template.Open(f.bytes(t), o)
	if err != nil {
		t.Fatal(err)
	}
	if got := described(tmpl.Fields()); got != "a:chữ!" {
		t.Errorf("fields %s", got)
	}
	if _, err := template.Open(f.bytes(t), &template.Options{Left: "["}); err == nil {
		t.Error("one delimiter alone is taken")
	}
}
