package outline

import (
	"fmt"
	"strings"
	"testing"
)

// TestPositions holds where the nodes of a source stand. A table stands at its
// first line, a title belongs to the item above it.
func TestPositions(t *testing.T) {
	src := "\ufeffMở đầu.\r\n\r\nChương I\r\nTÊN\r\n\r\n  Điều 1. A\r\n\ta) e\u0302\u0301\r\n| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n/\r\n/\r\nCuối.\r\n\r\n![Ảnh](a.png)\r\n1.\r\n"
	body, positions, notes := ParsePositions(src)
	if err := notes.Err(); err != nil {
		t.Fatal(err)
	}
	var got []string
	k := 0
	for n := range body.All() {
		got = append(got, fmt.Sprintf("%d:%d %T", positions[k].Line, positions[k].Column, n))
		k++
	}
	want := "1:1 *outline.Paragraph, 3:1 *outline.Item, 6:3 *outline.Item, 7:2 *outline.Item, 8:1 *outline.Table, 13:1 *outline.Paragraph, 15:1 *outline.Image, 16:1 *outline.Item"
	if s := strings.Join(got, ", "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
	if _, positions, _ := ParsePositions(strings.Repeat(" ", MaxBytes+1)); len(positions) != 0 {
		t.Errorf("%d positions of nothing", len(positions))
	}
}
