package viet

import "golang.org/x/text/unicode/norm"

// cp1258Table is what single bytes of Windows-1258 are. Five are combining
// tones, which decode to a letter with the one in front.
func cp1258Table() byteTable {
	t := makeTable(0x80, "€�‚ƒ„…†‡ˆ‰�‹Œ����‘’“”•–—˜™�›œ��Ÿ")
	t.set("ÃĂÌ\u0300ÐĐÒ\u0309ÕƠÝƯÞ\u0303ãăì\u0301ðđò\u0323õơýưþ₫")
	return t
}

// cp1258Pair returns the letter that a letter and a combining tone behind it are.
func cp1258Pair(first, second byte) (r rune, may bool) {
	var t Tone
	var mark rune
	switch second {
	case 0xCC:
		t, mark = Huyen, '\u0300'
	case 0xD2:
		t, mark = Hoi, '\u0309'
	case 0xDE:
		t, mark = Nga, '\u0303'
	case 0xEC:
		t, mark = Sac, '\u0301'
	case 0xF2:
		t, mark = Nang, '\u0323'
	}
	switch { // no letter, or a tone itself
	case first < 'A' || first > 'Z' && first < 'a' || first > 'z' && first < 0xC0:
		return 0, false
	case first == 0xCC || first == 0xD2 || first == 0xDE || first == 0xEC || first == 0xF2:
		return 0, false
	case mark == 0:
		return 0, true
	}
	base := cp1258Letter(first)
	if l := letterOf(base); l != 0 && l.tone() == Ngang {
		return l.withTone(t).rune(), true
	}
	return composed(base, mark), true
}

// cp1258Letter returns the letter of a byte.
func cp1258Letter(b byte) rune {
	switch b {
	case 0xC3:
		return 'Ă'
	case 0xE3:
		return 'ă'
	case 0xD5:
		return 'Ơ'
	case 0xF5:
		return 'ơ'
	case 0xDD:
		return 'Ư'
	case 0xFD:
		return 'ư'
	}
	return rune(b)
}

// composed returns the one rune that a foreign letter and a tone are (ñ), or 0.
func composed(base, mark rune) rune {
	r := []rune(norm.NFC.String(string(base) + string(mark)))
	if len(r) == 1 {
		return r[0]
	}
	return 0
}
