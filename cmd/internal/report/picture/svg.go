package picture

// This file writes a scene as SVG.

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// kind is what a shape is.
type kind int

const (
	rectangle kind = iota
	line           // line is level where it has a width, and upright where it has a height.
	point          // point is a triangle whose tip is at x and y, and whose base is w to the right.
	downward       // downward is a triangle whose tip is at x and y, and whose base is h above.
)

// shape is something drawn.
type shape struct {
	kind       kind
	x, y, w, h float64
	class      string
	hatched    bool
	title      string
}

// write writes a scene, with a style sheet inside where one is given.
func write(out io.Writer, s *scene, style string) error {
	w := &writer{bufio.NewWriter(out)}
	w.print(`<svg xmlns="http://www.w3.org/2000/svg" class="pic" role="img" aria-labelledby="`, s.prefix+"-title "+s.prefix+"-desc",
		`" viewBox="0 0 `, number(s.width), " ", number(s.height), `" width="`, number(s.width), `" height="`, number(s.height), "\">\n")
	w.element("title", s.prefix+"-title", s.title)
	w.element("desc", s.prefix+"-desc", s.desc)
	if style != "" {
		w.raw("<style>\n" + style + "</style>\n")
	}
	w.print(`<defs><pattern id="`, s.prefix+"-hatch", `" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">`+
		`<rect class="pic-hatch-paper" width="5" height="5"/><path class="pic-hatch" d="M0 0V5"/></pattern></defs>`+"\n")
	if style != "" {
		w.print(`<rect class="pic-paper" width="`, number(s.width), `" height="`, number(s.height), "\"/>\n")
	}
	for _, one := range s.shapes {
		w.shape(one, s.prefix)
	}
	for _, one := range s.labels {
		w.label(one)
	}
	w.raw("</svg>\n")
	return w.Flush()
}

// writer writes XML; the first error of the writer below it is told by Flush.
type writer struct{ *bufio.Writer }

func (w *writer) raw(text string) { fmt.Fprint(w, text) }

// print writes markup and values in turns: what stands at odd places is escaped.
func (w *writer) print(parts ...string) {
	for i, part := range parts {
		if i%2 == 0 {
			w.raw(part)
		} else {
			w.escape(part)
		}
	}
}

// escape writes a text so that it is no markup; what XML cannot hold becomes U+FFFD.
func (w *writer) escape(text string) { _ = xml.EscapeText(w, []byte(text)) }

func (w *writer) element(name, id, text string) {
	w.print("<"+name+` id="`, id, `">`, text, "</"+name+">\n")
}

func (w *writer) shape(s shape, prefix string) {
	if s.kind == rectangle {
		w.raw(fmt.Sprintf(`<rect class="%s" x="%s" y="%s" width="%s" height="%s"`, s.class, number(s.x), number(s.y), number(s.w), number(s.h)))
		if s.hatched {
			w.print(` fill="url(#`, prefix+"-hatch", `)"`)
		}
		w.end("rect", s.title)
		return
	}
	x, y, width, height := number(s.x), number(s.y), number(s.w), number(s.h)
	path := ""
	switch {
	case s.kind == point:
		path = fmt.Sprintf("l%s %sv%sz", width, number(-s.h/2), height)
	case s.kind == downward:
		path = fmt.Sprintf("l%s %sh%sz", number(-s.w/2), number(-s.h), width)
	case s.h == 0:
		path = "h" + width
	default:
		path = "v" + height
	}
	w.raw(fmt.Sprintf(`<path class="%s" d="M%s %s%s"`, s.class, x, y, path))
	w.end("path", s.title)
}

// end ends an element, with a title in it where there is one.
func (w *writer) end(name, title string) {
	if title == "" {
		w.raw("/>\n")
		return
	}
	w.print("><title>", title, "</title></"+name+">\n")
}

func (w *writer) label(l label) {
	w.raw(fmt.Sprintf(`<text x="%s" y="%s" font-size="%s"`, number(l.x), number(l.y), number(l.style.size)))
	if l.class != "" {
		w.raw(` class="` + l.class + `"`)
	}
	w.raw(">")
	if l.full != "" && l.full != l.text {
		w.print("<title>", full(l.full), "</title>")
	}
	w.escape(l.text)
	if l.more != "" {
		w.print(` <tspan class="pic-words">`, l.more, "</tspan>")
	}
	w.raw("</text>\n")
}

// number writes a length to a tenth of a pixel.
func number(f float64) string {
	text := strconv.FormatFloat(f, 'f', 1, 64)
	text = strings.TrimSuffix(text, ".0")
	if text == "-0" {
		return "0"
	}
	return text
}
