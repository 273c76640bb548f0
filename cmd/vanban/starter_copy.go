package main

import (
	"strings"

	"github.com/dean161/vanban"
)

// copyStarter returns the file that a copy starts from: of a sao y or sao lục
// what vanban copy reads, of a trích sao a document with the copy in it. An
// agency without a profile is none.
func copyStarter(f vanban.CopyForm, a agency) string {
	fields := copyFields(f)
	if a.AgencyProfile != nil {
		fields = []field{{about: "Hồ sơ cơ quan, để cùng thư mục với tệp này, ghi sẵn các khóa còn lại của bản sao.", text: "ho_so: " + scalar(a.file)}}
		for _, f := range copyFields(f) {
			if f, ok := a.field(0, f); ok {
				fields = append(fields, f)
			}
		}
	}
	if f == vanban.Extract {
		return extractStarter(fields)
	}
	var b strings.Builder
	comment(&b, "Tệp mẫu: bản "+strings.ToLower(f.String())+" (Mẫu 3.1 sang bản giấy, Mẫu 3.2 sang bản điện tử, Phụ lục III,\n"+
		"Nghị định 30/2020/NĐ-CP). Thay chữ mẫu bằng chữ của bản sao; xóa \"# \" ở đầu một khóa\n"+
		"đang tắt để dùng khóa đó. Bản sao điện tử chỉ cần co_quan và ky_so.\n"+
		"  vanban copy TỆP.yaml GỐC.pdf -o BẢN_SAO.pdf")
	for _, f := range fields {
		b.WriteString("\n")
		f.print(&b)
	}
	return b.String()
}

// extractStarter returns the starter of a document that is an extract, with the
// fields of its copy.
func extractStarter(fields []field) string {
	var b strings.Builder
	b.WriteString("ban_sao:")
	for _, f := range fields {
		var part strings.Builder
		f.print(&part)
		for line := range strings.Lines(part.String()) {
			b.WriteString("\n  " + strings.TrimRight(line, "\n"))
		}
	}
	k := vanban.Plan
	all := starterFields(k)
	for i, f := range all {
		if strings.HasPrefix(f.text, "ban_sao:") {
			all[i] = field{about: f.about, text: b.String()}
		}
	}
	return starterWith(k, all, "[Phần được trích, nguyên văn].")
}

// copyFields are the keys of a copy.
func copyFields(f vanban.CopyForm) []field {
	return []field{
		{about: "Hình thức sao: sao y (bản gốc, bản chính), sao lục (bản sao y), trích sao.", text: "hinh_thuc_sao: " + strings.ToLower(f.String())},
		{about: "Hồ sơ cơ quan sao: tệp ở cùng thư mục.", text: "ho_so: coquan.yaml", off: true},
		{about: "Sao từ bản nào sang bản nào: giấy hoặc điện tử.", text: "tu: giấy\nsang: giấy"},
		{about: "Tên cơ quan sao văn bản.", text: "co_quan: TÊN CƠ QUAN SAO"},
		{about: "Số, ký hiệu bản sao, đánh số chung cho các loại bản sao. Chưa có số thì để trống.", text: "so: /" + f.Abbreviation() + "-TCQ"},
		{about: "Địa danh nơi cơ quan sao đóng trụ sở.", text: "dia_danh: Tên địa danh"},
		{about: "Ngày sao. Chưa sao thì để trống.", text: "ngay:"},
		{about: "Người có thẩm quyền sao văn bản.", text: "ky:\n  # quyen_han: KT. CHỨC VỤ NGƯỜI ĐỨNG ĐẦU\n  chuc_vu: CHỨC VỤ NGƯỜI KÝ\n  ho_ten: Họ và tên người ký"},
		{about: "Nơi nhận bản sao.", text: "noi_nhan:\n  - Tên cơ quan nhận bản sao"},
		{about: "Lưu: văn thư, số bản lưu nếu cần.", text: "luu: VT", off: true},
		{about: "Thời gian ký số của cơ quan sao: chỉ ghi khi sao sang bản điện tử.", text: "ky_so: 2026-01-05T10:15:30+07:00", off: true},
	}
}
