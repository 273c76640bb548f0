package template

import (
	"fmt"
	"strings"

	"github.com/dean161/vanban"
)

// A Problem is something wrong or doubtful in a template or in the data for it.
type Problem struct {
	Severity  vanban.Severity
	Part      string // the part of the file, "word/header1.xml"; "" for the file or the data
	Paragraph int    // in the part, from 1; 0: unknown
	Tag       string // the tag as it is typed, "{{.ten}}"; or the name of the value
	Message   string // what is wrong, in Vietnamese
	Mend      string // what to do about it, in Vietnamese
}

// String returns the problem in one line: place, severity, message, mend.
func (p Problem) String() string {
	var where []string
	if p.Part != "" {
		where = append(where, partName(p.Part)+" ("+p.Part+")")
	}
	if p.Paragraph > 0 {
		where = append(where, fmt.Sprintf("đoạn %d", p.Paragraph))
	}
	if p.Tag != "" {
		where = append(where, "«"+p.Tag+"»")
	}
	s := p.Severity.String() + ": " + p.Message
	if len(where) > 0 {
		s = strings.Join(where, ", ") + ": " + s
	}
	if p.Mend != "" {
		s += "; " + p.Mend
	}
	return s
}

// partName returns what people call a part of a Word document.
func partName(part string) string {
	base := part[strings.LastIndexByte(part, '/')+1:]
	switch {
	case strings.HasPrefix(base, "header"):
		return "đầu trang"
	case strings.HasPrefix(base, "footer"):
		return "chân trang"
	case strings.HasPrefix(base, "footnotes"):
		return "chú thích chân trang"
	case strings.HasPrefix(base, "endnotes"):
		return "chú thích cuối văn bản"
	case strings.HasPrefix(base, "document"):
		return "thân văn bản"
	}
	return "thành phần"
}

// Problems are the problems of one template, or of the data for it, in the order
// of the file.
type Problems []Problem

// Err returns a *ProblemsError if one of the problems is an Error, and nil
// otherwise.
func (ps Problems) Err() error {
	for _, p := range ps {
		if p.Severity == vanban.Error {
			return &ProblemsError{Problems: ps}
		}
	}
	return nil
}

// A ProblemsError says that a template cannot be used, or cannot be filled with
// the data. It holds all problems, the warnings too.
type ProblemsError struct{ Problems Problems }

// Error returns the errors among the problems, one a line.
func (e *ProblemsError) Error() string {
	var lines []string
	for _, p := range e.Problems {
		if p.Severity == vanban.Error {
			lines = append(lines, p.String())
		}
	}
	return strings.Join(lines, "\n")
}

// maxProblems bounds what is reported at once; the rest would only repeat it.
const maxProblems = 100

// A report collects problems.
type report struct{ found Problems }

func (r *report) add(p Problem) {
	if len(r.found) < maxProblems {
		r.found = append(r.found, p)
	}
}
