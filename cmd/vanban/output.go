package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"

	"github.com/dean161/vanban"
)

// A job is one document and what is to be made of it.
type job struct {
	name    string // the FILE
	targets []target
	taken   map[string]string // of plan
}

// A target is a file to be written: a part of a document in a format.
type target struct {
	path, format string
	part         int
}

// all returns the targets of all parts of the document: those of the first are
// planned, the others have the name of the part behind theirs.
func (j job) all(parts []string) ([]target, error) {
	targets := j.targets
	for i, name := range parts[1:] {
		for _, t := range j.targets {
			path := strings.TrimSuffix(t.path, "."+t.format) + "-" + name + "." + t.format
			if other, ok := j.taken[place(path)]; ok {
				if other == "" {
					other = "một tệp đầu vào"
				}
				return nil, fmt.Errorf("%s trùng với tệp của %s; dùng --out hoặc đổi tên", path, other)
			}
			targets = append(targets[:len(targets):len(targets)], target{path, t.format, i + 1})
		}
	}
	return targets, nil
}

// plan says what is to be written for each FILE, under the stem that stemOf
// gives it. Two files that would be written to one place, or over an input, are
// an error.
func plan(names []string, out string, formats []string, stemOf func(string) string) ([]job, error) {
	taken := make(map[string]string) // the FILE by the place of a file
	for _, name := range names {
		if name != "-" {
			taken[place(name)] = ""
		}
	}
	jobs := make([]job, len(names))
	for i, name := range names {
		dir, stem := filepath.Dir(name), stemOf(name)
		if out != "" {
			dir = out
		}
		jobs[i].name, jobs[i].taken = name, taken
		for _, format := range formats {
			path := filepath.Join(dir, stem+"."+format)
			switch other, ok := taken[place(path)]; {
			case ok && other == "":
				return nil, fmt.Errorf("%s sẽ ghi đè lên tệp đầu vào %s; dùng --out", name, path)
			case ok:
				return nil, fmt.Errorf("%s và %s cùng ghi ra %s; đổi tên hoặc làm riêng từng tệp", other, name, path)
			}
			taken[place(path)] = name
			jobs[i].targets = append(jobs[i].targets, target{path, format, 0})
		}
	}
	return jobs, nil
}

// fileStem returns the name of a FILE without directory and extension.
func fileStem(name string) string {
	if name == "-" {
		return "vanban"
	}
	stem := filepath.Base(name)
	if s := strings.TrimSuffix(stem, filepath.Ext(stem)); s != "" {
		return s
	}
	return stem
}

// numberStem returns the name that the document of a FILE has by its number and
// symbol; that of the FILE if it holds no document, which is reported later.
func (a *app) numberStem(name string) string {
	if name == "-" { // it is read again to be rendered
		in := a.in
		src, _ := io.ReadAll(io.LimitReader(in, vanban.MaxSourceBytes+1)) // an error comes again
		again := func() { a.in = io.MultiReader(bytes.NewReader(src), in) }
		defer again()
		again()
	}
	doc, err := a.decode(name)
	if err != nil {
		return fileStem(name)
	}
	return doc.FileName()
}

// place returns a name that two paths share if they are one file.
func place(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if foldsNames {
		path = strings.ToLower(path)
	}
	return path
}

// writeFiles writes the files of one document by way of temporary files beside
// them. They take their places only when all of them are on the disk, so that
// what stands at a path is at every moment whole, the old file or the new one,
// and no file is new beside an old one for want of room or permission. It returns
// how many took their places, the first ones.
func writeFiles(targets []target, contents []bytes.Buffer) (written int, err error) {
	staged := make([]string, len(targets))
	var failed []error
	for i, t := range targets {
		if staged[i], err = stage(t.path, contents[i].Bytes()); err != nil {
			failed = append(failed, unwritten(t, err))
		}
	}
	if len(failed) == 0 {
		for written < len(targets) {
			if err := os.Rename(staged[written], targets[written].path); err != nil {
				failed = append(failed, unwritten(targets[written], err))
				break
			}
			written++
		}
	}
	for _, name := range staged[written:] {
		if name != "" {
			os.Remove(name)
		}
	}
	return written, errors.Join(failed...)
}

func unwritten(t target, err error) error {
	return fmt.Errorf("không ghi được %s: %s", t.path, reason(err))
}

// stage writes content to a temporary file beside path and returns its name.
func stage(path string, content []byte) (string, error) {
	if info, err := os.Lstat(path); err == nil && info.IsDir() {
		return "", errors.New("đã có thư mục tên này")
	}
	f, err := createTemp(filepath.Dir(path))
	if err != nil {
		return "", err
	}
	_, err = f.Write(content)
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		os.Remove(f.Name())
		return "", err
	}
	return f.Name(), nil
}

// createTemp creates a file with the permissions that the user gives to new
// files, which os.CreateTemp does not.
func createTemp(dir string) (*os.File, error) {
	prefix := filepath.Join(dir, ".vanban-"+strconv.Itoa(os.Getpid())+"-")
	for i := 0; ; i++ {
		f, err := os.OpenFile(prefix+strconv.Itoa(i)+".tmp", os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if err == nil || !os.IsExist(err) || i == 10_000 {
			return f, err
		}
	}
}

// A gate lets writing through until it is closed. Behind a closed gate nothing
// is half written.
type gate struct {
	mu     sync.RWMutex
	closed bool
}

// pass calls write unless the gate is closed.
func (g *gate) pass(write func()) {
	g.mu.RLock()
	defer g.mu.RUnlock()
	if !g.closed {
		write()
	}
}

// close waits for what is being written and lets nothing more through.
func (g *gate) close() {
	g.mu.Lock()
	g.closed = true
	g.mu.Unlock()
}
