package merge

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"
	"strconv"
	"strings"
	"sync"

	"github.com/dean161/vanban"
)

// A task is a row on its way through a merge.
type task struct {
	row     Row
	ordinal int // among the rows, from 1
	columns *columns
	data    map[string]any
	input   string
	bad     Problems // why no letter can be made of it
	earlier *Entry   // what an earlier run made of it
	done    chan *letter
}

// A sink is where letters go, in the order of the rows. Its methods are called by
// one goroutine.
type sink interface {
	// sheets says whether it takes sheets in place of files.
	sheets() bool
	// earlier returns the next line of an earlier run, or nil behind the last.
	earlier() (*Entry, error)
	// rewind forgets the line that earlier returned last, and those behind it.
	rewind() error
	// holds says whether the files of an earlier run are still there. Workers call
	// it, several at once.
	holds(*Entry) bool
	// put takes a letter and notes its files in the entry. Problems fail the row, an
	// error ends the merge.
	put(l *letter, name string, e *Entry) (Problems, error)
	// note takes the line of the manifest.
	note(e *Entry) error
}

// A merger is one merge.
type merger struct {
	o       *Options // with all defaults filled in
	source  Source
	sink    sink
	mode    Mode
	naming  *tagged
	make    maker
	columns *columns

	names   names
	numbers map[string]int // the row of an issued number
	summary Summary
	stopped bool // at the first row that failed
}

// errStopped ends the rows at the first that fails.
var errStopped = errors.New("stopped")

// run merges. It returns when no goroutine of it is left, which is when the rows
// give their next row.
func (m *merger) run(ctx context.Context, rows iter.Seq2[Row, error]) (Summary, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	workers := m.o.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	work, queue := make(chan *task), make(chan *task, 2*workers)
	var all sync.WaitGroup
	var readError error
	all.Go(func() {
		defer close(queue)
		defer close(work)
		readError = m.read(ctx, rows, work, queue)
	})
	for range workers {
		all.Go(func() {
			for t := range work {
				t.done <- m.letter(t)
			}
		})
	}
	err := m.finish(ctx, queue)
	cancel()
	for range queue { // what is under way
	}
	all.Wait()
	switch {
	case errors.Is(err, errStopped):
		m.stopped = true
		return m.summary, nil
	case err != nil:
		return m.summary, err
	}
	return m.summary, readError
}

