// Package examples holds what example programs share.
package examples

import (
	_ "embed"

	"github.com/dean161/vanban"
)

//go:embed congvan5989/congvan5989.md
var letter5989 []byte

// Letter5989 returns letter 5989/BLĐTBXH-VHTQT of 26/11/2024.
func Letter5989() (*vanban.Document, error) {
	return vanban.Decode(letter5989, &vanban.DecodeOptions{Name: "congvan5989.md"})
}
