package vanban_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/render"
)

// TestMetadataStories holds what is known of documents beside their pages: each
// story is an input and behind it its metadata as JSON and XML, the fields
// that the files carry, its row of the register and the name of its files. With -update the views are written anew.
func TestMetadataStories(t *testing.T) {
	files, err := filepath.Glob("testdata/metadata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no stories (%v)", err)
	}
	for _, file := range files {
		t.Run(storyName(file), func(t *testing.T) {
			story, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			renewed := &txtar.Archive{Comment: story.Comment, Files: append(story.Files[:1:1], metadataViews(t, story.Files[0].Data)...)}
			had, got := txtar.Format(story), txtar.Format(renewed)
			switch {
			case bytes.Equal(had, got):
			case flag.Lookup("update").Value.String() == "true":
				if err := os.WriteFile(file, got, 0o666); err != nil {
					t.Fatal(err)
				}
			default:
				t.Errorf("%s differs; run with -update and look at the difference:\n%s", file, firstDifference(string(had), string(got)))
			}
		})
	}
}

func metadataViews(t *testing.T, input []byte) []txtar.File {
	t.Helper()
	doc, err := vanban.Decode(input, &vanban.DecodeOptions{Name: "input.md"})
	if err != nil {
		t.Fatal(err)
	}
	m, problems := doc.Metadata(len(composedPages(t, doc)))
	asJSON, asXML := marshal(t, m)
	judge.XML(t, asXML)
	var reports, properties strings.Builder
	for _, p := range problems {
		reports.WriteString(p.String() + "\n")
	}
	sheet, err := render.Compose(doc)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range sheet.Info.Fields {
		fmt.Fprintf(&properties, "%s: %s\n", f.Name, f.Value)
	}
	var row strings.Builder
	for i, cell := range doc.RegisterRow() {
		fmt.Fprintf(&row, "%s: %s\n", vanban.RegisterColumns()[i], cell)
	}
	return []txtar.File{
		{Name: "problems", Data: []byte(reports.String())},
		{Name: "metadata.json", Data: append(asJSON, '\n')},
		{Name: "metadata.xml", Data: append(asXML, '\n')},
		{Name: "properties", Data: []byte(properties.String())},
		{Name: "register", Data: []byte(row.String())},
		{Name: "file name", Data: []byte(doc.FileName() + "\n")},
	}
}

