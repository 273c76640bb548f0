package render

import (
	"slices"
	"strings"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/internal/nd30"
)

// maxAbreast is how many signers stand side by side; more go on below.
const maxAbreast = 3

// abreast says whether the signers stand side by side, above Nơi nhận: in a
// Biên bản (Mẫu 1.9), and wherever several sign. For hợp đồng, bản ghi nhớ, bản
// thỏa thuận and joint documents the decree has no form (A19): this one is ours,
// after Mẫu 1.9.
func (c *composer) abreast() bool {
	return len(c.doc.Signatures) > 1 || nd30.Kinds[c.doc.Kind].Signers > 1
}

// signers composes ô 7 of several signers and ô 9b below. One who signs alone
// where two should keeps the right column.
func (c *composer) signers() {
	all := slices.Concat(make([]vanban.Signature, max(0, 2-len(c.doc.Signatures))), c.doc.Signatures)
	across := maxAbreast
	if len(all) == 2 || len(all) == 4 {
		across = 2
	}
	columns := make([]Length, across)
	for i := range columns {
		columns[i] = c.width / Length(across)
	}
	minutes := c.doc.Kind == vanban.Minutes && len(all) == 2
	if minutes {
		columns[0] = c.width * 2 / 5 // and a tenth between them, as in Mẫu 1.9
	}
	t := &Table{Padding: tablePadding}
	for line := range slices.Chunk(all, across) {
		line = slices.Concat(line, make([]vanban.Signature, across-len(line)))
		t.Rows = append(t.Rows, c.signerRows(line, columns)...)
	}
	if minutes {
		columns = slices.Insert(columns, 1, c.width-columns[0]-columns[1])
		for i, r := range t.Rows {
			t.Rows[i].Cells = slices.Insert(r.Cells, 1, Cell{Blocks: []Block{&Paragraph{Style: c.styles.recipient, KeepNext: i < len(t.Rows)-1}}})
		}
	}
	t.Columns = wholeTwips(columns, c.width)
	c.add(t)
	if list := c.recipients(); len(list) > 0 {
		list[0].(*Paragraph).KeepNext = true
		list[len(list)-2].(*Paragraph).KeepNext = true // no archive line alone on a page
		c.add(list...)
	}
}

// signerRows composes signers side by side. Posts, offices and names have rows
// of their own, so that the names share a baseline however many lines stand
// above them; the rows stay together.
func (c *composer) signerRows(line []vanban.Signature, columns []Length) []Row {
	var posts, offices, names Row
	name := c.styles.signerName
	if slices.ContainsFunc(line, func(s vanban.Signature) bool { return s.Office != "" }) {
		name = c.styles.signerNameNext
	}
	for _, s := range line {
		blocks := c.posts(s)
		if len(blocks) == 0 {
			blocks = []Block{&Paragraph{Style: c.styles.authority}}
		}
		posts.Cells = append(posts.Cells, Cell{Blocks: blocks})
		offices.Cells = append(offices.Cells, Cell{Blocks: []Block{c.text(c.styles.office, strings.ToUpper(clean(s.Office)))}})
		names.Cells = append(names.Cells, Cell{Blocks: []Block{c.text(name, s.Name)}})
	}
	rows := []Row{posts, names}
	if name == c.styles.signerNameNext {
		rows = []Row{posts, offices, names}
	}
	for i := range rows {
		rows[i].CantSplit = true
		for j, cell := range rows[i].Cells {
			for _, b := range cell.Blocks {
				p := b.(*Paragraph)
				c.inColumn(p, columns[j]-2*tablePadding)
				p.KeepNext = i < len(rows)-1
			}
		}
	}
	return rows
}

// inColumn balances a paragraph that does not fit on a line of a column, clear
// of the edges: programs round the edges of columns differently. Names such as ỦY
// BAN NHÂN DÂN stay whole.
func (c *composer) inColumn(p *Paragraph, room Length) {
	if len(c.linesOf(p, room-slack)) == 1 {
		return
	}
	for i := range p.Runs {
		p.Runs[i].Text = wholeNames.Replace(p.Runs[i].Text)
	}
	c.balance(p, room-slack)
	side := Indent{Left: slack / 2, Right: slack / 2}
	if p.Indent != nil {
		side.Left, side.Right = side.Left+p.Indent.Left, side.Right+p.Indent.Right
	}
	p.Indent = &side
}

// confirmation composes the block at the foot of a Giấy nghỉ phép in which the
// place of leave confirms it (Mẫu 1.10): words above the space to sign.
func (c *composer) confirmation(words string) Row {
	return Row{CantSplit: true, Cells: []Cell{
		{Blocks: []Block{c.text(c.styles.confirmation, words), &Paragraph{Style: c.styles.signerName}}},
		{Blocks: []Block{&Paragraph{Style: c.styles.recipient}}},
	}}
}
