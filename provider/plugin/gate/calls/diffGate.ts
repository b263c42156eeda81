import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { DiffResponse, PropertyDiff, type DiffRequest } from "@pulumi/pulumi/proto/provider_pb";
import { isProviderError } from "../../../core/errors/providerError";
import { verdictText } from "../../../engine/verdictText";
import { descriptionKeys, gateOnlyInputs } from "../../../generated/gateKeys";
import { gateOf, parseDescription } from "../../../verdict/parseDescription";
import { describeDefect } from "../../describeDefect";
import { CallError } from "../../handler";
import { configuredOf, type PluginSession } from "../../session";
import { fromStruct } from "../../wire/struct";
import { readGateInputs, type GateInputs } from "../gateInputs";
import { gateTitle } from "../gateTitle";
import { reportResult, warn, type Speaker } from "../reportResult";
import { unreadTargets } from "../unreadTargets";
import { isGiven } from "../../../core/isGiven";
import { isDeepStrictEqual } from "node:util";
import { secretPaths } from "../../wire/secretPaths";

type Change = "add" | "delete" | "update";

/**
 * The inputs that say something else than before. Secrets are compared by what they hold, and a value that became a secret,
 * or is none any more, has changed: only an update takes the clear value out of state, or out of its envelope.
 */
function changedInputs(before: GateInputs, after: GateInputs): Map<string, Change> {
  const changes = new Map<string, Change>();
  for (const name of new Set([...Object.keys(before.plain), ...Object.keys(after.plain)])) {
    const [old, now] = [before.plain[name], after.plain[name]];
    if (!isGiven(old) && !isGiven(now)) continue;
    const secrets = [before, after].map(({ given }) => secretPaths(given[name]));
    if (isDeepStrictEqual(old, now) && isDeepStrictEqual(secrets[0], secrets[1])) continue;
    changes.set(name, !isGiven(old) ? "add" : !isGiven(now) ? "delete" : "update");
  }
  return changes;
}

const inputNames = [...Object.keys(descriptionKeys), ...gateOnlyInputs];

const kinds: Readonly<Record<Change, PropertyDiff.Kind>> = {
  add: PropertyDiff.Kind.ADD,
  delete: PropertyDiff.Kind.DELETE,
  update: PropertyDiff.Kind.UPDATE,
};

function propertyDiff(change: Change, isInput: boolean): PropertyDiff {
  const diff = new PropertyDiff();
  diff.setKind(kinds[change]);
  diff.setInputdiff(isInput);
  return diff;
}

/**
 * An update, so that the gate is enforced. Never a replacement, and never "unknown": then the engine would compare inputs
 * only, and the verdict would be lost.
 */
function changed(inputs: ReadonlyMap<string, Change>): DiffResponse {
  const response = new DiffResponse();
  response.setChanges(DiffResponse.DiffChanges.DIFF_SOME);
  response.setHasdetaileddiff(true);
  const details = response.getDetaileddiffMap();
  if (inputs.size === 0) details.set("verdict", propertyDiff("update", false));
  for (const [name, change] of inputs) details.set(name, propertyDiff(change, true));
  response.setDiffsList(inputs.size === 0 ? ["verdict"] : [...inputs.keys()]);
  return response;
}

function unchanged(): DiffResponse {
  const response = new DiffResponse();
  response.setChanges(DiffResponse.DiffChanges.DIFF_NONE);
  return response;
}

/** Engines that do not send the old inputs send what the Gate holds, its inputs among it. */
function oldInputs(inputs: Struct | undefined, held: Struct | undefined): Record<string, unknown> {
  if (inputs !== undefined) return fromStruct(inputs);
  return Object.fromEntries(Object.entries(fromStruct(held)).filter(([name]) => inputNames.includes(name)));
}

/** Whether the gate is open as it stands. What is wrong is told, and left to the step that enforces it. */
async function isOpen(
  session: PluginSession,
  speaker: Speaker,
  { description }: GateInputs,
  signal: AbortSignal,
): Promise<boolean> {
  const options = { signal, timeoutMilliseconds: session.diffMilliseconds };
  const result = await configuredOf(session).remembered.verdict(
    description,
    gateOf(parseDescription(description, { now: session.timing.now() })),
    options,
  );
  const unread = unreadTargets(result);
  if (result.blocks && unread.length > 0) {
    // The step says why, in full.
    warn(
      speaker,
      `Diff could not read ${unread.length} of ${result.targetResults.length} targets; the update will decide`,
    );
  }
  if (result.blocks || signal.aborted) return false;
  // No step follows that would tell of these.
  reportResult(speaker, description, result);
  if (result.verdict === "warn") warn(speaker, verdictText(result));
  return true;
}

/** In short: the step that follows says it in full. */
function describe(error: unknown): string {
  if (isProviderError(error)) return error.code;
  return error instanceof CallError ? error.message : describeDefect(error);
}

/**
 * Whether the Gate has to be updated: when its inputs say something else, when it is to be renewed always, and when it is
 * not open now, whatever `ignoreChanges` lists.
 *
 * The Diff of a refresh decides nothing and only says what the refresh shows: it compares inputs, and asks nobody.
 *
 * Never throws: a Diff that fails ends the whole run, with resources that have nothing to do with this one.
 */
export async function diffGate(
  session: PluginSession,
  request: DiffRequest,
  isOfRefresh: boolean,
  callerLeft: AbortSignal,
): Promise<DiffResponse> {
  const urn = request.getUrn();
  const speaker = { log: session.log, title: gateTitle(urn), urn };
  const signal = AbortSignal.any([callerLeft, session.cancelled]);
  try {
    const before = readGateInputs(oldInputs(request.getOldInputs(), request.getOlds()));
    const after = readGateInputs(fromStruct(request.getNews()));
    const changes = changedInputs(before, after);
    if (isOfRefresh && changes.size === 0) return unchanged();
    if (changes.size > 0 || after.unknown !== undefined || after.plain["always"] === true) return changed(changes);
    return (await isOpen(session, speaker, after, signal)) ? unchanged() : changed(changes);
  } catch (error) {
    warn(speaker, `Diff could not evaluate the gate (${describe(error)}); the update will decide`);
    return changed(new Map());
  }
}
