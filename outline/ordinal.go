package outline

import "strings"

// ordinal reads an ordinal in words, "thứ nhất" to "thứ chín mươi chín", in
// either case at the start of s. It returns its number and its length in
// bytes, or zeros.
func ordinal(s string) (n, end int) {
	word, at := cutWord(s, 0)
	if word != "thứ" {
		return 0, 0
	}
	word, at = cutWord(s, at)
	switch n = ones(word); {
	case word == "nhất":
		return 1, at
	case word == "nhì":
		return 2, at
	case word == "mười":
		n = 10
	case n < 2:
		return 0, 0
	default:
		tens, after := cutWord(s, at)
		if tens != "mươi" {
			return n, at
		}
		n, at = 10*n, after
	}
	if word, after := cutWord(s, at); ones(word) > 0 {
		return n + ones(word), after
	}
	return n, at
}

// cutWord returns the word of s that begins after the spaces at byte at, in
// lower case, and the offset behind it.
func cutWord(s string, at int) (word string, end int) {
	for at < len(s) && s[at] == ' ' {
		at++
	}
	end = at
	for end < len(s) && s[end] != ' ' && s[end] != '.' && s[end] != ':' {
		end++
	}
	return strings.ToLower(s[at:end]), end
}

// ones returns the digit a word stands for, and 0 for other words.
func ones(word string) int {
	switch word {
	case "một", "mốt":
		return 1
	case "hai":
		return 2
	case "ba":
		return 3
	case "bốn", "tư":
		return 4
	case "năm", "lăm", "nhăm":
		return 5
	case "sáu":
		return 6
	case "bảy", "bẩy":
		return 7
	case "tám":
		return 8
	case "chín":
		return 9
	}
	return 0
}
