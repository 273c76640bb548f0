package vanban

import (
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/dean161/vanban/internal/tree"
)

// keyTables are the tables of the walker by the "$defs" of the schema.
var keyTables = map[string]keys{
	"document": documentKeys, "profile": profileKeys, "signature": signatureKeys, "archive": archiveKeys, "drafter": drafterKeys,
	"signing": signingKeys, "issued": issuedKeys, "appendix": appendixKeys, "enclosure": enclosureKeys, "format": formatKeys, "waiver": waiverKeys,
	"records": recordsKeys, "receiver": receiverKeys,
	"node": nodeKeys, "table": tableKeys, "copy": copyKeys, "column": columnKeys, "image": imageKeys,
}

func schemaDefs(t *testing.T) map[string]any {
	t.Helper()
	var s map[string]any
	if err := json.Unmarshal(Schema(), &s); err != nil {
		t.Fatal(err)
	}
	return s["$defs"].(map[string]any)
}

// TestSchemaKeys holds the keys of the schema and of the walker to each other,
// in both directions and both languages.
func TestSchemaKeys(t *testing.T) {
	defs := schemaDefs(t)
	for name, table := range keyTables {
		properties := defs[name].(map[string]any)["properties"].(map[string]any)
		for _, k := range table {
			en, _ := properties[k.en].(map[string]any)
			if en["title"] == nil {
				t.Errorf("%s.%s has no title in the schema", name, k.en)
			}
			want := map[string]any{"$ref": "#/$defs/" + name + "/properties/" + k.en}
			if vi := properties[k.vi]; !reflect.DeepEqual(vi, want) {
				t.Errorf("%s.%s is %v in the schema, want %v", name, k.vi, vi, want)
			}
		}
		for property := range properties {
			if i := table.index(property); i < 0 || property != table[i].en && property != table[i].vi {
				t.Errorf("%s.%s of the schema is no key of the walker", name, property)
			}
		}
	}
	for name, def := range defs {
		properties, ok := def.(map[string]any)["properties"]
		if _, known := keyTables[name]; ok != known {
			t.Errorf("$defs/%s: in the tables %v, properties %v", name, known, properties)
		}
		if ok && def.(map[string]any)["additionalProperties"] != false {
			t.Errorf("$defs/%s allows other keys", name)
		}
	}
}

// TestKeysHaveEffect decodes the full document without each of its keys in turn:
// a key that the walker looks up but does not read would change nothing.
func TestKeysHaveEffect(t *testing.T) {
	var full map[string]any
	for _, f := range parseStory(t, "testdata/decode/forms.txtar").Files {
		if f.Name == "all.json" {
			if err := json.Unmarshal(f.Data, &full); err != nil {
				t.Fatal(err)
			}
		}
	}
	full["secrecy"], full["archive"], full["recipients"] = "mật", "VT", "A"
	whole := decodeJSON(t, full)
	for _, k := range documentKeys {
		if slices.Contains([]string{"profile", "unit"}, k.en) {
			continue // shown by the story of profiles
		}
		value, ok := full[k.en]
		if !ok {
			t.Errorf("the full document has no %s", k.en)
		}
		delete(full, k.en)
		if reflect.DeepEqual(decodeJSON(t, full), whole) {
			t.Errorf("key %s has no effect", k.en)
		}
		full[k.vi] = value
		if !reflect.DeepEqual(decodeJSON(t, full), whole) {
			t.Errorf("key %s is not key %s", k.vi, k.en)
		}
		delete(full, k.vi)
		full[k.en] = value
	}
}

func decodeJSON(t *testing.T, v any) *Document {
	t.Helper()
	src, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := Decode(src, &DecodeOptions{Name: "a.json"})
	if err != nil {
		t.Fatal(err)
	}
	doc.source = nil
	return doc
}

// TestSchemaAndWalker holds the two to the same verdict over the stories: what
// the walker reads, the schema allows; what has an unknown key or a wrong type
// for one has it for the other.
func TestSchemaAndWalker(t *testing.T) {
	s := &validator{defs: schemaDefs(t)}
	judged := map[bool]int{}
	for _, name := range []string{"forms", "values", "lists", "body", "keys", "json", "profile"} {
		story := parseStory(t, "testdata/decode/"+name+".txtar")
		for _, f := range story.Files {
			var n *tree.Node
			switch {
			case strings.HasPrefix(f.Name, "fs/"):
				continue
			case strings.HasSuffix(f.Name, ".yaml"):
				n, _ = tree.YAML(f.Data, 1)
			case strings.HasSuffix(f.Name, ".json"):
				n, _ = tree.JSON(f.Data)
			}
			if n == nil || n.Kind == tree.Null || wider[f.Name] {
				continue
			}
			_, err := Decode(f.Data, &DecodeOptions{Name: f.Name, FS: storyFS(story)})
			problem := s.check(plainValue(n), map[string]any{"$ref": "#/$defs/document"}, "")
			if err == nil && problem != "" {
				t.Errorf("%s/%s: the schema refuses what Decode reads: %s", name, f.Name, problem)
			}
			wrong := err != nil && (strings.Contains(err.Error(), "["+ruleKey+"]") || strings.Contains(err.Error(), "["+ruleType+"]"))
			if wrong && problem == "" {
				t.Errorf("%s/%s: the schema allows what Decode refuses: %v", name, f.Name, err)
			}
			judged[problem == ""]++
		}
	}
	if judged[true] < 10 || judged[false] < 5 {
		t.Errorf("only %v examples judged", judged)
	}
}

