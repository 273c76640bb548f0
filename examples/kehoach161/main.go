// Command kehoach161 writes a provincial plan that carries out Đề án 161 as
// kehoach161.docx and kehoach161.pdf. The province and the signer are fictional;
// number and date are pending.
//
//	go run ./examples/kehoach161 [DIRECTORY]
package main

import (
	"log"
	"strconv"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/examples/save"
	"github.com/dean161/vanban/outline"
)

func main() { save.Main("kehoach161", plan()) }

func plan() *vanban.Document {
	body, notes := outline.Parse(text)
	if len(notes) > 0 {
		log.Fatal(notes)
	}
	return &vanban.Document{
		Kind:   vanban.Plan,
		Agency: "Ủy ban nhân dân tỉnh Thanh Giang",
		Number: vanban.Number{Symbol: "KH-UBND"},
		Place:  "Thanh Giang",
		Date:   vanban.Date{Year: 2021},
		Summary: "Thực hiện Đề án xây dựng và triển khai\n" +
			"Kế hoạch thực hiện các mục tiêu của Cộng đồng Văn hóa - Xã hội ASEAN\n" +
			"đến năm 2025 trên địa bàn tỉnh Thanh Giang",
		Body: body,
		Signatures: []vanban.Signature{{
			Authority: []vanban.Authority{{By: vanban.TM, Of: "ỦY BAN NHÂN DÂN"}, {By: vanban.KT, Of: "CHỦ TỊCH"}},
			Position:  "PHÓ CHỦ TỊCH",
			Name:      "Trần Minh Khuê",
		}},
		Recipients: []string{
			"Bộ Lao động - Thương binh và Xã hội (để báo cáo)",
			"Thường trực Tỉnh ủy, Hội đồng nhân dân tỉnh (để báo cáo)",
			"Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh",
			"Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh",
			"Các sở, ban, ngành thuộc tỉnh",
			"Ủy ban nhân dân các huyện, thành phố",
		},
		Archive: vanban.Archive{Units: []string{"VT", "VX"}},
		Appendices: []vanban.Appendix{{
			Title:     "Danh mục nhiệm vụ thực hiện Kế hoạch",
			Landscape: true,
			Body:      outline.Body{taskTable()},
		}},
	}
}

// taskTable returns the table of the appendix.
func taskTable() *outline.Table {
	t := &outline.Table{
		Columns: []outline.Column{{Align: outline.Center, Share: 5}, {Share: 28}, {Share: 20}, {Share: 20}, {Share: 14}},
		Head:    [][]outline.Cell{{cell("TT"), cell("Nhiệm vụ"), cell("Cơ quan chủ trì"), cell("Cơ quan phối hợp"), cell("Thời gian")}},
	}
	for i, task := range tasks {
		t.Rows = append(t.Rows, []outline.Cell{cell(strconv.Itoa(i + 1)), cell(task.what), cell(task.lead), cell(task.with), cell(task.when)})
	}
	return t
}

func cell(s string) outline.Cell { return outline.Cell{{{Text: s}}} }

