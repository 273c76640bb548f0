package vanban_test

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/render/pdf"
	"github.com/dean161/vanban/viet"
)

// scanned returns the paragraphs of the scanned letter after the differences of
// testdata/letter/differences.txt, without marks of Markdown.
func scanned(t *testing.T) []string {
	t.Helper()
	text := read(t, "testdata/letter/5989.txt")
	for line := range strings.Lines(read(t, "testdata/letter/differences.txt")) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		rule, _, _ := strings.Cut(strings.TrimSpace(line), " : ")
		old, new, ok := strings.Cut(rule, " => ")
		unescape := strings.NewReplacer(`\n`, "\n").Replace
		if !ok || strings.Count(text, unescape(old)) != 1 {
			t.Fatalf("difference %q does not occur once", old)
		}
		text = strings.Replace(text, unescape(old), unescape(new), 1)
	}
	var paragraphs []string
	for line := range strings.Lines(strings.ReplaceAll(text, "*", "")) {
		if s := squeezed(line); s != "" {
			paragraphs = append(paragraphs, s)
		}
	}
	return paragraphs
}

// squeezed returns s in NFC without any space or word joiner, so that texts
// compare whatever lines they stand on.
func squeezed(s string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("\u00A0", " ", "\u2060", "").Replace(viet.NFC(s))), "")
}

func read(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// sameParagraphs holds that a text is these paragraphs, in whatever order the
// columns are read, and nothing else.
func sameParagraphs(t *testing.T, text string, paragraphs []string) {
	t.Helper()
	rest := text
	for _, p := range paragraphs {
		i := strings.Index(rest, p)
		if i < 0 {
			t.Errorf("lost or changed: %s", p)
			continue
		}
		rest = rest[:i] + "\x00" + rest[i+len(p):]
	}
	if more := strings.Trim(rest, "\x00"); strings.ReplaceAll(more, "\x00", "") != "" {
		t.Errorf("added: %q", more)
	}
}

var tag = regexp.MustCompile(`<w:p[ >]|<[^>]*>`)

// TestNotOneWordLost holds the text of both files of letter 5989 to the scan.
func TestNotOneWordLost(t *testing.T) {
	doc := sample(t, samples[0])
	paragraphs := scanned(t)
	t.Run("DOCX", func(t *testing.T) {
		text := tag.ReplaceAllString(documentXML(t, encodeDOCX(t, doc, nil)), " ")
		sameParagraphs(t, squeezed(text), paragraphs)
	})
	file := encodePDF(t, doc)
	t.Run("PDF/poppler", func(t *testing.T) {
		// -raw, since poppler otherwise takes a dash at the end of a line for hyphenation.
		out := judge.Run(t, "pdftotext", "-raw", judge.Write(t, "letter.pdf", file), "-")
		doubled(t, out)
		sameParagraphs(t, withoutPageNumbers(out), paragraphs)
	})
	t.Run("PDF/MuPDF", func(t *testing.T) {
		out := judge.Run(t, "mutool", "draw", "-q", "-F", "text", judge.Write(t, "letter.pdf", file))
		doubled(t, out)
		sameParagraphs(t, withoutPageNumbers(out), paragraphs)
	})
}

// doubled reports doubled spaces in extracted text.
func doubled(t *testing.T, text string) {
	t.Helper()
	for line := range strings.Lines(text) {
		if strings.Contains(strings.TrimSpace(line), "  ") {
			t.Errorf("doubled space in %q", line)
		}
	}
}

var pageNumber = regexp.MustCompile(`(?m)^\f?\d+\s*$`)

func withoutPageNumbers(text string) string {
	return squeezed(pageNumber.ReplaceAllString(text, ""))
}

// TestFilesAreSound asks the validators, and holds the sizes that the issue of
// the letter promises.
func TestFilesAreSound(t *testing.T) {
	for _, path := range examples(t) {
		doc := sample(t, path)
		word, file := encodeDOCX(t, doc, nil), encodePDF(t, doc)
		if len(word) > 25<<10 || len(file) > 90<<10 {
			t.Errorf("%s: DOCX %d bytes, PDF %d bytes; at most 25 KB and 90 KB", path, len(word), len(file))
		}
		t.Run(path+"/Open XML validator", func(t *testing.T) {
			judge.Validate(t, word)
			judge.Validate(t, encodeDOCX(t, doc, &docx.Options{Numbering: docx.Word}))
		})
		t.Run(path+"/qpdf", func(t *testing.T) {
			out := judge.Run(t, "qpdf", "--check", judge.Write(t, "file.pdf", file))
			if strings.Contains(out, "WARNING") {
				t.Error(out)
			}
		})
	}
}

// TestNoCheating holds that document.xml pins nothing: no break, no spacing of
// characters, no frame, and as many paragraphs as the sheet has blocks of text.
func TestNoCheating(t *testing.T) {
	for _, path := range examples(t) {
		xml := documentXML(t, encodeDOCX(t, sample(t, path), nil))
		for _, pin := range []string{"<w:br", "<w:cr", "w:pageBreakBefore", "w:framePr", "w:fitText", "w:kern", "<w:w ", "w:position", "w:lastRenderedPageBreak", "w:txbx", "<w:tab/>"} {
			if strings.Contains(xml, pin) {
				t.Errorf("%s: document.xml holds %s", path, pin)
			}
		}
		if m := regexp.MustCompile(`<w:rPr>[^/]*<w:spacing`).FindString(xml); m != "" {
			t.Errorf("%s: spacing of characters: %s", path, m)
		}
	}
}

// TestSameBytes holds that the same input gives the same bytes, on eight
// goroutines too.
func TestSameBytes(t *testing.T) {
	for _, path := range examples(t) {
		word, file := encodeDOCX(t, sample(t, path), nil), encodePDF(t, sample(t, path))
		var wg sync.WaitGroup
		for range 8 {
			wg.Go(func() {
				doc := sample(t, path)
				var w, p bytes.Buffer
				if err := docx.Encode(&w, doc, nil); err != nil || !bytes.Equal(w.Bytes(), word) {
					t.Errorf("%s: DOCX differs (%v)", path, err)
				}
				if err := pdf.Encode(&p, doc, nil); err != nil || !bytes.Equal(p.Bytes(), file) {
					t.Errorf("%s: PDF differs (%v)", path, err)
				}
			})
		}
		wg.Wait()
	}
}

// TestComposeLeavesDocument holds that encoding changes nothing in a Document.
func TestComposeLeavesDocument(t *testing.T) {
	doc, same := sample(t, samples[0]), sample(t, samples[0])
	encodeDOCX(t, doc, nil)
	if a, b := doc.Body.String(), same.Body.String(); a != b || doc.Agency != same.Agency || len(doc.Check()) != len(same.Check()) {
		t.Error("the document has changed")
	}
}
