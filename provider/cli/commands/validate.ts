import { describeGates } from "../describeGates";
import { exitCodes } from "../exitCodes";
import { policyFlags, waitFlags } from "../gateFlags";
import type { CliIo } from "../io";

/** `validate`: what is wrong with a description, without the network. */
export async function validate(options: Readonly<Record<string, unknown>>, io: CliIo): Promise<number> {
  const gates = await describeGates(io, { options, policyFlags, waitFlags, now: io.timing.now() });
  if (options["quiet"] !== true) {
    for (const { file = "command line", gate } of gates) {
      io.stdout.write(`${file}: valid, ${gate.targets.length} ${gate.targets.length === 1 ? "target" : "targets"}\n`);
    }
  }
  return exitCodes.open;
}
