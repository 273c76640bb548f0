package viet_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"math/big"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dean161/vanban/viet"
)

// Every exported function and method has an example.
func TestEveryFunctionHasAnExample(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	examples, functions := map[string]bool{}, []string{}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), e.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			name := fn.Name.Name
			if strings.HasSuffix(e.Name(), "_test.go") {
				examples[name] = true
				continue
			}
			if fn.Recv != nil {
				of := fn.Recv.List[0].Type
				if star, ok := of.(*ast.StarExpr); ok {
					of = star.X
				}
				if !of.(*ast.Ident).IsExported() {
					continue
				}
				name = of.(*ast.Ident).Name + "_" + name
			}
			if fn.Name.IsExported() {
				functions = append(functions, name)
			}
		}
	}
	if len(functions) < 60 {
		t.Errorf("%d functions", len(functions))
	}
	for _, name := range functions {
		if !examples["Example"+name] {
			t.Errorf("%s has no example", name)
		}
	}
}

func ExampleNFC() {
	s := viet.NFC("Quy\u00ea\u0301t đi\u0323nh")
	fmt.Println(s, len([]rune(s)))
	// Output: Quyết định 10
}

func ExampleOneLine() {
	fmt.Println(viet.OneLine("ỦY BAN NHÂN DÂN\nTỈNH  BẮC NINH "))
	// Output: ỦY BAN NHÂN DÂN TỈNH BẮC NINH
}

func ExampleIsNFC() {
	fmt.Println(viet.IsNFC("Quyết"), viet.IsNFC("Quy\u00ea\u0301t"))
	// Output: true false
}

func ExampleUpper() {
	fmt.Println(viet.Upper("Ủy ban nhân dân"))
	// Output: ỦY BAN NHÂN DÂN
}

func ExampleLower() {
	fmt.Println(viet.Lower("QUYẾT ĐỊNH"))
	// Output: quyết định
}

func ExampleTitle() {
	fmt.Println(viet.Title("NGUYỄN VĂN ÁNH"))
	// Output: Nguyễn Văn Ánh
}

func ExampleCapitalize() {
	fmt.Println(viet.Capitalize("một triệu đồng"))
	// Output: Một triệu đồng
}

func ExampleClean() {
	text, changes := viet.Clean("Ðà Nẵng ,  “ tháng 5”")
	fmt.Println(text)
	for _, c := range changes {
		fmt.Printf("%d: %q thành %q (%s)\n", c.Offset, c.Old, c.New, c.Step.Title())
	}
	// Output:
	// Đà Nẵng, “tháng 5”
	// 0: "Ð" thành "Đ" (thay chữ trông giống chữ đ)
	// 13: "  " thành " " (bỏ dấu cách thừa)
	// 11: " " thành "" (bỏ dấu cách trước dấu câu)
	// 18: " " thành "" (bỏ dấu cách sau dấu mở)
}

func ExampleSteps() {
	for _, s := range viet.Steps() {
		fmt.Print(s, " ")
	}
	// Output: invisible normal-form look-alikes spaces line-ends space-before space-after quotes dashes
}

func ExampleParseStep() {
	s, ok := viet.ParseStep("quotes")
	fmt.Println(s.Title(), ok)
	// Output: thay dấu ngoặc kép thẳng true
}

func ExampleStep_String() {
	fmt.Println(viet.SpaceBefore.String())
	// Output: space-before
}

func ExampleStep_Title() {
	fmt.Println(viet.SpaceBefore.Title())
	// Output: bỏ dấu cách trước dấu câu
}

func ExampleZeroWidth() {
	fmt.Println(viet.ZeroWidth('\u200b'), viet.ZeroWidth('a'))
	// Output: true false
}

func ExampleEncodings() {
	fmt.Println(viet.Encodings())
	// Output: [unicode tcvn3 tcvn3-upper vni viscii vps cp1258 viqr]
}

func ExampleParseEncoding() {
	e, ok := viet.ParseEncoding("Windows-1258")
	fmt.Println(e, ok)
	// Output: cp1258 true
}

func ExampleEncoding_String() {
	fmt.Println(viet.VNI.String())
	// Output: vni
}

func ExampleEncoding_NewDecoder() {
	s, err := viet.VIQR.NewDecoder().String("Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam")
	fmt.Println(s, err)
	// Output: Cộng hòa xã hội chủ nghĩa Việt Nam <nil>
}

