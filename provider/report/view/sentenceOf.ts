import { counted } from "../../gates/judge/words";
import type { GateResult } from "../../gates/result";
import { causeInWords } from "../draw/causes";
import { targetVerdicts } from "../draw/verdictWords";
import { shortIds } from "../draw/words";
import type { TargetRow } from "./reportView";

/** Reasons of the gate itself, in place of those of its targets or before them. */
const gateReasons: Readonly<Record<string, string>> = {
  cancelled: "the run was interrupted",
  waitTimeout: "the wait ran out of time",
  minimumTargets: "fewer targets apply than minimumTargets requires",
};

function stateOf({ blocks, overridden, verdict }: GateResult): string {
  if (blocks) return "Closed";
  if (overridden) return "Open by an override";
  return verdict === "warn" ? "Open with a warning" : "Open";
}

/** The obstacle between the gate and a pass: the cause of the first of the worst targets, and how many others there are. */
function worstOf(rows: readonly TargetRow[], verdict: GateResult["verdict"]): readonly string[] {
  const left = rows.filter((row) => row.verdict !== "pass" && row.verdict !== "notApplicable");
  const first = [verdict, ...targetVerdicts].flatMap((one) => left.filter((row) => row.verdict === one))[0];
  if (first === undefined) return [];
  const cause = causeInWords([first], ` of ${shortIds(first.name)}`);
  const others = left.length - 1;
  return others === 0 ? [cause] : [cause, `${counted(others, "more target")} did not pass`];
}

function passedOf(rows: readonly TargetRow[]): string {
  const applicable = rows.filter(({ verdict }) => verdict !== "notApplicable").length;
  const passed = rows.filter(({ verdict }) => verdict === "pass").length;
  if (passed < applicable) return `${passed} of ${applicable} targets passed, and policy.require tolerates the others`;
  if (passed === 1) return "the target passed";
  return passed === 2 ? "both targets passed" : `all ${passed} targets passed`;
}

/** The decision of a gate and its cause: `Closed: the newest backup of cache is 9 days old; at most 26 h are allowed`. */
export function sentenceOf(result: GateResult, rows: readonly TargetRow[]): string {
  const { verdict, reason, blocks } = result;
  if (verdict === "pass" && !blocks) return `Open: ${passedOf(rows)}`;
  const own = gateReasons[reason];
  const causes = [...(own === undefined ? [] : [own]), ...worstOf(rows, verdict)];
  return `${stateOf(result)}: ${causes.length === 0 ? `the verdict is ${verdict}` : causes.join("; ")}`;
}
