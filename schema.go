package vanban

import (
	_ "embed"
)

//go:embed schema/vanban-1.schema.json
var schema string

// Schema returns the JSON Schema (draft 2020-12) of what Decode reads, version
// 1, in UTF-8. It describes the keys in both languages; "$defs/profile" in it
// describes an agency profile file. Every file that it allows has keys and types
// that Decode allows; Decode is wider only in what it lets clerks type: keys and
// words with other accents, capitals or spaces, and YAML texts that look like
// numbers.
func Schema() []byte { return []byte(schema) }
