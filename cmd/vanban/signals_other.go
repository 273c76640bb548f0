//go:build !unix && !windows

package main

import "os"

// endSignals returns the signals at which the program stops its work.
func endSignals() []os.Signal { return []os.Signal{os.Interrupt} }

// outlivePipe does nothing: there is no signal to outlive.
func outlivePipe() {}
