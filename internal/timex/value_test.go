package timex

import (
	"fmt"
	"strconv"
	"testing"
	"time"
)

// TestDigits holds the numbers of values against what package fmt and time
// write, which take longer.
func TestDigits(t *testing.T) {
	for _, n := range []int{0, 1, 9, 10, 31, 99, 100, 196, 999, 1000, 2024, 9999, 10000, -1, -12, -985} {
		for width := 1; width <= 4; width++ {
			if got, want := digits(n, width), fmt.Sprintf("%0*d", width, n); got != want {
				t.Errorf("digits(%d, %d) = %q, want %q", n, width, got, want)
			}
		}
		day := time.Date(n, 2, 29, 0, 0, 0, 0, time.UTC)
		if got, want := iso(day), day.Format("2006-01-02"); got != want {
			t.Errorf("iso = %q, want %q", got, want)
		}
	}
	for _, x := range []float64{0, 1, 2.5, 0.33, 48, 1200, 1e6, 123456.78, 1e15, 1e300} {
		if got, want := decimal(x), strconv.FormatFloat(x, 'f', -1, 64); got != want {
			t.Errorf("decimal(%g) = %q, want %q", x, got, want)
		}
	}
}
