// Command vanban checks Vietnamese administrative documents (văn bản hành
// chính) against Nghị định 30/2020/NĐ-CP and writes them as DOCX and PDF.
//
//	vanban render FILE… [--out DIR] [--format docx,pdf] [--fonts DIR] [--final] [--by-number] [--json]
//	vanban copy COPY ORIGINAL… -o OUT.pdf [--new-sheet] [--fonts DIR] [--json]
//	vanban check FILE… [--final] [--json]
//	vanban merge FILE DATA [--mode send|address|issue] [--out DIR | --zip FILE | --combined FILE] …
//	vanban metadata FILE [--xml]
//	vanban metadata FILE… --csv
//	vanban kinds [--json]
//	vanban schema
//	vanban new KIND|COPY [--agency FILE]
//	vanban fill TEMPLATE.docx DATA [-o FILE] [--delims "« »"] [--names A,B] [--blank TEXT] [--json]
//	vanban fields TEMPLATE.docx [--delims "« »" --names A,B] [--json]
//	vanban text TASK [flags] <in >out
//	vanban version
//
// A FILE is Markdown with front matter, YAML or JSON; "-" is the standard
// input. Flags may stand before, between or behind the files; behind "--" all
// arguments are files.
//
// The exit code is 0 if all went well, 1 if a document has an error for which
// it cannot be issued, and 2 for misuse or a file that cannot be read or
// written; of several files the worst counts.
//
// # JSON
//
// With --json, check, render and copy print one object on the standard output;
// of a copy there is one file, its description:
//
//	version   1; a field that changes its meaning gets a new version
//	files     one object a FILE, in the order of the arguments:
//	  file      the argument
//	  ok        whether the document has no error and all its outputs are written
//	  error     why the file was not read or an output not written; "" if nothing failed
//	  problems  what Check found, in its order:
//	    file      as above
//	    rule      id of the rule, "NO-10"
//	    severity  "error", "warning" or "info"
//	    clause    of the decree, "PL I, Phần I, II.4.b"; "" where it is not of the decree
//	    path      the place in the document, "enclosures[0].body"
//	    line      in the file, from 1; 0 if it is not known
//	    column    in characters, from 1; 0 if it is not known
//	    message   what is wrong, in Vietnamese
//	    mend      what to write instead, in Vietnamese
//	    waived    the reason for which the rule is set aside; "" if it is not
//	  outputs   (render and copy only) the files written:
//	    file      its path
//	    format    "docx" or "pdf"
//	    bytes     its size
//	    font      the family embedded; "" for a DOCX, which names Times New Roman
//
// metadata prints the fields of Phụ lục VI, Phần II.I, under their own names; see
// vanban.Metadata. With --csv it prints a table in UTF-8 with a byte order mark,
// as spreadsheets want it: a row of headings, then one for each FILE without
// errors; a cell that would be taken for a formula begins with an apostrophe.
//
// fill prints an object with version, file, ok and error as above, problems, each
// with severity, part (of the file, "word/header1.xml"), paragraph (in the part,
// from 1), tag (as it is typed), message and mend, and the path and size of what was
// written as output and bytes. fields prints a JSON Schema.
//
// merge prints with --json an object with version, output, rows, written, kept,
// failed, error and problems, each with row, column and what is as above; what
// became of each row is in the manifest, see package merge.
//
// kinds prints an object with version and kinds, each with key, name,
// abbreviation and form ("" where the decree has none).
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
)

// The exit codes; of several the highest counts.
const (
	exitOK       = 0
	exitProblems = 1 // a document has errors
	exitFailure  = 2 // misuse, or a file that cannot be read or written
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run is the command without the process around it. It returns the exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	defer useUTF8()()
	a := &app{in: stdin, out: bufio.NewWriter(stdout), err: stderr}
	code := a.dispatch(args)
	if err := a.out.Flush(); err != nil {
		fmt.Fprintf(stderr, "vanban: không ghi được kết quả: %s\n", reason(err))
		return exitFailure
	}
	return code
}

