package template

import (
	"fmt"
	"strings"
	"text/template/parse"
)

// A need is what a template does with a value and its fields.
type need struct {
	name     string
	children []*need // its fields, in the order of their first use
	byName   map[string]*need
	item     *need // of a list
	printed  bool
	picture  bool
	listed   bool
	whole    bool // used as a whole, whatever fields it has
	required bool
}

// child returns the field of a name; nil of nil, a value that is not of the data.
func (n *need) child(name string) *need {
	if n == nil {
		return nil
	}
	if c := n.find(name); c != nil {
		return c
	}
	if n.byName == nil {
		n.byName = map[string]*need{}
	}
	c := &need{name: name}
	n.children, n.byName[name] = append(n.children, c), c
	return c
}

func (n *need) find(name string) *need { return n.byName[name] }

// each returns the items of a list.
func (n *need) each() *need {
	if n == nil {
		return nil
	}
	n.listed = true
	if n.item == nil {
		n.item = &need{}
	}
	return n.item
}

// fields returns the fields of n as they are shown.
func (n *need) fields() Fields {
	var out Fields
	for _, c := range n.children {
		f := Field{Name: c.name, Required: c.required}
		switch {
		case c.listed:
			f.Type = List
			if c.item != nil {
				f.Fields = c.item.fields()
			}
		case len(c.children) > 0:
			f.Type, f.Fields = Object, c.fields()
		case c.picture:
			f.Type = Picture
		case c.printed:
			f.Type = Text
		}
		out = append(out, f)
	}
	return out
}

// findNeeds finds what programs need.
func findNeeds(programs []*program) *need {
	root := &need{}
	for _, p := range programs {
		f := &finder{root: root, program: p}
		f.list(p.tmpl.Root, root)
	}
	return root
}

// A finder walks a program and notes what it does with the data.
type finder struct {
	root    *need
	program *program
	vars    []variable
	depth   int // of conditions around the place
}

type variable struct {
	name  string
	value *need
}

func (f *finder) list(n *parse.ListNode, dot *need) {
	if n == nil {
		return
	}
	for _, c := range n.Nodes {
		switch c := c.(type) {
		case *parse.TextNode:
		case *parse.ActionNode:
			f.action(c, dot)
		case *parse.IfNode:
			f.pipe(c.Pipe, dot)
			f.inCondition(func() { f.list(c.List, dot); f.list(c.ElseList, dot) })
		case *parse.WithNode:
			v := f.pipe(c.Pipe, dot)
			f.inCondition(func() {
				f.bind(c.Pipe, v, nil)
				f.list(c.List, v)
				f.list(c.ElseList, dot)
			})
		case *parse.RangeNode:
			f.rangeOver(c, dot)
		default:
			panic(fmt.Sprintf("template: unknown node %T", c))
		}
	}
}

// inCondition walks what is printed only at times.
func (f *finder) inCondition(walk func()) {
	mark := len(f.vars)
	f.depth++
	walk()
	f.depth--
	f.vars = f.vars[:mark]
}

func (f *finder) rangeOver(n *parse.RangeNode, dot *need) {
	v := f.pipe(n.Pipe, dot)
	f.require(v)
	item := v.each()
	depth := f.depth
	f.depth = -1 // inCondition brings it to 0: in an item nothing is conditional yet
	f.inCondition(func() {
		f.bind(n.Pipe, item, nil)
		f.list(n.List, item)
	})
	f.depth = depth
	f.inCondition(func() { f.list(n.ElseList, dot) })
}

// bind declares the variables of a pipe; the last of them is the value.
func (f *finder) bind(p *parse.PipeNode, value, other *need) {
	for i, d := range p.Decl {
		v := other
		if i == len(p.Decl)-1 {
			v = value
		}
		f.vars = append(f.vars, variable{d.Ident[0], v})
	}
}

