package merge

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"github.com/dean161/vanban"
	word "github.com/dean161/vanban/docx/template"
)

// Template returns a Word file with tags as a source: the bytes of a .docx, read
// with the options of package docx/template, nil for its default. Its letters are
// DOCX files whose pages are not counted and which have no metadata. Auto is Issue.
func Template(file []byte, o *word.Options) (Source, error) {
	t, err := word.Open(file, o)
	if err != nil {
		return nil, err
	}
	said := bytes.Clone(file)
	if o != nil {
		said = fmt.Appendf(said, "%q%q%q%q%v", o.Left, o.Right, o.Names, o.Blank, o.Format)
	}
	return &wordFile{t, sha256.Sum256(said)}, nil
}

type wordFile struct {
	template *word.Template
	sum      [sha256.Size]byte
}

func (w *wordFile) hash() [sha256.Size]byte { return w.sum }

func (w *wordFile) mode(m Mode) Mode {
	if m == Auto {
		return Issue
	}
	return m
}

func (w *wordFile) prepare(o *Options, c *columns) (maker, Problems) {
	refuse := func(message, mend string) (maker, Problems) {
		return nil, Problems{problem(0, "", ruleMode, message, mend)}
	}
	switch {
	case w.mode(o.Mode) == Send:
		return refuse("gửi thì mọi nơi nhận cùng một văn bản, không điền mẫu", "chọn address (đề tên) hoặc issue (ban hành)")
	case len(o.Formats) != 1 || o.Formats[0] != DOCX:
		return refuse("mẫu Word chỉ cho ra tệp docx", "bỏ định dạng pdf")
	}
	var problems Problems
	for _, f := range w.template.Fields() {
		if _, ok := c.at[f.Name]; !ok && f.Name != "stt" {
			problems = append(problems, problem(0, "", ruleTag, fmt.Sprintf("mẫu hỏi cột %s, dữ liệu không có", f.Name), "các cột: "+c.list()))
		}
	}
	return w, problems
}

func (w *wordFile) make(t *task, o *Options, sheets bool) *letter {
	l := &letter{name: "van-ban"}
	if sheets {
		l.problems = Problems{problem(t.row.Line, "", ruleMode, "văn bản làm từ mẫu Word không gộp vào một tệp được", "ghi vào thư mục hoặc tệp zip")}
		return l
	}
	day, bad := t.columns.date(&t.row, "ngay", "date")
	l.problems = append(bad, addressed(t.columns, &t.row, day, o.On)...)
	var b bytes.Buffer
	_, err := w.template.Execute(&b, named(t.data))
	if faulty := (*word.ProblemsError)(nil); errors.As(err, &faulty) {
		for _, p := range faulty.Problems {
			if p.Severity == vanban.Error {
				l.problems = append(l.problems, wordProblem(t, p))
			}
		}
	} else if err != nil {
		l.problems = append(l.problems, problem(t.row.Line, "", ruleOutput, err.Error(), ""))
	}
	l.files = []file{{"", DOCX, b.Bytes()}}
	return l
}

// named returns the values that have names as tags write them: between delimiters
// such as « and », "Họ và tên" in a tag means ho_va_ten.
func named(data map[string]any) map[string]any {
	out := make(map[string]any, len(data))
	for name, v := range data {
		if !strings.ContainsFunc(name, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			out[name] = v
		}
	}
	return out
}

// wordProblem returns a problem of a template with the column that its tag asks
// for, if it is one.
func wordProblem(t *task, p word.Problem) Problem {
	heading := ""
	name := strings.Trim(p.Tag, "{}. -")
	if i, ok := t.columns.at[name]; ok {
		heading = t.columns.names[i]
	}
	out := problem(t.row.Line, heading, ruleValue, p.Message, p.Mend)
	if p.Part != "" {
		out.Problem.Path = fmt.Sprintf("%s, đoạn %d, «%s»", p.Part, p.Paragraph, p.Tag)
	}
	return out
}
