package vanban_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/outline"
)

// letter returns a small công văn without any problem.
func letter() *vanban.Document {
	return &vanban.Document{
		Kind:       vanban.Letter,
		Superior:   "UBND tỉnh Thanh Giang",
		Agency:     "Sở Nội vụ",
		Number:     vanban.Number{Serial: 5, Symbol: "SNV-VP"},
		Place:      "Thanh Giang",
		Date:       vanban.Date{Year: 2026, Month: 3, Day: 9},
		Summary:    "báo cáo công tác văn thư",
		Addressees: []string{"Ủy ban nhân dân tỉnh Thanh Giang"},
		Body:       body("Sở Nội vụ báo cáo như sau."),
		Signatures: []vanban.Signature{{Position: "Giám đốc", Name: "Lê Thanh Hà"}},
		Recipients: []string{"Như trên"},
	}
}

func body(lines ...string) outline.Body {
	b, notes := outline.Parse(strings.Join(lines, "\n"))
	if len(notes) > 0 {
		panic(notes)
	}
	return b
}

func plan() *vanban.Document {
	d := letter()
	d.Kind, d.Addressees, d.Number.Symbol = vanban.Plan, nil, "KH-SNV"
	return d
}

func minutes() *vanban.Document {
	d := plan()
	d.Kind, d.Number.Symbol, d.Place, d.Date = vanban.Minutes, "BB-SNV", "", vanban.Date{}
	d.Signatures = []vanban.Signature{{Position: "Thư ký", Name: "Lê Thanh Hà"}, {Position: "Chủ tọa", Name: "Trần Minh Khuê"}}
	return d
}

// decision returns a decision that issues a regulation.
func decision() *vanban.Document {
	d := plan()
	d.Kind, d.Number.Symbol, d.Issuer = vanban.Decision, "QĐ-SNV", "Giám đốc Sở Nội vụ"
	d.Summary, d.Recipients = "Ban hành Quy chế làm việc của Sở Nội vụ", []string{"Như Điều 2", "Ủy ban nhân dân tỉnh"}
	d.Body = body("Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc của Sở Nội vụ.", "Điều 2. Các phòng thuộc Sở chịu trách nhiệm thi hành Quyết định này.")
	d.Issued = []vanban.Issued{{Name: "Quy chế", Summary: "Làm việc của Sở Nội vụ", Body: body("Điều 1. Phạm vi", "Quy chế này quy định nguyên tắc làm việc.")}}
	return d
}

// publicLetter returns a thư công.
func publicLetter() *vanban.Document {
	d := letter()
	d.Kind, d.Number, d.Summary, d.Recipients = vanban.PublicLetter, vanban.Number{}, "", nil
	return d
}

// contract returns a contract of which an individual signs one side.
func contract() *vanban.Document {
	d := plan()
	d.Kind, d.Number.Symbol = vanban.Contract, "HĐ-SNV"
	d.Signatures = []vanban.Signature{
		{Party: "Đại diện Bên A", Position: "Giám đốc", Name: "Lê Thanh Hà"},
		{Party: "Bên B", Name: "Trần Minh Khuê"},
	}
	return d
}

// extract returns the copy of an extract on paper.
func extract() *vanban.Copy {
	return &vanban.Copy{
		Form: vanban.Extract, Agency: "Bộ Nội vụ", Number: vanban.Number{Serial: 7, Symbol: "TrS-BNV"}, Place: "Hà Nội",
		Date:       vanban.Date{Year: 2026, Month: 3, Day: 12},
		Signatures: []vanban.Signature{{Position: "Chánh Văn phòng", Name: "Trần Minh Khuê"}},
		Recipients: []string{"Như trên"},
	}
}

