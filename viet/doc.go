// Package viet holds what Vietnamese text needs and no other package of Go
// gives: its normal form, and the places where a line must not break.
package viet
