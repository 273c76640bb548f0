package merge

import (
	"io"
	"iter"
	"slices"

	"github.com/dean161/vanban/internal/xlsx"
)

// XLSXOptions say which rows of a workbook are meant. The zero value, and nil, is
// the default.
type XLSXOptions struct {
	Sheet  string // name of the sheet; "": the first that is not hidden
	Header int    // the row of the headings, as Excel counts; 0: the first that is not blank
}

// XLSX reads rows from an Excel workbook (.xlsx) of so many bytes. Cells are what
// Excel displays on a Vietnamese system: dates as dd/mm/yyyy whatever the format
// says, digits that are text with their zeros.
//
// A row with a formula, a merged cell or a cell in error is a *ProblemsError that
// names the cell, behind which the next row follows; among the headings they end
// the rows. The text that cells share, at most 64 MB, is held in memory; rows are
// not.
func XLSX(r io.ReaderAt, size int64, o *XLSXOptions) iter.Seq2[Row, error] {
	if o == nil {
		o = &XLSXOptions{}
	}
	return func(yield func(Row, error) bool) {
		book, err := xlsx.Open(r, size)
		if err != nil {
			yield(Row{}, err)
			return
		}
		var names []string
		for row, err := range book.Rows(o.Sheet) {
			if err != nil {
				yield(Row{}, err)
				return
			}
			switch {
			case row.Number < o.Header:
				continue
			case names == nil && len(row.Faults) > 0:
				yield(Row{}, rowFatal(row.Number, "dòng tên cột: "+row.Faults[0].Error(), ""))
				return
			case names == nil:
				names = headings(row.Cells)
				continue
			}
			if !yield(excelRow(row, names)) {
				return
			}
		}
	}
}

// excelRow returns a row of a sheet under the headings.
func excelRow(r xlsx.Row, names []string) (Row, error) {
	cells := r.Cells
	if n := len(names) - len(cells); n > 0 {
		cells = slices.Concat(cells, make([]string, n))
	}
	row, err := rowOf(r.Number, names, cells)
	if len(r.Faults) == 0 {
		return row, err
	}
	var problems Problems
	for _, f := range r.Faults {
		problems = append(problems, problem(r.Number, "", ruleRow, "ô "+f.Cell+": "+f.Message, f.Mend))
	}
	return row, &ProblemsError{problems}
}
