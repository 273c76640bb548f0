package merge

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
)

// ManifestName is the name of the manifest in a directory.
const ManifestName = "manifest.jsonl"

// Dir makes a letter of every row and writes its files into a directory, and beside
// them the manifest, line by line. A file is written under another name first, so
// that none is ever there by half.
//
// A manifest that stands there is that of an earlier run, which Dir goes on with:
// the source, the options and the rows so far have to be the same; letters whose
// files are there, with the same content, are not made again. Rows that failed may
// have been mended; from the first of these on all are made again, which leaves the
// files of rows that did not change as they are. See Options.Fresh.
func Dir(ctx context.Context, root *os.Root, src Source, rows iter.Seq2[Row, error], o *Options) (Summary, error) {
	d := &directory{root: root}
	m, err := newMerger(src, d, o)
	if err != nil {
		return Summary{}, err
	}
	d.names, d.fresh = m.names, m.o.Fresh
	if err := d.open(m.heading()); err != nil {
		return Summary{}, err
	}
	defer d.close()
	s, err := m.all(ctx, rows)
	if e := d.close(); err == nil && e != nil {
		err = fmt.Errorf("không ghi được %s: %w", ManifestName, e)
	}
	return s, err
}

// A directory is a sink.
type directory struct {
	root     *os.Root
	names    names
	fresh    bool
	manifest *os.File
	journal  *journal // of an earlier run; nil: none, or at its end
}

func (d *directory) sheets() bool { return false }

// open opens the manifest, and reads its first line or writes it.
func (d *directory) open(h *Heading) (err error) {
	flags := os.O_RDWR | os.O_CREATE
	if d.fresh {
		flags |= os.O_TRUNC
	}
	if d.manifest, err = d.root.OpenFile(ManifestName, flags, 0o666); err != nil {
		return fmt.Errorf("không mở được %s: %w", ManifestName, err)
	}
	d.journal = &journal{r: bufio.NewReader(d.manifest)}
	was, err := d.journal.heading()
	switch {
	case err == nil && bytes.Equal(line(was), line(h)):
		return nil
	case err == nil && d.journal.readLine(new(Entry)) != io.EOF:
		err = errors.New("thư mục đã có kết quả trộn một văn bản khác, hoặc theo cách khác: làm lại từ đầu, hoặc trộn vào thư mục khác")
	case err == nil || err == io.EOF: // nothing was made yet
		d.journal.size = 0
		if err = d.end(); err == nil {
			_, err = d.manifest.Write(line(h))
		}
	}
	if err != nil {
		d.close()
	}
	return err
}

// end ends the reading of an earlier manifest: behind its last whole line new ones
// follow.
func (d *directory) end() error {
	size := d.journal.size
	d.journal = nil
	if err := d.manifest.Truncate(size); err != nil {
		return err
	}
	_, err := d.manifest.Seek(size, io.SeekStart)
	return err
}

// earlier is called before the note of the same row.
func (d *directory) earlier() (*Entry, error) {
	if d.journal == nil {
		return nil, nil
	}
	e := new(Entry)
	switch err := d.journal.readLine(e); {
	case err == io.EOF:
		return nil, d.end()
	case err != nil:
		return nil, err
	}
	return e, nil
}

func (d *directory) rewind() error {
	d.journal.size -= d.journal.last
	return d.end()
}

func (d *directory) holds(e *Entry) bool {
	for _, f := range e.Files {
		data, err := d.root.ReadFile(f.Name)
		if err != nil || sum(data) != f.SHA256 {
			return false
		}
	}
	return true
}

func (d *directory) note(e *Entry) error {
	_, err := d.manifest.Write(line(e))
	return err
}

func (d *directory) close() error {
	if d.manifest == nil {
		return nil
	}
	f := d.manifest
	d.manifest = nil
	return f.Close()
}

// put writes the files under temporary names, and gives them their own when all
// are there.
func (d *directory) put(l *letter, name string, e *Entry) (Problems, error) {
	all, problems := d.names.named(e.Row, l.files, name)
	if problems != nil {
		return problems, nil
	}
	for i, f := range l.files {
		if err := d.refuses(all[i], f.data); err != nil {
			return Problems{problem(e.Row, "", ruleFileName, fmt.Sprintf("%s: %v", all[i], err), "xóa tệp ấy nếu không cần nữa, hoặc trộn vào thư mục khác")}, nil
		}
	}
	for i, f := range l.files {
		if err := d.root.WriteFile(temporary(all[i]), f.data, 0o666); err != nil {
			return nil, fmt.Errorf("không ghi được %s: %w", all[i], err)
		}
	}
	for _, n := range all {
		if err := d.root.Rename(temporary(n), n); err != nil {
			return nil, fmt.Errorf("không ghi được %s: %w", n, err)
		}
	}
	e.Files = written(l.files, all)
	return nil, nil
}

func temporary(name string) string { return "." + name + ".tmp" }

// refuses says why a file may not be written. One with the same content may: a run
// ended between the file and its line of the manifest.
func (d *directory) refuses(name string, data []byte) error {
	info, err := d.root.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return errors.New("đã có thư mục hoặc liên kết cùng tên")
	case d.fresh:
		return nil
	}
	if was, err := d.root.ReadFile(name); err != nil || !bytes.Equal(was, data) {
		return errors.New("đã có tệp cùng tên, nội dung khác")
	}
	return nil
}
