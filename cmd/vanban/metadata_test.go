package main

import (
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"

	"github.com/dean161/vanban"
)

func TestMetadata(t *testing.T) {
	long := strings.Replace(good, "---\n", "---\nho_so_luu: {ghi_chu: "+strings.Repeat("x", 501)+"}\n", 1)
	workIn(t, "a.md", good, "bad.md", bad, "long.md", long)
	var fromJSON, fromXML, fromStdin vanban.Metadata
	c := vb("", "metadata", "a.md")
	if err := json.Unmarshal([]byte(c.out), &fromJSON); err != nil || c.code != exitOK || fromJSON.TypeName != "Công văn" || fromJSON.PageAmount != 1 {
		t.Errorf("exit code %d, %v: %s%s", c.code, err, c.out, c.err)
	}
	c = vb("", "metadata", "--xml", "a.md")
	if err := xml.Unmarshal([]byte(c.out), &fromXML); err != nil || !strings.HasPrefix(c.out, "<?xml ") || fromXML.Subject != fromJSON.Subject {
		t.Errorf("exit code %d, %v: %s%s", c.code, err, c.out, c.err)
	}
	if err := json.Unmarshal([]byte(vb(good, "metadata", "-").out), &fromStdin); err != nil || fromStdin.Subject != fromJSON.Subject {
		t.Errorf("from the standard input: %v, %+v", err, fromStdin)
	}
	for args, says := range map[string]string{
		"bad.md":        "bad.md:3:7: date: lỗi: ",
		"long.md":       "records.note: lỗi: ghi chú dài 501 ký tự",
		"long.md --xml": "[MD-01; PL VI, Phần II.I]",
	} {
		c := vb("", append([]string{"metadata"}, strings.Fields(args)...)...)
		if c.code != exitProblems || c.out != "" || !strings.Contains(c.err, says) {
			t.Errorf("%s: exit code %d, %q, %s", args, c.code, c.out, c.err)
		}
	}
	if c := vb("", "metadata", "a.md", "bad.md"); c.code != exitFailure || !strings.Contains(c.err, "một tệp") {
		t.Errorf("two files: exit code %d, %s", c.code, c.err)
	}
}
