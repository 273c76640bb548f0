//go:build unix || windows

package main

import (
	"os"
	"os/signal"
	"syscall"
)

// endSignals returns the signals at which the program stops its work: Ctrl+C, a
// request to end, and the closing of its terminal.
func endSignals() []os.Signal {
	return []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}
}

// outlivePipe lets the program live on, with an error from each write, when the
// reader of its output goes away: it may be in the middle of a file.
func outlivePipe() { signal.Ignore(syscall.SIGPIPE) }