// marshal returns m as JSON and XML, both of which read back as m.
func marshal(t *testing.T, m *vanban.Metadata) (asJSON, asXML []byte) {
	t.Helper()
	asJSON, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	asXML, err = xml.MarshalIndent(m, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	var fromJSON, fromXML vanban.Metadata
	if err := json.Unmarshal(asJSON, &fromJSON); err != nil || !reflect.DeepEqual(&fromJSON, m) {
		t.Errorf("JSON reads back as %+v, %v", fromJSON, err)
	}
	if err := xml.Unmarshal(asXML, &fromXML); err != nil || !reflect.DeepEqual(&fromXML, m) {
		t.Errorf("XML reads back as %+v, %v", fromXML, err)
	}
	return asJSON, asXML
}

// TestMetadataFields holds the elements of Metadata to the rows of the decree:
// their names, their order and their types, in JSON and in XML.
func TestMetadataFields(t *testing.T) {
	var got []string
	var walk func(group string, typ reflect.Type)
	walk = func(group string, typ reflect.Type) {
		for i := range typ.NumField() {
			f := typ.Field(i)
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if other, _, _ := strings.Cut(f.Tag.Get("xml"), ","); other != name {
				t.Errorf("%s is %s in JSON and %s in XML", f.Name, name, other)
			}
			switch f.Type.Kind() {
			case reflect.Pointer, reflect.Slice:
				walk(name, f.Type.Elem())
			default:
				got = append(got, group+"."+name+" "+f.Type.Kind().String())
			}
		}
	}
	walk("", reflect.TypeOf(vanban.Metadata{}))
	var want []string
	for _, f := range nd30.Fields {
		want = append(want, f.Group+"."+f.Name+" "+[...]string{nd30.String: "string", nd30.Number: "int", nd30.DateField: "string"}[f.Type])
		if f.Title == "" || f.Length == 0 {
			t.Errorf("row without title or length: %+v", f)
		}
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("the elements are\n%q\nthe rows\n%q", got, want)
	}
}

// TestMetadataNeverCuts holds that a value that is too long is an error and
// still whole.
func TestMetadataNeverCuts(t *testing.T) {
	d := letter()
	d.Summary = strings.Repeat("báo cáo ", 70)
	m, problems := d.Metadata(1000)
	if m.Subject != strings.TrimSpace(d.Summary) {
		t.Errorf("the subject is %q", m.Subject)
	}
	if len(problems) != 2 || problems.Err() == nil || problems[0].Path != "summary" || problems[0].Clause != nd30.MetadataClause || !strings.Contains(problems[1].Message, "PageAmount") {
		t.Errorf("problems: %v", problems)
	}
	if d.Check().Err() != nil {
		t.Errorf("a long summary stops the document: %v", d.Check())
	}
}

// TestFilesCarryMetadata reads the fields out of both files.
func TestFilesCarryMetadata(t *testing.T) {
	doc := sample(t, samples[0])
	sheet, err := render.Compose(doc)
	if err != nil {
		t.Fatal(err)
	}
	custom := wordParts(t, encodeDOCX(t, doc, nil))["docProps/custom.xml"]
	for _, f := range sheet.Info.Fields {
		if !strings.Contains(custom, fmt.Sprintf(`name="%s"><vt:lpwstr>%s</vt:lpwstr>`, f.Name, f.Value)) {
			t.Errorf("the DOCX lacks %s: %s", f.Name, f.Value)
		}
	}
	packet := packetOf(t, encodePDF(t, doc))
	for _, f := range append(sheet.Info.Fields, render.Field{Name: "PageAmount", Value: "4"}) {
		if !strings.Contains(packet, fmt.Sprintf("<nd30:%s>%s</nd30:%[1]s>", f.Name, f.Value)) {
			t.Errorf("the PDF lacks %s: %s", f.Name, f.Value)
		}
	}
	if err := xml.Unmarshal([]byte(packet), new(struct{})); err != nil {
		t.Error(err)
	}
}

// packetOf returns the XMP packet of a PDF, as a program finds it that reads
// nothing else.
func packetOf(t *testing.T, pdf []byte) string {
	t.Helper()
	_, rest, ok := strings.Cut(string(pdf), "<?xpacket begin=")
	packet, _, closed := strings.Cut(rest, "<?xpacket end=")
	if !ok || !closed {
		t.Fatal("the PDF has no XMP packet")
	}
	_, packet, _ = strings.Cut(packet, "?>")
	return packet
}

// TestMetadataSeen asks poppler and LibreOffice for the fields.
func TestMetadataSeen(t *testing.T) {
	doc := sample(t, samples[0])
	pdf, word := encodePDF(t, doc), encodeDOCX(t, doc, nil)
	meta := judge.Run(t, "pdfinfo", "-meta", judge.Write(t, "a.pdf", pdf))
	judge.XML(t, []byte(meta))
	for _, want := range []string{"<nd30:CodeNumber>5989</nd30:CodeNumber>", "<nd30:IssuedDate>26/11/2024</nd30:IssuedDate>", "<dc:title>"} {
		if !strings.Contains(meta, want) {
			t.Errorf("pdfinfo -meta has no %s", want)
		}
	}
	if info := judge.Run(t, "pdfinfo", judge.Write(t, "a.pdf", pdf)); !strings.Contains(info, "Metadata Stream: yes") || !strings.Contains(info, "5989/BLĐTBXH-VHTQT") {
		t.Errorf("pdfinfo: %s", info)
	}
	judge.Validate(t, word)
}
