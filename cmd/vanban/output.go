package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
)

// A job is one document and what is to be made of it.
type job struct {
	name    string // the FILE
	targets []target
}

// A target is a file to be written.
type target struct{ path, format string }

// plan says what is to be written for each FILE. Two files that would be
// written to one place, or over an input, are an error.
func plan(names []string, out string, formats []string) ([]job, error) {
	taken := make(map[string]string) // the FILE by the place of a file
	for _, name := range names {
		if name != "-" {
			taken[place(name)] = ""
		}
	}
	jobs := make([]job, len(names))
	for i, name := range names {
		dir, stem := filepath.Dir(name), filepath.Base(name)
		if s := strings.TrimSuffix(stem, filepath.Ext(stem)); s != "" {
			stem = s
		}
		if name == "-" {
			dir, stem = ".", "vanban"
		}
		if out != "" {
			dir = out
		}
		jobs[i].name = name
		for _, format := range formats {
			path := filepath.Join(dir, stem+"."+format)
			switch other, ok := taken[place(path)]; {
			case ok && other == "":
				return nil, fmt.Errorf("%s sẽ ghi đè lên tệp đầu vào %s; dùng --out", name, path)
			case ok:
				return nil, fmt.Errorf("%s và %s cùng ghi ra %s; đổi tên hoặc làm riêng từng tệp", other, name, path)
			}
			taken[place(path)] = name
			jobs[i].targets = append(jobs[i].targets, target{path, format})
		}
	}
	return jobs, nil
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

// writeFile writes a file by way of a temporary file beside it, so that what
// stands at path is at every moment whole: the old file, or the new one.
func writeFile(path string, content []byte) error {
	if info, err := os.Lstat(path); err == nil && info.IsDir() {
		return errors.New("đã có thư mục tên này")
	}
	f, err := createTemp(filepath.Dir(path))
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
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
