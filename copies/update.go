package copies

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"math"
	"strconv"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/pdffile"
	"github.com/dean161/vanban/render"
	"github.com/dean161/vanban/render/layout"
	"github.com/dean161/vanban/render/pdf"
)

// update returns the PDF file that is copied with the copy appended.
func (o *originals) update(c *vanban.Copy, b *block, sheet *render.Sheet, opts *Options) ([]byte, error) {
	drawing, err := b.encode(&sheet.Info, opts)
	if err != nil {
		return nil, err
	}
	ours, err := pdffile.Open(drawing)
	if err != nil {
		return nil, err
	}
	u, err := o.file.Update()
	if err != nil {
		return nil, err
	}
	a := appender{Update: u, file: o.file, ours: ours, block: b, imported: u.Import(ours)}
	if c.To == vanban.Electronic {
		err = a.line(&o.pages[0])
	} else {
		err = a.behind(&o.pages[len(o.pages)-1], c, opts != nil && opts.NewSheet)
	}
	if err != nil {
		return nil, err
	}
	return a.Bytes(), nil
}

// An appender puts what a copy bears into an update.
type appender struct {
	*pdffile.Update
	file, ours *pdffile.File
	block      *block
	imported   *pdffile.Importer
}

// a4 says whether a page is shown as an upright A4.
func a4(p *pdffile.Page) bool {
	const near = 6 // points
	w, h := p.Size()
	return math.Abs(w-pageWidth) < near && math.Abs(h-pageHeight) < near
}

// behind puts the block of a copy on paper below the ink of the last page, or on
// new sheets.
func (a *appender) behind(last *pdffile.Page, c *vanban.Copy, newSheet bool) error {
	k, err := inkOf(a.file, last)
	if err == nil && !newSheet && a4(last) {
		_, height := last.Size()
		if down, ok := a.block.below(fromTop(k, height), c); ok {
			return a.draw(last, k, 0, height-pageHeight-down.Points())
		}
	}
	return a.newSheets()
}

// line puts ô 14 at the top right of the first page. On one that is not
// understood it is an annotation, which does not depend on what the page does.
func (a *appender) line(first *pdffile.Page) error {
	k, err := inkOf(a.file, first)
	width, height := first.Size()
	up, _ := a.block.clear(k, width, height)
	x, y := width-pageWidth, height-pageHeight+up.Points()
	if err != nil {
		return a.annotate(first, x, y)
	}
	return a.draw(first, k, x, y)
}

// form adds the first page of the block as a form.
func (a *appender) form() (pdffile.Ref, error) {
	pages, err := a.ours.Pages()
	if err != nil {
		return pdffile.Ref{}, err
	}
	streams, err := a.ours.Contents(&pages[0])
	if err != nil || len(streams) != 1 {
		return pdffile.Ref{}, fmt.Errorf("copies: package pdf wrote a page of %d streams: %w", len(streams), err)
	}
	resources, err := a.imported.Object(pages[0].Resources)
	if err != nil {
		return pdffile.Ref{}, err
	}
	d := maps.Clone(streams[0].Dict)
	d["Type"], d["Subtype"], d["Resources"] = pdffile.Name("XObject"), pdffile.Name("Form"), resources
	d["BBox"] = pdffile.Array{number(0), number(0), number(pageWidth), number(pageHeight)}
	return a.Add(&pdffile.Stream{Dict: d, Data: streams[0].Data}), nil
}

// draw shows the form on a page, moved by x and y points as the page is shown.
// What the page does to the graphics state is undone first.
func (a *appender) draw(p *pdffile.Page, k *ink, x, y float64) error {
	form, err := a.form()
	if err != nil {
		return err
	}
	d := maps.Clone(p.Dict)
	resources := maps.Clone(p.Resources)
	if resources == nil {
		resources = pdffile.Dict{}
	}
	objects, err := a.file.Dict(resources["XObject"])
	if err != nil {
		return err
	}
	if objects = maps.Clone(objects); objects == nil {
		objects = pdffile.Dict{}
	}
	name := pdffile.Name("BanSao")
	for i := 2; objects[name] != nil; i++ {
		name = pdffile.Name("BanSao" + strconv.Itoa(i))
	}
	objects[name], resources["XObject"], d["Resources"] = form, objects, resources

	var after bytes.Buffer
	after.Write(bytes.Repeat([]byte("Q "), k.open+1))
	after.WriteString("/Artifact BMC q")
	for _, v := range (matrix{1, 0, 0, 1, x, y}).times(drawn(p)) {
		after.WriteString(" " + string(number(v)))
	}
	fmt.Fprintf(&after, " cm /%s Do Q EMC\n", name)
	contents := pdffile.Array{a.Add(&pdffile.Stream{Data: []byte("q\n")})}
	contents = append(contents, a.contents(p)...)
	d["Contents"] = append(contents, a.Add(&pdffile.Stream{Data: after.Bytes()}))
	a.Set(p.Ref, d)
	return nil
}

// contents returns the streams of a page by reference.
func (a *appender) contents(p *pdffile.Page) pdffile.Array {
	o := p.Dict["Contents"]
	if list, err := a.file.Array(o); err == nil {
		return list
	}
	return pdffile.Array{o}
}

