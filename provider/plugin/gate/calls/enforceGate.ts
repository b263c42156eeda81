import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { withDeadline } from "../../../core/withDeadline";
import { verdictText } from "../../../engine/verdictText";
import type { GateResult } from "../../../gates/result";
import type { Timing } from "../../../core/timing";
import { gateOf, parseDescription } from "../../../verdict/parseDescription";
import { configuredOf, type PluginSession } from "../../session";
import { fromStruct } from "../../wire/struct";
import { ForeignValueError } from "../../wire/unwrap";
import { cancelled, closed, inTheNameOf, invalid } from "../gateErrors";
import { readGateInputs, type GateInputs } from "../gateInputs";
import { heldBy } from "../gateOutputs";
import { gateTitle } from "../gateTitle";
import { previewGate } from "./previewGate";
import { reportResult, warn, type Speaker } from "../reportResult";
import { waitingVerdict } from "../waitingVerdict";

/** What Create and Update have in common. */
interface Enforcement {
  readonly urn: string;
  readonly inputs: Struct | undefined;
  readonly preview: boolean;
  /** From `customTimeouts`; 0 where nothing is said. */
  readonly timeoutSeconds: number;
}

function readInputs(given: Readonly<Record<string, unknown>>, title: string): GateInputs {
  try {
    return readGateInputs(given);
  } catch (error) {
    if (error instanceof ForeignValueError) throw invalid(title, `${error.property} ${error.message}`);
    throw error;
  }
}

/** Runs the work with a signal that fires when the time is over, and tells whether it was. */
async function within<Value>(
  timing: Timing,
  seconds: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<{ readonly value: Value; readonly isTimedOut: boolean }> {
  if (!(seconds > 0)) return { value: await work(signal), isTimedOut: false };
  return withDeadline(seconds * 1000, timing, async (timeUp) => {
    const value = await work(AbortSignal.any([signal, timeUp]));
    return { value, isTimedOut: timeUp.aborted };
  });
}

async function openOrThrow(
  session: PluginSession,
  speaker: Speaker,
  { description, unknown }: GateInputs,
  timeoutSeconds: number,
  signal: AbortSignal,
): Promise<GateResult> {
  const { title } = speaker;
  if (unknown !== undefined) throw invalid(title, `${unknown} is not known even in the update`);
  const { timing } = session;
  const { value: result, isTimedOut } = await within(timing, timeoutSeconds, signal, async (until) =>
    waitingVerdict(
      configuredOf(session),
      speaker,
      description,
      gateOf(parseDescription(description, { now: timing.now() })),
      until,
    ),
  ).catch((error: unknown) => {
    throw inTheNameOf(title, error);
  });
  if (signal.aborted) throw cancelled(title);
  reportResult(speaker, description, result);
  const text = verdictText(result);
  if (isTimedOut) throw closed(title, `customTimeouts ended it after ${timeoutSeconds} s: ${text}`);
  if (result.blocks) throw closed(title, text);
  if (result.verdict === "warn") warn(speaker, text);
  return result;
}

/** Lets a Gate be created or updated if its verdict allows, and gives what it then holds. */
export async function enforceGate(
  session: PluginSession,
  { urn, inputs: struct, preview, timeoutSeconds }: Enforcement,
  callerLeft: AbortSignal,
): Promise<Record<string, unknown>> {
  const title = gateTitle(urn);
  const speaker = { log: session.log, title, urn };
  const signal = AbortSignal.any([callerLeft, session.cancelled]);
  const inputs = readInputs(fromStruct(struct), title);
  if (preview) return previewGate(session, speaker, inputs, signal);
  return heldBy(inputs, await openOrThrow(session, speaker, inputs, timeoutSeconds, signal));
}
