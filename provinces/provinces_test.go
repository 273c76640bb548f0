package provinces_test

import (
	"fmt"
	"testing"

	"github.com/dean161/vanban"
	"github.com/dean161/vanban/provinces"
)

func on(t testing.TB, d, m, y int) []provinces.Unit {
	t.Helper()
	units, err := provinces.On(vanban.Date{Year: y, Month: m, Day: d})
	if err != nil {
		t.Fatal(err)
	}
	return units
}

func TestCounts(t *testing.T) {
	for _, c := range []struct{ d, m, y, cities, provinces int }{
		{1, 8, 2008, 5, 58},
		{26, 11, 2024, 5, 58}, // letter 5989
		{31, 12, 2024, 5, 58},
		{1, 1, 2025, 6, 57}, // Huế
		{30, 6, 2025, 6, 57},
		{1, 7, 2025, 6, 28},
		{29, 4, 2026, 6, 28},
		{30, 4, 2026, 7, 27},
		{1, 9, 2026, 8, 26},
		{20, 9, 2026, 9, 25},
	} {
		cities, codes := 0, map[string]bool{}
		units := on(t, c.d, c.m, c.y)
		for _, u := range units {
			if u.Type == provinces.City {
				cities++
			}
			if codes[u.Code] {
				t.Errorf("%d/%d/%d: code %s twice", c.d, c.m, c.y, u.Code)
			}
			codes[u.Code] = true
		}
		if cities != c.cities || len(units)-cities != c.provinces {
			t.Errorf("%d/%d/%d: %d cities and %d provinces, want %d and %d", c.d, c.m, c.y, cities, len(units)-cities, c.cities, c.provinces)
		}
	}
}

// Whatever ends is followed on the next day, and all 63 live on in the 34: 11
// unchanged, 6 made of three, 17 of two.
func TestMerger(t *testing.T) {
	made := map[int]int{}
	for _, u := range on(t, 1, 7, 2025) {
		if u.From.Year < 2025 || u.Name == "Huế" {
			made[1]++
			continue
		}
		before := u.Before()
		made[len(before)]++
		for _, b := range before {
			if b.To != (vanban.Date{Year: 2025, Month: 6, Day: 30}) {
				t.Errorf("%s became %s on the day after %s", b, u, b.To)
			}
		}
	}
	if made[1] != 11 || made[2] != 17 || made[3] != 6 || len(made) != 3 {
		t.Errorf("units by how many they were made of: %v", made)
	}
	for _, u := range on(t, 26, 11, 2024) {
		last, steps := u, 0
		for next, ok := last.After(); ok; next, ok = last.After() {
			last = next
			if steps++; steps > 5 {
				t.Fatalf("%s has no last successor", u)
			}
		}
		if !last.Stood(vanban.Date{Year: 2026, Month: 11, Day: 21}) {
			t.Errorf("%s ends as %s", u, last)
		}
	}
}

func TestDaysWithoutData(t *testing.T) {
	for _, d := range []vanban.Date{{}, {Year: 2026, Month: 2, Day: 30}, {Year: 2026, Month: 3}, {Year: 2008, Month: 7, Day: 31}} {
		if units, err := provinces.On(d); err == nil {
			t.Errorf("%v: %d units", d, len(units))
		}
	}
}

func ExampleOn() {
	units, _ := provinces.On(vanban.Date{Year: 2024, Month: 11, Day: 26})
	for _, u := range units {
		if u.Code == "46" || u.Code == "79" || u.Code == "24" {
			after, _ := u.After()
			fmt.Println(u.Code, u.PeoplesCommittee(), "→", after)
		}
	}
	// Output:
	// 24 Ủy ban nhân dân tỉnh Bắc Giang → tỉnh Bắc Ninh
	// 46 Ủy ban nhân dân tỉnh Thừa Thiên Huế → thành phố Huế
	// 79 Ủy ban nhân dân Thành phố Hồ Chí Minh → Thành phố Hồ Chí Minh
}
