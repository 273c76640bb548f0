package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/docx/template"
)

const fillUsage = `vanban fill MẪU.docx DỮ_LIỆU [-o TỆP] [--delims "« »"] [--names A,B] [--blank CHỮ] [--json]

Điền một mẫu Word. Thẻ trong mẫu viết theo text/template của Go: {{.ho_ten}},
{{range .danh_sach}} … {{end}}, {{if .co_phu_luc}} … {{end}}, {{ngay .ngay_ky}}.
Thiếu giá trị hoặc mẫu có lỗi thì không ghi gì.

DỮ_LIỆU là tệp .json hoặc .yaml; "-" là đầu vào chuẩn. Ảnh nêu tên trong dữ liệu
đọc từ thư mục của DỮ_LIỆU. Tệp .md là một văn bản (như ở vanban render), điền vào
giấy tiêu đề của cơ quan: {{.noi_dung}}, {{.noi_nhan}}, {{.can_cu}} mỗi thẻ một đoạn,
{{.so}}, {{.ngay}}, {{.trich_yeu}}, {{noi .kinh_gui}}, {{range .ky}}{{.ho_ten}}{{end}};
phần nào của văn bản mà mẫu không có chỗ thì báo lỗi.

  -o, --out TỆP    nơi ghi; mặc định là tên DỮ_LIỆU đổi đuôi thành .docx
  --delims "« »"   dấu mở và dấu đóng thẻ, cách nhau một dấu cách; chỉ nhận là thẻ
                   khi bao một tên có trong dữ liệu (hoặc trong --names)
  --names A,B      các tên được nhận là thẻ, dùng với --delims
  --blank CHỮ      in chữ này thay cho giá trị bị thiếu, ví dụ "……"
  --json           in kết quả cho chương trình khác đọc

Mã thoát: 0 đạt; 1 mẫu hoặc dữ liệu có lỗi; 2 dùng sai, không đọc hoặc không ghi được.`

// templateFlags are the flags that say how a template is read.
type templateFlags struct{ delims, names *string }

func (f flagSet) template() templateFlags {
	return templateFlags{f.String("delims", "", ""), f.String("names", "", "")}
}

// options returns the options of the flags.
func (f templateFlags) options() (*template.Options, error) {
	o := &template.Options{}
	if *f.delims != "" {
		pair := strings.Fields(*f.delims)
		if len(pair) != 2 {
			return nil, fmt.Errorf("--delims %q không đúng: viết dấu mở, một dấu cách rồi dấu đóng, ví dụ \"[ ]\"", *f.delims)
		}
		o.Left, o.Right = pair[0], pair[1]
	}
	if *f.names != "" {
		if o.Left == "" {
			return nil, errors.New("--names chỉ dùng với --delims")
		}
		for name := range strings.SplitSeq(*f.names, ",") {
			o.Names = append(o.Names, strings.TrimSpace(name))
		}
	}
	return o, nil
}

func runFill(a *app, args []string) int {
	fs := newFlags("fill", fillUsage)
	var out string
	fs.StringVar(&out, "o", "", "")
	fs.StringVar(&out, "out", "", "")
	blank := fs.String("blank", "", "")
	asJSON := fs.Bool("json", false, "")
	flags := fs.template()
	names, code, ok := a.files(fs, args)
	if !ok {
		return code
	}
	if len(names) != 2 {
		return a.misuse(fs.Name(), errors.New("cần đúng hai tệp: mẫu và dữ liệu"))
	}
	if names[0] == "-" {
		return a.misuse(fs.Name(), errors.New(`mẫu phải là một tệp; "-" chỉ dùng cho dữ liệu`))
	}
	o, err := flags.options()
	if err != nil {
		return a.misuse(fs.Name(), err)
	}
	o.Blank = *blank
	if out == "" {
		out = outputName(names[1])
	}
	for _, name := range names {
		if name != "-" && place(name) == place(out) {
			return a.misuse(fs.Name(), fmt.Errorf("sẽ ghi đè lên %s; dùng -o", name))
		}
	}
	r := a.fill(names[0], names[1], out, o)
	return a.reportFill(r, *asJSON)
}

// outputName returns where the document of a data file goes.
func outputName(name string) string {
	if name == "-" {
		return "vanban.docx"
	}
	return strings.TrimSuffix(name, filepath.Ext(name)) + ".docx"
}

