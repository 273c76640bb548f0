package viet

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Detection is what Detect makes of a text.
type Detection struct {
	Encoding   Encoding
	Confidence float64 // from 0, a guess, to 1, certain
	// Misread says that the text is UTF-8 whose runes are the legacy bytes, as
	// programs write it that took them for Windows-1252: "QuyÕt ®Þnh".
	// Reread, and not a decoder, mends it.
	Misread bool
}

// Detect tells in which encoding data is written. font is the name of the font
// that showed it, or "": it decides between encodings that fit alike, and
// tells TCVN3Upper, whose bytes are those of TCVN3.
//
// UTF-8 with a letter that only Vietnamese has, or with a combining tone, is
// Unicode whatever the font. ASCII is Unicode, or VIQR when its marks make
// Vietnamese of most words. For the rest, Detect decodes the words with each
// encoding and counts those that are syllables of Vietnamese.
//
// One word may be Vietnamese in two encodings ("Sè" is a syllable, and TCVN3
// for "Số"): then the answer is Unicode with half the confidence. So give
// Detect all the text of a font at once. At most 64 KiB from the first byte
// above ASCII on are read.
//
// Text that is not UTF-8 is Unicode too, with a confidence of at most 0.9, when
// half of its runs of bytes above ASCII or more are UTF-8 and have a letter that only
// Vietnamese has: foreign bytes have got into it. Zero bytes, as in UTF-16, and
// text that is Vietnamese in no encoding are Unicode with confidence 0.
func Detect(data []byte, font string) Detection {
	utf8Text := utf8.Valid(data)
	if !utf8Text && len(data) > 3 && utf8.Valid(data[:len(data)-partialRune(data)]) {
		utf8Text = true // cut within its last letter
	}
	if isASCII(data) {
		return detectVIQR(data)
	}
	if utf8Text {
		if vietnameseRunes(data) {
			return Detection{Unicode, 1, false}
		}
		raw, ok := bytesOf(string(data))
		if !ok {
			return Detection{Unicode, 1, false} // another script
		}
		return judged(raw, string(data), font)
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return Detection{Unicode, 0, false}
	}
	if share := utf8Share(data); share >= 0.5 {
		return Detection{Unicode, 0.9 * share, false}
	}
	return judged(data, "", font)
}

// utf8Share returns the share of the runs of bytes above ASCII that are UTF-8,
// or 0 if none of those has a letter of Vietnamese.
func utf8Share(data []byte) float64 {
	data = sample(data)
	runs, good, viet := 0, 0, false
	for i := 0; i < len(data); i++ {
		start := i
		for i < len(data) && data[i] >= utf8.RuneSelf {
			i++
		}
		if run := data[start:i]; len(run) > 0 {
			runs++
			if utf8.Valid(run) {
				good++
				viet = viet || vietnameseRunes(run)
			}
		}
	}
	if !viet {
		return 0
	}
	return float64(good) / float64(runs)
}

// partialRune returns the number of bytes of an unfinished rune at the end.
func partialRune(data []byte) int {
	for n := 1; n <= 3 && n <= len(data); n++ {
		if c := data[len(data)-n]; utf8.RuneStart(c) {
			if !utf8.FullRune(data[len(data)-n:]) {
				return n
			}
			break
		}
	}
	return 0
}

