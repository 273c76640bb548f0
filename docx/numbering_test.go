package docx_test

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/outline"
	"github.com/dean161/vanban/render"
)

// A counter shows automatic numbers by the rules of the standard (17.9): a
// paragraph counts up its level and starts the narrower ones anew. It knows
// nothing of how our writer chose the lists.
type counter struct {
	levels map[string]map[string]*node // list, level
	count  map[string]map[string]int
}

func newCounter(t testing.TB, part string) *counter {
	c := &counter{map[string]map[string]*node{}, map[string]map[string]int{}}
	if part == "" {
		return c
	}
	numbering := parse(t, part)
	abstract := map[string]*node{}
	for _, a := range numbering.all("w:abstractNum") {
		abstract[a.attrs["w:abstractNumId"]] = a
	}
	for _, n := range numbering.all("w:num") {
		id := n.attrs["w:numId"]
		c.levels[id], c.count[id] = map[string]*node{}, map[string]int{}
		for _, l := range abstract[n.find("w:abstractNumId").val()].all("w:lvl") {
			c.levels[id][l.attrs["w:ilvl"]] = l
			if len(l.all("w:ind")) > 0 {
				t.Error("a list level changes the indents")
			}
		}
	}
	return c
}

// label returns the label that Word shows before a paragraph, with its space.
func (c *counter) label(t testing.TB, p *node) string {
	numPr := p.find("w:pPr", "w:numPr")
	id, at := numPr.find("w:numId").val(), numPr.find("w:ilvl").val()
	if id == "" {
		return ""
	}
	levels, count := c.levels[id], c.count[id]
	if _, counted := count[at]; counted {
		count[at]++
	} else {
		count[at] = atoi(t, levels[at].find("w:start").val())
	}
	for other := range count {
		if other > at {
			delete(count, other)
		}
	}
	text := levels[at].find("w:lvlText").val()
	for i := range 9 {
		key := strconv.Itoa(i)
		if mark := "%" + strconv.Itoa(i+1); strings.Contains(text, mark) {
			if _, counted := count[key]; !counted {
				t.Errorf("level %d of list %s stands in a label before it was counted", i, id)
			}
			text = strings.ReplaceAll(text, mark, shown(t, levels[key].find("w:numFmt").val(), count[key]))
		}
	}
	if levels[at].find("w:suff").val() == "space" {
		text += " "
	}
	return text
}

