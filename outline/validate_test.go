package outline

import (
	"math"
	"reflect"
	"strings"
	"testing"
)

func TestValidate(t *testing.T) {
	words := func(s string) Text { return Text{{Text: s}} }
	row := []Cell{{words("a")}, {words("b")}}
	two := []Column{{}, {}}
	var missing *Item
	var noParagraph *Paragraph
	var noTable *Table
	var noImage *Image
	loop := &Item{Level: Clause, Label: "1"}
	loop.Children = Body{loop}
	tests := []struct {
		name string
		node Node
		want Code
	}{
		{"nil", nil, NoNode},
		{"nil item", missing, NoNode},
		{"nil paragraph", noParagraph, NoNode},
		{"nil table", noTable, NoNode},
		{"nil image", noImage, NoNode},
		{"nil inside a dash", &Item{Level: Clause, Label: "1", Children: Body{&Item{Level: Dash, Children: Body{noTable}}}}, NoNode},
		{"nil break", (*PageBreak)(nil), NoNode},
		{"nil contents", (*Contents)(nil), NoNode},
		{"depth", &Contents{Depth: MaxDepth + 1}, BadDepth},
		{"two contents", &Item{Level: Dash, Children: Body{&Contents{}, &Contents{}}}, Twice},
		{"stranger", struct{ *Paragraph }{}, NoNode},
		{"no level", &Item{}, BadLevel},
		{"level 99", &Item{Level: 99, Children: Body{nil}}, BadLevel},
		{"loop of two", loopOfTwo(), BadLevel},
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
		{"empty", &Paragraph{}, NoText},
		{"spaces", &Paragraph{words("  ")}, NoText},
		{"no columns", &Table{}, TableForm},
		{"many columns", &Table{Columns: make([]Column, MaxColumns+1)}, TableForm},
		{"no rows", &Table{Columns: two}, TableForm},
		{"ragged", &Table{Columns: two, Head: [][]Cell{row}, Rows: [][]Cell{row[:1]}}, Ragged},
		{"mixed shares", &Table{Columns: []Column{{Share: 1}, {}}, Head: [][]Cell{row}}, TableForm},
		{"negative share", &Table{Columns: []Column{{Share: -1}, {Share: -1}}, Head: [][]Cell{row}}, TableForm},
		{"huge share", &Table{Columns: []Column{{Share: 1}, {Share: MaxShare}}, Head: [][]Cell{row}}, TableForm},
		{"merge of one", merged(Merge{0, 0, 1, 1}), TableForm},
		{"merge outside", merged(Merge{2, 1, 2, 1}), TableForm},
		{"merge before", merged(Merge{0, -1, 1, 2}), TableForm},
		{"huge merge", merged(Merge{1, 1, math.MaxInt, math.MaxInt}), TableForm},
		{"merge over head and rows", merged(Merge{0, 0, 2, 1}), TableForm},
		{"merge over rows and foot", merged(Merge{2, 0, 2, 1}), TableForm},
		{"merges overlap", merged(Merge{1, 0, 1, 2}, Merge{1, 1, 2, 1}), TableForm},
		{"merged cell with text", &Table{Columns: two, Rows: [][]Cell{row}, Merges: []Merge{{0, 0, 1, 2}}}, TableForm},
		{"align", &Table{Columns: []Column{{Align: 9}, {}}, Head: [][]Cell{row}}, TableForm},
		{"image", &Image{}, ImageForm},
		{"width", &Image{Source: "a", Width: -1}, ImageForm},
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

// merged is an empty table of a head row, two rows and a foot row.
func merged(merges ...Merge) *Table {
	row := [][]Cell{{nil, nil}}
	return &Table{Columns: make([]Column, 2), Head: row, Rows: append(row, row...), Foot: row, Merges: merges}
}

// loopOfTwo is an item that holds one that holds it.
func loopOfTwo() Node {
	outer, inner := &Item{Level: Clause, Label: "1"}, &Item{Level: Point, Label: "a"}
	outer.Children, inner.Children = Body{inner}, Body{outer}
	return outer
}

// TestValidateCounts holds that a place is told although its neighbours are nil.
func TestValidateCounts(t *testing.T) {
	var missing *Item
	b := Body{&Item{Level: Clause, Label: "1", Children: Body{missing, &Item{Level: Dash, Children: Body{&Paragraph{}}}}}}
	found := Validate(b)
	if len(found) != 2 || found[1].Place != "khối thứ 1 trong gạch đầu dòng thứ 1 khoản 1" {
		t.Errorf("got %+v", found)
	}
}

// TestValidateEnds holds that faults and nodes without number end in one finding
// that says so.
func TestValidateEnds(t *testing.T) {
	found := Validate(make(Body, 3*MaxNotes))
	if len(found) != MaxNotes+1 || found[MaxNotes].Code != More {
		t.Errorf("%d findings, the last %+v", len(found), found[len(found)-1])
	}
	shared := Body{&Paragraph{Text{{Text: "a"}}}}
	for level := Dash; level >= Part; level-- { // 10 levels of 8 items each
		it := &Item{Level: level, Children: shared}
		shared = Body{it, it, it, it, it, it, it, it}
	}
	if found := Validate(shared); len(found) != 1 || found[0].Code != Limit {
		t.Errorf("a body of 8 to the 10th nodes: %+v", found)
	}
	wide := &Table{Columns: make([]Column, 1)}
	for range MaxNodes {
		wide.Rows = append(wide.Rows, make([]Cell, 1))
	}
	if found := Validate(Body{wide}); len(found) != 1 || found[0].Code != Limit {
		t.Errorf("a table of too many rows: %+v", found)
	}
}

// TestValidateWords holds that messages speak to people who typed YAML.
func TestValidateWords(t *testing.T) {
	var missing *Table
	cell := []Cell{nil, nil}
	for _, f := range Validate(Body{
		nil, missing, &Item{}, &Item{Level: 99}, &Item{Level: Dash, Label: "x"}, &Paragraph{}, &Table{}, &Image{}, &Image{Source: "a", Width: -1}, &Contents{9}, &Contents{},
		merged(Merge{0, 0, 2, 1}), merged(Merge{9, 9, 2, 1}), merged(Merge{1, 0, 1, 2}, Merge{1, 0, 1, 2}),
		&Table{Columns: []Column{{Share: -1, Align: 9}, {}}, Head: [][]Cell{cell[:1]}, Rows: [][]Cell{cell[:1], cell}},
	}) {
		for _, word := range []string{"nil", "%!", "Share", "Default", "Source", "Part", "Plus", "Align", "Merge", "Foot", "outline", "cấp 0", "cấp 99"} {
			if strings.Contains(f.Message, word) {
				t.Errorf("%q in %q", word, f.Message)
			}
		}
	}
}

// TestFootnotes holds that notes in notes and too many notes are found, and that
// Normal and String bear a text that holds itself.
func TestFootnotes(t *testing.T) {
	loop := Text{{Text: "a"}}
	loop[0].Footnote = loop
	if found := Validate(Body{&Paragraph{loop}}); len(found) != 1 || found[0].Code != FootnoteForm {
		t.Errorf("a note in a note: %v", found)
	}
	if got := loop.String(); got != "a^[a]" {
		t.Errorf("a text that holds itself is written %q", got)
	}
	many := make(Text, MaxFootnotes+1)
	for i := range many {
		many[i] = Span{Text: "a", Footnote: Text{{Text: "b"}}}
	}
	if found := Validate(Body{&Paragraph{many[1:]}}); found != nil {
		t.Errorf("%d notes: %v", MaxFootnotes, found)
	}
	if found := Validate(Body{&Paragraph{many}}); len(found) != 1 || found[0].Code != Limit {
		t.Errorf("too many notes: %v", found)
	}
	if _, notes := ParseText(strings.Repeat("a^[b]", MaxFootnotes+1)); notes.Err() == nil {
		t.Error("too many notes are read without an error")
	}
}

// TestNormal holds that what is valid but not in normal form is written and
// read back as its normal form.
func TestNormal(t *testing.T) {
	b := Body{
		&Item{Level: Clause, Label: "1", Text: Text{{Text: " a "}, {Text: ""}, {Text: "b"}, {Text: " c ", Bold: true}, {Text: " "}}, Children: Body{}},
		&Item{Level: Dash, Text: Text{{Text: "ti", Italic: true}, {Text: "e\u0302\u0301ng", Italic: true}}},
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
Table [{0 3} {0 6}] 0 head, 0 foot
  || "x" –|
Table [{0 6} {0 6}] 0 head, 0 foot
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
