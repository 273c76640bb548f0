package main

import (
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"
)

// process prepares a run of the command in a process of its own.
func process(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	t.Cleanup(cancel)
	c := exec.CommandContext(ctx, self, args...)
	c.Env = append(os.Environ(), asCommand+"=1")
	return c
}

func TestExitCode(t *testing.T) {
	workIn(t, "bad.md", bad)
	err := process(t, "check", "bad.md").Run()
	if exit, ok := err.(*exec.ExitError); !ok || exit.ExitCode() != exitProblems {
		t.Errorf("ended with %v", err)
	}
}

// Interrupted while it waits for its input, the command ends at once and has
// written nothing.
func TestInterruptWaiting(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no interrupt can be sent to another process here")
	}
	workIn(t, "a.md", good)
	c := process(t, "render", "a.md", "-", "--out", "o")
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	var stderr strings.Builder
	c.Stderr = &stderr
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	io.ReadFull(out, make([]byte, len("o/a.docx\no/a.pdf\n"))) // a.md is done
	c.Process.Signal(os.Interrupt)
	err = c.Wait()
	if exit, ok := err.(*exec.ExitError); !ok || exit.ExitCode() != exitFailure {
		t.Errorf("ended with %v", err)
	}
	if !strings.Contains(stderr.String(), "bị ngắt, còn 1 văn bản chưa xong") {
		t.Errorf("standard error: %s", stderr.String())
	}
	wantFiles(t, "o", "a.docx", "a.pdf")
}

// Interrupted in the middle of many files, the command leaves whole files only.
func TestInterruptWriting(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no interrupt can be sent to another process here")
	}
	workIn(t)
	args := []string{"render", "--out", "o"}
	for i := range 400 {
		name := strconv.Itoa(i) + ".md"
		write(t, name, good)
		args = append(args, name)
	}
	c := process(t, args...)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	io.ReadFull(out, make([]byte, 100))
	c.Process.Signal(os.Interrupt)
	io.Copy(io.Discard, out)
	err = c.Wait()
	if exit, ok := err.(*exec.ExitError); !ok || exit.ExitCode() != exitFailure {
		t.Errorf("ended with %v, not interrupted in the middle", err)
	}
	for _, name := range listing(t, "o") {
		wantOutput(t, filepath.Join("o", name))
	}
}

// A reader of the standard output that goes away early does not end the command
// in the middle of a file.
func TestReaderGoesAway(t *testing.T) {
	workIn(t)
	args, want := []string{"render", "--format", "pdf", "--out", "o"}, []string{}
	for i := range 60 {
		name := strconv.Itoa(i)
		write(t, name+".md", good)
		args, want = append(args, name+".md"), append(want, name+".pdf")
	}
	c := process(t, args...)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	io.ReadFull(out, make([]byte, 10))
	out.Close()
	err = c.Wait()
	if exit, ok := err.(*exec.ExitError); !ok || exit.ExitCode() != exitFailure {
		t.Errorf("ended with %v", err)
	}
	wantFiles(t, "o", want...)
}

// BenchmarkStartToFiles is the whole command, from the start of its process to
// both files of letter 5989 written.
func BenchmarkStartToFiles(b *testing.B) {
	dir := b.TempDir()
	command := filepath.Join(dir, "vanban.exe")
	if out, err := exec.Command("go", "build", "-o", command, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	for b.Loop() {
		c := exec.Command(command, "render", "../../examples/congvan5989/congvan5989.md", "--out", dir)
		if out, err := c.CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
	}
}
