package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"
	"unicode/utf8"
)

// The progress bar: from how many files on it is shown, and how wide it is.
const (
	progressFrom  = 4
	progressWidth = 30
)

// A progress is a line at the bottom of the terminal that says how far the work
// has come. A nil progress shows nothing.
type progress struct {
	w           io.Writer
	done, total int
	start       time.Time
	shown       int // characters on the line
}

// newProgress returns the progress of total files, or nil when they are few,
// the program writes for another, or nobody watches.
func (a *app) newProgress(total int, quiet bool) *progress {
	if total < progressFrom || quiet || !isTerminal(a.err) {
		return nil
	}
	return &progress{w: a.err, total: total, start: time.Now()}
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// step counts a file and draws the line.
func (p *progress) step() {
	if p == nil {
		return
	}
	p.done++
	p.clear()
	line := p.line(time.Since(p.start))
	fmt.Fprint(p.w, line)
	p.shown = utf8.RuneCountInString(line)
}

// line returns the line after some time: [###---] 12/40, 3,2 tệp/giây, còn 9 giây.
func (p *progress) line(passed time.Duration) string {
	full := progressWidth * p.done / p.total
	line := fmt.Sprintf("[%s%s] %d/%d", strings.Repeat("#", full), strings.Repeat("-", progressWidth-full), p.done, p.total)
	rate := float64(p.done) / passed.Seconds()
	if passed <= 0 || p.done == 0 {
		return line
	}
	left := time.Duration(float64(p.total-p.done) / rate * float64(time.Second)).Round(time.Second)
	return line + ", " + strings.Replace(fmt.Sprintf("%.1f", rate), ".", ",", 1) + " tệp/giây, còn " + inWords(left)
}

func inWords(d time.Duration) string {
	if d < time.Minute {
		return fmt.Sprintf("%d giây", int(d.Seconds()))
	}
	return fmt.Sprintf("%d phút %d giây", int(d.Minutes()), int(d.Seconds())%60)
}

// clear takes the line away, so that something else can be printed.
func (p *progress) clear() {
	if p == nil || p.shown == 0 {
		return
	}
	fmt.Fprint(p.w, "\r"+strings.Repeat(" ", p.shown)+"\r")
	p.shown = 0
}
