package main

import (
	"encoding/csv"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/render"
	"github.com/dean161/vanban/render/layout"
)

const metadataUsage = `vanban metadata TỆP [--xml]
vanban metadata TỆP… --csv

In thông tin đầu vào của văn bản đi (Nghị định 30/2020/NĐ-CP, Phụ lục VI, Phần
II.I) dạng JSON. Số trang tính cả phụ lục, văn bản kèm theo. Giá trị dài hơn
trường chứa nó thì báo lỗi, không cắt bớt. Số, ngày chưa có thì để trống.

TỆP là .md, .yaml hoặc .json; "-" là đầu vào chuẩn.

  --xml   in dạng XML
  --csv   in sổ đăng ký văn bản đi, mỗi văn bản một dòng, để mở bằng Excel; văn
          bản chưa có số, ngày thì báo lỗi. Ô bắt đầu bằng = + - @ có dấu ' đứng
          trước để không bị hiểu là công thức

Mã thoát: 0 đạt; 1 văn bản có lỗi; 2 dùng sai, không đọc được tệp.`

func runMetadata(a *app, args []string) int {
	fs := newFlags("metadata", metadataUsage)
	asXML, asCSV := fs.Bool("xml", false, ""), fs.Bool("csv", false, "")
	names, code, ok := a.files(fs, args)
	switch {
	case !ok:
		return code
	case *asXML && *asCSV:
		return a.misuse(fs.Name(), errors.New("chỉ chọn một trong --xml và --csv"))
	case *asCSV:
		return a.register(names)
	case len(names) > 1:
		return a.misuse(fs.Name(), errors.New("mỗi lần chỉ nhận một tệp"))
	}
	m, res := a.metadata(names[0])
	res.writeProblems(a.err)
	switch {
	case m == nil:
	case *asXML:
		writeXML(a.out, m)
	default:
		writeJSON(a.out, m)
	}
	return res.code()
}

// metadata returns what is to be known of one FILE; nil if it has errors.
func (a *app) metadata(name string) (*vanban.Metadata, result) {
	doc, res := a.inspect(name, false)
	if doc == nil {
		return nil, res
	}
	pages := 0
	for part := range doc.Parts() {
		sheet, err := render.ComposePart(doc, part)
		if err != nil {
			res.err = err
			return nil, res
		}
		pages += len(layout.Pages(sheet, font.Times()).Pages)
	}
	m, problems := doc.Metadata(pages)
	if problems.Err() != nil {
		res.problems = problems // in which the warnings of Check come again, as errors
		return nil, res
	}
	return m, res
}

// writeXML prints v, indented.
func writeXML(w io.Writer, v any) {
	io.WriteString(w, xml.Header)
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(v); err != nil {
		panic("vanban: " + err.Error()) // w keeps its errors to itself, and v is of our types
	}
	io.WriteString(w, "\n")
}

// register prints the rows of documents in the register of outgoing documents.
func (a *app) register(names []string) (code int) {
	rows := [][]string{vanban.RegisterColumns()}
	for _, name := range names {
		doc, res := a.inspect(name, true)
		res.writeProblems(a.err)
		code = max(code, res.code())
		if doc == nil {
			continue
		}
		row := doc.RegisterRow()
		for i := range row {
			row[i] = unformula(row[i])
		}
		rows = append(rows, row)
	}
	io.WriteString(a.out, "\uFEFF")
	w := csv.NewWriter(a.out)
	w.UseCRLF = true
	w.WriteAll(rows) // a.out keeps its errors to itself
	return code
}

// unformula marks a cell that a spreadsheet would take for a formula as text.
func unformula(cell string) string {
	if cell != "" && strings.IndexByte("=+-@", cell[0]) >= 0 {
		return "'" + cell
	}
	return cell
}