// tasks are the tasks of the plan: what is done, who leads, who takes part, when.
var tasks = []struct{ what, lead, with, when string }{
	{"Ban hành văn bản chỉ đạo, hướng dẫn triển khai Kế hoạch; phân công đầu mối tại từng cơ quan, địa phương", "Sở Lao động - Thương binh và Xã hội", "Văn phòng Ủy ban nhân dân tỉnh", "Quý III/2021"},
	{"Xây dựng kế hoạch của ngành, của huyện, thành phố thực hiện Đề án 161", "Các sở, ban, ngành; Ủy ban nhân dân các huyện, thành phố", "Sở Lao động - Thương binh và Xã hội", "Quý IV/2021"},
	{"Tuyên truyền về Cộng đồng Văn hóa - Xã hội ASEAN trên báo chí, cổng thông tin điện tử và hệ thống truyền thanh cơ sở", "Sở Thông tin và Truyền thông", "Báo, Đài Phát thanh và Truyền hình tỉnh", "Hằng năm"},
	{"Tổ chức cuộc thi tìm hiểu về ASEAN trong học sinh, sinh viên", "Sở Giáo dục và Đào tạo", "Tỉnh đoàn", "2022, 2024"},
	{"Tập huấn cho cán bộ đầu mối về nội dung Đề án 161 và kỹ năng lồng ghép", "Sở Lao động - Thương binh và Xã hội", "Các sở, ban, ngành", "Hằng năm"},
	{"Rà soát thủ tục hành chính liên quan đến người dân và doanh nghiệp, kiến nghị đơn giản hóa", "Văn phòng Ủy ban nhân dân tỉnh", "Các sở, ban, ngành", "Hằng năm"},
	{"Hỗ trợ người khuyết tật tiếp cận dịch vụ công và hòa nhập cộng đồng", "Sở Lao động - Thương binh và Xã hội", "Sở Y tế; Sở Xây dựng", "2021-2025"},
	{"Bảo vệ, chăm sóc trẻ em có hoàn cảnh đặc biệt; phòng, chống xâm hại trẻ em", "Sở Lao động - Thương binh và Xã hội", "Công an tỉnh; Hội Liên hiệp Phụ nữ tỉnh", "2021-2025"},
	{"Thực hiện Chiến lược quốc gia về bình đẳng giới trên địa bàn tỉnh", "Sở Lao động - Thương binh và Xã hội", "Hội Liên hiệp Phụ nữ tỉnh", "2021-2025"},
	{"Giám sát, phòng, chống ô nhiễm môi trường; xử lý rác thải sinh hoạt tại khu vực nông thôn", "Sở Tài nguyên và Môi trường", "Ủy ban nhân dân các huyện, thành phố", "2021-2025"},
	{"Bảo tồn đa dạng sinh học, quản lý rừng bền vững", "Sở Nông nghiệp và Phát triển nông thôn", "Sở Tài nguyên và Môi trường", "2021-2025"},
	{"Xây dựng phương án ứng phó thiên tai, dịch bệnh; diễn tập cấp huyện", "Ban Chỉ huy Phòng chống thiên tai và Tìm kiếm cứu nạn tỉnh", "Bộ Chỉ huy Quân sự tỉnh; Sở Y tế", "Hằng năm"},
	{"Hỗ trợ khởi nghiệp đổi mới sáng tạo cho thanh niên", "Tỉnh đoàn", "Sở Khoa học và Công nghệ; Sở Kế hoạch và Đầu tư", "2022-2025"},
	{"Bồi dưỡng ngoại ngữ, kỹ năng hội nhập cho cán bộ, công chức", "Sở Nội vụ", "Trường Chính trị tỉnh", "Hằng năm"},
	{"Phát triển trung tâm học tập cộng đồng, thư viện cơ sở", "Sở Giáo dục và Đào tạo", "Hội Khuyến học tỉnh; Ủy ban nhân dân các huyện, thành phố", "2021-2025"},
	{"Tổ chức giao lưu văn hóa, nghệ thuật, thể thao với các địa phương của các nước ASEAN", "Sở Văn hóa, Thể thao và Du lịch", "Sở Ngoại vụ", "2022, 2024"},
	{"Quảng bá du lịch của tỉnh tại các nước ASEAN", "Sở Văn hóa, Thể thao và Du lịch", "Hiệp hội Du lịch tỉnh", "2022-2025"},
	{"Chuyển giao tiến bộ kỹ thuật cho nông dân, hợp tác xã", "Sở Khoa học và Công nghệ", "Sở Nông nghiệp và Phát triển nông thôn; Hội Nông dân tỉnh", "Hằng năm"},
	{"Vận động, điều phối viện trợ của các tổ chức phi chính phủ nước ngoài", "Sở Ngoại vụ", "Liên hiệp các tổ chức hữu nghị tỉnh", "Hằng năm"},
	{"Kiểm tra, đánh giá giữa kỳ việc thực hiện Kế hoạch", "Sở Lao động - Thương binh và Xã hội", "Các sở, ban, ngành", "Quý IV/2023"},
	{"Tổng kết thực hiện Kế hoạch, báo cáo Ủy ban nhân dân tỉnh và Bộ Lao động - Thương binh và Xã hội", "Sở Lao động - Thương binh và Xã hội", "Các sở, ban, ngành; Ủy ban nhân dân các huyện, thành phố", "Quý IV/2025"},
}

