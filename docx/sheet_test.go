package docx_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"github.com/dean161/vanban/internal/unit"
	"github.com/dean161/vanban/outline"
	"github.com/dean161/vanban/render"
)

const (
	mm = unit.MM
	pt = unit.Pt
)

// The styles of the sample sheets.
var (
	pageNumber = &render.Style{ID: "SoTrang", Name: "Số trang", Size: 14 * pt, Align: render.Center, Line: 240}
	headLeft   = &render.Style{ID: "TenCoQuan", Name: "Tên cơ quan", Size: 13 * pt, Bold: true, Align: render.Center, Line: 240}
	headRight  = &render.Style{ID: "TieuNgu", Name: "Tiêu ngữ", Size: 14 * pt, Bold: true, Align: render.Center, Line: 240}
	number     = &render.Style{ID: "SoKyHieu", Name: "Số và ký hiệu", Size: 13 * pt, Align: render.Center, Line: 240, Before: 6 * pt}
	body       = &render.Style{ID: "ThanVan", Name: "Thân văn bản", Size: 14 * pt, Align: render.Justify,
		Indent: render.Indent{First: 12700 * unit.EMU * 36}, Before: 6 * pt, Line: 264}
	list = &render.Style{ID: "DiemTreo", Name: "Điểm treo", Size: 14 * pt, Align: render.Justify,
		Indent: render.Indent{Left: 20 * mm, First: -7 * mm}, Before: 3 * pt, Exact: 18 * pt}
	heading = &render.Style{ID: "TieuDe", Name: "Tiêu đề", Size: 14 * pt, Bold: true, Align: render.Justify,
		Indent: render.Indent{First: 12700 * unit.EMU * 36}, Before: 6 * pt, Line: 264, KeepNext: true, KeepLines: true, Outline: 1}
	chapter = &render.Style{ID: "Chuong", Name: "Chương", Size: 14 * pt, Bold: true, Align: render.Center, Before: 6 * pt, Line: 240,
		KeepNext: true, KeepLines: true, Outline: 1}
	recipients = &render.Style{ID: "NoiNhan", Name: "Nơi nhận", Size: 11 * pt, Line: 240}
	signer     = &render.Style{ID: "NguoiKy", Name: "Người ký", Size: 14 * pt, Bold: true, Align: render.Center, Line: 240, KeepNext: true}
	cellText   = &render.Style{ID: "OBang", Name: "Ô bảng", Size: 13 * pt, Line: 240}
	picture    = &render.Style{ID: "HinhAnh", Name: "Hình ảnh", Size: 14 * pt, Align: render.Center, Line: 240, Before: 6 * pt}
)

func styles() []*render.Style {
	return []*render.Style{pageNumber, headLeft, headRight, number, body, list, heading, chapter, recipients, signer, cellText, picture}
}

func section(blocks ...render.Block) render.Section {
	return render.Section{
		Width: 210 * mm, Height: 297 * mm, Top: 20 * mm, Bottom: 20 * mm, Left: 30 * mm, Right: 20 * mm,
		HeaderDistance: 10 * mm, PageNumber: pageNumber, Blocks: blocks,
	}
}

func landscape(blocks ...render.Block) render.Section {
	s := section(blocks...)
	s.Width, s.Height, s.Top, s.Bottom, s.Left, s.Right = s.Height, s.Width, 30*mm, 20*mm, 20*mm, 20*mm
	return s
}

// par makes a paragraph of one run in the style's own bold and italic.
func par(s *render.Style, text string) *render.Paragraph {
	return &render.Paragraph{Style: s, Runs: []render.Run{{Text: text, Bold: s.Bold, Italic: s.Italic}}}
}

// item makes a labelled paragraph.
func item(s *render.Style, level outline.Level, label, text string) *render.Paragraph {
	p := par(s, text)
	if text == "" {
		p.Runs = nil
	}
	p.Label = &render.Label{Text: label, Level: uint8(level), Bold: s.Bold, Italic: s.Italic}
	return p
}

const prose = "Thực hiện Quyết định số 161/QĐ-TTg ngày 25 tháng 01 năm 2017 của Thủ tướng Chính phủ phê duyệt Đề án “Thực hiện các mục tiêu của " +
	"Cộng đồng Văn hóa - Xã hội ASEAN đến năm 2025”, các bộ, cơ quan & địa phương đã triển khai đồng bộ nhiều nhóm giải pháp. "

