package main

import (
	"fmt"

	"github.com/dean161/vanban"
)

const kindsUsage = `vanban kinds [--json]

Liệt kê 29 loại văn bản của Điều 7: tên dùng trong lệnh, chữ viết tắt, số mẫu
ở Phụ lục III (dấu - là không có), tên loại.

  --json   in kết quả cho chương trình khác đọc`

// A kindJSON is a kind in --json.
type kindJSON struct {
	Key          string `json:"key"`
	Name         string `json:"name"`
	Abbreviation string `json:"abbreviation"`
	Form         string `json:"form"`
}

func runKinds(a *app, args []string) int {
	fs := newFlags("kinds", kindsUsage)
	asJSON := fs.Bool("json", false, "")
	if code, ok := a.noOperands(fs, args); !ok {
		return code
	}
	var all []kindJSON
	for _, k := range vanban.Kinds() {
		all = append(all, kindJSON{k.Key(), k.String(), k.Abbreviation(), k.Form()})
	}
	if *asJSON {
		writeJSON(a.out, struct {
			Version int        `json:"version"`
			Kinds   []kindJSON `json:"kinds"`
		}{1, all})
		return exitOK
	}
	for _, k := range all {
		fmt.Fprintf(a.out, "%-16s %-4s %-5s %s\n", k.Key, orDash(k.Abbreviation), orDash(k.Form), k.Name)
	}
	return exitOK
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}
