package template

import (
	"github.com/dean161/vanban/internal/ooxml"
	"github.com/dean161/vanban/outline"
)

type styles struct{}

func (x *execution) printBody(n int, s *spot, b outline.Body) error { return nil }

func (x *execution) addStyles() ([]ooxml.Change, error) { return nil, nil }
