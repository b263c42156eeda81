import assert from "node:assert/strict";
import type { Log } from "sarif";
import type { RenderedGate } from "../../../../provider/report/lines/renderedGate";
import { formatNames, loadFormat } from "../../../../provider/cli/formats/catalogue";
import { github } from "../../../../provider/cli/formats/github";
import { gitlab } from "../../../../provider/cli/formats/gitlab";
import { jsonl } from "../../../../provider/cli/formats/jsonl";
import { junit } from "../../../../provider/cli/formats/junit";
import { nagios } from "../../../../provider/cli/formats/nagios";
import { prometheus } from "../../../../provider/cli/formats/prometheus";
import { sarif } from "../../../../provider/cli/formats/sarif";
import type { GateResult } from "../../../../provider/gates/result";
import { matrix } from "./support/matrix";
import { annotationsOf, elements, metricsOf, nagiosLine, parseXml, valueOf } from "./support/parsers";
import { options } from "./support/samples";

/** The exit code that follows from a verdict and whether it blocks, written down apart from the code. */
function expectedCode({ result: { verdict, blocks } }: RenderedGate): number {
  return !blocks ? 0 : { pass: 5, warn: 4, fail: 2, unknown: 3, pending: 5 }[verdict];
}

const codeOfType: Readonly<Record<string, number>> = { warn: 4, fail: 2, unknown: 3, pending: 5 };

/** The exit code that a JUnit report implies. */
function codeInJunit(text: string): number {
  const document = parseXml(text);
  const cases = elements(document, "testcase");
  const faults = (parent: Parameters<typeof elements>[0]) => [
    ...elements(parent, "failure"),
    ...elements(parent, "error"),
  ];
  const [own] = faults(cases[0]!);
  const code = own === undefined ? 0 : (codeOfType[own.getAttribute("type") ?? ""] ?? -1);
  assert.equal(faults(document).length > 0, code !== 0, "a failure without a blocking gate, or the other way round");
  assert.equal(own?.tagName ?? "none", { 0: "none", 2: "failure", 4: "failure", 3: "error", 5: "error" }[code]);
  return code;
}

/** The exit code that a SARIF log implies, and the one that it states. */
function codeInSarif(text: string): number {
  const { runs } = JSON.parse(text) as Log;
  const { results = [], invocations = [] } = runs[0]!;
  const open = results.filter(({ suppressions }) => suppressions === undefined);
  const gate = open.find(
    ({ properties }) => properties?.["criterion"] === undefined && results[0]?.properties === properties,
  );
  const code =
    gate?.level === "error"
      ? ({ gate: 2, unknown: 3, pending: 5 }[gate.ruleId ?? ""] ?? -1)
      : gate?.properties?.["blocks"] === true
        ? 4
        : 0;
  assert.equal(
    open.some(({ level }) => level === "error"),
    [2, 3, 5].includes(code),
    "an error that stops nothing",
  );
  assert.equal(
    open.some(({ properties }) => properties?.["blocks"] === true),
    code !== 0,
  );
  const isUndecided = open.some(({ ruleId }) => ruleId === "unknown" || ruleId === "pending");
  assert.equal(invocations[0]?.executionSuccessful, !isUndecided);
  assert.equal(invocations[0]?.exitCode, code);
  return code;
}

/** The exit code that annotations imply: `0` and `4` are told apart by the title. */
function codeInAnnotations(text: string): number {
  const all = annotationsOf(text);
  const gate = all.find(({ properties }) => properties["title"]?.startsWith("gate.yaml gate:") === true);
  const title = gate?.properties["title"] ?? "";
  const code =
    gate?.command === "error"
      ? (codeOfType[title.replace("gate.yaml gate: ", "")] ?? -1)
      : title.endsWith("warn, blocks")
        ? 4
        : 0;
  assert.equal(
    all.some(({ command }) => command === "error"),
    [2, 3, 5].includes(code),
    "an error that stops nothing",
  );
  return code;
}

/** What a gate comes to, in words. */
function standingOf({ result: { verdict, blocks, overridden } }: RenderedGate): string {
  return [verdict, blocks ? "blocks" : "opens", ...(overridden ? ["overridden"] : [])].join(" ");
}

