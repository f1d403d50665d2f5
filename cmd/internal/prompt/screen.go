package prompt

// This file asks on a screen: the answers so far, the current question with its field, and the keys that work. It is one
// program of the bubbletea library for all questions, which goes from one to the next in the very step that takes a key, so
// that whoever types ahead is understood.

import (
	"context"
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"claimcheck/cmd/internal/terminal"
)

// Bounds of a screen in cells: what is assumed where the terminal does not tell, and what can be drawn in at all.
const (
	usualWidth, usualHeight = 80, 24
	leastWidth              = 20
)

// field is where the current question is answered.
type field interface {
	// update takes a key that the screen has no use for, or whatever else happens.
	update(msg tea.Msg)
	// move goes up (below 0) or down among what is offered.
	move(by int)
	// complete fills in what is offered for what was typed, and reports whether there was something to fill in.
	complete() bool
	// value is the answer that Enter gives.
	value() (string, error)
	// typed is what stands in the field.
	typed() string
	// view draws the field in lines of a width; the list of what is offered takes so many rows.
	view(width, rows int) []string
	// keys tells which keys work in the field beside those of the screen.
	keys() string
}

// screen is the state of what is asked.
type screen struct {
	title     string
	interview *interview
	field     field
	fault     string // fault is what is wrong with the answer that was given last, until something is typed.
	// drafts are what stood in the fields of questions that somebody went back from, by their number.
	drafts        map[int]string
	width, height int
	theme         theme
	left, done    bool
}

func askOnScreen(ctx context.Context, t Terminal, in, out file, title string, v *interview) (map[string]string, error) {
	s := &screen{title: title, interview: v, drafts: map[int]string{}, width: t.Width, height: usualHeight, theme: newTheme()}
	if s.width <= 0 {
		s.width = usualWidth
	}
	s.enter()
	err := t.run(ctx, in, out, s)
	if !s.done {
		v.keep(s.field.typed())
	}
	switch {
	case ctx.Err() != nil:
		return v.all(), abandoned(ctx)
	case s.left || errors.Is(err, tea.ErrInterrupted) || err == nil && !s.done:
		return v.all(), ErrAbandoned
	}
	return v.all(), err
}

// run runs a program on the screen until it ends or the context does, and leaves the terminal as it was.
func (t Terminal) run(ctx context.Context, in, out file, model tea.Model) error {
	profile := colorprofile.Ascii
	if t.Color {
		profile = colorprofile.ANSI
	}
	inner, hangUp := context.WithCancel(ctx)
	defer hangUp()
	_, err := tea.NewProgram(model, tea.WithContext(inner), tea.WithInput(endedInput{in, hangUp}), tea.WithOutput(out),
		tea.WithColorProfile(profile)).Run()
	if inner.Err() != nil && ctx.Err() == nil {
		return nil // The input ended, which is a way to leave.
	}
	return err
}

// endedInput tells when an input ends, which the library would wait behind for ever.
type endedInput struct {
	file
	hangUp func()
}

func (e endedInput) Read(buffer []byte) (int, error) {
	n, err := e.file.Read(buffer)
	if err != nil {
		e.hangUp()
	}
	return n, err
}

// enter makes the field of the current question. What somebody answered before, or had begun to type, stands in it.
func (s *screen) enter() {
	v := s.interview
	draft := v.answers[v.at]
	if draft == "" {
		draft = s.drafts[v.at]
	}
	s.fault = ""
	if v.current.Closed && len(v.current.options) > 0 && len(v.current.options) <= fewOptions {
		s.field = newChoice(v.current, draft, s.theme, s.width)
		return
	}
	s.field = newEntry(v.current, draft, s.theme)
}

// Init has nothing to begin with: the first field was made with the screen.
func (s *screen) Init() tea.Cmd { return nil }

// Update takes the keys that lead from question to question, and hands all others to the field.
func (s *screen) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if s.done || s.left {
		return s, nil
	}
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		if msg.Width > 0 && msg.Height > 0 {
			s.width, s.height = msg.Width, msg.Height
		}
	case tea.KeyPressMsg:
		return s, s.press(msg)
	}
	s.field.update(msg)
	return s, nil
}

