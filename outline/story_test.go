package outline

import (
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write the stories anew")

// A story is one txtar file: an input, and the tree, the text and the notes
// that belong to it. Characters that an editor does not show are written in
// braces in the input, such as {U+000B}.
func stories(t testing.TB) map[string]*txtar.Archive {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no stories in testdata (%v)", err)
	}
	all := map[string]*txtar.Archive{}
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all[file] = a
	}
	return all
}

// section returns a section of a story.
func section(a *txtar.Archive, name string) string {
	for _, f := range a.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}

// input is the input of a story with its unprintable characters put in.
func input(a *txtar.Archive) string {
	return strings.NewReplacer("{U+000B}", "\v", "{U+0009}", "\t", "{U+00A0}", "\u00a0",
		"{U+0301}", "\u0301", "{FF}", "\xff", "{U+2028}", "\u2028", "{CR}", "\r").Replace(section(a, "input"))
}

func TestStories(t *testing.T) {
	for file, a := range stories(t) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			body, notes := Parse(input(a))
			var lines strings.Builder
			for _, n := range notes {
				lines.WriteString(n.String() + "\n")
			}
			got := string(txtar.Format(&txtar.Archive{Comment: a.Comment, Files: []txtar.File{
				{Name: "input", Data: []byte(section(a, "input"))}, {Name: "tree", Data: []byte(dump(body))},
				{Name: "text", Data: []byte(body.String())}, {Name: "notes", Data: []byte(lines.String())},
			}}))
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
			} else if had := string(txtar.Format(a)); got != had {
				t.Errorf("%s differs; run with -update and look at the difference\n%s", file, firstDifference(had, got))
			}
			checkInverse(t, body)
			if err := notes.Err(); err == nil {
				if faults := Validate(body); faults != nil {
					t.Errorf("Validate: %v", faults)
				}
			}
		})
	}
}

// checkInverse holds that the text form of a body in normal form is read as
// that body, and that its text is a fixed point.
func checkInverse(t testing.TB, body Body) {
	t.Helper()
	text := body.String()
	again, notes := Parse(text)
	if !reflect.DeepEqual(again, body) {
		t.Fatalf("read back otherwise:\n%s\ntext:\n%s", firstDifference(dump(body), dump(again)), text)
	}
	if second := again.String(); second != text {
		t.Fatalf("text is no fixed point:\n%s", firstDifference(text, second))
	}
	for _, n := range notes {
		if !remains(n, text) {
			t.Errorf("note on canonical text: %v\n%s", n, text)
		}
	}
	if !reflect.DeepEqual(body.Normal(), body) {
		t.Errorf("not in normal form:\n%s", firstDifference(dump(body), dump(body.Normal())))
	}
}

// remains tells the notes that canonical text can still have: what is doubtful
// without being wrong, and a table without rows.
func remains(n Note, text string) bool {
	switch n.Code {
	case Doubtful, StyledLabel, Twice:
		return true
	case Stars:
		return strings.Contains(strings.Split(text, "\n")[n.Line-1], "(*)")
	case TableForm:
		return n.Severity == Error
	}
	return false
}

// firstDifference shows the first line in which two texts differ.
func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range w {
		if i >= len(g) || w[i] != g[i] {
			other := "(nothing)"
			if i < len(g) {
				other = g[i]
			}
			return "want: " + w[i] + "\ngot:  " + other
		}
	}
	if len(g) > len(w) {
		return "want: (nothing)\ngot:  " + g[len(w)]
	}
	return "(equal)"
}
