package merge

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/dean161/vanban/viet"
)

// MaxRowBytes is the most that a row of a text file may take.
const MaxRowBytes = 16 << 20

// peekBytes is how much of a file is looked at to tell its encoding.
const peekBytes = 64 << 10

// CSV reads rows from a CSV file (RFC 4180) in UTF-8, with or without a byte order
// mark. The separator, ";", "," or tab, is seen from the first line, which holds
// the headings. Blank rows are passed over.
//
// A row with too few or too many cells is a *ProblemsError behind which the next
// row follows; other errors end the rows: a wrong encoding, an open quote.
func CSV(r io.Reader) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		in := &rowLimit{r: bufio.NewReaderSize(r, peekBytes)}
		comma, err := in.open()
		if err != nil {
			yield(Row{}, err)
			return
		}
		c := csv.NewReader(in)
		c.Comma, c.FieldsPerRecord, c.ReuseRecord = comma, -1, true
		var names []string
		for {
			cells, err := c.Read()
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(Row{}, csvError(err))
				return
			}
			in.count = 0
			line, _ := c.FieldPos(0)
			if blankCells(cells) {
				continue
			}
			if err := utf8Cells(cells, c); err != nil {
				yield(Row{}, err)
				return
			}
			if names == nil {
				names = headings(cells)
				continue
			}
			row, err := rowOf(line, names, cells)
			if !yield(row, err) {
				return
			}
		}
	}
}

// headings returns the names of columns; those at the end without one are left
// out.
func headings(cells []string) []string {
	names := make([]string, len(cells))
	for i, c := range cells {
		names[i] = strings.Join(strings.Fields(c), " ")
	}
	for len(names) > 0 && names[len(names)-1] == "" {
		names = names[:len(names)-1]
	}
	return names
}

// rowOf returns a row with the cells under the headings. Blank cells at the end
// may be missing or more than the headings.
func rowOf(line int, names, cells []string) (Row, error) {
	row := Row{Line: line, Fields: make([]Field, len(names))}
	for i, name := range names {
		row.Fields[i] = Field{name, ""}
		if i < len(cells) {
			row.Fields[i].Value = cells[i]
		}
	}
	if len(cells) < len(names) {
		return row, rowError(line, "", fmt.Sprintf("chỉ có %d ô, dòng đầu có %d cột", len(cells), len(names)), "thêm dấu ngăn cho ô trống")
	}
	for i := len(names); i < len(cells); i++ {
		if strings.TrimSpace(cells[i]) != "" {
			return row, rowError(line, "", fmt.Sprintf("có %d ô, dòng đầu có %d cột", len(cells), len(names)), `đặt ô có dấu ngăn trong ngoặc kép "…"`)
		}
	}
	return row, nil
}

func blankCells(cells []string) bool {
	for _, c := range cells {
		if strings.TrimSpace(c) != "" {
			return false
		}
	}
	return true
}

// utf8Cells looks for bytes that are no UTF-8.
func utf8Cells(cells []string, c *csv.Reader) error {
	for i, s := range cells {
		if !utf8.ValidString(s) {
			line, column := c.FieldPos(i)
			return rowFatal(line, fmt.Sprintf("ký tự thứ %d trở đi không phải UTF-8", column), encodingHint([]byte(s)))
		}
	}
	return nil
}

// rowFatal is an error that ends the rows.
func rowFatal(line int, message, mend string) error {
	return errors.New(problem(line, "", ruleRow, message, mend).String())
}

// encodingHint says how to read bytes that are no UTF-8.
func encodingHint(data []byte) string {
	d := viet.Detect(data, "")
	switch {
	case bytes.IndexByte(data, 0) >= 0:
		return "lưu lại dạng CSV UTF-8"
	case d.Encoding != viet.Unicode && d.Confidence > 0.5:
		return fmt.Sprintf("có vẻ là %s: đổi bằng vanban text convert, hoặc lưu lại dạng CSV UTF-8", d.Encoding)
	}
	return "lưu lại dạng CSV UTF-8"
}

// csvError says what package csv found.
func csvError(err error) error {
	p := (*csv.ParseError)(nil)
	if !errors.As(err, &p) {
		return err
	}
	switch p.Err {
	case csv.ErrBareQuote:
		return rowFatal(p.Line, fmt.Sprintf("dấu ngoặc kép lẻ ở ký tự thứ %d", p.Column), `viết "" cho một dấu ngoặc kép và đặt cả ô trong ngoặc kép`)
	case csv.ErrQuote:
		return rowFatal(p.StartLine, "ô mở ngoặc kép mà không đóng", `thêm dấu " ở cuối ô`)
	}
	return p.Err
}

// A rowLimit reads a CSV file and refuses rows that are too long, such as all the
// rest behind an open quote.
type rowLimit struct {
	r     *bufio.Reader
	count int // bytes read since the last row
}

func (l *rowLimit) Read(p []byte) (int, error) {
	if l.count > MaxRowBytes {
		return 0, fmt.Errorf("một dòng dài hơn %d MB, hoặc có ngoặc kép không đóng", MaxRowBytes>>20)
	}
	n, err := l.r.Read(p)
	l.count += n
	return n, err
}

// open passes over the byte order mark, looks at the encoding and returns the
// separator.
func (l *rowLimit) open() (rune, error) {
	head, err := l.r.Peek(peekBytes)
	if err != nil && err != io.EOF {
		return 0, err
	}
	if bytes.HasPrefix(head, []byte("\xEF\xBB\xBF")) {
		l.r.Discard(3)
		head = head[3:]
	}
	if bytes.HasPrefix(head, []byte("\xFF\xFE")) || bytes.HasPrefix(head, []byte("\xFE\xFF")) || bytes.IndexByte(head, 0) >= 0 {
		return 0, rowFatal(1, "tệp viết bằng UTF-16, hoặc không phải tệp chữ", "lưu lại dạng CSV UTF-8")
	}
	if err := misread(head); err != nil {
		return 0, err
	}
	line, _, _ := bytes.Cut(head, []byte("\n"))
	if sep, ok := bytes.CutPrefix(bytes.TrimSpace(line), []byte("sep=")); ok && len(sep) == 1 {
		l.r.Discard(len(line) + 1)
		return rune(sep[0]), nil
	}
	return separator(line), nil
}

// misread refuses text whose letters are those of a legacy encoding taken for
// another: "Hä vµ tªn".
func misread(head []byte) error {
	d := viet.Detect(head, "")
	if d.Misread && d.Confidence > 0.8 {
		return rowFatal(1, fmt.Sprintf("chữ viết bằng bảng mã %s bị đọc thành bảng mã khác", d.Encoding), "đổi bằng vanban text convert")
	}
	return nil
}

// separator returns what the headings are divided by: the sign of which there is
// most outside quotes.
func separator(line []byte) rune {
	var counts [3]int
	quoted := false
	for _, c := range line {
		if c == '"' {
			quoted = !quoted
		}
		if i := strings.IndexByte(",;\t", c); i >= 0 && !quoted {
			counts[i]++
		}
	}
	best := 0
	for i := range counts {
		if counts[i] > counts[best] {
			best = i
		}
	}
	return rune(",;\t"[best])
}
