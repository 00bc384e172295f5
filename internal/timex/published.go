package timex

import (
	"time"

	"github.com/khabar-nlp/khabar/internal/vocab"
	"github.com/khabar-nlp/khabar/internal/word"
)

// Published returns the time that a page tells of its publication: "25 جوان
// 2018 - 19:42", "2018/04/09", "Monday, 22 June 2015"; midnight where it
// tells the day alone, and zero where it tells no whole day of the Gregorian
// calendar.
func Published(words []word.Word) time.Time {
	var l vocab.Line
	vocab.Load().Set(&l, words)
	p := parser{l: &l}
	for i := range words {
		if d := p.whole(i); d.year > 0 {
			t := time.Date(d.year, time.Month(d.month), d.dayOf, 0, 0, 0, 0, time.UTC)
			if t.Day() != d.dayOf { // 31 June
				return time.Time{}
			}
			return t.Add(p.daytime())
		}
	}
	return time.Time{}
}

// whole returns the day with month and year that begins at word i, zero
// where none does or where it is of another calendar.
func (p *parser) whole(i int) date {
	if p.digits(i-1) && p.mark(i) == 0 && p.l.Words[i].Glued {
		return date{}
	}
	var m Match
	end := p.date(i, &m)
	if end == i {
		end = p.latin(i, &m)
	}
	if end == i || m.date.dayEnd > 0 || m.date.dayOf == 0 || m.date.month == 0 {
		return date{}
	}
	if m.date.year == 0 {
		for p.mark(end) == ',' || p.mark(end) == '،' || p.mark(end) == '/' || p.fold(end) == "عام" || p.fold(end) == "سنه" {
			end++
		}
		y, ok := p.figure(end, 4)
		if !ok {
			return date{}
		}
		m.date.year = y
	}
	if m.date.cal != gregorian || m.date.year < 1900 || m.date.year > 2200 {
		return date{}
	}
	return m.date
}

// latin reads "22 June" and "June 22" at word i.
func (p *parser) latin(i int, m *Match) int {
	day, month := i, i+1
	if _, ok := p.figure(i, 2); !ok {
		day, month = i+1, i
	}
	d, ok := p.figure(day, 2)
	if n := latinMonth(p.fold(month)); ok && n > 0 && d >= 1 && d <= 31 {
		m.date.dayOf, m.date.month = d, n
		return i + 2
	}
	return i
}

// latinMonth returns the number of a month in English, whole or as its first
// three letters, and 0 for other words.
func latinMonth(fold string) int {
	names := [...]string{
		"january", "february", "march", "april", "may", "june",
		"july", "august", "september", "october", "november", "december",
	}
	for k, n := range names {
		if fold == n || fold == n[:3] {
			return k + 1
		}
	}
	return 0
}

// daytime returns the time of day in the line: "19:42", "09:12 م". Pages
// write "15:46 pm" too.
func (p *parser) daytime() time.Duration {
	for i := range p.l.Words {
		h, ok := p.figure(i, 2)
		min, also := p.figure(i+2, 2)
		if !ok || !also || p.mark(i+1) != ':' || h > 23 || min > 59 {
			continue
		}
		k := i + 3
		if p.mark(k) == ':' && p.digits(k+1) {
			k += 2
		}
		switch p.fold(k) {
		case "م", "مساء", "pm":
			if h < 12 {
				h += 12
			}
		case "ص", "صباحا", "am":
			if h == 12 {
				h = 0
			}
		}
		return time.Duration(h)*time.Hour + time.Duration(min)*time.Minute
	}
	return 0
}
