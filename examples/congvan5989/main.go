// Command congvan5989 writes letter 5989/BLĐTBXH-VHTQT of 26/11/2024, word for
// word, as congvan5989.docx and congvan5989.pdf.
//
//	go run ./examples/congvan5989 [DIRECTORY]
package main

import (
	"log"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/examples/save"
	"github.com/dean161/vanban/outline"
)

func main() { save.Main("congvan5989", letter()) }

func letter() *vanban.Document {
	return &vanban.Document{
		Kind:    vanban.Letter,
		Agency:  "BỘ LAO ĐỘNG – THƯƠNG BINH\nVÀ XÃ HỘI",
		Number:  vanban.Number{Serial: 5989, Symbol: "BLĐTBXH-VHTQT"},
		Place:   "Hà Nội",
		Date:    vanban.Date{Year: 2024, Month: 11, Day: 26},
		Summary: "báo cáo tình hình thực hiện\nĐề án 161 đến hết năm 2024",
		Addressees: []string{
			"Các Bộ, ngành thuộc Cộng đồng Văn hoá – Xã hội ASEAN tại Việt Nam",
			"Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương",
		},
		Body: outline.Body{
			paragraph(plain("Thực hiện Quyết định số 161/QĐ-TTg ngày 25/01/2016 của Thủ tướng Chính phủ phê duyệt Đề án xây dựng và triển khai các mục tiêu của Cộng đồng Văn hoá – Xã hội ASEAN đến năm 2025 (Đề án 161), Bộ Lao động – Thương binh và Xã hội (LĐTBXH) là Cơ quan chủ trì, cùng các Bộ, ngành thuộc Cộng đồng Văn hoá – Xã hội ASEAN tại Việt Nam và các địa phương đã nỗ lực thực hiện Đề án trong năm 2024.")),
			paragraph(plain("Thực hiện nhiệm vụ được giao, Bộ LĐTBXH trân trọng đề nghị các Bộ, ngành, địa phương báo cáo tình hình thực hiện Đề án 161 năm 2024 để tổng hợp Báo cáo trình Thủ tướng Chính phủ và đề xuất kế hoạch chuẩn bị cho Đánh giá cuối kỳ của Đề án 161 vào năm 2025 ("), italic("Đề cương Hướng dẫn Báo cáo kèm theo"), plain(").")),
			paragraph(plain("Báo cáo của các Bộ, ngành, địa phương đề nghị gửi về Bộ LĐTBXH "), bold("trước ngày 06/12/2024"), plain(" để tổng hợp, báo cáo Thủ tướng Chính phủ.")),
			paragraph(plain("Thông tin chi tiết liên hệ: Bà Nguyễn Ngọc Anh, Chuyên viên Vụ Hợp tác quốc tế, Bộ LĐTBXH (Số điện thoại: 0962.332.858/0243.826.4222, email: anhnn@molisa.gov.vn).")),
			paragraph(plain("Trân trọng cảm ơn./.")),
		},
		Signatures: []vanban.Signature{{
			Authority: []vanban.Authority{{By: vanban.KT, Of: "BỘ TRƯỞNG"}},
			Position:  "THỨ TRƯỞNG",
			Name:      "Nguyễn Thị Hà",
		}},
		Recipients: []string{"Như trên", "Bộ trưởng (để b/c)"},
		Archive:    vanban.Archive{Units: []string{"VT", "HTQT"}},
		Enclosures: []vanban.Enclosure{
			{
				Title: "ĐỀ CƯƠNG\nHƯỚNG DẪN BÁO CÁO TÌNH HÌNH THỰC HIỆN ĐỀ ÁN 161 NĂM 2024",
				Body:  parsed(guide),
			},
			{
				Title: "DANH SÁCH GỬI CÔNG VĂN",
				Note:  "CÔNG VĂN SỐ 5989/BLĐTBXH-VHTQT ngày 26/11/2024",
				Body:  parsed(list),
			},
		},
	}
}

func paragraph(spans ...outline.Span) *outline.Paragraph {
	return &outline.Paragraph{Text: spans}
}

func plain(s string) outline.Span  { return outline.Span{Text: s} }
func bold(s string) outline.Span   { return outline.Span{Text: s, Bold: true} }
func italic(s string) outline.Span { return outline.Span{Text: s, Italic: true} }

// parsed reads a body from its plain-text form.
func parsed(text string) outline.Body {
	body, notes := outline.Parse(text)
	if len(notes) > 0 {
		log.Fatal(notes)
	}
	return body
}

