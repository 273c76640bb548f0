package merge

import (
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

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
				yield(Row{}, rowFatal(row.Number, "dòng tên cột: "+row.Faults[0].Error(), mendHeadings))
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

// mendHeadings is said where the row of the headings may be the wrong one, such as
// a title above them.
const mendHeadings = "ghi tên mọi cột ở dòng tên cột; nếu tên cột ở dòng khác thì chọn dòng ấy (--header)"

// excelRow returns a row of a sheet under the headings.
func excelRow(r xlsx.Row, names []string) (Row, error) {
	cells := r.Cells
	if n := len(names) - len(cells); n > 0 {
		cells = slices.Concat(cells, make([]string, n))
	}
	var problems Problems
	for _, f := range r.Faults {
		problems = append(problems, problem(r.Number, "", ruleRow, "ô "+f.Cell+": "+f.Message, f.Mend))
	}
	for i := len(names); i < len(cells); i++ {
		if strings.TrimSpace(cells[i]) != "" {
			problems = append(problems, problem(r.Number, "", ruleRow, fmt.Sprintf("ô %s%d: cột này không có tên", xlsx.Column(i), r.Number), mendHeadings))
			break
		}
	}
	row, _ := rowOf(r.Number, names, cells[:len(names)])
	if problems != nil {
		return row, &ProblemsError{problems}
	}
	return row, nil
}
