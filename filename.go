package vanban

import (
	"fmt"
	"strings"

	"github.com/dean161/vanban/viet"
)

// maxFileName is the most that FileName returns, in bytes, all of ASCII: with an
// extension and a directory it stays below the limits of all systems.
const maxFileName = 96

// FileName returns a name for the files of the document, without extension: its
// number and symbol without the slash and without diacritics,
// "5989-BLDTBXH-VHTQT". While the number is pending it is the kind and the
// trích yếu, "ke-hoach-thuc-hien-de-an-161", for a draft with its mark behind:
// "to-trinh-ban-hanh-quy-che-du-thao-lan-2".
//
// The name has only letters and digits of ASCII and single hyphens between them,
// at most 96 bytes, and is no name that Windows keeps to itself; it is never
// empty. Two issued documents of one agency and one year have different names,
// as their numbers and symbols are (Điều 15), unless these differ in diacritics,
// in capitals on systems that fold them or beyond the 96th letter alone. Over
// the years, and while numbers are pending, names may come again: who writes
// files looks whether the name is taken.
func (d *Document) FileName() string {
	if !d.Number.Pending() {
		return cutName(asciiName(fmt.Sprintf("%02d-%s", d.Number.Serial, d.Number.Symbol)), maxFileName)
	}
	kind := "van-ban"
	if d.Kind.Valid() {
		kind = d.Kind.Key()
	}
	mark := ""
	if draft := asciiName(d.Draft); draft != "" {
		mark = "-" + cutName(strings.ToLower(draft), maxFileName/3)
	}
	topic := strings.ToLower(asciiName(d.Summary))
	return cutName(strings.TrimSuffix(kind+"-"+topic, "-"), maxFileName-len(mark)) + mark
}

// SafeName returns s as the name of a file, without extension, that all systems
// take: letters and digits of ASCII, with one hyphen in place of all else, cut to 96
// bytes. A name that Windows keeps to itself, such as "con", gets "tep-" before it.
// What holds no letter and no digit gives "".
func SafeName(s string) string {
	name := cutName(asciiName(s), maxFileName-len("tep-"))
	switch low := strings.ToLower(name); {
	case low == "con", low == "prn", low == "aux", low == "nul",
		len(low) == 4 && (low[:3] == "com" || low[:3] == "lpt"):
		return "tep-" + name
	}
	return name
}

// asciiName returns s without diacritics, with one hyphen in place of all that is
// no letter or digit of ASCII.
func asciiName(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range viet.Strip(s) {
		if '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		} else {
			gap = true
		}
	}
	return b.String()
}

// cutName shortens a name to so many bytes, between words if it can.
func cutName(s string, most int) string {
	if len(s) <= most {
		return s
	}
	if i := strings.LastIndexByte(s[:most+1], '-'); i > 0 {
		return s[:i]
	}
	return s[:most]
}
