package merge

import (
	"archive/zip"
	"context"
	"hash/crc32"
	"io"
	"iter"
)

// Zip makes a letter of every row and writes its files into a ZIP archive, as they
// come. The archive is of no use until it is whole: a merge that was interrupted is
// begun anew. The list of its files, some 150 bytes each, is held in memory.
func Zip(ctx context.Context, w io.Writer, src Source, rows iter.Seq2[Row, error], o *Options) (Summary, error) {
	z := &archive{zip: zip.NewWriter(w)}
	m, err := newMerger(src, z, o)
	if err != nil {
		return Summary{}, err
	}
	z.names = m.names
	if err := z.begin(m); err != nil {
		return Summary{}, err
	}
	s, err := m.all(ctx, rows)
	if e := z.zip.Close(); err == nil {
		err = e
	}
	return s, err
}

// A stream is what the sinks that cannot go on with an earlier run share.
type stream struct {
	manifest io.Writer // nil: none
	names    names
}

func (s *stream) begin(m *merger) error {
	if s.manifest = m.o.Manifest; s.manifest == nil {
		return nil
	}
	_, err := s.manifest.Write(line(m.heading()))
	return err
}

func (s *stream) note(e *Entry) error {
	if s.manifest == nil {
		return nil
	}
	_, err := s.manifest.Write(line(e))
	return err
}

func (s *stream) earlier() (*Entry, error) { return nil, nil }
func (s *stream) rewind() error            { return nil }
func (s *stream) holds(*Entry) bool        { return false }

// firstDay is 1 January 1980, the first date that ZIP can write, which every file
// carries.
const firstDay = 1<<5 | 1

// An archive is a sink.
type archive struct {
	stream
	zip *zip.Writer
}

func (z *archive) sheets() bool { return false }

// put writes the files as they are: they are compressed already.
func (z *archive) put(l *letter, name string, e *Entry) (Problems, error) {
	all, problems := z.names.named(e.Row, l.files, name)
	if problems != nil {
		return problems, nil
	}
	for i, f := range l.files {
		w, err := z.zip.CreateRaw(&zip.FileHeader{
			Name:   all[i],
			Method: zip.Store,
			//lint:ignore SA1019 CreateRaw writes this field as it is and ignores Modified.
			ModifiedDate:       firstDay,
			CRC32:              crc32.ChecksumIEEE(f.data),
			CompressedSize64:   uint64(len(f.data)),
			UncompressedSize64: uint64(len(f.data)),
		})
		if err == nil {
			_, err = w.Write(f.data)
		}
		if err != nil {
			return nil, err
		}
	}
	e.Files = written(l.files, all)
	return nil, nil
}
