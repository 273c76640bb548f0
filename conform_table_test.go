package vanban_test

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/internal/nd30"
)

// cells are the ô số of the diagram of Phụ lục I, Phần I, IV, as it names them.
var cells = [][2]string{
	{"1", "Quốc hiệu và Tiêu ngữ"},
	{"2", "Tên cơ quan, tổ chức ban hành văn bản"},
	{"3", "Số, ký hiệu của văn bản"},
	{"4", "Địa danh và thời gian ban hành văn bản"},
	{"5a", "Tên loại và trích yếu nội dung văn bản"},
	{"5b", "Trích yếu nội dung công văn"},
	{"6", "Nội dung văn bản"},
	{"7a", "Quyền hạn, chức vụ của người có thẩm quyền"},
	{"7b", "Họ và tên của người có thẩm quyền"},
	{"7c", "Chữ ký của người có thẩm quyền"},
	{"8", "Dấu, chữ ký số của cơ quan, tổ chức"},
	{"9a", "Kính gửi"},
	{"9b", "Nơi nhận"},
	{"10a", "Dấu chỉ độ mật"},
	{"10b", "Dấu chỉ mức độ khẩn"},
	{"11", "Chỉ dẫn về phạm vi lưu hành"},
	{"12", "Ký hiệu người soạn thảo văn bản và số lượng bản phát hành"},
	{"13", "Địa chỉ cơ quan, tổ chức; thư điện tử; trang thông tin điện tử; số điện thoại; số Fax"},
	{"14", "Chữ ký số của cơ quan, tổ chức cho bản sao văn bản sang định dạng điện tử"},
}

// table writes docs/conformance.md.
func (r *conformance) table(t *testing.T, decree decreeFile) string {
	var b strings.Builder
	fmt.Fprintf(&b, conformanceHead, r.spans())
	measured, shown := map[string]bool{}, map[string][]string{}
	note := func(where string, rows []row) {
		for _, row := range rows {
			measured[row.element] = true
			if !slices.Contains(shown[row.cell], where) {
				shown[row.cell] = append(shown[row.cell], where)
			}
		}
	}
	r.pageTable(t, &b)
	b.WriteString("\n## 2. Các mẫu của Phụ lục III\n")
	for i, f := range decreeForms {
		rows := r.forms[i].rowsOf(f.page, decree.pages, r.match[i])
		note("Mẫu "+f.number, rows)
		fmt.Fprintf(&b, "\n### Mẫu %s: %s\n\nVăn bản đo: [`testdata/decree/%s`](../testdata/decree/%s)\n\n", f.number, f.title, f.input, f.input)
		writeRows(&b, rows, true)
	}
	b.WriteString("\n## 3. Thành phần khác\n\nNhững thành phần mà các mẫu không có hoặc để trống.\n")
	for _, c := range r.others {
		rows := slices.DeleteFunc(c.rowsOf(0, nil, nil), func(row row) bool {
			if row.element != "" {
				return measured[row.element]
			}
			return row.cell != "10b" && len(shown[row.cell]) > 0 // of each stamp its frame
		})
		if len(rows) == 0 {
			continue
		}
		note(c.name, rows)
		fmt.Fprintf(&b, "\n### %s\n\n", c.name)
		writeRows(&b, rows, false)
	}
	rows := r.reservedRows(t)
	note("Công văn mật", rows)
	b.WriteString("\n### Công văn mật, do người soạn bỏ qua quy tắc EL-12\n\nThư viện chừa chỗ đóng dấu và không vẽ dấu.\n\n")
	writeRows(&b, rows, false)
	measured[nd30.PageNumber.ID] = true // in the table of the page
	for _, e := range nd30.Elements {
		if !measured[e.ID] {
			t.Errorf("element %s (%s) is measured in no document", e.ID, e.Name)
		}
	}
	r.kindTable(t, &b)
	cellTable(t, &b, shown)
	r.deviationTable(&b)
	ruleTable(t, &b)
	return b.String()
}

