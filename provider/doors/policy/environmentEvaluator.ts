import { processEnvironment, type Environment } from "../../config/environment";
import { showsRequests } from "../../config/requestLog";
import { resolveSettings } from "../../config/resolveSettings";
import { ProviderError } from "../../core/errors/providerError";
import { createGateEvaluator, type GateEvaluator } from "../../verdict/createGateEvaluator";
import { createReader } from "../../reading/createReader";

/**
 * The evaluator of a policy pack: its region and credentials come from the environment alone. The configuration of a pack
 * is kept in files and shown to many, and the stack's configuration does not reach it.
 */
export function environmentEvaluator(environment: Environment = processEnvironment()): GateEvaluator {
  const { settings, problems } = resolveSettings({}, environment);
  const [problem] = problems;
  if (problem !== undefined) {
    const happened = problems.map(({ property, reason }) => `${property} ${reason}`).join("; ");
    throw new ProviderError({ code: problem.code, happened, property: problem.property, attempt: { query: "gate" } });
  }
  // Standard output carries the port of the pack, and nothing else.
  const log = (line: string): boolean => process.stderr.write(`${line}\n`);
  const reader = createReader({ settings, ...(showsRequests(environment) ? { log } : {}) });
  return createGateEvaluator({ reader, settings });
}
