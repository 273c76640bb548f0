package vanban

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/viet"
)

// Metadata is the input data of an outgoing document (thông tin đầu vào của văn
// bản đi) in the electronic document system, in the elements of Phụ lục VI, Phần
// II.I. As JSON and XML it has their names; the root element, which the decree
// does not name, is Metadata. What is empty or unknown is left out, but
// Priority.
type Metadata struct {
	FileCode     *FileCode    `json:"FileCode,omitempty" xml:"FileCode,omitempty"`         // mã hồ sơ; nil: not known
	DocOrdinal   int          `json:"DocOrdinal,omitempty" xml:"DocOrdinal,omitempty"`     // số thứ tự văn bản trong hồ sơ, to 999
	TypeName     string       `json:"TypeName,omitempty" xml:"TypeName,omitempty"`         // tên loại, "Công văn"; 100 characters
	CodeNumber   string       `json:"CodeNumber,omitempty" xml:"CodeNumber,omitempty"`     // số, as printed, "05"; 11
	CodeNotation string       `json:"CodeNotation,omitempty" xml:"CodeNotation,omitempty"` // ký hiệu, "BNV-VP"; 30
	IssuedDate   string       `json:"IssuedDate,omitempty" xml:"IssuedDate,omitempty"`     // dd/mm/yyyy
	OrganName    string       `json:"OrganName,omitempty" xml:"OrganName,omitempty"`       // cơ quan ban hành; 200
	Subject      string       `json:"Subject,omitempty" xml:"Subject,omitempty"`           // trích yếu; 500
	Language     string       `json:"Language,omitempty" xml:"Language,omitempty"`         // "Tiếng Việt"; 30
	PageAmount   int          `json:"PageAmount,omitempty" xml:"PageAmount,omitempty"`     // số trang, to 999
	Description  string       `json:"Description,omitempty" xml:"Description,omitempty"`   // ghi chú; 500
	SignerInfo   []SignerInfo `json:"SignerInfo,omitempty" xml:"SignerInfo,omitempty"`     // one for each who signs
	To           []Receiver   `json:"To,omitempty" xml:"To,omitempty"`                     // nơi nhận
	Priority     int          `json:"Priority" xml:"Priority"`                             // mức độ khẩn: 0 thường, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc (the digits are practice)
	IssuedAmount int          `json:"IssuedAmount,omitempty" xml:"IssuedAmount,omitempty"` // số lượng bản phát hành, to 999
	DueDate      string       `json:"DueDate,omitempty" xml:"DueDate,omitempty"`           // hạn trả lời, dd/mm/yyyy
}

// FileCode is the mã hồ sơ of the file that a document is kept in.
type FileCode struct {
	OrganID      string `json:"OrganId,omitempty" xml:"OrganId,omitempty"`           // mã định danh of who keeps the list of files; 13 characters
	FileCatalog  int    `json:"FileCatalog,omitempty" xml:"FileCatalog,omitempty"`   // năm hình thành hồ sơ
	FileNotation string `json:"FileNotation,omitempty" xml:"FileNotation,omitempty"` // số và ký hiệu hồ sơ; 20
}

// SignerInfo is who signed.
type SignerInfo struct {
	Position string `json:"Position,omitempty" xml:"Position,omitempty"` // chức vụ; 100 characters
	FullName string `json:"FullName,omitempty" xml:"FullName,omitempty"` // họ và tên; 50
}

// A Receiver is an agency that gets the document.
type Receiver struct {
	OrganID   string `json:"OrganId,omitempty" xml:"OrganId,omitempty"`     // mã định danh, "000.00.01.H01"; 13 characters
	OrganName string `json:"OrganName,omitempty" xml:"OrganName,omitempty"` // tên; 200
}

// Metadata returns what the electronic document system asks of the document,
// which is to be without errors. Pages is how many pages it has, with all
// attached parts; 0 if that is not known.
//
// The receivers are those of Records or else, without their identification
// codes, the addressees and the recipients less "Như trên" and the like and
// less remarks such as "(để b/c)". A number and a date still to be given are
// left out.
//
// A value that its field cannot hold is never cut: it is an Error among the
// problems, and the metadata should not be used if their Err is not nil. Check
// warns of the same (MD-01).
func (d *Document) Metadata(pages int) (*Metadata, Problems) {
	m := d.metadata(pages)
	c := checker{doc: d, rule: ruleOf("MD-01")}
	m.check(&c, Error)
	return m, c.problems
}

// metadata fills the fields.
func (d *Document) metadata(pages int) *Metadata {
	r := &d.Records
	m := &Metadata{
		DocOrdinal:   r.Ordinal,
		CodeNotation: viet.OneLine(d.Number.Symbol),
		IssuedDate:   numericDate(d.Date),
		OrganName:    viet.OneLine(d.Agency),
		Subject:      viet.OneLine(d.Summary),
		Language:     "Tiếng Việt",
		PageAmount:   pages,
		Description:  viet.OneLine(r.Note),
		To:           d.receivers(),
		Priority:     int(d.Urgency),
		IssuedAmount: r.Issued,
		DueDate:      numericDate(r.Due),
	}
	if d.Kind.Valid() {
		m.TypeName = d.Kind.String()
	}
	if code := (FileCode{viet.OneLine(r.OrganID), r.Year, viet.OneLine(r.Notation)}); code != (FileCode{}) {
		m.FileCode = &code
	}
	if !d.Number.Pending() {
		m.CodeNumber = fmt.Sprintf("%02d", d.Number.Serial)
	}
	if m.IssuedAmount == 0 {
		m.IssuedAmount = d.Drafter.Copies
	}
	for _, s := range d.Signatures {
		m.SignerInfo = append(m.SignerInfo, SignerInfo{viet.OneLine(s.Position), viet.OneLine(s.Name)})
	}
	return m
}

