package main

import (
	"encoding/xml"
	"errors"
	"io"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/font"
	"github.com/dean161/vanban/render"
	"github.com/dean161/vanban/render/layout"
)

const metadataUsage = `vanban metadata TỆP [--xml]

In thông tin đầu vào của văn bản đi (Nghị định 30/2020/NĐ-CP, Phụ lục VI, Phần
II.I) dạng JSON. Số trang là số trang của tệp PDF. Giá trị dài hơn trường chứa
nó thì báo lỗi, không cắt bớt. Số, ngày chưa có thì để trống.

TỆP là .md, .yaml hoặc .json; "-" là đầu vào chuẩn.

  --xml   in dạng XML

Mã thoát: 0 đạt; 1 văn bản có lỗi; 2 dùng sai, không đọc được tệp.`

func runMetadata(a *app, args []string) int {
	fs := newFlags("metadata", metadataUsage)
	asXML := fs.Bool("xml", false, "")
	names, code, ok := a.files(fs, args)
	switch {
	case !ok:
		return code
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
	sheet, err := render.Compose(doc)
	if err != nil {
		res.err = err
		return nil, res
	}
	m, problems := doc.Metadata(len(layout.Pages(sheet, font.Times()).Pages))
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
