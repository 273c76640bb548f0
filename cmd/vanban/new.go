package main

import (
	"errors"
	"strings"

	"github.com/dean161/vanban"
)

const newUsage = `vanban new LOẠI

In tệp .md mẫu của một loại văn bản, có chú thích từng khóa. LOẠI là tên loại có
dấu hay không dấu, hoặc chữ viết tắt: cong-van, "Kế hoạch", KH (xem vanban kinds).

  vanban new cong-van > thu.md`

func runNew(a *app, args []string) int {
	fs := newFlags("new", newUsage)
	words, code, ok := a.parse(fs, args)
	if !ok {
		return code
	}
	if len(words) == 0 {
		return a.misuse(fs.Name(), errors.New("thiếu loại văn bản; xem các loại: vanban kinds"))
	}
	kind, err := vanban.ParseKind(strings.Join(words, " "))
	if err != nil {
		return a.misuse(fs.Name(), errors.New(err.Error()+"; xem các loại: vanban kinds"))
	}
	a.out.WriteString(starter(kind))
	return exitOK
}
