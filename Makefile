# What can be done here; "make" alone tells.

TOOLS := go tool -modfile=.ci/tools/go.mod

.DEFAULT_GOAL := help
.PHONY: help build test lint update bench peers benches accuracy mutate fuzz

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: ## build bin/claimcheck
	go build -trimpath -ldflags "-s -w" -o bin/claimcheck ./cmd/claimcheck

test: ## run all tests
	go test ./...

lint: ## vet, staticcheck, the format of the code, and the licences of what it is built of
	go vet ./...
	$(TOOLS) staticcheck ./...
	@unformatted=$$($(TOOLS) gofumpt -l cmd schema claims checks fixtures); \
	if [ -n "$$unformatted" ]; then echo "not formatted; run make update:"; echo "$$unformatted"; exit 1; fi
	go mod tidy -diff
	@go run -modfile=.ci/tools/go.mod .ci/tools/licences.go ./cmd/claimcheck

update: ## format the code and renew the expected outputs; read them as a diff
	$(TOOLS) gofumpt -w cmd schema claims checks fixtures
	go test $$(grep -rl --include=*_test.go 'flag.Bool("update"' cmd claims | xargs -n1 dirname | sort -u | sed "s|^|./|") -update
	@git --no-pager diff --stat

bench: ## time whole processes by size, and beside other validators where "make peers" has installed them
	go run ./cmd/bench $(BENCH)

peers: ## install what "make bench" compares with
	npm ci --prefix .ci/bench
	go -C .ci/bench build -o ../../bin/peer .

benches: ## run the benchmarks of the packages
	go test -run '^$$' -bench . -benchmem ./...

# A folder of annotated news, a document a line ({"doc_id", "dct", "text", "timexes"}), with the scorer beside it. It is no
# part of the project: such texts belong to their publishers.
CORPORA ?= ../shared/corpora

accuracy: ## score the time words found in annotated news, where CORPORA has some
	@if [ ! -f "$(CORPORA)/score_timex.py" ]; then echo "no annotated news at $(CORPORA): make accuracy CORPORA=FOLDER"; exit 0; fi; \
	found=$$(mktemp) && trap 'rm -f "$$found"' EXIT && go build -o bin/claimcheck ./cmd/claimcheck && \
	for corpus in "$(CORPORA)"/*.jsonl; do \
		bin/claimcheck when --jsonl "$$corpus" > "$$found" && echo "$$(basename "$$corpus" .jsonl)" && \
		python3 "$(CORPORA)/score_timex.py" "$$corpus" "$$found" || exit 1; \
	done

mutate: ## inject known faults into datasets without any and tell which the checks find
	go run ./cmd/mutate fixtures/consistent/*

fuzz: ## run each fuzz target for FUZZTIME (default 30s)
	@for package in $$(go list ./...); do \
		for target in $$(go test -list '^Fuzz' $$package | grep '^Fuzz'); do \
			echo "$$package $$target"; \
			go test -run '^$$' -fuzz "^$$target$$" -fuzztime $${FUZZTIME:-30s} -fuzzminimizetime 10x $$package || exit 1; \
		done; \
	done
