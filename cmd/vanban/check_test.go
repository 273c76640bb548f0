package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/dean161/vanban"
)

func TestCheck(t *testing.T) {
	warned := strings.Replace(good, "nội dung trích yếu\n", "nội dung trích yếu.\n", 1)
	waived := strings.Replace(good, "# bo_qua:\n#   - quy_tac: BD-03\n#     ly_do: Lý do bỏ qua", "bo_qua:\n  - quy_tac: EL-09\n    ly_do: thử", 1)
	waived = strings.Replace(waived, "nội dung trích yếu\n", "nội dung trích yếu.\n", 1)
	workIn(t, "good.md", good, "bad.md", bad, "warned.md", warned, "waived.md", waived,
		"incomplete.json", `{"loai": "Kế hoạch"}`, "-x.md", good, "dir/a.md", good)
	for _, test := range []struct {
		args string
		code int
		out  []string // lines, or their beginnings with "…" behind
	}{
		{"good.md", 0, []string{"good.md: không có lỗi"}},
		{"-- -x.md", 0, []string{"-x.md: không có lỗi"}},
		{"warned.md", 0, []string{"warned.md:40:12: trich_yeu: cảnh báo: trích yếu có dấu chấm cuối; bỏ dấu chấm [EL-09…", "warned.md: 0 lỗi, 1 cảnh báo"}},
		{"waived.md", 0, []string{"waived.md:…(bỏ qua: thử)", "waived.md: không có lỗi"}},
		{"bad.md", 1, []string{"bad.md:3:7: ngay: lỗi: …", "bad.md: 1 lỗi, 0 cảnh báo"}},
		{"bad.md good.md", 1, []string{"bad.md:3:7: …", "bad.md: 1 lỗi…", "good.md: không có lỗi"}},
		{"good.md nope.md", 2, []string{"good.md: không có lỗi"}},
		{"nope.md bad.md", 2, []string{"bad.md:3:7: …", "bad.md: 1 lỗi…"}},
		{"dir", 2, []string{}},
	} {
		t.Run(test.args, func(t *testing.T) {
			c := vb("", append([]string{"check"}, strings.Fields(test.args)...)...)
			if c.code != test.code {
				t.Errorf("exit code %d, want %d", c.code, test.code)
			}
			if (c.code == exitFailure) != (c.err != "") {
				t.Errorf("standard error: %q", c.err)
			}
			if got := slices.Collect(strings.Lines(c.out)); !slices.EqualFunc(got, test.out, matches) {
				t.Errorf("printed\n%s\nwant\n%s", c.out, strings.Join(test.out, "\n"))
			}
		})
	}
	if c := vb("", "check", "incomplete.json"); c.code != exitProblems || !strings.Contains(c.out, "incomplete.json:1:1: ") && !strings.Contains(c.out, "incomplete.json: co_quan: lỗi: thiếu") {
		t.Errorf("exit code %d:\n%s", c.code, c.out)
	}
}

// matches says whether a printed line is as wanted; "…" stands for anything.
func matches(line, want string) bool {
	head, tail, open := strings.Cut(want, "…")
	line = strings.TrimSuffix(line, "\n")
	if !open {
		return line == want
	}
	return strings.HasPrefix(line, head) && strings.HasSuffix(line, tail)
}

func TestCheckStdin(t *testing.T) {
	workIn(t)
	if c := vb(good, "check", "-"); c.code != exitOK || c.out != "(đầu vào chuẩn): không có lỗi\n" {
		t.Errorf("exit code %d, %q", c.code, c.out)
	}
	if c := vb("{", "check", "-"); c.code != exitProblems {
		t.Errorf("broken JSON: exit code %d", c.code)
	}
	big := good + strings.Repeat("a", vanban.MaxSourceBytes)
	if c := vb(big, "check", "-"); c.code != exitProblems || !strings.Contains(c.out, "DEC-09") {
		t.Errorf("input over the limit: exit code %d, %.200q", c.code, c.out)
	}
}

// The fields of --json are a promise: these and no others.
func TestCheckJSON(t *testing.T) {
	workIn(t, "bad.md", bad, "good.md", good)
	c := vb("", "check", "--json", "bad.md", "nope.md", "good.md")
	if c.code != exitFailure || c.err != "" {
		t.Errorf("exit code %d, standard error %q", c.code, c.err)
	}
	var report map[string]any
	if err := json.Unmarshal([]byte(c.out), &report); err != nil {
		t.Fatal(err)
	}
	wantKeys(t, report, "version", "files")
	files := report["files"].([]any)
	for i, want := range []string{"bad.md false ", "nope.md false không mở được tệp: không có tệp hoặc thư mục này", "good.md true "} {
		f := files[i].(map[string]any)
		wantKeys(t, f, "file", "ok", "error", "problems")
		if got := fmt.Sprintf("%v %v %v", f["file"], f["ok"], f["error"]); got != want {
			t.Errorf("file %d: %s, want %s", i, got, want)
		}
		if n := len(f["problems"].([]any)); (n > 0) != (i == 0) {
			t.Errorf("file %d has %d problems", i, n)
		}
	}
	p := files[0].(map[string]any)["problems"].([]any)[0].(map[string]any)
	wantKeys(t, p, "file", "rule", "severity", "clause", "path", "line", "column", "message", "mend", "waived")
	if p["file"] != "bad.md" || p["rule"] != "DEC-16" || p["severity"] != "error" || p["path"] != "date" || p["line"] != 3.0 || p["column"] != 7.0 || p["waived"] != "" || p["message"] == "" {
		t.Errorf("problem %v", p)
	}
}

func wantKeys(t *testing.T, object map[string]any, want ...string) {
	t.Helper()
	for _, k := range want {
		if _, ok := object[k]; !ok {
			t.Errorf("no field %q in %v", k, object)
		}
	}
	if len(object) != len(want) {
		t.Errorf("%d fields, want %q: %v", len(object), want, object)
	}
}

// Many files are checked at once and reported in their order.
func TestCheckOrder(t *testing.T) {
	workIn(t)
	var args, want []string
	for i := range 60 {
		name, content, line := fmt.Sprintf("%02d.md", i), good, "%s: không có lỗi\n"
		if i%3 == 0 {
			content, line = "x", "%s: 1 lỗi, 0 cảnh báo\n"
		}
		write(t, name, content)
		args, want = append(args, name), append(want, fmt.Sprintf(line, name))
	}
	c := vb("", append([]string{"check"}, args...)...)
	var got []string
	for line := range strings.Lines(c.out) {
		if !strings.Contains(line, "[DEC-") {
			got = append(got, line)
		}
	}
	if c.code != exitProblems || !slices.Equal(got, want) {
		t.Errorf("exit code %d:\n%s", c.code, c.out)
	}
}
