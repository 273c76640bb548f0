package viet_test

import (
	"strings"
	"testing"

	"github.com/dean161/vanban/viet"
)

func BenchmarkNFC(b *testing.B) {
	s := strings.Repeat(strings.Join(passages, "\n"), 20)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		viet.NFC(s)
	}
}

func BenchmarkNFCofCombining(b *testing.B) {
	s := strings.Repeat("Quy\u00ea\u0301t đi\u0323nh của Thủ tướng ", 200)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		viet.NFC(s)
	}
}

func BenchmarkClean(b *testing.B) {
	s := strings.Repeat(strings.Join(passages, "\n"), 20)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		viet.Clean(s)
	}
}

func BenchmarkStrip(b *testing.B) {
	s := strings.Repeat(strings.Join(passages, "\n"), 20)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		viet.Strip(s)
	}
}
