package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// book returns a workbook of one sheet with the given sheet data, what follows it,
// and the given shared strings.
func book(data, behind string, shared ...string) []byte {
	const main = ` xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	var strs strings.Builder
	for _, s := range shared {
		strs.WriteString("<si>" + s + "</si>")
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range [][2]string{
		{"xl/workbook.xml", `<workbook` + main + ` xmlns:r="` + relNamespace + `"><sheets><sheet name="An" sheetId="1" state="hidden" r:id="rId2"/><sheet name="Dữ liệu" sheetId="2" r:id="rId1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>`},
		{"xl/sharedStrings.xml", `<sst` + main + `>` + strs.String() + `</sst>`},
		{"xl/styles.xml", `<styleSheet` + main + `><numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd\ mmmm\ yyyy"/><numFmt numFmtId="165" formatCode="0000"/><numFmt numFmtId="166" formatCode="_-* #,##0\ &quot;₫&quot;_-;-* #,##0"/><numFmt numFmtId="167" formatCode="mm/yyyy"/>` +
			`<numFmt numFmtId="168" formatCode="0000\ 000\ 000"/><numFmt numFmtId="169" formatCode="#,##0,"/><numFmt numFmtId="170" formatCode="[h]:mm"/><numFmt numFmtId="171" formatCode="0.0#"/><numFmt numFmtId="172" formatCode="0.0&quot; &quot;%"/><numFmt numFmtId="173" formatCode="(###)&quot;-&quot;000"/><numFmt numFmtId="174" formatCode="0.0,,&quot; tr&quot;"/><numFmt numFmtId="175" formatCode="General&quot; đồng&quot;"/><numFmt numFmtId="176" formatCode="_-* #,##0\ _₫_-;\-* #,##0\ _₫_-"/><numFmt numFmtId="177" formatCode="#,##0\ \₫"/><numFmt numFmtId="178" formatCode="#,##0₫"/></numFmts>` +
			`<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="12"/><xf numFmtId="10"/><xf numFmtId="167"/><xf numFmtId="49"/>` +
			`<xf numFmtId="168"/><xf numFmtId="169"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="173"/><xf numFmtId="174"/><xf numFmtId="175"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="178"/></cellXfs></styleSheet>`},
		{"xl/worksheets/sheet1.xml", `<worksheet` + main + `><sheetData>` + data + `</sheetData>` + behind + `</worksheet>`},
	} {
		w, _ := z.Create(p[0])
		w.Write([]byte(p[1]))
	}
	z.Close()
	return b.Bytes()
}

// read returns the rows of a workbook, one a line, and what ended them.
func read(file []byte) (string, error) {
	b, err := Open(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return "", err
	}
	var out strings.Builder
	for row, err := range b.Rows("") {
		if err != nil {
			return out.String(), err
		}
		fmt.Fprintf(&out, "%d %s", row.Number, strings.Join(row.Cells, "|"))
		for _, f := range row.Faults {
			fmt.Fprintf(&out, " [%v]", f)
		}
		out.WriteByte('\n')
	}
	return out.String(), nil
}

func TestCells(t *testing.T) {
	for _, c := range []struct{ cell, want string }{
		{`<c t="s"><v>0</v></c>`, "0012"},
		{`<c t="s"><v>1</v></c>`, "Họ và tên"},
		{`<c t="inlineStr"><is><t>a_x000D_b &lt;w:p&gt;</t></is></c>`, "a\rb <w:p>"},
		{`<c t="b"><v>1</v></c>`, "TRUE"},
		{`<c><v>12</v></c>`, "12"},
		{`<c><v>0.30000000000000004</v></c>`, "0,3"},
		{`<c><v>123456789012</v></c>`, "123456789012"},
		{`<c s="10"><v>12</v></c>`, "12"},
		{`<c s="1"><v>45622</v></c>`, "26/11/2024"},
		{`<c s="2"><v>45622</v></c>`, "26/11/2024"},
		{`<c s="3"><v>12</v></c>`, "0012"},
		{`<c s="4"><v>1500000</v></c>`, "1.500.000 ₫"},
		{`<c s="5"><v>45622.5</v></c>`, "26/11/2024 12:00"},
		{`<c s="6"><v>0.354166666666667</v></c>`, "08:30"},
		{`<c s="8"><v>0.125</v></c>`, "12,50%"},
		{`<c s="9"><v>45622</v></c>`, "11/2024"},
		{`<c s="11"><v>912345678</v></c>`, "0912 345 678"},
		{`<c s="11"><v>84912345678</v></c>`, "84912 345 678"},
		{`<c s="12"><v>1500000</v></c>`, `[ô A1: số 1500000 có định dạng "#,##0,", không rõ hiện ra thế nào; đổi định dạng ô thành Text rồi ghi lại]`},
		{`<c s="13"><v>0.5</v></c>`, "12:00"},
		{`<c s="13"><v>1.5</v></c>`, `[ô A1: số 1.5 có định dạng "[h]:mm", không rõ hiện ra thế nào; đổi định dạng ô thành Text rồi ghi lại]`},
		{`<c s="14"><v>1.5</v></c>`, "1,5"},
		{`<c s="14"><v>2</v></c>`, "2,0"},
		{`<c s="14"><v>2.25</v></c>`, "2,25"},
		{`<c s="15"><v>0.125</v></c>`, "12,5 %"},
		{`<c s="16"><v>-12345</v></c>`, "-(12)-345"},
		{`<c s="16"><v>12</v></c>`, "()-012"},
		{`<c s="17"><v>1500000</v></c>`, `[ô A1: số 1500000 có định dạng "0.0,,\" tr\"", không rõ hiện ra thế nào; đổi định dạng ô thành Text rồi ghi lại]`},
		{`<c s="18"><v>5</v></c>`, `[ô A1: số 5 có định dạng "General\" đồng\"", không rõ hiện ra thế nào; đổi định dạng ô thành Text rồi ghi lại]`},
		{`<c s="19"><v>1250000</v></c>`, "1.250.000"},
		{`<c s="20"><v>1250000</v></c>`, "1.250.000 ₫"},
		{`<c s="21"><v>-1250000</v></c>`, "-1.250.000₫"},
		{`<c t="d"><v>2024-11-26</v></c>`, "26/11/2024"},
		{`<c s="7"><v>0.5</v></c>`, `[ô A1: số 0.5 có định dạng "# ?/?", không rõ hiện ra thế nào; đổi định dạng ô thành Text rồi ghi lại]`},
		{`<c><f>SUM(A1)</f><v>3</v></c>`, "[ô A1: ô có công thức; chép rồi dán lại thành giá trị (Paste Special → Values)]"},
		{`<c t="e"><v>#N/A</v></c>`, "[ô A1: ô báo lỗi #N/A; ghi lại giá trị]"},
	} {
		got, err := read(book(`<row r="1">`+c.cell+`</row>`, "", `<t>0012</t>`, `<r><t>Họ và </t></r><r><t>tên</t></r><rPh><t>x</t></rPh>`))
		if want := strings.TrimSpace("1 "+c.want) + "\n"; err != nil || strings.Replace(got, "1  [", "1 [", 1) != want {
			t.Errorf("%s: %q, %v; want %q", c.cell, got, err, want)
		}
	}
}

