import { create, type XMLElement as Element } from "xmlbuilder";
import { cleanName, findingsOf, titleOf, type ReportLine, type GateLines } from "../../report/lines/findings";
import type { GateResult } from "../../gates/result";
import type { Format } from "./format";

/** What a test report knows: passed, failed, in error, left out. */
type Outcome = "passed" | "failure" | "error" | "skipped";

function outcomeOf({ standing, blocks }: ReportLine): Outcome {
  switch (standing) {
    case "pass":
    case "overridden":
      return "passed";
    case "warn":
      return blocks ? "failure" : "passed";
    case "fail":
      return "failure";
    case "unknown":
    case "pending":
      return "error";
    case "notApplicable":
      return "skipped";
  }
}

function addProperties(parent: Element, properties: readonly (readonly [string, string | undefined])[]): void {
  const element = parent.ele("properties");
  for (const [name, value] of properties) {
    if (value !== undefined) element.ele("property", { name, value: cleanName(value) });
  }
}

/** What overrides lift, as properties of the suite: Jenkins' schema has none on a case. */
function overrideProperties(
  findings: readonly ReportLine[],
  { appliedOverrides }: GateResult,
): (readonly [string, string | undefined])[] {
  const lifted = findings.filter(({ standing }) => standing === "overridden");
  return [
    ...lifted.map((finding) => [`overridden ${titleOf(finding)}`, finding.verdict] as const),
    ...(lifted.length === 0 ? [] : appliedOverrides).flatMap(
      ({ reason, actor, ticket, expiresAt }, at) =>
        [
          [`override.${at + 1}.reason`, reason],
          [`override.${at + 1}.actor`, actor],
          [`override.${at + 1}.ticket`, ticket],
          [`override.${at + 1}.expiresAt`, expiresAt],
        ] as const,
    ),
  ];
}

function addCase(suite: Element, name: string, finding: ReportLine): void {
  const { standing, message } = finding;
  const testCase = suite.ele("testcase", { name: titleOf(finding), classname: name, time: "0" });
  const outcome = outcomeOf(finding);
  if (outcome === "skipped") testCase.ele("skipped", { message });
  else if (outcome !== "passed") testCase.ele(outcome, { type: standing, message }).txt(message);
  if (standing === "warn" || standing === "overridden") testCase.ele("system-out").txt(message);
}

function countsOf(all: readonly ReportLine[]): Readonly<Record<"tests" | "failures" | "errors" | "skipped", number>> {
  const outcomes = all.map(outcomeOf);
  const count = (outcome: Outcome): number => outcomes.filter((one) => one === outcome).length;
  return { tests: all.length, failures: count("failure"), errors: count("error"), skipped: count("skipped") };
}

function addSuite(parent: Element, { gate, name, findings }: GateLines): void {
  const { verdict, overridden, blocks, reason, evidenceId, evaluatedAt, warnings } = gate.result;
  const suite = parent.ele("testsuite", {
    name,
    ...countsOf(findings),
    time: "0",
    timestamp: cleanName(evaluatedAt),
  });
  addProperties(suite, [
    ["verdict", verdict],
    ["blocks", String(blocks)],
    ["overridden", String(overridden)],
    ["reason", reason],
    ["exitCode", String(gate.exitCode)],
    ["evidenceId", evidenceId],
    ...overrideProperties(findings, gate.result),
  ]);
  for (const finding of findings) addCase(suite, name, finding);
  if (warnings.length > 0) suite.ele("system-err").txt(warnings.map(cleanName).join("\n"));
}

/**
 * JUnit XML: a suite for each gate, whose first case is the gate itself, then a case for each criterion of each target.
 *
 * A file holds a failure or an error exactly when its gate blocks: CI servers look at nothing else.
 */
export const junit: Format = {
  name: "junit",
  render(results) {
    const gates = findingsOf(results);
    // Whatever XML 1.0 cannot hold, such as halves of surrogate pairs, is replaced; the builder escapes the rest.
    const suites = create("testsuites", { encoding: "UTF-8", invalidCharReplacement: "\uFFFD" });
    const all = gates.flatMap(({ findings }) => findings);
    // Jenkins' schema (xUnit plugin, junit-10.xsd) knows no count of skipped cases here, only on each suite.
    const { tests, failures, errors } = countsOf(all);
    suites.att({ name: "hwbackup", tests, failures, errors, time: "0" });
    for (const gate of gates) addSuite(suites, gate);
    return `${suites.end({ pretty: true })}\n`;
  },
};
