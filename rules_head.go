package vanban

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/viet"
)

func checkKind(c *checker) {
	switch k := c.doc.Kind; {
	case k == 0:
		c.missing("kind", "loại văn bản", "ghi một trong 29 loại của Điều 7, ví dụ \"Công văn\"")
	case !k.Valid():
		c.report(Error, "kind", fmt.Sprintf("loại văn bản %d không có trong 29 loại của Điều 7", k), "dùng một trong các hằng của thư viện")
	}
}

func checkAgency(c *checker) {
	if blank(c.doc.Agency) {
		c.missing("agency", "tên cơ quan ban hành", "ghi tên chính thức, đầy đủ của cơ quan")
	}
}

func checkSymbol(c *checker) {
	d := c.doc
	if d.Kind.row().Lacks&nd30.Symbol != 0 {
		if d.Number != (Number{}) {
			c.report(Error, "number", d.Kind.String()+" không có số, ký hiệu", "bỏ số, ký hiệu")
		}
		return
	}
	if !blank(d.Number.Symbol) {
		return
	}
	example := "BNV-VP"
	if a := d.Kind.Abbreviation(); a != "" {
		example = a + "-BNV"
	}
	c.missing("number", "ký hiệu văn bản", fmt.Sprintf("ghi ký hiệu sau dấu gạch chéo, ví dụ %q; chưa có số thì để trống trước dấu gạch chéo", "/"+example))
}

func checkSymbolYear(c *checker) {
	if head, _, ok := strings.Cut(c.doc.Number.Symbol, "/"); ok {
		c.report(Error, "number", fmt.Sprintf("ký hiệu %q có thêm nhóm %q trước dấu gạch chéo", c.doc.Number.Symbol, head),
			"văn bản hành chính chỉ ghi số/ký hiệu; năm chỉ có ở văn bản quy phạm pháp luật")
	}
}

func checkSymbolSpacing(c *checker) {
	s := c.doc.Number.Symbol
	if strings.ContainsAny(strings.TrimSpace(s), " –—") {
		fixed := strings.NewReplacer(" ", "", "–", "-", "—", "-").Replace(s)
		c.report(Error, "number", fmt.Sprintf("ký hiệu %q có cách chữ hoặc gạch ngang dài", s), fmt.Sprintf("viết %q", fixed))
	}
}

func checkPlace(c *checker) {
	lacks := c.doc.Kind.row().Lacks&nd30.Place != 0
	if blank(c.doc.Place) && (!lacks || c.doc.Date != Date{}) {
		c.missing("place", "địa danh", "ghi tên tỉnh, thành phố hoặc đơn vị hành chính nơi cơ quan đóng trụ sở")
	}
}

func checkDate(c *checker) {
	if d := c.doc.Date; !d.Valid() || d.Year != 0 && d.Year < 1000 {
		c.report(Error, "date", fmt.Sprintf("không có %s", d), "ghi đúng ngày, năm bốn chữ số, hoặc để trống nếu chưa ban hành")
	}
}

func checkSummary(c *checker) {
	d := c.doc
	lacks := d.Kind.row().Lacks&nd30.Topic != 0
	switch s := strings.TrimSpace(d.Summary); {
	case blank(s) && !lacks:
		c.missing("summary", "trích yếu nội dung", "ghi một câu ngắn hoặc một cụm từ nêu nội dung chủ yếu")
	case !blank(s) && lacks:
		c.report(Error, "summary", d.Kind.String()+" không có trích yếu", "bỏ trích yếu")
	case strings.HasSuffix(s, "."):
		c.report(Warning, "summary", "trích yếu có dấu chấm cuối", "bỏ dấu chấm")
	}
}

func checkLetterTopic(c *checker) {
	if c.doc.Kind != Letter {
		return
	}
	s := strings.ToLower(strings.TrimSpace(viet.NFC(c.doc.Summary)))
	if strings.HasPrefix(s, "v/v") || strings.HasPrefix(s, "về việc") {
		c.report(Error, "summary", "trích yếu công văn lặp lại \"V/v\"", "bỏ \"V/v\" hoặc \"Về việc\": thư viện tự ghi \"V/v\"")
	}
}

