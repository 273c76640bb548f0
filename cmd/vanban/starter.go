package main

import (
	"strings"

	"github.com/dean161/vanban"
)

// starter returns the Markdown file that a document of kind k starts from: all
// keys with an explanation, those that it needs filled with sample words, the
// others switched off by "# ", and a body. It is a document without problems;
// its number and date are pending.
func starter(k vanban.Kind) string { return starterWith(k, starterFields(k), starterBody(k)) }

// A field is a key in a starter file.
type field struct {
	about string // the explanation, in lines
	text  string // the key with its value, in lines
	off   bool   // printed behind "# "
}

// starterWith returns the file with the given fields and body.
func starterWith(k vanban.Kind, fields []field, body string) string {
	var b strings.Builder
	b.WriteString("---\n")
	comment(&b, heading(k))
	for _, f := range fields {
		b.WriteString("\n")
		f.print(&b)
	}
	b.WriteString("\n")
	comment(&b, aboutBody)
	b.WriteString("---\n\n" + body + "\n")
	return b.String()
}

// print writes the key with its explanation.
func (f field) print(b *strings.Builder) {
	comment(b, f.about)
	if f.off {
		comment(b, f.text)
	} else {
		b.WriteString(f.text + "\n")
	}
}

func comment(b *strings.Builder, text string) {
	for line := range strings.SplitSeq(text, "\n") {
		b.WriteString(strings.TrimRight("# "+line, " ") + "\n")
	}
}

func heading(k vanban.Kind) string {
	form := "không có mẫu riêng trong Nghị định 30/2020/NĐ-CP"
	if k.Form() != "" {
		form = "Mẫu " + k.Form() + ", Phụ lục III, Nghị định 30/2020/NĐ-CP"
	}
	return "Tệp mẫu: " + k.String() + " (" + form + `).
Thay chữ mẫu bằng chữ của văn bản. Dòng bắt đầu bằng dấu # là chú thích, không in
ra; xóa "# " ở đầu một khóa đang tắt để dùng khóa đó. Khóa để trống là không có.
  kiểm tra:           vanban check TỆP.md
  in DOCX và PDF:     vanban render TỆP.md
  mọi khóa, cả tên tiếng Anh: vanban schema`
}

// starterFields returns the keys in the order in which they are read best.
func starterFields(k vanban.Kind) []field {
	fields := []field{
		{about: "Tên loại văn bản: một trong 29 loại, xem bằng lệnh vanban kinds.", text: "loai: " + k.String()},
		{about: "Hồ sơ cơ quan: tệp ở cùng thư mục, ghi sẵn co_quan_chu_quan, co_quan, ky_hieu,\n" +
			"dia_danh, dia_chi, noi_nhan, luu, nguoi_ky, trinh_bay cho mọi văn bản của cơ quan.\n" +
			"Khóa ghi ở đây thắng khóa trong hồ sơ.", text: "ho_so: coquan.yaml", off: true},
		{about: "Tên cơ quan chủ quản trực tiếp, nếu có.", text: "co_quan_chu_quan: TÊN CƠ QUAN CHỦ QUẢN", off: true},
		{about: "Tên cơ quan ban hành. Tên dài tự xuống dòng; muốn tự ngắt dòng thì ghi dấu | rồi\n" +
			"mỗi dòng thụt vào hai dấu cách.", text: "co_quan: TÊN CƠ QUAN BAN HÀNH"},
	}
	fields = append(fields, numberFields(k)...)
	fields = append(fields, topFields(k)...)
	fields = append(fields, closingFields(k)...)
	return append(fields, otherFields()...)
}

// numberFields are ô 3, 4 and 5: number, place, date, trích yếu.
func numberFields(k vanban.Kind) []field {
	dated := k != vanban.Minutes
	place := "Địa danh: tên tỉnh, thành phố hoặc đơn vị hành chính nơi cơ quan đóng trụ sở."
	date := "Ngày ban hành, ví dụ 26/11/2024. Chưa ban hành thì để trống."
	if !dated {
		place, date = place+"\nBiên bản không ghi ở đầu văn bản.", "Ngày ban hành. Biên bản ghi thời gian trong nội dung."
	}
	var fields []field
	if k != vanban.PublicLetter {
		fields = append(fields, field{about: "Số, ký hiệu. Chưa có số thì để trống trước dấu gạch chéo. Ký hiệu là viết tắt\n" + symbolRule(k) + ".", text: "so: /" + sampleSymbol(k)})
	}
	if k == vanban.Letter {
		fields = append(fields, field{about: "Chữ viết tắt tên đơn vị soạn thảo, ghép vào ký hiệu công văn lấy từ hồ sơ cơ quan\n" +
			"(chỉ dùng khi có ho_so và khóa so không ghi ký hiệu).", text: "don_vi: VP", off: true})
	}
	fields = append(fields,
		field{about: place, text: "dia_danh: Tên địa danh", off: !dated},
		field{about: date, text: "ngay:", off: !dated},
	)
	switch k {
	case vanban.Introduction, vanban.LeavePermit, vanban.PublicLetter: // have none
		return fields
	}
	return append(fields, summaryField(k))
}

