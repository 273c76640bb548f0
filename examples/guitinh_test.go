package examples_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestGuiTinh holds that the program sends letter 5989 to the 63 units of its date
// and the specimen to the 34 of today, one document or a copy each, and that a
// second run finds all of it done.
func TestGuiTinh(t *testing.T) {
	program := filepath.Join(t.TempDir(), "guitinh.exe")
	if out, err := exec.Command("go", "build", "-o", program, "./guitinh").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	dir := t.TempDir()
	for range 2 {
		if out, err := exec.Command(program, dir).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
	}
	for _, c := range []struct {
		name         string
		files, lines int
		one          string // of the files
	}{
		{"5989-gui", 3, 65, "5989-BLDTBXH-VHTQT.pdf"},
		{"5989-de-ten", 127, 64, "46-Thua-Thien-Hue.docx"},
		{"bo-noi-vu-gui", 3, 36, "cong-van-ra-soat-viec-soan-thao-van-ban-hanh-chinh-sau-khi-sap-xep-don-vi-hanh-chinh.docx"},
		{"bo-noi-vu-de-ten", 69, 35, "46-Hue.pdf"},
	} {
		files, err := filepath.Glob(filepath.Join(dir, c.name, "*"))
		if err != nil || len(files) != c.files || !slices.Contains(files, filepath.Join(dir, c.name, c.one)) {
			t.Errorf("%s: %d files, want %d and among them %s", c.name, len(files), c.files, c.one)
		}
		manifest, err := os.ReadFile(filepath.Join(dir, c.name, "manifest.jsonl"))
		if n := strings.Count(string(manifest), "\n"); err != nil || n != c.lines || strings.Contains(string(manifest), `"ok":false`) {
			t.Errorf("%s: %d lines, want %d\n%.300s", c.name, n, c.lines, manifest)
		}
	}
}