func TestRows(t *testing.T) {
	got, err := read(book(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>0</v></c></row><row r="2"/><row r="3"><c r="B3"><v> </v></c></row>`+
		`<row r="7"><c r="AB7"><v>1</v></c></row><row><c><v>5</v></c></row>`,
		`<mergeCells count="1"><mergeCell ref="A7:B9"/></mergeCells>`, `<t>x</t>`))
	const want = "1 x||x\n7 |||||||||||||||||||||||||||1 [ô A7:B9: các ô bị gộp; bỏ gộp (Unmerge Cells) rồi ghi giá trị vào từng ô]\n" +
		"8 5 [ô A7:B9: các ô bị gộp; bỏ gộp (Unmerge Cells) rồi ghi giá trị vào từng ô]\n"
	if got != want || err != nil {
		t.Errorf("%q %v", got, err)
	}
}

func TestBadBooks(t *testing.T) {
	whole := book(`<row r="1"><c t="s"><v>7</v></c></row>`, "")
	for _, c := range []struct {
		name string
		file []byte
		want string
	}{
		{"text", []byte("Họ và tên;ngày"), "không phải tệp Excel"},
		{"xls", []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}, "kiểu cũ hoặc tệp có mật khẩu"},
		{"empty", nil, "không phải tệp Excel"},
		{"string that is not there", whole, "hỏng"},
		{"cut", whole[:len(whole)/2], "không phải tệp Excel"},
		{"open row", book(`<row r="1"><c><v>1</v></c>`, ""), "hỏng"},
		{"long row", book(`<row r="1"><c t="inlineStr"><is><t>`+strings.Repeat("a", MaxRow+1<<20)+`</t></is></c></row>`, ""), "một dòng lớn hơn 16 MB"},
		{"many strings", book(`<row r="1"><c t="s"><v>0</v></c></row>`, "", strings.Repeat("</si><si>", MaxShared)), "chuỗi khác nhau"},
		{"wide", book(`<row r="1"><c r="ZZZ1"><v>1</v></c></row>`, ""), "hơn 1024 cột"},
	} {
		if _, err := read(c.file); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	b, err := Open(bytes.NewReader(whole), int64(len(whole)))
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range b.Rows("Khác") {
		if err == nil || !strings.Contains(err.Error(), `không có trang tính "Khác"; các trang tính: Dữ liệu`) {
			t.Error(err)
		}
	}
}

// FuzzRows reads sheets: an archive of random bytes would hardly ever be one.
func FuzzRows(f *testing.F) {
	f.Add(`<row r="1"><c r="B1" t="s"><v>0</v></c><c s="1"><v>45622.5</v></c></row>`, `<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`, "<t>a</t>")
	f.Add(`<row><c t="inlineStr"><is><r><t>_x000D_</t></r></is></c><c><f/></c></row>`, "", "")
	f.Fuzz(func(t *testing.T, data, behind, shared string) { read(book(data, behind, shared)) })
}

// TestMergedAcrossWindows holds that a merged range is found wherever it stands.
func TestMergedAcrossWindows(t *testing.T) {
	for _, pad := range []int{65200, 65300, 65400, 65500, 65536, 131000} {
		got, err := read(book(`<row r="1"><c t="inlineStr"><is><t>x</t></is></c></row>`, "<x>"+strings.Repeat("a", pad)+`</x><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`))
		if err != nil || strings.Count(got, "A1:B1") != 1 {
			t.Errorf("%d: %q %v", pad, got, err)
		}
	}
}
