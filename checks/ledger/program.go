package ledger

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
)

// zoneFiles are where systems keep the database of time zones, which is updated apart from the program.
var zoneFiles = []string{"/usr/share/zoneinfo", "/usr/share/zoneinfo/tzdata.zi", "/usr/lib/locale/TZ", "/usr/share/lib/zoneinfo", "/etc/zoneinfo"}

// ThisProgram returns what stands for the program that runs: the sum of its file, and what is to be seen of the time zones
// that it finds on the machine.
func ThisProgram() (string, error) {
	path, err := os.Executable()
	if err != nil {
		return "", err
	}
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, file); err != nil {
		return "", err
	}
	own := os.Getenv("ZONEINFO")
	fmt.Fprintf(sum, "%q\n", own)
	for _, zones := range append([]string{own}, zoneFiles...) {
		if info, err := os.Stat(zones); err == nil {
			fmt.Fprintf(sum, "%q %d %d\n", zones, info.Size(), info.ModTime().UnixNano())
		}
	}
	return string(sum.Sum(nil)), nil
}
