package vanban

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A key is the name of a value in a file: one in English, one in Vietnamese
// without diacritics. Both mean the same everywhere.
type key struct{ en, vi string }

// keys are the names allowed at one place. Besides the two columns, the same
// words are read with diacritics, capitals, spaces or hyphens ("Trích yếu").
type keys []key

// maxKeys is the length of the longest table.
const maxKeys = 40

var documentKeys = keys{
	{"profile", "ho_so"},
	{"kind", "loai"},
	{"superior", "co_quan_chu_quan"},
	{"agency", "co_quan"},
	{"number", "so"},
	{"unit", "don_vi"},
	{"place", "dia_danh"},
	{"date", "ngay"},
	{"summary", "trich_yeu"},
	{"secrecy", "do_mat"},
	{"recall", "thu_hoi"},
	{"urgency", "do_khan"},
	{"circulation", "pham_vi"},
	{"addressees", "kinh_gui"},
	{"issuer", "tham_quyen"},
	{"bases", "can_cu"},
	{"body", "noi_dung"},
	{"signatures", "ky"},
	{"confirmation", "xac_nhan"},
	{"recipients", "noi_nhan"},
	{"archive", "luu"},
	{"drafter", "nguoi_soan"},
	{"contact", "dia_chi"},
	{"signing", "ky_so"},
	{"issued", "ban_hanh"},
	{"appendices", "phu_luc"},
	{"enclosures", "kem_theo"},
	{"medium", "hinh_thuc"},
	{"draft", "du_thao"},
	{"specimen", "mau_minh_hoa"},
	{"records", "ho_so_luu"},
	{"format", "trinh_bay"},
	{"waive", "bo_qua"},
	{"copy", "ban_sao"},
}

// copyKeys are those of a certified copy.
var copyKeys = keys{
	{"profile", "ho_so"},
	{"form", "hinh_thuc_sao"},
	{"from", "tu"},
	{"to", "sang"},
	{"agency", "co_quan"},
	{"number", "so"},
	{"place", "dia_danh"},
	{"date", "ngay"},
	{"signatures", "ky"},
	{"recipients", "noi_nhan"},
	{"archive", "luu"},
	{"signing", "ky_so"},
	{"format", "trinh_bay"},
	{"waive", "bo_qua"},
}

// profileKeys are those of an agency profile file.
var profileKeys = keys{
	{"superior", "co_quan_chu_quan"},
	{"agency", "co_quan"},
	{"symbol", "ky_hieu"},
	{"place", "dia_danh"},
	{"contact", "dia_chi"},
	{"recipients", "noi_nhan"},
	{"archive", "luu"},
	{"format", "trinh_bay"},
	{"signers", "nguoi_ky"},
	{"organ_id", "ma_dinh_danh"},
}

var signatureKeys = keys{
	{"party", "ben_ky"},
	{"authority", "quyen_han"},
	{"position", "chuc_vu"},
	{"office", "chuc_vu_khac"},
	{"name", "ho_ten"},
}

var archiveKeys = keys{{"units", "don_vi"}, {"copies", "so_ban"}}

var drafterKeys = keys{{"symbol", "ky_hieu"}, {"copies", "so_ban"}}

var signingKeys = keys{{"time", "thoi_gian"}}

var issuedKeys = keys{
	{"name", "ten_loai"},
	{"summary", "trich_yeu"},
	{"landscape", "kho_ngang"},
	{"body", "noi_dung"},
}

var recordsKeys = keys{
	{"organ_id", "ma_dinh_danh"},
	{"year", "nam"},
	{"notation", "so_ky_hieu"},
	{"ordinal", "thu_tu"},
	{"issued", "so_ban"},
	{"due", "han_tra_loi"},
	{"note", "ghi_chu"},
	{"to", "gui_den"},
}

var receiverKeys = keys{{"organ_id", "ma_dinh_danh"}, {"name", "ten"}}

var appendixKeys = keys{
	{"title", "tieu_de"},
	{"landscape", "kho_ngang"},
	{"body", "noi_dung"},
}

var enclosureKeys = keys{
	{"title", "tieu_de"},
	{"note", "ghi_chu"},
	{"landscape", "kho_ngang"},
	{"body", "noi_dung"},
}

