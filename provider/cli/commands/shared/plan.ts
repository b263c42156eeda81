import type { Settings } from "../../../config/settings";
import { omitAbsent } from "../../../core/omitAbsent";
import { cleanRemoteText } from "../../../core/remoteText";
import type { AskedTarget } from "../../../gates/gate";
import { counted, inWords } from "../../../gates/judge/words";
import { evidenceOf } from "../../../verdict/evidence/catalogue";
import type { Question } from "../../../verdict/evidence/evidenceSource";
import { mostRowsFor, questionsOf, unitsOf } from "../../../verdict/readTargets";
import { prepareRead } from "../../../reading/prepareRead";
import type { DescribedGate } from "../../input/describeGates";
import { hangingText } from "../../output/wrapText";

/** The first request of a list, as it would be sent; a project that is looked up first stands in braces. */
interface PlannedRequest {
  readonly query: string;
  readonly method: "GET";
  readonly url: string;
  /** The rows of a list that targets share: `backups`. */
  readonly lists?: string;
}

interface PlannedReading {
  readonly targets: readonly { readonly name: string; readonly criteria: readonly string[] }[];
  readonly requests: readonly PlannedRequest[];
  /** Of lists that targets share. Where one has more rows, each target asks for its own. */
  readonly rowsAtMost?: number;
}

/** The plan of one gate, without a call. */
export interface GatePlan {
  readonly file?: string;
  readonly targets: number;
  readonly wait?: { readonly until: string; readonly timeoutSeconds: number };
  readonly readings: readonly PlannedReading[];
  readonly notApplicable: readonly string[];
}

/** Targets that a line names; JSON names them all. */
const namedAtMost = 5;

function requestOf({ token, inputs }: Question, settings: Settings, lists?: string): PlannedRequest {
  const { query, inputs: asked, destination } = prepareRead(token, inputs, settings);
  const segments = query.pathSegments(asked, destination.projectId ?? "{project_id}");
  const filter = new URLSearchParams(
    (query.filter?.(asked) ?? []).map(([name, value]): [string, string] => [name, value]),
  ).toString();
  const url = `${destination.baseUrl}/${segments.join("/")}${filter === "" ? "" : `?${filter}`}`;
  return omitAbsent<PlannedRequest>({ query: token.split(":").slice(1).join(":"), method: "GET", url, lists });
}

/** What a command would read for a gate. */
export function planOf({ file, gate }: DescribedGate, settings: Settings, waits: boolean): GatePlan {
  const read = gate.targets.filter(({ notApplicable }) => notApplicable === undefined);
  const named = ({ name, criteria }: AskedTarget) => ({
    name,
    criteria: criteria.map(({ criterion }) => criterion.name),
  });
  const readings = unitsOf(read).map(({ targets, shared }): PlannedReading => {
    const [target] = targets;
    const requests =
      shared?.questions.map(({ token, inputs, lists }) =>
        requestOf({ token, inputs: inputs(target) }, settings, lists),
      ) ?? questionsOf(target, evidenceOf(target)).map((question) => requestOf(question, settings));
    const rowsAtMost = shared === undefined ? undefined : mostRowsFor(targets);
    return omitAbsent<PlannedReading>({ targets: targets.map(named), requests, rowsAtMost });
  });
  const { wait } = gate;
  return omitAbsent<GatePlan>({
    file,
    targets: gate.targets.length,
    wait: wait === undefined || !waits ? undefined : { until: wait.until, timeoutSeconds: wait.timeout / 1000 },
    readings,
    notApplicable: gate.targets.filter((target) => !read.includes(target)).map(({ name }) => name),
  });
}

function nameOf({ name, criteria }: PlannedReading["targets"][number]): string {
  return `${cleanRemoteText(name)}${criteria.length === 0 ? "" : ` (${criteria.join(", ")})`}`;
}

function readingLines({ targets, requests, rowsAtMost }: PlannedReading, width: number): string[] {
  const further = targets.length - namedAtMost;
  const names = [...targets.slice(0, namedAtMost).map(nameOf), ...(further > 0 ? [`and ${further} more`] : [])].join(
    ", ",
  );
  const head =
    rowsAtMost === undefined
      ? `${names}: ${counted(requests.length, "GET request")}`
      : `${counted(targets.length, "target")} (${names}): ${counted(requests.length, "list")} of the project for all of them, each ` +
        `asked for once. If one of the lists has more than ${rowsAtMost} rows, each target asks for lists of its own.`;
  return [
    ...hangingText("  ", head, width),
    ...requests.flatMap(({ url, lists }) => [
      ...(lists === undefined ? [] : [`    ${lists}:`]),
      ...hangingText("    ", url, width),
    ]),
  ];
}

/** The plan in lines of a width. */
export function planLines({ file, targets, wait, readings, notApplicable }: GatePlan, width: number): string[] {
  const until =
    wait === undefined
      ? "evaluated once"
      : `evaluated until ${wait.until}, for ${inWords(wait.timeoutSeconds * 1000)} at most`;
  return [
    ...hangingText("", `${file === undefined ? "" : `${file}: `}${counted(targets, "target")}, ${until}`, width),
    ...readings.flatMap((reading) => readingLines(reading, width)),
    ...notApplicable.flatMap((name) =>
      hangingText("  ", `${cleanRemoteText(name)}: not read, since it is not applicable`, width),
    ),
  ];
}
