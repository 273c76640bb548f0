package vanban

import (
	"fmt"
	"time"
)

// checkSigningPlace finds signing information that no file shows: only what is
// attached to an electronic document in a file of its own bears it.
func checkSigningPlace(c *checker) {
	d := c.doc
	switch {
	case d.Signing == Signing{}:
	case d.Medium == Paper:
		c.report(Error, "signing", "văn bản giấy không có thông tin chữ ký số", "bỏ thời gian ký số, hoặc chọn hình thức điện tử tách tệp")
	case d.Medium == Electronic:
		c.report(Error, "signing", "phụ lục, tài liệu cùng tệp với văn bản điện tử không ký số riêng", "bỏ thời gian ký số, hoặc chọn hình thức điện tử tách tệp")
	case len(d.Parts()) == 1:
		c.report(Error, "signing", "văn bản không có tệp kèm theo để hiện thông tin chữ ký số", "bỏ thời gian ký số: chữ ký số trên văn bản chính là hình ảnh dấu ở chỗ ký")
	}
}

// vietnamZone is the offset of the Vietnamese time zone in seconds.
const vietnamZone = 7 * 60 * 60

// checkSigningTime wants a moment in Vietnamese time, and the number, which is
// given before the agency signs (Điều 15).
func checkSigningTime(c *checker) {
	d := c.doc
	if d.Signing.Time == "" {
		return
	}
	at, err := time.Parse(time.RFC3339, d.Signing.Time)
	if err != nil {
		c.report(Error, "signing", fmt.Sprintf("thời gian ký số %q không đúng", d.Signing.Time), "viết dạng 2020-01-05T10:15:30+07:00")
		return
	}
	if _, offset := at.Zone(); offset != vietnamZone {
		there := at.In(time.FixedZone("", vietnamZone)).Format(time.RFC3339)
		c.report(Error, "signing", fmt.Sprintf("thời gian ký số %q không theo múi giờ Việt Nam", d.Signing.Time), fmt.Sprintf("viết %q", there))
	}
	if d.Number.Pending() {
		c.report(Warning, "signing", "đã ghi thời gian ký số mà văn bản chưa có số", "ghi số: văn thư cấp số rồi mới ký số của cơ quan")
	}
}
