package vanban_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/render"
	"github.com/dean161/vanban/render/pdf"
)

// examples returns the documents that must match line for line (tier 1): one of
// every form at least.
func examples(t testing.TB) []string {
	t.Helper()
	paths, err := filepath.Glob("examples/*/*.md")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no examples (%v)", err)
	}
	return paths
}

// samples are the examples that are measured closely.
var samples = []string{"examples/congvan5989/congvan5989.md", "examples/kehoach161/kehoach161.md"}

// sample decodes a document of the repository.
func sample(t testing.TB, path string) *vanban.Document {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := vanban.Decode(src, &vanban.DecodeOptions{Name: path, FS: os.DirFS(filepath.Dir(path))})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func encodeDOCX(t testing.TB, doc *vanban.Document, o *docx.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := docx.Encode(&b, doc, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func encodePDF(t testing.TB, doc *vanban.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := pdf.Encode(&b, doc, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestLineForLine holds every line of our PDF to the line that LibreOffice
// makes of our DOCX, with typed labels and with those of Word.
func TestLineForLine(t *testing.T) {
	judge.Program(t, "soffice")
	paths := examples(t)
	var words [][]byte
	for _, path := range paths {
		doc := sample(t, path)
		words = append(words, encodeDOCX(t, doc, nil), encodeDOCX(t, doc, &docx.Options{Numbering: docx.Word}))
	}
	office := judge.Office(t, words...)
	for i, path := range paths {
		ours := judge.Pages(t, encodePDF(t, sample(t, path)))
		for j, mode := range []string{"typed labels", "labels of Word"} {
			t.Run(path+"/"+mode, func(t *testing.T) {
				theirs := judge.Pages(t, office[2*i+j])
				if j == 1 {
					dropWords(theirs)
				}
				sameLines(t, ours, theirs)
			})
		}
	}
}

// dropWords leaves only the beginning of each line: the space behind a label of
// Word does not stretch in a justified line, that behind a typed one does.
func dropWords(pages []judge.Page) {
	for _, p := range pages {
		for i := range p.Lines {
			p.Lines[i].Words = nil
		}
	}
}

// sameLines holds that two PDFs agree in every line.
func sameLines(t *testing.T, ours, theirs []judge.Page) {
	t.Helper()
	lines, differences := judge.Compare(ours, theirs)
	t.Logf("%d pages, %d lines, %d differences", len(ours), lines, len(differences))
	for _, d := range differences {
		t.Error(d)
	}
	if lines == 0 {
		t.Error("nothing was compared")
	}
}

// TestRandomParagraphs is TestLineForLine for 2,000 paragraphs that nobody
// wrote: punctuation, digits, symbols, bold and italic, sizes and widths.
func TestRandomParagraphs(t *testing.T) {
	judge.Program(t, "soffice")
	sheet := randomSheet(2000, 161)
	var word, ours bytes.Buffer
	if err := docx.EncodeSheet(&word, sheet, nil); err != nil {
		t.Fatal(err)
	}
	if err := pdf.EncodeSheet(&ours, sheet, nil); err != nil {
		t.Fatal(err)
	}
	mine, theirs := judge.Pages(t, ours.Bytes()), judge.Pages(t, judge.Office(t, word.Bytes())[0])
	if v := judge.OfficeVersion(t); !strings.HasPrefix(v, "7.4.") {
		nearlySameLines(t, mine, theirs, v)
		return
	}
	sameLines(t, mine, theirs)
	if n := lineCount(mine); n < 10_000 {
		t.Errorf("only %d lines were compared", n)
	}
}

// nearlySameLines holds two PDFs to the bar for versions of LibreOffice that
// measure text in fractions of a twip: lines that fit to within a twip then
// break otherwise. Pages agree, and so do 99.5 % of the lines.
func nearlySameLines(t *testing.T, ours, theirs []judge.Page, version string) {
	t.Helper()
	lines, differences := judge.Compare(ours, theirs)
	t.Logf("LibreOffice %s: %d pages, %d lines, %d differences", version, len(ours), lines, len(differences))
	if len(ours) != len(theirs) || len(differences)*200 > lines {
		t.Errorf("%d pages against %d, %d of %d lines differ", len(ours), len(theirs), len(differences), lines)
	}
}

// randomSheet returns a sheet of n random paragraphs.
func randomSheet(n int, seed uint64) *render.Sheet {
	r := rand.New(rand.NewPCG(seed, seed))
	sheet := &render.Sheet{Info: render.Info{Language: "vi-VN"}}
	number := &render.Style{ID: "SoTrang", Name: "Số trang", Size: 14 * unit.Pt, Align: render.Center, Line: 240}
	sheet.Styles = append(sheet.Styles, number)
	for i, align := range []render.Align{render.Left, render.Center, render.Justify, render.Justify} {
		for half := 20; half <= 32; half++ { // 10 to 16 pt
			id := fmt.Sprintf("S%dA%d", half, i)
			sheet.Styles = append(sheet.Styles, &render.Style{ID: id, Name: id, Size: render.Length(half) * unit.Pt / 2, Align: align,
				Before: render.Length(r.IntN(13)) * unit.Pt, Line: 240 + 12*r.IntN(11)})
		}
	}
	section := render.Section{Width: 210 * unit.MM, Height: 297 * unit.MM, Top: 20 * unit.MM, Bottom: 20 * unit.MM,
		Left: 30 * unit.MM, Right: 15 * unit.MM, HeaderDistance: 10 * unit.MM, PageNumber: number}
	for range n {
		p := &render.Paragraph{Style: sheet.Styles[1+r.IntN(len(sheet.Styles)-1)]}
		p.Indent = &render.Indent{
			Left: render.Length(r.IntN(1500)) * unit.Twip, Right: render.Length(r.IntN(1500)) * unit.Twip, First: render.Length(r.IntN(720)) * unit.Twip,
		}
		for words := 8 + r.IntN(60); words > 0; {
			take := 1 + r.IntN(12)
			run := render.Run{Bold: r.IntN(4) == 0, Italic: r.IntN(4) == 0}
			var b strings.Builder
			for range min(take, words) {
				b.WriteString(randomWord(r))
				if r.IntN(20) > 0 {
					b.WriteByte(' ')
				}
			}
			run.Text = b.String()
			words -= take
			p.Runs = append(p.Runs, run)
		}
		last := &p.Runs[len(p.Runs)-1]
		last.Text = strings.TrimRight(last.Text, " ")
		section.Blocks = append(section.Blocks, p)
	}
	sheet.Sections = []render.Section{section}
	return sheet
}

var vocabulary = strings.Fields(`Thực hiện Quyết định số của Thủ tướng Chính phủ phê duyệt Đề án xây dựng và triển khai các mục tiêu Cộng đồng Văn hoá Xã hội
	ASEAN nghiêng Nguyễn Thuở ngoằn ngoèo ủy ban nhân dân tỉnh thành phố trực thuộc Trung ương hằng năm quý thưởng ƯU ĐÃI ĐƯỜNG PHƯỜNG`)

// randomWord returns a word, a number or a symbol with marks around it.
func randomWord(r *rand.Rand) string {
	pick := func(ss ...string) string { return ss[r.IntN(len(ss))] }
	word := vocabulary[r.IntN(len(vocabulary))]
	switch r.IntN(16) {
	case 0:
		return fmt.Sprint(r.IntN(100000))
	case 1:
		return fmt.Sprintf("%d.%03d,%d", r.IntN(1000), r.IntN(1000), r.IntN(100))
	case 2:
		return fmt.Sprintf("%02d/%02d/%d", 1+r.IntN(28), 1+r.IntN(12), 1990+r.IntN(40))
	case 3:
		return fmt.Sprintf("%d/%s-%s", r.IntN(9999), pick("QĐ", "KH", "BNV", "UBND"), pick("TTg", "UBND", "VHTQT"))
	case 4:
		return fmt.Sprintf("%d-%d", 2000+r.IntN(30), 2000+r.IntN(30))
	case 5:
		return "(" + word + pick(")", "),", ");", ").", "...)")
	case 6:
		return "“" + word + pick("”", "”,", "”.")
	case 7:
		return word + pick("/", "-", "–", "—", " - ", " – ", "…", "...") + vocabulary[r.IntN(len(vocabulary))]
	case 8:
		return fmt.Sprintf("%d%s", r.IntN(100), pick("%", "°C", "‰", " %", "₫", "kg", "m²"))
	case 9:
		return pick("a@b.vn", "hop-thu@tinh.gov.vn", "0962.332.858/0243.826.4222", "§ 5", "№ 7", "© 2024", "A&B", "x=y+1", "50×70", "±0,5", "[1]", "{2}", "<3>", "#4", "5*", "a_b", "~6", "€9", "$8", "½")
	case 10:
		return word + "\u00A0" + fmt.Sprint(r.IntN(50))
	case 11:
		return fmt.Sprintf("%d/QĐ-\u2060TTg", r.IntN(900))
	case 12, 13:
		return word + pick(",", ".", ";", ":", "?", "!")
	}
	return word
}

// TestBothReflow holds that nothing in the DOCX pins a line: when one word of
// the document is replaced by a longer one, in the Word file by hand and in the
// source, both outputs still agree.
func TestBothReflow(t *testing.T) {
	judge.Program(t, "soffice")
	doc := sample(t, samples[0])
	edited := editDOCX(t, encodeDOCX(t, doc, nil), "trân trọng đề nghị", "hết sức trân trọng và khẩn thiết đề nghị")
	src, err := os.ReadFile(samples[0])
	if err != nil {
		t.Fatal(err)
	}
	changed := strings.Replace(string(src), "trân trọng đề nghị", "hết sức trân trọng và khẩn thiết đề nghị", 1)
	if changed == string(src) {
		t.Fatal("the phrase is not in the letter")
	}
	longer, err := vanban.Decode([]byte(changed), &vanban.DecodeOptions{Name: samples[0]})
	if err != nil {
		t.Fatal(err)
	}
	ours := judge.Pages(t, encodePDF(t, longer))
	sameLines(t, ours, judge.Pages(t, judge.Office(t, edited)[0]))
	before := judge.Pages(t, encodePDF(t, doc))
	if lineCount(before) == lineCount(ours) {
		t.Error("the edit moved no line, so it shows nothing")
	}
}

func lineCount(pages []judge.Page) (n int) {
	for _, p := range pages {
		n += len(p.Lines)
	}
	return n
}
