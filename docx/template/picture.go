package template

import (
	"cmp"
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"

	"github.com/dean161/vanban"
)

// A picture is a picture of the template whose alternative text is a tag.
type picture struct {
	drawing *element
	xml     string // the w:drawing
	holes   []hole // in their order
	w, h    vanban.Length
}

// A hole is a place of a picture that the image fills.
type hole struct {
	from, to int // in the xml
	kind     holeKind
}

type holeKind uint8

// The kinds of holes.
const (
	holeWidth holeKind = iota
	holeHeight
	holeRelation
	holeAlt
	holeID
	holeNothing // what belongs to the picture that was there
)

// pictures finds the pictures with tags in their alternative texts.
func (t *Template) pictures(pt *part, ps []*paragraph, names []string, r *report) []*tag {
	byElement := map[*element]*paragraph{}
	for _, p := range ps {
		byElement[p.el] = p
	}
	var tags []*tag
	pt.root.each(func(e *element) {
		if e.name != "wp:docPr" {
			return
		}
		drawing, par := e.up("w:drawing"), byElement[e.up("w:p")]
		if drawing == nil || par == nil {
			return
		}
		for _, name := range []string{"descr", "title"} {
			value, _, _ := e.attribute(pt.data, name)
			tg := t.pictureTag(strings.TrimSpace(html.UnescapeString(value)), names)
			if tg == nil {
				continue
			}
			tg.par = par
			if tg.picture = newPicture(pt.data, drawing, e); tg.picture == nil {
				r.add(Problem{Severity: vanban.Error, Part: pt.name, Paragraph: par.number, Tag: shown(tg.typed), Message: "thẻ ảnh đặt ở hình vẽ không phải là ảnh", Mend: "chèn một ảnh giữ chỗ rồi ghi thẻ vào Alt Text của ảnh ấy"})
				return
			}
			if !tg.classify(pt.name, r) {
				return
			}
			if tg.word != "" {
				r.add(tg.problem(pt.name, "Alt Text của ảnh chỉ nhận thẻ giá trị", "viết {{.ten_anh}}"))
				return
			}
			tags = append(tags, tg)
			return
		}
	})
	return tags
}

// pictureTag returns the tag that an alternative text is, or nil.
func (t *Template) pictureTag(text string, names []string) *tag {
	if t.named() {
		inner, ok := strings.CutPrefix(text, t.opts.Left)
		if inner, ok2 := strings.CutSuffix(inner, t.opts.Right); ok && ok2 {
			if code, ok := namedCode(inner, names); ok && code != "else" && code != "end" {
				return &tag{typed: text, code: code}
			}
		}
		return nil
	}
	inner, ok := strings.CutPrefix(text, "{{")
	if !ok || actionEnd(inner, "}}") != len(inner)-2 {
		return nil
	}
	return &tag{typed: text, code: strings.TrimSpace(plainCode(inner[:len(inner)-2]))}
}

// newPicture finds the holes of a picture; nil if the drawing is none.
func newPicture(data []byte, drawing, props *element) *picture {
	p := &picture{drawing: drawing, xml: string(data[drawing.start:drawing.end])}
	add := func(e *element, name string, kind holeKind) bool {
		_, from, to := e.attribute(data, name)
		if from >= 0 {
			p.holes = append(p.holes, hole{from - drawing.start, to - drawing.start, kind})
		}
		return from >= 0
	}
	add(props, "id", holeID)
	add(props, "descr", holeAlt)
	add(props, "title", holeNothing)
	found := false
	drawing.each(func(e *element) {
		switch e.name {
		case "wp:extent":
			p.w, p.h = lengthOf(data, e, "cx"), lengthOf(data, e, "cy")
			add(e, "cx", holeWidth)
			add(e, "cy", holeHeight)
		case "a:ext":
			if e.parent.name == "a:xfrm" {
				add(e, "cx", holeWidth)
				add(e, "cy", holeHeight)
			}
		case "a:blip":
			found = add(e, "r:embed", holeRelation) || found
			if e.inner < e.close { // effects, and a vector form of the old picture
				p.holes = append(p.holes, hole{e.inner - drawing.start, e.close - drawing.start, holeNothing})
			}
		case "a:srcRect":
			p.holes = append(p.holes, hole{e.start - drawing.start, e.end - drawing.start, holeNothing})
		}
	})
	if !found || p.w <= 0 || p.h <= 0 {
		return nil
	}
	slices.SortFunc(p.holes, func(a, b hole) int { return cmp.Compare(a.from, b.from) })
	return p
}

func lengthOf(data []byte, e *element, name string) vanban.Length {
	value, _, _ := e.attribute(data, name)
	n, _ := strconv.ParseInt(value, 10, 40)
	return vanban.Length(n)
}

// placePicture prints the picture of a tag with an image in it, which fits into
// the size that the picture had.
func (x *execution) placePicture(n int, s *spot, v any) error {
	l, err := x.load(v)
	if err != nil {
		x.fail(n, err.Error(), "")
		return nil
	}
	p := s.picture
	scale := min(float64(p.w)/float64(l.width), float64(p.h)/float64(l.height))
	w, h := max(1, int64(float64(l.width)*scale)), max(1, int64(float64(l.height)*scale))
	rel := x.media.relate(x, l)
	id := x.freshID()
	at := 0
	var b strings.Builder
	for _, hole := range p.holes {
		if hole.from < at {
			continue // within what goes
		}
		b.WriteString(p.xml[at:hole.from])
		at = hole.to
		switch hole.kind {
		case holeWidth:
			fmt.Fprint(&b, w)
		case holeHeight:
			fmt.Fprint(&b, h)
		case holeRelation:
			b.WriteString(rel)
		case holeAlt:
			b.WriteString(attributeText(l.Alt))
		case holeID:
			fmt.Fprint(&b, id)
		}
	}
	b.WriteString(p.xml[at:])
	_, err = x.out.Write([]byte(b.String()))
	return err
}

// pictures puts the actions of the tags of pictures in place of these.
func (tr *translation) pictures() {
	for _, t := range tr.tags {
		if t.picture != nil {
			tr.edits = append(tr.edits, edit{t.picture.drawing.start, t.picture.drawing.end, 0, t.action()})
		}
	}
}

// columnWidth returns the width of the cell that an element stands in, without
// its margins, in EMU; 0: in no cell, or unknown.
func columnWidth(data []byte, e *element) int64 {
	tc := e.up("w:tc")
	if tc == nil || tc.child("w:tcPr") == nil {
		return 0
	}
	w := tc.child("w:tcPr").child("w:tcW")
	if w == nil {
		return 0
	}
	if kind, _, _ := w.attribute(data, "w:type"); kind != "dxa" {
		return 0
	}
	value, _, _ := w.attribute(data, "w:w")
	twips, _ := strconv.ParseInt(value, 10, 32)
	const margins = 2 * 108 // as office programs have it
	return max(0, twips-margins) * 635
}
