package copies

import (
	"bytes"
	"io"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/render"
	"github.com/dean161/vanban/render/layout"
	"github.com/dean161/vanban/render/pdf"
)

// Options say how a copy is written. The zero value and nil are the default.
type Options struct {
	// NewSheet puts the block of a copy on paper on a sheet of its own. By default
	// it stands below the text on the last sheet if that is A4 and has the room.
	NewSheet bool
	// Fonts is the family of the text of the copy; the default is that of package
	// pdf.
	Fonts *pdf.Fonts
}

func (o *Options) pdf() *pdf.Options {
	if o == nil {
		return nil
	}
	return &pdf.Options{Fonts: o.Fonts}
}

// Check returns all problems of a copy of these originals: those of the copy
// itself, those of the files, whose Path is their name, and of an electronic
// copy whether its line has room.
func Check(c *vanban.Copy, files []Original) vanban.Problems {
	_, problems := prepare(c, files)
	return problems
}

// Encode writes a copy of the originals to w as a PDF file. When there are
// problems that stand in the way it writes nothing and returns a
// *vanban.ProblemsError. Default options are used if o is nil.
//
// A PDF file is copied byte for byte, and the copy is appended to it as an
// incremental update. Images become pages of A4 at 100 %.
func Encode(w io.Writer, c *vanban.Copy, files []Original, o *Options) error {
	from, problems := prepare(c, files)
	if err := problems.Err(); err != nil {
		return err
	}
	sheet, err := render.ComposeCopy(c)
	if err != nil {
		return err
	}
	block := newBlock(pdf.Layout(sheet, o.pdf()))
	var out []byte
	if from.file != nil {
		out, err = from.update(c, block, sheet, o)
	} else {
		out, err = from.pagesOf(c, block, sheet, o)
	}
	if err != nil {
		return err
	}
	_, err = w.Write(out)
	return err
}

// prepare reads the originals and collects all problems.
func prepare(c *vanban.Copy, files []Original) (*originals, vanban.Problems) {
	problems := c.Check()
	if c.Form == vanban.Extract {
		return nil, append(problems, vanban.Problem{Rule: "CP-01", Severity: vanban.Error, Clause: "Điều 25", Path: "form",
			Message: "trích sao không lấy cả trang của văn bản", Mend: "soạn đoạn trích thành văn bản có đủ thể thức, khai ban_sao trong đó rồi dùng lệnh vanban render"})
	}
	from := new(originals)
	problems = append(problems, from.read(c, files)...)
	if c.To == vanban.Electronic && problems.Err() == nil {
		problems = append(problems, from.checkRoom(c, files)...)
	}
	return from, problems
}

// A block is what a copy bears, laid out on pages of A4.
type block struct {
	pages       []layout.Page
	top, bottom layout.Length // of what stands on the first page
}

func newBlock(l *layout.Layout) *block {
	b := &block{pages: l.Pages, top: nd30.PaperHeight}
	p := &l.Pages[0]
	for i := range p.Rules {
		b.reach(p.Rules[i].Y, p.Rules[i].Y+p.Rules[i].Height)
	}
	for i := range p.Texts {
		t := &p.Texts[i]
		b.reach(t.Y-t.Size, t.Y+t.Size/4)
	}
	return b
}

func (b *block) reach(top, bottom layout.Length) {
	b.top, b.bottom = min(b.top, top), max(b.bottom, bottom)
}

// gap is the space between the last ink of the text and the rule of the block.
const gap = 12 * vanban.Pt

// below returns how far down the block moves to stand below the last ink, which
// is this far from the upper edge of the sheet. It reports false if it does not
// fit above the bottom margin.
func (b *block) below(ink layout.Length, c *vanban.Copy) (down layout.Length, ok bool) {
	bottom := c.Format.Bottom
	if bottom == 0 {
		bottom = nd30.BottomMargin.Default
	}
	down = max(0, ink+gap-b.top)
	return down, len(b.pages) == 1 && b.bottom+down <= nd30.PaperHeight-bottom
}

// encode writes the pages of the block as a PDF file of their own.
func (b *block) encode(info *render.Info, o *Options) ([]byte, error) {
	var out bytes.Buffer
	err := pdf.EncodeLayout(&out, &layout.Layout{Pages: b.pages}, info, o.pdf())
	return out.Bytes(), err
}
