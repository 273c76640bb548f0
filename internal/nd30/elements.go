package nd30

import (
	"strings"

	"github.com/dean161/vanban/internal/unit"
)

// The unit of the sizes below.
const pt = unit.Pt

// An Element is a thành phần thể thức with the technique the decree fixes for
// it: sizes in a range, weight and slant.
type Element struct {
	ID           string // "EL-01"
	Cell         string // ô số, "1"; "" outside the diagram
	Name         string
	Clause       string
	Min, Max     unit.Length // size of type
	Default      unit.Length // our choice: the size of the forms of Phụ lục III
	Small        unit.Length // the size in header profile S; 0: as Default
	Bold, Italic bool
	Upper        bool // set in capitals
}

// The elements.
var (
	NationalName = Element{"EL-01", "1", "Quốc hiệu", "PL I, Phần I, II.1.a", 12 * pt, 13 * pt, 13 * pt, 12 * pt, true, false, true}
	Motto        = Element{"EL-02", "1", "Tiêu ngữ", "PL I, Phần I, II.1.b", 13 * pt, 14 * pt, 14 * pt, 13 * pt, true, false, false}
	Superior     = Element{"EL-03", "2", "Tên cơ quan chủ quản", "PL I, Phần I, II.2.b", 12 * pt, 13 * pt, 13 * pt, 12 * pt, false, false, true}
	Agency       = Element{"EL-04", "2", "Tên cơ quan ban hành", "PL I, Phần I, II.2.b", 12 * pt, 13 * pt, 13 * pt, 12 * pt, true, false, true}
	NumberLine   = Element{"EL-05", "3", "Số, ký hiệu", "PL I, Phần I, II.3.c", 13 * pt, 13 * pt, 13 * pt, 0, false, false, false}
	PlaceDate    = Element{"EL-07", "4", "Địa danh và thời gian", "PL I, Phần I, II.4.c", 13 * pt, 14 * pt, 14 * pt, 13 * pt, false, true, false}
	KindName     = Element{"EL-08", "5a", "Tên loại", "PL I, Phần I, II.5.b", 13 * pt, 14 * pt, 14 * pt, 0, true, false, true}
	Summary      = Element{"EL-09", "5a", "Trích yếu", "PL I, Phần I, II.5.b", 13 * pt, 14 * pt, 14 * pt, 0, true, false, false}
	LetterTopic  = Element{"EL-10", "5b", "Trích yếu công văn", "PL I, Phần I, II.5.b", 12 * pt, 13 * pt, 12 * pt, 0, false, false, false}
	Addressee    = Element{"EL-11", "9a", "Kính gửi", "PL I, Phần I, II.9.d", 13 * pt, 14 * pt, 14 * pt, 0, false, false, false}
	UrgencyStamp = Element{"EL-13", "10b", "Mức độ khẩn", "PL I, Phần I, III.2.b", 13 * pt, 14 * pt, 13 * pt, 0, true, false, true}
	Circulation  = Element{"EL-14", "11", "Phạm vi lưu hành", "PL I, Phần I, III.2.c", 13 * pt, 14 * pt, 13 * pt, 0, true, false, true}

	Prose        = Element{"EL-20", "6", "Lời văn", "PL I, Phần I, II.6.e", 13 * pt, 14 * pt, 14 * pt, 0, false, false, false}
	Basis        = Element{"EL-21", "6", "Căn cứ", "PL I, Phần I, II.6.a", 13 * pt, 14 * pt, 14 * pt, 0, false, true, false}
	PartLabel    = Element{"EL-22", "6", "Phần, Chương", "PL I, Phần I, II.6.đ", 13 * pt, 14 * pt, 14 * pt, 0, true, false, false}
	PartTitle    = Element{"EL-23", "6", "Tiêu đề phần, chương", "PL I, Phần I, II.6.đ", 13 * pt, 14 * pt, 14 * pt, 0, true, false, true}
	SectionLabel = Element{"EL-24", "6", "Mục, Tiểu mục", "PL I, Phần I, II.6.đ", 13 * pt, 14 * pt, 14 * pt, 0, true, false, false}
	SectionTitle = Element{"EL-25", "6", "Tiêu đề mục, tiểu mục", "PL I, Phần I, II.6.đ", 13 * pt, 14 * pt, 14 * pt, 0, true, false, true}
	Article      = Element{"EL-26", "6", "Điều", "PL I, Phần I, II.6.đ", 13 * pt, 14 * pt, 14 * pt, 0, true, false, false}
	TitledClause = Element{"EL-27", "6", "Khoản có tiêu đề", "PL I, Phần I, II.6.đ", 13 * pt, 14 * pt, 14 * pt, 0, true, false, false}
	Clause       = Element{"EL-28", "6", "Khoản", "PL I, Phần I, II.6.đ", 13 * pt, 14 * pt, 14 * pt, 0, false, false, false}
	Point        = Element{"EL-29", "6", "Điểm", "PL I, Phần I, II.6.đ", 13 * pt, 14 * pt, 14 * pt, 0, false, false, false}
	RomanHeading = Element{"EL-30", "6", "Mục đánh số La Mã", "PL I, Phần I, V", 13 * pt, 14 * pt, 14 * pt, 0, true, false, true}

	Issuer  = Element{"EL-31", "6", "Thẩm quyền ban hành", "PL III, Mẫu 1.1 - 1.3", 13 * pt, 14 * pt, 14 * pt, 0, true, false, true}
	Opening = Element{"EL-33", "6", "Mở đầu", "PL III, Mẫu 1.6, 1.8", 13 * pt, 14 * pt, 14 * pt, 0, false, false, false}
	Order   = Element{"EL-32", "6", "Quyết nghị, quyết định", "PL III, Mẫu 1.1 - 1.3", 13 * pt, 14 * pt, 14 * pt, 0, true, false, true}

	Authority     = Element{"EL-40", "7a", "Quyền hạn", "PL I, Phần I, II.7.đ", 13 * pt, 14 * pt, 14 * pt, 0, true, false, true}
	Position      = Element{"EL-41", "7a", "Chức vụ", "PL I, Phần I, II.7.đ", 13 * pt, 14 * pt, 14 * pt, 0, true, false, true}
	OtherOffice   = Element{"EL-43", "7b", "Chức vụ khác của người ký", "PL I, Phần I, II.7.đ", 13 * pt, 14 * pt, 14 * pt, 0, true, false, true}
	SignerName    = Element{"EL-42", "7b", "Họ tên", "PL I, Phần I, II.7.đ", 13 * pt, 14 * pt, 14 * pt, 0, true, false, false}
	RecipientHead = Element{"EL-44", "9b", "Nơi nhận", "PL I, Phần I, II.9.d", 12 * pt, 12 * pt, 12 * pt, 0, true, true, false}
	Recipient     = Element{"EL-45", "9b", "Dòng nơi nhận", "PL I, Phần I, II.9.d", 11 * pt, 11 * pt, 11 * pt, 0, false, false, false}
	Confirmation  = Element{"EL-50", "", "Xác nhận nơi nghỉ phép", "PL III, Mẫu 1.10", 11 * pt, 12 * pt, 11 * pt, 0, false, true, false}
	Contact       = Element{"EL-48", "13", "Địa chỉ cơ quan", "PL I, Phần I, III.4", 11 * pt, 12 * pt, 11 * pt, 0, false, false, false}
	PageNumber    = Element{"EL-49", "", "Số trang", "PL I, Phần I, I.7", 13 * pt, 14 * pt, 14 * pt, 0, false, false, false}

	AppendixLabel = Element{"AP-01", "", "Phụ lục", "PL I, Phần I, III.1.b", 14 * pt, 14 * pt, 14 * pt, 0, true, false, false}
	AppendixTitle = Element{"AP-02", "", "Tên phụ lục", "PL I, Phần I, III.1.b", 13 * pt, 14 * pt, 14 * pt, 0, true, false, true}
	AppendixNote  = Element{"AP-03", "", "Thông tin chỉ dẫn kèm theo", "PL I, Phần I, III.1.c", 13 * pt, 14 * pt, 13 * pt, 0, false, true, false}
	IssuedNote    = Element{"IS-03", "", "Thông tin kèm theo quyết định", "PL III, Mẫu 1.3", 13 * pt, 14 * pt, 14 * pt, 0, false, true, false}
	CopyLabel     = Element{"CP-10", "", "Hình thức sao", "PL I, Phần II, II.2.b", 13 * pt, 14 * pt, 14 * pt, 13 * pt, true, false, true}
	SigningInfo   = Element{"AP-10", "14", "Thông tin chữ ký số", "PL I, Phần I, III.1.d", 10 * pt, 10 * pt, 10 * pt, 0, false, false, false}
)

