package vanban

import (
	"fmt"
	"strings"

	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/outline"
	"github.com/dean161/vanban/viet"
)

// checkAttached bounds how much is attached, long before Roman numerals run out.
func checkAttached(c *checker) {
	if n := len(c.parts()) - 1; n > nd30.MaxAttached {
		c.report(Error, "appendices", fmt.Sprintf("có %d văn bản, phụ lục, tài liệu kèm theo, nhiều hơn %d", n, nd30.MaxAttached), "gộp các phụ lục, hoặc chia thành nhiều văn bản")
	}
}

// checkIssued keeps issued texts to the kinds that issue, and wants the two
// lines of their title.
func checkIssued(c *checker) {
	d := c.doc
	if len(d.Issued) > 0 && d.Kind.Valid() && d.Kind.Order() == "" {
		c.report(Error, "issued", d.Kind.String()+" không ban hành văn bản khác", "ban hành bằng quyết định hoặc nghị quyết, hoặc khai ở kem_theo")
	}
	for i, t := range d.Issued {
		if blank(t.Name) {
			c.missing(fmt.Sprintf("issued[%d].name", i), "tên loại văn bản kèm theo", "ghi tên loại, ví dụ \"Quy chế\"")
		}
		switch s := strings.TrimSpace(t.Summary); {
		case blank(s):
			c.missing(fmt.Sprintf("issued[%d].summary", i), "trích yếu văn bản kèm theo", "ghi nội dung chủ yếu, ví dụ \"Làm việc của Sở Nội vụ\"")
		case strings.HasSuffix(s, "."):
			c.report(Warning, fmt.Sprintf("issued[%d].summary", i), "trích yếu có dấu chấm cuối", "bỏ dấu chấm")
		}
	}
}

// checkIssuedMention wants Điều 1 to name what is issued; a document without
// Điều may name it anywhere.
func checkIssuedMention(c *checker) {
	if len(c.doc.Issued) == 0 || c.broken["body"] {
		return
	}
	where, b := "nội dung", c.doc.Body
	if first := articles(b); len(first) > 0 {
		where, b = "Điều 1", outline.Body{first[0]}
	}
	for i, t := range c.doc.Issued {
		name := viet.OneLine(t.Name)
		if name != "" && !mentions(b, name) {
			c.report(Warning, fmt.Sprintf("issued[%d]", i), fmt.Sprintf("%s không nhắc đến văn bản kèm theo %q", where, name),
				fmt.Sprintf("ghi ở Điều 1, ví dụ \"Ban hành kèm theo %s này %s …\"", c.doc.Kind, name))
		}
	}
}

// checkOrder finds what Compose prints above the content of a decision, typed
// in the content: the line QUYẾT ĐỊNH: and, before the first Điều, the căn cứ.
func checkOrder(c *checker) {
	order := c.doc.Kind.row().Order
	if order == "" || c.broken["body"] {
		return
	}
	for _, n := range c.doc.Body {
		p, ok := n.(*outline.Paragraph)
		if !ok {
			return
		}
		s := strings.TrimSpace(viet.NFC(p.Text.Plain()))
		switch {
		case strings.EqualFold(strings.TrimRight(s, ": "), strings.TrimRight(order, ": ")):
			c.reportNode(Error, "body", n, fmt.Sprintf("dòng %q ghi trong nội dung", s), "bỏ dòng này: thư viện tự ghi dưới các căn cứ")
		case strings.HasPrefix(s, "Căn cứ "), strings.HasPrefix(s, "Theo đề nghị "):
			c.reportNode(Warning, "body", n, fmt.Sprintf("căn cứ ghi trong nội dung, in dưới dòng %q", order), "chuyển sang khóa can_cu, mỗi căn cứ một dòng")
		}
	}
}

// articles returns the Điều of a body in their order.
func articles(b outline.Body) (all []*outline.Item) {
	for n := range b.All() {
		if it, ok := n.(*outline.Item); ok && it.Level == outline.Article {
			all = append(all, it)
		}
	}
	return all
}

func checkAppendixMention(c *checker) {
	if len(c.doc.Appendices) == 0 {
		return
	}
	phrases := []string{"phụ lục", "kèm theo"}
	if len(c.doc.Issued) > 0 {
		phrases = phrases[:1] // what is issued is "kèm theo" too
	}
	found := c.broken["body"] || mentions(c.doc.Body, phrases...)
	for _, p := range c.parts()[1 : 1+len(c.doc.Issued)] {
		found = found || c.broken[p.path] || mentions(p.body, "phụ lục")
	}
	if !found {
		c.report(Warning, "appendices[0]", "nội dung không nhắc đến phụ lục", "ghi chỉ dẫn, ví dụ \"(Phụ lục kèm theo)\"")
	}
}

// checkAppendixTitle finds titles in which the label stands again.
func checkAppendixTitle(c *checker) {
	for i, a := range c.doc.Appendices {
		if strings.HasPrefix(strings.ToLower(viet.OneLine(a.Title)), "phụ lục") {
			c.report(Warning, fmt.Sprintf("appendices[%d].title", i), "tên phụ lục ghi lại chữ \"Phụ lục\", sẽ in hai lần", "chỉ ghi tên; chữ \"Phụ lục\" và số thứ tự do thư viện ghi")
		}
	}
}

func checkEnclosureTitle(c *checker) {
	for i, e := range c.doc.Enclosures {
		if blank(e.Title) {
			c.missing(fmt.Sprintf("enclosures[%d].title", i), "tiêu đề tài liệu kèm theo", "ghi tiêu đề; tài liệu mang chữ \"Phụ lục\" thì khai ở phụ lục")
		}
	}
}
