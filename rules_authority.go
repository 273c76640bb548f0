package vanban

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dean161/vanban/viet"
)

func checkAuthority(c *checker) {
	for i, s := range c.doc.Signatures {
		chain := make([]AuthorityKind, len(s.Authority))
		for j, a := range s.Authority {
			chain[j] = a.By
			if blank(a.Of) {
				c.missing(fmt.Sprintf("signatures[%d].authority[%d]", i, j), "chức vụ sau "+a.By.String(), "ghi chức vụ của người đứng đầu hoặc tên tập thể")
			}
		}
		if slices.ContainsFunc(chain, func(k AuthorityKind) bool { return k < TM || k > Q }) {
			continue // DOC-08
		}
		if !slices.ContainsFunc(authorityChains, func(known []AuthorityKind) bool { return slices.Equal(known, chain) }) {
			c.report(Error, fmt.Sprintf("signatures[%d].authority", i), "cách ghi quyền hạn "+chainString(chain)+" không có trong nghị định",
				"dùng TM., KT., TL., TUQ., Q., hoặc TM. rồi KT./Q., TL. rồi KT./Q.; người được ủy quyền không ủy quyền lại")
		}
	}
}

func chainString(chain []AuthorityKind) string {
	names := make([]string, len(chain))
	for i, k := range chain {
		names[i] = k.String()
	}
	return strings.Join(names, " / ")
}

// checkIssuer holds ô 6 and ô 7a of a decision together: a body decides under its
// own name and is signed for with TM.; its head decides under his post (A28).
// The opening of a telegram or introduction names who issues it.
func checkIssuer(c *checker) {
	d := c.doc
	orders, opening := d.Kind.row().Order != "", d.Kind.row().Opening
	switch {
	case opening != "" && blank(d.Issuer):
		c.missing("issuer", "nơi ban hành ở dòng mở đầu", fmt.Sprintf("ghi tên cơ quan hoặc chức danh người đứng đầu, ví dụ \"Sở Nội vụ\"; chữ \"%s:\" thư viện tự ghi", opening))
	case orders && blank(d.Issuer):
		c.missing("issuer", "thẩm quyền ban hành", "ghi chức vụ của người quyết định, ví dụ \"GIÁM ĐỐC SỞ NỘI VỤ\", hoặc tên tập thể, ví dụ \"ỦY BAN NHÂN DÂN TỈNH\"")
	case !orders && opening == "" && !blank(d.Issuer):
		c.report(Error, "issuer", d.Kind.String()+" không ghi thẩm quyền ban hành", "bỏ dòng này")
	case orders && len(d.Signatures) > 0:
		checkDeciding(c)
	}
}

// checkDeciding holds the signature of a decision to who decides. A hội đồng nhân
// dân is free: its chairman signs resolutions with TM. or without. So is an issuer
// of whom it cannot be seen whether it is a body.
func checkDeciding(c *checker) {
	const mend = "tập thể quyết định thì ghi tên tập thể và ký TM.; người đứng đầu quyết định thì ghi chức vụ và không ký TM."
	d := c.doc
	issuer, lines := viet.OneLine(d.Issuer), d.Signatures[0].Authority
	body := sameName(issuer, d.Agency) || isBody(issuer)
	collective := len(lines) > 0 && lines[0].By == TM
	switch {
	case body && !collective && !startsWith(issuer, []string{"hội đồng nhân dân", "hđnd"}):
		c.report(Warning, "issuer", fmt.Sprintf("%q quyết định mà người ký không thay mặt (TM.)", issuer), mend)
	case !body && collective && isPost(issuer):
		c.report(Warning, "issuer", fmt.Sprintf("%q quyết định mà người ký ghi %q", issuer, lines[0]), mend)
	case body && collective && !sameBody(issuer, lines[0].Of):
		c.report(Warning, "signatures[0].authority[0]", fmt.Sprintf("%q quyết định mà người ký ghi %q", issuer, lines[0]), "ghi sau TM. tên tập thể ở dòng thẩm quyền ban hành")
	}
}

// sameBody says whether one name is the other, or the other without the name of
// a place behind it.
func sameBody(a, b string) bool {
	full := strings.NewReplacer("ubnd", "uy_ban_nhan_dan", "hdnd", "hoi_dong_nhan_dan")
	a, b = full.Replace(fold(a)), full.Replace(fold(b))
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
}

// sameName says whether two names are the same but for case, breaks and spaces.
func sameName(a, b string) bool { return strings.EqualFold(viet.OneLine(a), viet.OneLine(b)) }

