// Package unit holds the one type for lengths that every package shares.
package unit

import "strconv"

// Length is a distance on paper, counted in English Metric Units (EMU,
// ECMA-376 Part 1, 20.1.10.16), in which millimetres, points and twips are all
// whole numbers. Literals are written in the unit of the decree: 30*MM, 13*Pt.
type Length int64

// The units of length.
const (
	EMU  Length = 1
	Twip Length = 635   // 1/20 pt
	Pt   Length = 12700 // 1/72 inch
	MM   Length = 36000
	CM   Length = 360000
	Inch Length = 914400
)

// Twips returns l in twips, rounded to the nearest.
func (l Length) Twips() int { return int(l.in(Twip)) }

// HalfPoints returns l in half-points, rounded to the nearest.
func (l Length) HalfPoints() int { return int(l.in(Pt / 2)) }

// Points returns l in points.
func (l Length) Points() float64 { return float64(l) / float64(Pt) }

// Millimetres returns l in millimetres.
func (l Length) Millimetres() float64 { return float64(l) / float64(MM) }

// String returns l in millimetres, such as "12.7mm".
func (l Length) String() string {
	return strconv.FormatFloat(l.Millimetres(), 'f', -1, 64) + "mm"
}

func (l Length) in(u Length) Length {
	if l < 0 {
		return -((-l + u/2) / u)
	}
	return (l + u/2) / u
}
