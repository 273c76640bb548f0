package merge

import (
	"fmt"
	"io"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/render/pdf"
)

// Mode is what the letters of a merge are to the law.
type Mode uint8

// The modes.
const (
	// Auto is Send for a công văn, Address for a giấy mời and a thư công, Issue for
	// all other kinds.
	Auto Mode = iota
	// Send (gửi): one document with one number and one signature goes to many. It
	// is written once; the rows are its recipients, which the manifest lists.
	Send
	// Address (đề tên): one document, with one number and date, of which every
	// addressee gets a copy with its name.
	Address
	// Issue (ban hành): every row is a document of its own. Its number comes from
	// a column of the register (so) or is pending; none is invented or reserved.
	Issue
)

// modeNames are the names of the modes, in English and in Vietnamese.
var modeNames = [...][2]string{Auto: {"auto", "tu_chon"}, Send: {"send", "gui"}, Address: {"address", "de_ten"}, Issue: {"issue", "ban_hanh"}}

// String returns the English name: "send".
func (m Mode) String() string {
	if int(m) < len(modeNames) {
		return modeNames[m][0]
	}
	return fmt.Sprintf("Mode(%d)", uint8(m))
}

// ParseMode reads a name of a mode: "send" or "gui", "address" or "de_ten", "issue"
// or "ban_hanh", "auto" or "tu_chon".
func ParseMode(s string) (Mode, error) {
	for m, names := range modeNames {
		if key := Key(s); key == names[0] || key == names[1] {
			return Mode(m), nil
		}
	}
	return 0, fmt.Errorf("không có cách trộn %q: chọn send (gửi), address (đề tên) hoặc issue (ban hành)", s)
}

// of returns the mode that Auto is for a kind.
func (m Mode) of(k vanban.Kind) Mode {
	switch {
	case m != Auto:
		return m
	case k == vanban.Letter:
		return Send
	case k == vanban.Invitation, k == vanban.PublicLetter:
		return Address
	}
	return Issue
}

// Format is a format of files.
type Format uint8

// The formats.
const (
	DOCX Format = iota
	PDF
)

// String returns the extension: "docx".
func (f Format) String() string { return [...]string{"docx", "pdf"}[f] }

// Options say how letters are made. The zero value, and nil, is the default.
type Options struct {
	Mode Mode // the default is Auto

	// Formats are the files of each letter. The default is DOCX alone.
	Formats []Format
	// Names is the name of the files of a letter, without extension: tags over the
	// columns, stt (the place among the rows) and ten_tep (Document.FileName). What
	// it prints is folded to ASCII letters, digits and hyphens. The default is
	// "{{.stt}}-{{.ten_tep}}"; in mode Send it is ten_tep.
	Names string
	// Manifest is where Zip and Combined write the manifest; nil for none.
	Manifest io.Writer
	// Fonts are those of PDF, as in pdf.Options.
	Fonts *pdf.Fonts
	// On is the day to hold addressees to while the document has none. The default,
	// the zero Date, is not known.
	On vanban.Date
	// StopAtFirst ends the merge at the first row that fails. The default is to go
	// on.
	StopAtFirst bool
	// Fresh lets Dir begin anew where a manifest stands, and write over files. The
	// default is to go on behind it, and to refuse files that are not its own.
	Fresh bool
	// Workers is how many letters are made at once. The default, 0, is one for each
	// processor. What is written does not depend on it.
	Workers int
	// Done is told of every row in their order, behind its files: nil for nobody.
	Done func(*Entry)
}

// A Summary is what came of a merge.
type Summary struct {
	Rows    int // read
	Written int // letters written, in mode Send recipients listed
	Kept    int // of those, the letters that an earlier run had written
	Failed  int // rows with errors
}