// checkPosts holds the names behind TM., KT., TL., TUQ. and Q. to what the decree
// wants there, and the signer's post to the line above it.
func checkPosts(c *checker) {
	for i, s := range c.doc.Signatures {
		for j, a := range s.Authority {
			path := fmt.Sprintf("signatures[%d].authority[%d]", i, j)
			switch {
			case a.By == TM && isPost(a.Of):
				c.report(Warning, path, fmt.Sprintf("sau \"TM.\" ghi chức vụ %q", a.Of), "ghi tên tập thể hoặc cơ quan; ký thay người đứng đầu thì dùng KT.")
			case a.By > TM && isBody(a.Of):
				c.report(Warning, path, fmt.Sprintf("sau %q ghi tên cơ quan %q", a.By, a.Of), "ghi chức vụ của người đứng đầu; thay mặt tập thể thì dùng TM.")
			}
		}
		if a, err := ParseAuthority(s.Position); err == nil && a.By != Q && strings.HasPrefix(s.Position, a.By.String()) && !strings.Contains(strings.TrimSpace(s.Position), "\n") {
			c.report(Warning, fmt.Sprintf("signatures[%d].position", i), fmt.Sprintf("chức vụ %q có cả quyền hạn", s.Position), fmt.Sprintf("ghi \"%s …\" ở quyen_han; chuc_vu chỉ ghi chức vụ của người ký, in ở dòng dưới", a.By))
		}
		if n := len(s.Authority); n > 0 && !blank(s.Position) {
			c.postBelow(fmt.Sprintf("signatures[%d].position", i), s.Authority[n-1], s.Position)
		}
	}
}

// postBelow checks the post of a signer below a line of authority.
func (c *checker) postBelow(path string, a Authority, position string) {
	post := strings.ToLower(viet.OneLine(position))
	of := strings.ToLower(viet.OneLine(a.Of))
	switch {
	case a.By == KT && isPost(post) && !strings.Contains(post, "phó") && !strings.HasPrefix(post, "thứ trưởng"):
		c.report(Warning, path, fmt.Sprintf("%q không phải cấp phó mà ký thay (KT.)", position), "cấp phó ký KT.; người đứng đầu đơn vị ký thừa lệnh (TL.) hoặc thừa ủy quyền (TUQ.)")
	case a.By != TL && a.By != TUQ:
	case post == of:
		c.report(Warning, path, fmt.Sprintf("người ký thừa lệnh, thừa ủy quyền của chính chức vụ %q", position), "ghi chức vụ của người ký; người đứng đầu ký thì bỏ dòng quyền hạn")
	case post == "phó "+of:
		c.report(Warning, path, fmt.Sprintf("cấp phó %q ký thừa lệnh, thừa ủy quyền", position), "cấp phó ký thay: dùng KT.")
	}
}

// checkAdvisory wants the title in the council, committee or team itself; an
// office in the agency stands above the name.
func checkAdvisory(c *checker) {
	if !isAdvisory(c.doc.Agency) {
		return
	}
	for i, s := range c.doc.Signatures {
		if blank(s.Party) && !blank(s.Position) && !isAdvisoryTitle(s.Position) {
			c.report(Warning, fmt.Sprintf("signatures[%d].position", i), fmt.Sprintf("%q không phải chức danh trong %s", s.Position, viet.OneLine(c.doc.Agency)),
				"ghi chức danh trong tổ chức tư vấn, ví dụ \"TRƯỞNG BAN\"; chức vụ trong cơ quan ghi ở chuc_vu_khac, in trên họ tên")
		}
	}
}

// checkStateCouncil wants the office of who signs for a council of the State.
func checkStateCouncil(c *checker) {
	agency := strings.ToLower(viet.OneLine(c.doc.Agency))
	state := strings.Contains(agency, "quốc gia") || strings.Contains(agency, "trung ương") || strings.Contains(agency, "nhà nước")
	if !isAdvisory(agency) || !state {
		return
	}
	for i, s := range c.doc.Signatures {
		if blank(s.Party) && blank(s.Office) {
			c.report(Warning, fmt.Sprintf("signatures[%d].office", i), "văn bản của Hội đồng, Ban Chỉ đạo của Nhà nước không ghi chức vụ khác của người ký",
				"lãnh đạo Bộ ký thì ghi ở chuc_vu_khac chức vụ và tên Bộ, in trên họ tên")
		}
	}
}

// checkAdvisorySymbol wants the abbreviation of the council, committee or team in
// the symbol: its documents have a series of numbers of their own.
func checkAdvisorySymbol(c *checker) {
	d := c.doc
	words := strings.Fields(viet.OneLine(d.Agency))
	if !isAdvisory(d.Agency) || len(words) < 2 || blank(d.Number.Symbol) {
		return
	}
	want := initials(words[:2])
	for group := range strings.SplitSeq(strings.ToUpper(viet.NFC(d.Number.Symbol)), "-") {
		if strings.HasPrefix(group, want) {
			return
		}
	}
	c.report(Warning, "number", fmt.Sprintf("ký hiệu %q không có chữ viết tắt của %s", d.Number.Symbol, viet.OneLine(d.Agency)),
		fmt.Sprintf("ghi chữ viết tắt của tổ chức ban hành (bắt đầu bằng %q); số lấy ở hệ thống số riêng của tổ chức ấy", want))
}

// initials returns the first letters of words, in capitals.
func initials(words []string) string {
	var b strings.Builder
	for _, w := range words {
		for _, r := range strings.ToUpper(w) {
			b.WriteRune(r)
			break
		}
	}
	return b.String()
}
