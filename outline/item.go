package outline

// Mark returns the label as it is printed, with its word and punctuation:
// "Điều 5.", "a)", "-". A label still to be numbered is printed as "#".
func (it *Item) Mark() string { return string(appendLabel(nil, it.Level, it.Label)) }
