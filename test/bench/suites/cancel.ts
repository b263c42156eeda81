import { existsSync } from "node:fs";
import { pluginExecutable } from "../../../scripts/automation/runs/pluginProcess";
import { cancelPlugin, signalPlugin } from "../cancel/plugins";
import { abortReads, type Ended } from "../cancel/readers";
import { callsUnderWay, situations, type Situation } from "../cancel/situations";
import { atMost, rounded, type SuiteResult } from "../report/goal";

const rounds = 3;

/** The longest of several rounds. */
async function longest(measure: () => Promise<Ended>): Promise<Ended> {
  let [answered, closed] = [0, undefined as number | undefined];
  for (let round = 0; round < rounds; round++) {
    const ended = await measure();
    answered = Math.max(answered, ended.answered);
    if (ended.closed !== undefined) closed = Math.max(closed ?? 0, ended.closed);
  }
  return { answered, closed };
}

const ways: Readonly<Record<string, (situation: Situation) => Promise<Ended>>> = {
  "AbortSignal of each call": (situation) => abortReads(situation, "call"),
  "AbortSignal of the reader": (situation) => abortReads(situation, "reader"),
  "Cancel of the plugin": cancelPlugin,
  "SIGTERM to the plugin": async (situation) => ({
    answered: await signalPlugin(situation, "SIGTERM"),
    closed: undefined,
  }),
  "SIGINT to the plugin": async (situation) => ({
    answered: await signalPlugin(situation, "SIGINT"),
    closed: undefined,
  }),
};

/** R9: whoever ends calls in their middle is rid of them at once. */
export async function cancel(): Promise<SuiteResult> {
  if (!existsSync(pluginExecutable)) throw new Error("the plugin is not built: run make build");
  const rows: string[][] = [];
  let most = 0;
  for (const [way, end] of Object.entries(ways)) {
    for (const situation of situations) {
      const { answered, closed } = await longest(() => end(situation));
      most = Math.max(most, answered, closed ?? 0);
      const gone = closed === undefined ? "" : `${closed.toFixed(0)} ms`;
      rows.push([way, situation.what, `${answered.toFixed(0)} ms`, gone]);
    }
  }
  return {
    method:
      `${callsUnderWay} calls are in the middle of something when they are ended; the longest of ${rounds} rounds. The plugin is the built one, spoken to ` +
      "over gRPC. After a signal the time is that until its process is gone.",
    tables: [
      {
        title: "From the end that was asked for",
        head: ["By", "While", "All calls ended", "All connections closed"],
        rows,
      },
    ],
    goals: [atMost("R9", rounded(most), 250, "ms until the last call, connection or process was gone")],
  };
}
