package merge

import (
	"context"
	"fmt"
	"io"
	"runtime/metrics"
	"strings"
	"testing"
	"time"
)

// workersOf are the numbers of workers that benchmarks show side by side.
var workersOf = []int{1, 2}

// Benchmark63 merges letter 5989 with its enclosures for the 63 units of its date
// to DOCX and PDF: at most 0.15 s on 2 cores. Only the addressee and a word of the
// text differ.
func Benchmark63(b *testing.B) {
	doc := letter5989(b)
	rows := unitsOn(b, doc.Date)
	for _, workers := range workersOf {
		b.Run(fmt.Sprintf("workers=%d", workers), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				s, err := Zip(context.Background(), io.Discard, Document(doc), rowsOf(rows), &Options{Mode: Address, Formats: []Format{DOCX, PDF}, Workers: workers})
				if err != nil || s.Written != 63 {
					b.Fatal(s, err)
				}
			}
		})
	}
}

// benchmarkLetters merges 10,000 letters 5989 to a zip, whose addressee and text
// differ: at least 400 letters/s under 200 MB. It reports the rate and the most
// memory that the program had from the system for the heap, stacks and all.
func benchmarkLetters(b *testing.B, formats ...Format) {
	const letters = 10_000
	doc := letter5989(b)
	doc.Addressees = []string{"{{.ho_va_ten}}"}
	doc.Summary += " của {{.ho_va_ten}}"
	for _, workers := range workersOf {
		b.Run(fmt.Sprintf("workers=%d", workers), func(b *testing.B) {
			var manifest count
			for b.Loop() {
				peak := peakMemory()
				start := time.Now()
				s, err := Zip(context.Background(), io.Discard, Document(doc), lazy(letters), &Options{Mode: Address, Formats: formats, Workers: workers, Manifest: &manifest})
				if err != nil || s.Written != letters {
					b.Fatal(s, err)
				}
				b.ReportMetric(letters/time.Since(start).Seconds(), "letters/s")
				b.ReportMetric(float64(peak())/(1<<20), "MB-peak")
			}
		})
	}
}

func BenchmarkLettersDOCX(b *testing.B) { benchmarkLetters(b, DOCX) }

func BenchmarkLettersBoth(b *testing.B) { benchmarkLetters(b, DOCX, PDF) }

// A count takes what is written.
type count int

func (c *count) Write(p []byte) (int, error) { *c += count(len(p)); return len(p), nil }

// peakMemory watches the memory of the program; what it returns ends that and
// returns the most that was mapped and not given back.
func peakMemory() func() uint64 {
	samples := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	stop, peak := make(chan struct{}), make(chan uint64)
	go func() {
		most := uint64(0)
		for {
			metrics.Read(samples)
			most = max(most, samples[0].Value.Uint64()-samples[1].Value.Uint64())
			select {
			case <-stop:
				peak <- most
				return
			case <-time.After(5 * time.Millisecond):
			}
		}
	}()
	return func() uint64 { close(stop); return <-peak }
}

// TestMemory holds that memory does not grow with the rows.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	doc := decoded(t, invitation)
	peaks := map[int]uint64{}
	for _, n := range []int{300, 3000} {
		peak := peakMemory()
		if _, err := Zip(context.Background(), io.Discard, Document(doc), lazy(n), nil); err != nil {
			t.Fatal(err)
		}
		peaks[n] = peak()
	}
	if peaks[3000] > peaks[300]+32<<20 {
		t.Errorf("300 rows take %d MB, 3000 take %d MB", peaks[300]>>20, peaks[3000]>>20)
	}
}

// BenchmarkCSV reads rows.
func BenchmarkCSV(b *testing.B) {
	file := "Họ và tên;Ngày sinh;Địa chỉ\n" + strings.Repeat("Nguyễn Văn A;01/02/1990;Phường Đống Đa, thành phố Hà Nội\n", 10_000)
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		for _, err := range CSV(strings.NewReader(file)) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
