package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/tree"
)

// readData reads the values for a template from a JSON or YAML file.
func (a *app) readData(name string) (any, error) {
	src, err := a.read(name, vanban.MaxSourceBytes)
	if err != nil {
		return nil, err
	}
	node, faults := parseData(name, src)
	if len(faults) == 0 {
		faults = repeatedKeys(node, nil)
	}
	if len(faults) > 0 {
		var lines []error
		for _, f := range faults {
			s := fmt.Sprintf("%d:%d: %s", f.Line, f.Column, f.Message)
			if f.Mend != "" {
				s += "; " + f.Mend
			}
			lines = append(lines, errors.New(s))
		}
		return nil, errors.Join(lines...)
	}
	if node.Kind != tree.Map {
		return nil, errors.New("dữ liệu phải gồm các cặp tên và giá trị, ví dụ ho_ten: Nguyễn Văn An")
	}
	return valueOf(node), nil
}

// parseData reads JSON by its extension or its first character, and YAML
// otherwise.
func parseData(name string, src []byte) (*tree.Node, []tree.Fault) {
	src, faults := tree.Clean(src)
	if len(faults) > 0 {
		return nil, faults
	}
	if ext := strings.ToLower(filepath.Ext(name)); ext == ".json" || ext != ".yaml" && ext != ".yml" && strings.HasPrefix(strings.TrimSpace(string(src)), "{") {
		return tree.JSON(src)
	}
	return tree.YAML(src, 1)
}

// repeatedKeys finds keys that stand twice in one map.
func repeatedKeys(n *tree.Node, found []tree.Fault) []tree.Fault {
	for _, item := range n.Items {
		found = repeatedKeys(item, found)
	}
	lines := map[string]int{}
	for _, p := range n.Pairs {
		if line, ok := lines[p.Key.Text]; ok {
			found = append(found, tree.Fault{Line: p.Key.Line, Column: p.Key.Column, Message: fmt.Sprintf("khóa %q đã có ở dòng %d", p.Key.Text, line), Mend: "bỏ bớt một khóa"})
		}
		lines[p.Key.Text] = p.Key.Line
		found = repeatedKeys(p.Value, found)
	}
	return found
}

// valueOf returns a node as a value for a template. Numbers and truth values are
// such only where they print as they are typed: 05 stays "05".
func valueOf(n *tree.Node) any {
	switch n.Kind {
	case tree.Null:
		return nil
	case tree.List:
		list := make([]any, len(n.Items))
		for i, item := range n.Items {
			list[i] = valueOf(item)
		}
		return list
	case tree.Map:
		m := make(map[string]any, len(n.Pairs))
		for _, p := range n.Pairs {
			m[p.Key.Text] = valueOf(p.Value)
		}
		return m
	}
	switch n.Form {
	case tree.Block:
		return strings.TrimSuffix(n.Text, "\n")
	case tree.Quoted:
		return n.Text
	}
	if n.Text == "true" || n.Text == "false" {
		return n.Text == "true"
	}
	if i, err := strconv.Atoi(n.Text); err == nil && strconv.Itoa(i) == n.Text {
		return i
	}
	if f, err := strconv.ParseFloat(n.Text, 64); err == nil && fmt.Sprint(f) == n.Text && strings.ContainsAny(n.Text, "0123456789") {
		return f
	}
	return n.Text
}
