package outline

import "iter"

// All returns every node of the body in the order of the text, each with the
// items that hold it, the widest first. That slice is valid only until the next
// node.
func (b Body) All() iter.Seq2[Node, []*Item] {
	return func(yield func(Node, []*Item) bool) {
		b.walk(make([]*Item, 0, Plus), yield)
	}
}

func (b Body) walk(path []*Item, yield func(Node, []*Item) bool) bool {
	for _, n := range b {
		if !yield(n, path) {
			return false
		}
		if it, ok := n.(*Item); ok && !it.Children.walk(append(path, it), yield) {
			return false
		}
	}
	return true
}
