package pdf

import (
	"encoding/xml"
	"strings"
	"testing"
	"time"

	"github.com/dean161/vanban/render"
)

func TestXMP(t *testing.T) {
	info := &render.Info{Title: "Sở <A> & B", Author: "Sở", Language: "vi-VN", Fields: []render.Field{{Name: "CodeNumber", Value: "05"}}}
	b, err := xmp(info, 3, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	var packet struct {
		Title  string `xml:"RDF>Description>title>Alt>li"`
		Number string `xml:"RDF>Description>CodeNumber"`
		Pages  int    `xml:"RDF>Description>PageAmount"`
	}
	if err := xml.Unmarshal(b, &packet); err != nil || packet.Title != info.Title || packet.Number != "05" || packet.Pages != 3 {
		t.Errorf("%+v, %v in\n%s", packet, err, b)
	}
	if strings.Contains(string(b), "Date") {
		t.Errorf("a date without a time:\n%s", b)
	}
	b, _ = xmp(info, 3, time.Date(2026, 3, 9, 8, 0, 0, 0, time.FixedZone("", 7*3600)))
	if want := "<xmp:CreateDate>2026-03-09T08:00:00+07:00</xmp:CreateDate>"; !strings.Contains(string(b), want) {
		t.Errorf("no %s in\n%s", want, b)
	}
	for name, bad := range map[string]render.Info{
		"control":      {Title: "a\x01"},
		"line break":   {Subject: "a\nb"},
		"not UTF-8":    {Author: "a\xff"},
		"no character": {Keywords: "\uFFFF"},
		"field name":   {Fields: []render.Field{{Name: "a b", Value: "1"}}},
		"no name":      {Fields: []render.Field{{Value: "1"}}},
		"field value":  {Fields: []render.Field{{Name: "Subject", Value: "\x00"}}},
	} {
		if _, err := xmp(&bad, 1, time.Time{}); err == nil {
			t.Errorf("%s is no error", name)
		}
	}
	if _, err := xmp(&render.Info{Title: "\uFFFD"}, 1, time.Time{}); err != nil {
		t.Error(err)
	}
}
