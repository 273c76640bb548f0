package font

// Em is the number of units to the em in which Metrics and Face give widths.
const Em = 2048

// Metrics is what layout must know of a family: how wide each letter is and how
// tall a line. All values are in units of 1/2048 em (Em). Metrics carries no
// outlines and may be read by many goroutines.
type Metrics struct {
	Ascent  int // from the baseline up, of all styles the greatest
	Descent int // from the baseline down, positive
	LineGap int // extra space that belongs to a single line

	// Pages and Widths are the table behind Advance.
	//
	// Pages holds two bytes, big endian, for every 64 runes of the Basic
	// Multilingual Plane: 0 for none of them covered, else 1 more than the
	// number of their page in Widths.
	Pages string
	// Widths holds pages of 4 styles × 64 runes × two bytes, big endian;
	// FF FF marks a rune that the style lacks.
	Widths string
}

// PageRunes is the number of runes of a page of Metrics.Widths.
const PageRunes = 64

const (
	styleSize = PageRunes * 2
	pageSize  = 4 * styleSize
	noWidth   = 0xFFFF
)

// Advance returns the width of r in the style s in units of 1/2048 em. It
// returns false if the style has no glyph for r; runes beyond the Basic
// Multilingual Plane are never covered.
func (m *Metrics) Advance(s Style, r rune) (units int, ok bool) {
	p := int(uint32(r)/PageRunes) * 2
	if p+1 >= len(m.Pages) {
		return 0, false
	}
	page := int(m.Pages[p])<<8 | int(m.Pages[p+1])
	if page == 0 {
		return 0, false
	}
	i := (page-1)*pageSize + int(s&3)*styleSize + int(r%PageRunes)*2
	w := int(m.Widths[i])<<8 | int(m.Widths[i+1])
	if w == noWidth {
		return 0, false
	}
	return w, true
}

// LineHeight is the height of a single line in units of 1/2048 em.
func (m *Metrics) LineHeight() int { return m.Ascent + m.Descent + m.LineGap }

//go:generate go run ./gen

// Times returns the metrics of Liberation Serif, whose widths are those of
// Times New Roman. They come from a generated table: no font is linked.
func Times() *Metrics {
	return &Metrics{Ascent: timesAscent, Descent: timesDescent, LineGap: timesLineGap, Pages: timesPages, Widths: timesWidths}
}

// Metrics returns the metrics of the family.
func (f *Family) Metrics() *Metrics {
	m := new(Metrics)
	for _, face := range f {
		m.Ascent = max(m.Ascent, face.scale(face.ascent, Em))
		m.Descent = max(m.Descent, face.scale(-face.descent, Em))
		m.LineGap = max(m.LineGap, face.scale(face.lineGap, Em))
	}
	pages := make([]byte, 0, 2*0x10000/PageRunes)
	var widths []byte
	count, last := 0, -1
	for first := rune(0); first < 0x10000; first += PageRunes {
		page, any := f.widthPage(first)
		if !any {
			pages = append(pages, 0, 0)
			continue
		}
		count++
		last = int(first / PageRunes)
		pages = append(pages, byte(count>>8), byte(count))
		widths = append(widths, page...)
	}
	m.Pages, m.Widths = string(pages[:2*(last+1)]), string(widths)
	return m
}

// widthPage returns the page of widths that starts at first, and whether it
// holds any width at all.
func (f *Family) widthPage(first rune) (page []byte, any bool) {
	page = make([]byte, 0, pageSize)
	for _, face := range f {
		for r := first; r < first+PageRunes; r++ {
			w := noWidth
			if g, ok := face.Glyph(r); ok {
				w, any = min(face.Advance(g), noWidth-1), true
			}
			page = append(page, byte(w>>8), byte(w))
		}
	}
	return page, any
}
