package merge

import (
	"bytes"
	"context"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/provinces"
)

// rowsOf yields rows.
func rowsOf(rows []Row) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		for _, r := range rows {
			if !yield(r, nil) {
				return
			}
		}
	}
}

// decoded reads a document.
func decoded(t testing.TB, src string) *vanban.Document {
	t.Helper()
	doc, err := vanban.Decode([]byte(src), nil)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// letter5989 is the letter of the example.
func letter5989(t testing.TB) *vanban.Document {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("..", "examples", "congvan5989", "congvan5989.md"))
	if err != nil {
		t.Fatal(err)
	}
	return decoded(t, string(src))
}

// unitsOn returns the provincial units of a day as rows.
func unitsOn(t testing.TB, day vanban.Date) []Row {
	t.Helper()
	units, err := provinces.On(day)
	if err != nil {
		t.Fatal(err)
	}
	return Units(units)
}

// invitation is a giấy mời with tags.
const invitation = `---
loai: Giấy mời
co_quan: SỞ NỘI VỤ
so: /GM-SNV
dia_danh: Hà Nội
trich_yeu: dự hội nghị
ky:
  chuc_vu: GIÁM ĐỐC
  ho_ten: Nguyễn Văn A
noi_nhan: Như trên
---

Sở Nội vụ trân trọng kính mời **{{.ong_ba}} {{.ho_va_ten}}** tới dự hội nghị.

{{if .ghi_chu}}Ghi chú: {{.ghi_chu}}.{{end}}
`

// run merges into a zip and returns the names of its files, the lines of the
// manifest behind the first and the summary.
func run(t *testing.T, doc *vanban.Document, rows iter.Seq2[Row, error], o *Options) (zipped []byte, entries []*Entry, s Summary) {
	t.Helper()
	var b, m bytes.Buffer
	all := Options{}
	if o != nil {
		all = *o
	}
	all.Manifest, all.Done = &m, func(e *Entry) { entries = append(entries, e) }
	s, err := Zip(context.Background(), &b, Document(doc), rows, &all)
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), entries, s
}

func TestAddress(t *testing.T) {
	rows := CSV(strings.NewReader("\uFEFFHọ và tên;ong_ba;ghi_chu\nTrần Thị B;Bà;\nLê Văn C;Ông;mang theo tài liệu\n"))
	_, entries, s := run(t, decoded(t, invitation), rows, nil)
	if s != (Summary{Rows: 2, Written: 2}) {
		t.Fatalf("%+v %+v", s, entries)
	}
	if got := entries[1].Files[0].Name; got != "2-giay-moi-du-hoi-nghi.docx" {
		t.Error(got)
	}
}

func TestSendToUnitsOfItsDate(t *testing.T) {
	doc := letter5989(t)
	_, entries, s := run(t, doc, rowsOf(unitsOn(t, doc.Date)), nil)
	if s != (Summary{Rows: 63, Written: 63}) || len(entries) != 63 {
		t.Errorf("63 units of the date: %+v", s)
	}
	_, entries, s = run(t, doc, rowsOf(unitsOn(t, vanban.Date{Year: 2026, Month: 11, Day: 22})), nil)
	if s.Rows != 34 || s.Failed == 0 {
		t.Errorf("34 units of today: %+v", s)
	}
	i := slices.IndexFunc(entries, func(e *Entry) bool { return !e.OK })
	if got := entries[i].Found()[0].String(); !strings.Contains(got, "tu_ngay") {
		t.Error(got)
	}
}
