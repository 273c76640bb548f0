// Package xlsx reads the rows of an Excel workbook (SpreadsheetML, ECMA-376 Part
// 1, 18) one after the other, as their cells are displayed. It reads what a list
// of names and dates needs and says of the rest, formulas and merged cells, where
// it stands.
//
// It stands in place of github.com/xuri/excelize/v2, whose rows do not tell formulas
// and merged cells unless the whole sheet is in memory (442 MB for 100,000 rows of
// five cells, which are 10 MB here), and whose dates have the month first.
package xlsx

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// The limits of a workbook.
const (
	MaxEntries = 4096     // files in the archive
	MaxColumns = 1024     // of a row
	MaxSheet   = 1 << 30  // bytes of a sheet, inflated; it is never in memory as a whole
	MaxStrings = 64 << 20 // bytes of the part of shared strings, which are
	MaxShared  = 1 << 20  // shared strings
	MaxRow     = 16 << 20 // bytes of a row
	maxSmall   = 16 << 20 // bytes of any other part
)

// A Fault says what is wrong with a workbook, a sheet or a cell, in Vietnamese.
type Fault struct {
	Cell    string // "C5", a range "A1:B2", or "" for the file
	Message string
	Mend    string
}

// Error returns the fault in one line.
func (f *Fault) Error() string {
	s := f.Message
	if f.Cell != "" {
		s = "ô " + f.Cell + ": " + s
	}
	if f.Mend != "" {
		s += "; " + f.Mend
	}
	return s
}

// A Book is an open workbook.
type Book struct {
	files    map[string]*zip.File
	sheets   []sheet
	strings  []string
	formats  []format // by index of cell style
	date1904 bool
}

// A sheet is a tab of the workbook that is not hidden.
type sheet struct{ name, part string }

// The namespaces of relationships.
const (
	relNamespace       = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	strictRelNamespace = "http://purl.oclc.org/ooxml/officeDocument/relationships"
)

// Open reads the index of a workbook of so many bytes.
func Open(r io.ReaderAt, size int64) (*Book, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, foreign(r)
	}
	if len(z.File) > MaxEntries {
		return nil, &Fault{Message: fmt.Sprintf("tệp có %d thành phần, nhiều hơn %d", len(z.File), MaxEntries)}
	}
	b := &Book{files: make(map[string]*zip.File, len(z.File))}
	for _, f := range z.File {
		b.files[f.Name] = f
	}
	for _, read := range []func() error{b.readWorkbook, b.readStrings, b.readStyles} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// foreign says what a file is that is no ZIP archive.
func foreign(r io.ReaderAt) error {
	head := make([]byte, 8)
	n, _ := r.ReadAt(head, 0)
	if bytes.HasPrefix(head[:n], []byte{0xD0, 0xCF, 0x11, 0xE0}) {
		return &Fault{Message: "đây là tệp .xls kiểu cũ hoặc tệp có mật khẩu", Mend: "mở bằng Excel, bỏ mật khẩu, lưu lại dạng Excel Workbook (.xlsx)"}
	}
	return &Fault{Message: "không phải tệp Excel .xlsx", Mend: "mở bằng Excel, lưu lại dạng Excel Workbook (.xlsx)"}
}

// Sheets returns the names of the sheets that are not hidden.
func (b *Book) Sheets() []string {
	names := make([]string, len(b.sheets))
	for i, s := range b.sheets {
		names[i] = s.name
	}
	return names
}

var errNoPart = errors.New("no such part")

