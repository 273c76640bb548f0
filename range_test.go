package vanban_test

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/internal/nd30"
)

// Both ends of what the decree leaves open, as an agency profile has them, and
// the header sizes that go together (Phụ lục I, Phần I, V, footnote 1).
var ends = []struct {
	name, profile string
	format        vanban.Format
	header        [3]float64 // Quốc hiệu, Tiêu ngữ, date
}{
	{"least", "co_chu_dau: nhỏ, co_chu: 13pt, lui_dau_dong: 1cm, cach_doan: 6pt, cach_dong: 1, le_tren: 20mm, le_duoi: 20mm, le_trai: 30mm, le_phai: 15mm",
		vanban.Format{Header: vanban.Small, BodySize: 13 * vanban.Pt, Indent: 10 * vanban.MM, Gap: 6 * vanban.Pt, LineSpacing: 1,
			Top: 20 * vanban.MM, Bottom: 20 * vanban.MM, Left: 30 * vanban.MM, Right: 15 * vanban.MM}, [3]float64{12, 13, 13}},
	{"most", "co_chu_dau: lớn, co_chu: 14pt, lui_dau_dong: 1.27cm, cach_doan: 18pt, cach_dong: 1.5, le_tren: 25mm, le_duoi: 25mm, le_trai: 35mm, le_phai: 20mm",
		vanban.Format{Header: vanban.Large, BodySize: 14 * vanban.Pt, Indent: 12700 * vanban.MM / 1000, Gap: 18 * vanban.Pt, LineSpacing: 1.5,
			Top: 25 * vanban.MM, Bottom: 25 * vanban.MM, Left: 35 * vanban.MM, Right: 20 * vanban.MM}, [3]float64{13, 14, 14}},
}

// TestLegalRange chooses both ends of all ranges in the agency profile and
// measures them in our PDF and in the PDF that LibreOffice makes of our DOCX.
func TestLegalRange(t *testing.T) {
	judge.Program(t, "mutool")
	judge.Program(t, "soffice")
	for _, end := range ends {
		doc := atEnd(t, end.profile)
		if doc.Format != end.format {
			t.Fatalf("%s: the profile gives %+v", end.name, doc.Format)
		}
		if ps := doc.Check(); len(ps) > 0 {
			t.Fatal(ps)
		}
		for as, file := range map[string][]byte{"PDF": encodePDF(t, doc), "DOCX": judge.Office(t, encodeDOCX(t, doc, nil))[0]} {
			t.Run(end.name+"/"+as, func(t *testing.T) {
				sights := judge.Look(t, file)
				p := &rangePage{T: t, types: sights[0].Types}
				for i, start := range []string{nd30.NationalNameText, nd30.MottoText, "Thanh Giang, ngày"} {
					p.near("size of "+start, p.find(start).Size, end.header[i], 0.1)
				}
				for _, start := range []string{"KẾ HOẠCH", "Công tác năm"} {
					p.near("size of "+start, p.find(start).Size, end.format.BodySize.Points(), 0.1)
				}
				p.near("top margin", p.find(nd30.NationalNameText).Baseline, end.format.Top.Points()+12.5, 2)
				p.paragraphs(&end.format)
				p.types = sights[1].Types
				number := p.find("2")
				p.near("page number in the middle", (number.Left+number.Right)/2, (end.format.Left.Points()+(nd30.PaperWidth-end.format.Right).Points())/2, 1)
				p.types = sights[len(sights)-1].Types
				p.near("size of the signature", p.find("Lê Thanh Hà").Size, end.format.BodySize.Points(), 0.1)
			})
		}
	}
}

// A rangePage is a page as it was measured.
type rangePage struct {
	*testing.T
	types []judge.Type
}

func (p *rangePage) find(start string) judge.Type {
	p.Helper()
	for _, ty := range p.types {
		if strings.HasPrefix(strings.NewReplacer("\u00A0", " ", "\u2060", "").Replace(ty.Text), start) {
			return ty
		}
	}
	p.Fatalf("no line begins with %q", start)
	return judge.Type{}
}

func (p *rangePage) near(what string, got, want, tolerance float64) {
	p.Helper()
	if math.Abs(got-want) > tolerance {
		p.Errorf("%s: %.2f pt, want %.2f ± %.2f", what, got, want, tolerance)
	}
}

