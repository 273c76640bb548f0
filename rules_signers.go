package vanban

import (
	"fmt"
	"strings"
)

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
