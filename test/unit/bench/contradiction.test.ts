import assert from "node:assert/strict";
import { contradiction } from "../../bench/soak/contradiction";
import { documentedQuery, goodBody } from "../../support/faultServer/goodAnswers";
import { wholeReply } from "../../support/faultServer/wireReply";

const css = documentedQuery("css.getLogBackupRecords");
const dcs = documentedQuery("dcs.getInstanceBackups");

function bytesOf(body: string, status = 200): Buffer {
  return Buffer.concat([...wholeReply(0, body, { status }).pieces]);
}

const dcsBytes = bytesOf(goodBody({ target: dcs.path(dcs.resourceId) }));
const succeeded = [{ state: "succeeded" }];

describe("the oracle of damaged answers", () => {
  it("finds nothing wrong with an answer that says what its bytes say", () => {
    assert.equal(
      contradiction(dcs, { records: succeeded, latestBackupTime: "2019-05-10T08:32:30.546Z" }, dcsBytes),
      undefined,
    );
    assert.equal(contradiction(dcs, { records: [] }, bytesOf("", 204)), undefined);
  });

  for (const [what, query, answer, bytes] of [
    ["no record from 1 rows", dcs, { records: [] }, dcsBytes],
    ["2 records from 1 rows", dcs, { records: [...succeeded, ...succeeded] }, dcsBytes],
    ["an answer of status 500", dcs, { records: [] }, bytesOf("{}", 500)],
    ["an answer of text that is not JSON", dcs, { records: [] }, bytesOf("{")],
    ["records from a 204", css, { records: [] }, bytesOf("", 204)],
    [
      "a success that nothing in the body speaks of",
      css,
      { records: succeeded },
      bytesOf(goodBody({ target: css.path(css.resourceId) })),
    ],
  ] as const) {
    it(`finds ${what}`, () => assert.equal(contradiction(query, answer, bytes), what));
  }
});
