package judge

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"slices"
	"sort"
	"strings"
	"testing"
)

// A Page is what poppler sees on a page of a PDF.
type Page struct {
	Width, Height float64 // in points
	Lines         []Line  // from top to bottom
}

// A Line is the words on one baseline, from left to right, over all columns.
// Lengths are in points from the top left corner of the page.
type Line struct {
	Text     string // without any space; U+2060 folded away
	Left     float64
	Right    float64
	Baseline float64
	Words    []Word
}

// A Word is a word as poppler reads it.
type Word struct {
	Left   float64 `xml:"xMin,attr"`
	Top    float64 `xml:"yMin,attr"`
	Right  float64 `xml:"xMax,attr"`
	Bottom float64 `xml:"yMax,attr"`
	Text   string  `xml:",chardata"`
}

// Pages reads the words of a PDF with poppler and orders them into lines. The
// mark behind a page is left out.
func Pages(t testing.TB, pdf []byte) []Page {
	t.Helper()
	out := Run(t, "pdftotext", "-bbox", Write(t, "file.pdf", pdf), "-")
	var doc struct {
		Pages []struct {
			Width  float64 `xml:"width,attr"`
			Height float64 `xml:"height,attr"`
			Words  []Word  `xml:"word"`
		} `xml:"body>doc>page"`
	}
	d := xml.NewDecoder(strings.NewReader(out))
	d.Strict, d.Entity = false, xml.HTMLEntity
	if err := d.Decode(&doc); err != nil {
		t.Fatalf("pdftotext -bbox: %v", err)
	}
	pages := make([]Page, len(doc.Pages))
	for i, p := range doc.Pages {
		p.Words = slices.DeleteFunc(p.Words, func(w Word) bool { return w.Bottom-w.Top > tallest })
		pages[i] = Page{Width: p.Width, Height: p.Height, Lines: lines(p.Words, descentOf(pdf))}
	}
	return pages
}

// tallest is more than the height of any word but that of a mark, which stands
// aslant.
const tallest = 150.0

// sameLine is how far the baselines of words on one line may lie apart.
const sameLine = 2.0

var folded = strings.NewReplacer("\u2060", "", "\u00A0", "", " ", "")

func lines(words []Word, descent float64) []Line {
	baseline := func(w Word) float64 { return w.Bottom - (w.Bottom-w.Top)*descent }
	sort.SliceStable(words, func(i, j int) bool { return baseline(words[i]) < baseline(words[j]) })
	var out []Line
	for start := 0; start < len(words); {
		end := start + 1
		for end < len(words) && baseline(words[end])-baseline(words[start]) < sameLine {
			end++
		}
		row := words[start:end]
		sort.SliceStable(row, func(i, j int) bool { return row[i].Left < row[j].Left })
		line := Line{Left: row[0].Left, Right: row[len(row)-1].Right, Baseline: baseline(row[0]), Words: row}
		for _, w := range row {
			line.Text += folded.Replace(w.Text)
		}
		if line.Text != "" {
			out = append(out, line)
		}
		start = end
	}
	return out
}

// descentOf returns how much of the box that poppler draws around a word lies
// below the baseline. A box reaches 0.891 em up and 0.216 em down, as the
// descriptor of Liberation Serif says; LibreOffice writes 0 for both, for which
// poppler takes 0.95 and 0.35.
func descentOf(pdf []byte) float64 {
	if bytes.Contains(pdf, []byte("/Ascent 0")) {
		return 0.35 / (0.95 + 0.35)
	}
	return 0.216 / (0.891 + 0.216)
}

// Tolerance is how far apart the same line may stand in two PDFs: 1 mm.
const Tolerance = 72 / 25.4

// Compare compares two PDFs line by line and returns how many lines it compared
// and what differs: the number of pages or of lines on a page, and each line
// with another text, another place of a word or another baseline.
func Compare(ours, theirs []Page) (lines int, differences []string) {
	note := func(format string, args ...any) { differences = append(differences, fmt.Sprintf(format, args...)) }
	if len(ours) != len(theirs) {
		note("%d pages, LibreOffice has %d", len(ours), len(theirs))
	}
	for i := range min(len(ours), len(theirs)) {
		a, b := ours[i].Lines, theirs[i].Lines
		if len(a) != len(b) {
			note("page %d: %d lines, LibreOffice has %d", i+1, len(a), len(b))
		}
		for j := range min(len(a), len(b)) {
			lines++
			if l, m := a[j], b[j]; l.Text != m.Text || apart(l.Left, m.Left) || !sameWords(l.Words, m.Words) || apart(l.Baseline, m.Baseline) {
				note("page %d, line %d:\n  ours   x=%.1f y=%.1f %s\n  theirs x=%.1f y=%.1f %s",
					i+1, j+1, l.Left, l.Baseline, l.Text, m.Left, m.Baseline, m.Text)
			}
		}
	}
	return lines, differences
}

// sameWords says whether the words of a line begin at the same places, or are
// others: poppler may divide the same text otherwise.
func sameWords(a, b []Word) bool {
	if !slices.EqualFunc(a, b, func(v, w Word) bool { return v.Text == w.Text }) {
		return true
	}
	for i := range a {
		if apart(a[i].Left, b[i].Left) {
			return false
		}
	}
	return true
}

func apart(a, b float64) bool { return a-b > Tolerance || b-a > Tolerance }
