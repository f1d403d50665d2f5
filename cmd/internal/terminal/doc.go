// Package terminal lays text out on a terminal: it makes hostile text harmless ([Clean]), measures and wraps it by the
// cells that it takes on a screen ([Width], [Words], [Path], [Name]), and sets it in tables ([Table]).
//
// Everything that is printed for people goes through here. Widths count cells of a fixed-width font, in which a Chinese
// character or an emoji takes two; whatever the locale says, ambiguous characters take one, so that output does not
// depend on whose machine prints it.
package terminal