func ExampleEncoding_NewEncoder() {
	b, err := viet.TCVN3.NewEncoder().String("phương")
	fmt.Printf("% X %v\n", b, err)
	_, err = viet.TCVN3.NewEncoder().String("Ấn Độ") // TCVN3 has no toned capitals
	fmt.Println(err)
	// Output:
	// 70 68 AD AC 6E 67 <nil>
	// viet: bảng mã không có chữ 'Ấ' (U+1EA4)
}

func ExampleDetect() {
	d := viet.Detect([]byte("C\xe9ng h\xdfa x\xb7 h\xe9i ch\xf1 ngh\xdca Vi\xd6t Nam"), "")
	fmt.Printf("%s %.1f\n", d.Encoding, d.Confidence)
	d = viet.Detect([]byte("QuyÕt ®Þnh"), ".VnTimeH")
	fmt.Println(d.Encoding, d.Misread)
	d = viet.Detect([]byte("Quyết định"), ".VnTime") // the font is no reason to decode
	fmt.Println(d.Encoding, d.Confidence)
	// Output:
	// tcvn3 0.9
	// tcvn3-upper true
	// unicode 1
}

func ExampleReread() {
	fmt.Println(viet.Reread("QuyÕt ®Þnh", viet.TCVN3))
	fmt.Println(viet.Reread("Quyết định", viet.TCVN3))
	// Output:
	// Quyết định true
	// Quyết định false
}

func ExampleFontEncoding() {
	fmt.Println(viet.FontEncoding(".VnTimeH;Courier New"))
	fmt.Println(viet.FontEncoding("Times New Roman"))
	// Output:
	// tcvn3-upper true
	// unicode false
}

func ExampleParseSyllable() {
	s, ok := viet.ParseSyllable("Nghiễng")
	fmt.Println(s.Onset, s.Rhyme, s.Tone, ok)
	_, ok = viet.ParseSyllable("ngiễng")
	fmt.Println(ok)
	// Output:
	// ngh iêng ngã true
	// false
}

func ExampleIsSyllable() {
	fmt.Println(viet.IsSyllable("quyết"), viet.IsSyllable("quyêt"), viet.IsSyllable("desk"))
	// Output: true false false
}

func ExampleSyllable_Spell() {
	s, _ := viet.ParseSyllable("khoẻ")
	fmt.Println(s.Spell(viet.OldStyle), s.Spell(viet.NewStyle))
	// Output: khỏe khoẻ
}

func ExampleSyllable_String() {
	fmt.Println(viet.Syllable{Onset: "gi", Rhyme: "iêng", Tone: viet.Sac})
	// Output: giếng
}

func ExampleTone_String() {
	fmt.Println(viet.Ngang, viet.Huyen, viet.Hoi, viet.Nga, viet.Sac, viet.Nang)
	// Output: ngang huyền hỏi ngã sắc nặng
}

func ExampleMoveTone() {
	fmt.Println(viet.MoveTone("HÒA giải, sức khỏe của quý Ủy ban", viet.NewStyle))
	fmt.Println(viet.MoveTone("HOÀ giải, sức khoẻ của quý Uỷ ban", viet.OldStyle))
	// Output:
	// HOÀ giải, sức khoẻ của quý Uỷ ban
	// HÒA giải, sức khỏe của quý Ủy ban
}

func ExampleMendTone() {
	fmt.Println(viet.MendTone("Qúy vị, hòan thành, hoà bình", viet.OldStyle))
	// Output: Quý vị, hoàn thành, hòa bình
}

func ExampleSameSpelling() {
	fmt.Println(viet.SameSpelling("Thanh Hóa", "Thanh Hoá"), viet.SameSpelling("má", "mà"))
	// Output: true false
}

func ExampleStripTones() {
	fmt.Println(viet.StripTones("Đường Nguyễn Huệ"))
	// Output: Đương Nguyên Huê
}

func ExampleStrip() {
	fmt.Println(viet.Strip("Đường Nguyễn Huệ"))
	// Output: Duong Nguyen Hue
}

func ExampleFold() {
	fmt.Println(strings.Contains(viet.Fold("UBND tỉnh Đắk Lắk"), viet.Fold("dak lak")))
	// Output: true
}

func ExampleFileName() {
	fmt.Println(viet.FileName("Quyết định số 161/QĐ-TTg") + ".docx")
	// Output: quyet-dinh-so-161-qd-ttg.docx
}

func ExampleNewCollator() {
	c := viet.NewCollator()
	fmt.Println(c.Compare("ạn", "ăn"), c.Compare("Điều 10", "Điều 2"))
	// Output: -1 1
}

