package ooxml

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
)

// The limits that every package somebody else made is held to.
const (
	MaxFile    = 64 << 20  // bytes of the file
	MaxEntries = 4096      // files in the archive
	MaxPart    = 64 << 20  // bytes of one part
	MaxTotal   = 256 << 20 // bytes of all parts together
)

// Code says what is wrong with a package.
type Code uint8

// The codes.
const (
	NotPackage Code = iota + 1 // not a ZIP archive, or one without the parts of a package
	OldFormat                  // another format: .doc, RTF, ODT, PDF
	Locked                     // protected with a password
	Macros                     // holds macros
	OtherKind                  // a package, but of a workbook or slides
	BadName                    // a name that is unsafe or taken twice
	TooLarge                   // beyond the limits
	Damaged                    // a part that cannot be read
)

// A Fault is why a package is refused.
type Fault struct {
	Code    Code
	Part    string // the part it is about; "" for the file
	Message string // in Vietnamese
	Mend    string // in Vietnamese
}

// Error returns the message.
func (f *Fault) Error() string {
	s := f.Message
	if f.Part != "" {
		s = f.Part + ": " + s
	}
	if f.Mend != "" {
		s += "; " + f.Mend
	}
	return s
}

// A Package is a package that somebody else made. It is held to the limits,
// its names are safe and unlike, and each part was read once to its end. It is
// not changed after Open and may be used by several goroutines.
type Package struct {
	Entries []Entry // the parts in the order of the archive
	byName  map[string]int
	types   contentTypeTable
}

// An Entry is a part of a Package.
type Entry struct {
	Name string // without the leading slash
	Type string // media type; "" if the package names none
	file *zip.File
	raw  []byte // as it is compressed
}

// Open reads the directory of a package and checks all of it before anything
// is used: what it is, its names, and the sizes that its parts really have.
func Open(data []byte) (*Package, error) {
	if err := foreign(data); err != nil {
		return nil, err
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, &Fault{NotPackage, "", "không phải tệp DOCX, hoặc tệp bị hỏng", "mở bằng Word rồi lưu lại dạng .docx"}
	}
	if len(z.File) > MaxEntries {
		return nil, &Fault{TooLarge, "", fmt.Sprintf("tệp có %d thành phần, quá giới hạn %d", len(z.File), MaxEntries), ""}
	}
	p := &Package{byName: make(map[string]int, len(z.File))}
	for _, f := range z.File {
		if strings.HasSuffix(f.Name, "/") && f.UncompressedSize64 == 0 {
			continue
		}
		if err := p.enter(f, data); err != nil {
			return nil, err
		}
	}
	if _, ok := p.byName["mimetype"]; ok && !p.Has(typesName) {
		return nil, &Fault{OldFormat, "", "đây là tệp OpenDocument (.odt), không phải DOCX", "mở rồi lưu lại dạng .docx"}
	}
	if !p.Has(typesName) || !p.Has("_rels/.rels") {
		return nil, &Fault{NotPackage, "", "tệp ZIP này không phải DOCX", "chọn tệp .docx do Word hoặc LibreOffice lưu"}
	}
	if err := p.readAll(); err != nil {
		return nil, err
	}
	return p, p.readTypes()
}

// oleMagic begins a compound file: a .doc, or a package under a password.
var oleMagic = []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}

// foreign recognises by their first bytes files that are no ZIP archive.
func foreign(data []byte) error {
	const mend = "mở bằng Word rồi lưu lại dạng .docx"
	switch {
	case len(data) == 0:
		return &Fault{NotPackage, "", "tệp trống", "chọn một tệp .docx"}
	case len(data) > MaxFile:
		return &Fault{TooLarge, "", fmt.Sprintf("tệp dài %d byte, quá giới hạn %d MB", len(data), MaxFile>>20), "bỏ bớt ảnh lớn"}
	case bytes.HasPrefix(data, oleMagic):
		if bytes.Contains(data, utf16le("EncryptedPackage")) {
			return &Fault{Locked, "", "tệp đặt mật khẩu nên không đọc được", "mở bằng Word, gỡ mật khẩu rồi lưu lại"}
		}
		return &Fault{OldFormat, "", "đây là tệp Word đời cũ (.doc), không phải DOCX", mend}
	case bytes.HasPrefix(data, []byte(`{\rtf`)):
		return &Fault{OldFormat, "", "đây là tệp RTF, không phải DOCX", mend}
	case bytes.HasPrefix(data, []byte("%PDF")):
		return &Fault{OldFormat, "", "đây là tệp PDF, không phải DOCX", "dùng tệp .docx gốc"}
	}
	return nil
}

