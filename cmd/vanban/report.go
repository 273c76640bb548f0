package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/dean161/vanban"
)

// A result is what became of one FILE.
type result struct {
	file     string
	problems vanban.Problems
	outputs  []output
	err      error // why the file was not read, or an output not written
}

// An output is a file that render wrote.
type output struct {
	File   string `json:"file"`
	Format string `json:"format"`
	Bytes  int    `json:"bytes"`
	Font   string `json:"font"`
}

// inspect decodes and checks one FILE, as a document to be issued if final is
// set. The document is nil if there is none or it has errors; the result then
// says why.
func (a *app) inspect(name string, final bool) (*vanban.Document, result) {
	r := result{file: name}
	doc, err := a.decode(name)
	if faulty := (*vanban.ProblemsError)(nil); errors.As(err, &faulty) {
		r.problems = faulty.Problems
		return nil, r
	}
	if err != nil {
		r.err = err
		return nil, r
	}
	if r.problems = doc.Check(); final {
		r.problems = doc.CheckFinal()
	}
	if r.problems.Err() != nil {
		return nil, r
	}
	return doc, r
}

// code returns the exit code for the result.
func (r result) code() int {
	refused := (*encodeError)(nil)
	switch {
	case errors.As(r.err, &refused), r.err == nil && r.problems.Err() != nil:
		return exitProblems
	case r.err != nil:
		return exitFailure
	}
	return exitOK
}

// writeProblems prints what is wrong, one line each, as
// FILE:LINE:COLUMN: path: severity: message; mend [rule; clause].
func (r result) writeProblems(w io.Writer) {
	for _, p := range r.problems {
		between := " "
		if p.Line > 0 {
			between = ""
		}
		fmt.Fprintf(w, "%s:%s%s\n", r.name(), between, p)
	}
	if r.err == nil {
		return
	}
	for line := range strings.SplitSeq(r.err.Error(), "\n") {
		fmt.Fprintf(w, "%s: lỗi: %s\n", r.name(), line)
	}
}

// name returns the name of the file for people.
func (r result) name() string {
	if r.file == "-" {
		return "(đầu vào chuẩn)"
	}
	return r.file
}

// count returns how many problems of each severity there are that no waiver
// sets aside.
func (r result) count() (counts [vanban.Error + 1]int) {
	for _, p := range r.problems {
		if p.Waived == "" {
			counts[p.Severity]++
		}
	}
	return counts
}

// The objects of --json. The package comment documents them.
type (
	reportJSON struct {
		Version int        `json:"version"`
		Files   []fileJSON `json:"files"`
	}
	fileJSON struct {
		File     string        `json:"file"`
		OK       bool          `json:"ok"`
		Error    string        `json:"error"`
		Problems []problemJSON `json:"problems"`
		Outputs  []output      `json:"outputs,omitzero"`
	}
	problemJSON struct {
		File     string `json:"file"`
		Rule     string `json:"rule"`
		Severity string `json:"severity"`
		Clause   string `json:"clause"`
		Path     string `json:"path"`
		Line     int    `json:"line"`
		Column   int    `json:"column"`
		Message  string `json:"message"`
		Mend     string `json:"mend"`
		Waived   string `json:"waived"`
	}
)

// severityKeys are the severities in --json.
var severityKeys = [...]string{vanban.Warning: "warning", vanban.Error: "error"}

// json returns the result as an object. Only render has outputs.
func (r result) json(outputs bool) fileJSON {
	f := fileJSON{File: r.file, OK: r.code() == exitOK, Problems: make([]problemJSON, len(r.problems))}
	if r.err != nil {
		f.Error = r.err.Error()
	}
	for i, p := range r.problems {
		f.Problems[i] = problemJSON{r.file, p.Rule, severityKeys[p.Severity], p.Clause, p.Path, p.Line, p.Column, p.Message, p.Mend, p.Waived}
	}
	if outputs {
		f.Outputs = append([]output{}, r.outputs...)
	}
	return f
}

// writeJSON prints v, indented.
func writeJSON(w io.Writer, v any) {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		panic("vanban: " + err.Error()) // w keeps its errors to itself, and v is of our types
	}
}
