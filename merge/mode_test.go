package merge

import (
	"bytes"
	"context"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/dean161/vanban"
)

// decision is a quyết định with tags.
const decision = `---
loai: Quyết định
co_quan: SỞ NỘI VỤ
so: /QĐ-SNV
dia_danh: Hà Nội
trich_yeu: về việc nâng bậc lương đối với {{.ho_va_ten}}
tham_quyen: GIÁM ĐỐC SỞ NỘI VỤ
can_cu: Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ
ky:
  chuc_vu: GIÁM ĐỐC
  ho_ten: Nguyễn Văn A
noi_nhan: Như Điều 2
---

Điều 1. Nâng bậc lương đối với {{.ho_va_ten}}.

Điều 2. {{.ho_va_ten}} chịu trách nhiệm thi hành Quyết định này.
`

// found returns all problems of a merge, a line each.
func found(entries []*Entry) string {
	var b strings.Builder
	for _, e := range entries {
		for _, p := range e.Found() {
			if p.Problem.Severity == vanban.Error {
				b.WriteString(p.String() + "\n")
			}
		}
	}
	return b.String()
}

func TestIssue(t *testing.T) {
	rows := CSV(strings.NewReader("Họ và tên;Số;Ngày\nTrần B;12;26/11/2024\nLê C;;\nVõ D;12/QĐ-SNV;27/11/2024\nHồ E;12;02/01/2025\nĐỗ G;x1;\nMai H;013;1/1/2025\n"))
	_, entries, s := run(t, decoded(t, decision), rows, nil)
	const want = "dòng 4, cột \"Số\": lỗi: số 12/QĐ-SNV đã cấp cho dòng 2; ghi số khác, lấy từ sổ đăng ký văn bản đi [MRG-07]\n" +
		"dòng 6, cột \"Số\": so: lỗi: số \"x1\" không phải số thứ tự bằng chữ số Ả Rập; viết số, dấu gạch chéo rồi ký hiệu, ví dụ 05/QĐ-BNV [DEC-16]\n" +
		"dòng 7, cột \"Số\": so: lỗi: số \"013\" thừa số 0 phía trước: viết 13 [DEC-16]\n"
	if got := found(entries); got != want || s.Written != 3 {
		t.Errorf("%+v\n%s\nwant\n%s", s, got, want)
	}
	if m := entries[0].Metadata; m.CodeNumber != "12" || m.CodeNotation != "QĐ-SNV" || m.IssuedDate != "26/11/2024" || !strings.HasSuffix(m.Subject, "đối với Trần B") {
		t.Errorf("%+v", m)
	}
	if m := entries[1].Metadata; m.CodeNumber != "" {
		t.Errorf("a number was invented: %+v", m)
	}
	numbered := decoded(t, strings.Replace(decision, "so: /QĐ", "so: 5/QĐ", 1))
	_, err := Zip(context.Background(), io.Discard, Document(numbered), rowsOf([]Row{oneRow("ho_va_ten", "A")}), nil)
	if err == nil || !strings.Contains(err.Error(), "mọi văn bản sẽ cùng mang số 05/QĐ-SNV") {
		t.Error(err)
	}
}

// TestModesKeepNumbers holds that copies of one document have its number.
func TestModesKeepNumbers(t *testing.T) {
	for _, mode := range []Mode{Send, Address} {
		_, err := Zip(context.Background(), io.Discard, Document(letter5989(t)), rowsOf([]Row{oneRow("kinh_gui", "A", "so", "7")}), &Options{Mode: mode})
		if err == nil || !strings.Contains(err.Error(), `cột "so": lỗi: các bản gửi đi của một văn bản cùng một số, một ngày`) {
			t.Errorf("%v: %v", mode, err)
		}
	}
	tagged := letter5989(t)
	tagged.Addressees = []string{"{{.ten}}"}
	_, err := Zip(context.Background(), io.Discard, Document(tagged), rowsOf([]Row{oneRow("ten", "A")}), nil)
	if err == nil || !strings.Contains(err.Error(), "mọi nơi nhận cùng một văn bản, mà văn bản có thẻ trộn") {
		t.Error(err)
	}
}

