package vanban

import (
	"fmt"
	"strconv"

	"github.com/dean161/vanban/internal/tree"
	"github.com/dean161/vanban/outline"
)

// image reads an image of the node form.
func (o *object) image(en string) outline.Node {
	n := o.get(en)
	if n == nil || n.Kind != tree.Map {
		o.report(o.values[o.keys.must(en)], o.prefix+en, ruleType, "ảnh cần các khóa "+imageKeys.list(), "")
		return nil
	}
	in := o.object(n, o.prefix+en, imageKeys)
	image := &outline.Image{Source: in.text("source"), Alt: in.text("alt"), Caption: in.inline("caption"), Width: in.length("width", MM)}
	var err error
	if image.Data, err = o.load(image.Source); err != nil {
		o.report(n, in.prefix+"source", ruleFile, err.Error(), "")
	}
	return image
}

// loadImages loads the pictures of a body in its text form.
func (d *decoder) loadImages(b outline.Body, path string) {
	for i, node := range b {
		at := path + "[" + strconv.Itoa(i) + "]"
		switch n := node.(type) {
		case *outline.Item:
			d.loadImages(n.Children, at+".children")
		case *outline.Image:
			var err error
			if n.Data, err = d.load(n.Source); err != nil {
				m := d.nodes[n]
				d.report(&tree.Node{Line: m.line, Column: m.column}, at, ruleFile, err.Error(), "")
			}
		case *outline.Paragraph, *outline.Table, *outline.PageBreak, *outline.Contents:
		default:
			panic(fmt.Sprintf("vanban: unknown outline node %T", n))
		}
	}
}

// load reads an image, each name once.
func (d *decoder) load(source string) ([]byte, error) {
	if data, ok := d.images[source]; ok {
		return data, nil
	}
	data, err := d.file(source, MaxImageBytes)
	if err == nil && len(data) > d.room {
		err = fmt.Errorf("các ảnh của văn bản cộng lại lớn hơn %d MB", maxImagesBytes>>20)
	}
	if err != nil {
		return nil, fmt.Errorf("ảnh %q: %w", source, err)
	}
	if d.images == nil {
		d.images = make(map[string][]byte)
	}
	d.images[source] = data
	d.room -= len(data)
	return data, nil
}
