import { join } from "node:path";
import { buildSync } from "esbuild";
import { banner, type GeneratedFile } from "./generatedFile";

const folder = "provider/report/browser";

/** One file made of everything that it imports; ASCII, so that no encoding can change what was hashed. */
function bundled(root: string, entry: string): string {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: [join(folder, entry)],
    bundle: true,
    minify: true,
    write: false,
    charset: "ascii",
    legalComments: "none",
    format: "iife",
    // What browsers of 2023 know.
    target: ["chrome111", "firefox113", "safari16.4"],
    logLevel: "error",
  });
  const text = outputFiles[0]?.text.trim() ?? "";
  // Both would end or change the element that holds the text.
  if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error(`${entry} holds markup that would end its element`);
  return text;
}

/** The browser's half of the report as texts, which stand inline in every page. */
export function generateReportPage(root: string): GeneratedFile {
  const script = bundled(root, "main.ts");
  const page = bundled(root, "report.css");
  const drawing = bundled(root, "drawing.css");
  const constant = (name: string, what: string, text: string): string =>
    `/** ${what} */\nexport const ${name} =\n  ${JSON.stringify(text)};\n`;
  return {
    path: "provider/generated/reportPage.ts",
    text: [
      `${banner(folder)}${constant("reportScript", "The script of a report's page.", script)}`,
      constant("reportStyle", "The style of a report's page.", page),
      constant("drawingStyle", "The style of a drawing that is a file of its own.", drawing),
    ].join("\n"),
  };
}