func (f *finder) action(n *parse.ActionNode, dot *need) {
	if len(n.Pipe.Decl) > 0 {
		f.bind(n.Pipe, f.pipe(n.Pipe, dot), nil)
		return
	}
	if isInternal(n.Pipe) {
		return
	}
	v := f.pipe(n.Pipe, dot)
	f.print(v)
	if tag, ok := f.program.tagOn[n.Line]; ok && v != nil && f.program.spots[tag].picture != nil {
		v.picture = true
	}
}

// print notes that a value is printed.
func (f *finder) print(v *need) {
	if v != nil {
		v.printed = true
		f.require(v)
	}
}

func (f *finder) require(v *need) {
	if v != nil && f.depth == 0 {
		v.required = true
	}
}

// pipe walks a pipe and returns the value of the data that it gives, or nil.
func (f *finder) pipe(p *parse.PipeNode, dot *need) *need {
	var v *need
	for i, c := range p.Cmds {
		if id, ok := c.Args[0].(*parse.IdentifierNode); ok && strings.HasPrefix(id.Ident, "__") {
			continue
		}
		v = f.command(c, dot, v, i > 0)
	}
	return v
}

// command walks a command that is given piped, if it is, as its last argument.
func (f *finder) command(c *parse.CommandNode, dot, piped *need, isPiped bool) *need {
	id, ok := c.Args[0].(*parse.IdentifierNode)
	if !ok {
		return f.value(c.Args[0], dot)
	}
	args := make([]*need, 0, len(c.Args))
	for _, a := range c.Args[1:] {
		args = append(args, f.value(a, dot))
	}
	if isPiped {
		args = append(args, piped)
	}
	if len(args) == 0 {
		return nil
	}
	last := args[len(args)-1]
	switch id.Ident {
	case "and", "or":
		return last
	case "not":
		return nil
	case "eq", "ne", "lt", "le", "gt", "ge", "default", "mac_dinh": // of text, which may be missing
		for _, a := range args {
			if a != nil && len(a.children) == 0 {
				a.printed = true
			}
		}
		return nil
	case "join", "noi":
		f.require(last)
		f.print(last.each())
		return nil
	case "sort", "sap_xep", "sortNames", "sap_ten", "sortPlaces", "sap_dia_danh":
		f.require(last)
		if key, ok := c.Args[1].(*parse.StringNode); ok && len(args) == 2 {
			f.print(last.each().child(key.Text))
		}
		last.each()
		return last
	case "index":
		return f.index(c, args)
	case "image", "anh":
		if last != nil {
			last.picture = true
		}
		return last
	case "len":
		last.each()
		return nil
	}
	for _, a := range args {
		if a != nil && len(a.children) == 0 {
			f.print(a)
		}
	}
	return nil
}

// index returns what index .list 0 or index .object "key" gives.
func (f *finder) index(c *parse.CommandNode, args []*need) *need {
	if len(c.Args) > 2 {
		if key, ok := c.Args[2].(*parse.StringNode); ok {
			return args[0].child(key.Text)
		}
	}
	f.require(args[0])
	return args[0].each()
}

// value returns the value of the data that an argument is, or nil.
func (f *finder) value(n parse.Node, dot *need) *need {
	switch n := n.(type) {
	case *parse.DotNode:
		if dot == f.root {
			dot.whole = true
		}
		return dot
	case *parse.FieldNode:
		return path(dot, n.Ident)
	case *parse.VariableNode:
		if n.Ident[0] == "$" {
			f.root.whole = f.root.whole || len(n.Ident) == 1
			return path(f.root, n.Ident[1:])
		}
		for i := len(f.vars) - 1; i >= 0; i-- {
			if f.vars[i].name == n.Ident[0] {
				return path(f.vars[i].value, n.Ident[1:])
			}
		}
	case *parse.ChainNode:
		return path(f.value(n.Node, dot), n.Field)
	case *parse.PipeNode:
		return f.pipe(n, dot)
	}
	return nil
}

func path(n *need, names []string) *need {
	for _, name := range names {
		n = n.child(name)
	}
	return n
}
