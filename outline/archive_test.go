package outline

import (
	"strings"
	"testing"
)

// An archive is a txtar file: a comment, then sections under "-- name --".
type archive struct {
	comment string
	names   []string
	files   map[string]string
}

func parseArchive(t testing.TB, src string) archive {
	t.Helper()
	a := archive{files: map[string]string{}}
	name := ""
	for line := range strings.Lines(src) {
		if rest, ok := strings.CutPrefix(line, "-- "); ok && strings.HasSuffix(rest, " --\n") {
			name = strings.TrimSuffix(rest, " --\n")
			a.names = append(a.names, name)
			continue
		}
		if name == "" {
			a.comment += line
		} else {
			a.files[name] += line
		}
	}
	if _, ok := a.files["input"]; !ok {
		t.Fatalf("a story without input: %q", a.comment)
	}
	return a
}

// format writes the archive with its sections in the order of names.
func (a archive) format() string {
	var b strings.Builder
	b.WriteString(a.comment)
	for _, name := range a.names {
		b.WriteString("-- " + name + " --\n" + a.files[name])
	}
	return b.String()
}
