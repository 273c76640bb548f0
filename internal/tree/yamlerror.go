package tree

import (
	"bytes"
	"fmt"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A yamlMessage turns an English message of the YAML parser into a fault.
type yamlMessage struct {
	part          string // of the parser's message
	code          Code
	message, mend string
	mark          string // what to look for in the line; "": its first character
	search        bool   // the parser tells the line of the context; look for the right one
}

var yamlMessages = []yamlMessage{
	{"mapping values are not allowed", Syntax, `dấu ": " giữa giá trị, hoặc dòng thụt lề sai`, `đặt cả giá trị trong ngoặc kép "…" nếu dấu : là chữ`, ": ", false},
	{"unknown anchor", Alias, "giá trị bắt đầu bằng * là tham chiếu của YAML, không được dùng", `đặt cả giá trị trong ngoặc kép nếu * là chữ: "*…*"`, "*", false},
	{"did not find expected alphabetic or numeric character", Alias, "giá trị bắt đầu bằng * hoặc & có nghĩa riêng trong YAML", `đặt cả giá trị trong ngoặc kép: "*…*"`, "*", false},
	{"tab character", Syntax, "dòng thụt lề bằng phím Tab", "thụt lề bằng dấu cách", "\t", false},
	{"cannot start any token", Syntax, "giá trị bắt đầu bằng ký tự có nghĩa riêng trong YAML (Tab, @, ` hoặc %)", `thụt lề bằng dấu cách; đặt giá trị trong ngoặc kép "…"`, "\t@`%", false},
	{"could not find expected ':'", Syntax, "dòng không có dạng khóa: giá trị", `thêm dấu ":" và một dấu cách sau khóa; giá trị nhiều dòng thì viết sau dấu |`, "", false},
	{"found unexpected end of stream", Syntax, "giá trị mở ngoặc kép hoặc nháy đơn mà không đóng", "thêm dấu đóng ở cuối giá trị", "\"'", false},
	{"unknown escape character", Syntax, `dấu \ trong ngoặc kép không đúng cách viết của YAML`, `viết \\ cho dấu \, hoặc dùng nháy đơn '…'`, `\`, false},
	{"invalid Unicode character escape", Surrogate, `mã \u hoặc \U không phải một ký tự`, "viết cả ký tự, không viết mã", `\`, false},
	{"block sequence entries are not allowed", Syntax, `dấu "- " đứng sau khóa trên cùng một dòng`, `xuống dòng trước "- ", hoặc đặt giá trị trong ngoặc kép`, "- ", false},
	{"did not find expected ',' or ']'", Syntax, "danh sách mở bằng [ mà không đóng đúng", "thêm ] hoặc đặt giá trị trong ngoặc kép", "[", true},
	{"did not find expected ',' or '}'", Syntax, "giá trị mở bằng { mà không đóng đúng", "thêm } hoặc đặt giá trị trong ngoặc kép", "{", true},
	{"did not find expected node content", Syntax, "danh sách hoặc giá trị trong [ ] { } viết sai", "xem lại dấu phẩy và ngoặc", "[{", true},
	{"did not find expected key", Syntax, "dòng thụt lề không khớp các dòng trên, hoặc còn chữ sau ngoặc kép", "các khóa cùng cấp thụt lề như nhau; giá trị có ngoặc kép thì đặt cả giá trị trong nháy đơn", "", true},
	{"did not find expected '-' indicator", Syntax, "dòng thụt lề không khớp các gạch đầu dòng ở trên", `các dòng "- " cùng danh sách thụt lề như nhau`, "", true},
	{"expected comment or line break", Syntax, "sau | hoặc > còn chữ", "xuống dòng ngay sau | rồi mới viết", "|>", false},
	{"tag handle", Tag, "nhãn kiểu bắt đầu bằng ! của YAML không được dùng", `đặt cả giá trị trong ngoặc kép nếu ! là chữ: "!…"`, "!", true},
	{"while scanning a tag", Tag, "nhãn kiểu bắt đầu bằng ! của YAML không được dùng", `đặt cả giá trị trong ngoặc kép nếu ! là chữ: "!…"`, "!", true},
	{"directive", Syntax, "dòng bắt đầu bằng % là chỉ thị của YAML, không được dùng", "bỏ dòng này", "%", true},
	{"incompatible YAML document", Syntax, "dòng bắt đầu bằng % là chỉ thị của YAML, không được dùng", "bỏ dòng này", "%", true},
	{"exceeded max depth", TooDeep, fmt.Sprintf("lồng nhau quá %d tầng", MaxDepth), "bớt tầng lồng nhau", "", true},
}

var yamlLine = regexp.MustCompile(`^(?:yaml: )?(?:line (\d+): )?(.*)$`)

// syntaxFault turns an error of the YAML parser into a fault at its place.
func syntaxFault(src []byte, err error, offset int) Fault {
	m := yamlLine.FindStringSubmatch(err.Error())
	if m == nil {
		m = []string{"", "", err.Error()}
	}
	row := yamlMessage{code: Syntax, message: "không đọc được YAML (" + m[2] + ")", mend: `đặt giá trị trong ngoặc kép "…"`}
	for _, r := range yamlMessages {
		if strings.Contains(m[2], r.part) {
			row = r
			break
		}
	}
	line, _ := strconv.Atoi(m[1])
	lines := bytes.Split(src, []byte("\n"))
	switch {
	case row.search:
		line = firstFailing(src, lines, m[2])
	case row.code == Alias && line == 0:
		line = lineOf(lines, "*"+strings.Trim(strings.TrimPrefix(m[2], "unknown anchor "), "' refncd"))
	}
	line = min(max(line, 1), len(lines))
	return Fault{row.code, line + offset, columnOf(string(lines[line-1]), row.mark), row.message, row.mend}
}

// firstFailing returns the number of the first line after which the parser
// already gives the message: parsers name the line where the outer block began.
func firstFailing(src []byte, lines [][]byte, message string) int {
	if len(src) > 1<<20 {
		return 1
	}
	return 1 + sort.Search(len(lines)-1, func(i int) bool {
		_, _, err := parseYAML(bytes.Join(lines[:i+1], []byte("\n")))
		return err != nil && strings.HasSuffix(err.Error(), message)
	})
}

func lineOf(lines [][]byte, text string) int {
	for i, line := range lines {
		if bytes.Contains(line, []byte(text)) {
			return i + 1
		}
	}
	return 1
}

// columnOf returns the column of the mark: the last ": ", else the first of its
// characters, else the first character of the line that is not a space.
func columnOf(line, mark string) int {
	at := -1
	switch {
	case mark == ": ":
		at = strings.LastIndex(line, mark)
	case mark == "- ":
		at = strings.Index(line, mark)
	case mark != "":
		at = strings.IndexAny(line, mark)
	}
	if at < 0 {
		at = len(line) - len(strings.TrimLeft(line, " "))
	}
	return utf8.RuneCountInString(line[:at]) + 1
}
