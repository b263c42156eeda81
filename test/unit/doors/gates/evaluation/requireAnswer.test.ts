import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { requireAnswer, type Answer } from "../../../../../provider/doors/gates";
import { mockedRun, stateOf, unknownOutput } from "../support/mocked";

const answer = { asOf: "2026-01-01T12:00:00.000Z", records: [] as string[] };
const nothing = {} as typeof answer;
const missing = {
  code: "GATE_NOT_CONFIGURED",
  message: /^the query was not asked, because the provider is not configured yet\. .* \[GATE_NOT_CONFIGURED\]$/,
};

describe("requireAnswer", () => {
  beforeEach(() => mockedRun(true));

  it("hands an answer on in the form in which it came", async () => {
    assert.equal(requireAnswer(answer), answer);
    assert.equal(await requireAnswer(Promise.resolve(answer)), answer);
    assert.deepEqual(await stateOf(requireAnswer(pulumi.output(answer)).records), {
      value: [],
      isKnown: true,
      isSecret: false,
    });
  });

  it("fails on the empty object of an unconfigured provider, in each form", async () => {
    assert.throws(() => requireAnswer(nothing), missing);
    await assert.rejects(requireAnswer(Promise.resolve(nothing)), missing);
    await assert.rejects(stateOf(requireAnswer(pulumi.output(nothing) as pulumi.Output<Answer>)), missing);
  });

  it("fails with an error that the engine prints without its stack", () => {
    assert.throws(
      () => requireAnswer(undefined as unknown as Answer),
      (error) => pulumi.RunError.isInstance(error),
    );
  });

  it("leaves an answer unknown that is not known yet in a preview, and fails on it in an update", async () => {
    assert.equal((await stateOf(requireAnswer(unknownOutput<Answer>()))).isKnown, false);
    await mockedRun(false);
    await assert.rejects(stateOf(requireAnswer(unknownOutput<Answer>())), missing);
  });

  it("keeps a secret secret", async () => {
    assert.equal((await stateOf(requireAnswer(pulumi.secret(answer)))).isSecret, true);
  });
});