// TestAllAlike holds that a list whose rows change nothing is refused.
func TestAllAlike(t *testing.T) {
	_, err := Zip(context.Background(), io.Discard, Document(letter5989(t)), rowsOf([]Row{oneRow("ten", "A")}), &Options{Mode: Address})
	if err == nil || !strings.Contains(err.Error(), "mọi bản sẽ giống hệt nhau") {
		t.Error(err)
	}
}

// TestAuto holds that a công văn is sent, and that the kinds are what their
// comments say.
func TestAuto(t *testing.T) {
	for _, k := range vanban.Kinds() {
		want := Issue
		switch k {
		case vanban.Letter:
			want = Send
		case vanban.Invitation, vanban.PublicLetter:
			want = Address
		}
		if got := Auto.of(k); got != want || Issue.of(k) != Issue {
			t.Errorf("%v: %v", k, got)
		}
	}
	for _, m := range []Mode{Auto, Send, Address, Issue} {
		for _, name := range modeNames[m] {
			if got, err := ParseMode(name); got != m || err != nil {
				t.Errorf("ParseMode(%q) = %v, %v", name, got, err)
			}
		}
	}
	if m, err := ParseMode("Đề tên"); m != Address || err != nil {
		t.Error(m, err)
	}
	if _, err := ParseMode("x"); err == nil {
		t.Error("ParseMode(x)")
	}
}

// TestSend holds that the document is written once, before the list of those who
// get it.
func TestSend(t *testing.T) {
	var manifest bytes.Buffer
	doc := letter5989(t)
	var out bytes.Buffer
	s, err := Zip(context.Background(), &out, Document(doc), rowsOf([]Row{
		oneRow("Tên", "Bộ Y tế", "Mã định danh", "000.00.00.G18"), oneRow("Tên", "", "Mã định danh", ""),
	}), &Options{Manifest: &manifest, Formats: []Format{DOCX, PDF}})
	if err != nil || s != (Summary{Rows: 2, Written: 1, Failed: 1}) {
		t.Fatalf("%+v %v", s, err)
	}
	lines := strings.Split(manifest.String(), "\n")
	for i, want := range []string{
		`"mode":"send"`, `{"row":0,"ok":true,"files":[{"name":"5989-BLDTBXH-VHTQT.docx"`,
		`"receiver":{"OrganId":"000.00.00.G18","OrganName":"Bộ Y tế"}`, `"ok":false,"problems":[{"rule":"MRG-05"`,
	} {
		if !strings.Contains(lines[i], want) {
			t.Errorf("line %d: %s", i+1, lines[i])
		}
	}
}

