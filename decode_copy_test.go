package vanban_test

import (
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/dean161/vanban"
)

var copyFS = fstest.MapFS{"coquan.yaml": {Data: []byte(`
co_quan: BỘ NỘI VỤ
ky_hieu: BNV
dia_danh: Hà Nội
noi_nhan: [Các đơn vị thuộc Bộ]
nguoi_ky:
  chanh_vp: {quyen_han: TL. BỘ TRƯỞNG, chuc_vu: CHÁNH VĂN PHÒNG, ho_ten: Trần Minh Khuê}
`)}}

func TestDecodeCopy(t *testing.T) {
	want := &vanban.Copy{
		Form: vanban.CertifiedCopy, From: vanban.Electronic,
		Agency: "BỘ NỘI VỤ", Number: vanban.Number{Serial: 5, Symbol: "SY-BNV"}, Place: "Hà Nội", Date: vanban.Date{Year: 2026, Month: 3, Day: 12},
		Signatures: []vanban.Signature{{Authority: []vanban.Authority{{By: vanban.TL, Of: "BỘ TRƯỞNG"}}, Position: "CHÁNH VĂN PHÒNG", Name: "Trần Minh Khuê"}},
		Recipients: []string{"Các đơn vị thuộc Bộ"},
	}
	for name, src := range map[string]string{
		"a.yaml": "ho_so: coquan\nhinh_thuc_sao: sao y\ntu: điện tử\nsang: giấy\nso: 05\nngay: 12/3/2026\nky: chanh_vp\n",
		"a.json": `{"profile": "coquan", "form": "certified_copy", "from": "electronic", "number": "05/SY-BNV", "date": "2026-03-12", "signatures": ["chanh_vp"]}`,
		"a.md":   "---\nhồ sơ: coquan\nHình thức sao: SAO Y\ntừ: điện tử\nsố: 05/\nngày: 12/3/2026\nký: chanh_vp\n---\n\n",
	} {
		c, err := vanban.DecodeCopy([]byte(src), &vanban.DecodeOptions{Name: name, FS: copyFS})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if ps := c.Check(); len(ps) > 0 {
			t.Errorf("%s: %v", name, ps)
		}
		if got := plainCopy(c); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v\nwant %+v", name, got, want)
		}
	}
}

// plainCopy returns c without its source.
func plainCopy(c *vanban.Copy) *vanban.Copy {
	return &vanban.Copy{
		Form: c.Form, From: c.From, To: c.To, Agency: c.Agency, Number: c.Number, Place: c.Place, Date: c.Date, Signatures: c.Signatures,
		Recipients: c.Recipients, Archive: c.Archive, Signing: c.Signing, Format: c.Format, Waive: c.Waive,
	}
}

func TestDecodeCopyErrors(t *testing.T) {
	for src, want := range map[string]string{
		"hinh_thuc_sao: photo":              "sao y, sao lục, trích sao",
		"sang: điện tử tách tệp":            "giấy, điện tử",
		"loai: Công văn":                    "không có khóa",
		"---\nso: 05/SY-A\n---\nNội dung\n": "trích sao thì khai ban_sao",
		"":                                  "",
		"- a":                               "cần các dòng khóa",
	} {
		c, err := vanban.DecodeCopy([]byte(src), nil)
		if want == "" {
			if err != nil || c.Check().Err() == nil {
				t.Errorf("%q: %v, %v", src, err, c)
			}
			continue
		}
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", src, err, want)
		}
	}
}

// TestCopyDirections goes through all ways from medium to medium (Điều 25).
func TestCopyDirections(t *testing.T) {
	lawful := map[vanban.CopyForm]string{vanban.CertifiedCopy: "PP EP PE", vanban.CopyOfCopy: "PP PE EP", vanban.Extract: "PP PE EE EP"}
	for form, ways := range lawful {
		for from := vanban.Paper; from <= vanban.Electronic; from++ {
			for to := vanban.Paper; to <= vanban.Electronic; to++ {
				c := extract()
				c.Form, c.From, c.To = form, from, to
				c.Number.Symbol = form.Abbreviation() + "-BNV"
				if to == vanban.Electronic {
					c.Signing.Time = "2026-03-12T08:00:00+07:00"
				}
				way := string("PE"[from]) + string("PE"[to])
				err := c.Check().Err()
				if allowed := strings.Contains(ways, way); allowed != (err == nil) {
					t.Errorf("%s %s: %v", form, way, err)
				}
				if err != nil && !strings.Contains(err.Error(), "[CP-02; Điều 25]") {
					t.Errorf("%s %s without its clause: %v", form, way, err)
				}
			}
		}
	}
}
