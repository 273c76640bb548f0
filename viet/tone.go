package viet

import (
	"strings"
	"unicode/utf8"
)

// MoveTone writes the tones of all syllables of text in the style: "hoà" and
// "hòa". Only whole words that are valid syllables change ("của", "quý" and
// "Loa-lơ" have one spelling), and of them only the place of the tone. text is
// in normal form C; MoveTone returns text itself if nothing changes.
func MoveTone(text string, style ToneStyle) string { return retone(text, style, false) }

// MendTone is like MoveTone and also mends tones that neither style puts where
// they are, if the word is a syllable otherwise: "qúy", "gìa", "hòan", "thủơ"
// become "quý", "già", "hoàn", "thuở".
func MendTone(text string, style ToneStyle) string { return retone(text, style, true) }

func retone(text string, style ToneStyle, mend bool) string {
	var b strings.Builder
	done := 0
	for start, end := nextWord(text, 0); start < len(text); start, end = nextWord(text, end) {
		var w word
		if end-start < 3 || !mend && !openEnd(text[start:end]) || !w.read(text[start:end]) || w.toneAt < 0 {
			continue
		}
		to := w.place(style)
		if to == w.toneAt || !mend && !w.toneInPlace() {
			continue
		}
		from, target := letterOf(w.runes[w.toneAt]), letterOf(w.runes[to])
		w.runes[w.toneAt], w.runes[to] = from.withTone(Ngang).rune(), target.withTone(w.syl.Tone).rune()
		b.WriteString(text[done:start])
		for _, r := range w.runes[:w.n] {
			b.WriteRune(r)
		}
		done = end
	}
	if done == 0 {
		return text
	}
	b.WriteString(text[done:])
	return b.String()
}

// openEnd says whether word ends as the rhymes do that have two styles.
func openEnd(word string) bool {
	r, _ := utf8.DecodeLastRuneInString(word)
	l := letterOf(r)
	return l != 0 && (l.vowel() == vA || l.vowel() == vE || l.vowel() == vY)
}

// SameSpelling says whether two texts are the same but for normal form and for
// the style of their tones: "Hòa" and "Hoà".
func SameSpelling(a, b string) bool {
	a, b = NFC(a), NFC(b)
	return a == b || MoveTone(a, OldStyle) == MoveTone(b, OldStyle)
}

// StripTones takes the tones off all vowels and leaves ă â ê ô ơ ư đ: "Việt"
// becomes "Viêt". text is in normal form C.
func StripTones(text string) string {
	return mapLetters(text, func(r rune) rune {
		if l := letterOf(r); l != 0 {
			return l.withTone(Ngang).rune()
		}
		return r
	})
}

// mapLetters is strings.Map with a short way for ASCII, which f leaves alone,
// and with text itself as its result if nothing changes.
func mapLetters(text string, f func(rune) rune) string {
	var b []byte
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			if b != nil {
				b = append(b, text[i])
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if to := f(r); b != nil || to != r {
			if b == nil {
				b = append(make([]byte, 0, len(text)), text[:i]...)
			}
			switch {
			case to == r: // also of invalid bytes
				b = append(b, text[i:i+n]...)
			case to >= 0:
				b = utf8.AppendRune(b, to)
			}
		}
		i += n
	}
	if b == nil {
		return text
	}
	return string(b)
}