func utf16le(s string) []byte {
	b := make([]byte, 0, 2*len(s))
	for i := range len(s) {
		b = append(b, s[i], 0)
	}
	return b
}

// enter adds a file of the archive, unless its name is unsafe.
func (p *Package) enter(f *zip.File, data []byte) error {
	if unsafeName(f.Name) {
		return &Fault{BadName, "", fmt.Sprintf("tệp có thành phần mang tên không an toàn: %q", f.Name), "mở bằng Word rồi lưu lại"}
	}
	key := strings.ToLower(f.Name)
	if _, taken := p.byName[key]; taken {
		return &Fault{BadName, f.Name, "có hai thành phần cùng tên", "mở bằng Word rồi lưu lại"}
	}
	if f.Flags&1 != 0 {
		return &Fault{Locked, f.Name, "thành phần này đặt mật khẩu", "gỡ mật khẩu rồi lưu lại"}
	}
	if f.Method != zip.Store && f.Method != zip.Deflate {
		return &Fault{Damaged, f.Name, fmt.Sprintf("nén theo cách %d, không đọc được", f.Method), "mở bằng Word rồi lưu lại"}
	}
	at, err := f.DataOffset()
	if size := int64(f.CompressedSize64); err != nil || size < 0 || at > int64(len(data)) || size > int64(len(data))-at {
		return &Fault{Damaged, f.Name, "thành phần bị hỏng", "mở bằng Word rồi lưu lại"}
	}
	p.byName[key] = len(p.Entries)
	p.Entries = append(p.Entries, Entry{Name: f.Name, file: f, raw: data[at : at+int64(f.CompressedSize64)]})
	return nil
}

// unsafeName says whether a name could lead out of the package.
func unsafeName(name string) bool {
	if name == "" || len(name) > 512 || strings.HasPrefix(name, "/") || strings.ContainsAny(name, "\\:\x00") {
		return true
	}
	for seg := range strings.SplitSeq(name, "/") {
		if seg == "" || seg == "." || seg == ".." {
			return true
		}
	}
	return false
}

// readAll reads every part to its end: an archive may lie about sizes, and a
// part that is damaged is found now.
func (p *Package) readAll() error {
	left := int64(MaxTotal)
	for i := range p.Entries {
		n, err := copyPart(io.Discard, &p.Entries[i], min(left, MaxPart))
		if err != nil {
			return err
		}
		left -= n
	}
	return nil
}

// copyPart copies the content of a part of at most limit bytes to w.
func copyPart(w io.Writer, e *Entry, limit int64) (int64, error) {
	tooLarge := &Fault{TooLarge, e.Name, fmt.Sprintf("nội dung giải nén quá lớn (giới hạn %d MB một thành phần, %d MB cả tệp)", MaxPart>>20, MaxTotal>>20), "kiểm tra lại nguồn gốc của tệp"}
	if e.file.UncompressedSize64 > uint64(limit) {
		return 0, tooLarge
	}
	r, err := e.file.Open()
	if err != nil {
		return 0, damaged(e.Name)
	}
	defer r.Close()
	n, err := io.Copy(w, io.LimitReader(r, limit+1))
	switch {
	case n > limit:
		return n, tooLarge
	case err != nil:
		return n, damaged(e.Name)
	}
	return n, nil
}

func damaged(part string) *Fault {
	return &Fault{Damaged, part, "thành phần bị hỏng", "mở bằng Word rồi lưu lại"}
}

// Has says whether there is a part of the name, in any case of letters.
func (p *Package) Has(name string) bool {
	_, ok := p.byName[strings.ToLower(name)]
	return ok
}

// Entry returns the part of the name, in any case of letters; nil: none.
func (p *Package) Entry(name string) *Entry {
	if i, ok := p.byName[strings.ToLower(name)]; ok {
		return &p.Entries[i]
	}
	return nil
}

// Read returns the content of a part.
func (p *Package) Read(name string) ([]byte, error) {
	e := p.Entry(name)
	if e == nil {
		return nil, &Fault{Damaged, name, "thiếu thành phần này", "mở bằng Word rồi lưu lại"}
	}
	var b bytes.Buffer
	b.Grow(int(min(e.file.UncompressedSize64, MaxPart)) + bytes.MinRead)
	_, err := copyPart(&b, e, MaxPart)
	return b.Bytes(), err
}
