package nd30

// A Rule is a duty of the decree that can be checked in a Document.
type Rule struct {
	ID     string // never reused
	Clause string // "" for practice, which the decree does not rule
	Text   string // the duty in one Vietnamese sentence
	Firm   bool   // without it nothing can be composed: it cannot be waived
}

// Rules are the rules that Check holds a document to, by subject. Every row has
// one function in package vanban; a test holds the two lists together.
var Rules = []Rule{
	{"DOC-04", "", "Cây nội dung phải đúng thứ bậc và đánh số được.", true},
	{"DOC-01", "Điều 7", "Văn bản phải thuộc một trong 29 loại.", true},
	{"DOC-02", "", "Chữ trong văn bản không có ký tự điều khiển.", true},
	{"DOC-03", "", "Ảnh phải là tệp PNG hoặc JPEG đọc được, không quá lớn.", true},
	{"DOC-05", "", "Quy tắc được bỏ qua phải có thật và có lý do.", true},
	{"DOC-07", "", "Số đo chọn trong trình bày phải dùng được.", true},
	{"DOC-08", "", "Giá trị chọn trong danh sách phải có trong danh sách.", true},
	{"DOC-09", "", "Danh sách chỉ ghi nội dung từng dòng; gạch đầu dòng và dấu cuối dòng do thư viện ghi.", false},
	{"DOC-10", "", "Bảng phải vừa khổ giấy.", true},
	{"DOC-11", "PL I, Phần I, IV", "Từng chữ của phần đầu văn bản phải vừa cột.", false},
	{"DOC-12", "", "Văn bản có không quá 999 văn bản, phụ lục, tài liệu kèm theo.", true},
	{"DOC-13", "", "Chú thích cuối trang đứng liền sau chữ, không liền nhau, không ở hàng tiêu đề lặp lại của bảng.", true},

	{"PG-03", "PL I, Phần I, I.3", "Lề trên và lề dưới 20 - 25 mm.", false},
	{"PG-04", "PL I, Phần I, I.3", "Lề trái 30 - 35 mm.", false},
	{"PG-05", "PL I, Phần I, I.3", "Lề phải 15 - 20 mm.", false},
	{"PG-06", "PL I, Phần I, I.4", "Phông chữ Times New Roman: mọi ký tự phải có trong phông.", true},

	{"EL-04", "PL I, Phần I, II.2.a", "Phải có tên cơ quan ban hành, ghi đầy đủ.", false},
	{"EL-06", "PL I, Phần I, II.3.b", "Phải có ký hiệu văn bản; ký hiệu bắt đầu bằng chữ viết tắt tên loại, trừ công văn.", false},
	{"NO-01", "PL I, Phần I, II.3.a", "Số của văn bản là số thứ tự trong một năm.", true},
	{"L07", "PL I, Phần I, II.3.b", "Ký hiệu văn bản hành chính không có năm ban hành.", false},
	{"L08", "PL I, Phần I, II.3.c", "Giữa các nhóm chữ của ký hiệu là gạch nối (-) không cách chữ.", false},
	{"NO-06", "PL I, Phần I, II.3.a, II.3.b", "Hội đồng, ban, tổ được ghi là cơ quan ban hành thì ký hiệu có chữ viết tắt của tổ chức ấy, số lấy ở hệ thống riêng.", false},
	{"EL-07", "PL I, Phần I, II.4", "Phải có địa danh.", false},
	{"NO-10", "PL I, Phần I, II.4.b", "Ngày ban hành phải có thật, năm có bốn chữ số.", true},
	{"NO-09", "Điều 15; PL III", "Dự thảo chưa có số và ngày ban hành, chừa trống chỗ ghi.", false},
	{"NO-08", "Điều 15", "Số và ngày ban hành được cấp cùng một lúc, sau khi ký.", false},
	{"EL-09", "PL I, Phần I, II.5", "Văn bản có tên loại và công văn phải có trích yếu, không có dấu chấm cuối.", false},
	{"L06", "PL I, Phần I, II.5.b; PL III, Mẫu 1.5", "Công văn không ghi tên loại; văn bản khác ghi tên loại một lần.", false},
	{"L23", "PL I, Phần I, II.5.b", "Sau \"V/v\" không viết lại \"Về việc\".", false},
	{"EL-11", "PL I, Phần I, II.9.b; PL III, Mẫu 1.6", "Công văn phải có Kính gửi, công điện nơi nhận điện; ngoài ra chỉ tờ trình, báo cáo và thư công mới có.", false},
	{"EL-31", "PL III, Mẫu 1.1 - 1.3, 1.6, 1.8", "Nghị quyết, quyết định ghi thẩm quyền ban hành trên các căn cứ, cách ghi hợp với người ký; công điện, giấy giới thiệu ghi nơi ban hành ở dòng mở đầu.", false},
	{"EL-32", "PL I, Phần I, II.6.a; PL III, Mẫu 1.1 - 1.3", "Căn cứ của nghị quyết, quyết định đứng trên dòng QUYẾT NGHỊ:, QUYẾT ĐỊNH: do thư viện tự ghi.", false},
	{"EL-12", "PL I, Phần I, III.2.a", "Văn bản mật không soạn trên máy có kết nối mạng.", false},
	{"EL-15", "PL I, Phần I, III.2.a", "Dấu tài liệu thu hồi chỉ đóng trên văn bản có độ mật.", false},

	{"BD-02", "PL I, Phần I, II.6.e", "Đầu dòng lùi vào 1 cm hoặc 1,27 cm.", false},
	{"BD-03", "PL I, Phần I, II.6.e", "Khoảng cách giữa các đoạn văn tối thiểu 6 pt.", false},
	{"BD-04", "PL I, Phần I, II.6.e", "Khoảng cách dòng từ dòng đơn đến 1,5 dòng.", false},
	{"BD-05", "PL I, Phần I, II.6.e", "Cỡ chữ nội dung từ 13 đến 14.", false},
	{"BD-11", "PL I, Phần I, II.6.d", "Phần, chương, mục, tiểu mục phải có tiêu đề.", false},
	{"BD-14", "PL I, Phần I, II.6.đ", "Số thứ tự của phần, chương, mục, điều, khoản, điểm liên tục, không nhảy, không lặp.", false},
	{"BD-30", "PL III", "Nội dung kết thúc bằng \"./.\".", false},
	{"EL-20", "Điều 8", "Văn bản, phụ lục và tài liệu kèm theo phải có nội dung.", false},

	{"SG-02", "Điều 13; PL I, Phần I, II.7.b", "Chỉ dùng các cách ghi quyền hạn mà nghị định biết.", false},
	{"SG-04", "PL I, Phần I, II.7.c", "Văn bản của tổ chức tư vấn ghi chức danh của người ký trong tổ chức ấy; chức vụ trong cơ quan ghi trên họ tên.", false},
	{"SG-05", "PL I, Phần I, II.7.c", "Lãnh đạo Bộ ký văn bản của Hội đồng, Ban Chỉ đạo của Nhà nước thì ghi chức vụ và tên Bộ trên họ tên.", false},
	{"SG-12", "Điều 13; PL I, Phần I, II.7.b", "Sau TM. là tên tập thể, cơ quan; sau KT., TL., TUQ., Q. là chức vụ của người đứng đầu; người ký KT. là cấp phó.", false},
	{"SG-06", "PL I, Phần I, II.7.c", "Trước họ tên người ký không ghi học hàm, học vị, danh hiệu.", false},
	{"EL-42", "Điều 8; PL I, Phần I, II.7", "Phải có chức vụ và họ tên người ký; họ tên bằng chữ in thường.", false},
	{"EL-50", "PL III, Mẫu 1.10", "Chỉ giấy nghỉ phép, do một người ký, có phần xác nhận nơi nghỉ phép.", true},
	{"SG-22", "PL I, Phần I, II.8.b, III.1.d", "Thông tin chữ ký số chỉ hiện ở tệp kèm theo tách riêng của văn bản điện tử.", true},
	{"SG-24", "PL I, Phần I, II.8.b, III.1.d", "Thời gian ký số ghi đủ ngày, giờ, phút, giây theo múi giờ Việt Nam.", true},
	{"SG-10", "PL III, Mẫu 1.9", "Biên bản có chữ ký của thư ký bên trái, của chủ tọa bên phải.", false},
	{"SG-11", "", "Hợp đồng, bản ghi nhớ, bản thỏa thuận có chữ ký của các bên.", false},
	{"EL-45", "Điều 8; PL I, Phần I, II.9", "Phải có nơi nhận; thư công không có.", false},
	{"EL-51", "PL I, Phần I, II.9.b", "Công văn, tờ trình, báo cáo có Kính gửi thì nơi nhận đầu tiên là \"Như trên\".", false},
	{"EL-52", "PL III, Mẫu 1.1 - 1.3", "Nơi nhận đầu tiên của nghị quyết, quyết định là \"Như Điều …\": điều giao trách nhiệm thi hành.", false},
	{"CAP-01", "PL II, I", "Mỗi dòng Kính gửi, nơi nhận bắt đầu bằng chữ hoa.", false},
	{"EL-46", "PL I, Phần I, II.9.d", "Dòng lưu ghi Văn thư, đơn vị soạn thảo và số bản lưu.", false},
	{"EL-47", "PL I, Phần I, III.3", "Ký hiệu người soạn thảo đứng trước số bản phát hành.", true},
	{"EL-14", "PL I, Phần I, III.2.c", "Chỉ dẫn phạm vi lưu hành ngắn, đặt được ở lề trên trang đầu.", true},
	{"EL-48", "PL I, Phần I, III.4", "Địa chỉ cơ quan ngắn, đặt được ở cuối trang đầu.", true},
	{"AP-06", "PL I, Phần I, III.1.a", "Trong văn bản phải có chỉ dẫn về phụ lục kèm theo.", false},
	{"IS-01", "PL III, Mẫu 1.3", "Chỉ nghị quyết, quyết định ban hành, phê duyệt văn bản kèm theo; văn bản ấy có tên loại và trích yếu.", false},
	{"IS-02", "PL III, Mẫu 1.3", "Điều 1 phải ghi việc ban hành, phê duyệt văn bản kèm theo.", false},
	{"MD-01", MetadataClause, "Thông tin đầu vào của văn bản đi phải đúng kiểu, không dài hơn trường chứa nó.", false},
	{"L20", "PL I, Phần I, III.1.b", "Tên phụ lục không ghi lại chữ \"Phụ lục\" và số thứ tự, đã có ở dòng trên.", false},
	{"EN-01", "", "Tài liệu kèm theo phải có tiêu đề.", false},
	{"TB-01", "", "Số ở hàng tổng của bảng nên bằng tổng các số trong cột.", false},
	{"TB-02", "", "Ngắt trang đứng giữa hai phần của nội dung.", false},
	{"TB-03", "", "Mục lục phải có đề mục để ghi.", false},

	{"CP-01", "Điều 25", "Bản sao là sao y, sao lục hoặc trích sao; chỉ trích sao mới trình bày lại văn bản.", true},
	{"CP-02", "Điều 25", "Sao y, sao lục không từ bản điện tử sang bản điện tử.", true},
	{"CP-03", "PL I, Phần II, II.1.c", "Ký hiệu bản sao gồm SY, SL hoặc TrS và chữ viết tắt tên cơ quan sao.", false},
	{"CP-04", "PL I, Phần II, II.1.đ", "Một người có thẩm quyền ký bản sao.", true},
	{"CP-05", "PL I, Phần II, I.3", "Bản sao điện tử ghi thời gian ký số của cơ quan sao.", true},
	{"CP-06", "PL I, Phần II, II.2", "Trích sao có một cách trình bày.", true},
}

// FinalRules are what a document must keep beside Rules to be issued. None can
// be waived. Every row has one function in package vanban.
var FinalRules = []Rule{
	{"FIN-01", "Điều 15", "Bản phát hành không còn là dự thảo.", true},
	{"FIN-02", "", "Bản phát hành không phải mẫu minh họa.", true},
	{"FIN-03", "Điều 15; PL I, Phần I, II.3", "Bản phát hành có số.", true},
	{"FIN-04", "Điều 15; PL I, Phần I, II.4", "Bản phát hành có đủ ngày, tháng, năm ban hành.", true},
}
