package main

import (
	"encoding/json"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/dean161/vanban"
)

// profile is an agency profile for the starters that name one.
const profile = "ky_hieu: SNV\nco_quan: Sở Nội vụ\n"

// wholeProfile has all keys of a profile.
const wholeProfile = `co_quan_chu_quan: UBND tỉnh Thanh Giang
co_quan: Sở Nội vụ
ky_hieu: SNV
dia_danh: Thanh Giang
dia_chi: "Số 1, đường Mẫu; ĐT: 0200.000.000"
noi_nhan: ["Ủy ban nhân dân tỉnh: để báo cáo", Như trên, 'Sở "A"']
luu: VT, VP
ma_dinh_danh: 000.00.12.H01
trinh_bay: {co_chu: 13pt}
nguoi_ky:
  phó giám đốc: {quyen_han: KT. GIÁM ĐỐC, chuc_vu: PHÓ GIÁM ĐỐC, ho_ten: Trần Minh Khuê}
  "giám đốc: chính": {chuc_vu: GIÁM ĐỐC, chuc_vu_khac: CHỦ TỊCH HỘI ĐỒNG, ho_ten: Lê Thanh Hà}
`

// teamProfile is of an agency that decides as a body.
const teamProfile = `co_quan: |
  ỦY BAN NHÂN DÂN
  TỈNH THANH GIANG
ky_hieu: UBND
nguoi_ky:
  pct: {quyen_han: [TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH], chuc_vu: PHÓ CHỦ TỊCH, ho_ten: Trần Minh Khuê}
`

func decodeStarter(t *testing.T, src, profile string) *vanban.Document {
	t.Helper()
	files := fstest.MapFS{"coquan.yaml": {Data: []byte(profile)}}
	doc, err := vanban.Decode([]byte(src), &vanban.DecodeOptions{Name: "a.md", FS: files})
	if err != nil {
		t.Fatalf("%v\n%s", err, src)
	}
	return doc
}

// Each starter, with and without a profile, is a document of its kind without
// any problem; its number and date are pending, and it renders.
func TestNew(t *testing.T) {
	for _, profile := range []string{"", profile, wholeProfile, teamProfile} {
		dir := t.TempDir()
		t.Chdir(dir)
		args := []string{"new"}
		if profile != "" {
			write(t, "coquan.yaml", profile)
			args = []string{"new", "--agency", "coquan"}
		}
		for _, k := range vanban.Kinds() {
			t.Run(k.Key(), func(t *testing.T) {
				c := vb("", append(args, k.Key())...)
				if c.code != exitOK || c.err != "" {
					t.Fatalf("exit code %d, %q", c.code, c.err)
				}
				doc := decodeStarter(t, c.out, profile)
				for _, p := range doc.Check() {
					t.Errorf("%v\n%s", p, c.out)
				}
				if doc.Kind != k || !doc.Number.Pending() || !doc.Date.Pending() {
					t.Errorf("kind %v, number %v, date %v", doc.Kind, doc.Number, doc.Date)
				}
				write(t, k.Key()+".md", c.out)
				if c := vb("", "render", k.Key()+".md"); c.code != exitOK {
					t.Errorf("render: exit code %d, %s", c.code, c.err)
				}
				for line := range strings.Lines(c.out) {
					if n := len([]rune(line)); n > 100 && strings.HasPrefix(line, "#") {
						t.Errorf("a comment of %d characters: %s", n, line)
					}
				}
			})
		}
	}
}

// A starter for an agency has no key that the profile has but those that the
// kind says otherwise.
func TestNewAgency(t *testing.T) {
	workIn(t)
	write(t, "coquan.yaml", wholeProfile)
	write(t, "uy-ban.yaml", teamProfile)
	for _, c := range []struct {
		kind, file string
		have, lack []string
	}{
		{"ke-hoach", "coquan.yaml", []string{"\nho_so: coquan.yaml\n", "\nso:\n", "\nky: phó giám đốc\n", "#   phó giám đốc: KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC, Trần Minh Khuê\n", "Sở Nội vụ ban hành Kế hoạch như sau:"},
			[]string{"co_quan", "dia_danh", "dia_chi", "noi_nhan:", "luu", "trinh_bay", "don_vi"}},
		{"cong-van", "coquan.yaml", []string{"\ndon_vi: DVST\n", "noi_nhan:\n  - Như trên\n  - \"Ủy ban nhân dân tỉnh: để báo cáo\"\n  - \"Sở \\\"A\\\"\"\n"}, nil},
		{"quyet-dinh", "coquan.yaml", []string{"tham_quyen: GIÁM ĐỐC SỞ NỘI VỤ\n"}, nil},
		{"quyet-dinh", "uy-ban.yaml", []string{"tham_quyen: ỦY BAN NHÂN DÂN TỈNH THANH GIANG\n", "\ndia_danh: ", "\nnoi_nhan:\n"}, nil},
		{"cong-dien", "coquan.yaml", []string{"tham_quyen: Sở Nội vụ\n"}, []string{"GIÁM ĐỐC SỞ"}},
		{"hop-dong", "coquan.yaml", []string{"  - ben_ky: ĐẠI DIỆN BÊN A\n    quyen_han:\n      - KT. GIÁM ĐỐC\n    chuc_vu: PHÓ GIÁM ĐỐC\n    ho_ten: Trần Minh Khuê\n"}, nil},
		{"bien-ban", "coquan.yaml", []string{"THƯ KÝ", "CHỦ TỌA"}, []string{"Trần Minh Khuê"}},
	} {
		out := vb("", "new", c.kind, "--agency", c.file).out
		for _, have := range c.have {
			if !strings.Contains(out, have) {
				t.Errorf("%s of %s lacks %q:\n%s", c.kind, c.file, have, out)
			}
		}
		_, front, _ := strings.Cut(out, "\nloai:")
		for _, lack := range c.lack {
			if strings.Contains(front, "\n"+lack) {
				t.Errorf("%s of %s has %q:\n%s", c.kind, c.file, lack, out)
			}
		}
	}
}