// isASCII says whether all bytes are ASCII.
func isASCII[T string | []byte](s T) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// vietnameseRunes says whether UTF-8 has a letter of Vietnamese outside
// Windows-1252, or a combining tone.
func vietnameseRunes(data []byte) bool {
	for i := 0; i < len(data); {
		if data[i] < 0xC4 { // ASCII and Latin-1
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if isVietOnly(r) {
			return true
		}
		switch r {
		case '\u0300', '\u0301', '\u0303', '\u0309', '\u0323', '\u0302', '\u0306', '\u031B':
			return true
		}
		i += n
	}
	return false
}

// judged returns the encoding in which most words of the bytes are Vietnamese.
// text is the same as Unicode, if it is. Unicode wins where it fits as well.
func judged(raw []byte, text, font string) Detection {
	raw = sample(raw)
	var plain score
	if text != "" {
		plain = scoreOf(string(sample([]byte(text))))
		if plain.words == 0 { // dashes, quotes, signs
			return Detection{Unicode, 1, false}
		}
	}
	words := scoreOf(string(raw)).words
	named, _ := FontEncoding(font)
	family := named
	if named == TCVN3Upper {
		family = TCVN3
	}
	best, second, winner := plain.share(), 0.0, Unicode
	for _, e := range [...]Encoding{TCVN3, VNI, CP1258, VISCII, VPS} {
		decoded, err := e.NewDecoder().Bytes(raw)
		if err != nil {
			continue
		}
		if e == TCVN3 {
			decoded = []byte(RaiseTCVN3(string(decoded)))
		}
		share := scoreOf(string(decoded)).share()
		if e == family && (plain.good == 0 || e == TCVN3 && onlyRareLetters(text)) && hasLetter(string(decoded)) {
			share += 2.1 / (words + 1) // the less there is, the more the font tells
		}
		if share > best || share == best && e == family && winner != Unicode {
			best, second, winner = share, best, e
		} else {
			second = max(second, share)
		}
	}
	switch {
	case best < 0.5 && text == "":
		return Detection{Unicode, 0, false} // neither UTF-8 nor Vietnamese
	case best < 0.5 || winner == Unicode:
		return Detection{Unicode, 1 - min(1, second)/2, false}
	case winner == TCVN3 && named == TCVN3Upper:
		winner = TCVN3Upper
	}
	confidence := min(1, best) * (1 - min(1, second*second*second)/2) * words / (words + 0.3)
	if winner == named {
		confidence = (1 + confidence) / 2
	}
	return Detection{winner, confidence, text != ""}
}

// sample returns at most 64 KiB of data, from a little in front of the first
// byte above ASCII, cut at a space if there is one.
func sample(data []byte) []byte {
	const most, before = 64 << 10, 256
	first := bytes.IndexFunc(data, func(r rune) bool { return r >= utf8.RuneSelf })
	if first > before {
		data = data[first-before:]
	}
	if len(data) > most {
		data = data[:most]
		if i := bytes.LastIndexByte(data, ' '); i > 0 {
			data = data[:i]
		}
	}
	return data
}

// A score counts the words with letters above ASCII, and those of them that are
// syllables.
type score struct{ words, good float64 }

func (s score) share() float64 {
	if s.words == 0 {
		return 0
	}
	return s.good / s.words
}

// scoreOf judges a decoded text. Words end at what ASCII has beside letters and
// digits, which is the same in all encodings: a quote or a sign within a word
// shows a wrong one.
func scoreOf(text string) (s score) {
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return r < utf8.RuneSelf && !isWordRune(r) || r == '\u00A0' }) {
		w = strings.TrimFunc(w, isOuterSign)
		if isASCII(w) {
			continue
		}
		s.words++
		switch syllable, ok := ParseSyllable(w); {
		case isShortForm(w), ok && oneCase(w) && !syllable.Loan:
			s.good++
		case ok && oneCase(w):
			s.good += 0.5 // seldom in text, often in a wrong decoding
		}
	}
	return s
}

// isShortForm says whether w is a short form with Đ (QĐ, BLĐTBXH) or the label "đ".
func isShortForm(w string) bool {
	return w == "đ" || strings.Trim(w, "ABCDEFGHIKLMNOPQRSTUVXYĐ") == ""
}

// isOuterSign says whether r is a sign above ASCII that stands beside words.
func isOuterSign(r rune) bool {
	return r >= utf8.RuneSelf && strings.ContainsRune("“”‘’„–—…•«»°±²³·§½¼×", r)
}

// onlyRareLetters says whether all letters above ASCII of text are è and é, which
// are rare in Vietnamese, while their bytes in TCVN3 are the frequent ố and ộ:
// "Sè", "Bé".
func onlyRareLetters(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf && unicode.IsLetter(r) && r != 'è' && r != 'é' }) < 0
}

func hasLetter(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return letterOf(r) != 0 && r >= utf8.RuneSelf || r == 'đ' || r == 'Đ' }) >= 0
}

// oneCase says whether a word is in small letters, in capitals, or in small
// letters with a capital in front, as words are.
func oneCase(w string) bool {
	first, n := utf8.DecodeRuneInString(w)
	upper, lower := 0, 0
	for _, r := range w[n:] {
		if unicode.IsUpper(r) {
			upper++
		} else {
			lower++
		}
	}
	return upper == 0 || lower == 0 && unicode.IsUpper(first)
}

// detectVIQR judges ASCII: it is VIQR when at least three words, and most of all,
// are Vietnamese by marks on vowels (^ + ( dd), which English has not.
func detectVIQR(data []byte) Detection {
	if bytes.IndexByte(data, '^') < 0 && bytes.IndexByte(data, '+') < 0 {
		return Detection{Unicode, 1, false}
	}
	decoded, err := VIQR.NewDecoder().Bytes(data[:min(len(data), 64<<10)])
	if err != nil {
		return Detection{Unicode, 1, false}
	}
	marked, good, words := 0, 0, 0
	text := string(decoded)
	for start, end := nextWord(text, 0); start < len(text); start, end = nextWord(text, end) {
		w := text[start:end]
		words++
		if !IsSyllable(w) {
			continue
		}
		good++
		if strings.IndexFunc(StripTones(w), isVietOnlyOrHat) >= 0 {
			marked++
		}
	}
	if marked < 3 || marked*5 < words || good*4 < words*3 {
		return Detection{Unicode, 1, false}
	}
	return Detection{VIQR, float64(good) / float64(words+1), false}
}

// isVietOnlyOrHat says whether r is a letter that VIQR writes with ^ + ( or dd.
func isVietOnlyOrHat(r rune) bool {
	return isVietOnly(r) || strings.ContainsRune("âêôÂÊÔ", r)
}
