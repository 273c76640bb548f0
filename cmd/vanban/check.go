package main

import (
	"fmt"

	"github.com/dean161/vanban"
)

const checkUsage = `vanban check TỆP… [--final] [--json]

Kiểm tra văn bản theo Nghị định 30/2020/NĐ-CP. Mỗi vấn đề in một dòng:
TỆP:DÒNG:CỘT: chỗ trong văn bản: mức độ: điều sai; cách sửa [mã quy tắc; điều khoản]

TỆP là .md, .yaml hoặc .json; "-" là đầu vào chuẩn.

  --final  xét như văn bản phát hành: dự thảo, mẫu minh họa, văn bản chưa có số
           hoặc ngày là lỗi
  --json   in kết quả cho chương trình khác đọc

Mã thoát: 0 không có lỗi (cảnh báo không tính); 1 có lỗi; 2 không đọc được tệp.`

func runCheck(a *app, args []string) int {
	fs := newFlags("check", checkUsage)
	asJSON, final := fs.Bool("json", false, ""), fs.Bool("final", false, "")
	names, code, ok := a.files(fs, args)
	if !ok {
		return code
	}
	ctx, stop := interruptible()
	defer stop()
	report := reportJSON{Version: 1, Files: []fileJSON{}}
	bar := a.newProgress(len(names), *asJSON)
	done, worst := inOrder(ctx, names, func(name string) result {
		_, r := a.inspect(name, *final)
		return r
	}, func(r result) {
		bar.clear()
		if *asJSON {
			report.Files = append(report.Files, r.json(false))
		} else {
			a.writeCheck(r)
		}
		bar.step()
	})
	bar.clear()
	if *asJSON {
		writeJSON(a.out, report)
	}
	if done < len(names) {
		return a.fail(fs.Name(), fmt.Errorf("bị ngắt, còn %d tệp chưa kiểm tra", len(names)-done))
	}
	return worst
}

// writeCheck prints the problems of one file and a line that sums them up.
func (a *app) writeCheck(r result) {
	if r.err != nil {
		r.writeProblems(a.err)
		return
	}
	r.writeProblems(a.out)
	n := r.count()
	if n[vanban.Error]+n[vanban.Warning] == 0 {
		fmt.Fprintf(a.out, "%s: không có lỗi\n", r.name())
	} else {
		fmt.Fprintf(a.out, "%s: %d lỗi, %d cảnh báo\n", r.name(), n[vanban.Error], n[vanban.Warning])
	}
	a.out.Flush()
}
