import { posix } from "node:path";
import type { ObjectSpec, PackageSpec } from "../schema/spec";
import { exampleSection } from "./exampleSection";
import type { GeneratedFile } from "./generatedFile";
import { markdownTable, sentences, wrapped } from "./markdown";
import { isQueryToken } from "./code/queryModules";
import { propertyTable, typeSections } from "./schemaTables";
import { tokenParts } from "./code/tokens";

/** A function or resource of our own, and not a query of a service: what it is given and what comes of it. */
interface GatePart {
  readonly token: string;
  readonly kind: "function" | "resource";
  readonly description: string;
  readonly inputs: ObjectSpec;
  readonly outputs: ObjectSpec;
}

/** `docs/gates/getGateVerdict.md` */
export function gatePagePath(token: string): string {
  return `docs/gates/${tokenParts(token).name}.md`;
}

function gateParts({ functions = {}, resources = {} }: PackageSpec): GatePart[] {
  const ownFunctions = Object.entries(functions).filter(([token]) => !isQueryToken(token));
  return [
    ...ownFunctions.map(([token, { description = "", inputs = {}, outputs = {} }]): GatePart => {
      return { token, kind: "function", description, inputs, outputs };
    }),
    ...Object.entries(resources).map(([token, spec]): GatePart => {
      const given = spec.inputProperties ?? {};
      // A resource repeats its inputs among its outputs; one table of them is enough.
      const made = Object.entries(spec.properties ?? {}).filter(([name]) => !Object.hasOwn(given, name));
      return {
        token,
        kind: "resource",
        description: spec.description ?? "",
        inputs: { properties: given, required: spec.requiredInputs ?? [] },
        outputs: { properties: Object.fromEntries(made), required: spec.required ?? [] },
      };
    }),
  ];
}

const closing = {
  function: (name: string): string =>
    `\`${name}\` returns a promise in TypeScript, \`${name}Output\` takes and returns Outputs; both evaluate the same gate. Python and Go have both forms under their own spelling.`,
  resource: (name: string): string =>
    `The inputs take Outputs, and \`${name}\` holds them again, as given, beside what comes of them.`,
};

function gatePage(schema: PackageSpec, part: GatePart, others: readonly GatePart[], root: string): GeneratedFile {
  const { token, kind, description, inputs, outputs } = part;
  const { name } = tokenParts(token);
  const links = others.map((other) => {
    const otherName = tokenParts(other.token).name;
    return `[${otherName}](${otherName}.md), `;
  });
  const text = `<!-- Generated from schema.json and docs/snippets by \`make generate\`. Do not edit. -->

# ${name}

${wrapped(description)}
- Token: \`${token}\`
- Kind: ${kind}

${wrapped(`See also: ${links.join("")}[all pages](../README.md), [configuration](../configuration.md), [errors](../errors.md).`)}
${exampleSection(root, token, name)}
${wrapped(closing[kind](name))}
## Inputs

${propertyTable(inputs, "Required")}
## Outputs

${propertyTable(outputs, "Always there")}
## Types of the inputs

${typeSections(schema, inputs, "Required")}
## Types of the outputs

${typeSections(schema, outputs, "Always there")}`;
  return { path: gatePagePath(token), text };
}

/** One page for each function and resource of our own: what it does, examples that tests run, every field. */
export function generateGatePages(schema: PackageSpec, root: string): GeneratedFile[] {
  const parts = gateParts(schema);
  return parts.map((part) =>
    gatePage(
      schema,
      part,
      parts.filter((other) => other !== part),
      root,
    ),
  );
}

/** The functions and resources of our own as a table, with links from a page in the given folder. */
export function gateTable(schema: PackageSpec, folder: string): string {
  const rows = gateParts(schema).map(({ token, kind, description }) => [
    `[\`${tokenParts(token).name}\`](${posix.relative(folder, gatePagePath(token))})`,
    kind,
    sentences(description, 1),
  ]);
  return markdownTable(["Name", "Kind", "Purpose"], rows);
}