// symbolRule says how the ký hiệu of a kind is made (Phụ lục I, Phần I, II.3.d).
func symbolRule(k vanban.Kind) string {
	if k.Abbreviation() == "" {
		return "tên cơ quan, gạch nối, viết tắt tên đơn vị soạn thảo"
	}
	return "tên loại (" + k.Abbreviation() + "), gạch nối, viết tắt tên cơ quan"
}

func sampleSymbol(k vanban.Kind) string {
	if k.Abbreviation() == "" {
		return "TCQ-DVST"
	}
	return k.Abbreviation() + "-TCQ"
}

func summaryField(k vanban.Kind) field {
	f := field{about: "Trích yếu: một câu ngắn hoặc cụm từ nêu nội dung chủ yếu, không có dấu chấm cuối.", text: "trich_yeu: " + sampleSummary(k)}
	if k == vanban.Letter {
		f.about += "\n" + `Không ghi "V/v": chương trình tự ghi.`
	}
	return f
}

func sampleSummary(k vanban.Kind) string {
	switch k {
	case vanban.Resolution, vanban.Decision:
		return "Về việc nội dung trích yếu"
	case vanban.Letter:
		return "nội dung trích yếu"
	case vanban.Minutes:
		return "Tên cuộc họp hoặc hội nghị, hội thảo"
	case vanban.Invitation:
		return "Nội dung cuộc họp"
	}
	return "Nội dung trích yếu"
}

// topFields stand between the head and the body: ô 9a, 10, 11 and căn cứ.
func topFields(k vanban.Kind) []field {
	var fields []field
	about := "Kính gửi: nơi trực tiếp giải quyết; không cần gạch đầu dòng và dấu cuối dòng.\n"
	switch k {
	case vanban.Letter:
		fields = append(fields, field{about: about + "Một nơi thì chỉ để một dòng.", text: "kinh_gui:\n  - Tên cơ quan thứ nhất\n  - Tên cơ quan thứ hai"})
	case vanban.Telegram:
		fields = append(fields, field{about: "Nơi nhận điện; không cần gạch đầu dòng và dấu cuối dòng.", text: "kinh_gui:\n  - Tên cơ quan nhận điện thứ nhất\n  - Tên cơ quan nhận điện thứ hai"})
	case vanban.PublicLetter:
		fields = append(fields, field{about: "Người nhận thư, nếu ghi ở đầu thư.", text: "kinh_gui: Ông (bà) Họ và tên, chức vụ"})
	case vanban.Report, vanban.Proposal:
		fields = append(fields, field{about: about + k.String() + " chỉ có khóa này khi gửi cấp trên;\nkhi ấy dòng đầu của noi_nhan ghi Như trên.", text: "kinh_gui: Tên cơ quan cấp trên", off: true})
	}
	if k.Order() != "" {
		fields = append(fields, field{about: "Thẩm quyền ban hành: chức vụ của người quyết định, hoặc tên tập thể nếu tập thể quyết\nđịnh và ký TM. Chữ \"" + k.Order() + ":\" chương trình tự ghi sau các căn cứ.",
			text: "tham_quyen: CHỨC VỤ NGƯỜI ĐỨNG ĐẦU"})
	}
	switch k {
	case vanban.Telegram:
		fields = append(fields, field{about: "Tên cơ quan hoặc chức danh người đứng đầu, in ở dòng mở đầu trước chữ \"điện:\".", text: "tham_quyen: Tên cơ quan hoặc chức danh người đứng đầu"})
	case vanban.Introduction:
		fields = append(fields, field{about: "Tên cơ quan, in ở dòng mở đầu trước chữ \"trân trọng giới thiệu:\".", text: "tham_quyen: Tên cơ quan"})
	}
	return append(fields,
		field{about: "Căn cứ ban hành: mỗi căn cứ một dòng, không cần dấu cuối dòng.", off: k != vanban.Resolution && k != vanban.Decision,
			text: "can_cu:\n  - Căn cứ văn bản quy định chức năng, nhiệm vụ, quyền hạn của cơ quan\n  - Căn cứ văn bản làm cơ sở để ban hành"},
		field{about: "Độ mật. Văn bản mật không soạn trên máy nối mạng; chỉ in khi bỏ qua quy tắc EL-12 có\nlý do, và chỉ chừa chỗ đóng dấu. thu_hoi: có thì chừa chỗ dấu tài liệu thu hồi.", text: "do_mat: không\nthu_hoi: không", off: true},
		field{about: "Mức độ khẩn: không, khẩn, thượng khẩn, hỏa tốc.", text: "do_khan: khẩn", off: true},
		field{about: "Chỉ dẫn phạm vi lưu hành.", text: "pham_vi: LƯU HÀNH NỘI BỘ", off: true},
	)
}

