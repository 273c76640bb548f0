package vanban

import "fmt"

// Parts returns the names of the files in which the document is issued, in their
// order: "van-ban", the document itself, and with Medium ElectronicApart one for
// each attachment: "ban-hanh-1" for an issued text, "phu-luc-1" for an appendix,
// "kem-theo-1" for an enclosure (Phụ lục I, Phần I, III.1.d; Mẫu 2.2). They hold
// nothing but small letters, digits and hyphens. Part i of docx.Options and
// pdf.Options is the file of the name at i.
func (d *Document) Parts() []string {
	parts := []string{"van-ban"}
	if d.Medium != ElectronicApart {
		return parts
	}
	for _, kind := range []struct {
		name  string
		count int
	}{
		{"ban-hanh", len(d.Issued)}, {"phu-luc", len(d.Appendices)}, {"kem-theo", len(d.Enclosures)},
	} {
		for i := range kind.count {
			parts = append(parts, fmt.Sprintf("%s-%d", kind.name, i+1))
		}
	}
	return parts
}
