package main

import (
	"fmt"

	"github.com/dean161/vanban"
)

// starterBody returns the sample body of a kind, in the manner of its form in
// Phụ lục III, II. What is to be replaced stands in brackets.
func starterBody(k vanban.Kind) string {
	switch k {
	case vanban.Resolution:
		return fmt.Sprintf(articlesBody, "Nghị quyết")
	case vanban.Decision:
		return fmt.Sprintf(articlesBody, "Quyết định")
	case vanban.Regulation, vanban.Rules:
		return fmt.Sprintf(chaptersBody, k)
	case vanban.Directive:
		return directiveBody
	case vanban.Communique, vanban.Notice, vanban.AdviceSlip:
		return noticeBody
	case vanban.Guidance:
		return guidanceBody
	case vanban.Programme, vanban.Plan, vanban.Alternative:
		return fmt.Sprintf(planBody, k)
	case vanban.Scheme, vanban.Project:
		return schemeBody
	case vanban.Report:
		return reportBody
	case vanban.Minutes:
		return minutesBody
	case vanban.Proposal:
		return proposalBody
	case vanban.Contract, vanban.Memorandum, vanban.Agreement:
		return partiesBody
	case vanban.Letter:
		return letterBody
	case vanban.Telegram:
		return telegramBody
	case vanban.PowerOfAttorney:
		return powerBody
	case vanban.Invitation:
		return invitationBody
	case vanban.Introduction:
		return introductionBody
	case vanban.LeavePermit:
		return leaveBody
	case vanban.DispatchSlip, vanban.TransferSlip:
		return slipBody
	case vanban.PublicLetter:
		return publicBody
	}
	panic(fmt.Sprintf("vanban: no starter for %v", k))
}

const articlesBody = `Điều 1. [Nội dung thứ nhất].

Điều 2. [Nội dung thứ hai].

1. [Khoản thứ nhất]:

a) [Điểm thứ nhất];

b) [Điểm thứ hai].

2. [Khoản thứ hai].

Điều 3. [Tên các cơ quan, cá nhân] chịu trách nhiệm thi hành %s này.`

const chaptersBody = `Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh

%s này quy định về [nội dung].

Điều 2. Đối tượng áp dụng

[Cơ quan, tổ chức, cá nhân áp dụng].

Chương II
[TÊN CHƯƠNG]

Điều 3. [Tên điều]

1. [Khoản thứ nhất]:

a) [Điểm thứ nhất];

b) [Điểm thứ hai].

2. [Khoản thứ hai].

Chương III
TỔ CHỨC THỰC HIỆN

Điều 4. Trách nhiệm thi hành

[Cơ quan, cá nhân chịu trách nhiệm thi hành].`

const directiveBody = `[Tình hình, lý do ban hành Chỉ thị].

Để [mục đích], [chức danh hoặc tên cơ quan ban hành] yêu cầu:

1. [Tên cơ quan thứ nhất]

a) [Nhiệm vụ thứ nhất];

b) [Nhiệm vụ thứ hai].

2. [Tên cơ quan thứ hai]

[Nhiệm vụ].

3. [Tên cơ quan theo dõi, đôn đốc] chịu trách nhiệm theo dõi, đôn đốc việc thực hiện Chỉ thị này.`

const noticeBody = `[Lý do hoặc căn cứ].

[Tên cơ quan] thông báo như sau:

1. [Nội dung thứ nhất].

2. [Nội dung thứ hai].

/

[Tên cơ quan] thông báo để các cơ quan, đơn vị, cá nhân biết và thực hiện.`

const guidanceBody = `Thực hiện [văn bản cần hướng dẫn], [tên cơ quan] hướng dẫn như sau:

I. PHẠM VI, ĐỐI TƯỢNG

[Phạm vi và đối tượng áp dụng].

II. NỘI DUNG HƯỚNG DẪN

1. [Nội dung thứ nhất]:

a) [Ý thứ nhất];

b) [Ý thứ hai].

2. [Nội dung thứ hai].

III. TỔ CHỨC THỰC HIỆN

[Trách nhiệm của các cơ quan, đơn vị].

/

Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các cơ quan, đơn vị phản ánh về [tên cơ quan] để được hướng dẫn.`

const planBody = `Thực hiện [văn bản hoặc nhiệm vụ], [tên cơ quan] ban hành %s như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. [Mục đích].

2. [Yêu cầu].

II. NỘI DUNG

1. [Nội dung thứ nhất]:

a) [Việc thứ nhất];

b) [Việc thứ hai].

2. [Nội dung thứ hai].

III. KINH PHÍ THỰC HIỆN

[Nguồn kinh phí].

IV. TỔ CHỨC THỰC HIỆN

1. [Tên đơn vị chủ trì: nhiệm vụ].

2. [Tên đơn vị phối hợp: nhiệm vụ].`

const schemeBody = `I. SỰ CẦN THIẾT VÀ CĂN CỨ XÂY DỰNG

1. [Sự cần thiết].

2. [Căn cứ pháp lý].

II. THỰC TRẠNG

[Thực trạng, kết quả, hạn chế và nguyên nhân].

III. MỤC TIÊU

1. [Mục tiêu chung].

2. [Mục tiêu cụ thể].

IV. NHIỆM VỤ, GIẢI PHÁP

1. [Nhiệm vụ thứ nhất].

2. [Nhiệm vụ thứ hai].

V. KINH PHÍ

[Tổng kinh phí và nguồn kinh phí].

VI. TỔ CHỨC THỰC HIỆN

[Trách nhiệm của các cơ quan, đơn vị].`

