package pdffile

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// TestLexer reads objects and writes them again.
func TestLexer(t *testing.T) {
	for src, want := range map[string]string{
		"1 -2.5 +3 .5":                         "1 -2.5 +3 .5",
		"/Name /A#42c /#zz /":                  "/Name /ABc /#23zz /",
		"(a(b)c\\)\\\\\\n\\101\\7\\\r\nd)":     "<61286229632a>",
		"<48 65 6C6>":                          "<48656c60>",
		"[1 0 R [2] null true]":                "[1 0 R [2] null true]",
		"<< /B 1 /A 2 0 R /C null /B false >>": "<< /A 2 0 R /B false >>",
		"% note\n7%x":                          "7",
		"BT (x)Tj":                             "BT <78> Tj",
	} {
		l := NewLexer([]byte(src))
		var got []string
		for {
			o, err := l.Next()
			if err != nil {
				t.Errorf("%q: %v", src, err)
				break
			}
			if Done(o) {
				break
			}
			if k, ok := o.(Keyword); ok {
				got = append(got, string(k))
			} else {
				got = append(got, string(appendObject(nil, o)))
			}
		}
		if src[0] == '(' {
			want = "<6128622963295c0a4107" + "64>"
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q is read as %q, want %q", src, s, want)
		}
	}
	for _, src := range []string{"(a", "<4", "<4G>", "[1", "<< /A >>", "<< 1 2 >>", "[R]", "[1.5 0 R]", "[a]", ">", strings.Repeat("[", 100)} {
		if o, err := NewLexer([]byte(src)).Next(); err == nil {
			t.Errorf("%q is read as %v", src, o)
		}
	}
}

func deflated(s string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write([]byte(s))
	w.Close()
	return b.String()
}