// Elements are all of them, in the order of the cells.
var Elements = []Element{
	NationalName, Motto, Superior, Agency, NumberLine, PlaceDate, KindName, Summary, LetterTopic,
	Addressee, UrgencyStamp, Circulation,
	Prose, Basis, PartLabel, PartTitle, SectionLabel, SectionTitle, Article, TitledClause, Clause,
	Point, RomanHeading,
	Issuer, Opening, Order,
	Authority, Position, OtherOffice, SignerName, RecipientHead, Recipient, Confirmation, Contact,
	PageNumber,
	AppendixLabel, AppendixTitle, AppendixNote, IssuedNote, SigningInfo, CopyLabel,
}

// The fixed words of the decree.
const (
	NationalNameText = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" // PL I, Phần I, II.1.a
	MottoText        = "Độc lập - Tự do - Hạnh phúc"        // PL I, Phần I, II.1.b
	EndMark          = "./."                                // Phụ lục III, all forms (BD-30)
)

// OtherMark says whether s ends with a mark behind which "./." is not written:
// it ends the sentence itself, or it says that more is to come.
func OtherMark(s string) bool {
	for _, mark := range [...]string{"?", "!", ",", ";", ":", "..", "…"} {
		if strings.HasSuffix(s, mark) {
			return true
		}
	}
	return false
}
