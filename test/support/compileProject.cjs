/**
 * `node compileProject.cjs TYPESCRIPT FOLDER PROGRAM...`: compiles each program of a folder with the options of its
 * tsconfig.json, nothing written. Prints as JSON the version, and for each program its errors: file, line, code, text.
 * Where TypeScript refuses the options, those errors are all.
 *
 * One process compiles all of them with one set of parsed files, since most of the time goes into those.
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
  if (!parsed.has(name)) parsed.set(name, parse(name, ...rest));
  return parsed.get(name);
};
const described = ({ file, start, code, messageText }) => ({
  file: file && ts.sys.resolvePath(file.fileName),
  line: file && file.getLineAndCharacterOfPosition(start).line + 1,
  code,
  text: ts.flattenDiagnosticMessageText(messageText, "\n"),
});
const results = programs.map((name) => {
  if (errors.length > 0) return errors.map(described);
  const program = ts.createProgram([join(folder, name)], settings, host);
  const refused = program.getOptionsDiagnostics();
  return (refused.length > 0 ? refused : ts.getPreEmitDiagnostics(program)).map(described);
});
process.stdout.write(JSON.stringify({ version: ts.version, results }));
