package outline

import (
	"reflect"
	"testing"
)

func TestValidate(t *testing.T) {
	words := func(s string) Text { return Text{{Text: s}} }
	row := []Cell{{words("a")}, {words("b")}}
	two := []Column{{}, {}}
	var missing *Item
	loop := &Item{Level: Clause, Label: "1"}
	loop.Children = Body{loop}
	tests := []struct {
		name string
		node Node
		want Code
	}{
		{"nil", nil, NoNode},
		{"nil item", missing, NoNode},
		{"no level", &Item{}, BadLevel},
		{"level above Plus", &Item{Level: Plus + 1}, BadLevel},
		{"loop", loop, BadLevel},
		{"wider inside", &Item{Level: Point, Label: "a", Children: Body{&Item{Level: Clause, Label: "1"}}}, BadLevel},
		{"Arabic chapter", &Item{Level: Chapter, Label: "1"}, BadLabel},
		{"Roman clause", &Item{Level: Clause, Label: "I"}, BadLabel},
		{"zero", &Item{Level: Clause, Label: "01"}, BadLabel},
		{"f", &Item{Level: Point, Label: "f"}, BadLabel},
		{"C", &Item{Level: Heading, Label: "C"}, BadLabel},
		{"dash label", &Item{Level: Dash, Label: "-"}, BadLabel},
		{"subclause", &Item{Level: Subclause, Label: "1.0"}, BadLabel},
		{"label with text", &Item{Level: Clause, Label: "1. x\n2"}, BadLabel},
		{"newline", &Paragraph{words("a\nb")}, Control},
		{"tab", &Item{Level: Clause, Label: "1", Text: words("a\tb")}, Control},
		{"bytes", &Paragraph{words("\xff")}, Encoding},
		{"empty", &Paragraph{}, NoText},
		{"spaces", &Paragraph{words("  ")}, NoText},
		{"no columns", &Table{}, TableForm},
		{"many columns", &Table{Columns: make([]Column, MaxColumns+1)}, TableForm},
		{"no rows", &Table{Columns: two}, TableForm},
		{"ragged", &Table{Columns: two, Head: row, Rows: [][]Cell{row[:1]}}, Ragged},
		{"mixed shares", &Table{Columns: []Column{{Share: 1}, {}}, Head: row}, TableForm},
		{"negative share", &Table{Columns: []Column{{Share: -1}, {Share: -1}}, Head: row}, TableForm},
		{"huge share", &Table{Columns: []Column{{Share: 1}, {Share: MaxShare}}, Head: row}, TableForm},
		{"align", &Table{Columns: []Column{{Align: 9}, {}}, Head: row}, TableForm},
		{"cell", &Table{Columns: two, Head: []Cell{{words("a\x00")}, nil}}, Control},
		{"image", &Image{}, ImageForm},
		{"width", &Image{Source: "a", Width: -1}, ImageForm},
		{"alt", &Image{Source: "a", Alt: "x\ny"}, Control},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			found := Validate(Body{test.node})
			if len(found) != 1 || found[0].Code != test.want {
				t.Errorf("got %+v, want one %s", found, test.want)
			}
		})
	}
}

// TestNormal holds that what is valid but not in normal form is written and
// read back as its normal form.
func TestNormal(t *testing.T) {
	b := Body{
		&Item{Level: Clause, Label: "1", Text: Text{{Text: " a "}, {Text: ""}, {Text: "b"}, {" c ", true, false}, {" ", false, false}}, Children: Body{}},
		&Item{Level: Dash, Text: Text{{"ti", false, true}, {"e\u0302\u0301ng", false, true}}},
		&Table{Columns: []Column{{Share: 1}, {Share: 2}}, Rows: [][]Cell{{{Text{}}, {Text{{Text: " x"}}, Text{}}}}},
		&Table{Columns: []Column{{Share: 1}, {Share: 1}}, Rows: [][]Cell{{{}, {}}}},
		&Image{Alt: "e\u0301", Source: "e\u0301.png"},
	}
	if found := Validate(b); found != nil {
		t.Fatal(found)
	}
	normal := b.Normal()
	want := `Clause "1" "a b" b" c"
Dash "" i"tiếng"
Table [{0 3} {0 6}] head=false
  || "x" –|
Table [{0 6} {0 6}] head=false
  |||
Image "é" "é.png" 0
`
	if got := dump(normal); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	// Tables and images behind an item are read as its own; so take them alone.
	for _, n := range normal {
		checkInverse(t, Body{n})
		if again, _ := Parse(Body{n}.String()); !reflect.DeepEqual(again, Body{n}) {
			t.Errorf("%s read back as\n%s", dump(Body{n}), dump(again))
		}
	}
	checkInverse(t, normal)
}
