package outline_test

import (
	"fmt"

	"github.com/dean161/vanban/outline"
)

func ExampleParse() {
	body, notes := outline.Parse(`Điều 1. Phạm vi
1/ Quy chế này áp dụng cho **các sở**.
a) Văn bản đi;
`)
	fmt.Println(notes)
	for n, holders := range body.All() {
		it := n.(*outline.Item)
		fmt.Println(len(holders), it.Label, it.Text.Plain())
	}
	fmt.Print(body)
	// Output:
	// [2:1: cảnh báo label-form: "1/" được đọc là nhãn "1."; hãy viết "1." rồi một dấu cách]
	// 0 1 Phạm vi
	// 1 1 Quy chế này áp dụng cho các sở.
	// 2 a Văn bản đi;
	// Điều 1. Phạm vi
	//
	// 1. Quy chế này áp dụng cho **các sở**.
	//
	// a) Văn bản đi;
}

func ExampleFind() {
	body, _ := outline.Parse(`Chương II
TỔ CHỨC THỰC HIỆN

Điều 5. Trách nhiệm
1. Của sở
2. Của xã
a) Lập kế hoạch
b) Báo cáo`)
	it, err := outline.Find(body, "điểm b khoản 2 Điều 5")
	fmt.Println(it.Text.Plain(), err)
	fmt.Println(outline.Cite(body, it))
	// Output:
	// Báo cáo <nil>
	// điểm b khoản 2 Điều 5 Chương II
}

func ExampleNumber() {
	body := outline.Body{
		&outline.Item{Level: outline.Clause, Text: outline.Text{{Text: "Mục tiêu"}}, Children: outline.Body{
			&outline.Item{Level: outline.Point, Text: outline.Text{{Text: "Đến năm 2025"}}},
			&outline.Item{Level: outline.Point, Text: outline.Text{{Text: "Đến năm 2030"}}},
		}},
		&outline.Item{Level: outline.Clause, Text: outline.Text{{Text: "Kinh phí"}}},
	}
	if err := outline.Number(body); err != nil {
		fmt.Println(err)
	}
	fmt.Print(body)
	// Output:
	// 1. Mục tiêu
	//
	// a) Đến năm 2025
	//
	// b) Đến năm 2030
	//
	// 2. Kinh phí
}
