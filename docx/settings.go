package docx

import "time"

// settings writes the document settings. In compatibility mode 14 Word and
// LibreOffice fill justified lines greedily; from mode 15 on they squeeze the
// spaces of a line to get one more word in.
func (e *encoder) settings() {
	e.lit(`<w:settings` + namespaces + `><w:defaultTabStop w:val="720"/>` +
		`<w:characterSpacingControl w:val="doNotCompress"/>`)
	if len(e.footnotes) > 0 {
		e.lit(footnoteSettings)
	}
	e.lit(`<w:compat><w:compatSetting w:name="compatibilityMode"` +
		` w:uri="http://schemas.microsoft.com/office/word" w:val="14"/></w:compat></w:settings>`)
}

// fontTable describes the one font, for machines that lack it.
func (e *encoder) fontTable() {
	e.lit(`<w:fonts` + namespaces + `><w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/>` +
		`<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`)
}

// core writes the core properties (ECMA-376 Part 2, 11).
func (e *encoder) core() {
	e.lit(`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"` +
		` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`)
	info := &e.sheet.Info
	e.property("dc:title", info.Title)
	e.property("dc:subject", info.Subject)
	e.property("dc:creator", info.Author)
	e.property("cp:keywords", info.Keywords)
	e.property("dc:language", e.language())
	if t := e.opts.Time; !t.IsZero() {
		at := t.UTC().Format(time.RFC3339)
		e.lit(`<dcterms:created xsi:type="dcterms:W3CDTF">`).lit(at).lit(`</dcterms:created>`)
		e.lit(`<dcterms:modified xsi:type="dcterms:W3CDTF">`).lit(at).lit(`</dcterms:modified>`)
	}
	e.lit(`</cp:coreProperties>`)
}

func (e *encoder) property(tag, value string) {
	if value != "" {
		e.lit(`<`).lit(tag).lit(`>`).text(value).lit(`</`).lit(tag).lit(`>`)
	}
}

// app writes the extended properties: what made the file.
func (e *encoder) app() {
	e.lit(`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
		`<Application>vanban</Application></Properties>`)
}

// maxProperty is how many units of UTF-16 Word reads of a custom property.
const maxProperty = 255

// custom writes the custom properties: the fields of Phụ lục VI. A value that
// Word would cut goes on in properties with a number behind the name: "Subject",
// "Subject2". Their ids run from 2 (ECMA-376 Part 1, 22.3.2.2).
func (e *encoder) custom() {
	e.lit(`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"` +
		` xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">`)
	id := 2
	for _, f := range e.sheet.Info.Fields {
		for n, rest := 1, f.Value; rest != ""; n++ {
			end := pieceEnd(rest)
			e.lit(`<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="`).num(id).lit(`" name="`).text(f.Name)
			if n > 1 {
				e.num(n)
			}
			e.lit(`"><vt:lpwstr>`).text(rest[:end]).lit(`</vt:lpwstr></property>`)
			rest = rest[end:]
			id++
		}
	}
	e.lit(`</Properties>`)
}

// pieceEnd returns where the first piece of a value ends that Word reads whole:
// behind a space if there is one.
func pieceEnd(s string) int {
	units, space := 0, 0
	for i, r := range s {
		if units++; r > 0xFFFF {
			units++
		}
		if units > maxProperty {
			if space > 0 {
				return space
			}
			return i
		}
		if r == ' ' {
			space = i + 1
		}
	}
	return len(s)
}
