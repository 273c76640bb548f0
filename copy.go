package vanban

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/viet"
)

// A Copy is what a certified copy (bản sao văn bản) bears besides the text that
// is copied: the seven cells of Phụ lục I, Phần II (Mẫu 3.1) when it is on paper,
// the line of ô 14 (Mẫu 3.2) when it is electronic.
//
// A sao y and a sao lục are laid on the pages of the document that is copied, by
// package copies. A trích sao is a Document, made anew for the excerpt, with its
// Copy set. The number is one of a series that all copies of an agency share.
type Copy struct {
	Form CopyForm // hình thức sao (ô 1)
	From Medium   // of what is copied: Paper or Electronic
	To   Medium   // of the copy: Paper or Electronic

	Agency     string      // cơ quan sao văn bản (ô 2); "\n" breaks the line
	Number     Number      // số, ký hiệu bản sao (ô 3): 05/SY-BNV
	Place      string      // địa danh (ô 4)
	Date       Date        // ngày tháng năm sao (ô 4)
	Signatures []Signature // of the one who may make copies (ô 5a, 5b, 5c); one
	Recipients []string    // nơi nhận (ô 7), without the archive line, dash and end mark
	Archive    Archive     // lưu (ô 7)
	Signing    Signing     // when the agency signs an electronic copy

	Format Format // of the block on paper; of a trích sao that of its Document holds
	Waive  []Waiver

	source *source // where it was decoded from; nil for a literal
}

// CopyForm is a hình thức sao (Điều 25).
type CopyForm uint8

// The forms of copy.
const (
	CertifiedCopy CopyForm = iota + 1 // sao y: of the original or main copy
	CopyOfCopy                        // sao lục: of a sao y
	Extract                           // trích sao: of a part of the original or main copy
)

// Valid says whether f is one of the three.
func (f CopyForm) Valid() bool { return f >= CertifiedCopy && f <= Extract }

// String returns the words as they are printed: "SAO Y".
func (f CopyForm) String() string {
	if !f.Valid() {
		return fmt.Sprintf("CopyForm(%d)", uint8(f))
	}
	return f.row().Text
}

// Abbreviation returns the abbreviation in the symbol (Phụ lục III, I): "SY".
func (f CopyForm) Abbreviation() string {
	if !f.Valid() {
		return ""
	}
	return f.row().Abbr
}

func (f CopyForm) row() *nd30.CopyForm { return &nd30.CopyForms[f] }

// ParseCopyForm reads the name of a form of copy with or without diacritics, in
// small or capital letters, with spaces, hyphens or underscores between the words
// ("Sao y", "trich-sao"), or its abbreviation in small or capital letters.
func ParseCopyForm(s string) (CopyForm, error) {
	abbr, name := strings.TrimSpace(viet.NFC(s)), fold(s)
	for f := CertifiedCopy; f <= Extract; f++ {
		if name == fold(f.String()) || strings.EqualFold(abbr, f.Abbreviation()) {
			return f, nil
		}
	}
	return 0, fmt.Errorf("không có hình thức sao %q: ghi sao y, sao lục hoặc trích sao", s)
}

// Check holds the copy to the rules of the decree and returns all problems, in
// the order of the rules. It does not look at what is copied.
func (c *Copy) Check() Problems {
	return append(c.source.problems(), c.check(c.source, "", c.Waive)...)
}

// check holds the parts that a copy shares with documents to the rules for
// those, and the rest to its own. Prefix stands before the paths.
func (cp *Copy) check(s *source, prefix string, waive []Waiver) Problems {
	face := &Document{
		Agency: cp.Agency, Number: cp.Number, Place: cp.Place, Date: cp.Date, Signatures: cp.Signatures,
		Recipients: cp.Recipients, Archive: cp.Archive, Format: cp.Format, Waive: waive, Copy: cp, source: s,
	}
	c := checker{doc: face, face: true, prefix: prefix}
	shared := paperCopyRules
	if cp.To == Electronic {
		shared = electronicCopyRules
	}
	for _, r := range nd30.Rules {
		if strings.HasPrefix(r.ID, copyRule) || slices.Contains(shared, r.ID) && (r.ID != "DOC-05" || prefix == "") {
			c.rule = r
			checks[r.ID](&c)
		}
	}
	return c.problems
}

// copyRule begins the ids of the rules for copies. They look at the Copy of the
// document and are silent when there is none.
const copyRule = "CP-"

// The rules for documents that hold for copies too.
var (
	electronicCopyRules = []string{"DOC-02", "DOC-05", "DOC-08", "PG-06", "EL-04"}
	paperCopyRules      = []string{"DOC-02", "DOC-05", "DOC-07", "DOC-08", "DOC-09", "PG-03", "PG-04", "PG-05", "PG-06",
		"EL-04", "NO-01", "NO-08", "L07", "L08", "EL-07", "NO-10", "SG-02", "SG-06", "EL-42", "EL-45", "EL-46"}
)
