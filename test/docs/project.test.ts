/** What the documentation says about Pulumi.yaml and the package, against what the build makes. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { constants, accessSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { repositoryRoot } from "../../scripts/automation/sandbox";
import { allPages, blocksOf, page } from "./support/pages";
