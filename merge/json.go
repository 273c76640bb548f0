package merge

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"
)

// JSONLines reads rows from JSON Lines: an object on each line. A line that is
// none is a *ProblemsError behind which the next one follows. Blank lines are
// passed over.
func JSONLines(r io.Reader) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		lines := bufio.NewScanner(r)
		lines.Buffer(nil, MaxRowBytes)
		for n := 1; lines.Scan(); n++ {
			line := lines.Bytes()
			if n == 1 {
				line = bytes.TrimPrefix(line, []byte("\xEF\xBB\xBF"))
			}
			if len(bytes.TrimSpace(line)) == 0 {
				continue
			}
			if !yield(jsonLine(line, n)) {
				return
			}
		}
		if err := lines.Err(); errors.Is(err, bufio.ErrTooLong) {
			yield(Row{}, fmt.Errorf("một dòng dài hơn %d MB", MaxRowBytes>>20))
		} else if err != nil {
			yield(Row{}, err)
		}
	}
}

// jsonLine reads the object of a line.
func jsonLine(line []byte, n int) (Row, error) {
	if !utf8.Valid(line) {
		return Row{Line: n}, rowError(n, "", "không phải UTF-8", encodingHint(line))
	}
	d := json.NewDecoder(bytes.NewReader(line))
	d.UseNumber()
	row := Row{Line: n}
	var err error
	if row.Fields, err = jsonFields(d); err == nil {
		if _, e := d.Token(); e != io.EOF {
			err = errors.New("còn chữ sau dấu }")
		}
	}
	if bad := (*fieldError)(nil); errors.As(err, &bad) {
		return row, rowError(n, bad.name, bad.message, "")
	}
	if err != nil {
		return row, rowError(n, "", "không phải một đối tượng JSON: "+jsonReason(err), `viết dạng {"ten": "…"}`)
	}
	return row, nil
}

// JSON reads rows from a JSON array of objects. What is not JSON ends the rows.
func JSON(r io.Reader) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		in := bufio.NewReader(r)
		if head, _ := in.Peek(3); bytes.Equal(head, []byte("\xEF\xBB\xBF")) {
			in.Discard(3)
		}
		lines := &lineCounter{r: in}
		d := json.NewDecoder(lines)
		d.UseNumber()
		fail := func(err error) {
			yield(Row{}, rowFatal(lines.at(d.InputOffset()), "không đọc được JSON: "+jsonReason(err), "viết một mảng các đối tượng: [{…}, {…}]"))
		}
		if t, err := d.Token(); err != nil || t != json.Delim('[') {
			fail(err)
			return
		}
		for d.More() {
			lines.at(d.InputOffset())
			fields, err := jsonFields(d)
			row := Row{Line: lines.at(d.InputOffset()), Fields: fields}
			if bad := (*fieldError)(nil); errors.As(err, &bad) {
				err = rowError(row.Line, bad.name, bad.message, "")
			} else if err != nil {
				fail(err)
				return
			}
			if !yield(row, err) {
				return
			}
		}
		if _, err := d.Token(); err != nil {
			fail(err)
			return
		}
		if _, err := d.Token(); err != io.EOF {
			fail(errors.New("còn chữ sau dấu ]"))
		}
	}
}

// A fieldError says what is wrong with a field of an object that could be read.
type fieldError struct{ name, message string }

func (e *fieldError) Error() string { return e.message }

// jsonFields reads an object with its names in their order.
func jsonFields(d *json.Decoder) ([]Field, error) {
	t, err := d.Token()
	if err != nil {
		return nil, err
	}
	if t != json.Delim('{') {
		return nil, errors.New("cần dấu {")
	}
	var fields []Field
	var bad error
	seen := map[string]bool{}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return nil, err
		}
		var v any
		if err := d.Decode(&v); err != nil {
			return nil, err
		}
		f := Field{name.(string), plainValue(v)}
		switch {
		case bad != nil:
		case seen[f.Name]:
			bad = &fieldError{f.Name, "tên này ghi hai lần trong một dòng"}
		case replaced(f.Name) || replaced(f.Value):
			bad = &fieldError{f.Name, "có ký tự không phải UTF-8"}
		}
		seen[f.Name] = true
		fields = append(fields, f)
	}
	if _, err := d.Token(); err != nil {
		return nil, err
	}
	return fields, bad
}

// plainValue turns numbers into text.
func plainValue(v any) any {
	switch v := v.(type) {
	case json.Number:
		return v.String()
	case []any:
		for i := range v {
			v[i] = plainValue(v[i])
		}
	case map[string]any:
		for k := range v {
			v[k] = plainValue(v[k])
		}
	}
	return v
}

// replaced says whether a value has the sign that package json puts in the place
// of bytes that are no UTF-8.
func replaced(v any) bool {
	switch v := v.(type) {
	case string:
		return strings.ContainsRune(v, utf8.RuneError)
	case []any:
		return slices.ContainsFunc(v, replaced)
	case map[string]any:
		for k, item := range v {
			if replaced(k) || replaced(item) {
				return true
			}
		}
	}
	return false
}

// jsonReason says in Vietnamese what package json found.
func jsonReason(err error) string {
	syntax, wrong := (*json.SyntaxError)(nil), (*json.UnmarshalTypeError)(nil)
	switch {
	case err == nil:
		return "cần dấu ["
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return "tệp dừng giữa chừng"
	case errors.As(err, &syntax):
		return "sai cú pháp"
	case errors.As(err, &wrong):
		return "sai kiểu"
	}
	return err.Error()
}

// A lineCounter counts the lines of what is read through it. It keeps the ends of
// the lines that its reader has not passed yet.
type lineCounter struct {
	r     io.Reader
	read  int64
	ends  []int64
	lines int // passed
	since int64
}

func (l *lineCounter) Read(p []byte) (int, error) {
	if l.read-l.since > MaxRowBytes {
		return 0, fmt.Errorf("một đối tượng dài hơn %d MB", MaxRowBytes>>20)
	}
	n, err := l.r.Read(p)
	for i, c := range p[:n] {
		if c == '\n' {
			l.ends = append(l.ends, l.read+int64(i))
		}
	}
	l.read += int64(n)
	return n, err
}

// at returns the line of an offset, from 1. Offsets never go back.
func (l *lineCounter) at(offset int64) int {
	passed := 0
	for passed < len(l.ends) && l.ends[passed] < offset {
		passed++
	}
	l.lines += passed
	l.ends = append(l.ends[:0], l.ends[passed:]...)
	l.since = offset
	return l.lines + 1
}
