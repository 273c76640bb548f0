package pdf

import (
	"crypto/sha256"
	"fmt"
)

// A file is a PDF file in the making: numbered objects, then their places.
type file struct {
	b       []byte
	offsets []int // by object number
}

func newFile(size int) *file {
	return &file{b: append(make([]byte, 0, size), "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"...)}
}

// begin starts the object n.
func (f *file) begin(n int) {
	for len(f.offsets) <= n {
		f.offsets = append(f.offsets, 0)
	}
	f.offsets[n] = len(f.b)
	f.b = append(appendInt(f.b, int64(n)), " 0 obj\n"...)
}

func (f *file) end() { f.b = append(f.b, "\nendobj\n"...) }

// object writes the object n.
func (f *file) object(n int, format string, args ...any) {
	f.begin(n)
	f.b = fmt.Appendf(f.b, format, args...)
	f.end()
}

// stream writes a stream that the filter reads; dict is what else its dictionary
// says.
func (f *file) stream(n int, dict, filter string, data []byte) {
	f.begin(n)
	f.b = fmt.Appendf(f.b, "<<%s /Filter /%s /Length %d >>\nstream\n", dict, filter, len(data))
	f.b = append(f.b, data...)
	f.b = append(f.b, "\nendstream"...)
	f.end()
}

// metadata writes the metadata of the document, in the clear for programs that
// read nothing else (ISO 32000-1, 14.3.2).
func (f *file) metadata(n int, xmp []byte) {
	f.begin(n)
	f.b = fmt.Appendf(f.b, "<</Type /Metadata /Subtype /XML /Length %d >>\nstream\n", len(xmp))
	f.b = append(f.b, xmp...)
	f.b = append(f.b, "\nendstream"...)
	f.end()
}

// resources writes the resources of all pages: the fonts /F1 to /F4 by style and
// the images /I1 and so on, given by their object numbers.
func (f *file) resources(n int, fonts [4]int, images []int) {
	f.begin(n)
	f.b = append(f.b, "<<\n/Font <<"...)
	for style, font := range fonts {
		if font != 0 {
			f.b = fmt.Appendf(f.b, " /F%d %d 0 R", style+1, font)
		}
	}
	f.b = append(f.b, " >>\n/XObject <<"...)
	for i, image := range images {
		f.b = fmt.Appendf(f.b, " /I%d %d 0 R", i+1, image)
	}
	f.b = append(f.b, " >>\n>>"...)
	f.end()
}

// close writes the cross-reference table and the trailer and returns the file.
// The identifier is a hash of everything before.
func (f *file) close(root, info int) []byte {
	sum := sha256.Sum256(f.b)
	at := len(f.b)
	f.b = fmt.Appendf(f.b, "xref\n0 %d\n0000000000 65535 f \n", len(f.offsets))
	for _, offset := range f.offsets[1:] {
		f.b = append(appendPadded(f.b, offset), " 00000 n \n"...)
	}
	f.b = fmt.Appendf(f.b, "trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R /ID [<%X> <%X>] >>\nstartxref\n%d\n%%%%EOF\n",
		len(f.offsets), root, info, sum[:16], sum[:16], at)
	return f.b
}

// appendPadded appends v in ten digits.
func appendPadded(b []byte, v int) []byte {
	var digits [10]byte
	for i := len(digits) - 1; i >= 0; i-- {
		digits[i] = '0' + byte(v%10)
		v /= 10
	}
	return append(b, digits[:]...)
}

// appendString appends an ASCII string as a literal string.
func appendString(b []byte, s string) []byte {
	b = append(b, '(')
	for _, c := range []byte(s) {
		if c == '(' || c == ')' || c == '\\' {
			b = append(b, '\\')
		}
		b = append(b, c)
	}
	return append(b, ')')
}
