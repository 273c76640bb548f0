package vanban

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/dean161/vanban/internal/tree"
)

// trimMarks takes off what the decree's form puts around an item of Kính gửi,
// Căn cứ and Nơi nhận and Compose writes again: "- " before it, ";" behind it,
// and behind the last one "." instead. Dots that end an abbreviation inside the
// list, and an ellipsis, stay.
func trimMarks(s string, last bool) string {
	s = strings.TrimSpace(strings.TrimPrefix(s, "- "))
	if t, ok := strings.CutSuffix(s, ";"); ok {
		return strings.TrimSpace(t)
	}
	if t, ok := strings.CutSuffix(s, "."); ok && last && !strings.HasSuffix(t, ".") {
		return strings.TrimSpace(t)
	}
	return s
}

// items reads Kính gửi or Căn cứ.
func (o *object) items(en string) []string {
	items := o.texts(en, nil)
	return trimmed(items, len(items)-1)
}

// trimmed returns the texts without marks; last is the index of the one that
// ends the list as it was typed.
func trimmed(items []listText, last int) []string {
	var all []string
	for i, item := range items {
		all = append(all, trimMarks(item.text, i == last))
	}
	return all
}

// recipients reads Nơi nhận and the archive line, which stands under its own
// key or as the last item of Nơi nhận.
func (o *object) recipients(en, archive string) ([]string, Archive) {
	items := o.texts(en, archivePair)
	a := o.archive(archive)
	if len(items) == 0 {
		return nil, a
	}
	end := len(items) - 1
	last := items[end]
	if line, ok := archiveLine(trimMarks(last.text, true)); ok {
		if o.get(archive) != nil {
			o.report(last.node, last.path, ruleTwice, "dòng Lưu ghi hai lần, ở nơi nhận và ở khóa luu", "bỏ một trong hai")
		}
		a = readText(o.decoder, last.node, last.path, line, parseArchive)
		items = items[:end]
		delete(o.marks, last.path)
		o.mark(o.prefix+archive, last.node.Line, last.node.Column)
	}
	return trimmed(items, end), a
}

// archivePair returns the text of "- Lưu: VT", which YAML reads as a key and a
// value.
func archivePair(n *tree.Node) (string, bool) {
	if n.Kind != tree.Map || len(n.Pairs) != 1 || n.Pairs[0].Value.Kind != tree.Scalar {
		return "", false
	}
	k, v := n.Pairs[0].Key.Text, n.Pairs[0].Value.Text
	return k + ": " + v, fold(k) == "luu" && !strings.Contains(v, "\n")
}

// archiveLine returns what stands behind "Lưu:", or behind "Lưu" before an
// abbreviation in capitals such as VT.
func archiveLine(s string) (string, bool) {
	word, rest, _ := strings.Cut(s, " ")
	if before, after, ok := strings.Cut(s, ":"); ok {
		word, rest = before+":", after
	}
	if fold(strings.TrimSpace(strings.TrimSuffix(word, ":"))) != "luu" {
		return "", false
	}
	rest = strings.TrimSpace(rest)
	first, _, _ := strings.Cut(rest, ",")
	capitals := first != "" && !strings.ContainsFunc(first, unicode.IsLower)
	return rest, strings.HasSuffix(word, ":") || capitals
}

// archiveCopies finds the number of copies: "(3b)", "(03 bản)".
var archiveCopies = regexp.MustCompile(`^(.*?)\s*\((\d{1,6})\s*(?:b|bản)\)$`)

// parseArchive reads "VT, HTQT (3b)", with or without "Lưu:" and the end mark.
func parseArchive(s string) (Archive, error) {
	s = trimMarks(s, true)
	if line, ok := archiveLine(s); ok {
		s = line
	}
	var a Archive
	if m := archiveCopies.FindStringSubmatch(s); m != nil {
		s = m[1]
		a.Copies, _ = strconv.Atoi(m[2])
	}
	for unit := range strings.SplitSeq(s, ",") {
		unit = strings.TrimSpace(unit)
		if unit == "" {
			return Archive{}, fmt.Errorf("dòng Lưu %q không đúng: viết các đơn vị cách nhau bằng dấu phẩy, ví dụ %q", s, "VT, TCCB (3b)")
		}
		a.Units = append(a.Units, unit)
	}
	return a, nil
}

// archive reads the archive line in its short form or by its parts.
func (o *object) archive(en string) Archive {
	n := o.get(en)
	if n == nil {
		return Archive{}
	}
	if n.Kind == tree.Scalar {
		return readNode(o.decoder, n, o.prefix+en, parseArchive)
	}
	in := o.object(n, o.prefix+en, archiveKeys)
	var a Archive
	for _, u := range in.texts("units", nil) {
		a.Units = append(a.Units, u.text)
	}
	a.Copies = in.count("copies")
	return a
}

