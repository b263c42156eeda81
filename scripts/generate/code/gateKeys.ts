import type { ObjectSpec, PackageSpec, PropertySpec } from "../../schema/spec";
import { banner, type GeneratedFile } from "../generatedFile";

const functionToken = "huaweicloud-backup:index:getGateVerdict";
const resourceToken = "huaweicloud-backup:index:Gate";

/** Keys and what stands below each of them; a value, or a list of values, has nothing below it. */
interface Keys {
  readonly [name: string]: Keys;
}

function keysOf(schema: PackageSpec, properties: ObjectSpec["properties"]): Keys {
  const below = ({ $ref, items }: PropertySpec): Keys => {
    const reference = $ref ?? items?.$ref;
    if (reference === undefined) return {};
    const type = schema.types?.[reference.replace("#/types/", "")];
    if (type === undefined) throw new Error(`schema.json refers to ${reference}, which it does not have`);
    return keysOf(schema, type.properties);
  };
  return Object.fromEntries(Object.entries(properties ?? {}).map(([name, property]) => [name, below(property)]));
}

/** The names of a gate's inputs at every depth, and of what it holds beside them. */
export function generateGateKeys(schema: PackageSpec): GeneratedFile {
  const inputs = schema.functions?.[functionToken]?.inputs;
  const gate = schema.resources?.[resourceToken];
  if (inputs === undefined || gate === undefined) throw new Error("schema.json has no gate");
  const inputNames = Object.keys(gate.inputProperties ?? {});
  const outputNames = Object.keys(gate.properties ?? {}).filter((name) => !inputNames.includes(name));
  const constants: readonly (readonly [comment: string, declaration: string, value: unknown])[] = [
    ["The keys of a gate's description.", "descriptionKeys: KeyTree", keysOf(schema, inputs.properties)],
    [
      "The inputs of a `Gate` that are no part of the description.",
      "gateOnlyInputs: readonly string[]",
      inputNames.filter((name) => !Object.hasOwn(inputs.properties ?? {}, name)),
    ],
    ["What a `Gate` holds beside its inputs.", "gateOutputs: readonly string[]", outputNames],
  ];
  const shape = `/** Names, and below each the names that may stand in it or in its elements. */
export interface KeyTree {
  readonly [name: string]: KeyTree;
}
`;
  const texts = constants.map(
    ([comment, declaration, value]) =>
      `/** ${comment} */\nexport const ${declaration} = ${JSON.stringify(value, undefined, 2)};\n`,
  );
  return {
    path: "provider/generated/gateKeys.ts",
    text: `${banner("schema.json")}${[shape, ...texts].join("\n")}`,
  };
}
