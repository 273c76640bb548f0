package merge

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/render"
)

// combine merges letter 5989 into one file for some of its addressees, of which one
// has an agency so long that its header takes the small sizes.
func combine(t testing.TB, f Format, n int) ([]byte, []*Entry) {
	t.Helper()
	doc := letter5989(t)
	rows := unitsOn(t, doc.Date)[:n]
	rows[1].Fields = append(rows[1].Fields, Field{"co_quan", "ỦY BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP VÀ KHU CHẾ XUẤT MIỀN TRUNG"})
	var b bytes.Buffer
	var entries []*Entry
	s, err := Combined(context.Background(), &b, Document(doc), rowsOf(rows), &Options{Mode: Address, Formats: []Format{f}, Done: func(e *Entry) { entries = append(entries, e) }})
	if err != nil || s.Written != n {
		t.Fatalf("%+v %v", s, err)
	}
	return b.Bytes(), entries
}

// TestCombinedStyles holds that a style that looks different in one letter does not
// take the place of its namesake.
func TestCombinedStyles(t *testing.T) {
	file, _ := combine(t, DOCX, 3)
	styles := part1(t, file, "word/styles.xml")
	if !strings.Contains(styles, `-2"`) || strings.Contains(styles, `-3"`) {
		t.Error("styles of another look should be there once more")
	}
	if n := strings.Count(part1(t, file, "word/document.xml"), `<w:pgNumType w:start="1"/>`); n != 9 {
		t.Errorf("%d sections begin at page 1", n)
	}
}

func TestCombinedValid(t *testing.T) {
	file, _ := combine(t, DOCX, 3)
	judge.Validate(t, file)
}

// TestCombinedPages holds that both combined files have the same lines on the same
// pages, that each letter begins where the manifest says, and that its pages are
// numbered from 1.
func TestCombinedPages(t *testing.T) {
	ours, entries := combine(t, PDF, 3)
	pages := judge.Pages(t, ours)
	word, _ := combine(t, DOCX, 3)
	office := judge.Pages(t, judge.Office(t, word)[0])
	if len(pages) != len(office) {
		t.Fatalf("%d pages, LibreOffice has %d", len(pages), len(office))
	}
	for i := range pages {
		if len(pages[i].Lines) != len(office[i].Lines) {
			t.Errorf("page %d: %d lines, LibreOffice has %d", i+1, len(pages[i].Lines), len(office[i].Lines))
			continue
		}
		for k, l := range pages[i].Lines {
			if l.Text != office[i].Lines[k].Text {
				t.Errorf("page %d: %q, LibreOffice has %q", i+1, l.Text, office[i].Lines[k].Text)
			}
		}
	}
	per := entries[0].Pages
	for i, e := range entries {
		if e.Page != 1+i*per || e.Pages != per {
			t.Errorf("letter %d on page %d of %d pages", i+1, e.Page, e.Pages)
		}
		text := ""
		for _, l := range pages[e.Page-1].Lines {
			text += l.Text
		}
		if !strings.Contains(text, "CỘNGHÒA") {
			t.Errorf("letter %d does not begin on page %d", i+1, e.Page)
		}
	}
}

// TestCombinedLimit holds that what would not fit in memory is refused.
func TestCombinedLimit(t *testing.T) {
	c := &combined{joiner: newJoiner(), page: MaxCombined}
	if _, err := c.put(&letter{doc: &vanban.Document{}, pages: 2}, "", &Entry{}); err == nil || !strings.Contains(err.Error(), "10000 trang") {
		t.Error(err)
	}
}

// TestJoinAnchors holds that the tables of contents of two letters lead each to its
// own.
func TestJoinAnchors(t *testing.T) {
	st := render.Style{ID: "A", Name: "A"}
	j := newJoiner()
	for range 2 {
		style := st
		j.add(&render.Sheet{Styles: []*render.Style{&style}, Sections: []render.Section{{PageNumber: &style, Blocks: []render.Block{
			&render.Paragraph{Style: &style, Entry: &render.Entry{Anchor: 2}}, &render.Paragraph{Style: &style, Anchor: 2},
			&render.Table{Rows: []render.Row{{Cells: []render.Cell{{Blocks: []render.Block{&render.Paragraph{Style: &style, Anchor: 1}}}}}}},
		}}}})
	}
	second := j.sheet.Sections[1].Blocks
	if second[0].(*render.Paragraph).Entry.Anchor != 4 || second[1].(*render.Paragraph).Anchor != 4 || second[2].(*render.Table).Rows[0].Cells[0].Blocks[0].(*render.Paragraph).Anchor != 3 {
		t.Error("anchors of the second letter")
	}
	if len(j.sheet.Styles) != 1 || second[0].(*render.Paragraph).Style != j.sheet.Styles[0] {
		t.Error("equal styles are not shared")
	}
}
