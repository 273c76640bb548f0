package pdffile

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"strconv"
)

// An Update is what is appended to a file.
type Update struct {
	f       *File
	objects map[int]Object
	next    int // number of the next new object
}

// Update begins an incremental update.
func (f *File) Update() (*Update, error) {
	size, _ := integer(f.trailer["Size"])
	next := max(size, 1)
	for n := range f.entries {
		next = max(next, n+1)
	}
	if next > maxNumber-100_000 {
		return nil, errTooMuch
	}
	return &Update{f: f, objects: map[int]Object{}, next: next}, nil
}

// Reserve returns the number of a new object that is Set later.
func (u *Update) Reserve() Ref {
	u.next++
	return Ref{u.next - 1, 0}
}

// Add writes a new object.
func (u *Update) Add(o Object) Ref {
	r := u.Reserve()
	u.Set(r, o)
	return r
}

// Set writes an object in place of the one that bears the number.
func (u *Update) Set(r Ref, o Object) { u.objects[r.Number] = o }

// An Importer copies objects of another file into an update, each once.
type Importer struct {
	u    *Update
	from *File
	done map[int]Ref
}

// Import begins copying from a file.
func (u *Update) Import(from *File) *Importer { return &Importer{u, from, map[int]Ref{}} }

// Object returns o, which is of the other file, with all that it refers to copied
// and its references to the copies. The entries "Parent" of dictionaries, which
// lead back up, are left out.
func (im *Importer) Object(o Object) (Object, error) {
	switch o := o.(type) {
	case Ref:
		if r, ok := im.done[o.Number]; ok {
			return r, nil
		}
		r := im.u.Reserve()
		im.done[o.Number] = r
		got, err := im.from.Resolve(o)
		if err != nil {
			return nil, err
		}
		if got, err = im.Object(got); err != nil {
			return nil, err
		}
		im.u.Set(r, got)
		return r, nil
	case Array:
		out := make(Array, len(o))
		for i := range o {
			var err error
			if out[i], err = im.Object(o[i]); err != nil {
				return nil, err
			}
		}
		return out, nil
	case Dict:
		out := make(Dict, len(o))
		for _, k := range slices.Sorted(maps.Keys(o)) {
			if k == "Parent" {
				continue
			}
			var err error
			if out[k], err = im.Object(o[k]); err != nil {
				return nil, err
			}
		}
		return out, nil
	case *Stream:
		d, err := im.Object(o.Dict)
		if err != nil {
			return nil, err
		}
		return &Stream{d.(Dict), o.Data}, nil
	}
	return o, nil
}

// Bytes returns the file with the update behind it. Its cross-reference section
// is a table or a stream, as the newest one of the file is.
func (u *Update) Bytes() []byte {
	b := slices.Clip(u.f.data)
	if n := len(b); b[n-1] != '\n' {
		b = append(b, '\n')
	}
	numbers := slices.Sorted(maps.Keys(u.objects))
	offsets := map[int]int{}
	for _, n := range numbers {
		offsets[n] = len(b)
		b = strconv.AppendInt(b, int64(n), 10)
		b = append(b, fmt.Sprintf(" %d obj\n", u.generation(n))...)
		b = append(appendObject(b, u.objects[n]), "\nendobj\n"...)
	}
	at := len(b)
	trailer := u.trailer(b[len(u.f.data):])
	if u.f.streams {
		numbers, offsets[u.next] = append(numbers, u.next), at
		trailer["Size"] = Number(strconv.Itoa(u.next + 1))
		b = u.appendStream(b, numbers, offsets, trailer)
	} else {
		b = u.appendTable(b, numbers, offsets, trailer)
	}
	return append(b, fmt.Sprintf("startxref\n%d\n%%%%EOF\n", at)...)
}

// generation returns the generation of an object that is replaced.
func (u *Update) generation(n int) int { return u.f.entries[n].generation }

// trailer returns the trailer of the update. The second identifier is a hash of
// what is appended.
func (u *Update) trailer(appended []byte) Dict {
	d := Dict{"Size": Number(strconv.Itoa(u.next)), "Prev": Number(strconv.Itoa(u.f.start))}
	for _, k := range [...]Name{"Root", "Info"} {
		if o := u.f.trailer[k]; o != nil {
			d[k] = o
		}
	}
	if id, ok := u.f.trailer["ID"].(Array); ok && len(id) == 2 {
		sum := sha256.Sum256(appended)
		d["ID"] = Array{id[0], String(sum[:16])}
	}
	return d
}

// runs cuts numbers in order into runs without a gap.
func runs(numbers []int) [][]int {
	var out [][]int
	for i, n := range numbers {
		if i == 0 || n != numbers[i-1]+1 {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], n)
	}
	return out
}

func (u *Update) appendTable(b []byte, numbers []int, offsets map[int]int, trailer Dict) []byte {
	b = append(b, "xref\n"...)
	for _, run := range runs(numbers) {
		b = append(b, fmt.Sprintf("%d %d\n", run[0], len(run))...)
		for _, n := range run {
			b = append(b, fmt.Sprintf("%010d %05d n \n", offsets[n], u.generation(n))...)
		}
	}
	return append(appendObject(append(b, "trailer\n"...), trailer), '\n')
}

func (u *Update) appendStream(b []byte, numbers []int, offsets map[int]int, trailer Dict) []byte {
	var rows []byte
	var index Array
	for _, run := range runs(numbers) {
		index = append(index, Number(strconv.Itoa(run[0])), Number(strconv.Itoa(len(run))))
		for _, n := range run {
			o, g := offsets[n], u.generation(n)
			rows = append(rows, 1, byte(o>>24), byte(o>>16), byte(o>>8), byte(o), byte(g>>8), byte(g))
		}
	}
	trailer["Type"], trailer["Index"], trailer["W"] = Name("XRef"), index, Array{Number("1"), Number("4"), Number("2")}
	b = append(b, fmt.Sprintf("%d 0 obj\n", u.next)...)
	return append(appendObject(b, &Stream{trailer, rows}), "\nendobj\n"...)
}
