package viet

// vniTable is what single bytes of VNI for Windows are: i with its tones, ỵ, đ,
// ơ and ư; the marks alone mean nothing. The rest is Windows-1252.
func vniTable() byteTable {
	t := makeTable(0x80, windows1252)
	for _, mark := range "ÀÁÂÃÄÅÈÉÊËÏÕØÙÚÛÜ" {
		t.runes[mark], t.runes[mark|0x20] = '\uFFFD', '\uFFFD'
	}
	t.set("ÆỈÌÌÍÍÎỴÑĐÒỊÓĨÔƠÖƯ")
	t.set("æỉììííîỵñđòịóĩôơöư")
	t.alone['Ý'], t.alone['ý'] = true, true // written "YÙ" and "yù"
	return t
}

// vniSmall says whether the byte is a small letter that takes marks.
func vniSmall(b byte) bool { return b >= 'a' && b <= 'z' || b >= 0xE0 }

// vniPair returns the letter that a vowel and a mark behind it are. The mark
// may be of either case; the letter's case counts.
func vniPair(first, mark byte) (r rune, may bool) {
	var l letter
	switch first {
	case 'A', 'E', 'O', 'U', 'Y', 'a', 'e', 'o', 'u', 'y':
		l = letterOf(rune(first))
	case 0xD4:
		l = letterOf('Ơ')
	case 0xF4:
		l = letterOf('ơ')
	case 0xD6:
		l = letterOf('Ư')
	case 0xF6:
		l = letterOf('ư')
	default:
		return 0, false
	}
	if mark < 0xC0 {
		return 0, true
	}
	const next = 6 // from a vowel to the next in the table
	v := l.vowel()
	switch mark | 0x20 {
	case 'ù', 'ø', 'û', 'õ', 'ï':
	case 'â', 'á', 'à', 'å', 'ã', 'ä':
		switch v {
		case vA:
			l += 2 * next
		case vE, vO:
			l += next
		default:
			return 0, true
		}
	case 'ê', 'é', 'è', 'ú', 'ü', 'ë':
		if v != vA {
			return 0, true
		}
		l += next
	default:
		return 0, true
	}
	return l.withTone(vniTone(mark | 0x20)).rune(), true
}

// vniTone returns the tone that a small mark carries.
func vniTone(mark byte) Tone {
	switch mark {
	case 'ù', 'á', 'é':
		return Sac
	case 'ø', 'à', 'è':
		return Huyen
	case 'û', 'å', 'ú':
		return Hoi
	case 'õ', 'ã', 'ü':
		return Nga
	case 'ï', 'ä', 'ë':
		return Nang
	}
	return Ngang
}
