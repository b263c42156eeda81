import assert from "node:assert/strict";
import { describeGatesIn } from "../support/gatesInLanguage";
import { goProgram } from "../support/otherLanguages";
import { readsBegun } from "../support/readsBegun";

// A wrong key does not compile, so what is left is a wrong word, and a required one left empty.
const mistake = { "all-inputs:onUnknown": "ignore", "all-inputs:nobody": "true" };
const said = [
  "policy.onUnknown must be one of block, warn",
  "overrides[0].actor must not be empty: give it a value, or leave it out",
];

describeGatesIn(
  {
    language: "Go",
    program: goProgram,
    gated: "gated-release",
    checked: "checked-release",
    late: "late-provider",
    blocksOfNothing: "false",
    allInputs: "all-inputs",
    reports: ["typedFunction", "typedResource"],
  },
  (gates) => {
    for (const door of ["function", "resource"]) {
      it(`names each wrong value of the ${door} by the path of its key, before anything is read`, async function () {
        const { run, config } = gates.allInputs(this);
        gates.bench().simulator.clearRequests();
        const refused = await run("preview", { config: { ...config, ...mistake, "all-inputs:door": door } });
        assert.equal(refused.succeeded, false, refused.output);
        const refusals = refused.output.split("\n").filter((line) => line.includes("[GATE_INVALID]"));
        for (const words of said)
          assert.ok(
            refusals.some((line) => line.includes(words)),
            refused.output,
          );
        assert.equal(readsBegun(gates.bench().simulator), 0);
      });
    }
  },
);