// TestSchemaOfProfiles does the same for agency profiles.
func TestSchemaOfProfiles(t *testing.T) {
	s := &validator{defs: schemaDefs(t)}
	for _, f := range parseStory(t, "testdata/decode/profile.txtar").Files {
		if !strings.HasPrefix(f.Name, "fs/") {
			continue
		}
		d := &decoder{marks: make(map[string]mark)}
		d.profileFile(f.Name, f.Data)
		n, _ := tree.YAML(f.Data, 1)
		problem := s.check(plainValue(n), map[string]any{"$ref": "#/$defs/profile"}, "")
		if (problem == "") != (d.problems.Err() == nil) {
			t.Errorf("%s: the schema says %q, Decode says %v", f.Name, problem, d.problems)
		}
	}
}

// wider are the stories in which Decode is said to be wider than the schema.
var wider = map[string]bool{
	"accented.yaml": true, // keys and words with other accents and capitals
	"good.yaml":     true, // "Hoả tốc"
	// What is wrong stands in the profile, which TestSchemaOfProfiles sees.
	"broken.yaml": true,
	// A text alone where the schema cannot know whether there is a profile.
	"no-profile.yaml": true,
}

// plainValue is what an editor's YAML reader makes of a node.
func plainValue(n *tree.Node) any {
	switch n.Kind {
	case tree.Null:
		return nil
	case tree.List:
		items := make([]any, len(n.Items))
		for i, item := range n.Items {
			items[i] = plainValue(item)
		}
		return items
	case tree.Map:
		m := map[string]any{}
		for _, p := range n.Pairs {
			m[p.Key.Text] = plainValue(p.Value)
		}
		return m
	}
	if n.Form == tree.Plain || n.Form == tree.Number || n.Form == tree.Bool {
		if v, err := strconv.ParseFloat(n.Text, 64); err == nil {
			return v
		}
		if n.Text == "true" || n.Text == "false" {
			return n.Text == "true"
		}
	}
	return n.Text
}

// A validator knows the words of JSON Schema that ours uses, and fails on
// others.
type validator struct{ defs map[string]any }

// check returns what is wrong with v, or "".
func (s *validator) check(v any, schema map[string]any, path string) string {
	for _, word := range []string{"$ref", "type", "enum", "pattern", "minimum", "exclusiveMinimum", "maximum", "items", "anyOf", "oneOf", "required", "properties"} {
		if rule, ok := schema[word]; ok {
			if problem := s.word(v, word, rule, schema, path); problem != "" {
				return problem
			}
		}
	}
	for word := range schema {
		switch word {
		case "$ref", "type", "enum", "pattern", "minimum", "exclusiveMinimum", "maximum", "items", "anyOf", "oneOf", "required", "properties", "additionalProperties", "title", "description", "examples":
		default:
			return path + ": the test does not know " + word
		}
	}
	return ""
}

func (s *validator) word(v any, word string, rule any, schema map[string]any, path string) string {
	fail := func() string { return fmt.Sprintf("%s: %v breaks %s %v", path, v, word, rule) }
	number, isNumber := v.(float64)
	text, isText := v.(string)
	ok := true
	switch word {
	case "$ref":
		return s.check(v, s.resolve(rule.(string)), path)
	case "type":
		types, many := rule.([]any)
		if !many {
			types = []any{rule}
		}
		ok = slices.ContainsFunc(types, func(t any) bool { return hasType(v, t.(string)) })
	case "enum":
		ok = slices.Contains(rule.([]any), v)
	case "pattern":
		ok = !isText || regexp.MustCompile(rule.(string)).MatchString(text)
	case "minimum":
		ok = !isNumber || number >= rule.(float64)
	case "exclusiveMinimum":
		ok = !isNumber || number > rule.(float64)
	case "maximum":
		ok = !isNumber || number <= rule.(float64)
	case "items":
		items, _ := v.([]any)
		for i, item := range items {
			if problem := s.check(item, rule.(map[string]any), fmt.Sprintf("%s[%d]", path, i)); problem != "" {
				return problem
			}
		}
	case "anyOf", "oneOf":
		n := 0
		for _, option := range rule.([]any) {
			if s.check(v, option.(map[string]any), path) == "" {
				n++
			}
		}
		ok = n == 1 || word == "anyOf" && n > 1
	case "required":
		m, isMap := v.(map[string]any)
		for _, name := range rule.([]any) {
			_, has := m[name.(string)]
			ok = ok && (has || !isMap)
		}
	case "properties":
		return s.properties(v, rule.(map[string]any), schema["additionalProperties"], path)
	}
	if !ok {
		return fail()
	}
	return ""
}

func (s *validator) properties(v any, properties map[string]any, others any, path string) string {
	m, _ := v.(map[string]any)
	for name, value := range m {
		rule, known := properties[name].(map[string]any)
		if !known {
			if others == false {
				return path + "." + name + ": unknown key"
			}
			continue
		}
		if problem := s.check(value, rule, path+"."+name); problem != "" {
			return problem
		}
	}
	return ""
}

func (s *validator) resolve(ref string) map[string]any {
	var at any = map[string]any{"$defs": s.defs}
	for _, step := range strings.Split(strings.TrimPrefix(ref, "#/"), "/") {
		at = at.(map[string]any)[step]
	}
	return at.(map[string]any)
}

func hasType(v any, name string) bool {
	switch v := v.(type) {
	case nil:
		return name == "null"
	case bool:
		return name == "boolean"
	case string:
		return name == "string"
	case float64:
		return name == "number" || name == "integer" && v == math.Trunc(v)
	case []any:
		return name == "array"
	case map[string]any:
		return name == "object"
	}
	return false
}