func checkAddressees(c *checker) {
	d := c.doc
	if !d.Kind.Valid() {
		return
	}
	switch to := nd30.Kinds[d.Kind].To; {
	case to == nd30.Addressees && len(d.Addressees) == 0:
		what := "Kính gửi"
		if d.Kind == Telegram {
			what = "nơi nhận điện"
		}
		c.missing("addressees", what, "ghi cơ quan, tổ chức, cá nhân trực tiếp giải quyết công việc")
	case to == nd30.NoAddressees && len(d.Addressees) > 0:
		c.report(Error, "addressees", d.Kind.String()+" không có Kính gửi", "chuyển các nơi này xuống Nơi nhận")
	}
	for i, a := range d.Addressees {
		if blank(a) {
			c.missing(fmt.Sprintf("addressees[%d]", i), "tên nơi nhận", "ghi tên hoặc bỏ dòng")
		}
	}
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
		return
	case orders && blank(d.Issuer):
		c.missing("issuer", "thẩm quyền ban hành", "ghi chức vụ của người quyết định, ví dụ \"GIÁM ĐỐC SỞ NỘI VỤ\", hoặc tên tập thể, ví dụ \"ỦY BAN NHÂN DÂN TỈNH\"")
		return
	case !orders && opening == "" && !blank(d.Issuer):
		c.report(Error, "issuer", d.Kind.String()+" không ghi thẩm quyền ban hành", "bỏ dòng này")
		return
	case !orders || len(d.Signatures) == 0:
		return
	}
	body := sameName(d.Issuer, d.Agency)
	collective := len(d.Signatures[0].Authority) > 0 && d.Signatures[0].Authority[0].By == TM
	if collective != body {
		c.report(Warning, "issuer", fmt.Sprintf("thẩm quyền ban hành %q không hợp với cách ký", oneLine(d.Issuer)),
			"tập thể quyết định thì ghi tên tập thể và ký TM.; người đứng đầu quyết định thì ghi chức vụ và không ký TM.")
	}
}

// sameName says whether two names are the same but for case, breaks and spaces.
func sameName(a, b string) bool { return strings.EqualFold(oneLine(a), oneLine(b)) }

// oneLine returns a name that may hold typed breaks in one line, in NFC.
func oneLine(s string) string { return strings.Join(strings.Fields(viet.NFC(s)), " ") }

func checkSecrecy(c *checker) {
	if c.doc.Secrecy != NotSecret {
		c.report(Error, "secrecy", "văn bản có độ mật", "soạn văn bản mật trên máy không kết nối mạng; trên máy ấy thì khai bỏ qua EL-12 với lý do, thư viện chừa chỗ đóng dấu mà không vẽ dấu")
	}
}

func checkRecall(c *checker) {
	if c.doc.Recall && c.doc.Secrecy == NotSecret {
		c.report(Error, "recall", "tài liệu thu hồi mà không có độ mật", "ghi độ mật, hoặc bỏ chỉ dẫn thu hồi; phạm vi lưu hành ghi ở pham_vi")
	}
}

// degree finds a rank, degree or honour before a name.
var degree = regexp.MustCompile(`^(?i:(GS|PGS|TS|ThS|CN|KS|BS|DS|LS|NSND|NSƯT|NGND|NGƯT|TTND|TTƯT|Giáo sư|Phó giáo sư|Tiến sĩ|Thạc sĩ|Cử nhân|Kỹ sư|Bác sĩ)([. ]|$))`)

func checkDegrees(c *checker) {
	for i, s := range c.doc.Signatures {
		if m := degree.FindString(strings.TrimSpace(viet.NFC(s.Name))); m != "" {
			c.report(Warning, fmt.Sprintf("signatures[%d].name", i), fmt.Sprintf("trước họ tên người ký có %q", strings.TrimSpace(m)),
				"chỉ ghi họ và tên (trừ lực lượng vũ trang, sự nghiệp giáo dục, y tế, khoa học)")
		}
	}
}

// blank says whether s shows nothing.
func blank(s string) bool {
	return strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || viet.ZeroWidth(r) || r == '\u2060' }) == ""
}
