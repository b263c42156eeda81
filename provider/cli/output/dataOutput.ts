import { jsonText } from "../formats/jsonText";
import type { CliIo } from "../io";
import { outputsOf } from "./outputs";
import { writeWhole } from "./writeWhole";

/** How data that is no verdict can be shown. */
export interface DataViews {
  human(): string;
  json(): unknown;
}

/** The outputs of a command that prints data: `human` and `json` are those that it can have. */
export function dataOutputs(
  options: Readonly<Record<string, unknown>>,
): (views: DataViews, io: CliIo) => Promise<void> {
  const outputs = outputsOf(options, ["human", "json"]);
  return async (views, io) => {
    for (const { format, path } of outputs) {
      const text = format === "json" ? jsonText(views.json()) : views.human();
      if (path === undefined) io.stdout.write(text);
      else await writeWhole(path, text, io);
    }
  };
}
