package judge

import (
	"encoding/xml"
	"math"
	"strconv"
	"strings"
	"testing"
)

// A Sight is what MuPDF sees on a page of a PDF: its type and its rules. Lengths
// are in points from the top left corner.
type Sight struct {
	Width, Height float64
	Types         []Type
	Rules         []Stroke
}

// A Type is text of one font on one line.
type Type struct {
	Text         string
	Bold, Italic bool
	Red          bool
	Size         float64
	Left, Right  float64
	Baseline     float64
}

// A Stroke is a horizontal rule.
type Stroke struct {
	Left, Right, Y float64
	Red            bool
}

// Width is the length of the rule.
func (s Stroke) Width() float64 { return s.Right - s.Left }

// Look reads a PDF with MuPDF.
func Look(t testing.TB, pdf []byte) []Sight {
	t.Helper()
	file := Write(t, "file.pdf", pdf)
	sights := types(t, Run(t, "mutool", "draw", "-q", "-F", "stext", file))
	for i, rules := range strokes(t, Run(t, "mutool", "trace", file)) {
		sights[i].Rules = rules
	}
	return sights
}

func types(t testing.TB, stext string) []Sight {
	t.Helper()
	var doc struct {
		Pages []struct {
			Width  float64 `xml:"width,attr"`
			Height float64 `xml:"height,attr"`
			Lines  []struct {
				Fonts []struct {
					Name  string  `xml:"name,attr"`
					Size  float64 `xml:"size,attr"`
					Chars []struct {
						Quad string  `xml:"quad,attr"`
						X    float64 `xml:"x,attr"`
						Y    float64 `xml:"y,attr"`
						C    string  `xml:"c,attr"`
						Ink  string  `xml:"color,attr"`
					} `xml:"char"`
				} `xml:"font"`
			} `xml:"block>line"`
		} `xml:"page"`
	}
	if err := xml.Unmarshal([]byte(stext), &doc); err != nil {
		t.Fatalf("mutool draw -F stext: %v", err)
	}
	sights := make([]Sight, len(doc.Pages))
	for i, page := range doc.Pages {
		sights[i].Width, sights[i].Height = page.Width, page.Height
		for _, line := range page.Lines {
			for _, font := range line.Fonts {
				run := Type{Size: font.Size, Bold: strings.Contains(font.Name, "Bold"), Italic: strings.Contains(font.Name, "Ital") /* MuPDF cuts long names */}
				for j, c := range font.Chars {
					if j == 0 {
						run.Left, run.Baseline, run.Red = c.X, c.Y, c.Ink == "#ff0000"
					}
					run.Text += c.C
					if f := strings.Fields(c.Quad); len(f) == 8 && strings.TrimSpace(c.C) != "" {
						run.Right, _ = strconv.ParseFloat(f[2], 64)
					}
				}
				if strings.TrimSpace(run.Text) != "" {
					sights[i].Types = append(sights[i].Types, run)
				}
			}
		}
	}
	return sights
}

// strokes reads the horizontal rules of each page, drawn as lines or as thin
// filled rectangles. A rule drawn twice counts once.
func strokes(t testing.TB, trace string) [][]Stroke {
	t.Helper()
	var pages [][]Stroke
	var m [6]float64
	var box [4]float64 // left, top, right, bottom
	var red bool
	d := xml.NewDecoder(strings.NewReader(trace))
	d.Strict = false
	for {
		token, err := d.Token()
		if err != nil {
			return pages
		}
		switch e := token.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "page":
				pages = append(pages, nil)
			case "stroke_path", "fill_path":
				for i, f := range strings.Fields(attr(e, "transform")) {
					m[i], _ = strconv.ParseFloat(f, 64)
				}
				red = attr(e, "color") == "1 0 0"
				box = [4]float64{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
			case "moveto", "lineto":
				x, _ := strconv.ParseFloat(attr(e, "x"), 64)
				y, _ := strconv.ParseFloat(attr(e, "y"), 64)
				px, py := m[0]*x+m[2]*y+m[4], m[1]*x+m[3]*y+m[5]
				box = [4]float64{min(box[0], px), min(box[1], py), max(box[2], px), max(box[3], py)}
			}
		case xml.EndElement:
			if n := e.Name.Local; n == "stroke_path" || n == "fill_path" {
				s := Stroke{Left: box[0], Right: box[2], Y: (box[1] + box[3]) / 2, Red: red}
				if box[3]-box[1] < 2 && s.Width() > 4 {
					last := len(pages) - 1
					pages[last] = addStroke(pages[last], s)
				}
			}
		}
	}
}

func addStroke(rules []Stroke, s Stroke) []Stroke {
	for _, r := range rules {
		if math.Abs(r.Left-s.Left) < 0.5 && math.Abs(r.Right-s.Right) < 0.5 && math.Abs(r.Y-s.Y) < 0.5 {
			return rules
		}
	}
	return append(rules, s)
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
