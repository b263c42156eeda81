import assert from "node:assert/strict";
import { formatNames, loadFormat, type FormatName } from "../../../../provider/cli/formats/catalogue";
import { github } from "../../../../provider/cli/formats/github";
import { nagios } from "../../../../provider/cli/formats/nagios";
import { sarif } from "../../../../provider/cli/formats/sarif";
import type { GateResult } from "../../../../provider/gates/result";
import { gateResult } from "../../../../provider/doors/testing/gateResult";
import { annotationsOf, elements, metricsOf, nagiosLine, parseXml } from "./support/parsers";
import { assertJunitShape } from "./support/junitShape";
import { criterion, options, rendered, target, unnamed } from "./support/samples";
import { assertSarif } from "./support/sarifSchema";

/** What a service could answer in order to be taken for something else. */
const hostile: Readonly<Record<string, string>> = {
  "an annotation": "fine\n::error::forged\r::stop-commands::token",
  "a command within a line": "fine ##[error]forged ##vso[task.complete result=Succeeded] ##teamcity[buildStop]",
  "a colour": "\u001b[2J\u001b[31mfail\u009b0m\u001b]0;title\u0007",
  "the end of a script": "</script><script>alert(1)</script><img src=x onerror=alert(1)>",
  "the end of a section of text": "]]></failure></testcase><testcase name='forged'/><![CDATA[",
  "an entity": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  "characters that XML cannot hold": "\u0000\u0001\u000b\ufffe\uffff\ud800 and \udc00\ud800",
  "a row of a table": "a | b |\n| --- | --- |\n| forged | pass |",
  "a link": "[click](https://example.com) ![image](https://example.com/x.png) {0}",
  "performance data": "OK | 'forged'=1;;;; 'a'='b",
  "a series": 'x"} 1\nhwbackup_gate_blocks{gate="gate.yaml"} 0\n# EOF\\',
  "a reversed line": "\u202e\u2066elif.txt\u2028next\u2029next",
  "a megabyte": "🙂]]>%".repeat(200_000),
};

/** The text wherever a result can hold one, whatever the evaluator would have made of it. */
function resultWith(text: string): GateResult {
  return gateResult({
    verdict: "fail",
    summary: text,
    warnings: [text],
    evidenceId: text,
    targetResults: [
      target(text, "fail", [
        criterion("lastBackupMaximumAge", "fail", { message: text, remediation: text, reason: text }),
      ]),
      target("stopped", "notApplicable", [], { reason: text, service: text, resourceId: text, actionName: text }),
    ],
  });
}

function liftedWith(text: string): GateResult {
  return gateResult({
    ...resultWith(text),
    overridden: true,
    blocks: false,
    appliedOverrides: [{ reason: text, actor: text, ticket: text, expiresAt: text }],
  });
}

/** No file may hold what a terminal or a log reader acts upon. */
function assertHarmless(output: string): void {
  const found = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/.exec(output);
  assert.equal(found, null, `a control code at ${found?.index ?? 0}`);
  assert.doesNotMatch(output, /##\w*\[/);
}

/** Texts of any length are cut, and noncharacters, at which readers of XML stop, replaced. */
function assertCut(output: string): void {
  assert.ok(output.isWellFormed(), "half of a surrogate pair");
  assert.doesNotMatch(output, /[\ufffe\uffff]/);
  assert.ok(Buffer.byteLength(output) < 100_000, "the text was not cut");
}

const both = (text: string): readonly GateResult[] => [resultWith(text), liftedWith(text)];

/** Names each variable that a format may ask for a file. */
const everyVariable = new Proxy<Readonly<Record<string, string>>>({}, { get: () => "side.txt" });

/** What the text of a format holds beyond what holds for all of them. */
const shapes: Readonly<Partial<Record<FormatName, (output: string, isLifted: boolean) => void>>> = {
  junit: (output) => {
    assert.doesNotMatch(output, /<\/?script/);
    const document = parseXml(output);
    assertJunitShape(document);
    assert.equal(elements(document, "testcase").length, 3);
  },
  github: (output, isLifted) => {
    const commands = annotationsOf(output).map(({ command, properties }) => [command, ...Object.keys(properties)]);
    const severe = isLifted ? "warning" : "error";
    assert.deepEqual(
      commands,
      [severe, severe, "notice"].map((command) => [command, "file", "title"]),
    );
  },
  sarif: (output) => {
    assert.doesNotMatch(output, /</);
    const log = assertSarif(output);
    assert.equal(log.runs[0]!.results!.length, 3);
    assert.ok(log.runs[0]!.results!.every(({ message }) => !message.text!.includes("](")));
  },
  gitlab: (output) => {
    assert.doesNotMatch(output, /</);
    assert.equal((JSON.parse(output) as unknown[]).length, 3);
  },
  nagios: (output) => assert.match(output, nagiosLine),
  prometheus: (output) => {
    const families = metricsOf(output);
    assert.equal(families.size, 13);
    assert.equal(families.get("hwbackup_gate_blocks")!.metrics.length, 1);
    assert.equal(families.get("hwbackup_criterion_threshold")!.metrics.length, 1);
  },
};

/** Formats that show texts whole, which the evaluator has cut; the table for people divides what a column cannot hold. */
const whole: readonly FormatName[] = ["human", "json", "jsonl", "html"];

describe("outputs of gates on hostile text", () => {
  for (const name of formatNames) {
    const format = loadFormat(name);
    for (const [what, text] of Object.entries(hostile)) {
      it(`T28 let it forge nothing in ${name}: ${what}`, () => {
        both(text).forEach((result, at) => {
          const output = format.render([rendered(result)], options);
          assertHarmless(output);
          if (!whole.includes(name)) assertCut(output);
          shapes[name]?.(output, at === 1);
        });
      });

      it(`T28 let it forge nothing beside ${name}: ${what}`, () => {
        for (const gate of [...both(text).map((result) => rendered(result, text)), unnamed(resultWith(text))]) {
          const sides = format.sideOutputs?.([gate], everyVariable) ?? [];
          const beside = [...sides.map((side) => side.text), ...(format.warnings?.([gate]) ?? [])];
          for (const output of beside) {
            assertHarmless(output);
            assert.ok(output.length < 10_000, "the text was not cut");
          }
        }
      });
    }
  }

  for (const [what, text] of Object.entries(hostile)) {
    it(`T28 let it forge nothing in the step summary: ${what}`, () => {
      for (const result of both(text)) {
        const [{ text: summary } = { text: "" }] = github.sideOutputs([rendered(result)], everyVariable);
        assertHarmless(summary);
        assertCut(summary);
        const lines = summary.trimEnd().split("\n");
        // Title, headline, message, and a table of two rows whose cells are three.
        assert.equal(lines.length, 10);
        assert.ok(
          lines.slice(6).every((line) => line.split("|").length === 5),
          summary.slice(0, 500),
        );
        assert.doesNotMatch(summary, /[<>[\]`*_]/);
      }
    });
  }

  it("T28 hold on a file whose own name is hostile", () => {
    for (const [what, text] of Object.entries(hostile)) {
      for (const name of formatNames) {
        assertHarmless(loadFormat(name).render([rendered(resultWith("fine"), text)], options));
      }
      const [annotation] = annotationsOf(github.render([rendered(resultWith("fine"), text)], options));
      assert.deepEqual(Object.keys(annotation!.properties), ["file", "title"], what);
      assertSarif(sarif.render([rendered(resultWith("fine"), text)], options));
      assert.match(nagios.render([rendered(resultWith("fine"), text)], options), nagiosLine);
    }
  });
});
