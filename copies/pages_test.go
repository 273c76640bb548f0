package copies

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/internal/pdffile"
)

var paperCopy = &vanban.Copy{
	Form: vanban.CertifiedCopy, Agency: "Bộ Nội vụ", Number: vanban.Number{Serial: 5, Symbol: "SY-BNV"}, Place: "Hà Nội",
	Signatures: []vanban.Signature{{Position: "Bộ trưởng", Name: "Trần Minh Khuê"}}, Recipients: []string{"Như trên"},
}

var electronicCopy = &vanban.Copy{
	Form: vanban.CertifiedCopy, To: vanban.Electronic, Agency: "Bộ Nội vụ", Signing: vanban.Signing{Time: "2026-03-12T08:15:30+07:00"},
}

func copyOf(t testing.TB, c *vanban.Copy, original []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Encode(&b, c, []Original{{"goc.pdf", original}}, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestTurned copies the same page, turned and measured in every way: all copies
// look alike.
func TestTurned(t *testing.T) {
	var upright [2]string
	for _, page := range []string{
		"/MediaBox [0 0 595 842]", "/MediaBox [100 -50 695 792]", "/MediaBox [0 0 842 595] /Rotate 90", "/MediaBox [0 0 595 842] /Rotate 180",
		"/MediaBox [0 0 842 595] /Rotate 270", "/MediaBox [0 0 842 595] /Rotate -270", "/MediaBox [0 0 297.5 421] /UserUnit 2",
		"/MediaBox [0 0 900 900] /CropBox [30 40 625 882]",
	} {
		// The content is a bar at the same place of the page as it is shown, and
		// leaves states open.
		blank, err := pdffile.Open(handmade(page+" /Resources << >>", ""))
		if err != nil {
			t.Fatal(err)
		}
		all, err := blank.Pages()
		if err != nil {
			t.Fatal(err)
		}
		content := "q q "
		for _, v := range drawn(&all[0]) {
			content += string(number(v)) + " "
		}
		content += "cm 100 700 300 20 re f q"
		original := handmade(page+" /Resources << >>", content)
		for i, c := range []*vanban.Copy{paperCopy, electronicCopy} {
			out := copyOf(t, c, original)
			file := judge.Write(t, "file.pdf", out)
			if strings.Contains(page, "UserUnit") {
				judge.Run(t, "qpdf", "--check", file) // poppler draws such pages at half their size
				continue
			}
			picture := judge.Run(t, "pdftoppm", "-cropbox", "-r", "72", "-gray", file)
			if upright[i] == "" {
				upright[i] = picture
				continue
			}
			different := 0
			for j := range min(len(picture), len(upright[i])) {
				if d := int(picture[j]) - int(upright[i][j]); d > 100 || d < -100 {
					different++
				}
			}
			if len(picture) != len(upright[i]) || different > 40 {
				t.Errorf("%s: %d points look another way", page, different)
			}
		}
	}
}

// TestOtherPaper puts the block on a sheet of A4 of its own behind pages of
// another size, and behind those that cannot be measured.
func TestOtherPaper(t *testing.T) {
	for name, original := range map[string][]byte{
		"Letter":      handmade("/MediaBox [0 0 612 792] /Resources << >>", ""),
		"landscape":   handmade("/MediaBox [0 0 842 595] /Resources << >>", ""),
		"not read":    handmade(a4Page(""), "what is this"),
		"Q too many":  handmade(a4Page(""), "Q Q 2 0 0 2 0 0 cm"),
		"turned tree": handmade("/MediaBox [0 0 842 595] /Rotate 180 /Resources << >>", ""),
	} {
		out := copyOf(t, paperCopy, original)
		f, err := pdffile.Open(out)
		if err != nil {
			t.Fatal(err)
		}
		all, err := f.Pages()
		if err != nil || len(all) != 2 || !a4(&all[1]) || all[1].Rotate != 0 {
			t.Errorf("%s: %d pages, %v", name, len(all), err)
		}
		judge.Run(t, "qpdf", "--check", judge.Write(t, "file.pdf", out))
	}
}

// TestAnnotation puts ô 14 as an annotation on a first page that is not
// understood, where it looks as on any other.
func TestAnnotation(t *testing.T) {
	plain := copyOf(t, electronicCopy, handmade("/MediaBox [0 0 842 595] /Rotate 90 /Resources << >>", ""))
	out := copyOf(t, electronicCopy, handmade("/MediaBox [0 0 842 595] /Rotate 90 /Resources << >>", "Q"))
	if !bytes.Contains(out, []byte("/Subtype /Stamp")) || bytes.Contains(plain, []byte("/Subtype /Stamp")) {
		t.Fatal("not an annotation, or always one")
	}
	draw := func(data []byte) string {
		return judge.Run(t, "pdftoppm", "-r", "50", judge.Write(t, "file.pdf", data))
	}
	if draw(plain) != draw(out) {
		t.Error("the annotation looks another way")
	}
	problems := Check(electronicCopy, []Original{{"goc.pdf", handmade(a4Page(""), "Q")}})
	if len(problems) == 0 || problems.Err() != nil || problems[len(problems)-1].Rule != ruleCrowded {
		t.Errorf("no warning: %v", problems)
	}
}

// TestCrowded moves ô 14 up when the top margin is taken, and warns when there is
// no place.
func TestCrowded(t *testing.T) {
	const mm = 72 / 25.4
	for _, c := range []struct {
		bar  string
		want float64 // of the baseline from the top, in mm; 0: a warning
	}{
		{"", 13.2}, {"300 805 295 5 re f", 11.2}, {"0 800 595 42 re f", 0},
	} {
		original := handmade(a4Page(""), c.bar)
		problems := Check(electronicCopy, []Original{{"goc.pdf", original}})
		crowded := false
		for _, p := range problems {
			crowded = crowded || p.Rule == ruleCrowded
		}
		if crowded != (c.want == 0) {
			t.Errorf("%q: %v", c.bar, problems)
		}
		if c.want == 0 {
			continue
		}
		lines := judge.Look(t, copyOf(t, electronicCopy, original))[0].Types
		if len(lines) != 1 || lines[0].Baseline/mm < c.want-1 || lines[0].Baseline/mm > c.want+0.5 {
			t.Errorf("%q: %v", c.bar, lines)
		}
	}
}

// spoilt returns a file of one page with a part replaced, START being the place
// of its table.
func spoilt(part, by string) []byte {
	s := strings.Replace(string(handmade(a4Page(""), "")), part, by, 1)
	body, rest, _ := strings.Cut(s, "xref\n")
	_, trailer, _ := strings.Cut(rest, "trailer")
	trailer, _, _ = strings.Cut(trailer, "startxref")
	start := fmt.Sprint(len(body))
	table := "xref\n"
	if strings.HasPrefix(rest, "0 9999") {
		table += "0 99999999\n0000000000 65535 f \n"
	}
	for n := 1; n <= 5; n++ {
		table += fmt.Sprintf("%d 1\n%010d 00000 n \n", n, strings.Index(body, fmt.Sprintf("%d 0 obj", n)))
	}
	return []byte(body + table + "trailer" + strings.ReplaceAll(trailer, "START", start) + "startxref\n" + start + "\n%%EOF\n")
}

// chained returns a file in which the length of each stream is a stream.
func chained(n int) []byte {
	objects := make([]string, n)
	for i := range objects {
		objects[i] = fmt.Sprintf("<< /Length %d 0 R >>\nstream\n\nendstream", 11+i)
	}
	return handmade("/MediaBox [0 0 595 842] /Resources << >> /Contents [10 0 R]", "", objects...)
}

// hostile are files that want too much work or memory, or lead in circles.
func hostile(t testing.TB) map[string][]byte {
	var bomb bytes.Buffer
	w := zlib.NewWriter(&bomb)
	if _, err := w.Write(bytes.Repeat([]byte("q "), 80<<20)); err != nil {
		t.Fatal(err)
	}
	w.Close()
	compressed := fmt.Sprintf("<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream", bomb.Len(), bomb.Bytes())
	var forms []string
	for i := range 11 {
		forms = append(forms, form(fmt.Sprintf("/Resources << /XObject << /X %d 0 R >> >>", 11+i), strings.Repeat("/X Do ", 50)))
	}
	forms = append(forms, form("", "0 0 1 1 re f"))
	kids := "<< /Type /Pages /Kids [" + strings.Repeat("3 0 R ", 1000) + "] /Count 1000 >>"
	return map[string][]byte{
		"bomb":              handmade("/MediaBox [0 0 595 842] /Resources << >> /Contents [10 0 R]", "", compressed),
		"forms in forms":    handmade(a4Page("/XObject << /X 10 0 R >>"), "/X Do", forms...),
		"q without end":     handmade(a4Page(""), strings.Repeat("q ", 100_000)),
		"deep":              handmade(a4Page(""), strings.Repeat("[", 100_000)),
		"deep object":       handmade(strings.Repeat("/A [", 100_000), ""),
		"length of itself":  spoilt("/Length 0", "/Length 4 0 R"),
		"pages in a circle": spoilt("/Kids [3 0 R]", "/Kids [2 0 R]"),
		"a page repeated":   spoilt("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", kids),
		"Prev of itself":    spoilt("/Root 1 0 R", "/Root 1 0 R /Prev START"),
		"no page":           spoilt("/Kids [3 0 R]", "/Kids [     ]"),
		"not a number":      handmade("/MediaBox [0 0 1e999 842] /Resources << >>", ""),
		"a huge page":       handmade("/MediaBox [0 0 99999999 842] /Resources << >>", ""),
		"rotated oddly":     handmade("/MediaBox [0 0 595 842] /Rotate 45", ""),
		"many sections":     spoilt("0 1\n0000000000 65535 f", "0 99999999\n0000000000 65535 f"),
		"many numbers":      handmade(a4Page("")+" /A ["+strings.Repeat("1 ", 5<<20)+"]", ""),
		"lengths in a row":  chained(100_000),
		"empty":             []byte("%PDF-1.4\nstartxref\n0\n%%EOF\n"),
		"nothing":           []byte("%PDF-"),
	}
}

// TestHostile gives each of them a second; what cannot be refused is copied.
func TestHostile(t *testing.T) {
	for name, data := range hostile(t) {
		start := time.Now()
		var b bytes.Buffer
		err := Encode(&b, paperCopy, []Original{{"goc.pdf", data}}, nil)
		if err == nil && !bytes.HasPrefix(b.Bytes(), data) {
			t.Errorf("%s: the original is not in front", name)
		}
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%s: took %v", name, took)
		}
		t.Logf("%s: %v, %v", name, err, time.Since(start))
	}
}

func FuzzEncode(f *testing.F) {
	for name, data := range hostile(f) {
		if len(data) < 1<<16 && name != "forms in forms" { // which takes its time
			f.Add(data)
		}
	}
	names, err := filepath.Glob("testdata/*.pdf")
	if err != nil || len(names) == 0 {
		f.Fatal("no files", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add(handmade(a4Page("/XObject << /X 10 0 R >>"), "q /X Do Q BT /F 10 Tf 1 0 0 1 5 5 Tm [(a) 5 <41>] TJ ET", form("/Matrix [2 0 0 2 0 0]", "0 0 1 1 re f")))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, c := range []*vanban.Copy{paperCopy, electronicCopy} {
			var b bytes.Buffer
			if Encode(&b, c, []Original{{"goc.pdf", data}}, nil) != nil {
				continue
			}
			if !bytes.HasPrefix(data, []byte("%PDF-")) {
				continue // an image
			}
			if !bytes.HasPrefix(b.Bytes(), data) {
				t.Fatal("the original is not in front")
			}
			out, err := pdffile.Open(b.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			if _, err := out.Pages(); err != nil {
				t.Fatal(err)
			}
		}
	})
}