// The rules: what each of them finds, and that it finds nothing in letter and
// plan. A rule without a case fails.
var ruleCases = map[string][]struct {
	name  string
	spoil func(*vanban.Document)
	path  string
}{
	"DOC-01": {
		{"no kind", func(d *vanban.Document) { d.Kind = 0 }, "kind"},
		{"unknown kind", func(d *vanban.Document) { d.Kind = 200 }, "kind"},
	},
	"DOC-02": {
		{"control character", func(d *vanban.Document) { d.Place = "Thanh\x07Giang" }, "place"},
		{"line break", func(d *vanban.Document) { d.Place = "Thanh\nGiang" }, "place"},
		{"not UTF-8", func(d *vanban.Document) { d.Recipients[0] = "Như \xff" }, "recipients[0]"},
		{"zero width", func(d *vanban.Document) { d.Agency = "Sở\u200b Nội vụ" }, "agency"},
		{"in a body", func(d *vanban.Document) {
			d.Body = outline.Body{&outline.Paragraph{Text: outline.Text{{Text: "a\x00"}}}}
		}, "body[0]"},
	},
	"DOC-03": {
		{"no data", func(d *vanban.Document) { d.Body = outline.Body{&outline.Image{Source: "a.png"}} }, "body"},
		{"not an image", func(d *vanban.Document) {
			d.Body = outline.Body{&outline.Image{Source: "a.png", Data: []byte("GIF89a")}}
		}, "body"},
		{"too large", func(d *vanban.Document) {
			d.Body = outline.Body{&outline.Image{Source: "a.png", Data: make([]byte, vanban.MaxImageBytes+1)}}
		}, "body"},
	},
	"DOC-04": {{"no labels left", func(d *vanban.Document) {
		d.Body = nil
		for range 30 {
			d.Body = append(d.Body, &outline.Item{Level: outline.Point})
		}
	}, "body"}, {"typed nil", func(d *vanban.Document) {
		var p *outline.Paragraph
		d.Body = outline.Body{p}
	}, "body"}, {"no level", func(d *vanban.Document) { d.Body = outline.Body{&outline.Item{}} }, "body"}, {"its own child", func(d *vanban.Document) {
		it := &outline.Item{Level: outline.Clause, Label: "1"}
		it.Children = outline.Body{it}
		d.Body = outline.Body{it}
	}, "body"}, {"a khoản inside a điểm", func(d *vanban.Document) {
		d.Body = outline.Body{&outline.Item{Level: outline.Point, Label: "a", Children: outline.Body{&outline.Item{Level: outline.Clause, Label: "1"}}}}
	}, "body"}},
	"DOC-05": {
		{"unknown rule", func(d *vanban.Document) { d.Waive = []vanban.Waiver{{Rule: "XX-99", Reason: "thử"}} }, "waive[0]"},
		{"blank reason", func(d *vanban.Document) { d.Waive = []vanban.Waiver{{Rule: "BD-03", Reason: " "}} }, "waive[0]"},
		{"firm", func(d *vanban.Document) { d.Waive = []vanban.Waiver{{Rule: "DOC-01", Reason: "thử"}} }, "waive[0]"},
		{"twice", func(d *vanban.Document) {
			d.Waive = []vanban.Waiver{{Rule: "BD-03", Reason: "a"}, {Rule: "BD-03", Reason: "b"}}
		}, "waive[1]"},
		{"no reason", func(d *vanban.Document) { d.Waive = []vanban.Waiver{{Rule: "BD-03"}} }, "waive[0]"},
	},
	"DOC-07": {
		{"not a number", func(d *vanban.Document) { d.Format.LineSpacing = math.NaN() }, "format.line_spacing"},
		{"huge", func(d *vanban.Document) { d.Format.Gap = 1<<63 - 1 }, "format.gap"},
		{"negative", func(d *vanban.Document) { d.Format.Left = -30 * vanban.MM }, "format.left"},
		{"no room", func(d *vanban.Document) { d.Format.Left, d.Format.Right = 90*vanban.MM, 90*vanban.MM }, "format.left"},
		{"tiny type", func(d *vanban.Document) { d.Format.BodySize = 1 }, "format.body_size"},
	},
	"DOC-08": {
		{"medium", func(d *vanban.Document) { d.Medium = 9 }, "medium"},
		{"urgency", func(d *vanban.Document) { d.Urgency = 9 }, "urgency"},
		{"secrecy", func(d *vanban.Document) { d.Secrecy = 9 }, "secrecy"},
		{"profile", func(d *vanban.Document) { d.Format.Header = 7 }, "format.header"},
		{"authority", func(d *vanban.Document) { d.Signatures[0].Authority = []vanban.Authority{{By: 99, Of: "GIÁM ĐỐC"}} }, "signatures[0].authority[0]"},
	},
	"DOC-09": {
		{"dash", func(d *vanban.Document) { d.Recipients[0] = "- Như trên" }, "recipients[0]"},
		{"semicolon", func(d *vanban.Document) { d.Addressees[0] += ";" }, "addressees[0]"},
		{"full stop", func(d *vanban.Document) { d.Bases = []string{"Căn cứ Luật Lưu trữ."} }, "bases[0]"},
		{"blank", func(d *vanban.Document) { d.Bases = []string{" "} }, "bases[0]"},
	},
	"DOC-10": {{"columns", func(d *vanban.Document) {
		t := &outline.Table{Columns: make([]outline.Column, 30), Rows: [][]outline.Cell{make([]outline.Cell, 30)}}
		d.Body = outline.Body{t}
	}, "body"}},
	"DOC-12": {{"appendices", func(d *vanban.Document) { d.Appendices = make([]vanban.Appendix, 1000) }, "appendices"}},
	"DOC-11": {
		{"agency", func(d *vanban.Document) { d.Agency = "Sở " + strings.Repeat("Nộivụ", 10) }, "agency"},
		{"superior", func(d *vanban.Document) { d.Superior = strings.Repeat("W", 30) }, "superior"},
		{"symbol", func(d *vanban.Document) { d.Number.Symbol = "SNV-" + strings.Repeat("VP&", 10) }, "number"},
		{"place", func(d *vanban.Document) { d.Place = strings.Repeat("Giang", 12) }, "place"},
		{"narrow paper", func(d *vanban.Document) {
			d.Agency, d.Format.Left, d.Format.Right, d.Format.Header = "Sở Ninhvụtạisởnộivụ", 35*vanban.MM, 35*vanban.MM, vanban.Large
		}, "agency"},
	},
	"DOC-13": {{"head row", func(d *vanban.Document) {
		t := &outline.Table{Columns: make([]outline.Column, 1), Head: [][]outline.Cell{{{{{Text: "TT", Footnote: outline.Text{{Text: "Thứ tự."}}}}}}}, Rows: [][]outline.Cell{{nil}}}
		d.Body = outline.Body{t}
	}, "body"}, {"marks run together", func(d *vanban.Document) {
		note := outline.Text{{Text: "Chú thích."}}
		d.Body = outline.Body{&outline.Paragraph{Text: outline.Text{{Text: "Chữ", Footnote: note}, {Footnote: note}}}}
	}, "body"}, {"mark behind a space", func(d *vanban.Document) {
		t := &outline.Table{Columns: make([]outline.Column, 1), Rows: [][]outline.Cell{{{{{Text: "Chữ ", Footnote: outline.Text{{Text: "Chú thích."}}}}}}}}
		d.Body = outline.Body{t}
	}, "body"}},
	"PG-03": {
		{"top", func(d *vanban.Document) { d.Format.Top = 19 * vanban.MM }, "format.top"},
		{"bottom", func(d *vanban.Document) { d.Format.Bottom = 26 * vanban.MM }, "format.bottom"},
	},
	"PG-04": {{"left", func(d *vanban.Document) { d.Format.Left = 25 * vanban.MM }, "format.left"}},
	"PG-05": {{"right", func(d *vanban.Document) { d.Format.Right = 25 * vanban.MM }, "format.right"}},
	"PG-06": {
		{"emoji", func(d *vanban.Document) { d.Summary = "báo cáo 😀" }, "summary"},
		{"check box", func(d *vanban.Document) { d.Body = body("☐ Có") }, "body[0]"},
	},
	"EL-04": {
		{"no agency", func(d *vanban.Document) { d.Agency = " " }, "agency"},
		{"nothing to see", func(d *vanban.Document) { d.Agency = "\u200b\u2060" }, "agency"},
		{"shortened", func(d *vanban.Document) { d.Agency = "UBND xã Tân Lập" }, "agency"},
	},
	"EL-06": {
		{"no symbol", func(d *vanban.Document) { d.Number = vanban.Number{Serial: 5} }, "number"},
		{"on a public letter", func(d *vanban.Document) { d.Kind = vanban.PublicLetter }, "number"},
		{"CV", func(d *vanban.Document) { d.Number.Symbol = "CV-SNV" }, "number"},
		{"of another kind", func(d *vanban.Document) { d.Kind = vanban.Notice }, "number"},
	},
	"NO-01": {
		{"negative", func(d *vanban.Document) { d.Number.Serial = -5 }, "number"},
		{"huge", func(d *vanban.Document) { d.Number.Serial = math.MaxInt32 }, "number"},
	},
	"L07": {{"year", func(d *vanban.Document) { d.Number.Symbol = "2026/QĐ-UBND" }, "number"}},
	"L08": {
		{"spaces", func(d *vanban.Document) { d.Number.Symbol = "SNV - VP" }, "number"},
		{"en dash", func(d *vanban.Document) { d.Number.Symbol = "SNV–VP" }, "number"},
	},
	"NO-06": {{"of the agency", func(d *vanban.Document) {
		d.Agency, d.Kind, d.Number.Symbol = "Hội đồng Thi đua - Khen thưởng", vanban.Plan, "KH-SNV"
	}, "number"}, {"of a team", func(d *vanban.Document) { d.Agency = "Tổ công tác\ncải cách hành chính" }, "number"}},
	"EL-07": {{"no place", func(d *vanban.Document) { d.Place = "" }, "place"}},
	"NO-10": {{"year 5", func(d *vanban.Document) { d.Date = vanban.Date{Year: 5} }, "date"}, {"31 February", func(d *vanban.Document) { d.Date.Month, d.Date.Day = 2, 31 }, "date"}},
	"NO-09": {
		{"numbered draft", func(d *vanban.Document) { d.Draft = "DỰ THẢO" }, "number"},
		{"dated draft", func(d *vanban.Document) { d.Draft, d.Number.Serial = "DỰ THẢO", 0 }, "date"},
	},
	"NO-08": {
		{"number without day", func(d *vanban.Document) { d.Date.Day = 0 }, "date"},
		{"date without number", func(d *vanban.Document) { d.Number.Serial = 0 }, "number"},
	},
	"EL-09": {
		{"on a public letter", func(d *vanban.Document) { d.Kind = vanban.PublicLetter }, "summary"},
		{"no summary", func(d *vanban.Document) { d.Summary = "" }, "summary"},
		{"full stop", func(d *vanban.Document) { d.Summary += "." }, "summary"},
	},
	"L06": {
		{"in the summary", func(d *vanban.Document) { d.Summary = "Công văn\nbáo cáo công tác" }, "summary"},
		{"before it", func(d *vanban.Document) { d.Summary = "CÔNG VĂN báo cáo công tác" }, "summary"},
		{"of another kind", func(d *vanban.Document) { d.Body = body("KẾ HOẠCH", "Sở Nội vụ báo cáo.") }, "body"},
		{"twice", func(d *vanban.Document) { d.Kind, d.Summary = vanban.Plan, "KẾ HOẠCH công tác năm" }, "summary"},
	},
	"L23": {
		{"V/v", func(d *vanban.Document) { d.Summary = "V/v nâng lương" }, "summary"},
		{"Về việc", func(d *vanban.Document) { d.Summary = "Về việc nâng lương" }, "summary"},
	},
	"EL-11": {
		{"none", func(d *vanban.Document) { d.Addressees = nil }, "addressees"},
		{"of a telegram", func(d *vanban.Document) { d.Kind, d.Addressees = vanban.Telegram, nil }, "addressees"},
		{"on a plan", func(d *vanban.Document) { d.Kind = vanban.Plan }, "addressees"},
		{"blank", func(d *vanban.Document) { d.Addressees = []string{"Bộ Nội vụ", ""} }, "addressees[1]"},
	},
	"EL-31": {
		{"no issuer", func(d *vanban.Document) { d.Kind, d.Addressees = vanban.Decision, nil }, "issuer"},
		{"of a telegram", func(d *vanban.Document) { d.Kind = vanban.Telegram }, "issuer"},
		{"of an introduction", func(d *vanban.Document) { d.Kind = vanban.Introduction }, "issuer"},
		{"on a letter", func(d *vanban.Document) { d.Issuer = "GIÁM ĐỐC" }, "issuer"},
		{"a body without TM.", func(d *vanban.Document) { d.Kind, d.Issuer = vanban.Decision, "SỞ NỘI VỤ" }, "issuer"},
		{"a committee without TM.", func(d *vanban.Document) {
			d.Kind, d.Issuer, d.Agency = vanban.Decision, "ỦY BAN NHÂN DÂN TỈNH THANH GIANG", "ỦY BAN NHÂN DÂN\nTỈNH THANH GIANG"
			d.Signatures[0].Position = "CHỦ TỊCH"
		}, "issuer"},
		{"a chairman with TM.", func(d *vanban.Document) {
			d.Kind, d.Issuer, d.Agency = vanban.Decision, "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THANH GIANG", "ỦY BAN NHÂN DÂN\nTỈNH THANH GIANG"
			d.Signatures[0].Authority = []vanban.Authority{{By: vanban.TM, Of: "ỦY BAN NHÂN DÂN"}, {By: vanban.KT, Of: "CHỦ TỊCH"}}
		}, "issuer"},
		{"a steering committee without TM.", func(d *vanban.Document) {
			d.Kind, d.Issuer = vanban.Decision, "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ"
		}, "issuer"},
		{"TM. of another body", func(d *vanban.Document) {
			d.Kind, d.Issuer, d.Agency = vanban.Decision, "ỦY BAN NHÂN DÂN XÃ", "ỦY BAN NHÂN DÂN XÃ"
			d.Signatures[0].Authority = []vanban.Authority{{By: vanban.TM, Of: "BAN CHỈ ĐẠO"}}
		}, "signatures[0].authority[0]"},
		{"a head with TM.", func(d *vanban.Document) {
			d.Kind, d.Issuer = vanban.Decision, "GIÁM ĐỐC SỞ NỘI VỤ"
			d.Signatures[0].Authority = []vanban.Authority{{By: vanban.TM, Of: "SỞ NỘI VỤ"}}
		}, "issuer"},
	},
	"EL-32": {
		{"typed twice", func(d *vanban.Document) {
			d.Kind, d.Body = vanban.Decision, body("QUYẾT ĐỊNH:", "Điều 1. Một.")
		}, "body"},
		{"bases", func(d *vanban.Document) {
			d.Kind, d.Body = vanban.Resolution, body("Căn cứ Luật Lưu trữ;", "Điều 1. Một.")
		}, "body"},
	},
	"CAP-01": {
		{"recipients", func(d *vanban.Document) { d.Recipients = []string{"Như trên", "Các sở", "ban", "ngành"} }, "recipients[2]"},
		{"addressees", func(d *vanban.Document) { d.Addressees = []string{"Các sở", "đoàn thể"} }, "addressees[1]"},
	},
	"EL-12": {{"secret", func(d *vanban.Document) { d.Secrecy = vanban.Secret }, "secrecy"}},
	"EL-15": {{"not secret", func(d *vanban.Document) { d.Recall = true }, "recall"}},
	"BD-02": {{"indent", func(d *vanban.Document) { d.Format.Indent = 11 * vanban.MM }, "format.indent"}},
	"BD-03": {{"gap", func(d *vanban.Document) { d.Format.Gap = 3 * vanban.Pt }, "format.gap"}},
	"BD-04": {
		{"too wide", func(d *vanban.Document) { d.Format.LineSpacing = 1.6 }, "format.line_spacing"},
		{"too narrow", func(d *vanban.Document) { d.Format.LineSpacing = 0.9 }, "format.line_spacing"},
	},
	"BD-05": {{"size", func(d *vanban.Document) { d.Format.BodySize = 12 * vanban.Pt }, "format.body_size"}},
	"BD-11": {{"no title", func(d *vanban.Document) { d.Body = outline.Body{&outline.Item{Level: outline.Chapter, Label: "I"}} }, "body"}},
	"BD-14": {{"gap", func(d *vanban.Document) { d.Body = body("1. Một", "3. Ba") }, "body"}},
	"BD-30": {
		{"semicolon", func(d *vanban.Document) { d.Body = body("Sở Nội vụ báo cáo;") }, "body"},
		{"issued", func(d *vanban.Document) { d.Issued = []vanban.Issued{{Body: body("Sở Nội vụ báo cáo:")}} }, "issued[0].body"},
	},
	"EL-20": {
		{"no body", func(d *vanban.Document) { d.Body = nil }, "body"},
		{"no appendix body", func(d *vanban.Document) { d.Appendices = []vanban.Appendix{{}} }, "appendices[0].body"},
		{"no issued body", func(d *vanban.Document) { d.Issued = []vanban.Issued{{Name: "Quy chế", Summary: "Làm việc"}} }, "issued[0].body"},
		{"no enclosure body", func(d *vanban.Document) { d.Enclosures = []vanban.Enclosure{{Title: "Đề cương"}} }, "enclosures[0].body"},
	},
	"SG-02": {
		{"TUQ. then KT.", func(d *vanban.Document) {
			d.Signatures[0].Authority = []vanban.Authority{{By: vanban.TUQ, Of: "GIÁM ĐỐC"}, {By: vanban.KT, Of: "TRƯỞNG PHÒNG"}}
		}, "signatures[0].authority"},
		{"nobody", func(d *vanban.Document) { d.Signatures[0].Authority = []vanban.Authority{{By: vanban.KT}} }, "signatures[0].authority[0]"},
	},
	"SG-04": {{"a post of the agency", func(d *vanban.Document) { d.Agency = "Ban Chỉ đạo chuyển đổi số" }, "signatures[0].position"},
		{"of a committee", func(d *vanban.Document) {
			d.Agency, d.Signatures[0].Position = "Hội đồng thi đua", "CHỦ TỊCH ỦY BAN NHÂN DÂN"
		}, "signatures[0].position"}},
	"SG-05": {{"no office", func(d *vanban.Document) {
		d.Agency, d.Signatures[0].Position = "Hội đồng quốc gia giáo dục", "PHÓ CHỦ TỊCH"
	}, "signatures[0].office"}},
	"SG-12": {
		{"authority in the post", func(d *vanban.Document) { d.Signatures[0].Position = "KT. Giám đốc Phó Giám đốc" }, "signatures[0].position"},
		{"TM. and a post", func(d *vanban.Document) {
			d.Signatures[0].Authority = []vanban.Authority{{By: vanban.TM, Of: "CHỦ TỊCH"}}
		}, "signatures[0].authority[0]"},
		{"KT. and a body", func(d *vanban.Document) {
			d.Signatures[0].Authority = []vanban.Authority{{By: vanban.KT, Of: "ỦY BAN NHÂN DÂN"}}
		}, "signatures[0].authority[0]"},
		{"KT. of no deputy", func(d *vanban.Document) {
			d.Signatures[0].Authority = []vanban.Authority{{By: vanban.KT, Of: "GIÁM ĐỐC"}}
		}, "signatures[0].position"},
		{"TL. of himself", func(d *vanban.Document) {
			d.Signatures[0].Authority = []vanban.Authority{{By: vanban.TL, Of: "GIÁM ĐỐC"}}
		}, "signatures[0].position"},
		{"TUQ. of a deputy", func(d *vanban.Document) {
			d.Signatures[0].Authority, d.Signatures[0].Position = []vanban.Authority{{By: vanban.TUQ, Of: "GIÁM ĐỐC"}}, "PHÓ GIÁM ĐỐC"
		}, "signatures[0].position"},
	},
	"SG-06": {{"degree", func(d *vanban.Document) { d.Signatures[0].Name = "TS. Lê Thanh Hà" }, "signatures[0].name"}},
	"EL-42": {
		{"no signer", func(d *vanban.Document) { d.Signatures = nil }, "signatures"},
		{"no name", func(d *vanban.Document) { d.Signatures[0].Name = "" }, "signatures[0].name"},
		{"no position", func(d *vanban.Document) { d.Signatures[0].Position = "" }, "signatures[0].position"},
		{"name in capitals", func(d *vanban.Document) { d.Signatures[0].Name = "LÊ THANH HÀ" }, "signatures[0].name"},
		{"name in small letters", func(d *vanban.Document) { d.Signatures[0].Name = "lê thanh hà" }, "signatures[0].name"},
	},
	"EL-50": {
		{"on a letter", func(d *vanban.Document) { d.Confirmation = "Xác nhận" }, "confirmation"},
		{"two signers", func(d *vanban.Document) {
			d.Kind, d.Confirmation, d.Signatures = vanban.LeavePermit, "Xác nhận", append(d.Signatures, d.Signatures[0])
		}, "confirmation"},
	},
	"SG-22": {
		{"on paper", func(d *vanban.Document) { d.Signing.Time = "2020-01-05T10:15:30+07:00" }, "signing"},
		{"in one file", func(d *vanban.Document) {
			d.Signing.Time, d.Medium, d.Appendices = "2020-01-05T10:15:30+07:00", vanban.Electronic, []vanban.Appendix{{Body: d.Body}}
		}, "signing"},
		{"nothing attached", func(d *vanban.Document) {
			d.Signing.Time, d.Medium = "2020-01-05T10:15:30+07:00", vanban.ElectronicApart
		}, "signing"},
	},
	"SG-24": {
		{"no time", func(d *vanban.Document) { d.Signing.Time = "05/01/2020 10:15" }, "signing"},
		{"no such hour", func(d *vanban.Document) { d.Signing.Time = "2020-01-05T25:15:30+07:00" }, "signing"},
		{"another zone", func(d *vanban.Document) { d.Signing.Time = "2020-01-05T03:15:30Z" }, "signing"},
		{"no number", func(d *vanban.Document) { d.Signing.Time, d.Number.Serial = "2020-01-05T10:15:30+07:00", 0 }, "signing"},
	},
	"SG-10": {
		{"one signer", func(d *vanban.Document) { d.Kind = vanban.Minutes }, "signatures"},
		{"the chair on the left", func(d *vanban.Document) { d.Kind, d.Signatures[0].Position = vanban.Minutes, "CHỦ TOẠ" }, "signatures[0].position"},
	},
	"SG-11": {{"one signer", func(d *vanban.Document) { d.Kind = vanban.Contract }, "signatures"}},
	"EL-45": {
		{"none", func(d *vanban.Document) { d.Recipients = nil }, "recipients"},
		{"of a public letter", func(d *vanban.Document) { d.Kind = vanban.PublicLetter }, "recipients"},
		{"archive of a public letter", func(d *vanban.Document) { d.Kind, d.Archive.Copies = vanban.PublicLetter, 3 }, "archive"},
		{"drafter of a public letter", func(d *vanban.Document) { d.Kind, d.Drafter.Symbol = vanban.PublicLetter, "PL" }, "drafter"},
		{"blank", func(d *vanban.Document) { d.Recipients = []string{""} }, "recipients[0]"},
	},
	"EL-51": {{"another first", func(d *vanban.Document) { d.Recipients = []string{"Ủy ban nhân dân tỉnh", "Như trên"} }, "recipients[0]"}},
	"EL-52": {
		{"another first", func(d *vanban.Document) { d.Kind, d.Body = vanban.Decision, body("Điều 1. Một.") }, "recipients[0]"},
		{"no number", func(d *vanban.Document) {
			d.Kind, d.Body, d.Recipients[0] = vanban.Decision, body("Điều 1. Một."), "Như Điều …"
		}, "recipients[0]"},
		{"no such Điều", func(d *vanban.Document) {
			d.Kind, d.Body, d.Recipients[0] = vanban.Decision, body("Điều 1. Một."), "Như Điều 3"
		}, "recipients[0]"},
		{"another Điều", func(d *vanban.Document) {
			d.Kind, d.Body, d.Recipients[0] = vanban.Resolution, body("Điều 1. Một.", "Điều 2. Sở chịu trách nhiệm thi hành."), "Như Điều 1"
		}, "recipients[0]"},
	},
	"EL-46": {
		{"blank unit", func(d *vanban.Document) { d.Archive.Units = []string{"", "VT"} }, "archive.units[0]"},
		{"copies", func(d *vanban.Document) { d.Archive.Copies = -3 }, "archive.copies"},
	},
	"EL-47": {
		{"no symbol", func(d *vanban.Document) { d.Drafter.Copies = 5 }, "drafter.symbol"},
		{"copies", func(d *vanban.Document) { d.Drafter = vanban.Drafter{Symbol: "PL", Copies: -1} }, "drafter.copies"},
	},
	"EL-14": {{"long", func(d *vanban.Document) { d.Circulation = strings.Repeat("LƯU HÀNH ", 30) }, "circulation"}},
	"EL-48": {
		{"long", func(d *vanban.Document) { d.Contact = strings.Repeat("Số 1, phố Vườn Đào ", 60) }, "contact"},
		{"many lines", func(d *vanban.Document) { d.Contact = strings.Repeat("ĐT: 0243\n", 11) }, "contact"},
	},
	"AP-06": {
		{"not mentioned", func(d *vanban.Document) { d.Appendices = []vanban.Appendix{{Body: d.Body}} }, "appendices[0]"},
		{"only the issued text is", func(d *vanban.Document) {
			d.Issued = []vanban.Issued{{Name: "Quy chế", Summary: "Làm việc", Body: d.Body}}
			d.Body, d.Appendices = body("Ban hành kèm theo Quy chế."), []vanban.Appendix{{Body: d.Body}}
		}, "appendices[0]"},
	},
	"IS-01": {
		{"of a letter", func(d *vanban.Document) {
			d.Issued = []vanban.Issued{{Name: "Quy chế", Summary: "Làm việc", Body: d.Body}}
		}, "issued"},
		{"no name", func(d *vanban.Document) {
			d.Issued = []vanban.Issued{{Name: " ", Summary: "Làm việc", Body: d.Body}}
		}, "issued[0].name"},
		{"no summary", func(d *vanban.Document) { d.Issued = []vanban.Issued{{Name: "Quy chế", Body: d.Body}} }, "issued[0].summary"},
		{"full stop", func(d *vanban.Document) {
			d.Issued = []vanban.Issued{{Name: "Quy chế", Summary: "Làm việc.", Body: d.Body}}
		}, "issued[0].summary"},
	},
	"IS-02": {
		{"in no text", func(d *vanban.Document) {
			d.Issued = []vanban.Issued{{Name: "Quy chế", Summary: "Làm việc", Body: d.Body}}
		}, "issued[0]"},
		{"in another Điều", func(d *vanban.Document) {
			d.Issued = []vanban.Issued{{Name: "Quy chế", Summary: "Làm việc", Body: d.Body}}
			d.Body = body("Điều 1. Ban hành văn bản kèm theo Quyết định này.", "Điều 2. Quy chế có hiệu lực từ ngày ký.")
		}, "issued[0]"},
	},
	"MD-01": {
		{"long summary", func(d *vanban.Document) { d.Summary = strings.Repeat("báo cáo ", 70) }, "summary"},
		{"long name", func(d *vanban.Document) { d.Signatures[0].Name = strings.Repeat("Lê ", 20) }, "signatures[0].name"},
		{"long position", func(d *vanban.Document) { d.Signatures[0].Position = strings.Repeat("Giám đốc ", 12) }, "signatures[0].position"},
		{"long symbol", func(d *vanban.Document) { d.Number.Symbol = strings.Repeat("SNV-", 8) + "VP" }, "number"},
		{"long agency", func(d *vanban.Document) { d.Agency = strings.Repeat("Sở Nội vụ ", 21) }, "agency"},
		{"long recipient", func(d *vanban.Document) { d.Recipients[0] = strings.Repeat("Sở Nội vụ ", 21) }, "recipients"},
		{"long code", func(d *vanban.Document) { d.Records.OrganID = "000.00.00.00.H01" }, "records.organ_id"},
		{"long notation", func(d *vanban.Document) { d.Records.Notation = strings.Repeat("1", 21) }, "records.notation"},
		{"year", func(d *vanban.Document) { d.Records.Year = 20260 }, "records.year"},
		{"ordinal", func(d *vanban.Document) { d.Records.Ordinal = -1 }, "records.ordinal"},
		{"issued", func(d *vanban.Document) { d.Records.Issued = 1000 }, "records.issued"},
		{"copies", func(d *vanban.Document) { d.Drafter = vanban.Drafter{Symbol: "PL", Copies: 1000} }, "drafter.copies"},
		{"issued twice", func(d *vanban.Document) { d.Drafter, d.Records.Issued = vanban.Drafter{Symbol: "PL", Copies: 9}, 8 }, "records.issued"},
		{"long note", func(d *vanban.Document) { d.Records.Note = strings.Repeat("a", 501) }, "records.note"},
		{"due", func(d *vanban.Document) { d.Records.Due = vanban.Date{Year: 2026, Month: 2, Day: 30} }, "records.due"},
		{"due without day", func(d *vanban.Document) { d.Records.Due = vanban.Date{Year: 2026, Month: 2} }, "records.due"},
		{"receiver", func(d *vanban.Document) { d.Records.To = []vanban.Receiver{{OrganID: "1"}} }, "records.to[0].name"},
		{"long receiver", func(d *vanban.Document) {
			d.Records.To = []vanban.Receiver{{OrganID: "000.00.00.00.H01", OrganName: "Sở Nội vụ"}}
		}, "records.to[0]"},
	},
	"CP-01": {
		{"no form", func(d *vanban.Document) { d.Copy = extract(); d.Copy.Form = 0 }, "copy.form"},
		{"composed anew", func(d *vanban.Document) { d.Copy = extract(); d.Copy.Form = vanban.CertifiedCopy }, "copy.form"},
		{"draft", func(d *vanban.Document) { d.Copy, d.Draft = extract(), "DỰ THẢO" }, "draft"},
	},
	"CP-02": {
		{"electronic to electronic", func(d *vanban.Document) {
			d.Copy = extract()
			d.Copy.Form, d.Copy.From, d.Copy.To = vanban.CopyOfCopy, vanban.Electronic, vanban.Electronic
		}, "copy.to"},
		{"apart", func(d *vanban.Document) { d.Copy = extract(); d.Copy.From = vanban.ElectronicApart }, "copy.from"},
	},
	"CP-03": {
		{"of a document", func(d *vanban.Document) { d.Copy = extract(); d.Copy.Number.Symbol = "BNV-VP" }, "copy.number"},
		{"of another form", func(d *vanban.Document) { d.Copy = extract(); d.Copy.Number.Symbol = "SY-BNV" }, "copy.number"},
		{"no agency", func(d *vanban.Document) { d.Copy = extract(); d.Copy.Number.Symbol = "TrS-" }, "copy.number"},
	},
	"CP-04": {{"two", func(d *vanban.Document) {
		d.Copy = extract()
		d.Copy.Signatures = append(d.Copy.Signatures, d.Copy.Signatures[0])
	}, "copy.signatures[1]"}},
	"CP-05": {
		{"no time", func(d *vanban.Document) { d.Copy = extract(); d.Copy.To = vanban.Electronic }, "copy.signing"},
		{"no zone", func(d *vanban.Document) {
			d.Copy = extract()
			d.Copy.To, d.Copy.Signing.Time = vanban.Electronic, "2026-01-05 10:15"
		}, "copy.signing.time"},
		{"on paper", func(d *vanban.Document) { d.Copy = extract(); d.Copy.Signing.Time = "2026-01-05T10:15:30+07:00" }, "copy.signing"},
	},
	"CP-06": {{"in files", func(d *vanban.Document) { d.Copy, d.Medium = extract(), vanban.ElectronicApart }, "medium"}, {"its own look", func(d *vanban.Document) { d.Copy = extract(); d.Copy.Format.Left = 35 * vanban.MM }, "copy.format"}},
	"TB-01": {
		{"not the sum", func(d *vanban.Document) {
			d.Body = body("|---|---|", "| a | 1.000 |", "| b | 2,5 |", "|===|===|", "| Cộng | 1.003 |")
		}, "body"},
		{"of groups", func(d *vanban.Document) {
			d.Body = body("|---|---|", "| I | 3 |", "| 1 | 1 |", "| 2 | 2 |", "|===|===|", "| Cộng | 7 |")
		}, "body"},
		{"of numbered parts", func(d *vanban.Document) {
			d.Body = body("|---|---|", "| 1 | 3 |", "| 1.1 | 1 |", "| 1.2 | 2 |", "| 2 | 5 |", "|===|===|", "| Cộng | 9 |")
		}, "body"},
	},
	"TB-02": {
		{"at the start", func(d *vanban.Document) { d.Body = body("[ngắt trang]", "1. Một.") }, "body"},
		{"at the end", func(d *vanban.Document) { d.Body = body("1. Một.", "[ngắt trang]") }, "body"},
		{"two", func(d *vanban.Document) { d.Body = body("1. Một.", "[ngắt trang]", "/", "[ngắt trang]", "Hai.") }, "body"},
	},
	"TB-03": {{"no heading", func(d *vanban.Document) { d.Body = body("[mục lục]", "1. Một.") }, "body"}},
	"L20": {{"label again", func(d *vanban.Document) {
		d.Appendices = []vanban.Appendix{{Title: "PHỤ LỤC I\nDanh sách", Body: d.Body}}
	}, "appendices[0].title"}},
	"EN-01": {{"no title", func(d *vanban.Document) { d.Enclosures = []vanban.Enclosure{{Body: d.Body}} }, "enclosures[0].title"}},
}

