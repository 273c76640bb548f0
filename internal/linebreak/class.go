package linebreak

// A class is a set of line breaking classes of UAX #14: one bit each. All
// letters are one of them; only the degree sign is in two.
type class uint32

// The classes of UAX #14 that text in Latin, Greek and Cyrillic letters can
// hold. Close_Parenthesis counts as Close_Punctuation, as before Unicode 5.2.
const (
	al class = 1 << iota // letters, and all that is not listed
	ba                   // break after: en dash, spaces of fixed width
	bb                   // break before
	b2                   // break on both sides: em dash
	cb                   // an object in the text
	cl                   // closing punctuation
	cm                   // combining marks
	ex                   // ! ?
	gl                   // glue: the no-break space
	hy                   // the hyphen
	id                   // ideographs and pictures
	in                   // the ellipsis
	is                   // , . : ;
	ns                   // not at the start of a line
	nu                   // digits
	op                   // opening punctuation
	po                   // behind a number: %
	pr                   // before a number: currencies
	qu                   // quotation marks, of which one does not know whether they open
	sp                   // the space
	sy                   // the slash
	wj                   // U+2060
	zw                   // U+200B
)

// ascii holds the classes of U+0020 to U+007E.
var ascii = [0x80]class{
	'\x01': cm, // Mark
	' ':    sp, '!': ex, '"': qu, '#': al, '$': pr, '%': po, '&': al, '\'': qu,
	'(': op, ')': cl, '*': al, '+': pr, ',': is, '-': hy, '.': is,
	'/': sy,
	'0': nu, '1': nu, '2': nu, '3': nu, '4': nu, '5': nu, '6': nu, '7': nu, '8': nu, '9': nu,
	':': is, ';': is, '?': ex, '[': op,
	'\\': sy, // UAX #14 has PR; LibreOffice gives it the class of the slash
	']':  cl, '{': op, '|': ba, '}': cl,
}

// ranges holds the classes beyond ASCII of what Liberation Serif covers, from
// LineBreak.txt of Unicode 15.0; what is missing is al. Hebrew, which is al
// here, and Complex_Context scripts are not for this package.
var ranges = []struct {
	first, last rune
	class       class
}{
	{0x00A0, 0x00A0, gl}, {0x00A1, 0x00A1, op}, {0x00A2, 0x00A2, po}, {0x00A3, 0x00A5, pr},
	{0x00AB, 0x00AB, qu}, {0x00AD, 0x00AD, cm}, // the soft hyphen is not obeyed
	{0x00B0, 0x00B0, al | po}, // LibreOffice adds AL to PO: no break before "°" in "t°"
	{0x00B1, 0x00B1, pr}, {0x00B4, 0x00B4, bb}, {0x00BB, 0x00BB, qu}, {0x00BF, 0x00BF, op},
	{0x02C8, 0x02C8, bb}, {0x02CC, 0x02CC, bb}, {0x02DF, 0x02DF, bb},
	{0x0300, 0x034E, cm}, {0x034F, 0x034F, gl}, {0x0350, 0x035B, cm}, {0x035C, 0x0362, gl},
	{0x0363, 0x036F, cm}, {0x037E, 0x037E, is}, {0x0483, 0x0489, cm},
	{0x1DC0, 0x1DFF, cm}, {0x1FFD, 0x1FFD, bb},
	{0x2000, 0x2006, ba}, {0x2007, 0x2007, gl}, {0x2008, 0x200A, ba}, {0x200B, 0x200B, zw},
	{0x200C, 0x200F, cm}, {0x2010, 0x2010, ba}, {0x2011, 0x2011, gl}, {0x2012, 0x2013, ba}, {0x2014, 0x2014, b2},
	{0x2018, 0x2019, qu}, {0x201A, 0x201A, op}, {0x201B, 0x201D, qu}, {0x201E, 0x201E, op},
	{0x201F, 0x201F, qu}, {0x2024, 0x2026, in}, {0x2027, 0x2027, ba}, {0x202A, 0x202E, cm}, {0x202F, 0x202F, gl},
	{0x2030, 0x2037, po}, {0x2039, 0x203A, qu}, {0x203C, 0x203D, ns}, {0x2044, 0x2044, is},
	{0x2056, 0x2056, ba}, {0x205E, 0x205F, ba}, {0x2060, 0x2060, wj}, {0x206A, 0x206F, cm},
	{0x20A0, 0x20A6, pr}, {0x20A7, 0x20A7, po}, {0x20A8, 0x20BF, pr}, {0x20D0, 0x20F0, cm},
	{0x2103, 0x2103, po}, {0x2116, 0x2116, pr}, {0x2212, 0x2213, pr},
	{0x263A, 0x263B, id}, {0x2E17, 0x2E17, ba},
	{0xFE20, 0xFE2F, cm}, {0xFEFF, 0xFEFF, wj}, {0xFFFC, 0xFFFC, cb},
}

// classOf returns the class of r.
func classOf(r rune) class {
	if r < 0x80 {
		if c := ascii[r]; c != 0 {
			return c
		}
		return al
	}
	if r >= 0x1E00 && r < 0x2000 && r != 0x1FFD || r >= 0xC0 && r < 0x2C8 {
		return al // Vietnamese letters
	}
	low, high := 0, len(ranges)
	for low < high {
		mid := (low + high) / 2
		switch {
		case r < ranges[mid].first:
			high = mid
		case r > ranges[mid].last:
			low = mid + 1
		default:
			return ranges[mid].class
		}
	}
	return al
}
