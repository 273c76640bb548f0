// Package tree reads YAML and JSON into one tree of nodes that know their line
// and column. Scalars keep the text that was typed: the number 05 stays "05" and
// a date stays the way it was written. What makes YAML mean more than it shows
// (anchors, aliases, merge keys, tags, a second document) is a fault.
package tree

// The limits that every source is held to.
const (
	MaxBytes  = 16 << 20 // of the whole source
	MaxDepth  = 32       // of lists and maps within each other
	MaxNodes  = 200_000  // scalars, lists, maps and keys together
	maxFaults = 100      // of one source; the rest would only repeat them
)

// Kind is the shape of a Node.
type Kind uint8

// The kinds.
const (
	Null   Kind = iota // nothing typed, "~" or null
	Scalar             // text, a number or a truth value
	List
	Map
)

// Form is the way in which a Scalar was typed.
type Form uint8

// The forms.
const (
	Plain  Form = iota // YAML without quotes: its reader decides what it means
	Quoted             // text
	Block              // text, line by line behind | in YAML
	Number             // a JSON number
	Bool               // a JSON true or false
)

// A Node is a value of the source.
type Node struct {
	Kind  Kind
	Form  Form    // of a Scalar
	Text  string  // of a Scalar, without quotes and escapes
	Items []*Node // of a List
	Pairs []Pair  // of a Map, in the order of the source, repeated keys included

	// Line and Column count from 1, columns in characters. They are the place
	// of the first character of the value.
	Line, Column int
	// TextLine and TextColumn are the place of the first character of the Text
	// of a Block, the lines of which stand in the source one for one; else 0.
	TextLine, TextColumn int
	// Comment is what YAML took for a comment behind a Plain value.
	Comment string
}

// A Pair is a key of a Map, which is a Scalar, and its value.
type Pair struct{ Key, Value *Node }

// Code says what is wrong with a source.
type Code uint8

// The codes.
const (
	Syntax    Code = iota + 1 // not YAML, not JSON
	Encoding                  // not UTF-8
	Control                   // a control character
	Surrogate                 // half of a surrogate pair
	Alias                     // an anchor, an alias or a merge key
	Tag                       // a YAML tag
	Documents                 // more than one YAML document
	KeyType                   // a key that is not text
	TooLarge                  // more bytes than MaxBytes
	TooDeep                   // deeper than MaxDepth
	TooMany                   // more nodes than MaxNodes
)

// A Fault is something wrong in a source.
type Fault struct {
	Code         Code
	Line, Column int    // from 1, in characters
	Message      string // in Vietnamese
	Mend         string // in Vietnamese
}
