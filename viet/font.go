package viet

import "strings"

// FontEncoding returns the encoding for which a font was made, by its name:
// TCVN3 for ".VnTime", TCVN3Upper for ".VnTimeH", VNI for "VNI-Times", VPS for
// "VPS Times". Of a list (".VnTime;Courier New") the first font counts. It says
// nothing of the text: fonts with such names over Unicode text are common, and
// Detect tells them apart.
func FontEncoding(font string) (Encoding, bool) {
	if i := strings.IndexAny(font, ";,"); i >= 0 {
		font = font[:i]
	}
	font = strings.Trim(font, ` "'`)
	for _, face := range []string{" Bold", " Italic", " Regular"} { // pseudo-fonts: ".VnTimeH Bold"
		font = strings.TrimSuffix(font, face)
	}
	low := lowerASCII(font)
	switch {
	case strings.HasPrefix(low, ".vn"):
		if strings.HasSuffix(font, "H") || low == font && strings.HasSuffix(low, "h") {
			return TCVN3Upper, true
		}
		return TCVN3, true
	case strings.HasPrefix(low, "vni-"), strings.HasPrefix(low, "vni "):
		return VNI, true
	case strings.HasPrefix(low, "vps"):
		return VPS, true
	case strings.HasPrefix(low, "vi "), strings.HasPrefix(low, "viscii"):
		return VISCII, true
	}
	return Unicode, false
}

// lowerASCII lowers the capitals of ASCII.
func lowerASCII(s string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			r += 0x20
		}
		return r
	}, s)
}
