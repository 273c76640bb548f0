package vanban

import "github.com/dean161/vanban/internal/nd30"

// CheckFinal is Check for a document that is about to be issued (ban hành): it
// finds besides what stands in the way of that: the mark of a draft or of a
// specimen, a number or a date still to be given. None of this can be waived.
//
// Encode knows nothing of it, since clerks print what is to be signed before it
// has a number. A program that issues documents calls CheckFinal first, and
// Encode only if CheckFinal().Err() is nil.
func (d *Document) CheckFinal() Problems {
	c := checker{doc: d, problems: d.Check()}
	for _, r := range nd30.FinalRules {
		c.rule = r
		finalChecks[r.ID](&c)
	}
	return c.problems
}

// finalChecks are the functions of the rules of CheckFinal by id.
var finalChecks = map[string]func(*checker){
	"FIN-01": checkNoDraft,
	"FIN-02": checkNoSpecimen,
	"FIN-03": checkNumberGiven,
	"FIN-04": checkDateGiven,
}

func checkNoDraft(c *checker) {
	if !blank(c.doc.Draft) {
		c.report(Error, "draft", "văn bản còn là dự thảo", "bỏ dòng dự thảo khi đã ký")
	}
}

func checkNoSpecimen(c *checker) {
	if c.doc.Specimen {
		c.report(Error, "specimen", "văn bản là mẫu minh họa", "bỏ dấu mẫu minh họa nếu là văn bản thật")
	}
}

func checkNumberGiven(c *checker) {
	if c.doc.Number.Pending() && c.doc.hasNumber() {
		c.report(Error, "number", "văn bản chưa có số", "ghi số do văn thư cấp sau khi ký")
	}
	if cp := c.doc.Copy; cp != nil && cp.To == Paper && cp.Number.Pending() {
		c.report(Error, "copy.number", "bản sao chưa có số", "ghi số do văn thư cấp")
	}
}

func checkDateGiven(c *checker) {
	if c.doc.Date.Pending() && c.doc.hasDate() {
		c.report(Error, "date", "văn bản chưa có đủ ngày, tháng, năm ban hành", "ghi ngày do văn thư cấp cùng với số")
	}
	if cp := c.doc.Copy; cp != nil && cp.To == Paper && cp.Date.Pending() {
		c.report(Error, "copy.date", "bản sao chưa có đủ ngày, tháng, năm sao", "ghi ngày cùng với số")
	}
}

// checkDraft holds that a draft has neither number nor day: a document is
// either pending or final.
func checkDraft(c *checker) {
	d := c.doc
	if blank(d.Draft) {
		return
	}
	const mend = "để trống ở dự thảo, hoặc bỏ dòng dự thảo nếu văn bản đã ký"
	if !d.Number.Pending() {
		c.report(Error, "number", "dự thảo đã có số "+d.Number.String(), mend)
	}
	if !d.Date.Pending() {
		c.report(Error, "date", "dự thảo đã có ngày ban hành", mend)
	}
}

// checkNumbered finds a number without its date, and a date without its number.
func checkNumbered(c *checker) {
	d := c.doc
	if !blank(d.Draft) || !d.hasDate() || !d.hasNumber() || d.Number.Pending() == d.Date.Pending() {
		return
	}
	if d.Number.Pending() {
		c.report(Warning, "number", "văn bản có ngày ban hành mà chưa có số", "ghi số, hoặc để trống cả ngày")
	} else {
		c.report(Warning, "date", "văn bản có số mà chưa có đủ ngày ban hành", "ghi ngày, hoặc để trống cả số")
	}
}

// hasNumber says whether the form of the kind has a number (ô 3).
func (d *Document) hasNumber() bool { return d.Kind.row().Lacks&nd30.Symbol == 0 }

// hasDate says whether the form of the kind has a date (ô 4), or one is begun in
// a kind that may go without.
func (d *Document) hasDate() bool {
	return d.Kind.row().Lacks&nd30.Place == 0 || !blank(d.Place)
}
