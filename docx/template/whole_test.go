package template_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"github.com/dean161/vanban/docx/template"
	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/outline"
)

// textBox is a text box as Word writes it: twice, for programs of different ages.
func textBox(content string) string {
	return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1800000" cy="360000"/><wp:docPr id="7" name="Khung"/>` +
		`<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>` +
		`<wps:txbx><w:txbxContent>` + content + `</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>` +
		`<mc:Fallback><w:pict><v:shape style="width:142pt;height:28pt"><v:textbox><w:txbxContent>` + content + `</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
}

// placeholder is a picture whose alternative text is a tag.
func placeholder(alt string) string {
	return `<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1440000" cy="720000"/><wp:docPr id="3" name="Ảnh 3" descr="` + escaped(alt) + `"/>` +
		`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="3" name="x"/><pic:cNvPicPr/></pic:nvPicPr>` +
		`<pic:blipFill><a:blip r:embed="relold"><a:lum bright="10000"/></a:blip><a:srcRect l="100"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1440000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
}

// picture is a PNG file of one colour.
func picture(t testing.TB, w, h int) []byte {
	t.Helper()
	m := image.NewGray(image.Rect(0, 0, w, h))
	m.Set(0, 0, color.White)
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const styleSheet = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>` +
	`<w:style w:type="paragraph" w:default="1" w:styleId="Binhthng"><w:name w:val="Normal"/></w:style>`

const listSheet = `<w:abstractNum w:abstractNumId="4"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>` +
	`<w:num w:numId="2"><w:abstractNumId w:val="4"/></w:num>`

// listed is a numbered paragraph.
func listed(text string) string {
	return `<w:p w14:paraId="00ABCDEF"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr><w:bookmarkStart w:id="1" w:name="x"/>` + run(text) + `<w:bookmarkEnd w:id="1"/></w:p>`
}

const noteSeparators = `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`

// wholeFile is a template with tags in every place that may hold one.
func wholeFile(t testing.TB) *file {
	f := body(
		table([]string{"{{upper .co_quan}}", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"}, []string{"Số: {{.so}}/QĐ", "{{.noi}}, {{date .ngay}}"}),
		textBox(para("{{if .mat}}")+para("{{.do_mat}}")+para("{{end}}")),
		para("Kính gửi: {{join .gui}}."),
		`<w:p>`+run("Số tiền: {{number .tien}} đồng ({{money .tien | capitalize}})")+`<w:r><w:footnoteReference w:id="1"/></w:r>`+run(".")+`</w:p>`,
		table([]string{"TT", "Họ và tên", "Chức vụ"}, []string{"{{range $i, $e := sortNames `ten` .ds}}{{add $i 1}}", "{{.ten}}", "{{.chuc_vu}}{{end}}"}),
		para("{{range .ds}}{{restart}}"), para("{{.ten}} được giao:"), para("{{range .viec}}"), listed("{{.}}"), para("{{end}}"), placeholder("{{.anh}}"), para("{{end}}"),
		para("{{body .noi_dung}}"),
		para("Ghi chú: {{rich .ghi_chu}} {{image 20 .logo}}"),
	)
	f.header(para("{{.so}} – {{.co_quan}}"))
	f.part("footer", "footer1.xml", "ftr", para("{{.chan}}"))
	f.sectPr += `<w:footerReference w:type="default" r:id="relfooter1.xml"/>`
	f.part("footnotes", "footnotes.xml", "footnotes", noteSeparators+`<w:footnote w:id="1">`+para("{{.chu_thich}}")+`</w:footnote>`)
	f.part("styles", "styles.xml", "styles", styleSheet)
	f.part("numbering", "numbering.xml", "numbering", listSheet)
	f.parts["word/media/old.png"] = string(picture(t, 2, 2))
	f.rels += `<Relationship Id="relold" Type="` + relPrefix + `image" Target="media/old.png"/>`
	return f
}

func wholeData(t testing.TB) data {
	logo := template.Image{Data: picture(t, 40, 40), Alt: "Biểu trưng"}
	return data{
		"co_quan": "Sở Nội vụ", "so": "12", "noi": "Hà Nội", "ngay": "05/03/2026", "gui": []string{"Sở A", "Sở B", "Sở C"}, "tien": 1250000,
		"ds": []any{
			data{"ten": "Trần Thị Bình", "chuc_vu": "Phó Giám đốc", "viec": []string{"Việc một", "Việc hai"}, "anh": template.Image{Data: picture(t, 10, 20)}},
			data{"ten": "Nguyễn Văn An", "chuc_vu": "Giám đốc", "viec": []string{"Việc ba"}, "anh": template.Image{Data: picture(t, 30, 10)}},
		},
		"mat": false, "do_mat": "", "noi_dung": "Điều 1. Phạm vi\n1. Khoản một.\na) Điểm a;\n- Gạch.\n\n| TT | Tên |\n|---|---|\n| 1 | A |\n",
		"ghi_chu": "chữ **đậm** và *nghiêng*\ndòng hai", "logo": logo, "chan": "Trang <1> & hết", "chu_thich": "Bằng chữ: &amp;",
	}
}

// TestWholeTemplate fills tags in the body, tables, text boxes, pictures, lists,
// headers, footers and footnotes, and asks the Open XML validator and
// LibreOffice.
func TestWholeTemplate(t *testing.T) {
	out := fill(t, wholeFile(t), wholeData(t), nil)
	const want = `SỞ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/QĐ
Hà Nội, ngày 05 tháng 3 năm 2026
` + "\n\n\n" + `Kính gửi: Sở A, Sở B và Sở C.
Số tiền: 1.250.000 đồng (Một triệu hai trăm năm mươi nghìn đồng).
TT
Họ và tên
Chức vụ
1
Nguyễn Văn An
Giám đốc
2
Trần Thị Bình
Phó Giám đốc
Trần Thị Bình được giao:
Việc một
Việc hai

Nguyễn Văn An được giao:
Việc ba

Điều 1. Phạm vi
1. Khoản một.
a) Điểm a;
- Gạch.

TT
Tên
1
A

Ghi chú: chữ đậm và nghiêng` + "\vdòng hai \n"
	unbound := strings.NewReplacer("\u00a0", " ", "\u2060", "")
	if got := unbound.Replace(plain(t, out)); got != want {
		t.Errorf("%q\nwant %q", got, want)
	}
	for part, want := range map[string]string{
		"word/header1.xml": "12 – Sở Nội vụ\n", "word/footer1.xml": "Trang <1> & hết\n", "word/footnotes.xml": "\n\nBằng chữ: &amp;\n",
	} {
		if got := plainPart(t, partOf(t, out, part)); got != want {
			t.Errorf("%s: %q, want %q", part, got, want)
		}
	}
	document := partOf(t, out, "word/document.xml")
	for what, want := range map[string]string{
		"bold words":        `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">đậm</w:t></w:r>`,
		"a portrait fitted": `<wp:extent cx="360000" cy="720000"/>`,
		"a landscape":       `<wp:extent cx="1440000" cy="480000"/>`,
		"a width of 20 mm":  `<wp:extent cx="720000" cy="720000"/>`,
		"lists restarted":   `<w:numId w:val="10002"/>`,
	} {
		if !strings.Contains(document, want) {
			t.Errorf("%s: no %s\n%s", what, want, document)
		}
	}
	if strings.Contains(document, "bookmark") || strings.Contains(document, "paraId") || strings.Contains(document, "a:lum") {
		t.Error("what may stand only once is repeated")
	}
	judge.Validate(t, out)
	text := judge.Run(t, "pdftotext", "-layout", judge.Write(t, "x.pdf", judge.Office(t, out)[0]), "-")
	for _, want := range []string{"12 – Sở Nội vụ", "Trang <1> & hết", "Bằng chữ: &amp;", "1) Việc một", "2) Việc hai", "1) Việc ba", "Điều 1. Phạm vi"} {
		if !strings.Contains(strings.Join(strings.Fields(unbound.Replace(text)), " "), want) {
			t.Errorf("LibreOffice does not show %q:\n%s", want, text)
		}
	}
}

// An outline.Body and an outline.Text may be values themselves.
func TestTypedValues(t *testing.T) {
	f := body(para("{{.b}}"), para("{{.t}}"), para("{{.c}}")).part("styles", "styles.xml", "styles", styleSheet)
	out := fill(t, f, data{
		"b": outline.Body{&outline.Item{Level: outline.Dash, Text: outline.Text{{Text: "một"}}}, &outline.Image{Alt: "Ảnh", Source: "a.png", Data: picture(t, 5, 5), Width: 30 * unit.MM}},
		"t": outline.Text{{Text: "nghiêng", Italic: true}, {Text: " thẳng"}},
		"c": outline.Body{},
	}, nil)
	if got := plain(t, out); strings.ReplaceAll(got, "\u2060", "") != "- một\n\nnghiêng thẳng\n" {
		t.Errorf("%q", got)
	}
	judge.Validate(t, out)
}
