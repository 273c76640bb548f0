package render

import (
	"strings"

	"github.com/dean161/vanban/outline"
	"github.com/dean161/vanban/viet"
)

const (
	noBreakSpace = "\u00A0"
	wordJoiner   = "\u2060"
)

// A binder brings text into the form the Sheet promises: NFC, without
// characters that show nothing, and bound where a line must not break.
type binder struct {
	places []int
	// footnote composes a note.
	footnote func(outline.Text) *Footnote
}

// clean returns s in NFC without what shows nothing; Check warns of that.
func clean(s string) string {
	s = viet.NFC(s)
	if !mayDrop(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if viet.ZeroWidth(r) {
			return -1
		}
		return r
	}, s)
}

// mayDrop says whether s has a byte with which a character of zero width begins.
func mayDrop(s string) bool {
	return strings.IndexByte(s, 0xE2) >= 0 || strings.IndexByte(s, 0xEF) >= 0 || strings.IndexByte(s, 0xC2) >= 0
}

// string returns one line of text, clean and bound.
func (b *binder) string(s string) string {
	s = clean(s)
	b.places = viet.NoBreaks(b.places[:0], s)
	return joined(s, b.places, 0)
}

// runs returns the spans of a text as runs in the style st, with extra weight
// and slant where the style has none. Places are found in the text as a whole,
// across its spans.
func (b *binder) runs(st *Style, t outline.Text) []Run {
	runs := make([]Run, 0, len(t))
	for _, span := range t {
		run := Run{Text: clean(span.Text), Bold: span.Bold || st.Bold, Italic: span.Italic || st.Italic}
		if span.Footnote != nil {
			run.Footnote = b.footnote(span.Footnote)
		}
		if run.Text != "" || run.Footnote != nil {
			runs = append(runs, run)
		}
	}
	b.places = viet.NoBreaks(b.places[:0], plain(runs))
	places, start := b.places, 0
	for i := range runs {
		end := start + len(runs[i].Text)
		n := 0
		for n < len(places) && places[n] < end {
			n++
		}
		runs[i].Text = joined(runs[i].Text, places[:n], start)
		places, start = places[n:], end
	}
	return runs
}

// plain returns the text of all runs.
func plain(runs []Run) string {
	if len(runs) == 1 {
		return runs[0].Text
	}
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// joined returns s with a no-break space or a word joiner at each place, given
// as offsets from -start.
func joined(s string, places []int, start int) string {
	if len(places) == 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 3*len(places))
	last := 0
	for _, p := range places {
		p -= start
		b.WriteString(s[last:p])
		last = p
		if s[p] == ' ' {
			b.WriteString(noBreakSpace)
			last++
		} else {
			b.WriteString(wordJoiner)
		}
	}
	b.WriteString(s[last:])
	return b.String()
}

// unbroken returns s, clean, as text that breaks nowhere: at no space, and not
// behind a hyphen.
func unbroken(s string) string { return binding.Replace(clean(s)) }

var binding = strings.NewReplacer(" ", noBreakSpace, "-", "-"+wordJoiner)
