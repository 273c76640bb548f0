package vanban

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/dean161/vanban/outline"
)

// TestPositions holds the places that Check asks for.
func TestPositions(t *testing.T) {
	src := "---\nloai: Công văn\nkinh_gui:\n  - Bộ A\n  - Bộ B\nky:\n  ho_ten: Trần Văn Mẫu\nnoi_nhan: |\n  - Như trên\n  - Lưu: VT\n---\n\nNội dung.\n--- kem_theo\ntieu_de: A\n---\n\n\n1. B\n"
	doc, err := Decode([]byte(src), nil)
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string][2]int{
		"kind": {2, 7}, "addressees[1]": {5, 5}, "signatures[0].name": {7, 11}, "signatures[0].office": {7, 3},
		"recipients[0]": {9, 3}, "archive": {10, 3}, "archive[0]": {10, 3}, "body": {13, 1}, "body[0].children[3]": {13, 1},
		"enclosures[0].title": {15, 10}, "enclosures[0].body": {19, 1}, "enclosures[0]": {14, 1}, "agency": {0, 0}, "": {0, 0},
	} {
		if line, column := doc.source.position(path); line != want[0] || column != want[1] {
			t.Errorf("%s at %d:%d, want %d:%d", path, line, column, want[0], want[1])
		}
	}
	var none *source
	if line, column := none.position("kind"); line != 0 || column != 0 || none.problems() != nil {
		t.Error("a nil source knows something")
	}
}

// TestNodePositions holds where the nodes of bodies stand, in all forms.
func TestNodePositions(t *testing.T) {
	const markdown = "---\nloai: Công văn\n---\n\nĐoạn.\n1. Khoản\n\n  a) Điểm\n|a|b|\n|-|-|\n|1|2|\n--- phu_luc\n---\n\nPhụ lục.\n--- kem_theo\n---\n- Gạch\n+ Cộng\n"
	const block = "noi_dung: |\n  Đoạn.\n\n  1. Khoản\n  a) Điểm\nphu_luc:\n  - noi_dung: |\n      - Gạch\n      + Cộng\nkem_theo:\n  - noi_dung: \"A\\nB\"\n"
	const nodes = "noi_dung:\n  - doan: A\n  - cap: khoản\n    nhan: 1\n    muc_con:\n      - cap: điểm\n        nhan: a\n      - bang: {hang: [[a]]}\nkem_theo:\n  - noi_dung:\n      - doan: B\n"
	const json = "{\"body\": [\n {\"paragraph\": \"A\"},\n {\"level\": \"dash\", \"children\": \"B\"}]}"
	for _, c := range []struct{ name, src, want string }{
		{"a.md", markdown, "5:1 6:1 8:3 9:1, 15:1, 18:1 19:1"},
		{"a.yaml", block, "2:3 4:3 5:3, 8:7 9:7, 11:15 11:15"},
		{"a.yaml", nodes, "2:5 3:5 6:9 8:9, 11:9"},
		{"a.json", json, "2:2 3:2 3:32"},
	} {
		doc, err := Decode([]byte(c.src), &DecodeOptions{Name: c.name})
		if err != nil {
			t.Fatal(err)
		}
		bodies := []outline.Body{doc.Body}
		for _, a := range doc.Appendices {
			bodies = append(bodies, a.Body)
		}
		for _, e := range doc.Enclosures {
			bodies = append(bodies, e.Body)
		}
		var got []string
		for _, b := range bodies {
			var places []string
			for n := range b.All() {
				line, column := doc.source.nodeLine(n)
				places = append(places, fmt.Sprintf("%d:%d", line, column))
			}
			got = append(got, strings.Join(places, " "))
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: got %s, want %s", c.name, s, c.want)
		}
		for _, s := range []*source{nil, doc.source} {
			if line, column := s.nodeLine(&outline.Paragraph{}); line != 0 || column != 0 {
				t.Error("a stranger has a place")
			}
		}
	}
}

// TestKnownPictures holds that Check reads a picture unless Decode has read that
// very file, and that it reports one that Decode could not read.
func TestKnownPictures(t *testing.T) {
	var good bytes.Buffer
	if err := png.Encode(&good, image.NewGray(image.Rect(0, 0, 9, 9))); err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{"a.png": {Data: good.Bytes()}, "b.png": {Data: good.Bytes()[:60]}}
	doc, err := Decode([]byte("---\n---\n![A](a.png)\n![B](b.png)\n"), &DecodeOptions{Name: "a.md", FS: files})
	if err != nil {
		t.Fatal(err)
	}
	broken := func() (paths []int) {
		for _, p := range doc.Check() {
			if p.Rule == "DOC-03" {
				paths = append(paths, p.Line)
			}
		}
		return paths
	}
	if got := broken(); !slices.Equal(got, []int{4}) {
		t.Errorf("as decoded: DOC-03 in lines %v", got)
	}
	a := doc.Body[0].(*outline.Image)
	a.Data = a.Data[:60]
	if got := broken(); !slices.Equal(got, []int{3, 4}) {
		t.Errorf("cut short after Decode: DOC-03 in lines %v", got)
	}
}
