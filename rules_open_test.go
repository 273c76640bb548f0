package vanban_test

import (
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/outline"
)

// TestOpenPoints holds that what the decree leaves open, or says in two ways, is
// no problem, whichever way a document takes.
func TestOpenPoints(t *testing.T) {
	committee := func(d *vanban.Document) {
		d.Agency, d.Superior, d.Number.Symbol = "Uỷ ban nhân dân\nxã Đông Yên", "", "UBND-VP"
		d.Signatures[0] = vanban.Signature{Authority: []vanban.Authority{{By: vanban.TM, Of: "UỶ BAN NHÂN DÂN"}}, Position: "CHỦ TỊCH", Name: "Lê Thanh Hà"}
	}
	for _, c := range []struct {
		name   string
		change func(*vanban.Document)
	}{
		{"A01 the other place of a tone mark", committee},
		{"A03 text that ends in a question", func(d *vanban.Document) { d.Body = body("Sở có ý kiến thế nào?") }},
		{"A03 text that ends in a table", func(d *vanban.Document) { d.Body = body("Như sau:", "", "| A | B |", "|---|---|", "| 1 | 2 |") }},
		{"A04 Điều without titles", func(d *vanban.Document) { *d = *decision() }},
		{"A05 clauses without Điều", func(d *vanban.Document) { d.Body = body("I. MỘT", "1. Hai", "a) Ba") }},
		{"A06 a report upwards", func(d *vanban.Document) { d.Kind, d.Number.Symbol = vanban.Report, "BC-SNV" }},
		{"A06 a report to all", func(d *vanban.Document) { d.Kind, d.Number.Symbol, d.Addressees = vanban.Report, "BC-SNV", nil }},
		{"A08 an electronic appendix", func(d *vanban.Document) { *d = *apart() }},
		{"A08 before it is signed", func(d *vanban.Document) { *d = *apart(); d.Signing = vanban.Signing{} }},
		{"A11 a landscape appendix", func(d *vanban.Document) {
			d.Body, d.Appendices = body("(Phụ lục kèm theo)."), []vanban.Appendix{{Landscape: true, Body: d.Body}}
		}},
		{"A13 a committee without a superior", committee},
		{"A14 the name of a commune with its noun", func(d *vanban.Document) { d.Place = "Xã Đông Yên" }},
		{"A15 a city with its noun", func(d *vanban.Document) { d.Place = "Thành phố Hồ Chí Minh" }},
		{"A17 a table of one column", func(d *vanban.Document) { d.Body = body("| A |", "|---|", "| 1 |", "Hết.") }},
		{"A19 three signers", func(d *vanban.Document) {
			d.Signatures = append(d.Signatures, d.Signatures[0], d.Signatures[0])
		}},
		{"A23 a small head above a large text", func(d *vanban.Document) { d.Format.Header, d.Format.BodySize = vanban.Small, 14*vanban.Pt }},
		{"A24 minutes with place and date", func(d *vanban.Document) {
			*d = *minutes()
			d.Place, d.Date = "Thanh Giang", vanban.Date{Year: 2026, Month: 3, Day: 9}
		}},
		{"A25 signed before number and date", func(d *vanban.Document) { d.Number.Serial, d.Date = 0, vanban.Date{} }},
		{"A28 a plan of a committee, signed by its chairman", func(d *vanban.Document) {
			*d = *plan()
			d.Agency, d.Superior, d.Number.Symbol = "Ủy ban nhân dân\ntỉnh Thanh Giang", "", "KH-UBND"
			d.Signatures[0].Position = "CHỦ TỊCH"
		}},
		{"L27 a trích yếu of five lines", func(d *vanban.Document) { d.Summary = "một\nhai\nba\nbốn\nnăm" }},
		{"L28 notes in Nơi nhận", func(d *vanban.Document) { d.Recipients = []string{"Như trên", "UBND tỉnh (để b/c)"} }},
		{"BD-17 lists below a điểm", func(d *vanban.Document) { d.Body = body("1. Một", "a) Hai", "- Ba", "+ Bốn") }},
		{"BD-06 text of 13.5 pt", func(d *vanban.Document) { d.Format.BodySize = 27 * vanban.Pt / 2 }},
		{"BD-18 a resolution of paragraphs", func(d *vanban.Document) {
			*d = *decision()
			d.Kind, d.Number.Symbol, d.Issued, d.Body = vanban.Resolution, "NQ-SNV", nil, outline.Body{&outline.Paragraph{Text: outline.Text{{Text: "Hội nghị nhất trí."}}}}
		}},
	} {
		d := letter()
		c.change(d)
		for _, p := range d.Check() {
			t.Errorf("%s: %v", c.name, p)
		}
	}
}
