import assert from "node:assert/strict";
import { json } from "../../../../provider/cli/formats/json";
import { jsonText } from "../../../../provider/cli/formats/jsonText";
import { gateResult } from "../../../../provider/doors/testing/gateResult";
import { options, rendered, target } from "./support/samples";

/** More targets than are written with indentation; a name of one of them is hostile. */
const fleet = gateResult({
  targetResults: Array.from({ length: 1001 }, (_, at) =>
    target(at === 7 ? "</script>##[error]" : `t${at}`, "pass", []),
  ),
});

describe("the JSON of a fleet", () => {
  it("is the result in one line, made of a piece for each target", () => {
    const pieces = [...json.pieces([rendered(fleet)])];
    assert.equal(pieces.join(""), jsonText(fleet, true));
    assert.equal(json.render([rendered(fleet)], options), jsonText(fleet, true));
    assert.deepEqual(JSON.parse(pieces.join("")), fleet);
    assert.ok(Math.max(...pieces.map(({ length }) => length)) < 2000);
  });

  it("is so for several gates too, an empty list among them", () => {
    const none = gateResult({ targetResults: [] });
    const gates = [rendered(fleet), rendered(none)];
    const text = [...json.pieces(gates)].join("");
    const { gates: read } = JSON.parse(text) as { gates: readonly { readonly result: object }[] };
    assert.deepEqual(
      read.map(({ result }) => result),
      [fleet, none],
    );
    assert.doesNotMatch(text, /<|##/);
    assert.equal(text.trimEnd().split("\n").length, 1);
  });
});
