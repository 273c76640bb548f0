// Command hopdong writes a contract, for which the decree has no form, as hopdong.docx
// and hopdong.pdf.
//
//	go run ./examples/hopdong [DIRECTORY]
package main

import (
	"github.com/dean161/vanban"
	"github.com/dean161/vanban/examples/save"
)

func main() { save.Main("hopdong", contract()) }

func contract() *vanban.Document {
	return &vanban.Document{
		Kind:     vanban.Contract,
		Superior: "UBND tỉnh Thanh Giang",
		Agency:   "Sở Nội vụ",
		Number:   vanban.Number{Symbol: "HĐ-SNV"},
		Place:    "Thanh Giang",
		Date:     vanban.Date{Year: 2026},
		Summary:  "Khảo sát và thống kê các chỉ số của Đề án 161",
		Bases: []string{
			"Căn cứ Bộ luật Dân sự ngày 24 tháng 11 năm 2015",
			"Căn cứ nhu cầu và khả năng của hai bên",
		},
		Body: save.Body(text),
		Signatures: []vanban.Signature{
			{Party: "ĐẠI DIỆN BÊN A", Position: "GIÁM ĐỐC", Name: "Lê Thanh Hà"},
			{Party: "ĐẠI DIỆN BÊN B", Position: "VIỆN TRƯỞNG", Name: "Phạm Quốc Bảo"},
		},
		Recipients: []string{
			"Bên A (02 bản)",
			"Bên B (02 bản)",
		},
		Format: vanban.Format{BodySize: 13 * vanban.Pt},
	}
}

const text = `
Hôm nay, ngày … tháng … năm 2026, tại trụ sở Sở Nội vụ tỉnh Thanh Giang, chúng tôi gồm:
**Bên A:** Sở Nội vụ tỉnh Thanh Giang
- Đại diện: bà Lê Thanh Hà, Giám đốc; địa chỉ: số 1, đường Sông Lam.
/
**Bên B:** Viện Nghiên cứu phát triển Thanh Giang
- Đại diện: ông Phạm Quốc Bảo, Viện trưởng; địa chỉ: số 25, đường Hữu Nghị.
/
Hai bên thống nhất ký hợp đồng với các điều khoản sau:
Điều 1. Nội dung công việc
Bên B khảo sát tại 20 xã, phường, thống kê và phân tích các chỉ số của Đề án 161 trên địa bàn tỉnh giai đoạn 2021-2026.
Điều 2. Thời gian và sản phẩm
Trong 60 ngày kể từ ngày ký, Bên B giao 01 báo cáo phân tích và 01 bộ số liệu điện tử.
Điều 3. Giá trị và thanh toán
Giá trị hợp đồng là 180.000.000 đồng (*một trăm tám mươi triệu đồng*), thanh toán một lần sau khi nghiệm thu.
Điều 4. Điều khoản chung
Hợp đồng có hiệu lực từ ngày ký, được lập thành 04 bản có giá trị như nhau, mỗi bên giữ 02 bản.
`
