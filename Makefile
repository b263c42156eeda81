# The commands that people and CI use. Each calls an npm script; package.json says what they do.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help install build dist reproducible generate check-generated lint format quick test test-unit test-contract test-engine docs demo simulator bench soak matrix ci clean

help: ## Show this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

node_modules/.installed: package.json package-lock.json .npmrc
	npm ci --ignore-scripts
	@touch $@

install: node_modules/.installed ## Install the npm packages from the lock file

build: install ## Bundle plugin, command line and doors into dist/, with types, licences and SBOM
	npm run --silent build

dist: build ## Write the plugin archives for `pulumi plugin install --file` into .artifacts/
	npm run --silent dist

reproducible: install ## Build twice in fresh folders and compare every file
	npm run --silent reproducible

generate: install ## Write everything that is generated: types, validators, registry, docs, SDKs (needs Go)
	npm run --silent generate

check-generated: install ## Prove that what is generated is up to date; changes nothing
	npm run --silent check-generated

lint: build ## Types, lint rules, formatting, layers, schema rules
	npm run --silent lint

format: install ## Format the sources
	npm run --silent format

# Other versions of TypeScript, with which the tests read the package's declarations.
test/compilers/node_modules/.installed: test/compilers/package.json test/compilers/package-lock.json test/compilers/.npmrc
	npm ci --prefix test/compilers --ignore-scripts
	@touch $@

test: build test/compilers/node_modules/.installed ## All tests, those on the real Pulumi engine included (built on first use)
	npm run --silent test

quick: install ## In a minute: types, and the unit tests with a hundredth of the generated cases
	npm run --silent quick

test-unit: install ## The unit tests, with all generated cases
	npm run --silent test -- test/unit

test-contract: install ## Queries and gates against the simulator over HTTP
	npm run --silent test -- test/contract

test-engine: build ## Programs on the real Pulumi engine (built on first use)
	npm run --silent test -- test/engine

docs: install ## The documentation as a static site with search, in .artifacts/site
	npm run --silent docs

demo: build ## See it work: evidence read, a release made, a release refused at five doors
	npm run --silent demo

simulator: install ## Run the local stand-in for Huawei Cloud (SCENARIO=name PORT=n NOW=instant)
	npm run --silent simulator -- $(if $(SCENARIO),--scenario $(SCENARIO)) $(if $(PORT),--port $(PORT)) $(if $(NOW),--now $(NOW))

# The clients that the benchmarks compare with: packages of their own, none of them a dependency of this one.
test/bench/node_modules/.installed: test/bench/package.json test/bench/package-lock.json test/bench/.npmrc
	npm ci --prefix test/bench --ignore-scripts
	@touch $@

bench: build test/bench/node_modules/.installed ## Faults, races, outages, beside other clients (SUITE=faults|race|skew|outage|quota|cancel|gates|report|fleet|start|client|invoke)
	npm run --silent bench -- $(or $(SUITE),all)

soak: install test/bench/node_modules/.installed ## Many reads, some of them damaged (COUNT=n, 100,000 by default)
	npm run --silent soak -- $(COUNT)

matrix: build ## The built package on Node 20, 22 and 24 with the oldest and newest Pulumi SDK (ONLY=22:3.182)
	npm run --silent matrix -- $(ONLY)

ci: ## What CI runs: cheap checks first, the tests last
	$(MAKE) lint
	$(MAKE) check-generated
	$(MAKE) reproducible
	npm run --silent matrix -- --small
	$(MAKE) test

clean: ## Remove what was built and installed here (the engine's cache stays)
	rm -rf dist dist.* .artifacts node_modules coverage examples/*/node_modules test/bench/node_modules test/compilers/node_modules
