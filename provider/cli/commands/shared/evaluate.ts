import { describeGates } from "../../input/describeGates";
import { writeInstead } from "../../output/dataOutput";
import { finish, rendered } from "../../output/finish";
import { loadFormat } from "../../formats/catalogue";
import { policyFlags, waitFlags } from "../../options/gateFlags";
import type { CliIo } from "../../io";
import { outputsOf } from "../../output/outputs";
import type { evaluationParts, GateFlagValues, settingParts } from "../../options/optionGroups";
import type { OptionsOf } from "../../options/optionTable";
import { settingsOf } from "../../options/settingFlags";
import { liveResults } from "./liveResults";
import { planLines, planOf } from "./plan";

/** Without a `wait` of its own, a gate that is waited for gets the defaults of one. */
function withWait(description: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { ...description, wait: description["wait"] ?? {} };
}

/** `check` and `wait`: gates on what the cloud answers now, and the code that follows from the worst. */
export async function evaluate(
  options: OptionsOf<typeof evaluationParts & typeof settingParts> & Pick<GateFlagValues, "wait">,
  io: CliIo,
  { wait }: { readonly wait: boolean },
): Promise<number> {
  const outputs = outputsOf(options);
  const gates = await describeGates(io, {
    options,
    policyFlags,
    waitFlags: wait ? waitFlags : [],
    now: io.timing.now(),
    ...(wait ? { adapt: withWait } : {}),
  });
  const settings = settingsOf(options.settings, io);
  if (options.dryRun) {
    const plans = gates.map((gate) => planOf(gate, settings, wait));
    const human = (width: number): string => `${plans.flatMap((plan) => planLines(plan, width)).join("\n")}\n`;
    await writeInstead(outputs, { human, json: () => ({ gates: plans }) }, io);
    return 0;
  }
  const showsRecords = outputs.some(({ format }) => loadFormat(format).showsRecords === true);
  const results = await liveResults(gates, options, io, { settings, wait, showsRecords });
  return finish(rendered(results, io.signal), outputs, options, io);
}
