package pdffile

import "fmt"

// A Page is a page with what it inherits.
type Page struct {
	Ref       Ref
	Dict      Dict
	Resources Dict
	Box       Box // the visible part, in units of the page
	Rotate    int // clockwise, 0, 90, 180 or 270
	Unit      float64
}

// A Box is a rectangle.
type Box struct{ Left, Bottom, Right, Top float64 }

// Width is the width of the box.
func (b Box) Width() float64 { return b.Right - b.Left }

// Height is the height of the box.
func (b Box) Height() float64 { return b.Top - b.Bottom }

// Intersect returns what b and c share; of no width or height if nothing.
func (b Box) Intersect(c Box) Box {
	b = Box{max(b.Left, c.Left), max(b.Bottom, c.Bottom), min(b.Right, c.Right), min(b.Top, c.Top)}
	b.Right, b.Top = max(b.Left, b.Right), max(b.Bottom, b.Top)
	return b
}

// Meets says whether b and c share a point.
func (b Box) Meets(c Box) bool {
	return b.Left <= c.Right && b.Right >= c.Left && b.Bottom <= c.Top && b.Top >= c.Bottom
}

// Size returns the size of the page as it is shown, in points.
func (p *Page) Size() (width, height float64) {
	width, height = p.Box.Width()*p.Unit, p.Box.Height()*p.Unit
	if p.Rotate%180 != 0 {
		return height, width
	}
	return width, height
}

// Pages returns the pages in their order; there is at least one.
func (f *File) Pages() ([]Page, error) {
	root, err := f.Dict(f.trailer["Root"])
	if err != nil {
		return nil, err
	}
	w := walker{f: f, seen: map[Ref]bool{}}
	if err := w.node(root["Pages"], Dict{}, 0); err != nil {
		return nil, err
	}
	if len(w.pages) == 0 {
		return nil, damaged("không có trang nào")
	}
	return w.pages, nil
}

// A walker goes through the page tree.
type walker struct {
	f     *File
	seen  map[Ref]bool
	pages []Page
}

// inheritable are the attributes that pages take from the nodes above.
var inheritable = [...]Name{"Resources", "MediaBox", "CropBox", "Rotate"}

func (w *walker) node(o Object, inherited Dict, depth int) error {
	ref, ok := o.(Ref)
	if !ok || w.seen[ref] || depth > maxDepth {
		return damaged("cây trang không đúng")
	}
	if w.seen[ref] = true; len(w.seen) > 4*MaxPages {
		return errTooMuch
	}
	d, err := w.f.Dict(ref)
	if err != nil {
		return err
	}
	if d == nil {
		return damaged("cây trang thiếu đối tượng %d", ref.Number)
	}
	own := Dict{}
	for _, k := range inheritable {
		if own[k] = d[k]; d[k] == nil {
			own[k] = inherited[k]
		}
	}
	if d["Kids"] == nil {
		return w.page(ref, d, own)
	}
	kids, err := w.f.Array(d["Kids"])
	if err != nil {
		return err
	}
	for _, kid := range kids {
		if err := w.node(kid, own, depth+1); err != nil {
			return err
		}
	}
	return nil
}

func (w *walker) page(ref Ref, d, inherited Dict) error {
	if len(w.pages) >= MaxPages {
		return fmt.Errorf("tệp PDF có hơn %d trang", MaxPages)
	}
	p := Page{Ref: ref, Dict: d, Unit: 1}
	var err error
	if p.Resources, err = w.f.Dict(inherited["Resources"]); err != nil {
		return err
	}
	var ok bool
	if p.Box, ok = w.f.Box(inherited["MediaBox"]); !ok {
		return damaged("trang %d không có khổ giấy", len(w.pages)+1)
	}
	if crop, ok := w.f.Box(inherited["CropBox"]); ok {
		p.Box = p.Box.Intersect(crop)
	}
	if p.Box.Width() <= 0 || p.Box.Height() <= 0 || p.Box.Width() > maxSide || p.Box.Height() > maxSide {
		return damaged("khổ giấy của trang %d không đúng", len(w.pages)+1)
	}
	if v, ok := w.f.Float(inherited["Rotate"]); ok {
		p.Rotate = (int(v)%360 + 360) % 360
		if p.Rotate%90 != 0 {
			return damaged("trang %d quay %d độ", len(w.pages)+1, p.Rotate)
		}
	}
	if v, ok := w.f.Float(d["UserUnit"]); ok {
		if v <= 0 || v > 1000 {
			return damaged("đơn vị đo của trang %d không đúng", len(w.pages)+1)
		}
		p.Unit = v
	}
	w.pages = append(w.pages, p)
	return nil
}

// maxSide is the longest side of a page, in its units.
const maxSide = 1_000_000

// Box returns the rectangle that o is or refers to.
func (f *File) Box(o Object) (Box, bool) {
	a, err := f.Array(o)
	if err != nil || len(a) != 4 {
		return Box{}, false
	}
	var v [4]float64
	for i := range v {
		var ok bool
		if v[i], ok = f.Float(a[i]); !ok {
			return Box{}, false
		}
	}
	return Box{min(v[0], v[2]), min(v[1], v[3]), max(v[0], v[2]), max(v[1], v[3])}, true
}

// Contents returns the streams of what a page shows.
func (f *File) Contents(p *Page) ([]*Stream, error) {
	o, err := f.Resolve(p.Dict["Contents"])
	if err != nil || o == nil {
		return nil, err
	}
	items, ok := o.(Array)
	if !ok {
		items = Array{o}
	}
	var all []*Stream
	for _, item := range items {
		o, err := f.Resolve(item)
		if err != nil {
			return nil, err
		}
		s, ok := o.(*Stream)
		if !ok {
			if o == nil {
				continue
			}
			return nil, damaged("nội dung trang không phải luồng")
		}
		all = append(all, s)
	}
	return all, nil
}

// PageRoot returns the root of the page tree and where it stands.
func (f *File) PageRoot() (Ref, Dict, error) {
	root, err := f.Dict(f.trailer["Root"])
	if err != nil {
		return Ref{}, nil, err
	}
	ref, ok := root["Pages"].(Ref)
	if !ok {
		return Ref{}, nil, damaged("cây trang không đúng")
	}
	d, err := f.Dict(ref)
	return ref, d, err
}