const reportBody = `Thực hiện [văn bản yêu cầu báo cáo], [tên cơ quan] báo cáo như sau:

I. TÌNH HÌNH VÀ KẾT QUẢ THỰC HIỆN

1. [Kết quả thứ nhất].

2. [Kết quả thứ hai].

II. HẠN CHẾ VÀ NGUYÊN NHÂN

[Hạn chế, nguyên nhân].

III. PHƯƠNG HƯỚNG, NHIỆM VỤ

[Nhiệm vụ thời gian tới].

IV. ĐỀ XUẤT, KIẾN NGHỊ

[Đề xuất, kiến nghị].`

const minutesBody = `Thời gian bắt đầu: [giờ, ngày, tháng, năm]

Địa điểm: [nơi họp]

Thành phần tham dự: [họ tên, chức vụ, đơn vị]

Chủ trì (chủ tọa): [họ tên, chức vụ]

Thư ký (người ghi biên bản): [họ tên, chức vụ]

Nội dung:

1. [Diễn biến thứ nhất].

2. [Diễn biến thứ hai].

/

Cuộc họp kết thúc vào [giờ, ngày, tháng, năm].`

const proposalBody = `Thực hiện [văn bản hoặc nhiệm vụ], [tên cơ quan] trình [tên cơ quan cấp trên] về [nội dung] như sau:

I. SỰ CẦN THIẾT

[Lý do đề xuất].

II. NỘI DUNG ĐỀ XUẤT

1. [Nội dung thứ nhất].

2. [Nội dung thứ hai].

III. KIẾN NGHỊ

[Những điều xin phê duyệt].

/

[Tên cơ quan] kính trình [tên cơ quan cấp trên] xem xét, quyết định.`

const partiesBody = `Hôm nay, ngày [ngày, tháng, năm], tại [địa điểm], chúng tôi gồm:

**Bên A:** [tên cơ quan, tổ chức]

- Địa chỉ: [địa chỉ]

- Đại diện: [họ tên, chức vụ]

/

**Bên B:** [tên cơ quan, tổ chức, cá nhân]

- Địa chỉ: [địa chỉ]

- Đại diện: [họ tên, chức vụ]

/

Hai bên thống nhất những nội dung sau:

Điều 1. [Tên điều]

[Nội dung].

Điều 2. Quyền và nghĩa vụ của Bên A

[Quyền và nghĩa vụ].

Điều 3. Quyền và nghĩa vụ của Bên B

[Quyền và nghĩa vụ].

Điều 4. Điều khoản chung

[Hiệu lực, số bản, cách giải quyết tranh chấp].`

const letterBody = `[Lý do hoặc căn cứ của công văn].

[Nội dung đề nghị, trả lời hoặc trao đổi].

1. [Nội dung thứ nhất].

2. [Nội dung thứ hai].

/

Trân trọng cảm ơn.`

const telegramBody = `[Tình hình].

[Tên cơ quan hoặc chức danh người đứng đầu] yêu cầu:

1. [Nhiệm vụ thứ nhất].

2. [Nhiệm vụ thứ hai].`

const powerBody = `Căn cứ [chức năng, nhiệm vụ, quyền hạn hoặc văn bản liên quan].

Người ủy quyền: [họ tên, chức vụ, cơ quan]

Người được ủy quyền: [họ tên, chức vụ, cơ quan]

Nội dung ủy quyền:

1. [Việc thứ nhất].

2. [Việc thứ hai].

/

Thời hạn ủy quyền: từ ngày [ngày, tháng, năm] đến hết ngày [ngày, tháng, năm].

Người được ủy quyền không được ủy quyền lại cho người khác.`

const invitationBody = `[Tên cơ quan] trân trọng kính mời: [tên cơ quan, hoặc họ tên, chức vụ, đơn vị của người được mời]

Tới dự [tên cuộc họp, hội thảo, hội nghị].

Chủ trì: [họ tên, chức vụ]

Thời gian: [giờ, ngày, tháng, năm]

Địa điểm: [nơi họp]

[Các vấn đề cần lưu ý].`

const introductionBody = `Ông (bà) [họ và tên]

Chức vụ: [chức vụ, đơn vị công tác]

Được cử đến: [tên cơ quan, tổ chức]

Về việc: [nội dung công việc]

Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ.

Giấy này có giá trị đến hết ngày [ngày, tháng, năm].`

const leaveBody = `Xét Đơn đề nghị nghỉ phép ngày [ngày, tháng, năm] của ông (bà) [họ và tên].

[Tên cơ quan] cấp cho:

Ông (bà): [họ và tên]

Chức vụ: [chức vụ, đơn vị công tác]

Được nghỉ phép trong thời gian [số ngày] kể từ ngày [ngày, tháng, năm] đến hết ngày [ngày, tháng, năm] tại [nơi nghỉ phép].

Số ngày nghỉ phép nêu trên được tính vào thời gian [nghỉ hằng năm, nghỉ việc riêng hoặc nghỉ không hưởng lương].`

const slipBody = `[Tên cơ quan] gửi [tên cơ quan nhận] tài liệu sau:

1. [Tên tài liệu, số lượng].

2. [Tên tài liệu, số lượng].

/

Lý do: [để giải quyết theo thẩm quyền, để biết hoặc để thực hiện].

Đề nghị [tên cơ quan nhận] xem xét, giải quyết.`

const publicBody = `[Lời chúc mừng, cảm ơn, thăm hỏi hoặc kêu gọi].

[Nội dung thư].

[Lời chúc và lời chào].`
