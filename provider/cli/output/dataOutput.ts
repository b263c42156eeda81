import { jsonText } from "../formats/jsonText";
import type { CliIo } from "../io";
import { defaultWidth, widthOf } from "./outputs";
import { readOutputs, type OutputIn, type OutputOptions } from "./readOutputs";
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

type DataFormat = keyof typeof texts;

/** The formats of a command that prints data. */
export const dataFormats = Object.keys(texts) as readonly DataFormat[];

async function write(outputs: readonly OutputIn<DataFormat>[], views: DataViews, io: CliIo): Promise<void> {
  for (const { format, path } of outputs) {
    const text = texts[format](views, path === undefined ? widthOf(io.stdout) : defaultWidth);
    if (path === undefined) io.stdout.write(text);
    else await writeWhole(path, text, io);
  }
}

/** The outputs of a command that prints data. */
export function dataOutputs(options: OutputOptions): (views: DataViews, io: CliIo) => Promise<void> {
  const outputs = readOutputs(options, dataFormats, "format", "human");
  return (views, io) => write(outputs, views, io);
}

/** Prints data in the place of verdicts: to those outputs whose format shows data, or in lines where none does. */
export async function writeInstead(outputs: readonly OutputIn<string>[], views: DataViews, io: CliIo): Promise<void> {
  const shown = outputs.filter((output): output is OutputIn<DataFormat> => Object.hasOwn(texts, output.format));
  await write(shown.length === 0 ? [{ format: "human" }] : shown, views, io);
}