const conformanceHead = `# Bảng đối chiếu với Nghị định 30/2020/NĐ-CP

Bảng này do ` + "`go test -run TestConformance . -update`" + ` viết ra; phép thử không có ` + "`-update`" + ` hỏng khi số đo khác đi.
Mọi con số đo từ hai tệp mà thư viện ghi, không lấy từ chương trình: cột **DOCX** đọc định dạng có hiệu lực trong tệp
Word (kiểu, cỡ, canh lề) và vị trí khi LibreOffice in tệp ấy; cột **PDF** đo trên trang của tệp PDF; cột **Mẫu** đo
tệp Phụ lục III của nghị định ([` + "`testdata/decree/Phuluc3.docx`" + `](../testdata/decree/Phuluc3.docx)) do LibreOffice in.
Vị trí tính bằng mm từ mép trái tờ giấy: "tâm" là giữa dòng, "từ" là đầu dòng. Các mẫu được điền đúng chữ của mẫu
("TÊN CƠ QUAN, TỔ CHỨC", "……"), cùng lề với tệp của nghị định: trái 35, phải 20, trên 25, dưới 20 mm.

Mỗi dòng còn được giữ theo mẫu: cùng thứ tự, cùng hàng, cùng cột, cùng nét chữ, vị trí lệch không quá 3 mm ở chỗ nghị
định định vị trí. Hai cột đầu trang, cột chữ ký và góc của ô 14 thì các mẫu không thống nhất với nhau, nên so với cả
khoảng của các mẫu, sau khi đưa khối lấn lề trở vào trong lề: %s.
Chỗ mẫu trái với quy định thì theo quy định, liệt kê ở mục 6.
`

// spans returns between what places the columns stand in the decree's forms.
func (r *conformance) spans() string {
	var all []string
	for _, c := range [][2]string{{"head left", "cột trái"}, {"head right", "cột phải"}, {"signature", "cột chữ ký"}, {"corner", "cuối ô 14"}} {
		s := r.columns[c[0]]
		all = append(all, fmt.Sprintf("%s %s - %s", c[1], decimal(s[0]/mm), decimal(s[1]/mm)))
	}
	return strings.Join(all, ", ") + " mm"
}

// writeRows writes rows as a table of Markdown.
func writeRows(b *strings.Builder, rows []row, decree bool) {
	b.WriteString("| Ô | Thành phần | Điều khoản | Quy định | DOCX | PDF |")
	line := "\n| --- | --- | --- | --- | --- | --- |"
	if decree {
		b.WriteString(" Mẫu |")
		line += " --- |"
	}
	b.WriteString(line + "\n")
	for _, r := range rows {
		fmt.Fprintf(b, "| %s | %s | %s | %s | %s | %s |", r.cell, r.name, r.clause, r.rule, r.docx, r.pdf)
		if decree {
			fmt.Fprintf(b, " %s |", r.decree)
		}
		b.WriteString("\n")
	}
}

// pageTable writes what holds for the page: of the decree's own margins, of ours,
// and the page number.
func (r *conformance) pageTable(t *testing.T, b *strings.Builder) {
	c := r.others[0]
	p := c.word.pages[0]
	page := c.pages["PDF"][0]
	left, right, low := page.width, 0.0, 0.0
	for _, l := range lines(c.pages["PDF"]) {
		left, right, low = min(left, l.left), max(right, l.right), max(low, l.baseline)
	}
	b.WriteString("\n## 1. Trang giấy\n\nVăn bản đo: " + c.name + ", lề mặc định.\n\n")
	range_ := func(m nd30.Measure) string {
		return decimal(m.Min.Millimetres()) + " - " + decimal(m.Max.Millimetres()) + " mm"
	}
	rows := []row{
		{name: "Khổ giấy", clause: "PL I, Phần I, I.1", rule: "A4, 210 × 297 mm", docx: decimal(p.width) + " × " + decimal(p.height) + " mm", pdf: decimal(page.width/mm) + " × " + decimal(page.height/mm) + " mm"},
		{name: "Lề trái", clause: nd30.LeftMargin.Clause, rule: range_(nd30.LeftMargin), docx: decimal(p.left) + " mm", pdf: "chữ từ " + decimal(left/mm) + " mm"},
		{name: "Lề phải", clause: nd30.RightMargin.Clause, rule: range_(nd30.RightMargin), docx: decimal(p.right) + " mm", pdf: "chữ đến mép " + decimal((page.width-right)/mm) + " mm"},
		{name: "Lề trên", clause: nd30.TopMargin.Clause, rule: range_(nd30.TopMargin), docx: decimal(p.top) + " mm", pdf: "chân dòng đầu ở " + decimal(page.lines[0].baseline/mm) + " mm"},
		{name: "Lề dưới", clause: nd30.BottomMargin.Clause, rule: range_(nd30.BottomMargin), docx: decimal(p.bottom) + " mm", pdf: "chân dòng cuối cách mép " + decimal((page.height-low)/mm) + " mm"},
	}
	number := func(as string) string {
		for _, page := range c.pages[as] {
			for _, l := range page.lines {
				if pageNumberLine.MatchString(l.text) {
					return fmt.Sprintf("%s pt, %s; tâm %s, cách mép trên %s", decimal(l.size), lookWords(wordLook{bold: l.bold, italic: l.italic}), decimal(l.middle()/mm), decimal(l.baseline/mm))
				}
			}
		}
		t.Errorf("no page number in the %s", as)
		return ""
	}
	e := nd30.PageNumber
	rows = append(rows, row{name: "Số trang, từ trang 2", clause: e.Clause, rule: ruling(e) + ", giữa lề trên", docx: number("DOCX"), pdf: number("PDF")})
	writeRows(b, rows, false)
}

