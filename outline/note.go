package outline

import (
	"errors"
	"fmt"
	"strings"
)

// Severity tells whether what was found keeps a text from being used.
type Severity uint8

// The severities.
const (
	Warning Severity = iota + 1
	Error
)

// Code names a kind of Note or Finding. Codes are stable.
type Code string

// The codes of notes. All are warnings except Control, Encoding, Ragged, Twice,
// TableForm where it says so, and Limit.
const (
	LabelForm    Code = "label-form"   // a label typed in another form, read as one
	Doubtful     Code = "doubtful"     // a label that may be prose, read as a label
	NoSpace      Code = "no-space"     // prose: a label without a space behind it
	NoLetter     Code = "no-letter"    // prose: a letter that no label has
	StyledLabel  Code = "styled-label" // prose: a label inside bold or italic
	Markdown     Code = "markdown"     // prose: a heading of Markdown
	TitleApart   Code = "title-apart"  // a title with a blank line above it
	Stars        Code = "stars"        // a * that has no partner, or is one of four and more
	Tab          Code = "tab"          // read as a space
	Unopened     Code = "unopened"     // a / with no item to close
	ImageForm    Code = "image-form"   // prose: an image line that cannot be read
	FootnoteForm Code = "footnote"     // a footnote that is not closed, empty, nested, undefined or not cited; as finding, nested
	TableForm    Code = "table-form"   // a table without delimiter row; as error: without rows, too wide
	Ragged       Code = "ragged"       // a row with too few or too many cells; missing cells are added
	Unclosed     Code = "unclosed"     // prose: a quotation that does not end
	Twice        Code = "twice"        // as error: a second table of contents
	Control      Code = "control"      // a control character, replaced by U+FFFD
	Encoding     Code = "encoding"     // not UTF-8, replaced by U+FFFD
	Limit        Code = "limit"        // too large; the rest is not read
	More         Code = "more"         // MaxNotes is reached; further notes are left out
)

// A Note is something Parse reports about its source.
type Note struct {
	Line, Column int // from 1; Column counts the characters of the line in NFC
	Severity     Severity
	Code         Code
	Message      string // in Vietnamese: what was found and what to write
}

// String returns the note on one line.
func (n Note) String() string {
	word := "cảnh báo"
	if n.Severity == Error {
		word = "lỗi"
	}
	return fmt.Sprintf("%d:%d: %s %s: %s", n.Line, n.Column, word, n.Code, n.Message)
}

// Notes are in the order of the source.
type Notes []Note

// Err returns nil when no Note is an Error, and otherwise all that are.
func (n Notes) Err() error {
	var lines []string
	for _, note := range n {
		if note.Severity == Error {
			lines = append(lines, note.String())
		}
	}
	if lines == nil {
		return nil
	}
	return errors.New(strings.Join(lines, "\n"))
}
