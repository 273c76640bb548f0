package vanban

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/dean161/vanban/outline"
	"github.com/dean161/vanban/viet"
)

// checkTotals adds up what stands above the first row of totals of each table:
// the rows under it may be of another kind, as a tax and what is to be paid. Only
// columns of nothing but numbers are looked at, and no rates. Where rows are the
// parts of others (I, 1., 1.1, a), "trong đó"), those others may be the summands.
func checkTotals(c *checker) {
	c.eachBody(func(path string, b outline.Body) {
		for n := range b.All() {
			t, ok := n.(*outline.Table)
			if !ok || len(t.Foot) == 0 {
				continue
			}
			for column := range t.Columns {
				total, sum, wrong := wrongTotal(t, column)
				if wrong {
					c.reportNode(Warning, path, n, fmt.Sprintf("bảng: cột %d cộng lại là %s, hàng tổng ghi %s", column+1, sum, total), "sửa số trong cột hoặc số tổng")
				}
			}
		}
	})
}

// wrongTotal says whether the total of a column is not the sum of its numbers,
// and what both are.
func wrongTotal(t *outline.Table, column int) (total, sum string, wrong bool) {
	foot, _, ok := numberOf(t.Foot[0][column])
	if !ok || foot == nil || isRate(t, column) {
		return "", "", false
	}
	all, tops := new(big.Rat), new(big.Rat)
	decimals, numbers, parts := 0, 0, 0
	top := lowestRank // of the row whose parts are read
	for i, row := range t.Rows {
		if joinedAcross(t, len(t.Head)+i, column) {
			continue
		}
		v, n, ok := numberOf(row[column])
		if !ok {
			return "", "", false
		}
		rank := rankOf(row[0])
		if rank <= top {
			top = lowestRank
		}
		if v == nil {
			continue
		}
		numbers++
		decimals = max(decimals, n)
		all.Add(all, v)
		if rank > top {
			parts++
			continue
		}
		tops.Add(tops, v)
		top = rank
	}
	if numbers == 0 || foot.Cmp(all) == 0 || foot.Cmp(tops) == 0 {
		return "", "", false
	}
	if parts > 0 {
		all = tops
	}
	sum, err := viet.Group(all.FloatString(decimals))
	return strings.TrimSpace(plainCell(t.Foot[0][column])), sum, err == nil
}

// numberOf reads the number of a cell, and how many decimals it has. A cell
// without one, empty or with a dash, is nil; ok is false for other text.
func numberOf(cell outline.Cell) (v *big.Rat, decimals int, ok bool) {
	s := strings.TrimSpace(plainCell(cell))
	switch s {
	case "", "-", "–", "—":
		return nil, 0, true
	}
	const longest = 40 // digits of a sum of money, and many more
	number, err := viet.Ungroup(s)
	if err != nil || len(number) > longest {
		return nil, 0, false
	}
	v, ok = new(big.Rat).SetString(number)
	_, fraction, _ := strings.Cut(number, ".")
	return v, len(fraction), ok
}

// plainCell returns the text of a cell, its paragraphs joined.
func plainCell(cell outline.Cell) string {
	var b strings.Builder
	for _, t := range cell {
		b.WriteString(t.Plain())
	}
	return b.String()
}

// joinedAcross says whether a cell, of the row counted from the head, is joined
// with others of its row.
func joinedAcross(t *outline.Table, row, column int) bool {
	for _, m := range t.Merges {
		if m.Columns > 1 && m.Row <= row && row < m.Row+m.Rows && m.Column <= column && column < m.Column+m.Columns {
			return true
		}
	}
	return false
}

// lowestRank is that of a row whose first cell has no label; it has no parts.
const lowestRank = 100

// rankOf returns how high the label in the first cell of a row stands: A, then I,
// then 1, then 1.1, 1.1.1 …, then a), then - and +.
func rankOf(cell outline.Cell) int {
	s := strings.TrimRight(strings.TrimSpace(plainCell(cell)), ".)")
	if _, roman := viet.ParseRoman(s); roman && (len(s) > 1 || strings.Contains("IVX", s)) {
		return 1
	}
	number := true
	for part := range strings.SplitSeq(s, ".") {
		number = number && part != "" && strings.Trim(part, "0123456789") == ""
	}
	switch {
	case number:
		return 2 + min(strings.Count(s, "."), 10)
	case len(s) == 1 && 'A' <= s[0] && s[0] <= 'Z':
		return 0
	case s == "đ" || len(s) == 1 && 'a' <= s[0] && s[0] <= 'z':
		return 20
	case s == "-":
		return 21
	case s == "+":
		return 22
	}
	return lowestRank
}

// isRate says whether a head cell of a column names a rate, of which there is no
// sum: %, tỷ lệ, bình quân.
func isRate(t *outline.Table, column int) bool {
	for _, row := range t.Head {
		s := strings.ToLower(viet.NFC(plainCell(row[column])))
		for _, word := range []string{"%", "tỷ lệ", "tỉ lệ", "bình quân"} {
			if strings.Contains(s, word) {
				return true
			}
		}
	}
	return false
}

// checkContents finds tables of contents that have nothing to list.
func checkContents(c *checker) {
	c.eachBody(func(path string, b outline.Body) {
		var toc outline.Node
		headings := 0
		for n := range b.All() {
			switch n := n.(type) {
			case *outline.Contents:
				toc = n
			case *outline.Item:
				titled := n.Level <= outline.Subclause && len(n.Text) > 0 && n.Text[0].Bold
				if n.Level <= outline.Heading || titled {
					headings++
				}
			}
		}
		if toc != nil && headings == 0 {
			c.reportNode(Warning, path, toc, "mục lục không có đề mục nào để ghi", "bỏ mục lục, hoặc chia nội dung thành chương, điều, mục I., 1. có tiêu đề")
		}
	})
}
