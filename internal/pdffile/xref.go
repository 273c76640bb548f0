package pdffile

import (
	"bytes"
)

// maxSections is how many cross-reference sections a file may have.
const maxSections = 1000

// readSections reads the cross-reference sections from the newest to the oldest;
// what a newer one says counts.
func (f *File) readSections() error {
	tail := f.data[max(0, len(f.data)-2048):]
	i := bytes.LastIndex(tail, []byte("startxref"))
	if i < 0 {
		return damaged("thiếu startxref ở cuối tệp")
	}
	l := &Lexer{data: tail, at: i + len("startxref")}
	o, err := l.Next()
	at, ok := integer(o)
	if err != nil || !ok {
		return damaged("startxref không phải số")
	}
	f.start = at
	seen := map[int]bool{}
	for next := []int{at}; len(next) > 0; {
		at, next = next[0], next[1:]
		if seen[at] {
			return damaged("bảng tham chiếu vòng quanh")
		}
		if seen[at] = true; len(seen) > maxSections {
			return errTooMuch
		}
		d, err := f.readSection(at)
		if err != nil {
			return err
		}
		for _, key := range [...]Name{"XRefStm", "Prev"} {
			if d[key] == nil {
				continue
			}
			older, ok := integer(d[key])
			if !ok {
				return damaged("%s không phải số", key)
			}
			next = append(next, older)
		}
	}
	return nil
}

// readSection reads a section, a table or a stream, and returns its trailer.
func (f *File) readSection(at int) (Dict, error) {
	if at <= 0 || at >= len(f.data) {
		return nil, damaged("bảng tham chiếu ở ngoài tệp")
	}
	l := &Lexer{data: f.data, at: at}
	word, err := l.Next()
	stream := err != nil || word != Keyword("xref")
	var d Dict
	if stream {
		d, err = f.readStreamSection(at)
	} else {
		d, err = f.readTable(l)
	}
	if err != nil {
		return nil, err
	}
	if f.trailer == nil {
		f.trailer, f.streams = d, stream
	}
	return d, nil
}

// enter notes where an object is, unless a newer section did.
func (f *File) enter(n int, e entry) error {
	if _, ok := f.entries[n]; ok {
		return nil
	}
	if n < 0 || n > maxNumber || len(f.entries) >= maxObjects {
		return errTooMuch
	}
	f.entries[n] = e
	return nil
}

// maxNumber is the highest number of an object (ISO 32000-1, annex C).
const maxNumber = 8_388_607

// readTable reads the subsections of a table and the trailer behind them.
func (f *File) readTable(l *Lexer) (Dict, error) {
	for {
		o, err := l.Next()
		if err != nil {
			return nil, damaged("bảng tham chiếu không đọc được")
		}
		if o == Keyword("trailer") {
			d, err := l.Next()
			if trailer, ok := d.(Dict); ok && err == nil {
				return trailer, nil
			}
			return nil, damaged("trailer không đọc được")
		}
		first, ok1 := integer(o)
		o, err = l.Next()
		count, ok2 := integer(o)
		if err != nil || !ok1 || !ok2 || count < 0 {
			return nil, damaged("bảng tham chiếu không đọc được")
		}
		for n := first; n < first+count; n++ {
			if err := f.tableEntry(l, n); err != nil {
				return nil, err
			}
		}
	}
}

func (f *File) tableEntry(l *Lexer, n int) error {
	a, err1 := l.Next()
	b, err2 := l.Next()
	word, err3 := l.Next()
	offset, ok1 := integer(a)
	generation, ok2 := integer(b)
	if err1 != nil || err2 != nil || err3 != nil || !ok1 || !ok2 {
		return damaged("bảng tham chiếu không đọc được")
	}
	switch word {
	case Keyword("n"):
		return f.enter(n, entry{offset: offset, generation: generation})
	case Keyword("f"):
		return f.enter(n, entry{})
	}
	return damaged("bảng tham chiếu không đọc được")
}