func shown(t testing.TB, format string, n int) string {
	switch format {
	case "decimal":
		return strconv.Itoa(n)
	case "lowerLetter":
		return string(rune('a' + n - 1))
	case "upperRoman":
		text := ""
		for _, d := range []struct {
			value int
			sign  string
		}{{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
			for ; n >= d.value; n -= d.value {
				text += d.sign
			}
		}
		return text
	}
	t.Fatalf("number format %q", format)
	return ""
}

// visibleLines returns what a reader sees of a document, a line for every
// paragraph; technical paragraphs are left out.
func visibleLines(t testing.TB, parts map[string]string) []string {
	c := newCounter(t, parts["word/numbering.xml"])
	var lines []string
	for _, p := range parse(t, parts["word/document.xml"]).all("w:p") {
		if p.find("w:pPr", "w:pStyle").val() != "KhoangNgan" {
			lines = append(lines, c.label(t, p)+p.visible())
		}
	}
	return lines
}

// TestNumbering holds that automatic numbering shows the labels of the sheet
// for bodies of any shape, also for those whose labels are wrong.
func TestNumbering(t *testing.T) {
	for seed := range uint64(100) {
		var want []string
		blocks := randomBody(seed)
		want = plain(blocks, want)
		s := &render.Sheet{Styles: styles(), Sections: []render.Section{section(blocks...), section(blocks...)}}
		parts := files(t, encode(t, s, docx.Word))
		got := visibleLines(t, parts)
		for i, line := range append(want, want...) {
			if got[i] != line {
				t.Fatalf("seed %d, paragraph %d: %q, want %q", seed, i, got[i], line)
			}
		}
	}
}

// randomBody makes a labelled body: mostly well numbered, with jumps, repeats
// and labels that cannot be counted.
func randomBody(seed uint64) []render.Block {
	r := rand.New(rand.NewPCG(seed, 161))
	letters := strings.Split("a b c d đ e g h i k l m n o p q r s t u v x y", " ")
	roman := strings.Fields("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI")
	var blocks []render.Block
	var count [outline.Plus + 1]int
	level := outline.Level(1 + r.IntN(9))
	for range 60 {
		level = min(outline.Plus, max(outline.Part, level+outline.Level(r.IntN(4))-1))
		n := count[level] % 16
		if r.IntN(12) == 0 {
			n = r.IntN(16)
		}
		count[level] = n + 1
		for l := level + 1; l <= outline.Plus; l++ {
			if l != outline.Article {
				count[l] = 0
			}
		}
		label, text := "", fmt.Sprintf("đoạn %d", len(blocks))
		switch level {
		case outline.Part:
			label, text = "Phần "+roman[n], ""
		case outline.Chapter:
			label = "Chương " + roman[n]
		case outline.Section:
			label = fmt.Sprintf("Mục %d", n+1)
		case outline.Subsection:
			label = fmt.Sprintf("Tiểu mục %d", n+1)
		case outline.Article:
			label = fmt.Sprintf("Điều %d.", n+1)
		case outline.Heading:
			label = roman[n] + "."
		case outline.Clause:
			label = fmt.Sprintf("%d.", n+1)
		case outline.Subclause:
			label = fmt.Sprintf("%d.%d.", max(count[outline.Clause], 1), n+1)
		case outline.Point:
			label = letters[n] + ")"
		case outline.Dash:
			label = "-"
		case outline.Plus:
			label = "+"
		}
		if r.IntN(40) == 0 {
			label = []string{"05.", "A.", "1.2.3.", "100%.", "aa)", "Điều thứ nhất về một việc dài hơn ba mươi mốt chữ.", "•", "1"}[r.IntN(8)]
		}
		p := item(body, level, label, text)
		p.Label.Bold, p.Label.Italic = r.IntN(20) == 0, r.IntN(20) == 0
		blocks = append(blocks, p)
	}
	return blocks
}

// TestListsAreShared holds that labels in order are one list, so that Word
// renumbers them when an item is inserted, and only letters part from it.
func TestListsAreShared(t *testing.T) {
	var blocks []render.Block
	add := func(level outline.Level, labels ...string) {
		for _, l := range labels {
			blocks = append(blocks, item(body, level, l, "x"))
		}
	}
	add(outline.Article, "Điều 1.")
	add(outline.Clause, "1.", "2.")
	add(outline.Point, "a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)", "i)", "k)")
	add(outline.Clause, "3.")
	add(outline.Subclause, "3.1.", "3.2.")
	add(outline.Clause, "4.")
	add(outline.Point, "a)", "b)")
	add(outline.Article, "Điều 2.")
	add(outline.Clause, "1.")
	add(outline.Dash, "-", "-")
	s := &render.Sheet{Styles: styles(), Sections: []render.Section{section(blocks...)}}
	var got []string
	for _, n := range parse(t, files(t, encode(t, s, docx.Word))["word/document.xml"]).all("w:numPr") {
		got = append(got, n.find("w:numId").val()+"/"+n.find("w:ilvl").val())
	}
	const want = "1/0 1/2 1/2 1/4 1/4 1/4 1/4 2/0 1/4 3/0 3/0 3/0 4/0 1/2 1/3 1/3 1/2 1/4 1/4 1/0 1/2 5/0 5/0"
	if strings.Join(got, " ") != want {
		t.Errorf("lists and levels\ngot  %s\nwant %s", strings.Join(got, " "), want)
	}
}
