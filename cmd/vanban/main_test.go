package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dean161/vanban"
)

// asCommand is set when a test runs the test binary as the command itself.
const asCommand = "VANBAN_TEST_AS_COMMAND"

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		main()
	}
	os.Exit(m.Run())
}

// A call is one run of the command.
type call struct {
	code     int
	out, err string
}

// vb runs the command in this process.
func vb(stdin string, args ...string) call {
	var out, err bytes.Buffer
	code := run(args, strings.NewReader(stdin), &out, &err)
	return call{code, out.String(), err.String()}
}

// workIn makes an empty directory with the given files (name, content, …) the
// working directory.
func workIn(t *testing.T, files ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for i := 0; i < len(files); i += 2 {
		write(t, files[i], files[i+1])
	}
}

func write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

// listing returns the names in a directory in order.
func listing(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	names := []string{}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func wantFiles(t *testing.T, dir string, want ...string) {
	t.Helper()
	slices.Sort(want)
	if got := listing(t, dir); !slices.Equal(got, want) {
		t.Errorf("files in %s: %q, want %q", dir, got, want)
	}
}

// good and bad are a document without errors and one with an error on line 3.
var (
	good = starter(vanban.Letter)
	bad  = "---\nloai: Công văn\nngay: 31/02/2024\n---\n"
)

func TestMisuse(t *testing.T) {
	workIn(t, "a.md", good, "b/a.md", good, "c.docx", good, "file", "")
	for _, test := range []struct {
		args string
		says string
	}{
		{"", "Cách dùng: vanban LỆNH"},
		{"chek", `không có lệnh "chek"`},
		{"help chek", `không có lệnh "chek"`},
		{"help check new", `thừa "new"`},
		{"check", "thiếu tên tệp"},
		{"check --", "thiếu tên tệp"},
		{"check - -", "chỉ ghi được một lần"},
		{"check a.md --jsn", "không có tùy chọn --jsn"},
		{"check --json=x a.md", "tùy chọn không nhận giá trị: --json"},
		{"check ---json a.md", "tùy chọn viết sai: --json"},
		{"render", "thiếu tên tệp"},
		{"render a.md --out", "thiếu giá trị của tùy chọn --out"},
		{"render a.md --format odt", `không có dạng "odt"`},
		{"render a.md --format docx,", `không có dạng ""`},
		{"render a.md --format docx --fonts .", "--fonts chỉ dùng cho pdf"},
		{"render a.md b/a.md --out o", "a.md và b/a.md cùng ghi ra o/a.docx"},
		{"render a.md ./a.md", "a.md và ./a.md cùng ghi ra a.docx"},
		{"render c.docx", "ghi đè lên tệp đầu vào c.docx"},
		{"kinds x", `thừa "x"`},
		{"schema x", `thừa "x"`},
		{"version x", `thừa "x"`},
		{"new", "thiếu loại văn bản"},
		{"new ke hoachh", `không có loại văn bản "ke hoachh"`},
	} {
		t.Run(test.args, func(t *testing.T) {
			c := vb("", strings.Fields(test.args)...)
			if c.code != exitFailure || c.out != "" {
				t.Errorf("exit code %d, standard output %q; want 2 and none", c.code, c.out)
			}
			if said := filepath.ToSlash(c.err); !strings.Contains(said, test.says) {
				t.Errorf("says %q, want %q in it", said, test.says)
			}
			wantFiles(t, ".", "a.md", "b", "c.docx", "file")
			wantFiles(t, "b", "a.md")
		})
	}
}

func TestHelp(t *testing.T) {
	for _, args := range []string{"help", "-h", "--help"} {
		c := vb("", args)
		if c.code != exitOK || c.err != "" {
			t.Errorf("%s: exit code %d, %q", args, c.code, c.err)
		}
		for _, cmd := range commands() {
			if !strings.Contains(c.out, "\n  "+cmd.name+" ") {
				t.Errorf("%s does not name %s", args, cmd.name)
			}
		}
	}
	for _, cmd := range commands() {
		for _, args := range [][]string{{"help", cmd.name}, {cmd.name, "--help"}, {cmd.name, "x", "-h"}} {
			if c := vb("", args...); c.code != exitOK || c.err != "" || !strings.HasPrefix(c.out, "vanban "+cmd.name) {
				t.Errorf("%q: exit code %d, %q, %q", args, c.code, c.out, c.err)
			}
		}
	}
}

func TestKinds(t *testing.T) {
	c := vb("", "kinds")
	if lines := strings.Split(strings.TrimSpace(c.out), "\n"); c.code != exitOK || len(lines) != 29 || strings.Join(strings.Fields(lines[9]), " ") != "ke-hoach KH 1.4 Kế hoạch" {
		t.Errorf("exit code %d:\n%s", c.code, c.out)
	}
	var got struct {
		Version int
		Kinds   []map[string]string
	}
	c = vb("", "kinds", "--json")
	if err := json.Unmarshal([]byte(c.out), &got); err != nil || c.code != exitOK || got.Version != 1 || len(got.Kinds) != 29 {
		t.Fatalf("exit code %d, %v:\n%s", c.code, err, c.out)
	}
	for i, k := range vanban.Kinds() {
		g := got.Kinds[i]
		if len(g) != 4 || g["key"] != k.Key() || g["name"] != k.String() || g["abbreviation"] != k.Abbreviation() || g["form"] != k.Form() {
			t.Errorf("kind %d is %v", i, g)
		}
	}
}

func TestSchema(t *testing.T) {
	if c := vb("", "schema"); c.code != exitOK || c.out != string(vanban.Schema()) {
		t.Errorf("exit code %d, %d bytes", c.code, len(c.out))
	}
}

func TestVersion(t *testing.T) {
	for _, arg := range []string{"version", "--version"} {
		if c := vb("", arg); c.code != exitOK || !strings.HasPrefix(c.out, "vanban ") || strings.Count(c.out, "\n") != 1 {
			t.Errorf("%s: exit code %d, %q", arg, c.code, c.out)
		}
	}
}

// A full disk or a closed pipe behind the standard output is a failure.
func TestUnwritableOutput(t *testing.T) {
	f, err := os.Open(os.DevNull) // for reading only
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var stderr bytes.Buffer
	if code := run([]string{"schema"}, nil, f, &stderr); code != exitFailure || !strings.Contains(stderr.String(), "không ghi được kết quả") {
		t.Errorf("exit code %d, %q", code, stderr.String())
	}
}
