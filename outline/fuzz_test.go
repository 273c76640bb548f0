package outline

import (
	"reflect"
	"testing"
)

func FuzzParse(f *testing.F) {
	for _, a := range stories(f) {
		f.Add(input(a))
	}
	f.Fuzz(func(t *testing.T, src string) {
		body, notes := Parse(src)
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
		CheckNumbering(body)
		_ = Number(body)
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
		raw := Text{{Text: a}, {b, bold, italic}, {Text: a, Bold: italic}}
		if Validate(Body{&Paragraph{raw}}) != nil || notes.Err() != nil {
			return
		}
		if got, _ := ParseText(raw.String()); !reflect.DeepEqual(got, raw.Normal()) {
			t.Fatalf("%s is written %q and read as %s", dumpText(raw.Normal()), raw.String(), dumpText(got))
		}
	})
}
