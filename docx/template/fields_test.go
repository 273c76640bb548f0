package template_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/dean161/vanban/docx/template"
)

// described returns fields in one line: name:type, ! if required.
func described(fs template.Fields) string {
	var parts []string
	for _, f := range fs {
		s := f.Name + ":" + f.Type.String()
		if f.Required {
			s += "!"
		}
		if f.Fields != nil {
			s += "(" + described(f.Fields) + ")"
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, " ")
}

func TestFields(t *testing.T) {
	tests := []struct{ tags, want string }{
		{"{{.a}} {{b}} {{.c.d}}", "a:chữ! b:chữ! c:nhóm trường(d:chữ!)"},
		{"{{if .a}}{{.b}}{{end}}", "a:điều kiện b:chữ"},
		{"{{if .a}}{{.a}}{{else}}{{.b}}{{end}}", "a:chữ b:chữ"},
		{"{{range .ds}}{{.ten}} {{if .co}}{{.x}}{{end}}{{$.y}}{{end}}", "ds:danh sách!(ten:chữ! co:điều kiện x:chữ) y:chữ!"},
		{"{{range $i, $e := .ds}}{{$e.ten}}{{$i}}{{end}}", "ds:danh sách!(ten:chữ!)"},
		{"{{range .ds}}{{.}}{{end}}", "ds:danh sách!"},
		{"{{join .ds}} {{.x | upper | lower}} {{money .tien}}", "ds:danh sách! x:chữ! tien:chữ!"},
		{"{{range sortNames `ten` .ds}}{{.so}}{{end}}", "ds:danh sách!(ten:chữ! so:chữ!)"},
		{"{{with .o}}{{.a}}{{end}}", "o:nhóm trường(a:chữ)"},
		{"{{$x := .o}}{{$x.a}}", "o:nhóm trường(a:chữ!)"},
		{"{{default `…` .a}} {{if eq .n 1}}x{{end}}", "a:chữ n:chữ"},
		{"{{image 30 .logo}} {{index .ds 0}} {{(index .ds 1).ten}}", "logo:ảnh! ds:danh sách!(ten:chữ!)"},
	}
	for _, test := range tests {
		tmpl, err := template.Open(body(para(test.tags)).bytes(t), nil)
		if err != nil {
			t.Errorf("%s: %v", test.tags, err)
			continue
		}
		if got := described(tmpl.Fields()); got != test.want {
			t.Errorf("%s: %s, want %s", test.tags, got, test.want)
		}
	}
}

func TestJSONSchema(t *testing.T) {
	tmpl, err := template.Open(body(para("{{.b}} {{if .a}}x{{end}}{{range .ds}}{{.ten}}{{end}}{{join .l}}")).bytes(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	got := tmpl.Fields().JSONSchema()
	var v any
	if err := json.Unmarshal(got, &v); err != nil {
		t.Fatal(err)
	}
	flat := strings.Join(strings.Fields(string(got)), "")
	const text = `{"type":["string","number","boolean"]}`
	const want = `{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","properties":{"b":` + text +
		`,"a":{"description":"điềukiện:cógiátrịhaykhông"},"ds":{"type":"array","items":{"type":"object","properties":{"ten":` + text + `},"required":["ten"]}},` +
		`"l":{"type":"array","items":` + text + `}},"required":["b","ds","l"]}`
	if flat != want {
		t.Errorf("%s\nwant %s", flat, want)
	}
}

func TestUnused(t *testing.T) {
	f := body(para("{{.a}} {{range .ds}}{{.ten}}{{end}} {{.o.x}}"))
	values := data{"a": 1, "la": 2, "ds": []any{data{"ten": "A", "tuoi": 3}, data{"ten": "B", "tuoi": 4}}, "o": data{"x": 1, "y": 2}}
	var got []string
	for _, p := range problems(t, f.bytes(t), values, nil) {
		got = append(got, p.String())
	}
	const rest = ": cảnh báo: mẫu không dùng giá trị này; kiểm tra tên trường trong mẫu và trong dữ liệu"
	want := []string{"«ds[].tuoi»" + rest, "«la»" + rest, "«o.y»" + rest}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%q\nwant %q", got, want)
	}
}
