package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
)

// A flagSet is the flags of one subcommand.
type flagSet struct {
	*flag.FlagSet
	usage string
}

func newFlags(name, usage string) flagSet {
	fs := flagSet{flag.NewFlagSet(name, flag.ContinueOnError), usage}
	fs.SetOutput(io.Discard)
	return fs
}

// parse reads flags that stand before, between or behind the operands and
// returns the operands. Behind "--" all arguments are operands. When ok is
// false the help or a complaint has been printed, and code is the exit code.
func (a *app) parse(fs flagSet, args []string) (operands []string, code int, ok bool) {
	for {
		err := fs.Parse(args)
		switch {
		case errors.Is(err, flag.ErrHelp):
			fmt.Fprintln(a.out, fs.usage)
			return nil, exitOK, false
		case err != nil:
			return nil, a.misuse(fs.Name(), inVietnamese(err)), false
		}
		read, rest := len(args)-fs.NArg(), fs.Args()
		if len(rest) == 0 || read > 0 && args[read-1] == "--" {
			return append(operands, rest...), exitOK, true
		}
		operands, args = append(operands, rest[0]), rest[1:]
	}
}

// flagErrors are the complaints of package flag and what they are here.
var flagErrors = [...]struct{ english, vietnamese string }{
	{"flag provided but not defined: ", "không có tùy chọn "},
	{"flag needs an argument: ", "thiếu giá trị của tùy chọn "},
	{"bad flag syntax: ", "tùy chọn viết sai: "},
	{"invalid boolean value ", "tùy chọn không nhận giá trị: "},
}

// inVietnamese translates an error of package flag.
func inVietnamese(err error) error {
	s := err.Error()
	for _, e := range flagErrors {
		if rest, ok := strings.CutPrefix(s, e.english); ok {
			name := rest[strings.Index(rest, "-"):]
			name, _, _ = strings.Cut(name, ": ")
			return errors.New(e.vietnamese + "--" + strings.TrimLeft(name, "-"))
		}
	}
	return err
}

// noOperands complains when a command that takes no files is given some.
func (a *app) noOperands(fs flagSet, args []string) (code int, ok bool) {
	operands, code, ok := a.parse(fs, args)
	if ok && len(operands) > 0 {
		return a.misuse(fs.Name(), fmt.Errorf("thừa %q", operands[0])), false
	}
	return code, ok
}

// files reads the flags and the files of a command that needs at least one.
func (a *app) files(fs flagSet, args []string) (names []string, code int, ok bool) {
	names, code, ok = a.parse(fs, args)
	if !ok {
		return nil, code, false
	}
	names = expand(names)
	stdin := 0
	for _, name := range names {
		switch name {
		case "":
			return nil, a.misuse(fs.Name(), errors.New("tên tệp trống")), false
		case "-":
			stdin++
		}
	}
	switch {
	case len(names) == 0:
		return nil, a.misuse(fs.Name(), errors.New("thiếu tên tệp")), false
	case stdin > 1:
		return nil, a.misuse(fs.Name(), errors.New(`"-" (đầu vào chuẩn) chỉ ghi được một lần`)), false
	}
	return names, exitOK, true
}
