package vanban

import (
	"fmt"
	"path"

	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/internal/tree"
)

// An AgencyProfile is what an agency writes in all its documents: the content
// of an agency profile file (hồ sơ cơ quan) such as coquan.yaml, which documents
// name. A document takes from it what it does not say itself.
type AgencyProfile struct {
	Superior   string   // as in Document
	Agency     string   // the same
	Symbol     string   // the agency in the ký hiệu, "SNV"
	Place      string   // as in Document
	Contact    string   // the same
	Recipients []string // the same
	Archive    Archive
	Format     Format
	Signers    []ProfileSigner // in the order of the file
	OrganID    string          // mã định danh: of Records that name a file or its year

	lost bool // named, but could not be read, as has been reported
}

// A ProfileSigner is a signature block under a short name, by which documents
// choose it.
type ProfileSigner struct {
	Name      string // as typed; case, diacritics and spaces make no difference
	Signature Signature
}

// DecodeAgencyProfile reads an agency profile file: YAML or JSON in UTF-8, with
// the keys that [Schema] lists. Of the options only the Name counts. The error
// is a *ProblemsError with all that is wrong; the profile is nil then.
func DecodeAgencyProfile(src []byte, o *DecodeOptions) (*AgencyProfile, error) {
	if o == nil {
		o = new(DecodeOptions)
	}
	d := newDecoder(nil)
	p := d.profileFile(o.Name, src)
	if err := d.sorted().Err(); err != nil {
		return nil, err
	}
	return p, nil
}

// profile reads the agency profile that the document names; nil for none. The
// problems of the profile are reported at the name, with their own place in the
// message.
func (o *object) profile(en string) *AgencyProfile {
	name := o.text(en)
	if name == "" {
		return nil
	}
	n, at := o.get(en), o.prefix+en
	if path.Ext(name) == "" {
		name += ".yaml"
	}
	src, err := o.file(name, MaxSourceBytes)
	if err != nil {
		o.report(n, at, ruleFile, fmt.Sprintf("hồ sơ cơ quan %q: %v", name, err), "ghi tên tệp hồ sơ ở cùng thư mục, ví dụ coquan.yaml")
		return &AgencyProfile{lost: true}
	}
	in := newDecoder(o.fs)
	p := in.profileFile(name, src)
	for _, problem := range in.sorted() {
		problem.Message = fmt.Sprintf("tệp %s dòng %d:%d: %s", name, problem.Line, problem.Column, problem.Message)
		problem.Line, problem.Column, problem.Path = n.Line, n.Column, at
		o.add(problem)
	}
	return p
}

func (d *decoder) profileFile(name string, src []byte) *AgencyProfile {
	src, faults := tree.Clean(src)
	if d.faults(faults); len(faults) > 0 {
		return &AgencyProfile{lost: true}
	}
	root := d.data(formOf(name, src), src)
	if root == nil {
		return &AgencyProfile{lost: true}
	}
	o := d.object(root, "", profileKeys)
	if o == nil {
		return &AgencyProfile{lost: true}
	}
	p := &AgencyProfile{
		Superior: o.lines("superior"),
		Agency:   o.lines("agency"),
		Symbol:   o.text("symbol"),
		Place:    o.text("place"),
		Contact:  o.lines("contact"),
		Format:   o.format("format"),
		OrganID:  o.text("organ_id"),
	}
	p.Recipients, p.Archive = o.recipients("recipients", "archive")
	p.Signers = o.signers("signers")
	return p
}

// signers reads a map of short names and signature blocks.
func (o *object) signers(en string) []ProfileSigner {
	n := o.get(en)
	if n == nil {
		return nil
	}
	if n.Kind != tree.Map {
		o.report(n, o.prefix+en, ruleType, "cần tên gọi tắt: người ký, gặp "+shape(n), "")
		return nil
	}
	var all []ProfileSigner
	seen := map[string]bool{}
	for _, pair := range n.Pairs {
		name := pair.Key.Text
		at := o.prefix + en + "." + name
		if seen[fold(name)] {
			o.report(pair.Key, at, ruleTwice, fmt.Sprintf("người ký %q đã ghi ở trên", name), "đặt tên khác")
		}
		seen[fold(name)] = true
		all = append(all, ProfileSigner{Name: name, Signature: o.signature(pair.Value, at)})
	}
	return all
}

