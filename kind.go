package vanban

import (
	"fmt"
	"strings"

	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/viet"
)

// Kind is the kind of a document (tên loại), one of the 29 of Điều 7. The zero
// Kind is none.
type Kind uint8

// The kinds, in the order of Điều 7.
const (
	Resolution      Kind = iota + 1 // Nghị quyết (cá biệt)
	Decision                        // Quyết định (cá biệt)
	Directive                       // Chỉ thị
	Regulation                      // Quy chế
	Rules                           // Quy định
	Communique                      // Thông cáo
	Notice                          // Thông báo
	Guidance                        // Hướng dẫn
	Programme                       // Chương trình
	Plan                            // Kế hoạch
	Alternative                     // Phương án
	Scheme                          // Đề án
	Project                         // Dự án
	Report                          // Báo cáo
	Minutes                         // Biên bản
	Proposal                        // Tờ trình
	Contract                        // Hợp đồng
	Letter                          // Công văn
	Telegram                        // Công điện
	Memorandum                      // Bản ghi nhớ
	Agreement                       // Bản thỏa thuận
	PowerOfAttorney                 // Giấy ủy quyền
	Invitation                      // Giấy mời
	Introduction                    // Giấy giới thiệu
	LeavePermit                     // Giấy nghỉ phép
	DispatchSlip                    // Phiếu gửi
	TransferSlip                    // Phiếu chuyển
	AdviceSlip                      // Phiếu báo
	PublicLetter                    // Thư công
)

// Kinds returns the 29 kinds in the order of Điều 7.
func Kinds() []Kind {
	ks := make([]Kind, PublicLetter)
	for i := range ks {
		ks[i] = Kind(i + 1)
	}
	return ks
}

// Valid says whether k is one of the 29 kinds.
func (k Kind) Valid() bool { return k >= Resolution && k <= PublicLetter }

// String returns the Vietnamese name: "Kế hoạch".
func (k Kind) String() string {
	if !k.Valid() {
		return fmt.Sprintf("Kind(%d)", uint8(k))
	}
	return nd30.Kinds[k].Name
}

// Abbreviation returns the chữ viết tắt of the kind (Phụ lục III, I): "KH". It
// is empty for Công văn and Thư công, which have none.
func (k Kind) Abbreviation() string { return k.row().Abbr }

// Key returns the unaccented name that commands and files use: "ke-hoach".
func (k Kind) Key() string { return k.row().Key }

// Form returns the number of the official form (Phụ lục III, II): "1.4". It is
// empty for the four kinds that have none.
func (k Kind) Form() string { return k.row().Form }

// Order returns the words between the căn cứ and the text of a Resolution or
// Decision (Mẫu 1.1 to 1.3): "QUYẾT ĐỊNH". It is empty for the other kinds.
func (k Kind) Order() string { return k.row().Order }

// Titled says whether the name of the kind is printed above the trích yếu
// (ô 5a). A Công văn bears "V/v …" under its number instead (ô 5b), and a Thư
// công has neither.
func (k Kind) Titled() bool { return k.Valid() && k != Letter && k != PublicLetter }

func (k Kind) row() nd30.Kind {
	if !k.Valid() {
		return nd30.Kind{}
	}
	return nd30.Kinds[k]
}

// ParseKind reads the name of a kind with or without diacritics, in small or
// capital letters, with spaces, hyphens or underscores between the words ("Kế
// hoạch", "ke hoach", "KẾ-HOẠCH"), or its abbreviation in small or capital
// letters ("KH", "kh").
func ParseKind(s string) (Kind, error) {
	abbr, name := strings.TrimSpace(viet.NFC(s)), fold(s)
	for _, k := range Kinds() {
		r := k.row()
		if name == fold(r.Key) || r.Abbr != "" && strings.EqualFold(abbr, r.Abbr) {
			return k, nil
		}
	}
	return 0, fmt.Errorf("không có loại văn bản %q trong 29 loại của Điều 7", s)
}
