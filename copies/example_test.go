package copies_test

import (
	"bytes"
	"fmt"
	"os"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/copies"
)

// A sao y on paper of a PDF file, which stays as it is in front.
func Example() {
	original, err := os.ReadFile("testdata/office.pdf")
	if err != nil {
		panic(err)
	}
	copy := &vanban.Copy{
		Form: vanban.CertifiedCopy, From: vanban.Electronic, To: vanban.Paper,
		Agency: "Sở Nội vụ", Number: vanban.Number{Symbol: "SY-SNV"}, Place: "Thanh Giang", // number and date are pending
		Signatures: []vanban.Signature{{Position: "Chánh Văn phòng", Name: "Trần Minh Khuê"}},
		Recipients: []string{"Như trên"},
	}
	var b bytes.Buffer
	err = copies.Encode(&b, copy, []copies.Original{{Name: "vanban.pdf", Data: original}}, nil)
	fmt.Println(err, bytes.HasPrefix(b.Bytes(), original))

	copy.To = vanban.Electronic
	for _, p := range copies.Check(copy, []copies.Original{{Name: "vanban.pdf", Data: original}})[:1] {
		fmt.Println(p)
	}
	// Output:
	// <nil> true
	// sang: lỗi: không có SAO Y từ bản điện tử sang bản điện tử; gửi chính tệp điện tử đã ký số; nếu cần bản sao thì sao sang bản giấy [CP-02; Điều 25]
}
