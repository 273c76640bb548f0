package nd30

// A CopyForm is a hình thức sao with its abbreviation in the symbol (Điều 25;
// Phụ lục III, I).
type CopyForm struct{ Text, Abbr string }

// CopyForms are the forms of copy in the order of Điều 25; CopyForms[0] is none.
var CopyForms = [...]CopyForm{{}, {"SAO Y", "SY"}, {"SAO LỤC", "SL"}, {"TRÍCH SAO", "TrS"}}

// What a digitised text must be (SG-40).
const (
	ScanClause = "PL I, Phần II, I.2"
	ScanDPI    = 200
	ScanPDF    = "1.4"
)