func ExampleCollator_Compare() {
	words := []string{"đà", "da", "dã", "dá", "dạ", "Da"}
	slices.SortFunc(words, viet.NewCollator().Compare)
	fmt.Println(words)
	// Output: [da Da dã dá dạ đà]
}

func ExampleCollator_CompareNames() {
	c := viet.NewCollator()
	fmt.Println(c.CompareNames("Trần Thị Ánh", "Lê Văn Bình"))
	// Output: -1
}

func ExampleCollator_ComparePlaces() {
	c := viet.NewCollator()
	fmt.Println(c.ComparePlaces("Thành phố Hà Nội", "Tỉnh An Giang"))
	// Output: 1
}

func ExampleCollator_Key() {
	c := viet.NewCollator()
	fmt.Println(bytes.Compare(c.Key(nil, "cá"), c.Key(nil, "cạ")))
	// Output: -1
}

func ExampleCollator_NameKey() {
	c := viet.NewCollator()
	fmt.Println(bytes.Compare(c.NameKey(nil, "Trần Thị Ánh"), c.NameKey(nil, "Lê Văn Bình")))
	// Output: -1
}

func ExampleCollator_PlaceKey() {
	c := viet.NewCollator()
	fmt.Println(bytes.Compare(c.PlaceKey(nil, "Phường 10"), c.PlaceKey(nil, "Phường 9")))
	// Output: 1
}

func ExampleSort() {
	list := []string{"Điều 10", "Điều 9", "Chương II", "Đề án"}
	viet.Sort(list)
	fmt.Println(list)
	// Output: [Chương II Đề án Điều 9 Điều 10]
}

func ExampleSortNames() {
	list := []string{"Nguyễn Văn Bình", "Trần An", "TS. Lê Thị Ánh", "Lê Bình"}
	viet.SortNames(list)
	fmt.Println(strings.Join(list, ", "))
	// Output: Trần An, TS. Lê Thị Ánh, Lê Bình, Nguyễn Văn Bình
}

func ExampleSortPlaces() {
	list := []string{"Tỉnh Đồng Nai", "Thành phố Đà Nẵng", "Tỉnh An Giang", "TP. Hồ Chí Minh"}
	viet.SortPlaces(list)
	fmt.Println(strings.Join(list, ", "))
	// Output: Tỉnh An Giang, Thành phố Đà Nẵng, Tỉnh Đồng Nai, TP. Hồ Chí Minh
}

func ExampleSplitName() {
	rest, given := viet.SplitName("Bà Nguyễn Thị Minh Khai")
	fmt.Printf("%s|%s\n", rest, given)
	// Output: Nguyễn Thị Minh|Khai
}

func ExamplePlaceName() {
	fmt.Println(viet.PlaceName("TP. Hồ Chí Minh"), viet.PlaceName("Tỉnh An Giang"))
	// Output: Hồ Chí Minh An Giang
}

func ExampleWords() {
	fmt.Println(viet.Words(1_000_007, nil))
	fmt.Println(viet.Words(2_104, &viet.NumberStyle{Le: true, Four: viet.BonEverywhere, Ngan: true, Capital: true}))
	// Output:
	// một triệu không trăm linh bảy
	// Hai ngàn một trăm lẻ bốn
}

func ExampleAppendWords() {
	fmt.Printf("%s\n", viet.AppendWords([]byte("số "), 25, nil))
	// Output: số hai mươi lăm
}

func ExampleBigWords() {
	n := new(big.Int).Exp(big.NewInt(10), big.NewInt(20), nil)
	fmt.Println(viet.BigWords(n, nil))
	// Output: một trăm tỷ tỷ
}

func ExampleParseWords() {
	fmt.Println(viet.ParseWords("Hai triệu rưỡi"))
	fmt.Println(viet.ParseWords("một trăm năm")) // 105 or 150?
	// Output:
	// 2500000 <nil>
	// <nil> viet: "một trăm năm" không phải là số viết bằng chữ
}

func ExampleDecimalWords() {
	fmt.Println(viet.DecimalWords("-12.05", nil))
	// Output: âm mười hai phẩy không năm <nil>
}

func ExampleParseDecimalWords() {
	fmt.Println(viet.ParseDecimalWords("ba phẩy hai mươi lăm"))
	// Output: 3.25 <nil>
}

func ExampleOrdinalWords() {
	fmt.Println(viet.OrdinalWords(1, nil), viet.OrdinalWords(4, nil), viet.OrdinalWords(21, nil))
	// Output: thứ nhất thứ tư thứ hai mươi mốt
}