// numericDate returns a date as dd/mm/yyyy, or "" if a part of it is pending.
func numericDate(d Date) string {
	if d.Pending() {
		return ""
	}
	return fmt.Sprintf("%02d/%02d/%04d", d.Day, d.Month, d.Year)
}

// remark is why a recipient gets the document: "(để b/c)", "(b/c)", "(thay b/c)".
var remark = regexp.MustCompile(`\s*\((để [^()]*|(thay )?(b/c|p/h|t/h|b/c, p/h))\)$`)

// receivers returns who gets the document.
func (d *Document) receivers() []Receiver {
	if len(d.Records.To) > 0 {
		return d.Records.To
	}
	var to []Receiver
	for _, list := range [2][]string{d.Addressees, d.Recipients} {
		for _, name := range list {
			if name = viet.OneLine(name); strings.HasSuffix(name, ")") {
				name = remark.ReplaceAllString(name, "")
			}
			if name != "" && !refersBack(name) {
				to = append(to, Receiver{OrganName: name})
			}
		}
	}
	return to
}

// refersBack says whether a recipient is named elsewhere in the document: "Như
// trên", "Như Điều 3".
func refersBack(name string) bool {
	name = strings.ToLower(name)
	return strings.HasPrefix(name, "như trên") || strings.HasPrefix(name, "như điều")
}

// check reports the values that their fields cannot hold.
func (m *Metadata) check(c *checker, s Severity) {
	text := func(path, group, name, value string) {
		f := fieldOf(group, name)
		if n := utf8.RuneCountInString(value); n > f.Length {
			c.report(s, path, fmt.Sprintf("%s dài %d ký tự, trường %s chứa nhiều nhất %d", lowerFirst(f.Title), n, name, f.Length), "ghi ngắn lại")
		}
	}
	number := func(path, group, name string, value int) {
		f := fieldOf(group, name)
		switch {
		case value < 0:
			c.report(Error, path, fmt.Sprintf("%s là số âm: %d", lowerFirst(f.Title), value), "ghi số từ 1, hoặc bỏ")
		case len(strconv.Itoa(value)) > f.Length:
			c.report(s, path, fmt.Sprintf("%s là %d, trường %s chứa nhiều nhất %d chữ số", lowerFirst(f.Title), value, name, f.Length), "xem lại số này")
		}
	}
	if m.FileCode != nil {
		text("records.organ_id", "FileCode", "OrganId", m.FileCode.OrganID)
		number("records.year", "FileCode", "FileCatalog", m.FileCode.FileCatalog)
		text("records.notation", "FileCode", "FileNotation", m.FileCode.FileNotation)
	}
	number("records.ordinal", "", "DocOrdinal", m.DocOrdinal)
	text("number", "", "CodeNotation", m.CodeNotation)
	text("agency", "", "OrganName", m.OrganName)
	text("summary", "", "Subject", m.Subject)
	number("", "", "PageAmount", m.PageAmount)
	text("records.note", "", "Description", m.Description)
	for i, signer := range m.SignerInfo {
		text(fmt.Sprintf("signatures[%d].position", i), "SignerInfo", "Position", signer.Position)
		text(fmt.Sprintf("signatures[%d].name", i), "SignerInfo", "FullName", signer.FullName)
	}
	for i, to := range m.To {
		path := receiverPath(c.doc, i)
		text(path, "To", "OrganId", to.OrganID)
		text(path, "To", "OrganName", to.OrganName)
	}
	issued := "records.issued"
	if c.doc.Records.Issued == 0 {
		issued = "drafter.copies"
	}
	number(issued, "", "IssuedAmount", m.IssuedAmount)
}

// receiverPath returns where the i-th receiver of the metadata stands.
func receiverPath(d *Document, i int) string {
	if len(d.Records.To) > 0 {
		return fmt.Sprintf("records.to[%d]", i)
	}
	return "recipients"
}

// fieldOf returns a row of the fields.
func fieldOf(group, name string) nd30.Field {
	for _, f := range nd30.Fields {
		if f.Group == group && f.Name == name {
			return f
		}
	}
	panic("vanban: no field " + group + "." + name)
}

// ruleOf returns a row of the rules.
func ruleOf(id string) nd30.Rule {
	for _, r := range nd30.Rules {
		if r.ID == id {
			return r
		}
	}
	panic("vanban: no rule " + id)
}

func lowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return strings.ToLower(string(r)) + s[n:]
}

// checkRecords holds what only the archive knows to the fields that it fills.
func checkRecords(c *checker) {
	d := c.doc
	if n := d.Records.Issued; n > 0 && d.Drafter.Copies > 0 && n != d.Drafter.Copies {
		c.report(Error, "records.issued", fmt.Sprintf("số lượng bản phát hành là %d, sau ký hiệu người soạn thảo ghi %d", n, d.Drafter.Copies), "ghi một số, hoặc bỏ một chỗ")
	}
	if due := d.Records.Due; !due.Valid() || due != (Date{}) && due.Pending() {
		c.report(Error, "records.due", "hạn trả lời không phải một ngày đủ ngày, tháng, năm", "ghi đủ ngày, tháng, năm, hoặc bỏ")
	}
	for i, to := range d.Records.To {
		if blank(to.OrganName) {
			c.missing(fmt.Sprintf("records.to[%d].name", i), "tên cơ quan nhận", "ghi tên hoặc bỏ dòng")
		}
	}
	d.metadata(0).check(c, Warning)
}
