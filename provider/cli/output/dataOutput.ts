import { jsonText } from "../formats/jsonText";
import type { CliIo } from "../io";
import { defaultWidth, widthOf } from "./outputs";
import { readOutputs, type OutputOptions } from "./readOutputs";
import { writeWhole } from "./writeWhole";

/** The views of data that is not a verdict. */
interface DataViews {
  /** In lines of at most `width` columns, where words allow it. */
  human(width: number): string;
  json(): unknown;
}

/** The text of each format, from the view that it shows. */
const texts = {
  human: (views: DataViews, width: number) => views.human(width),
  json: (views: DataViews) => jsonText(views.json()),
};

/** The formats of a command that prints data. */
export const dataFormats = Object.keys(texts) as readonly (keyof typeof texts)[];

/** The outputs of a command that prints data. */
export function dataOutputs(options: OutputOptions): (views: DataViews, io: CliIo) => Promise<void> {
  const outputs = readOutputs(options, dataFormats, "format", "human");
  return async (views, io) => {
    for (const { format, path } of outputs) {
      const text = texts[format](views, path === undefined ? widthOf(io.stdout) : defaultWidth);
      if (path === undefined) io.stdout.write(text);
      else await writeWhole(path, text, io);
    }
  };
}
