package vanban

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"github.com/dean161/vanban/outline"
)

// update is -update, for all stories of the package.
var update = flag.Bool("update", false, "write the outcomes in testdata anew")

// TestDecodeStories decodes each file of each story. Files under fs/ are what
// the others can name; behind each other file stands its outcome, "NAME.out":
// the problems, or the document and its warnings.
func TestDecodeStories(t *testing.T) {
	names, err := filepath.Glob("testdata/decode/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no stories (%v)", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) { decodeStory(t, name) })
	}
}

func decodeStory(t *testing.T, name string) {
	story := parseStory(t, name)
	fsys, wants := storyFS(story), map[string]string{}
	for _, f := range story.Files {
		if rest, ok := strings.CutSuffix(f.Name, ".out"); ok {
			wants[rest] = string(f.Data)
		}
	}
	renewed := &txtar.Archive{Comment: story.Comment}
	for _, f := range story.Files {
		if strings.HasSuffix(f.Name, ".out") {
			continue
		}
		renewed.Files = append(renewed.Files, f)
		if strings.HasPrefix(f.Name, "fs/") {
			continue
		}
		got := outcome(Decode(f.Data, &DecodeOptions{Name: f.Name, FS: fsys}))
		if want := wants[f.Name]; got != want && !*update {
			t.Errorf("%s: got\n%swant\n%s", f.Name, got, want)
		}
		renewed.Files = append(renewed.Files, txtar.File{Name: f.Name + ".out", Data: []byte(got)})
	}
	if *update {
		if err := os.WriteFile(name, txtar.Format(renewed), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func parseStory(t testing.TB, name string) *txtar.Archive {
	t.Helper()
	story, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return story
}

// storyFS returns the files under fs/.
func storyFS(story *txtar.Archive) fstest.MapFS {
	fsys := fstest.MapFS{}
	for _, f := range story.Files {
		if rest, ok := strings.CutPrefix(f.Name, "fs/"); ok {
			fsys[rest] = &fstest.MapFile{Data: f.Data}
		}
	}
	return fsys
}

// outcome is what Decode returned, as text.
func outcome(doc *Document, err error) string {
	var problems *ProblemsError
	switch {
	case errors.As(err, &problems) && doc == nil:
		return listed(problems.Problems)
	case err != nil || doc == nil:
		return fmt.Sprintf("doc %v, error %v\n", doc, err)
	}
	var b strings.Builder
	dump(&b, "", reflect.ValueOf(*doc))
	b.WriteString(listed(doc.source.problems()))
	return b.String()
}

func listed(ps Problems) string {
	var b strings.Builder
	for _, p := range ps {
		b.WriteString(p.String() + "\n")
	}
	return b.String()
}

// dump writes the values of v that are not zero, each with its path.
func dump(b *strings.Builder, path string, v reflect.Value) {
	switch x := v.Interface().(type) {
	case outline.Body:
		dumpBody(b, path, x)
		return
	case Kind:
		fmt.Fprintf(b, "%s: %s\n", path, x)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && !v.Field(i).IsZero() {
				dump(b, strings.TrimPrefix(path+"."+f.Name, "."), v.Field(i))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			dump(b, fmt.Sprintf("%s[%d]", path, i), v.Index(i))
		}
	case reflect.String:
		fmt.Fprintf(b, "%s: %q\n", path, v.String())
	default:
		fmt.Fprintf(b, "%s: %v\n", path, v.Interface())
	}
}

func dumpBody(b *strings.Builder, path string, body outline.Body) {
	fmt.Fprintf(b, "%s:\n", path)
	for line := range strings.Lines(body.String()) {
		b.WriteString("    " + strings.TrimSuffix(line, "\n") + "\n")
	}
	for node := range body.All() {
		if image, ok := node.(*outline.Image); ok {
			fmt.Fprintf(b, "    (%s: %d bytes)\n", image.Source, len(image.Data))
		}
	}
}

// TestDecodeRulesShown holds that each rule of Decode has a case.
func TestDecodeRulesShown(t *testing.T) {
	names, err := filepath.Glob("testdata/decode/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var shown strings.Builder
	for _, name := range names {
		for _, f := range parseStory(t, name).Files {
			if strings.HasSuffix(f.Name, ".out") {
				shown.Write(f.Data)
			}
		}
	}
	for rule := ruleSyntax; rule <= ruleDoubt; {
		switch rule {
		case ruleEncoding, ruleTooLarge, ruleTooDeep, ruleTooMany: // TestHostileBytes
		default:
			if !strings.Contains(shown.String(), "["+rule+"]") {
				t.Errorf("no story shows %s", rule)
			}
		}
		var n int
		if _, err := fmt.Sscanf(rule, "DEC-%d", &n); err != nil {
			t.Fatal(err)
		}
		rule = fmt.Sprintf("DEC-%02d", n+1)
	}
}

// TestLetter5989 decodes the real letter.
func TestLetter5989(t *testing.T) {
	src, err := os.ReadFile("examples/congvan5989/congvan5989.md")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := Decode(src, nil)
	if err != nil {
		t.Fatal(err)
	}
	if ps := doc.source.problems(); len(ps) > 0 {
		t.Errorf("warnings:\n%s", listed(ps))
	}
	want := Document{
		Kind: Letter, Agency: "BỘ LAO ĐỘNG – THƯƠNG BINH\nVÀ XÃ HỘI", Number: Number{5989, "BLĐTBXH-VHTQT"},
		Place: "Hà Nội", Date: Date{2024, 11, 26}, Summary: "báo cáo tình hình thực hiện\nĐề án 161 đến hết năm 2024",
		Addressees: []string{"Các Bộ, ngành thuộc Cộng đồng Văn hoá – Xã hội ASEAN tại Việt Nam", "Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương"},
		Signatures: []Signature{{Authority: []Authority{{KT, "BỘ TRƯỞNG"}}, Position: "THỨ TRƯỞNG", Name: "Nguyễn Thị Hà"}},
		Recipients: []string{"Như trên", "Bộ trưởng (để b/c)"}, Archive: Archive{Units: []string{"VT", "HTQT"}},
	}
	got := *doc
	got.source, got.Body, got.Enclosures = nil, nil, nil
	if !reflect.DeepEqual(got, want) {
		t.Errorf("head: got %+v\nwant %+v", got, want)
	}
	if len(doc.Enclosures) != 2 || len(doc.Body) != 5 {
		t.Fatalf("%d enclosures, %d paragraphs; want 2, 5", len(doc.Enclosures), len(doc.Body))
	}
	outlineOf := doc.Enclosures[0].Body
	for i, node := range outlineOf {
		item, ok := node.(*outline.Item)
		if !ok || item.Label != fmt.Sprint(i+1) || len(item.Text) != 1 || !item.Text[0].Bold {
			t.Errorf("heading %d is %+v", i+1, node)
		}
	}
	if len(outlineOf) != 6 || len(doc.Enclosures[1].Body) != 2 || doc.Enclosures[1].Note != "CÔNG VĂN SỐ 5989/BLĐTBXH-VHTQT ngày 26/11/2024" {
		t.Errorf("enclosures: %d headings, %d groups, note %q", len(outlineOf), len(doc.Enclosures[1].Body), doc.Enclosures[1].Note)
	}
}

// TestForms holds the three forms of one document to the same Document.
func TestForms(t *testing.T) {
	files := parseStory(t, "testdata/decode/forms.txtar").Files
	var first *Document
	for _, f := range files {
		if strings.HasSuffix(f.Name, ".out") {
			continue
		}
		for _, name := range []string{f.Name, ""} { // by extension and by sight
			doc, err := Decode(f.Data, &DecodeOptions{Name: name})
			if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
			doc.source = nil
			if first == nil {
				first = doc
			}
			if !reflect.DeepEqual(doc, first) {
				t.Errorf("%s: got %s\nwant %s", f.Name, outcome(doc, nil), outcome(first, nil))
			}
		}
	}
}

// TestLineEndings reads a byte order mark, CRLF and NFD as the plain file.
func TestLineEndings(t *testing.T) {
	src, err := os.ReadFile("examples/congvan5989/congvan5989.md")
	if err != nil {
		t.Fatal(err)
	}
	src = append(src, "\nĐoạn *lệch.\n"...)
	plain, err := Decode(src, nil)
	if err != nil {
		t.Fatal(err)
	}
	windows, err := Decode(append([]byte("\ufeff"), bytes.ReplaceAll(src, []byte("\n"), []byte("\r\n"))...), nil)
	if err != nil {
		t.Fatal(err)
	}
	for i, doc := range []*Document{plain, windows} { // nodes are told apart by their addresses
		if line, column := doc.source.nodeLine(doc.Body[1]); line != 27 || column != 1 {
			t.Errorf("document %d: the second paragraph at %d:%d", i, line, column)
		}
		doc.source.nodes = nil
	}
	if !reflect.DeepEqual(plain, windows) {
		t.Error("CRLF and a byte order mark change the document")
	}
	if ps := plain.source.problems(); len(ps) != 1 || ps[0].Line != bytes.Count(src, []byte("\n")) || ps[0].Path != "enclosures[1].body" {
		t.Errorf("warnings %v", ps)
	}
	doc, err := Decode([]byte("Tri\u0301ch ye\u0302\u0301u: a\nloai: Co\u0302ng va\u0306n\n"), nil)
	if err != nil || doc.Summary != "a" || doc.Kind != Letter {
		t.Errorf("NFD keys: %+v, %v", doc, err)
	}
}

// TestNear holds which unknown keys are taken for slips.
func TestNear(t *testing.T) {
	for typed, want := range map[string]string{
		"trichyeu": "trich_yeu", "Trích yêu": "", "tric_yeu": "trich_yeu", "sumary": "summary", "noinhan": "noi_nhan", "nagy": "ngay",
		"s": "so", "xyz": "", "ten_loai": "", "loại_": "loai", strings.Repeat("a", 1000): "",
	} {
		if documentKeys.index(typed) >= 0 {
			continue
		}
		if got := documentKeys.near(typed); got != want {
			t.Errorf("near(%.20q) = %q, want %q", typed, got, want)
		}
	}
}

func TestKeyTables(t *testing.T) {
	for name, table := range keyTables {
		var names []string
		for _, k := range table {
			names = append(names, k.en, k.vi)
		}
		if len(table) > maxKeys {
			t.Errorf("%s: %d keys", name, len(table))
		}
		for i, n := range names {
			if fold(n) != n || slices.Index(names, n) != i {
				t.Errorf("%s: key %q is not folded or there twice", name, n)
			}
		}
	}
}

func FuzzDecode(f *testing.F) {
	names, err := filepath.Glob("testdata/decode/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		for _, file := range parseStory(f, name).Files {
			for kind, ext := range fuzzForms {
				if strings.HasSuffix(file.Name, ext) {
					f.Add(file.Data, uint8(kind))
				}
			}
		}
	}
	fsys := fstest.MapFS{"a.png": {Data: []byte("a")}, "coquan.yaml": {Data: []byte("ky_hieu: A")}}
	f.Fuzz(func(t *testing.T, src []byte, form uint8) {
		doc, err := Decode(src, &DecodeOptions{Name: "a" + fuzzForms[int(form)%len(fuzzForms)], FS: fsys})
		if (doc == nil) == (err == nil) {
			t.Fatalf("document %v, error %v", doc, err)
		}
		lines := bytes.Count(src, []byte("\n")) + 1
		if err == nil {
			doc.Check()
			for n := range doc.Body.All() {
				if line, column := doc.source.nodeLine(n); line < 1 || line > lines || column < 1 {
					t.Errorf("%T at %d:%d in %d lines", n, line, column, lines)
				}
			}
			return
		}
		for _, p := range err.(*ProblemsError).Problems {
			if p.Line < 1 || p.Line > lines || p.Column < 1 || p.Message == "" || p.Rule == "" {
				t.Errorf("problem %+v in %d lines", p, lines)
			}
		}
	})
}

var fuzzForms = []string{".md", ".yaml", ".json"}

// BenchmarkDecode reads letter 5989: 1 KB of front matter and 7 KB of bodies.
func BenchmarkDecode(b *testing.B) {
	src, err := os.ReadFile("examples/congvan5989/congvan5989.md")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Decode(src, nil); err != nil {
			b.Fatal(err)
		}
	}
}
