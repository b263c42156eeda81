import { counted } from "../../gates/judge/words";
import { describeGates } from "../describeGates";
import { exitCodes } from "../exitCodes";
import { policyFlags, waitFlags } from "../gateFlags";
import type { CliIo } from "../io";

/** `validate`: what is wrong with a description, without the network. */
export async function validate(options: Readonly<Record<string, unknown>>, io: CliIo): Promise<number> {
  const gates = await describeGates(io, { options, policyFlags, waitFlags, now: io.timing.now() });
  if (options["quiet"] !== true) {
    for (const { file = "command line", gate } of gates) {
      io.stdout.write(`${file}: valid, ${counted(gate.targets.length, "target")}\n`);
    }
  }
  return exitCodes.open;
}
