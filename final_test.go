package vanban_test

import (
	"strings"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/nd30"
)

func TestCheckFinal(t *testing.T) {
	cases := map[string][]struct {
		name  string
		spoil func(*vanban.Document)
		path  string
	}{
		"FIN-01": {{"draft", func(d *vanban.Document) { d.Draft = "DỰ THẢO lần 2" }, "draft"}},
		"FIN-02": {{"specimen", func(d *vanban.Document) { d.Specimen = true }, "specimen"}},
		"FIN-03": {
			{"no number", func(d *vanban.Document) { d.Number.Serial = 0 }, "number"},
			{"copy without number", func(d *vanban.Document) { d.Copy = extract(); d.Copy.Number.Serial = 0 }, "copy.number"},
		},
		"FIN-04": {
			{"no date", func(d *vanban.Document) { d.Date = vanban.Date{} }, "date"},
			{"copy without day", func(d *vanban.Document) { d.Copy = extract(); d.Copy.Date.Day = 0 }, "copy.date"},
			{"no day", func(d *vanban.Document) { d.Date.Day = 0 }, "date"},
			{"minutes with a place", func(d *vanban.Document) { d.Kind, d.Date.Day = vanban.Minutes, 0 }, "date"},
		},
	}
	if ps := letter().CheckFinal(); len(ps) > 0 {
		t.Fatalf("a letter to be issued has problems: %v", ps)
	}
	if ps := minutes().CheckFinal(); len(ps) > 0 {
		t.Errorf("minutes need no date in their head: %v", ps)
	}
	for _, r := range nd30.FinalRules {
		if len(cases[r.ID]) == 0 {
			t.Errorf("rule %s has no case", r.ID)
		}
		for _, c := range cases[r.ID] {
			d := letter()
			c.spoil(d)
			d.Waive = []vanban.Waiver{{Rule: r.ID, Reason: "thử"}}
			var found vanban.Problem
			for _, p := range d.CheckFinal() {
				if p.Rule == r.ID {
					found = p
				}
			}
			if found.Path != c.path || found.Clause != r.Clause || found.Mend == "" || found.Waived != "" || found.Severity != vanban.Error {
				t.Errorf("%s, %s: %+v", r.ID, c.name, found)
			}
			if !strings.Contains(d.Check().Err().Error(), "không bỏ qua được") {
				t.Errorf("%s can be waived", r.ID)
			}
		}
	}
}
