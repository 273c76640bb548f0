package vanban_test

import (
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/judge"
)

// A decreeForm is a form of Phụ lục III with the document that fills it with
// the same words.
type decreeForm struct {
	number string            // "1.4"
	label  string            // how the line above the form begins in the decree's file
	input  string            // in testdata/decree
	from   string            // style with which our form begins; "" for the first paragraph
	same   map[string]string // keys of lines in the decree's form, by ours
}

// The forms in the order of the decree's file.
var decreeForms = []decreeForm{
	{number: "1.1", label: "Mẫu 1.1 -", input: "1.1.md"},
	{number: "1.2", label: "Mẫu 1.2 -", input: "1.2.md"},
	{number: "1.3", label: "Mẫu 1.3 -", input: "1.3.md"},
	{number: "1.4", label: "Mẫu 1.4 -", input: "1.4.md", same: map[string]string{"TÊNLOẠIVĂNBẢN": "KẾHOẠCH", "Số:-": "Số:KH-"}},
	{number: "1.5", label: "Mẫu 1.5 -", input: "1.5.md"},
	{number: "1.6", label: "Mẫu 1.6 -", input: "1.6.md"},
	{number: "1.7", label: "Mẫu 1.7 -", input: "1.7.md"},
	{number: "1.8", label: "Mẫu 1.8 -", input: "1.8.md"},
	{number: "1.9", label: "Mẫu 1.9 -", input: "1.9.md"},
	{number: "1.10", label: "Mẫu 1.10 -", input: "1.10.md"},
	{number: "2.1", label: "Mẫu 2.1 -", input: "2.1.md", from: "Phụ lục", same: map[string]string{"(KèmtheoVănbảnsốngàythángnămcủa)": "(KèmtheoKếhoạchsốKH-ngàythángnămcủaTêncơquan,tổchức)"}},
}

// A conformCase is a document of which both files are measured.
type conformCase struct {
	name  string
	doc   *vanban.Document
	word  wordFile
	pages map[string][]typePage // "DOCX" as LibreOffice prints it, "PDF"
	found map[string][]*placed
}

// measureCases makes the files of documents, has LibreOffice print the DOCX
// in one run, and finds the paragraphs of each DOCX in both PDFs. The PDF of the
// decree's forms is printed in the same run.
func measureCases(t *testing.T, cases []*conformCase) (decree []byte) {
	t.Helper()
	var words, files [][]byte
	for _, c := range cases {
		words, files = append(words, encodeDOCX(t, c.doc, nil)), append(files, encodePDF(t, c.doc))
	}
	source, err := os.ReadFile("testdata/decree/Phuluc3.docx")
	if err != nil {
		t.Fatal(err)
	}
	office := judge.Office(t, append(words, source)...)
	for i, c := range cases {
		c.word = readWord(t, words[i])
		c.pages, c.found = map[string][]typePage{}, map[string][]*placed{}
		for as, file := range map[string][]byte{"DOCX": office[i], "PDF": files[i]} {
			c.pages[as] = typePages(judge.Look(t, file))
			c.found[as] = place(c.word.paragraphs, lines(c.pages[as]))
		}
	}
	return office[len(cases)]
}

// lines returns the lines of all pages, without page numbers.
func lines(pages []typePage) (all []*typeLine) {
	for _, p := range pages {
		for _, l := range p.lines {
			if !pageNumberLine.MatchString(strings.TrimSpace(l.text)) {
				all = append(all, l)
			}
		}
	}
	return all
}

// decreeCase reads a document of testdata/decree.
func decreeCase(t *testing.T, f decreeForm) *conformCase {
	t.Helper()
	src, err := os.ReadFile("testdata/decree/" + f.input)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := vanban.Decode(src, &vanban.DecodeOptions{Name: f.input, FS: os.DirFS("testdata/decree")})
	if err != nil {
		t.Fatal(err)
	}
	return &conformCase{name: f.number, doc: doc}
}

// formOf returns the paragraphs of a form in the decree's file, placed on its
// pages.
func formOf(t *testing.T, f decreeForm, word wordFile, all []*typeLine) []*placed {
	t.Helper()
	starts := func(s string) bool { return strings.HasPrefix(strings.Join(strings.Fields(s), " "), f.label) }
	notes := func(s string) bool { return strings.HasPrefix(s, "Ghi chú:") }
	p := slices.IndexFunc(word.paragraphs, func(p wordParagraph) bool { return starts(p.text) })
	l := slices.IndexFunc(all, func(l *typeLine) bool { return starts(l.text) })
	if p < 0 || l < 0 {
		t.Fatalf("the decree's file has no %s (%d, %d)", f.label, p, l)
	}
	paragraphs, region := word.paragraphs[p+1:], all[l+1:]
	paragraphs = paragraphs[:slices.IndexFunc(paragraphs, func(p wordParagraph) bool { return notes(p.text) })]
	region = region[:slices.IndexFunc(region, func(l *typeLine) bool { return notes(l.text) })]
	return place(paragraphs, region)
}

// TestTrueToDecree holds our forms to those of the decree's own file, line by
// line, in the PDF and in what LibreOffice makes of the DOCX.
func TestTrueToDecreeForms(t *testing.T) {
	judge.Program(t, "mutool")
	judge.Program(t, "soffice")
	var cases []*conformCase
	for _, f := range decreeForms {
		cases = append(cases, decreeCase(t, f))
	}
	file := measureCases(t, cases)
	word := readWord(t, []byte(read(t, "testdata/decree/Phuluc3.docx")))
	all := lines(typePages(judge.Look(t, file)))
	for i, f := range decreeForms {
		theirs := formOf(t, f, word, all)
		for _, as := range []string{"DOCX", "PDF"} {
			t.Run(f.number+"/"+as, func(t *testing.T) {
				compareForm(t, f, theirs, ours(f, cases[i].found[as]))
			})
		}
	}
}

// ours returns the paragraphs of our form.
func ours(f decreeForm, all []*placed) []*placed {
	return all[max(0, slices.IndexFunc(all, func(p *placed) bool { return p.style == f.from })):]
}

func compareForm(t *testing.T, f decreeForm, theirs, ours []*placed) {
	for _, o := range ours {
		if o.first == nil {
			t.Errorf("not on the page: %q", o.text)
		}
	}
	for _, d := range theirs {
		where := "-"
		if d.first != nil {
			where = "found"
		}
		var o *placed
		want := d.key
		if k, ok := f.same[want]; ok {
			want = k
		}
		for _, c := range ours {
			if c.key == want && (want != "" || c.look.align == d.look.align) {
				o = c
				break
			}
		}
		if o == nil {
			t.Logf("MISSING %s %q %s %v", where, d.text, d.key, d.look)
			continue
		}
		if d.first == nil || o.first == nil {
			t.Logf("UNPLACED %q %v %v", d.text, d.first, o.first)
			continue
		}
		t.Logf("%-30.30s | %g %v %v %s | %g %v %v %s | mid %.1f %.1f left %.1f %.1f", d.text, d.look.size, d.look.bold, d.look.italic, d.look.align, o.look.size, o.look.bold, o.look.italic, o.look.align,
			d.first.middle()/mm, o.first.middle()/mm, d.first.left/mm, o.first.left/mm)
	}
	_ = math.Abs
}