// signer returns the signature block that n names.
func (d *decoder) signer(n *tree.Node, path string) Signature {
	name := d.line(n, path)
	if name == "" || d.profile != nil && d.profile.lost {
		return Signature{}
	}
	if d.profile == nil {
		d.report(n, path, ruleType, "cần các khóa của người ký, gặp chữ", "ghi "+signatureKeys.list()+"; tên gọi tắt chỉ dùng khi văn bản có ho_so")
		return Signature{}
	}
	names := make(keys, len(d.profile.Signers))
	for i, s := range d.profile.Signers {
		if fold(s.Name) == fold(name) {
			return s.Signature
		}
		names[i] = key{fold(s.Name), fold(s.Name)}
	}
	mend := "ghi người ký vào khóa nguoi_ky của hồ sơ"
	if len(names) > 0 {
		mend = "chọn một trong: " + names.list()
	}
	d.report(n, path, ruleValue, fmt.Sprintf("hồ sơ cơ quan không có người ký %q", name), mend)
	return Signature{}
}

// fillFromProfile gives the document what its profile has and it has not.
func (d *decoder) fillFromProfile(doc *Document, o *object) {
	unit := o.text("unit")
	p := d.profile
	if p == nil {
		p = new(AgencyProfile)
	}
	fill(&doc.Superior, p.Superior)
	fill(&doc.Agency, p.Agency)
	if doc.Kind.row().Lacks&nd30.Place == 0 {
		fill(&doc.Place, p.Place)
	}
	fill(&doc.Contact, p.Contact)
	if doc.Kind.row().Lacks&nd30.Recipients == 0 {
		if doc.Recipients == nil {
			doc.Recipients = p.Recipients
		}
		if doc.Archive.Units == nil && doc.Archive.Copies == 0 {
			doc.Archive = p.Archive
		}
	}
	doc.Format.fill(p.Format)
	if r := &doc.Records; r.Notation != "" || r.Year != 0 {
		fill(&r.OrganID, p.OrganID)
	}

	used := false
	if doc.Number.Symbol == "" && p.Symbol != "" && doc.Kind.Valid() {
		doc.Number.Symbol, used = p.symbolFor(doc.Kind, unit)
	}
	if unit != "" && !used {
		d.doubt(o.get("unit"), "unit", "đơn vị soạn thảo không được dùng", "don_vi chỉ ghép vào ký hiệu công văn mà số chưa có ký hiệu và văn bản có ho_so")
	}
}

// symbolFor composes the symbol of a document (Phụ lục I, Phần I, II.3.d): the
// kind and the agency, "KH-UBND", or for a Công văn the agency and the unit that
// drafted it, "BNV-VP". It says whether the unit is in it.
func (p *AgencyProfile) symbolFor(k Kind, unit string) (symbol string, usesUnit bool) {
	switch {
	case k == PublicLetter:
		return "", false
	case k.Abbreviation() != "":
		return k.Abbreviation() + "-" + p.Symbol, false
	case unit == "":
		return p.Symbol, false
	}
	return p.Symbol + "-" + unit, true
}

func fill[T comparable](to *T, from T) {
	var zero T
	if *to == zero {
		*to = from
	}
}

// fill takes from other what f leaves at its default.
func (f *Format) fill(other Format) {
	fill(&f.Header, other.Header)
	fill(&f.BodySize, other.BodySize)
	fill(&f.Indent, other.Indent)
	fill(&f.Gap, other.Gap)
	fill(&f.LineSpacing, other.LineSpacing)
	fill(&f.Top, other.Top)
	fill(&f.Bottom, other.Bottom)
	fill(&f.Left, other.Left)
	fill(&f.Right, other.Right)
}
