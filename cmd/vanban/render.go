package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/render"
	"github.com/dean161/vanban/render/pdf"
)

const renderUsage = `vanban render TỆP… [--out THƯ_MỤC] [--format docx,pdf] [--fonts THƯ_MỤC] [--final] [--by-number] [--json]

Kiểm tra từng văn bản rồi ghi TÊN.docx và TÊN.pdf; văn bản điện tử tách tệp thì mỗi
phần kèm theo một tệp, ví dụ TÊN-phu-luc-1.docx. Văn bản có lỗi hoặc có một tệp không
ghi được thì không ghi tệp nào; các văn bản khác vẫn được làm tiếp.

TỆP là .md, .yaml hoặc .json; "-" là đầu vào chuẩn, ghi ra vanban.docx và
vanban.pdf. Ảnh và hồ sơ cơ quan đọc từ thư mục của TỆP.

  --out THƯ_MỤC    nơi ghi, tạo ra nếu chưa có; mặc định là cạnh TỆP
  --format DẠNG    docx, pdf hoặc docx,pdf (mặc định)
  --fonts THƯ_MỤC  nơi có phông TrueType để nhúng vào PDF, đủ bốn kiểu; mặc định
                   là Liberation Serif, chữ rộng bằng Times New Roman
  --final          chỉ nhận văn bản phát hành: dự thảo, mẫu minh họa, văn bản chưa
                   có số hoặc ngày thì báo lỗi, không ghi gì
  --by-number      đặt tên theo số, ký hiệu: 5989-BLDTBXH-VHTQT.docx; chưa có số thì
                   theo loại và trích yếu; hai văn bản trùng tên thì báo lỗi
  --json           in kết quả cho chương trình khác đọc

Mã thoát: 0 đạt; 1 văn bản có lỗi; 2 dùng sai, không đọc hoặc không ghi được.`

// defaultFont is the family that pdf.Encode embeds by default.
const defaultFont = "Liberation Serif"

// A renderer makes the outputs of documents.
type renderer struct {
	*app
	fonts *pdf.Fonts // nil: the default
	final bool
	gate  gate
}

// renderFlags are the flags of render.
type renderFlags struct {
	out, fonts string
	formats    []string
	final      bool
	json       bool
}

func runRender(a *app, args []string) int {
	fs := newFlags("render", renderUsage)
	var o renderFlags
	fs.StringVar(&o.out, "out", "", "")
	fs.StringVar(&o.fonts, "fonts", "", "")
	fs.BoolVar(&o.final, "final", false, "")
	byNumber := fs.Bool("by-number", false, "")
	fs.BoolVar(&o.json, "json", false, "")
	format := fs.String("format", "docx,pdf", "")
	names, code, ok := a.files(fs, args)
	if !ok {
		return code
	}
	var err error
	if o.formats, err = parseFormats(*format); err != nil {
		return a.misuse(fs.Name(), err)
	}
	if o.fonts != "" && !slices.Contains(o.formats, "pdf") {
		return a.misuse(fs.Name(), errors.New("--fonts chỉ dùng cho pdf"))
	}
	stem := fileStem
	if *byNumber {
		stem = a.numberStem
	}
	jobs, err := plan(names, o.out, o.formats, stem)
	if err != nil {
		return a.misuse(fs.Name(), err)
	}
	r := &renderer{app: a, final: o.final}
	if r.fonts, err = loadFonts(o.fonts); err != nil {
		return a.fail(fs.Name(), err)
	}
	if o.out != "" {
		if err := os.MkdirAll(o.out, 0o777); err != nil {
			return a.fail(fs.Name(), fmt.Errorf("không tạo được thư mục %s: %s", o.out, reason(err)))
		}
	}
	return r.run(jobs, o.json)
}