// readStreamSection reads a cross-reference stream.
func (f *File) readStreamSection(at int) (Dict, error) {
	o, err := f.objectAt(at, -1)
	if err != nil {
		return nil, err
	}
	s, ok := o.(*Stream)
	if !ok || s.Dict["Type"] != Name("XRef") {
		return nil, damaged("không có bảng tham chiếu ở vị trí %d", at)
	}
	data, err := f.Decode(s)
	if err != nil {
		return nil, err
	}
	var w [3]int
	widths, _ := s.Dict["W"].(Array)
	if len(widths) < 3 {
		return nil, damaged("bảng tham chiếu thiếu W")
	}
	row := 0
	for i := range w {
		if w[i], ok = integer(widths[i]); !ok || w[i] < 0 || w[i] > 8 {
			return nil, damaged("W của bảng tham chiếu không đúng")
		}
		row += w[i]
	}
	_, ok = integer(s.Dict["Size"])
	index, given := s.Dict["Index"].(Array)
	if !ok || row == 0 || given && len(index)%2 != 0 {
		return nil, damaged("bảng tham chiếu không đọc được")
	}
	if !given {
		index = Array{Number("0"), s.Dict["Size"]}
	}
	for i := 0; i < len(index); i += 2 {
		first, ok1 := integer(index[i])
		count, ok2 := integer(index[i+1])
		if !ok1 || !ok2 || count < 0 || count > len(data)/row {
			return nil, damaged("Index của bảng tham chiếu không đúng")
		}
		for n := first; n < first+count; n++ {
			if err := f.enter(n, streamEntry(data[:row], w)); err != nil {
				return nil, err
			}
			data = data[row:]
		}
	}
	return s.Dict, nil
}

// streamEntry reads a row of a cross-reference stream. What has an unknown type
// is nothing.
func streamEntry(row []byte, w [3]int) entry {
	var v [3]int
	for i := range v {
		for range w[i] {
			v[i] = v[i]<<8 | int(row[0])
			row = row[1:]
		}
	}
	if w[0] == 0 {
		v[0] = 1
	}
	switch v[0] {
	case 1:
		return entry{offset: v[1], generation: v[2]}
	case 2:
		return entry{stream: v[1], index: v[2]}
	}
	return entry{}
}

// packed is an object stream.
type packed struct {
	data    []byte
	numbers []int
	offsets []int
}

// unpack returns an object that stands in an object stream.
func (f *File) unpack(n int, e entry) (Object, error) {
	p, ok := f.packed[e.stream]
	if !ok {
		var err error
		if p, err = f.openPacked(e.stream); err != nil {
			return nil, err
		}
		f.packed[e.stream] = p
	}
	if e.index < 0 || e.index >= len(p.numbers) || p.numbers[e.index] != n {
		return nil, damaged("luồng đối tượng %d không có đối tượng %d", e.stream, n)
	}
	l := &Lexer{data: p.data, at: p.offsets[e.index]}
	o, err := l.Next()
	if err != nil || Done(o) {
		return nil, damaged("đối tượng %d không đọc được", n)
	}
	if o, err = f.reference(l, o); err != nil {
		return nil, err
	}
	return o, f.Spend(l.at - p.offsets[e.index] + l.tokens*tokenSize)
}

func (f *File) openPacked(n int) (*packed, error) {
	if f.entries[n].stream != 0 {
		return nil, damaged("luồng đối tượng %d ở trong luồng khác", n)
	}
	o, err := f.load(n)
	if err != nil {
		return nil, err
	}
	s, ok := o.(*Stream)
	if !ok {
		return nil, damaged("không có luồng đối tượng %d", n)
	}
	count, ok1 := integer(s.Dict["N"])
	first, ok2 := integer(s.Dict["First"])
	p := new(packed)
	if p.data, err = f.Decode(s); err != nil {
		return nil, err
	}
	if !ok1 || !ok2 || count < 0 || count > len(p.data) || first < 0 || first > len(p.data) {
		return nil, damaged("luồng đối tượng %d không đúng", n)
	}
	l := &Lexer{data: p.data[:first]}
	for range count {
		a, err1 := l.Next()
		b, err2 := l.Next()
		number, ok1 := integer(a)
		offset, ok2 := integer(b)
		if err1 != nil || err2 != nil || !ok1 || !ok2 || offset < 0 || offset > len(p.data)-first {
			return nil, damaged("luồng đối tượng %d không đúng", n)
		}
		p.numbers, p.offsets = append(p.numbers, number), append(p.offsets, first+offset)
	}
	return p, nil
}
