# What can be done here; "make" alone tells.

TOOLS := go tool -modfile=.ci/tools/go.mod

.DEFAULT_GOAL := help
.PHONY: help build test lint update bench fuzz

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: ## build bin/claimcheck
	go build -trimpath -ldflags "-s -w" -o bin/claimcheck ./cmd/claimcheck

test: ## run all tests
	go test ./...

lint: ## vet, staticcheck, and the format of the code
	go vet ./...
	$(TOOLS) staticcheck ./...
	@unformatted=$$($(TOOLS) gofumpt -l cmd schema claims checks fixtures); \
	if [ -n "$$unformatted" ]; then echo "not formatted; run make update:"; echo "$$unformatted"; exit 1; fi
	go mod tidy -diff

update: ## format the code and renew the expected outputs; read them as a diff
	$(TOOLS) gofumpt -w cmd schema claims checks fixtures
	go test ./cmd/... -update
	@git --no-pager diff --stat

bench: ## run the benchmarks
	go test -run '^$$' -bench . -benchmem ./...

fuzz: ## run each fuzz target for FUZZTIME (default 30s)
	@for package in $$(go list ./...); do \
		for target in $$(go test -list '^Fuzz' $$package | grep '^Fuzz'); do \
			echo "$$package $$target"; \
			go test -run '^$$' -fuzz "^$$target$$" -fuzztime $${FUZZTIME:-30s} -fuzzminimizetime 10x $$package || exit 1; \
		done; \
	done
