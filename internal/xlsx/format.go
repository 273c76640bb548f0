package xlsx

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/dean161/vanban/viet"
)

// A format is how a number is displayed (18.8.30, numFmt).
type format struct {
	code string
	kind formatKind
	// Of a date: what is shown.
	day, month, year, clock bool
	long                    bool // [h]: hours, minutes or seconds of more than a day
	// Of a number: the text before and behind, digits at least before, and at least
	// and at most behind the decimal mark, and the rest.
	before, behind           string
	digits, fewest, decimals int
	grouped, percent         bool
	split                    []string // the digits, each "", and the text between them: 0000 000 000
}

type formatKind uint8

const (
	general formatKind = iota
	number
	date
	unknown // a fraction, a power of ten, …
)

// builtin returns the code of a format that workbooks do not spell out. Those of
// dates are shown in the order of Việt Nam whatever they say.
func builtin(id int) string {
	switch {
	case id >= 14 && id <= 17, id >= 27 && id <= 31, id == 36, id >= 50 && id <= 54, id == 57, id == 58:
		return "dd/mm/yyyy"
	case id >= 18 && id <= 21, id >= 32 && id <= 35, id >= 45 && id <= 47, id == 55, id == 56:
		return "hh:mm"
	case id == 22:
		return "dd/mm/yyyy hh:mm"
	}
	return map[int]string{
		1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
		37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0", 43: "#,##0.00", 44: "#,##0.00", 48: "0.0E+0",
	}[id]
}

// parseFormat reads the first section of a code, that of positive numbers.
func parseFormat(code string) format {
	f := format{code: code}
	var pattern, letters strings.Builder
	text := &f.before
	digit := func() {
		if f.behind != "" {
			f.split = append(f.split, f.behind)
			f.behind = ""
		}
		f.split = append(f.split, "")
	}
	signs := []rune(code)
	until := func(i int, end rune) int { // where the sign is, from i on
		for i < len(signs) && signs[i] != end {
			i++
		}
		return i
	}
	for i := 0; i < len(signs) && signs[i] != ';'; i++ {
		c := signs[i]
		switch {
		case c == '"':
			end := until(i+1, '"')
			*text += string(signs[i+1 : end])
			i = end
		case c == '\\' && i+1 < len(signs):
			i++
			*text += string(signs[i])
		case c == '_' || c == '*': // the room of a character, or one that fills
			i++
		case c == '[':
			end := until(i+1, ']')
			inner := string(signs[i+1 : end])
			if sign, ok := strings.CutPrefix(inner, "$"); ok {
				sign, _, _ = strings.Cut(sign, "-")
				*text += sign
			} else if strings.Trim(strings.ToLower(inner), "hms") == "" {
				letters.WriteString("h")
				f.long = true
			}
			i = end
		case strings.ContainsRune("#0?.,%/", c):
			pattern.WriteRune(c)
			text = &f.behind
			if c == '%' { // where it stands: "12,5 %"
				*text += "%"
			} else {
				digit()
			}
		case c < 0x80 && (c|0x20 >= 'a' && c|0x20 <= 'z'):
			letters.WriteRune(c | 0x20)
		case c == '@':
		default:
			*text += string(c)
		}
	}
	f.decide(pattern.String(), letters.String())
	return f
}

// decide tells the kind of format from the digits and the letters of its code.
func (f *format) decide(pattern, letters string) {
	letters = strings.ReplaceAll(letters, "general", "")
	whole, decimals, _ := strings.Cut(strings.Trim(pattern, "%"), ".")
	split := slices.ContainsFunc(f.split, func(s string) bool { return s != "" })
	switch {
	case letters == "" && pattern == "" && f.before == "":
		f.kind = general
	case letters != "" && strings.Trim(letters, "dmyhsapb") == "":
		f.kind = date
		f.year, f.day = strings.Contains(letters, "y"), strings.Contains(letters, "d")
		f.clock = strings.ContainsAny(letters, "hs")
		f.month = strings.Contains(letters, "m") && (f.year || f.day)
	case letters != "" || pattern == "" || strings.ContainsAny(pattern, "/?"),
		strings.HasSuffix(whole, ",") || strings.Contains(decimals, ","), // thousands
		split && strings.Trim(pattern, "0#") != "":
		f.kind = unknown
	default:
		f.kind = number
		if !split {
			f.split = nil
		}
		f.percent = strings.Contains(pattern, "%")
		f.grouped = strings.Contains(whole, ",")
		f.digits, f.fewest = strings.Count(whole, "0"), strings.Count(decimals, "0")
		f.decimals = f.fewest + strings.Count(decimals, "#")
	}
}

