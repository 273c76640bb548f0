package pdffile

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"errors"
	"io"
)

// ErrFilter says that a stream has a filter that this package does not know.
var ErrFilter = errors.New("bộ lọc của luồng PDF không đọc được")

// Decode returns the data of a stream behind its filters: FlateDecode,
// ASCIIHexDecode and ASCII85Decode. Others are ErrFilter.
func (f *File) Decode(s *Stream) ([]byte, error) {
	filters, params, err := f.filters(s)
	if err != nil {
		return nil, err
	}
	data := s.Data
	if err := f.Spend(len(data)); err != nil {
		return nil, err
	}
	for i, name := range filters {
		switch name {
		case "FlateDecode", "Fl":
			if data, err = f.inflate(data, params[i]); err != nil {
				return nil, err
			}
		case "ASCIIHexDecode", "AHx":
			o, err := (&Lexer{data: append(append([]byte("<"), data...), '>')}).hex()
			if err != nil {
				return nil, damaged("luồng ASCIIHex không đọc được")
			}
			data = []byte(o.(String))
		case "ASCII85Decode", "A85":
			text, _, _ := bytes.Cut(bytes.TrimPrefix(bytes.TrimSpace(data), []byte("<~")), []byte("~>"))
			if data, err = io.ReadAll(ascii85.NewDecoder(bytes.NewReader(text))); err != nil {
				return nil, damaged("luồng ASCII85 không đọc được")
			}
		default:
			return nil, ErrFilter
		}
		if err := f.Spend(len(data)); err != nil {
			return nil, err
		}
	}
	return data, nil
}

// Filters returns the names of the filters of a stream.
func (f *File) Filters(s *Stream) ([]Name, error) {
	names, _, err := f.filters(s)
	return names, err
}

// filters returns the filters of a stream and the parameters of each.
func (f *File) filters(s *Stream) ([]Name, []Dict, error) {
	list := func(key, short Name) (Array, error) {
		o := s.Dict[key]
		if o == nil {
			o = s.Dict[short]
		}
		o, err := f.Resolve(o)
		if a, ok := o.(Array); ok || err != nil || o == nil {
			return a, err
		}
		return Array{o}, nil
	}
	filters, err1 := list("Filter", "F")
	params, err2 := list("DecodeParms", "DP")
	if err1 != nil || err2 != nil || len(filters) > 8 {
		return nil, nil, damaged("bộ lọc của luồng không đúng")
	}
	names, dicts := make([]Name, len(filters)), make([]Dict, len(filters))
	for i, o := range filters {
		o, err := f.Resolve(o)
		name, ok := o.(Name)
		if err != nil || !ok {
			return nil, nil, damaged("bộ lọc của luồng không đúng")
		}
		names[i] = name
		if i < len(params) {
			if dicts[i], err = f.Dict(params[i]); err != nil {
				return nil, nil, err
			}
		}
	}
	return names, dicts, nil
}

func (f *File) inflate(data []byte, params Dict) ([]byte, error) {
	r, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, damaged("luồng nén không đọc được")
	}
	defer r.Close()
	room := min(maxStream, maxWork-f.work)
	out, err := io.ReadAll(io.LimitReader(r, int64(room)+1))
	if len(out) > room {
		return nil, errTooMuch
	}
	if err != nil {
		return nil, damaged("luồng nén không đọc được")
	}
	return f.unpredict(out, params)
}

// unpredict undoes a predictor (ISO 32000-1, 7.4.4.4): those of PNG, and that of
// TIFF for samples of 8 bits.
func (f *File) unpredict(data []byte, params Dict) ([]byte, error) {
	value := func(key Name, standard int) int {
		if o, err := f.Resolve(params[key]); err == nil && o != nil {
			if v, ok := integer(o); ok && v > 0 && v < 1<<20 {
				return v
			}
			return -1
		}
		return standard
	}
	predictor, colors, bits, columns := value("Predictor", 1), value("Colors", 1), value("BitsPerComponent", 8), value("Columns", 1)
	if predictor == 1 {
		return data, nil
	}
	if predictor < 0 || colors < 0 || colors > 64 || bits < 0 || bits > 16 || columns < 0 {
		return nil, damaged("tham số nén không đúng")
	}
	pixel, row := max(1, colors*bits/8), (colors*bits*columns+7)/8
	switch {
	case predictor >= 10 && predictor <= 15:
		return unpredictPNG(data, pixel, row)
	case predictor == 2 && bits == 8:
		for start := 0; start < len(data); start += row {
			line := data[start:min(start+row, len(data))]
			for i := pixel; i < len(line); i++ {
				line[i] += line[i-pixel]
			}
		}
		return data, nil
	}
	return nil, ErrFilter
}

func unpredictPNG(data []byte, pixel, row int) ([]byte, error) {
	out := make([]byte, 0, len(data))
	above := make([]byte, row)
	for len(data) > 0 {
		kind := data[0]
		line := data[1:min(len(data), row+1)]
		data = data[min(len(data), row+1):]
		for i := range line {
			var left, corner byte
			if i >= pixel {
				left, corner = line[i-pixel], above[i-pixel]
			}
			switch kind {
			case 0:
			case 1:
				line[i] += left
			case 2:
				line[i] += above[i]
			case 3:
				line[i] += byte((int(left) + int(above[i])) / 2)
			case 4:
				line[i] += paeth(left, above[i], corner)
			default:
				return nil, damaged("luồng nén không đọc được")
			}
		}
		out = append(out, line...)
		copy(above, line)
	}
	return out, nil
}

// paeth is the predictor of that name of PNG.
func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	distance := func(v byte) int { return max(p-int(v), int(v)-p) }
	switch da, db, dc := distance(a), distance(b), distance(c); {
	case da <= db && da <= dc:
		return a
	case db <= dc:
		return b
	}
	return c
}
