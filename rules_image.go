package vanban

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // the formats that a document may hold
	_ "image/png"

	"github.com/dean161/vanban/outline"
)

// MaxImagePixels is the limit of the width times the height of a picture.
const MaxImagePixels = 50_000_000

func checkImages(c *checker) {
	c.eachBody(func(path string, b outline.Body) {
		for n := range b.All() {
			if im, ok := n.(*outline.Image); ok && !c.doc.source.knows(im.Data) {
				if message, mend := imageFault(im.Data); message != "" {
					c.reportNode(Error, path, n, fmt.Sprintf("ảnh %q %s", im.Source, message), mend)
				}
			}
		}
	})
}

// imageFault says what is wrong with the file of a picture and how to mend it.
// It reads the whole picture: a file cut short may have a sound head.
func imageFault(data []byte) (message, mend string) {
	switch {
	case len(data) == 0:
		return "không có dữ liệu", "đặt tệp ảnh cạnh tệp văn bản"
	case len(data) > MaxImageBytes:
		return "quá lớn", fmt.Sprintf("dùng tệp không quá %d MB", MaxImageBytes>>20)
	}
	conf, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err == nil {
		if conf.Width < 1 || conf.Height < 1 || conf.Width > MaxImagePixels/conf.Height {
			return fmt.Sprintf("có %d × %d điểm ảnh", conf.Width, conf.Height), fmt.Sprintf("thu nhỏ xuống dưới %d triệu điểm ảnh", MaxImagePixels/1_000_000)
		}
		_, _, err = image.Decode(bytes.NewReader(data))
	}
	if err != nil {
		return "không đọc được: " + err.Error(), "dùng tệp PNG hoặc JPEG còn nguyên vẹn"
	}
	return "", ""
}