// A filled is what became of a template.
type filled struct {
	file     string
	problems template.Problems
	out      string
	bytes    int
	err      error // why a file was not read or not written
}

// fill fills a template and writes the document.
func (a *app) fill(name, dataName, out string, o *template.Options) filled {
	r := filled{file: name}
	folder, err := folderOf(dataName)
	if err != nil {
		r.file, r.err = dataName, err
		return r
	}
	defer folder.Close()
	o.FS = folder.FS()
	tmpl, problems, err := openTemplate(name, o)
	if tmpl == nil {
		r.problems, r.err = problems, err
		return r
	}
	fillIn, err := a.filler(tmpl, dataName)
	if err != nil {
		r.file, r.err = dataName, err
		return r
	}
	var b bytes.Buffer
	r.problems, err = fillIn(&b)
	if faulty := (*template.ProblemsError)(nil); errors.As(err, &faulty) {
		return r
	}
	if err == nil {
		_, err = writeFiles([]target{{path: out, format: "docx"}}, []bytes.Buffer{b})
	}
	if err != nil {
		r.err = err
		return r
	}
	r.out, r.bytes = out, b.Len()
	return r
}

// filler reads the data and returns what fills the template with it: a document of
// ours, in .md, goes into the letterhead that the template is.
func (a *app) filler(tmpl *template.Template, name string) (func(io.Writer) (template.Problems, error), error) {
	if strings.EqualFold(filepath.Ext(name), ".md") {
		doc, err := a.decode(name)
		if err == nil {
			err = doc.Check().Err()
		}
		return func(w io.Writer) (template.Problems, error) { return tmpl.ExecuteDocument(w, doc) }, err
	}
	values, err := a.readData(name)
	return func(w io.Writer) (template.Problems, error) { return tmpl.Execute(w, values) }, err
}

// openTemplate opens a template; without one it returns why.
func openTemplate(name string, o *template.Options) (*template.Template, template.Problems, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, nil, fmt.Errorf("không mở được tệp: %s", reason(err))
	}
	defer f.Close()
	tmpl, err := template.Read(f, o)
	if faulty := (*template.ProblemsError)(nil); errors.As(err, &faulty) {
		return nil, faulty.Problems, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("không đọc được tệp: %s", reason(err))
	}
	return tmpl, nil, nil
}

// code returns the exit code for the result.
func (r filled) code() int {
	switch {
	case errors.As(r.err, new(*vanban.ProblemsError)), r.err == nil && r.problems.Err() != nil:
		return exitProblems
	case r.err != nil:
		return exitFailure
	}
	return exitOK
}

// fillJSON is the object of fill --json and, without outputs, of its problems.
// The package comment documents it.
type (
	fillJSON struct {
		Version  int              `json:"version"`
		File     string           `json:"file"`
		OK       bool             `json:"ok"`
		Error    string           `json:"error"`
		Problems []tagProblemJSON `json:"problems"`
		Output   string           `json:"output"`
		Bytes    int              `json:"bytes"`
	}
	tagProblemJSON struct {
		Severity  string `json:"severity"`
		Part      string `json:"part"`
		Paragraph int    `json:"paragraph"`
		Tag       string `json:"tag"`
		Message   string `json:"message"`
		Mend      string `json:"mend"`
	}
)

// reportFill prints the result and returns the exit code.
func (a *app) reportFill(r filled, asJSON bool) int {
	if asJSON {
		j := fillJSON{Version: 1, File: r.file, OK: r.code() == exitOK, Problems: []tagProblemJSON{}, Output: r.out, Bytes: r.bytes}
		if r.err != nil {
			j.Error = r.err.Error()
		}
		for _, p := range r.problems {
			j.Problems = append(j.Problems, tagProblemJSON{severityKeys[p.Severity], p.Part, p.Paragraph, p.Tag, p.Message, p.Mend})
		}
		writeJSON(a.out, j)
		return r.code()
	}
	for _, p := range r.problems {
		fmt.Fprintf(a.err, "%s: %s\n", r.file, p)
	}
	if r.err != nil {
		for line := range strings.SplitSeq(r.err.Error(), "\n") {
			fmt.Fprintf(a.err, "%s: lỗi: %s\n", r.file, line)
		}
	}
	if r.out != "" {
		fmt.Fprintln(a.out, r.out)
	}
	return r.code()
}
