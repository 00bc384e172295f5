package tagger

// Knowledge is what an earlier model read out of raw news: how often each
// frequent word, and each pair of neighbours, is part of which sort of name.
// Both tables are read in place.
//
//	slot (4 bytes)
//	  bits  0-15  profile
//	  bits 16-31  fingerprint
//
// A profile of a word or pair, never zero:
//
//	bits  0-11  for the types 0 to 2, and 3 and 4 together, three bits each:
//	            how often it is part of such a name, see Share
//	bits 12-13  where it is part of a name, how often it begins one
//	bits 14-15  how often it ends one; 3 is "more often than not", 1 "rarely"
type Knowledge struct {
	Words, Pairs string
}

const profileSize = 4

// Profile returns the profile that a table has for the hash h, 0 for none.
func Profile(table string, h uint64) uint16 {
	n := uint64(len(table) / profileSize)
	if n == 0 {
		return 0
	}
	h *= 0x9E3779B97F4A7C15
	print := uint16(h)
	for i := (h >> 32) * n >> 32; ; {
		s := table[i*profileSize : i*profileSize+profileSize]
		p := uint16(s[0]) | uint16(s[1])<<8
		if p == 0 || uint16(s[2])|uint16(s[3])<<8 == print {
			return p
		}
		if i++; i == n {
			i = 0
		}
	}
}

// ProfileTable builds a table from hashes and their profiles.
func ProfileTable(hashes []uint64, profiles []uint16) []byte {
	n := len(hashes)*10/7 + 1
	b := make([]byte, n*profileSize)
	for k, h := range hashes {
		h *= 0x9E3779B97F4A7C15
		i := int((h >> 32) * uint64(n) >> 32)
		for b[i*profileSize]|b[i*profileSize+1] != 0 {
			i = (i + 1) % n
		}
		s := b[i*profileSize:]
		s[0], s[1], s[2], s[3] = byte(profiles[k]), byte(profiles[k]>>8), byte(h), byte(h>>8)
	}
	return b
}

// Share puts a share of n in total into one of eight steps.
func Share(n, total int) uint16 {
	switch {
	case 50*n < total:
		return 0
	case 12*n < total:
		return 1
	case 5*n < total:
		return 2
	case 5*n < 2*total:
		return 3
	case 5*n < 3*total:
		return 4
	case 5*n < 4*total:
		return 5
	case 20*n < 19*total:
		return 6
	}
	return 7
}
