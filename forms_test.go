package vanban_test

import (
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/internal/nd30"
)

// A stand is where a line stands across the page, as the decree's own form has
// it.
type stand int

const (
	middlePage  stand = iota // centred between the margins
	leftMargin               // at the left margin
	indented                 // at the indent of a paragraph
	inColumn                 // with the left edge at 45 to 60 mm from the left margin
	leftColumn               // centred in the left half
	rightColumn              // centred in the right half
)

// A formLine is a line of a form: the words with which the story of the form
// begins it, and how it stands in the form. Below is what was measured in
// Phuluc3.docx of the decree, printed by LibreOffice 7.4: lines in order from the
// top; level marks one on the baseline of the line before it.
type formLine struct {
	start   string
	element nd30.Element
	stand   stand
	level   bool
}

// The forms by story, and behind a space the page if it is not the first. In the decree's pages the text area goes from 35 to 190 mm
// and the indent of a paragraph stands at 45 mm.
var formLines = map[string][]formLine{
	"quyet-dinh-quy-che 2": {
		{"SỞ NỘI VỤ", nd30.Agency, leftColumn, false},                             // centre at 65 mm
		{"Độc lập - Tự do", nd30.Motto, rightColumn, true},                        // 146
		{"QUY CHẾ", nd30.KindName, middlePage, false},                             // 112
		{"Làm việc của Sở", nd30.Summary, middlePage, false},                      // 112
		{"(Kèm theo Quyết định số 05/QĐ-SNV", nd30.IssuedNote, middlePage, false}, // 112
		{"Chương I", nd30.PartLabel, middlePage, false},                           // 112
		{"QUY ĐỊNH CHUNG", nd30.PartTitle, middlePage, false},                     // 112
		{"Điều 1.", nd30.Article, indented, false},                                // 45
	},
	"cong-dien": {
		{"CÔNG ĐIỆN", nd30.KindName, middlePage, false},                          // centre at 113 mm
		{"Ứng phó bão", nd30.Summary, middlePage, false},                         // 113
		{"Chủ tịch Ủy ban nhân dân tỉnh điện:", nd30.Opening, middlePage, false}, // paragraph centred
		{"- Ủy ban nhân dân", nd30.Addressee, inColumn, false},                   // dash at 90
		{"- Bộ Chỉ huy", nd30.Addressee, inColumn, false},                        // 90
		{"Bão số 5 đang", nd30.Prose, indented, false},                           // 45
		{"Nơi nhận:", nd30.RecipientHead, leftMargin, false},                     // 37
		{"KT. CHỦ TỊCH", nd30.Authority, rightColumn, true},                      // centre at 145
		{"Trần Minh Khuê", nd30.SignerName, rightColumn, false},                  // 145
	},
	"giay-moi": {
		{"GIẤY MỜI", nd30.KindName, middlePage, false},                  // 113
		{"Hội nghị triển khai", nd30.Summary, middlePage, false},        // 113
		{"Sở Nội vụ trân trọng kính mời:", nd30.Prose, indented, false}, // 45, not centred
		{"Tới dự", nd30.Prose, indented, false},                         // 45
		{"Chủ trì:", nd30.Prose, indented, false},                       // 45
		{"Thời gian:", nd30.Prose, indented, false},                     // 45
		{"Địa điểm:", nd30.Prose, indented, false},                      // 45
		{"Nơi nhận:", nd30.RecipientHead, leftMargin, false},            // 37
		{"TL. GIÁM ĐỐC", nd30.Authority, rightColumn, true},             // 145
		{"Lê Thanh Hà", nd30.SignerName, rightColumn, false},            // 145
	},
	"giay-gioi-thieu": {
		{"GIẤY GIỚI THIỆU", nd30.KindName, middlePage, false},                                  // 113
		{"Sở Nội vụ tỉnh Thanh Giang trân trọng giới thiệu:", nd30.Opening, middlePage, false}, // paragraph centred
		{"Ông (bà)", nd30.Prose, indented, false},                                              // 45
		{"Chức vụ:", nd30.Prose, indented, false},                                              // 45
		{"Được cử đến:", nd30.Prose, indented, false},                                          // 45
		{"Về việc:", nd30.Prose, indented, false},                                              // 45
		{"Đề nghị Quý cơ quan", nd30.Prose, indented, false},                                   // 45
		{"Giấy này có giá trị", nd30.Prose, indented, false},                                   // 45
		{"Nơi nhận:", nd30.RecipientHead, leftMargin, false},                                   // 38
		{"TL. GIÁM ĐỐC", nd30.Authority, rightColumn, true},                                    // 143
		{"Lê Thanh Hà", nd30.SignerName, rightColumn, false},                                   // 143
	},
	"bien-ban": {
		{"BIÊN BẢN", nd30.KindName, middlePage, false},           // 113
		{"Họp xét", nd30.Summary, middlePage, false},             // 113
		{"Thời gian bắt đầu:", nd30.Prose, indented, false},      // 45
		{"Địa điểm:", nd30.Prose, indented, false},               // 45
		{"Thành phần tham dự:", nd30.Prose, indented, false},     // 45
		{"Chủ trì (chủ tọa):", nd30.Prose, indented, false},      // 45
		{"Thư ký (người ghi", nd30.Prose, indented, false},       // 45
		{"Nội dung:", nd30.Prose, indented, false},               // 45
		{"Cuộc họp kết thúc", nd30.Prose, indented, false},       // 45
		{"THƯ KÝ", nd30.Position, leftColumn, false},             // centre at 65
		{"CHỦ TỌA", nd30.Position, rightColumn, true},            // 151
		{"Trần Thị Mai", nd30.SignerName, leftColumn, false},     // 65
		{"Lê Thanh Hà", nd30.SignerName, rightColumn, true},      // 151
		{"Nơi nhận:", nd30.RecipientHead, leftMargin, false},     // 37
		{"- Các thành viên", nd30.Recipient, leftMargin, false},  // 37
		{"- Lưu: VT, Hồ sơ.", nd30.Recipient, leftMargin, false}, // 37
	},
	"giay-nghi-phep": {
		{"GIẤY NGHỈ PHÉP", nd30.KindName, middlePage, false},           // 113
		{"Xét Đơn", nd30.Prose, indented, false},                       // 45
		{"Bà: ", nd30.Prose, indented, false},                          // 45
		{"Chức vụ:", nd30.Prose, indented, false},                      // 45
		{"Được nghỉ phép", nd30.Prose, indented, false},                // 45
		{"Số ngày nghỉ phép", nd30.Prose, indented, false},             // 45
		{"Nơi nhận:", nd30.RecipientHead, leftMargin, false},           // 35
		{"TL. GIÁM ĐỐC", nd30.Authority, rightColumn, true},            // 145
		{"Lê Thanh Hà", nd30.SignerName, rightColumn, false},           // 147
		{"Xác nhận của cơ quan", nd30.Confirmation, leftColumn, false}, // 68
	},
}

