// Package nd30 is the law as rows: the facts of Nghị định 30/2020/NĐ-CP on the
// form and technique of administrative documents, each once, with the id of
// the project's fact list, its clause and its cell (ô số). Ranges stay ranges;
// the default beside one is our choice within it.
//
// Package vanban checks a document against these rows and package render
// composes by them; package copies holds what is copied to them; the tests measure
// the finished files against them. Nothing else reads this package.
package nd30
