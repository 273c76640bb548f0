package xlsx

import (
	"bufio"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"iter"
	"regexp"
	"strconv"
	"strings"
)

// A Row is a row of a sheet that is not blank.
type Row struct {
	Number int      // as Excel counts, from 1
	Cells  []string // from column A, as displayed; blank ones are ""
	Faults []*Fault // of cells that cannot be read: formulas, errors, merged ones
}

// Column returns the letters of a column, counted from 0: "A", "AB".
func Column(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return Column(i/26-1) + string(rune('A'+i%26))
}

// Rows returns the rows of a sheet, by default, "", of the first one that is not
// hidden. It stops at the first error, which is a *Fault.
func (b *Book) Rows(name string) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		s, err := b.sheet(name)
		if err != nil {
			yield(Row{}, err)
			return
		}
		merged, err := b.merged(s)
		if err != nil {
			yield(Row{}, err)
			return
		}
		r, err := b.open(s.part, MaxSheet)
		if err != nil {
			yield(Row{}, err)
			return
		}
		defer r.Close()
		r.inRows = true
		d := &reader{book: b, part: s.part, in: r, xml: xml.NewDecoder(bufio.NewReaderSize(r, 64<<10)), merged: merged}
		for {
			row, err := d.next()
			if errors.Is(err, io.EOF) {
				return
			}
			if !yield(row, err) || err != nil {
				return
			}
		}
	}
}

// sheet returns the sheet of a name.
func (b *Book) sheet(name string) (*sheet, error) {
	for i := range b.sheets {
		if name == "" || strings.EqualFold(b.sheets[i].name, name) {
			return &b.sheets[i], nil
		}
	}
	return nil, &Fault{Message: fmt.Sprintf("không có trang tính %q", name), Mend: "các trang tính: " + strings.Join(b.Sheets(), ", ")}
}

// A limited reader ends in an error behind so many bytes, not in silence.
type limited struct {
	io.ReadCloser
	most, left int64
	row        int64 // bytes that the row may still take, counted if inRows
	inRows     bool
}

func (l *limited) Read(p []byte) (int, error) {
	n, err := l.ReadCloser.Read(p)
	if l.left -= int64(n); l.left < 0 {
		return 0, &Fault{Message: fmt.Sprintf("nội dung lớn hơn %d MB", l.most>>20), Mend: "chia thành nhiều tệp"}
	}
	if l.row -= int64(n); l.inRows && l.row < 0 {
		return 0, &Fault{Message: fmt.Sprintf("một dòng lớn hơn %d MB", MaxRow>>20), Mend: "xóa bớt chữ trong dòng"}
	}
	return n, err
}

// open opens a part of at most so many bytes.
func (b *Book) open(part string, most int64) (*limited, error) {
	f := b.files[part]
	if f == nil {
		return nil, damaged(part)
	}
	r, err := f.Open()
	if err != nil {
		return nil, damaged(part)
	}
	return &limited{ReadCloser: r, most: most, left: most}, nil
}

// mergeCell is an element that says which cells are merged (18.3.1.54). It
// stands behind all rows.
var mergeCell = regexp.MustCompile(`<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"`)

// maxMerged bounds the merged ranges of a sheet.
const maxMerged = 1000

// A span is a merged range.
type span struct {
	ref         string
	first, last int // rows
}

// merged returns the merged ranges of a sheet.
func (b *Book) merged(s *sheet) ([]span, error) {
	r, err := b.open(s.part, MaxSheet)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	const overlap = 512
	var spans []span
	window := make([]byte, 0, 64<<10)
	for {
		n, err := io.ReadFull(r, window[len(window):cap(window)])
		window = window[:len(window)+n]
		end := 0 // of what has been looked at
		for _, m := range mergeCell.FindAllSubmatchIndex(window, -1) {
			text := func(i int) string { return string(window[m[2*i]:m[2*i+1]]) }
			first, _ := strconv.Atoi(text(2))
			last, _ := strconv.Atoi(text(4))
			spans = append(spans, span{text(1) + text(2) + ":" + text(3) + text(4), first, last})
			end = m[1]
		}
		switch {
		case len(spans) > maxMerged:
			return nil, &Fault{Message: fmt.Sprintf("trang tính có hơn %d vùng ô gộp", maxMerged), Mend: "bỏ gộp ô"}
		case err == io.EOF || err == io.ErrUnexpectedEOF:
			return spans, nil
		case err != nil:
			return nil, faultOf(err, s.part)
		}
		window = window[:copy(window, window[max(end, len(window)-overlap):])]
	}
}

// faultOf returns an error of reading as a Fault.
func faultOf(err error, part string) error {
	if f := (*Fault)(nil); errors.As(err, &f) {
		return f
	}
	return damaged(part)
}

// A reader reads the rows of one sheet.
type reader struct {
	book   *Book
	part   string
	in     *limited
	xml    *xml.Decoder
	merged []span
	row    int // the last one
}

