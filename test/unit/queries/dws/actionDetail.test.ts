import assert from "node:assert/strict";
import { decodeActionDetail } from "../../../../provider/queries/dws/actionDetail";

const detail = (progressInfo: unknown): string => JSON.stringify({ progressInfo: JSON.stringify(progressInfo) });

describe("decodeActionDetail", () => {
  it("takes both layers of JSON off", () => {
    const decoded = decodeActionDetail(
      detail({ backupSize: 1, progress: "40.00%", backupRate: { compressRate: "1" } }),
    );
    assert.deepEqual(decoded, {
      progressInfo: { backupSize: 1, progress: "40.00%", backupRate: { compressRate: "1" } },
    });
  });

  it("drops keys that the page's example does not have, and values of another type", () => {
    assert.deepEqual(decodeActionDetail(detail({ key: "k", backupSize: 1.5, extra: 1, currentStep: {} })), {
      progressInfo: { key: "k" },
    });
  });

  for (const [what, text] of [
    ["no detail", undefined],
    ["plain text", "the host was not reachable"],
    ["an empty text", ""],
    ["one layer only", JSON.stringify({ progressInfo: { key: "k" } })],
    ["an object without progressInfo", "{}"],
    ["an inner layer that is cut", JSON.stringify({ progressInfo: '{"key":' })],
    ["an inner layer that is an array", JSON.stringify({ progressInfo: "[]" })],
    ["an outer layer that is an array", "[]"],
    ["null inside and outside", JSON.stringify({ progressInfo: "null" })],
  ] as const) {
    it(`is absent for ${what}`, () => {
      assert.equal(decodeActionDetail(text), undefined);
    });
  }
});
