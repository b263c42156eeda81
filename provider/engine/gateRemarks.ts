/** An override that had an effect, as a result names it. */
interface Lifter {
  readonly target?: string;
  readonly criterion?: string;
  readonly reason: string;
  readonly actor: string;
  readonly ticket?: string;
  readonly expiresAt: string;
}

/** Warnings of one result beyond this many are counted only: a fleet can have thousands. */
const warningLimit = 20;

/**
 * What the user is told beside a verdict, one line each. Overrides come first, the expired ones too (the evaluator puts
 * them in front of its warnings), so that no limit cuts them off.
 */
export function gateRemarks(
  { overrides }: Readonly<Record<string, unknown>>,
  {
    verdict,
    warnings,
    appliedOverrides,
  }: {
    readonly verdict: string;
    readonly warnings: readonly string[];
    readonly appliedOverrides: readonly Lifter[];
  },
): string[] {
  const lifted = appliedOverrides.map(({ actor, reason, ticket, expiresAt, target, criterion }) => {
    const scope = [target, criterion].filter((part) => part !== undefined).join(", ");
    const of = scope === "" ? "" : ` of ${scope}`;
    const by = `${actor}${ticket === undefined ? "" : ` (${ticket})`}`;
    return `the verdict is ${verdict}; an override${of} by ${by} opens the gate until ${expiresAt}: ${reason}`;
  });
  const limit = warningLimit + (Array.isArray(overrides) ? overrides.length : 0);
  const further = warnings.length - limit;
  const rest = further > 0 ? [`${further} more warnings are in the result`] : [];
  return [...lifted, ...warnings.slice(0, limit), ...rest];
}
