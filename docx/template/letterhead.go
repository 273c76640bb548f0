package template

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/render"
)

// A slot is a part of a vanban.Document that a letterhead has a tag for, under
// the two names that the text form of documents has for it.
type slot struct {
	english, vietnamese string
	words               string // what it is called
	value               any
	present             bool // it is in the document and must not get lost
}

// slotsOf returns the slots of a document.
func slotsOf(d *vanban.Document, composed *render.Slots) []slot {
	signatures := make([]any, len(d.Signatures))
	for i, s := range d.Signatures {
		var authority []string
		for _, a := range s.Authority {
			authority = append(authority, a.String())
		}
		signatures[i] = map[string]any{
			"party": s.Party, "authority": authority, "position": s.Position, "office": s.Office, "name": s.Name,
			"ben_ky": s.Party, "quyen_han": authority, "chuc_vu": s.Position, "chuc_vu_khac": s.Office, "ho_ten": s.Name,
		}
	}
	return []slot{
		{"kind", "loai", "tên loại", d.Kind.String(), d.Kind.Titled()},
		{"superior", "co_quan_chu_quan", "", d.Superior, false}, // of the letterhead itself
		{"agency", "co_quan", "", d.Agency, false},
		{"place", "dia_danh", "", d.Place, false},
		{"contact", "dia_chi", "", d.Contact, false},
		{"number", "so", "số, ký hiệu", d.Number.String(), !d.Number.Pending()},
		{"date", "ngay", "ngày tháng", d.Date, !d.Date.Pending()},
		{"summary", "trich_yeu", "trích yếu", d.Summary, d.Summary != ""},
		{"urgency", "do_khan", "độ khẩn", composed.Urgency, composed.Urgency != ""},
		{"circulation", "pham_vi", "phạm vi lưu hành", d.Circulation, d.Circulation != ""},
		{"draft", "du_thao", "dấu dự thảo", d.Draft, d.Draft != ""},
		{"addressees", "kinh_gui", "kính gửi", d.Addressees, len(d.Addressees) > 0},
		{"bases", "can_cu", "căn cứ", composed.Bases, len(composed.Bases.Sections[0].Blocks) > 0},
		{"body", "noi_dung", "nội dung", composed.Body, true},
		{"recipients", "noi_nhan", "nơi nhận", composed.Recipients, true},
		{"signatures", "ky", "chữ ký", signatures, len(signatures) > 0},
	}
}

// ExecuteDocument fills the template, which is an agency's letterhead, with a
// document: what the agency's file fixes (Quốc hiệu, names, logos, margins) stays,
// and the document goes into tags with the names of its text form: {{.noi_dung}},
// {{.noi_nhan}} and {{.can_cu}} alone in their paragraphs, composed as in
// docx.Encode; {{.so}}, {{.ngay}}, {{.trich_yeu}}, {{.do_khan}}, {{.pham_vi}},
// {{.du_thao}}, {{.loai}}; {{.kinh_gui}} as a list; {{range .ky}} with quyen_han (a
// list), chuc_vu, chuc_vu_khac, ho_ten. The English names do as well.
//
// It fails as Execute does, with a *vanban.ProblemsError if the document has
// errors, and with problems if a part of the document has no tag that takes it or
// is one that no letterhead takes, such as an appendix: nothing is lost.
func (t *Template) ExecuteDocument(w io.Writer, doc *vanban.Document) (Problems, error) {
	if t.named() {
		return nil, errors.New("template: mẫu giấy tiêu đề dùng thẻ {{ }}")
	}
	composed, err := render.ComposeSlots(doc)
	if err != nil {
		return nil, err
	}
	slots := slotsOf(doc, composed)
	values := map[string]any{}
	for _, s := range slots {
		values[s.english], values[s.vietnamese] = s.value, s.value
	}
	return t.execute(w, values, func(c *compiled) Problems { return lost(c, doc, slots) })
}

// lost reports the parts of a document that the template does not take.
func lost(c *compiled, d *vanban.Document, slots []slot) Problems {
	r := &report{}
	for _, s := range slots {
		if s.present && c.needs.find(s.english) == nil && c.needs.find(s.vietnamese) == nil {
			r.add(Problem{Severity: vanban.Error, Tag: s.vietnamese, Message: fmt.Sprintf("mẫu không có chỗ cho %s của văn bản", s.words), Mend: "thêm thẻ {{." + s.vietnamese + "}} vào mẫu"})
		}
	}
	var unplaced []string
	for _, p := range []struct {
		words   string
		present bool
	}{
		{"phụ lục", len(d.Appendices) > 0}, {"tài liệu kèm theo", len(d.Enclosures) > 0}, {"văn bản ban hành kèm theo", len(d.Issued) > 0},
		{"phần bản sao", d.Copy != nil}, {"dấu mẫu minh họa", d.Specimen}, {"phần xác nhận", d.Confirmation != ""},
		{"mục lục", listed(d.Body)}, {"thông tin chữ ký số", d.Signing != vanban.Signing{}},
	} {
		if p.present {
			unplaced = append(unplaced, p.words)
		}
	}
	if unplaced != nil {
		r.add(Problem{Severity: vanban.Error, Message: "mẫu giấy tiêu đề không nhận " + strings.Join(unplaced, ", "), Mend: "dùng vanban render cho văn bản này"})
	}
	return r.found
}