// text is the body of the plan. A line with nothing but / closes an item, here
// the fourth khoản and its heading, before the closing paragraph.
const text = `
Thực hiện Quyết định số 161/QĐ-TTg ngày 25/01/2016 của Thủ tướng Chính phủ phê duyệt Đề án xây dựng và triển khai Kế hoạch thực hiện các mục tiêu của Cộng đồng Văn hóa - Xã hội ASEAN đến năm 2025 (sau đây gọi tắt là Đề án 161), Ủy ban nhân dân tỉnh ban hành Kế hoạch thực hiện Đề án 161 trên địa bàn tỉnh Thanh Giang như sau:
I. MỤC TIÊU
1. **Mục tiêu chung**
Thúc đẩy việc thực hiện có hiệu quả các mục tiêu của Cộng đồng Văn hóa - Xã hội ASEAN đến năm 2025 nhằm đạt được các mục tiêu về xây dựng một Cộng đồng ASEAN hướng vào người dân, lấy người dân làm trung tâm và nâng cao trách nhiệm của toàn xã hội.
2. **Mục tiêu cụ thể**
a) Đến cuối năm 2021, các ngành, các cấp xây dựng kế hoạch triển khai thực hiện các nội dung của mục tiêu Cộng đồng Văn hóa - Xã hội ASEAN.
b) Nâng cao nhận thức và năng lực quản lý của cán bộ, đảng viên, công chức, viên chức và người dân về thực hiện mục tiêu Cộng đồng Văn hóa - Xã hội ASEAN đến năm 2025 trên địa bàn tỉnh.
c) Huy động tối đa các nguồn lực để bảo đảm thực hiện hiệu quả các mục tiêu xây dựng Cộng đồng Văn hóa - Xã hội gắn kết và mang lại lợi ích cho người dân.
II. NỘI DUNG VÀ NHÓM GIẢI PHÁP THỰC HIỆN
Đẩy mạnh công tác tuyên truyền, giáo dục và triển khai chín nhóm hoạt động sau (nhiệm vụ cụ thể tại Phụ lục kèm theo):
1. **Xây dựng cộng đồng gắn kết và mang lại lợi ích cho người dân**
- Lồng ghép các mục tiêu của Cộng đồng Văn hóa - Xã hội ASEAN vào kế hoạch phát triển kinh tế - xã hội của tỉnh, của ngành và địa phương.
- Kiện toàn đầu mối, nâng cao năng lực thể chế; cải cách thủ tục hành chính, tạo thuận lợi cho người dân và doanh nghiệp.
2. **Xây dựng cộng đồng tiến bộ, hòa nhập, bình đẳng**
- Mở rộng an sinh xã hội; hỗ trợ người cao tuổi, người khuyết tật, trẻ em, người nghèo và các nhóm yếu thế khác.
- Thúc đẩy bình đẳng giới; phòng, chống bạo lực đối với phụ nữ và trẻ em.
3. **Xây dựng cộng đồng bền vững**
- Bảo vệ môi trường, bảo tồn đa dạng sinh học; thích ứng với biến đổi khí hậu.
- Áp dụng tiến bộ khoa học trong xử lý rác thải và sử dụng năng lượng sạch.
4. **Xây dựng cộng đồng tự lực, tự cường**
Nâng cao năng lực dự báo, ứng phó và thích ứng với thiên tai, dịch bệnh và các nguy cơ gây hại đến sức khỏe của người dân.
5. **Xây dựng cộng đồng năng động**
Thúc đẩy đổi mới sáng tạo; tăng cường tính cạnh tranh của nguồn nhân lực; bồi dưỡng chuyên môn nghiệp vụ và ngoại ngữ cho cán bộ, công chức đáp ứng yêu cầu hội nhập.
6. **Xây dựng xã hội học tập hướng đến người dân**
Tạo cơ hội học tập suốt đời; đưa nội dung giáo dục về ASEAN vào chương trình ngoại khóa của các cơ sở giáo dục.
7. **Phát triển văn hóa, quảng bá và du lịch**
Nâng cao đời sống tinh thần, thể lực cho người dân; mở rộng các hình thức quảng bá, thu hút các hoạt động du lịch trên địa bàn tỉnh hướng đến quá trình hội nhập.
8. **Ứng dụng khoa học công nghệ**
Hướng người dân vào ứng dụng khoa học công nghệ trong hoạt động sản xuất công nghiệp, nông nghiệp đạt hiệu quả cao.
9. **Vận động, điều phối viện trợ**
Phối hợp vận động, điều phối viện trợ của các tổ chức phi chính phủ và các cá nhân nước ngoài nhằm góp phần vào công cuộc phát triển kinh tế - xã hội của tỉnh.
III. KINH PHÍ THỰC HIỆN
1. Ngân sách nhà nước bảo đảm theo quy định của Luật Ngân sách nhà nước và phân cấp hiện hành.
2. Huy động và sử dụng có hiệu quả các nguồn hỗ trợ, đóng góp của các doanh nghiệp, các tổ chức xã hội, nguồn xã hội hóa và các nguồn hợp pháp khác theo quy định.
IV. TỔ CHỨC THỰC HIỆN
1. **Sở Lao động - Thương binh và Xã hội**
a) Là cơ quan thường trực, chủ trì, phối hợp với các sở, ban, ngành, địa phương có liên quan tổ chức thực hiện Kế hoạch.
b) Tổng hợp, báo cáo Bộ Lao động - Thương binh và Xã hội và Ủy ban nhân dân tỉnh trước ngày 15 tháng 12 hằng năm.
2. **Sở Tài chính, Sở Kế hoạch và Đầu tư**
Tham mưu Ủy ban nhân dân tỉnh bố trí kinh phí thực hiện Kế hoạch theo phân cấp; hướng dẫn, kiểm tra việc sử dụng kinh phí.
3. **Các sở, ban, ngành và Ủy ban nhân dân các huyện, thành phố**
Căn cứ chức năng, nhiệm vụ được giao, xây dựng kế hoạch cụ thể và tổ chức thực hiện các nhiệm vụ tại Phụ lục kèm theo.
4. **Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức đoàn thể**
Phối hợp tuyên truyền, vận động đoàn viên, hội viên và Nhân dân thực hiện chính sách xã hội.
/
/
Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị gửi ý kiến về Sở Lao động - Thương binh và Xã hội để tổng hợp, báo cáo Ủy ban nhân dân tỉnh xem xét, quyết định./.
`
