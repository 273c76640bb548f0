package layout

import "github.com/dean161/vanban/render"

// A frame is what stands above or below the text area of a first page.
type frame struct {
	pieces []piece
	height int
}

// frame lays out the blocks of a head or foot; without blocks it has no height.
func (c *composer) frame(blocks []render.Block, width int) frame {
	if len(blocks) == 0 {
		return frame{}
	}
	pieces, tail := c.flow(blocks, width)
	f := frame{pieces: pieces, height: tail}
	for i := range pieces {
		f.height += pieces[i].lead + pieces[i].height
	}
	return f
}

// drawFrame writes a frame with its top at y.
func (c *composer) drawFrame(f *frame, x, y, width int) {
	for i := range f.pieces {
		y += f.pieces[i].lead
		c.draw(&f.pieces[i], x, y, width)
		y += f.pieces[i].height
	}
}
