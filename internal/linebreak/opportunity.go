package linebreak

import "unicode/utf8"

// mayBreak reports whether a line may break before the byte i of text: the
// rules of UAX #14 in the version that LibreOffice 7.4 obeys, which is older
// than today's and differs from it in these:
//
//   - no LB8a, LB21a and LB21b: there are no emoji and no Hebrew here;
//   - LB13 holds for "," "." ":" ";" behind spaces too;
//   - no LB15: “ ( may break after a space between them;
//   - LB22 is only for letters, digits and other ellipses: ")…" may break;
//   - LB24 lacks letter × %: "abc%" may break before the sign;
//   - LB25 takes a bracket between sign and number, "$(5", but no hyphen:
//     "2021-2025" may break after it, and so may "-5".
//
// It reads as far back as the spaces or the number before i go.
func mayBreak(text string, i int) bool {
	if i <= 0 || i >= len(text) {
		return true
	}
	if !utf8.RuneStart(text[i]) {
		return false
	}
	next, size := runeAt(text, i)
	b := classOf(next)
	if b&(sp|zw) != 0 { // LB7
		return false
	}
	if b == cm {
		if last, _ := runeBefore(text, i); classOf(last)&(sp|zw) == 0 {
			return false // LB9
		}
		b = al // LB10
	}
	a, at := base(text, i)
	switch {
	case a&zw != 0: // LB8
		return true
	case (a|b)&wj != 0: // LB11
		return false
	case b&(cl|ex|is|sy) != 0: // LB13
		return false
	case a&sp != 0:
		return mayBreakBehindSpace(text, at, b)
	}
	return !joined(a, b) && !joinedNumber(text, at, a, b, i+size)
}

// mayBreakBehindSpace is mayBreak where the rune before, at the byte at, is a
// space and no rule for all spaces decided.
func mayBreakBehindSpace(text string, at int, b class) bool {
	a := sp
	for at > 0 && a == sp {
		a, at = base(text, at)
	}
	return a&op == 0 && // LB14
		(a&cl == 0 || b&ns == 0) && // LB16
		(a&b2 == 0 || b&b2 == 0) // LB17
}

// joined reports whether a rule about two neighbours forbids to break between
// a and b. Neither is a space.
func joined(a, b class) bool {
	switch {
	case (a|b)&(gl|qu) != 0, a&op != 0: // LB12, LB19, LB14
		return true
	case a&b2 != 0 && b&b2 != 0: // LB17
		return true
	case (a|b)&cb != 0: // LB20
		return false
	case b&(ba|hy|ns) != 0, a&bb != 0: // LB21
		return true
	case b&in != 0 && a&(al|id|in|nu) != 0: // LB22
		return true
	case a&(al|nu) != 0 && b&(al|nu|op) != 0: // LB23, LB25, LB28, LB30
		return true
	case a&cl != 0 && b&(al|nu|ns) != 0: // LB30, LB16
		return true
	case a&is != 0 && b&(al|nu) != 0: // LB29, LB25
		return true
	case a&id != 0 && b&po != 0, a&pr != 0 && b&id != 0: // LB23a
		return true
	case a&al != 0 && b&pr != 0, a&(pr|po) != 0 && b&(al|nu) != 0: // LB24, LB25
		return true
	case a&nu != 0 && b&(pr|po) != 0: // LB25
		return true
	}
	return false
}

// joinedNumber is the rest of LB25, which needs a wider look:
//
//	(PR | PO)? OP? NU (NU | SY | IS)* CL? (PR | PO)?
//
// at is where the rune of class a starts, behind where the one of b ends.
func joinedNumber(text string, at int, a, b class, behind int) bool {
	switch {
	case a&(pr|po) != 0 && b&op != 0:
		return after(text, behind)&nu != 0
	case a&sy != 0 && b&nu != 0:
		return endsNumber(text, at, a)
	case a&(sy|is|cl) != 0 && b&(pr|po) != 0:
		if a&cl != 0 {
			a, at = base(text, at)
		}
		return endsNumber(text, at, a)
	}
	return false
}

// endsNumber reports whether the rune of class a at the byte at ends
// NU (NU | SY | IS)*.
func endsNumber(text string, at int, a class) bool {
	for a&(sy|is) != 0 && at > 0 {
		a, at = base(text, at)
	}
	return a&nu != 0
}

// base returns the class and place of the rune before the byte i, not counting
// combining marks behind it (LB9). Marks without a rune to stand on are a
// letter (LB10). Before the text there is a letter.
func base(text string, i int) (c class, at int) {
	at = i
	for at > 0 {
		r, size := runeBefore(text, at)
		c := classOf(r)
		if c&(sp|zw) != 0 && at < i {
			return al, at
		}
		at -= size
		if c != cm {
			return c, at
		}
	}
	return al, at
}

// after returns the class of the first rune from the byte i on that is no mark.
func after(text string, i int) class {
	for i < len(text) {
		r, size := runeAt(text, i)
		if c := classOf(r); c != cm {
			return c
		}
		i += size
	}
	return al
}

func runeAt(text string, i int) (rune, int) {
	if c := text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[i:])
}

func runeBefore(text string, i int) (rune, int) {
	if c := text[i-1]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeLastRuneInString(text[:i])
}
