package template

import (
	"errors"
	"fmt"
	"hash/crc32"
	"reflect"
	"strings"
	gotemplate "text/template"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/ooxml"
)

func checksum(b []byte) uint32 { return crc32.ChecksumIEEE(b) }

// An execution is one filling of a template.
type execution struct {
	t       *Template
	report  report
	program *program // being run
	out     output
	done    []ooxml.Change // the parts filled so far
	main    []byte         // the main part, filled
	steps   int            // of all lists
	nextID  int            // of a drawing
	lists   lists
	media   media
	styles  styles
	said    map[int]bool // tags of the program that a problem was reported for
}

// maxSteps bounds how many items all lists have together.
const maxSteps = 1_000_000

func newExecution(t *Template, c *compiled) *execution {
	return &execution{t: t, nextID: c.nextID}
}

// run runs the program of a part.
func (x *execution) run(p *program, data any) {
	x.program, x.said = p, nil
	x.out = output{b: make([]byte, 0, p.size*5/4+1024)}
	err := x.bind(p).Execute(&x.out, data)
	if err != nil {
		x.failed(err)
		return
	}
	if p.part == x.t.main {
		x.main = x.out.b
		return
	}
	x.done = append(x.done, ooxml.Change{Name: p.part, Data: x.out.b})
}

// bind returns the program with the functions of this execution.
func (x *execution) bind(p *program) *gotemplate.Template {
	t, err := p.tmpl.Clone()
	if err != nil {
		panic("template: " + err.Error()) // of a template that was executed; this one never is
	}
	return t.Funcs(gotemplate.FuncMap{
		"image": tolerant(x.image), "anh": tolerant(x.image),
		wordRestart: x.lists.restart, wordRestartVietnamese: x.lists.restart,
		funcPrint: x.print, funcList: x.list,
		funcNumber: x.lists.number, funcID: x.freshID,
		funcParagraph: x.out.paragraph, funcTableStart: x.out.tableStart, funcTableEnd: x.out.tableEnd,
	})
}

func (x *execution) freshID() int {
	x.nextID++
	return x.nextID - 1
}

// list passes the value of a range on.
func (x *execution) list(n int, v any) (any, error) {
	v = indirect(v)
	if v == nil {
		x.missing(n, "thiếu danh sách cho thẻ này")
		return nil, nil
	}
	if bad, ok := v.(failure); ok {
		x.fail(n, ownWords(bad.err), "")
		return nil, nil
	}
	size := 1
	switch r := reflect.ValueOf(v); {
	case r.Kind() == reflect.Slice || r.Kind() == reflect.Map || r.Kind() == reflect.Array:
		size += r.Len()
	case r.CanInt():
		size += int(min(max(r.Int(), 0), maxSteps))
	case r.CanUint():
		size += int(min(r.Uint(), maxSteps))
	case r.Kind() == reflect.Func, r.Kind() == reflect.Chan:
	default:
		return nil, errors.New("giá trị không phải là danh sách")
	}
	if x.steps += size; x.steps > maxSteps {
		return nil, fmt.Errorf("các danh sách có tất cả hơn %d phần tử", maxSteps)
	}
	return v, nil
}

// missing reports a value that the data lacks.
func (x *execution) missing(n int, message string) {
	x.fail(n, message, "thêm giá trị này vào dữ liệu; nếu không bắt buộc thì đặt thẻ trong if")
}

// fail reports a problem of the data at a tag, once.
func (x *execution) fail(n int, message, mend string) {
	if x.said[n] {
		return
	}
	if x.said == nil {
		x.said = map[int]bool{}
	}
	x.said[n] = true
	x.report.add(x.program.spots[n].tag.problem(x.program.part, message, mend))
}

// failed reports the error with which a program stopped.
func (x *execution) failed(err error) {
	n, known := x.program.tagOn[errorLine(err)]
	message, mend := "không điền được: "+lastPart(err.Error()), ""
	s := err.Error()
	switch {
	case errors.Is(err, errOutput):
		message = errOutput.Error()
	case strings.Contains(s, "nil pointer evaluating"), strings.Contains(s, "nil data; no entry"):
		message, mend = "thiếu giá trị cho thẻ này", "thêm giá trị này vào dữ liệu; nếu không bắt buộc thì đặt thẻ trong if"
	case strings.Contains(s, "can't evaluate field"):
		message, mend = "dữ liệu không có trường mà thẻ này nêu", "sửa tên trường trong thẻ hoặc trong dữ liệu"
	case strings.Contains(s, "incompatible types for comparison"):
		message, mend = "so sánh hai giá trị khác kiểu", "so sánh số với số, chữ với chữ"
	case strings.Contains(s, "wrong number of args"), strings.Contains(s, "wrong type for value"):
		message, mend = "hàm trong thẻ nhận sai giá trị", "xem lại cách gọi hàm"
	case strings.Contains(s, "error calling"):
		message = callError(err)
	}
	if !known {
		x.report.add(Problem{Severity: vanban.Error, Part: x.program.part, Message: message, Mend: mend})
		return
	}
	x.fail(n, message, mend)
}

// callError returns what a function of text/template said.
func callError(err error) string {
	s := err.Error()
	if i := strings.Index(s, "error calling "); i >= 0 {
		if _, rest, ok := strings.Cut(s[i:], ": "); ok {
			s = rest
		}
	}
	return s
}

// ownWords returns what a package of ours said, without its name.
func ownWords(err error) string { return strings.TrimPrefix(err.Error(), "viet: ") }

// lastPart returns what stands behind the last place in an error.
func lastPart(s string) string {
	if i := strings.LastIndex(s, ">: "); i >= 0 {
		return s[i+3:]
	}
	return s
}

// changes returns the parts of the filled document that differ from those of
// the template.
func (x *execution) changes() ([]ooxml.Change, error) {
	var out []ooxml.Change
	if x.main != nil {
		packed, err := x.t.carryOut(x.main)
		if err != nil {
			return nil, err
		}
		out = append(out, ooxml.Change{Name: x.t.main, Packed: packed})
	}
	out = append(out, x.done...)
	more, err := x.additions()
	return append(out, more...), err
}
