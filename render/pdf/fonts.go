package pdf

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/internal/font/liberation"
)

// Fonts is a family of fonts (phông chữ) in its four styles. It serves any
// number of documents and goroutines. It keeps what many documents can share,
// compressors and the subsets made last, which never shows in their bytes.
type Fonts struct {
	family   *font.Family
	metrics  *font.Metrics // what layout measures by
	deflater sync.Pool     // of *deflater

	mu   sync.Mutex
	kept map[string]*subset // by style and letters
	size int                // of kept, in bytes; at most maxKept
}

// serif is Liberation Serif, the family by default, parsed once.
var serif = sync.OnceValue(func() *Fonts {
	return &Fonts{family: liberation.Serif(), metrics: font.Times()}
})

func newFonts(f *font.Family) *Fonts { return &Fonts{family: f, metrics: f.Metrics()} }

// The limits of LoadFonts.
const (
	maxFontFiles = 4096
	maxFontSize  = 32 << 20 // bytes; larger files are passed over
)

// timesNewRoman is the family that the decree asks for (PL I, Phần I, I.4).
const timesNewRoman = "Times New Roman"

// LoadFonts reads a family from the TrueType files (.ttf) in the root of fsys:
// Times New Roman if all four styles of it are there, else the only family of
// which they are. Other files are passed over.
func LoadFonts(fsys fs.FS) (*Fonts, error) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, fmt.Errorf("pdf: không đọc được thư mục phông chữ: %w", err)
	}
	families := make(map[string]*font.Family)
	var broken []error
	files := 0
	for _, e := range entries {
		if e.IsDir() || !strings.EqualFold(path.Ext(e.Name()), ".ttf") {
			continue
		}
		if files++; files > maxFontFiles {
			return nil, fmt.Errorf("pdf: thư mục phông chữ có quá %d tệp", maxFontFiles)
		}
		face, err := loadFace(fsys, e.Name())
		if err != nil {
			broken = append(broken, fmt.Errorf("%s: %w", e.Name(), err))
			continue
		}
		family := families[face.FamilyName()]
		if family == nil {
			family = new(font.Family)
			families[face.FamilyName()] = family
		}
		if family[face.Style()] == nil {
			family[face.Style()] = face
		}
	}
	maps.DeleteFunc(families, func(_ string, f *font.Family) bool { return !complete(f) })
	if f := families[timesNewRoman]; f != nil {
		return newFonts(f), nil
	}
	names := slices.Sorted(maps.Keys(families))
	switch len(names) {
	case 1:
		return newFonts(families[names[0]]), nil
	case 0:
		err := errors.New("pdf: thư mục phông chữ không có phông TrueType nào đủ bốn kiểu: đứng, đậm, nghiêng, đậm nghiêng")
		return nil, errors.Join(append([]error{err}, broken...)...)
	}
	return nil, fmt.Errorf("pdf: thư mục phông chữ có nhiều phông (%s); chỉ để lại một", strings.Join(names, ", "))
}

func loadFace(fsys fs.FS, name string) (*font.Face, error) {
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, maxFontSize+1))
	if err != nil {
		return nil, err
	}
	if len(data) > maxFontSize {
		return nil, fmt.Errorf("tệp lớn hơn %d MB", maxFontSize>>20)
	}
	return font.Parse(data)
}

// Name returns the name of the family, such as "Times New Roman".
func (f *Fonts) Name() string { return f.family[font.Regular].FamilyName() }

// complete tells whether all four styles are there.
func complete(f *font.Family) bool {
	return f[font.Regular] != nil && f[font.Bold] != nil && f[font.Italic] != nil && f[font.BoldItalic] != nil
}
