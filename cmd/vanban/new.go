package main

import (
	"errors"
	"path/filepath"
	"strings"

	"github.com/dean161/vanban"
)

const newUsage = `vanban new LOẠI [--agency TỆP]

In tệp .md mẫu của một loại văn bản, có chú thích từng khóa. LOẠI là tên loại có
dấu hay không dấu, hoặc chữ viết tắt: cong-van, "Kế hoạch", KH (xem vanban kinds).
Của bản sao: sao-y, sao-luc in tệp .yaml cho vanban copy; trich-sao in tệp .md.

  --agency TỆP  hồ sơ cơ quan, ví dụ coquan.yaml: tệp mẫu dùng hồ sơ này và chỉ
                còn những khóa mà văn bản phải ghi thêm; để tệp mẫu cùng thư mục

  vanban new cong-van > thu.md
  vanban new ke-hoach --agency coquan.yaml > kehoach.md

Mã thoát: 0 đạt; 1 hồ sơ cơ quan có lỗi; 2 dùng sai, không đọc được tệp.`

func runNew(a *app, args []string) int {
	fs := newFlags("new", newUsage)
	file := fs.String("agency", "", "")
	words, code, ok := a.parse(fs, args)
	if !ok {
		return code
	}
	if len(words) == 0 {
		return a.misuse(fs.Name(), errors.New("thiếu loại văn bản; xem các loại: vanban kinds"))
	}
	name := strings.Join(words, " ")
	kind, err := vanban.ParseKind(name)
	form, noForm := vanban.ParseCopyForm(name)
	if err != nil && noForm != nil {
		return a.misuse(fs.Name(), errors.New(err.Error()+"; xem các loại: vanban kinds"))
	}
	var who agency
	if *file != "" {
		var r result
		if who, r = a.agency(*file); r.code() != exitOK {
			r.writeProblems(a.err)
			return r.code()
		}
	}
	switch {
	case noForm == nil:
		a.out.WriteString(copyStarter(form, who))
	case who.AgencyProfile == nil:
		a.out.WriteString(starter(kind))
	default:
		a.out.WriteString(agencyStarter(kind, who))
	}
	return exitOK
}

// agency reads the profile of an agency; the result says why there is none.
func (a *app) agency(file string) (agency, result) {
	if filepath.Ext(file) == "" {
		file += ".yaml" // as Decode does
	}
	r := result{file: file}
	src, err := a.read(file, vanban.MaxSourceBytes)
	if err != nil {
		r.err = err
		return agency{}, r
	}
	name := filepath.Base(file)
	p, err := vanban.DecodeAgencyProfile(src, &vanban.DecodeOptions{Name: name})
	if faulty := (*vanban.ProblemsError)(nil); errors.As(err, &faulty) {
		r.problems = faulty.Problems
	}
	return agency{p, name}, r
}
