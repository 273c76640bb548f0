package outline

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzParse(f *testing.F) {
	for _, a := range stories(f) {
		f.Add(input(a))
	}
	f.Fuzz(func(t *testing.T, src string) {
		body, positions, notes := ParsePositions(src)
		if same, _ := Parse(src); !reflect.DeepEqual(same, body) {
			t.Fatalf("%q is read in two ways", src)
		}
		checkPositions(t, src, body, positions)
		text := body.String()
		again, _ := Parse(text)
		if !reflect.DeepEqual(again, body) {
			t.Fatalf("%q\ntext %q\n%s", src, text, firstDifference(dump(body), dump(again)))
		}
		if second := again.String(); second != text {
			t.Fatalf("%q\nis no fixed point: %q, %q", src, text, second)
		}
		if notes.Err() == nil && Validate(body) != nil {
			t.Fatalf("%q: %v", src, Validate(body))
		}
		if !reflect.DeepEqual(body.Normal(), body) {
			t.Fatalf("%q is not in normal form", src)
		}
		checkNumbers(t, body)
		if found := Validate(body); notes.Err() == nil && found != nil {
			t.Fatalf("%q numbered: %v", src, found)
		}
		_, _ = Find(body, src)
	})
}

func FuzzText(f *testing.F) {
	f.Add("chương **trình**/ hoạt động (*abc...*).", "b***c*d", true, false)
	for _, s := range samples {
		f.Add(s, s, false, true)
	}
	f.Fuzz(func(t *testing.T, a, b string, bold, italic bool) {
		read, notes := ParseText(a)
		if again, _ := ParseText(read.String()); !reflect.DeepEqual(again, read) {
			t.Fatalf("%q is read as %s, and %q as %s", a, dumpText(read), read.String(), dumpText(again))
		}
		raw := Text{{Text: a}, {Text: b, Bold: bold, Italic: italic, Footnote: Text{{Text: a, Italic: bold}, {Text: b}}}, {Text: a, Bold: italic}}
		if notes.Err() != nil || !utf8.ValidString(a+b) || strings.ContainsFunc(a+b, isControl) {
			return
		}
		if got, _ := ParseText(raw.String()); !reflect.DeepEqual(got, raw.Normal()) {
			t.Fatalf("%s is written %q and read as %s", dumpText(raw.Normal()), raw.String(), dumpText(got))
		}
	})
}

// checkPositions holds that every node has a place in the source, in order.
func checkPositions(t *testing.T, src string, b Body, positions []Position) {
	t.Helper()
	lines := 1 + strings.Count(src, "\n") + strings.Count(src, "\r")
	k := 0
	for range b.All() {
		if k >= len(positions) {
			t.Fatalf("%q: only %d positions", src, k)
		}
		p := positions[k]
		if p.Line < 1 || p.Line > lines || p.Column < 1 || k > 0 && p.Line <= positions[k-1].Line {
			t.Fatalf("%q: node %d at %v", src, k, p)
		}
		k++
	}
	if k != len(positions) {
		t.Fatalf("%q: %d positions of %d nodes", src, len(positions), k)
	}
}

// checkNumbers numbers the body and holds that Number fails just when
// CheckNumbering finds an Exhausted, and that no label is lacking then.
func checkNumbers(t *testing.T, b Body) {
	t.Helper()
	isExhausted := func(f Finding) bool { return f.Code == Exhausted }
	found := CheckNumbering(b)
	err := Number(b)
	if slices.ContainsFunc(found, isExhausted) != (err != nil) {
		t.Fatalf("Number: %v, CheckNumbering: %+v", err, found)
	}
	for _, f := range CheckNumbering(b) {
		if f.Code == Unnumbered && err == nil {
			t.Fatalf("Number left out %s", f.Place)
		}
	}
}
