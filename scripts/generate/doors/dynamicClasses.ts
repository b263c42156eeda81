import type { FunctionSpec, PackageSpec } from "../../schema/spec";
import { banner, type GeneratedFile } from "../generatedFile";
import { className, renamedOutputs } from "./dataClasses";
import { recordFunctions } from "../code/queryModules";
import { tokenParts } from "../code/tokens";
import { firstSentence, typeOf } from "../code/types";

const folder = "provider/generated/dynamic";

function fileName(token: string): string {
  const name = className(token);
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** The types of arguments and outputs, with the outputs renamed whose names are taken. */
function typesText(token: string, spec: FunctionSpec): string {
  const args = `type Args = Functions["${token}"]["inputs"];\n`;
  const answer = `Functions["${token}"]["outputs"]`;
  const renamed = Object.entries(renamedOutputs(token, spec));
  if (renamed.length === 0) return `${args}type Outputs = Args & ${answer};\n`;
  const members = renamed.map(([output, name]) => {
    const property = spec.outputs?.properties?.[output] ?? {};
    const mark = spec.outputs?.required?.includes(output) === true ? "" : "?";
    return `  /** ${firstSentence(property.description)} */\n  readonly ${name}${mark}: ${typeOf(property)};\n`;
  });
  return `${args}
type Answer = ${answer};

/** Members of the answer whose own names are taken: \`id\` is that of every resource, the others are arguments. */
interface Renamed {
${members.join("")}}
type Outputs = Args & Omit<Answer, ${renamed.map(([output]) => `"${output}"`).join(" | ")}> & Renamed;
`;
}

function classText(token: string, spec: FunctionSpec): string {
  const { module, name } = tokenParts(token);
  const type = className(token);
  const renamed = renamedOutputs(token, spec);
  const outputs = Object.keys(spec.outputs?.properties ?? {}).map((output) => renamed[output] ?? output);
  const names = new Set([...Object.keys(spec.inputs?.properties ?? {}), ...outputs]);
  const runtime = '(require("pulumi-huaweicloud-backup/dynamic/runtime") as DynamicRuntime)';
  const method = (method: string, ...parameters: readonly string[]): string => {
    const list = parameters.join(", ");
    return `  ${method}(${list}) {\n    return ${runtime}.${type}.${method}(${list});\n  },\n`;
  };
  return `${banner("schema.json")}import { dynamic, type CustomResourceOptions } from "@pulumi/pulumi";
import type { InputsOf, OutputsOf, Unset } from "../../doors/dynamic/outputs";
import type { DynamicRuntime } from "../../doors/dynamic/runtime/createRuntime";
import type { Properties } from "../../doors/dynamic/runtime/properties";
import type { Functions } from "../types";

${typesText(token, spec)}
const unset: Unset<Outputs> = {
${[...names].map((each) => `  ${each}: undefined,\n`).join("")}};

// The text of each method goes into state and runs elsewhere.
const provider: dynamic.ResourceProvider<Properties, Properties> = {
  configure(request) {
    return ${runtime}.configure(request);
  },
${method("check", "olds", "news")}${method("diff", "id", "olds", "news")}${method("create", "inputs")}${method("read", "id", "props")}${method("update", "id", "olds", "news")}${method("delete", "id", "props")}};

/** What \`${module}.${name}\` takes; each argument may be an Output. */
export type ${type}Args = InputsOf<Args>;

// The outputs, of which the SDK makes members at run time.
export interface ${type} extends OutputsOf<Outputs> {}

/**
 * ${/^[^,.]*/.exec(spec.description ?? "")?.[0] ?? ""} as a resource: its outputs are its arguments and the answer.
 *
 * Each update reads again and shows a change only when the answer has changed; a refresh reads as well.
 */
export class ${type} extends dynamic.Resource {
  constructor(name: string, args: ${type}Args, options?: CustomResourceOptions) {
    super(provider, name, { ...unset, ...args }, options, "huaweicloud-backup", "${type}");
  }
}
`;
}

/** The door's names have to stand in its file: Node finds them there, for an \`import\` as for the text in state. */
function runtimeIndex(tokens: readonly string[]): GeneratedFile {
  const names = ["configure", ...tokens.map(className), "BackupGate"];
  return {
    path: "provider/doors/dynamic/runtime/index.ts",
    text: `${banner("schema.json")}/**
 * The door \`pulumi-huaweicloud-backup/dynamic/runtime\`: for the text of our dynamic providers alone, which is kept in
 * state and looks here for what it does. No program imports it.
 */
import { processEnvironment } from "../../../config/environment";
import { createRuntime } from "./createRuntime";

// The engine shows what this process writes to standard error among the messages of the stack.
const tell = (line: string): void => void process.stderr.write(\`\${line}\\n\`);

// One for the process: all dynamic resources of a program share settings, limits and reads in flight.
export const {
${names.map((name) => `  ${name},\n`).join("")}} = createRuntime({ environment: processEnvironment(), tell });
`,
  };
}

/** The classes of the door \`./dynamic\` that stand for queries of records, and the names that their text finds at run time. */
export function generateDynamicClasses(schema: PackageSpec): GeneratedFile[] {
  const functions = recordFunctions(schema);
  const exports = functions.map(
    ([token]) => `export { ${className(token)}, type ${className(token)}Args } from "./${fileName(token)}";\n`,
  );
  return [
    ...functions.map(([token, spec]) => ({ path: `${folder}/${fileName(token)}.ts`, text: classText(token, spec) })),
    { path: `${folder}/index.ts`, text: `${banner("schema.json")}${exports.join("")}` },
    runtimeIndex(functions.map(([token]) => token)),
  ];
}
