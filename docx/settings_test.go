package docx_test

import (
	"encoding/xml"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/dean161/vanban/docx"
	"github.com/dean161/vanban/render"
)

// TestCustomProperties holds that values which Word would cut go on in further
// properties, and that nothing of them is lost.
func TestCustomProperties(t *testing.T) {
	for _, c := range []struct {
		value string
		names []string
	}{
		{"05 & <6>", []string{"Subject"}},
		{strings.Repeat("ế", 255), []string{"Subject"}},
		{strings.Repeat("ế", 256), []string{"Subject", "Subject2"}},
		{strings.Repeat("báo cáo ", 80), []string{"Subject", "Subject2", "Subject3"}},
		{strings.Repeat("😀", 128), []string{"Subject", "Subject2"}},
	} {
		s := &render.Sheet{Styles: styles(), Sections: []render.Section{section()}}
		s.Info.Fields = []render.Field{{Name: "Subject", Value: c.value}, {Name: "Priority", Value: "0"}}
		var part struct {
			Properties []struct {
				Name  string `xml:"name,attr"`
				ID    int    `xml:"pid,attr"`
				Value string `xml:"lpwstr"`
			} `xml:"property"`
		}
		if err := xml.Unmarshal([]byte(files(t, encode(t, s, docx.Typed))["docProps/custom.xml"]), &part); err != nil {
			t.Fatal(err)
		}
		value, names := "", append(c.names, "Priority")
		for i, p := range part.Properties {
			if i >= len(names) || p.Name != names[i] || p.ID != i+2 || len(utf16.Encode([]rune(p.Value))) > 255 {
				t.Errorf("property %d is %+v, want %v", i, p, names)
			}
			value += p.Value
		}
		if value != c.value+"0" {
			t.Errorf("%q comes back as %q", c.value, value)
		}
	}
}
