package vanban

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/dean161/vanban/internal/tree"
	"github.com/dean161/vanban/viet"
)

// scalar returns the text of n, a text or, in YAML, anything typed without
// quotes.
func (d *decoder) scalar(n *tree.Node, path string) (string, bool) {
	switch {
	case n.Kind == tree.Map:
		d.report(n, path, ruleType, "cần chữ, gặp khóa: giá trị", `đặt cả dòng trong ngoặc kép "…" nếu dấu ": " là chữ`)
		return "", false
	case n.Kind != tree.Scalar:
		d.report(n, path, ruleType, "cần chữ, gặp "+shape(n), "")
		return "", false
	case n.Form == tree.Number || n.Form == tree.Bool:
		d.report(n, path, ruleType, "cần chữ, gặp "+shape(n), "đặt trong ngoặc kép: "+strconv.Quote(n.Text))
		return "", false
	case strings.HasPrefix(n.Comment, "#") && !strings.HasPrefix(n.Comment, "# "):
		d.doubt(n, path, fmt.Sprintf("YAML coi %q là chú thích, không thuộc văn bản", n.Comment), "đặt cả giá trị trong ngoặc kép nếu đó là chữ")
	}
	return n.Text, d.clean(n, path, n.Text)
}

// clean reports control characters, which escapes can bring in.
func (d *decoder) clean(n *tree.Node, path, s string) bool {
	for _, r := range s {
		if tree.Forbidden(r) {
			d.report(n, path, ruleControl, fmt.Sprintf("ký tự điều khiển U+%04X không có trong văn bản", r), "xóa ký tự này")
			return false
		}
	}
	return true
}

// line returns the text of n, which is one line, without spaces at its ends.
func (d *decoder) line(n *tree.Node, path string) string {
	s, ok := d.scalar(n, path)
	s = strings.TrimSpace(s)
	if ok && strings.Contains(s, "\n") {
		d.report(n, path, ruleType, "chỉ được một dòng, gặp nhiều dòng", "nối thành một dòng")
		return ""
	}
	return s
}

// read returns the value of a one-line text that has a notation of its own. A
// JSON number is read by its digits.
func read[T any](o *object, en string, parse func(string) (T, error)) T {
	var zero T
	n := o.get(en)
	if n == nil {
		return zero
	}
	return readNode(o.decoder, n, o.prefix+en, parse)
}

func readNode[T any](d *decoder, n *tree.Node, path string, parse func(string) (T, error)) T {
	var zero T
	s := n.Text
	if n.Kind != tree.Scalar || n.Form != tree.Number {
		s = d.line(n, path)
	}
	if s == "" {
		return zero
	}
	return readText(d, n, path, s, parse)
}

// readText parses what was typed at n.
func readText[T any](d *decoder, n *tree.Node, path, s string, parse func(string) (T, error)) T {
	var zero T
	v, err := parse(viet.NFC(s))
	if err != nil {
		d.report(n, path, ruleValue, err.Error(), "")
		return zero
	}
	return v
}

// parseKind is ParseKind that also names the kind that was probably meant.
func parseKind(s string) (Kind, error) {
	k, err := ParseKind(s)
	if err != nil {
		folded := fold(s)
		for _, near := range Kinds() {
			if editDistance(folded, fold(near.Key()), 2) < 2 {
				return 0, fmt.Errorf("%w; có phải là %q?", err, near)
			}
		}
	}
	return k, err
}

func (o *object) text(en string) string {
	if n := o.get(en); n != nil {
		return o.line(n, o.prefix+en)
	}
	return ""
}

// lines returns a text of one or more lines: with breaks in it, or as a list.
func (o *object) lines(en string) string {
	n := o.get(en)
	if n == nil {
		return ""
	}
	var lines []string
	if n.Kind == tree.List {
		for i, item := range n.Items {
			lines = append(lines, o.line(item, fmt.Sprintf("%s%s[%d]", o.prefix, en, i)))
		}
		return strings.Join(lines, "\n")
	}
	s, _ := o.scalar(n, o.prefix+en)
	if s = strings.TrimSpace(s); !strings.Contains(s, "\n") {
		return s
	}
	for line := range strings.SplitSeq(s, "\n") {
		lines = append(lines, strings.TrimSpace(line))
	}
	return strings.Join(lines, "\n")
}

// list reads each item of a list, or a single value as a list of one.
func list[T any](o *object, en string, each func(n *tree.Node, path string) T) []T {
	n := o.get(en)
	if n == nil {
		return nil
	}
	items := []*tree.Node{n}
	if n.Kind == tree.List {
		items = n.Items
	}
	var all []T
	for i, item := range items {
		path := o.prefix + en + "[" + strconv.Itoa(i) + "]"
		o.mark(path, item.Line, item.Column)
		if item.Kind == tree.Null {
			o.report(item, path, ruleType, "mục trống trong danh sách", "ghi nội dung hoặc bỏ dòng")
		}
		all = append(all, each(item, path))
	}
	return all
}

// A listText is one text of a list, with the place it came from.
type listText struct {
	text string
	node *tree.Node
	path string
}

