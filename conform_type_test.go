package vanban_test

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/dean161/vanban/internal/judge"
	"github.com/dean161/vanban/internal/nd30"
	"github.com/dean161/vanban/viet"
)

// A typeLine is a line of type in one column of a page, in points from the top
// left corner. What is raised, such as the numbers of notes, is left out.
type typeLine struct {
	page                  int
	text                  string
	left, right, baseline float64
	size                  float64
	bold, italic, red     bool // of the first letters
	used                  bool
}

func (l *typeLine) middle() float64 { return (l.left + l.right) / 2 }

// above says whether l stands above m.
func (l *typeLine) above(m *typeLine) bool {
	return l.page < m.page || l.page == m.page && l.baseline < m.baseline-2
}

// level says whether l stands in one row with m.
func (l *typeLine) level(m *typeLine, within float64) bool {
	return l.page == m.page && math.Abs(l.baseline-m.baseline) <= within
}

// A typePage is a page as lines of type and rules.
type typePage struct {
	width, height float64
	lines         []*typeLine
	rules         []judge.Stroke
}

// raised is the size below which type is the number of a note: no text of the
// decree is smaller than 10 pt.
const raised = 9.5

// columnGap is how far columns stand apart at least; only Quốc hiệu may stand
// closer to a long name of an agency.
const columnGap = 11.0

// typePages orders what MuPDF sees into lines. Rules typed as underscores, as in
// the decree's file, become rules.
func typePages(sights []judge.Sight) []typePage {
	pages := make([]typePage, len(sights))
	for i, s := range sights {
		page := &pages[i]
		page.width, page.height, page.rules = s.Width, s.Height, slices.Clone(s.Rules)
		var types, notes []judge.Type
		for _, ty := range s.Types {
			switch {
			case strings.Trim(ty.Text, "_ ") == "":
				page.rules = append(page.rules, judge.Stroke{Left: ty.Left, Right: ty.Right, Y: ty.Baseline})
			case ty.Size < raised:
				notes = append(notes, ty)
			default:
				types = append(types, ty)
			}
		}
		slices.SortStableFunc(types, func(a, b judge.Type) int {
			if math.Abs(a.Baseline-b.Baseline) > 2 {
				return cmp.Compare(a.Baseline, b.Baseline)
			}
			return cmp.Compare(a.Left, b.Left)
		})
		for _, ty := range types {
			page.add(i, ty, notes)
		}
		slices.SortStableFunc(page.rules, func(a, b judge.Stroke) int { return cmp.Compare(a.Y, b.Y) })
	}
	return pages
}

// add adds type to the line that ends before it, or begins one.
func (p *typePage) add(page int, ty judge.Type, notes []judge.Type) {
	if len(p.lines) > 0 {
		l := p.lines[len(p.lines)-1]
		end := l.right
		for _, n := range notes {
			if math.Abs(n.Baseline-ty.Baseline) < 8 && n.Left >= end-1 && n.Left < end+columnGap {
				end = n.Right
			}
		}
		if math.Abs(l.baseline-ty.Baseline) < 2 && ty.Left-end < columnGap && !strings.HasPrefix(ty.Text, nd30.NationalNameText[:5]) {
			if key(l.text) == "" && key(ty.Text) != "" {
				l.bold, l.italic, l.size = ty.Bold, ty.Italic, ty.Size
			}
			l.text, l.right = l.text+ty.Text, ty.Right
			return
		}
	}
	p.lines = append(p.lines, &typeLine{page: page, text: ty.Text, left: ty.Left, right: ty.Right, baseline: ty.Baseline,
		size: ty.Size, bold: ty.Bold, italic: ty.Italic, red: ty.Red})
}

// oldTones are the words that the decree's file writes in both ways (A01).
var oldTones = strings.NewReplacer("HOÀ", "HÒA", "toạ", "tọa", "uỷ", "ủy")

// endKey is the key of a paragraph of dots that ends the text with "./.".
const endKey = "/"

// key returns what of a text tells it from others: not the dots to fill in, not
// numbers, not spaces. It is empty for a line of dots.
func key(s string) string {
	if k := letters(s); k != "" || !strings.HasSuffix(strings.TrimSpace(s), "/.") {
		return k
	}
	return endKey
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsDigit(r) || strings.ContainsRune("._…/\u00A0\u2060", r) {
			return -1
		}
		return r
	}, oldTones.Replace(viet.NFC(s)))
}

// A placed paragraph is one with its first line of type.
type placed struct {
	wordParagraph
	key   string
	first *typeLine // nil: not found
	lines []*typeLine
}

// lastLine returns the last line found; nil for none.
func (p *placed) lastLine() *typeLine {
	if len(p.lines) == 0 {
		return nil
	}
	return p.lines[len(p.lines)-1]
}

// place finds the first line of each paragraph among the lines, which are in
// reading order. Paragraphs without text are left out.
func place(paragraphs []wordParagraph, lines []*typeLine) []*placed {
	for _, l := range lines {
		l.used = false
	}
	var all []*placed
	var before *typeLine
	for _, p := range paragraphs {
		if strings.Trim(p.text, " \u00A0_") == "" || pageNumberLine.MatchString(p.text) {
			continue
		}
		pl := &placed{wordParagraph: p, key: key(p.text)}
		rest := pl.key
		for _, l := range lines {
			k := key(l.text)
			switch {
			case l.used || pl.first == nil && pl.key != "" && k == "" || !strings.HasPrefix(rest, k):
				continue
			case pl.first == nil && pl.key == "" && before != nil && l.above(before) && l.left < before.right && l.right > before.left:
				continue
			case pl.first != nil && (rest == "" || l.above(pl.lastLine()) || !below(pl.lastLine(), l)):
				continue
			}
			if pl.first == nil {
				pl.first, before = l, l
			}
			l.used, pl.lines = true, append(pl.lines, l)
			rest = rest[len(k):]
			if rest == "" {
				break
			}
		}
		all = append(all, pl)
	}
	return all
}

// below says whether m can be the line after l in a paragraph.
func below(l, m *typeLine) bool {
	if m.page == l.page+1 {
		return true
	}
	return m.page == l.page && m.baseline-l.baseline < 3*l.size && m.left < l.right && m.right > l.left-15*mm
}

// ruleUnder returns the first rule close below a line, in its column.
func (p *typePage) ruleUnder(l *typeLine) (judge.Stroke, bool) {
	for _, r := range p.rules {
		if r.Y > l.baseline && r.Y < l.baseline+14 && r.Left < l.right && r.Right > l.left && !p.typeBetween(l, r) {
			return r, true
		}
	}
	return judge.Stroke{}, false
}

func (p *typePage) typeBetween(l *typeLine, r judge.Stroke) bool {
	return slices.ContainsFunc(p.lines, func(m *typeLine) bool {
		return m.baseline > l.baseline+2 && m.baseline < r.Y && m.left < r.Right && m.right > r.Left
	})
}

var pageNumberLine = regexp.MustCompile(`^\d+$`)
