package hash

// A Memo remembers what was found out about words, by their hashes. It is of
// one size and forgets: a word takes the place of another that falls on its
// slot. What it holds stays together in a few hundred kilobytes, where the
// tables it was looked up in are spread over megabytes. The zero value has no
// slots; a Memo is not safe for concurrent use.
type Memo[T any] struct{ slots []slot[T] }

type slot[T any] struct {
	hash  uint64
	value T
}

// NewMemo returns a memo of 1<<bits words.
func NewMemo[T any](bits int) *Memo[T] { return &Memo[T]{make([]slot[T], 1<<bits)} }

// Find returns what was found out about the word with the hash h, nil where
// that is not there.
func (m *Memo[T]) Find(h uint64) *T {
	if s := &m.slots[h&uint64(len(m.slots)-1)]; s.hash == h {
		return &s.value
	}
	return nil
}

// Touch loads the place of the word with the hash h: to touch many words
// before any is asked for lets the processor wait for memory once.
func (m *Memo[T]) Touch(h uint64) byte { return byte(m.slots[h&uint64(len(m.slots)-1)].hash) }

// At returns the place of the word with the hash h, and whether it holds what
// was found out about the word. Where it does not, the caller fills it in.
func (m *Memo[T]) At(h uint64) (value *T, known bool) {
	s := &m.slots[h&uint64(len(m.slots)-1)]
	known = s.hash == h
	s.hash = h
	return &s.value, known
}
