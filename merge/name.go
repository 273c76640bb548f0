package merge

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"maps"
	"strings"

	"github.com/dean161/vanban"
)

// fileName returns the name of the files of a letter, without extension.
func (m *merger) fileName(t *task, l *letter) (string, error) {
	if m.naming == nil {
		return vanban.SafeName(m.o.Names), nil
	}
	data := t.data
	if _, ok := data["ten_tep"]; !ok {
		data = maps.Clone(data)
		data["ten_tep"] = l.name
	}
	s, err := m.naming.fill(data)
	if err != nil {
		return "", fmt.Errorf("tên tệp: %w", err)
	}
	if s = vanban.SafeName(s); s == "" {
		return "", errors.New("tên tệp không còn chữ hay số nào")
	}
	return s, nil
}

// names are the file names in use. Of each a checksum of 16 bytes is kept, so that
// a million rows take some 40 MB.
type names map[[16]byte]struct{}

func nameKey(name string) [16]byte {
	s := sha256.Sum256([]byte(strings.ToLower(name)))
	return [16]byte(s[:16])
}

// add notes a name, in capitals or not, and says whether it was free.
func (n names) add(name string) bool {
	k := nameKey(name)
	_, taken := n[k]
	n[k] = struct{}{}
	return !taken
}

// list names the columns for a message.
func (c *columns) list() string {
	var keys []string
	for _, k := range c.keys {
		if k != "" {
			keys = append(keys, k)
		}
	}
	if len(keys) > 30 {
		keys = append(keys[:30], "…")
	}
	return strings.Join(keys, ", ")
}

// named returns the names of the files of a letter, and a problem if one is taken.
func (m names) named(row int, files []file, name string) ([]string, Problems) {
	all := make([]string, len(files))
	for i, f := range files {
		all[i] = name
		if f.part != "" {
			all[i] += "-" + f.part
		}
		all[i] += "." + f.format.String()
		if !m.add(all[i]) {
			return nil, Problems{problem(row, "", ruleFileName, fmt.Sprintf("tên tệp %s đã dùng cho một dòng trước", all[i]), "thêm {{.stt}} vào mẫu tên tệp, hoặc một cột không trùng")}
		}
	}
	return all, nil
}
