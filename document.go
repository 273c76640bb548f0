package vanban

import (
	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/outline"
)

// Length is a distance on paper, such as 30*MM or 13*Pt.
type Length = unit.Length

// The units of length.
const (
	MM = unit.MM
	CM = unit.CM
	Pt = unit.Pt
)

// A Document is one administrative document (văn bản hành chính) as its author
// means it: the thành phần thể thức of Điều 8, each named with its cell (ô số)
// in the layout diagram of Phụ lục I, Phần I, IV. It holds no look: what the
// decree fixes is not a field, and what it leaves open is in Format.
//
// Text fields are one line of plain text in any Unicode normal form; a "\n" is
// allowed only where the comment says so.
type Document struct {
	Kind Kind // tên loại (ô 5a); Letter for a công văn

	Superior string // cơ quan chủ quản trực tiếp (ô 2); "\n" breaks the line
	Agency   string // cơ quan ban hành (ô 2); "\n" breaks the line
	Number   Number // số, ký hiệu (ô 3)
	Place    string // địa danh (ô 4)
	Date     Date   // ngày tháng năm ban hành (ô 4)
	Summary  string // trích yếu, without "V/v" (ô 5a, 5b); "\n" breaks the line

	Secrecy     Secrecy  // độ mật (ô 10a)
	Recall      bool     // tài liệu thu hồi (ô 11): of a document with a degree of secrecy
	Urgency     Urgency  // độ khẩn (ô 10b)
	Circulation string   // phạm vi lưu hành, "LƯU HÀNH NỘI BỘ" (ô 11)
	Addressees  []string // kính gửi (ô 9a), without dash and end mark; of a Telegram who receives it

	Issuer string       // thẩm quyền ban hành (ô 6), "GIÁM ĐỐC SỞ NỘI VỤ": of a Resolution or Decision; of a Telegram or Introduction who issues it, "Sở Nội vụ"; "\n" breaks the line
	Bases  []string     // căn cứ (ô 6), without end mark
	Body   outline.Body // nội dung (ô 6)

	Signatures   []Signature // chức vụ, chữ ký, họ tên (ô 7a, 7b, 7c); several stand side by side, from the left
	Confirmation string      // xác nhận nơi nghỉ phép, the words above the space to sign: of a LeavePermit; "" for none
	Recipients   []string    // nơi nhận (ô 9b), without the archive line, dash and end mark
	Archive      Archive     // lưu (ô 9b)
	Drafter      Drafter     // ký hiệu người soạn thảo, số bản phát hành (ô 12)
	Contact      string      // địa chỉ, thư điện tử, điện thoại, fax (ô 13); "\n" breaks the line
	Signing      Signing     // thông tin chữ ký số (ô 14), for separate electronic files

	Issued     []Issued    // văn bản được ban hành, phê duyệt kèm theo (Mẫu 1.3): of a Resolution or Decision
	Appendices []Appendix  // phụ lục
	Enclosures []Enclosure // tài liệu kèm theo

	Copy *Copy // of a trích sao: the excerpt is the document, and the block of the copy stands behind it; nil otherwise

	Medium   Medium
	Draft    string  // dự thảo: "DỰ THẢO", "DỰ THẢO lần 2", printed in a box; number and date stay pending. "" for none
	Specimen bool    // mẫu minh họa: every page bears "MẪU MINH HỌA" behind the text
	Records  Records // hồ sơ lưu, số hóa: what is not printed
	Format   Format
	Waive    []Waiver

	source *source // where it was decoded from; nil for a literal
}

// An Archive is the last line of Nơi nhận: "Lưu: VT, TCCB (3b)." The zero value
// prints "Lưu: VT."
type Archive struct {
	Units  []string // the units that keep a copy; nil: VT (Văn thư), of Minutes "VT, Hồ sơ"
	Copies int      // number of archived copies; 0: not printed
}

// A Drafter is the mark of who drafted the document and how many copies were
// issued (Phụ lục I, Phần I, III.3): "PL.(300)". The zero value prints nothing.
type Drafter struct {
	Symbol string
	Copies int
}

// Signing is the visible signing information of an attached electronic file:
// number, symbol and time (Phụ lục I, Phần I, II.8.b). It stands in the corner of
// the first page of each part but the first of an ElectronicApart document; in
// other documents it is a problem.
type Signing struct {
	Time string // RFC 3339 in Vietnamese time, "2020-01-05T10:15:30+07:00"; "": dots stand for it, as in Mẫu 2.2
}

