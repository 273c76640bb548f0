package vanban

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/dean161/vanban/internal/nd30"
)

// checkEnums finds values that no constant has.
func checkEnums(c *checker) {
	d := c.doc
	for _, v := range []struct {
		path       string
		value, max uint8
	}{
		{"medium", uint8(d.Medium), uint8(ElectronicApart)},
		{"urgency", uint8(d.Urgency), uint8(Express)},
		{"secrecy", uint8(d.Secrecy), uint8(TopSecret)},
		{"format.header", uint8(d.Format.Header), uint8(Small)},
	} {
		if v.value > v.max {
			c.report(Error, v.path, fmt.Sprintf("giá trị %d không có trong danh sách", v.value), "dùng một trong các hằng của thư viện")
		}
	}
	for i, s := range d.Signatures {
		for j, a := range s.Authority {
			if a.By < TM || a.By > Q {
				c.report(Error, fmt.Sprintf("signatures[%d].authority[%d]", i, j), fmt.Sprintf("quyền hạn %d không có trong danh sách", a.By), "dùng TM., KT., TL., TUQ. hoặc Q.")
			}
		}
	}
}

// checkMarks finds dashes and end marks in lists where Compose writes them.
func checkMarks(c *checker) {
	marked := func(path, item, end string) {
		if s := strings.TrimSpace(item); strings.HasPrefix(s, "- ") || strings.HasSuffix(s, end) && s != "" {
			c.report(Error, path, fmt.Sprintf("dòng %q có sẵn gạch đầu dòng hoặc dấu cuối dòng", s), "bỏ dấu: thư viện tự ghi")
		}
	}
	for i, a := range c.doc.Addressees {
		marked(fmt.Sprintf("addressees[%d]", i), a, ";")
	}
	for i, r := range c.doc.Recipients {
		marked(fmt.Sprintf("recipients[%d]", i), r, ";")
	}
	for i, b := range c.doc.Bases {
		end := ";"
		if i == len(c.doc.Bases)-1 {
			end = "."
		}
		marked(fmt.Sprintf("bases[%d]", i), b, end)
	}
	for i, b := range c.doc.Bases {
		if blank(b) {
			c.missing(fmt.Sprintf("bases[%d]", i), "căn cứ", "ghi căn cứ hoặc bỏ dòng")
		}
	}
}

func checkDrafter(c *checker) {
	switch d := c.doc.Drafter; {
	case d.Copies < 0:
		c.report(Error, "drafter.copies", fmt.Sprintf("số bản phát hành %d", d.Copies), "ghi số bản từ 1, hoặc bỏ")
	case d.Copies > 0 && blank(d.Symbol):
		c.missing("drafter.symbol", "ký hiệu người soạn thảo", "ghi ký hiệu đứng trước số bản phát hành")
	}
}

func checkCirculation(c *checker) {
	if n := utf8.RuneCountInString(c.doc.Circulation); n > nd30.MaxCirculation {
		c.report(Error, "circulation", fmt.Sprintf("chỉ dẫn phạm vi lưu hành dài %d ký tự, nhiều hơn %d", n, nd30.MaxCirculation), "ghi ngắn lại, ví dụ LƯU HÀNH NỘI BỘ")
	}
}

func checkContact(c *checker) {
	const mend = "chỉ ghi địa chỉ, thư điện tử, trang thông tin, điện thoại, fax"
	contact := c.doc.Contact
	if n := utf8.RuneCountInString(contact); n > nd30.MaxContact {
		c.report(Error, "contact", fmt.Sprintf("địa chỉ cơ quan dài %d ký tự, nhiều hơn %d", n, nd30.MaxContact), mend)
	} else if n := strings.Count(strings.TrimSpace(contact), "\n") + 1; n > nd30.MaxContactLines {
		c.report(Error, "contact", fmt.Sprintf("địa chỉ cơ quan có %d dòng, nhiều hơn %d", n, nd30.MaxContactLines), mend)
	}
}