func (s *screen) press(key tea.KeyPressMsg) tea.Cmd {
	switch key.String() {
	case "ctrl+c", "esc":
		return s.leave()
	case "ctrl+d":
		if s.field.typed() == "" {
			return s.leave()
		}
	case "enter", "ctrl+j": // What was typed before the questions began ends its lines with a line feed.
		return s.accept()
	case "shift+tab":
		s.goBack()
		return nil
	case "tab":
		if !s.field.complete() {
			return s.accept()
		}
		s.fault = ""
		return nil
	case "up", "ctrl+p":
		s.field.move(-1)
		return nil
	case "down", "ctrl+n":
		s.field.move(1)
		return nil
	}
	s.fault = ""
	s.field.update(key)
	return nil
}

func (s *screen) leave() tea.Cmd {
	s.left = true
	return tea.Quit
}

// accept takes the answer and goes on, or says what is wrong with it.
func (s *screen) accept() tea.Cmd {
	value, err := s.field.value()
	if err == nil {
		err = s.interview.answer(value)
	}
	if err != nil {
		s.fault = err.Error()
		return nil
	}
	delete(s.drafts, s.interview.at)
	if !s.interview.next() {
		s.done = true
		return tea.Quit
	}
	s.enter()
	return nil
}

// goBack goes to the question before; what stands in the field is there again when somebody comes back to it.
func (s *screen) goBack() {
	at, typed := s.interview.at, s.field.typed()
	if s.interview.back() {
		s.drafts[at] = typed
		s.enter()
	}
}

// View draws the screen. Whatever does not fit goes from the top: the field is always seen.
func (s *screen) View() tea.View {
	width := max(s.width-1, leastWidth) // Some terminals wrap a line that reaches the last cell.
	head := s.headLines(width)
	if s.done || s.left {
		return tea.NewView(strings.Join(append(head, s.answerLines(width, 0)...), "\n") + "\n")
	}
	q := s.interview.current
	question := lines(s.theme.question, q.Title, width)
	question = append(question, lines(s.theme.quiet, q.Help, width)...)
	var below []string
	if s.fault != "" {
		below = lines(s.theme.fault, s.fault, width)
	}
	below = append(below, "")
	below = append(below, lines(s.theme.quiet, s.keyWords(), width)...)

	const least, most = 3, 8
	room := s.height - len(question) - len(below) - 2
	rows := min(max(room-len(head), least), most)
	drawn := s.field.view(width, rows)
	answers := s.answerLines(width, max(s.height-len(head)-len(question)-len(drawn)-len(below)-1, 1))
	if len(answers) > 0 {
		answers = append(answers, "")
	}
	lines := head
	for _, part := range [][]string{answers, question, drawn, below} {
		lines = append(lines, part...)
	}
	return tea.NewView(strings.Join(lines, "\n"))
}

func (s *screen) headLines(width int) []string {
	if s.title == "" {
		return nil
	}
	return append(lines(s.theme.heading, s.title, width), "")
}

// answerLines tells the answers so far, a line each: the last ones, where there is a limit.
func (s *screen) answerLines(width, limit int) []string {
	answered := s.interview.answered(s.done)
	if limit > 0 && len(answered) > limit {
		answered = answered[len(answered)-limit:]
	}
	lines := make([]string, len(answered))
	for i, told := range answered {
		title := terminal.Clean(told[0])
		if !strings.HasSuffix(title, "?") {
			title += ":"
		}
		lines[i] = s.theme.quiet.Render(cut(title+" "+terminal.Clean(told[1]), width))
	}
	return lines
}

func (s *screen) keyWords() string {
	words := "enter: next"
	if keys := s.field.keys(); keys != "" {
		words += " · " + keys
	}
	if s.interview.number() > 1 {
		words += " · shift+tab: back"
	}
	return words + " · esc: leave"
}
