import { criteria } from "../../gates/criteria/catalogue";
import type { CriterionResult } from "../../gates/result";
import { cleanName, findingsOf, type ReportLine, type GateLines, type Standing } from "../../report/lines/findings";
import type { Format } from "./format";
import { plainText } from "../../report/lines/plainText";

/** What a plugin may end with: OK, WARNING, CRITICAL, UNKNOWN. */
type NagiosCode = 0 | 1 | 2 | 3;

const words = ["OK", "WARNING", "CRITICAL", "UNKNOWN"] as const;

/** The core reads 8 KiB of a plugin's output and drops the rest, even in the middle of a number. */
const lineBytes = 8000;
const textLimit = 1000;

/** A pending gate is critical where a backup is already too old: a running task must not hide it. */
function isOverdue({ gate }: GateLines): boolean {
  const tolerated = new Set(gate.result.tolerated);
  return gate.result.targetResults.some(
    ({ name, criteria: results }) =>
      !tolerated.has(name) &&
      results.some(
        ({ id, observed, threshold }) =>
          criteria[id].success.newestDecides === "aged" && observed !== undefined && observed > threshold,
      ),
  );
}

function codeOf(gate: GateLines): NagiosCode {
  switch (gate.findings[0].standing) {
    case "pass":
    case "overridden":
      return 0;
    case "warn":
      return 1;
    case "fail":
      return 2;
    case "pending":
      return isOverdue(gate) ? 2 : 3;
    case "unknown":
    case "notApplicable":
      return 3;
  }
}

function worst(gates: readonly GateLines[]): NagiosCode {
  const codes = gates.map(codeOf);
  // Without a result the state is unknown.
  return ([2, 3, 1, 0] as const).find((code) => codes.includes(code)) ?? 3;
}

/** The first bar ends the text, wherever it stands. */
function text(given: string): string {
  return given.replaceAll("|", "/");
}

/** A number without an exponent. */
function decimal(value: number): string {
  return value.toFixed(3).replace(/\.?0+$/, "");
}

const unitsOfMeasure: Readonly<Record<string, string>> = { seconds: "s", bytes: "B", percent: "%" };

/** `'cache lastBackupMaximumAge'=93600s;;86400`: a threshold is the range that raises no alert. */
function perfdata(label: string, { id, observed, threshold, unit }: CriterionResult): string {
  const limit = `${decimal(threshold)}${criteria[id].passes === "atLeast" ? ":" : ""}`;
  const value = observed === undefined ? "U" : `${decimal(observed)}${unitsOfMeasure[unit] ?? ""}`;
  return `'${label.replace(/[='|]/g, "_")}'=${value};;${limit}`;
}

const order: readonly Standing[] = ["fail", "unknown", "pending", "overridden", "warn", "notApplicable", "pass"];

/** The targets by verdict, then each criterion, the worst first, as far as the line reaches. */
function allPerfdata(gates: readonly GateLines[], bytes: number): string {
  const targets = gates.flatMap(({ gate }) => gate.result.targetResults);
  const verdicts = ["pass", "warn", "fail", "unknown", "pending", "notApplicable"] as const;
  const items = [
    `'targets'=${targets.length}`,
    ...verdicts.map((verdict) => `'${verdict}'=${targets.filter((target) => target.verdict === verdict).length}`),
  ];
  const labelled = gates.flatMap(({ name, findings }) =>
    findings.map((finding) => ({ finding, prefix: gates.length === 1 ? "" : `${name} ` })),
  );
  const rank = ({ standing }: ReportLine): number => order.indexOf(standing);
  for (const { finding, prefix } of labelled.sort((a, b) => rank(a.finding) - rank(b.finding))) {
    const { target, criterion } = finding;
    if (target === undefined || criterion === undefined) continue;
    items.push(perfdata(`${prefix}${cleanName(target.name)} ${criterion.id}`, criterion));
  }
  const fitting: string[] = [];
  let left = bytes;
  for (const item of items) {
    left -= Buffer.byteLength(item) + 1;
    if (left < 0) break;
    fitting.push(item);
  }
  return fitting.join(" ");
}

/**
 * One line of a monitoring plugin with performance data. An overridden gate is OK and says so.
 *
 * Source: Monitoring Plugins Development Guidelines, "Plugin Output for Nagios" and "Performance data".
 */
export const nagios: Format & Required<Pick<Format, "exitCode">> = {
  name: "nagios",
  exitCode: (results) => worst(findingsOf(results)),
  render(results) {
    const gates = findingsOf(results);
    const sorted = [2, 3, 1, 0].flatMap((code) => gates.filter((gate) => codeOf(gate) === code));
    const messages = sorted.map(({ name, findings: [gate] }) =>
      gates.length === 1 ? gate.message : `${name}: ${gate.message}`,
    );
    const said = gates.length === 0 ? "nothing was evaluated" : messages.join("; ");
    const line = `HWBACKUP ${words[worst(gates)]} - ${text(plainText(said, textLimit))}`;
    return `${line} | ${allPerfdata(gates, lineBytes - Buffer.byteLength(line) - 3)}\n`;
  },
};
