package merge

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"iter"

	"github.com/dean161/vanban/render/pdf"
)

// MaxCombined is the most pages of a combined file.
const MaxCombined = 10_000

// Combined makes a letter of every row and writes them, one behind the other, into
// one file in the first of the formats. Each begins on a page of its own, numbered
// from 1. Word files and PDF cannot be written before their end is known: all
// letters are held in memory, some 0.2 MB for four pages, and at most MaxCombined pages.
func Combined(ctx context.Context, w io.Writer, src Source, rows iter.Seq2[Row, error], o *Options) (Summary, error) {
	c := &combined{joiner: newJoiner(), page: 1}
	m, err := newMerger(src, c, o)
	if err != nil {
		return Summary{}, err
	}
	if err := c.begin(m); err != nil {
		return Summary{}, err
	}
	s, err := m.all(ctx, rows)
	if err != nil || c.sheet == nil {
		return s, err
	}
	var b bytes.Buffer
	pages := pdf.Layout(c.sheet, &pdf.Options{Fonts: m.o.Fonts})
	if err := encodeSheet(&b, c.sheet, pages, m.o.Formats[0], m.o); err != nil {
		return s, err
	}
	_, err = w.Write(b.Bytes())
	return s, err
}

// A combined is a sink.
type combined struct {
	stream
	*joiner
	page int // the next one
}

func (c *combined) sheets() bool { return true }

func (c *combined) put(l *letter, _ string, e *Entry) (Problems, error) {
	for _, s := range l.sheets {
		for i := range s.Sections {
			if hasFootnotes(s.Sections[i].Blocks) {
				return Problems{problem(e.Row, "", ruleOutput, "văn bản có chú thích cuối trang không gộp vào một tệp được: số chú thích chạy suốt tệp", "ghi vào thư mục hoặc tệp zip")}, nil
			}
		}
	}
	for _, s := range l.sheets {
		c.add(s)
	}
	e.Page = c.page
	if c.page += l.pages; c.page-1 > MaxCombined {
		return nil, fmt.Errorf("tệp gộp dài hơn %d trang: ghi vào thư mục hoặc tệp zip", MaxCombined)
	}
	return nil, nil
}
