package font

import (
	"errors"
	"strings"
	"unicode/utf16"
)

// The bits of OS/2 fsType that forbid what a PDF does with a font.
const (
	embeddingLevel      = 0x000F
	restrictedEmbedding = 0x0002
	noSubsetting        = 0x0100
	bitmapsOnly         = 0x0200
)

// The names of the table name that are read.
const (
	familyName     = 1
	postScriptName = 6
)

// readNames reads what a PDF and a reader of folders must know of a font: the
// tables OS/2, post and name, none of which must be there.
func (f *Face) readNames(d directory) error {
	f.capHeight, f.weight = f.ascent, 400
	const macBold, macItalic = 1, 2
	f.style = StyleOf(f.head.u16(44)&macBold != 0, f.head.u16(44)&macItalic != 0)
	if t := d["OS/2"]; len(t) >= 68 {
		use := t.u16(8)
		if use&embeddingLevel == restrictedEmbedding || use&(noSubsetting|bitmapsOnly) != 0 {
			return errors.New("the maker of the font does not allow to embed a part of it (OS/2 fsType)")
		}
		f.weight = min(t.u16(4), 1000)
		if t.u16(0) >= 2 && len(t) >= 90 {
			f.capHeight = t.i16(88)
		}
	}
	if t := d["post"]; len(t) >= 16 {
		f.italicAngle, f.fixedPitch = t.i16(4), t.u32(12) != 0
	}
	f.family = readName(d["name"], familyName)
	f.postScript = strings.Map(func(r rune) rune {
		if r == '-' || '0' <= r && r <= '9' || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z' {
			return r
		}
		return -1
	}, readName(d["name"], postScriptName))
	return nil
}

// FamilyName returns the name of the family of the face, "" if it has none.
func (f *Face) FamilyName() string { return f.family }

// Style returns the style that the face says it is.
func (f *Face) Style() Style { return f.style }

// readName returns the English name with the number id, at most 63 letters long,
// or "".
func readName(t table, id int) string {
	const windows, unicodeBMP, english = 3, 1, 0x0409
	if len(t) < 6 {
		return ""
	}
	entries, ok := t.part(6, 12*t.u16(2))
	if !ok {
		return ""
	}
	for ; len(entries) > 0; entries = entries[12:] {
		if entries.u16(0) != windows || entries.u16(2) != unicodeBMP || entries.u16(4) != english || entries.u16(6) != id {
			continue
		}
		s, ok := t.part(t.u16(4)+entries.u16(10), min(entries.u16(8), 2*63))
		if !ok {
			return ""
		}
		var units []uint16
		for ; len(s) >= 2; s = s[2:] {
			units = append(units, uint16(s.u16(0)))
		}
		return string(utf16.Decode(units))
	}
	return ""
}
