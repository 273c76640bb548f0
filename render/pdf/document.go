package pdf

import (
	"io"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/render"
)

// Encode composes doc, lays it out and writes it to w as a PDF file. When doc
// has problems that stand in the way it writes nothing and returns a
// *vanban.ProblemsError. Default options are used if o is nil.
func Encode(w io.Writer, doc *vanban.Document, o *Options) error {
	sheet, err := render.Compose(doc)
	if err != nil {
		return err
	}
	return EncodeSheet(w, sheet, o)
}
