import assert from "node:assert/strict";
import { describeGatesIn } from "../support/gatesInLanguage";
import { pythonProgram } from "../support/otherLanguages";
import { readsBegun } from "../support/readsBegun";

// A key that is not known is named as the program wrote it; what is known has one name in all languages.
const mistakes: readonly (readonly [place: string, given: object, said: string])[] = [
  [
    "criteria",
    { last_backup_maximum_ages: "26h" },
    "criteria.last_backup_maximum_ages is an unknown key; did you mean lastBackupMaximumAge?",
  ],
  [
    "target",
    { minimum_redundance: 2 },
    "targets[0].criteria.minimum_redundance is an unknown key; did you mean minimumRedundancy?",
  ],
  ["policy", { on_warn: "ignore" }, "policy.onWarn must be one of allow, block"],
  ["wait", { fail_fats: true }, "wait.fail_fats is an unknown key; did you mean failFast?"],
  ["override", { expire_at: "tomorrow" }, "overrides[0].expire_at is an unknown key; did you mean expiresAt?"],
];

describeGatesIn(
  {
    language: "Python",
    program: pythonProgram,
    gated: "gated_release",
    checked: "checked_release",
    late: "late_provider",
    blocksOfNothing: "None",
    allInputs: "all_inputs",
    reports: ["plainFunction", "plainResource", "typedFunction", "typedResource"],
  },
  (gates) => {
    async function refusals(test: Mocha.Context, door: string, mistake: object): Promise<string> {
      const { run, config } = gates.allInputs(test);
      const more = { "all_inputs:door": door, "all_inputs:mistake": JSON.stringify(mistake) };
      const refused = await run("preview", { config: { ...config, ...more } });
      assert.equal(refused.succeeded, false, refused.output);
      const lines = refused.output.split("\n").filter((line) => line.includes("[GATE_INVALID]"));
      return lines.join("\n");
    }

    it("names each wrong key in the dicts of a Gate, as the program wrote it and at any depth", async function () {
      const all = Object.fromEntries(mistakes.map(([place, given]) => [place, given]));
      const lines = await refusals(this, "resource", all);
      for (const [, , said] of mistakes) assert.ok(lines.includes(said), `${said} is not in ${lines}`);
    });

    // Pulumi's Python SDK shows only the first of the failures that a function answers with.
    for (const [place, given, said] of mistakes) {
      it(`names a wrong key in the dicts of get_gate_verdict before anything is read: ${said}`, async function () {
        gates.bench().simulator.clearRequests();
        const lines = await refusals(this, "function", { [place]: given });
        assert.ok(lines.includes(said), `${said} is not in ${lines}`);
        assert.equal(readsBegun(gates.bench().simulator), 0);
      });
    }
  },
);