func TestRules(t *testing.T) {
	copied := plan()
	copied.Copy = extract()
	for _, good := range []*vanban.Document{letter(), plan(), minutes(), contract(), decision(), publicLetter(), copied} {
		if ps := good.Check(); len(ps) > 0 {
			t.Fatalf("a good document has problems: %v", ps)
		}
	}
	for _, r := range nd30.Rules {
		if len(ruleCases[r.ID]) == 0 {
			t.Errorf("rule %s has no case", r.ID)
		}
		for _, c := range ruleCases[r.ID] {
			t.Run(r.ID+"/"+c.name, func(t *testing.T) {
				d := letter()
				c.spoil(d)
				i := slices.IndexFunc(d.Check(), func(p vanban.Problem) bool { return p.Rule == r.ID && p.Path == c.path })
				if i < 0 {
					t.Fatalf("not found among %v", d.Check())
				}
				p := d.Check()[i]
				if p.Message == "" || p.Clause != r.Clause {
					t.Errorf("problem without message or with another clause than %q: %v", r.Clause, p)
				}
			})
		}
	}
	for id := range ruleCases {
		if !slices.ContainsFunc(nd30.Rules, func(r nd30.Rule) bool { return r.ID == id }) {
			t.Errorf("case for unknown rule %s", id)
		}
	}
}