// unmarshal reads a part of at most so many bytes.
func (b *Book) unmarshal(name string, most int64, v any) error {
	f := b.files[name]
	if f == nil {
		return errNoPart
	}
	r, err := f.Open()
	if err != nil {
		return damaged(name)
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	switch {
	case err != nil:
		return damaged(name)
	case int64(len(data)) > most:
		return &Fault{Message: fmt.Sprintf("thành phần %s lớn hơn %d MB", name, most>>20), Mend: "chia thành nhiều tệp"}
	}
	if err := xml.Unmarshal(data, v); err != nil {
		return damaged(name)
	}
	return nil
}

func damaged(name string) *Fault {
	return &Fault{Message: "tệp Excel hỏng ở thành phần " + name, Mend: "mở bằng Excel rồi lưu lại"}
}

// readWorkbook reads the list of sheets.
func (b *Book) readWorkbook() error {
	var book struct {
		Properties struct {
			Date1904 string `xml:"date1904,attr"`
		} `xml:"workbookPr"`
		Sheets []struct {
			Name  string     `xml:"name,attr"`
			State string     `xml:"state,attr"`
			Attrs []xml.Attr `xml:",any,attr"`
		} `xml:"sheets>sheet"`
	}
	const name = "xl/workbook.xml"
	if err := b.unmarshal(name, maxSmall, &book); errors.Is(err, errNoPart) {
		return foreign(strings.NewReader(""))
	} else if err != nil {
		return err
	}
	targets, err := b.relations(name)
	if err != nil {
		return err
	}
	b.date1904 = book.Properties.Date1904 == "1" || book.Properties.Date1904 == "true"
	for _, s := range book.Sheets {
		if s.State == "hidden" || s.State == "veryHidden" {
			continue
		}
		for _, a := range s.Attrs {
			if a.Name.Local == "id" && (a.Name.Space == relNamespace || a.Name.Space == strictRelNamespace) {
				b.sheets = append(b.sheets, sheet{s.Name, targets[a.Value]})
			}
		}
	}
	if len(b.sheets) == 0 {
		return &Fault{Message: "tệp Excel không có trang tính nào hiện ra"}
	}
	return nil
}

// relations returns the targets of the relationships of a part by id.
func (b *Book) relations(part string) (map[string]string, error) {
	var rels struct {
		All []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	dir, file := path.Split(part)
	if err := b.unmarshal(dir+"_rels/"+file+".rels", maxSmall, &rels); err != nil {
		return nil, damaged(part)
	}
	targets := make(map[string]string, len(rels.All))
	for _, r := range rels.All {
		if t, ok := strings.CutPrefix(r.Target, "/"); ok {
			targets[r.ID] = t
		} else {
			targets[r.ID] = path.Join(dir, r.Target)
		}
	}
	return targets, nil
}

// A richText is a text of the workbook (18.4.8, CT_Rst), without its phonetic
// signs.
type richText struct {
	T    *string `xml:"t"`
	Runs []struct {
		T string `xml:"t"`
	} `xml:"r"`
}

func (t *richText) text() string {
	var s strings.Builder
	if t.T != nil {
		s.WriteString(*t.T)
	}
	for _, r := range t.Runs {
		s.WriteString(r.T)
	}
	return unescape(s.String())
}

// readStrings reads the table of the strings that cells share.
func (b *Book) readStrings() error {
	const name = "xl/sharedStrings.xml"
	if b.files[name] == nil {
		return nil
	}
	r, err := b.open(name, MaxStrings)
	if err != nil {
		return err
	}
	defer r.Close()
	d := xml.NewDecoder(bufio.NewReader(r))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return nil
		} else if err != nil {
			return faultOf(err, name)
		}
		t, ok := token.(xml.StartElement)
		if !ok || t.Name.Local != "si" {
			continue
		}
		var text richText
		if err := d.DecodeElement(&text, &t); err != nil {
			return faultOf(err, name)
		}
		if b.strings = append(b.strings, text.text()); len(b.strings) > MaxShared {
			return &Fault{Message: fmt.Sprintf("tệp có hơn %d chuỗi khác nhau", MaxShared), Mend: "chia thành nhiều tệp"}
		}
	}
}

// readStyles reads the number formats of the cell styles.
func (b *Book) readStyles() error {
	var styles struct {
		Formats []struct {
			ID   int    `xml:"numFmtId,attr"`
			Code string `xml:"formatCode,attr"`
		} `xml:"numFmts>numFmt"`
		Cells []struct {
			Format int `xml:"numFmtId,attr"`
		} `xml:"cellXfs>xf"`
	}
	if err := b.unmarshal("xl/styles.xml", maxSmall, &styles); err != nil && !errors.Is(err, errNoPart) {
		return err
	}
	codes := make(map[int]string, len(styles.Formats))
	for _, f := range styles.Formats {
		codes[f.ID] = f.Code
	}
	for _, c := range styles.Cells {
		code, own := codes[c.Format]
		if !own {
			code = builtin(c.Format)
		}
		b.formats = append(b.formats, parseFormat(code))
	}
	return nil
}

// unescape decodes the _xHHHH_ with which Excel writes characters that XML lacks
// (22.9.2.19, ST_Xstring).
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var out strings.Builder
	for i := 0; i < len(s); {
		var r rune
		if len(s)-i >= 7 && s[i:i+2] == "_x" && s[i+6] == '_' {
			if _, err := fmt.Sscanf(s[i+2:i+6], "%04x", &r); err == nil && r < 0xD800 {
				out.WriteRune(r)
				i += 7
				continue
			}
		}
		out.WriteByte(s[i])
		i++
	}
	return out.String()
}
