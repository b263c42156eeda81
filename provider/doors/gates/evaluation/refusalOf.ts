import type { GetGateVerdictResult } from "pulumi-huaweicloud-backup";
import { toRfc3339 } from "../../../core/instants/instant";
import { parseRfc3339 } from "../../../core/instants/rfc3339";
import { endOf } from "../../../engine/verdictCache";
import { cleanRemoteText } from "../../../core/remoteText";
import { verdictText } from "../../../engine/verdictText";
import { GateClosedError } from "../gateClosedError";

/** What an engine answers for a provider whose own settings are unknown is `{}`, and what nobody answered is nothing. */
function isEmpty(result: unknown): boolean {
  return typeof result !== "object" || result === null || !("schemaVersion" in result);
}

/** Fields are only added within a major version, so `1.4` can be read like `1`. */
function isReadableVersion(version: unknown): boolean {
  return typeof version === "string" && /^1(?:\.\d+)*$/.test(version);
}

/**
 * Whether a result that does not claim to block is consistent with itself: its verdict allows, or it was overridden. The
 * words are listed, so that a verdict of a later version is not taken for leave to go on.
 */
function allows({ verdict, overridden }: Readonly<Record<string, unknown>>): boolean {
  const isKnown = ["pass", "warn", "fail", "unknown", "pending"].includes(String(verdict));
  return verdict === "pass" || verdict === "warn" || (isKnown && overridden === true);
}

const wholeResult = "Hand over the whole result of getGateVerdict, unchanged.";

/**
 * Why a result does not let the program go on; `undefined` when it does. It takes anything: results come from a plugin
 * that may be older or newer than this package, and only what is whole and understood opens a gate.
 */
export function refusalOf(given: unknown): GateClosedError | undefined {
  if (isEmpty(given) || (given as { schemaVersion: unknown }).schemaVersion === undefined) {
    return new GateClosedError(
      "GATE_NOT_CONFIGURED",
      "the gate was not evaluated, because the provider is not configured yet",
    );
  }
  const result = given as GetGateVerdictResult;
  const fields = given as Readonly<Record<string, unknown>>;
  if (!isReadableVersion(fields["schemaVersion"])) {
    const version = cleanRemoteText(JSON.stringify(fields["schemaVersion"]));
    return new GateClosedError(
      "GATE_CLOSED",
      `the result is of version ${version}, which this package cannot read`,
      result,
      "Use the package and the plugin in one version.",
    );
  }
  if (typeof fields["blocks"] !== "boolean" || typeof fields["verdict"] !== "string") {
    const happened = "the result has no verdict, or does not say whether it blocks";
    return new GateClosedError("GATE_CLOSED", happened, result, wholeResult);
  }
  if (!fields["blocks"] && allows(fields)) return undefined;
  const { summary, lines } = fields;
  const shown = {
    summary: typeof summary === "string" ? summary : fields["verdict"],
    lines: Array.isArray(lines) ? lines.filter((line) => typeof line === "string") : [],
  };
  return new GateClosedError("GATE_CLOSED", `the gate is closed: ${verdictText(shown)}`, result);
}

/** As long as the program that has asked may go on with the answer, at most. Beyond it a result may be anybody's. */
const longestRunMilliseconds = 10 * 60_000;

/** Dates are whole seconds, and those of several services differ by some: by so much a run may lie before its own evaluation. */
const secondsOfDates = 5000;

/**
 * The service's clock at `now`, by the distance that the result names. That is the distance of the machine that evaluated:
 * where its clock was ahead, only its own run may take as much off. A right clock elsewhere would believe the result
 * for so much too long.
 */
function serviceTime({ evaluatedAt, skewMilliseconds: skew }: Readonly<Record<string, unknown>>, now: number): number {
  if (typeof skew !== "number") return now;
  const from = typeof evaluatedAt === "string" ? parseRfc3339(evaluatedAt) : undefined;
  const elapsed = from === undefined ? undefined : now - (from - skew);
  const isItsRun = elapsed !== undefined && -secondsOfDates <= elapsed && elapsed < longestRunMilliseconds;
  return skew > 0 || isItsRun ? now + skew : now;
}

/**
 * The same for a result that may come from elsewhere than an evaluation of just now: out of the outputs of another stack,
 * say. Past its end a verdict is worth nothing. `now` is this machine's clock.
 */
export function refusalAt(given: unknown, now: number): GateClosedError | undefined {
  const refusal = refusalOf(given);
  if (refusal !== undefined) return refusal;
  const result = given as GetGateVerdictResult;
  const until = endOf(result);
  if (until === undefined) {
    return new GateClosedError("GATE_CLOSED", "the result has no validUntil that can be read", result, wholeResult);
  }
  if (serviceTime({ ...result }, now) < until) return undefined;
  return new GateClosedError(
    "GATE_CLOSED",
    `the verdict expired at ${toRfc3339(until)}`,
    result,
    "Evaluate the gate again.",
  );
}
