import { status } from "@grpc/grpc-js";
import { createGateEvaluator, type GateEvaluator } from "../verdict/createGateEvaluator";
import { systemTiming, type Timing } from "../core/timing";
import type { Reader } from "../reading/createReader";
import type { EngineLog } from "./engineLog";
import { rememberVerdicts, type RememberedVerdicts } from "./gate/rememberedVerdict";
import { CallError } from "./handler";

/** What there is once the provider was configured; a later configuration replaces all of it. */
export interface Configured {
  readonly reader: Reader;
  readonly evaluator: GateEvaluator;
  readonly remembered: RememberedVerdicts;
}

/** What the calls of one process share: what they know of their engine, and of their configuration. */
export interface PluginSession {
  readonly log: EngineLog;
  readonly timing: Timing;
  /** Fires when the engine cancels. */
  readonly cancelled: AbortSignal;
  /** How long the evaluation in a Diff may take. */
  readonly diffMilliseconds: number;
  /** Whether the engine says of each function call whether it is one of a preview. */
  knowsPreview: boolean;
  configured: Configured | undefined;
}

/** Clock and limits of gates, for tests. */
export interface GateOptions {
  readonly timing?: Timing;
  readonly diffMilliseconds?: number;
}

/**
 * A Diff holds up the registration of every other resource. What takes longer than this is left to the step that
 * enforces the gate.
 */
const defaultDiffMilliseconds = 15_000;

/** Says why nothing can be asked of the cloud. */
function notConfigured(): CallError {
  return new CallError(status.FAILED_PRECONDITION, "the provider is not configured yet");
}

export function createPluginSession(log: EngineLog, cancelled: AbortSignal, options: GateOptions = {}): PluginSession {
  const { timing = systemTiming, diffMilliseconds = defaultDiffMilliseconds } = options;
  return { log, timing, cancelled, diffMilliseconds, knowsPreview: false, configured: undefined };
}

export function configureSession(
  session: PluginSession,
  reader: Reader,
  settings: { readonly region?: string; readonly projectId?: string },
): void {
  const { timing } = session;
  const evaluator = createGateEvaluator({ reader, settings, timing });
  session.configured = { reader, evaluator, remembered: rememberVerdicts(evaluator, timing) };
}

/** What was configured; a refusal when nothing was. */
export function configuredOf({ configured }: PluginSession): Configured {
  if (configured === undefined) throw notConfigured();
  return configured;
}