func TestNewAgencyProblems(t *testing.T) {
	workIn(t)
	write(t, "hong.yaml", "kyhieu: SNV\n")
	if c := vb("", "new", "KH", "--agency", "hong.yaml"); c.code != exitProblems || c.out != "" || !strings.Contains(c.err, `hong.yaml:1:1: kyhieu: lỗi: không có khóa "kyhieu"`) {
		t.Errorf("broken profile: exit code %d, %q, %q", c.code, c.out, c.err)
	}
	if c := vb("", "new", "KH", "--agency", "khong-co"); c.code != exitFailure || c.out != "" || !strings.Contains(c.err, "khong-co.yaml: lỗi: không mở được tệp") {
		t.Errorf("no profile: exit code %d, %q, %q", c.code, c.out, c.err)
	}
}

// Each starter of a copy is one without problems and can be made: sao y and sao
// lục of a PDF file by copy, trích sao by render.
func TestNewCopies(t *testing.T) {
	for _, profile := range []string{"", profile, wholeProfile, teamProfile} {
		t.Chdir(t.TempDir())
		args := []string{"new"}
		if profile != "" {
			write(t, "coquan.yaml", profile)
			args = []string{"new", "--agency", "coquan"}
		}
		for _, name := range []string{"trich-sao", "sao y", "SL"} {
			c := vb("", append(args, strings.Fields(name)...)...)
			if c.code != exitOK || c.err != "" {
				t.Fatalf("new %s: exit code %d, %q", name, c.code, c.err)
			}
			if name == "trich-sao" {
				doc := decodeStarter(t, c.out, profile)
				if problems := doc.Check(); len(problems) > 0 || doc.Copy == nil {
					t.Errorf("%v\n%s", problems, c.out)
				}
				write(t, "a.md", c.out)
				if c := vb("", "render", "a.md"); c.code != exitOK {
					t.Errorf("render: %s", c.err)
				}
				continue
			}
			write(t, "sao.yaml", c.out)
			if c := vb("", "copy", "sao.yaml", "a.pdf", "-o", "sao.pdf"); c.code != exitOK || strings.Contains(c.err, "cảnh báo") {
				t.Errorf("copy: exit code %d, %s", c.code, c.err)
			}
		}
	}
}

func TestNewNames(t *testing.T) {
	want := vb("", "new", "ke-hoach").out
	for _, name := range []string{"KH", "Kế hoạch", "kế hoạch", "ke_hoach", "KE HOACH"} {
		if c := vb("", append([]string{"new"}, strings.Fields(name)...)...); c.out != want {
			t.Errorf("new %s: exit code %d, %s", name, c.code, c.err)
		}
	}
}

// A key that is switched on is read, and can be printed.
func TestStarterKeys(t *testing.T) {
	for _, k := range vanban.Kinds() {
		for i, f := range starterFields(k) {
			if !f.off {
				continue
			}
			fields := starterFields(k)
			fields[i].off = false
			src := starterWith(k, fields, starterBody(k))
			if strings.HasPrefix(f.text, "don_vi") {
				src = strings.NewReplacer("# ho_so", "ho_so", "so: /TCQ-DVST", "so:").Replace(src)
			}
			for _, p := range decodeStarter(t, src, profile).Check() {
				above := strings.HasPrefix(f.text, "kinh_gui") && p.Rule == "EL-51"  // told in the explanation
				signing := strings.HasPrefix(f.text, "ky_so") && p.Path == "signing" // nothing is attached
				if !signing && !above {
					t.Errorf("%v with %q: %v", k, f.text, p)
				}
			}
		}
	}
}

// The starters explain all keys of the schema in Vietnamese but those of the
// body as a list of nodes, and those that a kind must not have.
func TestStarterExplainsAllKeys(t *testing.T) {
	var schema struct {
		Defs map[string]struct {
			Properties map[string]json.RawMessage
		} `json:"$defs"`
	}
	if err := json.Unmarshal(vanban.Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	text := starter(vanban.Contract) + starter(vanban.Letter) + starter(vanban.Decision) + starter(vanban.LeavePermit) + copyStarter(vanban.Extract, agency{})
	seen := 0
	for _, object := range []string{"document", "profile", "signature", "issued", "appendix", "enclosure", "format", "waiver"} {
		properties := schema.Defs[object].Properties
		for key, value := range properties {
			// A Vietnamese key refers to the English one it stands for.
			if !vietnameseKey(value) {
				continue
			}
			if seen++; !strings.Contains(text, key) {
				t.Errorf("the starter does not explain %s of %s", key, object)
			}
		}
	}
	if seen < 50 {
		t.Errorf("only %d Vietnamese keys in the schema", seen)
	}
}

func vietnameseKey(value json.RawMessage) bool {
	return strings.Contains(string(value), "/properties/")
}