// An Issued is a text that a Resolution or Decision issues or approves (văn bản
// được ban hành, phê duyệt kèm theo; Phụ lục III, the two sheets behind Mẫu 1.3):
// a quy chế, quy định, kế hoạch, đề án, chương trình, phương án, danh mục … It
// has a head of its own without number and date, and pages of its own; nobody
// signs it. It stands before the appendices.
type Issued struct {
	Name      string // tên loại as it is to be printed, in capitals or not: "Quy chế", "Danh mục"; required
	Summary   string // trích yếu nội dung; "\n" breaks the line; required
	Landscape bool   // khổ ngang
	Body      outline.Body
}

// Records are what the clerks (văn thư) and the archive know of a document and
// what is not printed: it goes into the Metadata (Phụ lục VI, Phần II.I). Every
// field may be left out.
type Records struct {
	OrganID  string     // mã định danh of the agency that keeps the list of files, at most 13 characters
	Year     int        // năm hình thành hồ sơ
	Notation string     // số và ký hiệu hồ sơ, at most 20 characters
	Ordinal  int        // số thứ tự văn bản trong hồ sơ, from 1
	Issued   int        // số lượng bản phát hành; 0: that of the Drafter
	Due      Date       // hạn trả lời văn bản
	Note     string     // ghi chú, at most 500 characters
	To       []Receiver // nơi nhận with their mã định danh; nil: those printed
}

// An Appendix is a phụ lục: it bears the label "Phụ lục", with a Roman numeral
// when there are several (Phụ lục I, Phần I, III.1).
type Appendix struct {
	Title     string // tên phụ lục; "" for none; "\n" breaks the line
	Landscape bool   // khổ ngang
	Body      outline.Body
}

// An Enclosure is a text sent along under its own title, without the label
// "Phụ lục".
type Enclosure struct {
	Title     string // "\n" breaks the line
	Note      string // a line under the title, as it is to be printed; "" for none
	Landscape bool   // khổ ngang
	Body      outline.Body
}

// Medium is the form in which a document is issued (Điều 3; Phụ lục I, Phần I,
// III.1.c and d).
type Medium uint8

// The media.
const (
	Paper           Medium = iota // bản giấy
	Electronic                    // bản điện tử, attachments in the same file
	ElectronicApart               // bản điện tử, each attachment in a file of its own: see Document.Parts
)

// Urgency is the mức độ khẩn (Phụ lục I, Phần I, III.2.b).
type Urgency uint8

// The degrees of urgency.
const (
	NotUrgent  Urgency = iota
	Urgent             // KHẨN
	VeryUrgent         // THƯỢNG KHẨN
	Express            // HỎA TỐC
)

// Secrecy is the độ mật (Phụ lục I, Phần I, III.2.a). A document with a degree
// is refused, as state secrets are not drafted on connected machines, unless it
// waives rule EL-12 with a reason. The space of the stamp, and of that for Recall,
// is then left empty; stamps of secrets are never drawn.
type Secrecy uint8

// The degrees of secrecy.
const (
	NotSecret  Secrecy = iota
	Secret             // MẬT
	VerySecret         // TỐI MẬT
	TopSecret          // TUYỆT MẬT
)

// Format chooses where the decree leaves a range. The zero value of each field
// is the default named beside it.
type Format struct {
	Header      Profile // sizes of the header; Auto
	BodySize    Length  // 13 to 14 pt; 14 pt
	Indent      Length  // first line: 10 mm or 12.7 mm; 12.7 mm
	Gap         Length  // between paragraphs: at least 6 pt; 6 pt
	LineSpacing float64 // 1 to 1.5 lines; 1
	Top, Bottom Length  // margins of 20 to 25 mm; 20 mm
	Left        Length  // margin of 30 to 35 mm; 30 mm
	Right       Length  // margin of 15 to 20 mm; 15 mm
}

// Profile is a set of header sizes that go together (Phụ lục I, Phần I, V,
// footnote 1).
type Profile uint8

// The profiles.
const (
	Auto  Profile = iota // Large; Small when only there the agency takes fewer lines or the date fits
	Large                // Quốc hiệu 13, Tiêu ngữ 14, date 14
	Small                // 12, 13, 13
)

// A Waiver sets a rule aside for one document. Reports print the reason.
type Waiver struct {
	Rule   string // id of the rule, "BD-03"
	Reason string // in Vietnamese; required
}