// show returns a number as it is displayed in Việt Nam; false if the format is
// not known.
func (f *format) show(raw string, date1904 bool) (string, bool) {
	v, err := strconv.ParseFloat(raw, 64)
	if err != nil || math.IsInf(v, 0) || math.IsNaN(v) {
		return "", false
	}
	switch f.kind {
	case general:
		return shortest(v), true
	case date:
		return f.showDate(v, date1904)
	case unknown:
		return "", false
	}
	if f.percent {
		v *= 100
	}
	s := strconv.FormatFloat(math.Abs(v), 'f', f.decimals, 64)
	whole, decimals, _ := strings.Cut(s, ".")
	for len(decimals) > f.fewest && strings.HasSuffix(decimals, "0") {
		decimals = decimals[:len(decimals)-1]
	}
	if n := f.digits - len(whole); n > 0 {
		whole = strings.Repeat("0", n) + whole
	}
	if f.grouped {
		if g, err := viet.Group(whole); err == nil {
			whole = g
		}
	}
	if decimals != "" {
		whole += "," + decimals
	}
	if f.split != nil {
		whole = f.divide(whole)
	}
	whole = f.before + whole + f.behind
	if v < 0 {
		whole = "-" + whole
	}
	return strings.TrimSpace(whole), true // without the room that is left for a sign
}

// divide sets the text of the format between digits, counted from the last one.
func (f *format) divide(digits string) string {
	out := ""
	for i := len(f.split) - 1; i >= 0; i-- {
		if f.split[i] != "" {
			out = f.split[i] + out
		} else if n := len(digits); n > 0 {
			out, digits = digits[n-1:]+out, digits[:n-1]
		}
	}
	return digits + out
}

// shortest returns a number in plain digits, with the comma as its decimal mark
// and the 15 digits that Excel keeps.
func shortest(v float64) string {
	if v == math.Trunc(v) && math.Abs(v) < 1e15 {
		return strconv.FormatInt(int64(v), 10)
	}
	if r, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 15, 64), 64); err == nil {
		v = r
	}
	return strings.Replace(strconv.FormatFloat(v, 'f', -1, 64), ".", ",", 1)
}

// maxSerial is the number of the day after 31/12/9999.
const maxSerial = 2958466

// showDate returns a number of days as a date: 26/11/2024, 11/2024, 08:30.
func (f *format) showDate(v float64, date1904 bool) (string, bool) {
	if v < 0 || v >= maxSerial || f.long && v >= 1 {
		return "", false
	}
	epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if date1904 {
		epoch = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	} else if v < 60 { // Excel takes 1900 for a leap year
		epoch = epoch.AddDate(0, 0, 1)
	}
	days := math.Floor(v)
	t := epoch.AddDate(0, 0, int(days)).Add(time.Duration(math.Round((v-days)*86400)) * time.Second)
	var parts []string
	switch {
	case f.day:
		parts = append(parts, t.Format("02/01/2006"))
	case f.month && f.year:
		parts = append(parts, t.Format("01/2006"))
	case f.year:
		parts = append(parts, t.Format("2006"))
	}
	if f.clock && (len(parts) == 0 || v != days) {
		layout := "15:04"
		if t.Second() != 0 {
			layout = "15:04:05"
		}
		parts = append(parts, t.Format(layout))
	}
	if len(parts) == 0 {
		return "", false
	}
	return strings.Join(parts, " "), true
}
