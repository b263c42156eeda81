import type { ErrorCode } from "../../../provider/core/errors/errorCatalogue";
import { isProviderError } from "../../../provider/core/errors/providerError";
import { resolveSettings } from "../../../provider/config/resolveSettings";
import { parseGate } from "../../../provider/gates/parse/parseGate";
import { createReader } from "../../../provider/reading/createReader";
import type { ReadLimits } from "../../../provider/reading/limits";
import { simulatorDefaults, type Reply, type Simulator } from "../../../provider/simulator/index";
import { gateFacts } from "../../../provider/verdict/evidence/catalogue";
import { queryCases } from "../../support/queryCases";
import { readAt } from "../../support/gates/judged";
import { fixedNow, readCase, readerAt } from "../../support/startReader";

type Section = readonly [scenario: string, lines: readonly string[]];

const query = queryCases.dcs;
const html = "<!DOCTYPE html><html><body>Sign in</body></html>";

/** A reply in the place of the simulator's, or the name of a scenario. */
const replies: readonly (readonly [ErrorCode, string, Reply | string, Partial<ReadLimits>?])[] = [
  ["AUTH_REJECTED", "credentials refused", "unauthenticated"],
  ["AUTH_DENIED", "no permission", "denied"],
  ["API_NOT_FOUND", "an unknown resource", "notFound"],
  ["API_INVALID_REQUEST", "a 400", { status: 400, body: { error_msg: "bad offset" } }],
  ["API_CONFLICT", "a 409", { status: 409, body: { error_msg: "busy" } }],
  ["API_FAULT", "a 503", { status: 503 }],
  ["API_FAULT", "an HTML page with status 502", { status: 502, body: html }],
  ["API_UNREACHABLE", "a reset connection", { fault: "resetSocket" }],
  ["WIRE_UNREADABLE", "an HTML page with status 200", { status: 200, body: html }],
  ["WIRE_WRONG_SHAPE", "another JSON", "wrongShape"],
  ["WIRE_ERROR_IN_SUCCESS", "an error with status 200", "errorInside200"],
  ["WIRE_UNEXPECTED_STATUS", "a redirect", "redirect"],
  ["WIRE_STALE", "an old Date", "dateFarBehind"],
  ["WIRE_TOO_LARGE", "a large answer", { status: 200, body: "x".repeat(4000) }, { maximumBytes: 2048 }],
  ["API_TIMEOUT", "no answer in time", { fault: "neverAnswer" }, { attemptTimeoutMilliseconds: 40 }],
];

async function messageOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (error) {
    return isProviderError(error) ? error.message : `${String(error)} (no error of this package)`;
  }
  return "no error";
}

/** Errors by code, each from a read. */
export async function errorMessages(simulator: Simulator): Promise<Section[]> {
  const sections: Section[] = [];
  simulator.setScenario("throttled");
  const impatient = readerAt(simulator, undefined, { limits: { maxRetries: 0, totalTimeoutMilliseconds: 300 } });
  sections.push(["error API_THROTTLED: too many requests", [await messageOf(() => readCase(impatient, query))]]);
  simulator.setScenario("notFound");
  const css = readerAt(simulator, undefined, { limits: { maxRetries: 0 } });
  sections.push([
    "error API_NOT_FOUND_OR_DENIED: CSS has one answer for both",
    [await messageOf(() => readCase(css, queryCases.css))],
  ]);
  simulator.setScenario("fresh");
  for (const [code, what, reply, limits = {}] of replies) {
    if (typeof reply === "string") simulator.setScenario(reply as never);
    else simulator.script({ queryName: query.queryName, ...reply });
    const reader = readerAt(simulator, undefined, { limits: { maxRetries: 0, ...limits } });
    sections.push([`error ${code}: ${what}`, [await messageOf(() => readCase(reader, query))]]);
    simulator.setScenario("fresh");
  }
  const cancelled = AbortSignal.abort();
  const { token, inputs } = query;
  const reader = readerAt(simulator);
  const { accessKey, secretKey } = simulatorDefaults;
  const bare = (given: object) =>
    createReader({ settings: resolveSettings({ ecsMetadata: "false", ...given }, {}).settings, now: () => fixedNow });
  const others: readonly (readonly [string, () => Promise<unknown>])[] = [
    ["API_CANCELLED: a cancelled read", () => reader.read(token, inputs, { signal: cancelled })],
    ["INPUT_MISSING: an argument left out", () => reader.read(token, {})],
    ["INPUT_INVALID: a wrong argument", () => readCase(reader, query, { limit: "ten" })],
    ["INPUT_UNKNOWN: a mistyped argument", () => readCase(reader, query, { instanceID: "x" })],
    ["INPUT_UNKNOWN: an argument that resembles none", () => readCase(reader, query, { colour: "red" })],
    ["CONFIG_MISSING: no region", () => readCase(bare({ accessKey, secretKey }), query)],
    [
      "CONFIG_MISSING: no credentials",
      () => readCase(bare({ region: "cn-north-4", projectId: simulator.projectId }), query),
    ],
  ];
  for (const [what, work] of others) sections.push([`error ${what}`, [await messageOf(work)]]);
  const settings = { region: "CN North", accessKey: "a", maxRetries: "many" };
  const { problems } = resolveSettings(settings, {});
  const lines = problems.map(({ property, reason, code }) => `${property} ${reason} [${code}]`);
  return [...sections, ["settings that are wrong", lines]];
}

