package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/dean161/vanban/docx/template"
)

const fieldsUsage = `vanban fields MẪU.docx [--delims "« »"] [--names A,B] [--json]

Liệt kê các giá trị mà một mẫu Word cần: tên, kiểu suy từ cách dùng (chữ, danh
sách, điều kiện, ảnh, nhóm trường), dấu * ở giá trị bắt buộc.

  --delims, --names  như ở vanban fill; có --delims thì phải có --names
  --json             in JSON Schema của dữ liệu

Mã thoát: 0 đạt; 1 mẫu có lỗi; 2 dùng sai hoặc không đọc được.`

func runFields(a *app, args []string) int {
	fs := newFlags("fields", fieldsUsage)
	asJSON := fs.Bool("json", false, "")
	flags := fs.template()
	names, code, ok := a.files(fs, args)
	if !ok {
		return code
	}
	o, err := flags.options()
	switch {
	case err != nil:
	case len(names) != 1 || names[0] == "-":
		err = errors.New("cần đúng một tệp mẫu")
	case o.Left != "" && o.Names == nil:
		err = errors.New("có --delims thì phải có --names")
	}
	if err != nil {
		return a.misuse(fs.Name(), err)
	}
	tmpl, problems, err := openTemplate(names[0], o)
	if tmpl == nil {
		return a.reportFill(filled{file: names[0], problems: problems, err: err}, false)
	}
	if *asJSON {
		a.out.Write(tmpl.Fields().JSONSchema())
		return exitOK
	}
	a.printFields(tmpl.Fields(), 0)
	return exitOK
}

// printFields prints a line for each field, those of a list or a group further
// in.
func (a *app) printFields(fs template.Fields, depth int) {
	for _, f := range fs {
		name := strings.Repeat("  ", depth) + f.Name
		if f.Required {
			name += "*"
		}
		fmt.Fprintf(a.out, "%-24s %s\n", name, f.Type)
		a.printFields(f.Fields, depth+1)
	}
}
