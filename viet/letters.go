package viet

import "unicode/utf8"

// A Tone is a thanh điệu. The order is that of the dictionaries.
type Tone uint8

// The six tones.
const (
	Ngang Tone = iota // thanh ngang: no mark
	Huyen             // huyền: grave
	Hoi               // hỏi: hook above
	Nga               // ngã: tilde
	Sac               // sắc: acute
	Nang              // nặng: dot below
)

// String returns the name of the tone: "ngang", "huyền", "hỏi", "ngã", "sắc",
// "nặng".
func (t Tone) String() string {
	if t > Nang {
		return ""
	}
	return [...]string{"ngang", "huyền", "hỏi", "ngã", "sắc", "nặng"}[t]
}

// A letter is a vowel with its tone and case in one byte, so that both tables
// below stay small: 0 is no vowel; else the low seven bits less one are
// vowel*6 + tone, and the high bit says capital.
type letter uint8

const capital letter = 0x80

func (l letter) vowel() uint8 { return (uint8(l&^capital) - 1) / 6 }
func (l letter) tone() Tone   { return Tone((uint8(l&^capital) - 1) % 6) }

// rune returns the letter as it is written.
func (l letter) rune() rune {
	r := vowels[l.vowel()][l.tone()]
	if l&capital != 0 {
		r = upperLetter(r)
	}
	return r
}

// withTone returns the same vowel in the same case with another tone.
func (l letter) withTone(t Tone) letter {
	return l&capital | letter(l.vowel()*6+uint8(t)+1)
}

// letterOf returns what r is as a Vietnamese vowel, or 0.
func letterOf(r rune) letter {
	switch {
	case r < 0:
		return 0
	case int(r) < len(latinLetters):
		return latinLetters[r]
	case r >= vietFirst && int(r-vietFirst) < len(vietLetters):
		return vietLetters[r-vietFirst]
	}
	return 0
}

// upperLetter returns the capital of a Vietnamese letter, without the tables
// of package unicode.
func upperLetter(r rune) rune {
	switch {
	case 'a' <= r && r <= 'z', 'à' <= r && r <= 'ý':
		return r - 0x20
	case r > 0xFF: // ă đ ĩ ũ ơ ư and U+1EA1 to U+1EF9: capital and small are neighbours
		return r - letterStep(r)
	}
	return r
}

// letterStep is the distance of a small letter above U+00FF to its capital.
func letterStep(r rune) rune {
	if r == 'ư' {
		return 1
	}
	return r & 1 // ă đ ĩ ũ ơ and all of U+1EA1 to U+1EF9 are odd
}

// isVietOnly says whether r stands in Vietnamese text and in no Latin text of
// the Windows-1252 repertoire: Ă Đ Ĩ Ũ Ơ Ư, their small forms, and U+1EA0 to
// U+1EF9.
func isVietOnly(r rune) bool {
	switch r {
	case 'Ă', 'ă', 'Đ', 'đ', 'Ĩ', 'ĩ', 'Ũ', 'ũ', 'Ơ', 'ơ', 'Ư', 'ư':
		return true
	}
	return vietFirst <= r && r <= vietLast
}

// lowerRune returns the small form of a letter of Vietnamese, and any other
// rune as it is.
func lowerRune(r rune) rune {
	switch {
	case 'A' <= r && r <= 'Z', 'À' <= r && r <= 'Þ' && r != '×':
		return r + 0x20
	case r < 0x100:
		return r
	case r == 'Ư':
		return 'ư'
	case r == 'Ơ', r == 'Ă', r == 'Đ', r == 'Ĩ', r == 'Ũ', vietFirst <= r && r <= vietLast && r&1 == 0:
		return r + 1
	}
	return r
}

// decode is utf8.DecodeRuneInString with a short way for ASCII.
func decode(s string) (rune, int) {
	if s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	return utf8.DecodeRuneInString(s)
}

// The vowels by number.
const (
	vA uint8 = iota
	vAbreve
	vAcirc
	vE
	vEcirc
	vI
	vO
	vOcirc
	vOhorn
	vU
	vUhorn
	vY
)

