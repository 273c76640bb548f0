package vanban_test

import (
	"os"
	"path"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/outline"
)

// decreeCase reads a document of testdata/decree.
func decreeCase(t *testing.T, f decreeForm) *conformCase {
	t.Helper()
	return &conformCase{name: "Mẫu " + f.number, doc: decoded(t, "testdata/decree/"+f.input), part: f.part}
}

// otherCases are documents that show what the forms of the decree do not.
func otherCases(t *testing.T) []*conformCase {
	t.Helper()
	cases := []*conformCase{
		{name: "Công văn 5989/BVHTTDL-HTQT", doc: sample(t, samples[0])},
		{name: "Kế hoạch 161", doc: sample(t, samples[1])},
		{name: "Công văn khẩn, dự thảo", doc: stamped(t, vanban.Urgent)},
		{name: "Công văn thượng khẩn, dự thảo", doc: stamped(t, vanban.VeryUrgent)},
		{name: "Công văn hỏa tốc, dự thảo", doc: stamped(t, vanban.Express)},
		{name: "Phụ lục ở tệp riêng", doc: apart(), part: 2},
	}
	for _, c := range [][2]string{
		{"chuong-muc-dieu", "Quy chế có phần, chương, mục"},
		{"bien-ban", "Biên bản, người ký có chức vụ khác"},
		{"can-cu", "Quyết định có căn cứ"},
		{"lien-tich-ba", "Văn bản liên tịch"},
		{"dia-danh-dai", "Địa danh dài"},
		{"ten-co-quan-dai", "Tên cơ quan dài"},
	} {
		story, err := txtar.ParseFile("testdata/stories/" + c[0] + ".txtar")
		if err != nil {
			t.Fatal(err)
		}
		doc, err := vanban.Decode(story.Files[0].Data, &vanban.DecodeOptions{Name: "input.md"})
		if err != nil {
			t.Fatal(err)
		}
		cases = append(cases, &conformCase{name: c[1], doc: doc})
	}
	return cases
}

// secretCases return an urgent letter and the same with each degree of secrecy
// and the mark of recall.
func secretCases() (plain *conformCase, secret []*conformCase) {
	d := letter()
	d.Urgency = vanban.Urgent
	plain = &conformCase{name: "Công văn khẩn", doc: d}
	for _, s := range []vanban.Secrecy{vanban.Secret, vanban.VerySecret, vanban.TopSecret} {
		d := letter()
		d.Urgency, d.Secrecy, d.Recall = vanban.Urgent, s, true
		d.Waive = []vanban.Waiver{{Rule: "EL-12", Reason: "thử"}}
		secret = append(secret, &conformCase{name: "Công văn khẩn, độ mật", doc: d})
	}
	return plain, secret
}

// kindCase returns the smallest document of a kind.
func kindCase(k vanban.Kind) *conformCase {
	row := nd30.Kinds[k]
	d := &vanban.Document{
		Kind:       k,
		Agency:     "Sở Nội vụ",
		Body:       outline.Body{&outline.Paragraph{Text: outline.Text{{Text: "Nội dung văn bản."}}}},
		Signatures: []vanban.Signature{{Position: "Giám đốc", Name: "Lê Thanh Hà"}},
	}
	lacks := func(p nd30.Part) bool { return row.Lacks&p != 0 }
	if !lacks(nd30.Symbol) {
		d.Number.Symbol = strings.TrimPrefix(row.Abbr+"-SNV", "-")
	}
	if !lacks(nd30.Place) {
		d.Place = "Thanh Giang"
	}
	if !lacks(nd30.Topic) {
		d.Summary = "Tổ chức hội nghị tổng kết"
	}
	if !lacks(nd30.Recipients) {
		d.Recipients = []string{"Như trên"}
	}
	if row.To == nd30.Addressees {
		d.Addressees = []string{"Các sở, ban, ngành"}
	}
	if row.Order != "" || row.Opening != "" {
		d.Issuer = "Giám đốc Sở Nội vụ"
	}
	if row.Signers > 1 {
		d.Signatures = []vanban.Signature{{Position: "Thư ký", Name: "Trần Minh Khuê"}, {Position: "Chủ tọa", Name: "Lê Thanh Hà"}}
	}
	return &conformCase{name: k.String(), doc: d}
}

// decoded reads a document and the profile beside it.
func decoded(t *testing.T, file string) *vanban.Document {
	t.Helper()
	dir, name := path.Split(file)
	doc, err := vanban.Decode([]byte(read(t, file)), &vanban.DecodeOptions{Name: name, FS: os.DirFS(dir)})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}
