package vanban

import (
	"strconv"
	"strings"
)

// keysBelow are the keys inside the value of a key.
var keysBelow = map[string]keys{
	"signatures": signatureKeys, "archive": archiveKeys, "drafter": drafterKeys, "signing": signingKeys,
	"records": recordsKeys, "to": receiverKeys, "format": formatKeys, "waive": waiverKeys, "copy": copyKeys,
	"issued": issuedKeys, "appendices": appendixKeys, "enclosures": enclosureKeys, "signers": signatureKeys,
	"body": nodeKeys, "children": nodeKeys, "table": tableKeys, "columns": columnKeys, "image": imageKeys,
}

// Place returns the Path as people are told it: the keys in Vietnamese, as they
// may be typed, and what is listed counted from 1. "signatures[1].position" is
// "ky thứ 2, chuc_vu". What is no path of a document stays as it is.
func (p Problem) Place() string {
	var words []string
	var at keys
	for i, step := range strings.Split(p.Path, ".") {
		name, index, listed := strings.Cut(step, "[")
		if i == 0 {
			at = tableWith(name)
		}
		word := name
		if k := at.find(name); k >= 0 {
			word = at[k].vi
		} else if i == 0 {
			return p.Path
		}
		if n, err := strconv.Atoi(strings.TrimSuffix(index, "]")); listed && err == nil {
			word += " thứ " + strconv.Itoa(n+1)
		}
		words = append(words, word)
		if below, ok := keysBelow[name]; ok {
			at = below
		}
	}
	return strings.Join(words, ", ")
}

// tableWith returns the keys of a file to which the name belongs.
func tableWith(name string) keys {
	for _, table := range []keys{documentKeys, copyKeys} {
		if table.find(name) >= 0 {
			return table
		}
	}
	return profileKeys
}

// find returns the row of an English key, or -1.
func (ks keys) find(en string) int {
	for i, k := range ks {
		if k.en == en {
			return i
		}
	}
	return -1
}