// kindTable writes the 29 kinds with the title and the symbol that both files
// have.
func (r *conformance) kindTable(t *testing.T, b *strings.Builder) {
	b.WriteString("\n## 4. 29 loại văn bản hành chính (Điều 7)\n\nMỗi loại một văn bản nhỏ nhất, đủ thể thức.\n\n" +
		"| STT | Loại | Chữ viết tắt | Mẫu | DOCX | PDF |\n| --- | --- | --- | --- | --- | --- |\n")
	for i, k := range vanban.Kinds() {
		if k.Form() != "" && !slices.ContainsFunc(decreeForms, func(f decreeForm) bool { return f.number == k.Form() }) {
			t.Errorf("%v has form %s, which is not compared", k, k.Form())
		}
		form := k.Form()
		if form == "" {
			form = "không có; của thư viện"
		}
		says := map[string]string{}
		for as, all := range r.kinds[i].found {
			says[as] = kindLine(t, k, all)
		}
		fmt.Fprintf(b, "| %d | %s | %s | %s | %s | %s |\n", i+1, k, k.Abbreviation(), form, says["DOCX"], says["PDF"])
	}
}

// kindLine returns the title of a kind as it is printed and its symbol, and holds
// them to the row of the kind.
func kindLine(t *testing.T, k vanban.Kind, all []*placed) string {
	m := &measured{all: all}
	fold := strings.NewReplacer("\u00A0", " ", "\u2060", "").Replace
	var parts []string
	title, topic, number := m.of(nd30.KindName), m.of(nd30.LetterTopic), m.of(nd30.NumberLine)
	if k.Titled() != (len(title) == 1) || (k == vanban.Letter) != (len(topic) > 0) {
		t.Errorf("%v: %d titles, %d V/v", k, len(title), len(topic))
	}
	for _, p := range title {
		if p.text != strings.ToUpper(k.String()) {
			t.Errorf("%v: title %q", k, p.text)
		}
		parts = append(parts, fmt.Sprintf("%s, %s", p.text, inPDF(p, "center")))
	}
	for _, p := range topic {
		parts = append(parts, fmt.Sprintf("không in tên loại; V/v %s", inPDF(p, "center")))
	}
	if k == vanban.PublicLetter {
		parts = append(parts, "không in tên loại, không có số")
	}
	for _, p := range number {
		words := strings.Join(strings.Fields(fold(p.first.text)), " ")
		if a := k.Abbreviation(); a != "" && !strings.Contains(words, "/"+a+"-") {
			t.Errorf("%v: number %q", k, words)
		}
		parts = append(parts, "“"+words+"”")
	}
	return strings.Join(parts, "; ")
}

