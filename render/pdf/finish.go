package pdf

import (
	"bytes"
	"fmt"
	"strconv"
	"time"
)

// A finish turns what fpdf drew into the file: it compresses the contents of the
// pages, adds the fonts, images and metadata, completes the document information and
// the catalog, and writes a new cross-reference table with an identifier.
type finish struct {
	fonts    *Fonts
	subsets  *[4]*subset // nil: the style is not used
	pictures []*picture
	language string
	xmp      []byte
	metadata int // the number of its object
	time     time.Time
}

// The parts of the objects of fpdf that finish replaces.
const (
	flatResources = "<<\n/ProcSet [/PDF /Text /ImageB /ImageC /ImageI]\n/Font <<\n>>\n/XObject <<\n>>\n/ColorSpace <<\n>>\n>>"
	flatDates     = "/CreationDate (D:19700101000000)\n/ModDate (D:19700101000000)\n>>"
	flatNames     = "/Names <<\n/EmbeddedFiles << /Names [\n  \n] >>\n>>\n>>"
)

// run returns the finished file.
func (f *finish) run(drawn []byte) ([]byte, error) {
	in, err := readFlat(drawn)
	if err != nil {
		return nil, err
	}
	out := newFile(len(drawn))
	next := len(in.objects)
	fonts, pictures := f.number(&next)
	f.metadata = next
	for n := 1; n < len(in.objects); n++ {
		if err := f.object(out, in, n, fonts, pictures); err != nil {
			return nil, err
		}
	}
	for style, n := range fonts {
		if n != 0 {
			out.font(n, f.subsets[style])
		}
	}
	for i, n := range pictures {
		out.picture(n, f.pictures[i])
	}
	out.metadata(f.metadata, f.xmp)
	return out.close(in.root, in.info), nil
}

// number gives the fonts and images their object numbers, from *next on.
func (f *finish) number(next *int) (fonts [4]int, pictures []int) {
	for style, s := range f.subsets {
		if s != nil {
			fonts[style] = *next
			*next += fontObjects
		}
	}
	for _, p := range f.pictures {
		pictures = append(pictures, *next)
		*next += p.objects()
	}
	return fonts, pictures
}

// object writes the object n of fpdf's, with what belongs to it.
func (f *finish) object(out *file, in *flat, n int, fonts [4]int, pictures []int) error {
	b := in.objects[n]
	is := func(prefix string) bool { return bytes.HasPrefix(b, []byte(prefix)) }
	switch {
	case n == in.info:
		return f.info(out, n, b)
	case n == in.root:
		return f.catalog(out, n, b)
	case n == 2:
		if string(b) != flatResources {
			return errFlat
		}
		out.resources(n, fonts, pictures)
	case n == 1 && is("<</Type /Pages\n"),
		n > 2 && is("<</Type /Page\n/Parent 1 0 R\n"),
		n > 2 && is("<</Title "), n > 2 && is("<</Type /Outlines "):
		out.begin(n)
		out.b = append(out.b, b...)
		out.end()
	case n > 2 && is("<</Length "):
		stream, ok := flatStream(b)
		if !ok {
			return errFlat
		}
		out.stream(n, "", "FlateDecode", f.fonts.deflate(stream))
	default:
		return errFlat
	}
	return nil
}

// flatStream returns the stream of a stream object of fpdf's.
func flatStream(b []byte) ([]byte, bool) {
	head, b, ok := bytes.Cut(b, []byte(">>\nstream\n"))
	length, err := strconv.Atoi(string(bytes.TrimPrefix(head, []byte("<</Length "))))
	if !ok || err != nil || length < 0 || length > len(b) || string(b[length:]) != "\nendstream" {
		return nil, false
	}
	return b[:length], true
}

// info writes the document information with the date asked for, if any.
func (f *finish) info(out *file, n int, b []byte) error {
	b, ok := bytes.CutSuffix(b, []byte(flatDates))
	if !ok || !bytes.HasPrefix(b, []byte("<<\n")) {
		return errFlat
	}
	out.begin(n)
	out.b = append(out.b, b...)
	if !f.time.IsZero() {
		date := pdfDate(f.time)
		out.b = fmt.Appendf(out.b, "/CreationDate (%s)\n/ModDate (%s)\n", date, date)
	}
	out.b = append(out.b, ">>"...)
	out.end()
	return nil
}

// pdfDate returns t as a PDF writes it: D:20241126090000+07'00'.
func pdfDate(t time.Time) string {
	zone := t.Format("-07:00")
	return t.Format("D:20060102150405") + zone[:3] + "'" + zone[4:] + "'"
}

// catalog writes the catalog: fpdf's, less its empty tree of attachments.
func (f *finish) catalog(out *file, n int, b []byte) error {
	b, ok := bytes.CutSuffix(b, []byte(flatNames))
	if !ok || !bytes.HasPrefix(b, []byte("<<\n/Type /Catalog\n/Pages 1 0 R\n")) {
		return errFlat
	}
	out.begin(n)
	out.b = append(out.b, b...)
	out.b = append(out.b, "/ViewerPreferences << /DisplayDocTitle true >>\n"...)
	out.b = fmt.Appendf(out.b, "/Metadata %d 0 R\n", f.metadata)
	if f.language != "" {
		out.b = append(appendString(append(out.b, "/Lang "...), f.language), '\n')
	}
	out.b = append(out.b, ">>"...)
	out.end()
	return nil
}