// closingFields are ô 7, 9b, 12, 13 and 14.
func closingFields(k vanban.Kind) []field {
	recipients := "noi_nhan:\n  - Tên cơ quan nhận để thực hiện\n  - Tên cơ quan nhận để biết"
	switch k {
	case vanban.Letter, vanban.Introduction:
		recipients = "noi_nhan:\n  - Như trên"
	case vanban.Resolution, vanban.Decision:
		recipients = "noi_nhan:\n  - Như Điều 3\n  - Tên cơ quan nhận để biết"
	}
	signers := "ky:\n  # quyen_han: KT. CHỨC VỤ NGƯỜI ĐỨNG ĐẦU\n  chuc_vu: CHỨC VỤ NGƯỜI KÝ\n  # chuc_vu_khac: CHỨC VỤ KHÁC\n  ho_ten: Họ và tên người ký"
	switch k {
	case vanban.Minutes:
		signers = "ky:\n  - chuc_vu: THƯ KÝ\n    ho_ten: Họ và tên thư ký\n  - chuc_vu: CHỦ TỌA\n    # chuc_vu_khac: CHỨC VỤ CHÍNH QUYỀN\n    ho_ten: Họ và tên chủ tọa"
	case vanban.Contract, vanban.Memorandum, vanban.Agreement:
		signers = "ky:\n  - ben_ky: ĐẠI DIỆN BÊN A\n    chuc_vu: CHỨC VỤ NGƯỜI KÝ\n    ho_ten: Họ và tên người ký\n  - ben_ky: ĐẠI DIỆN BÊN B\n    chuc_vu: CHỨC VỤ NGƯỜI KÝ\n    ho_ten: Họ và tên người ký"
	}
	fields := []field{
		{about: "Người ký. quyen_han chỉ ghi khi ký thay, ghi cả dòng: TM. tập thể; KT. (ký thay),\n" +
			"TL. (thừa lệnh), TUQ. (thừa ủy quyền), Q. (quyền) rồi chức vụ người đứng đầu; hai\n" +
			"dòng thì ghi thành danh sách. chuc_vu_khac là chức vụ khác, in trên họ tên. ho_ten\n" +
			"không ghi học hàm, học vị. Có hồ sơ cơ quan thì chỉ cần tên gọi tắt: ky: giám đốc\n" +
			"Nhiều người ký thì ghi danh sách: in cạnh nhau từ trái sang phải; ben_ky là bên ký.",
			text: signers},
	}
	if k == vanban.LeavePermit {
		fields = append(fields, field{about: "Xác nhận nơi nghỉ phép, nếu cần: chữ in trên chỗ ký, đóng dấu ở cuối giấy.",
			text: "xac_nhan: Xác nhận của cơ quan (tổ chức) hoặc chính quyền địa phương nơi nghỉ phép", off: true})
	}
	if k != vanban.PublicLetter {
		fields = append(fields,
			field{about: "Nơi nhận: không cần gạch đầu dòng và dấu cuối dòng.", text: recipients},
			field{about: "Lưu: văn thư, đơn vị soạn thảo, số bản lưu nếu cần.", text: "luu: VT, DVST (3b)", off: true},
			field{about: "Ký hiệu người soạn thảo và số lượng bản phát hành, in sau dòng Lưu.", text: "nguoi_soan: NVA.(30)", off: true})
	}
	return append(fields, []field{
		{about: "Địa chỉ, thư điện tử, điện thoại của cơ quan, in ở cuối trang đầu.", text: "dia_chi: Số nhà, đường, phường, tỉnh; ĐT …", off: true},
		{about: "Thời gian ký số của cơ quan, in ở góc trên bên phải mỗi tệp kèm theo; chỉ dùng với\nhinh_thuc: điện tử tách tệp. Để trống thì in dấu chấm.", text: "ky_so: 2020-01-05T10:15:30+07:00", off: true},
	}...)
}