// next returns the next row with content, or io.EOF.
func (d *reader) next() (Row, error) {
	for {
		d.in.row = MaxRow
		token, err := d.xml.Token()
		if err == io.EOF {
			return Row{}, damaged(d.part) // it ends in the sheet data
		}
		if err != nil {
			return Row{}, faultOf(err, d.part)
		}
		switch t := token.(type) {
		case xml.StartElement:
			if t.Name.Local != "row" {
				continue
			}
			row, err := d.readRow(t)
			if err != nil {
				return Row{}, err
			}
			if len(row.Cells) > 0 {
				return row, nil
			}
		case xml.EndElement:
			if t.Name.Local == "sheetData" {
				return Row{}, io.EOF
			}
		}
	}
}

func attr(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}

// readRow reads the cells of a row.
func (d *reader) readRow(start xml.StartElement) (Row, error) {
	d.row++
	if n, err := strconv.Atoi(attr(start, "r")); err == nil {
		d.row = n
	}
	row := Row{Number: d.row}
	for _, s := range d.merged {
		if s.first <= d.row && d.row <= s.last {
			row.Faults = append(row.Faults, &Fault{s.ref, "các ô bị gộp", "bỏ gộp (Unmerge Cells) rồi ghi giá trị vào từng ô"})
		}
	}
	column := -1
	for {
		token, err := d.xml.Token()
		if err != nil {
			return row, faultOf(err, d.part)
		}
		switch t := token.(type) {
		case xml.EndElement:
			if t.Name.Local == "row" {
				return trimmed(row), nil
			}
		case xml.StartElement:
			if t.Name.Local != "c" {
				continue
			}
			column++
			if i, ok := columnOf(attr(t, "r")); ok {
				column = i
			}
			if column >= MaxColumns {
				return row, &Fault{Column(column) + strconv.Itoa(d.row), fmt.Sprintf("hơn %d cột", MaxColumns), "xóa các cột thừa"}
			}
			text, fault, err := d.readCell(t)
			if err != nil {
				return row, err
			}
			if fault != nil {
				fault.Cell = Column(column) + strconv.Itoa(d.row)
				row.Faults = append(row.Faults, fault)
			}
			if text != "" || fault != nil {
				for len(row.Cells) <= column {
					row.Cells = append(row.Cells, "")
				}
				row.Cells[column] = text
			}
		}
	}
}

// trimmed returns a row that holds nothing but spaces without cells.
func trimmed(r Row) Row {
	for _, c := range r.Cells {
		if strings.TrimSpace(c) != "" {
			return r
		}
	}
	for _, f := range r.Faults {
		if !strings.Contains(f.Cell, ":") {
			return r
		}
	}
	r.Cells = nil
	return r
}

// columnOf returns the column of a reference such as "AB12", from 0.
func columnOf(ref string) (int, bool) {
	n := 0
	for i := 0; i < len(ref) && i < 4; i++ {
		c := ref[i]
		if c < 'A' || c > 'Z' {
			return n - 1, i > 0
		}
		n = 26*n + int(c-'A') + 1
	}
	return 0, false
}

// A cell is what the sheet says of a cell (18.3.1.4).
type cell struct {
	Type    string    `xml:"t,attr"`
	Style   int       `xml:"s,attr"`
	Formula *struct{} `xml:"f"`
	Value   string    `xml:"v"`
	Inline  richText  `xml:"is"`
}

// readCell returns the text of a cell.
func (d *reader) readCell(start xml.StartElement) (string, *Fault, error) {
	var c cell
	if err := d.xml.DecodeElement(&c, &start); err != nil {
		return "", nil, faultOf(err, d.part)
	}
	if c.Formula != nil {
		return "", &Fault{Message: "ô có công thức", Mend: "chép rồi dán lại thành giá trị (Paste Special → Values)"}, nil
	}
	switch c.Type {
	case "s":
		i, err := strconv.Atoi(c.Value)
		if err != nil || i < 0 || i >= len(d.book.strings) {
			return "", nil, damaged(d.part)
		}
		return d.book.strings[i], nil, nil
	case "inlineStr":
		return c.Inline.text(), nil, nil
	case "str":
		return unescape(c.Value), nil, nil
	case "b":
		return map[string]string{"1": "TRUE", "0": "FALSE"}[c.Value], nil, nil
	case "e":
		return "", &Fault{Message: "ô báo lỗi " + c.Value, Mend: "ghi lại giá trị"}, nil
	case "d":
		if y, m, ok := strings.Cut(c.Value, "-"); ok && len(m) >= 5 && m[2] == '-' {
			return m[3:5] + "/" + m[:2] + "/" + y, nil, nil
		}
		return c.Value, nil, nil
	}
	if c.Value = strings.TrimSpace(c.Value); c.Value == "" {
		return "", nil, nil
	}
	f := &format{}
	if c.Style >= 0 && c.Style < len(d.book.formats) {
		f = &d.book.formats[c.Style]
	}
	text, ok := f.show(c.Value, d.book.date1904)
	if !ok {
		return "", &Fault{Message: fmt.Sprintf("số %s có định dạng %q, không rõ hiện ra thế nào", c.Value, f.code), Mend: "đổi định dạng ô thành Text rồi ghi lại"}, nil
	}
	return text, nil, nil
}
