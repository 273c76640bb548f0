package pdffile

import (
	"bytes"
	"errors"
	"fmt"
)

// The limits of a file; more is an error.
const (
	MaxBytes   = 200 << 20 // of the file
	MaxPages   = 5000
	maxObjects = 1_000_000
	maxWork    = 400 << 20 // bytes of memory and of streams read, in all
	maxStream  = 100 << 20 // of a stream, decoded
	maxLoading = 64        // objects that wait for each other
	tokenSize  = 48        // bytes of memory that an object within another takes
)

// A File is a PDF file that is open for reading. It is not safe for use by many
// goroutines at once.
type File struct {
	data    []byte
	trailer Dict // the newest
	start   int  // of the newest cross-reference section
	streams bool // whether that is a stream
	entries map[int]entry
	cache   map[int]Object
	loading map[int]bool
	packed  map[int]*packed
	work    int
}

// An entry says where an object is.
type entry struct {
	offset     int // in the file; 0: free, or in a stream
	generation int
	stream     int // number of the object stream that holds it; 0: none
	index      int // in that stream
}

var (
	errDamaged = errors.New("tệp PDF bị hỏng")
	// ErrEncrypted says that a file is encrypted, whatever its passwords.
	ErrEncrypted = errors.New("tệp PDF được đặt mật khẩu hoặc mã hóa")
	errTooMuch   = errors.New("tệp PDF quá lớn hoặc quá phức tạp")
)

// damaged returns errDamaged with what was found.
func damaged(format string, args ...any) error {
	return fmt.Errorf("%w: %s", errDamaged, fmt.Sprintf(format, args...))
}

// Open reads the cross-reference table of a file. It is an error if the file is
// encrypted.
func Open(data []byte) (*File, error) {
	if len(data) > MaxBytes {
		return nil, fmt.Errorf("tệp lớn hơn %d MB", MaxBytes>>20)
	}
	if !bytes.HasPrefix(data, []byte("%PDF-")) {
		return nil, errors.New("không phải tệp PDF: không bắt đầu bằng %PDF-")
	}
	f := &File{data: data, entries: map[int]entry{}, cache: map[int]Object{}, loading: map[int]bool{}, packed: map[int]*packed{}}
	if err := f.readSections(); err != nil {
		return nil, err
	}
	if f.trailer["Encrypt"] != nil {
		return nil, ErrEncrypted
	}
	return f, nil
}

// Version returns the version of PDF that the header states, "1.7".
func (f *File) Version() string {
	v := f.data[len("%PDF-"):]
	end := bytes.IndexAny(v[:min(len(v), 8)], "\r\n \t%")
	if end < 0 {
		end = min(len(v), 3)
	}
	version := string(v[:end])
	if root, err := f.Dict(f.trailer["Root"]); err == nil {
		if later, ok := root["Version"].(Name); ok && string(later) > version {
			return string(later)
		}
	}
	return version
}

// Resolve returns the object that o refers to, or o itself.
func (f *File) Resolve(o Object) (Object, error) {
	for range 32 {
		ref, ok := o.(Ref)
		if !ok {
			return o, nil
		}
		var err error
		if o, err = f.load(ref.Number); err != nil {
			return nil, err
		}
	}
	return nil, damaged("tham chiếu vòng quanh")
}

// Dict returns the dictionary that o is or refers to, nil for none.
func (f *File) Dict(o Object) (Dict, error) {
	o, err := f.Resolve(o)
	if err != nil {
		return nil, err
	}
	switch o := o.(type) {
	case Dict:
		return o, nil
	case *Stream:
		return o.Dict, nil
	case nil:
		return nil, nil
	}
	return nil, damaged("cần một từ điển")
}

// Array returns the array that o is or refers to, nil for none.
func (f *File) Array(o Object) (Array, error) {
	o, err := f.Resolve(o)
	if err != nil {
		return nil, err
	}
	switch o := o.(type) {
	case Array:
		return o, nil
	case nil:
		return nil, nil
	}
	return nil, damaged("cần một mảng")
}

