package pdf

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/render"
	"github.com/dean161/vanban/render/layout"
)

// letters is every letter of Vietnamese.
const letters = "aàáảãạ ăằắẳẵặ âầấẩẫậ bcdđ eèéẻẽẹ êềếểễệ fgh iìíỉĩị jklmn oòóỏõọ ôồốổỗộ ơờớởỡợ pqrst uùúủũụ ưừứửữự vwx yỳýỷỹỵ z " +
	"AÀÁẢÃẠ ĂẰẮẲẴẶ ÂẦẤẨẪẬ BCDĐ EÈÉẺẼẸ ÊỀẾỂỄỆ FGH IÌÍỈĨỊ JKLMN OÒÓỎÕỌ ÔỒỐỔỖỘ ƠỜỚỞỠỢ PQRST UÙÚỦŨỤ ƯỪỨỬỮỰ VWX YỲÝỶỸỴ Z"

const prose = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư; " +
	"để bảo đảm thống nhất, Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành (kể cả đơn vị trực thuộc) rà soát, " +
	"báo cáo “kết quả” thực hiện trước ngày 15 tháng 12 hằng năm; tỷ lệ đạt từ 95% trở lên, kinh phí 1.250.000 đồng."

// A typist places text on pages the way layout does: greedy lines, justified.
type typist struct {
	layout.Layout
	m *font.Metrics
	y unit.Length
}

const (
	left, right = 30 * unit.MM, 195 * unit.MM
	top, bottom = 20 * unit.MM, 277 * unit.MM
)

func newTypist() *typist { return &typist{m: font.Times()} }

// width measures as layout does: letters in whole sixths of a twip.
func (t *typist) width(s string, size unit.Length, style font.Style) unit.Length {
	w, px := 0, 6*size.Twips()
	for _, r := range s {
		a, ok := t.m.Advance(style, r)
		if !ok {
			panic("no width of " + string(r))
		}
		w += (a*px + font.Em/2) / font.Em
	}
	return unit.Length((w+3)/6) * unit.Twip
}

// line returns the place of a new line.
func (t *typist) line(size unit.Length) *layout.Page {
	if n := len(t.Pages); n == 0 || t.y > bottom {
		t.Pages = append(t.Pages, layout.Page{Width: 210 * unit.MM, Height: 297 * unit.MM})
		t.y = top
	}
	t.y += size * 13 / 10
	return &t.Pages[len(t.Pages)-1]
}

// paragraph sets text in one style and returns its lines.
func (t *typist) paragraph(s string, size unit.Length, style font.Style) (lines []string) {
	words := strings.Split(s, " ")
	for len(words) > 0 {
		n := 1
		for n < len(words) && t.width(strings.Join(words[:n+1], " "), size, style) <= right-left {
			n++
		}
		text := layout.Text{X: left, Size: size, Bold: style&font.Bold != 0, Italic: style&font.Italic != 0, S: strings.Join(words[:n], " "), EOL: layout.Soft}
		text.Width = t.width(text.S, size, style)
		if words = words[n:]; len(words) == 0 {
			text.EOL = layout.Hard
		} else if n > 1 {
			text.Stretch = (right - left - text.Width) / unit.Length(n-1)
			text.Width = right - left
		}
		page := t.line(size)
		text.Y = t.y
		page.Texts = append(page.Texts, text)
		lines = append(lines, text.S)
	}
	return lines
}

// letter returns pages of text in four styles with rules and bookmarks.
func letter(pages int) (*layout.Layout, []string) {
	t := newTypist()
	var lines []string
	for i := 0; len(t.Pages) < pages || t.y < bottom-50*unit.MM; i++ {
		style := font.Regular
		if i%7 == 0 {
			style = font.Style(i / 7 % 4)
			lines = append(lines, t.paragraph(letters, 13*unit.Pt, style)...)
			p := &t.Pages[len(t.Pages)-1]
			p.Rules = append(p.Rules, layout.Rule{X: left, Y: t.y + 2*unit.Pt, Width: 50 * unit.MM, Height: unit.Pt / 2})
			t.Bookmarks = append(t.Bookmarks, layout.Bookmark{Title: "Điều " + strings.Repeat("I", i%5+1), Level: i % 3, Page: len(t.Pages) - 1, Y: t.y})
		}
		lines = append(lines, t.paragraph(prose, 14*unit.Pt, style)...)
	}
	return &t.Layout, lines
}

// letterLike returns five pages with as many different words, letters and styles
// as a real letter has; seed varies a few words.
func letterLike(seed int) *layout.Layout {
	const starts, ends = "b c ch d đ g gh gi h k kh l m n ng nh ph qu r s t th tr v x", "a á ai ảnh ăn ấp anh ao ầu ây ế ện ị iên iểu ò oan oạt ọc ôi ống ơ ơn ừ uyết ưởng y ương ước"
	s, e := strings.Split(starts, " "), strings.Split(ends, " ")
	state := uint32(1)
	words := func(n int) string {
		w := make([]string, n)
		for i := range w {
			state = state*1664525 + 1013904223
			w[i] = s[state>>8%uint32(len(s))] + e[state>>17%uint32(len(e))]
		}
		return strings.Join(w, " ")
	}
	t := newTypist()
	t.paragraph("ỦY BAN NHÂN DÂN TỈNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13*unit.Pt, font.Bold)
	t.paragraph(words(8), 13*unit.Pt, font.Italic)
	for i := 1; len(t.Pages) < 5 || t.y < bottom-60*unit.MM; i++ {
		if i%6 == 0 {
			t.paragraph(fmt.Sprintf("%d. %s", i/6, words(8)), 14*unit.Pt, font.Bold)
		}
		t.paragraph(words(60)+fmt.Sprintf(" số %d/QĐ-UBND (%d%%);", seed+i, i), 14*unit.Pt, font.Regular)
	}
	t.paragraph("Nơi nhận:", 12*unit.Pt, font.BoldItalic)
	t.paragraph(string([]rune(letters)[seed%100])+"“Wfj”", 12*unit.Pt, font.Regular)
	return &t.Layout
}

var info = render.Info{
	Title: "Công văn (số 12) \\ về công tác văn thư", Subject: "Văn thư", Author: "Ủy ban nhân dân tỉnh",
	Keywords: "Nghị định 30", Language: "vi-VN",
}

func encode(t *testing.T, l *layout.Layout, o *Options) []byte {
	t.Helper()
	var b strings.Builder
	if err := EncodeLayout(&b, l, &info, o); err != nil {
		t.Fatal(err)
	}
	return []byte(b.String())
}
