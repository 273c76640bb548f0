package main

import (
	"path/filepath"
	"strings"
	"syscall"
)

// utf8CodePage is the number of UTF-8 among the code pages of Windows.
const utf8CodePage = 65001

// useUTF8 sets the console to UTF-8 and returns what sets it back. Where there
// is no console it does nothing.
func useUTF8() (restore func()) {
	kernel := syscall.NewLazyDLL("kernel32.dll")
	get, set := kernel.NewProc("GetConsoleOutputCP"), kernel.NewProc("SetConsoleOutputCP")
	before, _, _ := get.Call()
	if before == 0 || before == utf8CodePage {
		return func() {}
	}
	set.Call(utf8CodePage)
	return func() { set.Call(before) }
}

// expand replaces patterns such as *.md by the files they match, which the
// shells of Windows leave to the program. A pattern that matches nothing stays.
func expand(names []string) []string {
	var all []string
	for _, name := range names {
		var matches []string
		if strings.ContainsAny(name, "*?") {
			matches, _ = filepath.Glob(name)
		}
		if matches == nil {
			matches = []string{name}
		}
		all = append(all, matches...)
	}
	return all
}

// foldsNames says that file names differing only in case are one file.
const foldsNames = true
