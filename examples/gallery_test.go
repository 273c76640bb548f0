package examples_test

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dean161/vanban/copies"
	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/render/pdf"
)

var update = flag.Bool("update", false, "write the gallery anew")

// A picture of the gallery shows a page of an example.
type picture struct {
	form  string // "Mẫu 1.1", or the kind where the decree has no form
	about string
	name  string // of the example
	part  int    // the file, of several
	page  int
}

// file returns the name of the picture.
func (p picture) file() string {
	if p.part+p.page > 1 {
		return fmt.Sprintf("%s-%d.png", p.name, p.part+p.page)
	}
	return p.name + ".png"
}

// gallery are the pictures in the order of Phụ lục III.
var gallery = []picture{
	{"Mẫu 1.1", "Nghị quyết (cá biệt)", "nghiquyet", 0, 1},
	{"Mẫu 1.2", "Quyết định (cá biệt) quy định trực tiếp", "quyetdinh", 0, 1},
	{"Mẫu 1.3", "Quyết định (cá biệt) quy định gián tiếp", "quyetdinhgiantiep", 0, 1},
	{"Mẫu 1.3, văn bản kèm theo", "Văn bản giấy: quy chế", "quyetdinhgiantiep", 0, 2},
	{"Mẫu 1.3, văn bản kèm theo", "Văn bản điện tử tách tệp: kế hoạch", "phulucdientu", 1, 1},
	{"Mẫu 1.4", "Văn bản có tên loại: kế hoạch", "kehoach161", 0, 1},
	{"Mẫu 1.4", "Văn bản có tên loại: báo cáo", "baocao", 0, 1},
	{"Mẫu 1.4", "Văn bản có tên loại: tờ trình, theo hồ sơ cơ quan", "totrinh", 0, 1},
	{"Mẫu 1.5", "Công văn", "congvan5989", 0, 1},
	{"Mẫu 1.6", "Công điện, dấu HỎA TỐC", "congdien", 0, 1},
	{"Mẫu 1.7", "Giấy mời", "giaymoi", 0, 1},
	{"Mẫu 1.8", "Giấy giới thiệu", "giaygioithieu", 0, 1},
	{"Mẫu 1.9", "Biên bản", "bienban", 0, 1},
	{"Mẫu 1.10", "Giấy nghỉ phép", "giaynghiphep", 0, 1},
	{"Mẫu 2.1", "Phụ lục văn bản hành chính giấy", "phulucgiay", 0, 2},
	{"Mẫu 2.2", "Phụ lục văn bản hành chính điện tử", "phulucdientu", 2, 1},
	{"Mẫu 3.1", "Bản sao sang định dạng giấy: sao y", "saoy", 0, 1},
	{"Mẫu 3.1", "Bản sao sang định dạng giấy: trích sao", "trichsao", 0, 1},
	{"Mẫu 3.2", "Bản sao sang định dạng điện tử: sao y", "saoydientu", 0, 1},
	{"Hợp đồng", "mẫu của thư viện", "hopdong", 0, 1},
	{"Bản ghi nhớ", "mẫu của thư viện", "banghinho", 0, 1},
	{"Bản thỏa thuận", "mẫu của thư viện", "banthoathuan", 0, 1},
	{"Thư công", "mẫu của thư viện", "thucong", 0, 1},
}

const galleryPage = "../docs/gallery.md"

