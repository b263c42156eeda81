import { nearestName } from "../../core/keys/nearestName";
import { cleanRemoteText } from "../../core/remoteText";
import type { RenderedGate } from "../../report/lines/renderedGate";
import { markdownReport } from "../../report/markdown/markdownReport";
import { htmlPage } from "../../report/page/htmlPage";
import { svgReport } from "../../report/svg/svgReport";
import type { ReportView } from "../../report/view/reportView";
import { configurationError, quoted, usageError } from "./cliError";
import { readOutputs, type OutputIn, type OutputOptions } from "./readOutputs";

/** One way of drawing a report. */
interface ReportFormat {
  /** Whether it shows one target. */
  readonly showsOneTarget?: boolean;
  /** `drawn` is the place of that target among those of all gates. */
  readonly render: (view: ReportView, drawn: number) => string;
}

const formats = {
  html: { render: htmlPage },
  svg: {
    showsOneTarget: true,
    render({ targets, gates }, drawn) {
      const target = targets[drawn];
      const gate = target === undefined ? undefined : gates[target.row.gate];
      if (target === undefined || gate === undefined)
        throw new TypeError("the target of the drawing is not in the report");
      return svgReport(target, gate);
    },
  },
  markdown: { render: markdownReport },
} as const satisfies Record<string, ReportFormat>;

export const reportFormats = Object.keys(formats) as readonly (keyof typeof formats)[];

interface ReportOutput extends ReportFormat {
  readonly path?: string;
}

/** What a report is written as. There is no default: each format serves another reader. */
export function reportOutputsOf(options: OutputOptions): readonly ReportOutput[] {
  const outputs: readonly OutputIn<keyof typeof formats>[] = readOutputs(options, reportFormats, "format of a report");
  if (outputs.length === 0) throw usageError("-o is required: html, svg or markdown, such as -o html=report.html");
  return outputs.map(({ format, ...place }) => ({ ...formats[format], ...place }));
}

function nameList(names: readonly string[]): string {
  const shown = names.slice(0, 10).map((name) => cleanRemoteText(name, 100));
  return `${shown.join(", ")}${names.length > shown.length ? ` and ${names.length - shown.length} more` : ""}`;
}

/** The one target that a drawing shows. Checked before anything is read, so that a typing mistake costs no time. */
export function drawnTarget(names: readonly string[], asked: string | undefined): string {
  const found = asked === undefined ? names : names.filter((name) => name === asked);
  const [only, another] = found;
  if (only !== undefined && another === undefined) return only;
  if (asked === undefined) {
    throw usageError(`-o svg shows one target; add --target with one of ${nameList(names)}`);
  }
  if (another !== undefined) {
    throw configurationError([`--target ${quoted(asked)} is in several gates; give one gate file`]);
  }
  const nearest = nearestName(asked, names);
  const hint =
    nearest === undefined ? `targets are ${nameList(names)}` : `did you mean ${cleanRemoteText(nearest, 100)}?`;
  throw usageError(`--target ${quoted(asked)} is not a target of the gates; ${hint}`);
}

/** Where the target stands among those of all gates. */
export function placeOf(results: readonly RenderedGate[], name: string): number {
  return results.flatMap(({ result }) => result.targetResults).findIndex((target) => target.name === name);
}
