package vanban

import (
	"fmt"
	"strings"
)

// Severity says what a Problem means for the document.
type Severity uint8

// The severities. Only an Error stops Encode.
const (
	Warning Severity = iota
	Error
)

// String returns the Vietnamese word for s.
func (s Severity) String() string {
	switch s {
	case Warning:
		return "cảnh báo"
	case Error:
		return "lỗi"
	}
	return fmt.Sprintf("Severity(%d)", uint8(s))
}

// A Problem is something wrong or doubtful in a Document.
type Problem struct {
	Rule     string // id of the rule, "NO-10"; never reused
	Severity Severity
	Clause   string // of the decree, "PL I, Phần I, II.4.b"; "" where it is not of the decree
	Path     string // the place in the Document for programs, "enclosures[0].body"; for people see Place
	Line     int    // in the file it was decoded from, from 1; 0: unknown
	Column   int    // in characters, from 1; 0: unknown
	Message  string // what is wrong, in Vietnamese
	Mend     string // what to write instead, in Vietnamese
	Waived   string // the reason for which the rule is set aside; "": it is not
}

// String returns the problem in one line: place, severity, message, mend, rule.
func (p Problem) String() string {
	var b strings.Builder
	if p.Line > 0 {
		fmt.Fprintf(&b, "%d:%d: ", p.Line, p.Column)
	}
	if p.Path != "" {
		b.WriteString(p.Place() + ": ")
	}
	b.WriteString(p.Severity.String() + ": " + p.Message)
	if p.Mend != "" {
		b.WriteString("; " + p.Mend)
	}
	b.WriteString(" [" + p.Rule)
	if p.Clause != "" {
		b.WriteString("; " + p.Clause)
	}
	b.WriteString("]")
	if p.Waived != "" {
		b.WriteString(" (bỏ qua: " + p.Waived + ")")
	}
	return b.String()
}

// Problems are the problems of one document: those of its file in the order of
// the lines, then those of the rules in the order of the rules.
type Problems []Problem

// Err returns a *ProblemsError if one of the problems is an Error that is not
// waived, and nil otherwise.
func (ps Problems) Err() error {
	for _, p := range ps {
		if p.Severity == Error && p.Waived == "" {
			return &ProblemsError{Problems: ps}
		}
	}
	return nil
}

// A ProblemsError says that a document has problems for which it cannot be
// issued. It holds all of them, the warnings too.
type ProblemsError struct{ Problems Problems }

// Error returns the errors among the problems, one a line.
func (e *ProblemsError) Error() string {
	var lines []string
	for _, p := range e.Problems {
		if p.Severity == Error && p.Waived == "" {
			lines = append(lines, p.String())
		}
	}
	return strings.Join(lines, "\n")
}
