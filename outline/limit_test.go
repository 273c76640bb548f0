package outline

import (
	"fmt"
	"strings"
	"testing"
)

// TestLarge holds that large input is read whole. Work that grew with its square
// would run into the limit of go test.
func TestLarge(t *testing.T) {
	const size = 10 << 20
	for name, unit := range map[string]string{
		"words": "Ủy ban ", "stars": "*a* ", "lone stars": "* ", "runs": "***a***", "escapes": `\*\\`, "backslashes": `\`,
		"bars": "a|", "capitals": "CHƯƠNG ", "digits": "1.", "brackets": "![](", "br": "<br>", "decomposed": "e\u0302\u0301 ",
		"mixed": `*\*a* `, "tabs": "a\t", "bad": "a\xff", "controls": "a\x01",
	} {
		for _, prefix := range []string{"", "- ", "Phần thứ ", "|", "|-|\n|", "![", "\\"} {
			t.Run(name+" "+prefix, func(t *testing.T) {
				body, _ := Parse(prefix + strings.Repeat(unit, size/16/len(unit)))
				if len(body) != 1 {
					t.Errorf("%d blocks", len(body))
				}
				_ = body.String()
			})
		}
	}
	line := strings.Repeat("Kế hoạch **thực hiện** ", size/30)
	body, notes := Parse(line)
	if notes != nil || body[0].(*Paragraph).Text.Plain() != strings.TrimSpace(strings.ReplaceAll(line, "*", "")) {
		t.Errorf("a paragraph of %d MB is changed: %v", len(line)>>20, notes)
	}
}

func TestManyBlocks(t *testing.T) {
	body, notes := Parse(strings.Repeat("Đoạn văn.\n- Gạch đầu dòng\n\n", 50_000))
	if len(body) != 50_001 || notes != nil {
		t.Errorf("%d blocks, %v", len(body), notes)
	}
	count := 0
	for range body.All() {
		count++
	}
	if count != 100_000 {
		t.Errorf("%d nodes", count)
	}
	checkInverse(t, body)
}

func TestLimits(t *testing.T) {
	if body, notes := Parse(strings.Repeat("x\n", MaxNodes+10)); len(body) != MaxNodes+1 || notes.Err() == nil || notes[0].Code != Limit {
		t.Errorf("%d blocks, %v", len(body), notes)
	}
	if body, notes := Parse(strings.Repeat("|a|b\n", MaxNodes)); len(body) != 1 || notes.Err() == nil {
		t.Errorf("%d blocks, %v", len(body), notes)
	}
	if body, notes := Parse(strings.Repeat(" ", MaxBytes+1)); body != nil || notes.Err() == nil {
		t.Errorf("%d blocks, %v", len(body), notes)
	}
	wide := strings.Repeat("|a", MaxColumns) + "|\n" + strings.Repeat("|-", MaxColumns) + "|\n"
	if body := read(t, wide); len(body[0].(*Table).Columns) != MaxColumns {
		t.Error("the widest table is not read")
	}
	body, notes := Parse(strings.Repeat("|a", MaxColumns+1) + "|\n" + strings.Repeat("|-", MaxColumns+1) + "|\n")
	if notes.Err() == nil || len(body[0].(*Table).Columns) != MaxColumns || !strings.Contains(body.String(), `a\|a`) {
		t.Errorf("a table that is too wide: %v", notes)
	}
	if _, notes := Parse("|" + strings.Repeat("-", MaxShare+1) + "|\n|a|"); notes.Err() == nil {
		t.Error("a share that is too large is taken")
	}

	_, notes = Parse(strings.Repeat("* lone\n", MaxNotes+50) + "\x01\n\x02\n")
	if len(notes) != MaxNotes+2 || notes[MaxNotes].Code != More || notes[MaxNotes+1].Code != Control {
		t.Errorf("%d notes, the last %v", len(notes), notes[len(notes)-1])
	}
}

func TestParseText(t *testing.T) {
	for _, test := range []struct{ src, want, note string }{
		{"", "–", ""},
		{"  a  b  ", `"a  b"`, ""},
		{"V/v **báo cáo**", `"V/v " b"báo cáo"`, ""},
		{"  a\nb", `"a�b"`, "1:4: control"},
		{"- a", `"- a"`, ""},
		{`\- a | <br>`, `"- a | <br>"`, ""},
		{"e\u0302\u0301", `"ế"`, ""},
	} {
		got, notes := ParseText(test.src)
		note := ""
		for _, n := range notes {
			note += fmt.Sprintf("%d:%d: %s", n.Line, n.Column, n.Code)
		}
		if dumpText(got) != test.want || note != test.note {
			t.Errorf("%q is %s with %q, want %s with %q", test.src, dumpText(got), note, test.want, test.note)
		}
	}
}
