package vanban

import (
	"io/fs"

	"github.com/dean161/vanban/internal/tree"
)

// DecodeOptions say what Decode cannot see in the bytes. A nil *DecodeOptions
// is the zero value.
type DecodeOptions struct {
	// Name is the name of the file. Its extension chooses the form: .md, .yaml,
	// .yml or .json. With another extension or none the form is seen from the
	// first line: "---" is Markdown, "{" is JSON, all else is YAML.
	Name string
	// FS is where agency profiles and images are read, by paths that
	// [fs.ValidPath] allows. With a nil FS naming one is an error.
	FS fs.FS
}

// The limits of Decode; more is an error, never a cut.
const (
	MaxSourceBytes = tree.MaxBytes // of a file: 16 MB
	MaxSourceDepth = tree.MaxDepth // of lists and objects within each other: 32
	MaxSourceNodes = tree.MaxNodes // of values and keys: 200,000
	MaxImageBytes  = 20 << 20      // of an image: 20 MB
)

// Decode reads a document: a Markdown file with YAML front matter, plain YAML
// or JSON, in UTF-8. All three hold the same keys, in English or in Vietnamese
// without diacritics; [Schema] lists them. A body is text in the form of
// package outline or, in YAML and JSON, a list of nodes.
//
// A Markdown file begins with YAML between two lines "---"; the body follows. A
// line "--- ban_hanh" (a text that a decision issues), "--- phu_luc" (appendix)
// or "--- kem_theo" (enclosure) begins an attached part: its keys as YAML up to
// the next "---", then its body.
//
// Nothing is guessed and nothing is dropped: unknown and repeated keys, wrong
// types, YAML aliases and tags are errors. Scalars are taken as they are typed,
// so that "so: 05" and "ngay: 2024-11-26" mean what they look like. Marks that
// the decree's form brings itself are taken off: "- " before and ";" or "."
// behind the items of Kính gửi, Căn cứ and Nơi nhận; a last item "Lưu: …" of
// Nơi nhận becomes the Archive.
//
// The error is a *ProblemsError with all that is wrong, each with its line,
// column and path; the document is nil then. Warnings stay with the document
// and come out of its Check.
func Decode(src []byte, o *DecodeOptions) (*Document, error) {
	if o == nil {
		o = new(DecodeOptions)
	}
	d := newDecoder(o.FS)
	doc := new(Document)
	clean, faults := tree.Clean(src)
	d.faults(faults)
	if len(faults) == 0 {
		if f := formOf(o.Name, clean); f == markdownForm {
			d.markdown(doc, clean)
		} else {
			d.document(doc, d.data(f, clean))
		}
	}
	problems := d.sorted()
	if err := problems.Err(); err != nil {
		return nil, err
	}
	doc.source = &source{warnings: problems, marks: d.marks, nodes: d.nodes, sound: soundImages(d.images)}
	return doc, nil
}

// document reads the whole tree of a file, or the front matter of a Markdown
// file, into doc. A nil n has been reported already.
func (d *decoder) document(doc *Document, n *tree.Node) {
	if n == nil {
		return
	}
	o := d.object(n, "", documentKeys)
	if o == nil {
		return
	}
	d.profile = o.profile("profile")

	doc.Kind = read(o, "kind", parseKind)
	doc.Superior = o.lines("superior")
	doc.Agency = o.lines("agency")
	doc.Number = read(o, "number", ParseNumber)
	doc.Place = o.text("place")
	doc.Date = read(o, "date", ParseDate)
	doc.Summary = o.lines("summary")

	doc.Secrecy = Secrecy(o.word("secrecy", secrecyWords))
	doc.Recall = o.flag("recall")
	doc.Urgency = Urgency(o.word("urgency", urgencyWords))
	doc.Circulation = o.text("circulation")
	doc.Addressees = o.items("addressees")
	doc.Issuer = o.lines("issuer")
	doc.Bases = o.items("bases")

	doc.Body = o.body("body")
	doc.Signatures = o.signatures("signatures")
	doc.Confirmation = o.text("confirmation")
	doc.Recipients, doc.Archive = o.recipients("recipients", "archive")
	doc.Drafter = o.drafter("drafter")
	doc.Contact = o.lines("contact")
	doc.Signing = o.signing("signing")
	doc.Issued = list(o, "issued", d.issued)
	doc.Appendices = list(o, "appendices", d.appendix)
	doc.Enclosures = list(o, "enclosures", d.enclosure)

	doc.Medium = Medium(o.word("medium", mediumWords))
	doc.Draft = o.draft("draft")
	doc.Specimen = o.flag("specimen")
	doc.Records = o.records("records")
	doc.Format = o.format("format")
	doc.Waive = list(o, "waive", d.waiver)
	doc.Copy = o.copy("copy")
	d.fillFromProfile(doc, o)
}
