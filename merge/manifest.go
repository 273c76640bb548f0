package merge

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/dean161/vanban"
)

// manifestVersion is that of the lines of a manifest.
const manifestVersion = 1

// A Heading is the first line of a manifest: what was merged. Of two merges with
// the same heading and the same rows the letters are the same.
type Heading struct {
	Version int      `json:"version"` // 1
	Mode    string   `json:"mode"`    // "send", "address", "issue"
	Source  string   `json:"source"`  // SHA-256 of the document or template
	Formats []string `json:"formats"` // "docx", "pdf"
	Names   string   `json:"names"`   // of files, with tags
	Fonts   string   `json:"fonts,omitempty"`
}

// An Entry is a line of a manifest: what became of a row. Row 0 is, in mode Send,
// the document that all recipients get.
type Entry struct {
	Row      int               `json:"row"`
	Input    string            `json:"input,omitempty"` // SHA-256 of the values of the row
	OK       bool              `json:"ok"`
	Files    []WrittenFile     `json:"files,omitempty"`
	Pages    int               `json:"pages,omitempty"`    // of the letter, with all attached parts
	Page     int               `json:"page,omitempty"`     // in a combined file: the page on which the letter begins
	Receiver *vanban.Receiver  `json:"receiver,omitempty"` // mode Send: who the row is
	Metadata *vanban.Metadata  `json:"metadata,omitempty"` // Phụ lục VI
	Problems []ManifestProblem `json:"problems,omitempty"`
}

// A WrittenFile is a file of a letter.
type WrittenFile struct {
	Name   string `json:"name"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// A ManifestProblem is a Problem of the row of its Entry.
type ManifestProblem struct {
	Rule     string `json:"rule"`
	Severity string `json:"severity"` // "error" or "warning"
	Clause   string `json:"clause,omitempty"`
	Heading  string `json:"column,omitempty"`
	Path     string `json:"path,omitempty"`
	Message  string `json:"message"`
	Mend     string `json:"mend,omitempty"`
	Waived   string `json:"waived,omitempty"`
}

// severities are the severities in a manifest.
var severities = [...]string{vanban.Warning: "warning", vanban.Error: "error"}

// setProblems notes the problems of a row. The row has failed if one is an Error.
func (e *Entry) setProblems(ps Problems) {
	e.OK = ps.Err() == nil
	for _, p := range ps {
		v := p.Problem
		e.Problems = append(e.Problems, ManifestProblem{v.Rule, severities[v.Severity], v.Clause, p.Heading, v.Path, v.Message, v.Mend, v.Waived})
	}
}

// blocked says whether a row failed for the name of its file: one that was in its
// way may be gone by now.
func (e *Entry) blocked() bool {
	return slices.ContainsFunc(e.Problems, func(p ManifestProblem) bool { return p.Rule == ruleFileName })
}

// problems returns the problems of an entry as they were.
func (e *Entry) problems() Problems {
	var out Problems
	for _, p := range e.Problems {
		v := vanban.Problem{Rule: p.Rule, Clause: p.Clause, Path: p.Path, Message: p.Message, Mend: p.Mend, Waived: p.Waived}
		if p.Severity == severities[vanban.Error] {
			v.Severity = vanban.Error
		}
		out = append(out, Problem{e.Row, p.Heading, v})
	}
	return out
}

// Found returns the problems of the row as they are printed.
func (e *Entry) Found() Problems { return e.problems() }

// sum returns the SHA-256 of data in hexadecimal digits.
func sum(data []byte) string {
	s := sha256.Sum256(data)
	return hex.EncodeToString(s[:])
}

// inputOf returns the checksum of the values of a row.
func inputOf(r *Row) string {
	b, err := json.Marshal(r.Fields)
	if err != nil { // a value of a Go program that JSON lacks
		b = fmt.Appendf(nil, "%v", r.Fields)
	}
	return sum(b)
}

// line returns a line of a manifest.
func line(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic("merge: " + err.Error()) // of our own types
	}
	return b.Bytes()
}

// A journal reads the manifest of an earlier run, line by line.
type journal struct {
	r    *bufio.Reader
	size int64 // of the whole lines read
	last int64 // of the last of them
}

// readLine reads a line into v. It returns io.EOF at the end, and at a line that
// was not written to its end.
func (j *journal) readLine(v any) error {
	b, err := j.r.ReadBytes('\n')
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, v); err != nil {
		return fmt.Errorf("bản kê hỏng ở byte thứ %d", j.size+1)
	}
	j.last = int64(len(b))
	j.size += j.last
	return nil
}

// heading reads the first line; io.EOF if there is none yet.
func (j *journal) heading() (*Heading, error) {
	h := new(Heading)
	return h, j.readLine(h)
}
