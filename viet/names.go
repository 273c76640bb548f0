package viet

import "strings"

// SplitName splits the name of a person into the given name, which is its last
// word (tên), and the family and middle names in front (họ và đệm). A form of
// address, a degree, and what stands in brackets or behind a comma or a dash are
// left out: "TS. Nguyễn Thị Minh Khai (chủ trì)" is "Nguyễn Thị Minh" and "Khai".
//
// Ông, Bà, Anh and Chị are forms of address only if three words or one of the
// common family names follow: in "Ông Ích Khiêm" the first word is the family name.
func SplitName(name string) (rest, given string) {
	if i := strings.IndexAny(name, "(,;"); i > 0 {
		name = name[:i]
	}
	for _, dash := range []string{" - ", " – ", " — "} {
		if i := strings.Index(name, dash); i > 0 {
			name = name[:i]
		}
	}
	words := strings.Fields(NFC(name))
	for n := 1; n > 0; {
		n = addressWords(words)
		words = words[n:]
	}
	if len(words) == 0 {
		return "", ""
	}
	last := len(words) - 1
	return strings.Join(words[:last], " "), words[last]
}

// addressWords returns how many words in front of a name are a form of address
// or a degree.
func addressWords(words []string) int {
	if len(words) < 2 {
		return 0
	}
	switch first := strings.ToLower(words[0]); {
	case first == "đồng":
		if len(words) > 2 && (words[1] == "chí" || len(words) > 3 && strings.EqualFold(words[1], "chí")) {
			return 2
		}
	case first == "ông", first == "bà", first == "anh", first == "chị":
		if len(words) > 3 || len(words) > 2 && isFamilyName(words[1]) {
			return 1
		}
	case first == "đ/c", isDegree(first):
		return 1
	}
	return 0
}

// isFamilyName says whether a word is one of the common family names.
func isFamilyName(word string) bool {
	switch strings.ToLower(word) {
	case "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương", "lý":
		return true
	}
	return false
}

// isDegree says whether a word in small letters is a degree or several: "ts.",
// "pgs.ts". An initial is none.
func isDegree(word string) bool {
	for part := range strings.SplitSeq(strings.TrimSuffix(word, "."), ".") {
		switch part {
		case "gs", "pgs", "ts", "tskh", "ths", "bs", "ks", "kts", "ls", "cn":
		default:
			return word == "th.s" || word == "th.s."
		}
	}
	return true
}

// placeKinds are the kinds of administrative units, in small letters; longer
// ones stand before their beginnings. Never changed.
var placeKinds = [...]string{
	"thành phố", "thị trấn", "thị xã", "đặc khu", "phường", "huyện đảo", "huyện", "quận", "tỉnh", "xã", "t.p.", "t.p", "tp.", "tp", "t.x.", "tx.", "t.t.", "tt.", "t.", "q.", "h.", "p.", "x.",
}

// PlaceName returns the name of a place without its kind: "An Giang" for "Tỉnh
// An Giang", "Hồ Chí Minh" for "TP. Hồ Chí Minh". A name that is nothing but a
// number keeps its value for the order: "3" for "Phường 3".
func PlaceName(place string) string {
	place = strings.TrimSpace(NFC(place))
	for _, kind := range placeKinds {
		rest, ok := cutFold(place, kind)
		if !ok {
			continue
		}
		if name := strings.TrimLeft(rest, " \u00A0"); name != "" && (len(name) < len(rest) || kind[len(kind)-1] == '.') {
			return name
		}
	}
	return place
}

// cutFold is strings.CutPrefix with the prefix in small letters and s in any case.
func cutFold(s, prefix string) (rest string, ok bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}
