package main

import (
	"encoding/json"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/dean161/vanban"
)

// profile is an agency profile for the starters that name one.
var profile = fstest.MapFS{"coquan.yaml": {Data: []byte("ky_hieu: SNV\nco_quan: Sở Nội vụ\n")}}

func decodeStarter(t *testing.T, src string) *vanban.Document {
	t.Helper()
	doc, err := vanban.Decode([]byte(src), &vanban.DecodeOptions{Name: "a.md", FS: profile})
	if err != nil {
		t.Fatalf("%v\n%s", err, src)
	}
	return doc
}

// Each starter is a document of its kind without any problem; its number and date
// are pending, and it renders.
func TestNew(t *testing.T) {
	workIn(t)
	for _, k := range vanban.Kinds() {
		t.Run(k.Key(), func(t *testing.T) {
			c := vb("", "new", k.Key())
			if c.code != exitOK || c.err != "" {
				t.Fatalf("exit code %d, %q", c.code, c.err)
			}
			doc := decodeStarter(t, c.out)
			for _, p := range doc.Check() {
				t.Error(p)
			}
			if doc.Kind != k || !doc.Number.Pending() || !doc.Date.Pending() {
				t.Errorf("kind %v, number %v, date %v", doc.Kind, doc.Number, doc.Date)
			}
			write(t, k.Key()+".md", c.out)
			if c := vb("", "render", k.Key()+".md"); c.code != exitOK {
				t.Errorf("render: exit code %d, %s", c.code, c.err)
			}
			for line := range strings.Lines(c.out) {
				if n := len([]rune(line)); n > 100 && strings.HasPrefix(line, "#") {
					t.Errorf("a comment of %d characters: %s", n, line)
				}
			}
		})
	}
}

func TestNewNames(t *testing.T) {
	want := vb("", "new", "ke-hoach").out
	for _, name := range []string{"KH", "Kế hoạch", "kế hoạch", "ke_hoach", "KE HOACH"} {
		if c := vb("", append([]string{"new"}, strings.Fields(name)...)...); c.out != want {
			t.Errorf("new %s: exit code %d, %s", name, c.code, c.err)
		}
	}
}

// A key that is switched on is read, and can be printed.
func TestStarterKeys(t *testing.T) {
	for _, k := range vanban.Kinds() {
		for i, f := range starterFields(k) {
			if !f.off {
				continue
			}
			fields := starterFields(k)
			fields[i].off = false
			src := starterWith(k, fields)
			if strings.HasPrefix(f.text, "don_vi") {
				src = strings.NewReplacer("# ho_so", "ho_so", "so: /TCQ-DVST", "so:").Replace(src)
			}
			for _, p := range decodeStarter(t, src).Check() {
				signing := strings.HasPrefix(f.text, "ky_so") && p.Path == "signing" // nothing is attached
				if !signing {
					t.Errorf("%v with %q: %v", k, f.text, p)
				}
			}
		}
	}
}

// The starters explain all keys of the schema in Vietnamese but those of the
// body as a list of nodes, and those that a kind must not have.
func TestStarterExplainsAllKeys(t *testing.T) {
	var schema struct {
		Defs map[string]struct {
			Properties map[string]json.RawMessage
		} `json:"$defs"`
	}
	if err := json.Unmarshal(vanban.Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	text := starter(vanban.Contract) + starter(vanban.Letter) + starter(vanban.Decision) + starter(vanban.LeavePermit)
	seen := 0
	for _, object := range []string{"document", "profile", "signature", "issued", "appendix", "enclosure", "format", "waiver"} {
		properties := schema.Defs[object].Properties
		for key, value := range properties {
			// A Vietnamese key refers to the English one it stands for.
			if !vietnameseKey(value) {
				continue
			}
			if seen++; !strings.Contains(text, key) {
				t.Errorf("the starter does not explain %s of %s", key, object)
			}
		}
	}
	if seen < 50 {
		t.Errorf("only %d Vietnamese keys in the schema", seen)
	}
}

func vietnameseKey(value json.RawMessage) bool {
	return strings.Contains(string(value), "/properties/")
}