// An app is what the subcommands share: the streams of the process.
type app struct {
	in  io.Reader
	out *bufio.Writer
	err io.Writer
}

// A command is a subcommand.
type command struct {
	name  string
	brief string // one line
	usage string // the whole help
	run   func(*app, []string) int
}

// commands returns the subcommands in the order of the help.
func commands() []command {
	return []command{
		{"render", "kiểm tra rồi tạo tệp DOCX và PDF", renderUsage, runRender},
		{"copy", "làm bản sao y, sao lục từ tệp PDF hoặc ảnh trang", copyUsage, runCopy},
		{"check", "kiểm tra thể thức, nêu lỗi theo điều khoản", checkUsage, runCheck},
		{"merge", "trộn thư: một văn bản, nhiều dòng dữ liệu", mergeUsage, runMerge},
		{"metadata", "in thông tin đầu vào của văn bản đi (Phụ lục VI)", metadataUsage, runMetadata},
		{"new", "in tệp mẫu có chú thích cho một loại văn bản", newUsage, runNew},
		{"kinds", "liệt kê 29 loại văn bản", kindsUsage, runKinds},
		{"schema", "in JSON Schema của tệp đầu vào", schemaUsage, runSchema},
		{"fill", "điền một mẫu Word bằng dữ liệu JSON hoặc YAML", fillUsage, runFill},
		{"fields", "liệt kê các giá trị mà một mẫu Word cần", fieldsUsage, runFields},
		{"text", "đổi bảng mã, đọc số, xếp thứ tự, sửa chữ Việt", textUsage, runText},
		{"version", "in phiên bản", versionUsage, runVersion},
	}
}

func (a *app) dispatch(args []string) int {
	if len(args) == 0 {
		a.help(a.err)
		return exitFailure
	}
	switch name := args[0]; name {
	case "help", "-h", "-help", "--help":
		return a.helpFor(args[1:])
	case "-version", "--version":
		return runVersion(a, args[1:])
	default:
		for _, c := range commands() {
			if c.name == name {
				return c.run(a, args[1:])
			}
		}
		return a.misuse("", fmt.Errorf("không có lệnh %q", name))
	}
}

// helpFor prints the help of the command that args name, or of all.
func (a *app) helpFor(args []string) int {
	switch len(args) {
	case 0:
		a.help(a.out)
		return exitOK
	case 1:
		for _, c := range commands() {
			if c.name == args[0] {
				fmt.Fprintln(a.out, c.usage)
				return exitOK
			}
		}
		return a.misuse("help", fmt.Errorf("không có lệnh %q", args[0]))
	}
	return a.misuse("help", fmt.Errorf("thừa %q", args[1]))
}

func (a *app) help(w io.Writer) {
	fmt.Fprint(w, "vanban: soạn văn bản hành chính đúng thể thức Nghị định 30/2020/NĐ-CP\n\nCách dùng: vanban LỆNH [TỆP…] [tùy chọn]\n\n")
	for _, c := range commands() {
		fmt.Fprintf(w, "  %-9s %s\n", c.name, c.brief)
	}
	fmt.Fprint(w, `
Xem từng lệnh: vanban help LỆNH
Bắt đầu:       vanban new cong-van > thu.md
               vanban render thu.md

Mã thoát: 0 đạt; 1 văn bản có lỗi; 2 dùng sai lệnh, không đọc hoặc không ghi được tệp.
`)
}

// misuse reports that a command, or "" for the program, was called wrongly.
func (a *app) misuse(command string, err error) int {
	full, see := "vanban", "vanban help"
	if command != "" {
		full += " " + command
	}
	if command != "" && command != "help" {
		see += " " + command
	}
	fmt.Fprintf(a.err, "%s: %v\nXem cách dùng: %s\n", full, err, see)
	return exitFailure
}

// fail reports that a command could not do its work.
func (a *app) fail(command string, err error) int {
	fmt.Fprintf(a.err, "vanban %s: %v\n", command, err)
	return exitFailure
}
