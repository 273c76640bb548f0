package merge

import (
	"archive/zip"
	"bytes"
	"fmt"
	"iter"
	"strings"
	"testing"
)

// shown returns rows in one text: a line for each, with what is wrong.
func shown(rows iter.Seq2[Row, error]) string {
	var b strings.Builder
	for r, err := range rows {
		if err != nil {
			fmt.Fprintf(&b, "! %v\n", err)
			continue
		}
		fmt.Fprint(&b, r.Line)
		for _, f := range r.Fields {
			fmt.Fprintf(&b, " %s=%v", f.Name, f.Value)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestCSV(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"comma", "a,b\n1,2\n", "2 a=1 b=2\n"},
		{"semicolon with mark", "\uFEFFHọ  và tên;b\r\nLê, A;0012\r\n", "2 Họ và tên=Lê, A b=0012\n"},
		{"tab", "a\tb\n1;1\t2,2\n", "2 a=1;1 b=2,2\n"},
		{"sep line", "sep=;\na;b\n1;2\n", "2 a=1 b=2\n"},
		{"quoted", "a;b\n\"x;\"\"y\"\"\nz\";2\n3;4\n", "2 a=x;\"y\"\nz b=2\n4 a=3 b=4\n"},
		{"blank rows", "a;b\n;;\n\n ; \n1;2\n", "5 a=1 b=2\n"},
		{"blank columns at the end", "a;b;;\n1;2;;\n", "2 a=1 b=2\n"},
		{"too few", "a;b\n1\n3;4\n", "! dòng 2: lỗi: chỉ có 1 ô, dòng đầu có 2 cột; thêm dấu ngăn cho ô trống [MRG-01]\n3 a=3 b=4\n"},
		{"too many", "a;b\n1;2;3\n", "! dòng 2: lỗi: có 3 ô, dòng đầu có 2 cột; đặt ô có dấu ngăn trong ngoặc kép \"…\" [MRG-01]\n"},
		{"open quote", "a;b\n1;2\n\"x;2\n3;4\n", "2 a=1 b=2\n! dòng 3: lỗi: ô mở ngoặc kép mà không đóng; thêm dấu \" ở cuối ô [MRG-01]\n"},
		{"bare quote", "a;b\nx\"y;2\n", "! dòng 2: lỗi: dấu ngoặc kép lẻ ở ký tự thứ 2; viết \"\" cho một dấu ngoặc kép và đặt cả ô trong ngoặc kép [MRG-01]\n"},
		{"UTF-16", "\xFF\xFEa\x00;\x00", "! dòng 1: lỗi: tệp viết bằng UTF-16, hoặc không phải tệp chữ; lưu lại dạng CSV UTF-8 [MRG-01]\n"},
		{"TCVN3", "hä vµ tªn;b\nNguyÔn V¨n H¶i ®· nhËn quyÕt ®Þnh;2\n", "! dòng 1: lỗi: chữ viết bằng bảng mã tcvn3 bị đọc thành bảng mã khác; đổi bằng vanban text convert [MRG-01]\n"},
		{"bytes", "a;b\n1;2\nNguy\xD4n V\xA8n H\xB6i \xAE\xB7 nh\xCBn quy\xD5t \xAE\xDEnh;2\n", "2 a=1 b=2\n! dòng 3: lỗi: ký tự thứ 1 trở đi không phải UTF-8; có vẻ là tcvn3: đổi bằng vanban text convert, hoặc lưu lại dạng CSV UTF-8 [MRG-01]\n"},
	} {
		if got := shown(CSV(strings.NewReader(c.in))); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

func TestJSON(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"array", "\uFEFF[\n{\"b\": 012}]", "! dòng 2: lỗi: không đọc được JSON: sai cú pháp; viết một mảng các đối tượng: [{…}, {…}] [MRG-01]\n"},
		{"values", "[\n{\"b\": 1.50, \"a\": null,\n \"c\": [1, true]},\n{}]", "3 b=1.50 a=<nil> c=[1 true]\n4\n"},
		{"twice", `[{"a": 1, "a": 2}, {"a": 3}]`, "! dòng 1, cột \"a\": lỗi: tên này ghi hai lần trong một dòng [MRG-01]\n1 a=3\n"},
		{"no array", `{"a": 1}`, "! dòng 1: lỗi: không đọc được JSON: cần dấu [; viết một mảng các đối tượng: [{…}, {…}] [MRG-01]\n"},
		{"cut", `[{"a": 1},`, "1 a=1\n! dòng 1: lỗi: không đọc được JSON: tệp dừng giữa chừng; viết một mảng các đối tượng: [{…}, {…}] [MRG-01]\n"},
		{"not UTF-8", "[{\"a\": \"\xD4\"}, {\"a\": 1}]", "! dòng 1, cột \"a\": lỗi: có ký tự không phải UTF-8 [MRG-01]\n1 a=1\n"},
		{"more behind", "[] []", "! dòng 1: lỗi: không đọc được JSON: còn chữ sau dấu ]; viết một mảng các đối tượng: [{…}, {…}] [MRG-01]\n"},
	} {
		if got := shown(JSON(strings.NewReader(c.in))); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
	const lines = "\uFEFF{\"a\": \"x\"}\n\n{\"a\": }\n{\"a\": 1} 2\n{\"a\": 0.10}\n\xFF\n"
	const want = "1 a=x\n! dòng 3: lỗi: không phải một đối tượng JSON: sai cú pháp; viết dạng {\"ten\": \"…\"} [MRG-01]\n" +
		"! dòng 4: lỗi: không phải một đối tượng JSON: còn chữ sau dấu }; viết dạng {\"ten\": \"…\"} [MRG-01]\n5 a=0.10\n! dòng 6: lỗi: không phải UTF-8; lưu lại dạng CSV UTF-8 [MRG-01]\n"
	if got := shown(JSONLines(strings.NewReader(lines))); got != want {
		t.Errorf("lines:\n%s\nwant\n%s", got, want)
	}
}

// workbook returns an Excel file of one sheet.
func workbook(rows string) []byte {
	const main = ` xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	const rel = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range [][2]string{
		{"xl/workbook.xml", `<workbook` + main + ` xmlns:r="` + rel + `"><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`},
		{"xl/worksheets/sheet1.xml", `<worksheet` + main + `><sheetData>` + rows + `</sheetData></worksheet>`},
	} {
		w, _ := z.Create(p[0])
		w.Write([]byte(p[1]))
	}
	z.Close()
	return b.Bytes()
}

func TestXLSX(t *testing.T) {
	text := func(s string) string { return `<c t="inlineStr"><is><t>` + s + `</t></is></c>` }
	file := workbook(`<row r="1">` + text("DANH SÁCH") + `</row><row r="3">` + text("Họ và tên") + text("Số") + `</row>` +
		`<row r="4">` + text("Lê A") + text("0012") + `</row><row r="5">` + text("B") + `<c><f>A1</f><v>1</v></c></row><row r="6">` + text("C") + `</row>`)
	const want = "4 Họ và tên=Lê A Số=0012\n" +
		"! dòng 5: lỗi: ô B5: ô có công thức; chép rồi dán lại thành giá trị (Paste Special → Values) [MRG-01]\n6 Họ và tên=C Số=\n"
	if got := shown(XLSX(bytes.NewReader(file), int64(len(file)), &XLSXOptions{Header: 3})); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	const title = "! dòng 3: lỗi: ô B3: cột này không có tên; ghi tên mọi cột ở dòng tên cột; nếu tên cột ở dòng khác thì chọn dòng ấy (--header) [MRG-01]\n"
	if got := shown(XLSX(bytes.NewReader(file), int64(len(file)), nil)); !strings.HasPrefix(got, title) {
		t.Error(got)
	}
	file = workbook(`<row r="1"><c><f>A1</f></c></row>`)
	if got := shown(XLSX(bytes.NewReader(file), int64(len(file)), nil)); !strings.Contains(got, "dòng tên cột: ô A1: ô có công thức") {
		t.Error(got)
	}
}

func FuzzRows(f *testing.F) {
	f.Add([]byte("a;b\n1;2\n"))
	f.Add([]byte(`[{"a": 1}]`))
	f.Fuzz(func(t *testing.T, in []byte) {
		for _, read := range []iter.Seq2[Row, error]{CSV(bytes.NewReader(in)), JSON(bytes.NewReader(in)), JSONLines(bytes.NewReader(in))} {
			shown(read)
		}
	})
}