// letter is a sheet of three sections with one of everything.
func letter(t testing.TB) *render.Sheet {
	t.Helper()
	header := &render.Table{
		Columns: []render.Length{62 * mm, 98 * mm},
		Padding: 2 * mm, Indent: 0,
		Rows: []render.Row{
			{CantSplit: true, Cells: []render.Cell{
				{Blocks: []render.Block{par(headLeft, "BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"),
					&render.Rule{Left: 19 * mm, Right: 19 * mm, Weight: pt * 3 / 4, Height: 6 * pt}}},
				{Blocks: []render.Block{par(headLeft, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), par(headRight, "Độc lập - Tự do - Hạnh phúc"),
					&render.Rule{Left: 17 * mm, Right: 17 * mm, Weight: pt * 3 / 4, Height: 6 * pt, KeepNext: true}}},
			}},
			{CantSplit: true, Cells: []render.Cell{
				{Blocks: []render.Block{par(number, "Số: 5989/BLĐTBXH-VHTQT")}},
				{Middle: true, Blocks: []render.Block{par(number, "Hà Nội, ngày 26 tháng 11 năm 2024")}},
			}},
		},
	}
	signature := &render.Table{
		Columns: []render.Length{80 * mm, 80 * mm},
		Rows: []render.Row{{Cells: []render.Cell{
			{Blocks: []render.Block{par(recipients, "Nơi nhận:"), par(recipients, "- Như trên;"), par(recipients, "- Lưu: VT, VHTQT.")}},
			{Blocks: []render.Block{par(signer, "KT. BỘ TRƯỞNG"), par(signer, "THỨ TRƯỞNG"), par(signer, "Nguyễn Văn A")}},
		}}},
	}
	mixed := &render.Paragraph{Style: body, Indent: &render.Indent{First: 0, Left: 5 * mm}, KeepNext: true, Runs: []render.Run{
		{Text: "Trọng tâm: ", Bold: true}, {Text: "hoàn thành "}, {Text: "trước ngày 31 tháng 12", Italic: true},
		{Text: " các mục tiêu", Bold: true, Italic: true}, {Text: " của Đề án <161> \"nói trên\".\u00a0" + prose},
	}}
	first := []render.Block{header}
	for range 14 {
		first = append(first, par(body, strings.Repeat(prose, 3)))
	}
	first = append(first, mixed, par(body, "Trân trọng cảm ơn./."), signature)
	return &render.Sheet{
		Info: render.Info{Title: "V/v thực hiện Đề án <161> & kế hoạch", Subject: "Công văn", Author: "Bộ LĐTBXH",
			Keywords: "ASEAN, đề án", Language: "vi-VN"},
		Styles: styles(),
		Sections: []render.Section{
			section(first...),
			section(labelled(t)...),
			landscape(par(chapter, "DANH MỤC NHIỆM VỤ"), longTable(60)),
		},
	}
}

// labelled has labels of all levels, a picture and two tables in a row.
func labelled(t testing.TB) []render.Block {
	t.Helper()
	blocks := []render.Block{
		item(chapter, outline.Part, "Phần I", ""), par(chapter, "QUY ĐỊNH CHUNG"),
		item(chapter, outline.Chapter, "Chương I", ""), par(chapter, "PHẠM VI"),
		item(chapter, outline.Section, "Mục 1", ""), par(chapter, "ĐỐI TƯỢNG"),
		item(chapter, outline.Subsection, "Tiểu mục 1", ""), par(chapter, "CHI TIẾT"),
		item(heading, outline.Article, "Điều 1.", "Phạm vi điều chỉnh"),
		item(body, outline.Clause, "1.", prose),
	}
	for _, l := range strings.Fields("a) b) c) d) đ) e) g) h) i) k) l) m) n) o) p) q) r) s) t) u) v) x) y)") {
		blocks = append(blocks, item(body, outline.Point, l, "điểm "+l[:len(l)-1]+" của khoản này;"))
	}
	blocks = append(blocks,
		item(body, outline.Clause, "2.", prose),
		item(body, outline.Point, "a)", "điểm a khoản 2;"),
		item(body, outline.Point, "b)", "điểm b khoản 2."),
		item(chapter, outline.Chapter, "Chương II", ""), par(chapter, "TỔ CHỨC"),
		item(heading, outline.Article, "Điều 2.", "Trách nhiệm"),
		item(body, outline.Clause, "1.", prose),
		item(body, outline.Subclause, "1.1.", prose),
		item(body, outline.Subclause, "1.2.", prose),
		item(list, outline.Dash, "-", prose),
		item(list, outline.Plus, "+", prose),
		item(list, outline.Dash, "-", prose),
		item(body, outline.Clause, "2.", prose),
		item(body, outline.Subclause, "2.1.", prose),
		item(heading, outline.Heading, "I.", "MỤC TIÊU"),
		item(body, outline.Clause, "1.", prose),
		item(heading, outline.Heading, "II.", "KINH PHÍ"),
		item(body, outline.Clause, "1.", prose),
		item(body, outline.Clause, "3.", "Khoản nhảy số."),
		item(heading, outline.Article, "Điều 3.", "Hiệu lực"),
		&render.Image{Style: picture, Data: pixels(t), Format: "png", PixelW: 40, PixelH: 20, Width: 40 * mm, Height: 20 * mm, Alt: "Sơ đồ <1> & \"2\""},
		longTable(2), longTable(1),
		&render.Image{Style: picture, Data: pixels(t), Format: "png", PixelW: 40, PixelH: 20, Width: 20 * mm, Height: 10 * mm, Alt: "Sơ đồ"},
		&render.Rule{Left: 50 * mm, Right: 50 * mm, Weight: pt, Height: 12 * pt},
	)
	return blocks
}

// longTable is a bordered table with a head row and a spanned last row.
func longTable(rows int) *render.Table {
	tab := &render.Table{
		Columns: []render.Length{12 * mm, 60*mm + 7, 40 * mm, 30*mm + 11},
		Head:    1, Border: pt / 2, Padding: 2 * mm, Indent: 10 * mm,
	}
	add := func(style *render.Style, texts ...string) {
		row := render.Row{CantSplit: true}
		for _, s := range texts {
			row.Cells = append(row.Cells, render.Cell{Middle: true, Blocks: []render.Block{par(style, s)}})
		}
		tab.Rows = append(tab.Rows, row)
	}
	add(headLeft, "TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian")
	for i := range rows {
		add(cellText, fmt.Sprint(i+1), fmt.Sprintf("Nhiệm vụ thứ %d, thực hiện hằng năm trong toàn tỉnh", i+1), "Sở Nội vụ", "Quý I")
	}
	add(cellText, "", "", "Cộng")
	tab.Rows[len(tab.Rows)-1].Cells[1].Span = 2
	return tab
}

// pixels is a small PNG file.
func pixels(t testing.TB) []byte {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, 40, 20))
	for x := range 40 {
		for y := range 20 {
			m.Set(x, y, color.RGBA{uint8(6 * x), uint8(12 * y), 120, 255})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
