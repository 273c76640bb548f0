package vanban_test

import (
	"errors"
	"testing"

	"github.com/dean161/vanban"
)

func TestDecodeAgencyProfile(t *testing.T) {
	p, err := vanban.DecodeAgencyProfile([]byte("ky_hieu: SNV\nnoi_nhan: [Như trên, Lưu: VT]\nnguoi_ky:\n  Phó giám đốc: {quyen_han: KT. GIÁM ĐỐC, chuc_vu: PHÓ GIÁM ĐỐC, ho_ten: Trần Minh Khuê}\n"), nil)
	if err != nil {
		t.Fatal(err)
	}
	if p.Symbol != "SNV" || len(p.Recipients) != 1 || len(p.Archive.Units) != 1 || len(p.Signers) != 1 || p.Signers[0].Name != "Phó giám đốc" || p.Signers[0].Signature.Position != "PHÓ GIÁM ĐỐC" {
		t.Errorf("%+v", p)
	}
	p, err = vanban.DecodeAgencyProfile([]byte(`{"symbol": "SNV"}`), &vanban.DecodeOptions{Name: "coquan.json"})
	if err != nil || p.Symbol != "SNV" {
		t.Errorf("JSON: %+v, %v", p, err)
	}
	for _, bad := range []string{"kyhieu: SNV", "- a", "a: [", "\xff", "nguoi_ky: {a: {ho_ten: A}, A: {ho_ten: B}}"} {
		var faulty *vanban.ProblemsError
		if p, err := vanban.DecodeAgencyProfile([]byte(bad), nil); p != nil || !errors.As(err, &faulty) || faulty.Problems[0].Line != 1 {
			t.Errorf("%q: %+v, %v", bad, p, err)
		}
	}
}