// run does the jobs and reports them.
func (r *renderer) run(jobs []job, asJSON bool) int {
	ctx, stop := interruptible()
	defer stop()
	outlivePipe()
	report := reportJSON{Version: 1, Files: []fileJSON{}}
	bar := r.newProgress(len(jobs), asJSON)
	standIn := false // the default font was used
	done, worst := inOrder(ctx, jobs, r.render, func(res result) {
		bar.clear()
		if asJSON {
			report.Files = append(report.Files, res.json(true))
		} else {
			r.write(res)
		}
		standIn = standIn || r.fonts == nil && slices.ContainsFunc(res.outputs, func(o output) bool { return o.Format == "pdf" })
		bar.step()
	})
	bar.clear()
	r.gate.close()
	if asJSON {
		writeJSON(r.out, report)
	} else if standIn {
		r.noteFont()
	}
	if done < len(jobs) {
		return r.fail("render", fmt.Errorf("bị ngắt, còn %d văn bản chưa xong", len(jobs)-done))
	}
	return worst
}

// noteFont tells people that a font of equal widths stands for Times New Roman.
func (a *app) noteFont() {
	fmt.Fprintf(a.err, "lưu ý: PDF nhúng phông %s, chữ rộng bằng Times New Roman; muốn nhúng Times New Roman thì thêm --fonts THƯ_MỤC\n", defaultFont)
}

// write prints the paths written on the standard output and the problems on
// the standard error.
func (r *renderer) write(res result) {
	res.writeProblems(r.err)
	for _, o := range res.outputs {
		fmt.Fprintln(r.out, o.File)
	}
	r.out.Flush()
}

// render makes all outputs of one document in memory, and only then writes
// them.
func (r *renderer) render(j job) result {
	doc, res := r.inspect(j.name, r.final)
	if doc == nil {
		return res
	}
	targets, err := j.all(doc.Parts())
	if err != nil {
		res.err = err
		return res
	}
	contents, err := r.encode(doc, targets)
	if err != nil {
		res.err = err
		return res
	}
	r.gate.pass(func() {
		var written int
		written, res.err = writeFiles(targets, contents)
		for i, t := range targets[:written] {
			res.outputs = append(res.outputs, output{t.path, t.format, contents[i].Len(), r.font(t.format)})
		}
	})
	return res
}

// encode composes the document once and returns the content of each target.
func (r *renderer) encode(doc *vanban.Document, targets []target) ([]bytes.Buffer, error) {
	sheets, err := render.ComposeParts(doc)
	if err != nil {
		return nil, err
	}
	contents := make([]bytes.Buffer, len(targets))
	for i, t := range targets {
		sheet := sheets[t.part]
		switch t.format {
		case "docx":
			err = docx.EncodeSheet(&contents[i], sheet, nil)
		case "pdf":
			err = pdf.EncodeSheet(&contents[i], sheet, &pdf.Options{Fonts: r.fonts})
		}
		if err != nil {
			return nil, &encodeError{t.format, err}
		}
	}
	return contents, nil
}

// An encodeError says that a writer refused a document, for a broken picture or
// a letter that the fonts lack.
type encodeError struct {
	format string
	err    error
}

func (e *encodeError) Error() string {
	return "không tạo được " + e.format + ": " + e.err.Error()
}

// font returns the family that a format embeds.
func (r *renderer) font(format string) string {
	switch {
	case format != "pdf":
		return ""
	case r.fonts == nil:
		return defaultFont
	}
	return r.fonts.Name()
}

// loadFonts reads the fonts in a directory; nil for none.
func loadFonts(dir string) (*pdf.Fonts, error) {
	if dir == "" {
		return nil, nil
	}
	if _, err := os.Stat(dir); err != nil {
		return nil, fmt.Errorf("không mở được thư mục phông chữ %s: %s", dir, reason(err))
	}
	fonts, err := pdf.LoadFonts(os.DirFS(dir))
	if err != nil {
		return nil, fmt.Errorf("phông chữ ở %s: %s", dir, strings.TrimPrefix(err.Error(), "pdf: "))
	}
	return fonts, nil
}

// parseFormats reads the value of --format.
func parseFormats(s string) ([]string, error) {
	var formats []string
	for f := range strings.SplitSeq(s, ",") {
		f = strings.ToLower(strings.TrimSpace(f))
		if f != "docx" && f != "pdf" {
			return nil, fmt.Errorf("--format không có dạng %q: chọn docx, pdf hoặc docx,pdf", f)
		}
		if !slices.Contains(formats, f) {
			formats = append(formats, f)
		}
	}
	return formats, nil
}
