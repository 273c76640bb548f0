package vanban_test

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// TestImports holds what the packages carry: a program that only writes DOCX has
// no fonts, no PDF code and no templates, and imports run down only.
func TestImports(t *testing.T) {
	const module = "github.com/dean161/vanban"
	tests := []struct {
		pkg    string
		barred []string
	}{
		{".", []string{module + "/", "text/template", "html/template"}},
		{"docx", []string{"text/template", "html/template", "codeberg.org/", module + "/render/pdf", module + "/docx/template", module + "/internal/font/liberation", "github.com/nguyenthenguyen"}},
		{"render", []string{module + "/docx", module + "/render/", "codeberg.org/", "text/template"}},
		{"render/pdf", []string{module + "/docx", "text/template", "github.com/nguyenthenguyen"}},
		{"docx/template", []string{module + "/render/pdf", "codeberg.org/", "html/template", "net/http"}},
	}
	allowed := []string{module + "/outline", module + "/viet", module + "/internal/"}
	for _, test := range tests {
		out, err := exec.Command("go", "list", "-deps", "./"+test.pkg).Output()
		if err != nil {
			t.Fatal(err)
		}
		for dep := range strings.Lines(string(out)) {
			dep = strings.TrimSpace(dep)
			if test.pkg == "." && slices.ContainsFunc(allowed, func(p string) bool { return strings.HasPrefix(dep, p) }) {
				continue
			}
			for _, b := range test.barred {
				if strings.HasPrefix(dep, b) {
					t.Errorf("%s carries %s", test.pkg, dep)
				}
			}
		}
	}
}