// atEnd returns a plan of more than a page whose agency profile chooses so.
func atEnd(t *testing.T, format string) *vanban.Document {
	text := "Sở " + strings.Repeat("tổ chức thực hiện nhiệm vụ được giao trong năm, bảo đảm đúng tiến độ và chất lượng; ", 7)
	src := "---\nho_so: coquan\nloai: Kế hoạch\nso: 5\nngay: 09/03/2026\ntrich_yeu: Công tác năm\nky: giám đốc\nnoi_nhan: Các phòng\n---\n" +
		strings.Repeat(strings.TrimRight(text, "; ")+".\n\n", 9)
	profile := "co_quan: Sở Nội vụ\nky_hieu: SNV\ndia_danh: Thanh Giang\nnguoi_ky: {giám đốc: {chuc_vu: Giám đốc, ho_ten: Lê Thanh Hà}}\ntrinh_bay: {" + format + "}\n"
	doc, err := vanban.Decode([]byte(src), &vanban.DecodeOptions{Name: "a.md", FS: fstest.MapFS{"coquan.yaml": {Data: []byte(profile)}}})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// paragraphs measures the paragraphs of a full page, which all begin alike.
func (p *rangePage) paragraphs(f *vanban.Format) {
	left, right := f.Left.Points(), (nd30.PaperWidth - f.Right).Points()
	var lines []judge.Type
	for _, ty := range p.types {
		if !ty.Bold && !ty.Italic && math.Abs(ty.Size-f.BodySize.Points()) < 0.1 && ty.Left < left+f.Indent.Points()+1 {
			lines = append(lines, ty)
		}
	}
	if len(lines) < 15 {
		p.Fatalf("only %d lines of %g pt", len(lines), f.BodySize.Points())
	}
	pitch := 1.149 * f.BodySize.Points() * f.LineSpacing
	for i, line := range lines {
		begins := strings.HasPrefix(line.Text, "Sở tổ chức")
		edge, apart := left, pitch
		if begins {
			edge, apart = left+f.Indent.Points(), pitch+f.Gap.Points()
		}
		p.near(fmt.Sprintf("left edge of line %d", i+1), line.Left, edge, 0.5)
		if i > 0 {
			p.near(fmt.Sprintf("line %d below line %d", i+1, i), line.Baseline-lines[i-1].Baseline, apart, 0.5)
		}
		if i+1 < len(lines) && !strings.HasPrefix(lines[i+1].Text, "Sở tổ chức") {
			p.near(fmt.Sprintf("right edge of line %d", i+1), line.Right, right, 1)
		}
	}
	foot := (nd30.PaperHeight - f.Bottom).Points() - lines[len(lines)-1].Baseline
	if low := 0.2 * f.BodySize.Points(); foot < low || foot > low+3*pitch+f.Gap.Points() {
		p.Errorf("the last line stands %.1f pt above the bottom margin", foot)
	}
}

// TestRangeEnds holds each measure to both of its ends: what is outside is a
// problem with its clause, what is on the end is none.
func TestRangeEnds(t *testing.T) {
	const tick = vanban.MM / 10
	for _, c := range []struct {
		rule  string
		set   func(f *vanban.Format, l vanban.Length)
		legal []vanban.Length
		wrong []vanban.Length
	}{
		{"PG-03", func(f *vanban.Format, l vanban.Length) { f.Top = l }, []vanban.Length{20 * vanban.MM, 25 * vanban.MM}, []vanban.Length{20*vanban.MM - tick, 25*vanban.MM + tick}},
		{"PG-03", func(f *vanban.Format, l vanban.Length) { f.Bottom = l }, []vanban.Length{20 * vanban.MM, 25 * vanban.MM}, []vanban.Length{20*vanban.MM - tick, 25*vanban.MM + tick}},
		{"PG-04", func(f *vanban.Format, l vanban.Length) { f.Left = l }, []vanban.Length{30 * vanban.MM, 35 * vanban.MM}, []vanban.Length{30*vanban.MM - tick, 35*vanban.MM + tick}},
		{"PG-05", func(f *vanban.Format, l vanban.Length) { f.Right = l }, []vanban.Length{15 * vanban.MM, 20 * vanban.MM}, []vanban.Length{15*vanban.MM - tick, 20*vanban.MM + tick}},
		{"BD-02", func(f *vanban.Format, l vanban.Length) { f.Indent = l }, []vanban.Length{10 * vanban.MM, 12700 * vanban.MM / 1000}, []vanban.Length{10*vanban.MM - tick, 11 * vanban.MM, 13 * vanban.MM}},
		{"BD-03", func(f *vanban.Format, l vanban.Length) { f.Gap = l }, []vanban.Length{6 * vanban.Pt, 30 * vanban.Pt}, []vanban.Length{6*vanban.Pt - tick}},
		{"BD-04", func(f *vanban.Format, l vanban.Length) { f.LineSpacing = float64(l) / 100 }, []vanban.Length{100, 115, 150}, []vanban.Length{99, 151}},
		{"BD-05", func(f *vanban.Format, l vanban.Length) { f.BodySize = l }, []vanban.Length{13 * vanban.Pt, 14 * vanban.Pt}, []vanban.Length{12 * vanban.Pt, 15 * vanban.Pt}},
	} {
		for i, l := range append(c.legal[:len(c.legal):len(c.legal)], c.wrong...) {
			d := letter()
			c.set(&d.Format, l)
			ps := d.Check()
			if legal := i < len(c.legal); legal != (len(ps) == 0) || !legal && (ps[0].Rule != c.rule || ps[0].Clause == "" || ps[0].Mend == "" || ps.Err() == nil) {
				t.Errorf("%s, %d: %v", c.rule, i, ps)
			}
		}
	}
}