// texts reads a list of texts: a list, a single text, or a text with one item
// on each line. accept, which may be nil, turns other nodes into text.
func (o *object) texts(en string, accept func(*tree.Node) (string, bool)) []listText {
	one := func(n *tree.Node, path string) listText {
		if accept != nil {
			if s, ok := accept(n); ok {
				o.clean(n, path, s)
				return listText{s, n, path}
			}
		}
		if n.Kind == tree.Null {
			return listText{"", n, path}
		}
		return listText{o.line(n, path), n, path}
	}
	n := o.get(en)
	if n == nil || n.Kind != tree.Scalar || !strings.Contains(strings.TrimSpace(n.Text), "\n") {
		return list(o, en, one)
	}
	var all []listText
	s, _ := o.scalar(n, o.prefix+en)
	for i, line := range strings.Split(s, "\n") {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		path := o.prefix + en + "[" + strconv.Itoa(len(all)) + "]"
		at := *n
		if n.Form == tree.Block {
			at.Line, at.Column = n.TextLine+i, n.TextColumn
		}
		o.mark(path, at.Line, at.Column)
		all = append(all, listText{line, &at, path})
	}
	return all
}

// flag reads a truth value.
func (o *object) flag(en string) bool {
	n := o.get(en)
	if n == nil {
		return false
	}
	v, ok := truth(n)
	if !ok {
		o.report(n, o.prefix+en, ruleType, "cần có hoặc không, gặp "+shape(n), `viết "có" hoặc "không"`)
	}
	return v
}

// truth returns what n means as a truth value.
func truth(n *tree.Node) (value, ok bool) {
	if n.Kind != tree.Scalar || n.Form == tree.Number {
		return false, false
	}
	switch fold(n.Text) {
	case "true", "yes", "co":
		return true, true
	case "false", "no", "khong":
		return false, true
	}
	return false, false
}

// count reads a whole number from 1, as for copies.
func (o *object) count(en string) int {
	return read(o, en, parseCount)
}

func parseCount(s string) (int, error) {
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > 1_000_000 || s[0] == '+' {
		return 0, fmt.Errorf("%q không phải số nguyên từ 1 đến 1000000", s)
	}
	return n, nil
}

// length reads a length such as "20mm", "1.27cm" or "6pt"; a number alone is in
// the given unit.
func (o *object) length(en string, natural Length) Length {
	return read(o, en, func(s string) (Length, error) { return parseLength(s, natural) })
}

func parseLength(s string, natural Length) (Length, error) {
	digits := strings.TrimRight(s, "abcdefghijklmnopqrstuvwxyz")
	unit, ok := map[string]Length{"": natural, "mm": MM, "cm": CM, "pt": Pt}[s[len(digits):]]
	v, err := parseDecimal(strings.TrimRight(digits, " "))
	if !ok || unit == 0 || err != nil || v <= 0 || v > 1000 {
		return 0, fmt.Errorf("%q không phải độ dài: viết dạng 20mm, 1.27cm hoặc 6pt, lớn hơn 0", s)
	}
	return Length(v*float64(unit) + 0.5), nil
}

// parseDecimal reads digits with at most one point or comma among them.
func parseDecimal(s string) (float64, error) {
	whole, part, dotted := strings.Cut(strings.Replace(s, ",", ".", 1), ".")
	if whole == "" || dotted && part == "" || len(s) > 24 || strings.Trim(whole+part, "0123456789") != "" {
		return 0, errors.New("không phải số")
	}
	return strconv.ParseFloat(whole+"."+part+"0", 64)
}

func (o *object) decimal(en string) float64 {
	return read(o, en, func(s string) (float64, error) {
		v, err := parseDecimal(s)
		if err != nil || v <= 0 {
			return 0, fmt.Errorf("%q không phải số thập phân lớn hơn 0", s)
		}
		return v, nil
	})
}

// words are the values of an enumeration: in row i the words for value i, the
// Vietnamese word with diacritics first. A row without words has no value.
type words [][]string

var (
	secrecyWords = words{{"không", "none"}, {"mật", "secret"}, {"tối mật", "very_secret"}, {"tuyệt mật", "top_secret"}}
	urgencyWords = words{{"không", "none"}, {"khẩn", "urgent"}, {"thượng khẩn", "very_urgent"}, {"hỏa tốc", "express"}}
	mediumWords  = words{{"giấy", "paper"}, {"điện tử", "electronic"}, {"điện tử tách tệp", "electronic_apart"}}
	headerWords  = words{{"tự động", "auto"}, {"lớn", "large"}, {"nhỏ", "small"}}
	copyWords    = words{{}, {"sao y", "certified_copy"}, {"sao lục", "copy_of_copy"}, {"trích sao", "extract"}}
	copyMedia    = mediumWords[:Electronic+1]
	alignWords   = words{{"mặc định", "default"}, {"trái", "left"}, {"giữa", "center"}, {"phải", "right"}}
)

// parse returns the row of a word, typed with or without diacritics.
func (ws words) parse(s string) (int, error) {
	folded := fold(s)
	for i, row := range ws {
		for _, w := range row {
			if folded == fold(w) {
				return i, nil
			}
		}
	}
	return 0, fmt.Errorf("%q không có trong các giá trị: %s", s, ws.list())
}

// list returns the Vietnamese words in a row, for messages.
func (ws words) list() string {
	var names []string
	for _, row := range ws {
		names = append(names, row[:min(1, len(row))]...)
	}
	return strings.Join(names, ", ")
}

func (o *object) word(en string, ws words) int { return read(o, en, ws.parse) }

// draft reads the draft mark: its text, or whether there is one.
func (o *object) draft(en string) string {
	n := o.get(en)
	if n == nil {
		return ""
	}
	if v, ok := truth(n); ok {
		if v {
			return "DỰ THẢO"
		}
		return ""
	}
	return o.line(n, o.prefix+en)
}