// annotate shows the form on a page as an annotation.
func (a *appender) annotate(p *pdffile.Page, x, y float64) error {
	form, err := a.form()
	if err != nil {
		return err
	}
	annotations, err := a.file.Array(p.Dict["Annots"])
	if err != nil {
		return err
	}
	m := matrix{1, 0, 0, 1, x, y}.times(drawn(p))
	box := m.box(pdffile.Box{Right: pageWidth, Top: pageHeight})
	turned := pdffile.Array{}
	for _, v := range (matrix{m[0], m[1], m[2], m[3], 0, 0}) {
		turned = append(turned, number(v))
	}
	outer := a.Add(&pdffile.Stream{
		Dict: pdffile.Dict{
			"Type": pdffile.Name("XObject"), "Subtype": pdffile.Name("Form"), "Matrix": turned,
			"BBox":      pdffile.Array{number(0), number(0), number(pageWidth), number(pageHeight)},
			"Resources": pdffile.Dict{"XObject": pdffile.Dict{"BanSao": form}},
		},
		Data: []byte("/BanSao Do\n"),
	})
	const printed, locked = 1 << 2, 1<<6 | 1<<7
	d := maps.Clone(p.Dict)
	d["Annots"] = append(append(pdffile.Array{}, annotations...), a.Add(pdffile.Dict{
		"Type": pdffile.Name("Annot"), "Subtype": pdffile.Name("Stamp"), "F": pdffile.Number(strconv.Itoa(printed | locked)),
		"Rect": pdffile.Array{number(box.Left), number(box.Bottom), number(box.Right), number(box.Top)},
		"AP":   pdffile.Dict{"N": outer},
	}))
	a.Set(p.Ref, d)
	return nil
}

// newSheets puts the pages of the block behind the last page.
func (a *appender) newSheets() error {
	root, node, err := a.file.PageRoot()
	if err != nil {
		return err
	}
	kids, err := a.file.Array(node["Kids"])
	if err != nil {
		return err
	}
	count, ok := a.file.Float(node["Count"])
	if !ok {
		return errors.New("copies: the page tree has no Count")
	}
	pages, err := a.ours.Pages()
	if err != nil {
		return err
	}
	kids = append(pdffile.Array{}, kids...)
	for i := range pages {
		o, err := a.imported.Object(pdffile.Dict{
			"Type": pdffile.Name("Page"), "Rotate": pdffile.Number("0"), "Resources": pages[i].Resources, "Contents": pages[i].Dict["Contents"],
		})
		if err != nil {
			return err
		}
		d := o.(pdffile.Dict)
		box := pdffile.Array{number(0), number(0), number(pageWidth), number(pageHeight)}
		d["Parent"], d["MediaBox"], d["CropBox"] = root, box, box
		kids = append(kids, a.Add(d))
	}
	node = maps.Clone(node)
	node["Kids"], node["Count"] = kids, pdffile.Number(strconv.Itoa(int(count)+len(pages)))
	a.Set(root, node)
	return nil
}

// number returns v as a PDF writes it, rounded to 1/1000.
func number(v float64) pdffile.Number {
	v = math.Round(v * 1000)
	if v == 0 {
		return "0"
	}
	return pdffile.Number(strconv.FormatFloat(v/1000, 'f', -1, 64))
}

// clear returns how far up from where the form has it the line of ô 14 stands
// clear of the ink of a page of this size in points, and whether there is such a
// place; if not it stays where it is.
func (b *block) clear(k *ink, width, height float64) (up layout.Length, ok bool) {
	for up = 0; b.top-up >= highest; up += vanban.MM {
		if !b.meets(k, width, height, up) {
			return up, true
		}
	}
	return 0, false
}

// highest is how near to the upper edge of the sheet ô 14 may come.
const highest = 3 * vanban.MM

// meets says whether a text of the block meets ink of a page.
func (b *block) meets(k *ink, width, height float64, up layout.Length) bool {
	for _, t := range b.pages[0].Texts {
		left := t.X.Points() + width - pageWidth
		right := left + t.Width.Points()
		base := height - (t.Y - up).Points()
		for _, box := range k.boxes {
			if box.Meets(pdffile.Box{Left: left, Right: right, Bottom: base - t.Size.Points()/4, Top: base + t.Size.Points()}) {
				return true
			}
		}
	}
	return false
}

// checkRoom warns when ô 14 cannot stand clear of what the first page shows.
func (o *originals) checkRoom(c *vanban.Copy, files []Original) vanban.Problems {
	sheet, err := render.ComposeCopy(c)
	if err != nil {
		return nil // the problems have been reported
	}
	b := newBlock(pdf.Layout(sheet, nil))
	k, width, height := new(ink), pageWidth, pageHeight
	if o.file != nil {
		k, err = inkOf(o.file, &o.pages[0])
		width, height = o.pages[0].Size()
	} else {
		k, err = o.scans[0].ink()
	}
	warning := vanban.Problem{Rule: ruleCrowded, Severity: vanban.Warning, Clause: "PL I, Phần II, I.3.a", Path: files[0].Name,
		Mend: "xem lại trang đầu của bản sao"}
	if err != nil {
		warning.Message = "không đo được chỗ trống ở góc trên bên phải trang đầu"
		return vanban.Problems{warning}
	}
	if _, ok := b.clear(k, width, height); !ok {
		warning.Message = "góc trên bên phải trang đầu không đủ chỗ; thông tin ký số đè lên nội dung"
		return vanban.Problems{warning}
	}
	return nil
}
