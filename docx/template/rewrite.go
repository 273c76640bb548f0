package template

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"text/template/parse"
)

// builtins are the functions of text/template.
var builtins = []string{"and", "or", "not", "eq", "ne", "lt", "le", "gt", "ge", "len", "index", "slice", "print", "printf", "println", "html", "js", "urlquery", "call"}

// isFunction says whether a tag may call a function of the name.
func isFunction(name string) bool {
	if slices.Contains(builtins, name) {
		return true
	}
	_, ok := functionStubs()[name]
	return ok && !strings.HasPrefix(name, "__")
}

// rewrite turns bare names into fields, lets every value be printed by
// funcPrint, and every list pass through funcList.
func (p *program) rewrite(n parse.Node) {
	switch n := n.(type) {
	case *parse.ListNode:
		if n == nil {
			return
		}
		for _, c := range n.Nodes {
			p.rewrite(c)
		}
	case *parse.ActionNode:
		fieldsOfNames(n.Pipe)
		if len(n.Pipe.Decl) == 0 && !isInternal(n.Pipe) {
			n.Pipe.Cmds = append(n.Pipe.Cmds, call(funcPrint, n.Pipe.Pos, p.tagOn[n.Line]))
		}
	case *parse.IfNode:
		p.branch(&n.BranchNode)
	case *parse.WithNode:
		p.branch(&n.BranchNode)
	case *parse.RangeNode:
		p.branch(&n.BranchNode)
		n.Pipe.Cmds = append(n.Pipe.Cmds, call(funcList, n.Pipe.Pos, p.tagOn[n.Line]))
	case *parse.TextNode:
	default:
		panic(fmt.Sprintf("template: unknown node %T", n))
	}
}

func (p *program) branch(n *parse.BranchNode) {
	fieldsOfNames(n.Pipe)
	p.rewrite(n.List)
	p.rewrite(n.ElseList)
}

// call returns a command at a position that calls a function with a number.
func call(name string, pos parse.Pos, n int) *parse.CommandNode {
	number := &parse.NumberNode{NodeType: parse.NodeNumber, Pos: pos, IsInt: true, Int64: int64(n), Text: strconv.Itoa(n)}
	return &parse.CommandNode{NodeType: parse.NodeCommand, Pos: pos, Args: []parse.Node{parse.NewIdentifier(name).SetPos(pos), number}}
}

// isInternal says whether a pipe was written by the translation, or restarts
// numbering.
func isInternal(p *parse.PipeNode) bool {
	id, ok := p.Cmds[0].Args[0].(*parse.IdentifierNode)
	return ok && (strings.HasPrefix(id.Ident, "__") || isCall(p, wordRestart) || isCall(p, wordRestartVietnamese))
}

// fieldsOfNames turns the bare names of a pipe into fields: {{ho_ten}} means
// {{.ho_ten}}. A name that begins a command with arguments, or one that is given
// a value, is that of a function.
func fieldsOfNames(p *parse.PipeNode) {
	if p == nil || isInternal(p) {
		return
	}
	for i, c := range p.Cmds {
		for j, arg := range c.Args {
			switch arg := arg.(type) {
			case *parse.IdentifierNode:
				if j > 0 || i == 0 && len(c.Args) == 1 {
					c.Args[j] = &parse.FieldNode{NodeType: parse.NodeField, Pos: arg.Pos, Ident: []string{arg.Ident}}
				}
			case *parse.ChainNode:
				c.Args[j] = fieldOfChain(arg)
			case *parse.PipeNode:
				fieldsOfNames(arg)
			}
		}
	}
}

// fieldOfChain turns a bare name with fields behind it, nguoi_ky.ho_ten, into a
// field.
func fieldOfChain(c *parse.ChainNode) parse.Node {
	switch n := c.Node.(type) {
	case *parse.IdentifierNode:
		return &parse.FieldNode{NodeType: parse.NodeField, Pos: c.Pos, Ident: append([]string{n.Ident}, c.Field...)}
	case *parse.PipeNode:
		fieldsOfNames(n)
	}
	return c
}

// checkFunctions reports functions that do not exist.
func (t *tag) checkFunctions(tree *parse.Tree, part string, r *report) bool {
	unknown := ""
	eachPipe(tree.Root, func(p *parse.PipeNode) {
		for i, c := range p.Cmds {
			for j, arg := range c.Args {
				id, ok := arg.(*parse.IdentifierNode)
				called := i > 0 || len(c.Args) > 1
				if ok && (strings.HasPrefix(id.Ident, "__") || j == 0 && called && !isFunction(id.Ident)) {
					unknown = id.Ident
				}
			}
		}
	})
	if unknown == "" {
		return true
	}
	r.add(t.problem(part, fmt.Sprintf("không có hàm %q", unknown), "tên trường viết liền, không dấu cách ({{.ho_ten}}); các hàm: "+functionNames()))
	return false
}

// eachPipe calls f for every pipe below n, those in parentheses too.
func eachPipe(n parse.Node, f func(*parse.PipeNode)) {
	switch n := n.(type) {
	case *parse.ListNode:
		if n != nil {
			for _, c := range n.Nodes {
				eachPipe(c, f)
			}
		}
	case *parse.ActionNode:
		eachPipe(n.Pipe, f)
	case *parse.IfNode:
		eachBranch(&n.BranchNode, f)
	case *parse.WithNode:
		eachBranch(&n.BranchNode, f)
	case *parse.RangeNode:
		eachBranch(&n.BranchNode, f)
	case *parse.PipeNode:
		if n == nil {
			return
		}
		f(n)
		for _, c := range n.Cmds {
			for _, arg := range c.Args {
				eachPipe(arg, f)
			}
		}
	case *parse.ChainNode:
		eachPipe(n.Node, f)
	}
}

func eachBranch(n *parse.BranchNode, f func(*parse.PipeNode)) {
	eachPipe(n.Pipe, f)
	eachPipe(n.List, f)
	eachPipe(n.ElseList, f)
}
