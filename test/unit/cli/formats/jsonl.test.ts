import assert from "node:assert/strict";
import Ajv2020 from "ajv/dist/2020";
import published from "../../../../docs/schemas/gate-result.schema.json";
import { jsonl } from "../../../../provider/cli/formats/jsonl";
import { matrix } from "./support/matrix";
import { options } from "./support/samples";

interface Line extends Readonly<Record<string, unknown>> {
  readonly kind: string;
  readonly gate: number;
}

function linesOf(text: string): Line[] {
  assert.ok(text.endsWith("\n"));
  return text
    .slice(0, -1)
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}

function without(line: Line, ...names: readonly string[]): object {
  return Object.fromEntries(Object.entries(line).filter(([name]) => !names.includes(name)));
}

/** The results put together again, by the documented fields alone. */
function resultsIn(lines: readonly Line[]): object[] {
  return lines
    .filter(({ kind }) => kind === "gate")
    .map((head) => {
      const mine = lines.filter(({ kind, gate }) => kind === "target" && gate === head.gate);
      assert.equal(mine.length, head["targets"]);
      const summary = without(head, "kind", "gate", "file", "exitCode", "partial", "targets");
      return { ...summary, targetResults: mine.map((line) => without(line, "kind", "gate")) };
    });
}

describe("the output jsonl", () => {
  const gates = [...matrix().values()].filter((_, at) => at % 97 === 0);

  it("holds the whole results of several gates, in the form of the published schema", () => {
    const validate = new Ajv2020({ strict: true }).compile(published);
    const found = resultsIn(linesOf(jsonl.render(gates, options)));
    assert.deepEqual(found, JSON.parse(JSON.stringify(gates.map(({ result }) => result))));
    for (const result of found) assert.ok(validate(result), JSON.stringify(validate.errors));
  });

  it("T27 marks a gate as partial exactly where its reading was cut short", () => {
    const [gate] = gates;
    assert.ok(gate);
    const cut = { ...gate, exitCode: 130, result: { ...gate.result, reason: "cancelled" } };
    const heads = linesOf(jsonl.render([gate, cut], options)).filter(({ kind }) => kind === "gate");
    assert.deepEqual(
      heads.map(({ partial, exitCode, schemaVersion }) => ({ partial, exitCode, schemaVersion })),
      [
        { partial: false, exitCode: gate.exitCode, schemaVersion: "1" },
        { partial: true, exitCode: 130, schemaVersion: "1" },
      ],
    );
  });

  it("says nothing of no gates", () => {
    assert.equal(jsonl.render([], options), "");
  });
});
