package vanban_test

import (
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/render"
	"github.com/dean161/vanban/render/pdf"
)

// apart returns an electronic decision with one attachment of each sort, each in
// a file of its own.
func apart() *vanban.Document {
	d := decision()
	d.Medium, d.Signing.Time = vanban.ElectronicApart, "2026-03-09T08:05:07+07:00"
	d.Appendices = []vanban.Appendix{{Title: "Danh mục hồ sơ", Body: body("Một.")}}
	d.Enclosures = []vanban.Enclosure{{Title: "Đề cương", Body: body("Hai.")}}
	d.Body = body("Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc (Phụ lục kèm theo).", "Điều 2. Các phòng chịu trách nhiệm thi hành Quyết định này.")
	return d
}

func TestParts(t *testing.T) {
	d := apart()
	if ps := d.Check(); len(ps) > 0 {
		t.Fatal(ps)
	}
	if got := d.Parts(); !slices.Equal(got, []string{"van-ban", "ban-hanh-1", "phu-luc-1", "kem-theo-1"}) {
		t.Errorf("parts %q", got)
	}
	titles := []string{"Quyết định số 05/QĐ-SNV Ban hành Quy chế làm việc của Sở Nội vụ", "Quy chế Làm việc của Sở Nội vụ", "Phụ lục. Danh mục hồ sơ", "Đề cương"}
	all, err := render.ComposeParts(d)
	if err != nil || len(all) != len(titles) {
		t.Fatal(len(all), err)
	}
	for i, title := range titles {
		sheet, err := render.ComposePart(d, i)
		if err != nil {
			t.Fatal(err)
		}
		if dumpSheet(sheet) != dumpSheet(all[i]) {
			t.Errorf("part %d alone is another", i)
		}
		if len(sheet.Sections) != 1 || sheet.Info.Title != title || sheet.Sections[0].Title != title {
			t.Errorf("part %d: %d sections, %q", i, len(sheet.Sections), sheet.Info.Title)
		}
	}
	for _, part := range []int{-1, 4} {
		if err := docx.Encode(io.Discard, d, &docx.Options{Part: part}); err == nil {
			t.Errorf("DOCX of part %d: no error", part)
		}
		if err := pdf.Encode(io.Discard, d, &pdf.Options{Part: part}); err == nil {
			t.Errorf("PDF of part %d: no error", part)
		}
	}
	d.Medium, d.Signing = vanban.Electronic, vanban.Signing{}
	if got := d.Parts(); !slices.Equal(got, []string{"van-ban"}) {
		t.Errorf("parts in one file: %q", got)
	}
	if sheet, err := render.Compose(d); err != nil || len(sheet.Sections) != 4 {
		t.Errorf("in one file: %v, %v", sheet, err)
	}
}

// What is not known when a file is made is dots in ô 14, as in Mẫu 2.2.
func TestSigningPending(t *testing.T) {
	d := apart()
	d.Signing, d.Number.Serial, d.Date = vanban.Signing{}, 0, vanban.Date{}
	sheet, err := render.ComposePart(d, 2)
	if err != nil {
		t.Fatal(err)
	}
	got := sheet.Sections[0].FirstHead[0].(*render.Paragraph).Runs[0].Text
	if got = strings.NewReplacer("\u00A0", " ", "\u2060", "").Replace(got); got != "Số: …/QĐ-SNV; …/…/…; …: …: …" {
		t.Errorf("%q", got)
	}
}