func ExampleParseOrdinal() {
	fmt.Println(viet.ParseOrdinal("thứ nhì"))
	// Output: 2 <nil>
}

func ExampleFractionWords() {
	fmt.Println(viet.FractionWords(3, 4, nil))
	// Output: ba phần tư
}

func ExampleParseFraction() {
	fmt.Println(viet.ParseFraction("hai phần mười lăm"))
	// Output: 2 15 <nil>
}

func ExampleMoneyWords() {
	dong, _ := viet.CurrencyOf("VND")
	fmt.Println(viet.MoneyWords("1250000", dong, &viet.NumberStyle{Capital: true, Chan: true}))
	// Output: Một triệu hai trăm năm mươi nghìn đồng chẵn <nil>
}

func ExampleParseMoney() {
	amount, c, err := viet.ParseMoney("Mười hai đô la Mỹ và năm mươi xu")
	fmt.Println(amount, c.Code, err)
	// Output: 12.50 USD <nil>
}

func ExampleCurrencies() {
	fmt.Println(viet.Currencies()[0])
	// Output: {VND đồng }
}

func ExampleCurrencyOf() {
	c, ok := viet.CurrencyOf("jpy")
	fmt.Println(c.Unit, ok)
	// Output: yên Nhật true
}

func ExampleGroup() {
	fmt.Println(viet.Group("1234567.5"))
	// Output: 1.234.567,5 <nil>
}

func ExampleGroupInt() {
	fmt.Println(viet.GroupInt(-1234567))
	// Output: -1.234.567
}

func ExampleUngroup() {
	fmt.Println(viet.Ungroup("1.234.567,5"))
	fmt.Println(viet.Ungroup("1.5"))
	// Output:
	// 1234567.5 <nil>
	//  viet: "1.5" không phải là số viết theo lối Việt Nam
}

func ExampleRoman() {
	fmt.Println(viet.Roman(14))
	// Output: XIV
}

func ExampleParseRoman() {
	fmt.Println(viet.ParseRoman("XIV"))
	// Output: 14 true
}

func ExampleIssueDate() {
	fmt.Println(viet.IssueDate(2020, 3, 5))
	// Output: ngày 05 tháng 3 năm 2020
}

func ExampleShortDate() {
	fmt.Println(viet.ShortDate(2016, 1, 25))
	// Output: 25/01/2016
}

func ExampleDateWords() {
	fmt.Println(viet.DateWords(1975, 4, 30, &viet.NumberStyle{Capital: true}))
	// Output: Ngày ba mươi tháng tư năm một nghìn chín trăm bảy mươi lăm
}

func ExampleParseDate() {
	fmt.Println(viet.ParseDate("ngày 05 tháng 3 năm 2020"))
	// Output: 2020 3 5 <nil>
}

func ExampleWeekday() {
	fmt.Println(viet.Weekday(time.Monday), viet.Weekday(time.Sunday))
	// Output: thứ Hai Chủ nhật
}

func ExampleParseWeekday() {
	fmt.Println(viet.ParseWeekday("Thứ 2"))
	// Output: Monday true
}

func ExampleClock() {
	fmt.Println(viet.Clock(8, 30), viet.Clock(14, 0))
	// Output: 8 giờ 30 phút 14 giờ
}

func ExampleClockWords() {
	fmt.Println(viet.ClockWords(8, 30, nil))
	// Output: tám giờ ba mươi phút
}

func ExampleParseClock() {
	fmt.Println(viet.ParseClock("8h30"))
	// Output: 8 30 <nil>
}

func ExampleMoment() {
	fmt.Println(viet.Moment(time.Date(2024, 8, 5, 8, 30, 0, 0, time.UTC)))
	// Output: 8 giờ 30 phút, thứ Hai, ngày 05 tháng 8 năm 2024
}

func ExampleDuration() {
	fmt.Println(viet.Duration(51*time.Hour + 15*time.Minute))
	// Output: 2 ngày 3 giờ 15 phút
}

func ExampleDurationWords() {
	fmt.Println(viet.DurationWords(90*time.Minute, nil))
	// Output: một giờ ba mươi phút
}

func ExampleNoBreaks() {
	s := "Quyết định số 161/QĐ-TTg ngày 25/01/2016"
	for _, i := range viet.NoBreaks(nil, s) {
		fmt.Printf("%q|%q ", s[:i][max(0, i-4):], s[i:][:3])
	}
	// Output: "số"|" 16" "QĐ-"|"TTg" "gày"|" 25"
}
