import type { GateResult, Verdict } from "../../gates/result";
import { gateResult, type GateResultParts } from "./gateResult";

/** What mocked gates answer. Without any of it, every gate is open. */
export interface GateMocks {
  /** Of every gate that `results` does not name. */
  readonly verdict?: Verdict;
  /** Of every gate that `results` does not name; by the verdict when absent. */
  readonly blocks?: boolean;
  /**
   * By the name of the `Gate` resource, or by the name or `resourceId` of a target for a gate that has no name itself
   * (`getGateVerdict`, hooks). A name that is not there is `unknown` and blocks, unless `verdict` or `blocks` is given:
   * a name misspelt in a test does not open a gate.
   */
  readonly results?: Readonly<Record<string, GateResultParts>>;
  /** What the functions answer beside the least, by module and name: `dcs:getInstanceBackups`. */
  readonly answers?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The names by which a description can be meant. */
function namesOf(inputs: unknown): string[] {
  const { targets } = (inputs ?? {}) as { readonly targets?: unknown };
  if (!Array.isArray(targets)) return [];
  return targets.flatMap((target: { readonly name?: string; readonly resourceId?: string } | undefined) =>
    [target?.name, target?.resourceId].filter((name) => name !== undefined),
  );
}

function fallback({ verdict, blocks, results }: GateMocks): GateResult {
  if (verdict === undefined && blocks === undefined && results !== undefined) {
    return gateResult({
      verdict: "unknown",
      reason: "notMocked",
      summary: "unknown: no result is mocked for this gate",
    });
  }
  return gateResult({ ...(verdict && { verdict }), ...(blocks === undefined ? {} : { blocks }) });
}

/** The result that a test gave for a gate. Of several that its targets name, one that blocks. */
export function mockedVerdict(mocks: GateMocks, gateName: string | undefined, inputs: unknown): GateResult {
  const { results = {} } = mocks;
  const own = gateName !== undefined && Object.hasOwn(results, gateName) ? [gateName] : namesOf(inputs);
  const given = own.filter((name) => Object.hasOwn(results, name)).map((name) => gateResult(results[name]));
  return given.find(({ blocks }) => blocks) ?? given[0] ?? fallback(mocks);
}
