import assert from "node:assert/strict";
import { toRfc3339 } from "../../../provider/core/instants/instant";
import { parseRfc3339 } from "../../../provider/core/instants/rfc3339";
import { generateCase } from "../../oracle/generateCase";
import type { OracleAnswer, OracleCase } from "../../oracle/types";
import { evaluated } from "../../support/gates/agreement";
import { atLeastOf, casesOf } from "../../support/casesOf";

/** The same answers, read so much later: nothing happened in between. */
function later(one: OracleCase, milliseconds: number): OracleCase {
  const shifted = ({ asOf, ...rest }: OracleAnswer): OracleAnswer => {
    const read = asOf === undefined ? undefined : parseRfc3339(asOf);
    return {
      ...rest,
      ...(read === undefined ? { ...(asOf === undefined ? {} : { asOf }) } : { asOf: toRfc3339(read + milliseconds) }),
    };
  };
  const answers = Object.entries(one.answers).map(([name, answer]) => [name, shifted(answer)]);
  return { ...one, answers: Object.fromEntries(answers) as OracleCase["answers"], now: one.now + milliseconds };
}

describe("the validity of generated gates", () => {
  it("ends before any generated gate would close, or a pass would turn, by time alone", function () {
    this.timeout(0);
    let open = 0;
    for (let seed = 1; seed <= casesOf(10_000); seed++) {
      const one = generateCase(seed);
      const before = evaluated(one);
      const [from, until] = [before.evaluatedAt, before.validUntil].map((text) => parseRfc3339(text) ?? Number.NaN);
      assert.ok(from !== undefined && until !== undefined && until >= from, `seed ${seed}`);
      if (before.blocks || until === from) continue;
      open += 1;
      const after = evaluated(later(one, until - 1 - from));
      assert.equal(after.blocks, false, `seed ${seed}: ${before.summary} became ${after.summary}`);
      if (before.verdict === "pass") assert.equal(after.verdict, "pass", `seed ${seed}`);
    }
    assert.ok(open >= atLeastOf(1000), `only ${open} open gates were generated`);
  });
});
