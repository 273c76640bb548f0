// Package template fills Word templates.
package template
