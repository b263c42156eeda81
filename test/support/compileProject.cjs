/**
 * `node compileProject.cjs TYPESCRIPT FOLDER PROGRAM...`: compiles each program of a folder with the options of its
 * tsconfig.json, nothing written. Prints as JSON the version, and for each program its errors: file, line, code, text.
 * Where TypeScript refuses the options, those errors are all.
 *
 * One process compiles all of them with one set of parsed files, and what it has found in a declaration holds for the next
 * program as well unless that changes what the declaration means: most of the time goes into those of the packages.
 */
const { join } = require("node:path");

const [typescript, folder, ...programs] = process.argv.slice(2);
const ts = require(typescript);
const { config } = ts.readConfigFile(join(folder, "tsconfig.json"), ts.sys.readFile);
const { options, errors } = ts.convertCompilerOptionsFromJson(config.compilerOptions, folder);
const settings = { ...options, noEmit: true };
const host = ts.createCompilerHost(settings);
const parsed = new Map();
const parse = host.getSourceFile.bind(host);
host.getSourceFile = (name, ...rest) => {
  // No file changes while this runs.
  if (!parsed.has(name)) parsed.set(name, Object.assign(parse(name, ...rest) ?? {}, { version: "1" }));
  const file = parsed.get(name);
  return "fileName" in file ? file : undefined;
};
const described = ({ file, start, code, messageText }) => ({
  file: file && ts.sys.resolvePath(file.fileName),
  line: file && file.getLineAndCharacterOfPosition(start).line + 1,
  code,
  text: ts.flattenDiagnosticMessageText(messageText, "\n"),
});
let before;
const results = programs.map((name) => {
  if (errors.length > 0) return errors.map(described);
  before = ts.createSemanticDiagnosticsBuilderProgram([join(folder, name)], settings, host, before);
  const refused = before.getOptionsDiagnostics();
  if (refused.length > 0) return refused.map(described);
  const found = [before.getSyntacticDiagnostics(), before.getSemanticDiagnostics(), before.getGlobalDiagnostics()];
  return ts.sortAndDeduplicateDiagnostics(found.flat()).map(described);
});
process.stdout.write(JSON.stringify({ version: ts.version, results }));