describe("outputs of gates", () => {
  const gates = matrix();
  /** One gate for each standing. */
  const standings = new Map([...gates.values()].map((gate) => [standingOf(gate), gate]));
  const each = (check: (gate: RenderedGate) => void): void => {
    for (const [title, gate] of gates) {
      try {
        check(gate);
      } catch (error) {
        throw new Error(`${title}: ${String(error)}`, { cause: error });
      }
    }
  };

  it("T27 are compared on every verdict, blocking and not, overridden and not", () => {
    assert.equal(gates.size, 6 * 6 * 2 * 2 * 2 * 5);
    assert.deepEqual([...standings.keys()].sort(), [
      "fail blocks",
      "fail opens overridden",
      "pass blocks",
      "pass opens",
      "pending blocks",
      "pending opens overridden",
      "unknown blocks",
      "unknown opens overridden",
      "warn blocks",
      "warn opens",
      "warn opens overridden",
    ]);
  });

  it("T27 exit with the code that follows from the verdict", () => {
    each((gate) => assert.equal(gate.exitCode, expectedCode(gate)));
  });

  for (const name of formatNames) {
    const format = loadFormat(name);

    it(`T27 tell every standing from every other in ${name}, or every code of its own`, () => {
      assert.equal(format.name, name);
      const told = new Map<string, Set<unknown>>();
      for (const [standing, gate] of standings) {
        const text = format.render([gate], options);
        told.set(text, (told.get(text) ?? new Set()).add(format.exitCode?.([gate]) ?? standing));
      }
      assert.deepEqual(
        [...told.values()].filter(({ size }) => size > 1),
        [],
      );
    });

    it(`T27 are the same in pieces as whole in ${name}`, () => {
      const all = [...standings.values()];
      const whole = format.render(all, options);
      assert.equal([...(format.pieces?.(all) ?? [whole])].join(""), whole);
    });

    it(`T27 end with 0 in ${name} only where the gate opens, and never without a result`, () => {
      each((gate) => assert.ok(format.exitCode?.([gate]) !== 0 || !gate.result.blocks));
      assert.notEqual(format.exitCode?.([]), 0);
    });
  }

  it("T27 say the exit code in JUnit", () => {
    each((gate) => assert.equal(codeInJunit(junit.render([gate], options)), gate.exitCode));
  });

  it("T27 say the exit code and what it follows from in JSON Lines", () => {
    each((gate) => {
      const [head = ""] = jsonl.render([gate], options).split("\n");
      const { exitCode, verdict, blocks, overridden } = JSON.parse(head) as GateResult & { readonly exitCode: number };
      assert.equal(exitCode, expectedCode(gate));
      const { result } = gate;
      assert.deepEqual([verdict, blocks, overridden], [result.verdict, result.blocks, result.overridden]);
    });
  });

  it("T27 say the exit code in SARIF", () => {
    each((gate) => assert.equal(codeInSarif(sarif.render([gate], options)), gate.exitCode));
  });

  it("T27 say the exit code in annotations", () => {
    each((gate) => assert.equal(codeInAnnotations(github.render([gate], options)), gate.exitCode));
  });

  it("T27 are critical or major in code quality exactly where an error would be", () => {
    each((gate) => {
      const issues = JSON.parse(gitlab.render([gate], options)) as { severity: string; check_name: string }[];
      const severities = new Set(issues.map(({ severity }) => severity));
      assert.equal(severities.has("critical") || severities.has("major"), [2, 3, 5].includes(gate.exitCode));
      const own = issues.find(({ check_name: name }) => name === "hwbackup/gate")?.severity;
      const { verdict, overridden } = gate.result;
      const expected = {
        0: verdict === "warn" ? "minor" : undefined,
        2: "critical",
        3: "major",
        4: "minor",
        5: "major",
      };
      assert.equal(own, overridden ? "info" : expected[gate.exitCode as keyof typeof expected]);
    });
  });

  it("T27 end a monitoring plugin by the same verdict", () => {
    each((gate) => {
      const { verdict, overridden, targetResults, tolerated } = gate.result;
      const isOverdue = targetResults.some(
        ({ name, criteria }) => !tolerated.includes(name) && criteria.some(({ observed = 0 }) => observed > 86400),
      );
      const expected = overridden
        ? 0
        : ({ 0: verdict === "warn" ? 1 : 0, 2: 2, 3: 3, 4: 1, 5: isOverdue ? 2 : 3 }[gate.exitCode] ?? -1);
      assert.equal(nagios.exitCode([gate]), expected);
      const [, word] = nagiosLine.exec(nagios.render([gate], options)) ?? [];
      assert.equal(word, ["OK", "WARNING", "CRITICAL", "UNKNOWN"][expected]);
    });
  });

  it("T27 keep the computed verdict in metrics, with what was lifted beside it", () => {
    each((gate) => {
      const text = prometheus.render([gate], options);
      const { verdict, blocks, overridden } = gate.result;
      for (const one of metricsOf(text).get("hwbackup_gate_verdict")!.metrics) {
        assert.equal(one.value, one.labels["verdict"] === verdict ? "1" : "0");
      }
      assert.equal(valueOf(text, "hwbackup_gate_blocks", {}), Number(blocks));
      assert.equal(valueOf(text, "hwbackup_gate_overridden", {}), Number(overridden));
    });
  });
});