// TestAddressees holds addressees to the day of the document, and while it has
// none to the day given.
func TestAddressees(t *testing.T) {
	doc := letter5989(t)
	pending := letter5989(t)
	pending.Date, pending.Number.Serial = vanban.Date{}, 0
	old, today := unitsOn(t, doc.Date), vanban.Date{Year: 2026, Month: 11, Day: 22}
	for _, c := range []struct {
		name   string
		doc    *vanban.Document
		rows   []Row
		on     vanban.Date
		failed int
		want   string
	}{
		{"63 of its date", doc, old, today, 0, ""},
		{"34 of today", doc, unitsOn(t, today), today, 25, `cột "tu_ngay": lỗi: vào ngày của văn bản (26/11/2024) chưa có Ủy ban nhân dân`},
		{"pending to the 34", pending, unitsOn(t, today), today, 0, ""},
		{"pending to the 63", pending, old, today, 54, `cột "den_ngay": lỗi: vào ngày dự kiến phát hành (22/11/2026) không còn Ủy ban nhân dân`},
		{"pending, day unknown", pending, old, vanban.Date{}, 0, ""},
	} {
		_, entries, s := run(t, c.doc, rowsOf(c.rows), &Options{Mode: Address, On: c.on})
		if s.Failed != c.failed || !strings.Contains(found(entries), c.want) {
			t.Errorf("%s: %+v\n%.2000s", c.name, s, found(entries))
		}
		if c.name == "pending, day unknown" && !slices.ContainsFunc(entries, func(e *Entry) bool {
			return len(e.Problems) > 0 && e.Problems[0].Message == "Ủy ban nhân dân tỉnh Hà Giang chỉ có đến 30/06/2025, mà văn bản chưa có ngày"
		}) {
			t.Errorf("%s: no doubt", c.name)
		}
	}
	if _, _, s := run(t, decoded(t, decision), rowsOf([]Row{oneRow("ho_va_ten", "A", "Ngày", "26/11/2024", "tu_ngay", "01/12/2024", "den_ngay", "05/12/2024")}), nil); s.Failed > 0 {
		t.Error("days of something else are held to the date")
	}
	_, entries, _ := run(t, doc, rowsOf([]Row{oneRow("kinh_gui", "A", "tu_ngay", "31/02/2024")}), &Options{Mode: Address})
	if got := found(entries); !strings.Contains(got, `cột "tu_ngay": lỗi: ngày "31/02/2024" không có trong lịch`) {
		t.Error(got)
	}
}

// TestColumns holds that columns give whole parts, under both keys, and that what
// is wrong in them is told by column.
func TestColumns(t *testing.T) {
	zipped, entries, _ := run(t, letter5989(t), rowsOf([]Row{
		oneRow("Kính gửi", "Sở A\nSở B;", "recipients", "Như trên; Lưu: VT, TC", "Địa danh", "Huế", "agency", "SỞ C", "Kèm theo", "2"),
		oneRow("Kính gửi", "", "recipients", "", "Địa danh", "", "agency", "", "Kèm theo", ""),
		oneRow("Kính gửi", "Sở A", "recipients", "", "Địa danh", "Huế\nĐà Nẵng", "agency", "", "Kèm theo", "1, 3"),
		oneRow("Kính gửi", "Sở A", "recipients", "", "Địa danh", "Huế\nĐà Nẵng", "agency", "", "Kèm theo", "0"),
	}), &Options{Mode: Address})
	first, second := xmlOf(t, zipped, 0), xmlOf(t, zipped, 1)
	for _, want := range []string{"Sở A", "Sở B", "Huế", "SỞ C", "DANH SÁCH", "TC"} {
		if !strings.Contains(first, want) {
			t.Errorf("no %s", want)
		}
	}
	if strings.Contains(first, "HƯỚNG DẪN BÁO CÁO") || !strings.Contains(second, "HƯỚNG DẪN BÁO CÁO") || !strings.Contains(second, "Ủy ban nhân dân các tỉnh") {
		t.Error("enclosures or blank cells")
	}
	const want = "dòng 2, cột \"Kèm theo\": lỗi: văn bản có 2 tài liệu kèm theo, không có tài liệu thứ 3; ghi số thứ tự của tài liệu kèm theo, ví dụ \"1, 3\", hoặc 0 nếu không có [MRG-05]\n" +
		"dòng 2, cột \"Địa danh\": dia_danh: lỗi: chỉ được một dòng, gặp nhiều dòng; nối thành một dòng [DEC-15]\n"
	if got := found(entries); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	rows := JSON(strings.NewReader(`[{"kinh_gui": ["Sở A", "Sở B"], "kem_theo": [{"tieu_de": "BIỂU MẪU", "noi_dung": "1. Một"}]}, {"kinh_gui": [1], "kem_theo": null}]`))
	zipped, entries, _ = run(t, letter5989(t), rows, &Options{Mode: Address})
	if x := xmlOf(t, zipped, 0); !strings.Contains(x, "BIỂU MẪU") || strings.Contains(x, "DANH SÁCH") {
		t.Error("enclosures of JSON")
	}
	if got := found(entries); got != "" {
		t.Error(got) // a number is the text that was typed
	}
}
