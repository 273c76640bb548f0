package merge

import (
	"fmt"
	"strings"

	"github.com/dean161/vanban"
)

// The rules of a merge. What is wrong with a letter that a row makes bears the
// rule of the decree.
const (
	ruleRow       = "MRG-01" // a row that cannot be read
	ruleHeading   = "MRG-02" // headings
	ruleTag       = "MRG-03" // a tag, or a name in it, that is none
	ruleValue     = "MRG-04" // a value that does not fit where its tag stands
	ruleColumn    = "MRG-05" // a value in a column that stands for a part of the document
	ruleAddressee = "MRG-06" // an addressee that does not exist on the date of the document
	ruleNumber    = "MRG-07" // numbers
	ruleFileName  = "MRG-08" // a name of a file
	ruleMode      = "MRG-09" // a document that does not go with the mode
	ruleOutput    = "MRG-10" // a letter that a writer refuses
)

// A Problem is something wrong or doubtful in a row, or in the letter that it
// makes.
type Problem struct {
	Row     int            // Row.Line; 0: of no row
	Heading string         // of the column, as it is typed; "": of no single one
	Problem vanban.Problem // Line and Column are those of the document
}

// String returns the problem in one line: row, column, and what
// vanban.Problem.String says.
func (p Problem) String() string {
	var where []string
	if p.Row > 0 {
		where = append(where, fmt.Sprintf("dòng %d", p.Row))
	}
	if p.Heading != "" {
		where = append(where, fmt.Sprintf("cột %q", p.Heading))
	}
	if len(where) == 0 {
		return p.Problem.String()
	}
	return strings.Join(where, ", ") + ": " + p.Problem.String()
}

// Problems are the problems of a row, or of a merge.
type Problems []Problem

// Err returns a *ProblemsError if one of the problems is an Error that is not
// waived, and nil otherwise.
func (ps Problems) Err() error {
	for _, p := range ps {
		if p.Problem.Severity == vanban.Error && p.Problem.Waived == "" {
			return &ProblemsError{Problems: ps}
		}
	}
	return nil
}

// A ProblemsError says what is wrong with a row or, returned by a merge, for what
// no letter can be made at all. A reader of rows that yields one goes on with the
// next row.
type ProblemsError struct{ Problems Problems }

// Error returns the errors among the problems, one a line.
func (e *ProblemsError) Error() string {
	var lines []string
	for _, p := range e.Problems {
		if p.Problem.Severity == vanban.Error && p.Problem.Waived == "" {
			lines = append(lines, p.String())
		}
	}
	return strings.Join(lines, "\n")
}

// problem returns an error in a column of a row.
func problem(row int, heading, rule, message, mend string) Problem {
	return Problem{row, heading, vanban.Problem{Rule: rule, Severity: vanban.Error, Message: message, Mend: mend}}
}

// rowError returns an error in a row that a reader could not read.
func rowError(row int, heading, message, mend string) error {
	return &ProblemsError{Problems{problem(row, heading, ruleRow, message, mend)}}
}
