import type { Environment } from "../../../config/environment";
import { resolveSettings } from "../../../config/resolveSettings";
import type { Settings } from "../../../config/settings";
import { ProviderError } from "../../../core/errors/providerError";
import { omitAbsent } from "../../../core/omitAbsent";
import { createGateEvaluator, type GateEvaluator } from "../../../verdict/createGateEvaluator";
import { createReader, type Reader } from "../../../reading/createReader";
import { systemTiming, type Timing } from "../../../core/timing";
import { stackConfiguration, type StackConfiguration } from "./stackConfiguration";

export interface SessionOptions {
  readonly environment: Environment;
  /** All of time and chance; default the system's. */
  readonly timing?: Timing;
  /** Takes a line for the user who looks on. */
  readonly tell: (line: string) => void;
}

/** What one process of the engine reads with: settings are resolved once, for all dynamic resources together. */
export interface RuntimeSession {
  /** Takes the stack's configuration. Never throws: the engine would go on without it, having asked once. */
  configure(config: StackConfiguration): void;
  readonly timing: Timing;
  readonly tell: (line: string) => void;
  readonly settings: Settings;
  readonly reader: Reader;
  readonly evaluator: GateEvaluator;
  /** Throws where a setting is wrong: going on would read from another place, or with another credential. */
  demandSettings(): void;
}

interface Resolved {
  readonly settings: Settings;
  readonly reader: Reader;
  readonly evaluator: GateEvaluator;
  readonly error: ProviderError | undefined;
}

const noConfiguration: StackConfiguration = { get: () => undefined };

export function createRuntimeSession({ environment, timing = systemTiming, tell }: SessionOptions): RuntimeSession {
  let resolved: Resolved | undefined;

  function resolve(config: StackConfiguration): Resolved {
    const stack = stackConfiguration(config);
    const { settings, problems } = resolveSettings(stack.given, environment);
    const all = [...stack.problems, ...problems];
    const [first] = all;
    const happened = all.map(({ property, reason }) => `${property} ${reason}`).join("; ");
    const error =
      first === undefined
        ? undefined
        : new ProviderError({ code: first.code, happened, attempt: { query: "settings" }, property: first.property });
    // The system's timing is left out, so that the limits of a host are shared by the whole process.
    const reader = createReader(omitAbsent({ settings, timing: timing === systemTiming ? undefined : timing }));
    return { settings, reader, evaluator: createGateEvaluator({ reader, settings, timing }), error };
  }

  // An engine that has nothing to say of the configuration leaves the environment.
  const current = (): Resolved => (resolved ??= resolve(noConfiguration));

  return {
    // Once for each kind of dynamic resource in the program, each time with the same configuration.
    configure: (config) => void (resolved ??= resolve(config)),
    timing,
    tell,
    get settings() {
      return current().settings;
    },
    get reader() {
      return current().reader;
    },
    get evaluator() {
      return current().evaluator;
    },
    demandSettings() {
      const { error } = current();
      if (error !== undefined) throw error;
    },
  };
}