// TestDecode undoes filters and predictors.
func TestDecode(t *testing.T) {
	f := &File{}
	number := func(pairs ...string) Dict {
		d := Dict{}
		for i := 0; i < len(pairs); i += 2 {
			d[Name(pairs[i])] = Number(pairs[i+1])
		}
		return d
	}
	for name, c := range map[string]struct {
		filter, params Object
		data, want     string
		err            error
	}{
		"plain":     {nil, nil, "ab", "ab", nil},
		"flate":     {Name("FlateDecode"), nil, deflated("ab"), "ab", nil},
		"hex":       {Name("ASCIIHexDecode"), nil, "61 62>", "ab", nil},
		"85":        {Array{Name("ASCII85Decode")}, nil, "<~@:B~>", "ab", nil},
		"two":       {Array{Name("AHx"), Name("Fl")}, nil, fmt.Sprintf("%x>", deflated("ab")), "ab", nil},
		"sub":       {Name("FlateDecode"), number("Predictor", "15", "Columns", "3"), deflated("\x01\x01\x01\x01"), "\x01\x02\x03", nil},
		"up":        {Name("FlateDecode"), number("Predictor", "12", "Columns", "2"), deflated("\x02\x01\x02\x02\x01\x01"), "\x01\x02\x02\x03", nil},
		"average":   {Name("FlateDecode"), number("Predictor", "13", "Columns", "2"), deflated("\x00\x04\x04\x03\x01\x01"), "\x04\x04\x03\x04", nil},
		"paeth":     {Name("FlateDecode"), number("Predictor", "14", "Columns", "2"), deflated("\x00\x04\x06\x04\x01\x01"), "\x04\x06\x05\x07", nil},
		"tiff":      {Name("FlateDecode"), number("Predictor", "2", "Columns", "3"), deflated("\x01\x01\x01"), "\x01\x02\x03", nil},
		"LZW":       {Name("LZWDecode"), nil, "x", "", ErrFilter},
		"broken":    {Name("FlateDecode"), nil, "x", "", errDamaged},
		"cut short": {Name("FlateDecode"), nil, deflated(strings.Repeat("abc", 99))[:12], "", errDamaged},
		"predictor": {Name("FlateDecode"), number("Predictor", "12", "Columns", "-2"), deflated("x"), "", errDamaged},
	} {
		s := &Stream{Dict: Dict{}, Data: []byte(c.data)}
		if c.filter != nil {
			s.Dict["Filter"] = c.filter
		}
		if c.params != nil {
			s.Dict["DecodeParms"] = c.params
		}
		got, err := f.Decode(s)
		if string(got) != c.want || !errors.Is(err, c.err) {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}

// build returns a file with a table; the objects stand in order from 1 on.
func build(trailer string, objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	var offsets []int
	for i, o := range objects {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj %s endobj\n", i+1, o)
	}
	at := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer << /Root 1 0 R /Size %d %s >>\nstartxref %d\n%%%%EOF", len(objects)+1, trailer, at)
	return b.Bytes()
}

const catalog = "<< /Pages 2 0 R >>"

// TestPages takes attributes from the nodes above.
func TestPages(t *testing.T) {
	data := build("", catalog,
		"<< /Kids 6 0 R /MediaBox [0 0 100 200] /Rotate 90 /Resources 7 0 R /Count 2 >>",
		"<< /Kids [4 0 R] /CropBox [10 10 500 90] >>",
		"<< /Rotate -90 >>", "<< /MediaBox [50 60 0 0] >>", "[3 0 R 5 0 R]", "<< /Font << >> >>")
	f, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	pages, err := f.Pages()
	if err != nil || len(pages) != 2 {
		t.Fatal(pages, err)
	}
	if p := pages[0]; p.Box != (Box{10, 10, 100, 90}) || p.Rotate != 270 || p.Ref.Number != 4 || p.Resources["Font"] == nil {
		t.Errorf("%+v", p)
	}
	if p := pages[1]; p.Box != (Box{0, 0, 50, 60}) || p.Rotate != 90 {
		t.Errorf("%+v", p)
	}
}

// TestUpdate appends to a table and to a stream, time and again, and finds the
// new objects in place of the old.
func TestUpdate(t *testing.T) {
	table := build("/ID [<00> <01>]", catalog, "<< /Kids [3 0 R] /Count 1 >>", "<< /MediaBox [0 0 9 9] >>")
	stream := bytes.Replace(table, []byte("xref\n0 4"), []byte("-ref\n0 4"), 1) // no table any more
	stream = stream[:bytes.Index(stream, []byte("-ref"))]
	at := len(stream)
	rows := "\x01\x00\x09\x00"
	for _, part := range []string{"2 0 obj", "3 0 obj", "4 0 obj"} {
		o := bytes.Index(stream, []byte(part))
		if o < 0 {
			o = at
		}
		rows += string([]byte{1, byte(o >> 8), byte(o), 0})
	}
	stream = append(stream, fmt.Sprintf("4 0 obj << /Type /XRef /W [1 2 1] /Index [1 4] /Size 5 /Root 1 0 R /Length %d >> stream\n%s\nendstream endobj\nstartxref\n%d\n%%%%EOF\n", len(rows), rows, at)...)
	for name, data := range map[string][]byte{"table": table, "stream": stream} {
		for round := range 3 {
			f, err := Open(data)
			if err != nil {
				t.Fatalf("%s, round %d: %v", name, round, err)
			}
			u, err := f.Update()
			if err != nil {
				t.Fatal(err)
			}
			pages, err := f.Pages()
			if err != nil {
				t.Fatal(err)
			}
			added := u.Add(&Stream{Data: []byte("hello")})
			u.Set(pages[0].Ref, Dict{"MediaBox": Array{Number("0"), Number("0"), Number("9"), Number(fmt.Sprint(10 + round))}, "Contents": added})
			out := u.Bytes()
			if !bytes.HasPrefix(out, data) {
				t.Fatalf("%s: the file does not stand in front", name)
			}
			if u.Bytes(); bytes.Contains(out[len(data):], []byte("trailer")) != (name == "table") {
				t.Errorf("%s: the update is of the other kind", name)
			}
			data = out
		}
		f, err := Open(data)
		if err != nil {
			t.Fatal(name, err)
		}
		pages, err := f.Pages()
		if err != nil || pages[0].Box.Top != 12 {
			t.Fatal(name, pages, err)
		}
		contents, err := f.Contents(&pages[0])
		if err != nil || len(contents) != 1 || string(contents[0].Data) != "hello" {
			t.Error(name, contents, err)
		}
	}
}

// TestImport copies objects that refer to each other, each once.
func TestImport(t *testing.T) {
	from, err := Open(build("", catalog, "<< /Kids [3 0 R] /Count 1 >>", "<< /Parent 2 0 R /MediaBox [0 0 9 9] /A [4 0 R 4 0 R] /B 3 0 R >>", "<< /Self 4 0 R >>"))
	if err != nil {
		t.Fatal(err)
	}
	f, err := Open(build("", catalog, "<< /Kids [3 0 R] /Count 1 >>", "<< /MediaBox [0 0 9 9] >>"))
	if err != nil {
		t.Fatal(err)
	}
	u, err := f.Update()
	if err != nil {
		t.Fatal(err)
	}
	got, err := u.Import(from).Object(Ref{3, 0})
	if err != nil || got != (Ref{4, 0}) {
		t.Fatal(got, err)
	}
	if s := string(appendObject(nil, u.objects[4])); s != "<< /A [5 0 R 5 0 R] /B 4 0 R /MediaBox [0 0 9 9] >>" {
		t.Error(s)
	}
	if s := string(appendObject(nil, u.objects[5])); s != "<< /Self 5 0 R >>" {
		t.Error(s)
	}
}

// TestOpenErrors goes through files that are refused.
func TestOpenErrors(t *testing.T) {
	good := build("", catalog, "<< /Kids [3 0 R] /Count 1 >>", "<< /MediaBox [0 0 9 9] >>")
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"encrypted":    {build("/Encrypt << >>", catalog), ErrEncrypted},
		"no startxref": {[]byte("%PDF-1.4\n"), errDamaged},
		"no table":     {bytes.Replace(good, []byte("xref\n0 4"), []byte("xre\n0 40"), 1), errDamaged},
		"no trailer":   {bytes.Replace(good, []byte("trailer <<"), []byte("trailer [["), 1), errDamaged},
		"Prev outside": {build("/Prev 99999", catalog), errDamaged},
	} {
		if _, err := Open(c.data); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
	if f, err := Open(good); err != nil || f.Version() != "1.4" {
		t.Error(f.Version(), err)
	}
	shifted, err := Open(bytes.Replace(good, []byte("3 0 obj"), []byte("9 0 obj"), 1))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := shifted.Pages(); !errors.Is(err, errDamaged) {
		t.Errorf("an object of another number: %v", err)
	}
}

func FuzzLexer(f *testing.F) {
	f.Add([]byte("<< /A [1 0 R (b\\)) <41>] >> BI /W 1 ID x EI Q"))
	f.Fuzz(func(t *testing.T, data []byte) {
		l := NewLexer(data)
		for range len(data) + 2 {
			o, err := l.Next()
			if err != nil || Done(o) {
				return
			}
			if o == Keyword("BI") {
				if _, err := l.InlineImage(); err != nil {
					return
				}
			}
		}
		t.Error("more tokens than bytes")
	})
}