// cellTable writes where each cell was measured; a cell without a place fails.
func cellTable(t *testing.T, b *strings.Builder, shown map[string][]string) {
	b.WriteString("\n## 5. Các ô số (Phụ lục I, Phần I, IV)\n\n| Ô | Thành phần thể thức | Đo ở |\n| --- | --- | --- |\n")
	for _, c := range cells {
		where := strings.ReplaceAll(strings.Join(shown[c[0]], ", "), ", Mẫu ", ", ")
		if where == "" {
			t.Errorf("cell %s is measured in no document", c[0])
		}
		fmt.Fprintf(b, "| %s | %s | %s |\n", c[0], c[1], where)
	}
	for cell := range shown {
		if cell != "" && !strings.HasPrefix(cell, "sao ") && !slices.ContainsFunc(cells, func(c [2]string) bool { return c[0] == cell }) {
			t.Errorf("rows of an unknown cell %q", cell)
		}
	}
}

// deviationTable writes where the decree's forms break its rules.
func (r *conformance) deviationTable(b *strings.Builder) {
	b.WriteString("\n## 6. Chỗ mẫu của nghị định khác quy định\n\nThư viện theo quy định. Chỗ nghị định không định thì nêu cách của thư viện.\n\n" +
		"| Khác về | Ở mẫu | Vì sao |\n| --- | --- | --- |\n")
	for _, d := range r.deviations {
		var where []string
		for _, f := range d.found {
			where = append(where, f.form+" ("+strings.Join(f.figures, ", ")+")")
		}
		fmt.Fprintf(b, "| %s | %s | %s |\n", d.aspect, strings.Join(where, "; "), d.reason)
	}
}

// ruleTable writes the rules with a document that breaks each.
func ruleTable(t *testing.T, b *strings.Builder) {
	b.WriteString("\n## 7. Các quy tắc kiểm tra\n\nMỗi quy tắc có văn bản thử làm sai nó (`rules_test.go`); cột cuối là câu báo của trường hợp đầu.\n\n" +
		"| Quy tắc | Điều khoản | Nội dung | Bỏ qua được | Ca thử | Câu báo |\n| --- | --- | --- | --- | --- | --- |\n")
	for _, r := range nd30.Rules {
		cases := ruleCases[r.ID]
		if len(cases) == 0 {
			t.Errorf("rule %s has no case", r.ID)
			continue
		}
		d := letter()
		cases[0].spoil(d)
		message := ""
		for _, p := range d.Check() {
			if p.Rule == r.ID && p.Path == cases[0].path {
				message = p.Message
				break
			}
		}
		clause := r.Clause
		if clause == "" {
			clause = "thông lệ, kỹ thuật"
		}
		fmt.Fprintf(b, "| %s | %s | %s | %s | %d | %s |\n", r.ID, clause, r.Text, map[bool]string{true: "không", false: "có"}[r.Firm], len(cases), cellText(message))
	}
}

// cellText returns text that can stand in a cell of a table of Markdown.
func cellText(s string) string {
	return strings.NewReplacer("|", `\|`, "\n", " ", "<", "&lt;", "\x00", "").Replace(strings.ToValidUTF8(s, "�"))
}

// complete holds that every form of the decree's own file is compared.
func (file decreeFile) complete(t *testing.T) {
	label := regexp.MustCompile(`^Mẫu (\d\.\d+) ?-`)
	count := 0
	for _, p := range file.word.paragraphs {
		m := label.FindStringSubmatch(strings.Join(strings.Fields(p.text), " "))
		if m == nil {
			continue
		}
		count++
		compared := slices.ContainsFunc(decreeForms, func(f decreeForm) bool { return f.number == m[1] })
		if !compared {
			t.Errorf("form %s is not compared", m[1])
		}
	}
	if count != 14 {
		t.Errorf("the decree's file has %d forms", count)
	}
}

// current holds that docs/conformance.md says what was measured, or writes it.
// The figures of other versions of LibreOffice than 7.4 may differ.
func current(t *testing.T, got string) {
	if v := judge.OfficeVersion(t); !strings.HasPrefix(v, "7.4.") {
		t.Logf("LibreOffice %s: the table is of 7.4", v)
		return
	}
	const file = "docs/conformance.md"
	if flag.Lookup("update").Value.String() == "true" {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if had := read(t, file); had != got {
		t.Errorf("%s differs; run with -update and look at the difference:\n%s", file, firstDifference(had, got))
	}
}
