package main

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/merge"
	"github.com/dean161/vanban/provinces"
)

// mergeData is the DATA of a merge.
type mergeData struct {
	name string
	file *os.File
	read func() iter.Seq2[merge.Row, error] // the file from where it stands
}

// unitsName is the DATA that is no file: the provincial units of a day.
const unitsName = "tinh"

// openMergeData opens a file with rows, or the provincial units of a day, by default
// of on.
func openMergeData(name string, on vanban.Date, f *mergeFlags) (*mergeData, error) {
	if day, ok := strings.CutPrefix(name, unitsName); ok && (day == "" || day[0] == ':') {
		return unitsData(name, strings.TrimPrefix(day, ":"), on)
	}
	ext := strings.ToLower(filepath.Ext(name))
	if ext != ".xlsx" && (f.sheet != "" || f.header != 0) {
		return nil, errors.New("--sheet và --header chỉ dùng với tệp .xlsx")
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, errors.New("không mở được tệp: " + reason(err))
	}
	d := &mergeData{name: name, file: file}
	switch ext {
	case ".csv", ".tsv", ".txt":
		d.read = func() iter.Seq2[merge.Row, error] { return merge.CSV(file) }
	case ".json":
		d.read = func() iter.Seq2[merge.Row, error] { return merge.JSON(file) }
	case ".jsonl", ".ndjson":
		d.read = func() iter.Seq2[merge.Row, error] { return merge.JSONLines(file) }
	case ".xlsx", ".xlsm":
		info, err := file.Stat()
		if err != nil {
			file.Close()
			return nil, errors.New("không đọc được tệp: " + reason(err))
		}
		d.read = func() iter.Seq2[merge.Row, error] {
			return merge.XLSX(file, info.Size(), &merge.XLSXOptions{Sheet: f.sheet, Header: f.header})
		}
	default:
		file.Close()
		return nil, fmt.Errorf("không biết đọc tệp %s: dùng .csv, .xlsx, .json hoặc .jsonl", ext)
	}
	return d, nil
}

// unitsData returns the provincial units of a day, by default of on.
func unitsData(name, day string, on vanban.Date) (*mergeData, error) {
	if day != "" {
		var err error
		if on, err = vanban.ParseDate(day); err != nil {
			return nil, err
		}
	}
	units, err := provinces.On(on)
	if err != nil {
		return nil, err
	}
	return &mergeData{name: name, read: func() iter.Seq2[merge.Row, error] {
		return func(yield func(merge.Row, error) bool) {
			for _, r := range merge.Units(units) {
				if !yield(r, nil) {
					return
				}
			}
		}
	}}, nil
}

// rows returns the rows from the first one on.
func (d *mergeData) rows() iter.Seq2[merge.Row, error] {
	if d.file != nil {
		if _, err := d.file.Seek(0, io.SeekStart); err != nil {
			return func(yield func(merge.Row, error) bool) { yield(merge.Row{}, err) }
		}
	}
	return d.read()
}

// count returns how many rows there are, for a progress bar if somebody watches
// it, else 0.
func (d *mergeData) count(watched bool) (n int) {
	if !watched {
		return 0
	}
	for range d.rows() {
		n++
	}
	return n
}

func (d *mergeData) close() {
	if d.file != nil {
		d.file.Close()
	}
}