// read reads the rows, looks up their headings and hands them to the workers and,
// in their order, to the queue.
func (m *merger) read(ctx context.Context, rows iter.Seq2[Row, error], work, queue chan<- *task) error {
	ordinal := 0
	for row, err := range rows {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		t := &task{row: row, ordinal: ordinal + 1, done: make(chan *letter, 1)}
		if faulty := (*ProblemsError)(nil); errors.As(err, &faulty) {
			t.bad = faulty.Problems
		} else if err != nil {
			return err
		}
		ordinal++
		if err := m.begin(t); err != nil {
			return err
		}
		for _, to := range []chan<- *task{queue, work} {
			select {
			case to <- t:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
	}
	if ordinal == 0 {
		return errors.New("dữ liệu không có dòng nào")
	}
	return nil
}

// begin looks up the headings of a row, and at the first whether the source goes
// with them.
func (m *merger) begin(t *task) error {
	t.input = inputOf(&t.row)
	if t.bad == nil {
		if err := m.lookUp(t); err != nil {
			return err
		}
	}
	earlier, err := m.sink.earlier()
	if err != nil {
		return err
	}
	switch {
	case earlier == nil || earlier.Row == t.row.Line && earlier.Input == t.input && !earlier.blocked():
		t.earlier = earlier
	case earlier.Row == t.row.Line && !earlier.OK: // it was mended, or what was in its way is gone
		return m.sink.rewind()
	default:
		return fmt.Errorf("dòng %d đã khác lần trộn trước: làm lại từ đầu, hoặc trộn vào thư mục khác", t.row.Line)
	}
	return nil
}

// lookUp looks up the headings of a row that could be read. What is wrong with
// those of the first one ends the merge.
func (m *merger) lookUp(t *task) error {
	first := m.make == nil
	if !m.columns.describes(&t.row) {
		var problems Problems
		m.columns, problems = newColumns(&t.row)
		if t.bad = problems; first && problems != nil {
			return problems.Err()
		}
	}
	if t.columns = m.columns; first {
		return m.prepare()
	}
	return nil
}

// prepare holds the source and the names of files to the columns.
func (m *merger) prepare() error {
	var problems Problems
	m.make, problems = m.source.prepare(m.o, m.columns)
	if m.naming != nil {
		for _, name := range m.naming.names {
			if _, ok := m.columns.at[name]; !ok && name != "stt" && name != "ten_tep" {
				problems = append(problems, problem(0, "", ruleTag, fmt.Sprintf("tên tệp hỏi cột %s, dữ liệu không có", name), "các cột: "+m.columns.list()))
			}
		}
	}
	return problems.Err()
}

// letter makes the letter of a task, by a worker. It returns nil if there is
// nothing to make.
func (m *merger) letter(t *task) *letter {
	if t.bad.Err() != nil || m.mode == Send || t.earlier != nil && (!t.earlier.OK || m.sink.holds(t.earlier)) {
		return nil
	}
	t.data = t.columns.data(&t.row, t.ordinal)
	return m.make.make(t, m.o, m.sink.sheets())
}

// finish takes the letters in the order of the rows.
func (m *merger) finish(ctx context.Context, queue <-chan *task) error {
	for t := range queue {
		var l *letter
		select {
		case l = <-t.done:
		case <-ctx.Done():
			return ctx.Err()
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		e, err := m.settle(t, l)
		if err != nil {
			return err
		}
		m.count(t, e)
		if m.o.Done != nil {
			m.o.Done(e)
		}
		if m.o.StopAtFirst && !e.OK {
			return errStopped
		}
	}
	return ctx.Err()
}

// settle writes a letter and its line of the manifest.
func (m *merger) settle(t *task, l *letter) (*Entry, error) {
	if t.earlier != nil && l == nil {
		m.remember(t, t.earlier)
		return t.earlier, nil
	}
	e := &Entry{Row: t.row.Line, Input: t.input}
	problems := t.bad
	switch {
	case m.mode == Send:
		problems = append(problems, m.recipient(t, e)...)
	case l != nil:
		problems = append(problems, l.problems...)
		if problems.Err() == nil {
			more, err := m.write(t, l, e)
			if err != nil {
				return nil, err
			}
			problems = append(problems, more...)
		}
	}
	e.setProblems(problems)
	if t.earlier != nil { // whose line stands already
		if err := problems.Err(); err != nil {
			return nil, fmt.Errorf("không làm lại được tệp của lần trộn trước: %w", err)
		}
		return t.earlier, nil
	}
	return e, m.sink.note(e)
}

// write names a letter and hands it to the sink.
func (m *merger) write(t *task, l *letter, e *Entry) (Problems, error) {
	if p := m.taken(t, l); p != nil {
		return p, nil
	}
	name, err := m.fileName(t, l)
	if err != nil {
		return Problems{problem(t.row.Line, "", ruleFileName, err.Error(), "sửa dữ liệu, hoặc đổi mẫu tên tệp")}, nil
	}
	if p, err := m.sink.put(l, name, e); p != nil || err != nil {
		return p, err
	}
	if n, agency, year := l.number(t); m.mode == Issue && !n.Pending() {
		m.numbers[numberKey(n, agency, year)] = t.row.Line
	}
	e.Pages, e.Metadata = l.pages, l.metadata
	return nil, nil
}

// taken finds, in mode Issue, a number that an earlier row has. Two agencies, two
// symbols and two years have numbers of their own (Phụ lục I, Phần I, II.3).
func (m *merger) taken(t *task, l *letter) Problems {
	n, agency, year := l.number(t)
	if m.mode != Issue || n.Pending() {
		return nil
	}
	if row, ok := m.numbers[numberKey(n, agency, year)]; ok {
		_, heading := t.columns.text(&t.row, "so", "number")
		return Problems{problem(t.row.Line, heading, ruleNumber, fmt.Sprintf("số %s đã cấp cho dòng %d", n, row), "ghi số khác, lấy từ sổ đăng ký văn bản đi")}
	}
	return nil
}

// number returns the number of a letter, whose it is and of which year. Of a
// template it is what its columns say.
func (l *letter) number(t *task) (n vanban.Number, agency string, year int) {
	if l.doc != nil {
		return l.doc.Number, l.doc.Agency, l.doc.Date.Year
	}
	typed, _ := t.columns.text(&t.row, "so", "number")
	n, _ = vanban.ParseNumber(typed)
	agency, _ = t.columns.text(&t.row, "co_quan", "agency")
	day, _ := t.columns.date(&t.row, "ngay", "date")
	return n, agency, day.Year
}

func numberKey(n vanban.Number, agency string, year int) string {
	return fmt.Sprintf("%d\x00%s\x00%s\x00%d", n.Serial, n.Symbol, strings.Join(strings.Fields(agency), " "), year)
}

// recipient lists, in mode Send, who gets the document.
func (m *merger) recipient(t *task, e *Entry) Problems {
	if t.bad.Err() != nil {
		return nil
	}
	name, _ := t.columns.text(&t.row, nameKeys...)
	code, _ := t.columns.text(&t.row, codeKeys...)
	if name == "" {
		return Problems{problem(t.row.Line, "", ruleColumn, "không biết gửi cho ai", "ghi tên ở cột kinh_gui hoặc cột ten")}
	}
	e.Receiver = &vanban.Receiver{OrganID: code, OrganName: name}
	d, ok := m.source.(document)
	if !ok {
		return nil
	}
	return exists(t.columns, &t.row, d.doc.Date, m.o.On)
}

// remember counts what an earlier run has used. A row that failed has used nothing;
// it may be one without columns.
func (m *merger) remember(t *task, e *Entry) {
	if !e.OK {
		return
	}
	for _, f := range e.Files {
		m.names.add(f.Name)
	}
	if n, agency, year := numberOf(t, e); m.mode == Issue && !n.Pending() {
		m.numbers[numberKey(n, agency, year)] = e.Row
	}
}

// numberOf returns the number that a row got in an earlier run.
func numberOf(t *task, e *Entry) (n vanban.Number, agency string, year int) {
	if e.Metadata == nil {
		return (&letter{}).number(t)
	}
	n.Serial, _ = strconv.Atoi(e.Metadata.CodeNumber)
	n.Symbol = e.Metadata.CodeNotation
	if day, err := vanban.ParseDate(e.Metadata.IssuedDate); err == nil {
		year = day.Year
	}
	return n, e.Metadata.OrganName, year
}

func (m *merger) count(t *task, e *Entry) {
	m.summary.Rows++
	switch {
	case !e.OK:
		m.summary.Failed++
	case t.earlier != nil:
		m.summary.Kept++
		m.summary.Written++
	default:
		m.summary.Written++
	}
}

// drained says whether an earlier run has lines behind the last row.
func drained(s sink) error {
	e, err := s.earlier()
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	if e != nil {
		return fmt.Errorf("dữ liệu ít dòng hơn lần trộn trước, vốn có cả dòng %d: làm lại từ đầu, hoặc trộn vào thư mục khác", e.Row)
	}
	return nil
}
