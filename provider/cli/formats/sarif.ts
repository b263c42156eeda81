import type { Invocation, Log, Notification, ReportingDescriptor, Result, Run, Suppression } from "sarif";
import { omitAbsent } from "../../core/omitAbsent";
import { version } from "../../generated/version";
import { criteria } from "../../gates/criteria/catalogue";
import type { AppliedOverride } from "../../gates/result";
import { cleanName, findingsOf, titleOf, type ReportLine, type GateLines } from "../../report/lines/findings";
import { homepage } from "../help/docsUrl";
import { fingerprintOf } from "./fingerprint";
import type { Format } from "./format";
import { jsonText } from "./jsonText";

const rules: readonly ReportingDescriptor[] = [
  ...Object.values(criteria).map(({ name, sentence }) => ({ id: name, shortDescription: { text: sentence } })),
  { id: "gate", shortDescription: { text: "The gate is open." } },
  { id: "target", shortDescription: { text: "The target is read and judged." } },
  // Rules of their own: kind `open`, which stands for them, forces level `none`, and viewers hide it.
  { id: "unknown", shortDescription: { text: "Each criterion is decided." } },
  { id: "pending", shortDescription: { text: "Tasks that decide a criterion have ended." } },
];

/** Viewers take `[text](target)` in a message for a link. */
function plain(text: string): { text: string } {
  return { text: text.replaceAll("](", "] (") };
}

/** An override lifts what was computed: the finding itself stays as it is, beside its suppression. */
function kindAndLevel({ standing, verdict }: ReportLine): Pick<Result, "kind" | "level"> {
  switch (standing === "overridden" ? verdict : standing) {
    case "pass":
      // Of a gate that a wait ended, whose last verdict an override lifts.
      return { kind: "pass", level: "none" };
    case "notApplicable":
      return { kind: "notApplicable", level: "none" };
    case "warn":
      return { kind: "fail", level: "warning" };
    case "fail":
    case "unknown":
    case "pending":
      return { kind: "fail", level: "error" };
  }
}

function ruleIdOf({ standing, verdict, target, criterion }: ReportLine): string {
  const counted = standing === "overridden" ? verdict : standing;
  if (counted === "unknown" || counted === "pending") return counted;
  return criterion?.id ?? (target === undefined ? "gate" : "target");
}

function suppression({ reason, actor, ticket, expiresAt }: AppliedOverride): Suppression {
  return {
    kind: "external",
    status: "accepted",
    justification: cleanName(reason),
    properties: omitAbsent({
      actor: cleanName(actor),
      ticket: ticket === undefined ? undefined : cleanName(ticket),
      expiresAt: cleanName(expiresAt),
    }),
  };
}

/** Where code scanning shows a gate that no file describes: it refuses a log in which a result has no location. */
const withoutFile = "hwbackup";

/**
 * A path as a relative reference: each segment is encoded, so that `#`, `?`, `%` and a leading `a:` stay part of a name.
 * A path from the root has a URI of its own.
 */
function uriOf(file: string): string {
  const path = cleanName(file)
    .replaceAll("\\", "/")
    .replace(/^(?:\.\/+)+/, "");
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return path.startsWith("/") ? `file:///${encoded.replace(/^\/+/, "")}` : encoded;
}

function locationsOf(file: string | undefined, { target }: ReportLine): Result["locations"] {
  const uri = uriOf(file ?? withoutFile);
  const resource = target === undefined ? undefined : [target.service, target.resourceId, target.actionName];
  const location = {
    physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } },
    ...(resource === undefined || target === undefined
      ? {}
      : {
          logicalLocations: [
            {
              name: cleanName(target.name),
              fullyQualifiedName: resource
                .filter((part) => part !== undefined)
                .map(cleanName)
                .join("/"),
              kind: "resource",
            },
          ],
        }),
  };
  return [location];
}

function resultOf({ gate, name }: GateLines, finding: ReportLine): Result {
  const { verdict, standing, blocks, criterion, message, overrides } = finding;
  const ruleId = ruleIdOf(finding);
  return omitAbsent<Result>({
    ruleId,
    ruleIndex: rules.findIndex(({ id }) => id === ruleId),
    ...kindAndLevel(finding),
    message: plain(`${titleOf(finding)}: ${message}`),
    locations: locationsOf(gate.file, finding),
    // The second part stands for a counter of equal lines, as code scanning itself computes it.
    partialFingerprints: { primaryLocationLineHash: `${fingerprintOf(name, finding)}:1` },
    suppressions: standing === "overridden" ? overrides.map(suppression) : undefined,
    properties: omitAbsent({
      verdict,
      blocks,
      criterion: criterion?.id,
      reason: criterion?.reason === undefined ? undefined : cleanName(criterion.reason),
      observed: criterion?.observed,
      threshold: criterion?.threshold,
      unit: criterion?.unit,
    }),
  });
}

function invocationOf({ gate, findings }: GateLines): Invocation {
  const { evaluatedAt, warnings, reason } = gate.result;
  const isUndecided = findings.some(({ standing }) => standing === "unknown" || standing === "pending");
  const notifications = warnings.map((text): Notification => ({ level: "warning", message: plain(cleanName(text)) }));
  return {
    executionSuccessful: !isUndecided && reason !== "cancelled",
    exitCode: gate.exitCode,
    endTimeUtc: evaluatedAt,
    ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
  };
}

function runOf(gate: GateLines): Run {
  const { verdict, blocks, overridden, evidenceId, validUntil } = gate.gate.result;
  return {
    tool: {
      driver: {
        name: "hwbackup",
        semanticVersion: version,
        informationUri: homepage,
        rules: [...rules],
      },
    },
    // Code scanning refuses a file with two runs of one category.
    automationDetails: { id: `hwbackup/${gate.name}/` },
    invocations: [invocationOf(gate)],
    // Code scanning takes each result for an alert, so that what passes is none; the run says the verdict.
    results: gate.findings.filter(({ standing }) => standing !== "pass").map((finding) => resultOf(gate, finding)),
    columnKind: "utf16CodeUnits",
    properties: { verdict, blocks, overridden, evidenceId: cleanName(evidenceId), validUntil },
  };
}

/** SARIF 2.1.0: a run for each gate, whose first result is the gate itself unless it passes. */
export const sarif: Format = {
  name: "sarif",
  render(results) {
    const log: Log = {
      version: "2.1.0",
      $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      runs: findingsOf(results).map(runOf),
    };
    return jsonText(log);
  },
};
