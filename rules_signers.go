package vanban

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/dean161/vanban/viet"
)

func checkSigner(c *checker) {
	if len(c.doc.Signatures) == 0 {
		c.missing("signatures", "người ký", "ghi quyền hạn, chức vụ và họ tên người ký")
	}
	for i, s := range c.doc.Signatures {
		path := fmt.Sprintf("signatures[%d].", i)
		if blank(s.Name) {
			c.missing(path+"name", "họ tên người ký", "ghi họ, tên đệm và tên")
		}
		if s := viet.OneLine(s.Name); len(s) > 2*len(strings.Fields(s)) && strings.Contains(s, " ") && (s == strings.ToUpper(s) || s == strings.ToLower(s)) {
			c.report(Warning, path+"name", fmt.Sprintf("họ tên người ký %q toàn chữ hoa hoặc toàn chữ thường", s), "viết hoa chữ cái đầu mỗi âm tiết, các chữ sau viết thường: Nguyễn Văn A")
		}
		switch acting := headSigns(s.Authority); {
		case blank(s.Position) && blank(s.Party) && !acting:
			c.missing(path+"position", "chức vụ người ký", "ghi chức vụ lãnh đạo chính thức của người ký")
		case !blank(s.Position) && acting:
			c.report(Warning, path+"position", "sau dòng \"Q.\" còn ghi chức vụ", "bỏ chức vụ: người được giao quyền ký theo chức vụ ở dòng \"Q.\"")
		}
	}
}

// headSigns says whether the authority lines name the signer's own post: Q. is
// written before the post of the head, who then signs alone.
func headSigns(lines []Authority) bool {
	return len(lines) > 0 && lines[len(lines)-1].By == Q
}

// checkMinutes wants both signatures of Mẫu 1.9, the secretary's on the left.
func checkMinutes(c *checker) {
	if c.doc.Kind != Minutes || len(c.doc.Signatures) == 0 {
		return
	}
	if len(c.doc.Signatures) == 1 {
		c.report(Error, "signatures", "biên bản chỉ có một chữ ký", "ghi hai người ký: thư ký, rồi chủ tọa")
	}
	if post := fold(c.doc.Signatures[0].Position); strings.HasPrefix(post, "chu_toa") || strings.HasPrefix(post, "chu_tri") {
		c.report(Warning, "signatures[0].position", "chủ tọa ký bên trái", "ghi thư ký trước, chủ tọa sau: Mẫu 1.9 đặt chủ tọa bên phải")
	}
}

// checkParties wants a signature for each side of what two sides agree on.
func checkParties(c *checker) {
	if k := c.doc.Kind; k != Minutes && len(c.doc.Signatures) == 1 && k.row().Signers > 1 {
		c.report(Warning, "signatures", fmt.Sprintf("%s chỉ có một chữ ký", k), "ghi người ký của từng bên")
	}
}

// checkConfirmation keeps the block of Mẫu 1.10 to its form, which has one
// signer above it.
func checkConfirmation(c *checker) {
	switch d := c.doc; {
	case d.Confirmation == "":
	case d.Kind != LeavePermit:
		c.report(Error, "confirmation", d.Kind.String()+" không có phần xác nhận nơi nghỉ phép", "bỏ phần này")
	case len(d.Signatures) > 1:
		c.report(Error, "confirmation", "giấy nghỉ phép có phần xác nhận thì một người ký", "bỏ bớt người ký")
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
