package vanban

import (
	"strconv"
	"strings"

	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/viet"
)

// RegisterColumns returns the columns of the register of outgoing documents (sổ
// đăng ký văn bản đi, Phụ lục IV). The decree wants at least ten; their names
// are practice.
func RegisterColumns() []string { return append([]string(nil), nd30.RegisterColumns[:]...) }

// RegisterRow returns the row of the document in the register of outgoing
// documents, a cell a column. The cells for the day it is sent on and for the
// signature of who takes it are empty: people fill them in. A document is
// registered when it has its number and date (Điều 15): see CheckFinal.
//
// A cell is one line of text as the document has it. A program that puts it into
// a spreadsheet must see to it that a cell that begins with "=", "+", "-" or "@"
// is not taken for a formula.
func (d *Document) RegisterRow() []string {
	var signers []string
	for _, s := range d.Signatures {
		signers = append(signers, viet.OneLine(s.Name))
	}
	topic := viet.OneLine(d.Summary)
	if d.Kind.Valid() {
		topic = strings.TrimSpace(d.Kind.String() + " " + topic)
	}
	m := d.metadata(0)
	var to []string
	for _, r := range m.To {
		to = append(to, viet.OneLine(r.OrganName))
	}
	kept := strings.Join(d.Archive.Units, ", ")
	switch {
	case kept != "":
	case d.Kind == Minutes:
		kept = nd30.KeptMinutes
	default:
		kept = nd30.Kept
	}
	number, issued := "", ""
	if !d.Number.Pending() {
		number = viet.OneLine(d.Number.String())
	}
	if m.IssuedAmount > 0 {
		issued = strconv.Itoa(m.IssuedAmount)
	}
	return []string{
		number, m.IssuedDate, topic, strings.Join(signers, "; "), strings.Join(to, "; "),
		kept, issued, "", "", m.Description,
	}
}
