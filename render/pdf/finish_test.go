package pdf

import (
	"bytes"
	"errors"
	"testing"
	"time"
)

// drawnLetter returns what the drawing library writes for a letter, and the
// finish that belongs to it.
func drawnLetter(t testing.TB) ([]byte, *finish) {
	t.Helper()
	l, _ := letter(2)
	subsets, err := serif().subsetsOf(l.Pages)
	if err != nil {
		t.Fatal(err)
	}
	drawn, err := draw(l, &info, subsets, new(album))
	if err != nil {
		t.Fatal(err)
	}
	return drawn, &finish{fonts: serif(), subsets: subsets, language: "vi-VN", time: time.Unix(0, 0)}
}

// TestFinishRefuses holds that a file that the pinned library does not write is
// an error, and never passed on.
func TestFinishRefuses(t *testing.T) {
	drawn, f := drawnLetter(t)
	if _, err := f.run(drawn); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, old, new string }{
		{"version", "%PDF-1.3", "%PDF-1.4"},
		{"catalog", "/Type /Catalog\n", "/Type /Cataloj\n"},
		{"names", "/EmbeddedFiles ", "/JavaScripted "},
		{"dates", "/ModDate (D:1970", "/ModDate (D:2970"},
		{"page", "/Type /Page\n", "/Type /Pags\n"},
		{"page tree", "/Type /Pages\n", "/Type /Kages\n"},
		{"resources", "/Font <<\n>>", "/Bont <<\n>>"},
		{"content", "<</Length ", "<</Lengtj "},
		{"end of content", "\nendstream", "\nendstreax"},
		{"end of object", "endobj\n", "endobk\n"},
		{"object number", "\n3 0 obj", "\n9 0 obj"},
		{"free entry", "0000000000 65535 f ", "0000000000 65536 f "},
		{"entry", " 00000 n ", " 00001 n "},
		{"place", "\n0000000015 ", "\n0000000016 "},
		{"trailer", "/Info ", "/Ingo "},
		{"end", "%%EOF\n", "%%EOG\n"},
		{"encryption", "/Root ", "/Encrypt 1 0 R /Root "},
		{"bookmark", "<</Title ", "<</Titel "},
	} {
		changed := bytes.Replace(drawn, []byte(c.old), []byte(c.new), 1)
		if bytes.Equal(changed, drawn) {
			t.Errorf("%s: the drawing library does not write %q", c.name, c.old)
		}
		if _, err := f.run(changed); !errors.Is(err, errFlat) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	for n := range drawn {
		if _, err := f.run(drawn[:n]); n%7 == 0 && err == nil {
			t.Fatalf("the first %d bytes are taken for a file", n)
		}
	}
}

func FuzzFinish(f *testing.F) {
	drawn, finish := drawnLetter(f)
	f.Add(drawn)
	f.Add([]byte(flatHeader + "xref\n0 5\n0000000000 65535 f \nstartxref\n15\n%%EOF\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		out, err := finish.run(data)
		if (err == nil) != (out != nil) {
			t.Error("neither a file nor an error")
		}
	})
}