const dcs = { service: "dcs", resourceId: "one" };
const age = { lastBackupMaximumAge: "26h" };
const override = { reason: "restored by hand", actor: "ana", expiresAt: "2026-01-15T18:00:00Z" };

const descriptions: readonly (readonly [what: string, description: unknown])[] = [
  ["nothing", {}],
  ["no targets", { criteria: age, targets: [] }],
  ["no criteria", { targets: [dcs] }],
  [
    "unknown keys",
    { criterias: age, criteria: { ...age, lastBackupMaxAge: "1h" }, targets: [{ ...dcs, colour: "red" }] },
  ],
  ["a wrong duration", { criteria: { lastBackupMaximumAge: "26" }, targets: [dcs] }],
  [
    "a wrong size, percentage and flag",
    { criteria: { lastBackupMinimumSize: "1", maximumSizeDecrease: "half", noTaskRunning: "yes" }, targets: [dcs] },
  ],
  ["a companion alone", { criteria: { lastBackupWarningAge: "20h" }, targets: [dcs] }],
  ["a warning age above the maximum", { criteria: { ...age, lastBackupWarningAge: "30h" }, targets: [dcs] }],
  ["a gap without a window", { criteria: { maximumGap: "1d" }, targets: [dcs] }],
  ["a window shorter than the gap", { criteria: { maximumGap: "2d", maximumGapWithin: "1d" }, targets: [dcs] }],
  [
    "a criterion that the service cannot answer",
    { criteria: { lastBackupMinimumSize: "1k" }, targets: [{ service: "cce", resourceId: "one" }] },
  ],
  ["an unknown service", { criteria: age, targets: [{ service: "rds", resourceId: "one" }] }],
  ["no service and no id", { criteria: age, targets: [{ name: "cache" }] }],
  ["two targets of one name", { criteria: age, targets: [dcs, dcs] }],
  [
    "keys of another service",
    { criteria: age, targets: [{ ...dcs, actionName: "SNAPSHOTTING", dwsTimeZone: "UTC", include: "full" }] },
  ],
  [
    "an action of DWS without its name",
    { criteria: age, targets: [{ service: "dws", evidence: "action", resourceId: "one" }] },
  ],
  [
    "an action beside snapshots of DWS",
    { criteria: age, targets: [{ service: "dws", evidence: "snapshots", resourceId: "one", actionName: "GROWING" }] },
  ],
  ["a CSS target without evidence", { criteria: age, targets: [{ service: "css", resourceId: "one" }] }],
  [
    "a backup type that the service does not state",
    { criteria: age, targets: [{ service: "cce", resourceId: "one", backupType: "auto" }] },
  ],
  ["a lookback that is too short", { criteria: age, targets: [{ ...dcs, lookback: "1h" }] }],
  ["an empty text", { criteria: age, targets: [dcs], policy: { onWarn: "" } }],
  ["a list in the place of an object", { criteria: [], targets: {} }],
  ["more required than there are", { criteria: age, targets: [dcs], policy: { require: "2" } }],
  [
    "a wait that cannot be",
    {
      criteria: age,
      targets: [dcs],
      wait: { timeout: "1m", initialDelay: "2m", interval: "1h", maximumInterval: "1m" },
    },
  ],
  [
    "an override that is too long and names an unknown target",
    {
      criteria: age,
      targets: [dcs],
      overrides: [{ ...override, target: "dcs/two", expiresAt: "2026-02-15T18:00:00Z" }],
    },
  ],
  ["an override without a reason, with a null scope", { criteria: age, targets: [dcs], overrides: [{ target: null }] }],
];

/** Descriptions that are refused, in the words of the evaluator. */
export function refusedDescriptions(): Section[] {
  return descriptions.map(([what, description]) => {
    const parsed = parseGate(description, { facts: gateFacts, now: readAt });
    const lines =
      parsed.kind === "problems" ? parsed.problems.map(({ path, reason }) => `${path} ${reason}`) : [parsed.kind];
    return [`description refused: ${what}`, lines];
  });
}
