package main

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/copies"
)

const copyUsage = `vanban copy TỆP_SAO GỐC… -o KẾT_QUẢ.pdf [--new-sheet] [--fonts THƯ_MỤC] [--json]

Làm bản sao y hoặc sao lục (Điều 25) từ chính văn bản được sao: giữ nguyên các
trang, ghi phần bản sao dưới phần cuối văn bản (bản giấy, Mẫu 3.1) hoặc thông tin
ký số ở góc trên bên phải trang đầu (bản điện tử, Mẫu 3.2).

TỆP_SAO là .yaml, .json hoặc .md khai bản sao (xem "$defs/copy" trong vanban
schema); GỐC là một tệp PDF, hoặc các ảnh trang PNG, JPEG theo thứ tự. Tệp PDF
được giữ nguyên từng byte, phần bản sao ghi nối vào cuối tệp. Trích sao thì khai
ban_sao trong tệp văn bản rồi dùng vanban render.

  -o KẾT_QUẢ.pdf   tệp bản sao
  --new-sheet      phần bản sao đặt ở tờ riêng dù tờ cuối còn chỗ
  --fonts THƯ_MỤC  nơi có phông TrueType để nhúng, như vanban render
  --json           in kết quả cho chương trình khác đọc

Mã thoát: 0 đạt; 1 bản sao hoặc văn bản được sao có lỗi; 2 dùng sai, không đọc
hoặc không ghi được.`

func runCopy(a *app, args []string) int {
	fs := newFlags("copy", copyUsage)
	out := fs.String("o", "", "")
	newSheet := fs.Bool("new-sheet", false, "")
	fontDir := fs.String("fonts", "", "")
	asJSON := fs.Bool("json", false, "")
	names, code, ok := a.files(fs, args)
	switch {
	case !ok:
		return code
	case len(names) < 2:
		return a.misuse(fs.Name(), errors.New("thiếu tệp văn bản được sao"))
	case *out == "":
		return a.misuse(fs.Name(), errors.New("thiếu -o KẾT_QUẢ.pdf"))
	}
	for _, name := range names {
		if name != "-" && place(name) == place(*out) {
			return a.misuse(fs.Name(), fmt.Errorf("%s sẽ ghi đè lên tệp đầu vào", *out))
		}
	}
	fonts, err := loadFonts(*fontDir)
	if err != nil {
		return a.fail(fs.Name(), err)
	}
	res := a.copy(names, *out, &copies.Options{NewSheet: *newSheet, Fonts: fonts})
	if *asJSON {
		writeJSON(a.out, reportJSON{Version: 1, Files: []fileJSON{res.json(true)}})
		return res.code()
	}
	res.writeProblems(a.err)
	for _, o := range res.outputs {
		fmt.Fprintln(a.out, o.File)
		if fonts == nil {
			a.noteFont()
		}
	}
	return res.code()
}

// copy makes one copy in memory, and only then writes it. The result is that of
// the first of names, which describes the copy; the others are what is copied.
func (a *app) copy(names []string, out string, o *copies.Options) result {
	res := result{file: names[0]}
	c, err := decodeWith(a, names[0], vanban.DecodeCopy)
	if faulty := (*vanban.ProblemsError)(nil); errors.As(err, &faulty) {
		res.problems = faulty.Problems
		return res
	}
	if res.err = err; err != nil {
		return res
	}
	originals := make([]copies.Original, len(names)-1)
	for i, name := range names[1:] {
		data, err := a.read(name, copies.MaxBytes)
		if err != nil {
			res.err = fmt.Errorf("%s: %w", name, err)
			return res
		}
		originals[i] = copies.Original{Name: name, Data: data}
	}
	var content bytes.Buffer
	res.problems = copies.Check(c, originals)
	if res.problems.Err() != nil {
		return res
	}
	if err := copies.Encode(&content, c, originals, o); err != nil {
		res.err = &encodeError{"pdf", err}
		return res
	}
	if _, err := writeFiles([]target{{path: out, format: "pdf"}}, []bytes.Buffer{content}); err != nil {
		res.err = err
		return res
	}
	font := defaultFont
	if o.Fonts != nil {
		font = o.Fonts.Name()
	}
	res.outputs = []output{{out, "pdf", content.Len(), font}}
	return res
}
