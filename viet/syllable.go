package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Syllable is a tiếng of Vietnamese in its parts, all in small letters. The
// parts are those of the spelling: the u of "qu" and the i of "gi" belong to
// the onset, and a rhyme behind "gi" is whole ("giêng" is gi + iêng, "gì" is gi
// + i).
type Syllable struct {
	Onset string // phụ âm đầu: "", "b", "ngh", "qu"
	Rhyme string // vần, without tone: "a", "iên", "uyêt"
	Tone  Tone   // thanh
	Loan  bool   // the spelling is found in loan words and foreign names only: "pin", "xoong", "Đắk"
}

// A ToneStyle says where the tone stands in the open rhymes oa, oe and uy. The
// two styles agree in all others.
type ToneStyle uint8

// The two styles. Neither is wrong: the decree itself mixes them.
const (
	OldStyle ToneStyle = iota // kiểu cũ: hòa, khỏe, thúy
	NewStyle                  // kiểu mới: hoà, khoẻ, thuý
)

// ParseSyllable reads one syllable of any case, in normal form C, with its tone
// in either style. It is strict: "kà", "ngi", "hat" and "qúy" are no syllables.
func ParseSyllable(s string) (Syllable, bool) {
	var w word
	if !w.read(s) || !w.toneInPlace() {
		return Syllable{}, false
	}
	return w.syl, true
}

// IsSyllable says whether ParseSyllable reads s.
func IsSyllable(s string) bool {
	_, ok := ParseSyllable(s)
	return ok
}

// Spell writes the syllable in small letters with its tone in the style.
func (s Syllable) Spell(style ToneStyle) string {
	if s.Tone > Nang {
		s.Tone = Ngang
	}
	rhyme := s.Rhyme
	at := tonePlace(s.Onset, rhyme, style)
	if s.Onset == "gi" && len(rhyme) > 0 && rhyme[0] == 'i' {
		rhyme = rhyme[1:]
		if at--; at < 0 { // the i of "gi" carries the tone
			return "g" + string(letterOf('i').withTone(s.Tone).rune()) + rhyme
		}
	}
	var b strings.Builder
	b.WriteString(s.Onset)
	for _, r := range rhyme {
		if l := letterOf(r); at == 0 && l != 0 {
			r = l.withTone(s.Tone).rune()
		}
		at--
		b.WriteRune(r)
	}
	return b.String()
}

// String writes the syllable in the old style.
func (s Syllable) String() string { return s.Spell(OldStyle) }

// maxWord is the number of letters of the longest syllable, "nghiêng".
const maxWord = 7

// A word is a syllable as it is read: its letters, where its tone stands, and
// where each style wants it.
type word struct {
	runes  [maxWord]rune // as written
	n      int
	toneAt int // place of the letter with the tone, -1 if none
	rhyme  int // place of the first letter of syl.Rhyme
	syl    Syllable
}

// read reads a syllable whose tone may stand on any letter of its rhyme.
func (w *word) read(s string) bool {
	if s == "" || len(s) > 3*maxWord {
		return false
	}
	var plain [3 * maxWord]byte // the small letters without tone
	var start [maxWord + 1]int  // of each letter in plain
	w.toneAt = -1
	size := 0
	for i := 0; i < len(s); w.n++ {
		r, k := decode(s[i:])
		i += k
		if w.n == maxWord || r > vietLast {
			return false
		}
		w.runes[w.n] = r
		r = lowerRune(r)
		if l := letterOf(r); l != 0 && l.tone() != Ngang {
			if w.toneAt >= 0 {
				return false
			}
			w.toneAt, w.syl.Tone = w.n, l.tone()
			r = l.withTone(Ngang).rune()
		}
		start[w.n] = size
		size += utf8.EncodeRune(plain[size:], r)
	}
	start[w.n] = size
	return w.split(plain[:size], &start)
}

// split finds the onset and the rhyme of the letters.
func (w *word) split(plain []byte, start *[maxWord + 1]int) bool {
	on := onsetOf(plain)
	rest := plain[len(on):]
	w.syl.Onset = on
	w.rhyme = len(on) // an onset is ASCII but for đ
	if on == "đ" {
		w.rhyme = 1
	}
	if on == "gi" {
		whole, ok := rhymes[string(plain[1:])] // iêng of giêng, in of gin
		if !ok || whole.name == "ia" || whole.name == "iu" {
			r, ok := rhymes[string(rest)]
			return ok && rest[0] != 'i' && rest[0] != 'y' && w.accept(r)
		}
		w.rhyme = 1
		return w.accept(whole)
	}
	r, ok := rhymes[string(rest)]
	return ok && w.accept(r)
}

// accept says whether the rhyme may stand behind the onset and under the tone.
func (w *word) accept(r rhyme) bool {
	w.syl.Rhyme, w.syl.Loan = r.name, r.loan
	front := r.front()
	switch on := w.syl.Onset; on {
	case "":
		if strings.HasPrefix(r.name, "iê") {
			return false // yên, yêu
		}
	case "c", "ng":
		if front {
			return false
		}
	case "g":
		w.syl.Loan = w.syl.Loan || front // gen
	case "k":
		w.syl.Loan = w.syl.Loan || !front // ka-ki, Kon Tum
	case "gh", "ngh":
		if !front || r.name[0] == 'y' {
			return false
		}
	case "qu":
		if !r.afterQu() {
			return false
		}
	case "p":
		w.syl.Loan = true
	case "b", "m", "ph", "v":
		w.syl.Loan = w.syl.Loan || r.glide() // buýt, voan
	}
	if on := w.syl.Onset; r.name[0] == 'y' && r.name != "y" && on != "" && on != "qu" {
		return false
	}
	if r.stop() && w.syl.Tone != Sac && w.syl.Tone != Nang && !(r.loan && w.syl.Tone == Ngang && r.name[len(r.name)-1] == 'k') {
		return false
	}
	return true
}

// place returns the place in the word at which the style puts the tone.
func (w *word) place(style ToneStyle) int {
	return w.rhyme + tonePlace(w.syl.Onset, w.syl.Rhyme, style)
}

// toneInPlace says whether one of the styles puts the tone where it is.
func (w *word) toneInPlace() bool {
	return w.toneAt < 0 || w.toneAt == w.place(OldStyle) || w.toneAt == w.place(NewStyle)
}

// tonePlace returns the letter of the rhyme, from 0, that carries the tone.
func tonePlace(onset, rhyme string, style ToneStyle) int {
	switch rhyme {
	case "oa", "oe", "uy":
		if style == OldStyle && onset != "qu" {
			return 0
		}
		return 1
	}
	at, n, count, coda := -1, 0, 0, false
	for _, r := range rhyme {
		l := letterOf(r)
		switch {
		case l == 0:
			coda = true
		case strings.ContainsRune("ăâêôơư", r):
			at = n // the last one: ươ
		}
		if l != 0 {
			count++
		}
		n++
	}
	switch {
	case at >= 0:
		return at
	case count == 3 || count == 2 && coda:
		return 1
	}
	return 0
}

// isWordRune says whether r is part of a word: a letter, a mark or a digit.
func isWordRune(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' ||
		r >= 0x80 && (letterOf(r) != 0 || unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r))
}

// nextWord returns the bounds of the first word of s at or behind i; start is
// len(s) if there is none.
func nextWord(s string, i int) (start, end int) {
	for start = i; start < len(s); {
		r, n := decode(s[start:])
		if isWordRune(r) {
			break
		}
		start += n
	}
	for end = start; end < len(s); {
		r, n := decode(s[end:])
		if !isWordRune(r) {
			break
		}
		end += n
	}
	return start, end
}
