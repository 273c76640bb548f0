// Package template fills Word documents that somebody made as templates, in
// Word, LibreOffice or another program, with tags in their text.
//
//	t, err := template.Open(file, nil) // the bytes of a .docx
//	warnings, err := t.Execute(w, data)
//
// # Tags
//
// The language is that of text/template: {{.ho_ten}}, {{range .danh_sach}} …
// {{end}}, {{if .co_phu_luc}} … {{else}} … {{end}}, {{with .nguoi_ky}}, pipelines,
// variables and comments. A bare name means the field of that name: {{ho_ten}}.
// Actions define, template, block, break and continue are refused. Everything that
// a value holds stays text, whatever it looks like.
//
// A tag may be cut into any number of runs, with what Word puts between them, and
// takes the formatting of its first run. It may stand in the body, tables,
// headers, footers, text boxes, footnotes and endnotes. Curly quotes around a
// string and no-break spaces count as what was typed.
//
// The tags of a block that stand alone in a paragraph take the paragraph with
// them, and a row of a table that holds nothing else goes, too. A block that
// opens in the first cell of a row and closes in the last repeats the row. A block
// that would tear the document apart is a problem, never a broken file.
//
// # Values
//
// Text, numbers and truth values print as text/template prints them; a list, a map
// or a struct does not print, and neither does a value that is missing: these are
// problems. A line end and a tab become those of Word. An outline.Text brings
// its bold and italic words, an outline.Body, in a paragraph of its own, its
// styled paragraphs and tables, an [Image] a picture. A picture of the template
// whose alternative text is a tag gives its place and size to the image.
//
// # Functions
//
// The value is the last argument of a function, or comes through a pipe. Each has
// an English and an unaccented Vietnamese name:
//
//	date, ngay                  ngày 05 tháng 3 năm 2026
//	shortDate, ngay_ngan        05/3/2026
//	dateWords, ngay_bang_chu    ngày năm tháng ba năm hai nghìn …
//	number, so                  1.250.000
//	words, bang_chu             một triệu hai trăm năm mươi nghìn
//	money, tien_bang_chu        … đồng; money "USD" .x: … đô la Mỹ
//	roman, la_ma                XIV
//	upper, chu_hoa; lower, chu_thuong; title, hoa_moi_chu; capitalize, hoa_dau
//	join, noi                   A, B và C; join "; " .x: A; B và C
//	sort, sap_xep; sortNames, sap_ten; sortPlaces, sap_dia_danh
//	                            in Vietnamese order; sort "ten" .x: by a field
//	add, cong                   add $i 1
//	default, mac_dinh           default "……" .x
//	rich, kieu_chu              text with **bold** and *italic*
//	body, noi_dung              text in the form of package outline
//	image, anh                  an image, or the name of one; image 40 .x: 40 mm wide
//	restart, danh_lai_so        alone: automatic lists begin anew, in each item of a range
//
// # Other delimiters
//
// With [Options].Left and Right a tag is NAME, NAME | function, if NAME, range
// NAME, with NAME, else or end between them, and only where NAME is declared by
// [Options].Names or by the data.
//
// # Letterheads
//
// ExecuteDocument sets a vanban.Document into an agency's own file, which keeps
// its header; what the file has no place for is a problem.
//
// # Bounds
//
// The file is opened within limits of internal/ooxml; files with macros or a
// password are refused. Lists restart only where paragraphs name their list
// themselves, not through a style. Bodies are laid out for the text width of A4
// with the margins of Options.Format; footnotes and tables of contents in values,
// and footnotes in a block that repeats, are problems.
package template
