package vanban_test

import (
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/judge"
)

// stamped returns a letter of two pages with everything in boxes, and a foot.
func stamped(t *testing.T, u vanban.Urgency) *vanban.Document {
	doc := sample(t, samples[0])
	doc.Body = append(doc.Body, doc.Body...)
	doc.Urgency, doc.Circulation, doc.Draft = u, "Lưu hành nội bộ", "DỰ THẢO lần 2"
	doc.Number.Serial, doc.Date.Day = 0, 0
	doc.Contact = "Số 8, phố Tôn Thất Thuyết\nĐT: 0243.000.000"
	return doc
}

// TestFootInThinMargins holds ô 13 and the pages below it to LibreOffice where
// the bottom margin, waived, is thinner than a footer, and where it is thick.
func TestFootInThinMargins(t *testing.T) {
	judge.Program(t, "soffice")
	var words, files [][]byte
	margins := []vanban.Length{1 * vanban.MM, 9 * vanban.MM, 11 * vanban.MM, 60 * vanban.MM}
	for _, bottom := range margins {
		doc := stamped(t, vanban.Urgent)
		doc.Format.Bottom = bottom
		doc.Waive = append(doc.Waive, vanban.Waiver{Rule: "PG-03", Reason: "thử"})
		words, files = append(words, encodeDOCX(t, doc, nil)), append(files, encodePDF(t, doc))
	}
	for i, office := range judge.Office(t, words...) {
		t.Run(margins[i].String(), func(t *testing.T) {
			judge.Validate(t, words[i])
			sameLines(t, judge.Pages(t, files[i]), judge.Pages(t, office))
		})
	}
}
