package nd30

import (
	"os"
	"regexp"
	"slices"
	"testing"
)

// TestElements holds that the list of elements has all of them, each with its
// clause and a default within its range, and no id or name twice.
func TestElements(t *testing.T) {
	src, err := os.ReadFile("elements.go")
	if err != nil {
		t.Fatal(err)
	}
	rows := regexp.MustCompile(`(?m)^\t\w+ += Element\{"([^"]*)"`).FindAllSubmatch(src, -1)
	if len(rows) == 0 || len(rows) != len(Elements) {
		t.Errorf("%d elements are declared, %d listed", len(rows), len(Elements))
	}
	for _, row := range rows {
		if !slices.ContainsFunc(Elements, func(e Element) bool { return e.ID == string(row[1]) }) {
			t.Errorf("element %s is not listed", row[1])
		}
	}
	seen := map[string]bool{}
	for _, e := range Elements {
		if e.ID == "" || e.Name == "" || e.Clause == "" || e.Default < e.Min || e.Default > e.Max || seen[e.ID] || seen[e.Name] {
			t.Errorf("element without id, name, clause or range, or twice: %+v", e)
		}
		seen[e.ID], seen[e.Name] = true, true
	}
}
