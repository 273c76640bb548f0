package docx_test

import (
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/render"
)

// judge returns the path of a program that judges our files. Without it the
// test is skipped, or fails where VANBAN_JUDGES=required asks for it.
func judge(t *testing.T, name, env string) string {
	t.Helper()
	if p := os.Getenv(env); env != "" && p != "" {
		return p
	}
	p, err := exec.LookPath(name)
	if err == nil {
		return p
	}
	if os.Getenv("VANBAN_JUDGES") == "required" {
		t.Fatalf("%s is required, but not installed", name)
	}
	t.Skipf("%s is not installed", name)
	return ""
}

func save(t *testing.T, name string, s *render.Sheet, n docx.Numbering) string {
	t.Helper()
	if err := os.WriteFile(name, encode(t, s, n), 0o666); err != nil {
		t.Fatal(err)
	}
	return name
}

// TestValidator holds that the Open XML SDK finds no error.
func TestValidator(t *testing.T) {
	validator := judge(t, "ooxml-validator", "VANBAN_OOXML_VALIDATOR")
	for _, mode := range modes {
		t.Run(mode.name, func(t *testing.T) {
			name := save(t, filepath.Join(t.TempDir(), "letter.docx"), letter(t), mode.numbering)
			if out, err := exec.Command(validator, name).CombinedOutput(); err != nil {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
}

// pdfText lets LibreOffice lay out files and returns the text of each, as
// poppler reads it, and its number of pages.
func pdfText(t *testing.T, dir string, files ...string) (text []string, pages []int) {
	t.Helper()
	soffice, pdftotext := judge(t, "soffice", ""), judge(t, "pdftotext", "")
	args := []string{"-env:UserInstallation=file://" + filepath.ToSlash(dir) + "/profile", "--headless", "--convert-to", "pdf", "--outdir", dir}
	if out, err := exec.Command(soffice, append(args, files...)...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, f := range files {
		out, err := exec.Command(pdftotext, "-layout", strings.TrimSuffix(f, ".docx")+".pdf", "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		text, pages = append(text, string(out)), append(pages, strings.Count(string(out), "\f"))
	}
	return text, pages
}

// TestOffice holds what LibreOffice shows of the letter: all pages, their
// numbers, repeated table heads, and the same lines in the same places for
// typed and for automatic labels.
func TestOffice(t *testing.T) {
	dir := t.TempDir()
	typed := save(t, filepath.Join(dir, "typed.docx"), letter(t), docx.Typed)
	word := save(t, filepath.Join(dir, "word.docx"), letter(t), docx.Word)
	text, pages := pdfText(t, dir, typed, word)
	if text[0] != text[1] {
		t.Errorf("the two ways of numbering differ at %q", firstDifference(text[1], text[0]))
	}
	if pages[0] != 13 {
		t.Errorf("%d pages, want 13", pages[0])
	}
	if got := strings.Count(text[0], "Cơ quan chủ trì"); got != 2+5 {
		t.Errorf("%d table heads, want one for each of two small tables and each of five pages", got)
	}
	number := map[int]string{1: "", 2: "2", 5: "5", 6: "", 7: "2", 8: "3", 9: "", 10: "2", 13: "5"}
	for i, page := range strings.Split(text[0], "\f") {
		want, asked := number[i+1]
		lines := strings.Split(strings.TrimSpace(page), "\n")
		if got := strings.TrimSpace(lines[0]); asked && want != "" && got != want {
			t.Errorf("page %d begins with %q, want the page number %s", i+1, got, want)
		} else if asked && want == "" && len(got) < 3 {
			t.Errorf("page %d shows the number %s", i+1, got)
		}
	}
}

// TestOfficeNumbering holds that LibreOffice counts labels as our writer
// thinks it does.
func TestOfficeNumbering(t *testing.T) {
	dir := t.TempDir()
	s := &render.Sheet{Styles: styles()}
	for seed := range uint64(40) {
		s.Sections = append(s.Sections, section(randomBody(1000+seed)...))
	}
	text, _ := pdfText(t, dir, save(t, filepath.Join(dir, "typed.docx"), s, docx.Typed), save(t, filepath.Join(dir, "word.docx"), s, docx.Word))
	if text[0] != text[1] {
		t.Errorf("the two ways of numbering differ at %q", firstDifference(text[1], text[0]))
	}
}

// TestOfficePlaces holds that LibreOffice puts text where the sheet says: the
// left edge of a table at its indent, and a rule's space as high as it says.
func TestOfficePlaces(t *testing.T) {
	pdftotext := judge(t, "pdftotext", "")
	style := &render.Style{ID: "P", Name: "P", Size: 10 * pt, Exact: 20 * pt}
	table := func(indent, padding, border render.Length) *render.Table {
		cell := []render.Cell{{Blocks: []render.Block{par(style, "X")}}, {Blocks: []render.Block{par(style, "Y")}}}
		return &render.Table{Columns: []render.Length{100 * pt, 100 * pt}, Indent: indent, Padding: padding, Border: border, Rows: []render.Row{{Cells: cell}}}
	}
	s := &render.Sheet{Styles: []*render.Style{style, pageNumber}, Sections: []render.Section{section(
		table(0, 0, 0), par(style, "Z"), table(30*pt, 0, 0), table(0, 5*pt, 0), table(30*pt, 5*pt, pt/2),
		par(style, "Z"), &render.Rule{Weight: pt, Height: 6 * pt}, par(style, "Z"),
	)}}
	s.Sections[0].Left, s.Sections[0].Top = 100*pt, 100*pt
	dir := t.TempDir()
	pdfText(t, dir, save(t, filepath.Join(dir, "places.docx"), s, docx.Typed))
	out, err := exec.Command(pdftotext, "-bbox", filepath.Join(dir, "places.pdf"), "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	// Words with left edges and tops, from the first line; two tables in a row
	// have one point between them, and a bordered row is a border taller.
	want := []string{"X 100 0", "Y 200 0", "Z 100 20", "X 130 40", "Y 230 40", "X 105 61", "Y 205 61", "X 135 82.5", "Y 235 82.5",
		"Z 100 103", "Z 100 129"}
	var got []string
	var top float64
	for i, line := range strings.Split(strings.TrimSpace(textBetween(string(out), "<page", "</page>")), "\n")[1:] {
		x, y := attribute(t, line, "xMin"), attribute(t, line, "yMin")
		if i == 0 {
			top = y
		}
		got = append(got, fmt.Sprint(textBetween(line, ">", "</word>"), " ", half(x), " ", half(y-top)))
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// half rounds to half points.
func half(x float64) float64 { return math.Round(2*x) / 2 }

// TestOfficeKeeps holds that LibreOffice keeps two lines of a paragraph and a
// heading with its text together, and that no technical paragraph opens a page.
func TestOfficeKeeps(t *testing.T) {
	style := &render.Style{ID: "P", Name: "P", Size: 10 * pt, Exact: 20 * pt}
	title := &render.Style{ID: "H", Name: "H", Size: 10 * pt, Exact: 20 * pt, KeepNext: true}
	page := func(lines int, then ...render.Block) render.Section {
		var blocks []render.Block
		for range lines {
			blocks = append(blocks, par(style, "dòng"))
		}
		s := section(append(blocks, then...)...)
		s.Top, s.Bottom = 20*mm, 20*mm
		s.Height = s.Top + s.Bottom + 10*20*pt + 2*pt // ten lines
		return s
	}
	three := par(style, strings.Repeat("chữ ", 60))
	table := &render.Table{Columns: []render.Length{100 * pt}, Rows: []render.Row{{Cells: []render.Cell{{Blocks: []render.Block{par(style, "ô")}}}}}}
	s := &render.Sheet{Styles: []*render.Style{style, title, pageNumber}, Sections: []render.Section{
		page(8, three), // two lines of room: none stays
		page(9, par(title, "đề mục"), par(style, "xx")), // a heading does not stay alone
		page(9, table),
		page(9, table),
	}}
	dir := t.TempDir()
	text, _ := pdfText(t, dir, save(t, filepath.Join(dir, "keeps.docx"), s, docx.Typed))
	var got []int
	for _, page := range strings.Split(text[0], "\f") {
		got = append(got, strings.Count(page, "dòng"))
	}
	if want := []int{8, 0, 9, 0, 9, 9, 0}; !slices.Equal(got, want) {
		t.Errorf("full lines on the pages: %d, want %d", got, want)
	}
	if text, want := strings.Split(text[0], "\f")[2], "đề mục"; strings.Contains(text, want) {
		t.Error("the heading stays behind")
	}
}

func textBetween(s, from, to string) string {
	_, s, _ = strings.Cut(s, from)
	s, _, _ = strings.Cut(s, to)
	return s
}

func attribute(t *testing.T, line, name string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(textBetween(line, name+`="`, `"`), 64)
	if err != nil {
		t.Fatalf("%s of %q: %v", name, line, err)
	}
	return v
}

// firstDifference returns the first line of got that is not that of want.
func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return g[i] + " | " + w[i]
		}
	}
	return "the end"
}