// parseDrafter reads "PL.(300)" or the symbol alone.
func parseDrafter(s string) (Drafter, error) {
	symbol, copies, ok := strings.Cut(strings.TrimSuffix(s, "."), "(")
	d := Drafter{Symbol: strings.TrimSuffix(strings.TrimSpace(symbol), ".")}
	if !ok {
		return d, nil
	}
	n, closed := strings.CutSuffix(copies, ")")
	var err error
	if d.Copies, err = parseCount(strings.TrimSpace(n)); err != nil || !closed {
		return Drafter{}, fmt.Errorf("ký hiệu người soạn thảo %q không đúng: viết dạng PL.(300)", s)
	}
	return d, nil
}

func (o *object) drafter(en string) Drafter {
	n := o.get(en)
	if n == nil {
		return Drafter{}
	}
	if n.Kind == tree.Scalar {
		return readNode(o.decoder, n, o.prefix+en, parseDrafter)
	}
	in := o.object(n, o.prefix+en, drafterKeys)
	return Drafter{Symbol: in.text("symbol"), Copies: in.count("copies")}
}

func (o *object) records(en string) Records {
	n := o.get(en)
	if n == nil {
		return Records{}
	}
	in := o.object(n, o.prefix+en, recordsKeys)
	return Records{
		OrganID:  in.text("organ_id"),
		Year:     in.count("year"),
		Notation: in.text("notation"),
		Ordinal:  in.count("ordinal"),
		Issued:   in.count("issued"),
		Due:      read(in, "due", ParseDate),
		Note:     in.text("note"),
		To:       list(in, "to", o.receiver),
	}
}

// receiver reads a receiver: its name alone, or with its code.
func (d *decoder) receiver(n *tree.Node, path string) Receiver {
	if n.Kind == tree.Scalar {
		return Receiver{OrganName: d.line(n, path)}
	}
	o := d.object(n, path, receiverKeys)
	return Receiver{OrganID: o.text("organ_id"), OrganName: o.text("name")}
}

func (o *object) signing(en string) Signing {
	n := o.get(en)
	if n == nil {
		return Signing{}
	}
	if n.Kind == tree.Scalar {
		return Signing{Time: readNode(o.decoder, n, o.prefix+en, parseTime)}
	}
	return Signing{Time: read(o.object(n, o.prefix+en, signingKeys), "time", parseTime)}
}

func parseTime(s string) (string, error) {
	if _, err := time.Parse(time.RFC3339, s); err != nil {
		return "", fmt.Errorf("thời gian %q không đúng: viết dạng 2020-01-05T10:15:30+07:00", s)
	}
	return s, nil
}

// signatures reads the signers: each by its parts, or by its name in the agency
// profile.
func (o *object) signatures(en string) []Signature {
	return list(o, en, o.signature)
}

func (d *decoder) signature(n *tree.Node, path string) Signature {
	if n.Kind == tree.Scalar {
		return d.signer(n, path)
	}
	o := d.object(n, path, signatureKeys)
	return Signature{
		Party:     o.text("party"),
		Authority: list(o, "authority", func(n *tree.Node, path string) Authority { return readNode(d, n, path, ParseAuthority) }),
		Position:  o.text("position"),
		Office:    o.text("office"),
		Name:      o.text("name"),
	}
}

func (d *decoder) issued(n *tree.Node, path string) Issued {
	o := d.object(n, path, issuedKeys)
	return Issued{Name: o.text("name"), Summary: o.lines("summary"), Landscape: o.flag("landscape"), Body: o.body("body")}
}

func (d *decoder) appendix(n *tree.Node, path string) Appendix {
	o := d.object(n, path, appendixKeys)
	return Appendix{Title: o.lines("title"), Landscape: o.flag("landscape"), Body: o.body("body")}
}

func (d *decoder) enclosure(n *tree.Node, path string) Enclosure {
	o := d.object(n, path, enclosureKeys)
	return Enclosure{Title: o.lines("title"), Note: o.text("note"), Landscape: o.flag("landscape"), Body: o.body("body")}
}

func (d *decoder) waiver(n *tree.Node, path string) Waiver {
	o := d.object(n, path, waiverKeys)
	return Waiver{Rule: o.text("rule"), Reason: o.text("reason")}
}

func (o *object) format(en string) Format {
	n := o.get(en)
	if n == nil {
		return Format{}
	}
	in := o.object(n, o.prefix+en, formatKeys)
	return Format{
		Header:      Profile(in.word("header", headerWords)),
		BodySize:    in.length("body_size", Pt),
		Indent:      in.length("indent", MM),
		Gap:         in.length("gap", Pt),
		LineSpacing: in.decimal("line_spacing"),
		Top:         in.length("top", MM),
		Bottom:      in.length("bottom", MM),
		Left:        in.length("left", MM),
		Right:       in.length("right", MM),
	}
}
