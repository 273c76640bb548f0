package vanban_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/render/pdf"
)

// A conformCase is a document of which both files are measured.
type conformCase struct {
	name  string
	doc   *vanban.Document
	part  int // of the files of the document
	word  wordFile
	pages map[string][]typePage // "DOCX" as LibreOffice prints it, "PDF"
	found map[string][]*placed  // the paragraphs of the DOCX, in the same order in both
}

// measureCases makes the files of documents, has LibreOffice print the DOCX
// in one run, and finds the paragraphs of each DOCX in both PDFs. The decree's
// file is printed in the same run.
func measureCases(t *testing.T, cases []*conformCase) decreeFile {
	t.Helper()
	var words, files [][]byte
	for _, c := range cases {
		var word, file bytes.Buffer
		if err := errors.Join(docx.Encode(&word, c.doc, &docx.Options{Part: c.part}), pdf.Encode(&file, c.doc, &pdf.Options{Part: c.part})); err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		words, files = append(words, word.Bytes()), append(files, file.Bytes())
	}
	office := judge.Office(t, append(words, []byte(read(t, "testdata/decree/Phuluc3.docx")))...)
	for i, c := range cases {
		c.word = readWord(t, words[i])
		c.pages, c.found = map[string][]typePage{}, map[string][]*placed{}
		for as, file := range map[string][]byte{"DOCX": office[i], "PDF": files[i]} {
			c.pages[as] = typePages(judge.Look(t, file))
			c.found[as] = place(c.word.paragraphs, lines(c.pages[as]))
		}
	}
	return readDecree(t, office[len(cases)])
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

// otherStyles are the styles of ours whose name is not that of an element.
var otherStyles = map[string]nd30.Element{
	"Nơi kính gửi":                  nd30.Addressee,
	"Điều (lời văn)":                nd30.Article,
	"Gạch đầu dòng":                 nd30.Prose,
	"Trích yếu công văn (dòng sau)": nd30.LetterTopic,
	"Họ tên (dưới chức vụ khác)":    nd30.SignerName,
	"Dự thảo":                       nd30.UrgencyStamp,
	"Tiêu đề tài liệu kèm theo":     nd30.AppendixTitle,
	"Ghi chú tài liệu kèm theo":     nd30.AppendixNote,
	"Tên loại văn bản kèm theo":     nd30.KindName,
}

// elementOf returns the element that a style of our DOCX sets.
func elementOf(style string) (nd30.Element, bool) {
	if e, ok := otherStyles[style]; ok {
		return e, true
	}
	for _, e := range nd30.Elements {
		if strings.ReplaceAll(e.Name, ",", "") == style {
			return e, true
		}
	}
	return nd30.Element{}, false
}

// TestConformance measures both files of every form, kind and cell, holds them
// to the rows of the decree and to its own file, and keeps the figures in
// docs/conformance.md.
func TestConformance(t *testing.T) {
	judge.Program(t, "mutool")
	judge.Program(t, "soffice")
	r := &conformance{deviations: decreeDeviations()}
	for _, f := range decreeForms {
		r.forms = append(r.forms, decreeCase(t, f))
	}
	r.others = otherCases(t)
	for _, k := range vanban.Kinds() {
		r.kinds = append(r.kinds, kindCase(k))
	}
	r.plain, r.secret = secretCases()
	measured := slices.Concat(r.forms, r.others, r.kinds)
	decree := measureCases(t, slices.Concat(measured, r.secret, []*conformCase{r.plain}))
	for _, c := range measured {
		for _, as := range []string{"DOCX", "PDF"} {
			t.Run(c.name+"/"+as, func(t *testing.T) { c.measure(t, as) })
		}
	}
	r.decree = decree.forms(t)
	r.columns = columnRanges(r.decree)
	for i, f := range decreeForms {
		for _, as := range []string{"DOCX", "PDF"} {
			t.Run("against the decree's file/"+f.number+"/"+as, func(t *testing.T) {
				c := &formCompare{T: t, form: f, theirs: r.decree[f.number], ours: f.ours(r.forms[i].found[as]), columns: r.columns,
					theirPages: decree.pages, ourPages: r.forms[i].pages[as], deviations: r.deviations, record: as == "PDF"}
				c.compare()
				if as == "PDF" {
					r.match = append(r.match, c.match)
				}
			})
		}
	}
	for _, d := range r.deviations {
		if len(d.found) == 0 {
			t.Errorf("listed deviation of forms %q (%s, %q) was not found", d.forms, d.aspect, d.pattern)
		}
	}
	decree.complete(t)
	current(t, r.table(t, decree))
}

// A conformance is everything measured, of which the table is made.
type conformance struct {
	forms, others, kinds []*conformCase
	plain                *conformCase // without secrecy, to compare with
	secret               []*conformCase
	decree               map[string][]*placed
	columns              map[string][2]float64 // where the columns of the decree's forms stand
	match                []map[*placed]*placed
	deviations           []*deviation
}
