package tree

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// YAML reads one YAML document. src is the outcome of Clean; firstLine is the
// number of its first line in the file. An empty source is Null. The node is nil
// if there are faults.
func YAML(src []byte, firstLine int) (*Node, []Fault) {
	if tooMany(src) {
		return nil, []Fault{{TooMany, firstLine, 1, fmt.Sprintf("tệp có quá %d giá trị", MaxNodes), "tách tệp"}}
	}
	c := &converter{src: src, offset: firstLine - 1}
	root, second, err := parseYAML(src)
	switch {
	case err != nil:
		return nil, []Fault{syntaxFault(src, err, c.offset)}
	case second != nil:
		c.fail(second, Documents, "có tài liệu YAML thứ hai", "mỗi tệp chỉ có một văn bản; bỏ dòng --- ở giữa")
	case root == nil:
		return &Node{Kind: Null, Line: firstLine, Column: 1}, nil
	}
	n := c.node(root.Content[0], 0)
	if len(c.faults) > 0 {
		return nil, c.faults
	}
	return n, nil
}

// parseYAML returns the first document, nil if there is none, and the second,
// for which it looks only where a "---" could open it: that costs a buffer.
// A panic of the parser is an error here: its input comes from anywhere.
func parseYAML(src []byte) (root, second *yaml.Node, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("yaml: %v", r)
		}
	}()
	if !bytes.Contains(src, []byte("---")) {
		n := new(yaml.Node)
		if err := yaml.Unmarshal(src, n); err != nil || n.Kind == 0 {
			return nil, nil, err
		}
		return n, nil, nil
	}
	d := yaml.NewDecoder(bytes.NewReader(src))
	for _, to := range []**yaml.Node{&root, &second} {
		n := new(yaml.Node)
		if err := d.Decode(n); errors.Is(err, io.EOF) {
			return root, second, nil
		} else if err != nil {
			return nil, nil, err
		}
		*to = n
	}
	return root, second, nil
}

// tooMany bounds the memory of the parser before it starts: each value but the
// first stands behind one of these characters, which text has in far smaller
// numbers.
func tooMany(src []byte) bool {
	if len(src) < 5*MaxNodes {
		return false
	}
	n := 0
	for _, c := range src {
		switch c {
		case ':', ',', '[', '{', '\n', '?':
			n++
		}
	}
	return n > 5*MaxNodes
}

// A converter turns yaml.Nodes into Nodes and collects what a Node cannot be.
type converter struct {
	src    []byte
	lines  [][]byte // of src; made when first needed
	offset int      // to add to line numbers
	nodes  int
	faults []Fault
}

func (c *converter) fail(y *yaml.Node, code Code, message, mend string) {
	if len(c.faults) < maxFaults {
		c.faults = append(c.faults, Fault{code, y.Line + c.offset, y.Column, message, mend})
	}
}

func (c *converter) node(y *yaml.Node, depth int) *Node {
	n := &Node{Line: y.Line + c.offset, Column: y.Column}
	if c.nodes++; c.nodes > MaxNodes {
		if c.nodes == MaxNodes+1 {
			c.fail(y, TooMany, fmt.Sprintf("tệp có quá %d giá trị", MaxNodes), "tách tệp")
		}
		return n
	}
	if depth > MaxDepth {
		c.fail(y, TooDeep, fmt.Sprintf("lồng nhau quá %d tầng", MaxDepth), "bớt tầng lồng nhau")
		return n
	}
	c.refuse(y)
	switch y.Kind {
	case yaml.ScalarNode:
		c.scalar(n, y)
	case yaml.SequenceNode:
		n.Kind, n.Items = List, make([]*Node, 0, len(y.Content))
		for _, item := range y.Content {
			n.Items = append(n.Items, c.node(item, depth+1))
		}
	case yaml.MappingNode:
		n.Kind, n.Pairs = Map, make([]Pair, 0, len(y.Content)/2)
		for i := 0; i+1 < len(y.Content); i += 2 {
			c.key(y.Content[i])
			n.Pairs = append(n.Pairs, Pair{c.node(y.Content[i], depth+1), c.node(y.Content[i+1], depth+1)})
		}
	case yaml.AliasNode:
	default:
		panic(fmt.Sprintf("tree: yaml node of kind %d", y.Kind))
	}
	return n
}

// refuse reports what YAML knows and this package does not.
func (c *converter) refuse(y *yaml.Node) {
	switch {
	case y.Kind == yaml.AliasNode:
		c.fail(y, Alias, fmt.Sprintf("*%s là tham chiếu của YAML, không được dùng", y.Value), `đặt cả giá trị trong ngoặc kép nếu * là chữ: "*…*"`)
	case y.Anchor != "":
		c.fail(y, Alias, fmt.Sprintf("&%s là neo của YAML, không được dùng", y.Anchor), `đặt cả giá trị trong ngoặc kép nếu & là chữ: "&…"`)
	case y.Style&yaml.TaggedStyle != 0:
		c.fail(y, Tag, fmt.Sprintf("nhãn kiểu %s của YAML không được dùng", y.Tag), `đặt cả giá trị trong ngoặc kép nếu ! là chữ: "!…"`)
	}
}

func (c *converter) key(y *yaml.Node) {
	switch {
	case y.Kind == yaml.ScalarNode && y.Style == 0 && y.Value == "<<":
		c.fail(y, Alias, "khóa trộn << của YAML không được dùng", "ghi đủ các khóa")
	case y.Kind == yaml.SequenceNode || y.Kind == yaml.MappingNode:
		c.fail(y, KeyType, "khóa không phải là chữ", "khóa là một tên, ví dụ so, trich_yeu")
	}
}

func (c *converter) scalar(n *Node, y *yaml.Node) {
	n.Kind, n.Text = Scalar, y.Value
	switch y.Style &^ yaml.TaggedStyle {
	case 0:
		n.Form, n.Comment = Plain, y.LineComment
		if y.Value == "" || y.Value == "~" || y.Value == "null" {
			n.Kind, n.Text = Null, ""
		}
	case yaml.LiteralStyle:
		n.Form = Block
		n.TextLine, n.TextColumn = n.Line+1, c.indent(y)
	default:
		n.Form = Quoted
	}
}

// indent returns the column in which the text of a literal block starts: where
// its first line with text stands in the source, less the blanks that belong to
// the text.
func (c *converter) indent(y *yaml.Node) int {
	if c.lines == nil {
		c.lines = bytes.Split(c.src, []byte("\n"))
	}
	text := y.Value
	for i := y.Line; i < len(c.lines); i++ {
		line, rest, _ := strings.Cut(text, "\n")
		if strings.Trim(line, " \t") != "" {
			return max(1, utf8.RuneCount(c.lines[i])-utf8.RuneCountInString(line)+1)
		}
		text = rest
	}
	return 1
}
