package tree

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// show writes a node on one line, each scalar with its form and place.
func show(n *Node) string {
	switch n.Kind {
	case Null:
		return "null"
	case List:
		var items []string
		for _, item := range n.Items {
			items = append(items, show(item))
		}
		return fmt.Sprintf("[%s]@%d:%d", strings.Join(items, " "), n.Line, n.Column)
	case Map:
		var pairs []string
		for _, p := range n.Pairs {
			pairs = append(pairs, show(p.Key)+"="+show(p.Value))
		}
		return fmt.Sprintf("{%s}@%d:%d", strings.Join(pairs, " "), n.Line, n.Column)
	}
	text := fmt.Sprintf("%c%q@%d:%d", "pqbnt"[n.Form], n.Text, n.Line, n.Column)
	if n.TextLine > 0 {
		text += fmt.Sprintf("/%d:%d", n.TextLine, n.TextColumn)
	}
	if n.Comment != "" {
		text += n.Comment
	}
	return text
}

func TestYAML(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"", `null`},
		{"# a\n", `null`},
		{"so: 05\nngày: 2024-11-26 # a\n", `{p"so"@11:1=p"05"@11:5 p"ngày"@12:1=p"2024-11-26"@12:7# a}@11:1`},
		{"a: [true, '1', \"x\\ty\", ~, null, ]", `{p"a"@11:1=[p"true"@11:5 q"1"@11:11 q"x\ty"@11:16 null null]@11:4}@11:1`},
		{"a: |\n\n   b\n    c\n", `{p"a"@11:1=b"\nb\n c\n"@11:4/12:4}@11:1`},
		{"a: |2\n    b\n", `{p"a"@11:1=b"  b\n"@11:4/12:3}@11:1`},
		{"a: >\n b\n c\n", `{p"a"@11:1=q"b c\n"@11:4}@11:1`},
		{"a: 1\na: 2\n", `{p"a"@11:1=p"1"@11:4 p"a"@12:1=p"2"@12:4}@11:1`},
		{"a:\n- |\n ă b\n- x\n", `{p"a"@11:1=[b"ă b\n"@12:3/13:2 p"x"@14:3]@12:1}@11:1`},
	} {
		n, faults := YAML([]byte(c.src), 11)
		if len(faults) > 0 || show(n) != c.want {
			t.Errorf("%q: got %s %v\nwant %s", c.src, show(n), faults, c.want)
		}
	}
}

func TestJSON(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"{\"ă\": [1.50, -0e+1, true],\n \"b\": {\"c\": null}, \"b\": \"\\u0110\\\"\\/\"}",
			`{q"ă"@1:2=[n"1.50"@1:8 n"-0e+1"@1:14 t"true"@1:21]@1:7 q"b"@2:2={q"c"@2:8=null}@2:7 q"b"@2:20=q"Đ\"/"@2:25}@1:1`},
		{" [ ] ", `[]@1:2`},
	} {
		n, faults := JSON([]byte(c.src))
		if len(faults) > 0 || show(n) != c.want {
			t.Errorf("%q: got %s %v\nwant %s", c.src, show(n), faults, c.want)
		}
	}
}

// FuzzJSON holds the reader to encoding/json: the same sources are JSON, and
// strings mean the same.
func FuzzJSON(f *testing.F) {
	for _, s := range []string{`{"a": [1, "b\u00e9\ud83d\ude00", null]}`, `01`, `[1,]`, `"\x"`, `{"a":1,"a":2}`, "\"\t\"", `1e5`, `-`, `tru`, `[[]]`, "", `"\ud800"`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		src, faults := Clean(src)
		if len(faults) > 0 || bytes.IndexByte(src, '\t') >= 0 {
			return
		}
		n, faults := JSON(src)
		for _, fault := range faults {
			if fault.Code != Syntax {
				return // our own limits and strictness
			}
		}
		if (n != nil) != json.Valid(src) || (n == nil) != (len(faults) > 0) {
			t.Fatalf("%q: node %v, faults %v, valid %v", src, n, faults, json.Valid(src))
		}
		var s string
		if n != nil && n.Form == Quoted && json.Unmarshal(src, &s) == nil && s != n.Text {
			t.Errorf("%q is %q, want %q", src, n.Text, s)
		}
	})
}

// FuzzYAML holds that no source makes the reader panic or answer nothing, and
// that all places lie in the source.
func FuzzYAML(f *testing.F) {
	for _, s := range []string{"a: b", "- |\n  a\n- >\n b", "a: &x [*x]", "a: b: c", "\ta", "? [a]\n: b", "a: \"\\ud800\"", "--- a\n--- b\n", "%TAG ! a\n---\na: !b c", "{a, b: [}", "a: |2\n b\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		src, faults := Clean(src)
		if len(faults) > 0 {
			return
		}
		n, faults := YAML(src, 1)
		if (n == nil) != (len(faults) > 0) {
			t.Fatalf("%q: node %v, faults %v", src, n, faults)
		}
		lines := bytes.Count(src, []byte("\n")) + 1
		for _, fault := range faults {
			if fault.Line < 1 || fault.Line > lines || fault.Column < 1 || fault.Message == "" {
				t.Errorf("%q: %+v", src, fault)
			}
		}
	})
}