// TestForms measures the forms of their own in our PDF and in the PDF that
// LibreOffice makes of our DOCX: order, column, alignment, weight and size as in
// the decree's file, a rule under the last line of the title.
func TestForms(t *testing.T) {
	judge.Program(t, "mutool")
	judge.Program(t, "soffice")
	for name, lines := range formLines {
		page := 0
		name, number, ok := strings.Cut(name, " ")
		if ok {
			page = int(number[0] - '1')
		}
		story, err := txtar.ParseFile("testdata/stories/" + name + ".txtar")
		if err != nil {
			t.Fatal(err)
		}
		doc, err := vanban.Decode(story.Files[0].Data, &vanban.DecodeOptions{Name: "input.md"})
		if err != nil {
			t.Fatal(err)
		}
		for as, file := range map[string][]byte{
			"PDF":  encodePDF(t, doc),
			"DOCX": judge.Office(t, encodeDOCX(t, doc, nil))[0],
		} {
			t.Run(name+"/"+as, func(t *testing.T) {
				sight := judge.Look(t, file)[page]
				m := &measured{T: t, types: sight.Types, rules: sight.Rules, width: 210 * mm}
				m.form(lines)
			})
		}
	}
}

func (m *measured) form(lines []formLine) {
	left, right := nd30.LeftMargin.Default.Points(), (nd30.PaperWidth - nd30.RightMargin.Default).Points()
	var title, before judge.Type
	for i, l := range lines {
		ty := m.find(l.start, l.element)
		switch l.stand {
		case middlePage:
			m.near(l.start+" centred on the page", middle(ty), (left+right)/2, 1)
		case leftMargin:
			m.near(l.start+" at the left margin", ty.Left, left, 1)
		case indented:
			m.near(l.start+" at the indent", ty.Left, left+nd30.WideIndent.Points(), 1)
		case inColumn:
			m.near(l.start+" in the column of the form", ty.Left, left+55*mm, 3*mm)
		case leftColumn:
			if ty.Right > (left+right)/2 {
				m.Errorf("%s does not stand in the left half", l.start)
			}
		case rightColumn:
			if ty.Left < (left+right)/2 {
				m.Errorf("%s does not stand in the right half", l.start)
			}
		}
		switch {
		case l.level:
			m.near(l.start+" level with "+lines[i-1].start, ty.Baseline, before.Baseline, 0.5)
		case ty.Baseline < before.Baseline+2:
			m.Errorf("%s stands above %s", l.start, lines[i-1].start)
		}
		switch l.element {
		case nd30.KindName, nd30.Summary, nd30.IssuedNote:
			title = ty
		}
		before = ty
	}
	rule := m.ruleBelow(title)
	m.near("rule centred under the title", (rule.Left+rule.Right)/2, (left+right)/2, 1)
}
