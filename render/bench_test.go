package render_test

import (
	"os"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/render"
)

func BenchmarkCompose(b *testing.B) {
	src, err := os.ReadFile("../examples/congvan5989/congvan5989.md")
	if err != nil {
		b.Fatal(err)
	}
	doc, err := vanban.Decode(src, &vanban.DecodeOptions{Name: "congvan5989.md"})
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := render.Compose(doc); err != nil {
			b.Fatal(err)
		}
	}
}