// otherFields are no part of the text.
func otherFields() []field {
	return []field{
		{about: "Hình thức ban hành: giấy, điện tử, điện tử tách tệp (mỗi phụ lục một tệp).", text: "hinh_thuc: giấy", off: true},
		{about: "Dự thảo: có, hoặc chữ cần in như DỰ THẢO lần 2.", text: "du_thao: có", off: true},
		{about: "Mẫu minh họa: mỗi trang mang chữ MẪU MINH HỌA sau nội dung.", text: "mau_minh_hoa: có", off: true},
		{about: "Hồ sơ lưu: không in ra, chỉ vào thông tin đầu vào của hệ thống quản lý tài liệu\n" +
			"điện tử (vanban metadata) và thuộc tính của tệp.", off: true, text: `ho_so_luu:
  ma_dinh_danh: 000.00.00.H00   # của cơ quan lập danh mục hồ sơ; có thể để ở hồ sơ cơ quan
  nam: 2026                     # năm hình thành hồ sơ
  so_ky_hieu: 01/HS-VP          # số và ký hiệu hồ sơ
  thu_tu: 1                     # số thứ tự văn bản trong hồ sơ
  so_ban: 30                    # số lượng bản phát hành
  han_tra_loi: 31/12/2026
  ghi_chu: dòng ghi chú
  gui_den: [{ma_dinh_danh: 000.00.00.H01, ten: Tên cơ quan}]`},
		{about: "Trích sao: văn bản này là đoạn trích, phần dưới in sau nó. Sao sang điện tử thì chỉ ghi\n" +
			"thêm ky_so. Sao y, sao lục không soạn lại: dùng vanban copy.", off: true, text: `ban_sao:
  hinh_thuc_sao: trích sao
  tu: giấy                      # bản được sao: giấy hoặc điện tử
  sang: giấy                    # bản sao: giấy hoặc điện tử
  co_quan: TÊN CƠ QUAN SAO
  so: /TrS-TCQ                  # số chung cho các loại bản sao của cơ quan
  dia_danh: Tên tỉnh
  ky: {chuc_vu: CHỨC VỤ NGƯỜI KÝ, ho_ten: Họ và tên người ký}
  noi_nhan: [Như trên]`},
		{about: "Trình bày: chỗ nghị định cho chọn; các số dưới đây là mặc định.", off: true, text: `trinh_bay:
  co_chu_dau: tự động   # cỡ chữ phần đầu: tự động, lớn (13/14/14), nhỏ (12/13/13)
  co_chu: 14pt          # cỡ chữ nội dung: 13pt hoặc 14pt
  lui_dau_dong: 12.7mm  # lùi dòng đầu đoạn: 10mm hoặc 12.7mm
  cach_doan: 6pt        # cách giữa các đoạn: từ 6pt
  cach_dong: 1          # cách dòng: 1 đến 1.5 dòng
  le_tren: 20mm         # lề trên: 20mm đến 25mm
  le_duoi: 20mm         # lề dưới: 20mm đến 25mm
  le_trai: 30mm         # lề trái: 30mm đến 35mm
  le_phai: 15mm         # lề phải: 15mm đến 20mm`},
		{about: "Bỏ qua một quy tắc mà vanban check báo, phải nêu lý do; báo cáo vẫn in ra.", off: true, text: "bo_qua:\n  - quy_tac: BD-03\n    ly_do: Lý do bỏ qua"},
	}
}

// aboutBody explains what stands behind the front matter.
const aboutBody = `Nội dung viết sau dòng --- ở dưới (hoặc ở khóa noi_dung), mỗi đoạn một dòng.
Nhãn đầu dòng: Phần I, Chương I, Mục 1, Tiểu mục 1 (tiêu đề ở dòng ngay dưới),
Điều 1., I., 1., 1.1., a), -, +. Dòng chỉ có dấu / kết thúc mục đang mở.
**chữ đậm**, *chữ nghiêng*; chú thích cuối trang viết liền sau chữ: ^[lời chú thích].
Bảng là các dòng | ô | ô |, ô chỉ có < hay ^ gộp với ô bên trái hay ô trên, dưới dòng
|===|===| là hàng tổng; ảnh là ![mô tả](tệp.png "Hình 1. Chú thích ảnh"). Dòng
[ngắt trang] sang trang mới, dòng [mục lục] in mục lục.
Dấu \ đầu dòng để chữ giống nhãn vẫn là chữ. Dấu kết thúc "./." tự thêm.

Phụ lục và tài liệu kèm theo viết sau nội dung (hoặc ở khóa phu_luc, kem_theo). Quyết
định, nghị quyết ban hành quy chế, quy định, đề án … thì viết văn bản ấy sau dòng
--- ban_hanh, với hai khóa ten_loai và trich_yeu (hoặc ở khóa ban_hanh).
  --- phu_luc             (tài liệu có tên riêng, không mang chữ Phụ lục: --- kem_theo)
  tieu_de: Tên phụ lục
  kho_ngang: không        (có: trang nằm ngang)
  ghi_chu: dòng chữ dưới tiêu đề, chỉ dùng cho kem_theo
  ---
  Nội dung phụ lục.`
