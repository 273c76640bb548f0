//go:build !windows

package main

import "runtime"

// useUTF8 does nothing: terminals speak UTF-8.
func useUTF8() (restore func()) { return func() {} }

// expand does nothing: the shell has expanded patterns.
func expand(names []string) []string { return names }

// foldsNames says that file names differing only in case are one file.
const foldsNames = runtime.GOOS == "darwin"