// Float returns the number that o is or refers to.
func (f *File) Float(o Object) (float64, bool) {
	o, err := f.Resolve(o)
	n, ok := o.(Number)
	if err != nil || !ok {
		return 0, false
	}
	return n.Float()
}

// load returns the object of a number; nil if there is none.
func (f *File) load(n int) (Object, error) {
	if o, ok := f.cache[n]; ok {
		return o, nil
	}
	e, ok := f.entries[n]
	if !ok || e == (entry{}) {
		return nil, nil
	}
	if f.loading[n] || len(f.loading) >= maxLoading {
		return nil, damaged("đối tượng %d chứa chính nó", n)
	}
	f.loading[n] = true
	defer delete(f.loading, n)
	var o Object
	var err error
	if e.stream != 0 {
		o, err = f.unpack(n, e)
	} else {
		o, err = f.objectAt(e.offset, n)
	}
	if err != nil {
		return nil, err
	}
	f.cache[n] = o
	return o, nil
}

// Spend counts work of n bytes and says when it is too much for one file.
func (f *File) Spend(n int) error {
	if f.work += n; f.work > maxWork {
		return errTooMuch
	}
	return nil
}

// objectAt reads the object n, or any if n is negative, at an offset.
func (f *File) objectAt(offset, n int) (Object, error) {
	if offset <= 0 || offset >= len(f.data) {
		return nil, damaged("đối tượng %d ở ngoài tệp", n)
	}
	l := &Lexer{data: f.data, at: offset}
	defer func() { f.work += l.at - offset + l.tokens*tokenSize }()
	number, err1 := l.Next()
	_, err2 := l.Next()
	word, err3 := l.Next()
	if got, ok := integer(number); err1 != nil || err2 != nil || err3 != nil || !ok || n >= 0 && got != n || word != Keyword("obj") {
		return nil, damaged("không có đối tượng %d ở vị trí %d", n, offset)
	}
	o, err := l.Next()
	if err != nil || Done(o) {
		return nil, damaged("đối tượng %d không đọc được", n)
	}
	if o, err = f.reference(l, o); err != nil {
		return nil, err
	}
	if d, ok := o.(Dict); ok {
		after := l.at
		if word, err := l.Next(); err == nil && word == Keyword("stream") {
			return f.stream(l, d, n)
		}
		l.at = after
	}
	return o, f.Spend(0)
}

// reference returns the reference that begins with o in "1 0 R endobj", or o.
func (f *File) reference(l *Lexer, o Object) (Object, error) {
	n, ok := integer(o)
	if !ok {
		return o, nil
	}
	after := l.at
	generation, err1 := l.Next()
	word, err2 := l.Next()
	if g, ok := integer(generation); ok && err1 == nil && err2 == nil && word == Keyword("R") {
		return Ref{n, g}, nil
	}
	l.at = after
	return o, nil
}

// stream reads the data of a stream behind its keyword.
func (f *File) stream(l *Lexer, d Dict, n int) (Object, error) {
	if l.at < len(f.data) && f.data[l.at] == '\r' {
		l.at++
	}
	if l.at < len(f.data) && f.data[l.at] == '\n' {
		l.at++
	}
	o, err := f.Resolve(d["Length"])
	if err != nil {
		return nil, err
	}
	length, ok := integer(o)
	if !ok || length < 0 || length > len(f.data)-l.at {
		return nil, damaged("luồng %d có độ dài không đúng", n)
	}
	data := f.data[l.at : l.at+length]
	rest := bytes.TrimLeft(f.data[l.at+length:min(len(f.data), l.at+length+16)], "\r\n ")
	if !bytes.HasPrefix(rest, []byte("endstream")) {
		return nil, damaged("luồng %d có độ dài không đúng", n)
	}
	return &Stream{d, data}, f.Spend(0)
}