var formatKeys = keys{
	{"header", "co_chu_dau"},
	{"body_size", "co_chu"},
	{"indent", "lui_dau_dong"},
	{"gap", "cach_doan"},
	{"line_spacing", "cach_dong"},
	{"top", "le_tren"},
	{"bottom", "le_duoi"},
	{"left", "le_trai"},
	{"right", "le_phai"},
}

var waiverKeys = keys{{"rule", "quy_tac"}, {"reason", "ly_do"}}

// nodeKeys are those of a node of a body: an item has a level, the others have
// the one key that names them.
var nodeKeys = keys{
	{"level", "cap"},
	{"label", "nhan"},
	{"text", "chu"},
	{"children", "muc_con"},
	{"paragraph", "doan"},
	{"table", "bang"},
	{"image", "anh"},
	{"page_break", "ngat_trang"},
	{"contents", "muc_luc"},
}

// tableKeys are those of a table: head is one head row, heads are several.
var tableKeys = keys{{"columns", "cot"}, {"head", "dau_bang"}, {"heads", "cac_dau_bang"}, {"rows", "hang"}, {"foot", "hang_tong"}}

var columnKeys = keys{{"align", "canh_le"}, {"share", "ti_le"}}

var imageKeys = keys{{"source", "tep"}, {"alt", "mo_ta"}, {"caption", "chu_thich"}, {"width", "rong"}}

// attachedKeys are the words that open an attached part of a Markdown file.
var attachedKeys = keys{{"issued", "ban_hanh"}, {"appendix", "phu_luc"}, {"enclosure", "kem_theo"}}

// index returns the row of the key that was typed, or -1.
func (ks keys) index(typed string) int {
	for i, k := range ks {
		if typed == k.en || typed == k.vi {
			return i
		}
	}
	folded := fold(typed)
	for i, k := range ks {
		if folded == k.en || folded == k.vi {
			return i
		}
	}
	return -1
}

// must returns the row of an English key that a reader asks for.
func (ks keys) must(en string) int {
	if i := ks.find(en); i >= 0 {
		return i
	}
	panic("vanban: no key " + en)
}

// near returns the key that was probably meant, or "". A short word bears one
// slip, longer ones a slip for every three letters.
func (ks keys) near(typed string) string {
	folded := fold(typed)
	best, distance := "", 1+max(1, min(len(folded), 24)/3)
	for _, k := range ks {
		for _, name := range []string{k.vi, k.en} {
			if n := editDistance(folded, name, distance); n < distance && n < len(name) {
				best, distance = name, n
			}
		}
	}
	return best
}

// hint names the key that was meant, or those that there are.
func (ks keys) hint(typed string) string {
	if name := ks.near(typed); name != "" {
		return fmt.Sprintf("có phải là %q?", name)
	}
	return ks.all()
}

// all names the keys of a short table.
func (ks keys) all() string {
	if len(ks) > 10 {
		return "xem các khóa bằng lệnh vanban schema"
	}
	return "các khóa ở đây: " + ks.list()
}

// list returns the Vietnamese keys in a row, for messages.
func (ks keys) list() string {
	names := make([]string, len(ks))
	for i, k := range ks {
		names[i] = k.vi
	}
	return strings.Join(names, ", ")
}

// fold returns s in small letters without diacritics, with one "_" for spaces,
// hyphens and underscores in a row: "Trích yếu" is "trich_yeu".
func fold(s string) string {
	var b strings.Builder
	gap := false // the last was "_"
	for _, r := range norm.NFD.String(strings.TrimSpace(s)) {
		if r == '_' || r == '-' || unicode.IsSpace(r) {
			if !gap {
				b.WriteByte('_')
			}
			gap = true
			continue
		}
		switch {
		case unicode.Is(unicode.Mn, r):
			continue
		case r == 'đ' || r == 'Đ':
			b.WriteByte('d')
		default:
			b.WriteRune(unicode.ToLower(r))
		}
		gap = false
	}
	return b.String()
}

// editDistance counts the letters to insert, delete, replace or swap with their
// neighbour between a and b; it is at least limit when it reaches limit.
func editDistance(a, b string, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
