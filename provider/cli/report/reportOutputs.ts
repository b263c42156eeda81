import { usageError } from "../cliError";
import { refuseSameFiles } from "../outputs";
import { checkWritable } from "../writeWhole";
import { markdownReport } from "./markdown/markdownReport";
import { htmlPage } from "./page/htmlPage";
import { svgReport } from "./svg/svgReport";
import type { ReportView } from "./view/reportView";

export const reportFormats = ["html", "svg", "markdown"] as const;

export interface ReportOutput {
  readonly format: (typeof reportFormats)[number];
  /** Standard output where there is none. */
  readonly path?: string;
}

function parseReportOutput(text: string): ReportOutput {
  const [name = "", ...rest] = text.split("=");
  const format = reportFormats.find((one) => one === name);
  if (format === undefined) {
    throw usageError(`-o names no format of a report: there are ${reportFormats.join(", ")}`);
  }
  if (!text.includes("=")) return { format };
  const path = rest.join("=");
  if (path === "") throw usageError(`-o ${name}= needs a path behind it`);
  return { format, path };
}

/** What a report is written as. There is no format that everybody would want, so that one has to be named. */
export function reportOutputsOf(options: Readonly<Record<string, unknown>>): readonly ReportOutput[] {
  const given = options["output"] as readonly string[] | undefined;
  if (given === undefined)
    throw usageError("a report needs -o with html, svg or markdown, such as -o html=report.html");
  const outputs = given.map(parseReportOutput);
  for (const { path } of outputs) if (path !== undefined) checkWritable(path);
  refuseSameFiles(outputs, options);
  return outputs;
}

/** The text of one output. `drawn` is the place of the target that a drawing shows, among those of all gates. */
export function renderReport(format: ReportOutput["format"], view: ReportView, drawn: number): string {
  switch (format) {
    case "html":
      return htmlPage(view);
    case "markdown":
      return markdownReport(view);
    case "svg": {
      const target = view.targets[drawn];
      const gate = target === undefined ? undefined : view.gates[target.row.gate];
      if (target === undefined || gate === undefined)
        throw new TypeError("the target of the drawing is not in the report");
      return svgReport(target, gate);
    }
  }
}
