package copies_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/copies"
	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/internal/pdffile"
	"github.com/dean161/vanban/outline"
	"github.com/dean161/vanban/render/pdf"
)

// onPaper returns a sao y on paper.
func onPaper() *vanban.Copy {
	return &vanban.Copy{
		Form: vanban.CertifiedCopy, From: vanban.Electronic, To: vanban.Paper,
		Agency: "Ủy ban nhân dân tỉnh Thanh Giang", Number: vanban.Number{Serial: 5, Symbol: "SY-UBND"},
		Place: "Thanh Giang", Date: vanban.Date{Year: 2026, Month: 3, Day: 12},
		Signatures: []vanban.Signature{{Authority: []vanban.Authority{{By: vanban.TL, Of: "Chủ tịch"}}, Position: "Chánh Văn phòng", Name: "Trần Minh Khuê"}},
		Recipients: []string{"Như trên"},
	}
}

// electronic returns a sao y from paper.
func electronic() *vanban.Copy {
	return &vanban.Copy{
		Form: vanban.CertifiedCopy, From: vanban.Paper, To: vanban.Electronic, Agency: "Bộ Nội vụ",
		Signing: vanban.Signing{Time: "2026-03-12T01:15:30Z"},
	}
}

const line14 = "SAO Y; Bộ Nội vụ; 12/03/2026; 08:15:30 +07:00"

