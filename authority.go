package vanban

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/dean161/vanban/viet"
)

// A Signature is the block of one signer (ô 7a, 7b, 7c; Phụ lục I, Phần I,
// II.7). Its lines are Party, Authority, Position, the space for the signature,
// Office and Name.
type Signature struct {
	Party     string      // bên ký, "ĐẠI DIỆN BÊN A"; of a contract or a joint document; "" for none
	Authority []Authority // quyền hạn; nil when the head signs in person
	Position  string      // chức vụ of the signer; "" when the last Authority line is Q., which names it, or a Party signs for himself
	Office    string      // chức vụ khác (ô 7b), printed above the name
	Name      string      // họ tên, without rank or degree
}

// An Authority is a line of quyền hạn: "KT. BỘ TRƯỞNG".
type Authority struct {
	By AuthorityKind
	Of string // the post of the head; for TM the name of the collective
}

// String returns the line as it is printed, without changing the case of Of.
func (a Authority) String() string { return a.By.String() + " " + a.Of }

// AuthorityKind is the way in which a signer signs for somebody else.
type AuthorityKind uint8

// The kinds of authority (Phụ lục I, Phần I, II.7.b).
const (
	TM  AuthorityKind = iota + 1 // thay mặt tập thể
	KT                           // ký thay
	TL                           // thừa lệnh
	TUQ                          // thừa ủy quyền
	Q                            // quyền (cấp trưởng)
)

var authorityNames = [...]string{TM: "TM.", KT: "KT.", TL: "TL.", TUQ: "TUQ.", Q: "Q."}

// String returns the abbreviation with its dot: "KT.".
func (k AuthorityKind) String() string {
	if k < TM || k > Q {
		return fmt.Sprintf("AuthorityKind(%d)", uint8(k))
	}
	return authorityNames[k]
}

// ParseAuthority reads a line such as "KT. BỘ TRƯỞNG". The habits "KT BỘ
// TRƯỞNG", "KT.BỘ TRƯỞNG" and "K/T BỘ TRƯỞNG" are understood too; String writes
// the decree's.
func ParseAuthority(s string) (Authority, error) {
	t := strings.TrimSpace(viet.NFC(s))
	for _, end := range [...]func(rune) bool{unicode.IsSpace, func(r rune) bool { return r == '.' }} {
		i := max(0, strings.IndexFunc(t, end))
		by := authorityKind(t[:i])
		of := strings.TrimLeftFunc(t[i:], func(r rune) bool { return r == '.' || unicode.IsSpace(r) })
		if by != 0 && of != "" {
			return Authority{By: by, Of: of}, nil
		}
	}
	return Authority{}, fmt.Errorf("dòng quyền hạn %q không đúng: viết TM., KT., TL., TUQ. hoặc Q. rồi đến chức vụ, ví dụ %q", s, "KT. BỘ TRƯỞNG")
}

// authorityKind returns the kind whose letters these are, with or without dots
// and slashes, or 0.
func authorityKind(letters string) AuthorityKind {
	letters = strings.ToUpper(strings.NewReplacer(".", "", "/", "").Replace(letters))
	for k := TM; k <= Q; k++ {
		if letters+"." == k.String() {
			return k
		}
	}
	return 0
}

// authorityChains are the combinations that the decree knows (Điều 13; Phụ lục
// I, Phần I, II.7.b). A deputy may sign for the head of a collective or of the
// unit that signs by order; who signs by authorisation may not pass it on.
var authorityChains = [][]AuthorityKind{{}, {TM}, {KT}, {TL}, {TUQ}, {Q}, {TM, KT}, {TM, Q}, {TL, KT}, {TL, Q}}
