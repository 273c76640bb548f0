package main

import "github.com/dean161/vanban"

const schemaUsage = `vanban schema

In JSON Schema (2020-12) của tệp đầu vào: mọi khóa, tiếng Anh và tiếng Việt.`

func runSchema(a *app, args []string) int {
	if code, ok := a.noOperands(newFlags("schema", schemaUsage), args); !ok {
		return code
	}
	a.out.Write(vanban.Schema())
	return exitOK
}
