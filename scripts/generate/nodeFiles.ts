import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PackageSpec } from "../schema/spec";
import { generateArgumentRules } from "./code/argumentRules";
import { generateCriterionNames } from "./code/criterionNames";
import { generateDataClasses } from "./doors/dataClasses";
import { generateDynamicClasses } from "./doors/dynamicClasses";
import { generateEmptyAnswers } from "./doors/emptyAnswers";
import { generateEndpointKeys, generateSimulatorQueries } from "./doors/simulatorQueries";
import { generateErrorPage } from "./errorPage";
import { generateFlagTexts } from "./code/flagTexts";
import { generateGateKeys } from "./code/gateKeys";
import { banner, type GeneratedFile } from "./generatedFile";
import { internalModules, queryModules } from "./code/queryModules";
import { generateRegistry } from "./code/registry";
import { generateReportPage } from "./reportPage";
import { generateTypes } from "./code/types";
import { generateAnswerValidators } from "./code/validators";

/** The version has one home, package.json; schema.json carries a copy for the SDK generator. */
function stampVersion(schemaText: string, version: string): string {
  return schemaText.replace(/^( {2}"version": ")[^"]*(",)$/m, `$1${version}$2`);
}

/** What a policy pack must have beside its program, in the folder that it runs in: `@pulumi/policy` reads the version there. */
function policyPackManifest(version: string): GeneratedFile {
  const manifest = {
    name: "huaweicloud-backup-policy-pack",
    version,
    private: true,
    description: "The ready policy pack of pulumi-huaweicloud-backup.",
    main: "index.js",
  };
  return { path: "provider/doors/policy/pack/package.json", text: `${JSON.stringify(manifest, undefined, 2)}\n` };
}

/** Every generated file that needs nothing but Node, in memory. Writing and comparing are left to the caller. */
export function nodeFiles(root: string): GeneratedFile[] {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const schemaText = stampVersion(readFileSync(join(root, "schema.json"), "utf8"), version);
  const schema = JSON.parse(schemaText) as PackageSpec;
  const modules = queryModules(schema, root);
  const internal = internalModules(root);
  return [
    { path: "schema.json", text: schemaText },
    {
      path: "provider/generated/version.ts",
      text: `${banner("package.json")}/** The version of the package, of the plugin and of the SDKs. */\nexport const version = "${version}";\n`,
    },
    policyPackManifest(version),
    generateTypes(schema),
    generateArgumentRules(schema),
    generateCriterionNames(schema),
    generateGateKeys(schema),
    generateFlagTexts(schema),
    generateRegistry(modules, internal),
    generateEmptyAnswers(schema),
    generateDataClasses(schema),
    ...generateDynamicClasses(schema),
    ...generateSimulatorQueries(schema, root),
    generateEndpointKeys(schema),
    generateAnswerValidators([...modules, ...internal], root),
    generateErrorPage(),
    generateReportPage(root),
  ];
}
