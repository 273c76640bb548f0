package pdf

import (
	"compress/zlib"
	"strconv"
)

// level is the effort of compression. Level 6 would make a letter of five pages a
// tenth smaller (33 KB for 36 KB) and take twice the time for the whole of it.
const level = zlib.BestSpeed

// A deflater compresses streams, one after another.
type deflater struct {
	w   *zlib.Writer
	out []byte
}

func (d *deflater) Write(p []byte) (int, error) {
	d.out = append(d.out, p...)
	return len(p), nil
}

// deflate returns b as the FlateDecode filter reads it.
func (f *Fonts) deflate(b []byte) []byte {
	d, ok := f.deflater.Get().(*deflater)
	if !ok {
		d = new(deflater)
		d.w, _ = zlib.NewWriterLevel(d, level) // the level is valid
	}
	d.out = make([]byte, 0, len(b)/2+64)
	d.w.Reset(d)
	d.w.Write(b) // Write of a deflater cannot fail
	d.w.Close()
	out := d.out
	d.out = nil
	f.deflater.Put(d)
	return out
}

func appendInt(b []byte, v int64) []byte { return strconv.AppendInt(b, v, 10) }
