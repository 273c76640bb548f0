package merge

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/dean161/vanban"
)

// A part is a part of the document that a column can give, under the keys that
// the file of a document has for it.
type part struct {
	english, vietnamese string
	list                bool // of lines: a cell holds several, one a line or divided by ";"
	set                 func(doc, given *vanban.Document)
}

// parts are the parts of the document that columns give. Other keys of documents,
// such as don_vi, dia_chi, loai, are words that lists of data use for their own.
var parts = [...]part{
	{"superior", "co_quan_chu_quan", false, func(d, g *vanban.Document) { d.Superior = g.Superior }},
	{"agency", "co_quan", false, func(d, g *vanban.Document) { d.Agency = g.Agency }},
	{"number", "so", false, func(d, g *vanban.Document) {
		if g.Number.Symbol == "" {
			g.Number.Symbol = d.Number.Symbol
		}
		d.Number = g.Number
	}},
	{"place", "dia_danh", false, func(d, g *vanban.Document) { d.Place = g.Place }},
	{"date", "ngay", false, func(d, g *vanban.Document) { d.Date = g.Date }},
	{"summary", "trich_yeu", false, func(d, g *vanban.Document) { d.Summary = g.Summary }},
	{"addressees", "kinh_gui", true, func(d, g *vanban.Document) { d.Addressees = g.Addressees }},
	{"recipients", "noi_nhan", true, func(d, g *vanban.Document) {
		d.Recipients = g.Recipients
		if g.Archive.Units != nil || g.Archive.Copies != 0 {
			d.Archive = g.Archive
		}
	}},
	{"enclosures", "kem_theo", false, func(d, g *vanban.Document) { d.Enclosures = g.Enclosures }},
}

// partOf returns a part by its English key.
func partOf(key string) *part {
	for i := range parts {
		if parts[i].english == key {
			return &parts[i]
		}
	}
	panic("merge: no part " + key)
}

// The keys of the columns that say who gets a letter.
var (
	addresseeKeys = []string{"kinh_gui", "addressees", "noi_nhan", "recipients"}
	nameKeys      = []string{"kinh_gui", "addressees", "noi_nhan", "recipients", "ten", "name"}
	codeKeys      = []string{"ma_dinh_danh", "organ_id"}
	fromKeys      = []string{"tu_ngay", "from"}
	toKeys        = []string{"den_ngay", "to"}
)

// column returns the column of a part, or -1.
func (c *columns) column(p *part) int {
	for _, key := range []string{p.vietnamese, p.english} {
		if i, ok := c.at[key]; ok {
			return i
		}
	}
	return -1
}

// givesPart says whether a column gives a part of the document.
func (c *columns) givesPart() bool {
	for i := range parts {
		if c.column(&parts[i]) >= 0 {
			return true
		}
	}
	return false
}

// override puts what the columns of a row give into the document, in place of what
// stands there. A blank cell leaves it as it is. The values are read as those of a
// file are.
func override(doc *vanban.Document, c *columns, r *Row) Problems {
	given := map[string]any{}
	headings := map[string]string{}
	for i := range parts {
		p := &parts[i]
		at := c.column(p)
		if at < 0 || isBlank(r.Fields[at].Value) {
			continue
		}
		value, heading := r.Fields[at].Value, r.Fields[at].Name
		headings[p.english] = heading
		if s, ok := value.(string); ok && p.english == "enclosures" {
			chosen, err := choose(doc.Enclosures, s)
			if err != nil {
				return Problems{problem(r.Line, heading, ruleColumn, err.Error(), `ghi số thứ tự của tài liệu kèm theo, ví dụ "1, 3", hoặc 0 nếu không có`)}
			}
			doc.Enclosures = chosen
			continue
		}
		if s, ok := value.(string); ok && p.list {
			value = lines(s)
		}
		given[p.english] = value
	}
	if len(given) == 0 {
		return nil
	}
	src, err := json.Marshal(given)
	if err != nil {
		return Problems{problem(r.Line, "", ruleColumn, err.Error(), "")}
	}
	g, err := vanban.Decode(src, &vanban.DecodeOptions{Name: "row.json"})
	if faulty := (*vanban.ProblemsError)(nil); errors.As(err, &faulty) {
		return columnProblems(faulty.Problems, r.Line, headings)
	} else if err != nil {
		return Problems{problem(r.Line, "", ruleColumn, err.Error(), "")}
	}
	for i := range parts {
		if _, ok := given[parts[i].english]; ok {
			parts[i].set(doc, g)
		}
	}
	return nil
}

// columnProblems returns what Decode found in the values of columns.
func columnProblems(ps vanban.Problems, line int, headings map[string]string) Problems {
	var out Problems
	for _, p := range ps {
		name := p.Path
		if i := strings.IndexAny(name, ".["); i >= 0 {
			name = name[:i]
		}
		p.Line, p.Column = 0, 0 // of the JSON made of the row
		out = append(out, Problem{line, headings[name], p})
	}
	return out
}

func isBlank(v any) bool {
	s, ok := v.(string)
	return v == nil || ok && strings.TrimSpace(s) == ""
}

// lines returns the lines of a cell, which a line break or ";" ends.
func lines(s string) []string {
	var out []string
	for _, line := range strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == ';' }) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// choose returns the enclosures that a cell names by their numbers; 0 for none.
func choose(all []vanban.Enclosure, s string) ([]vanban.Enclosure, error) {
	var chosen []vanban.Enclosure
	var seen []int
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",; \n", r) }) {
		n, err := strconv.Atoi(word)
		switch {
		case err != nil:
			return nil, fmt.Errorf("%q không phải số thứ tự của tài liệu kèm theo", word)
		case n == 0:
			continue
		case n < 0 || n > len(all):
			return nil, fmt.Errorf("văn bản có %d tài liệu kèm theo, không có tài liệu thứ %d", len(all), n)
		case slices.Contains(seen, n):
			return nil, fmt.Errorf("tài liệu kèm theo %d ghi hai lần", n)
		}
		seen = append(seen, n)
		chosen = append(chosen, all[n-1])
	}
	return chosen, nil
}
