package render

import (
	"strconv"
	"strings"

	"github.com/dean161/vanban"
)

// info returns the document information: what a reader sees in the title bar
// and a search engine in the file.
func (c *composer) info() Info {
	d := c.doc
	title := d.Kind.String()
	if !d.Number.Pending() {
		title += " số " + d.Number.String()
	}
	if s := oneLine(d.Summary); s != "" {
		if d.Kind == vanban.Letter {
			s = "V/v " + s
		}
		title += " " + s
	}
	return Info{Title: title, Subject: oneLine(d.Summary), Author: oneLine(d.Agency), Language: "vi-VN", Fields: fields(d)}
}

// fields returns the input data of the document, less what is empty. Check has
// warned of values that are too long for the electronic document system. What
// there is several times is divided by "; ". The number of pages is not known
// yet.
func fields(d *vanban.Document) []Field {
	m, _ := d.Metadata(0)
	all := make([]Field, 0, 20)
	add := func(name, value string) {
		if value = oneLine(value); value != "" {
			all = append(all, Field{name, value})
		}
	}
	number := func(name string, n int) {
		if n != 0 {
			add(name, strconv.Itoa(n))
		}
	}
	if c := m.FileCode; c != nil {
		add("FileCodeOrganId", c.OrganID)
		number("FileCodeFileCatalog", c.FileCatalog)
		add("FileCodeFileNotation", c.FileNotation)
	}
	number("DocOrdinal", m.DocOrdinal)
	add("TypeName", m.TypeName)
	add("CodeNumber", m.CodeNumber)
	add("CodeNotation", m.CodeNotation)
	add("IssuedDate", m.IssuedDate)
	add("OrganName", m.OrganName)
	add("Subject", m.Subject)
	add("Language", m.Language)
	add("Description", m.Description)
	add("SignerInfoPosition", inARow(m.SignerInfo, func(s vanban.SignerInfo) string { return s.Position }))
	add("SignerInfoFullName", inARow(m.SignerInfo, func(s vanban.SignerInfo) string { return s.FullName }))
	add("ToOrganId", inARow(m.To, func(r vanban.Receiver) string { return r.OrganID }))
	add("ToOrganName", inARow(m.To, func(r vanban.Receiver) string { return r.OrganName }))
	add("Priority", strconv.Itoa(m.Priority))
	number("IssuedAmount", m.IssuedAmount)
	add("DueDate", m.DueDate)
	return all
}

// inARow returns the values of several, in which an empty one keeps its place.
func inARow[T any](list []T, value func(T) string) string {
	values := make([]string, len(list))
	for i, v := range list {
		values[i] = value(v)
	}
	return strings.Trim(strings.Join(values, "; "), "; ")
}
