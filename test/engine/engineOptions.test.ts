import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { optionsPastGate, variablesPastGate } from "../../provider/engine/engineOptions";
import { stackRuleHole } from "../../provider/doors/policy/holes";
import { describeWithEngine, enginePath } from "../support/engine";

/** Options that leave a Gate to be asked as ever: how a run looks, what it is configured with, what it adds to a step. */
const harmless = new Set(
  `attach-debugger clear-pending-creates color config config-file config-path continue-on-error cwd debug diff
  disable-integrity-checking emoji exclude-protected expect-no-changes fully-qualify-stack-names help ignore-protect
  import-file import-pending-creates json logflow logtostderr memprofilerate message neo non-interactive otel-traces
  override-env parallel policy-pack policy-pack-config preview-only profiling refresh remove replace run-program save-plan
  secrets-provider show-config show-full-output show-policy-remediations show-reads show-replacement-steps show-sames
  show-secrets skip-config-validation skip-pending-creates skip-plugin-pre-install skip-preview stack strict
  suppress-outputs suppress-permalink suppress-progress tracing urns verbose yes`
    .split(/\s+/)
    .map((name) => `--${name}`),
);

describeWithEngine("A6 the options that go past a gate", () => {
  for (const command of ["preview", "up", "refresh", "destroy"]) {
    it(`A6 has a place for every option of pulumi ${command}`, () => {
      const help = execFileSync(enginePath() ?? "", [command, "--help"], { encoding: "utf8" });
      const options = [...help.matchAll(/^ +(?:-\w, )?(--[a-z-]+)/gm)].map(([, option = ""]) => option);
      assert.ok(options.length > 40, help);
      const unknown = options.filter((option) => !harmless.has(option) && !optionsPastGate.includes(option as never));
      assert.deepEqual(unknown, []);
    });
  }

  it("A6 names them in the message of rules and on the pages of the doors", () => {
    const root = join(__dirname, "../..");
    const rules = readFileSync(join(root, "docs/gates/rules.md"), "utf8");
    for (const name of [...optionsPastGate, ...variablesPastGate]) assert.ok(rules.includes(`\`${name}\``), name);
    for (const page of ["Gate", "dynamic", "policy", "programs", "rules"]) {
      assert.ok(readFileSync(join(root, `docs/gates/${page}.md`), "utf8").includes("`--exclude`"), page);
    }
    assert.ok(readFileSync(join(root, "README.md"), "utf8").includes("`--exclude`"));
    for (const name of optionsPastGate) assert.ok(stackRuleHole.includes(name), name);
  });
});
