// Package viet holds what Vietnamese text needs and no other package of Go gives.
//
//   - Normal form and case: [NFC], [OneLine], [Upper], [Lower], [Title], [Capitalize].
//   - Clean-up in named steps, each of which reports what it changed: [Clean].
//   - Text of before Unicode: [Encoding] has TCVN3, VNI, VISCII, VPS, CP1258 and
//     VIQR for golang.org/x/text/encoding, [Detect] tells them apart, and
//     [Reread] mends text that was read as Windows-1252.
//   - Syllables: [ParseSyllable], [MoveTone] between hòa and hoà, [SameSpelling],
//     [Strip] and [FileName].
//   - Order: [Collator], [Sort], [SortNames], [SortPlaces].
//   - Numbers: [Words] and [ParseWords], [DecimalWords], [MoneyWords],
//     [OrdinalWords], [FractionWords], [Group] and [Ungroup], [Roman].
//   - Dates and times: [IssueDate], [DateWords], [ParseDate], [Moment], [Duration].
//   - Where a line must not break: [NoBreaks].
//
// Functions that take text expect UTF-8; unless they say otherwise it should be
// in normal form C. Nothing here panics on bad input, keeps state, or changes a
// word silently. A nil [NumberStyle] is the reading of official documents.
package viet
