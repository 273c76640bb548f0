package vanban

import (
	"fmt"
	"slices"

	"github.com/dean161/vanban/internal/nd30"
)

// Check holds the document to the rules of the decree and returns all problems,
// in the order of the rules. What it was decoded with comes first. A rule that
// the document waives is still reported, with the reason; a rule without which
// nothing can be composed cannot be waived. Check never panics, whatever a
// literal holds.
func (d *Document) Check() Problems {
	c := checker{doc: d, problems: d.source.problems()}
	for _, r := range nd30.Rules {
		c.rule = r
		checks[r.ID](&c)
	}
	if d.Copy != nil {
		c.problems = append(c.problems, d.Copy.check(d.source, "copy.", d.Waive)...)
	}
	return c.problems
}

// checks are the functions of the rules by id.
var checks = map[string]func(*checker){
	"DOC-01": checkKind,
	"DOC-02": checkControls,
	"DOC-03": checkImages,
	"DOC-04": checkTree,
	"DOC-05": checkWaivers,
	"DOC-07": checkBounds,
	"DOC-08": checkEnums,
	"DOC-09": checkMarks,
	"DOC-10": checkTables,
	"DOC-11": checkHeadWidths,
	"DOC-12": checkAttached,
	"DOC-13": checkFootnotes,
	"PG-03":  checkVerticalMargins,
	"PG-04":  checkLeftMargin,
	"PG-05":  checkRightMargin,
	"PG-06":  checkGlyphs,
	"EL-04":  checkAgency,
	"EL-06":  checkSymbol,
	"NO-01":  checkSerial,
	"L07":    checkSymbolYear,
	"L08":    checkSymbolSpacing,
	"NO-06":  checkAdvisorySymbol,
	"EL-07":  checkPlace,
	"NO-10":  checkDate,
	"NO-09":  checkDraft,
	"NO-08":  checkNumbered,
	"EL-09":  checkSummary,
	"L06":    checkKindName,
	"L23":    checkLetterTopic,
	"EL-11":  checkAddressees,
	"EL-31":  checkIssuer,
	"EL-32":  checkOrder,
	"EL-12":  checkSecrecy,
	"EL-15":  checkRecall,
	"BD-02":  checkIndent,
	"BD-03":  checkGap,
	"BD-04":  checkSpacing,
	"BD-05":  checkBodySize,
	"BD-11":  checkTitles,
	"BD-14":  checkNumbering,
	"BD-30":  checkEndMark,
	"EL-20":  checkBody,
	"SG-02":  checkAuthority,
	"SG-04":  checkAdvisory,
	"SG-05":  checkStateCouncil,
	"SG-12":  checkPosts,
	"SG-06":  checkDegrees,
	"EL-42":  checkSigner,
	"EL-50":  checkConfirmation,
	"SG-22":  checkSigningPlace,
	"SG-24":  checkSigningTime,
	"SG-10":  checkMinutes,
	"SG-11":  checkParties,
	"EL-45":  checkRecipients,
	"EL-51":  checkAbove,
	"EL-52":  checkImplementing,
	"CAP-01": checkCapitals,
	"EL-46":  checkArchive,
	"EL-47":  checkDrafter,
	"EL-14":  checkCirculation,
	"EL-48":  checkContact,
	"AP-06":  checkAppendixMention,
	"IS-01":  checkIssued,
	"IS-02":  checkIssuedMention,
	"MD-01":  checkRecords,
	"L20":    checkAppendixTitle,
	"EN-01":  checkEnclosureTitle,
	"TB-01":  checkTotals,
	"TB-02":  checkBreaks,
	"TB-03":  checkContents,
	"CP-01":  checkCopyForm,
	"CP-02":  checkCopyDirection,
	"CP-03":  checkCopySymbol,
	"CP-04":  checkCopySigner,
	"CP-05":  checkCopySigning,
	"CP-06":  checkCopyFormat,
}

func checkWaivers(c *checker) {
	seen := map[string]bool{}
	for i, w := range c.doc.Waive {
		path := fmt.Sprintf("waive[%d]", i)
		rules := slices.Concat(nd30.Rules, nd30.FinalRules)
		at := slices.IndexFunc(rules, func(r nd30.Rule) bool { return r.ID == w.Rule })
		switch {
		case at < 0:
			c.report(Error, path, fmt.Sprintf("không có quy tắc %q", w.Rule), "ghi đúng mã quy tắc mà báo cáo kiểm tra in ra")
		case rules[at].Firm:
			c.report(Error, path, "quy tắc "+w.Rule+" không bỏ qua được", "sửa văn bản theo quy tắc")
		case blank(w.Reason):
			c.report(Error, path, "bỏ qua quy tắc mà không nêu lý do", "ghi lý do")
		case seen[w.Rule]:
			c.report(Error, path, "quy tắc "+w.Rule+" được bỏ qua hai lần", "giữ một lý do")
		}
		seen[w.Rule] = true
	}
}