// vowels are the twelve vowels of small letters in the order of the alphabet,
// each with its six tones. Never changed.
var vowels = [12][6]rune{
	{'a', 'à', 'ả', 'ã', 'á', 'ạ'},
	{'ă', 'ằ', 'ẳ', 'ẵ', 'ắ', 'ặ'},
	{'â', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ'},
	{'e', 'è', 'ẻ', 'ẽ', 'é', 'ẹ'},
	{'ê', 'ề', 'ể', 'ễ', 'ế', 'ệ'},
	{'i', 'ì', 'ỉ', 'ĩ', 'í', 'ị'},
	{'o', 'ò', 'ỏ', 'õ', 'ó', 'ọ'},
	{'ô', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ'},
	{'ơ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ'},
	{'u', 'ù', 'ủ', 'ũ', 'ú', 'ụ'},
	{'ư', 'ừ', 'ử', 'ữ', 'ứ', 'ự'},
	{'y', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'},
}

// The block of Unicode that has the letters of Vietnamese with two marks.
const (
	vietFirst = 0x1EA0
	vietLast  = 0x1EF9
)

// latinLetters and vietLetters are the inverse of vowels: below U+01B1, and
// from U+1EA0. Never changed.
var latinLetters = [...]letter{
	'a': 1, 'A': capital | 1, 'à': 2, 'À': capital | 2, 'ã': 4, 'Ã': capital | 4, 'á': 5, 'Á': capital | 5,
	'ă': 7, 'Ă': capital | 7,
	'â': 13, 'Â': capital | 13,
	'e': 19, 'E': capital | 19, 'è': 20, 'È': capital | 20, 'é': 23, 'É': capital | 23,
	'ê': 25, 'Ê': capital | 25,
	'i': 31, 'I': capital | 31, 'ì': 32, 'Ì': capital | 32, 'ĩ': 34, 'Ĩ': capital | 34, 'í': 35, 'Í': capital | 35,
	'o': 37, 'O': capital | 37, 'ò': 38, 'Ò': capital | 38, 'õ': 40, 'Õ': capital | 40, 'ó': 41, 'Ó': capital | 41,
	'ô': 43, 'Ô': capital | 43,
	'ơ': 49, 'Ơ': capital | 49,
	'u': 55, 'U': capital | 55, 'ù': 56, 'Ù': capital | 56, 'ũ': 58, 'Ũ': capital | 58, 'ú': 59, 'Ú': capital | 59,
	'ư': 61, 'Ư': capital | 61,
	'y': 67, 'Y': capital | 67, 'ý': 71, 'Ý': capital | 71,
}

var vietLetters = [...]letter{
	'ả' - vietFirst: 3, 'Ả' - vietFirst: capital | 3, 'ạ' - vietFirst: 6, 'Ạ' - vietFirst: capital | 6,
	'ằ' - vietFirst: 8, 'Ằ' - vietFirst: capital | 8, 'ẳ' - vietFirst: 9, 'Ẳ' - vietFirst: capital | 9, 'ẵ' - vietFirst: 10, 'Ẵ' - vietFirst: capital | 10, 'ắ' - vietFirst: 11, 'Ắ' - vietFirst: capital | 11, 'ặ' - vietFirst: 12, 'Ặ' - vietFirst: capital | 12,
	'ầ' - vietFirst: 14, 'Ầ' - vietFirst: capital | 14, 'ẩ' - vietFirst: 15, 'Ẩ' - vietFirst: capital | 15, 'ẫ' - vietFirst: 16, 'Ẫ' - vietFirst: capital | 16, 'ấ' - vietFirst: 17, 'Ấ' - vietFirst: capital | 17, 'ậ' - vietFirst: 18, 'Ậ' - vietFirst: capital | 18,
	'ẻ' - vietFirst: 21, 'Ẻ' - vietFirst: capital | 21, 'ẽ' - vietFirst: 22, 'Ẽ' - vietFirst: capital | 22, 'ẹ' - vietFirst: 24, 'Ẹ' - vietFirst: capital | 24,
	'ề' - vietFirst: 26, 'Ề' - vietFirst: capital | 26, 'ể' - vietFirst: 27, 'Ể' - vietFirst: capital | 27, 'ễ' - vietFirst: 28, 'Ễ' - vietFirst: capital | 28, 'ế' - vietFirst: 29, 'Ế' - vietFirst: capital | 29, 'ệ' - vietFirst: 30, 'Ệ' - vietFirst: capital | 30,
	'ỉ' - vietFirst: 33, 'Ỉ' - vietFirst: capital | 33, 'ị' - vietFirst: 36, 'Ị' - vietFirst: capital | 36,
	'ỏ' - vietFirst: 39, 'Ỏ' - vietFirst: capital | 39, 'ọ' - vietFirst: 42, 'Ọ' - vietFirst: capital | 42,
	'ồ' - vietFirst: 44, 'Ồ' - vietFirst: capital | 44, 'ổ' - vietFirst: 45, 'Ổ' - vietFirst: capital | 45, 'ỗ' - vietFirst: 46, 'Ỗ' - vietFirst: capital | 46, 'ố' - vietFirst: 47, 'Ố' - vietFirst: capital | 47, 'ộ' - vietFirst: 48, 'Ộ' - vietFirst: capital | 48,
	'ờ' - vietFirst: 50, 'Ờ' - vietFirst: capital | 50, 'ở' - vietFirst: 51, 'Ở' - vietFirst: capital | 51, 'ỡ' - vietFirst: 52, 'Ỡ' - vietFirst: capital | 52, 'ớ' - vietFirst: 53, 'Ớ' - vietFirst: capital | 53, 'ợ' - vietFirst: 54, 'Ợ' - vietFirst: capital | 54,
	'ủ' - vietFirst: 57, 'Ủ' - vietFirst: capital | 57, 'ụ' - vietFirst: 60, 'Ụ' - vietFirst: capital | 60,
	'ừ' - vietFirst: 62, 'Ừ' - vietFirst: capital | 62, 'ử' - vietFirst: 63, 'Ử' - vietFirst: capital | 63, 'ữ' - vietFirst: 64, 'Ữ' - vietFirst: capital | 64, 'ứ' - vietFirst: 65, 'Ứ' - vietFirst: capital | 65, 'ự' - vietFirst: 66, 'Ự' - vietFirst: capital | 66,
	'ỳ' - vietFirst: 68, 'Ỳ' - vietFirst: capital | 68, 'ỷ' - vietFirst: 69, 'Ỷ' - vietFirst: capital | 69, 'ỹ' - vietFirst: 70, 'Ỹ' - vietFirst: capital | 70, 'ỵ' - vietFirst: 72, 'Ỵ' - vietFirst: capital | 72,
}
