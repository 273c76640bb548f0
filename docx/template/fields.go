package template

func (c *compiled) unused(data any) Problems { return nil }
