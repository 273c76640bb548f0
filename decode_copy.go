package vanban

import "github.com/dean161/vanban/internal/tree"

// DecodeCopy reads a certified copy as Decode reads a document: YAML, JSON or
// the front matter of a Markdown file, which then has no text. [Schema] lists
// the keys under "$defs/copy". An agency profile gives the agency, the place and
// the recipients, and the symbol if the number has none.
//
// The error is a *ProblemsError; the copy is nil then. Warnings stay with the
// copy and come out of its Check.
func DecodeCopy(src []byte, o *DecodeOptions) (*Copy, error) {
	if o == nil {
		o = new(DecodeOptions)
	}
	d := newDecoder(o.FS)
	var c *Copy
	clean, faults := tree.Clean(src)
	d.faults(faults)
	if len(faults) == 0 {
		if n := d.root(o.Name, clean); n != nil {
			c = d.copy(n, "")
		}
	}
	problems := d.sorted()
	if err := problems.Err(); err != nil {
		return nil, err
	}
	c.source = &source{warnings: problems, marks: d.marks}
	return c, nil
}

// root returns the tree of a file that has no text; nil after a report.
func (d *decoder) root(name string, src []byte) *tree.Node {
	f := formOf(name, src)
	if f != markdownForm {
		return d.data(f, src)
	}
	sections := d.sections(src)
	if len(sections) == 0 {
		return nil
	}
	if s := sections[0]; len(sections) > 1 || !blank(s.text) {
		d.report(&tree.Node{Line: s.textLine, Column: 1}, "", ruleMarkdown, "tệp khai bản sao có nội dung", "bỏ nội dung: bản sao lấy từ chính văn bản được sao; trích sao thì khai ban_sao trong tệp văn bản")
	}
	return d.header(sections[0])
}

// copy reads the copy of a document; nil for none.
func (o *object) copy(en string) *Copy {
	n := o.get(en)
	if n == nil {
		return nil
	}
	own := o.decoder.profile
	c := o.decoder.copy(n, o.prefix+en)
	o.decoder.profile = own
	return c
}

func (d *decoder) copy(n *tree.Node, path string) *Copy {
	o := d.object(n, path, copyKeys)
	if o == nil {
		return new(Copy)
	}
	if o.get("profile") != nil {
		d.profile = o.profile("profile")
	}
	c := &Copy{
		Form: CopyForm(o.word("form", copyWords)), From: Medium(o.word("from", copyMedia)), To: Medium(o.word("to", copyMedia)),
		Agency: o.lines("agency"), Number: read(o, "number", ParseNumber), Place: o.text("place"), Date: read(o, "date", ParseDate),
		Signatures: o.signatures("signatures"), Signing: o.signing("signing"),
		Format: o.format("format"), Waive: list(o, "waive", d.waiver),
	}
	c.Recipients, c.Archive = o.recipients("recipients", "archive")
	if p := d.profile; p != nil {
		fill(&c.Agency, p.Agency)
		if c.To == Paper {
			c.fillFromProfile(p, path == "")
		}
	}
	return c
}

// fillFromProfile gives a copy on paper what the profile has and it has not.
func (c *Copy) fillFromProfile(p *AgencyProfile, alone bool) {
	fill(&c.Place, p.Place)
	if c.Recipients == nil {
		c.Recipients = p.Recipients
	}
	if c.Archive.Units == nil && c.Archive.Copies == 0 {
		c.Archive = p.Archive
	}
	if c.Number.Symbol == "" && p.Symbol != "" && c.Form.Valid() {
		c.Number.Symbol = c.Form.Abbreviation() + "-" + p.Symbol
	}
	if alone {
		c.Format.fill(p.Format)
	}
}
