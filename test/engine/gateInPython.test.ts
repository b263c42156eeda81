import assert from "node:assert/strict";
import { describeGatesIn } from "../support/gatesInLanguage";
import { pythonProgram } from "../support/otherLanguages";

const mistake = {
  criteria: { last_backup_maximum_ages: "26h" },
  target: { minimum_redundance: 2 },
  policy: { on_unknwon: "block", on_warn: "ignore" },
  wait: { fail_fats: true },
  override: { expire_at: "tomorrow" },
};
// A key that is not known is named as the program wrote it; what is known has one name in all languages.
const said = [
  "criteria.last_backup_maximum_ages is no key here: did you mean lastBackupMaximumAge?",
  "targets[0].criteria.minimum_redundance is no key here: did you mean minimumRedundancy?",
  "policy.on_unknwon is no key here: did you mean onUnknown?",
  "policy.onWarn must be one of allow, block",
  "wait.fail_fats is no key here: did you mean failFast?",
  "overrides[0].expire_at is no key here: did you mean expiresAt?",
];

describeGatesIn(
  {
    language: "Python",
    program: pythonProgram,
    gated: "gated_release",
    checked: "checked_release",
    allInputs: "all_inputs",
    reports: ["plainFunction", "plainResource", "typedFunction", "typedResource"],
  },
  (gates) => {
    for (const door of ["function", "resource"]) {
      it(`names each wrong key in the dicts of the ${door}, as the program wrote it and at any depth`, async function () {
        const { run, config } = gates.allInputs(this);
        const more = { "all_inputs:door": door, "all_inputs:mistake": JSON.stringify(mistake) };
        const refused = await run("preview", { config: { ...config, ...more } });
        assert.equal(refused.succeeded, false, refused.output);
        const refusals = refused.output.split("\n").filter((line) => line.includes("[GATE_INVALID]"));
        for (const words of said)
          assert.ok(
            refusals.some((line) => line.includes(words)),
            refused.output,
          );
      });
    }
  },
);
