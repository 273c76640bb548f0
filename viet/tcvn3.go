package viet

// tcvn3Table is VN3 of TCVN 5712:1993, the third of its three sets and the one
// of the fonts ".Vn…" ("ABC"): all small letters and seven capitals. Capitals
// with a tone are small letters under a font of capitals.
//
// Of the bytes that VN3 leaves free, B0 to B4 are the signs °±²³´ of Latin-1,
// which are in files ("25°C") while the combining tones of VN2 are not; the others
// are decoded as the capitals that VN2 of the same standard has there, and never
// encoded.
func tcvn3Table() byteTable {
	t := makeTable(0x80, windows1252+tcvn3Letters)
	for i := 0xA1; i < 0x100; i++ {
		switch i {
		case 0xAF, 0xBA, 0xBF, 0xC0, 0xC1, 0xC2, 0xC3, 0xC4, 0xC5, 0xCD, 0xD9, 0xDA, 0xDB, 0xE0, 0xF0, 0xFF:
			t.alone[i] = true
		}
	}
	return t
}

// tcvn3Letters is bytes A0 to FF.
const tcvn3Letters = "\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ" +
	"°±²³´àảãáạẲằẳẵắẴ" +
	"ẮẦẨẪẤỀặầẩẫấậèỂẻẽ" +
	"éẹềểễếệìỉỄẾỒĩíịò" +
	"Ổỏõóọồổỗốộờởỡớợù" +
	"ỖủũúụừửữứựỳỷỹýỵỐ"

// tcvn3UpperTable is what a font of capitals (.VnTimeH) shows for the same
// bytes. À is encoded as the byte of à, since it has no other; A and Ă have
// a byte of their own.
func tcvn3UpperTable() byteTable {
	t := tcvn3Table()
	for i, r := range t.runes {
		switch l := letterOf(r); {
		case 'a' <= r && r <= 'z', r == 'đ':
			t.runes[i] = upperLetter(r)
			t.alone[i] = true
		case l != 0 && l&capital == 0:
			t.runes[i] = upperLetter(r)
			t.alone[i] = l.tone() == Ngang
		}
	}
	return t
}
