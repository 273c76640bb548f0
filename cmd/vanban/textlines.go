package main

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dean161/vanban/viet"
)

// textWords writes numbers in words, or the other way round.
func textWords(a *app, f *textFlags) int {
	if f.bon {
		f.style.Four = viet.BonEverywhere
	}
	if f.nam {
		f.style.Five = viet.Nam
	}
	var do func(string) (string, error)
	switch {
	case f.money != "" && f.ordinal:
		return a.misuse("text", fmt.Errorf("--money và --ordinal không dùng cùng nhau"))
	case f.money != "":
		currency, ok := viet.CurrencyOf(f.money)
		if !ok {
			return a.misuse("text", fmt.Errorf("không có mã tiền %q", f.money))
		}
		do = moneyWords(currency, f)
	case f.ordinal:
		do = ordinalWords(f)
	default:
		do = numberWords(f)
	}
	return a.eachLine(a.in, func(number int, line string) (string, error) {
		text := strings.TrimSpace(withoutMark(number, line))
		if text == "" {
			return line, nil
		}
		words, err := do(text)
		if err != nil {
			return line, err
		}
		return words, nil
	})
}

// numberWords returns how a line with a number is written in words, or read.
func numberWords(f *textFlags) func(string) (string, error) {
	if f.back {
		return func(line string) (string, error) {
			number, err := viet.ParseDecimalWords(line)
			if err != nil {
				return "", err
			}
			return viet.Group(number)
		}
	}
	return func(line string) (string, error) {
		number, err := plainNumber(line)
		if err != nil {
			return "", err
		}
		return viet.DecimalWords(number, &f.style)
	}
}

// ordinalWords returns how a line with an ordinal is written in words, or read.
func ordinalWords(f *textFlags) func(string) (string, error) {
	if f.back {
		return func(line string) (string, error) {
			n, err := viet.ParseOrdinal(line)
			return fmt.Sprint(n), err
		}
	}
	return func(line string) (string, error) {
		number, err := plainNumber(line)
		if err != nil {
			return "", err
		}
		n, err := strconv.ParseInt(number, 10, 64)
		if err != nil {
			return "", fmt.Errorf("%q không phải là số thứ tự", line)
		}
		return viet.OrdinalWords(n, &f.style), nil
	}
}

// moneyWords returns how a line with an amount is written in words, or read.
func moneyWords(currency viet.Currency, f *textFlags) func(string) (string, error) {
	if f.back {
		return func(line string) (string, error) {
			amount, c, err := viet.ParseMoney(line)
			if err == nil && c.Code != currency.Code {
				err = fmt.Errorf("%q là tiền %s", line, c.Code)
			}
			if err != nil {
				return "", err
			}
			return viet.Group(amount)
		}
	}
	return func(line string) (string, error) {
		number, err := plainNumber(line)
		if err != nil {
			return "", err
		}
		return viet.MoneyWords(number, currency, &f.style)
	}
}

// plainNumber reads a number as it is written in Việt Nam (1.234,5), or as programs
// write it when that is no other number (1234.5).
func plainNumber(line string) (string, error) {
	number, err := viet.Ungroup(line)
	if err == nil {
		return number, nil
	}
	if _, e := viet.Group(line); e == nil {
		return line, nil
	}
	return "", err
}

// textSort writes the lines in order, with the line end that the first has. It
// must read all of them first.
func textSort(a *app, f *textFlags) int {
	if f.names && f.places {
		return a.misuse("text", fmt.Errorf("--names và --places không dùng cùng nhau"))
	}
	in := bufio.NewReaderSize(a.in, 64<<10)
	var lines []string
	end := "\n"
	for {
		line, err := readLine(in)
		if err != nil && err != io.EOF {
			return a.fail("text", err)
		}
		if len(lines) == 0 && strings.HasSuffix(line, "\r\n") {
			end = "\r\n"
		}
		if line = withoutMark(len(lines)+1, line); line != "" {
			lines = append(lines, strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r"))
		}
		if err == io.EOF {
			break
		}
	}
	switch {
	case f.names:
		viet.SortNames(lines)
	case f.places:
		viet.SortPlaces(lines)
	default:
		viet.Sort(lines)
	}
	for _, line := range lines {
		a.out.WriteString(line)
		a.out.WriteString(end)
	}
	return exitOK
}

// textClean cleans each line.
func textClean(a *app, f *textFlags) int {
	steps := viet.Steps()
	if f.steps != "" {
		steps = steps[:0]
		for name := range strings.SplitSeq(f.steps, ",") {
			s, ok := viet.ParseStep(strings.TrimSpace(name))
			if !ok {
				return a.misuse("text", fmt.Errorf("không có bước %q", name))
			}
			steps = append(steps, s)
		}
	}
	return a.eachLine(a.in, func(number int, line string) (string, error) {
		if !utf8.ValidString(line) {
			return line, errNotUTF8
		}
		clean, changes := viet.Clean(line, steps...)
		if f.report {
			at, column := 0, 1
			for _, c := range changes { // of one step after the other, each from left to right
				if c.Offset < at {
					at, column = 0, 1
				}
				column += utf8.RuneCountInString(line[at:c.Offset])
				at = c.Offset
				fmt.Fprintf(a.err, "%d:%d: %s: %q → %q\n", number, column, c.Step.Title(), c.Old, c.New)
			}
		}
		return clean, nil
	})
}
