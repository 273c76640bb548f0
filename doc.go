// Package vanban models official Vietnamese administrative documents (văn bản
// hành chính) by Nghị định 30/2020/NĐ-CP. Beside it stand the writers that make
// a Word file and a PDF of a document which look the same.
//
// # The line
//
// A [Document] is plain data. Write one as a struct literal, or read one with
// [Decode] from a Markdown file with YAML front matter, from YAML or from JSON:
//
//	doc, err := vanban.Decode(src, &vanban.DecodeOptions{Name: "congvan.md"})
//
// [Document.Check] holds it to the decree and returns [Problems], each with its
// clause, its place and the mend:
//
//	for _, p := range doc.Check() { fmt.Println(p) }
//
// The writers compose it and write it. Each calls Check first and refuses a
// document with errors:
//
//	err = docx.Encode(w, doc, nil) // github.com/dean161/vanban/docx
//	err = pdf.Encode(w, doc, nil)  // github.com/dean161/vanban/render/pdf
//
// Between model and writers stands package render, whose Compose decides every
// style, once for both. DOCX is written from there, since Word breaks lines
// itself; PDF goes on through render/layout, which breaks lines and pages as
// office programs do.
//
// # Certified copies
//
// A [Copy] is what a bản sao bears. Set as [Document.Copy] it makes a trích sao;
// package copies lays it on the pages of an existing document, for a sao y or a
// sao lục.
//
// # The body
//
// The numbered body is a tree of package outline, with a plain-text form that
// looks the way clerks type: Điều 1., I., 1., a), -, +.
//
// # Issuing
//
// Number and date stay pending until a document is signed. [Document.CheckFinal]
// finds what keeps one from being issued; [Document.Metadata] is what the
// electronic document system asks of it, [Document.RegisterRow] its row of the
// register, [Document.FileName] the name of its files.
//
// # Many letters
//
// Package merge makes a letter of every row of a list, sent to the provinces of
// its date or issued with numbers of the register.
//
// # Problems and errors
//
// What is wrong with a document is a [Problem]. An error that is not a
// [*ProblemsError] is about reading or writing.
//
// # Names
//
// Identifiers are English; the first line of a comment has the Vietnamese term
// and its cell (ô số): Agency = cơ quan ban hành, Superior = cơ quan chủ quản,
// Summary = trích yếu, Addressees = kính gửi, Bases = căn cứ, Authority = quyền
// hạn, Position = chức vụ, Recipients = nơi nhận, Archive = lưu, Appendix = phụ
// lục, Enclosure = tài liệu kèm theo, Draft = dự thảo, Specimen = mẫu minh họa,
// Records = hồ sơ lưu, Copy = bản sao, Letter = công văn, Plan = kế hoạch.
//
// The module is at v0: types in package render may still move.
package vanban