// TestGalleryPage holds docs/gallery.md to the list. With -update it writes it.
func TestGalleryPage(t *testing.T) {
	const across = 3
	var b strings.Builder
	b.WriteString("# Gallery of the forms\n\n" +
		"One picture for each form of Phụ lục III, Nghị định 30/2020/NĐ-CP, and for each of the four kinds that have none. Every picture is a\n" +
		"page of an example: the directory holds the document as a clerk types it (`.md`) and the Go program that makes the same files.\n\n" +
		"`go test ./examples -run Gallery -update` makes the pictures anew, from our PDF by `pdftoppm`.\n\n")
	b.WriteString(strings.Repeat("|  ", across) + "|\n" + strings.Repeat("| :-: ", across) + "|\n")
	for i := 0; i < len(gallery); i += across {
		for j := i; j < i+across; j++ {
			if j < len(gallery) {
				p := gallery[j]
				fmt.Fprintf(&b, "| [![%s](gallery/%s)](../examples/%s)<br>**%s**<br>%s ", p.form+": "+p.about, p.file(), p.name, p.form, p.about)
			} else {
				b.WriteString("|  ")
			}
		}
		b.WriteString("|\n")
	}
	if *update {
		if err := os.WriteFile(galleryPage, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	page, err := os.ReadFile(galleryPage)
	if err != nil {
		t.Fatal(err)
	}
	if string(page) != b.String() {
		t.Errorf("%s is not current: go test ./examples -run Gallery -update", galleryPage)
	}
}

// drawnBy is the version of pdftoppm that the pictures were made with, that of
// Debian 12. Others draw letters a little differently.
const drawnBy = "22.12.0"

// TestGallery holds the pictures to what the examples look like now. With
// -update it writes them.
func TestGallery(t *testing.T) {
	if v, err := exec.Command(judge.Program(t, "pdftoppm"), "-v").CombinedOutput(); err != nil || !strings.Contains(string(v), " "+drawnBy) {
		t.Skipf("the gallery is made with pdftoppm %s; this is %s (%v)", drawnBy, v, err)
	}
	files, err := filepath.Glob("../docs/gallery/*")
	if err != nil || len(files) != len(gallery) && !*update {
		t.Errorf("%d files for %d pictures (%v)", len(files), len(gallery), err)
	}
	for _, p := range gallery {
		path := "../docs/gallery/" + p.file()
		current := draw(t, p)
		if *update {
			if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, current, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		shown, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(pixels(t, shown), pixels(t, current)) {
			t.Errorf("%s is not current: go test ./examples -run Gallery -update", path)
		}
	}
}

// draw returns the page as a PNG of 80 dots per inch in few colours: the text is
// black, stamps are red.
func draw(t *testing.T, p picture) []byte {
	t.Helper()
	var file bytes.Buffer
	var err error
	if slices.Contains(copyNames, p.name) {
		c, from := decodeCopy(t, p.name)
		err = copies.Encode(&file, c, from, nil)
	} else {
		err = pdf.Encode(&file, decode(t, p.name), &pdf.Options{Part: p.part})
	}
	if err != nil {
		t.Fatal(err)
	}
	page := fmt.Sprint(p.page)
	out := judge.Run(t, "pdftoppm", "-r", "80", "-f", page, "-l", page, "-png", "-singlefile", judge.Write(t, "file.pdf", file.Bytes()))
	drawn, err := png.Decode(strings.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, inFewColours(drawn)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// pixels returns the points of a picture of the gallery.
func pixels(t *testing.T, file []byte) []byte {
	t.Helper()
	p, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	few, ok := p.(*image.Paletted)
	if !ok {
		t.Fatalf("a picture of %T", p)
	}
	return few.Pix
}

// inFewColours reduces a picture to eight greys and eight reds.
func inFewColours(from image.Image) *image.Paletted {
	var palette color.Palette
	for i := range 8 {
		palette = append(palette, color.Gray{uint8(i * 255 / 7)})
	}
	for i := range 8 {
		palette = append(palette, color.RGBA{255, uint8(i * 32), uint8(i * 32), 255})
	}
	to := image.NewPaletted(from.Bounds(), palette)
	for y := from.Bounds().Min.Y; y < from.Bounds().Max.Y; y++ {
		for x := from.Bounds().Min.X; x < from.Bounds().Max.X; x++ {
			to.Set(x, y, from.At(x, y))
		}
	}
	return to
}