// TestTotals holds the totals that are right, and what is not added up at all.
func TestTotals(t *testing.T) {
	for _, rows := range [][]string{
		{"| a | 1.000 |", "| b | 2,5 |", "| c | - |", "|===|===|", "| Cộng | **1.002,50** |"},
		{"| I | 3 |", "| 1 | 1 |", "| 2 | 2 |", "| II | 5 |", "|===|===|", "| Cộng | 8 |"},
		{"| 1 | 3 |", "| 1.1 | 2 |", "| 1.2 | 1 |", "| 1.2.1 | 1 |", "| 2 | 5 |", "| | 4 |", "|===|===|", "| Cộng | 8 |"},
		{"| A | |", "| I | 3 |", "| 1 | 1 |", "| 2 | 2 |", "| B | 5 |", "| 1 | 4 |", "| - | 3 |", "|===|===|", "| Cộng | 8 |"},
		{"| 1. | |", "| a) | 3 |", "| b) | 4 |", "| 2. | 5 |", "|===|===|", "| Cộng | 12 |"},
		{"| TT | Tăng (%) |", "|:-:|--:|", "| 1 | 12,8 |", "| 2 | 6,1 |", "|===|===|", "| Cộng | 7,7 |"},
		{"| 1 | 3 |", "| 2 | 1 |", "|===|===|", "| Cộng | < |"},
		{"| 1 | 3 kg |", "| 2 | 1 |", "|===|===|", "| Cộng | 5 |"},
		{"| 1 | 4 |", "| 2 | ^ |", "| Mục B | < |", "|===|===|", "| Cộng | 4 |", "| Thuế | 9 |"},
		{"| 1 | 3 |", "| 2 | 1 |", "|===|===|", "|  | kg |"},
	} {
		d := letter()
		if !strings.Contains(rows[1], "-:") {
			rows = append([]string{"|---|---|"}, rows...)
		}
		d.Body = append(body(rows...), d.Body...)
		for _, p := range d.Check() {
			if p.Rule == "TB-01" {
				t.Errorf("%v: %v", rows, p)
			}
		}
	}
}

func TestWaive(t *testing.T) {
	d := letter()
	d.Format.Gap = 3 * vanban.Pt
	if d.Check().Err() == nil {
		t.Fatal("a gap of 3 pt is against the decree")
	}
	d.Waive = []vanban.Waiver{{Rule: "BD-03", Reason: "mẫu riêng của ngành"}}
	ps := d.Check()
	if ps.Err() != nil || len(ps) != 1 || !strings.Contains(ps[0].String(), "mẫu riêng của ngành") {
		t.Errorf("waived rule: %v", ps)
	}
}

func TestRulesHaveIDs(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range slices.Concat(nd30.Rules, nd30.FinalRules) {
		if r.ID == "" || r.Text == "" || seen[r.ID] {
			t.Errorf("rule without id or text, or twice: %+v", r)
		}
		seen[r.ID] = true
	}
}
