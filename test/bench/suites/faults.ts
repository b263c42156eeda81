import { lyingAnswers } from "../faults/lyingAnswers";
import { oneShotFaults } from "../faults/oneShotFaults";
import { redirects } from "../faults/redirects";
import { bounds } from "../faults/bounds";
import { nothingShown } from "../faults/shown";
import { captureStdout } from "../clients/captureStdout";
import { countCanaries } from "../clients/benchClient";
import { atLeast, atMost, type SuiteResult } from "../report/goal";

/** Faults by client: what each survives, notices, swallows or never ends. R1, R2, R3, S3 and the control of S1. */
export async function faults(): Promise<SuiteResult> {
  const shown = nothingShown();
  const { value: results } = await captureStdout(async () => {
    const parts = [await oneShotFaults(shown), await lyingAnswers(shown), await redirects(shown)];
    return [...parts, await bounds()];
  });
  const leaks = [
    atMost("faults.canaries", countCanaries(shown["this project"]), 0, "canaries in stdout, log and errors", {
      "SDK core": countCanaries(shown["SDK core"]),
    }),
    atLeast("S1.control", countCanaries(shown["SDK core"]), 1, "canaries in the SDK's stdout: the count works"),
  ];
  return {
    method:
      "A server of raw sockets serves each fault; every client reads the same five queries. A one-shot fault takes the " +
      "place of one answer, and the next one would be good; a lie is told every time. Right, wrong (accepted as whole), " +
      "detected (an error, or an answer that says it is not whole), hung.",
    tables: results.flatMap(({ tables }) => tables),
    goals: [...results.flatMap(({ goals }) => goals), ...leaks],
  };
}
