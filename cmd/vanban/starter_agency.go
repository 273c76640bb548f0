package main

import (
	"slices"
	"strings"
	"unicode"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/viet"
)

// An agency is the profile that a starter is made for.
type agency struct {
	*vanban.AgencyProfile
	file string // its name, as the document gives it
}

// agencyStarter returns the starter of a document of the agency: the profile is
// named, and only the keys stand there that the document must add to it.
func agencyStarter(k vanban.Kind, a agency) string {
	fields := []field{
		{about: "Tên loại văn bản: một trong 29 loại, xem bằng lệnh vanban kinds.", text: "loai: " + k.String()},
		{about: "Hồ sơ cơ quan, để cùng thư mục với tệp này, ghi sẵn các khóa còn lại. Khóa ghi ở đây\n" +
			"thắng khóa trong hồ sơ. Mọi khóa khác: lệnh vanban new không có --agency.", text: "ho_so: " + scalar(a.file)},
	}
	for _, f := range starterFields(k)[2:] {
		if f, ok := a.field(k, f); ok {
			fields = append(fields, f)
		}
	}
	body := starterBody(k)
	if name := a.name(); name != "" {
		body = strings.NewReplacer("[Tên cơ quan]", name, "[tên cơ quan]", name).Replace(body)
	}
	return starterWith(k, fields, body)
}

// field returns a key of a starter as a document of the agency has it; ok is
// false if it need not have it.
func (a agency) field(k vanban.Kind, f field) (_ field, ok bool) {
	key, _, _ := strings.Cut(f.text, ":")
	switch {
	case key == "don_vi" && a.Symbol != "":
		return field{about: "Chữ viết tắt tên đơn vị soạn thảo, ghép vào ký hiệu.", text: "don_vi: DVST"}, true
	case f.off:
		return f, false
	case key == "co_quan":
		return f, a.Agency == ""
	case key == "dia_danh":
		return f, a.Place == ""
	case key == "so" && a.Symbol != "":
		return field{about: "Số. Chưa có số thì để trống. Ký hiệu lấy từ hồ sơ.", text: "so:"}, true
	case key == "tham_quyen" && k.Order() == "" && a.name() != "":
		f.text = "tham_quyen: " + scalar(a.name())
	case key == "tham_quyen" && k.Order() != "" && a.Agency != "" && len(a.Signers) > 0:
		f.text = "tham_quyen: " + scalar(a.authority())
	case key == "ky" && len(a.Signers) > 0:
		return a.signers(k, f), true
	case key == "noi_nhan" && len(a.Recipients) > 0:
		return a.recipients(f)
	}
	return f, true
}

// name returns the agency as running text writes it, or "" if the profile has
// its name in capitals only.
func (a agency) name() string {
	name := viet.OneLine(a.Agency)
	if name == strings.ToUpper(name) {
		return ""
	}
	return name
}

// authority returns the thẩm quyền ban hành that agrees with the first signer:
// the agency where he signs TM., otherwise the post of its head (A28).
func (a agency) authority() string {
	name, s := strings.ToUpper(viet.OneLine(a.Agency)), a.Signers[0].Signature
	post := s.Position
	if len(s.Authority) > 0 {
		if s.Authority[0].By == vanban.TM {
			return name
		}
		post = s.Authority[0].Of
	}
	words, names := strings.Fields(strings.ToUpper(post)), strings.Fields(name)
	for n := min(len(words), len(names)); n > 0; n-- { // CHÁNH VĂN PHÒNG of the VĂN PHÒNG …
		if slices.Equal(words[len(words)-n:], names[:n]) {
			names = names[n:]
			break
		}
	}
	return strings.Join(append(words, names...), " ")
}

// signers returns ky: the first signer of the profile by his short name. Of what
// several sign he signs for the first side; minutes name their own two.
func (a agency) signers(k vanban.Kind, f field) field {
	first := a.Signers[0]
	switch k {
	case vanban.Minutes:
		return f
	case vanban.Contract, vanban.Memorandum, vanban.Agreement:
		var b strings.Builder
		b.WriteString("ky:\n  - ben_ky: ĐẠI DIỆN BÊN A\n")
		for i, l := range first.Signature.Authority {
			if i == 0 {
				b.WriteString("    quyen_han:\n")
			}
			b.WriteString("      - " + scalar(l.String()) + "\n")
		}
		for _, line := range []struct{ key, value string }{
			{"chuc_vu", first.Signature.Position}, {"chuc_vu_khac", first.Signature.Office}, {"ho_ten", first.Signature.Name},
		} {
			if line.value != "" {
				b.WriteString("    " + line.key + ": " + scalar(line.value) + "\n")
			}
		}
		b.WriteString("  - ben_ky: ĐẠI DIỆN BÊN B\n    chuc_vu: CHỨC VỤ NGƯỜI KÝ\n    ho_ten: Họ và tên người ký")
		return field{about: f.about, text: b.String()}
	}
	about := "Người ký: một tên gọi tắt trong hồ sơ."
	for _, s := range a.Signers {
		lines := []string{}
		for _, l := range s.Signature.Authority {
			lines = append(lines, l.String())
		}
		about += "\n  " + s.Name + ": " + strings.Join(append(lines, s.Signature.Position, s.Signature.Name), ", ")
	}
	return field{about: about, text: "ky: " + scalar(first.Name)}
}

// recipients returns noi_nhan where the kind begins it with words of its own,
// "Như trên", that the standing recipients of the profile lack.
func (a agency) recipients(f field) (_ field, ok bool) {
	lines := strings.Split(f.text, "\n")
	first, ok := strings.CutPrefix(lines[1], "  - Như ")
	if !ok || strings.HasPrefix(a.Recipients[0], "Như "+first) {
		return f, false
	}
	text := lines[0] + "\n" + lines[1]
	for _, r := range a.Recipients {
		if !strings.HasPrefix(r, "Như ") {
			text += "\n  - " + scalar(r)
		}
	}
	return field{about: f.about, text: text}, true
}

// scalar returns a text of one line as a YAML value, quoted unless it plainly
// need not be.
func scalar(s string) string {
	plain := s != "" && !strings.EqualFold(s, "null")
	for i, r := range s {
		word := unicode.IsLetter(r) || unicode.IsDigit(r)
		if !word && (i == 0 || !strings.ContainsRune(" -./_(),;", r)) || unicode.Is(unicode.Zs, r) && r != ' ' {
			plain = false
		}
	}
	if plain && strings.TrimSpace(s) == s {
		return s
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}
