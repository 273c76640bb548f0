package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

const versionUsage = `vanban version

In phiên bản của chương trình.`

func runVersion(a *app, args []string) int {
	if code, ok := a.noOperands(newFlags("version", versionUsage), args); !ok {
		return code
	}
	version := "(không rõ)"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		version = info.Main.Version
	}
	fmt.Fprintf(a.out, "vanban %s (%s, %s/%s)\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return exitOK
}
