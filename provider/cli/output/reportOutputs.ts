import { usageError } from "./cliError";
import type { Options } from "../commands/shared/command";
import { readOutputs, type OutputIn } from "./readOutputs";
import { markdownReport } from "../../report/markdown/markdownReport";
import { htmlPage } from "../../report/page/htmlPage";
import { svgReport } from "../../report/svg/svgReport";
import type { ReportView } from "../../report/view/reportView";

export const reportFormats = ["html", "svg", "markdown"] as const;

export type ReportOutput = OutputIn<(typeof reportFormats)[number]>;

/** What a report is written as. There is no format that everybody would want, so that one has to be named. */
export function reportOutputsOf(options: Options): readonly ReportOutput[] {
  const outputs = readOutputs(options, reportFormats, "format of a report");
  if (outputs.length === 0)
    throw usageError("a report needs -o with html, svg or markdown, such as -o html=report.html");
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
