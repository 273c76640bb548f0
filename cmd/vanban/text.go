package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/dean161/vanban/viet"
)

const textUsage = `vanban text VIỆC [tùy chọn] < vào > ra

Làm việc với chữ Việt: đọc đầu vào chuẩn, ghi đầu ra chuẩn, từng dòng một.

  convert          chuyển bảng mã
    --from MÃ      bảng mã vào; không ghi thì tự nhận ra
    --to MÃ        bảng mã ra (mặc định unicode)
    --font PHÔNG   tên phông chữ của văn bản vào, giúp nhận ra bảng mã
    --replace      chữ mà bảng mã ra không có thì ghi dấu "?", không coi là lỗi
    --small        ra tcvn3: chữ hoa có dấu, tcvn3 không có, thì ghi chữ thường
  detect           nhận ra bảng mã, in tên và độ chắc chắn từ 0 đến 1
    --font PHÔNG   như trên
  words            viết mỗi dòng là một số thành chữ
    --money MÃ     là số tiền: VND, USD, EUR…
    --ordinal      là số thứ tự
    --back         ngược lại: từ chữ ra số
    --le --ngan --ti --bon --mot --nam
                   đọc lẻ, ngàn, tỉ, bốn, một, năm thay cho linh, nghìn, tỷ,
                   tư, mốt, lăm
    --no-zero      không đọc "không trăm"
    --capital      viết hoa chữ đầu
    --chan         thêm "chẵn" sau số tiền
  sort             xếp thứ tự các dòng theo vần tiếng Việt, số theo giá trị
    --names        là họ tên: xếp theo tên, rồi họ và đệm
    --places       là địa danh: không kể Tỉnh, Thành phố…
  clean            sửa lỗi gõ chữ, không đổi từ nào
    --steps BƯỚC   chỉ những bước này, cách nhau bằng dấu phẩy
    --report       in những chỗ đã sửa ra dòng lỗi chuẩn

Bảng mã: unicode tcvn3 tcvn3-upper vni viscii vps cp1258 viqr
         (tcvn3-upper là chữ của phông hoa, như .VnTimeH)
Bước:    invisible normal-form look-alikes spaces line-ends space-before
         space-after quotes dashes

Mã thoát là 1 nếu có dòng không chuyển được; dòng ấy được in lại như cũ. Khi đổi
sang bảng mã khác unicode, chữ không ghi được trong dòng ấy thành "?"; khi đọc,
byte không có nghĩa thành U+FFFD.

convert để nguyên dòng UTF-8 lẫn trong văn bản bảng mã khác, trừ khi có --from. Chữ
tcvn3 không có chữ hoa mang dấu: "CéNG HßA" được đọc theo cả từ thành "CỘNG HÒA".`

// textFlags are the flags of all tasks of text.
type textFlags struct {
	from, to, font, money, steps                                   string
	replace, small, ordinal, back, bon, nam, names, places, report bool
	style                                                          viet.NumberStyle
}

// A textTask is one of the tasks of text, with the flags that it takes.
type textTask struct {
	name  string
	flags string
	run   func(*app, *textFlags) int
}

func textTasks() []textTask {
	return []textTask{
		{"convert", "from to font replace small", textConvert},
		{"detect", "font", textDetect},
		{"words", "money ordinal back le ngan ti bon mot nam no-zero capital chan", textWords},
		{"sort", "names places", textSort},
		{"clean", "steps report", textClean},
	}
}

func runText(a *app, args []string) int {
	fs := newFlags("text", textUsage)
	var f textFlags
	for name, p := range map[string]*string{"from": &f.from, "to": &f.to, "font": &f.font, "money": &f.money, "steps": &f.steps} {
		fs.StringVar(p, name, "", "")
	}
	for name, p := range map[string]*bool{
		"replace": &f.replace, "small": &f.small, "ordinal": &f.ordinal, "back": &f.back, "names": &f.names, "places": &f.places, "report": &f.report,
		"bon": &f.bon, "nam": &f.nam, "le": &f.style.Le, "ngan": &f.style.Ngan, "ti": &f.style.Ti, "mot": &f.style.Mot,
		"no-zero": &f.style.NoZero, "capital": &f.style.Capital, "chan": &f.style.Chan,
	} {
		fs.BoolVar(p, name, false, "")
	}
	operands, code, ok := a.parse(fs, args)
	switch {
	case !ok:
		return code
	case len(operands) == 0:
		return a.misuse("text", errors.New("thiếu việc cần làm"))
	case len(operands) > 1:
		return a.misuse("text", fmt.Errorf("thừa %q", operands[1]))
	}
	for _, task := range textTasks() {
		if task.name != operands[0] {
			continue
		}
		if stray := strayFlag(fs, task); stray != "" {
			return a.misuse("text", fmt.Errorf("%s không có tùy chọn --%s", task.name, stray))
		}
		return task.run(a, &f)
	}
	return a.misuse("text", fmt.Errorf("không có việc %q", operands[0]))
}

// strayFlag returns a flag that was given and is not of the task, or "".
func strayFlag(fs flagSet, task textTask) (stray string) {
	allowed := strings.Fields(task.flags)
	fs.Visit(func(given *flag.Flag) {
		if stray == "" && !slices.Contains(allowed, given.Name) {
			stray = given.Name
		}
	})
	return stray
}

// maxLine is the longest line that is read, in bytes.
const maxLine = 64 << 20

// eachLine writes what do makes of each line of r. The end of a line, "\n" or
// "\r\n", is not given to do and is written as it was. What do returns is written
// even if it fails; the complaint goes to the standard error with the number of
// the line. Output is flushed when no more input waits. errUnknown ends it.
func (a *app) eachLine(r io.Reader, do func(number int, line string) (string, error)) int {
	in, code := bufio.NewReaderSize(r, 64<<10), exitOK
	for number := 1; ; number++ {
		line, err := readLine(in)
		if err != nil && err != io.EOF {
			return a.fail("text", err)
		}
		if line == "" && err == io.EOF {
			return code
		}
		text := strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
		out, failed := do(number, text)
		if errors.Is(failed, errUnknown) {
			return a.fail("text", failed)
		}
		if failed != nil {
			fmt.Fprintf(a.err, "vanban text: dòng %d: %s\n", number, strings.TrimPrefix(failed.Error(), "viet: "))
			code = exitProblems
		}
		a.out.WriteString(out)
		a.out.WriteString(line[len(text):])
		if in.Buffered() == 0 && a.out.Flush() != nil {
			return exitFailure // run reports it
		}
	}
}

// withoutMark returns a line without the byte order mark that the first may have.
func withoutMark(number int, line string) string {
	if number == 1 {
		line = strings.TrimPrefix(line, "\uFEFF")
	}
	return line
}

// errNotUTF8 is the complaint about a line that is not UTF-8.
var errNotUTF8 = errors.New("không phải UTF-8")

// readLine reads a line with its end.
func readLine(in *bufio.Reader) (string, error) {
	var line []byte
	for {
		piece, err := in.ReadSlice('\n')
		line = append(line, piece...)
		switch {
		case len(line) > maxLine:
			return "", fmt.Errorf("có dòng dài hơn %d MB", maxLine>>20)
		case err != bufio.ErrBufferFull:
			return string(line), err
		}
	}
}