// guide is the enclosed ĐỀ CƯƠNG.
const guide = `
1. **Rà soát, lồng ghép và tổ chức thực hiện các nội dung của Đề án 161 trong kế hoạch, chính sách, chương trình của Bộ, ngành, địa phương trong năm 2024**
- Số lượng và tên các quyết định, kế hoạch, chương trình triển khai các hoạt động thuộc Kế hoạch thực hiện Đề án 161 trong năm 2024.
- Các Nghị quyết, chính sách, chương trình/ hoạt động được ban hành trong năm 2024 nhằm thúc đẩy thực hiện 05 nội dung cụ thể:
+ Gắn kết và mang lại lợi ích cho người dân (*nâng cao năng lực thể chế; kiện toàn cơ cấu tổ chức và cải cách thủ tục hành chính tạo thuận lợi cho người dân và doanh nghiệp*)
+ Hoà nhập (*tăng cường, mở rộng an sinh xã hội; các chính sách, điểm mới về hỗ trợ cho người cao tuổi, người khuyết tật, người nghèo và các nhóm yếu thế khác; về y tế, giáo dục, trợ giúp đột xuất, thúc đẩy bình đẳng giới...*)
+ Bền vững (*giám sát, phòng chống ô nhiễm môi trường, giảm thiểu tác động của biến đổi khí hậu, áp dụng tiến bộ khoa học trong xử lý rác thải và năng lượng sạch...*)
+ Tự lực tự cường (*dự báo, ứng phó, thích ứng với các nguy cơ gây hại đến sức khỏe của người dân...*)
+ Năng động (*thúc đẩy một xã hội sáng tạo, đổi mới và thích ứng với các vấn đề mới nổi; tăng cường tính cạnh tranh của nguồn nhân lực; thúc đẩy hình ảnh của địa phương; đào tạo, bồi dưỡng chuyên môn nghiệp vụ và nâng cao khả năng ngoại ngữ cho cán bộ, công chức đáp ứng yêu cầu hội nhập...*)
- Những điểm mới, thành tựu đáng ghi nhận trong năm 2024; kết quả nổi bật để có thể giới thiệu điển hình tốt của Bộ, ngành, địa phương là gì?
- Số lượng, mức độ (%) thực hiện Kế hoạch đã đề ra, nếu lý do/nguyên nhân của việc đạt được kết quả đó.
- Việc điều phối, lồng ghép và tổ chức triển khai các Kế hoạch thực hiện Đề án 161 trong năm 2024 như thế nào? (*Có tổ chức các cuộc họp điều phối với các Sở, ban, ngành liên quan không? Có triển khai các hoạt động xã, huyện, dân cư, đối tượng ngành nghề, thành phần, lĩnh vực, nam nữ...*).
- Thuận lợi, khó khăn như thế nào, cụ thể là gì?
2. **Tuyên truyền, vận động nâng cao nhận thức về Cộng đồng Văn hóa - Xã hội ASEAN và Đề án 161 trong năm 2024.**
Bộ, ngành, địa phương có tổ chức các hoạt động tuyên truyền, nâng cao nhận thức về Đề án 161 và Kế hoạch thực hiện Đề án của Bộ, ngành, địa phương mình trong năm 2024 không?
- Số lượng các hoạt động tuyên truyền đã/đang thực hiện.
- Nội dung của các hoạt động được thực hiện cụ thể như thế nào? Thực hiện ở mức độ nào so với Kế hoạch đề ra?
- Số lượng và thành phần tham gia?
- Nêu những thuận lợi, khó khăn trong triển khai nội dung này khi thực hiện Kế hoạch hành động của Bộ, ngành, địa phương.
3. **Thúc đẩy vận động, thu hút nguồn lực trong năm 2024**
- Bộ, ngành, địa phương bố trí nguồn lực/ngân sách để thực hiện các hoạt động thuộc Kế hoạch thực hiện Đề án 161 trong năm 2024 như thế nào?
- Có thu hút vận động được kinh phí độc lập cho thực hiện Kế hoạch hành động triển khai Đề án 161 hay không? Mức độ thu hút vận động như thế nào? Cho những nội dung gì? bao nhiêu? Nguồn lực thu hút và vận động được phân chia theo các nhóm như thế nào (nhà nước, NGOs...)?
- Nêu những thuận lợi, khó khăn trong triển khai nội dung này khi thực hiện Kế hoạch hành động của Bộ, ngành, địa phương.
4. **Hoàn thiện hệ thống tổ chức và nâng cao năng lực cán bộ phù hợp với chức năng nhiệm vụ để thực hiện Đề án 161 trong năm 2024**
- Bộ, ngành, địa phương có bố trí bộ phận/phòng ban và cán bộ chuyên trách/đầu mối về triển khai thực hiện Đề án 161 không? Hay kiêm nhiệm?
- Nêu những thuận lợi, khó khăn trong triển khai nội dung này khi thực hiện Kế hoạch hành động của Bộ, ngành, địa phương.
5. **Kế hoạch tổ chức Đánh giá tổng kết Kế hoạch thực hiện Đề án 161**
- Bộ, ngành, địa phương có kế hoạch tổ chức Đánh giá tổng kết các Kế hoạch thực hiện Đề án 161 như thế nào? Thời gian dự kiến tổ chức Đánh giá? Và Hình thức Đánh giá?
- Bộ, ngành, địa phương có phân bổ nguồn lực cho hoạt động Đánh giá tổng kết các Kế hoạch thực hiện Đề án 161 không?
6. **Khuyến nghị, Đề xuất**
`

// list is the enclosed DANH SÁCH GỬI CÔNG VĂN.
const list = `
1. Các Bộ, ngành thuộc Cộng đồng Văn hoá – Xã hội ASEAN tại Việt Nam
- Bộ Thông tin và Truyền thông
- Bộ Y tế
- Bộ Giáo dục và Đào tạo
- Bộ Nội vụ
- Bộ Nông nghiệp và Phát triển nông thôn
- Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh
- Đại học Quốc gia Hà Nội
- Bộ Văn hóa, Thể thao và Du lịch
- Bộ Tài nguyên và Môi trường
2. Uỷ ban nhân dân các tỉnh, thành phố trực thuộc Trung ương
`
