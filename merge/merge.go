package merge

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"iter"
	"slices"
)

// newMerger returns a merge with the defaults of its options.
func newMerger(src Source, to sink, o *Options) (*merger, error) {
	filled := Options{}
	if o != nil {
		filled = *o
	}
	if len(filled.Formats) == 0 {
		filled.Formats = []Format{DOCX}
	}
	for i, f := range filled.Formats {
		if f > PDF || slices.Contains(filled.Formats[:i], f) {
			return nil, fmt.Errorf("định dạng %d không có, hoặc ghi hai lần", f)
		}
	}
	m := &merger{o: &filled, source: src, sink: to, names: names{}, numbers: map[string]int{}}
	m.mode = src.mode(filled.Mode)
	if filled.Names == "" && m.mode != Send {
		filled.Names = "{{.stt}}-{{.ten_tep}}"
	} else if filled.Names == "" {
		filled.Names = "{{.ten_tep}}"
	}
	var err error
	if m.naming, err = parseTagged(filled.Names); err != nil {
		return nil, fmt.Errorf("mẫu tên tệp: %w", err)
	}
	return m, nil
}

// heading returns the first line of the manifest.
func (m *merger) heading() *Heading {
	hash := m.source.hash()
	h := &Heading{Version: manifestVersion, Mode: m.mode.String(), Source: hex.EncodeToString(hash[:]), Names: m.o.Names}
	for _, f := range m.o.Formats {
		h.Formats = append(h.Formats, f.String())
	}
	if m.o.Fonts != nil {
		h.Fonts = m.o.Fonts.Name()
	}
	return h
}

// all runs the merge; in mode Send the document comes first, of which all rows are
// recipients.
func (m *merger) all(ctx context.Context, rows iter.Seq2[Row, error]) (Summary, error) {
	if m.mode == Send {
		if err := m.send(); err != nil {
			return Summary{}, err
		}
	}
	s, err := m.run(ctx, rows)
	if err == nil && !m.stopped {
		err = drained(m.sink)
	}
	return s, err
}

// send writes the one document of mode Send.
func (m *merger) send() error {
	d, ok := m.source.(document)
	if !ok {
		return errors.New("cách gửi (send) chỉ dùng cho văn bản, không dùng cho mẫu Word")
	}
	t := &task{columns: &columns{}, data: map[string]any{"stt": ""}}
	earlier, err := m.sink.earlier()
	if err != nil || earlier != nil && m.sink.holds(earlier) {
		return err
	}
	made, problems := d.prepare(m.o, t.columns)
	if err := problems.Err(); err != nil {
		return err
	}
	l := made.make(t, m.o, m.sink.sheets())
	e := &Entry{}
	if problems = l.problems; problems.Err() == nil {
		more, err := m.write(t, l, e)
		if err != nil {
			return err
		}
		problems = append(problems, more...)
	}
	if err := problems.Err(); err != nil {
		return err
	}
	if e.setProblems(problems); earlier != nil {
		return nil
	}
	return m.sink.note(e)
}

// written returns what the manifest says of files.
func written(files []file, names []string) []WrittenFile {
	out := make([]WrittenFile, len(files))
	for i, f := range files {
		out[i] = WrittenFile{names[i], len(f.data), sum(f.data)}
	}
	return out
}
