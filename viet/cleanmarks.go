package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isBlank says whether c is a space of one byte. U+00A0 is text: it was put there
// to bind.
func isBlank(c byte) bool { return c == ' ' }

// mostSpaces is the longest run of spaces that is a slip of typing; longer ones
// set columns or leave room to write.
const mostSpaces = 3

// columnWords is how many words the pieces of a line have at most when runs of
// spaces set columns.
const columnWords = 4

// findSpaces finds the runs of spaces between words that are slips of typing.
func findSpaces(text string) (edits []edit) {
	for i := 0; i < len(text); {
		end := strings.IndexByte(text[i:], '\n')
		if end < 0 {
			end = len(text) - i
		}
		line := text[i : i+end]
		first, runs, columns := len(edits), 0, true
		for from := 0; ; {
			start, stop := nextSlip(line, from)
			columns = columns && wordsUpTo(line[from:start], columnWords+1) <= columnWords
			if start == stop {
				break
			}
			runs++
			if !isDraftBlank(line[:start], line[stop:]) {
				edits = append(edits, edit{i + start, i + stop, " "})
			}
			from = stop
		}
		if columns && runs > 1 {
			edits = edits[:first]
		}
		i += end + 1
	}
	return edits
}

// nextSlip returns the next run of two or three spaces between words behind
// from, or the end of the line twice.
func nextSlip(line string, from int) (start, stop int) {
	for i := from; ; {
		k := strings.Index(line[i:], "  ")
		if k < 0 {
			return len(line), len(line)
		}
		at := i + k
		for i = at; i < len(line) && isBlank(line[i]); i++ {
		}
		if i-at <= mostSpaces && at > 0 && i < len(line) && line[i] != '\r' {
			return at, i
		}
	}
}

// wordsUpTo counts the words of s, but not beyond most.
func wordsUpTo(s string, most int) (n int) {
	in := false
	for i := 0; i < len(s) && n < most; i++ {
		if blank := isBlank(s[i]); !blank && !in {
			n++
			in = true
		} else if blank {
			in = false
		}
	}
	return n
}

// isDraftBlank says whether spaces between two pieces of text are a blank to be
// filled in: the number of a draft, or a day, month or year.
func isDraftBlank(before, after string) bool {
	word := before[strings.LastIndexAny(before, " \n\t\u00A0(")+1:]
	word = strings.TrimLeft(word, "(,\u00A0")
	switch strings.ToLower(strings.TrimSuffix(word, ":")) {
	case "số", "ngày", "tháng", "năm", "giờ", "phút":
		return true
	}
	return strings.HasSuffix(before, ":") && strings.HasPrefix(after, "/") || after[0] == '/'
}

// findLineEnds finds spaces and tabs at the ends of lines and of the text.
func findLineEnds(text string) (edits []edit) {
	for i := 0; i < len(text); {
		end := strings.IndexByte(text[i:], '\n')
		if end < 0 {
			end = len(text) - i
		}
		line := text[i : i+end]
		kept := len(strings.TrimRight(line, " \t\r"))
		with := "" // a carriage return in the tail belongs to the end of the line
		if strings.Contains(line[kept:], "\r") {
			with = "\r"
		}
		if kept > 0 && line[kept:] != with {
			edits = append(edits, edit{i + kept, i + len(line), with})
		}
		i += end + 1
	}
	return edits
}

// findSpaceBefore finds one space between a word and a mark that belongs to it. The
// mark must end there, so that " .docx" and " :)" stay; more spaces are a
// blank, and dots a line to write on.
func findSpaceBefore(text string) (edits []edit) {
	for i := 1; i < len(text)-1; i++ {
		if !isBlank(text[i]) || unicode.IsSpace(lastRune(text[:i])) {
			continue
		}
		mark, n := utf8.DecodeRuneInString(text[i+1:])
		rest := text[i+1+n:]
		switch mark {
		case ',', ';', '!', '?', '.', ':':
			if !endsHere(rest) || marksBefore(text[:i]) || meantApart(text[i-1], mark, rest) {
				continue
			}
		case ')', ']', '}', '”':
			if strings.HasSuffix(text[:i], "(") || strings.HasSuffix(text[:i], "[") || strings.HasSuffix(text[:i], "{") || strings.HasSuffix(text[:i], "“") {
				continue // a box to tick
			}
		default:
			continue
		}
		edits = append(edits, edit{i, i + 1, ""})
	}
	return edits
}

// endsHere says whether a mark in front of rest is the last of its word.
func endsHere(rest string) bool {
	if rest == "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsSpace(r) || r == '”' || r == '"'
}

// meantApart says whether a mark with a space at each side is a ratio (1 : 3), a
// number (15 . 000) or the beginning of a row of dots.
func meantApart(before byte, mark rune, rest string) bool {
	rest = strings.TrimLeft(rest[:min(len(rest), 2)], " ")
	if rest == "" || mark != ':' && mark != '.' {
		return false
	}
	return isDigit(before) && isDigit(rest[0]) || mark == '.' && rest[0] == '.'
}

// marksBefore says whether text ends in a mark itself.
func marksBefore(text string) bool {
	return strings.ContainsRune(",;:.!?-+*=/|…", lastRune(text))
}

func lastRune(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}

// findSpaceAfter finds one space behind an opening mark and in front of a
// letter or digit.
func findSpaceAfter(text string) (edits []edit) {
	for i := 1; i < len(text)-1; i++ {
		if !isBlank(text[i]) {
			continue
		}
		switch lastRune(text[:i]) {
		case '(', '[', '{', '“':
			if r, _ := utf8.DecodeRuneInString(text[i+1:]); isWordRune(r) {
				edits = append(edits, edit{i, i + 1, ""})
			}
		}
	}
	return edits
}

// findQuotes finds the straight quotes of each line in which they pair up: an
// opening one stands at the beginning of a word, a closing one at its end.
func findQuotes(text string) (edits []edit) {
	for i := 0; i < len(text); {
		end := strings.IndexByte(text[i:], '\n')
		if end < 0 {
			end = len(text) - i
		}
		edits = append(edits, quotesOf(text[i:i+end], i)...)
		i += end + 1
	}
	return edits
}

// quotesOf returns the edits of one line that begins at offset, or none.
func quotesOf(line string, offset int) (edits []edit) {
	open := false
	for i := 0; i < len(line); i++ {
		if line[i] != '"' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(line[:i])
		after, _ := utf8.DecodeRuneInString(line[i+1:])
		if isCode(line, i) {
			return nil
		}
		startsWord := i+1 < len(line) && !unicode.IsSpace(after) && after != '"'
		free := i == 0 || unicode.IsSpace(before) || strings.ContainsRune("([{-–—/", before)
		switch {
		case !open && free && startsWord:
			edits = append(edits, edit{offset + i, offset + i + 1, "“"})
		case open && i > 0 && !unicode.IsSpace(before) && before != '"' && (i+1 == len(line) || !isWordRune(after)):
			edits = append(edits, edit{offset + i, offset + i + 1, "”"})
		default:
			return nil // 12", a="b"
		}
		open = !open
	}
	if open {
		return nil
	}
	return edits
}

// isCode says whether the quote at i looks like one of a program or of JSON:
// {"a": 1}, x="y", f("z").
func isCode(line string, i int) bool {
	const marks = "{[=:"
	if i > 0 && strings.IndexByte(marks, line[i-1]) >= 0 || i+1 < len(line) && strings.IndexByte(marks, line[i+1]) >= 0 {
		return true
	}
	return i > 1 && line[i-1] == '(' && isWordRune(lastRune(line[:i-1]))
}
