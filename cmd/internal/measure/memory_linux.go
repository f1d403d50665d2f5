package measure

import (
	"os"
	"syscall"
)

// memoryOf returns the most that a process had in memory, in bytes; Linux counts in units of 1,024.
func memoryOf(state *os.ProcessState) int64 {
	usage, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	return usage.Maxrss * 1024
}
