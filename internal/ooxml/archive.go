package ooxml

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"hash/crc32"
	"sync"
)

// storeBelow is the size under which a part is stored as it is: deflating it
// would cost more time (some 30 µs) than the few hundred bytes are worth.
const storeBelow = 1536

// dosDate is 1 January 1980, the first date that ZIP can write. Every entry
// carries it, so that the archive depends on its content alone.
const dosDate = 1<<5 | 1

// zipVersion is version 2.0 of ZIP, the first with deflate.
const zipVersion = 20

// An archive writes ZIP entries whose sizes stand before their data, as
// readers that stream need it. After an error it does nothing more.
type archive struct {
	zip *zip.Writer
	err error
}

// add writes an entry, deflated if asked and if that is worth the while.
func (a *archive) add(name string, data []byte, deflate bool) {
	if a.err != nil {
		return
	}
	h := &zip.FileHeader{
		Name:               name,
		CreatorVersion:     zipVersion,
		ReaderVersion:      zipVersion,
		Method:             zip.Store,
		CRC32:              crc32.ChecksumIEEE(data),
		UncompressedSize64: uint64(len(data)),
		CompressedSize64:   uint64(len(data)),
		//lint:ignore SA1019 CreateRaw writes this field as it is and ignores Modified.
		ModifiedDate: dosDate,
	}
	if !deflate || len(data) < storeBelow {
		a.raw(h, data)
		return
	}
	d := deflaters.Get().(*deflater)
	defer d.free()
	packed, err := d.deflate(name, data)
	if err != nil {
		a.err = err
		return
	}
	if len(packed) < len(data) {
		h.Method, h.CompressedSize64 = zip.Deflate, uint64(len(packed))
		data = packed
	}
	a.raw(h, data)
}

func (a *archive) raw(h *zip.FileHeader, data []byte) {
	if a.err != nil {
		return
	}
	f, err := a.zip.CreateRaw(h)
	if err == nil {
		_, err = f.Write(data)
	}
	a.err = err
}

func (a *archive) close() error {
	if a.err != nil {
		return a.err
	}
	return a.zip.Close()
}

// deflaters keeps deflaters for the next package: a new one would allocate
// some 800 KB, more than all the rest of a letter. It holds no state that shows
// in a package.
var deflaters = sync.Pool{New: func() any { return new(deflater) }}

// deflateLevel is a fifth faster than the default level and makes a letter 4 %
// larger.
const deflateLevel = 3

// A deflater compresses one part after the other. Of the last parts of the
// names it met first it keeps what they were and what became of them: the styles
// of one letter are most often those of the next.
type deflater struct {
	w    *flate.Writer
	out  bytes.Buffer
	kept map[string]*kept // at most keptParts
}

// kept is a part and its compressed form.
type kept struct{ plain, packed []byte }

// The bounds of what a deflater keeps.
const (
	keptParts = 8
	keptBytes = 64 << 10 // of a part
)

// deflate returns data, the part of that name, in compressed form, valid until
// the next call. The form depends on data alone.
func (d *deflater) deflate(name string, data []byte) ([]byte, error) {
	last := d.kept[name]
	if last != nil && bytes.Equal(last.plain, data) {
		return last.packed, nil
	}
	d.out.Reset()
	if d.w == nil {
		w, err := flate.NewWriter(&d.out, deflateLevel)
		if err != nil {
			return nil, err
		}
		d.w, d.kept = w, map[string]*kept{}
	} else {
		d.w.Reset(&d.out)
	}
	if _, err := d.w.Write(data); err != nil {
		return nil, err
	}
	if err := d.w.Close(); err != nil {
		return nil, err
	}
	d.keep(name, last, data)
	return d.out.Bytes(), nil
}

// keep notes what became of a part, unless there is no room for it.
func (d *deflater) keep(name string, last *kept, data []byte) {
	if len(data) > keptBytes {
		return
	}
	if last == nil {
		if len(d.kept) == keptParts {
			return
		}
		last = new(kept)
		d.kept[name] = last
	}
	last.plain = append(last.plain[:0], data...)
	last.packed = append(last.packed[:0], d.out.Bytes()...)
}

// free gives d back, without the buffer of an unusually large part.
func (d *deflater) free() {
	if d.out.Cap() > 1<<20 {
		d.out = bytes.Buffer{}
	}
	deflaters.Put(d)
}
