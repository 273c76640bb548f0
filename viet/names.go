package viet

import "strings"

// SplitName splits the name of a person into the given name, which is its last
// word (tên), and the family and middle names in front (họ và đệm). A form of
// address, a degree and what stands in brackets are left out:
// "TS. Nguyễn Thị Minh Khai (chủ trì)" is "Nguyễn Thị Minh" and "Khai".
func SplitName(name string) (rest, given string) {
	if i := strings.IndexAny(name, "(,;"); i > 0 {
		name = name[:i]
	}
	words := strings.Fields(NFC(name))
	for len(words) > 1 && isAddress(words[0]) {
		words = words[1:]
		if len(words) > 1 && strings.EqualFold(words[0], "chí") { // đồng chí
			words = words[1:]
		}
	}
	if len(words) == 0 {
		return "", ""
	}
	last := len(words) - 1
	return strings.Join(words[:last], " "), words[last]
}

// isAddress says whether a word is a form of address or a degree.
func isAddress(word string) bool {
	if strings.HasSuffix(word, ".") {
		return true // PGS.TS.
	}
	switch strings.ToLower(word) {
	case "ông", "bà", "anh", "chị", "đồng", "đ/c", "gs", "pgs", "ts", "ths", "bs", "ks", "ls", "cn":
		return true
	}
	return false
}

// placeKinds are the kinds of administrative units, in small letters; longer
// ones stand before their beginnings. Never changed.
var placeKinds = [...]string{
	"thành phố", "thị trấn", "thị xã", "đặc khu", "phường", "huyện", "quận", "tỉnh", "xã", "tp.", "tp", "tx.", "tt.", "t.", "q.", "h.", "p.", "x.",
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
