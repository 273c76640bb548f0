package viet

import (
	"strings"
	"unicode"
)

// RaiseTCVN3 returns text with capitals where TCVN3 has none. TCVN3 lacks the
// capitals with a tone, and its users wrote the small letter in their place:
// what decodes as "CộNG HòA Xã HộI" was meant, and is returned, as "CỘNG HÒA
// XÃ HỘI".
//
// A word is raised if it has a capital behind its first letter and no small
// letter but ones with a tone. A word that may be of either case ("Xã", "ở") is
// raised if the nearest words of its phrase that tell their case are capitals on
// both sides, or on one with none on the other; if none of the phrase tells, those
// of its line. Short forms (UBND) do not tell.
// After a decoder of TCVN3 this is a guess, so the decoder does not make it.
func RaiseTCVN3(text string) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		raised := raiseLine(line)
		if out.Len() == 0 && len(line) == len(text) {
			return raised
		}
		out.WriteString(raised)
	}
	return out.String()
}

// A wordCase is what a word of TCVN3 tells of its case.
type wordCase uint8

const (
	caseUntold   wordCase = iota // digits, one capital, a short form
	caseOpen                     // small letters with a tone behind at most one capital
	caseSmall                    // has a small letter that TCVN3 has as a capital too
	caseCapitals                 // has a capital behind its first letter
)

// A casedWord is a word of a line with its case, and the nearest told cases on
// its left and right, of its phrase and of the line.
type casedWord struct {
	start, end   int
	is           wordCase
	begins       bool // a phrase: more than space stands in front
	phrase, line [2]wordCase
}

// raiseLine does the work of RaiseTCVN3 on a line.
func raiseLine(line string) string {
	if strings.IndexFunc(line, unicode.IsUpper) < 0 {
		return line
	}
	var out strings.Builder
	done := 0
	for _, w := range casedWords(line) {
		if word := line[w.start:w.end]; w.is == caseCapitals || w.is == caseOpen && w.raised(word) {
			out.WriteString(line[done:w.start])
			out.WriteString(strings.ToUpper(word))
			done = w.end
		}
	}
	if done == 0 {
		return line
	}
	out.WriteString(line[done:])
	return out.String()
}

// casedWords returns the words of a line.
func casedWords(line string) (words []casedWord) {
	last := 0
	for start, end := nextWord(line, 0); start < len(line); start, end = nextWord(line, end) {
		begins := strings.TrimSpace(line[last:start]) != ""
		words = append(words, casedWord{start: start, end: end, is: wordCaseOf(line[start:end]), begins: begins})
		last = end
	}
	var inPhrase, inLine wordCase
	for i := range words {
		w := &words[i]
		if w.begins {
			inPhrase = caseUntold
		}
		w.phrase[0], w.line[0] = inPhrase, inLine
		if w.is >= caseSmall {
			inPhrase, inLine = w.is, w.is
		}
	}
	inPhrase, inLine = caseUntold, caseUntold
	for i := len(words) - 1; i >= 0; i-- {
		w := &words[i]
		w.phrase[1], w.line[1] = inPhrase, inLine
		if w.is >= caseSmall {
			inPhrase, inLine = w.is, w.is
		}
		if w.begins {
			inPhrase = caseUntold
		}
	}
	return words
}

// raised says whether a word of open case is in capitals.
func (w *casedWord) raised(word string) bool {
	near := w.phrase
	if near == [2]wordCase{} {
		near = w.line
	}
	both := near == [2]wordCase{caseCapitals, caseCapitals}
	switch word {
	case "Bà", "Cụ": // in front of a name in capitals
		return both
	}
	return both || near == [2]wordCase{caseCapitals, caseUntold} || near == [2]wordCase{caseUntold, caseCapitals}
}

// wordCaseOf returns what a word tells of its case.
func wordCaseOf(word string) wordCase {
	toned, behind := false, false
	for i, r := range word {
		l := letterOf(r)
		switch {
		case unicode.IsUpper(r):
			behind = behind || i > 0
		case l != 0 && l.tone() != Ngang:
			toned = true
		case unicode.IsLetter(r):
			return caseSmall
		}
	}
	switch {
	case behind && (toned || IsSyllable(word)):
		return caseCapitals
	case toned && !behind:
		return caseOpen
	}
	return caseUntold
}
