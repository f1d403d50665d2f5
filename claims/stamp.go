package claims

import "time"

// Stamp is what the system tells of a file without reading it. As long as it is the same, nobody has written to the file,
// unless so soon after that its clock shows no difference: see [stampGrain]. The zero stamp tells nothing.
type Stamp struct {
	Size int64
	// Modified and Changed are nanoseconds of Unix time: when the text was written, and when anything about the file was,
	// which nobody can set.
	Modified, Changed int64
	Device, Inode     uint64
}

// absent is the stamp of what is not there, and noSize the size of what is no regular file.
var absent = Stamp{Size: noSize}

const noSize = -1

// stampGrain is how long after a file was written it may be written again without another stamp. Clocks of file systems
// have grains of up to two seconds.
const stampGrain = 2 * time.Second

// youngerThan reports whether anything about the file was changed after a time.
func (s Stamp) youngerThan(limit time.Time) bool {
	return max(s.Modified, s.Changed) > limit.UnixNano()
}
