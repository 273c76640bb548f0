package vanban

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"testing"
	"testing/fstest"

	"github.com/dean161/vanban/outline"
)

// richBody has every kind of node, nested as deep as levels go.
const richBody = `Đoạn **đậm**, *nghiêng*, ***cả hai***, \*sao\* và 3 | 4 <br> \\.

Phần I
QUY ĐỊNH CHUNG

Chương I
PHẠM VI

Mục 1
ĐỐI TƯỢNG

Tiểu mục 1
CÁ NHÂN

Điều 1. Phạm vi

I. MỤC TIÊU

1. Khoản

1.1. Khoản con

a) Điểm

- Gạch

+ Cộng

Đoạn trong cùng.

| TT | Việc | Ghi chú |
|:-:|:------|---:|
| 1 | A<br>*B* |  |
| 2 |  | C |

| TT | Kinh phí | < |
| ^ | \^ | \< |
|---|---|---|
| 1 | 2 | < |
| ^ | ^ | < |
|===|===|===|
| Cộng | < | 3 |

![Sơ đồ](anh/so-do.png "Hình 1. *Sơ đồ*"){width=80.5mm}

[ngắt trang]

[mục lục 2]

/

Đoạn sau gạch.

Chương #
KHÔNG NHÃN

Điều #.

\1. không phải mục
`

// TestNodes holds that the node form of a body is lossless: written as JSON and
// decoded again it is the same body.
func TestNodes(t *testing.T) {
	fsys := fstest.MapFS{"anh/so-do.png": {Data: []byte("PNG")}}
	rich, err := Decode([]byte("---\n---\n"+richBody), &DecodeOptions{FS: fsys})
	if err != nil {
		t.Fatal(err)
	}
	if ps := rich.source.problems(); len(ps) > 0 {
		t.Errorf("warnings:\n%s", listed(ps))
	}
	src, err := os.ReadFile("examples/congvan5989/congvan5989.md")
	if err != nil {
		t.Fatal(err)
	}
	letter, err := Decode(src, nil)
	if err != nil {
		t.Fatal(err)
	}
	spans := outline.Body{&outline.Paragraph{Text: outline.Text{{Text: "- 5 °C "}, {Text: "a*", Bold: true}, {Text: "b"}, {Text: " | c", Italic: true}}},
		&outline.Image{Source: "anh/so-do.png", Width: 123457, Data: []byte("PNG")}}
	for i, want := range []outline.Body{rich.Body, letter.Body, letter.Enclosures[0].Body, letter.Enclosures[1].Body, spans} {
		src, err := json.Marshal(map[string]any{"body": nodesOf(want)})
		if err != nil {
			t.Fatal(err)
		}
		doc, err := Decode(src, &DecodeOptions{FS: fsys})
		if err != nil {
			t.Fatalf("body %d: %v\n%s", i, err, src)
		}
		if !reflect.DeepEqual(doc.Body, want) {
			t.Errorf("body %d: got\n%s\nwant\n%s", i, doc.Body, want)
		}
	}
}

// nodesOf writes a body as a list of nodes.
func nodesOf(b outline.Body) []any {
	nodes := []any{}
	for _, node := range b {
		switch n := node.(type) {
		case *outline.Item:
			m := map[string]any{"level": levelWords[n.Level][1], "label": n.Label, "text": n.Text.String()}
			if n.Children != nil {
				m["children"] = nodesOf(n.Children)
			}
			nodes = append(nodes, m)
		case *outline.Paragraph:
			nodes = append(nodes, map[string]any{"paragraph": n.Text.String()})
		case *outline.Table:
			nodes = append(nodes, map[string]any{"table": tableOf(n)})
		case *outline.Image:
			m := map[string]any{"source": n.Source, "alt": n.Alt}
			if n.Caption != nil {
				m["caption"] = n.Caption.String()
			}
			if n.Width > 0 {
				m["width"] = n.Width.String()
			}
			nodes = append(nodes, map[string]any{"image": m})
		case *outline.PageBreak:
			nodes = append(nodes, map[string]any{"page_break": true})
		case *outline.Contents:
			nodes = append(nodes, map[string]any{"contents": n.Depth})
		default:
			panic(fmt.Sprintf("unknown node %T", n))
		}
	}
	return nodes
}

func tableOf(t *outline.Table) map[string]any {
	m := map[string]any{}
	var columns []any
	for _, c := range t.Columns {
		column := map[string]any{"align": alignWords[c.Align][1]}
		if c.Share > 0 {
			column["share"] = c.Share
		}
		columns = append(columns, column)
	}
	signs := map[[2]int]string{}
	for _, merge := range t.Merges {
		for i := range merge.Rows {
			for j := range merge.Columns {
				if sign := map[bool]string{true: "<", false: "^"}[j > 0]; i+j > 0 {
					signs[[2]int{merge.Row + i, merge.Column + j}] = sign
				}
			}
		}
	}
	k := 0
	rowsOf := func(rows [][]outline.Cell) []any {
		all := []any{}
		for _, cells := range rows {
			row := []any{}
			for i, cell := range cells {
				var paragraphs []string
				for _, p := range cell {
					paragraphs = append(paragraphs, p.String())
				}
				if sign := signs[[2]int{k, i}]; sign != "" {
					row = append(row, sign)
				} else {
					row = append(row, paragraphs)
				}
			}
			all = append(all, row)
			k++
		}
		return all
	}
	m["columns"], m["heads"], m["rows"], m["foot"] = columns, rowsOf(t.Head), rowsOf(t.Rows), rowsOf(t.Foot)
	return m
}
