package vanban

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/outline"
	"github.com/dean161/vanban/viet"
)

func checkRecipients(c *checker) {
	d := c.doc
	if d.Kind.row().Lacks&nd30.Recipients != 0 {
		for _, part := range []struct {
			path  string
			given bool
		}{
			{"recipients", len(d.Recipients) > 0}, {"archive", len(d.Archive.Units) > 0 || d.Archive.Copies != 0}, {"drafter", d.Drafter != Drafter{}},
		} {
			if part.given {
				c.report(Error, part.path, d.Kind.String()+" không có nơi nhận, dòng lưu và ký hiệu người soạn", "bỏ phần này; người nhận thư ghi ở kính gửi")
			}
		}
		return
	}
	if len(d.Recipients) == 0 {
		c.missing("recipients", "nơi nhận", "ghi các nơi nhận; dòng \"Lưu: VT\" thư viện tự thêm")
	}
	for i, r := range d.Recipients {
		if blank(r) {
			c.missing(fmt.Sprintf("recipients[%d]", i), "tên nơi nhận", "ghi tên hoặc bỏ dòng")
		}
	}
}

// checkCapitals wants a capital first in the lines of Kính gửi and Nơi nhận. A
// small letter is mostly the rest of a line that a comma between [ ] has divided.
func checkCapitals(c *checker) {
	list := func(path string, lines []string) {
		for i, s := range lines {
			s = strings.TrimSpace(viet.NFC(s))
			if r, _ := utf8.DecodeRuneInString(s); unicode.IsLower(r) {
				c.report(Warning, fmt.Sprintf("%s[%d]", path, i), fmt.Sprintf("dòng %q bắt đầu bằng chữ thường", s),
					"viết hoa; nếu là phần sau dấu phẩy của dòng trên thì đặt cả dòng trong ngoặc kép, hoặc viết mỗi nơi một dòng có gạch đầu dòng: giữa [ ] dấu phẩy tách dòng")
			}
		}
	}
	list("addressees", c.doc.Addressees)
	list("recipients", c.doc.Recipients)
}

// checkAbove wants "Như trên" first below the Kính gửi of the three kinds for
// which the decree says so.
func checkAbove(c *checker) {
	d := c.doc
	if len(d.Addressees) == 0 || len(d.Recipients) == 0 || !slices.Contains([]Kind{Letter, Report, Proposal}, d.Kind) {
		return
	}
	if !strings.HasPrefix(fold(d.Recipients[0]), "nhu_tren") {
		c.report(Warning, "recipients[0]", fmt.Sprintf("văn bản có Kính gửi mà nơi nhận đầu tiên là %q", d.Recipients[0]), "ghi \"Như trên\" đầu tiên")
	}
}

// orderRecipient finds the number in "Như Điều 3 (để thực hiện)".
var orderRecipient = regexp.MustCompile(`^như điều\s+(\d{1,6})\b`)

// checkImplementing wants "Như Điều n" first below a decision of articles: the
// article that says who carries it out, which is mostly the last.
func checkImplementing(c *checker) {
	d := c.doc
	if d.Kind.row().Order == "" || len(d.Recipients) == 0 || c.broken["body"] {
		return
	}
	all := articles(d.Body)
	if len(all) == 0 {
		return
	}
	first := d.Recipients[0]
	last := articleLabel(all, len(all)-1)
	m := orderRecipient.FindStringSubmatch(strings.ToLower(viet.OneLine(first)))
	if m == nil {
		c.report(Warning, "recipients[0]", fmt.Sprintf("nơi nhận đầu tiên là %q", first), fmt.Sprintf("ghi \"Như Điều %s\" đầu tiên: điều giao trách nhiệm thi hành", last))
		return
	}
	for i := range all {
		if articleLabel(all, i) != m[1] {
			continue
		}
		if i < len(all)-1 && !mentions(outline.Body{all[i]}, "trách nhiệm") {
			c.report(Warning, "recipients[0]", fmt.Sprintf("%q: Điều %s không giao trách nhiệm thi hành", first, m[1]), fmt.Sprintf("ghi số của điều giao trách nhiệm thi hành, ví dụ \"Như Điều %s\"", last))
		}
		return
	}
	c.report(Warning, "recipients[0]", fmt.Sprintf("%q mà văn bản không có Điều %s", first, m[1]), fmt.Sprintf("ghi số của điều giao trách nhiệm thi hành, ví dụ \"Như Điều %s\"", last))
}

// articleLabel returns the number of an article: its label, or its place where
// Compose is to number it.
func articleLabel(all []*outline.Item, i int) string {
	if all[i].Label != "" {
		return all[i].Label
	}
	return strconv.Itoa(i + 1)
}

func checkArchive(c *checker) {
	for i, u := range c.doc.Archive.Units {
		if blank(u) {
			c.missing(fmt.Sprintf("archive.units[%d]", i), "đơn vị lưu", "ghi chữ viết tắt của đơn vị hoặc bỏ")
		}
	}
	if n := c.doc.Archive.Copies; n < 0 {
		c.report(Error, "archive.copies", fmt.Sprintf("số bản lưu %d", n), "ghi số bản từ 1, hoặc bỏ")
	}
}
