package vanban_test

import (
	"slices"
	"testing"

	"github.com/dean161/vanban"
)

func TestRegisterRow(t *testing.T) {
	if n := len(vanban.RegisterColumns()); n < 10 {
		t.Errorf("Phụ lục IV wants at least ten columns, there are %d", n)
	}
	full := letter()
	full.Recipients = []string{"Như trên", "Giám đốc (để b/c)", "Bộ Nội vụ (b/c)"}
	full.Archive.Units, full.Drafter, full.Records.Note = []string{"VT", "VP"}, vanban.Drafter{Symbol: "NVA", Copies: 30}, "gửi bản giấy"
	for _, c := range []struct {
		doc  *vanban.Document
		want []string
	}{
		{full, []string{"05/SNV-VP", "09/03/2026", "Công văn báo cáo công tác văn thư", "Lê Thanh Hà",
			"Ủy ban nhân dân tỉnh Thanh Giang; Giám đốc; Bộ Nội vụ", "VT, VP", "30", "", "", "gửi bản giấy"}},
		{minutes(), []string{"05/BB-SNV", "", "Biên bản báo cáo công tác văn thư", "Lê Thanh Hà; Trần Minh Khuê", "", "VT, Hồ sơ", "", "", "", ""}},
		{&vanban.Document{}, []string{"", "", "", "", "", "VT", "", "", "", ""}},
	} {
		if got := c.doc.RegisterRow(); !slices.Equal(got, c.want) {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
