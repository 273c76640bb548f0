// Package merge makes many letters of one (trộn thư): a document, or a template
// made in Word, times the rows of a list.
//
// The law knows three things that offices call by one name, and a Mode for each:
// Send (gửi), where one document goes to many and is written once; Address (đề
// tên), where each addressee gets a copy with its name, of one number and one date;
// Issue (ban hành), where every row is a document of its own.
//
// Rows come from CSV, XLSX, JSON, JSONLines or any Go iterator, and go, one by one,
// through all processors into a directory (Dir), a ZIP archive (Zip) or one file
// (Combined). What is written does not depend on the number of processors, and
// memory does not grow with the rows, but for some 100 bytes a row by which names
// and numbers are held apart. A row that fails is told with its place and column
// and does not stop the rest.
//
// The manifest says in JSON Lines what became of every row: a Heading, then an
// Entry for each, in their order, written as they are made.
package merge
