package render

// hold decides which rows stay whole, which stay together, and whether the head
// is repeated. Rows that together are higher than half a page are not kept: they
// would leave too much of one empty.
func (m *tableMaker) hold() {
	heights := m.heights()
	rows, head, room := m.out.Rows, len(m.source.Head), m.c.height()
	above := sum(heights[:head])
	for i := range rows[:head] {
		if rows[i].CantSplit = above <= room; !rows[i].CantSplit {
			level(rows[i].Cells)
		}
	}
	if above <= room/2 {
		m.out.Head = head
		room -= above
	}
	for i := head; i < len(rows); i++ {
		rows[i].CantSplit = heights[i] <= room
	}
	for start := head; start < len(rows); {
		end := m.together(start)
		if end-start > 1 && sum(heights[start:end]) <= room/2 {
			for i := range rows[start : end-1] {
				keep(&rows[start+i])
			}
		}
		start = end
	}
}

// together returns the end of the rows from start on that belong together: by a
// merged cell, or as totals below the last row.
func (m *tableMaker) together(start int) int {
	foot := len(m.source.Head) + len(m.source.Rows)
	end := start + 1
	for end < len(m.out.Rows) {
		joined := end >= foot
		for _, c := range m.out.Rows[end].Cells {
			joined = joined || c.Above
		}
		if !joined {
			break
		}
		end++
	}
	return end
}

// keep keeps a row on the page of the next one. Office programs ask its first
// paragraphs.
func keep(r *Row) {
	for _, c := range r.Cells {
		for _, b := range c.Blocks {
			b.(*Paragraph).KeepNext = true
		}
	}
}

// heights returns the heights of the rows with their lines, or a little more. A
// cell over several rows adds to the last of them what it needs beyond the others.
func (m *tableMaker) heights() []Length {
	heights := make([]Length, len(m.out.Rows))
	open := make([]Length, len(m.out.Columns)) // what cells from above still need
	for i, row := range m.out.Rows {
		j := 0
		for _, cell := range row.Cells {
			span := max(cell.Span, 1)
			if !cell.Above {
				open[j] = m.c.stackHeight(cell.Blocks, sum(m.out.Columns[j:j+span])-2*tablePadding) + 3*tableBorder
			}
			if !cell.Down {
				heights[i] = max(heights[i], open[j])
			}
			j += span
		}
		for j := range open {
			open[j] -= heights[i]
		}
	}
	return heights
}

// level puts the text of cells at their top: a row over pages has no middle.
func level(cells []Cell) {
	for i := range cells {
		cells[i].Middle = false
	}
}
