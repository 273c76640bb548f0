package outline

import (
	"strings"
	"testing"
)

// A body of 8 KB: the outline of letter 5989, with its labels and styles.
func benchSource(b *testing.B) string {
	b.Helper()
	var src string
	for file, a := range stories(b) {
		if strings.HasSuffix(file, "de-cuong.txtar") {
			src = section(a, "text")
		}
	}
	for len(src) < 8<<10 {
		src += "\n" + src
	}
	return src[:strings.LastIndexByte(src[:8<<10], '\n')+1]
}

func BenchmarkParse(b *testing.B) {
	src := benchSource(b)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		Parse(src)
	}
}

func BenchmarkString(b *testing.B) {
	body, _ := Parse(benchSource(b))
	b.ReportAllocs()
	for b.Loop() {
		_ = body.String()
	}
}
