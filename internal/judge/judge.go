// Package judge lets tests ask independent programs: LibreOffice, poppler,
// MuPDF, qpdf and the Open XML validator. A test whose program is missing skips
// and says so; with VANBAN_JUDGES=required in the environment it fails. Only
// tests import this package.
package judge

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Program returns the path of an installed program. It skips the test, or fails
// it where the judges are required, when there is none.
func Program(t testing.TB, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		if os.Getenv("VANBAN_JUDGES") == "required" {
			t.Fatalf("judge %s is required and not installed", name)
		}
		t.Skipf("judge %s is not installed", name)
	}
	return path
}

// Run runs a judge on the arguments and returns what it prints. A program that
// fails fails the test.
func Run(t testing.TB, name string, args ...string) string {
	t.Helper()
	cmd := exec.Command(Program(t, name), args...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s: %v\n%s%s", name, err, out.String(), errs.String())
	}
	return out.String()
}

// Write writes data into a file of the test's own directory and returns its
// path.
func Write(t testing.TB, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Office converts DOCX files to PDF with LibreOffice, in one run and with a
// profile of its own, and returns the PDFs in the same order.
func Office(t testing.TB, docx ...[]byte) [][]byte {
	t.Helper()
	program := Program(t, "soffice")
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile")), "--headless", "--convert-to", "pdf", "--outdir", dir}
	for i, data := range docx {
		name := filepath.Join(dir, fileName(i)+".docx")
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, name)
	}
	if out, err := exec.Command(program, args...).CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	pdfs := make([][]byte, len(docx))
	for i := range docx {
		pdf, err := os.ReadFile(filepath.Join(dir, fileName(i)+".pdf"))
		if err != nil {
			t.Fatalf("soffice wrote no PDF: %v", err)
		}
		pdfs[i] = pdf
	}
	return pdfs
}

// OfficeVersion returns the version of LibreOffice, "7.4.7.2".
func OfficeVersion(t testing.TB) string {
	t.Helper()
	fields := strings.Fields(Run(t, "soffice", "--version"))
	if len(fields) < 2 {
		t.Fatalf("soffice --version prints %q", fields)
	}
	return fields[1]
}

func fileName(i int) string { return "f" + string(rune('a'+i/26)) + string(rune('a'+i%26)) }

// Validate holds a DOCX to the Open XML validator. The program is ooxml-validator
// in the path, or what VANBAN_OOXML_VALIDATOR names.
func Validate(t testing.TB, docx []byte) {
	t.Helper()
	name := os.Getenv("VANBAN_OOXML_VALIDATOR")
	if name == "" {
		name = "ooxml-validator"
	}
	out := Run(t, name, Write(t, "file.docx", docx))
	if s := strings.TrimSpace(out); s != "" && s != "[]" && !strings.Contains(s, `"ok": true`) && !strings.Contains(s, `"ok":true`) {
		t.Errorf("Open XML validator: %s", s)
	}
}

// XML holds a file to xmllint: that it is well-formed. Without the program it
// says nothing.
func XML(t testing.TB, data []byte) {
	t.Helper()
	if _, err := exec.LookPath("xmllint"); err == nil || os.Getenv("VANBAN_JUDGES") == "required" {
		Run(t, "xmllint", "--noout", "--nonet", Write(t, "file.xml", data))
	}
}