// letter returns a công văn with a body of so many paragraphs, as PDF.
func letter(t testing.TB, paragraphs int) []byte {
	t.Helper()
	body, _ := outline.Parse(strings.Repeat("Sở Nội vụ báo cáo Ủy ban nhân dân tỉnh.\n", paragraphs))
	doc := &vanban.Document{
		Kind: vanban.Letter, Agency: "Sở Nội vụ", Number: vanban.Number{Serial: 5, Symbol: "SNV-VP"}, Place: "Thanh Giang",
		Date: vanban.Date{Year: 2026, Month: 3, Day: 9}, Summary: "công tác văn thư", Addressees: []string{"Ủy ban nhân dân tỉnh Thanh Giang"},
		Body: body, Signatures: []vanban.Signature{{Position: "Giám đốc", Name: "Lê Thanh Hà"}}, Recipients: []string{"Như trên"},
	}
	var b bytes.Buffer
	if err := pdf.Encode(&b, doc, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func stranger(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name+".pdf"))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func encode(t testing.TB, c *vanban.Copy, o *copies.Options, originals ...[]byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := copies.Encode(&b, c, named(originals...), o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func named(files ...[]byte) []copies.Original {
	var out []copies.Original
	for i, data := range files {
		out = append(out, copies.Original{Name: fmt.Sprintf("trang%d", i+1), Data: data})
	}
	return out
}

// pages returns how many pages a file has, read by package pdffile.
func pages(t testing.TB, data []byte) int {
	t.Helper()
	f, err := pdffile.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	all, err := f.Pages()
	if err != nil {
		t.Fatal(err)
	}
	return len(all)
}

// TestUpdate copies files of many writers both ways: the bytes of the original
// stand in front, and the file opens with the pages it should have. The judges
// find no fault and read all words, and see the other pages as they were.
func TestUpdate(t *testing.T) {
	for name, original := range map[string][]byte{
		"ours": letter(t, 3), "ours, long": letter(t, 60), "office": stranger(t, "office"), "objects": stranger(t, "objects"),
		"linear": stranger(t, "linear"), "mutool": stranger(t, "mutool"),
		"a copy of ours":  encode(t, onPaper(), nil, letter(t, 3)),
		"a copy in forms": encode(t, onPaper(), nil, stranger(t, "objects")),
	} {
		before := pages(t, original)
		for way, c := range map[string]*vanban.Copy{"paper": onPaper(), "electronic": electronic()} {
			t.Run(name+"/"+way, func(t *testing.T) {
				out := encode(t, c, nil, original)
				if !bytes.HasPrefix(out, original) {
					t.Fatal("the bytes of the original do not stand in front")
				}
				if !bytes.Equal(out, encode(t, c, nil, original)) {
					t.Error("two runs give other bytes")
				}
				after := pages(t, out)
				if after < before || after > before+1 || way == "electronic" && after != before {
					t.Errorf("%d pages, before %d", after, before)
				}
				touched := before // of a copy on paper the last page
				if way == "electronic" {
					touched = 1
				}
				judgeCopy(t, original, out, before, touched, way == "paper")
			})
		}
	}
}

func judgeCopy(t *testing.T, original, out []byte, before, touched int, paper bool) {
	t.Helper()
	if report := judge.Run(t, "qpdf", "--check", judge.Write(t, "file.pdf", out)); strings.Contains(report, "WARNING") {
		t.Errorf("qpdf: %s", report)
	}
	words := []string{line14}
	if paper {
		words = []string{"SAO Y", "Số: 05/SY-UBND", "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Trần Minh Khuê", "- Như trên;", "- Lưu: VT."}
	}
	for _, program := range [...]struct {
		name string
		args func(file string) []string
	}{
		{"pdftotext", func(file string) []string { return []string{"-raw", file, "-"} }},
		{"mutool", func(file string) []string { return []string{"draw", "-q", "-F", "txt", file} }},
	} {
		read := func(data []byte) string {
			text := judge.Run(t, program.name, program.args(judge.Write(t, "file.pdf", data))...)
			return strings.Join(strings.Fields(text), " ")
		}
		text := read(out)
		for _, w := range append(words, strings.Fields(read(original))...) {
			if !strings.Contains(text, w) {
				t.Errorf("%s does not read %q in %q", program.name, w, text)
			}
		}
	}
	for page := 1; page <= before; page++ {
		if page != touched && picture(t, original, page) != picture(t, out, page) {
			t.Errorf("page %d looks another way than before", page)
		}
	}
}

// picture returns how poppler draws a page.
func picture(t *testing.T, data []byte, page int) string {
	t.Helper()
	n := fmt.Sprint(page)
	return judge.Run(t, "pdftoppm", "-r", "50", "-f", n, "-l", n, judge.Write(t, "file.pdf", data))
}

// TestFits lays the block below texts of growing length: on the last sheet while
// there is room above the bottom margin, else on a new one; NewSheet asks for
// that.
func TestFits(t *testing.T) {
	same, added := 0, 0
	for n := 1; n <= 30; n++ {
		original := letter(t, n)
		switch before, after := pages(t, original), pages(t, encode(t, onPaper(), nil, original)); after - before {
		case 0:
			same++
			if added > 0 && before == 1 {
				t.Errorf("%d paragraphs: the block fits again", n)
			}
		case 1:
			added++
		default:
			t.Errorf("%d paragraphs: %d pages more", n, after-before)
		}
		if added == 0 && n == 1 && pages(t, encode(t, onPaper(), &copies.Options{NewSheet: true}, original)) != 2 {
			t.Error("no new sheet although asked for")
		}
	}
	if same == 0 || added == 0 {
		t.Errorf("%d on the same sheet, %d on a new one", same, added)
	}
}

// TestForm measures the block by Mẫu 3.1 in the finished file: the rule over the
// whole text width, below it the cells in their places, sizes and weights.
func TestForm(t *testing.T) {
	const mm = 72 / 25.4
	for name, original := range map[string][]byte{"ours": letter(t, 3), "office": stranger(t, "office")} {
		out := encode(t, onPaper(), nil, original)
		sights := judge.Look(t, out)
		last := sights[len(sights)-1]
		find := func(text string) judge.Type {
			for _, run := range last.Types {
				if strings.Contains(run.Text, text) && run.Baseline > ruleOf(t, last).Y {
					return run
				}
			}
			t.Fatalf("%s: no %q below the rule: %v", name, text, last.Types)
			return judge.Type{}
		}
		rule := ruleOf(t, last)
		if rule.Left < 29*mm || rule.Left > 31*mm || rule.Right < 194*mm || rule.Right > 196*mm {
			t.Errorf("%s: rule from %.1f to %.1f mm", name, rule.Left/mm, rule.Right/mm)
		}
		label, agency, number, date := find("SAO Y"), find("ỦY BAN NHÂN DÂN"), find("Số: 05/SY-UBND"), find("Thanh Giang, ngày 12 tháng 3 năm 2026")
		head, post, signer := find("Nơi nhận:"), find("TL. CHỦ TỊCH"), find("Trần Minh Khuê")
		middle := (rule.Left + rule.Right) / 2
		for _, c := range []struct {
			what string
			ok   bool
		}{
			{"label 13 - 14 bold", label.Bold && !label.Italic && label.Size >= 13 && label.Size <= 14},
			{"agency 12 - 13 bold", agency.Bold && agency.Size >= 12 && agency.Size <= 13},
			{"number 13", number.Size == 13 && !number.Bold && !number.Italic},
			{"date 13 - 14 italic", date.Italic && date.Size >= 13 && date.Size <= 14},
			{"Nơi nhận 12 bold italic", head.Bold && head.Italic && head.Size == 12},
			{"name 13 - 14 bold", signer.Bold && signer.Size >= 13 && signer.Size <= 14},
			{"label and agency on one line", near(label.Baseline, agency.Baseline, 1)},
			{"number and date on one line", near(number.Baseline, date.Baseline, 1)},
			{"Nơi nhận and post on one line", near(head.Baseline, post.Baseline, 1)},
			{"label and date centred on each other", near(label.Left+label.Right, date.Left+date.Right, 2)},
			{"agency and number centred on each other", near(agency.Left+agency.Right, number.Left+number.Right, 2)},
			{"post and name centred on each other", near(post.Left+post.Right, signer.Left+signer.Right, 2)},
			{"left column", agency.Right < middle && number.Right < middle && near(head.Left, rule.Left, 1)},
			{"right column", label.Left > middle && post.Left > middle && date.Right < rule.Right},
			{"order", rule.Y < label.Baseline && label.Baseline < number.Baseline && number.Baseline < head.Baseline && post.Baseline < signer.Baseline},
		} {
			if !c.ok {
				t.Errorf("%s: not so: %s", name, c.what)
			}
		}
		// The rule stands right below the last ink of the text.
		if name == "ours" {
			above := 0.0
			for _, run := range last.Types {
				if run.Baseline < rule.Y {
					above = max(above, run.Baseline)
				}
			}
			if gap := rule.Y - above; gap < 12 || gap > 12+0.45*14+2 {
				t.Errorf("the rule stands %.1f pt below the last line", gap)
			}
		}
	}
}

// ruleOf returns the lowest rule as wide as the text area.
func ruleOf(t *testing.T, s judge.Sight) judge.Stroke {
	t.Helper()
	var rule judge.Stroke
	for _, r := range s.Rules {
		if r.Width() > 400 && r.Y > rule.Y {
			rule = r
		}
	}
	if rule.Y == 0 {
		t.Fatalf("no rule over the text width: %v", s.Rules)
	}
	return rule
}

func near(a, b, by float64) bool { return a-b <= by && b-a <= by }

// TestLine measures ô 14 by Mẫu 3.2: 10 pt, upright, in the top right corner of
// the first page, and nowhere else.
func TestLine(t *testing.T) {
	const mm = 72 / 25.4
	for name, original := range map[string][]byte{"ours": letter(t, 60), "office": stranger(t, "office")} {
		sights := judge.Look(t, encode(t, electronic(), nil, original))
		for i, sight := range sights {
			found := false
			for _, run := range sight.Types {
				if run.Text != line14 {
					continue
				}
				found = true
				if run.Size != 10 || run.Bold || run.Italic || run.Red || run.Baseline > 20*mm || !near(run.Right, 200*mm, 1) {
					t.Errorf("%s: %+v", name, run)
				}
			}
			if found != (i == 0) {
				t.Errorf("%s: page %d bears ô 14: %v", name, i+1, found)
			}
		}
	}
}

// TestRefused goes through what cannot be copied, with its clause or its mend.
func TestRefused(t *testing.T) {
	extract := onPaper()
	extract.Form, extract.Number.Symbol = vanban.Extract, "TrS-UBND"
	toElectronic := electronic()
	toElectronic.From = vanban.Electronic
	whole := stranger(t, "office")
	old := bytes.Replace(bytes.Clone(letter(t, 1)), []byte("%PDF-1.7"), []byte("%PDF-1.3"), 1)
	for name, c := range map[string]struct {
		copy  *vanban.Copy
		files []copies.Original
		want  string
	}{
		"nothing":                {onPaper(), nil, "chưa có văn bản được sao"},
		"an extract":             {extract, named(whole), "[CP-01; Điều 25]"},
		"electronic, electronic": {toElectronic, named(whole), "[CP-02; Điều 25]"},
		"encrypted":              {onPaper(), named(stranger(t, "encrypted")), "bỏ mật khẩu"},
		"cut short":              {onPaper(), named(whole[:len(whole)-300]), "tệp PDF bị hỏng"},
		"wrong offset":           {onPaper(), named(append(bytes.Clone(whole), "\nstartxref\n77\n%%EOF\n"...)), "tệp PDF bị hỏng"},
		"two files":              {onPaper(), named(whole, whole), "không phải ảnh PNG, JPEG"},
		"no image":               {onPaper(), named([]byte("GIF89a")), "không phải ảnh PNG, JPEG"},
		"PDF 1.3 as a scan":      {electronic(), named(old), "[SG-40; PL I, Phần II, I.2]"},
		"no number":              {&vanban.Copy{Form: vanban.CertifiedCopy, Agency: "A"}, named(whole), "CP-03"},
	} {
		var b bytes.Buffer
		err := copies.Encode(&b, c.copy, c.files, nil)
		if err == nil || !strings.Contains(err.Error(), c.want) || b.Len() > 0 {
			t.Errorf("%s: %v, %d bytes written; want %q", name, err, b.Len(), c.want)
		}
		if ps := copies.Check(c.copy, c.files); ps.Err() == nil || ps.Err().Error() != err.Error() {
			t.Errorf("%s: Check says %v", name, ps)
		}
	}
}
